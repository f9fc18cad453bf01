export const id = 7820;
export const ids = [7820];
export const modules = {

/***/ 97820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9009);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64835);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(13963);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(29887);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(64577);
/* harmony import */ var _sign_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27549);
/* harmony import */ var _sign_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(83520);
/* harmony import */ var _sign_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(42399);
/* harmony import */ var _sign_index_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(63483);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14922);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32315);
/* harmony import */ var _signer_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(69550);









const pathOption = (input, name, cwd) => {
    const value = (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionText */ .re)(input, name);
    return value === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, value);
};
async function predicateOf(input, { cwd, env }) {
    const type = (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionText */ .re)(input, 'predicateType');
    const path = pathOption(input, 'predicate', cwd);
    if (type === undefined && path === undefined)
        return undefined;
    if (type === undefined)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('predicate-incomplete', { missing: '--predicate-type' });
    if (path !== undefined)
        return (0,_sign_index_js__WEBPACK_IMPORTED_MODULE_3__/* .readPredicate */ .u)(type, path);
    const context = type === _sigstore_index_js__WEBPACK_IMPORTED_MODULE_4__/* .PREDICATE */ .W3.slsaProvenance ? (0,_github_index_js__WEBPACK_IMPORTED_MODULE_5__/* .actionsContext */ .j)(env) : undefined;
    if (!context)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('predicate-incomplete', { missing: '--predicate' });
    return { type, value: (0,_github_index_js__WEBPACK_IMPORTED_MODULE_6__/* .workflowProvenance */ .fQ)(context) };
}
const commands = [
    {
        path: 'sign',
        summary: 'sign a file or an image without keeping a key, or attest to it',
        arguments: [['<subject>', 'a file, a digest (sha256:<hex>, sha512:<hex>), or an image reference']],
        options: [
            ['--predicate-type <uri>', 'attest: the type of the predicate'],
            ['--predicate <file>', 'attest: the predicate, as JSON'],
            ['--bundle <file>', 'where to write the Sigstore bundle; without --attach, SUBJECT.sigstore.json'],
            ['--attach', 'push the bundle beside the image, as an OCI referrer'],
            ['--key <pem>', 'sign with this private key instead (PKCS #8: Ed25519, P-256, P-384, RSA)'],
            ..._signer_js__WEBPACK_IMPORTED_MODULE_7__/* .KEYLESS */ .DJ,
            [
                '--policy <file>',
                'keyless: check the answers under the roots of this policy; default: SECURITY/trust-policy.yaml',
            ],
            ['--auth <file>', "Docker's config.json, instead of the usual one"],
        ],
        example: 'mc sign registry.acme.test/app@sha256:… --attach',
        run: async (input, context) => {
            const { http, clock, cwd, env, plainHttp, signal } = context;
            const [given = ''] = input.args;
            const subject = await (0,_sign_index_js__WEBPACK_IMPORTED_MODULE_8__/* .parseSubject */ .C)(given, (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path));
            const attach = (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionFlag */ .aN)(input, 'attach');
            const fallback = `${subject.kind === 'file' ? subject.path : given.replace(/[^\w.-]+/g, '-')}.sigstore.json`;
            const bundlePath = pathOption(input, 'bundle', cwd) ?? (attach ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, fallback));
            const predicate = await predicateOf(input, context);
            const warnings = [];
            const signer = (await (0,_signer_js__WEBPACK_IMPORTED_MODULE_7__/* .openKeySigner */ .St)(input, context, 'sign')) ??
                (await (0,_signer_js__WEBPACK_IMPORTED_MODULE_7__/* .openKeylessSigner */ .fC)(input, context, () => (0,_signer_js__WEBPACK_IMPORTED_MODULE_7__/* .policyRoots */ .AP)(input, context), (warning) => warnings.push(warning)));
            const credentials = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_9__/* .dockerConfigCredentials */ .D)({ env, file: pathOption(input, 'auth', cwd) });
            const report = await (0,_sign_index_js__WEBPACK_IMPORTED_MODULE_10__/* .sign */ ._)({ subject, given, attach, ...(predicate ? { predicate } : {}), ...(bundlePath ? { bundlePath } : {}) }, {
                clock,
                signer,
                warnings,
                readFile: _lib_files_js__WEBPACK_IMPORTED_MODULE_11__/* .readFileStream */ .vY,
                writeFile: _lib_files_js__WEBPACK_IMPORTED_MODULE_11__/* .writeFileAtomic */ .Zf,
                openRepository: (reference) => (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_12__/* .openRepository */ .Av)(reference, { http, credentials, plainHttp, signal }),
            });
            return { report, text: (0,_sign_index_js__WEBPACK_IMPORTED_MODULE_13__/* .present */ .Eb)(report) };
        },
    },
];


