export const id = 5984;
export const ids = [5984];
export const modules = {

/***/ 50581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);


/** Parses YAML (and so JSON): one document, no duplicate keys, no aliases. Throws `yaml-malformed`; `what` names the source. */
function parseYaml(text, what) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { uniqueKeys: true, strict: true });
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('yaml-malformed', { what, detail: problem.message.split('\n')[0] });
    try {
        // Aliases are refused: none of our files needs them, and they are how a small file becomes a large one.
        return document.toJS({ maxAliasCount: 0 });
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('yaml-malformed', {
            what,
            detail: String(error instanceof Error ? error.message : error),
        });
    }
}


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

/***/ 63021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ loadTrustedRoot),
/* harmony export */   ci: () => (/* binding */ MAX_TRUSTED_ROOT_BYTES),
/* harmony export */   w4: () => (/* binding */ hostOf)
/* harmony export */ });
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19654);
/* harmony import */ var _sigstore_verify__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54187);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80292);
/* harmony import */ var _certificate_memory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99310);





const MAX_TRUSTED_ROOT_BYTES = 4 * 1024 * 1024;
const MEDIA_TYPE = /^application\/vnd\.dev\.sigstore\.trustedroot(\+json;version=0\.[12]|\.v0\.[12]\+json)$/;
/** Reads a trusted_root.json. Throws `trusted-root-malformed`: also where a key or CA does not say since when it is valid. */
function loadTrustedRoot(bytes, path) {
    const malformed = (detail, cause) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('trusted-root-malformed', { path, detail }, { cause });
    try {
        const root = _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__.TrustedRoot.fromJSON((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes.toString(), path));
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
        if (root.certificateAuthorities.length === 0 && root.tlogs.length === 0)
            throw malformed('it names no CA and no log');
        const material = (0,_sigstore_verify__WEBPACK_IMPORTED_MODULE_1__/* .toTrustMaterial */ .jO)(root);
        for (const { certChain } of [...material.certificateAuthorities, ...material.timestampAuthorities])
            for (const certificate of certChain)
                (0,_certificate_memory_js__WEBPACK_IMPORTED_MODULE_4__/* .rememberFacts */ .JO)(certificate);
        return {
            material,
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
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1 && error.code === 'trusted-root-malformed')
            throw error;
        throw malformed((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error), error);
    }
}
const namesOf = (baseUrl) => [
    ...new Set([hostOf(baseUrl), URL.canParse(baseUrl) ? new URL(baseUrl).host : hostOf(baseUrl)]),
];
/** `https://rekor.example.com/x` and `rekor.example.com` alike: the host, without port. */
const hostOf = (baseUrl) => URL.canParse(baseUrl) ? new URL(baseUrl).hostname : (baseUrl.split(/[/:]/)[0] ?? '');


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
// EXTERNAL MODULE: ./build/sigstore/verification/der.js
var der = __webpack_require__(2600);
;// CONCATENATED MODULE: ./build/sigstore/verification/rsa-pss.js


/**
 * RFC 8017 section 9.1.2, EMSA-PSS-VERIFY over a digest, with MGF1 of the same hash and a salt as long as the hash: what
 * Sigstore's RSA-PSS algorithms are. node:crypto hashes the message itself, and where only a digest is at hand there is
 * none; so the padding is held here, over the bare RSA operation.
 */
