export const id = 1228;
export const ids = [1228];
export const modules = {

/***/ 36729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ assertCheckpoint),
/* harmony export */   o: () => (/* binding */ verifyCheckpoint)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21763);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37749);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45176);




function assertCheckpoint({ inclusionProof, logIndex }) {
    if (inclusionProof && !inclusionProof.checkpoint)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('checkpoint-missing', { index: logIndex });
}
function verifyCheckpoint(entry, proof, log) {
    const invalid = (detail, cause) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('checkpoint-invalid', { detail }, { cause });
    let checkpoint;
    try {
        checkpoint = (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCheckpoint */ .S7)(proof.checkpoint?.envelope ?? '');
    }
    catch (error) {
        throw invalid((0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0)(error), error);
    }
    const { origin, size, root, note } = checkpoint;
    const [name = '', tree, ...more] = origin.split(' - ');
    if (!log.names.includes(name) || (tree !== undefined && !/^\d+$/.test(tree)) || more.length > 0)
        throw invalid(`expected the origin ${log.name}, found "${origin}"`);
    const body = Buffer.from(note.body);
    const algorithm = log.publicKey.asymmetricKeyType === 'ed25519' ? null : 'sha256';
    const own = note.signatures.filter(({ name: signer, keyId }) => log.names.includes(signer) && keyId.equals(log.keyId.subarray(0, 4)));
    const isSigned = own.length > 0 && own.every(({ signature }) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(algorithm, body, log.publicKey, signature));
    if (!isSigned)
        throw invalid(`it has no valid signature of ${log.name}`);
    if (String(size) !== proof.treeSize)
        throw invalid(`expected the size ${proof.treeSize} of the proof, found ${size}`);
    if (!root.equals(proof.rootHash))
        throw invalid('its root is not that of the proof');
    if (!entry.inclusionPromise && entry.logIndex !== proof.logIndex)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('log-entry-mismatch', {
            detail: `expected the index ${proof.logIndex} of its proof, found ${entry.logIndex}`,
        });
}


/***/ }),

/***/ 81540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ CODE_SIGNING),
/* harmony export */   v: () => (/* binding */ assertCodeSigning)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45176);

const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
function assertCodeSigning(certificate) {
    const usages = certificate.keyUsage ?? [];
    if (usages.includes(CODE_SIGNING))
        return;
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('certificate-purpose', {
        expected: `${CODE_SIGNING} (code signing)`,
        found: usages.join(', ') || 'none',
    });
}


/***/ }),

/***/ 68887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ verifyDigestSignature)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@noble/curves/nist.js + 3 modules
var nist = __webpack_require__(70875);
// EXTERNAL MODULE: ./build/lib/der.js
var der = __webpack_require__(56971);
;// CONCATENATED MODULE: ./build/sigstore/verification/rsa-pss.js


function verifyPssDigest(digest, hash, key, signature) {
    const modulusBits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    const [length, emBits] = [digest.length, modulusBits - 1];
    const emLength = Math.ceil(emBits / 8);
    if (signature.length !== Math.ceil(modulusBits / 8) || emLength < 2 * length + 2)
        return false;
    const em = (0,external_node_crypto_.publicDecrypt)({ key: plainRsa(key), padding: external_node_crypto_.constants.RSA_NO_PADDING }, signature).subarray(-emLength);
    if (em.length !== emLength || em.at(-1) !== 0xbc)
        return false;
    const maskedDb = em.subarray(0, emLength - length - 1);
    const h = em.subarray(emLength - length - 1, -1);
    const unused = 8 * emLength - emBits;
    if (((maskedDb[0] ?? 0) & (0xff << (8 - unused)) & 0xff) !== 0)
        return false;
    const mask = mgf1(h, maskedDb.length, hash);
    const db = Buffer.from(maskedDb.map((byte, i) => byte ^ (mask[i] ?? 0)));
    db[0] = (db[0] ?? 0) & (0xff >> unused);
    const padding = db.length - length - 1;
    if (db.subarray(0, padding).some((byte) => byte !== 0) || db[padding] !== 1)
        return false;
    const expected = (0,external_node_crypto_.createHash)(hash).update(Buffer.alloc(8)).update(digest).update(db.subarray(-length)).digest();
    return (0,external_node_crypto_.timingSafeEqual)(expected, h);
}
function mgf1(seed, length, hash) {
    const blocks = [];
    for (let counter = 0, have = 0; have < length; counter++) {
        const count = Buffer.alloc(4);
        count.writeUInt32BE(counter);
        const block = (0,external_node_crypto_.createHash)(hash).update(seed).update(count).digest();
        blocks.push(block);
        have += block.length;
    }
    return Buffer.concat(blocks).subarray(0, length);
}
const RSA_ENCRYPTION = Buffer.from('300d06092a864886f70d0101010500', 'hex');
const [SEQUENCE, BIT_STRING] = [0x30, 0x03];
function plainRsa(key) {
    if (key.asymmetricKeyType !== 'rsa-pss')
        return key;
    const spki = new der/* DerReader */.l(new der/* DerReader */.l(key.export({ type: 'spki', format: 'der' })).element(SEQUENCE).content);
    spki.element(SEQUENCE);
    const content = Buffer.concat([RSA_ENCRYPTION, spki.element(BIT_STRING).raw]);
    const header = Buffer.from([SEQUENCE, 0x82, content.length >> 8, content.length & 0xff]);
    return (0,external_node_crypto_.createPublicKey)({ key: Buffer.concat([header, content]), format: 'der', type: 'spki' });
}

;// CONCATENATED MODULE: ./build/sigstore/verification/digest-signature.js



const CURVES = { prime256v1: nist/* p256 */.s9, secp384r1: nist/* p384 */.sL, secp521r1: nist/* p521 */.Bt };
const DIGEST_INFO = {
    sha256: Buffer.from('3031300d060960864801650304020105000420', 'hex'),
    sha384: Buffer.from('3041300d060960864801650304020205000430', 'hex'),
    sha512: Buffer.from('3051300d060960864801650304020305000440', 'hex'),
};
function verifyDigestSignature(digest, algorithm, key, signature) {
    try {
        if (key.asymmetricKeyType === 'ec') {
            const curve = CURVES[key.asymmetricKeyDetails?.namedCurve];
            return (curve?.verify(signature, digest, exportPoint(key), { prehash: false, format: 'der', lowS: false }) ?? false);
        }
        if (key.asymmetricKeyType === 'rsa-pss')
            return verifyPssDigest(digest, algorithm, key, signature);
        if (key.asymmetricKeyType === 'rsa') {
            if (verifyPssDigest(digest, algorithm, key, signature))
                return true;
            const opened = (0,external_node_crypto_.publicDecrypt)({ key, padding: external_node_crypto_.constants.RSA_PKCS1_PADDING }, signature);
            return opened.equals(Buffer.concat([DIGEST_INFO[algorithm], digest]));
        }
    }
    catch {
    }
    return false;
}
function exportPoint(key) {
    const { x = '', y = '' } = (0,external_node_crypto_.createPublicKey)({
        key: key.export({ type: 'spki', format: 'der' }),
        format: 'der',
        type: 'spki',
    }).export({ format: 'jwk' });
    return Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
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
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43547);



