export const id = 459;
export const ids = [459];
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

/***/ 67634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ KEY),
  DJ: () => (/* binding */ KEYLESS),
  Gs: () => (/* binding */ SIGNING),
  St: () => (/* binding */ openKeySigner),
  fC: () => (/* binding */ openKeylessSigner),
  Qc: () => (/* binding */ openRecordSigner),
  o9: () => (/* binding */ printWarning)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/keys/read.js + 2 modules
var read = __webpack_require__(40675);
// EXTERNAL MODULE: ./build/sigstore/signing/open.js + 13 modules
var signing_open = __webpack_require__(14458);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var sigstore_errors = __webpack_require__(45176);
// EXTERNAL MODULE: ./build/sigstore/signing/ask.js
var ask = __webpack_require__(67894);
;// CONCATENATED MODULE: ./build/sigstore/signing/token-source.js



const MAX_TOKEN_BYTES = 64 * 1024;
const AUDIENCE = 'sigstore';
function createTokenSource(options) {
    const { http, env, file } = options;
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer, SIGSTORE_ID_TOKEN: given } = env;
    const from = (source, read) => Object.assign(read, { source });
    if (file !== undefined)
        return from(file, async () => (await (0,files/* readFileBounded */.Y1)(file, MAX_TOKEN_BYTES, 'the identity token')).toString('utf8').trim());
    if (url && bearer)
        return from('the answer of the token service', () => fromActions(http, url, bearer));
    if (given)
        return from('SIGSTORE_ID_TOKEN', async () => given.trim());
    return async () => {
        throw (0,sigstore_errors/* sigstoreError */.J)('id-token-unavailable', {
            detail: 'expected --identity-token, a GitHub Actions job with id-token: write, or SIGSTORE_ID_TOKEN, found none of them',
        });
    };
}
async function fromActions(http, url, bearer) {
    const request = new URL(url);
    request.searchParams.set('audience', AUDIENCE);
    const { bytes } = await (0,ask/* askService */.xE)(http, {
        url: request.href,
        method: 'GET',
        headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' },
    }, MAX_TOKEN_BYTES);
    const answer = readJson(bytes, url);
    const value = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
    if (typeof value !== 'string' || value === '')
        throw (0,sigstore_errors/* sigstoreError */.J)('id-token-unavailable', { detail: 'the token service answered without a token' });
    return value;
}
function readJson(bytes, url) {
    try {
        return (0,ask/* parseAnswer */.Wp)(bytes);
    }
    catch (error) {
        throw (0,ask/* serviceFailure */.Kr)(url, error);
    }
}

// EXTERNAL MODULE: ./build/sigstore/signing/key-signer.js
var key_signer = __webpack_require__(39195);
// EXTERNAL MODULE: ./build/verify/policy/signing-config.js
var signing_config = __webpack_require__(55755);
// EXTERNAL MODULE: ./build/cli/parameters.js
var parameters = __webpack_require__(76357);
// EXTERNAL MODULE: ./build/cli/paths.js
var paths = __webpack_require__(66929);
// EXTERNAL MODULE: ./build/cli/policy.js
var cli_policy = __webpack_require__(87595);
;// CONCATENATED MODULE: ./build/cli/open-signer.js









