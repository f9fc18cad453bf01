export const id = 5719;
export const ids = [5719];
export const modules = {

/***/ 50581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);


/** Parses one YAML (or JSON) document without duplicate keys and aliases. Throws `yaml-malformed`; `what` names the source. */
function parseYaml(text, what) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { uniqueKeys: true, strict: true });
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('yaml-malformed', { what, detail: problem.message.split('\n')[0] ?? '' });
    try {
        // Aliases are rejected: no file of the project needs them, and with them a small file can expand to a large value.
        return document.toJS({ maxAliasCount: 0 });
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('yaml-malformed', {
            what,
            detail: String(error instanceof Error ? error.message : error),
        });
    }
}


/***/ }),

/***/ 5604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ci: () => (/* binding */ MAX_TRUSTED_ROOT_BYTES),
  w4: () => (/* binding */ hostOf),
  KE: () => (/* binding */ loadTrustedRoot)
});

// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var dist = __webpack_require__(19654);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var verify_dist = __webpack_require__(54187);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/json.js
var lib_json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/sigstore/certificate-memory.js
var certificate_memory = __webpack_require__(99310);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var errors = __webpack_require__(45176);
;// CONCATENATED MODULE: ./build/sigstore/trusted-root-fields.js
const PERIOD = { start: true, end: true };
const LOG_ID = { keyId: true };
const LOG = {
    baseUrl: true,
    hashAlgorithm: true,
    publicKey: { rawBytes: true, keyDetails: true, validFor: PERIOD },
    logId: LOG_ID,
    checkpointKeyId: LOG_ID,
    operator: true,
};
const AUTHORITY = {
    subject: { organization: true, commonName: true },
    uri: true,
    certChain: { certificates: { rawBytes: true } },
    validFor: PERIOD,
    operator: true,
};
/** TrustedRoot of protobuf-specs (sigstore_trustroot.proto), in the JSON spelling. */
const TRUSTED_ROOT = {
    mediaType: true,
    tlogs: LOG,
    ctlogs: LOG,
    certificateAuthorities: AUTHORITY,
    timestampAuthorities: AUTHORITY,
};
const MAX_SHOWN = 100;
/**
 * Returns the paths of the fields of a trusted_root.json that this version does not know, each once. A reader that skips
 * such a field may trust more than the file says: a later version may limit an authority by it.
 */
function unknownFieldsOf(root) {
    const found = new Set();
    const look = (value, known, path) => {
        if (Array.isArray(value))
            for (const each of value)
                look(each, known, path);
        else if (typeof value === 'object' && value !== null)
            for (const [name, each] of Object.entries(value)) {
                const at = path === '' ? name : `${path}.${name}`;
                const below = known !== true && Object.hasOwn(known, name) ? known[name] : undefined;
                if (below === undefined)
                    found.add(at.slice(0, MAX_SHOWN));
                else
                    look(each, below, at);
            }
    };
    look(root, TRUSTED_ROOT, '');
    return [...found];
}

;// CONCATENATED MODULE: ./build/sigstore/trusted-root.js








const MAX_TRUSTED_ROOT_BYTES = 4 * 1024 * 1024;
const MEDIA_TYPE = /^application\/vnd\.dev\.sigstore\.trustedroot(\+json;version=0\.[12]|\.v0\.[12]\+json)$/;
/** Reads a trusted_root.json. Throws `trusted-root-malformed`: also where a key or CA does not say since when it is valid. */
function loadTrustedRoot(bytes, path) {
    const malformed = (detail, cause) => (0,errors/* sigstoreError */.J)('trusted-root-malformed', { path, detail }, { cause });
    try {
        const json = (0,lib_json/* parseJson */.qF)(bytes.toString(), path);
        const root = dist.TrustedRoot.fromJSON(json);
        if (!MEDIA_TYPE.test(root.mediaType))
            throw malformed(`its media type is "${root.mediaType}"`);
        // @sigstore/verify takes "no beginning" for "since ever"; a root that was made carelessly must not widen trust.
        const periods = [
            ...root.tlogs.map(({ baseUrl, publicKey }) => [`the log ${baseUrl}`, publicKey?.validFor]),
            ...root.ctlogs.map(({ baseUrl, publicKey }) => [`the CT log ${baseUrl}`, publicKey?.validFor]),
            ...root.certificateAuthorities.map(({ uri, validFor }) => [`the CA ${uri}`, validFor]),
            ...root.timestampAuthorities.map(({ uri, validFor }) => [`the timestamp authority ${uri}`, validFor]),
        ];
        for (const [what, validFor] of periods)
            if (!validFor?.start)
                throw malformed(`${what} does not say since when it is valid`);
        // Timestamp authorities alone suffice for managed keys under a policy that says `logs: none`.
        if ([root.certificateAuthorities, root.tlogs, root.timestampAuthorities].every(({ length }) => length === 0))
            throw malformed('it names no CA, no log and no timestamp authority');
        const material = (0,verify_dist/* toTrustMaterial */.jO)(root);
        for (const { certChain } of [...material.certificateAuthorities, ...material.timestampAuthorities])
            for (const certificate of certChain)
                (0,certificate_memory/* rememberFacts */.JO)(certificate);
        return {
            material,
            unknownFields: unknownFieldsOf(json),
            logs: material.tlogs.map(({ baseURL, logID, publicKey, validFor }) => ({
                name: hostOf(baseURL),
                names: namesOf(baseURL),
                keyId: logID,
                publicKey,
                validFor,
            })),
        };
    }
    catch (error) {
        if (error instanceof mc_error/* ConfigurationError */.j1 && error.code === 'trusted-root-malformed')
            throw error;
        throw malformed((0,describe/* describe */.q0)(error), error);
    }
}
const namesOf = (baseUrl) => [
    ...new Set([hostOf(baseUrl), URL.canParse(baseUrl) ? new URL(baseUrl).host : hostOf(baseUrl)]),
];
/** `https://rekor.example.com/x` and `rekor.example.com` alike: the host, without port. */
const hostOf = (baseUrl) => URL.canParse(baseUrl) ? new URL(baseUrl).hostname : (baseUrl.split(/[/:]/)[0] ?? '');


/***/ }),

/***/ 62574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RV: () => (/* binding */ verifyBytes),
/* harmony export */   Sd: () => (/* binding */ signatureContent)
/* harmony export */ });
/* unused harmony export hashFor */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19654);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45176);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14922);
/* harmony import */ var _digest_signature_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68887);





const equal = (a, b) => a.length === b.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(a, b);
/** The hash that belongs to a key: FIPS 186 pairs curves with hashes, and so do Sigstore's algorithms. */
const hashFor = (key) => {
    const curve = key.asymmetricKeyDetails?.namedCurve;
    return curve === 'secp384r1' ? 'sha384' : curve === 'secp521r1' ? 'sha512' : 'sha256';
};
/**
 * Verifies a signature over bytes with any key that Sigstore's algorithm registry has. `@sigstore/verify` assumes SHA-256
 * and PKCS #1 v1.5: it refuses P-384, P-521 and RSA-PSS. P-384 and P-521 keys may also have signed over SHA-256.
 */