const KIND = 'intoto';
const VERSION = '0.0.1';
const isIntoto001 = ({ kindVersion }) => kindVersion?.kind === KIND && kindVersion.version === VERSION;
const mismatch = (detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('log-entry-mismatch', { detail });
function assertIntoto001(entry, bundle) {
    const { kind, apiVersion, spec } = parseBody(entry);
    if (kind !== KIND || apiVersion !== VERSION)
        throw mismatch(`expected a body of the type ${KIND} ${VERSION}, as the entry claims, found another`);
    if (bundle.content.$case !== 'dsseEnvelope')
        throw mismatch('it is about an attestation, and the bundle is a message signature');
    const { dsseEnvelope } = bundle.content;
    if (dsseEnvelope.payloadType !== _media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .IN_TOTO_PAYLOAD_TYPE */ .T4)
        throw mismatch(`it is about a payload of the type ${_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .IN_TOTO_PAYLOAD_TYPE */ .T4}`);
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
    }
    throw mismatch('its body cannot be parsed');
}
const isDigest = (hash, bytes) => hash?.algorithm === 'sha256' && hash.value === (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(bytes).toString('hex');
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
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87681);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45176);



const inclusionInvalid = (detail, options) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('inclusion-proof-invalid', { detail }, options);
const entryMismatch = (detail, options) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('log-entry-mismatch', { detail }, options);
const BY_CODE = {
    TIMESTAMP_ERROR: (detail, options) => {
        const [, expected, found] = /expected (\d+) timestamps, got (\d+)/.exec(detail) ?? [];
        return expected && found
            ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('timestamp-missing', { expected, found }, options)
            : (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('timestamp-invalid', { detail }, options);
    },
    CERTIFICATE_ERROR: (detail, options) => {
        if (/SCT/.test(detail))
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('sct-invalid', { detail }, options);
        return /expired|not valid/.test(detail)
            ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('certificate-expired-at-signing', { detail }, options)
            : (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('certificate-untrusted', { detail }, options);
    },
    PUBLIC_KEY_ERROR: (detail, options) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('key-not-trusted', { found: detail }, options),
    SIGNATURE_ERROR: (_detail, options) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('signature-invalid', {}, options),
    TLOG_BODY_ERROR: (detail, options) => /^unsupported /.test(detail)
        ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('log-entry-unsupported', { detail }, options)
        : entryMismatch(detail, options),
    TLOG_INCLUSION_PROOF_ERROR: (detail, options) => /checkpoint/.test(detail)
        ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('checkpoint-invalid', { detail }, options)
        : inclusionInvalid(detail, options),
    TLOG_INCLUSION_PROMISE_ERROR: inclusionInvalid,
    TLOG_MISSING_INCLUSION_ERROR: inclusionInvalid,
    TLOG_ERROR: (detail, options) => {
        const [, expected, found] = /expected (\d+) tlog entries, got (\d+)/.exec(detail) ?? [];
        return expected && found
            ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('log-entry-missing', { expected, found }, options)
            : entryMismatch(detail, options);
    },
};
function asVerificationError(error) {
    if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk)
        return error;
    const cause = { cause: error };
    if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv)
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('bundle-malformed', { what: 'the bundle', detail: error.message }, cause);
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    const detail = (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error);
    const translate = Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
    return translate?.(detail, cause) ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('bundle-malformed', { what: 'the bundle', detail }, cause);
}


/***/ }),

/***/ 84274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ verifyLogEntry)
});

// EXTERNAL MODULE: ./build/sigstore/errors.js
var errors = __webpack_require__(45176);
// EXTERNAL MODULE: ./build/sigstore/verification/checkpoint.js
var checkpoint = __webpack_require__(36729);
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(6888);
;// CONCATENATED MODULE: ./build/sigstore/verification/entry-signer.js