const MAX_KEY_BYTES = 64 * 1024;
const KEYLESS = {
    signingConfig: (0,parameters/* text */.Qq)('--signing-config <file>', 'keyless: the signing_config.json; default: the one that mc trust fetch pinned in the policy, else that of the public instance'),
    identityToken: (0,parameters/* text */.Qq)('--identity-token <file>', 'keyless: a file with an OIDC token; default: the token of the GitHub Actions job, or SIGSTORE_ID_TOKEN'),
    trustedRoot: (0,parameters/* text */.Qq)('--trusted-root <file>', 'keyless: the trusted_root.json that checks the answers of the signing services; default: the one beside the signing config, else the roots of the policy'),
};
const KEY = (0,parameters/* text */.Qq)('--key <pem>', 'sign with this private key: PKCS #8 (Ed25519, P-256, P-384, RSA) or cosign.key, with its password in COSIGN_PASSWORD');
const SIGNING = {
    key: KEY,
    keyless: (0,parameters/* flag */.Jt)('--keyless', 'sign with the identity of the GitHub Actions job or of SIGSTORE_ID_TOKEN'),
    ...KEYLESS,
};
const printWarning = (warning, stderr) => {
    stderr.write(`warning ${warning.code}: ${warning.message}. ${warning.hint ?? ''}\n`);
};
function openKeylessSigner({ signingConfig, identityToken, trustedRoot }, { http, clock, env, cwd, stderr }, policy, warn) {
    return (0,signing_open/* openSigner */.H)({
        http,
        now: clock.now(),
        clock,
        identityToken: createTokenSource({ http, env, file: (0,paths/* resolveOptional */.r)(cwd, identityToken) }),
        signingConfig: (0,paths/* resolveOptional */.r)(cwd, signingConfig),
        trustedRoot: (0,paths/* resolveOptional */.r)(cwd, trustedRoot),
        policyRoots: policy.roots,
        policySigningConfig: () => (0,signing_config/* findSigningConfig */.z)((0,external_node_path_.resolve)(cwd, policy.path ?? cli_policy/* DEFAULT_POLICY */.zj), clock.now()),
        warn: (warning) => {
            printWarning(warning, stderr);
            warn?.(warning);
        },
    });
}
async function openKeySigner(key, { cwd, env }) {
    const pem = await (0,files/* readFileBounded */.Y1)((0,external_node_path_.resolve)(cwd, key), MAX_KEY_BYTES, 'the key');
    return (0,key_signer/* createKeySigner */.e)(await (0,read/* readSigningKey */.jy)(pem, key, env));
}
async function openRecordSigner(options, context, { path, roots }, command) {
    const { key, keyless, identityToken, signingConfig } = options;
    if (key !== undefined && keyless)
        throw (0,errors/* baseError */.O)('usage', { detail: 'give only one of --key and --keyless', command });
    if (key !== undefined)
        return openKeySigner(key, context);
    if (!keyless && identityToken === undefined && signingConfig === undefined)
        return undefined;
    return openKeylessSigner(options, context, { path, roots: async () => roots });
}


/***/ }),

/***/ 66929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ resolveOptional)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const resolveOptional = (cwd, path) => path === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path);


/***/ }),

/***/ 87595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Po: () => (/* binding */ POLICY),
/* harmony export */   aO: () => (/* binding */ KEYLESS_POLICY),
/* harmony export */   k4: () => (/* binding */ USE_MIRROR_OPTION),
/* harmony export */   tb: () => (/* binding */ loadPolicy),
/* harmony export */   yM: () => (/* binding */ loadPolicyRoots),
/* harmony export */   zj: () => (/* binding */ DEFAULT_POLICY)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13963);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18351);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28083);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30200);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68875);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76357);





const DEFAULT_POLICY = 'SECURITY/trust-policy.yaml';
const POLICY = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--policy <file>', 'the trust policy', DEFAULT_POLICY);
const KEYLESS_POLICY = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--policy <file>', `keyless: the trust policy whose roots check the answers of the signing services; default: ${DEFAULT_POLICY} if it exists`);
const USE_MIRROR_OPTION = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('--use-mirror <when>', 'auto also reads the mirror, always reads no other source, never does not read it', _verify_index_js__WEBPACK_IMPORTED_MODULE_2__/* .USE_MIRROR */ .k, 'auto');
async function loadPolicy(path, { cwd, clock }, subjects = []) {
    const resolved = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path);
    try {
        return await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_3__/* .loadTrust */ .V)(resolved, _verify_index_js__WEBPACK_IMPORTED_MODULE_4__/* .policyFiles */ .qR, clock.now());
    }
    catch (error) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .asMcError */ .b)(error).code === 'policy-not-found' ? (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_6__/* .policyNotFound */ .g)(resolved, path, { subjects }) : error;
    }
}
async function loadPolicyRoots(path, context) {
    if (path === undefined && (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_7__/* .fileKind */ .h_)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, DEFAULT_POLICY))) !== 'file')
        return [];
    return (await loadPolicy(path ?? DEFAULT_POLICY, context)).roots;
}


/***/ }),