function verifyBytes(bytes, key, signature) {
    switch (key.asymmetricKeyType) {
        case 'ed25519':
            return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, bytes, key, signature);
        case 'ec':
            return [...new Set([hashFor(key), 'sha256'])].some((hash) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, bytes, key, signature));
        case 'rsa':
        case 'rsa-pss': {
            const pss = { key, padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PSS_PADDING, saltLength: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PSS_SALTLEN_DIGEST };
            return ((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)('sha256', bytes, pss, signature) ||
                (key.asymmetricKeyType === 'rsa' && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)('sha256', bytes, key, signature)));
        }
        default:
            return false;
    }
}
const ALL = ['sha256', 'sha384', 'sha512'];
const ALGORITHMS = {
    [_sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_1__.HashAlgorithm.SHA2_256]: 'sha256',
    [_sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_1__.HashAlgorithm.SHA2_384]: 'sha384',
    [_sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_1__.HashAlgorithm.SHA2_512]: 'sha512',
};
/** `sha384` as people write it. */
const spelt = (algorithm) => algorithm.toUpperCase().replace('SHA', 'SHA-');
/** The signed content of a bundle, held against the subject. Throws `artifact-digest-mismatch` for a message over other bytes. */
function signatureContent(bundle, subject) {
    if (bundle.content.$case === 'dsseEnvelope') {
        const { payload, payloadType, signatures } = bundle.content.dsseEnvelope;
        const signature = signatures[0]?.sig ?? Buffer.alloc(0);
        const encoded = (0,_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .preAuthEncoding */ .JC)(payloadType, payload);
        const hash = (bytes, digest) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(digest.length === 64 ? 'sha512' : digest.length === 48 ? 'sha384' : 'sha256')
            .update(bytes)
            .digest();
        return {
            signature,
            compareSignature: (other) => equal(other, signature),
            compareDigest: (digest) => equal(digest, hash(payload, digest)),
            compareSignedDigest: (digest) => equal(digest, hash(encoded, digest)),
            verifySignature: (key) => verifyBytes(encoded, key, signature),
        };
    }
    const { messageDigest, signature } = bundle.content.messageSignature;
    const algorithm = ALGORITHMS[messageDigest.algorithm];
    const expected = algorithm === undefined ? undefined : subject[algorithm];
    if (algorithm === undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .sigstoreError */ .J)('bundle-malformed', {
            what: 'the bundle',
            detail: `its digest is of an unknown algorithm (${messageDigest.algorithm})`,
        });
    if (expected === undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .sigstoreError */ .J)('digest-needed', { found: spelt(algorithm) });
    const digest = Buffer.from(expected, 'hex');
    if (!equal(messageDigest.digest, digest)) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .sigstoreError */ .J)('artifact-digest-mismatch', {
            expected: `${algorithm}:${expected}`,
            found: `${algorithm}:${messageDigest.digest.toString('hex')}`,
        });
    }
    // Keys of P-384 and P-521 sign a longer hash than the one that the bundle names, and so does their log entry.
    const named = (other) => ALL.some((one) => subject[one] !== undefined && equal(other, Buffer.from(subject[one], 'hex')));
    return {
        signature,
        compareSignature: (other) => equal(other, signature),
        compareDigest: named,
        compareSignedDigest: named,
        verifySignature: (key) => {
            const hashes = [...new Set([algorithm, hashFor(key)])];
            const verified = hashes.some((one) => {
                const hash = subject[one];
                return hash !== undefined && (0,_digest_signature_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyDigestSignature */ .E)(Buffer.from(hash, 'hex'), one, key, signature);
            });
            const unknown = hashes.find((one) => subject[one] === undefined);
            // Neither yes nor no: it may well be over the digest that nobody gave.
            if (!verified && unknown)
                throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .sigstoreError */ .J)('digest-needed', { found: spelt(unknown) });
            return verified;
        },
    };
}


/***/ }),

/***/ 87249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isIntoto001),
/* harmony export */   j: () => (/* binding */ assertIntoto001)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57130);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45176);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14922);



const KIND = 'intoto';
const VERSION = '0.0.1';
/** Whether an entry is of the type that cosign logged attestations as until 2023, which `@sigstore/verify` does not read. */
const isIntoto001 = ({ kindVersion }) => kindVersion?.kind === KIND && kindVersion.version === VERSION;
const mismatch = (detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('log-entry-mismatch', { detail });
/**
 * Verifies that an entry of the type `intoto` 0.0.1 is about this envelope. Such an entry has two digests, of the payload
 * and of the whole envelope as it was sent to the log, and the signer's certificate or key, which the caller compares.
 * The payload's digest and the one payload type fix what the signature is over; the log verified a signature of that key
 * over it. Entries of before May 2022 have the envelope's digest alone. Throws `log-entry-mismatch`.
 */
function assertIntoto001(entry, bundle) {
    const { kind, apiVersion, spec } = parseBody(entry);
    if (kind !== KIND || apiVersion !== VERSION)
        throw mismatch(`the entry says that it is ${KIND} ${VERSION}, and its body is of another type`);
    if (bundle.content.$case !== 'dsseEnvelope')
        throw mismatch('it is about an attestation, and this is a signature');
    const { dsseEnvelope } = bundle.content;
    if (dsseEnvelope.payloadType !== _statement_js__WEBPACK_IMPORTED_MODULE_1__/* .IN_TOTO_PAYLOAD_TYPE */ .T4)
        throw mismatch(`it is about a payload of the type ${_statement_js__WEBPACK_IMPORTED_MODULE_1__/* .IN_TOTO_PAYLOAD_TYPE */ .T4}`);
    const { payloadHash, hash } = spec?.content ?? {};
    if (payloadHash !== undefined) {
        if (!isDigest(payloadHash, dsseEnvelope.payload))
            throw mismatch('it is about another payload');
    }
    else if (!isDigest(hash, marshalEnvelope(dsseEnvelope)))
        throw mismatch('it is about another envelope');
}
function parseBody({ canonicalizedBody }) {
    try {
        const body = JSON.parse(canonicalizedBody.toString('utf8'));
        if (typeof body === 'object' && body !== null)
            return body;
    }
    catch {
        // as below
    }
    throw mismatch('its body cannot be read');
}
const isDigest = (hash, bytes) => hash?.algorithm === 'sha256' && hash.value === (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(bytes).toString('hex');
/** The envelope as go-securesystemslib, which every writer of these entries used, writes it. */
const marshalEnvelope = ({ payloadType, payload, signatures }) => Buffer.from(JSON.stringify({
    payloadType,
    payload: payload.toString('base64'),
    signatures: signatures.map(({ keyid, sig }) => ({ keyid, sig: sig.toString('base64') })),
}));


/***/ }),

/***/ 8198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ asVerificationError)
/* harmony export */ });
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21763);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45176);