function assertEntrySigner(entry, bundle, key) {
    const mismatch = (detail) => (0,errors/* sigstoreError */.J)('log-entry-mismatch', { detail });
    let named;
    try {
        named = listVerifiers(JSON.parse(entry.canonicalizedBody.toString('utf8')));
    }
    catch {
        throw mismatch('its body cannot be parsed');
    }
    if (named.length === 0)
        throw mismatch('its body names no signer');
    const expected = key ? key.export({ type: 'spki', format: 'der' }) : (0,sigstore_bundle/* readLeafDer */._k)(bundle);
    if (!expected || !named.every((der) => der.equals(expected)))
        throw mismatch(key ? 'it names another key than the one that signed' : 'it names another certificate than the bundle');
}
function listVerifiers(body) {
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
        ...pems.filter((pem) => typeof pem === 'string').map(decodePem),
        ...raws
            .map((raw) => raw?.x509Certificate?.rawBytes ?? raw?.publicKey?.rawBytes)
            .filter((raw) => typeof raw === 'string')
            .map((raw) => Buffer.from(raw, 'base64')),
    ];
}
function decodePem(encoded) {
    const once = Buffer.from(encoded, 'base64').toString('latin1');
    const pem = once.includes('-----BEGIN') ? once : Buffer.from(once, 'base64').toString('latin1');
    return Buffer.from(/-----BEGIN [A-Z ]+-----([^-]+)-----END/.exec(pem)?.[1] ?? '', 'base64');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/tlog/merkle.js
var merkle = __webpack_require__(98889);
// EXTERNAL MODULE: ./build/tlog/hashing.js
var hashing = __webpack_require__(77859);
;// CONCATENATED MODULE: ./build/sigstore/verification/inclusion.js




const invalid = (detail) => (0,errors/* sigstoreError */.J)('inclusion-proof-invalid', { detail });
function assertIncluded(entry, logs) {
    const { inclusionPromise, inclusionProof } = entry;
    if (!inclusionPromise && !inclusionProof)
        throw invalid('the entry has neither a promise nor a proof');
    if (inclusionPromise)
        assertPromised(entry, inclusionPromise.signedEntryTimestamp, logs);
    if (inclusionProof)
        assertPath(entry.canonicalizedBody, inclusionProof);
}
function assertPromised(entry, signature, logs) {
    const { canonicalizedBody, integratedTime, logIndex, logId } = entry;
    const time = new Date(Number(integratedTime) * 1000);
    const signed = Buffer.from((0,json/* canonicalJson */.dj)({
        body: canonicalizedBody.toString('base64'),
        integratedTime: Number(integratedTime),
        logIndex: Number(logIndex),
        logID: logId?.keyId.toString('hex') ?? '',
    }));
    const isPromised = logs.some(({ keyId, publicKey, validFor }) => logId !== undefined &&
        keyId.equals(logId.keyId) &&
        time >= validFor.start &&
        time <= validFor.end &&
        verifyByLog(signed, publicKey, signature));
    if (!isPromised)
        throw invalid('no log of the root signed the promise');
}
const verifyByLog = (bytes, key, signature) => (0,external_node_crypto_.verify)(key.asymmetricKeyType === 'ed25519' ? null : 'sha256', bytes, key, signature);
function assertPath(body, { logIndex, treeSize, hashes, rootHash }) {
    const [index, size] = [Number(logIndex), Number(treeSize)];
    const isPlace = Number.isSafeInteger(index) && Number.isSafeInteger(size) && index < size;
    if (!isPlace || !(0,merkle/* verifyInclusion */.yR)((0,hashing/* leafHash */.Jq)(body), index, size, hashes, rootHash))
        throw invalid('the Merkle path does not lead from the entry to the root');
}

// EXTERNAL MODULE: ./build/sigstore/verification/intoto-entry.js
var intoto_entry = __webpack_require__(87249);
;// CONCATENATED MODULE: ./build/sigstore/verification/log-entry.js





function verifyLogEntry(entry, bundle, logs, times, key) {
    const log = findValidLog(entry, logs, times);
    if ((0,intoto_entry/* isIntoto001 */.H)(entry)) {
        assertIncluded(entry, logs);
        (0,intoto_entry/* assertIntoto001 */.j)(entry, bundle);
    }
    if (entry.inclusionProof)
        (0,checkpoint/* verifyCheckpoint */.o)(entry, entry.inclusionProof, log);
    assertEntrySigner(entry, bundle, key);
    return {
        log: log.name,
        index: entry.logIndex,
        ...(entry.inclusionPromise ? { integratedAt: new Date(Number(entry.integratedTime) * 1000).toISOString() } : {}),
    };
}
function findValidLog({ logId }, logs, times) {
    const known = logs.filter(({ keyId }) => logId !== undefined && keyId.equals(logId.keyId));
    if (known.length === 0)
        throw (0,errors/* sigstoreError */.J)('inclusion-proof-invalid', { detail: 'the root does not name the log' });
    const covers = ({ validFor: { start, end } }) => times.length === 0 ? isOpen(end) : times.every((time) => time >= start && time <= end);
    const log = known.find(covers);
    if (!log)
        throw notValid(known, times);
    return log;
}
const isOpen = (end) => end.getTime() >= 8.64e15;
function notValid(logs, times) {
    const periods = logs.map(({ name, validFor: { start, end } }) => {
        const from = start.getTime() === 0 ? '' : ` from ${start.toISOString()}`;
        const until = isOpen(end) ? '' : `${from === '' ? ' until' : ' to'} ${end.toISOString()}`;
        return `${name} is valid${from}${until}`;
    });
    const signedAt = times.map((time) => time.toISOString()).join(', ') || 'an unknown time';
    return (0,errors/* sigstoreError */.J)('log-key-not-valid', { detail: `${periods.join(', ')}; the signature is from ${signedAt}` });
}


/***/ }),

/***/ 88912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ createSignatureContent)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var dist = __webpack_require__(19654);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var errors = __webpack_require__(45176);
// EXTERNAL MODULE: ./build/sigstore/statement.js
var statement = __webpack_require__(14922);
// EXTERNAL MODULE: ./build/sigstore/verification/digest-signature.js + 1 modules
var digest_signature = __webpack_require__(68887);
// EXTERNAL MODULE: ./node_modules/@noble/curves/ed25519.js + 2 modules
var ed25519 = __webpack_require__(1185);
;// CONCATENATED MODULE: ./build/sigstore/verification/ed25519.js