function verifyPssDigest(digest, hash, key, signature) {
    const modulusBits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    const [length, emBits] = [digest.length, modulusBits - 1];
    const emLength = Math.ceil(emBits / 8);
    if (signature.length !== Math.ceil(modulusBits / 8) || emLength < 2 * length + 2)
        return false;
    // The bare operation gives as many bytes as the modulus; EM has one less where the modulus' bits are 8k + 1.
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
/** RFC 8017 appendix B.2.1. */
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
/** A key that says of itself that it is for PSS (OID id-RSASSA-PSS) refuses the bare operation; its numbers do not. */
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
/** RFC 8017 section 9.2, note 1: what stands before the digest in an EMSA-PKCS1-v1_5 signature. */
const DIGEST_INFO = {
    sha256: Buffer.from('3031300d060960864801650304020105000420', 'hex'),
    sha384: Buffer.from('3041300d060960864801650304020205000430', 'hex'),
    sha512: Buffer.from('3051300d060960864801650304020305000440', 'hex'),
};
/**
 * Verifies a signature over a digest, without the bytes: node:crypto always hashes itself, so ECDSA comes from
 * @noble/curves, and the padding of RSA is held here. Ed25519 signs the bytes; for it the answer is `false`.
 */
function verifyDigestSignature(digest, algorithm, key, signature) {
    try {
        if (key.asymmetricKeyType === 'ec') {
            const curve = CURVES[key.asymmetricKeyDetails?.namedCurve];
            return curve?.verify(signature, digest, pointOf(key), { prehash: false, format: 'der', lowS: false }) ?? false;
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
        // a signature that is not well-formed
    }
    return false;
}
/** The uncompressed point of an EC key (SEC 1 section 2.3.3). */
function pointOf(key) {
    const { x = '', y = '' } = (0,external_node_crypto_.createPublicKey)({
        key: key.export({ type: 'spki', format: 'der' }),
        format: 'der',
        type: 'spki',
    }).export({ format: 'jwk' });
    return Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
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
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _note_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87167);


/** Reads a checkpoint. Throws `checkpoint-malformed` or `note-malformed`; verifies nothing. */
function parseCheckpoint(text, what = 'the checkpoint') {
    const note = (0,_note_js__WEBPACK_IMPORTED_MODULE_0__/* .parseNote */ .wd)(text, what);
    return { ...parseCheckpointBody(note.body, what), note };
}
/** Reads what a checkpoint signs: the text above its signatures. Throws `checkpoint-malformed`. */
function parseCheckpointBody(body, what = 'the checkpoint') {
    const [origin = '', size = '', root = '', ...extensions] = body.slice(0, -1).split('\n');
    const hash = Buffer.from(root, 'base64');
    const well = body.endsWith('\n') &&
        origin !== '' &&
        /^(0|[1-9]\d{0,15})$/.test(size) &&
        Number.isSafeInteger(Number(size)) &&
        hash.length === 32 &&
        hash.toString('base64') === root &&
        !extensions.includes('');
    if (!well)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('checkpoint-malformed', {
            what,
            detail: 'expected an origin, a decimal size and a base64 root of 32 bytes',
        });
    return { origin, size: Number(size), root: hash, extensions };
}
const formatCheckpointBody = (checkpoint) => [checkpoint.origin, checkpoint.size, checkpoint.root.toString('base64'), ...(checkpoint.extensions ?? []), ''].join('\n');
const signCheckpoint = (checkpoint, ...signers) => (0,_note_js__WEBPACK_IMPORTED_MODULE_0__/* .signNote */ .qO)(formatCheckpointBody(checkpoint), ...signers);
/** Reads a checkpoint and holds it against the log's own name and key: the origin must equal it, not contain it. */
function openCheckpoint(text, origin, verifier, what = 'the checkpoint') {
    const checkpoint = parseCheckpoint(text, what);
    if (checkpoint.origin !== origin)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('checkpoint-origin-mismatch', { what, expected: origin, found: checkpoint.origin });
    (0,_note_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyNote */ .W4)(checkpoint.note, verifier, what);
    return checkpoint;
}


/***/ }),

/***/ 87167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ verifierKey),
/* harmony export */   Pv: () => (/* binding */ ecdsaNoteVerifier),
/* harmony export */   Qd: () => (/* binding */ ed25519NoteSigner),
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
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);