/** The library's codes and messages, as ours. What is not its own error is a bundle that its parsers did not expect. */
function asVerificationError(error) {
    if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk)
        return error;
    if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .McError */ .Hv)
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('bundle-malformed', { what: 'the bundle', detail: error.message }, { cause: error });
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    const detail = (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error);
    const cause = { cause: error };
    switch (code) {
        case 'TIMESTAMP_ERROR': {
            const [, expected, found] = /expected (\d+) timestamps, got (\d+)/.exec(detail) ?? [];
            return expected && found
                ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('timestamp-missing', { expected, found }, cause)
                : (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('timestamp-invalid', { detail }, cause);
        }
        case 'CERTIFICATE_ERROR':
            if (/SCT/.test(detail))
                return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('sct-invalid', { detail }, cause);
            return /expired|not valid/.test(detail)
                ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('certificate-expired-at-signing', { detail }, cause)
                : (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('certificate-untrusted', { detail }, cause);
        case 'PUBLIC_KEY_ERROR':
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('key-not-trusted', { found: detail }, cause);
        case 'SIGNATURE_ERROR':
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('signature-invalid', {}, cause);
        case 'TLOG_BODY_ERROR':
            // Such an entry may well be about this bundle: this version cannot know.
            if (/^unsupported /.test(detail))
                return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('log-entry-unsupported', { detail }, cause);
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('log-entry-mismatch', { detail }, cause);
        case 'TLOG_INCLUSION_PROOF_ERROR':
            return /checkpoint/.test(detail)
                ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('checkpoint-invalid', { detail }, cause)
                : (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('inclusion-proof-invalid', { detail }, cause);
        case 'TLOG_INCLUSION_PROMISE_ERROR':
        case 'TLOG_MISSING_INCLUSION_ERROR':
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('inclusion-proof-invalid', { detail }, cause);
        case 'TLOG_ERROR': {
            const [, expected, found] = /expected (\d+) tlog entries, got (\d+)/.exec(detail) ?? [];
            return expected && found
                ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('log-entry-missing', { expected, found }, cause)
                : (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('log-entry-mismatch', { detail }, cause);
        }
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('bundle-malformed', { what: 'the bundle', detail }, cause);
    }
}


/***/ }),

/***/ 18492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ assertCheckpoint),
  M: () => (/* binding */ holdLogEntry)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/tlog/checkpoint.js
var tlog_checkpoint = __webpack_require__(37749);
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(6888);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var errors = __webpack_require__(45176);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/tlog/merkle.js
var merkle = __webpack_require__(98889);
// EXTERNAL MODULE: ./build/tlog/hashing.js
var hashing = __webpack_require__(77859);
;// CONCATENATED MODULE: ./build/sigstore/verification/inclusion.js




const invalid = (detail) => (0,errors/* sigstoreError */.J)('inclusion-proof-invalid', { detail });
/**
 * Verifies that a log of the root has promised or proven to include an entry: the signed entry timestamp, the Merkle path
 * (RFC 6962, section 2.1.1), or both. For entries of the types that `@sigstore/verify` does not read. Whether the
 * checkpoint of the proof is signed by the log, and of this size and root, is for the caller. Throws
 * `inclusion-proof-invalid`.
 */
function assertIncluded(entry, logs) {
    const { inclusionPromise, inclusionProof } = entry;
    if (!inclusionPromise && !inclusionProof)
        throw invalid('the entry has neither a promise nor a proof');
    if (inclusionPromise)
        assertPromised(entry, inclusionPromise.signedEntryTimestamp, logs);
    if (inclusionProof)
        assertPath(entry.canonicalizedBody, inclusionProof);
}
/** Rekor v1: a signed entry timestamp is over the canonical JSON of body, time, index and log. */
function assertPromised(entry, signature, logs) {
    const { canonicalizedBody, integratedTime, logIndex, logId } = entry;
    const time = new Date(Number(integratedTime) * 1000);
    const signed = Buffer.from((0,json/* canonicalJson */.dj)({
        body: canonicalizedBody.toString('base64'),
        integratedTime: Number(integratedTime),
        logIndex: Number(logIndex),
        logID: logId?.keyId.toString('hex') ?? '',
    }));
    const promised = logs.some(({ keyId, publicKey, validFor }) => logId !== undefined &&
        keyId.equals(logId.keyId) &&
        time >= validFor.start &&
        time <= validFor.end &&
        verifyByLog(signed, publicKey, signature));
    if (!promised)
        throw invalid('no log of the root signed its promise');
}
const verifyByLog = (bytes, key, signature) => (0,external_node_crypto_.verify)(key.asymmetricKeyType === 'ed25519' ? null : 'sha256', bytes, key, signature);
function assertPath(body, { logIndex, treeSize, hashes, rootHash }) {
    const [index, size] = [Number(logIndex), Number(treeSize)];
    const isPlace = Number.isSafeInteger(index) && Number.isSafeInteger(size) && index < size;
    if (!isPlace || !(0,merkle/* verifyInclusion */.yR)((0,hashing/* leafHash */.Jq)(body), index, size, hashes, rootHash))
        throw invalid('the path does not lead from the entry to the root');
}

// EXTERNAL MODULE: ./build/sigstore/verification/intoto-entry.js
var intoto_entry = __webpack_require__(87249);
;// CONCATENATED MODULE: ./build/sigstore/verification/log-entry.js







/** An inclusion proof leads to a root that the log has signed, so it has a checkpoint. Throws `checkpoint-missing`. */
function assertCheckpoint({ inclusionProof, logIndex }) {
    if (inclusionProof && !inclusionProof.checkpoint)
        throw (0,errors/* sigstoreError */.J)('checkpoint-missing', { index: logIndex });
}
/**
 * What `@sigstore/verify` leaves open about a log entry, held after it has verified inclusion and promises: the key was
 * valid at the time, the checkpoint is by the log itself (origin and signer by exact name), indices and roots agree, and
 * the entry names the very certificate or managed key that signed. `key` is the managed key, where one signed.
 */
function holdLogEntry(entry, bundle, logs, times, key) {
    // A root may name one key in several periods, as it does when a log's end is foreseen.
    const known = logs.filter(({ keyId }) => entry.logId !== undefined && keyId.equals(entry.logId.keyId));
    if (known.length === 0)
        throw (0,errors/* sigstoreError */.J)('inclusion-proof-invalid', { detail: 'the root does not know the log' });
    // Nobody says when it was signed: then only a key whose end is not foreseen was valid for sure.
    const covers = ({ validFor: { start, end } }) => times.length === 0 ? isOpen(end) : times.every((time) => time >= start && time <= end);
    const log = known.find(covers);
    if (!log)
        throw notValid(known, times);
    if ((0,intoto_entry/* isIntoto001 */.H)(entry)) {
        assertIncluded(entry, logs);
        (0,intoto_entry/* assertIntoto001 */.j)(entry, bundle);
    }
    if (entry.inclusionProof)
        holdProof(entry, entry.inclusionProof, log);
    holdSigner(entry, bundle, key);
    return {
        log: log.name,
        index: entry.logIndex,
        ...(entry.inclusionPromise ? { integratedAt: new Date(Number(entry.integratedTime) * 1000).toISOString() } : {}),
    };
}
/** The last moment that a Date can be stands for no end. */
const isOpen = (end) => end.getTime() >= 8.64e15;
function notValid(logs, times) {
    const periods = logs.map(({ name, validFor: { start, end } }) => {
        const until = isOpen(end) ? '' : ` to ${end.toISOString()}`;
        return `${name} is valid from ${start.toISOString()}${until}`;
    });
    return (0,errors/* sigstoreError */.J)('log-key-not-valid', {
        detail: `${periods.join(', ')}; the signature is of ${times.map((time) => time.toISOString()).join(', ') || 'no known time'}`,
    });
}
/**
 * The origin is the log's name, or `NAME - TREE` as Rekor v1 writes it, and a signature under that very name is by the
 * log's key. The library compares no origin, and takes any part of the log's address for its name.
 */