const RAW_BYTES = 32;
function verifyEd25519(message, key, signature) {
    if ((0,external_node_crypto_.verify)(null, message, key, signature))
        return true;
    const raw = key.export({ type: 'spki', format: 'der' }).subarray(-RAW_BYTES);
    try {
        return ed25519/* ed25519ph */.oI.verify(signature, message, raw, { zip215: false });
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/sigstore/verification/key-signature.js

const selectHash = (key) => {
    const curve = key.asymmetricKeyDetails?.namedCurve;
    return curve === 'secp384r1' ? 'sha384' : curve === 'secp521r1' ? 'sha512' : 'sha256';
};
function verifyBytes(bytes, key, signature) {
    switch (key.asymmetricKeyType) {
        case 'ed25519':
            return (0,external_node_crypto_.verify)(null, bytes, key, signature);
        case 'ec':
            return [...new Set([selectHash(key), 'sha256'])].some((hash) => (0,external_node_crypto_.verify)(hash, bytes, key, signature));
        case 'rsa':
        case 'rsa-pss': {
            const pss = { key, padding: external_node_crypto_.constants.RSA_PKCS1_PSS_PADDING, saltLength: external_node_crypto_.constants.RSA_PSS_SALTLEN_DIGEST };
            return ((0,external_node_crypto_.verify)('sha256', bytes, pss, signature) ||
                (key.asymmetricKeyType === 'rsa' && (0,external_node_crypto_.verify)('sha256', bytes, key, signature)));
        }
        default:
            return false;
    }
}

;// CONCATENATED MODULE: ./build/sigstore/verification/signature-content.js








const MAX_ED25519_BYTES = 256 * 1024 * 1024;
const FEW_BYTES = 1024 * 1024;
const ALL = ['sha256', 'sha384', 'sha512'];
const ALGORITHMS = {
    [dist.HashAlgorithm.SHA2_256]: 'sha256',
    [dist.HashAlgorithm.SHA2_384]: 'sha384',
    [dist.HashAlgorithm.SHA2_512]: 'sha512',
};
function createSignatureContent({ content }, subject, readBytes) {
    if (content.$case === 'dsseEnvelope')
        return createEnvelopeContent(content.dsseEnvelope);
    const { messageSignature } = content;
    return withBytes(createMessageContent(messageSignature, subject), messageSignature, readBytes);
}
function createEnvelopeContent({ payload, payloadType, signatures }) {
    const signature = signatures[0]?.sig ?? Buffer.alloc(0);
    const encoded = (0,statement/* preAuthEncoding */.JC)(payloadType, payload);
    return {
        signature,
        compareSignature: (other) => equal(other, signature),
        compareDigest: (digest) => equal(digest, hashLike(payload, digest)),
        compareSignedDigest: (digest) => equal(digest, hashLike(encoded, digest)),
        verifySignature: (key) => verifyBytes(encoded, key, signature),
    };
}
function createMessageContent({ messageDigest, signature }, subject) {
    const algorithm = ALGORITHMS[messageDigest.algorithm];
    if (algorithm === undefined)
        throw (0,errors/* sigstoreError */.J)('bundle-malformed', {
            what: 'the bundle',
            detail: `its digest is of an unknown algorithm (${messageDigest.algorithm})`,
        });
    const expected = subject[algorithm];
    if (expected === undefined)
        throw (0,errors/* sigstoreError */.J)('digest-needed', { found: formatAlgorithm(algorithm) });
    if (!equal(messageDigest.digest, Buffer.from(expected, 'hex')))
        throw (0,errors/* sigstoreError */.J)('artifact-digest-mismatch', {
            expected: `${algorithm}:${expected}`,
            found: `${algorithm}:${messageDigest.digest.toString('hex')}`,
        });
    const isDigestOfSubject = (other) => ALL.some((one) => subject[one] !== undefined && equal(other, Buffer.from(subject[one], 'hex')));
    return {
        signature,
        compareSignature: (other) => equal(other, signature),
        compareDigest: isDigestOfSubject,
        compareSignedDigest: isDigestOfSubject,
        verifySignature: (key) => {
            const hashes = [...new Set([algorithm, selectHash(key)])];
            const isVerified = hashes.some((one) => {
                const hash = subject[one];
                return hash !== undefined && (0,digest_signature/* verifyDigestSignature */.E)(Buffer.from(hash, 'hex'), one, key, signature);
            });
            const unknown = hashes.find((one) => subject[one] === undefined);
            if (!isVerified && unknown)
                throw (0,errors/* sigstoreError */.J)('digest-needed', { found: formatAlgorithm(unknown) });
            return isVerified;
        },
    };
}
const withBytes = (content, { signature }, readBytes) => ({
    ...content,
    verifySignature: (key) => {
        const isEd25519 = key.asymmetricKeyType === 'ed25519';
        const bytes = readBytes?.(isEd25519 ? MAX_ED25519_BYTES : FEW_BYTES);
        if (isEd25519 && bytes === undefined)
            throw (0,errors/* sigstoreError */.J)('content-needed', { found: 'Ed25519' });
        if (bytes === undefined)
            return content.verifySignature(key);
        if (!content.compareDigest((0,digest/* sha256 */.sc)(bytes)))
            return false;
        return isEd25519 ? verifyEd25519(bytes, key, signature) : verifyBytes(bytes, key, signature);
    },
});
const equal = (a, b) => a.length === b.length && (0,external_node_crypto_.timingSafeEqual)(a, b);
const hashLike = (bytes, digest) => (0,external_node_crypto_.createHash)(digest.length === 64 ? 'sha512' : digest.length === 48 ? 'sha384' : 'sha256')
    .update(bytes)
    .digest();
const formatAlgorithm = (algorithm) => algorithm.toUpperCase().replace('SHA', 'SHA-');


/***/ }),

/***/ 41228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ verifyBundle)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var errors = __webpack_require__(45176);
;// CONCATENATED MODULE: ./build/sigstore/verification/cause.js


const preferFailure = (known, next) => known === undefined || known.code === 'signature-invalid' ? next : known;
function findCause(failure, { signed, certificate }, signers, material) {
    const [only, ...others] = signers;
    const managed = only?.kind === 'key' && others.length === 0 ? only.key : undefined;
    const key = certificate?.publicKey ?? managed;
    if (key && !signed.signature.verifySignature(key) && certificate)
        return (0,errors/* sigstoreError */.J)('signature-invalid', {}, { cause: failure });
    if (certificate && !hasIssuer(certificate, material))
        return (0,errors/* sigstoreError */.J)('certificate-untrusted', { detail: `its issuer (${certificate.issuer.replaceAll('\n', ', ')}) is not a CA of this root` }, { cause: failure });
    return failure;
}
const hasIssuer = (certificate, { certificateAuthorities }) => certificateAuthorities
    .flatMap(({ certChain }) => certChain)
    .some((ca) => certificate.checkIssued(new external_node_crypto_.X509Certificate(ca.root.toDER())));

// EXTERNAL MODULE: ./build/sigstore/verification/checkpoint.js
var checkpoint = __webpack_require__(36729);
// EXTERNAL MODULE: ./build/sigstore/verification/code-signing.js
var code_signing = __webpack_require__(81540);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/sigstore/media-types.js
var media_types = __webpack_require__(43547);
// EXTERNAL MODULE: ./build/sigstore/statement.js
var statement = __webpack_require__(14922);
;// CONCATENATED MODULE: ./build/sigstore/verification/content.js





