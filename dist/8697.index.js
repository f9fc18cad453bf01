export const id = 8697;
export const ids = [8697];
export const modules = {

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
/** The bytes of a digest by algorithm (FIPS 180-4). */
const DIGEST_BYTES = { sha256: 32, sha384: 48, sha512: 64 };
const isDigest = (text) => DIGEST.test(text);
/** Parses a SHA-256 digest. Throws `digest-malformed`; `what` names the input in the message. */
function parseDigest(text, what = 'the digest') {
    if (!isDigest(text))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('digest-malformed', { what, given: text });
    return text;
}
function isSubjectDigest(text) {
    const [, algorithm = '', hex = ''] = /^(sha256|sha384|sha512):([0-9a-f]+)$/.exec(text) ?? [];
    return hex.length > 0 && hex.length === (DIGEST_BYTES[algorithm] ?? 0) * 2;
}
/** Parses a digest of any algorithm that may name a subject. Throws as {@link parseDigest}. */
function parseSubjectDigest(text, what = 'the digest') {
    if (!isSubjectDigest(text))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('digest-malformed', { what, given: text });
    return text;
}
/**
 * Reads a digest as a user writes it: `sha256:<hex>`, `sha384:<hex>`, `sha512:<hex>`, or `sha512-<base64>` from a lock file of npm
 * (W3C Subresource Integrity, section 3.5). Returns undefined for any other text.
 */
function readSubjectDigest(text) {
    if (isSubjectDigest(text))
        return text;
    const [, algorithm = '', base64 = ''] = /^(sha256|sha384|sha512)-([A-Za-z0-9+/]{43,86}={0,2})$/.exec(text) ?? [];
    const bytes = Buffer.from(base64, 'base64');
    // Only canonical base64 is accepted, so that one digest has one text.
    if (bytes.length === 0 || bytes.length !== DIGEST_BYTES[algorithm] || bytes.toString('base64') !== base64)
        return undefined;
    return `${algorithm}:${bytes.toString('hex')}`;
}
/** Returns one digest as the set of digests that statements and signatures are compared with. */
function createDigestSet(digest) {
    const [algorithm = '', hex = ''] = digest.split(':');
    return { [algorithm]: hex };
}
/** Returns the digest that evidence is searched by: SHA-256 if it is known. */
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
/** Returns the digest of `data` with the algorithm of another digest. OCI registers sha256 and sha512. */
const digestLike = (data, other) => {
    const algorithm = other.startsWith('sha512:') ? 'sha512' : 'sha256';
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(data).digest('hex')}`;
};
/** Returns the digest and the size in bytes of a stream. It reads the stream to its end and stores nothing. */
async function digestOfStream(stream) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    for await (const chunk of stream) {
        hash.update(chunk);
        size += chunk.length;
    }
    return { digest: `sha256:${hash.digest('hex')}`, size };
}
/**
 * Passes a stream on and checks it against the promised digest and size in bytes. Throws `size-mismatch` at the first byte too
 * many, and `digest-mismatch` or `size-mismatch` at the end. The caller must not use the bytes before the stream ends without an
 * error.
 */
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
/* harmony export */   $I: () => (/* binding */ formatNewer),
/* harmony export */   J2: () => (/* binding */ assertNotNewer),
/* harmony export */   fI: () => (/* binding */ isFormatNewer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _mc_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87681);


const MAX_WRITER_LENGTH = 100;
const get = (value, key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
/** Returns the version of mc in `writtenBy` of a file. It is a hint for people; no code relies on it. */
function readWriter(value) {
    const writer = get(value, 'writtenBy');
    const isPlain = typeof writer === 'string' && writer.length <= MAX_WRITER_LENGTH && !/[\p{Cc}\p{Cf}]/u.test(writer);
    return isPlain ? writer : 'a later version of mc';
}
/** Returns the error for a file whose format is later than this version of mc knows. */
const formatNewer = (what, found, known, value) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('format-newer', { what, found, expected: known, writer: readWriter(value) });
const isFormatNewer = (error) => error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv && error.code === 'format-newer';
/** Returns the version that a schema knows and the later one that was found, if an issue is about a field `version`. */
function findLater(issue, value) {
    if (issue.code === 'invalid_union') {
        // Every alternative must reject the version. An alternative that accepts it rejects the value for another reason.
        const within = issue.path.reduce(get, value);
        const each = issue.errors.map((issues) => issues.map((one) => findLater(one, within)).find((one) => one));
        return each.length > 0 && each.every((one) => one) ? each[0] : undefined;
    }
    if (issue.code !== 'invalid_value' || issue.path.at(-1) !== 'version')
        return undefined;
    const known = Math.max(...issue.values.map((one) => (typeof one === 'number' ? one : Number.NaN)));
    const found = issue.path.reduce(get, value);
    return typeof found === 'number' && Number.isSafeInteger(found) && found > known ? { known, found } : undefined;
}
/**
 * Throws `format-newer` if the schema refused a value because of a field `version`, at any depth, that is an integer above the
 * one that the schema names. A later format may differ everywhere, so this reason comes before every other.
 */
function assertNotNewer(issues, value, what) {
    for (const issue of issues) {
        const later = findLater(issue, value);
        if (later)
            throw formatNewer(what, later.found, later.known, value);
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




const MAX_ISSUES = 5; // in a message
const MAX_DEPTH = 100; // more than every known format needs; a bound for recursive readers
/** Serializes a value as canonical JSON (RFC 8785). Every hashed or signed value has this form. */
function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('not a JSON value');
    return text;
}
/**
 * Parses untrusted JSON. It bounds the depth, and rejects an object with the same name twice, because readers disagree about which
 * of the two counts (RFC 8259, section 4). Throws `json-malformed`; `what` names the source.
 */
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
/** Counts the members of all objects in a JSON text, each occurrence of a name, and bounds the depth. */
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
            case ':': // outside of a string a colon only follows a name
                members++;
                break;
        }
    }
    return members;
}
/** Returns the position of the quotation mark that ends the string at `start`, or the end of the text. */
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
/** Returns the reason why JSON.parse failed, without an excerpt of the text, which may be a key or a token. */
function describeJsonError(error) {
    const message = (0,_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error);
    const hasPosition = /JSON at position \d+|end of JSON input/.test(message);
    return hasPosition && !message.endsWith('is not valid JSON') ? message : 'it is not JSON';
}
/** Counts the members of all objects in a value. Without recursion, because the caller may allow any depth. */
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
/**
 * Checks a value against a zod schema and returns the parsed value. Throws `format-newer` if its `version` is later than the
 * schema's, else `schema-mismatch` with the path and the rule. Pass `once` for a schema that this process uses once: it is then not
 * compiled.
 */
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

/***/ 82252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ reportSchema),
/* harmony export */   ex: () => (/* binding */ reasonSchema),
/* harmony export */   mC: () => (/* binding */ beginReport)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94570);


const reasonSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('stable error code, kebab-case; docs/errors.md explains each'),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    hint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
})
    .describe('one reason for an outcome that is not "passed"');
/**
 * Creates the schema of a report. Every report has these fields; a capability adds its own: `reportSchema('verify', { digest: …
 * })`.
 */
const reportSchema = (type, shape) => zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(type),
    outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['passed', 'failed']),
    subject: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('subject of the report, as the user wrote it'),
    reasons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(reasonSchema).describe('empty exactly if the outcome is "passed"'),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().describe('RFC 3339, UTC'),
    finishedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().describe('RFC 3339, UTC'),
    durationSeconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative(),
    ...shape,
});
/** Starts a report and its clock. `finish` stops the clock; the outcome is "passed" exactly when there are no reasons. */
function beginReport(type, clock, subject) {
    const started = clock.now();
    return {
        finish(errors, body) {
            const finished = clock.now();
            const reasons = errors.map((error) => ('toReason' in error && typeof error.toReason === 'function' ? error.toReason() : error));
            return {
                type,
                outcome: reasons.length === 0 ? 'passed' : 'failed',
                ...(subject === undefined ? {} : { subject }),
                reasons,
                startedAt: (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .rfc3339 */ .ag)(started),
                finishedAt: (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .rfc3339 */ .ag)(finished),
                durationSeconds: (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .secondsBetween */ .O1)(started, finished),
                ...body,
            };
        },
    };
}


/***/ }),

/***/ 6888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Me: () => (/* binding */ MAX_BUNDLE_BYTES),
  G4: () => (/* binding */ leafDer),
  QN: () => (/* binding */ parseBundle)
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
/** Every field of a bundle (protobuf-specs, sigstore_bundle.proto and what it imports), in the JSON spelling. */
const FIELDS = new Set(`mediaType verificationMaterial publicKey hint rawBytes x509CertificateChain certificates certificate tlogEntries logIndex
  logId keyId kindVersion kind version integratedTime inclusionPromise signedEntryTimestamp inclusionProof rootHash treeSize
  hashes checkpoint envelope canonicalizedBody timestampVerificationData rfc3161Timestamps signedTimestamp messageSignature
  messageDigest algorithm digest signature dsseEnvelope payload payloadType signatures sig keyid`.split(/\s+/));
const BYTES = new Set(`rawBytes keyId signedEntryTimestamp rootHash hashes canonicalizedBody signedTimestamp digest signature payload sig`.split(' '));
const NUMBERS = new Set(['logIndex', 'treeSize', 'integratedTime']);
/** Of each of these there is one at most (oneof). */
const EITHER = [
    ['messageSignature', 'dsseEnvelope'],
    ['publicKey', 'x509CertificateChain', 'certificate'],
];
const MAX_INT64_DIGITS = 19;
const isBase64 = (text) => /^([A-Za-z0-9+/]*|[A-Za-z0-9_-]*)={0,2}$/.test(text);
const isCount = (value) => typeof value === 'string'
    ? value.length <= MAX_INT64_DIGITS && /^[0-9]+$/.test(value)
    : Number.isSafeInteger(value) && Number(value) >= 0;
/**
 * Holds a bundle's JSON to what protobuf's JSON mapping is, where `@sigstore/bundle` reads whatever it finds: it skips
 * fields that it does not know, letters that are not base64, and the second of two that exclude each other. What one reader
 * skips may decide in another; the peers refuse it, and so do we. Throws a TypeError that says what is wrong.
 */
function holdBundleJson(value, of = '') {
    if (Array.isArray(value)) {
        if (of !== '' && value.includes(null))
            throw new TypeError(`its ${of} has null in it`);
        for (const each of value)
            holdBundleJson(each, of);
        return;
    }
    if (typeof value === 'string' && BYTES.has(of) && !isBase64(value))
        throw new TypeError(`its ${of} is not base64: "${value.slice(0, 50)}"`);
    if (value !== null && value !== undefined && NUMBERS.has(of) && !isCount(value))
        throw new TypeError(`its ${of} is no number from 0 to 2^63 - 1: "${String(value).slice(0, 50)}"`);
    if (typeof value !== 'object' || value === null)
        return;
    for (const [key, each] of Object.entries(value)) {
        if (!FIELDS.has(key))
            throw new TypeError(`it has a field "${key.slice(0, 50)}", which no bundle has`);
        holdBundleJson(each, key);
    }
    const there = new Set(Object.entries(value).flatMap(([key, each]) => (each === null ? [] : [key])));
    for (const names of EITHER) {
        const found = names.filter((name) => there.has(name));
        if (found.length > 1)
            throw new TypeError(`it has ${found.join(' and ')}, of which there can be one`);
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
const MAX_PROOF_HASHES = 64; // a tree of 2^64 leaves
/** Reads a bundle's JSON. Throws `bundle-malformed`, whatever the bytes are; `what` names where they are from. */
function parseBundle(bytes, what) {
    const malformed = (detail, cause) => (0,errors/* sigstoreError */.J)('bundle-malformed', { what, detail }, { cause });
    if (Buffer.byteLength(bytes) > MAX_BUNDLE_BYTES)
        throw malformed(`it has more than ${MAX_BUNDLE_BYTES} bytes`);
    let bundle;
    try {
        const json = (0,lib_json/* parseJson */.qF)(bytes.toString(), what, MAX_DEPTH);
        if (typeof json !== 'object' || json === null)
            throw new TypeError('it is no JSON object');
        holdBundleJson(json);
        bundle = (0,dist/* bundleFromJSON */.vw)(json);
        // The library takes the prefix for the whole; a version that is not yet may mean something else by its fields.
        if (!MEDIA_TYPE.test(bundle.mediaType))
            throw new TypeError(`its media type is "${bundle.mediaType.slice(0, 100)}"`);
    }
    catch (error) {
        const details = error instanceof Error && 'fields' in error && Array.isArray(error.fields) ? `: ${error.fields.join(', ')}` : '';
        throw malformed(error instanceof mc_error/* McError */.Hv ? String(error.details['detail']) : `${(0,describe/* describe */.q0)(error)}${details}`, error);
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
/**
 * Requires that the chain above the signing certificate consists of certificates. Nothing else is asked of it: which CA the
 * signing certificate leads to is for the trusted root to say. A root certificate in the chain is therefore ignored, as
 * sigstore_bundle.proto asks of verifiers.
 */
function assertReadable(certificates, malformed) {
    try {
        for (const { rawBytes } of certificates.slice(1))
            new external_node_crypto_.X509Certificate(rawBytes);
    }
    catch (error) {
        throw malformed(`its chain cannot be read: ${(0,describe/* describe */.q0)(error)}`, error);
    }
}
/** The signing certificate in DER; undefined where a managed key signed. */
function leafDer({ verificationMaterial: { content } }) {
    if (content.$case === 'publicKey')
        return undefined;
    return content.$case === 'certificate'
        ? content.certificate.rawBytes
        : content.x509CertificateChain.certificates[0]?.rawBytes;
}


/***/ }),

/***/ 99310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JO: () => (/* binding */ rememberFacts),
/* harmony export */   x0: () => (/* binding */ rememberDer)
/* harmony export */ });
/* unused harmony export derOf */
/** DER of nodes that nobody changes any more, by the node: it ends with them. */
const known = new WeakMap();
/**
 * Makes a parsed certificate remember what never changes about it: its DER, which `@sigstore/core` builds anew, byte by
 * byte, each time that two certificates are compared, and which certificate signed it; and makes its copies share that.
 * Together that is more than half of a verification. Nobody changes these objects: where the library cuts an extension out
 * (RFC 6962 section 3.2), it does so in a copy.
 */
function rememberFacts(certificate) {
    rememberDer(certificate.root);
    shareWithCopies(certificate);
    rememberIssuers(certificate);
}
/** The node in DER, as its `toDER` has it: the library grows a buffer for each node of the tree, this joins them. */
function derOf(node) {
    const found = known.get(node);
    if (found)
        return found;
    const parts = node.subs.length === 0 ? [node.value] : node.subs.map(derOf);
    const length = parts.reduce((sum, { length }) => sum + length, 0);
    return Buffer.concat([header(node.tag.toDER(), length), ...parts]);
}
/** X.690 section 8.1.3: the short form below 128, else as few octets as will do. */
function header(tag, length) {
    if (length < 0x80)
        return Buffer.from([tag, length]);
    const octets = [];
    for (let left = length; left > 0; left = Math.floor(left / 0x100))
        octets.unshift(left % 0x100);
    return Buffer.from([tag, 0x80 | octets.length, ...octets]);
}
/** From a certificate down to each of its extensions: what is compared, and what a copy shares or has for itself. */
const LEVELS = 4;
/** Makes a node that nobody changes, and those below it, answer at once what they are in DER. */
function rememberDer(node, levels = LEVELS) {
    if (levels > 0)
        for (const sub of node.subs)
            rememberDer(sub, levels - 1);
    known.set(node, derOf(node));
    answerQuickly(node);
}
const answerQuickly = (node) => {
    node.toDER = () => derOf(node);
};
function shareWithCopies(certificate) {
    const CertificateOf = certificate.constructor;
    Object.defineProperty(certificate, 'clone', {
        value: () => new CertificateOf(copyOf(certificate.root)),
    });
}
function copyOf(node, levels = LEVELS) {
    if (levels === 0)
        return node;
    const NodeOf = node.constructor;
    const copy = new NodeOf(node.tag, node.value, node.subs.map((sub) => copyOf(sub, levels - 1)));
    answerQuickly(copy);
    return copy;
}
function rememberIssuers(certificate) {
    const verify = certificate.verify.bind(certificate);
    const verified = new WeakMap();
    const remembered = (issuer) => {
        const by = issuer ?? certificate;
        const found = verified.get(by) ?? verify(issuer);
        verified.set(by, found);
        return found;
    };
    Object.defineProperty(certificate, 'verify', { value: remembered });
}


/***/ }),

/***/ 45176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ sigstoreError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

const sigstoreError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'signing-config-unusable': { family: 'configuration', message: 'the signing config {path} cannot be used: {detail}' },
    'signing-service-failed': {
        family: 'fault',
        message: 'signing failed at {url}: {answer}: {detail}',
        hint: 'Run again when the service is up, or name the signing config of another region (--signing-config). To promote, --key needs no service. If an answer fails a check, compare the trusted root with the instance that signs (--trusted-root).',
    },
    'invalid-answer': {
        family: 'fault',
        message: 'the answer of the signing service fails the check {check}: {detail}',
        hint: 'Compare the trusted root with the instance that signs (--trusted-root), or name another signing config.',
    },
    'signed-bundle-invalid': {
        family: 'fault',
        message: 'the finished bundle does not verify under the trusted root ({check}): {detail}',
        hint: 'Compare the trusted root with the instance that signs (--trusted-root), or name another signing config.',
    },
    'signing-root-missing': {
        family: 'configuration',
        message: 'the answers of the signing services are not checked under a trusted root: expected --trusted-root, a trusted_root.json beside the signing config, or a trust policy, found none',
        hint: 'Pass --trusted-root FILE (input trusted-root).',
    },
    'id-token-malformed': {
        family: 'configuration',
        message: '{source} is not an OIDC token: {detail}',
        hint: 'Pass the file of an OIDC token to --identity-token; a private key belongs to --key.',
    },
    'id-token-expired': {
        family: 'configuration',
        message: '{source} has expired: expected a token that is valid at {now}, found one that ended at {expired}',
        hint: 'Get a new OIDC token; they are valid for minutes.',
    },
    'log-entry-exists': {
        family: 'fault',
        message: 'the transparency log {url} has this entry already and does not prove it again',
        hint: 'The answer to an earlier try was lost. Sign again: each signature is an entry of its own.',
    },
    'bundle-malformed': {
        family: 'verification',
        message: '{what} is no Sigstore bundle that can be judged: {detail}',
        hint: 'Expected JSON of version 0.1, 0.2 or 0.3, as cosign, gh and npm write it.',
    },
    'trusted-root-malformed': {
        family: 'configuration',
        message: 'the trusted root {path} cannot be used: {detail}',
        hint: 'Expected a trusted_root.json as cosign or TUF write it, every key with a beginning of its validity.',
    },
    'trusted-root-fields-unknown': {
        family: 'configuration',
        message: 'the trusted root {path} has fields that this version does not know: {found}',
        hint: 'Update mc: a later version may limit by these fields what the root vouches for. A root with them is not pinned.',
    },
    'artifact-digest-mismatch': {
        family: 'verification',
        message: 'the signature is over other bytes: expected {expected}, found {found}',
        hint: 'The file is not the one that was signed, or the bundle belongs to another one.',
    },
    'signature-invalid': {
        family: 'verification',
        message: 'the signature does not verify with the key of the signer',
        hint: 'The content, the signature or the certificate was changed after signing.',
    },
    'certificate-untrusted': {
        family: 'verification',
        message: 'the signing certificate does not lead to a CA of the root: {detail}',
        hint: 'Is it signed by another Sigstore instance than the one the policy pins?',
    },
    'certificate-expired-at-signing': {
        family: 'verification',
        message: 'the signing certificate was not valid at the time of the signature: {detail}',
    },
    'certificate-purpose': {
        family: 'verification',
        message: 'the signing certificate is not for code signing: expected the extended key usage {expected}, found {found}',
    },
    'sct-invalid': {
        family: 'verification',
        message: 'the certificate is not proven to be in a certificate transparency log: {detail}',
    },
    'log-entry-mismatch': {
        family: 'verification',
        message: 'the transparency log entry is about something else: {detail}',
        hint: 'An entry must name this signature, this content and this certificate.',
    },
    'log-entry-unsupported': {
        family: 'verification',
        message: 'this version cannot read the transparency log entry: {detail}',
        hint: 'Entries of the types hashedrekord, dsse and intoto can be read. Sign again with a current client.',
    },
    'log-entry-missing': {
        family: 'verification',
        message: 'too few transparency log entries: expected {expected}, found {found}',
    },
    'content-needed': {
        family: 'verification',
        message: 'a signature by a key of type {found} is over the bytes themselves, and only their digest is at hand',
        hint: 'Name the file instead of its digest; such files may have up to 256 MiB. Keys of other types sign digests.',
    },
    'digest-needed': {
        family: 'verification',
        message: 'the signature is over the {found} digest of the subject, and only its SHA-256 is at hand',
        hint: 'Name the file instead of its digest: all digests are taken of it.',
    },
    'log-key-not-valid': {
        family: 'verification',
        message: "the log's key was not valid at the time of the signature: {detail}",
    },
    'inclusion-proof-invalid': { family: 'verification', message: 'the inclusion proof does not hold: {detail}' },
    'checkpoint-invalid': { family: 'verification', message: 'the checkpoint of the log does not hold: {detail}' },
    'checkpoint-missing': {
        family: 'verification',
        message: 'the inclusion proof of log entry {index} has no checkpoint: expected one that the log signed, found none',
        hint: 'Fetch the entry again from its log, with the checkpoint, or sign again with a current client.',
    },
    'timestamp-missing': {
        family: 'verification',
        message: 'nothing says when this was signed: expected {expected} trusted time(s), found {found}',
        hint: 'A certificate lives ten minutes; without a time nobody can say that it was valid.',
    },
    'timestamp-invalid': { family: 'verification', message: 'a timestamp does not verify: {detail}' },
    'signing-key-unusable': {
        family: 'configuration',
        message: 'the key in {path} cannot sign: expected a private key in PKCS #8 PEM without a passphrase (Ed25519, P-256, P-384, or RSA of 3072 bits or more), found {found}',
        hint: 'Run openssl genpkey -algorithm ed25519 -out key.pem for a new key, and openssl pkey -in key.pem -pubout for its public half, for the policy.',
    },
    'key-not-trusted': {
        family: 'verification',
        message: 'the bundle is signed with the key "{found}", which the policy does not name',
    },
    'payload-type-mismatch': {
        family: 'verification',
        message: 'the attestation is of another kind: expected {expected}, found {found}',
    },
    'statement-malformed': { family: 'verification', message: 'the signed payload is no in-toto statement: {detail}' },
    'subject-mismatch': {
        family: 'verification',
        message: 'the statement does not name what is verified: expected {expected}, it names {found}',
        hint: 'It is an attestation of something else.',
    },
    'tuf-failed': {
        family: 'fault',
        message: 'no trusted root from the TUF repository {url}: {detail}',
        hint: 'Offline this cannot work: use the pinned root, or name a mirror of the repository with `--tuf-mirror`.',
    },
    'evidence-too-much': {
        family: 'verification',
        message: '{source} has more than {limit} bundles for one subject',
        hint: 'Nobody signs a release that often; the source may be hostile.',
    },
    'id-token-unavailable': {
        family: 'configuration',
        message: 'no OIDC identity token can be had here: {detail}',
        hint: 'Add "permissions: id-token: write" to the job, or give a token file (--identity-token).',
    },
});


/***/ }),

/***/ 14922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JC: () => (/* binding */ preAuthEncoding),
/* harmony export */   JM: () => (/* binding */ statementFor),
/* harmony export */   T4: () => (/* binding */ IN_TOTO_PAYLOAD_TYPE),
/* harmony export */   Tp: () => (/* binding */ statementBytes),
/* harmony export */   W3: () => (/* binding */ PREDICATE),
/* harmony export */   t: () => (/* binding */ statementSchema)
/* harmony export */ });
/* unused harmony export STATEMENT_TYPE */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);


/** in-toto attestation framework: DSSE payload type of a statement. */
const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const STATEMENT_TYPE_V01 = 'https://in-toto.io/Statement/v0.1';
const PREDICATE = {
    slsaProvenance: 'https://slsa.dev/provenance/v1',
    cyclonedx: 'https://cyclonedx.org/bom',
    cosignSign: 'https://sigstore.dev/cosign/sign/v1',
    promotion: 'https://github.com/org/mc-actions/predicates/promotion/v1',
    revocation: 'https://github.com/org/mc-actions/predicates/promotion-revocation/v1',
};
const MAX_SUBJECTS = 10_000;
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    _type: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(STATEMENT_TYPE), zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(STATEMENT_TYPE_V01)]),
    subject: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(), digest: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) }))
        .min(1)
        .max(MAX_SUBJECTS),
    predicateType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(2048),
    predicate: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional(),
});
const statementFor = (subject, predicateType, predicate) => ({
    _type: STATEMENT_TYPE,
    subject,
    predicateType,
    predicate,
});
/** The exact bytes that are signed for a statement. */
const statementBytes = (statement) => Buffer.from((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(statement));
/** DSSE v1, pre-authentication encoding: what a DSSE signature is over. */
const preAuthEncoding = (payloadType, payload) => Buffer.concat([Buffer.from(`DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `), payload]);


/***/ }),

/***/ 2600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ DerReader)
/* harmony export */ });
/** Reads DER (X.690) from front to back, and nothing that is not DER: throws a TypeError that says what was expected. */
class DerReader {
    #bytes;
    #at = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    get done() {
        return this.#at === this.#bytes.length;
    }
    /** The tag of what comes next. */
    get tag() {
        return this.#bytes[this.#at];
    }
    /** The next element, which must have this tag: with its header (`raw`) and without (`content`). */
    element(tag) {
        const start = this.#at;
        if (this.#bytes[start] !== tag)
            throw new TypeError(`expected the tag ${tag.toString(16)} at ${start}`);
        const first = this.#bytes[start + 1] ?? 0x80;
        const wide = Math.max(0, first - 0x80);
        if (first === 0x80 || wide > 3)
            throw new TypeError(`a length that is not DER at ${start}`);
        const length = wide === 0 ? first : this.#bytes.readUIntBE(start + 2, wide);
        if (wide > 0 && (length < 0x80 || length < 2 ** (8 * (wide - 1))))
            throw new TypeError(`a long length at ${start}`);
        const from = start + 2 + wide;
        if (from + length > this.#bytes.length)
            throw new TypeError(`an element that is cut at ${start}`);
        this.#at = from + length;
        return { raw: this.#bytes.subarray(start, this.#at), content: this.#bytes.subarray(from, this.#at) };
    }
    inside(tag) {
        return new DerReader(this.element(tag).content);
    }
    end() {
        if (!this.done)
            throw new TypeError('more than was expected');
    }
}


/***/ }),

/***/ 20781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z1: () => (/* binding */ EXTENSIONS),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   tv: () => (/* binding */ utf8String)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45176);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2600);


/** Fulcio's certificate extensions 1.3.6.1.4.1.57264.1.N (fulcio, docs/oid-info.md). */
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
/** The text of a DER UTF8String; undefined for what is none, or has something behind it. */
function utf8String(der) {
    try {
        const reader = new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerReader */ .l(der);
        const { content } = reader.element(UTF8_STRING);
        reader.end();
        return content.toString('utf8');
    }
    catch {
        return undefined;
    }
}
/**
 * Reads the identity that `@sigstore/verify` found in a certificate it trusts. Throws `certificate-untrusted` where it is
 * unclear: several names, or one that two parsers read differently (the library drops the high bit of what is not ASCII).
 */
function identityOf(signer, certificate) {
    const unclear = (detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('certificate-untrusted', { detail });
    const values = new Map();
    for (const { oid, value } of signer.identity?.oids ?? []) {
        const dotted = oid?.id.join('.') ?? '';
        if (!dotted.startsWith(PREFIX))
            continue;
        const number = Number(dotted.slice(PREFIX.length));
        if (values.has(number))
            throw unclear(`its extension ${dotted} is there twice`);
        values.set(number, value);
    }
    const extensions = Object.fromEntries(Object.entries(EXTENSIONS).flatMap(([name, number]) => {
        const value = values.get(number);
        const text = value && utf8String(value);
        if (value && text === undefined)
            throw unclear(`its extension ${name} is no text`);
        return text === undefined ? [] : [[name, text]];
    }));
    const old = values.get(1)?.toString('utf8');
    const issuer = extensions.issuer ?? old;
    const subject = signer.identity?.subjectAlternativeName;
    // An empty issuer is not a missing one.
    if (issuer === '' || !subject)
        throw unclear('it does not say who it is for');
    // Node quotes a name that could be taken for several, and writes its commas by number (a ref may well have one).
    const quoted = JSON.stringify(subject).replaceAll(',', '\\u002c');
    const names = ['URI', 'email'].flatMap((kind) => [`${kind}:${subject}`, `${kind}:${quoted}`]);
    if (!names.includes(certificate?.subjectAltName ?? ''))
        throw unclear('its name is not one name in plain letters');
    if (old !== undefined && extensions.issuer !== undefined && old !== extensions.issuer)
        throw unclear('it names two issuers');
    return { ...(issuer === undefined ? {} : { issuer }), subject, extensions };
}


/***/ }),

/***/ 58981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ genTimeOf),
  w: () => (/* binding */ withSigningTimes)
});

// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/sigstore/certificate-memory.js
var certificate_memory = __webpack_require__(99310);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var errors = __webpack_require__(45176);
// EXTERNAL MODULE: ./build/sigstore/verification/der.js
var der = __webpack_require__(2600);
;// CONCATENATED MODULE: ./build/sigstore/verification/timestamp-algorithms.js

/** Signature algorithms of a CMS SignerInfo: RFC 5754 section 3, RFC 5753 section 2.1, RFC 8419 section 2. */
const SIGNATURES = {
    '1.2.840.113549.1.1.1': { keyType: 'rsa' }, // rsaEncryption, as OpenSSL writes it
    '1.2.840.113549.1.1.11': { keyType: 'rsa', hash: 'sha256' },
    '1.2.840.113549.1.1.12': { keyType: 'rsa', hash: 'sha384' },
    '1.2.840.113549.1.1.13': { keyType: 'rsa', hash: 'sha512' },
    '1.2.840.10045.2.1': { keyType: 'ec' }, // id-ecPublicKey, as some writers name it
    '1.2.840.10045.4.3.2': { keyType: 'ec', hash: 'sha256' },
    '1.2.840.10045.4.3.3': { keyType: 'ec', hash: 'sha384' },
    '1.2.840.10045.4.3.4': { keyType: 'ec', hash: 'sha512' },
    '1.3.101.112': { keyType: 'ed25519' },
};
const DIGESTS = new Set(['sha256', 'sha384', 'sha512']);
/**
 * Returns what the library's timestamp must answer about its signature. `@sigstore/core` knows the ECDSA identifiers only and
 * verifies everything else over SHA-256, so that it refuses RSA with SHA-384 and SHA-512; nor does it compare the algorithm
 * with the key. Throws `timestamp-invalid` for an algorithm that is not SHA-2 with RSA (PKCS #1 v1.5), ECDSA or Ed25519.
 */
function signatureOverrides(timestamp) {
    const id = signatureId(timestamp);
    const algorithm = SIGNATURES[id];
    const digest = timestamp.signerDigestAlgorithm;
    if (!algorithm || !DIGESTS.has(digest))
        throw (0,errors/* sigstoreError */.J)('timestamp-invalid', {
            detail: algorithm
                ? 'its digest algorithm is unknown: expected SHA-256, SHA-384 or SHA-512'
                : `its signature algorithm ${id} is unknown: expected RSA (PKCS #1 v1.5), ECDSA or Ed25519 with SHA-2`,
        });
    const { keyType } = algorithm;
    const hash = keyType === 'ed25519' ? undefined : (algorithm.hash ?? digest);
    return {
        signatureAlgorithm: { value: hash },
        verify: {
            value(data, key) {
                // The library tries the authorities of the root one by one and reads nothing of what is thrown.
                if (key.asymmetricKeyType !== keyType)
                    throw new TypeError(`a key of another type than ${id}`);
                timestamp.verify.call(this, data, key);
            },
        },
    };
}
/** The library keeps its accessors for the parts of a SignerInfo to itself; this is the place of the algorithm. */
function signatureId(timestamp) {
    const { signatureAlgorithmObj } = timestamp;
    return signatureAlgorithmObj.subs[0]?.toOID() ?? '';
}