const ALGORITHM_ED25519 = 0x01;
const MAX_NOTE_BYTES = 1024 * 1024; // C2SP leaves it open; a checkpoint has some hundred bytes
const MAX_SIGNATURES = 100;
const SPKI_ED25519_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const SIGNATURE_LINE = /^\u2014 (\S+) ([A-Za-z0-9+/]+={0,2})$/;
/** Splits a note. Throws `note-malformed`; verifies nothing. */
function parseNote(text, what = 'the note') {
    const malformed = (detail) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('note-malformed', { what, detail });
    if (text.length > MAX_NOTE_BYTES)
        throw malformed(`it has more than ${MAX_NOTE_BYTES} bytes`);
    if (hasControls(text) || !text.isWellFormed())
        throw malformed('it has characters that no note has');
    const split = text.lastIndexOf('\n\n');
    if (split === -1)
        throw malformed('it has no signature part');
    if (!text.endsWith('\n'))
        throw malformed('its last line does not end');
    const lines = text.slice(split + 2, -1).split('\n');
    if (lines.length > MAX_SIGNATURES)
        throw malformed(`it has more than ${MAX_SIGNATURES} signatures`);
    const signatures = lines.map((line) => {
        const match = SIGNATURE_LINE.exec(line);
        const bytes = Buffer.from(match?.[2] ?? '', 'base64');
        // One spelling a signature: Node reads base64 with stray bits too, and a changed character would go unseen.
        if (!match?.[1] || match[1].includes('+') || bytes.length < 5 || bytes.toString('base64') !== match[2])
            throw malformed('a signature line is not "— NAME BASE64"');
        return { name: match[1], keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) };
    });
    return { body: text.slice(0, split + 1), signatures };
}
/** ASCII control characters other than the newline. */
function hasControls(text) {
    for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code < 0x20 && code !== 0x0a)
            return true;
    }
    return false;
}
/** One signature as the line that it is in a note. */
const formatSignature = ({ name, keyId, signature }) => `\u2014 ${name} ${Buffer.concat([keyId, signature]).toString('base64')}\n`;
const formatNote = ({ body, signatures }) => `${body}\n${signatures.map(formatSignature).join('')}`;
/** The 32 bytes of an Ed25519 public key. */
const rawEd25519 = (key) => {
    const spki = (key.type === 'private' ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key) : key).export({ type: 'spki', format: 'der' });
    if (key.asymmetricKeyType !== 'ed25519')
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('key-unsuitable', { found: key.asymmetricKeyType ?? key.type, expected: 'Ed25519' });
    return spki.subarray(SPKI_ED25519_PREFIX.length);
};
/** C2SP signed-note: SHA-256(name || 0x0A || algorithm || key)[:4]. */
const noteKeyId = (name, publicKey, algorithm = ALGORITHM_ED25519) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(Buffer.concat([Buffer.from(`${name}\n`), Buffer.from([algorithm]), publicKey])).subarray(0, 4);
/** C2SP vkey: `name+hex(keyID)+base64(algorithm || key)`. */
const verifierKey = (name, key) => {
    const raw = rawEd25519(key);
    const typed = Buffer.concat([Buffer.from([ALGORITHM_ED25519]), raw]);
    return `${name}+${noteKeyId(name, raw).toString('hex')}+${typed.toString('base64')}`;
};
/** Signs notes with an Ed25519 private key, under a name without spaces and plus signs. */
function ed25519NoteSigner(name, privateKey) {
    if (!/^[^\s+]+$/.test(name))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('note-name-invalid', { given: name });
    return {
        name,
        keyId: noteKeyId(name, rawEd25519(privateKey)),
        sign: (body) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(null, Buffer.from(body), privateKey),
    };
}
/** Adds a signature by each signer to a body. */
const signNote = (body, ...signers) => formatNote({
    body,
    signatures: signers.map((signer) => ({ name: signer.name, keyId: signer.keyId, signature: signer.sign(body) })),
});
/** Ed25519 as C2SP has it: the key id is over the name and the raw key. */
function ed25519NoteVerifier(name, publicKey) {
    const keyId = noteKeyId(name, rawEd25519(publicKey));
    return {
        name,
        verifies: (body, { keyId: given, signature }) => given.equals(keyId) && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, Buffer.from(body), publicKey, signature),
    };
}
/** ECDSA P-256 as Rekor v1 has it: SHA-256 over the body, the key id is the beginning of the SPKI's hash. */
function ecdsaNoteVerifier(name, publicKey) {
    const keyId = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(publicKey.export({ type: 'spki', format: 'der' })).subarray(0, 4);
    return {
        name,
        verifies: (body, { keyId: given, signature }) => given.equals(keyId) && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)('sha256', Buffer.from(body), publicKey, signature),
    };
}
/** Throws `note-signature-invalid` unless a signature under the verifier's name is by its key. */
function verifyNote(note, verifier, what = 'the note') {
    const named = note.signatures.filter(({ name }) => name === verifier.name);
    if (named.some((signature) => verifier.verifies(note.body, signature)))
        return;
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('note-signature-invalid', {
        what,
        expected: `a valid signature by ${verifier.name}`,
        found: named.length > 0
            ? 'one that is not by its key'
            : `signatures by ${note.signatures.map(({ name }) => name).join(', ') || 'nobody'}`,
    });
}
/** C2SP signed-note: a verifier key as people write it, `NAME+ID+BASE64`, of an Ed25519 key. Throws `note-key-malformed`. */
function parseVerifierKey(text) {
    const malformed = (detail) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('note-key-malformed', { given: text.slice(0, 200), detail });
    const [, name = '', id = '', encoded = ''] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
    const key = Buffer.from(encoded, 'base64');
    if (name === '' || key.toString('base64') !== encoded)
        throw malformed('it is not NAME+ID+BASE64');
    if (key.length !== 33 || key[0] !== ALGORITHM_ED25519)
        throw malformed('it is no Ed25519 key');
    const raw = key.subarray(1);
    if (noteKeyId(name, raw).toString('hex') !== id)
        throw malformed('its ID does not fit its name and key');
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') };
    return ed25519NoteVerifier(name, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: jwk, format: 'jwk' }));
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

/***/ 88468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oB: () => (/* binding */ isAccepted),
  S4: () => (/* binding */ judge_judge),
  I: () => (/* binding */ kindOf),
  Kv: () => (/* binding */ signerOf)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/sigstore/statement.js
var statement = __webpack_require__(14922);
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(6888);
// EXTERNAL MODULE: ./build/sigstore/cosign-legacy.js
var cosign_legacy = __webpack_require__(90162);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var dist = __webpack_require__(54187);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/sigstore/certificate-memory.js
var certificate_memory = __webpack_require__(99310);
// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __webpack_require__(19654);
// EXTERNAL MODULE: ./build/sigstore/verification/digest-signature.js + 1 modules
var digest_signature = __webpack_require__(68887);
;// CONCATENATED MODULE: ./build/sigstore/verification/content.js





const equal = (a, b) => a.length === b.length && (0,external_node_crypto_.timingSafeEqual)(a, b);
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
            return (0,external_node_crypto_.verify)(null, bytes, key, signature);
        case 'ec':
            return [...new Set([hashFor(key), 'sha256'])].some((hash) => (0,external_node_crypto_.verify)(hash, bytes, key, signature));
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
const ALL = ['sha256', 'sha384', 'sha512'];
const ALGORITHMS = {
    [protobuf_specs_dist.HashAlgorithm.SHA2_256]: 'sha256',
    [protobuf_specs_dist.HashAlgorithm.SHA2_384]: 'sha384',
    [protobuf_specs_dist.HashAlgorithm.SHA2_512]: 'sha512',
};
/** `sha384` as people write it. */
const spelt = (algorithm) => algorithm.toUpperCase().replace('SHA', 'SHA-');
/** The signed content of a bundle, held against the subject. Throws `artifact-digest-mismatch` for a message over other bytes. */
function signatureContent(bundle, subject) {
    if (bundle.content.$case === 'dsseEnvelope') {
        const { payload, payloadType, signatures } = bundle.content.dsseEnvelope;
        const signature = signatures[0]?.sig ?? Buffer.alloc(0);
        const encoded = (0,statement/* preAuthEncoding */.JC)(payloadType, payload);
        const hash = (bytes, digest) => (0,external_node_crypto_.createHash)(digest.length === 64 ? 'sha512' : digest.length === 48 ? 'sha384' : 'sha256')
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
        throw new errors/* VerificationError */.mk('bundle-malformed', {
            what: 'the bundle',
            detail: `its digest is of an unknown algorithm (${messageDigest.algorithm})`,
        });
    if (expected === undefined)
        throw new errors/* VerificationError */.mk('digest-needed', { found: spelt(algorithm) });
    const digest = Buffer.from(expected, 'hex');
    if (!equal(messageDigest.digest, digest)) {
        throw new errors/* VerificationError */.mk('artifact-digest-mismatch', {
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
                return hash !== undefined && (0,digest_signature/* verifyDigestSignature */.E)(Buffer.from(hash, 'hex'), one, key, signature);
            });
            const unknown = hashes.find((one) => subject[one] === undefined);
            // Neither yes nor no: it may well be over the digest that nobody gave.
            if (!verified && unknown)
                throw new errors/* VerificationError */.mk('digest-needed', { found: spelt(unknown) });
            return verified;
        },
    };
}

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
// EXTERNAL MODULE: ./build/tlog/checkpoint.js
var tlog_checkpoint = __webpack_require__(37749);
;// CONCATENATED MODULE: ./build/sigstore/verification/log-entry.js




