export const id = 4471;
export const ids = [4471];
export const modules = {

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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5704);
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
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('checkpoint-malformed', {
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
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('checkpoint-origin-mismatch', { what, expected: origin, found: checkpoint.origin });
    (0,_note_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyNote */ .W4)(checkpoint.note, verifier, what);
    return checkpoint;
}


/***/ }),

/***/ 5704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ tlogError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

const tlogError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'note-malformed': { family: 'verification', message: '{what} is no signed note: {detail}' },
    'note-signature-invalid': {
        family: 'verification',
        message: '{what} is not signed by the key that is trusted for it: expected {expected}, found {found}',
        hint: 'Was the log or the chain sealed with another key than the one you gave?',
    },
    'note-name-invalid': {
        family: 'configuration',
        message: '"{given}" cannot name a signer: expected no spaces and no plus signs',
    },
    'key-unsuitable': { family: 'configuration', message: 'the key is {found}; expected {expected}' },
    'checkpoint-malformed': { family: 'verification', message: '{what} is no checkpoint: {detail}' },
    'checkpoint-origin-mismatch': {
        family: 'verification',
        message: '{what} is of another log: expected origin {expected}, found {found}',
    },
    'tile-malformed': { family: 'verification', message: 'the tile {path} cannot be right: {detail}' },
    'tile-root-mismatch': {
        family: 'verification',
        message: 'the tiles of {what} do not lead to the root of its checkpoint: expected {expected}, found {found}',
        hint: 'A tile is damaged, missing its end, or of another log.',
    },
    'tlog-proof-malformed': { family: 'verification', message: '{what} is no tlog-proof: {detail}' },
    'tlog-proof-mismatch': {
        family: 'verification',
        message: '{what} does not prove that the entry is in the log: its path leads to another root than the checkpoint signs',
    },
    'note-key-malformed': {
        family: 'configuration',
        message: '"{given}" is no verifier key: {detail}',
        hint: 'A verifier key is NAME+ID+BASE64, as `mc mirror status` prints it.',
    },
    'mirror-stale': {
        family: 'verification',
        message: 'the mirror {mirror} is too old: it was last whole {found}, and at most {expected} is wanted',
        hint: 'What it holds verifies all the same, but it may not know the newest. Does its service run (mc mirror sync --every)? mc mirror status says which source is behind, and why.',
    },
    'log-key-unreadable': {
        family: 'configuration',
        message: '{what} is no {expected} key in PEM that can be read',
        hint: 'openssl genpkey -algorithm ed25519 makes a private one, openssl pkey -pubout its public half.',
    },
});


/***/ }),

/***/ 77859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CE: () => (/* binding */ Frontier),
/* harmony export */   E7: () => (/* binding */ nodeOf),
/* harmony export */   FA: () => (/* binding */ HASH_BYTES),
/* harmony export */   JM: () => (/* binding */ rootOfFull),
/* harmony export */   Jq: () => (/* binding */ leafHash),
/* harmony export */   q3: () => (/* binding */ putLeafHash),
/* harmony export */   zB: () => (/* binding */ nodeHash),
/* harmony export */   zg: () => (/* binding */ EMPTY_ROOT)
/* harmony export */ });
/* unused harmony export leafHashes */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const HASH_BYTES = 32;
// Node's one-shot hash gives a string of 32 one-byte characters in a third of the time that it takes to give a Buffer.
const digest = (data) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', data, 'binary');
const put = (hashed, target, at) => {
    target.write(hashed, at, HASH_BYTES, 'latin1');
};
function hashOf(data) {
    const out = Buffer.allocUnsafe(HASH_BYTES);
    put(digest(data), out, 0);
    return out;
}
// One buffer each for all: the hash is taken before anything else can run.
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
        leaf = Buffer.alloc(4096); // a large one is not kept
    return input;
}
/** RFC 6962 section 2.1: H(0x00 || data). */
const leafHash = (data) => hashOf(leafInput(data));
/** RFC 6962 section 2.1: H(0x01 || left || right). */
function nodeHash(left, right) {
    pair.set(left, 1);
    pair.set(right, 1 + HASH_BYTES);
    return hashOf(pair);
}
/** The root of the tree with no leaves. */
const EMPTY_ROOT = hashOf(new Uint8Array());
/** The hashes of leaves, joined. */
function leafHashes(leaves) {
    const out = Buffer.allocUnsafe(leaves.length * HASH_BYTES);
    for (let i = 0; i < leaves.length; i++)
        put(digest(leafInput(leaves[i] ?? EMPTY_ROOT)), out, i * HASH_BYTES);
    return out;
}
/** Puts the hash of the leaf that lies in `bytes` from `from` to before `to` into `hashes`, as number `i`. */
function putLeafHash(bytes, from, to, hashes, i) {
    if (to - from >= leaf.length)
        leaf = Buffer.alloc(to - from + 1); // at most what an entry can have
    leaf[0] = 0;
    bytes.copy(leaf, 1, from, to);
    put(digest(leaf.subarray(0, to - from + 1)), hashes, i * HASH_BYTES);
}
/** The hash over hash number `at` of `hashes` and the one after it. */
function nodeOf(hashes, at) {
    hashes.copy(pair, 1, at * HASH_BYTES, (at + 2) * HASH_BYTES);
    return hashOf(pair);
}
/** The root over 2^k hashes, joined: of a full tile the hash that stands for it one level up. */
function rootOfFull(hashes) {
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
/** A tree that only grows and only tells its root: O(log n) memory. */
class Frontier {
    #size = 0;
    /** Of the full subtrees, by height, as {@link digest} gives them; those of a bit that is 0 in the size are old. */
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
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   IM: () => (/* binding */ rootsFromConsistency),
/* harmony export */   Ko: () => (/* binding */ verifyConsistency),
/* harmony export */   jV: () => (/* binding */ inclusionProofFrom),
/* harmony export */   xJ: () => (/* binding */ consistencyProofFrom),
/* harmony export */   yR: () => (/* binding */ verifyInclusion)
/* harmony export */ });
/* unused harmony exports splitPoint, inclusionProof, consistencyProof, rootFromInclusion */
/* harmony import */ var _hashing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77859);

