export const id = 5774;
export const ids = [5774];
export const modules = {

/***/ 57130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Ul: () => (/* binding */ digestOfStream),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   fV: () => (/* binding */ verifiedStream),
/* harmony export */   kG: () => (/* binding */ digestLike),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);


const DIGEST = /^sha256:[0-9a-f]{64}$/;
const isDigest = (text) => DIGEST.test(text);
/** Throws `digest-malformed`; `what` names the input in the message. */
function parseDigest(text, what = 'the digest') {
    if (!isDigest(text))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('digest-malformed', { what, given: text });
    return text;
}
const hexOf = (digest) => digest.slice('sha256:'.length);
const sha256 = (data) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest();
const digestOf = (data) => `sha256:${sha256(data).toString('hex')}`;
/** The digest of `data` by the algorithm that another digest names; OCI registers sha256 and sha512. */
const digestLike = (data, other) => {
    const algorithm = other.startsWith('sha512:') ? 'sha512' : 'sha256';
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(data).digest('hex')}`;
};
/** Digest and size (bytes) of a stream, which is read to its end and not kept. */
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
 * Passes a stream on while it holds it against the promised digest and size (bytes). Throws `size-mismatch` as
 * soon as there is too much, `digest-mismatch` or `size-mismatch` at the end: the reader must not use what it got
 * before the stream has ended well.
 */
async function* verifiedStream(stream, promised, what) {
    const algorithm = promised.digest.startsWith('sha512:') ? 'sha512' : 'sha256';
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    let size = 0;
    for await (const chunk of stream) {
        size += chunk.length;
        if (size > promised.size) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('size-mismatch', {
                what,
                expected: promised.size,
                found: `more than ${promised.size}`,
            });
        }
        hash.update(chunk);
        yield chunk;
    }
    if (size !== promised.size)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('size-mismatch', { what, expected: promised.size, found: size });
    const found = `${algorithm}:${hash.digest('hex')}`;
    if (found !== promised.digest)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('digest-mismatch', { what, expected: promised.digest, found });
}


/***/ }),

/***/ 80292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   fj: () => (/* binding */ conform),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98799);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);


const MAX_DEPTH = 100; // deeper than any format we read; keeps recursive readers off the end of the stack
/** RFC 8785 canonical JSON: the one serialization of everything that is hashed or signed. */
function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('not a JSON value');
    return text;
}
/** Parses untrusted JSON with a bound on its depth. Throws `json-malformed`; `what` names the source. */
function parseJson(text, what, maxDepth = MAX_DEPTH) {
    let depth = 0;
    let inString = false;
    for (let i = 0; i < text.length; i++) {
        const c = text.charCodeAt(i);
        if (inString) {
            if (c === 0x5c)
                i++;
            else if (c === 0x22)
                inString = false;
        }
        else if (c === 0x22)
            inString = true;
        else if (c === 0x7b || c === 0x5b) {
            if (++depth > maxDepth)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('json-malformed', { what, detail: `nested deeper than ${maxDepth}` });
        }
        else if (c === 0x7d || c === 0x5d)
            depth--;
    }
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('json-malformed', { what, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(error) }, { cause: error });
    }
}
/** Holds a value against a zod schema. Throws `schema-mismatch` that names the path and the rule. */
function conform(schema, value, what) {
    const result = schema.safeParse(value);
    if (result.success)
        return result.data;
    const detail = result.error.issues
        .slice(0, 5)
        .map((issue) => `${issue.path.length === 0 ? '(top)' : issue.path.join('.')}: ${issue.message}`)
        .join('; ');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('schema-mismatch', { what, detail });
}


/***/ }),

/***/ 45774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hd: () => (/* reexport */ BUNDLE_V03),
  Z1: () => (/* reexport */ EXTENSIONS),
  T4: () => (/* reexport */ IN_TOTO_PAYLOAD_TYPE),
  Me: () => (/* reexport */ MAX_BUNDLE_BYTES),
  ci: () => (/* reexport */ MAX_TRUSTED_ROOT_BYTES),
  W3: () => (/* reexport */ PREDICATE),
  GQ: () => (/* reexport */ PUBLIC_GOOD_TUF),
  Nj: () => (/* reexport */ SIMPLE_SIGNING),
  KD: () => (/* reexport */ contentsOf),
  Wj: () => (/* reexport */ fetchTrustedRoot),
  vP: () => (/* reexport */ holdEveryByte),
  b$: () => (/* reexport */ holdSimpleSigning),
  w4: () => (/* reexport */ hostOf),
  Bs: () => (/* reexport */ identityTokenSource),
  Ev: () => (/* reexport */ legacySignature),
  KE: () => (/* reexport */ loadTrustedRoot),
  Hs: () => (/* reexport */ openSigner),
  QN: () => (/* reexport */ parseBundle),
  JC: () => (/* reexport */ preAuthEncoding),
  JM: () => (/* reexport */ statementFor),
  IF: () => (/* reexport */ verifyBundle),
  Ew: () => (/* reexport */ verifyDigestSignature)
});

// UNUSED EXPORTS: PUBLIC_GOOD, STATEMENT_TYPE, createSigner, readSigningConfig, statementBytes, statementSchema

// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(61040);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/json.js
var lib_json = __webpack_require__(80292);
;// CONCATENATED MODULE: ./build/sigstore/bundle.js



const MAX_BUNDLE_BYTES = 4 * 1024 * 1024;
const MEDIA_TYPE = /^application\/vnd\.dev\.sigstore\.bundle(\+json;version=0\.[123]|\.v0\.3\+json)$/;
const MAX_DEPTH = 40;
const MAX_CERTIFICATES = 10;
const MAX_LOG_ENTRIES = 32;
const MAX_TIMESTAMPS = 32;
const MAX_PROOF_HASHES = 64; // a tree of 2^64 leaves
/** Every field of a bundle (protobuf-specs, sigstore_bundle.proto and what it imports), in the JSON spelling. */
const FIELDS = new Set(`mediaType verificationMaterial publicKey hint rawBytes x509CertificateChain certificates certificate tlogEntries logIndex
  logId keyId kindVersion kind version integratedTime inclusionPromise signedEntryTimestamp inclusionProof rootHash treeSize
  hashes checkpoint envelope canonicalizedBody timestampVerificationData rfc3161Timestamps signedTimestamp messageSignature
  messageDigest algorithm digest signature dsseEnvelope payload payloadType signatures sig keyid`.split(/\s+/));
/** A field that no bundle has may mean something to somebody else: the peers refuse it, and so do we. */
function unknownField(value) {
    if (Array.isArray(value))
        return value.map(unknownField).find((found) => found !== undefined);
    if (typeof value !== 'object' || value === null)
        return undefined;
    return (Object.keys(value).find((key) => !FIELDS.has(key)) ??
        Object.values(value)
            .map(unknownField)
            .find((found) => found !== undefined));
}
/** Reads a bundle's JSON. Throws `bundle-malformed`, whatever the bytes are; `what` names where they are from. */
function parseBundle(bytes, what) {
    const malformed = (detail, cause) => new errors/* VerificationError */.mk('bundle-malformed', { what, detail }, { cause });
    if (Buffer.byteLength(bytes) > MAX_BUNDLE_BYTES)
        throw malformed(`it has more than ${MAX_BUNDLE_BYTES} bytes`);
    let bundle;
    try {
        const json = (0,lib_json/* parseJson */.qF)(bytes.toString(), what, MAX_DEPTH);
        const unknown = unknownField(json);
        if (unknown !== undefined)
            throw new TypeError(`it has a field "${unknown.slice(0, 50)}", which no bundle has`);
        bundle = (0,dist.bundleFromJSON)(json);
        // The library takes the prefix for the whole; a version that is not yet may mean something else by its fields.
        if (!MEDIA_TYPE.test(bundle.mediaType))
            throw new TypeError(`its media type is "${bundle.mediaType.slice(0, 100)}"`);
    }
    catch (error) {
        const details = error instanceof Error && 'fields' in error && Array.isArray(error.fields) ? `: ${error.fields.join(', ')}` : '';
        throw malformed(error instanceof errors/* McError */.Hv ? String(error.details['detail']) : `${(0,errors/* describe */.q0)(error)}${details}`, error);
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
    if (chain === 0)
        throw malformed('it has no certificate');
    return bundle;
}
/** The signing certificate in DER; undefined where a managed key signed. */
function leafDer({ verificationMaterial: { content } }) {
    if (content.$case === 'publicKey')
        return undefined;
    return content.$case === 'certificate'
        ? content.certificate.rawBytes
        : content.x509CertificateChain.certificates[0]?.rawBytes;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/sigstore/verification/der.js
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
        const wide = first < 0x80 ? 0 : first - 0x80;
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

;// CONCATENATED MODULE: ./build/sigstore/verification/identity.js

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
    const first = der[1] ?? 0;
    const long = first & 0x80 ? first & 0x7f : 0;
    if (der[0] !== UTF8_STRING || long > 2 || der.length < 2 + long)
        return undefined;
    const length = long ? der.readUIntBE(2, long) : first;
    return der.length === 2 + long + length ? der.subarray(2 + long).toString('utf8') : undefined;
}
/**
 * Reads the identity that `@sigstore/verify` found in a certificate it trusts. Throws `certificate-untrusted` where it is
 * unclear: several names, or one that two parsers read differently (the library drops the high bit of what is not ASCII).
 */
function identityOf(signer, certificate) {
    const unclear = (detail) => new errors/* VerificationError */.mk('certificate-untrusted', { detail });
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
    if (!issuer || !subject)
        throw unclear('it does not say who it is for');
    const names = ['URI', 'email'].flatMap((kind) => [`${kind}:${subject}`, `${kind}:${JSON.stringify(subject)}`]);
    if (!names.includes(certificate?.subjectAltName ?? ''))
        throw unclear('its name is not one name in plain letters');
    if (old !== undefined && extensions.issuer !== undefined && old !== extensions.issuer)
        throw unclear('it names two issuers');
    return { issuer, subject, extensions };
}

;// CONCATENATED MODULE: ./build/sigstore/verification/signing-time.js


const [INTEGER, OID, SEQUENCE, GENERALIZED_TIME] = [0x02, 0x06, 0x30, 0x18];
/**
 * RFC 3161 section 2.4.2: genTime may have a fraction of a second of any length. `@sigstore/core` reads none or exactly
 * three digits and drops them; so the time is read here, and laid over the library's object, which asks itself for it.
 * Also holds the response's status, which the library does not look at: a refusal carries no time (section 2.4.2).
 */
const withSigningTimes = (timestamps) => timestamps.map((one) => {
    if (one.$case !== 'timestamp-authority')
        return one;
    const { timestamp } = one;
    if (![0n, 1n].includes(BigInt(timestamp.status)))
        throw new errors/* VerificationError */.mk('timestamp-invalid', {
            detail: `the authority did not grant it (status ${timestamp.status})`,
        });
    const signingTime = genTimeOf(timestamp.tstInfo.raw);
    return { ...one, timestamp: Object.create(timestamp, { signingTime: { value: signingTime } }) };
});
/** genTime of a TSTInfo in DER, to the millisecond. Throws `timestamp-invalid`. */
function genTimeOf(tstInfo) {
    const fields = new DerReader(new DerReader(tstInfo).element(SEQUENCE).content);
    fields.element(INTEGER); // version
    fields.element(OID); // policy
    fields.element(SEQUENCE); // messageImprint
    fields.element(INTEGER); // serialNumber
    const text = fields.element(GENERALIZED_TIME).content.toString('latin1');
    const [, y, mo, d, h, mi, s, fraction = ''] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,20}))?Z$/.exec(text) ?? [];
    const time = new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}.${fraction.padEnd(3, '0').slice(0, 3)}Z`);
    if (Number.isNaN(time.getTime()))
        throw new errors/* VerificationError */.mk('timestamp-invalid', {
            detail: `its time "${text.slice(0, 40)}" is no GeneralizedTime in UTC`,
        });
    return time;
}