/**
 * What `@sigstore/verify` leaves open about a log entry, held after it has verified inclusion and promises: the key was
 * valid at the time, the checkpoint is by the log itself (origin and signer by exact name), indices and roots agree, and
 * the entry names the very certificate or managed key that signed. `key` is the managed key, where one signed.
 */
function holdLogEntry(entry, bundle, logs, times, key) {
    // A root may name one key in several periods, as it does when a log's end is foreseen.
    const known = logs.filter(({ keyId }) => entry.logId !== undefined && keyId.equals(entry.logId.keyId));
    if (known.length === 0)
        throw new errors/* VerificationError */.mk('inclusion-proof-invalid', { detail: 'the root does not know the log' });
    // Nobody says when it was signed: then only a key whose end is not foreseen was valid for sure.
    const covers = ({ validFor: { start, end } }) => times.length === 0 ? isOpen(end) : times.every((time) => time >= start && time <= end);
    const log = known.find(covers);
    if (!log)
        throw notValid(known, times);
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
    return new errors/* VerificationError */.mk('log-key-not-valid', {
        detail: `${periods.join(', ')}; the signature is of ${times.map((time) => time.toISOString()).join(', ') || 'no known time'}`,
    });
}
/**
 * The origin is the log's name, or `NAME - TREE` as Rekor v1 writes it, and a signature under that very name is by the
 * log's key. The library compares no origin, and takes any part of the log's address for its name.
 */