/** The largest power of two below `n` (n > 1): where RFC 6962 splits a tree. */
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
/** The root of the first `size` leaves, out of full subtrees. */
const rootFrom = (size, subtrees) => rangeRoot(0, size, subtrees);
/** RFC 6962 section 2.1.1: the path from leaf `index` to the root, sibling first. Throws RangeError. */
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
/** RFC 6962 section 2.1.2: that the tree of `oldSize` leaves is a beginning of that of `size`. Throws RangeError. */
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
const overLeaves = (leaves) => (height, index) => (0,_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .rootOfFull */ .JM)(Buffer.concat(leaves.slice(index * 2 ** height, (index + 1) * 2 ** height)));
/** The root over leaf hashes. */
const rootOf = (leaves) => rootFrom(leaves.length, overLeaves(leaves));
const inclusionProof = (leaves, index) => inclusionProofFrom(index, leaves.length, overLeaves(leaves));
const consistencyProof = (leaves, oldSize) => consistencyProofFrom(oldSize, leaves.length, overLeaves(leaves));
/** The root that a proof leads to; undefined when it has the wrong length for its place. RFC 9162 section 2.1.3.2. */
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
/**
 * The two roots that a consistency proof leads to: of the tree of `oldSize` leaves, and of that of `size`; undefined
 * when it has the wrong length. RFC 9162 section 2.1.4.2, for 0 < oldSize < size. The two are held against the signed
 * ones apart, because they say different things: a wrong new root is a broken proof, a wrong old root a fork.
 */
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
/** Whether a tree of `oldSize` with `oldRoot` is a beginning of that of `size` with `root`. */
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
const MAX_NOTE_BYTES = 1024 * 1024; // C2SP leaves it open; a checkpoint has some hundred bytes
const MAX_SIGNATURES = 100;
const SPKI_ED25519_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const SIGNATURE_LINE = /^\u2014 ([^ ]+) ([A-Za-z0-9+/]+={0,2})$/;
/** C2SP signed-note: whether a text can name a key. It is not empty and has neither a plus nor any Unicode space. */
const isKeyName = (text) => /^[^\p{White_Space}+]+$/u.test(text) && text.isWellFormed();
/** Splits a note. Throws `note-malformed`; verifies nothing. */
function parseNote(text, what = 'the note') {
    const malformed = (detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('note-malformed', { what, detail });
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
        if (!match?.[1] || !isKeyName(match[1]) || bytes.length < 5 || bytes.toString('base64') !== match[2])
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
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('key-unsuitable', { found: key.asymmetricKeyType ?? key.type, expected: 'Ed25519' });
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
    if (!isKeyName(name))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('note-name-invalid', { given: name });
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
        keyId,
        verifies: (body, { keyId: given, signature }) => given.equals(keyId) && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, Buffer.from(body), publicKey, signature),
    };
}
/** ECDSA P-256 as Rekor v1 has it: SHA-256 over the body, the key id is the beginning of the SPKI's hash. */
function ecdsaNoteVerifier(name, publicKey) {
    const keyId = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(publicKey.export({ type: 'spki', format: 'der' })).subarray(0, 4);
    return {
        name,
        keyId,
        verifies: (body, { keyId: given, signature }) => given.equals(keyId) && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)('sha256', Buffer.from(body), publicKey, signature),
    };
}
/**
 * Verifies a note (C2SP signed-note): at least one signature is by a known key, and each signature under the name and id of
 * a known key verifies. A note in which one of them fails is rejected, though another verifies; signatures by unknown keys
 * are ignored. Throws `note-signature-invalid`.
 */
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
            ? 'one that is not by its key'
            : `signatures by ${note.signatures.map(({ name }) => name).join(', ') || 'no one'}`,
    });
}
/** C2SP signed-note: a verifier key as people write it, `NAME+ID+BASE64`, of an Ed25519 key. Throws `note-key-malformed`. */
function parseVerifierKey(text) {
    const malformed = (detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('note-key-malformed', { given: text.slice(0, 200), detail });
    const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
    const key = Buffer.from(encoded, 'base64');
    if (!isKeyName(name) || key.toString('base64') !== encoded)
        throw malformed('it is not NAME+ID+BASE64');
    if (key.length !== 33 || key[0] !== ALGORITHM_ED25519)
        throw malformed('it is no Ed25519 key');
    const raw = key.subarray(1);
    if (noteKeyId(name, raw).toString('hex') !== id)
        throw malformed('its ID does not fit its name and key');
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') };
    return ed25519NoteVerifier(name, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: jwk, format: 'jwk' }));
}


/***/ })

};