function holdProof(entry, proof, log) {
    const invalid = (detail, cause) => (0,errors/* sigstoreError */.J)('checkpoint-invalid', { detail }, { cause });
    let checkpoint;
    try {
        checkpoint = (0,tlog_checkpoint/* parseCheckpoint */.S7)(proof.checkpoint?.envelope ?? '');
    }
    catch (error) {
        throw invalid((0,describe/* describe */.q0)(error), error);
    }
    const { origin, size, root, note } = checkpoint;
    const [name = '', tree, ...more] = origin.split(' - ');
    if (!log.names.includes(name) || (tree !== undefined && !/^\d+$/.test(tree)) || more.length > 0)
        throw invalid(`it is of "${origin}", expected ${log.name}`);
    const body = Buffer.from(note.body);
    const algorithm = log.publicKey.asymmetricKeyType === 'ed25519' ? null : 'sha256';
    // C2SP signed-note: a signature under the name and id of a known key must verify, also beside another that does.
    const own = note.signatures.filter(({ name: signer, keyId }) => log.names.includes(signer) && keyId.equals(log.keyId.subarray(0, 4)));
    const isSigned = own.length > 0 && own.every(({ signature }) => (0,external_node_crypto_.verify)(algorithm, body, log.publicKey, signature));
    if (!isSigned)
        throw invalid(`it is not signed in the name of ${log.name}`);
    if (String(size) !== proof.treeSize)
        throw invalid(`it is of size ${size}, the proof of size ${proof.treeSize}`);
    if (!root.equals(proof.rootHash))
        throw invalid('it is of another root than the proof');
    // Without a promise nothing signs entry.logIndex: it must be the one that the proof is about.
    if (!entry.inclusionPromise && entry.logIndex !== proof.logIndex)
        throw (0,errors/* sigstoreError */.J)('log-entry-mismatch', {
            detail: `the entry says index ${entry.logIndex}, its proof ${proof.logIndex}`,
        });
}
/** Every verifier that the entry's body names, as SPKI or certificate in DER. */
function verifiersOf(body) {
    const { spec } = body;
    const pems = [
        spec?.signature?.publicKey?.content,
        spec?.publicKey,
        ...(spec?.signatures ?? []).map(({ verifier }) => (typeof verifier === 'string' ? verifier : undefined)),
        ...(spec?.content?.envelope?.signatures ?? []).map(({ publicKey }) => publicKey),
    ];
    const raws = [
        spec?.hashedRekordV002?.signature?.verifier,
        ...(spec?.dsseV002?.signatures ?? []).map(({ verifier }) => verifier),
    ];
    return [
        ...pems.filter((pem) => typeof pem === 'string').map(derOf),
        ...raws
            .map((raw) => raw?.x509Certificate?.rawBytes ?? raw?.publicKey?.rawBytes)
            .filter((raw) => typeof raw === 'string')
            .map((raw) => Buffer.from(raw, 'base64')),
    ];
}
/** The first block of PEM in base64, once or (intoto 0.0.2) twice; what follows a certificate is its chain. */
function derOf(encoded) {
    const once = Buffer.from(encoded, 'base64').toString('latin1');
    const pem = once.includes('-----BEGIN') ? once : Buffer.from(once, 'base64').toString('latin1');
    return Buffer.from(/-----BEGIN [A-Z ]+-----([^-]+)-----END/.exec(pem)?.[1] ?? '', 'base64');
}
/** A bare key in the log is not enough for a certificate: then the log would not show who signed. */
function holdSigner(entry, bundle, key) {
    const mismatch = (detail) => (0,errors/* sigstoreError */.J)('log-entry-mismatch', { detail });
    let named;
    try {
        named = verifiersOf(JSON.parse(entry.canonicalizedBody.toString('utf8')));
    }
    catch {
        throw mismatch('its body cannot be read');
    }
    if (named.length === 0)
        throw mismatch('it names no signer');
    const expected = key ? key.export({ type: 'spki', format: 'der' }) : (0,sigstore_bundle/* leafDer */.G4)(bundle);
    if (!expected || !named.every((der) => der.equals(expected)))
        throw mismatch(key ? 'it names another key than the one that signed' : "it names another certificate than the bundle's");
}


/***/ }),

/***/ 1352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ verifyBundle)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var dist = __webpack_require__(54187);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(6888);
// EXTERNAL MODULE: ./build/sigstore/certificate-memory.js
var certificate_memory = __webpack_require__(99310);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var errors = __webpack_require__(45176);
// EXTERNAL MODULE: ./build/sigstore/statement.js
var statement = __webpack_require__(14922);
// EXTERNAL MODULE: ./build/sigstore/verification/content.js
var verification_content = __webpack_require__(62574);
// EXTERNAL MODULE: ./node_modules/@noble/curves/ed25519.js + 2 modules
var ed25519 = __webpack_require__(1185);
;// CONCATENATED MODULE: ./build/sigstore/verification/ed25519.js


const RAW_BYTES = 32;
/**
 * RFC 8032: Ed25519 as it is, and Ed25519ph (over SHA-512, with its own prefix), which Sigstore clients use for messages
 * whose log entry has only a digest. node:crypto has no Ed25519ph.
 */
function verifyEd25519(message, key, signature) {
    if ((0,external_node_crypto_.verify)(null, message, key, signature))
        return true;
    const raw = key.export({ type: 'spki', format: 'der' }).subarray(-RAW_BYTES);
    try {
        return ed25519/* ed25519ph */.oI.verify(signature, message, raw, { zip215: false });
    }
    catch {
        return false; // a signature of another length
    }
}

// EXTERNAL MODULE: ./build/sigstore/verification/identity.js
var identity = __webpack_require__(20781);
// EXTERNAL MODULE: ./build/sigstore/verification/intoto-entry.js
var intoto_entry = __webpack_require__(87249);
// EXTERNAL MODULE: ./build/sigstore/verification/library-errors.js
var library_errors = __webpack_require__(8198);
// EXTERNAL MODULE: ./build/sigstore/verification/log-entry.js + 1 modules
var log_entry = __webpack_require__(18492);
// EXTERNAL MODULE: ./build/sigstore/verification/signing-time.js + 1 modules
var signing_time = __webpack_require__(58981);
;// CONCATENATED MODULE: ./build/sigstore/verification/without-stacks.js
/**
 * Runs what throws as a matter of course without collecting stacks: `@sigstore/core` tries whether each OCTET STRING holds
 * DER, and what does not throws. The stacks, which nobody sees, cost more than the parsing. For synchronous work only.
 */
function withoutStacks(work) {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    try {
        return work();
    }
    finally {
        Error.stackTraceLimit = limit;
    }
}

;// CONCATENATED MODULE: ./build/sigstore/verification/verify-bundle.js

















const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
/**
 * Judges one bundle against one subject and one root: offline, pure. `@sigstore/verify` does chains, SCTs, time stamps
 * and inclusion; what it leaves open is held here. Throws a VerificationError with the code of the true cause, whatever
 * the bundle is; never anything else.
 */
