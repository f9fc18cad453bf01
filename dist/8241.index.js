export const id = 8241;
export const ids = [8241];
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

/***/ 5750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ IN_TOTO_PAYLOAD_TYPE),
/* harmony export */   z: () => (/* binding */ STATEMENT_TYPE)
/* harmony export */ });
const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';


/***/ }),

/***/ 34449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readExtensions),
/* harmony export */   r: () => (/* binding */ readContents)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56971);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21763);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6888);
/* harmony import */ var _verification_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20781);
/* harmony import */ var _verification_signing_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58981);






const [INTEGER, OCTETS, OID, SEQUENCE, BOOLEAN, VERSION, ISSUER_ID, SUBJECT_ID, EXTENSION_LIST] = [
    0x02, 0x04, 0x06, 0x30, 0x01, 0xa0, 0x81, 0x82, 0xa3,
];
const FULCIO_ARC = Buffer.from('2b0601040183bf3001', 'hex');
function readExtensions(der) {
    const body = new _lib_der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerReader */ .l(der).inside(SEQUENCE).inside(SEQUENCE);
    if (body.tag === VERSION)
        body.element(VERSION);
    body.element(INTEGER);
    for (let i = 0; i < 5; i++)
        body.element(SEQUENCE);
    for (const tag of [ISSUER_ID, SUBJECT_ID])
        if (body.tag === tag)
            body.element(tag);
    const found = {};
    if (body.tag !== EXTENSION_LIST)
        return found;
    for (const list = body.inside(EXTENSION_LIST).inside(SEQUENCE); !list.done;) {
        const extension = list.inside(SEQUENCE);
        const oid = extension.element(OID).content;
        if (extension.tag === BOOLEAN)
            extension.element(BOOLEAN);
        const value = extension.element(OCTETS).content;
        const arc = oid.subarray(0, -1);
        const name = Object.entries(_verification_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .EXTENSIONS */ .Z1).find(([, number]) => number === oid.at(-1))?.[0];
        if (name && arc.equals(FULCIO_ARC))
            found[name] = (0,_verification_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .parseUtf8String */ .g2)(value) ?? '(no text)';
    }
    return found;
}
const tryOr = (work, otherwise) => {
    try {
        return work();
    }
    catch {
        return otherwise;
    }
};
function readCertificate(der) {
    const { subjectAltName, subject, issuer, validFromDate, validToDate } = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der);
    return {
        subject: subjectAltName ?? subject,
        issuer: issuer.replaceAll('\n', ', '),
        notBefore: validFromDate.toISOString(),
        notAfter: validToDate.toISOString(),
        extensions: tryOr(() => readExtensions(der), {}),
    };
}
function readStatement(payload) {
    const { predicateType, subject } = JSON.parse(payload.toString('utf8'));
    return {
        ...(typeof predicateType === 'string' ? { predicateType } : {}),
        ...(Array.isArray(subject) ? { subjects: subject } : {}),
    };
}
function readTime(token) {
    try {
        const response = new _lib_der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerReader */ .l(token).inside(SEQUENCE);
        response.element(SEQUENCE);
        const info = response.inside(SEQUENCE);
        info.element(OID);
        const data = info.inside(VERSION).inside(SEQUENCE);
        data.element(INTEGER);
        data.element(0x31);
        const content = data.inside(SEQUENCE);
        content.element(OID);
        return (0,_verification_signing_time_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGenTime */ .d)(content.inside(VERSION).element(OCTETS).content).toISOString();
    }
    catch (error) {
        return `cannot be parsed: ${(0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error)}`;
    }
}
const formatSeconds = (seconds) => tryOr(() => new Date(Number(seconds) * 1000).toISOString(), `not a date: ${seconds} seconds since 1970`);
const ALGORITHMS = { 1: 'sha256', 2: 'sha384', 3: 'sha512' };
function readContents(bundle) {
    const { content, verificationMaterial, mediaType } = bundle;
    const { tlogEntries, timestampVerificationData, content: material } = verificationMaterial;
    const der = (0,_bundle_js__WEBPACK_IMPORTED_MODULE_5__/* .readLeafDer */ ._k)(bundle);
    const certificate = der && tryOr(() => readCertificate(der), undefined);
    const signed = content.$case === 'messageSignature'
        ? {
            content: 'message-signature',
            messageDigest: `${ALGORITHMS[content.messageSignature.messageDigest.algorithm] ?? 'unknown'}:${content.messageSignature.messageDigest.digest.toString('hex')}`,
        }
        : {
            content: 'dsse-envelope',
            payloadType: content.dsseEnvelope.payloadType,
            ...tryOr(() => readStatement(content.dsseEnvelope.payload), {}),
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
            ...(integratedTime === '0' ? {} : { integratedAt: formatSeconds(integratedTime) }),
            ...(inclusionProof?.checkpoint
                ? { checkpointOrigin: inclusionProof.checkpoint.envelope.split('\n')[0] ?? '' }
                : {}),
        })),
        timestamps: (timestampVerificationData?.rfc3161Timestamps ?? []).map(({ signedTimestamp }) => readTime(signedTimestamp)),
    };
}


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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
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

