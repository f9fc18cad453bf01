export const id = 9139;
export const ids = [9139];
export const modules = {

/***/ 33192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76357);

function defineCommand(definition) {
    const { path, summary, example, options } = definition;
    const parameters = options ?? {};
    return {
        path,
        summary,
        parameters: Object.values(parameters),
        example,
        run: async (lookUp, context) => definition.run((0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .readValues */ .N$)(parameters, lookUp, path), context),
    };
}


/***/ }),

/***/ 78241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29887);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62112);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33192);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76357);





const commands = [
    (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
        path: 'inspect',
        summary: 'show the claims in bundles; verify nothing',
        options: { given: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .operand */ .id)('<source>', 'a bundle file, a folder of bundles, or an image reference') },
        example: 'mc inspect app.tar.gz.sigstore.json',
        run: async ({ given }, context) => {
            const { cwd, env } = context;
            const credentials = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .loadDockerCredentials */ .B)({ env });
            const report = await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_4__/* .inspect */ .Nn)(given, { ...context, credentials, at: (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path) });
            return { report, text: (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_4__/* .presentInspection */ .aJ)(report) };
        },
    }),
];


/***/ }),

/***/ 90162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YX: () => (/* binding */ convertLegacyLayer),
/* harmony export */   cf: () => (/* binding */ assertSimpleSigning),
/* harmony export */   gi: () => (/* binding */ convertLogEntry),
/* harmony export */   mg: () => (/* binding */ rekorBundle),
/* harmony export */   rs: () => (/* binding */ convertCertificate)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21763);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87681);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45176);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43547);







const SIGNATURE = 'dev.cosignproject.cosign/signature';
const CERTIFICATE = 'dev.sigstore.cosign/certificate';
const BUNDLE = 'dev.sigstore.cosign/bundle';
const TIMESTAMP = 'dev.sigstore.cosign/rfc3161timestamp';
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
function convertLogEntry(text) {
    const { SignedEntryTimestamp, Payload } = read(rekorBundle, text, BUNDLE);
    const { kind, apiVersion } = read(entryBody, Buffer.from(Payload.body, 'base64').toString('utf8'), 'the body of the log entry');
    return {
        logIndex: String(Payload.logIndex),
        logId: { keyId: Buffer.from(Payload.logID, 'hex').toString('base64') },
        kindVersion: { kind, version: apiVersion },
        integratedTime: String(Payload.integratedTime),
        inclusionPromise: { signedEntryTimestamp: SignedEntryTimestamp },
        canonicalizedBody: Payload.body,
    };
}
function convertCertificate(pem) {
    const [, base64] = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(pem) ?? [];
    if (base64 === undefined)
        throw new TypeError(`the annotation ${CERTIFICATE} is not a certificate in PEM`);
    return base64.replace(/\s/g, '');
}
function convertLegacyLayer({ mediaType, bytes, annotations }, what) {
    const isSignature = mediaType === _media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .SIMPLE_SIGNING */ .Nj;
    try {
        const certificate = annotations[CERTIFICATE];
        const timestamp = annotations[TIMESTAMP];
        const bundle = {
            mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .BUNDLE_V01 */ .tT,
            verificationMaterial: {
                ...(certificate
                    ? { x509CertificateChain: { certificates: [{ rawBytes: convertCertificate(certificate) }] } }
                    : { publicKey: { hint: '' } }),
                tlogEntries: annotations[BUNDLE] ? [convertLogEntry(annotations[BUNDLE])] : [],
                ...(timestamp && isSignature
                    ? {
                        timestampVerificationData: {
                            rfc3161Timestamps: [
                                { signedTimestamp: read(timestampResponse, timestamp, TIMESTAMP).SignedRFC3161Timestamp },
                            ],
                        },
                    }
                    : {}),
            },
            ...(isSignature
                ? {
                    messageSignature: {
                        messageDigest: { algorithm: 'SHA2_256', digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(bytes).toString('base64') },
                        signature: annotations[SIGNATURE] ?? '',
                    },
                }
                : { dsseEnvelope: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes.toString('utf8'), what, MAX_DEPTH) }),
        };
        return { bytes: Buffer.from(JSON.stringify(bundle)), ...(isSignature ? { payload: bytes } : {}) };
    }
    catch (error) {
        const detail = error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv ? error.message : (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(error);
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .sigstoreError */ .J)('bundle-malformed', { what, detail }, { cause: error });
    }
}
const simpleSigning = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    critical: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('cosign container image signature'),
        image: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ 'docker-manifest-digest': zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(200) }),
    }),
});
function assertSimpleSigning(payload, expected, what) {
    let named;
    try {
        named = read(simpleSigning, payload.toString('utf8'), what).critical.image['docker-manifest-digest'];
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .sigstoreError */ .J)('statement-malformed', { detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(error) }, { cause: error });
    }
    if (named !== expected)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .sigstoreError */ .J)('subject-mismatch', { expected, found: named });
}


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
/* unused harmony export STATEMENT_TYPE */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);


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
const createStatement = (subject, predicateType, predicate) => ({
    _type: STATEMENT_TYPE,
    subject,
    predicateType,
    predicate,
});
const encodeStatement = (statement) => Buffer.from((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(statement));
const preAuthEncoding = (payloadType, payload) => Buffer.concat([Buffer.from(`DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `), payload]);


/***/ }),