function holdProof(entry, proof, log) {
    const invalid = (detail, cause) => new errors/* VerificationError */.mk('checkpoint-invalid', { detail }, { cause });
    let checkpoint;
    try {
        checkpoint = (0,tlog_checkpoint/* parseCheckpoint */.S7)(proof.checkpoint?.envelope ?? '');
    }
    catch (error) {
        throw invalid((0,errors/* describe */.q0)(error), error);
    }
    const { origin, size, root, note } = checkpoint;
    const [name = '', tree, ...more] = origin.split(' - ');
    if (!log.names.includes(name) || (tree !== undefined && !/^\d+$/.test(tree)) || more.length > 0)
        throw invalid(`it is of "${origin}", expected ${log.name}`);
    const body = Buffer.from(note.body);
    const algorithm = log.publicKey.asymmetricKeyType === 'ed25519' ? null : 'sha256';
    const signed = note.signatures.some((one) => log.names.includes(one.name) &&
        one.keyId.equals(log.keyId.subarray(0, 4)) &&
        (0,external_node_crypto_.verify)(algorithm, body, log.publicKey, one.signature));
    if (!signed)
        throw invalid(`it is not signed in the name of ${log.name}`);
    if (String(size) !== proof.treeSize)
        throw invalid(`it is of size ${size}, the proof of size ${proof.treeSize}`);
    if (!root.equals(proof.rootHash))
        throw invalid('it is of another root than the proof');
    // Without a promise nothing signs entry.logIndex: it must be the one that the proof is about.
    if (!entry.inclusionPromise && entry.logIndex !== proof.logIndex)
        throw new errors/* VerificationError */.mk('log-entry-mismatch', {
            detail: `the entry says index ${entry.logIndex}, its proof ${proof.logIndex}`,
        });
}
/** Every verifier that the entry's body names, as SPKI or certificate in DER. */
function verifiersOf(body) {
    const { spec } = body;
    const pems = [
        spec?.signature?.publicKey?.content,
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
    const mismatch = (detail) => new errors/* VerificationError */.mk('log-entry-mismatch', { detail });
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

// EXTERNAL MODULE: ./build/sigstore/verification/signing-time.js
var signing_time = __webpack_require__(66380);
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
        throw asVerificationError(error);
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
    const content = signatureContent(bundle, subject);
    const parsed = withoutStacks(() => (0,dist/* toSignedEntity */.DC)(bundle, Buffer.alloc(0)));
    if (parsed.key.$case === 'certificate')
        (0,certificate_memory/* rememberFacts */.JO)(parsed.key.certificate);
    const entity = {
        ...parsed,
        timestamps: (0,signing_time/* withSigningTimes */.w)(parsed.timestamps),
        signature: withBytes(content, bundle, options.bytes),
    };
    const { content: material, tlogEntries } = bundle.verificationMaterial;
    const byKey = material.$case === 'publicKey';
    const candidates = byKey ? Object.entries(options.keys ?? {}) : [['', undefined]];
    if (byKey && candidates.length === 0)
        throw new errors/* VerificationError */.mk('key-not-trusted', { found: material.publicKey.hint || 'unnamed' });
    const certificate = leafOf(bundle);
    let failure;
    for (const [name, key] of candidates) {
        try {
            const signer = new dist/* Verifier */.BL(materialWith(root.material, key), {
                tlogThreshold: logs,
                // An instance that keeps no log of signatures keeps none of certificates: its root names no CT log.
                ctlogThreshold: logs === 0 && root.material.ctlogs.length === 0 ? 0 : 1,
                // A managed key is no matter of minutes; when the policy asks for times, they are counted all the same.
                timestampThreshold: byKey ? (options.timestamps ?? 0) : timestamps,
            }).verify(entity);
            const times = timesOf(entity);
            if (certificate)
                holdPurpose(certificate);
            const logEntries = tlogEntries.map((entry) => holdLogEntry(entry, bundle, root.logs, times, key));
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
                failure = asVerificationError(error);
        }
    }
    // The library looks into the log before it looks at the signature; when that is wrong, it is the cause.
    const [only, ...others] = candidates.map(([, key]) => key);
    const signer = certificate?.publicKey ?? (others.length === 0 ? only : undefined);
    if (signer && !entity.signature.verifySignature(signer) && certificate)
        throw new errors/* VerificationError */.mk('signature-invalid', {}, { cause: failure });
    // Nor does it look at the CA before it looks at times and logs: under another root all of these are unknown.
    if (certificate && !isIssuedUnder(certificate, root.material))
        throw new errors/* VerificationError */.mk('certificate-untrusted', { detail: `its issuer (${certificate.issuer.replaceAll('\n', ', ')}) is no CA of this root` }, { cause: failure });
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
                throw new errors/* VerificationError */.mk('content-needed', { found: 'Ed25519' });
            if (read === undefined)
                return content.verifySignature(key);
            // Bytes that are not the subject's would be verified beside it.
            if (!content.compareDigest((0,digest/* sha256 */.sc)(read)))
                return false;
            return ed25519 ? verifyEd25519(read, key, signature) : verifyBytes(read, key, signature);
        },
    };
}
function holdCount(code, expected, found) {
    if (found < expected)
        throw new errors/* VerificationError */.mk(code, { expected, found });
}
/** A payload of another type than in-toto names no subject: it is the subject. */
function holdPayload(payload, subject) {
    const found = (0,digest/* sha256 */.sc)(payload).toString('hex');
    if (found !== subject.sha256)
        throw new errors/* VerificationError */.mk('artifact-digest-mismatch', {
            expected: `sha256:${subject.sha256}`,
            found: `sha256:${found}`,
        });
}
/** DSSE v1 and the in-toto statement in it: no other payload type passes for an attestation. */
function readStatement(envelope) {
    if (envelope.payloadType !== statement/* IN_TOTO_PAYLOAD_TYPE */.T4) {
        throw new errors/* VerificationError */.mk('payload-type-mismatch', {
            expected: statement/* IN_TOTO_PAYLOAD_TYPE */.T4,
            found: envelope.payloadType.slice(0, 100),
        });
    }
    try {
        return (0,json/* conform */.fj)(statement/* statementSchema */.t, (0,json/* parseJson */.qF)(envelope.payload.toString('utf8'), 'the payload'), 'the payload');
    }
    catch (error) {
        throw new errors/* VerificationError */.mk('statement-malformed', { detail: (0,errors/* describe */.q0)(error) }, { cause: error });
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
    const names = statement.subject.slice(0, 3).map(({ digest }) => `sha256:${digest['sha256'] ?? '(none)'}`);
    throw new errors/* VerificationError */.mk('subject-mismatch', { expected: `sha256:${subject.sha256}`, found: names.join(', ') });
}
/** RFC 5280 section 4.2.1.12: a chain that leads to the CA is not enough, the certificate must be for signing code. */
function holdPurpose(certificate) {
    const usages = certificate.keyUsage ?? [];
    if (!usages.includes(CODE_SIGNING)) {
        throw new errors/* VerificationError */.mk('certificate-purpose', {
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
/** The library's codes and messages, as ours. What is not its own error is a bundle that its parsers did not expect. */
function asVerificationError(error) {
    if (error instanceof errors/* VerificationError */.mk)
        return error;
    if (error instanceof errors/* McError */.Hv)
        return new errors/* VerificationError */.mk('bundle-malformed', { what: 'the bundle', detail: error.message }, { cause: error });
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    const detail = (0,errors/* describe */.q0)(error);
    const cause = { cause: error };
    switch (code) {
        case 'TIMESTAMP_ERROR': {
            const counts = /expected (\d+) timestamps, got (\d+)/.exec(detail);
            return counts
                ? new errors/* VerificationError */.mk('timestamp-missing', { expected: counts[1], found: counts[2] }, cause)
                : new errors/* VerificationError */.mk('timestamp-invalid', { detail }, cause);
        }
        case 'CERTIFICATE_ERROR':
            if (/SCT/.test(detail))
                return new errors/* VerificationError */.mk('sct-invalid', { detail }, cause);
            return /expired|not valid/.test(detail)
                ? new errors/* VerificationError */.mk('certificate-expired-at-signing', { detail }, cause)
                : new errors/* VerificationError */.mk('certificate-untrusted', { detail }, cause);
        case 'PUBLIC_KEY_ERROR':
            return new errors/* VerificationError */.mk('key-not-trusted', { found: detail }, cause);
        case 'SIGNATURE_ERROR':
            return new errors/* VerificationError */.mk('signature-invalid', {}, cause);
        case 'TLOG_BODY_ERROR':
            return new errors/* VerificationError */.mk('log-entry-mismatch', { detail }, cause);
        case 'TLOG_INCLUSION_PROOF_ERROR':
            return /checkpoint/.test(detail)
                ? new errors/* VerificationError */.mk('checkpoint-invalid', { detail }, cause)
                : new errors/* VerificationError */.mk('inclusion-proof-invalid', { detail }, cause);
        case 'TLOG_INCLUSION_PROMISE_ERROR':
        case 'TLOG_MISSING_INCLUSION_ERROR':
            return new errors/* VerificationError */.mk('inclusion-proof-invalid', { detail }, cause);
        case 'TLOG_ERROR': {
            const counts = /expected (\d+) tlog entries, got (\d+)/.exec(detail);
            return counts
                ? new errors/* VerificationError */.mk('log-entry-missing', { expected: counts[1], found: counts[2] }, cause)
                : new errors/* VerificationError */.mk('log-entry-mismatch', { detail }, cause);
        }
        default:
            return new errors/* VerificationError */.mk('bundle-malformed', { what: 'the bundle', detail }, cause);
    }
}

// EXTERNAL MODULE: ./build/verify/digests.js
var verify_digests = __webpack_require__(14937);
;// CONCATENATED MODULE: ./build/verify/judge.js




/** A signature is one over the bytes, or cosign's statement that says just that; an SBOM that is signed is no signature. */
const kindOf = (predicateType) => predicateType === undefined || predicateType === statement/* PREDICATE */.W3.cosignSign
    ? { kind: 'signature' }
    : { kind: 'attestation', predicateType };
const isAccepted = (judged) => !('error' in judged);
/** One bundle against the subject under each root in turn: pure. The nearest miss is told when none accepts it. */
function judge_judge(evidence, { digests, trust, content }) {
    const { origin } = evidence;
    if ('unusable' in evidence)
        return { origin, error: evidence.unusable };
    const { bytes, payload } = evidence;
    const bundle = (0,digest/* digestOf */.ol)(bytes);
    const named = trust.requirements.flatMap(({ keys }) => keys);
    const keys = Object.fromEntries(named.map(({ fingerprint, key }) => [fingerprint, key]));
    const payloadTypes = trust.requirements.flatMap(({ payloadType }) => payloadType ?? []);
    let nearest;
    let claims;
    try {
        const parsed = (0,sigstore_bundle/* parseBundle */.QN)(bytes, origin);
        claims = claimsOf(parsed);
        if (payload)
            (0,cosign_legacy/* holdSimpleSigning */.b$)(payload, digests.sha256, origin);
        // A legacy signature is over a small document that names the image: that document is what the key signed.
        const signed = payload ? (0,verify_digests/* digestsOfBytes */.Ym)(payload) : digests;
        const read = payload ? (max) => (payload.length <= max ? payload : undefined) : content;
        for (const root of trust.roots) {
            try {
                const verified = verifyBundle(parsed, signed, root, {
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
        error: nearest ?? new errors/* VerificationError */.mk('certificate-untrusted', { detail: 'the policy has no root' }),
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
    const known = (0,errors/* asMcError */.bH)(error);
    return known instanceof errors/* VerificationError */.mk
        ? known
        : new errors/* VerificationError */.mk('bundle-malformed', { what: 'the bundle', detail: known.message }, { cause: error });
};
/** "Another instance's certificate" is the least telling way to fail: under the right root it would have been another one. */
const nearer = (a, b) => a === undefined || a.code === 'certificate-untrusted' || a.code === 'timestamp-invalid' ? b : a;
function signerOf(accepted) {
    const { identity, key, root, times, logEntries, statement, origin, bundle } = accepted;
    return {
        ...(identity
            ? {
                identity: {
                    issuer: identity.issuer,
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

/***/ 16782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ wholeMatch)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

/** A certificate's name is no longer than that where it is honest (RFC 3986 sets no bound, browsers have about this one). */
const MAX_SUBJECT = 2048;
/**
 * Whether a group repeats in which something repeats or is a choice, however deep, such as `(a+)*`, `((a)+)+` or
 * `(a|a)*`: these can take longer than the universe lasts on a subject that an attacker chose. Patterns of identities need
 * none.
 */
function canTakeForever(pattern) {
    // Classes and escapes hold nothing that repeats by itself: one letter in their place.
    const plain = pattern.replace(/\\./gs, 'x').replace(/\[[^\]]*\]/g, 'x');
    const manifold = [false];
    const letters = [...plain];
    for (const [i, letter] of letters.entries()) {
        if (letter === '(')
            manifold.push(false);
        else if (letter === ')') {
            const within = manifold.pop() ?? false;
            const repeats = /[*+{]/.test(letters[i + 1] ?? '');
            if (within && repeats)
                return true;
            manifold[manifold.length - 1] ||= within;
        }
        else if (/[*+{|]/.test(letter))
            manifold[manifold.length - 1] = true;
    }
    return false;
}
/**
 * Whether a pattern matches the whole text; a pattern never matches a part, and never text of several lines. Throws
 * `policy-pattern-invalid`.
 */
function wholeMatch(pattern, text, path = 'the policy') {
    const invalid = (detail, cause) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('policy-pattern-invalid', { given: pattern, path, detail }, { cause });
    if (canTakeForever(pattern))
        throw invalid('a group repeats in which something repeats or is a choice, which can take forever');
    try {
        // Held alone first: "a)|(b" is no pattern, and must not become one by being wrapped.
        new RegExp(pattern, 'u');
        const whole = new RegExp(`^(?:${pattern})$`, 'u');
        return text.length <= MAX_SUBJECT && !/[\r\n\u2028\u2029]/.test(text) && whole.test(text);
    }
    catch (error) {
        throw invalid((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(error), error);
    }
}


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
    read: _lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readFileBounded */ .Y1,
    modifiedAt: async (path) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).mtime,
};


/***/ }),

/***/ 43350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ trustPolicySchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64377);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20781);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14922);


const sha256 = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hex digits');
const duration = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9]{1,9}[smhd]$/, 'expected a duration like 15m or 180d');
const pinned = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("relative to the policy's folder"),
    sha256: sha256.optional().describe('of the whole file; held on every run'),
});
const identity = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    issuer: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('exact'),
    subject: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('exact'),
    subjectPattern: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(512).optional().describe('a regular expression over the whole subject'),
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
        key: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
            .min(1)
            .max(512)
            .optional()
            .describe('verifier key (NAME+ID+BASE64) of the mirror: its mirror.json must be signed with it'),
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
        .refine((all) => all.filter(({ kind }) => kind === 'promotion').length <= 1, 'expected one promotion at most')
        .describe('all must hold, for every subject; that of kind promotion for its promotion record'),
    promotion: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        replicate: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
            .optional()
            .describe('a release that is promoted to several places has one record, the same bytes at each; default false'),
    })
        .optional(),
});


/***/ }),