;// CONCATENATED MODULE: ./build/sigstore/contents.js






const [contents_INTEGER, OCTETS, contents_OID, contents_SEQUENCE, BOOLEAN, VERSION, ISSUER_ID, SUBJECT_ID, EXTENSION_LIST] = [
    0x02, 0x04, 0x06, 0x30, 0x01, 0xa0, 0x81, 0x82, 0xa3,
];
/** 1.3.6.1.4.1.57264.1.N, without N. */
const FULCIO_ARC = Buffer.from('2b0601040183bf3001', 'hex');
/** Fulcio's extensions of a certificate in DER (RFC 5280 section 4.1), by name. */
function extensionsOf(der) {
    const body = new DerReader(der).inside(contents_SEQUENCE).inside(contents_SEQUENCE);
    if (body.tag === VERSION)
        body.element(VERSION);
    body.element(contents_INTEGER);
    for (let i = 0; i < 5; i++)
        body.element(contents_SEQUENCE); // algorithm, issuer, validity, subject, key
    for (const tag of [ISSUER_ID, SUBJECT_ID])
        if (body.tag === tag)
            body.element(tag);
    const found = {};
    if (body.tag !== EXTENSION_LIST)
        return found;
    for (const list = body.inside(EXTENSION_LIST).inside(contents_SEQUENCE); !list.done;) {
        const extension = list.inside(contents_SEQUENCE);
        const oid = extension.element(contents_OID).content;
        if (extension.tag === BOOLEAN)
            extension.element(BOOLEAN);
        const value = extension.element(OCTETS).content;
        const arc = oid.subarray(0, -1);
        const name = Object.entries(EXTENSIONS).find(([, number]) => number === oid.at(-1))?.[0];
        if (name && arc.equals(FULCIO_ARC))
            found[name] = utf8String(value) ?? '(no text)';
    }
    return found;
}
const attempt = (work, otherwise) => {
    try {
        return work();
    }
    catch {
        return otherwise;
    }
};
function certificateOf(der) {
    const { subjectAltName, subject, issuer, validFromDate, validToDate } = new external_node_crypto_.X509Certificate(der);
    return {
        subject: subjectAltName ?? subject,
        issuer: issuer.replaceAll('\n', ', '),
        notBefore: validFromDate.toISOString(),
        notAfter: validToDate.toISOString(),
        extensions: attempt(() => extensionsOf(der), {}),
    };
}
function statementOf(payload) {
    const { predicateType, subject } = JSON.parse(payload.toString('utf8'));
    return {
        ...(typeof predicateType === 'string' ? { predicateType } : {}),
        ...(Array.isArray(subject) ? { subjects: subject } : {}),
    };
}
/** The time in a token of RFC 3161, wherever it is: what is looked at need not be sound. */
function timeOf(token) {
    try {
        const response = new DerReader(token).inside(contents_SEQUENCE);
        response.element(contents_SEQUENCE);
        const info = response.inside(contents_SEQUENCE);
        info.element(contents_OID);
        const data = info.inside(VERSION).inside(contents_SEQUENCE);
        data.element(contents_INTEGER);
        data.element(0x31);
        const content = data.inside(contents_SEQUENCE);
        content.element(contents_OID);
        return genTimeOf(content.inside(VERSION).element(OCTETS).content).toISOString();
    }
    catch (error) {
        return `cannot be read: ${(0,errors/* describe */.q0)(error)}`;
    }
}
/** As protobuf-specs number them. */
const ALGORITHMS = { 1: 'sha256', 2: 'sha384', 3: 'sha512' };
/** Everything that can be read out of a bundle, none of it verified. */
function contentsOf(bundle) {
    const { content, verificationMaterial, mediaType } = bundle;
    const { tlogEntries, timestampVerificationData, content: material } = verificationMaterial;
    const der = leafDer(bundle);
    const certificate = der && attempt(() => certificateOf(der), undefined);
    const signed = content.$case === 'messageSignature'
        ? {
            content: 'message-signature',
            messageDigest: `${ALGORITHMS[content.messageSignature.messageDigest.algorithm] ?? 'unknown'}:${content.messageSignature.messageDigest.digest.toString('hex')}`,
        }
        : {
            content: 'dsse-envelope',
            payloadType: content.dsseEnvelope.payloadType,
            ...attempt(() => statementOf(content.dsseEnvelope.payload), {}),
        };
    return {
        mediaType,
        ...signed,
        ...(certificate ? { certificate } : {}),
        ...(material.$case === 'publicKey' ? { keyHint: material.publicKey.hint } : {}),
        logEntries: tlogEntries.map(({ kindVersion, logId, logIndex, integratedTime, inclusionProof }) => ({
            kind: `${kindVersion?.kind ?? '?'} ${kindVersion?.version ?? ''}`.trim(),
            logId: logId?.keyId.toString('hex') ?? '',
            index: logIndex,
            ...(integratedTime === '0' ? {} : { integratedAt: new Date(Number(integratedTime) * 1000).toISOString() }),
            ...(inclusionProof?.checkpoint
                ? { checkpointOrigin: inclusionProof.checkpoint.envelope.split('\n')[0] ?? '' }
                : {}),
        })),
        timestamps: (timestampVerificationData?.rfc3161Timestamps ?? []).map(({ signedTimestamp }) => timeOf(signedTimestamp)),
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
;// CONCATENATED MODULE: ./build/sigstore/cosign-legacy.js




const SIMPLE_SIGNING = 'application/vnd.dev.cosign.simplesigning.v1+json';
const SIGNATURE = 'dev.cosignproject.cosign/signature';
const CERTIFICATE = 'dev.sigstore.cosign/certificate';
const BUNDLE = 'dev.sigstore.cosign/bundle';
const TIMESTAMP = 'dev.sigstore.cosign/rfc3161timestamp';
const BUNDLE_V01 = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
const cosign_legacy_MAX_DEPTH = 20;
const rekorBundle = schemas/* object */.Ikc({
    SignedEntryTimestamp: schemas/* base64 */.K39(),
    Payload: schemas/* object */.Ikc({
        body: schemas/* base64 */.K39(),
        integratedTime: schemas/* int */.Whr().nonnegative(),
        logIndex: schemas/* int */.Whr().nonnegative(),
        logID: schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/),
    }),
});
const timestampResponse = schemas/* object */.Ikc({ SignedRFC3161Timestamp: schemas/* base64 */.K39() });
const entryBody = schemas/* object */.Ikc({ kind: schemas/* string */.YjP().max(50), apiVersion: schemas/* string */.YjP().max(50) });
const read = (schema, text, what) => (0,lib_json/* conform */.fj)(schema, (0,lib_json/* parseJson */.qF)(text, what, cosign_legacy_MAX_DEPTH), what);
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
                        messageDigest: { algorithm: 'SHA2_256', digest: (0,digest/* sha256 */.sc)(bytes).toString('base64') },
                        signature: annotations[SIGNATURE] ?? '',
                    },
                }
                : { dsseEnvelope: (0,lib_json/* parseJson */.qF)(bytes.toString('utf8'), what, cosign_legacy_MAX_DEPTH) }),
        };
        return { bytes: Buffer.from(JSON.stringify(bundle)), ...(simple ? { payload: bytes } : {}) };
    }
    catch (error) {
        const detail = error instanceof errors/* McError */.Hv ? error.message : (0,errors/* describe */.q0)(error);
        throw new errors/* VerificationError */.mk('bundle-malformed', { what, detail }, { cause: error });
    }
}
const simpleSigning = schemas/* object */.Ikc({
    critical: schemas/* object */.Ikc({
        type: schemas/* literal */.euz('cosign container image signature'),
        image: schemas/* object */.Ikc({ 'docker-manifest-digest': schemas/* string */.YjP().max(200) }),
    }),
});
/** The simple signing document names the image, and no other. Throws `statement-malformed`, `subject-mismatch`. */
function holdSimpleSigning(payload, sha256Hex, what) {
    let named;
    try {
        named = read(simpleSigning, payload.toString('utf8'), what).critical.image['docker-manifest-digest'];
    }
    catch (error) {
        throw new errors/* VerificationError */.mk('statement-malformed', { detail: (0,errors/* describe */.q0)(error) }, { cause: error });
    }
    const expected = `sha256:${sha256Hex}`;
    if (named !== expected)
        throw new errors/* VerificationError */.mk('subject-mismatch', { expected, found: named });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./build/sigstore/signing/config.js



const service = schemas/* looseObject */._H3({
    url: schemas/* url */.OZ5(),
    majorApiVersion: schemas/* number */.aig().int(),
    operator: schemas/* string */.YjP().optional(),
    validFor: schemas/* looseObject */._H3({
        start: iso/* datetime */.w$({ offset: true }),
        end: iso/* datetime */.w$({ offset: true }).optional(),
    }),
});
const selection = schemas/* looseObject */._H3({ selector: schemas/* enum */.k5n(['ANY', 'ALL', 'EXACT']), count: schemas/* number */.aig().int().positive().optional() })
    .optional();
const config = schemas/* looseObject */._H3({
    mediaType: schemas/* literal */.euz('application/vnd.dev.sigstore.signingconfig.v0.2+json'),
    caUrls: schemas/* array */.YOg(service).min(1),
    rekorTlogUrls: schemas/* array */.YOg(service).optional(),
    tsaUrls: schemas/* array */.YOg(service).optional(),
    rekorTlogConfig: selection,
    tsaConfig: selection,
});
/** Reads a signing config and picks the services that are valid now, newest API first. Throws `signing-config-unusable`. */
function readSigningConfig(text, path, now) {
    const read = (0,lib_json/* conform */.fj)(config, (0,lib_json/* parseJson */.qF)(text, path), path);
    const unusable = (detail) => new errors/* ConfigurationError */.j1('signing-config-unusable', { path, detail });
    const valid = (services, versions) => onePerOperator(services
        .filter(({ validFor: { start, end }, majorApiVersion }) => versions.includes(majorApiVersion) &&
        Date.parse(start) <= now.getTime() &&
        (!end || now.getTime() <= Date.parse(end)))
        .sort((a, b) => b.majorApiVersion - a.majorApiVersion));
    const pick = (services, how, what) => {
        const wanted = wantedOf(services.length, how);
        if (services.length < wanted)
            throw unusable(`it wants ${wanted} ${what}, and names ${services.length} that are valid now`);
        return services.slice(0, wanted);
    };
    const [ca] = valid(read.caUrls, [1]);
    if (!ca)
        throw unusable('no CA in it is valid now');
    const rekor = pick(valid(read.rekorTlogUrls ?? [], [1, 2]), read.rekorTlogConfig, 'transparency logs');
    const tsa = pick(valid(read.tsaUrls ?? [], [1]), read.tsaConfig, 'timestamp authorities');
    if (rekor.length === 0)
        throw unusable('no transparency log in it is valid now');
    if (rekor.some(({ majorApiVersion }) => majorApiVersion === 2) && tsa.length === 0)
        throw unusable('Rekor v2 gives no time, so a timestamp authority is needed');
    return {
        fulcio: ca.url,
        rekor: rekor.map(({ url, majorApiVersion }) => ({ url, version: majorApiVersion === 2 ? 2 : 1 })),
        tsa: tsa.map(({ url }) => url),
    };
}
/** The specification: of one operator only the newest version is used. Services without an operator stand for themselves. */
function onePerOperator(newestFirst) {
    const seen = new Set();
    return newestFirst.filter(({ operator = '' }) => {
        const repeated = operator !== '' && seen.has(operator);
        seen.add(operator);
        return !repeated;
    });
}
function wantedOf(available, how) {
    if (how?.selector === 'ALL')
        return available;
    if (how?.selector === 'EXACT')
        return how.count ?? 1;
    return Math.min(1, available);
}
/** The public-good instance, as its signing config has it. */
const PUBLIC_GOOD = {
    fulcio: 'https://fulcio.sigstore.dev',
    rekor: [{ url: 'https://rekor.sigstore.dev', version: 1 }],
    tsa: [],
};

// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/http.js + 1 modules
var lib_http = __webpack_require__(39061);
// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __webpack_require__(19654);
;// CONCATENATED MODULE: ./build/sigstore/statement.js


/** in-toto attestation framework: DSSE payload type of a statement. */
const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const STATEMENT_TYPE_V01 = 'https://in-toto.io/Statement/v0.1';
const PREDICATE = {
    slsaProvenance: 'https://slsa.dev/provenance/v1',
    cyclonedx: 'https://cyclonedx.org/bom',
    cosignSign: 'https://sigstore.dev/cosign/sign/v1',
};
const MAX_SUBJECTS = 10_000;
const statementSchema = schemas/* object */.Ikc({
    _type: schemas/* union */.KCZ([schemas/* literal */.euz(STATEMENT_TYPE), schemas/* literal */.euz(STATEMENT_TYPE_V01)]),
    subject: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP().optional(), digest: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()) }))
        .min(1)
        .max(MAX_SUBJECTS),
    predicateType: schemas/* string */.YjP().min(1).max(2048),
    predicate: schemas/* unknown */.L5J().optional(),
});
const statementFor = (subject, predicateType, predicate) => ({
    _type: STATEMENT_TYPE,
    subject,
    predicateType,
    predicate,
});
/** The exact bytes that are signed for a statement. */
const statementBytes = (statement) => Buffer.from((0,lib_json/* canonicalJson */.dj)(statement));
/** DSSE v1, pre-authentication encoding: what a DSSE signature is over. */
const preAuthEncoding = (payloadType, payload) => Buffer.concat([Buffer.from(`DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `), payload]);

