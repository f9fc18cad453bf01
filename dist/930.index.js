export const id = 930;
export const ids = [930];
export const modules = {

/***/ 33192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76357);

/** Defines a command by its specification. */
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
        options: { given: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .operand */ .id)('<what>', 'a bundle file, a folder of bundles, or an image reference') },
        example: 'mc inspect app.tar.gz.sigstore.json',
        run: async ({ given }, context) => {
            const { cwd, env } = context;
            const credentials = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .dockerConfigCredentials */ .D)({ env });
            const report = await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_4__/* .inspect */ .Nn)(given, { ...context, credentials, at: (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path) });
            return { report, text: (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_4__/* .presentInspection */ .aJ)(report) };
        },
    }),
];


/***/ }),

/***/ 90162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ev: () => (/* binding */ legacySignature),
/* harmony export */   Nj: () => (/* binding */ SIMPLE_SIGNING),
/* harmony export */   b$: () => (/* binding */ holdSimpleSigning)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21763);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57130);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87681);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45176);






const SIMPLE_SIGNING = 'application/vnd.dev.cosign.simplesigning.v1+json';
const SIGNATURE = 'dev.cosignproject.cosign/signature';
const CERTIFICATE = 'dev.sigstore.cosign/certificate';
const BUNDLE = 'dev.sigstore.cosign/bundle';
const TIMESTAMP = 'dev.sigstore.cosign/rfc3161timestamp';
const BUNDLE_V01 = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
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
                        messageDigest: { algorithm: 'SHA2_256', digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(bytes).toString('base64') },
                        signature: annotations[SIGNATURE] ?? '',
                    },
                }
                : { dsseEnvelope: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes.toString('utf8'), what, MAX_DEPTH) }),
        };
        return { bytes: Buffer.from(JSON.stringify(bundle)), ...(simple ? { payload: bytes } : {}) };
    }
    catch (error) {
        const detail = error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__/* .McError */ .Hv ? error.message : (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error);
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .sigstoreError */ .J)('bundle-malformed', { what, detail }, { cause: error });
    }
}
const simpleSigning = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    critical: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('cosign container image signature'),
        image: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ 'docker-manifest-digest': zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(200) }),
    }),
});
/** The simple signing document names the image, and no other. Throws `statement-malformed`, `subject-mismatch`. */
function holdSimpleSigning(payload, expected, what) {
    let named;
    try {
        named = read(simpleSigning, payload.toString('utf8'), what).critical.image['docker-manifest-digest'];
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .sigstoreError */ .J)('statement-malformed', { detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
    if (named !== expected)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .sigstoreError */ .J)('subject-mismatch', { expected, found: named });
}


/***/ })

};