const MAX_SHOWN = 100;
function readContent({ content }, payloadTypes = []) {
    if (content.$case === 'messageSignature')
        return { kind: 'message' };
    const { payload, payloadType } = content.dsseEnvelope;
    if (payloadTypes.includes(payloadType))
        return { kind: 'payload', payloadType, payload };
    if (payloadType !== media_types/* IN_TOTO_PAYLOAD_TYPE */.T4)
        throw (0,errors/* sigstoreError */.J)('payload-type-mismatch', {
            expected: media_types/* IN_TOTO_PAYLOAD_TYPE */.T4,
            found: payloadType.slice(0, MAX_SHOWN),
        });
    return { kind: 'statement', statement: parseStatement(payload) };
}
function parseStatement(payload) {
    try {
        return (0,json/* conform */.fj)(statement/* statementSchema */.t, (0,json/* parseJson */.qF)(payload.toString('utf8'), 'the payload'), 'the payload');
    }
    catch (error) {
        throw (0,errors/* sigstoreError */.J)('statement-malformed', { detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    }
}

// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var dist = __webpack_require__(54187);
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(6888);
// EXTERNAL MODULE: ./build/sigstore/certificate-view.js
var certificate_view = __webpack_require__(58392);
// EXTERNAL MODULE: ./build/sigstore/verification/intoto-entry.js
var intoto_entry = __webpack_require__(87249);
// EXTERNAL MODULE: ./build/sigstore/verification/signature-content.js + 2 modules
var signature_content = __webpack_require__(88912);
// EXTERNAL MODULE: ./build/sigstore/verification/signing-time.js + 1 modules
var signing_time = __webpack_require__(58981);
;// CONCATENATED MODULE: ./build/sigstore/verification/without-stacks.js
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

;// CONCATENATED MODULE: ./build/sigstore/verification/entity.js








function parseEntity(bundle, subject, readBytes) {
    const signature = (0,signature_content/* createSignatureContent */.W)(bundle, subject, readBytes);
    const parsed = withoutStacks(() => (0,dist/* toSignedEntity */.DC)(bundle, Buffer.alloc(0)));
    const signed = {
        ...parsed,
        key: viewKey(parsed.key),
        tlogEntries: parsed.tlogEntries.filter((entry) => !(0,intoto_entry/* isIntoto001 */.H)(entry)),
        timestamps: (0,signing_time/* withSigningTimes */.w)(parsed.timestamps),
        signature,
    };
    const der = (0,sigstore_bundle/* readLeafDer */._k)(bundle);
    return {
        signed,
        logEntries: bundle.verificationMaterial.tlogEntries,
        certificate: der && new external_node_crypto_.X509Certificate(der),
    };
}
const viewKey = (key) => key.$case === 'certificate' ? { ...key, certificate: (0,certificate_view/* viewCertificate */.H)(key.certificate) } : key;

// EXTERNAL MODULE: ./build/sigstore/verification/identity.js
var identity = __webpack_require__(20781);
;// CONCATENATED MODULE: ./build/sigstore/verification/library.js

function verifyEntity({ signed, logEntries }, signer, material, { logs, timestamps }) {
    const unread = logEntries.length - signed.tlogEntries.length;
    const verifier = new dist/* Verifier */.BL(signer.kind === 'key' ? trustKey(material, signer) : material, {
        tlogThreshold: Math.max(0, logs - unread),
        ctlogThreshold: logs === 0 && material.ctlogs.length === 0 ? 0 : 1,
        timestampThreshold: timestamps,
    });
    return verifier.verify(signed);
}
const trustKey = (material, { key }) => ({
    ...material,
    publicKey: () => ({ publicKey: key, validFor: () => true }),
});

// EXTERNAL MODULE: ./build/sigstore/verification/library-errors.js
var library_errors = __webpack_require__(8198);
// EXTERNAL MODULE: ./build/sigstore/verification/log-entry.js + 2 modules
var log_entry = __webpack_require__(84274);
;// CONCATENATED MODULE: ./build/sigstore/verification/signers.js

function listSigners({ verificationMaterial: { content } }, keys = {}) {
    if (content.$case !== 'publicKey')
        return [{ kind: 'certificate' }];
    const signers = Object.entries(keys).map(([name, key]) => ({ kind: 'key', name, key }));
    if (signers.length === 0)
        throw (0,errors/* sigstoreError */.J)('key-not-trusted', { found: content.publicKey.hint || 'unnamed' });
    return signers;
}

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
;// CONCATENATED MODULE: ./build/sigstore/verification/subject.js



const ALGORITHMS = ['sha256', 'sha384', 'sha512'];
const subject_MAX_SHOWN = 3;
function assertSubject(content, subject) {
    if (content.kind === 'statement')
        assertNamed(content.statement, subject);
    if (content.kind === 'payload')
        assertSamePayload(content.payload, subject);
}
function assertNamed(statement, subject) {
    const isNamedBy = ({ digest }) => {
        const common = ALGORITHMS.filter((algorithm) => digest[algorithm] !== undefined && subject[algorithm] !== undefined);
        return common.length > 0 && common.every((algorithm) => digest[algorithm] === subject[algorithm]);
    };
    if (statement.subject.some(isNamedBy))
        return;
    const expected = (0,digest/* primaryDigest */.Bu)(subject);
    const found = statement.subject.slice(0, subject_MAX_SHOWN).map(({ digest }) => formatDigestSet(digest, expected));
    throw (0,errors/* sigstoreError */.J)('subject-mismatch', { expected, found: found.join(', ') });
}
function assertSamePayload(payload, subject) {
    const expected = (0,digest/* primaryDigest */.Bu)(subject);
    const [algorithm = ''] = expected.split(':');
    const found = `${algorithm}:${(0,external_node_crypto_.createHash)(algorithm).update(payload).digest('hex')}`;
    if (found !== expected)
        throw (0,errors/* sigstoreError */.J)('artifact-digest-mismatch', { expected, found });
}
function formatDigestSet(digest, expected) {
    const [algorithm = ''] = expected.split(':');
    const other = Object.keys(digest)[0];
    if (digest[algorithm] !== undefined || other === undefined)
        return `${algorithm}:${digest[algorithm] ?? '(none)'}`;
    return `${other}:${digest[other]}`;
}

;// CONCATENATED MODULE: ./build/sigstore/verification/thresholds.js

function readThresholds({ logs = 1, timestamps }, signer) {
    if (signer === 'key')
        return { logs, timestamps: timestamps ?? 0 };
    return { logs, timestamps: Math.max(timestamps ?? 1, logs === 0 ? 1 : 0) };
}
function assertThresholds(expected, logEntries, { sources }) {
    const logs = new Set(logEntries.map(({ log }) => log)).size;
    if (logs < expected.logs)
        throw (0,errors/* sigstoreError */.J)('log-entry-missing', { expected: expected.logs, found: logs });
    if (sources < expected.timestamps)
        throw (0,errors/* sigstoreError */.J)('timestamp-missing', { expected: expected.timestamps, found: sources });
}

;// CONCATENATED MODULE: ./build/sigstore/verification/trusted-times.js
function readTrustedTimes({ timestamps }) {
    const found = timestamps.flatMap((one) => {
        if (one.$case === 'timestamp-authority') {
            const { signingTime, signerIssuer, signerSerialNumber } = one.timestamp;
            return [{ time: signingTime, source: `${signerIssuer.toString('hex')} ${signerSerialNumber.toString('hex')}` }];
        }
        const { inclusionPromise, integratedTime, logId } = one.tlogEntry;
        if (!inclusionPromise)
            return [];
        return [{ time: new Date(Number(integratedTime) * 1000), source: logId?.keyId.toString('hex') ?? '' }];
    });
    return { times: found.map(({ time }) => time), sources: new Set(found.map(({ source }) => source)).size };
}

;// CONCATENATED MODULE: ./build/sigstore/verification/verify-bundle.js













function verifyBundle(bundle, subject, root, options = {}) {
    try {
        const content = readContent(bundle, options.payloadTypes);
        assertSubject(content, subject);
        const entity = parseEntity(bundle, subject, options.bytes);
        const signers = listSigners(bundle, options.keys);
        let failure;
        for (const signer of signers) {
            try {
                return { ...verifySigned(bundle, entity, signer, root, options), ...describeContent(content) };
            }
            catch (error) {
                failure = preferFailure(failure, (0,library_errors/* asVerificationError */.g)(error));
            }
        }
        throw failure && findCause(failure, entity, signers, root.material);
    }
    catch (error) {
        throw (0,library_errors/* asVerificationError */.g)(error);
    }
}
function verifySigned(bundle, entity, signer, { material, logs }, options) {
    const thresholds = readThresholds(options, signer.kind);
    const key = signer.kind === 'key' ? signer.key : undefined;
    for (const entry of entity.logEntries)
        (0,checkpoint/* assertCheckpoint */.T)(entry);
    const verified = verifyEntity(entity, signer, material, thresholds);
    const trusted = readTrustedTimes(entity.signed);
    if (entity.certificate)
        (0,code_signing/* assertCodeSigning */.v)(entity.certificate);
    const logEntries = entity.logEntries.map((entry) => (0,log_entry/* verifyLogEntry */.c)(entry, bundle, logs, trusted.times, key));
    assertThresholds(thresholds, logEntries, trusted);
    return {
        ...(signer.kind === 'key' ? { key: signer.name } : { identity: (0,identity/* readIdentity */.xN)(verified, entity.certificate) }),
        timeSources: trusted.sources,
        times: trusted.times.map((time) => time.toISOString()),
        logEntries,
    };
}
function describeContent(content) {
    if (content.kind === 'statement')
        return { statement: content.statement };
    return content.kind === 'payload' ? { payloadType: content.payloadType } : {};
}


/***/ }),