function verifyBundle(bundle, subject, root, options = {}) {
    try {
        return judge(bundle, subject, root, options);
    }
    catch (error) {
        throw (0,library_errors/* asVerificationError */.g)(error);
    }
}
function judge(bundle, subject, root, options) {
    const [logs, timestamps] = [options.logs ?? 1, Math.max(options.timestamps ?? 1, options.logs === 0 ? 1 : 0)];
    // The statement first: an attestation of something else is that, whatever is wrong with its signature.
    const envelope = bundle.content.$case === 'dsseEnvelope' ? bundle.content.dsseEnvelope : undefined;
    const isOther = envelope !== undefined && (options.payloadTypes ?? []).includes(envelope.payloadType);
    const statement = envelope && !isOther ? readStatement(envelope) : undefined;
    if (statement)
        holdSubject(statement, subject);
    if (envelope && isOther)
        holdPayload(envelope.payload, subject);
    const content = (0,verification_content/* signatureContent */.Sd)(bundle, subject);
    const parsed = withoutStacks(() => (0,dist/* toSignedEntity */.DC)(bundle, Buffer.alloc(0)));
    if (parsed.key.$case === 'certificate')
        (0,certificate_memory/* rememberFacts */.JO)(parsed.key.certificate);
    const { content: material, tlogEntries } = bundle.verificationMaterial;
    // The library refuses entries of a type that it does not read: these are verified in a module of our own.
    const read = parsed.tlogEntries.filter((entry) => !(0,intoto_entry/* isIntoto001 */.H)(entry));
    const entity = {
        ...parsed,
        tlogEntries: read,
        timestamps: (0,signing_time/* withSigningTimes */.w)(parsed.timestamps),
        signature: withBytes(content, bundle, options.bytes),
    };
    const byKey = material.$case === 'publicKey';
    const candidates = byKey ? Object.entries(options.keys ?? {}) : [['', undefined]];
    if (byKey && candidates.length === 0)
        throw (0,errors/* sigstoreError */.J)('key-not-trusted', { found: material.publicKey.hint || 'unnamed' });
    const certificate = leafOf(bundle);
    let failure;
    for (const [name, key] of candidates) {
        try {
            for (const entry of tlogEntries)
                (0,log_entry/* assertCheckpoint */.T)(entry);
            const signer = new dist/* Verifier */.BL(materialWith(root.material, key), {
                // Counted below, log by log, with those that the library is not given.
                tlogThreshold: Math.max(0, logs - (tlogEntries.length - read.length)),
                // An instance that keeps no log of signatures keeps none of certificates: its root names no CT log.
                ctlogThreshold: logs === 0 && root.material.ctlogs.length === 0 ? 0 : 1,
                // A managed key is no matter of minutes; when the policy asks for times, they are counted all the same.
                timestampThreshold: byKey ? (options.timestamps ?? 0) : timestamps,
            }).verify(entity);
            const times = timesOf(entity);
            if (certificate)
                holdPurpose(certificate);
            const logEntries = tlogEntries.map((entry) => (0,log_entry/* holdLogEntry */.M)(entry, bundle, root.logs, times, key));
            const timeSources = new Set(sourcesOf(entity)).size;
            holdCount('log-entry-missing', logs, new Set(logEntries.map(({ log }) => log)).size);
            holdCount('timestamp-missing', byKey ? (options.timestamps ?? 0) : timestamps, timeSources);
            return {
                ...(byKey ? { key: name } : { identity: (0,identity/* identityOf */.cu)(signer, certificate) }),
                ...(statement ? { statement } : {}),
                ...(isOther ? { payloadType: envelope.payloadType } : {}),
                timeSources,
                times: times.map((time) => time.toISOString()),
                logEntries,
            };
        }
        catch (error) {
            // One of the keys signed, if any did: that another one did not tells the least.
            if (failure === undefined || failure.code === 'signature-invalid')
                failure = (0,library_errors/* asVerificationError */.g)(error);
        }
    }
    // The library looks into the log before it looks at the signature; when that is wrong, it is the cause.
    const [only, ...others] = candidates.map(([, key]) => key);
    const signer = certificate?.publicKey ?? (others.length === 0 ? only : undefined);
    if (signer && !entity.signature.verifySignature(signer) && certificate)
        throw (0,errors/* sigstoreError */.J)('signature-invalid', {}, { cause: failure });
    // Nor does it look at the CA before it looks at times and logs: under another root all of these are unknown.
    if (certificate && !isIssuedUnder(certificate, root.material))
        throw (0,errors/* sigstoreError */.J)('certificate-untrusted', { detail: `its issuer (${certificate.issuer.replaceAll('\n', ', ')}) is no CA of this root` }, { cause: failure });
    throw failure;
}
const isIssuedUnder = (certificate, { certificateAuthorities }) => certificateAuthorities
    .flatMap(({ certChain }) => certChain)
    .some((ca) => certificate.checkIssued(new external_node_crypto_.X509Certificate(ca.root.toDER())));
const materialWith = (material, key) => key === undefined ? material : { ...material, publicKey: () => ({ publicKey: key, validFor: () => true }) };
/** Ed25519 needs all of them at once; beyond this a file is signed by digest, or not at all. */
const MAX_HELD_BYTES = 256 * 1024 * 1024;
/** Up to here reading them again is faster than elliptic curves in JavaScript. */
const FEW_BYTES = 1024 * 1024;
/**
 * Ed25519 signs the bytes, not their digest: for it they must be read. ECDSA can be verified by digest, but only without
 * OpenSSL; so where the bytes are few, it has them too. Throws `content-needed` where they are not at hand.
 */
function withBytes(content, bundle, bytes) {
    if (bundle.content.$case !== 'messageSignature')
        return content;
    const { signature } = bundle.content.messageSignature;
    return {
        ...content,
        verifySignature: (key) => {
            const ed25519 = key.asymmetricKeyType === 'ed25519';
            const read = bytes?.(ed25519 ? MAX_HELD_BYTES : FEW_BYTES);
            if (ed25519 && read === undefined)
                throw (0,errors/* sigstoreError */.J)('content-needed', { found: 'Ed25519' });
            if (read === undefined)
                return content.verifySignature(key);
            // Bytes that are not the subject's would be verified beside it.
            if (!content.compareDigest((0,digest/* sha256 */.sc)(read)))
                return false;
            return ed25519 ? verifyEd25519(read, key, signature) : (0,verification_content/* verifyBytes */.RV)(read, key, signature);
        },
    };
}
function holdCount(code, expected, found) {
    if (found < expected)
        throw (0,errors/* sigstoreError */.J)(code, { expected, found });
}
/** A payload of another type than in-toto names no subject: it is the subject. */
function holdPayload(payload, subject) {
    const expected = (0,digest/* primaryDigest */.Bu)(subject);
    const [algorithm = ''] = expected.split(':');
    const found = `${algorithm}:${(0,external_node_crypto_.createHash)(algorithm).update(payload).digest('hex')}`;
    if (found !== expected)
        throw (0,errors/* sigstoreError */.J)('artifact-digest-mismatch', { expected, found });
}
/** DSSE v1 and the in-toto statement in it: no other payload type passes for an attestation. */
function readStatement(envelope) {
    if (envelope.payloadType !== statement/* IN_TOTO_PAYLOAD_TYPE */.T4) {
        throw (0,errors/* sigstoreError */.J)('payload-type-mismatch', {
            expected: statement/* IN_TOTO_PAYLOAD_TYPE */.T4,
            found: envelope.payloadType.slice(0, 100),
        });
    }
    try {
        return (0,json/* conform */.fj)(statement/* statementSchema */.t, (0,json/* parseJson */.qF)(envelope.payload.toString('utf8'), 'the payload'), 'the payload');
    }
    catch (error) {
        throw (0,errors/* sigstoreError */.J)('statement-malformed', { detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    }
}
/**
 * One subject of the statement has a digest of ours, and every further one of its digests that we know agrees. A statement
 * may do without SHA-256: npm's name a tarball by SHA-512 alone.
 */
function holdSubject(statement, subject) {
    const agrees = ({ digest }) => {
        const common = ['sha256', 'sha384', 'sha512'].filter((algorithm) => digest[algorithm] !== undefined && subject[algorithm] !== undefined);
        return common.length > 0 && common.every((algorithm) => digest[algorithm] === subject[algorithm]);
    };
    if (statement.subject.some(agrees))
        return;
    const expected = (0,digest/* primaryDigest */.Bu)(subject);
    const names = statement.subject.slice(0, 3).map(({ digest }) => nameOf(digest, expected));
    throw (0,errors/* sigstoreError */.J)('subject-mismatch', { expected, found: names.join(', ') });
}
/** A subject of a statement by the algorithm of `expected`, else by any other that it has. */
function nameOf(digest, expected) {
    const [algorithm = ''] = expected.split(':');
    const other = Object.keys(digest)[0];
    if (digest[algorithm] !== undefined || other === undefined)
        return `${algorithm}:${digest[algorithm] ?? '(none)'}`;
    return `${other}:${digest[other]}`;
}
/** RFC 5280 section 4.2.1.12: a chain that leads to the CA is not enough, the certificate must be for signing code. */
function holdPurpose(certificate) {
    const usages = certificate.keyUsage ?? [];
    if (!usages.includes(CODE_SIGNING)) {
        throw (0,errors/* sigstoreError */.J)('certificate-purpose', {
            expected: `${CODE_SIGNING} (code signing)`,
            found: usages.join(', ') || 'none',
        });
    }
}
function leafOf(bundle) {
    const der = (0,sigstore_bundle/* leafDer */.G4)(bundle);
    return der && new external_node_crypto_.X509Certificate(der);
}
const timesOf = (entity) => entity.timestamps.flatMap((one) => {
    if (one.$case === 'timestamp-authority')
        return [one.timestamp.signingTime];
    return one.tlogEntry.inclusionPromise ? [new Date(Number(one.tlogEntry.integratedTime) * 1000)] : [];
});
/** Whose times they are: an authority by its certificate's issuer and number, a log by its id. */
const sourcesOf = (entity) => entity.timestamps.flatMap((one) => {
    if (one.$case === 'timestamp-authority')
        return [`${one.timestamp.signerIssuer.toString('hex')} ${one.timestamp.signerSerialNumber.toString('hex')}`];
    return one.tlogEntry.inclusionPromise ? [one.tlogEntry.logId?.keyId.toString('hex') ?? ''] : [];
});


/***/ }),