// EXTERNAL MODULE: ./node_modules/@noble/curves/nist.js + 3 modules
var nist = __webpack_require__(70875);
;// CONCATENATED MODULE: ./build/sigstore/signing/sign-digest.js

/**
 * An ECDSA signature (DER) by a P-256 key over a digest whose bytes are gone: node:crypto always hashes itself, so this
 * is @noble/curves. Randomized, so that signing once more gives another signature.
 */
function signDigest(key, digest) {
    const { d = '' } = key.export({ format: 'jwk' });
    const options = { prehash: false, format: 'der', lowS: false, extraEntropy: true };
    return Buffer.from(nist/* p256 */.s9.sign(digest, Buffer.from(d, 'base64url'), options));
}

;// CONCATENATED MODULE: ./build/sigstore/signing/witness.js





const MAX_ENTRY_BYTES = 4 * 1024 * 1024;
const CONFLICT = 409;
const fault = (url, error) => error instanceof errors/* McError */.Hv
    ? error
    : new errors/* McError */.Hv('signing-service-failed', { url: (0,lib_http/* safeUrl */.Pl)(url), detail: (0,errors/* describe */.q0)(error) }, { cause: error });
/**
 * Rekor v2 takes hashedrekord only, over SHA-256 of the DSSE's pre-authentication encoding; `@sigstore/sign` sends
 * DSSE there, which rekor-tiles 2.3 and later refuse. So this request is ours. Throws `log-entry-exists` when the log
 * has the entry from an earlier try whose answer was lost: it does not prove it again.
 */
async function logInRekorV2(http, baseUrl, { digest, signature, certificatePem }) {
    const request = {
        hashedRekordRequestV002: {
            digest: digest.toString('base64'),
            signature: {
                content: signature.toString('base64'),
                verifier: {
                    x509Certificate: { rawBytes: new external_node_crypto_.X509Certificate(certificatePem).raw.toString('base64') },
                    keyDetails: 'PKIX_ECDSA_P256_SHA_256',
                },
            },
        },
    };
    const url = `${baseUrl.replace(/\/$/, '')}/api/v2/log/entries`;
    const { response, bytes } = await (0,lib_http/* fetchBytes */.ci)(http, {
        url,
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(request),
        accept: [200, 201, CONFLICT],
    }, MAX_ENTRY_BYTES);
    if (response.status === CONFLICT)
        throw new errors/* McError */.Hv('log-entry-exists', { url: (0,lib_http/* safeUrl */.Pl)(url) });
    try {
        return protobuf_specs_dist.TransparencyLogEntry.fromJSON((0,lib_json/* parseJson */.qF)(bytes.toString('utf8'), (0,lib_http/* safeUrl */.Pl)(url)));
    }
    catch (error) {
        throw fault(url, error);
    }
}
async function logInRekorV1(rekorBaseURL, { digest, signature, certificatePem, envelope }) {
    try {
        const content = envelope
            ? { $case: 'dsseEnvelope', dsseEnvelope: { ...envelope, signatures: [{ sig: signature, keyid: '' }] } }
            : { $case: 'messageSignature', messageSignature: { messageDigest: { algorithm: 1, digest }, signature } };
        const { RekorWitness } = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(2088), __webpack_require__.e(5179)]).then(__webpack_require__.t.bind(__webpack_require__, 15179, 19));
        const { tlogEntries } = await new RekorWitness({
            rekorBaseURL,
            entryType: 'dsse',
            timeout: 20_000,
            retry: 2,
        }).testify(content, certificatePem);
        const [entry] = tlogEntries;
        if (!entry)
            throw new errors/* McError */.Hv('signing-service-failed', { url: (0,lib_http/* safeUrl */.Pl)(rekorBaseURL), detail: 'it gave no entry' });
        return entry;
    }
    catch (error) {
        throw fault(rekorBaseURL, error);
    }
}
/** RFC 3161: a time stamp over the signature. `url` is that of the authority's endpoint. */
async function timestamp(url, signature) {
    try {
        const tsaBaseURL = url.replace(/\/api\/v1\/timestamp\/?$/, '');
        const messageDigest = { algorithm: 1, digest: Buffer.alloc(32) }; // not looked at: the time is over the signature
        const content = { $case: 'messageSignature', messageSignature: { messageDigest, signature } };
        const { TSAWitness: Witness } = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(2088), __webpack_require__.e(5179)]).then(__webpack_require__.t.bind(__webpack_require__, 15179, 19));
        const { rfc3161Timestamps } = await new Witness({ tsaBaseURL, timeout: 20_000, retry: 2 }).testify(content);
        const [stamp] = rfc3161Timestamps;
        if (!stamp)
            throw new errors/* McError */.Hv('signing-service-failed', { url: (0,lib_http/* safeUrl */.Pl)(url), detail: 'it gave no timestamp' });
        return stamp.signedTimestamp;
    }
    catch (error) {
        throw fault(url, error);
    }
}

;// CONCATENATED MODULE: ./build/sigstore/signing/signer.js