/***/ 37749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ parseCheckpointBody),
/* harmony export */   Ch: () => (/* binding */ signCheckpoint),
/* harmony export */   DI: () => (/* binding */ openCheckpoint),
/* harmony export */   Qz: () => (/* binding */ formatCheckpointBody),
/* harmony export */   S7: () => (/* binding */ parseCheckpoint)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5704);
/* harmony import */ var _note_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87167);


function parseCheckpoint(text, what = 'the checkpoint') {
    const note = (0,_note_js__WEBPACK_IMPORTED_MODULE_0__/* .parseNote */ .wd)(text, what);
    return { ...parseCheckpointBody(note.body, what), note };
}
function parseCheckpointBody(body, what = 'the checkpoint') {
    const [origin = '', size = '', root = '', ...extensions] = body.slice(0, -1).split('\n');
    const hash = Buffer.from(root, 'base64');
    const isWellFormed = body.endsWith('\n') &&
        origin !== '' &&
        /^(0|[1-9]\d{0,15})$/.test(size) &&
        Number.isSafeInteger(Number(size)) &&
        hash.length === 32 &&
        hash.toString('base64') === root &&
        !extensions.includes('');
    if (!isWellFormed)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('checkpoint-malformed', {
            what,
            detail: 'expected an origin, a decimal size and a base64 root of 32 bytes',
        });
    return { origin, size: Number(size), root: hash, extensions };
}
const formatCheckpointBody = (checkpoint) => [checkpoint.origin, checkpoint.size, checkpoint.root.toString('base64'), ...(checkpoint.extensions ?? []), ''].join('\n');
const signCheckpoint = (checkpoint, ...signers) => (0,_note_js__WEBPACK_IMPORTED_MODULE_0__/* .signNote */ .qO)(formatCheckpointBody(checkpoint), ...signers);
function openCheckpoint(text, origin, verifier, what = 'the checkpoint') {
    const checkpoint = parseCheckpoint(text, what);
    if (checkpoint.origin !== origin)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('checkpoint-origin-mismatch', { what, expected: origin, found: checkpoint.origin });
    (0,_note_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyNote */ .W4)(checkpoint.note, verifier, what);
    return checkpoint;
}


/***/ }),

/***/ 77859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CE: () => (/* binding */ Frontier),
/* harmony export */   FA: () => (/* binding */ HASH_BYTES),
/* harmony export */   Fm: () => (/* binding */ hashPair),
/* harmony export */   Jq: () => (/* binding */ leafHash),
/* harmony export */   L8: () => (/* binding */ computeFullRoot),
/* harmony export */   q3: () => (/* binding */ putLeafHash),
/* harmony export */   zB: () => (/* binding */ nodeHash),
/* harmony export */   zg: () => (/* binding */ EMPTY_ROOT)
/* harmony export */ });
/* unused harmony export leafHashes */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const HASH_BYTES = 32;
const digest = (data) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', data, 'binary');
const put = (hashed, target, at) => {
    target.write(hashed, at, HASH_BYTES, 'latin1');
};
function hashBytes(data) {
    const out = Buffer.allocUnsafe(HASH_BYTES);
    put(digest(data), out, 0);
    return out;
}
const pair = Buffer.alloc(1 + 2 * HASH_BYTES, 1);
let leaf = Buffer.alloc(4096);
const MAX_KEPT = 128 * 1024;
function leafInput(data) {
    if (data.length >= leaf.length)
        leaf = Buffer.alloc(data.length + 1);
    leaf[0] = 0;
    leaf.set(data, 1);
    const input = leaf.subarray(0, data.length + 1);
    if (leaf.length > MAX_KEPT)
        leaf = Buffer.alloc(4096);
    return input;
}
const leafHash = (data) => hashBytes(leafInput(data));
function nodeHash(left, right) {
    pair.set(left, 1);
    pair.set(right, 1 + HASH_BYTES);
    return hashBytes(pair);
}
const EMPTY_ROOT = hashBytes(new Uint8Array());
function leafHashes(leaves) {
    const out = Buffer.allocUnsafe(leaves.length * HASH_BYTES);
    for (let i = 0; i < leaves.length; i++)
        put(digest(leafInput(leaves[i] ?? EMPTY_ROOT)), out, i * HASH_BYTES);
    return out;
}
function putLeafHash(bytes, from, to, hashes, i) {
    if (to - from >= leaf.length)
        leaf = Buffer.alloc(to - from + 1);
    leaf[0] = 0;
    bytes.copy(leaf, 1, from, to);
    put(digest(leaf.subarray(0, to - from + 1)), hashes, i * HASH_BYTES);
}
function hashPair(hashes, at) {
    hashes.copy(pair, 1, at * HASH_BYTES, (at + 2) * HASH_BYTES);
    return hashBytes(pair);
}
function computeFullRoot(hashes) {
    if (hashes.length <= HASH_BYTES)
        return hashes;
    const row = Buffer.allocUnsafe(hashes.length / 2);
    let below = hashes;
    for (let count = row.length / HASH_BYTES; count >= 1; count = Math.floor(count / 2)) {
        for (let i = 0; i < count; i++) {
            below.copy(pair, 1, 2 * i * HASH_BYTES, 2 * (i + 1) * HASH_BYTES);
            put(digest(pair), row, i * HASH_BYTES);
        }
        below = row;
    }
    return row.subarray(0, HASH_BYTES);
}
class Frontier {
    #size = 0;
    #nodes = [];
    get size() {
        return this.#size;
    }
    append(leaf) {
        let node = Buffer.from(leaf.buffer, leaf.byteOffset, leaf.byteLength).toString('latin1');
        let height = 0;
        for (let count = this.#size; count % 2 === 1; count = (count - 1) / 2) {
            put(this.#nodes[height] ?? '', pair, 1);
            put(node, pair, 1 + HASH_BYTES);
            node = digest(pair);
            height++;
        }
        this.#nodes[height] = node;
        this.#size++;
    }
    root() {
        let root;
        for (let count = this.#size, height = 0; count > 0; count = Math.floor(count / 2), height++) {
            if (count % 2 === 0)
                continue;
            const node = this.#nodes[height] ?? '';
            if (root === undefined)
                root = node;
            else {
                put(node, pair, 1);
                put(root, pair, 1 + HASH_BYTES);
                root = digest(pair);
            }
        }
        return root === undefined ? EMPTY_ROOT : Buffer.from(root, 'latin1');
    }
}


/***/ }),