/***/ 34398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ policyFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13963);


/** A policy and what it pins, on the disk. */
const policyFiles = {
    read: _lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readRegularFile */ .XF,
    modifiedAt: async (path) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).mtime,
};


/***/ }),

/***/ 43350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S5: () => (/* binding */ assertPromotionRule),
/* harmony export */   _u: () => (/* binding */ NO_ISSUER),
/* harmony export */   iY: () => (/* binding */ GITHUB_RELEASE),
/* harmony export */   mU: () => (/* binding */ trustPolicySchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64377);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20781);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14922);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72317);



const sha256 = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hex digits');
const duration = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9]{1,9}[smhd]$/, 'expected a duration like 15m or 180d');
const verifierKey = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(512);
const pinned = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("relative to the policy's folder"),
    sha256: sha256.optional().describe('of the whole file; held on every run'),
});
/** The issuer of identities whose certificates have no issuer extension. */
const NO_ISSUER = 'none';
/** The predicate types of GitHub's release attestations begin like this; a version follows. */
const GITHUB_RELEASE = 'https://in-toto.io/attestation/release/';
const identity = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    issuer: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('exact; none: only certificates without an issuer extension'),
    subject: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('exact'),
    subjectPattern: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .min(1)
        .max(512)
        .optional()
        .describe('a regular expression of RE2 over the whole subject'),
    certificate: zod__WEBPACK_IMPORTED_MODULE_0__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(Object.keys(_sigstore_index_js__WEBPACK_IMPORTED_MODULE_1__/* .EXTENSIONS */ .Z1)), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())
        .optional()
        .describe("the certificate's extensions by name, exact"),
})
    .refine(({ subject, subjectPattern }) => (subject === undefined) !== (subjectPattern === undefined), 'expected exactly one of subject and subjectPattern');
/** Beyond 2^53 different numbers are the same double, so that "exact" would be untrue. */
const exactJson = zod__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9().refine(isExact, 'expected numbers up to 2^53 - 1, for greater ones cannot be told apart');
function isExact(value) {
    if (typeof value === 'number')
        return Math.abs(value) <= Number.MAX_SAFE_INTEGER;
    return typeof value !== 'object' || value === null || Object.values(value).every(isExact);
}
const exactValue = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    pointer: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .max(1024)
        .regex(/^(\/([^~/]|~[01])*)*$/, 'expected a JSON Pointer (RFC 6901), such as /a/0/b')
        .describe('JSON Pointer (RFC 6901) into the predicate'),
    value: exactJson.optional().describe('exact'),
    oneOf: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(exactJson).min(1).max(100).optional().describe('any of these, exact'),
})
    .refine(({ value, oneOf }) => (value === undefined) !== (oneOf === undefined), 'expected exactly one of value and oneOf');
const predicate = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    builderId: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('SLSA provenance: who built it, exact'),
    buildType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('SLSA provenance, exact'),
    sourceUri: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('SLSA provenance: the repository, exact, without git+ and @ref'),
    sourceRef: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('SLSA provenance: such as refs/heads/main, exact'),
    match: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(exactValue).min(1).max(100).optional().describe('values of the predicate; all must be as said'),
})
    .refine((rule) => Object.keys(rule).length > 0, 'expected at least one of builderId, buildType, sourceUri, sourceRef, match')
    .describe('what the predicate must say');
const requirement = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(100),
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['signature', 'attestation', 'promotion'])
        .describe('promotion: who may mark a release promotable, and revoke that; of no release itself'),
    identities: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(identity).min(1).optional().describe('any of them'),
    keys: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1), path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1), sha256: sha256.optional() }))
        .min(1)
        .optional()
        .describe('managed public keys (PEM), any of them'),
    predicateType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('of an attestation, exact'),
    predicate: predicate.optional(),
    payloadType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .min(1)
        .optional()
        .describe('of a signature: a DSSE envelope of this type, whose payload is itself the subject; in-toto is for attestations'),
    threshold: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).max(100).optional().describe('distinct signers; default 1'),
    logs: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).max(10).optional().describe('least number of different transparency logs; default 1'),
    timestamps: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr()
        .min(1)
        .max(10)
        .optional()
        .describe('least number of different sources of trusted time; default 1'),
    maxAge: duration.optional().describe('of the signature, by its trusted time'),
    platforms: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['root', 'all'])
        .optional()
        .describe('all: also for each platform of an image index by itself; default root, whose digest covers them'),
})
    .refine(({ identities, keys }) => identities !== undefined || keys !== undefined, 'expected identities or keys: somebody must be named')
    .refine(({ kind, predicate: rule }) => rule === undefined || kind === 'attestation', 'predicate belongs to an attestation, and only there')
    .refine(({ kind, payloadType }) => payloadType === undefined || (kind === 'signature' && payloadType !== _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_TOTO_PAYLOAD_TYPE */ .T4), 'payloadType belongs to a signature and is not in-toto: for statements, use kind attestation')
    .refine(({ kind, predicateType }) => (kind === 'attestation') === (predicateType !== undefined), 'predicateType belongs to an attestation, and only there')
    .refine(({ predicateType }) => predicateType !== _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE */ .W3.cosignSign, `${_sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE */ .W3.cosignSign} is how cosign signs: expected kind signature, without a predicateType`)
    .refine(({ kind, platforms, threshold }) => kind !== 'promotion' || (platforms === undefined && threshold === undefined), 'platforms and threshold belong to a signature or attestation: a release is promoted as a whole, by one');