const BUNDLE_V03 = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** A keyless signer: ephemeral P-256 key, certificate by OIDC identity, transparency log, time stamp. */
function createSigner({ http, services, identityToken }) {
    const certify = async (key, publicKey) => {
        // The holder signs the proof of possession. FulcioSigner signs the data as well: that must be ours, streamed, so it gets none.
        const keyHolder = {
            sign: async (data) => ({
                signature: (0,external_node_crypto_.sign)('sha256', data, key),
                key: { $case: 'publicKey', publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString() },
            }),
        };
        const provider = { getToken: identityToken };
        const { FulcioSigner } = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(2088), __webpack_require__.e(5179)]).then(__webpack_require__.t.bind(__webpack_require__, 15179, 19)); // not for those who only verify: it brings an HTTP client
        const fulcio = new FulcioSigner({
            fulcioBaseURL: services.fulcio,
            identityProvider: provider,
            keyHolder,
            timeout: 20_000,
            retry: 2,
        });
        const { key: certified } = await fulcio.sign(Buffer.alloc(0)).catch((error) => {
            const own = mcErrorIn(error);
            throw (own ??
                new errors/* McError */.Hv('signing-service-failed', { url: (0,lib_http/* safeUrl */.Pl)(services.fulcio), detail: (0,errors/* describe */.q0)(error) }, { cause: error }));
        });
        if (certified.$case !== 'x509Certificate')
            throw new errors/* McError */.Hv('signing-service-failed', { url: (0,lib_http/* safeUrl */.Pl)(services.fulcio), detail: 'it gave no certificate' });
        return certified.certificate;
    };
    const witness = async (signed) => {
        const tlogEntries = [];
        for (const { url, version } of services.rekor) {
            tlogEntries.push(version === 2 ? await logInRekorV2(http, url, signed) : await logInRekorV1(url, signed));
        }
        const stamps = [];
        for (const url of services.tsa)
            stamps.push({ signedTimestamp: await timestamp(url, signed.signature) });
        return {
            content: { $case: 'certificate', certificate: { rawBytes: new external_node_crypto_.X509Certificate(signed.certificatePem).raw } },
            tlogEntries,
            timestampVerificationData: { rfc3161Timestamps: stamps },
        };
    };
    /**
     * Has a signature witnessed. Where the log has that entry already, because its answer to our earlier try was lost, the
     * signature is made once more: each is another entry, with the same key and certificate.
     */
    const signed = async (privateKey, what, first) => {
        try {
            return { signature: first, material: await witness({ ...what, signature: first }) };
        }
        catch (error) {
            if (!(error instanceof errors/* McError */.Hv) || error.code !== 'log-entry-exists')
                throw error;
            const signature = signDigest(privateKey, what.digest);
            return { signature, material: await witness({ ...what, signature }) };
        }
    };
    const bundleOf = (verificationMaterial, content) => Buffer.from(JSON.stringify(protobuf_specs_dist.Bundle.toJSON({ mediaType: BUNDLE_V03, verificationMaterial, content })));
    return {
        signMessage: async (content) => {
            const { privateKey, publicKey } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
            const [hash, signing] = [(0,external_node_crypto_.createHash)('sha256'), (0,external_node_crypto_.createSign)('sha256')];
            for await (const chunk of content) {
                hash.update(chunk);
                signing.update(chunk);
            }
            const [digest, first] = [hash.digest(), signing.sign(privateKey)];
            const certificatePem = await certify(privateKey, publicKey);
            const { signature, material } = await signed(privateKey, { digest, certificatePem }, first);
            return bundleOf(material, {
                $case: 'messageSignature',
                messageSignature: { messageDigest: { algorithm: 1, digest }, signature },
            });
        },
        signStatement: async (statement) => {
            const { privateKey, publicKey } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
            const payload = statementBytes(statement);
            const encoded = preAuthEncoding(IN_TOTO_PAYLOAD_TYPE, payload);
            const first = (0,external_node_crypto_.sign)('sha256', encoded, privateKey);
            const envelope = { payload, payloadType: IN_TOTO_PAYLOAD_TYPE };
            const digest = (0,external_node_crypto_.createHash)('sha256').update(encoded).digest();
            const certificatePem = await certify(privateKey, publicKey);
            const { signature, material } = await signed(privateKey, { digest, certificatePem, envelope }, first);
            return bundleOf(material, {
                $case: 'dsseEnvelope',
                dsseEnvelope: { ...envelope, signatures: [{ sig: signature, keyid: '' }] },
            });
        },
    };
}
/** The token's provider is ours: what it throws is told as it is, not as a failure of the CA. */
function mcErrorIn(error) {
    for (let at = error, depth = 0; at !== undefined && at !== null && depth < 6; depth++) {
        if (at instanceof errors/* McError */.Hv)
            return at;
        at = typeof at === 'object' && 'cause' in at ? at.cause : undefined;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/sigstore/signing/open.js






const MAX_CONFIG_BYTES = 1024 * 1024;
const MAX_TOKEN_BYTES = 64 * 1024;
const AUDIENCE = 'sigstore';
/** A keyless signer by the signing config at `signingConfig`; without one, at the public instance. */
async function openSigner(options) {
    const { http, now, signingConfig: path, identityToken } = options;
    const services = path === undefined
        ? PUBLIC_GOOD
        : readSigningConfig((await (0,files/* readFileBounded */.Y1)(path, MAX_CONFIG_BYTES, 'the signing config')).toString('utf8'), path, now);
    return createSigner({ http, services, identityToken });
}
/**
 * Where an OIDC token for Sigstore comes from, asked anew for each signature as tokens live minutes: a file, else the
 * GitHub Actions runtime, else SIGSTORE_ID_TOKEN. The source throws `id-token-unavailable`; no token is ever quoted.
 */
function identityTokenSource(options) {
    const { http, env, file } = options;
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer, SIGSTORE_ID_TOKEN: given } = env;
    if (file !== undefined)
        return async () => (await (0,files/* readFileBounded */.Y1)(file, MAX_TOKEN_BYTES, 'the identity token')).toString('utf8').trim();
    if (url && bearer)
        return () => fromActions(http, url, bearer);
    if (given)
        return async () => given.trim();
    return async () => {
        throw new errors/* ConfigurationError */.j1('id-token-unavailable', {
            detail: 'no token file was given, this is no GitHub Actions job with id-token: write, and SIGSTORE_ID_TOKEN is not set',
        });
    };
}
async function fromActions(http, url, bearer) {
    const request = new URL(url);
    request.searchParams.set('audience', AUDIENCE);
    const { bytes } = await (0,lib_http/* fetchBytes */.ci)(http, { url: request, headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' } }, MAX_TOKEN_BYTES);
    const answer = (0,lib_json/* parseJson */.qF)(bytes.toString('utf8'), 'the answer of the token service');
    const value = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
    if (typeof value !== 'string' || value === '')
        throw new errors/* ConfigurationError */.j1('id-token-unavailable', { detail: 'the token service answered without a token' });
    return value;
}

;// CONCATENATED MODULE: ./build/sigstore/signing/index.js




// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var verify_dist = __webpack_require__(54187);
;// CONCATENATED MODULE: ./build/sigstore/certificate-memory.js
/**
 * Makes a parsed certificate remember what never changes about it: its DER, which `@sigstore/core` builds anew, byte by
 * byte, each time that two certificates are compared, and which certificate signed it. Together that is more than half
 * of a verification. What is remembered is held by the object alone and ends with it; nobody changes these objects:
 * where the library cuts an extension out (RFC 6962), it does so in a copy that it parses first.
 */
function rememberFacts(certificate) {
    const { root } = certificate;
    const [body] = root.subs; // what is signed; the whole is made of it
    for (const node of body ? [body, root] : [root])
        rememberDer(node);
    rememberIssuers(certificate);
}
function rememberDer(node) {
    const der = node.toDER();
    Object.defineProperty(node, 'toDER', { value: () => der });
}
function rememberIssuers(certificate) {
    const verify = certificate.verify.bind(certificate);
    const known = new WeakMap();
    const remembered = (issuer) => {
        const by = issuer ?? certificate;
        const found = known.get(by) ?? verify(issuer);
        known.set(by, found);
        return found;
    };
    Object.defineProperty(certificate, 'verify', { value: remembered });
}

;// CONCATENATED MODULE: ./build/sigstore/trusted-root.js





const MAX_TRUSTED_ROOT_BYTES = 4 * 1024 * 1024;
const trusted_root_MEDIA_TYPE = /^application\/vnd\.dev\.sigstore\.trustedroot(\+json;version=0\.[12]|\.v0\.[12]\+json)$/;
/** Reads a trusted_root.json. Throws `trusted-root-malformed`: also where a key or CA does not say since when it is valid. */
function loadTrustedRoot(bytes, path) {
    const malformed = (detail, cause) => new errors/* ConfigurationError */.j1('trusted-root-malformed', { path, detail }, { cause });
    try {
        const root = protobuf_specs_dist.TrustedRoot.fromJSON((0,lib_json/* parseJson */.qF)(bytes.toString(), path));
        if (!trusted_root_MEDIA_TYPE.test(root.mediaType))
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
        const material = (0,verify_dist/* toTrustMaterial */.jO)(root);
        for (const { certChain } of [...material.certificateAuthorities, ...material.timestampAuthorities])
            for (const certificate of certChain)
                rememberFacts(certificate);
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
        if (error instanceof errors/* ConfigurationError */.j1 && error.code === 'trusted-root-malformed')
            throw error;
        throw malformed((0,errors/* describe */.q0)(error), error);
    }
}
const namesOf = (baseUrl) => [
    ...new Set([hostOf(baseUrl), URL.canParse(baseUrl) ? new URL(baseUrl).host : hostOf(baseUrl)]),
];
/** `https://rekor.example.com/x` and `rekor.example.com` alike: the host, without port. */
const hostOf = (baseUrl) => URL.canParse(baseUrl) ? new URL(baseUrl).hostname : (baseUrl.split(/[/:]/)[0] ?? '');

;// CONCATENATED MODULE: ./build/sigstore/tuf.js

const PUBLIC_GOOD_TUF = 'https://tuf-repo-cdn.sigstore.dev';
const TARGET = 'trusted_root.json';
const TIMEOUT_MS = 15_000;
/** The newest trusted root, by TUF (signatures, thresholds, expiry, no rollback). Throws `tuf-failed`. */
async function fetchTrustedRoot({ url, mirror, rootPath, cacheDir, }) {
    // Loaded only here: no other way into the product may ever reach for a network root.
    const { initTUF } = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(3694)]).then(__webpack_require__.t.bind(__webpack_require__, 84423, 19));
    const failures = [];
    for (const mirrorURL of mirror === undefined ? [url] : [url, mirror]) {
        try {
            const tuf = await initTUF({
                mirrorURL,
                cachePath: cacheDir,
                ...(rootPath === undefined ? {} : { rootPath }),
                // A root that is named is the one to begin with, whatever was cached before.
                forceInit: rootPath !== undefined,
                retry: { retries: 1 },
                timeout: TIMEOUT_MS,
            });
            return { text: await tuf.getTarget(TARGET), from: mirrorURL };
        }
        catch (error) {
            failures.push(`${mirrorURL}: ${(0,errors/* describe */.q0)(error)}`);
        }
    }
    throw new errors/* McError */.Hv('tuf-failed', { url, detail: failures.join('; ') });
}

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
const [rsa_pss_SEQUENCE, BIT_STRING] = [0x30, 0x03];
/** A key that says of itself that it is for PSS (OID id-RSASSA-PSS) refuses the bare operation; its numbers do not. */
function plainRsa(key) {
    if (key.asymmetricKeyType !== 'rsa-pss')
        return key;
    const spki = new DerReader(new DerReader(key.export({ type: 'spki', format: 'der' })).element(rsa_pss_SEQUENCE).content);
    spki.element(rsa_pss_SEQUENCE);
    const content = Buffer.concat([RSA_ENCRYPTION, spki.element(BIT_STRING).raw]);
    const header = Buffer.from([rsa_pss_SEQUENCE, 0x82, content.length >> 8, content.length & 0xff]);
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

// EXTERNAL MODULE: ./build/tlog/index.js + 9 modules
var tlog = __webpack_require__(80902);
;// CONCATENATED MODULE: ./build/sigstore/verification/every-byte.js






const every_byte_SEQUENCE = 0x30;
const SET = 0x31;
const every_byte_INTEGER = 0x02;
const every_byte_OCTETS = 0x04;
const every_byte_OID = 0x06;
const CONTEXT_0 = 0xa0;
const hex = (text) => Buffer.from(text.replace(/\s/g, ''), 'hex');
const SIGNED_DATA = hex('06 09 2a864886f70d010702');
const TST_INFO = hex('06 0b 2a864886f70d0109100104');
/** AlgorithmIdentifiers by their DER, with and without the NULL that writers differ about (RFC 5754). */
const DIGESTS = ['01', '02', '03'].flatMap((last) => [
    hex(`300b 0609 6086480165030402${last}`),
    hex(`300d 0609 6086480165030402${last} 0500`),
]);
const SIGNATURES = [
    ...['02', '03', '04'].map((last) => hex(`300a 0608 2a8648ce3d0403${last}`)), // ecdsa-with-SHA256/384/512
    hex('3009 0607 2a8648ce3d0201'), // id-ecPublicKey, as some writers name it
    hex('3005 0603 2b6570'), // Ed25519
    ...['01', '0b', '0c', '0d'].map((last) => hex(`300d 0609 2a864886f70d0101${last} 0500`)), // RSA
];
const among = (allowed, found, what) => {
    if (!allowed.some((each) => each.equals(found)))
        throw new TypeError(`${what} is none that is known`);
};
/** Issuer and serial number of a certificate, as a CMS SignerInfo names its signer (RFC 5652, 5.3). */
function signerIdOf(certificate) {
    const body = new DerReader(certificate).inside(every_byte_SEQUENCE).inside(every_byte_SEQUENCE);
    if (body.tag === CONTEXT_0)
        body.element(CONTEXT_0);
    const serial = body.element(every_byte_INTEGER).raw;
    body.element(every_byte_SEQUENCE);
    const content = Buffer.concat([body.element(every_byte_SEQUENCE).raw, serial]);
    const length = content.length < 0x80
        ? [content.length]
        : content.length < 0x100
            ? [0x81, content.length]
            : [0x82, content.length >> 8, content.length & 0xff];
    return Buffer.concat([Buffer.from([every_byte_SEQUENCE, ...length]), content]);
}
/**
 * RFC 3161: a granted TimeStampResp with one signer, signed attributes, and no more. The time itself and the attributes
 * are signed; all that stands around them must be what it can only be.
 */
function holdTimestamp(token, certificates) {
    const outer = new DerReader(token);
    const response = outer.inside(every_byte_SEQUENCE);
    outer.end();
    among([hex('3003 020100')], response.element(every_byte_SEQUENCE).raw, 'the status');
    const info = response.inside(every_byte_SEQUENCE);
    response.end();
    among([SIGNED_DATA], info.element(every_byte_OID).raw, 'the content');
    const wrapped = info.inside(CONTEXT_0);
    info.end();
    const data = wrapped.inside(every_byte_SEQUENCE);
    wrapped.end();
    among([hex('020103')], data.element(every_byte_INTEGER).raw, 'the version');
    const digest = data.element(SET).content;
    among(DIGESTS, digest, 'the digest algorithm');
    const content = data.inside(every_byte_SEQUENCE);
    among([TST_INFO], content.element(every_byte_OID).raw, 'the signed content');
    const time = content.inside(CONTEXT_0);
    content.end();
    time.element(every_byte_OCTETS);
    time.end();
    if (data.tag === CONTEXT_0)
        for (const held = data.inside(CONTEXT_0); !held.done;)
            among(certificates, held.element(every_byte_SEQUENCE).raw, 'a certificate of the timestamp');
    const signers = data.inside(SET);
    data.end();
    const signer = signers.inside(every_byte_SEQUENCE);
    signers.end();
    among([hex('020101')], signer.element(every_byte_INTEGER).raw, "the signer's version");
    among(certificates.map(signerIdOf), signer.element(every_byte_SEQUENCE).raw, 'the signer');
    among([digest], signer.element(every_byte_SEQUENCE).raw, "the signer's digest algorithm");
    signer.element(CONTEXT_0);
    among(SIGNATURES, signer.element(every_byte_SEQUENCE).raw, 'the signature algorithm');
    signer.element(every_byte_OCTETS);
    signer.end();
}
/**
 * Holds every byte of a bundle that {@link verifyBundle} has no use for to the one value that it can have: the JSON's
 * spelling, the proof's root beside the checkpoint's, what stands around a signed time. With this no byte of a bundle
 * can be another unseen. For bundles of this program's own making; throws `bundle-malformed`.
 */
function holdEveryByte(bytes, root) {
    const what = 'the bundle';
    const bundle = parseBundle(bytes, what);
    const { tlogEntries, timestampVerificationData } = bundle.verificationMaterial;
    const certificates = root.material.timestampAuthorities.flatMap(({ certChain }) => certChain.map((certificate) => Buffer.from(certificate.root.toDER())));
    try {
        if (bundle.mediaType !== BUNDLE_V03)
            throw new TypeError(`its media type is not ${BUNDLE_V03}`);
        if (JSON.stringify((0,dist.bundleToJSON)(bundle)) !== bytes.toString('utf8'))
            throw new TypeError('it is not spelt as this program spells it');
        for (const { inclusionProof, inclusionPromise, integratedTime } of tlogEntries) {
            const signed = (0,tlog/* parseCheckpoint */.S7)(inclusionProof?.checkpoint?.envelope ?? '').root;
            if (!inclusionProof?.rootHash.equals(signed))
                throw new TypeError("the proof's root is not the checkpoint's");
            if (!inclusionPromise && integratedTime !== '0')
                throw new TypeError('it says a time of inclusion that nobody signed');
        }
        for (const { signedTimestamp } of timestampVerificationData?.rfc3161Timestamps ?? [])
            holdTimestamp(signedTimestamp, certificates);
    }
    catch (error) {
        throw new errors/* VerificationError */.mk('bundle-malformed', { what, detail: (0,errors/* describe */.q0)(error) }, { cause: error });
    }
}

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
const content_ALGORITHMS = {
    [protobuf_specs_dist.HashAlgorithm.SHA2_256]: 'sha256',
    [protobuf_specs_dist.HashAlgorithm.SHA2_384]: 'sha384',
    [protobuf_specs_dist.HashAlgorithm.SHA2_512]: 'sha512',
};
/** The signed content of a bundle, held against the subject. Throws `artifact-digest-mismatch` for a message over other bytes. */
function signatureContent(bundle, subject) {
    if (bundle.content.$case === 'dsseEnvelope') {
        const { payload, payloadType, signatures } = bundle.content.dsseEnvelope;
        const signature = signatures[0]?.sig ?? Buffer.alloc(0);
        const encoded = preAuthEncoding(payloadType, payload);
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
    const algorithm = content_ALGORITHMS[messageDigest.algorithm];
    const expected = algorithm === undefined ? undefined : subject[algorithm];
    if (algorithm === undefined || expected === undefined) {
        throw new errors/* VerificationError */.mk('bundle-malformed', {
            what: 'the bundle',
            detail: `its digest is of an algorithm that the subject has no digest of (${algorithm ?? messageDigest.algorithm})`,
        });
    }
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
        verifySignature: (key) => [...new Set([algorithm, hashFor(key)])].some((one) => {
            const hash = subject[one];
            return hash !== undefined && verifyDigestSignature(Buffer.from(hash, 'hex'), one, key, signature);
        }),
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
    const log = known.find(({ validFor }) => times.every((time) => time >= validFor.start && time <= validFor.end));
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
function notValid(logs, times) {
    const periods = logs.map(({ name, validFor: { start, end } }) => {
        const until = end.getTime() >= 8.64e15 ? '' : ` to ${end.toISOString()}`;
        return `${name} is valid from ${start.toISOString()}${until}`;
    });
    return new errors/* VerificationError */.mk('log-key-not-valid', {
        detail: `${periods.join(', ')}; the signature is of ${times.map((time) => time.toISOString()).join(', ')}`,
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
        checkpoint = (0,tlog/* parseCheckpoint */.S7)(proof.checkpoint?.envelope ?? '');
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
    const expected = key ? key.export({ type: 'spki', format: 'der' }) : leafDer(bundle);
    if (!expected || !named.every((der) => der.equals(expected)))
        throw mismatch(key ? 'it names another key than the one that signed' : "it names another certificate than the bundle's");
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
    const parsed = (0,verify_dist/* toSignedEntity */.DC)(bundle, Buffer.alloc(0));
    if (parsed.key.$case === 'certificate')
        rememberFacts(parsed.key.certificate);
    const entity = {
        ...parsed,
        timestamps: withSigningTimes(parsed.timestamps),
        signature: withBytes(content, bundle, options.bytes),
    };
    const { content: material, tlogEntries } = bundle.verificationMaterial;
    const byKey = material.$case === 'publicKey';
    const candidates = byKey ? Object.entries(options.keys ?? {}) : [['', undefined]];
    if (byKey && candidates.length === 0)
        throw new errors/* VerificationError */.mk('key-not-trusted', { found: material.publicKey.hint || 'unnamed' });
    const certificate = verify_bundle_leafOf(bundle);
    let failure;
    for (const [name, key] of candidates) {
        try {
            const signer = new verify_dist/* Verifier */.BL(materialWith(root.material, key), {
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
                ...(byKey ? { key: name } : { identity: identityOf(signer, certificate) }),
                ...(statement ? { statement } : {}),
                ...(isOther ? { payloadType: envelope.payloadType } : {}),
                timeSources,
                times: times.map((time) => time.toISOString()),
                logEntries,
            };
        }
        catch (error) {
            failure = error;
        }
    }
    // The library looks into the log before it looks at the signature; when that is wrong, it is the cause.
    if (certificate && !entity.signature.verifySignature(certificate.publicKey)) {
        if (failure instanceof errors/* VerificationError */.mk && failure.code === 'content-needed')
            throw failure;
        throw new errors/* VerificationError */.mk('signature-invalid', {}, { cause: failure });
    }
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
    if (envelope.payloadType !== IN_TOTO_PAYLOAD_TYPE) {
        throw new errors/* VerificationError */.mk('payload-type-mismatch', {
            expected: IN_TOTO_PAYLOAD_TYPE,
            found: envelope.payloadType.slice(0, 100),
        });
    }
    try {
        return (0,lib_json/* conform */.fj)(statementSchema, (0,lib_json/* parseJson */.qF)(envelope.payload.toString('utf8'), 'the payload'), 'the payload');
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
function verify_bundle_leafOf(bundle) {
    const der = leafDer(bundle);
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

;// CONCATENATED MODULE: ./build/sigstore/index.js













/***/ }),

/***/ 80902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zg: () => (/* reexport */ EMPTY_ROOT),
  CE: () => (/* reexport */ Frontier),
  VV: () => (/* reexport */ MAX_ENTRY_BUNDLE_BYTES),
  vU: () => (/* reexport */ MerkleTree),
  KP: () => (/* reexport */ TILE_WIDTH),
  xJ: () => (/* reexport */ consistencyProofFrom),
  Pv: () => (/* reexport */ ecdsaNoteVerifier),
  Qd: () => (/* reexport */ ed25519NoteSigner),
  _2: () => (/* reexport */ ed25519NoteVerifier),
  RK: () => (/* reexport */ edgeTiles),
  Qz: () => (/* reexport */ formatCheckpointBody),
  m3: () => (/* reexport */ formatEntryBundle),
  se: () => (/* reexport */ formatNote),
  fn: () => (/* reexport */ fullTiles),
  Jq: () => (/* reexport */ merkle_leafHash),
  pd: () => (/* reexport */ levelsOf),
  DI: () => (/* reexport */ checkpoint_openCheckpoint),
  Tr: () => (/* reexport */ openTileLog),
  S7: () => (/* reexport */ checkpoint_parseCheckpoint),
  CL: () => (/* reexport */ parseCheckpointBody),
  Ex: () => (/* reexport */ parseEntryBundle),
  UF: () => (/* reexport */ parseTile),
  z$: () => (/* reexport */ parseVerifierKey),
  we: () => (/* reexport */ rawEd25519),
  $k: () => (/* reexport */ readPrivateKey),
  RR: () => (/* reexport */ readPublicKey),
  IB: () => (/* reexport */ rootFromEdge),
  WN: () => (/* reexport */ rootFromTiles),
  I5: () => (/* reexport */ merkle_rootOf),
  IM: () => (/* reexport */ rootsFromConsistency),
  Ch: () => (/* reexport */ signCheckpoint),
  Js: () => (/* reexport */ subtreeRoot),
  f2: () => (/* reexport */ subtreesOf),
  cp: () => (/* reexport */ tileHolding),
  uB: () => (/* reexport */ tilePath),
  $: () => (/* reexport */ tilesForConsistency),
  EG: () => (/* reexport */ verifierKey),
  Ko: () => (/* reexport */ verifyConsistency),
  yR: () => (/* reexport */ merkle_verifyInclusion),
  W4: () => (/* reexport */ verifyNote)
});

// UNUSED EXPORTS: consistencyProof, formatTlogProof, inclusionProof, inclusionProofFrom, nodeHash, noteKeyId, parseNote, parseTlogProof, renderTiles, rootFrom, rootFromInclusion, signNote, tilesFor, tilesNeeded, verifyTlogProof

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
;// CONCATENATED MODULE: ./build/tlog/note.js



const ALGORITHM_ED25519 = 0x01;
const MAX_NOTE_BYTES = 1024 * 1024; // C2SP leaves it open; a checkpoint has some hundred bytes
const MAX_SIGNATURES = 100;
const SPKI_ED25519_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const SIGNATURE_LINE = /^\u2014 (\S+) ([A-Za-z0-9+/]+={0,2})$/;
/** Splits a note. Throws `note-malformed`; verifies nothing. */
function parseNote(text, what = 'the note') {
    const malformed = (detail) => new errors/* VerificationError */.mk('note-malformed', { what, detail });
    if (text.length > MAX_NOTE_BYTES)
        throw malformed(`it has more than ${MAX_NOTE_BYTES} bytes`);
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
const formatNote = ({ body, signatures }) => `${body}\n${signatures.map(({ name, keyId, signature }) => `\u2014 ${name} ${Buffer.concat([keyId, signature]).toString('base64')}\n`).join('')}`;
/** The 32 bytes of an Ed25519 public key. */
const rawEd25519 = (key) => {
    const spki = (key.type === 'private' ? (0,external_node_crypto_.createPublicKey)(key) : key).export({ type: 'spki', format: 'der' });
    if (key.asymmetricKeyType !== 'ed25519')
        throw new errors/* ConfigurationError */.j1('key-unsuitable', { found: key.asymmetricKeyType ?? key.type, expected: 'Ed25519' });
    return spki.subarray(SPKI_ED25519_PREFIX.length);
};
/** C2SP signed-note: SHA-256(name || 0x0A || algorithm || key)[:4]. */
const noteKeyId = (name, publicKey, algorithm = ALGORITHM_ED25519) => (0,digest/* sha256 */.sc)(Buffer.concat([Buffer.from(`${name}\n`), Buffer.from([algorithm]), publicKey])).subarray(0, 4);
/** C2SP vkey: `name+hex(keyID)+base64(algorithm || key)`. */
const verifierKey = (name, key) => {
    const raw = rawEd25519(key);
    const typed = Buffer.concat([Buffer.from([ALGORITHM_ED25519]), raw]);
    return `${name}+${noteKeyId(name, raw).toString('hex')}+${typed.toString('base64')}`;
};
/** Signs notes with an Ed25519 private key, under a name without spaces and plus signs. */
function ed25519NoteSigner(name, privateKey) {
    if (!/^[^\s+]+$/.test(name))
        throw new errors/* ConfigurationError */.j1('note-name-invalid', { given: name });
    return {
        name,
        keyId: noteKeyId(name, rawEd25519(privateKey)),
        sign: (body) => (0,external_node_crypto_.sign)(null, Buffer.from(body), privateKey),
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
        verifies: (body, { keyId: given, signature }) => given.equals(keyId) && (0,external_node_crypto_.verify)(null, Buffer.from(body), publicKey, signature),
    };
}
/** ECDSA P-256 as Rekor v1 has it: SHA-256 over the body, the key id is the beginning of the SPKI's hash. */
function ecdsaNoteVerifier(name, publicKey) {
    const keyId = (0,digest/* sha256 */.sc)(publicKey.export({ type: 'spki', format: 'der' })).subarray(0, 4);
    return {
        name,
        verifies: (body, { keyId: given, signature }) => given.equals(keyId) && (0,external_node_crypto_.verify)('sha256', Buffer.from(body), publicKey, signature),
    };
}
/** Throws `note-signature-invalid` unless a signature under the verifier's name is by its key. */
function verifyNote(note, verifier, what = 'the note') {
    const named = note.signatures.filter(({ name }) => name === verifier.name);
    if (named.some((signature) => verifier.verifies(note.body, signature)))
        return;
    throw new errors/* VerificationError */.mk('note-signature-invalid', {
        what,
        expected: `a valid signature by ${verifier.name}`,
        found: named.length > 0
            ? 'one that is not by its key'
            : `signatures by ${note.signatures.map(({ name }) => name).join(', ') || 'nobody'}`,
    });
}
/** C2SP signed-note: a verifier key as people write it, `NAME+ID+BASE64`, of an Ed25519 key. Throws `note-key-malformed`. */
function parseVerifierKey(text) {
    const malformed = (detail) => new errors/* ConfigurationError */.j1('note-key-malformed', { given: text.slice(0, 200), detail });
    const [, name = '', id = '', encoded = ''] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
    const key = Buffer.from(encoded, 'base64');
    if (name === '')
        throw malformed('it is not NAME+ID+BASE64');
    if (key.length !== 33 || key[0] !== ALGORITHM_ED25519)
        throw malformed('it is no Ed25519 key');
    const raw = key.subarray(1);
    if (noteKeyId(name, raw).toString('hex') !== id)
        throw malformed('its ID does not fit its name and key');
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') };
    return ed25519NoteVerifier(name, (0,external_node_crypto_.createPublicKey)({ key: jwk, format: 'jwk' }));
}

;// CONCATENATED MODULE: ./build/tlog/checkpoint.js


/** Reads a checkpoint. Throws `checkpoint-malformed` or `note-malformed`; verifies nothing. */
function checkpoint_parseCheckpoint(text, what = 'the checkpoint') {
    const note = parseNote(text, what);
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
        throw new errors/* VerificationError */.mk('checkpoint-malformed', {
            what,
            detail: 'expected an origin, a decimal size and a base64 root of 32 bytes',
        });
    return { origin, size: Number(size), root: hash, extensions };
}
const formatCheckpointBody = (checkpoint) => [checkpoint.origin, checkpoint.size, checkpoint.root.toString('base64'), ...(checkpoint.extensions ?? []), ''].join('\n');
const signCheckpoint = (checkpoint, ...signers) => signNote(formatCheckpointBody(checkpoint), ...signers);
/** Reads a checkpoint and holds it against the log's own name and key: the origin must equal it, not contain it. */
function checkpoint_openCheckpoint(text, origin, verifier, what = 'the checkpoint') {
    const checkpoint = checkpoint_parseCheckpoint(text, what);
    if (checkpoint.origin !== origin)
        throw new errors/* VerificationError */.mk('checkpoint-origin-mismatch', { what, expected: origin, found: checkpoint.origin });
    verifyNote(checkpoint.note, verifier, what);
    return checkpoint;
}

;// CONCATENATED MODULE: ./build/tlog/merkle.js

const HASH_BYTES = 32;
const sha256 = (data) => (0,external_node_crypto_.hash)('sha256', data, 'buffer');
/** RFC 6962 section 2.1: H(0x00 || data). */
function merkle_leafHash(data) {
    const input = Buffer.allocUnsafe(data.length + 1);
    input[0] = 0;
    input.set(data, 1);
    return sha256(input);
}
const pair = Buffer.alloc(1 + 2 * HASH_BYTES); // one buffer for all: the hash is taken before anything else can run
/** RFC 6962 section 2.1: H(0x01 || left || right). */
function nodeHash(left, right) {
    pair[0] = 1;
    pair.set(left, 1);
    pair.set(right, 1 + HASH_BYTES);
    return sha256(pair);
}
/** The root of the tree with no leaves. */
const EMPTY_ROOT = sha256(new Uint8Array());
/** The largest power of two below `n` (n > 1): where RFC 6962 splits a tree. */
function splitPoint(n) {
    let k = 1;
    while (k * 2 < n)
        k *= 2;
    return k;
}
const isPowerOfTwo = (n) => n > 0 && (n === 1 || splitPoint(n + 1) === n);
function rangeRoot(from, to, subtrees) {
    const size = to - from;
    if (size === 0)
        return EMPTY_ROOT;
    if (isPowerOfTwo(size))
        return subtrees(Math.log2(size), from / size);
    const k = splitPoint(size);
    return nodeHash(rangeRoot(from, from + k, subtrees), rangeRoot(from + k, to, subtrees));
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
const overLeaves = (leaves) => (height, index) => {
    let hashes = leaves.slice(index * 2 ** height, (index + 1) * 2 ** height);
    while (hashes.length > 1)
        hashes = Array.from({ length: hashes.length / 2 }, (_, i) => nodeHash(hashes[2 * i] ?? EMPTY_ROOT, hashes[2 * i + 1] ?? EMPTY_ROOT));
    return hashes[0] ?? EMPTY_ROOT;
};
/** The root over leaf hashes. */
const merkle_rootOf = (leaves) => rootFrom(leaves.length, overLeaves(leaves));
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
            root = nodeHash(sibling, root);
            while (fn % 2 === 0 && fn !== 0) {
                fn = Math.floor(fn / 2);
                sn = Math.floor(sn / 2);
            }
        }
        else
            root = nodeHash(root, sibling);
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
    }
    return sn === 0 ? root : undefined;
}
const merkle_verifyInclusion = (leaf, index, size, proof, root) => rootFromInclusion(leaf, index, size, proof)?.equals(root) ?? false;
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
            fr = nodeHash(sibling, fr);
            sr = nodeHash(sibling, sr);
            while (fn % 2 === 0 && fn !== 0) {
                fn = Math.floor(fn / 2);
                sn = Math.floor(sn / 2);
            }
        }
        else
            sr = nodeHash(sr, sibling);
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
    }
    return sn === 0 ? { old: fr, new: sr } : undefined;
}
/** Whether a tree of `oldSize` with `oldRoot` is a beginning of that of `size` with `root`. */
function verifyConsistency(oldSize, oldRoot, size, root, proof) {
    if (oldSize === 0)
        return size >= 0 && proof.length === 0 && oldRoot.equals(EMPTY_ROOT);
    if (oldSize === size)
        return proof.length === 0 && oldRoot.equals(root);
    const roots = rootsFromConsistency(oldSize, oldRoot, size, proof);
    return roots?.old.equals(oldRoot) === true && roots.new.equals(root);
}
/** A tree that only grows and only tells its root: O(log n) memory. */
class Frontier {
    #size = 0;
    #subtrees = [];
    get size() {
        return this.#size;
    }
    append(leaf) {
        let node = { size: 1, hash: leaf };
        for (let last = this.#subtrees.at(-1); last && last.size === node.size; last = this.#subtrees.at(-1)) {
            this.#subtrees.pop();
            node = { size: node.size * 2, hash: nodeHash(last.hash, node.hash) };
        }
        this.#subtrees.push(node);
        this.#size++;
    }
    root() {
        let root;
        for (const subtree of this.#subtrees.toReversed())
            root = root ? nodeHash(subtree.hash, root) : subtree.hash;
        return root ?? EMPTY_ROOT;
    }
}

;// CONCATENATED MODULE: ./build/tlog/tiles.js


/** C2SP tlog-tiles: hashes of a full tile; a tile of level L holds the roots of 256^L leaves each. */
const TILE_WIDTH = 256;
const tiles_HASH_BYTES = 32;
/** An entry's length is a uint16. */
const MAX_ENTRY_BYTES = 0xffff;
const MAX_ENTRY_BUNDLE_BYTES = TILE_WIDTH * (MAX_ENTRY_BYTES + 2);
/** `tile/<L>/<N>[.p/<W>]` with N in groups of three digits: 1234067 is `x001/x234/067`. */
function tilePath({ level, index, width }) {
    const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0');
    const groups = digits.match(/\d{3}/g) ?? [];
    const path = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
    return `tile/${level}/${path}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}
/** Every tile of a tree of `size` leaves: entry bundles, and hash tiles of all levels; each level's last may be partial. */
function tilesFor(size) {
    const tiles = [];
    const level = (name, count) => {
        for (let index = 0; index * TILE_WIDTH < count; index++) {
            tiles.push({ level: name, index, width: Math.min(TILE_WIDTH, count - index * TILE_WIDTH) });
        }
    };
    level('entries', size);
    for (let at = 0, count = size; count > 0; at++, count = Math.floor(count / TILE_WIDTH))
        level(at, count);
    return tiles;
}
/** The hashes of a tile's bytes. Throws `tile-malformed` when it does not hold exactly `width`. */
function parseTile(bytes, tile) {
    if (bytes.length !== tile.width * tiles_HASH_BYTES) {
        throw new errors/* VerificationError */.mk('tile-malformed', {
            path: tilePath(tile),
            detail: `expected ${tile.width} hashes, found ${bytes.length} bytes`,
        });
    }
    return Array.from({ length: tile.width }, (_, i) => bytes.subarray(i * tiles_HASH_BYTES, (i + 1) * tiles_HASH_BYTES));
}
/** The entries of a bundle: each a big-endian uint16 length and so many bytes. Throws `tile-malformed`. */
function parseEntryBundle(bytes, tile) {
    const malformed = (detail) => new errors/* VerificationError */.mk('tile-malformed', { path: tilePath(tile), detail });
    const entries = [];
    let at = 0;
    while (at < bytes.length) {
        if (at + 2 > bytes.length)
            throw malformed('it ends within a length');
        const length = bytes.readUInt16BE(at);
        if (at + 2 + length > bytes.length)
            throw malformed('it ends within an entry');
        entries.push(bytes.subarray(at + 2, at + 2 + length));
        at += 2 + length;
        if (entries.length > tile.width)
            throw malformed(`it holds more than ${tile.width} entries`);
    }
    if (entries.length !== tile.width)
        throw malformed(`expected ${tile.width} entries, found ${entries.length}`);
    return entries;
}
const formatEntryBundle = (entries) => Buffer.concat(entries.flatMap((entry) => {
    if (entry.length > MAX_ENTRY_BYTES)
        throw new RangeError(`an entry has at most ${MAX_ENTRY_BYTES} bytes`);
    return [Buffer.from([entry.length >> 8, entry.length & 0xff]), entry];
}));
/** The bytes of every tile of a tree over these entries, by path, entry bundles included. */
function* renderTiles(entries) {
    const levels = [entries.map(leafHash)];
    for (let last = levels[0] ?? []; last.length >= TILE_WIDTH;) {
        const below = last;
        last = Array.from({ length: Math.floor(below.length / TILE_WIDTH) }, (_, i) => rootOf(below.slice(i * TILE_WIDTH, (i + 1) * TILE_WIDTH)));
        levels.push(last);
    }
    for (const tile of tilesFor(entries.length)) {
        const [from, to] = [tile.index * TILE_WIDTH, tile.index * TILE_WIDTH + tile.width];
        const bytes = tile.level === 'entries'
            ? formatEntryBundle(entries.slice(from, to))
            : Buffer.concat((levels[tile.level] ?? []).slice(from, to));
        yield { tile, path: tilePath(tile), bytes };
    }
}
/**
 * The root of a tree of `size` leaves, recomputed from every tile: entries are hashed to leaves, leaves and each tile to
 * the tile above. Throws `tile-malformed` where two levels disagree. One bundle and a tile a level are held at a time.
 */
async function rootFromTiles(size, read) {
    // stack[L] holds the hashes that the level's current tile must have, as computed from the level below.
    const levels = [];
    const checked = async (level, width) => {
        const state = levels[level];
        if (!state)
            throw new RangeError('no such level');
        const tile = { level, index: state.index, width };
        const stored = parseTile(await read(tile), tile);
        const wrong = stored.findIndex((hash, i) => !hash.equals(state.computed[i] ?? EMPTY_ROOT));
        if (wrong !== -1)
            throw new errors/* VerificationError */.mk('tile-malformed', {
                path: tilePath(tile),
                detail: `hash ${wrong} is not that of what lies below it`,
            });
        levels[level] = { computed: [], index: state.index + 1 };
        return merkle_rootOf(stored);
    };
    const push = async (level, hash) => {
        const state = levels[level] ?? { computed: [], index: 0 };
        levels[level] = state;
        state.computed.push(hash);
        if (state.computed.length === TILE_WIDTH)
            await push(level + 1, await checked(level, TILE_WIDTH));
    };
    for (const tile of tilesFor(size).filter(({ level }) => level === 'entries')) {
        for (const entry of parseEntryBundle(await read(tile), tile))
            await push(0, merkle_leafHash(entry));
    }
    // What is left, level by level, are the partial tiles: full subtrees from the left, joined from the right.
    let root;
    for (let level = 0; level < levels.length; level++) {
        const width = levels[level]?.computed.length ?? 0;
        if (width === 0)
            continue;
        const hashes = [...(levels[level]?.computed ?? [])];
        await checked(level, width);
        root = joined(hashes, root);
    }
    return root ?? EMPTY_ROOT;
}
/** The root over full subtrees of one size, followed by a smaller rest. */
function joined(hashes, rest) {
    const parts = [];
    for (const hash of hashes) {
        let node = { size: 1, hash };
        for (let last = parts.at(-1); last && last.size === node.size; last = parts.at(-1)) {
            parts.pop();
            node = { size: node.size * 2, hash: nodeHash(last.hash, node.hash) };
        }
        parts.push(node);
    }
    const root = parts.reduceRight((right, { hash }) => (right ? nodeHash(hash, right) : hash), rest);
    return root ?? EMPTY_ROOT;
}

;// CONCATENATED MODULE: ./build/tlog/edge.js


const LEVEL_HEIGHT = 8;
const MAX_LEVEL = 6; // 256^6 leaves times 31 are all that a JavaScript integer counts
/** How many hashes a level has in a tree of `size` leaves: its full subtrees of 256^level leaves. */
const hashesAt = (size, level) => Math.floor(size / TILE_WIDTH ** level);
/** The partial tiles of a tree, from level 0 up: its right edge, which alone leads to the root. */
function edgeTiles(size) {
    const tiles = [];
    for (let level = 0; level <= MAX_LEVEL && hashesAt(size, level) > 0; level++) {
        const [index, width] = [Math.floor(hashesAt(size, level) / TILE_WIDTH), hashesAt(size, level) % TILE_WIDTH];
        if (width > 0)
            tiles.push({ level, index, width });
    }
    return tiles;
}
/** The levels of a tree that have hashes, from 0 up. */
const levelsOf = (size) => Array.from({ length: MAX_LEVEL + 1 }, (_, level) => level).filter((level) => hashesAt(size, level) > 0);
/** The full tiles of one level in a tree of `size` leaves, from index `from` on. */
function* fullTiles(size, level, from = 0) {
    const end = Math.floor(hashesAt(size, level) / TILE_WIDTH);
    for (let index = from; index < end; index++)
        yield { level, index, width: TILE_WIDTH };
}
/** The tile that holds hash number `position` of a level, with the width it has in a tree of `size` leaves. */
function tileHolding(size, level, position) {
    const index = Math.floor(position / TILE_WIDTH);
    return { level, index, width: Math.min(TILE_WIDTH, hashesAt(size, level) - index * TILE_WIDTH) };
}
/** The root over 2^k hashes: of a full tile the hash that stands for it one level up. */
function subtreeRoot(hashes) {
    let row = hashes;
    while (row.length > 1) {
        const below = row;
        row = Array.from({ length: below.length / 2 }, (_, i) => nodeHash(below[2 * i] ?? EMPTY_ROOT, below[2 * i + 1] ?? EMPTY_ROOT));
    }
    return row[0] ?? EMPTY_ROOT;
}
/** The root of a tree of `size` leaves out of its {@link edgeTiles}, which `hashesOf` gives. */
function rootFromEdge(size, hashesOf) {
    let root;
    for (const tile of edgeTiles(size)) {
        const hashes = hashesOf(tile);
        for (let end = tile.width, span = 1; end > 0; span *= 2) {
            if (Math.floor(end / span) % 2 === 0)
                continue; // the smallest full subtree stands rightmost
            const left = subtreeRoot(hashes.slice(end - span, end));
            root = root ? nodeHash(left, root) : left;
            end -= span;
        }
    }
    return root ?? EMPTY_ROOT;
}
/** The full subtrees of a tree of `size` leaves, out of its tiles: for roots and proofs of any smaller size. */
const subtreesOf = (size, hashesOf) => (height, index) => {
    const span = 2 ** (height % LEVEL_HEIGHT);
    const first = index * span;
    const within = first % TILE_WIDTH;
    const tile = tileHolding(size, Math.floor(height / LEVEL_HEIGHT), first);
    return subtreeRoot(hashesOf(tile).slice(within, within + span));
};
/** The tiles of a tree of `size` leaves that `use` takes its hashes out of: for a reader that must fetch them first. */
function tilesNeeded(size, use) {
    const tiles = new Map();
    use(subtreesOf(size, (tile) => {
        tiles.set(tilePath(tile), tile);
        return [];
    }));
    return [...tiles.values()];
}
/** The tiles that a consistency proof between two sizes is made of. */
const tilesForConsistency = (oldSize, size) => tilesNeeded(size, (subtrees) => consistencyProofFrom(oldSize, size, subtrees));

;// CONCATENATED MODULE: ./build/tlog/keys.js


/** An Ed25519 private key, PKCS #8 PEM. The key is in no message. Throws `log-key-unreadable`; `what` names the source. */
function readPrivateKey(pem, what) {
    return read(() => (0,external_node_crypto_.createPrivateKey)(Buffer.from(pem)), what, 'private Ed25519');
}
/** An Ed25519 public key, SubjectPublicKeyInfo PEM; a private one is refused, it should not lie about where seals are checked. */
function readPublicKey(pem, what) {
    return read(() => {
        const bytes = Buffer.from(pem);
        if (bytes.includes('PRIVATE KEY'))
            throw new TypeError('it is a private key');
        return (0,external_node_crypto_.createPublicKey)(bytes);
    }, what, 'public Ed25519');
}
function read(open, what, expected) {
    let key;
    try {
        key = open();
    }
    catch (error) {
        throw new errors/* ConfigurationError */.j1('log-key-unreadable', { what, expected }, { cause: error });
    }
    if (key.asymmetricKeyType !== 'ed25519')
        throw new errors/* ConfigurationError */.j1('log-key-unreadable', { what, expected });
    return key;
}

;// CONCATENATED MODULE: ./build/tlog/proof.js



const HEADER = 'c2sp.org/tlog-proof@v1';
const MAX_HASHES = 63;
const formatTlogProof = ({ extra, index, hashes, checkpoint }) => [
    HEADER,
    ...(extra === undefined ? [] : [`extra ${extra.toString('base64')}`]),
    `index ${index}`,
    ...hashes.map((hash) => hash.toString('base64')),
    '',
    checkpoint,
].join('\n');
/** Reads a proof; verifies nothing. Throws `tlog-proof-malformed`, and as a checkpoint does. */
function parseTlogProof(text, what = 'the proof') {
    const malformed = (detail) => new VerificationError('tlog-proof-malformed', { what, detail });
    const end = text.indexOf('\n\n');
    if (end === -1)
        throw malformed('it has no checkpoint');
    const [header, ...lines] = text.slice(0, end).split('\n');
    if (header !== HEADER)
        throw malformed(`it does not begin with ${HEADER}`);
    const extra = lines[0]?.startsWith('extra ') ? canonicalBase64(lines.shift()?.slice('extra '.length)) : undefined;
    if (extra === null)
        throw malformed('its extra line is no base64');
    const index = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '')?.[1];
    if (index === undefined || !Number.isSafeInteger(Number(index)))
        throw malformed('it has no index line');
    if (lines.length > MAX_HASHES)
        throw malformed(`it has more than ${MAX_HASHES} hashes`);
    const hashes = lines.map((line) => {
        const hash = canonicalBase64(line);
        if (hash?.length !== 32)
            throw malformed('a line is no base64 of a 32-byte hash');
        return hash;
    });
    const checkpoint = text.slice(end + 2);
    parseCheckpoint(checkpoint, what);
    return { ...(extra === undefined ? {} : { extra }), index: Number(index), hashes, checkpoint };
}
/** Base64 in its one spelling; null for anything else. */
function canonicalBase64(text = '') {
    const bytes = Buffer.from(text, 'base64');
    return bytes.toString('base64') === text ? bytes : null;
}
/**
 * Holds an entry against its proof and the log that signed it; gives the checkpoint. Throws `tlog-proof-mismatch`, and as
 * {@link openCheckpoint}.
 */
function verifyTlogProof(proof, entry, log, what = 'the proof') {
    const checkpoint = openCheckpoint(proof.checkpoint, log.origin, log.verifier, what);
    if (!verifyInclusion(leafHash(entry), proof.index, checkpoint.size, proof.hashes, checkpoint.root))
        throw new VerificationError('tlog-proof-mismatch', { what });
    return checkpoint;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
;// CONCATENATED MODULE: ./build/tlog/tree.js

/** A growing list of hashes in one buffer: an array of Buffers would take four times the memory. */
class HashList {
    #bytes = Buffer.allocUnsafe(16 * HASH_BYTES);
    length = 0;
    push(item) {
        if ((this.length + 1) * HASH_BYTES > this.#bytes.length) {
            const grown = Buffer.allocUnsafe(this.#bytes.length * 2);
            grown.set(this.#bytes);
            this.#bytes = grown;
        }
        this.#bytes.set(item, this.length++ * HASH_BYTES);
    }
    slice(from, to) {
        if (from < 0 || to > this.length || from > to)
            throw new RangeError('no such hashes');
        return Buffer.from(this.#bytes.subarray(from * HASH_BYTES, to * HASH_BYTES));
    }
}
/** A tree in memory that grows: keeps the hash of every full subtree, so that roots and proofs of any size cost O(log n). */
class MerkleTree {
    #levels = [new HashList()];
    get size() {
        return this.#levels[0]?.length ?? 0;
    }
    append(leaf) {
        let node = leaf;
        for (let height = 0;; height++) {
            let level = this.#levels[height];
            if (!level) {
                level = new HashList();
                this.#levels.push(level);
            }
            level.push(node);
            if (level.length % 2 === 1)
                return;
            const two = level.slice(level.length - 2, level.length);
            node = nodeHash(two.subarray(0, HASH_BYTES), two.subarray(HASH_BYTES));
        }
    }
    /** The hashes of `count` full subtrees of 2^height leaves from number `index` on, joined. Throws RangeError. */
    hashes(height, index, count) {
        const level = this.#levels[height];
        if (!level)
            throw new RangeError('no such hashes');
        return level.slice(index, index + count);
    }
    #subtrees = (height, index) => this.hashes(height, index, 1);
    root(size = this.size) {
        return rootFrom(size, this.#subtrees);
    }
    inclusionProof(index, size = this.size) {
        return inclusionProofFrom(index, size, this.#subtrees);
    }
    consistencyProof(oldSize, size = this.size) {
        return consistencyProofFrom(oldSize, size, this.#subtrees);
    }
}

;// CONCATENATED MODULE: ./build/tlog/tile-log.js






/**
 * Opens or begins a C2SP tile log in a folder that any static web server can serve: `checkpoint`, `tile/…`. An append
 * writes entry bundle and tiles first and the checkpoint last, so that a reader never finds a checkpoint without them.
 */
async function openTileLog(options) {
    const { dir, origin, signers } = options;
    const checkpointPath = (0,external_node_path_.join)(dir, 'checkpoint');
    const tree = new MerkleTree();
    let tail = []; // the entries of the bundle that is not full yet
    if (await (0,files/* fileKind */.h_)(checkpointPath)) {
        const { size } = checkpoint_parseCheckpoint((await (0,files/* readFileBounded */.Y1)(checkpointPath, MAX_ENTRY_BUNDLE_BYTES)).toString());
        for (const tile of tilesFor(size).filter(({ level }) => level === 'entries')) {
            const bytes = await (0,files/* readFileBounded */.Y1)((0,external_node_path_.join)(dir, tilePath(tile)), MAX_ENTRY_BUNDLE_BYTES);
            const entries = parseEntryBundle(bytes, tile);
            for (const entry of entries)
                tree.append(merkle_leafHash(entry));
            tail = entries.length === TILE_WIDTH ? [] : entries;
        }
    }
    const sign = () => signCheckpoint({ origin, size: tree.size, root: tree.root() }, ...signers);
    let checkpoint = sign();
    await (0,files/* writeFileAtomic */.Zf)(checkpointPath, checkpoint);
    const write = (tile, bytes) => (0,files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, tilePath(tile)), bytes);
    const append = async (entry) => {
        const index = tree.size;
        const entries = [...tail, Buffer.from(entry)];
        const bundle = formatEntryBundle(entries);
        tree.append(merkle_leafHash(entry));
        await write({ level: 'entries', index: Math.floor(index / TILE_WIDTH), width: entries.length }, bundle);
        // A level gets a new hash whenever 256 of the one below are full, this leaf included.
        for (let level = 0, count = tree.size; Number.isInteger(count) && count > 0; level++, count /= TILE_WIDTH) {
            const width = ((count - 1) % TILE_WIDTH) + 1;
            const tile = { level, index: Math.floor((count - 1) / TILE_WIDTH), width };
            await write(tile, tree.hashes(8 * level, tile.index * TILE_WIDTH, width));
        }
        tail = entries.length === TILE_WIDTH ? [] : entries;
        checkpoint = sign();
        await (0,files/* writeFileAtomic */.Zf)(checkpointPath, checkpoint);
        const [size, root] = [tree.size, tree.root()];
        return { index, checkpoint, size, root, proof: tree.inclusionProof(index, size) };
    };
    let last = Promise.resolve();
    return {
        get size() {
            return tree.size;
        },
        get checkpoint() {
            return checkpoint;
        },
        append: async (entry) => {
            if (entry.length > MAX_ENTRY_BYTES)
                throw new RangeError(`an entry has at most ${MAX_ENTRY_BYTES} bytes`);
            // After a failed write the tree is ahead of its files: whatever comes later fails with the same error.
            const next = last.then(() => append(entry));
            last = next;
            return next;
        },
        inclusionProof: (index, size) => tree.inclusionProof(index, size),
        consistencyProof: (oldSize, size) => tree.consistencyProof(oldSize, size),
        root: (size) => tree.root(size),
    };
}

;// CONCATENATED MODULE: ./build/tlog/index.js











/***/ })

};