/***/ 63704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ createReading),
/* harmony export */   r5: () => (/* binding */ MAX_PIECES),
/* harmony export */   zK: () => (/* binding */ Reading)
/* harmony export */ });
/* unused harmony export MAX_EVIDENCE_BYTES */
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14922);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72317);



const MAX_EVIDENCE_BYTES = 64 * _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .MiB */ .lv;
const MAX_PIECES = 10_000;
class Reading {
    first;
    digests;
    #parent;
    #max;
    #notes;
    #taken = 0;
    constructor({ first = new Set(), digests, maxBytes = MAX_EVIDENCE_BYTES } = {}, parent) {
        this.first = first;
        this.digests = digests;
        this.#max = maxBytes;
        this.#parent = parent;
        this.#notes = parent ? parent.#notes : [];
    }
    get left() {
        return Math.max(0, Math.min(this.#max - this.#taken, this.#parent?.left ?? Number.POSITIVE_INFINITY));
    }
    take(bytes) {
        if (bytes > this.left)
            return false;
        this.count(bytes);
        return true;
    }
    count(bytes) {
        this.#taken += bytes;
        this.#parent?.count(bytes);
    }
    hasGiven(bytes) {
        return bytes <= this.#taken || this.take(bytes - this.#taken);
    }
    share(among) {
        const maxBytes = Math.floor(this.left / Math.max(among, 1));
        return new Reading({ first: this.first, digests: this.digests, maxBytes }, this);
    }
    cut(source, limit = `${this.#max} bytes`) {
        if (this.#notes.some(({ details }) => details.source === source))
            return;
        this.#notes.push((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyError */ .q)('evidence-not-read', { source, limit }));
    }
    get unread() {
        return this.#notes;
    }
}
function createReading({ requirements }, digests) {
    const types = requirements.flatMap(({ kind, predicateType }) => kind === 'signature' ? _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE */ .W3.cosignSign : (predicateType ?? []));
    return new Reading({ first: new Set(types), digests });
}


/***/ }),

/***/ 5398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readWithinLimits)
/* harmony export */ });
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63704);

async function* readWithinLimits(source, subject, reading) {
    let count = 0;
    let bytes = 0;
    for await (const evidence of source.bundlesFor(subject, reading)) {
        if (++count > _reading_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_PIECES */ .r5) {
            reading.cut(source.name, `${_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_PIECES */ .r5} pieces`);
            return;
        }
        bytes += 'bytes' in evidence ? evidence.bytes.length + (evidence.payload?.length ?? 0) : 0;
        if (!reading.hasGiven(bytes)) {
            reading.cut(source.name);
            return;
        }
        yield evidence;
    }
}


/***/ })

};