/** The file SECURITY/trust-policy.yaml: the one place that says what is trusted. Unknown keys are errors. */
const trustPolicySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    roots: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(100),
        trustedRoot: pinned,
        fulcio: pinned.optional().describe('PEM of its CAs, cross-checked with trustedRoot'),
        rekor: pinned.optional().describe("PEM of its logs' keys, cross-checked with trustedRoot"),
        maxAge: duration
            .optional()
            .describe('of the pin: since pinnedAt, or where that is absent since the file was changed'),
        pinnedAt: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .datetime */ .w$({ offset: true }), zod__WEBPACK_IMPORTED_MODULE_3__/* .date */ .p6()])
            .optional()
            .describe('RFC 3339; when somebody looked at the files and pinned them'),
        logs: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('none'), zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).max(10)])
            .optional()
            .describe('least number of different logs; default 1. none: an instance that keeps no public log, with timestamps'),
        timestamps: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr()
            .min(1)
            .max(10)
            .optional()
            .describe('least number of different sources of trusted time; default 1'),
    })
        .refine(({ logs, timestamps }) => logs !== 'none' || timestamps !== undefined, 'expected timestamps beside logs: none, for then nothing else says when it was signed'))
        .min(1)
        .refine((roots) => new Set(roots.map(({ name }) => name)).size === roots.length, 'expected different names'),
    mirror: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
        maxStaleness: duration.optional().describe('age of the mirror; older is a failure while the primary answers'),
        maxStalenessInDisaster: duration
            .optional()
            .describe('age up to which a mirror is taken while the primary does not answer; default 7d'),
        key: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([verifierKey, zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(verifierKey).min(1).max(10)])
            .optional()
            .describe('verifier key (NAME+ID+BASE64) of the mirror, or a list while its key rotates: any of them must have signed mirror.json, and all that is read of the mirror is checked against it'),
        witnesses: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(4096))
            .max(100)
            .optional()
            .describe("witnesses' verifier keys (NAME+ID+BASE64, C2SP tlog-cosignature)"),
        quorum: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr()
            .min(0)
            .optional()
            .describe('how many of them must have cosigned each log with tiles that the mirror holds; default 0'),
    })
        .refine(({ witnesses = [], quorum = 0 }) => quorum <= new Set(witnesses).size, 'expected at least as many witnesses')
        .optional(),
    requirements: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(requirement)
        .min(1)
        .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'expected different names')
        .refine((all) => all.some(({ kind }) => kind !== 'promotion'), 'expected a signature or attestation: nothing would be asked of a release')
        .refine((all) => all.filter(({ kind }) => kind === 'promotion').length <= 1, 'expected at most one requirement of kind promotion')
        .describe('all must hold, for every subject; that of kind promotion for its promotion record'),
    promotion: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        replicate: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
            .optional()
            .describe('a release that is promoted to several places has one record, the same bytes at each; default false'),
        record: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('unsigned')
            .optional()
            .describe('unsigned promotion records and revocations count; not beside a requirement of kind promotion'),
    })
        .optional(),
});
/** Throws `policy-promotion-conflict` for a policy that names who may promote and also lets unsigned records count. */
function assertPromotionRule({ requirements, promotion }, path) {
    const named = requirements.find(({ kind }) => kind === 'promotion');
    if (named && promotion?.record === 'unsigned')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyError */ .q)('policy-promotion-conflict', { path, requirement: named.name });
}


/***/ }),

/***/ 81491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wU: () => (/* binding */ fieldsUnknown),
  Vc: () => (/* binding */ loadTrust),
  ak: () => (/* binding */ trustWarnings)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/duration.js
var duration = __webpack_require__(39386);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/lib/yaml.js
var yaml = __webpack_require__(50581);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var sigstore_errors = __webpack_require__(45176);
// EXTERNAL MODULE: ./build/sigstore/trusted-root.js + 1 modules
var trusted_root = __webpack_require__(5604);
// EXTERNAL MODULE: ./build/verify/errors.js
var verify_errors = __webpack_require__(72317);
;// CONCATENATED MODULE: ./build/verify/pattern.js


/** A name in a certificate is not longer where it is honest (RFC 3986 sets no bound, browsers have about this one). */
const MAX_SUBJECT = 2048;
/** Instructions of a compiled pattern: a match takes as many steps as these times the letters of the subject, at most. */
const MAX_PROGRAM = 1000;
const LINE_BREAK = /[\r\n\u2028\u2029]/;
/**
 * Compiles a pattern in the syntax of RE2, whose matching takes linear time whatever the pattern and the subject are.
 * The engine is loaded here, so that a policy without a pattern does not load it. Throws `policy-pattern-invalid`.
 */