/***/ 97820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9009);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(64835);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(13963);
/* harmony import */ var _lib_shell_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(46214);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(29887);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(19207);
/* harmony import */ var _sign_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95893);
/* harmony import */ var _sign_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27549);
/* harmony import */ var _sign_index_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(83520);
/* harmony import */ var _sign_index_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(7838);
/* harmony import */ var _sign_index_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(52551);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(14922);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(33192);
/* harmony import */ var _open_signer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67634);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76357);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66929);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87595);














const OPTIONS = {
    given: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .operand */ .id)('<subject>', 'a file, a digest (sha256:<hex>, sha512:<hex>), or an image reference'),
    predicateType: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--predicate-type <uri>', 'attest: the type of the predicate'),
    predicate: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--predicate <file>', 'attest: the predicate, as JSON'),
    bundle: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--bundle <file>', 'the Sigstore bundle to write; default without --attach: SUBJECT.sigstore.json'),
    attach: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('--attach', 'attach the bundle to the image, as an OCI referrer'),
    key: _open_signer_js__WEBPACK_IMPORTED_MODULE_2__/* .KEY */ ._,
    ..._open_signer_js__WEBPACK_IMPORTED_MODULE_2__/* .KEYLESS */ .DJ,
    policy: _policy_js__WEBPACK_IMPORTED_MODULE_3__/* .KEYLESS_POLICY */ .aO,
    auth: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--auth <file>', "Docker's config.json; default: the one that Docker uses"),
};
async function createPredicate(options, { cwd, env }) {
    const type = options.predicateType;
    const path = (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .resolveOptional */ .r)(cwd, options.predicate);
    if (type === undefined && path === undefined)
        return undefined;
    if (type === undefined)
        throw (0,_sign_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .signError */ .C)('predicate-incomplete', { missing: '--predicate-type' });
    if (path !== undefined)
        return (0,_sign_index_js__WEBPACK_IMPORTED_MODULE_6__/* .readPredicate */ .u)(type, path);
    const context = type === _sigstore_index_js__WEBPACK_IMPORTED_MODULE_7__/* .PREDICATE */ .W3.slsaProvenance ? (0,_github_index_js__WEBPACK_IMPORTED_MODULE_8__/* .readActionsContext */ .D)(env) : undefined;
    if (!context)
        throw (0,_sign_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .signError */ .C)('predicate-incomplete', { missing: '--predicate' });
    return { type, value: (0,_github_index_js__WEBPACK_IMPORTED_MODULE_9__/* .createWorkflowProvenance */ .bK)(context) };
}
function openSubjectSigner(options, context, warn) {
    const { key, identityToken, policy } = options;
    if (key === undefined)
        return (0,_open_signer_js__WEBPACK_IMPORTED_MODULE_2__/* .openKeylessSigner */ .fC)(options, context, { path: policy, roots: () => (0,_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .loadPolicyRoots */ .yM)(policy, context) }, warn);
    if (identityToken !== undefined)
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .baseError */ .O)('usage', { detail: 'give only one of --key and --identity-token', command: 'sign' });
    return (0,_open_signer_js__WEBPACK_IMPORTED_MODULE_2__/* .openKeySigner */ .St)(key, context);
}
const describeApart = (image, bundle) => ({
    title: 'The bundle is not attached to the image',
    lines: [
        `to verify with it: mc verify ${(0,_lib_shell_js__WEBPACK_IMPORTED_MODULE_11__/* .quoteForShell */ .e)(image)} --bundle ${(0,_lib_shell_js__WEBPACK_IMPORTED_MODULE_11__/* .quoteForShell */ .e)(bundle)}`,
        'to store the bundle beside the image: sign with --attach',
    ],
});
const commands = [
    (0,_command_js__WEBPACK_IMPORTED_MODULE_12__/* .defineCommand */ .N)({
        path: 'sign',
        summary: 'sign a file or an image, keyless or with a key, or attest to it',
        options: OPTIONS,
        example: 'mc sign registry.acme.test/app@sha256:… --attach',
        run: async (options, context) => {
            const { http, clock, cwd, env, plainHttp, signal, stderr } = context;
            const { given, attach } = options;
            const subject = await (0,_sign_index_js__WEBPACK_IMPORTED_MODULE_13__/* .parseSubject */ .C)(given, (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path));
            const fallback = `${subject.kind === 'file' ? subject.path : given.replace(/[^\w.-]+/g, '-')}.sigstore.json`;
            const bundlePath = (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .resolveOptional */ .r)(cwd, options.bundle ?? (attach ? undefined : fallback));
            const predicate = await createPredicate(options, context);
            const warnings = [];
            const signer = await openSubjectSigner(options, context, (warning) => warnings.push(warning));
            const credentials = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_14__/* .loadDockerCredentials */ .B)({ env, file: (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .resolveOptional */ .r)(cwd, options.auth) });
            const report = await (0,_sign_index_js__WEBPACK_IMPORTED_MODULE_15__/* .sign */ ._)({ subject, given, attach, ...(predicate ? { predicate } : {}), ...(bundlePath ? { bundlePath } : {}) }, {
                clock,
                signer,
                warnings,
                warn: (warning) => (0,_open_signer_js__WEBPACK_IMPORTED_MODULE_2__/* .printWarning */ .o9)(warning, stderr),
                readFile: _lib_files_js__WEBPACK_IMPORTED_MODULE_16__/* .readFileStream */ .vY,
                writeFile: _lib_files_js__WEBPACK_IMPORTED_MODULE_16__/* .writeFileAtomic */ .Zf,
                openRepository: (reference) => (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_17__/* .openRepository */ .Av)(reference, { http, credentials, plainHttp, signal }),
            });
            const isApart = subject.kind === 'image' && bundlePath !== undefined && !attach;
            return { report, text: [...(0,_sign_index_js__WEBPACK_IMPORTED_MODULE_18__/* .present */ .E)(report), ...(isApart ? [describeApart(given, bundlePath)] : [])] };
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

/***/ 39195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ createKeySigner)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19654);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89079);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57130);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43547);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5750);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14922);