/***/ 66901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ MAX_BUNDLES)
/* harmony export */ });
const MAX_BUNDLES = 1_000;


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


/***/ }),

/***/ 62112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C7: () => (/* binding */ inspectReportSchema),
/* harmony export */   Nn: () => (/* binding */ inspect),
/* harmony export */   aJ: () => (/* binding */ presentInspection)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(13963);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82252);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(20907);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(67219);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(53989);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(19207);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(77823);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34449);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6888);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(72317);
/* harmony import */ var _evidence_reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63704);
/* harmony import */ var _evidence_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66901);
/* harmony import */ var _evidence_within_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5398);
/* harmony import */ var _sources_files_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(66923);
/* harmony import */ var _sources_referrers_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(32541);













const inspectReportSchema = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_0__/* .reportSchema */ .Qh)('inspect', {
    verified: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(false).describe('always false: nothing in this report is verified'),
    bundles: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        origin: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        contents: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({}).optional().describe('claims of the bundle'),
        unreadable: _lib_report_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonSchema */ .ex.optional(),
    })),
});
async function inspect(given, ports) {
    const begun = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_0__/* .beginReport */ .mC)('inspect', ports.clock, given);
    const { source, digest } = await openSource(given, ports);
    const bundles = [];
    const reading = new _evidence_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .Reading */ .zK();
    for await (const evidence of (0,_evidence_within_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .readWithinLimits */ .i)(source, digest, reading)) {
        if (bundles.length === _evidence_types_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_BUNDLES */ .f) {
            reading.cut(source.name, `${_evidence_types_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_BUNDLES */ .f} bundles`);
            break;
        }
        const { origin } = evidence;
        if ('unusable' in evidence) {
            bundles.push({ origin, unreadable: evidence.unusable.toReason() });
            continue;
        }
        try {
            const contents = { ...(0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__/* .readContents */ .r)((0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__/* .parseBundle */ .QN)(evidence.bytes, origin)) };
            bundles.push({ origin, digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .digestOf */ .ol)(evidence.bytes), contents });
        }
        catch (error) {
            bundles.push({ origin, digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .digestOf */ .ol)(evidence.bytes), unreadable: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .asMcError */ .b)(error).toReason() });
        }
    }
    for (const error of reading.unread)
        bundles.push({ origin: source.name, unreadable: error.toReason() });
    return begun.finish([], { verified: false, bundles });
}
async function openSource(given, ports) {
    const path = ports.at(given);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_9__/* .fileKind */ .h_)(path)) !== undefined) {
        (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_10__/* .assertNotImageName */ .G5)(given);
        return { source: (0,_sources_files_js__WEBPACK_IMPORTED_MODULE_11__/* .createInspectionSource */ .K)(path), digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .digestOf */ .ol)('') };
    }
    if (!(0,_oci_index_js__WEBPACK_IMPORTED_MODULE_12__/* .isReferenceLike */ .z$)(given))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_13__/* .verifyError */ .q)('subject-not-found', { given, meant: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_14__/* .explainReference */ .f)(given) });
    const named = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_10__/* .resolveLayout */ .Ju)((0,_oci_index_js__WEBPACK_IMPORTED_MODULE_10__/* .parseReference */ .F2)(given), ports.at);
    const repository = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_15__/* .openRepository */ .Av)(named, ports);
    const reference = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_16__/* .chooseLayoutTag */ .A)(named, repository);
    const descriptor = await repository.resolve((0,_oci_index_js__WEBPACK_IMPORTED_MODULE_10__/* .getTarget */ .EW)(reference));
    if (!descriptor)
        throw (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_10__/* .createMissingError */ .bA)(reference);
    return { source: (0,_sources_referrers_js__WEBPACK_IMPORTED_MODULE_17__/* .createRepositorySource */ .k)(repository), digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .parseSubjectDigest */ .Ky)(descriptor.digest) };
}
const flatten = (value, prefix = '') => {
    if (typeof value !== 'object' || value === null)
        return [[prefix, String(value).replace(/[\p{Cc}\p{Cf}]/gu, '?')]];
    return Object.entries(value).flatMap(([key, each]) => flatten(each, prefix === '' ? key : `${prefix}.${key}`));
};
const stripNameType = (subject) => /^(?:URI|email):[^,"\s]+$/.test(subject) ? subject.slice(subject.indexOf(':') + 1) : subject;
const listClaims = (contents) => flatten(contents).map(([field = '', claim = '']) => [
    field,
    field === 'certificate.subject' ? stripNameType(claim) : claim,
]);
const presentInspection = ({ bundles, subject = '' }) => [
    {
        title: `NOT VERIFIED: claims of the bundles of ${subject}`,
        lines: [
            'Nothing below is verified: no signature, no identity, no log entry. Anyone can write such a bundle.',
            'To verify a bundle, run: mc verify SUBJECT --bundle FILE',
            ...(bundles.length === 0 ? ['No bundle was found.'] : []),
        ],
    },
    ...bundles.map(({ origin, contents, unreadable, digest }) => ({
        title: `${origin} (not verified)`,
        lines: [
            ...(digest ? [digest] : []),
            ...(typeof contents?.predicateType === 'string' ? [`predicate type (claimed): ${contents.predicateType}`] : []),
        ],
        reasons: unreadable ? [unreadable] : [],
        ...(contents ? { table: { columns: ['field', 'claim'], rows: listClaims(contents) } } : {}),
    })),
];


/***/ }),