async function compilePattern(pattern, path) {
    const { RE2JS: Engine } = await __webpack_require__.e(/* import() */ 2856).then(__webpack_require__.bind(__webpack_require__, 2856));
    const invalid = (detail, cause) => (0,verify_errors/* verifyError */.q)('policy-pattern-invalid', { given: pattern, path, detail }, { cause });
    let compiled;
    try {
        compiled = Engine.compile(pattern);
    }
    catch (error) {
        throw invalid(explain(pattern, (0,describe/* describe */.q0)(error)), error);
    }
    const size = compiled.programSize();
    if (size > MAX_PROGRAM)
        throw invalid(`expected at most ${MAX_PROGRAM} instructions of RE2, found ${size}: use smaller counts in {…}`);
    return { matches: (text) => text.length <= MAX_SUBJECT && !LINE_BREAK.test(text) && compiled.matches(text) };
}
/** What regular expressions of JavaScript have and those of RE2 do not. */
const NOT_IN_RE2 = [
    [/\(\?<?[=!]/, 'RE2 has no lookahead or lookbehind'],
    [/\\(?:[1-9]|k<)/, 'RE2 has no backreferences'],
    [/\\[uc]/, 'RE2 writes a character by its number as \\x{…}'],
];
/** The engine's message, after the reason where a pattern of JavaScript is not one of RE2. */
function explain(pattern, message) {
    // An escaped backslash begins no escape.
    const plain = pattern.replaceAll('\\\\', '');
    const reason = NOT_IN_RE2.find(([sign]) => sign.test(plain))?.[1];
    return reason === undefined ? message : `${reason} (${message})`;
}

// EXTERNAL MODULE: ./build/verify/policy-schema.js
var policy_schema = __webpack_require__(43350);
// EXTERNAL MODULE: ./build/verify/trust/pem.js
var pem = __webpack_require__(81563);
;// CONCATENATED MODULE: ./build/verify/trust.js














const MAX_POLICY_BYTES = 1024 * 1024;
const MAX_PEM_BYTES = 1024 * 1024;
/** Clocks differ; a date without a time is the day's beginning somewhere else. */
const FUTURE_SECONDS = 86_400;
/**
 * Loads a trust policy and holds every pin of it: digests of files, and fulcio.pem and rekor.pub against the trusted
 * root, key by key. Throws a ConfigurationError for what is not a policy, `root-mismatch` for a pin that does not hold.
 */
async function loadTrust(path, files, now, only) {
    const bytes = await files.read(path, MAX_POLICY_BYTES, 'the trust policy');
    const policy = (0,json/* conform */.fj)(policy_schema/* trustPolicySchema */.mU, (0,yaml/* parseYaml */.h)(bytes.toString('utf8'), path), path, { once: true });
    (0,policy_schema/* assertPromotionRule */.S5)(policy, path);
    const base = (0,external_node_path_.dirname)(path);
    if (only !== undefined && !policy.roots.some(({ name }) => name === only)) {
        throw (0,verify_errors/* verifyError */.q)('policy-root-unknown', {
            path,
            given: only,
            expected: policy.roots.map(({ name }) => name),
        });
    }
    const pinned = async (root, pin, maxBytes) => {
        const file = (0,external_node_path_.resolve)(base, pin.path);
        const content = await files.read(file, maxBytes, `a file of the root "${root}"`);
        const found = (0,digest/* digestOf */.ol)(content).slice('sha256:'.length);
        if (pin.sha256 !== undefined && found !== pin.sha256)
            throw (0,verify_errors/* verifyError */.q)('root-mismatch', {
                root,
                file,
                expected: `sha256:${pin.sha256}`,
                found: `sha256:${found}`,
            });
        return content;
    };
    const roots = [];
    for (const { name, trustedRoot, fulcio, rekor, maxAge, pinnedAt, logs, timestamps } of policy.roots) {
        if (only !== undefined && name !== only)
            continue;
        const file = (0,external_node_path_.resolve)(base, trustedRoot.path);
        const bytes = await pinned(name, trustedRoot, trusted_root/* MAX_TRUSTED_ROOT_BYTES */.ci);
        const root = (0,trusted_root/* loadTrustedRoot */.KE)(bytes, file);
        if (fulcio)
            (0,pem/* crossCheck */.D)(name, 'fulcio', (0,external_node_path_.resolve)(base, fulcio.path), await pinned(name, fulcio, MAX_PEM_BYTES), root);
        if (rekor)
            (0,pem/* crossCheck */.D)(name, 'rekor', (0,external_node_path_.resolve)(base, rekor.path), await pinned(name, rekor, MAX_PEM_BYTES), root);
        if (maxAge !== undefined) {
            // A copied or checked-out file is as old as its copy: the date that was written down beside the pin counts.
            const since = pinnedAt === undefined ? await files.modifiedAt(file) : new Date(pinnedAt);
            holdAge(name, maxAge, since, now);
        }
        const least = {
            ...(logs === undefined ? {} : { logs: logs === 'none' ? 0 : logs }),
            ...(timestamps === undefined ? {} : { timestamps }),
        };
        roots.push({ ...root, name, bytes, least });
    }
    const requirements = [];
    const marking = [];
    for (const { keys, kind, identities: rules, ...rule } of policy.requirements) {
        const identities = rules && (await Promise.all(rules.map((one) => compileIdentity(one, path))));
        const loaded = [];
        for (const pin of keys ?? []) {
            const key = publicKeyOf(await pinned(rule.name, pin, MAX_PEM_BYTES), (0,external_node_path_.resolve)(base, pin.path));
            const fingerprint = (0,digest/* sha256 */.sc)(key.export({ type: 'spki', format: 'der' })).toString('hex');
            loaded.push({ name: pin.name, fingerprint, key });
        }
        const all = { ...rule, ...(identities ? { identities } : {}), threshold: rule.threshold ?? 1, keys: loaded };
        if (kind === 'promotion')
            marking.push({ ...all, kind });
        else
            requirements.push({ ...all, kind });
    }
    const { replicate = false, record } = policy.promotion ?? {};
    const promotion = { requirements: marking, replicate, ...(record === 'unsigned' ? { unsigned: true } : {}) };
    return { path, digest: (0,digest/* digestOf */.ol)(bytes), roots, requirements, promotion, mirror: policy.mirror, asOf: now };
}
/** Throws `policy-pattern-invalid`. */
async function compileIdentity(rule, path) {
    const { subjectPattern } = rule;
    return subjectPattern === undefined ? rule : { ...rule, pattern: await compilePattern(subjectPattern, path) };
}
const SHOWN_FIELDS = 5;
/** A trusted root has fields that this version does not follow: it is not pinned, and where it is, verification warns. */
function fieldsUnknown(path, fields) {
    const more = fields.length - SHOWN_FIELDS;
    const found = [...fields.slice(0, SHOWN_FIELDS), ...(more > 0 ? [`${more} more`] : [])].join(', ');
    return (0,sigstore_errors/* sigstoreError */.J)('trusted-root-fields-unknown', { path, found });
}
/** What a verification under this policy must say beside its outcome. */
const trustWarnings = ({ roots }) => roots.flatMap(({ name, unknownFields }) => unknownFields.length > 0 ? [fieldsUnknown(`of the root "${name}"`, unknownFields)] : []);
/** Throws `root-expired` for a pin that is older than the policy allows, and for one that claims to be of the future. */
function holdAge(root, maxAge, since, now) {
    const seconds = (now.getTime() - since.getTime()) / 1000;
    if (seconds < -FUTURE_SECONDS)
        throw (0,verify_errors/* verifyError */.q)('root-expired', { root, expected: maxAge, found: `a pin of ${since.toISOString()}` });
    if (seconds > (0,duration/* parseDuration */.E)(maxAge, 'maxAge'))
        throw (0,verify_errors/* verifyError */.q)('root-expired', { root, expected: maxAge, found: `${Math.floor(seconds / 86_400)}d` });
}
function publicKeyOf(pem, path) {
    try {
        return (0,external_node_crypto_.createPublicKey)(pem);
    }
    catch (error) {
        throw (0,errors/* baseError */.O)('schema-mismatch', { what: path, detail: `no public key in PEM: ${(0,describe/* describe */.q0)(error)}` });
    }
}


/***/ }),

/***/ 81563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ crossCheck),
/* harmony export */   T: () => (/* binding */ derivePems)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21763);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57130);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72317);




const pemBlocks = (pem, label) => [
    ...pem
        .toString('utf8')
        .matchAll(new RegExp(`-----BEGIN ${label}-----[A-Za-z0-9+/=\\s]+-----END ${label}-----`, 'g')),
].map(([block]) => block);
const caCertificates = ({ material }) => material.certificateAuthorities.flatMap(({ certChain }) => certChain.map((certificate) => Buffer.from(certificate.root.toDER())));
const logKeys = ({ logs }) => logs.map(({ publicKey }) => publicKey.export({ type: 'spki', format: 'der' }));
/** fulcio.pem and rekor.pub of a root: every certificate of its CAs, every key of its logs, each once, in its order. */
function derivePems(root) {
    const unique = (blocks) => [...new Set(blocks)].join('');
    return {
        fulcio: unique(caCertificates(root).map((der) => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der).toString())),
        rekor: unique(logKeys(root).map((der) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: der, format: 'der', type: 'spki' }).export({ type: 'spki', format: 'pem' }).toString())),
    };
}
const READERS = {
    fulcio: {
        expected: caCertificates,
        found: (pem) => pemBlocks(pem, 'CERTIFICATE').map((block) => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(block).raw),
    },
    rekor: {
        expected: logKeys,
        found: (pem) => pemBlocks(pem, 'PUBLIC KEY').map((block) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(block).export({ type: 'spki', format: 'der' })),
    },
};
/**
 * Holds a PEM file against the trusted root, key by key, by the SHA-256 of the DER: neither one too many nor one too few.
 * Throws `root-mismatch` that names the file, what was expected and what was found.
 */
function crossCheck(name, kind, file, pem, root) {
    const mismatch = (expected, found) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyError */ .q)('root-mismatch', { root: name, file, expected, found });
    const names = (all) => [...new Set(all.map((der) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(der)))].sort();
    let held;
    try {
        held = READERS[kind].found(pem);
    }
    catch (error) {
        throw mismatch('PEM that can be read', (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0)(error));
    }
    const [a, b] = [names(held), names(READERS[kind].expected(root))];
    const extra = a.find((each) => !b.includes(each));
    const missing = b.find((each) => !a.includes(each));
    if (extra)
        throw mismatch('only what the trusted root has', `one more, with the ${extra}`);
    if (missing)
        throw mismatch(`also the one with the ${missing}`, 'it is not there');
}


/***/ })

};