;// CONCATENATED MODULE: ./build/sigstore/verification/signing-time.js





const [INTEGER, OID, SEQUENCE, GENERALIZED_TIME] = [0x02, 0x06, 0x30, 0x18];
/**
 * RFC 3161 section 2.4.2: genTime may have a fraction of a second of any length. `@sigstore/core` reads none or exactly
 * three digits and drops them; so the time is read here, and laid over the library's object, which asks itself for it.
 * The algorithms of its signature are read in {@link signatureOverrides}, and laid over it in the same manner.
 * Also holds the response's status, which the library does not look at: a refusal carries no time (section 2.4.2).
 */
const withSigningTimes = (timestamps) => timestamps.map((one) => {
    if (one.$case !== 'timestamp-authority')
        return one;
    try {
        return { ...one, timestamp: withOverrides(one.timestamp) };
    }
    catch (error) {
        if (error instanceof mc_error/* VerificationError */.mk)
            throw error;
        // The library's accessors assume that every part is there.
        const detail = 'it is not a granted response of RFC 3161 with one signer';
        throw (0,errors/* sigstoreError */.J)('timestamp-invalid', { detail }, { cause: error });
    }
});
function withOverrides(timestamp) {
    if (![0n, 1n].includes(BigInt(timestamp.status)))
        throw (0,errors/* sigstoreError */.J)('timestamp-invalid', {
            detail: `the authority did not grant it (status ${timestamp.status})`,
        });
    // Asked for again when the library hashes it.
    (0,certificate_memory/* rememberDer */.x0)(timestamp.tstInfo.root, 0);
    const signingTime = genTimeOf(timestamp.tstInfo.raw);
    const overrides = { ...signatureOverrides(timestamp), signingTime: { value: signingTime } };
    return Object.create(timestamp, overrides);
}
/** genTime of a TSTInfo in DER, to the millisecond. Throws `timestamp-invalid`. */
function genTimeOf(tstInfo) {
    const fields = new der/* DerReader */.l(new der/* DerReader */.l(tstInfo).element(SEQUENCE).content);
    fields.element(INTEGER); // version
    fields.element(OID); // policy
    fields.element(SEQUENCE); // messageImprint
    fields.element(INTEGER); // serialNumber
    const text = fields.element(GENERALIZED_TIME).content.toString('latin1');
    const [, y, mo, d, h, mi, s, fraction = ''] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,20}))?Z$/.exec(text) ?? [];
    const spelt = `${y}-${mo}-${d}T${h}:${mi}:${s}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
    const time = new Date(spelt);
    // Date makes a time of much that is none, such as the 30th of February: it must give back what it was given.
    if (time.toJSON() !== spelt)
        throw (0,errors/* sigstoreError */.J)('timestamp-invalid', {
            detail: `its time "${text.slice(0, 40)}" is no GeneralizedTime in UTC`,
        });
    return time;
}


/***/ }),

/***/ 72317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ verifyError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

const verifyError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'policy-empty': {
        family: 'configuration',
        message: 'the trust policy {path} requires nothing: {detail}',
        hint: 'A policy without requirements or identities would let everything through; say who may sign.',
    },
    'policy-promotion-conflict': {
        family: 'configuration',
        message: 'the trust policy {path} names who may promote (requirement "{requirement}") and also lets unsigned records count (promotion: record: unsigned)',
        hint: 'Remove `record: unsigned` to require signed records, or remove the requirement to accept unsigned ones.',
    },
    'policy-pattern-invalid': {
        family: 'configuration',
        message: 'the pattern "{given}" in {path} cannot be used: {detail}',
        hint: 'Write the subjectPattern in the syntax of RE2; it is matched against the whole subject.',
    },
    'policy-root-unknown': {
        family: 'configuration',
        message: 'the policy {path} has no root "{given}"; it has {expected}',
    },
    'root-mismatch': {
        family: 'verification',
        message: '{file} is not what the policy pins for the root "{root}": expected {expected}, found {found}',
        hint: 'Somebody changed the file, or the policy was not updated with it. Nothing is verified until they agree.',
    },
    'root-expired': {
        family: 'verification',
        message: 'the root "{root}" is older than the policy allows: expected at most {expected}, found {found}',
        hint: 'Fetch the newest root from where it is published, compare, and pin it anew.',
    },
    'subject-not-found': {
        family: 'configuration',
        message: '"{given}" is not a subject: expected a file that exists, a digest or a reference{meant}',
        hint: 'Check the path. A digest is sha256:<hex>, sha384:<hex>, sha512:<hex> or sha512-<base64>; a reference begins with its registry.',
    },
    'subject-changed': {
        family: 'verification',
        message: '{path} was changed while it was verified: it was {expected}, and is {found}',
        hint: 'Verify a copy that nothing writes to.',
    },
    'nothing-verified': {
        family: 'verification',
        message: 'nothing about {subject} could be verified: {detail}',
        hint: 'No evidence is never a pass. Was it signed? Name its bundle with --bundle, or a mirror with --mirror.',
    },
    'identity-mismatch': {
        family: 'verification',
        message: 'requirement "{requirement}": signed by {found}; the policy wants {expected}',
        hint: 'The signature is valid, but by somebody whom the policy does not name.',
    },
    'issuer-mismatch': {
        family: 'verification',
        message: 'requirement "{requirement}": the identity is vouched for by {found}; the policy wants {expected}',
    },
    'certificate-extension-mismatch': {
        family: 'verification',
        message: 'requirement "{requirement}": the certificate says {found}; the policy wants {expected}',
    },
    'predicate-mismatch': {
        family: 'verification',
        message: 'requirement "{requirement}": expected {expected}, found {found}',
        hint: 'There is verified evidence, but not of the kind that is required.',
    },
    'predicate-value-mismatch': {
        family: 'verification',
        message: 'requirement "{requirement}": {what} of the predicate is {found}; the policy wants {expected}',
        hint: 'The attestation is signed by who may sign it, and says something else than the policy asks for.',
    },
    'evidence-expired': {
        family: 'verification',
        message: 'requirement "{requirement}": signed at {signedAt}, {found} ago; the policy takes at most {expected}',
        hint: 'Sign or attest anew, or look whether an old release is being passed off as a new one.',
    },
    'primary-too-slow': {
        family: 'fault',
        message: '{where} did not answer within {seconds} s, and neither did anything else satisfy the policy',
        hint: 'With `--use-mirror never` it has all the time it takes; with `always` it is not asked.',
    },
    'platforms-unreadable': {
        family: 'fault',
        message: 'the policy holds each platform of {subject} by itself, and they cannot be read: {detail}',
        hint: 'Try again, or verify a copy: an OCI layout, or a registry that is up.',
    },
    'platforms-unknown': {
        family: 'verification',
        message: 'the policy holds each platform of {subject} by itself, and only its repository knows them, which may not be asked',
        hint: 'Name the image by its reference and use `--use-mirror auto`, or verify a copy that is at hand: an OCI layout, or a registry that is up.',
    },
    'subjects-unjudged': {
        family: 'fault',
        message: '{unjudged} of {total} subjects could not be judged: {detail}',
        hint: 'The others were judged; the first cause is told here, the others on stderr. Try again, or verify them one by one.',
    },
    'policy-last-root': {
        family: 'configuration',
        message: '"{given}" is the only root of {path}: without it nothing could be verified',
        hint: 'Rotate to another root first: `mc trust rotate {given} --trusted-root FILE`.',
    },
    'policy-root-exists': {
        family: 'configuration',
        message: '{path} has a root "{given}" already, with another content',
        hint: 'Name the new root otherwise with `--as NAME`.',
    },
    'policy-exists': {
        family: 'configuration',
        message: '{path} is there already, and a policy is not overwritten',
        hint: 'Write to another file and compare, or change the policy with `mc trust pin`, `rotate` and `retire`.',
    },
    'policy-no-history': {
        family: 'configuration',
        message: 'there is nothing to go back to: {path} was not changed by `mc trust`',
        hint: 'Whoever keeps the policy in git has its history there.',
    },
    'canary-failed': {
        family: 'verification',
        message: 'the canary {subject} does not verify under the new root, so nothing was changed: {code}: {detail}',
        hint: 'Sign the canary with the new instance first, or look whether the root is the right one.',
    },
    'requirement-unsatisfiable': {
        family: 'verification',
        message: 'requirement "{requirement}" can never hold: it wants {expected}, and there can be at most {found}',
    },
    'pattern-too-wide': {
        family: 'verification',
        message: 'requirement "{requirement}": the pattern {given} {detail}',
        hint: 'Name the repository and the workflow literally, escape dots, and let only the tag vary.',
    },
    'repository-not-named': {
        family: 'verification',
        message: 'requirement "{requirement}": {found} is signed alike for every repository, and no repository is named',
        hint: 'Add `predicate: { match: [{ pointer: /repositoryId, value: "ID" }] }` to the requirement.',
    },
    'authority-ended': {
        family: 'verification',
        message: 'root "{root}": {what} is valid until {until}; nothing that is signed now leads to it',
        hint: 'Fetch the newest root: `mc trust fetch`, and rotate.',
    },
    'pin-missing': {
        family: 'verification',
        message: '{what} is not pinned: whoever can change {path} changes what is trusted',
        hint: 'Write its sha256 beside the path; `mc trust pin` does that for a root.',
    },
    'pin-ages': {
        family: 'verification',
        message: 'root "{root}": the pin is of {since}, and the policy takes it for {expected} only',
        hint: 'Compare with what the instance publishes now, and pin again.',
    },
    'sbom-unsigned': {
        family: 'verification',
        message: '{what} is an SBOM that was attached as it is: nobody signed it, and it does not say of what it is',
        hint: 'Attest it: `cosign attest --type cyclonedx --predicate SBOM`, or `mc sign` with a predicate.',
    },
    'threshold-not-met': {
        family: 'verification',
        message: 'requirement "{requirement}": expected {expected} different signers, found {found}',
    },
    'evidence-not-read': {
        family: 'verification',
        message: '{source} has more evidence about the subject than is read: more than {limit}',
        hint: 'Remove what does not belong to the release (`mc tree REF` lists it), or name its evidence with --bundle.',
    },
    'mirror-clock': {
        family: 'verification',
        message: 'the mirror {mirror} says that it was last whole at {found}, which is yet to come',
        hint: 'Its clock is wrong, or the one here: until that is mended nobody knows how old the mirror is.',
    },
    'mirror-not-named': {
        family: 'configuration',
        message: 'only the mirror may be asked, and none is named',
        hint: 'Name it with --mirror (or the input "mirror"), REKOR_MIRROR_URL, or in the policy; or allow other sources with --use-mirror auto.',
    },
    'reference-without-digest': {
        family: 'configuration',
        message: '{given} has no digest, the registry may not be asked for it, and the mirror does not know it',
        hint: 'Write it as REGISTRY/REPO@sha256:…, or allow the registry with --use-mirror auto.',
    },
});


/***/ })

};