const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;
function createKeySigner(privateKey) {
    const publicKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(privateKey);
    const hint = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(publicKey.export({ type: 'spki', format: 'der' })).toString('base64');
    const algorithm = privateKey.asymmetricKeyType === 'ed25519' ? null : 'sha256';
    const formatBundle = (content) => Buffer.from(JSON.stringify(_sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_1__.Bundle.toJSON({
        mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .BUNDLE_V03 */ .Hd,
        verificationMaterial: {
            content: { $case: 'publicKey', publicKey: { hint } },
            tlogEntries: [],
            timestampVerificationData: { rfc3161Timestamps: [] },
        },
        content,
    })));
    return {
        kind: 'key',
        signMessage: async (content) => {
            const bytes = await (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .collect */ .Fo)(content, MAX_MESSAGE_BYTES, 'the content to sign');
            return formatBundle({
                $case: 'messageSignature',
                messageSignature: {
                    messageDigest: { algorithm: 1, digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(bytes) },
                    signature: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(algorithm, bytes, privateKey),
                },
            });
        },
        signStatement: async (statement) => {
            const payload = (0,_statement_js__WEBPACK_IMPORTED_MODULE_5__/* .encodeStatement */ ._i)(statement);
            const signature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(algorithm, (0,_statement_js__WEBPACK_IMPORTED_MODULE_5__/* .preAuthEncoding */ .JC)(_media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .IN_TOTO_PAYLOAD_TYPE */ .T, payload), privateKey);
            return formatBundle({
                $case: 'dsseEnvelope',
                dsseEnvelope: { payload, payloadType: _media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .IN_TOTO_PAYLOAD_TYPE */ .T, signatures: [{ sig: signature, keyid: '' }] },
            });
        },
        identify: async () => ({ kind: 'key', publicKey }),
    };
}


/***/ }),

/***/ 98698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ createMirrorSource)
/* harmony export */ });
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39386);
/* harmony import */ var _tlog_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5704);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72317);



