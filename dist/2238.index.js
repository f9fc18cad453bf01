export const id = 2238;
export const ids = [2238];
export const modules = {

/***/ 5750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ IN_TOTO_PAYLOAD_TYPE),
/* harmony export */   z: () => (/* binding */ STATEMENT_TYPE)
/* harmony export */ });
const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';


/***/ }),

/***/ 14922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (/* binding */ createStatement),
/* harmony export */   JC: () => (/* binding */ preAuthEncoding),
/* harmony export */   W3: () => (/* binding */ PREDICATE),
/* harmony export */   _i: () => (/* binding */ encodeStatement),
/* harmony export */   t: () => (/* binding */ statementSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _lib_in_toto_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5750);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80292);



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
    _type: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(_lib_in_toto_js__WEBPACK_IMPORTED_MODULE_1__/* .STATEMENT_TYPE */ .z), zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(STATEMENT_TYPE_V01)]),
    subject: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(), digest: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) }))
        .min(1)
        .max(MAX_SUBJECTS),
    predicateType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(2048),
    predicate: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional(),
});
const createStatement = (subject, predicateType, predicate) => ({
    _type: _lib_in_toto_js__WEBPACK_IMPORTED_MODULE_1__/* .STATEMENT_TYPE */ .z,
    subject,
    predicateType,
    predicate,
});
const encodeStatement = (statement) => Buffer.from((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(statement));
const preAuthEncoding = (payloadType, payload) => Buffer.concat([Buffer.from(`DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `), payload]);


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