/***/ 98889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FW: () => (/* binding */ rootFrom),
/* harmony export */   IM: () => (/* binding */ rootsFromConsistency),
/* harmony export */   Ko: () => (/* binding */ verifyConsistency),
/* harmony export */   Su: () => (/* binding */ computeMerkleRoot),
/* harmony export */   jV: () => (/* binding */ inclusionProofFrom),
/* harmony export */   xJ: () => (/* binding */ consistencyProofFrom),
/* harmony export */   yR: () => (/* binding */ verifyInclusion)
/* harmony export */ });
/* unused harmony exports splitPoint, inclusionProof, consistencyProof, rootFromInclusion */
/* harmony import */ var _hashing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77859);

function splitPoint(n) {
    let k = 1;
    while (k * 2 < n)
        k *= 2;
    return k;
}
const isPowerOfTwo = (n) => splitPoint(n + 1) === n;
function rangeRoot(from, to, subtrees) {
    const size = to - from;
    if (size === 0)
        return _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY_ROOT */ .zg;
    if (isPowerOfTwo(size))
        return subtrees(Math.log2(size), from / size);
    const k = splitPoint(size);
    return (0,_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeHash */ .zB)(rangeRoot(from, from + k, subtrees), rangeRoot(from + k, to, subtrees));
}
const rootFrom = (size, subtrees) => rangeRoot(0, size, subtrees);
function inclusionProofFrom(index, size, subtrees) {
    if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size)
        throw new RangeError('no such leaf');
    const walk = (from, to) => {
        if (to - from === 1)
            return [];
        const middle = from + splitPoint(to - from);
        return index < middle
            ? [...walk(from, middle), rangeRoot(middle, to, subtrees)]
            : [...walk(middle, to), rangeRoot(from, middle, subtrees)];
    };
    return walk(0, size);
}
function consistencyProofFrom(oldSize, size, subtrees) {
    if (!Number.isSafeInteger(oldSize) || !Number.isSafeInteger(size) || oldSize < 0 || oldSize > size)
        throw new RangeError('no such size');
    const walk = (old, from, to, whole) => {
        if (old === to - from)
            return whole ? [] : [rangeRoot(from, to, subtrees)];
        const k = splitPoint(to - from);
        return old <= k
            ? [...walk(old, from, from + k, whole), rangeRoot(from + k, to, subtrees)]
            : [...walk(old - k, from + k, to, false), rangeRoot(from, from + k, subtrees)];
    };
    return oldSize === 0 ? [] : walk(oldSize, 0, size, true);
}
const createLeafSubtrees = (leaves) => (height, index) => (0,_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .computeFullRoot */ .L8)(Buffer.concat(leaves.slice(index * 2 ** height, (index + 1) * 2 ** height)));
const computeMerkleRoot = (leaves) => rootFrom(leaves.length, createLeafSubtrees(leaves));
const inclusionProof = (leaves, index) => inclusionProofFrom(index, leaves.length, createLeafSubtrees(leaves));
const consistencyProof = (leaves, oldSize) => consistencyProofFrom(oldSize, leaves.length, createLeafSubtrees(leaves));
function rootFromInclusion(leaf, index, size, proof) {
    if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size)
        return undefined;
    let fn = index;
    let sn = size - 1;
    let root = leaf;
    for (const sibling of proof) {
        if (sn === 0)
            return undefined;
        if (fn % 2 === 1 || fn === sn) {
            root = (0,_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeHash */ .zB)(sibling, root);
            while (fn % 2 === 0 && fn !== 0) {
                fn = Math.floor(fn / 2);
                sn = Math.floor(sn / 2);
            }
        }
        else
            root = (0,_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeHash */ .zB)(root, sibling);
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
    }
    return sn === 0 ? root : undefined;
}
const verifyInclusion = (leaf, index, size, proof, root) => rootFromInclusion(leaf, index, size, proof)?.equals(root) ?? false;
function rootsFromConsistency(oldSize, oldRoot, size, proof) {
    if (!Number.isSafeInteger(oldSize) || !Number.isSafeInteger(size) || oldSize <= 0 || oldSize >= size)
        return undefined;
    const path = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : [...proof];
    const first = path.shift();
    if (first === undefined)
        return undefined;
    let fn = oldSize - 1;
    let sn = size - 1;
    while (fn % 2 === 1) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
    }
    let fr = first;
    let sr = first;
    for (const sibling of path) {
        if (sn === 0)
            return undefined;
        if (fn % 2 === 1 || fn === sn) {
            fr = (0,_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeHash */ .zB)(sibling, fr);
            sr = (0,_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeHash */ .zB)(sibling, sr);
            while (fn % 2 === 0 && fn !== 0) {
                fn = Math.floor(fn / 2);
                sn = Math.floor(sn / 2);
            }
        }
        else
            sr = (0,_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeHash */ .zB)(sr, sibling);
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
    }
    return sn === 0 ? { old: fr, new: sr } : undefined;
}
function verifyConsistency(oldSize, oldRoot, size, root, proof) {
    if (oldSize > size || (oldSize === 0 && !oldRoot.equals(_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY_ROOT */ .zg)))
        return false;
    if (oldSize === size)
        return proof.length === 0 && oldRoot.equals(root);
    if (oldSize === 0)
        return proof.length === 0;
    const roots = rootsFromConsistency(oldSize, oldRoot, size, proof);
    return roots?.old.equals(oldRoot) === true && roots.new.equals(root);
}