const SKEW_SECONDS = 300;
function createMirrorSource(location, { max, maxInDisaster }, { openMirror, clock, primaryAnswers }) {
    let opened;
    const open = async () => {
        opened ??= await openMirror(location);
        return opened;
    };
    const readAge = ({ syncedAt }) => (clock.now().getTime() - Date.parse(syncedAt)) / 1000;
    const staleError = (expected, found) => (0,_tlog_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .tlogError */ .X)('mirror-stale', {
        mirror: location,
        expected: (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(expected),
        found: `${(0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(found)} ago`,
    });
    const assertAge = (mirror, limit) => {
        const age = readAge(mirror);
        if (age < -SKEW_SECONDS)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyError */ .q)('mirror-clock', { mirror: location, found: mirror.syncedAt });
        if (age > limit)
            throw staleError(limit, age);
    };
    const openFresh = async () => {
        const mirror = await open();
        const limit = primaryAnswers() ? max : maxInDisaster;
        if (limit !== undefined)
            assertAge(mirror, limit);
        return mirror;
    };
    return {
        name: `mirror ${location}`,
        async *bundlesFor(digest) {
            yield* (await openFresh()).bundlesFor(digest);
        },
        hasOpened: () => opened !== undefined,
        warnings: () => {
            if (!opened)
                return [];
            const own = opened.warnings?.() ?? [];
            if (max === undefined || primaryAnswers())
                return own;
            const age = readAge(opened);
            const isOld = age > max && (maxInDisaster === undefined || age <= maxInDisaster);
            return isOld ? [...own, staleError(max, age)] : own;
        },
        resolve: async (reference) => (await openFresh()).resolve(reference),
    };
}


/***/ }),

/***/ 18351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ USE_MIRROR),
  H: () => (/* binding */ openSources)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/oci/layout-tag.js
var layout_tag = __webpack_require__(77823);
// EXTERNAL MODULE: ./build/verify/errors.js
var verify_errors = __webpack_require__(72317);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var sigstore_errors = __webpack_require__(45176);
// EXTERNAL MODULE: ./build/verify/sources/files.js + 2 modules
var sources_files = __webpack_require__(66923);
;// CONCATENATED MODULE: ./build/verify/sources/beside.js






const SUFFIXES = ['.sigstore.json', '.bundle', '.jsonl'];
const ABSENT = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];
async function findBesideSources(path) {
    const found = await Promise.all(SUFFIXES.map((suffix) => findBeside(`${path}${suffix}`)));
    return found.filter((source) => source !== undefined);
}
async function findBeside(path) {
    try {
        const status = await (0,promises_.lstat)(path);
        if (status.isFile())
            return (0,sources_files/* createFileSource */.I)(path, readUnlinked);
        const kind = status.isDirectory() ? 'a folder' : status.isSymbolicLink() ? 'a symbolic link' : 'a pipe or a device';
        return refuse(path, kind);
    }
    catch (error) {
        if (ABSENT.includes((0,describe/* systemCode */.xU)(error)))
            return undefined;
        return fail(path, error);
    }
}
const readUnlinked = (path, maxBytes, what) => (0,files/* readRegularFile */.XF)(path, maxBytes, what, { noFollow: true });
const refuse = (path, found) => ({
    name: path,
    async *bundlesFor() {
        const detail = `expected a regular file, found ${found}`;
        yield { origin: path, unusable: (0,sigstore_errors/* sigstoreError */.J)('bundle-malformed', { what: path, detail }) };
    },
});
const fail = (path, cause) => ({
    name: path,
    bundlesFor: () => {
        throw (0,errors/* baseError */.O)('file-unreadable', { path, detail: (0,describe/* describe */.q0)(cause) }, { cause });
    },
});

;// CONCATENATED MODULE: ./build/verify/sources/github.js

const createGithubSource = (api, ports) => {
    const name = `GitHub attestations of ${api.repository}`;
    return {
        name,
        async *bundlesFor(subject) {
            const { fetchAttestations } = await __webpack_require__.e(/* import() */ 614).then(__webpack_require__.bind(__webpack_require__, 50614));
            let count = 0;
            for await (const bytes of fetchAttestations(api, subject, ports)) {
                const origin = `${name} #${++count}`;
                if (bytes)
                    yield { origin, bytes };
                else
                    yield {
                        origin,
                        unusable: (0,sigstore_errors/* sigstoreError */.J)('bundle-malformed', { what: origin, detail: 'the answer of GitHub has no bundle' }),
                    };
            }
        },
    };
};