/***/ }),

/***/ 69550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DJ: () => (/* binding */ KEYLESS),
  St: () => (/* binding */ openKeySigner),
  fC: () => (/* binding */ openKeylessSigner),
  AP: () => (/* binding */ policyRoots)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/sigstore/signing/open.js + 12 modules
var signing_open = __webpack_require__(18864);
// EXTERNAL MODULE: ./build/sigstore/signing/ask.js
var ask = __webpack_require__(67894);
;// CONCATENATED MODULE: ./build/sigstore/signing/token-source.js



const MAX_TOKEN_BYTES = 64 * 1024;
const AUDIENCE = 'sigstore';
/**
 * Where an OIDC token for Sigstore comes from, read again for each signature because tokens are valid for minutes: a file,
 * else the GitHub Actions runtime, else SIGSTORE_ID_TOKEN. The source throws `id-token-unavailable`. No error quotes a
 * token.
 */
function identityTokenSource(options) {
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
        throw new errors/* ConfigurationError */.j1('id-token-unavailable', {
            detail: 'no token file was given, this is not a GitHub Actions job with id-token: write, and SIGSTORE_ID_TOKEN is not set',
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
        throw new errors/* ConfigurationError */.j1('id-token-unavailable', { detail: 'the token service answered without a token' });
    return value;
}
function readJson(bytes, url) {
    try {
        return (0,ask/* jsonOf */.o_)(bytes);
    }
    catch (error) {
        throw (0,ask/* serviceFailure */.Kr)(url, error);
    }
}

// EXTERNAL MODULE: ./build/sigstore/signing/key-signer.js
var key_signer = __webpack_require__(39195);
// EXTERNAL MODULE: ./build/verify/trust.js + 1 modules
var trust = __webpack_require__(81491);
// EXTERNAL MODULE: ./build/verify/policy-files.js
var policy_files = __webpack_require__(34398);
// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(32315);
;// CONCATENATED MODULE: ./build/cli/signer.js






const MAX_KEY_BYTES = 64 * 1024;
const DEFAULT_POLICY = 'SECURITY/trust-policy.yaml';
/** The options of every command that signs keyless. */
const KEYLESS = [
    ['--signing-config <file>', 'keyless: where to sign; without it, the public instance'],
    [
        '--identity-token <file>',
        'keyless: an OIDC token; without it, that of the GitHub Actions job or SIGSTORE_ID_TOKEN',
    ],
    [
        '--trusted-root <file>',
        'keyless: check the answers under this trusted_root.json; default: that beside the signing config, else the policy',
    ],
];
const file = (input, name, cwd) => {
    const value = (0,options/* optionText */.re)(input, name);
    return value === undefined ? undefined : (0,external_node_path_.resolve)(cwd, value);
};
/** Opens the keyless signer that the options name. A warning is printed to stderr and passed to `warn`. */
function openKeylessSigner(input, { http, clock, env, cwd, stderr }, policyRoots, warn) {
    return (0,signing_open/* openSigner */.H)({
        http,
        now: clock.now(),
        clock,
        identityToken: identityTokenSource({ http, env, file: file(input, 'identityToken', cwd) }),
        signingConfig: file(input, 'signingConfig', cwd),
        trustedRoot: file(input, 'trustedRoot', cwd),
        policyRoots,
        warn: (warning) => {
            stderr.write(`warning ${warning.code}: ${warning.message}. ${warning.hint ?? ''}\n`);
            warn?.(warning);
        },
    });
}
/** Returns the roots of the policy of `--policy`. The default policy may be missing; a policy that was named may not. */
async function policyRoots(input, { cwd, clock }) {
    const given = (0,options/* optionText */.re)(input, 'policy');
    const path = (0,external_node_path_.resolve)(cwd, given ?? DEFAULT_POLICY);
    if (given === undefined && (await (0,files/* fileKind */.h_)(path)) !== 'file')
        return [];
    return (await (0,trust/* loadTrust */.Vc)(path, policy_files/* policyFiles */.q, clock.now())).roots;
}
/** A signer by the private key of `--key`; undefined where none was given. */
async function openKeySigner(input, { cwd }, command) {
    const key = (0,options/* optionText */.re)(input, 'key');
    if (key === undefined)
        return undefined;
    if ((0,options/* optionText */.re)(input, 'identityToken') !== undefined)
        throw new errors/* ConfigurationError */.j1('usage', { detail: 'give --key or --identity-token', command });
    return (0,key_signer/* createKeySigner */.e)((0,key_signer/* readSigningKey */.j)(await (0,files/* readFileBounded */.Y1)((0,external_node_path_.resolve)(cwd, key), MAX_KEY_BYTES, 'the key'), key));
}


/***/ }),