/***/ 32541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ createRepositorySource)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(606);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18867);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87681);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81849);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95669);
/* harmony import */ var _sigstore_errors_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(45176);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(43547);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(90162);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6888);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5750);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72317);
/* harmony import */ var _evidence_reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63704);









const CONCURRENCY = 16;
const FEW_PIECES = 100;
const FEW_BYTES = _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .MiB */ .lv;
const isPiece = (found) => 'blob' in found;
const createRepositorySource = (repository) => ({
    name: repository.name,
    searched: `the referrers and the cosign tags of ${repository.name}`,
    async *bundlesFor(subject, reading = new _evidence_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .Reading */ .zK()) {
        const reader = new EvidenceReader(repository, subject, reading);
        const each = (0,p_map__WEBPACK_IMPORTED_MODULE_2__/* .pMapIterable */ .R_)(await reader.listPieces(), (found) => reader.read(found), { concurrency: CONCURRENCY });
        for await (const evidence of each)
            if (evidence)
                yield evidence;
        if (reader.fault)
            throw reader.fault;
    },
});
class EvidenceReader {
    #repository;
    #subject;
    #reading;
    #manifests;
    #blobs = new Map();
    fault;
    constructor(repository, subject, reading) {
        this.#repository = repository;
        this.#subject = subject;
        this.#reading = reading;
        this.#manifests = reading.share(2);
    }
    async listPieces() {
        const { name } = this.#repository;
        const tagged = await this.#readTags();
        const listed = this.#sort(await this.#listReferrers());
        const referring = await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .mapConcurrent */ ._k)(listed, CONCURRENCY, (one) => this.#readReferrer(one));
        const found = [...referring.flat(), ...tagged];
        const seen = new Set();
        const once = found.filter((one) => {
            const key = isPiece(one) ? `${one.blob.digest} ${readAnnotations(one.blob)}` : one.origin;
            return !seen.has(key) && seen.add(key);
        });
        const bytes = once.reduce((sum, one) => sum + (isPiece(one) ? one.blob.size : 0), 0);
        if (once.length <= FEW_PIECES && bytes <= this.#reading.left)
            return once;
        if (once.length > _evidence_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PIECES */ .r5)
            this.#reading.cut(name, `${_evidence_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PIECES */ .r5} pieces`);
        const weight = (one) => (isPiece(one) ? one.blob.size : 0);
        const rank = (one) => (isPiece(one) ? one.rank : Number.POSITIVE_INFINITY);
        return once.toSorted((a, b) => rank(a) - rank(b) || weight(a) - weight(b)).slice(0, _evidence_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PIECES */ .r5);
    }
    async #readTags() {
        const found = [];
        for (const tag of (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_4__/* .cosignTags */ .F)(this.#subject)) {
            const descriptor = await this.#repository.resolve(tag);
            if (!descriptor)
                continue;
            const origin = `${this.#repository.name}:${tag}`;
            if (tag.endsWith('.sbom'))
                found.push({ origin, unusable: (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyError */ .q)('sbom-unsigned', { what: origin }) });
            else
                found.push(...(await this.#listLayers(descriptor, origin, COSIGN_TAG)));
        }
        return found;
    }
    async #listReferrers() {
        const { name } = this.#repository;
        try {
            return await this.#repository.referrers(this.#subject, undefined, undefined, (limit) => this.#reading.cut(name, limit));
        }
        catch (error) {
            if (!(error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_6__/* .VerificationError */ .mk))
                throw error;
            this.fault ??= error;
            return [];
        }
    }
    #sort(listed) {
        const bytes = listed.reduce((sum, { size }) => sum + size, 0);
        if (listed.length <= FEW_PIECES && bytes <= FEW_BYTES)
            return listed;
        const { first } = this.#reading;
        return listed.toSorted((a, b) => rankReferrer(a, first) - rankReferrer(b, first) || a.size - b.size);
    }
    #readReferrer(descriptor) {
        const origin = `${this.#repository.name}@${descriptor.digest}`;
        return this.#listLayers(descriptor, origin, rankReferrer(descriptor, this.#reading.first));
    }
    async #listLayers({ digest, size }, origin, rank) {
        if (!this.#manifests.take(size)) {
            this.#reading.cut(this.#repository.name);
            return [];
        }
        try {
            const manifest = await this.#repository.manifest(digest);
            this.#manifests.count(Math.max(0, manifest.bytes.length - size));
            const blobs = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_7__/* .listBlobs */ .t3)(manifest);
            return blobs.flatMap((blob, i) => {
                if (!isLegacy(blob) && !(0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .isBundleType */ .Jo)(blob.mediaType))
                    return [];
                return { origin: blobs.length > 2 ? `${origin}#${i}` : origin, blob, rank };
            });
        }
        catch (error) {
            return this.#reportFailure(error, origin);
        }
    }
    async read(found) {
        if (!isPiece(found))
            return found;
        const { origin, blob } = found;
        const { mediaType, annotations = {} } = blob;
        try {
            const bytes = await this.#readBlob(blob, origin);
            if (!bytes)
                return undefined;
            return {
                origin,
                ...(isLegacy(blob) ? (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_9__/* .convertLegacyLayer */ .YX)({ mediaType, bytes, annotations }, origin) : { bytes }),
            };
        }
        catch (error) {
            return this.#reportFailure(error, origin)[0];
        }
    }
    #readBlob(blob, origin) {
        const known = this.#blobs.get(blob.digest) ?? this.#fetch(blob, origin);
        this.#blobs.set(blob.digest, known);
        return known;
    }
    async #fetch(blob, what) {
        const { size } = blob;
        if (size > _sigstore_index_js__WEBPACK_IMPORTED_MODULE_10__/* .MAX_BUNDLE_BYTES */ .Me)
            throw (0,_sigstore_errors_js__WEBPACK_IMPORTED_MODULE_11__/* .sigstoreError */ .J)('bundle-malformed', {
                what,
                detail: `it has ${size} bytes, more than ${_sigstore_index_js__WEBPACK_IMPORTED_MODULE_10__/* .MAX_BUNDLE_BYTES */ .Me}`,
            });
        if (this.#reading.take(size))
            return (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .collect */ .Fo)(this.#repository.blob(blob), _sigstore_index_js__WEBPACK_IMPORTED_MODULE_10__/* .MAX_BUNDLE_BYTES */ .Me, what);
        this.#reading.cut(this.#repository.name);
        return undefined;
    }
    #reportFailure(error, origin) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_6__/* .VerificationError */ .mk)
            return [{ origin, unusable: error }];
        const isMissing = error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_6__/* .McError */ .Hv && (error.code === 'reference-not-found' || error.details.status === 404);
        if (!isMissing)
            throw error;
        this.fault ??= error;
        return [];
    }
}
const isLegacy = ({ mediaType }) => (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .isLegacyType */ .w2)(mediaType);
const readAnnotations = (blob) => (isLegacy(blob) ? JSON.stringify(blob.annotations ?? {}) : '');
const [COSIGN_TAG, WANTED, EVIDENCE, UNKNOWN, DOCUMENT] = [0, 1, 2, 3, 4];
function rankReferrer({ artifactType = '', annotations }, first) {
    if (first.has(annotations?.['dev.sigstore.bundle.predicateType'] ?? ''))
        return WANTED;
    const isEvidence = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .isBundleType */ .Jo)(artifactType) || (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .isLegacyType */ .w2)(artifactType) || artifactType === _sigstore_index_js__WEBPACK_IMPORTED_MODULE_12__/* .IN_TOTO_PAYLOAD_TYPE */ .T;
    if (isEvidence)
        return EVIDENCE;
    return /cyclonedx|spdx|syft|vnd\.mc\./.test(artifactType) ? DOCUMENT : UNKNOWN;
}


/***/ })

};