// EXTERNAL MODULE: ./build/verify/sources/mirror.js
var sources_mirror = __webpack_require__(98698);
;// CONCATENATED MODULE: ./build/verify/sources/open.js








const USE_MIRROR = ['auto', 'always', 'never'];
const PRIMARY_BUDGET_SECONDS = 20;
async function openSources(subject, choice, ports) {
    const { bundles, useMirror, github } = choice;
    if (useMirror === 'always' && choice.mirror === undefined && bundles.length === 0)
        throw (0,verify_errors/* verifyError */.q)('mirror-not-named', {});
    let primary;
    const mirror = choice.mirror === undefined || useMirror === 'never'
        ? undefined
        : (0,sources_mirror/* createMirrorSource */.r)(choice.mirror, choice.staleness ?? { max: undefined, maxInDisaster: undefined }, {
            ...ports,
            primaryAnswers: () => primary?.answered ?? false,
        });
    const more = (last = mirror) => [
        ...(github && useMirror !== 'always' ? [createGithubSource(github, ports)] : []),
        ...(last ? [last] : []),
    ];
    if (subject.kind !== 'reference') {
        const beside = subject.kind === 'file' && bundles.length === 0 && useMirror !== 'always';
        return {
            digests: subject.digests,
            sources: [...bundles, ...(beside ? await findBesideSources(subject.path) : []), ...more()],
            platforms: async () => {
                if (subject.kind === 'file')
                    return [];
                throw (0,verify_errors/* verifyError */.q)('platforms-unknown', { subject: (0,lib_digest/* primaryDigest */.Bu)(subject.digests) });
            },
        };
    }
    const { reference } = subject;
    const [{ openPrimary }, { listPlatforms }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(9207), __webpack_require__.e(7300)]).then(__webpack_require__.bind(__webpack_require__, 19999)), __webpack_require__.e(/* import() */ 1773).then(__webpack_require__.bind(__webpack_require__, 61773))]);
    const onlyMirror = useMirror === 'always' && reference.kind !== 'layout';
    if (!onlyMirror)
        primary = openPrimary(reference, ports, mirror ? PRIMARY_BUDGET_SECONDS : undefined);
    const found = reference.digest ? { digest: reference.digest } : await resolveTag(reference, primary, mirror);
    const digest = (0,lib_digest/* parseSubjectDigest */.Ky)(found.digest);
    const own = primary && bundles.length === 0 ? [primary] : [];
    const last = mirror && found.fault && own.length === 0 ? withWarning(mirror, (0,errors/* asMcError */.b)(found.fault)) : mirror;
    return {
        digests: (0,lib_digest/* createDigestSet */.xl)(digest),
        sources: [...bundles, ...own, ...more(last)],
        platforms: async () => {
            if (primary)
                return primary.ask((repository) => listPlatforms(repository, digest));
            throw (0,verify_errors/* verifyError */.q)('platforms-unknown', { subject: (0,oci_reference/* formatReference */.FH)(reference) });
        },
    };
}
const withWarning = (source, warning) => ({
    name: source.name,
    searched: source.searched,
    bundlesFor: (subject) => source.bundlesFor(subject),
    warnings: () => [warning, ...(source.warnings?.() ?? [])],
});
async function resolveTag(reference, primary, mirror) {
    const given = (0,oci_reference/* formatReference */.FH)(reference);
    let fault;
    try {
        const descriptor = await primary?.ask(async (repository) => repository.resolve((0,oci_reference/* getTarget */.EW)(await (0,layout_tag/* chooseLayoutTag */.A)(reference, repository))));
        if (descriptor)
            return { digest: descriptor.digest };
        if (primary)
            throw (0,oci_reference/* createMissingError */.bA)(reference);
    }
    catch (error) {
        if (error instanceof mc_error/* ConfigurationError */.j1)
            throw error;
        fault = error;
    }
    const digest = await mirror?.resolve((0,oci_reference/* formatReference */.FH)((0,oci_reference/* withTarget */.yY)(reference, { tag: (0,oci_reference/* getTarget */.EW)(reference) })));
    if (digest !== undefined)
        return { digest, fault };
    throw fault ?? (0,verify_errors/* verifyError */.q)('reference-without-digest', { given });
}


/***/ })

};