/***/ 39195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ createKeySigner),
/* harmony export */   j: () => (/* binding */ readSigningKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19654);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89079);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14922);
/* harmony import */ var _draft_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37796);







const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;
const MIN_RSA_BITS = 3072; // as strong as P-256 (NIST SP 800-57 part 1, section 5.6.1)
const CURVES = ['prime256v1', 'secp384r1'];
/**
 * Reads a private key in PKCS #8 PEM that can sign: Ed25519, ECDSA on P-256 or P-384, RSA of 3072 bits and more. Throws
 * `signing-key-unusable`, which names the file and the types, and never quotes the file.
 */
function readSigningKey(pem, path) {
    const unusable = (found) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('signing-key-unusable', { path, found });
    let key;
    try {
        key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(pem);
    }
    catch {
        throw unusable(kindOf(pem));
    }
    const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
    const type = key.asymmetricKeyType ?? 'unknown';
    if (type === 'ed25519')
        return key;
    if (type === 'ec' && CURVES.includes(namedCurve))
        return key;
    if (type === 'rsa' && modulusLength >= MIN_RSA_BITS)
        return key;
    throw unusable(type === 'rsa' ? `an RSA key of ${modulusLength} bits` : `a key of type ${namedCurve ?? type}`);
}
/** What a file is that is not a private key that can be opened, without an excerpt of it. */
function kindOf(pem) {
    const text = pem.subarray(0, 8_192).toString('latin1');
    if (/-----BEGIN ENCRYPTED (SIGSTORE|COSIGN) PRIVATE KEY-----/.test(text))
        return "cosign's encrypted key";
    if (/-----BEGIN ENCRYPTED PRIVATE KEY-----|Proc-Type: 4,ENCRYPTED/.test(text))
        return 'a key with a passphrase';
    if (text.includes('-----BEGIN PUBLIC KEY-----'))
        return 'a public key';
    return 'no private key in PEM';
}
/** Signs with a managed key: no CA, no log and no time, so nothing that can be lost with a region. */
function createKeySigner(privateKey) {
    const publicKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(privateKey);
    const hint = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(publicKey.export({ type: 'spki', format: 'der' })).toString('base64');
    // SHA-256 for P-384 too: cosign signs and verifies with it by a key of any curve.
    const algorithm = privateKey.asymmetricKeyType === 'ed25519' ? null : 'sha256';
    const bundleOf = (content) => Buffer.from(JSON.stringify(_sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_1__.Bundle.toJSON({
        mediaType: _draft_js__WEBPACK_IMPORTED_MODULE_4__/* .BUNDLE_V03 */ .H,
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
            const bytes = await (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .collect */ .Fo)(content, MAX_MESSAGE_BYTES, 'what is signed');
            return bundleOf({
                $case: 'messageSignature',
                messageSignature: {
                    messageDigest: { algorithm: 1, digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(bytes) },
                    signature: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(algorithm, bytes, privateKey),
                },
            });
        },
        signStatement: async (statement) => {
            const payload = (0,_statement_js__WEBPACK_IMPORTED_MODULE_6__/* .statementBytes */ .Tp)(statement);
            const signature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(algorithm, (0,_statement_js__WEBPACK_IMPORTED_MODULE_6__/* .preAuthEncoding */ .JC)(_statement_js__WEBPACK_IMPORTED_MODULE_6__/* .IN_TOTO_PAYLOAD_TYPE */ .T4, payload), privateKey);
            return bundleOf({
                $case: 'dsseEnvelope',
                dsseEnvelope: { payload, payloadType: _statement_js__WEBPACK_IMPORTED_MODULE_6__/* .IN_TOTO_PAYLOAD_TYPE */ .T4, signatures: [{ sig: signature, keyid: '' }] },
            });
        },
        identify: async () => ({ kind: 'key', publicKey }),
    };
}


/***/ })

};