/***/ }),

/***/ 87167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ verifierKey),
/* harmony export */   Pv: () => (/* binding */ ecdsaNoteVerifier),
/* harmony export */   Qd: () => (/* binding */ ed25519NoteSigner),
/* harmony export */   TK: () => (/* binding */ isKeyName),
/* harmony export */   W4: () => (/* binding */ verifyNote),
/* harmony export */   _2: () => (/* binding */ ed25519NoteVerifier),
/* harmony export */   bp: () => (/* binding */ noteKeyId),
/* harmony export */   i4: () => (/* binding */ formatSignature),
/* harmony export */   qO: () => (/* binding */ signNote),
/* harmony export */   se: () => (/* binding */ formatNote),
/* harmony export */   wd: () => (/* binding */ parseNote),
/* harmony export */   we: () => (/* binding */ rawEd25519),
/* harmony export */   z$: () => (/* binding */ parseVerifierKey)
/* harmony export */ });
/* unused harmony export ALGORITHM_ED25519 */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57130);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5704);



const ALGORITHM_ED25519 = 0x01;
const MAX_NOTE_BYTES = 1024 * 1024;
const MAX_SIGNATURES = 100;
const SPKI_ED25519_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const SIGNATURE_LINE = /^\u2014 ([^ ]+) ([A-Za-z0-9+/]+={0,2})$/;
const isKeyName = (text) => /^[^\p{White_Space}+]+$/u.test(text) && text.isWellFormed();
function parseNote(text, what = 'the note') {
    const malformed = (detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('note-malformed', { what, detail });
    if (text.length > MAX_NOTE_BYTES)
        throw malformed(`it has more than ${MAX_NOTE_BYTES} bytes`);
    if (hasControls(text) || !text.isWellFormed())
        throw malformed('it has control characters or invalid Unicode');
    const split = text.lastIndexOf('\n\n');
    if (split === -1)
        throw malformed('it has no signature part');
    if (!text.endsWith('\n'))
        throw malformed('its last line has no newline');
    const lines = text.slice(split + 2, -1).split('\n');
    if (lines.length > MAX_SIGNATURES)
        throw malformed(`it has more than ${MAX_SIGNATURES} signatures`);
    const signatures = lines.map((line) => {
        const match = SIGNATURE_LINE.exec(line);
        const bytes = Buffer.from(match?.[2] ?? '', 'base64');
        if (!match?.[1] || !isKeyName(match[1]) || bytes.length < 5 || bytes.toString('base64') !== match[2])
            throw malformed('a signature line is not "— NAME BASE64"');
        return { name: match[1], keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) };
    });
    return { body: text.slice(0, split + 1), signatures };
}
function hasControls(text) {
    for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code < 0x20 && code !== 0x0a)
            return true;
    }
    return false;
}
const formatSignature = ({ name, keyId, signature }) => `\u2014 ${name} ${Buffer.concat([keyId, signature]).toString('base64')}\n`;
const formatNote = ({ body, signatures }) => `${body}\n${signatures.map(formatSignature).join('')}`;
const rawEd25519 = (key) => {
    const spki = (key.type === 'private' ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key) : key).export({ type: 'spki', format: 'der' });
    if (key.asymmetricKeyType !== 'ed25519')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('key-unsuitable', { found: key.asymmetricKeyType ?? key.type, expected: 'Ed25519' });
    return spki.subarray(SPKI_ED25519_PREFIX.length);
};
const noteKeyId = (name, publicKey, algorithm = ALGORITHM_ED25519) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(Buffer.concat([Buffer.from(`${name}\n`), Buffer.from([algorithm]), publicKey])).subarray(0, 4);
const verifierKey = (name, key) => {
    const raw = rawEd25519(key);
    const typed = Buffer.concat([Buffer.from([ALGORITHM_ED25519]), raw]);
    return `${name}+${noteKeyId(name, raw).toString('hex')}+${typed.toString('base64')}`;
};
function ed25519NoteSigner(name, privateKey) {
    if (!isKeyName(name))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('note-name-invalid', { given: name });
    return {
        name,
        keyId: noteKeyId(name, rawEd25519(privateKey)),
        sign: (body) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(null, Buffer.from(body), privateKey),
    };
}
const signNote = (body, ...signers) => formatNote({
    body,
    signatures: signers.map((signer) => ({ name: signer.name, keyId: signer.keyId, signature: signer.sign(body) })),
});
function ed25519NoteVerifier(name, publicKey) {
    const keyId = noteKeyId(name, rawEd25519(publicKey));
    return {
        name,
        keyId,
        verifies: (body, { keyId: given, signature }) => given.equals(keyId) && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, Buffer.from(body), publicKey, signature),
    };
}
function ecdsaNoteVerifier(name, publicKey) {
    const keyId = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(publicKey.export({ type: 'spki', format: 'der' })).subarray(0, 4);
    return {
        name,
        keyId,
        verifies: (body, { keyId: given, signature }) => given.equals(keyId) && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)('sha256', Buffer.from(body), publicKey, signature),
    };
}
function verifyNote(note, by, what = 'the note') {
    const verifiers = [by].flat();
    const known = verifiers.flatMap((verifier) => note.signatures
        .filter(({ name, keyId }) => name === verifier.name && keyId.equals(verifier.keyId))
        .map((signature) => ({ verifier, signature })));
    if (known.length > 0 && known.every(({ verifier, signature }) => verifier.verifies(note.body, signature)))
        return;
    const names = [...new Set(verifiers.map(({ name }) => name))];
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('note-signature-invalid', {
        what,
        expected: `a valid signature by ${names.join(' or ') || 'a known key'}`,
        found: note.signatures.some(({ name }) => names.includes(name))
            ? 'an invalid signature under that name'
            : `signatures by ${note.signatures.map(({ name }) => name).join(', ') || 'no one'}`,
    });
}
function parseVerifierKey(text) {
    const malformed = (detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('note-key-malformed', { given: text.slice(0, 200), detail });
    const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
    const key = Buffer.from(encoded, 'base64');
    if (!isKeyName(name) || key.toString('base64') !== encoded)
        throw malformed('it is not NAME+ID+BASE64');
    if (key.length !== 33 || key[0] !== ALGORITHM_ED25519)
        throw malformed('it is not an Ed25519 key');
    const raw = key.subarray(1);
    if (noteKeyId(name, raw).toString('hex') !== id)
        throw malformed('its ID does not match its name and key');
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') };
    return ed25519NoteVerifier(name, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: jwk, format: 'jwk' }));
}


/***/ })

};