/***/ 84266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _2: () => (/* binding */ hold),
  xu: () => (/* binding */ serves),
  BN: () => (/* binding */ signerMismatch)
});

// EXTERNAL MODULE: ./build/lib/duration.js
var duration = __webpack_require__(39386);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
;// CONCATENATED MODULE: ./build/verify/constraints.js


/** What of a predicate is not as a requirement wants it; undefined where all of it is. */
function predicateMismatch(rule, predicate, requirement) {
    const wrong = (what, expected, found) => new errors/* VerificationError */.mk('predicate-value-mismatch', { requirement, what, expected, found });
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
        if (found === undefined || !allowed.some((one) => one !== undefined && (0,json/* canonicalJson */.dj)(one) === (0,json/* canonicalJson */.dj)(found)))
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

// EXTERNAL MODULE: ./build/verify/judge.js + 5 modules
var judge = __webpack_require__(88468);
// EXTERNAL MODULE: ./build/verify/pattern.js
var pattern = __webpack_require__(16782);
;// CONCATENATED MODULE: ./build/verify/requirement.js





/** Holds one requirement against the verified bundles of a subject: pure. */
function hold(requirement, accepted, now) {
    const { name } = requirement;
    const ofKind = accepted.filter(({ statement, payloadType }) => serves(requirement, (0,judge/* kindOf */.I)(statement?.predicateType)) && payloadType === requirement.payloadType);
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
            miss: new errors/* VerificationError */.mk('threshold-not-met', {
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
        miss: new errors/* VerificationError */.mk('predicate-mismatch', {
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
        const wrong = predicateMismatch(predicate, bundle.statement?.predicate, name);
        if (wrong)
            return wrong;
    }
    const logged = new Set(bundle.logEntries.map(({ log }) => log)).size;
    if (logged < logs)
        return new errors/* VerificationError */.mk('log-entry-missing', { expected: logs, found: logged });
    if (bundle.timeSources < timestamps)
        return new errors/* VerificationError */.mk('timestamp-missing', { expected: timestamps, found: bundle.timeSources });
    if (maxAge === undefined)
        return undefined;
    // The oldest time counts: a newer stamp over an old signature does not make it young.
    const [oldest] = bundle.times.toSorted();
    if (oldest === undefined)
        return new errors/* VerificationError */.mk('timestamp-missing', { expected: 1, found: 0 });
    const age = (now.getTime() - Date.parse(oldest)) / 1000;
    if (age <= (0,duration/* parseDuration */.E)(maxAge, 'maxAge'))
        return undefined;
    return new errors/* VerificationError */.mk('evidence-expired', {
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
        return new errors/* VerificationError */.mk('identity-mismatch', {
            requirement: of,
            expected: expectation(requirement),
            found: `the key "${key}"`,
        });
    }
    const found = `${identity.subject} (by ${identity.issuer})`;
    const bySubject = identities.filter((rule) => matchesSubject(rule, identity.subject));
    if (bySubject.length === 0)
        return new errors/* VerificationError */.mk('identity-mismatch', { requirement: of, expected: expectation(requirement), found });
    const byIssuer = bySubject.filter(({ issuer }) => issuer === identity.issuer);
    if (byIssuer.length === 0)
        return new errors/* VerificationError */.mk('issuer-mismatch', {
            requirement: of,
            expected: bySubject.map(({ issuer }) => issuer),
            found: identity.issuer,
        });
    const extensions = identity.extensions;
    let wrong;
    for (const { certificate = {} } of byIssuer) {
        const differing = Object.entries(certificate).find(([name, value]) => extensions[name] !== value);
        if (!differing)
            return undefined;
        const [name, value] = differing;
        wrong ??= new errors/* VerificationError */.mk('certificate-extension-mismatch', {
            requirement: of,
            expected: `${name} ${value}`,
            found: `${name} ${extensions[name] ?? 'nothing'}`,
        });
    }
    return wrong;
}
const matchesSubject = ({ subject, subjectPattern }, found) => subject !== undefined ? subject === found : subjectPattern !== undefined && (0,pattern/* wholeMatch */.T)(subjectPattern, found);
const expectation = ({ identities = [], keys }) => [
    ...identities.map(({ subject, subjectPattern }) => subject ?? `/${subjectPattern}/`),
    ...keys.map(({ name }) => `the key "${name}"`),
];


/***/ }),

/***/ 5570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ loadTrust)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57130);
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(39386);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61469);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80292);
/* harmony import */ var _lib_yaml_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50581);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63021);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(16782);
/* harmony import */ var _policy_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43350);
/* harmony import */ var _trust_pem_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(81563);











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
    const policy = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .conform */ .fj)(_policy_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .trustPolicySchema */ .m, (0,_lib_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .parseYaml */ .h)(bytes.toString('utf8'), path), path, { once: true });
    const base = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    if (only !== undefined && !policy.roots.some(({ name }) => name === only)) {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1('policy-root-unknown', {
            path,
            given: only,
            expected: policy.roots.map(({ name }) => name),
        });
    }
    const pinned = async (root, pin, maxBytes) => {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, pin.path);
        const content = await files.read(file, maxBytes, `a file of the root "${root}"`);
        const found = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .digestOf */ .ol)(content).slice('sha256:'.length);
        if (pin.sha256 !== undefined && found !== pin.sha256)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .VerificationError */ .mk('root-mismatch', {
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
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, trustedRoot.path);
        const bytes = await pinned(name, trustedRoot, _sigstore_index_js__WEBPACK_IMPORTED_MODULE_7__/* .MAX_TRUSTED_ROOT_BYTES */ .ci);
        const root = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_7__/* .loadTrustedRoot */ .KE)(bytes, file);
        if (fulcio)
            (0,_trust_pem_js__WEBPACK_IMPORTED_MODULE_8__/* .crossCheck */ .D)(name, 'fulcio', (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, fulcio.path), await pinned(name, fulcio, MAX_PEM_BYTES), root);
        if (rekor)
            (0,_trust_pem_js__WEBPACK_IMPORTED_MODULE_8__/* .crossCheck */ .D)(name, 'rekor', (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, rekor.path), await pinned(name, rekor, MAX_PEM_BYTES), root);
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
    for (const { keys, kind, ...rule } of policy.requirements) {
        for (const { subjectPattern } of rule.identities ?? [])
            if (subjectPattern !== undefined)
                (0,_pattern_js__WEBPACK_IMPORTED_MODULE_9__/* .wholeMatch */ .T)(subjectPattern, '', path);
        const loaded = [];
        for (const pin of keys ?? []) {
            const key = publicKeyOf(await pinned(rule.name, pin, MAX_PEM_BYTES), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, pin.path));
            const fingerprint = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .sha256 */ .sc)(key.export({ type: 'spki', format: 'der' })).toString('hex');
            loaded.push({ name: pin.name, fingerprint, key });
        }
        const all = { ...rule, threshold: rule.threshold ?? 1, keys: loaded };
        if (kind === 'promotion')
            marking.push({ ...all, kind });
        else
            requirements.push({ ...all, kind });
    }
    const promotion = { requirements: marking, replicate: policy.promotion?.replicate ?? false };
    return { path, digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .digestOf */ .ol)(bytes), roots, requirements, promotion, mirror: policy.mirror, asOf: now };
}
/** Throws `root-expired` for a pin that is older than the policy allows, and for one that claims to be of the future. */
function holdAge(root, maxAge, since, now) {
    const seconds = (now.getTime() - since.getTime()) / 1000;
    if (seconds < -FUTURE_SECONDS)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .VerificationError */ .mk('root-expired', { root, expected: maxAge, found: `a pin of ${since.toISOString()}` });
    if (seconds > (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_10__/* .parseDuration */ .E)(maxAge, 'maxAge'))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .VerificationError */ .mk('root-expired', { root, expected: maxAge, found: `${Math.floor(seconds / 86_400)}d` });
}
function publicKeyOf(pem, path) {
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem);
    }
    catch (error) {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1('schema-mismatch', { what: path, detail: `no public key in PEM: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(error)}` });
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
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);



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
    const mismatch = (expected, found) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('root-mismatch', { root: name, file, expected, found });
    const names = (all) => [...new Set(all.map((der) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(der)))].sort();
    let held;
    try {
        held = READERS[kind].found(pem);
    }
    catch (error) {
        throw mismatch('PEM that can be read', (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(error));
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
