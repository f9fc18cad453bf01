export const id = 3911;
export const ids = [3911];
export const modules = {

/***/ 73911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(89079);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(13963);
/* harmony import */ var _logchain_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19072);
/* harmony import */ var _logchain_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22017);
/* harmony import */ var _logchain_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63633);
/* harmony import */ var _logchain_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60930);
/* harmony import */ var _logchain_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(95527);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(81491);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(34398);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(62235);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(40090);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32315);
/* harmony import */ var _signer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69550);









const MAX_KEY_BYTES = 64 * 1024;
const CHAIN = ['--chain <dir>', "the chain's folder; begun where there is none"];
const STEP = ['--step <name>', 'what the entry is called'];
const only = (given, choices, command) => {
    if (given.filter((one) => one !== undefined).length > 1)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('usage', { detail: `give only one of ${choices}`, command });
};
const commands = [
    {
        path: 'log run',
        summary: 'run a command, stream its output, record it, exit with its code',
        arguments: [['<command...>', 'behind --: the program and its arguments']],
        options: [CHAIN, STEP],
        example: 'mc log run --chain logs --step build -- npm run build',
        run: async (input, context) => {
            const report = await (0,_logchain_index_js__WEBPACK_IMPORTED_MODULE_2__/* .runStep */ .eg)({ ...stepOf(input, context, 'log run'), command: input.args }, {
                clock: context.clock,
                // With --json stdout is the report alone.
                stdout: context.json ? context.raw.stderr : context.raw.stdout,
                stderr: context.raw.stderr,
                env: context.env,
                cwd: context.cwd,
                signal: context.signal,
            });
            return { report, text: '', exitCode: report.exitCode ?? 0 };
        },
    },
    {
        path: 'log add',
        summary: 'record files as entries',
        arguments: [['<file...>', 'each becomes an entry']],
        options: [CHAIN, STEP],
        example: 'mc log add --chain logs --step test-report report.xml',
        run: async (input, context) => {
            const files = input.args.map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, file));
            const report = await (0,_logchain_index_js__WEBPACK_IMPORTED_MODULE_2__/* .addFiles */ .L2)({ ...stepOf(input, context, 'log add'), files }, context);
            return { report, text: (0,_logchain_index_js__WEBPACK_IMPORTED_MODULE_3__/* .present */ .E)(report) };
        },
    },
    {
        path: 'log seal',
        summary: 'sign a checkpoint over all entries',
        options: [
            ['--chain <dir>', "the chain's folder"],
            ['--key <pem>', 'a file with an Ed25519 private key (PKCS #8)'],
            ['--keyless', 'by the identity at hand: a Sigstore bundle over the checkpoint'],
            ['--unsigned', 'no signature: whoever checks must have the root from elsewhere'],
            ..._signer_js__WEBPACK_IMPORTED_MODULE_4__/* .KEYLESS */ .DJ,
            [
                '--policy <file>',
                'keyless: check the answers under the roots of this policy; default: SECURITY/trust-policy.yaml',
            ],
        ],
        example: 'mc log seal --chain logs --key seal.pem',
        run: async (input, context) => {
            const chain = chainOf(input, context, 'log seal');
            const report = await (0,_logchain_index_js__WEBPACK_IMPORTED_MODULE_5__/* .sealChain */ .Tf)({ chain, by: await sealBy(input, context) }, context);
            return { report, text: (0,_logchain_index_js__WEBPACK_IMPORTED_MODULE_3__/* .present */ .E)(report) };
        },
    },
    {
        path: 'log check',
        summary: 'is the chain whole and sealed by the one you trust; names the first entry that is wrong',
        arguments: [['<dir>', "the chain's folder"]],
        options: [
            ['--key <pem>', 'a file with the Ed25519 public key of the seal'],
            ['--policy <file>', 'a keyless seal: the trust policy that says who may sign'],
            ['--root <hex>', 'the root, had from elsewhere'],
            ['--no-origin', 'only that the chain is consistent in itself'],
        ],
        example: 'mc log check logs --key seal.pub',
        run: async (input, context) => {
            const chain = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, input.args[0] ?? '');
            const trust = await trustOf(input, context);
            const report = await (0,_logchain_index_js__WEBPACK_IMPORTED_MODULE_6__/* .checkChain */ .u)({ chain, ...(trust === undefined ? {} : { trust }) }, context);
            return { report, text: (0,_logchain_index_js__WEBPACK_IMPORTED_MODULE_3__/* .present */ .E)(report) };
        },
    },
];
const chainOf = (input, { cwd }, command) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionRequired */ .HH)(input, 'chain', '--chain', command));
const stepOf = (input, context, command) => ({
    chain: chainOf(input, context, command),
    step: (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionRequired */ .HH)(input, 'step', '--step', command),
});
const readKey = (path, { cwd }) => (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .readFileBounded */ .Y1)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path), MAX_KEY_BYTES, 'the key');
async function sealBy(input, context) {
    const choices = '--key PEM, --keyless, --unsigned';
    const key = (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionText */ .re)(input, 'key');
    const [keyless, unsigned] = [(0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionFlag */ .aN)(input, 'keyless'), (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionFlag */ .aN)(input, 'unsigned')];
    only([key, keyless ? 'keyless' : undefined, unsigned ? 'unsigned' : undefined], choices, 'log seal');
    if (key !== undefined)
        return { method: 'key', privateKey: (0,_logchain_index_js__WEBPACK_IMPORTED_MODULE_9__/* .readPrivateKey */ .$)(await readKey(key, context), key) };
    if (unsigned)
        return { method: 'unsigned' };
    if (!keyless)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('usage', { detail: `one of ${choices} is required`, command: 'log seal' });
    const signer = await (0,_signer_js__WEBPACK_IMPORTED_MODULE_4__/* .openKeylessSigner */ .fC)(input, context, () => (0,_signer_js__WEBPACK_IMPORTED_MODULE_4__/* .policyRoots */ .AP)(input, context));
    return { method: 'keyless', sign: (artifact) => signer.signMessage((0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_10__/* .streamOf */ .mA)(artifact)) };
}
async function trustOf(input, context) {
    const [key, policy, root] = [(0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionText */ .re)(input, 'key'), (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionText */ .re)(input, 'policy'), (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionText */ .re)(input, 'root')];
    const noOrigin = input.options['origin'] === false ? 'no-origin' : undefined; // as commander has --no-…
    only([key, policy, root, noOrigin], '--key PEM, --policy FILE, --root HEX, --no-origin', 'log check');
    if (key !== undefined)
        return { by: 'key', publicKey: (0,_logchain_index_js__WEBPACK_IMPORTED_MODULE_9__/* .readPublicKey */ .R)(await readKey(key, context), key) };
    if (policy !== undefined) {
        const trust = await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_11__/* .loadTrust */ .Vc)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, policy), _verify_index_js__WEBPACK_IMPORTED_MODULE_12__/* .policyFiles */ .q, context.clock.now());
        return {
            by: 'policy',
            verify: async (artifact, bundle) => (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_13__/* .whoSigned */ .b)((0,_verify_index_js__WEBPACK_IMPORTED_MODULE_14__/* .verifySignature */ .O)((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_15__/* .digestOf */ .ol)(artifact), Buffer.from(bundle), trust)).identity,
        };
    }
    if (root !== undefined)
        return { by: 'root', root };
    return noOrigin === undefined ? undefined : { by: 'no-origin' };
}


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
