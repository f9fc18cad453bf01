export const id = 5809;
export const ids = [5809];
export const modules = {

/***/ 59146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ trustOf),
/* harmony export */   Gs: () => (/* binding */ SIGNING),
/* harmony export */   Kv: () => (/* binding */ signerOf),
/* harmony export */   Po: () => (/* binding */ POLICY),
/* harmony export */   r0: () => (/* binding */ mirrorOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13963);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39195);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81491);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34398);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(98698);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(25367);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(58952);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32315);
/* harmony import */ var _signer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69550);







const MAX_KEY_BYTES = 64 * 1024;
const POLICY = ['--policy <file>', 'trust policy', 'SECURITY/trust-policy.yaml'];
const SIGNING = [
    ['--key <pem>', 'sign with this private key (PKCS #8: Ed25519, P-256, P-384, RSA)'],
    ['--keyless', 'sign by the identity at hand: that of the GitHub Actions job, or SIGSTORE_ID_TOKEN'],
    ..._signer_js__WEBPACK_IMPORTED_MODULE_1__/* .KEYLESS */ .DJ,
];
const trustOf = (input, { cwd, clock }) => (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_2__/* .loadTrust */ .Vc)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .optionText */ .re)(input, 'policy') ?? 'SECURITY/trust-policy.yaml'), _verify_index_js__WEBPACK_IMPORTED_MODULE_4__/* .policyFiles */ .q, clock.now());
/** Whoever signs a promotion record or a revocation: the key or identity that was given; undefined where none was. */
async function signerOf(input, context, trust) {
    const key = (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .optionText */ .re)(input, 'key');
    const isKeyless = (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .optionFlag */ .aN)(input, 'keyless');
    if (key !== undefined && isKeyless)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1('usage', { detail: 'give --key or --keyless', command: 'promote' });
    if (key !== undefined)
        return (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__/* .createKeySigner */ .e)((0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__/* .readSigningKey */ .j)(await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_7__/* .readFileBounded */ .Y1)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, key), MAX_KEY_BYTES, 'the key'), key));
    const isNamed = ['identityToken', 'signingConfig'].some((name) => (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .optionText */ .re)(input, name) !== undefined);
    return isKeyless || isNamed ? keyless(input, context, trust) : undefined;
}
/** The identity at hand, or that of the options; answers are checked under the policy's roots where no root is nearer. */
const keyless = (input, context, { roots }) => (0,_signer_js__WEBPACK_IMPORTED_MODULE_1__/* .openKeylessSigner */ .fC)(input, context, async () => roots);
/** A mirror that is asked after the registry: a folder or URL. */
function mirrorOf(location, trust, context) {
    if (location === undefined)
        return [];
    const { clock, cwd } = context;
    const place = /^https?:/i.test(location) ? location : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, location);
    return [
        (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_8__/* .mirrorBundles */ .x)(place, (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_9__/* .stalenessOf */ .sX)(trust), {
            clock,
            // The registry that is checked may be the surviving one. A mirror that is old is read, for its revocations hold for good.
            primaryAnswers: () => false,
            openMirror: async (where) => {
                const { openMirror } = await Promise.all(/* import() */[__webpack_require__.e(9276), __webpack_require__.e(1038)]).then(__webpack_require__.bind(__webpack_require__, 1038));
                return openMirror(where, context, (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_10__/* .mirrorDemands */ .q)(trust.mirror));
            },
        }),
    ];
}


/***/ }),

/***/ 75809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61469);
/* harmony import */ var _lib_exit_codes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(72281);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(20907);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59580);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67251);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85311);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89994);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(89908);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(50007);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(27551);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32315);
/* harmony import */ var _promote_parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59146);






const commands = [
    {
        path: 'promote',
        summary: 'copy a release to other regions, verify it there, and only then mark it promotable',
        arguments: [
            ['<src>', 'REGISTRY/REPO[:TAG][@DIGEST] or oci-layout:DIR[:TAG]'],
            ['<dst...>', 'REGISTRY/REPO[:TAG], one or more'],
        ],
        options: [
            _promote_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .POLICY */ .Po,
            ['--plan', 'only say what would be copied; change nothing'],
            ['--deep', 'also read back and hash every blob at the destination'],
            ['--max-bytes <size>', 'write nothing if more than this would be sent to a destination, like 500MB or 2GiB'],
            ['--tag <name>', "the destinations' tag; it is moved after the record was written"],
            ['--if-tag-digest <digest>', 'move the tag only from this digest, or absent; else exit 1'],
            ['--src-auth <file>', "Docker's config.json for the source"],
            ['--dst-auth <file>', "Docker's config.json for the destinations"],
            ..._promote_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .SIGNING */ .Gs,
        ],
        example: 'mc promote ghcr.io/acme/app:v1 registry.second.example.com/acme/app:v1 --key ops.pem',
        run: async (input, context) => {
            const [src = '', ...dst] = input.args;
            const trust = await (0,_promote_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .trustOf */ .An)(input, context);
            const source = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_1__/* .openPlace */ .Q)(src, (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionText */ .re)(input, 'srcAuth'), context);
            const destinations = await Promise.all(dst.map((text) => (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_1__/* .openPlace */ .Q)(text, (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionText */ .re)(input, 'dstAuth'), context)));
            const condition = (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionText */ .re)(input, 'ifTagDigest');
            const request = {
                source,
                destinations,
                trust,
                plan: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionFlag */ .aN)(input, 'plan'),
                deep: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionFlag */ .aN)(input, 'deep'),
                maxBytes: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionBytes */ .R3)(input, 'maxBytes', '--max-bytes', 'promote'),
                tag: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionText */ .re)(input, 'tag'),
                ifTag: condition === undefined ? undefined : (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTagCondition */ .jN)(condition),
            };
            const signer = await (0,_promote_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .signerOf */ .Kv)(input, context, trust);
            const report = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_4__/* .promote */ .p)(request, { ...context, signer, run: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_5__/* .runIdentity */ .y)(context.env) });
            // Of several destinations each has its line; one that could not be reached at all is a fault.
            const isFault = report.reasons.some(({ code }) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .familyOf */ .Ap)(code) === 'fault');
            return { report, text: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_7__/* .presentPromotion */ .TF)(report), ...(isFault ? { exitCode: _lib_exit_codes_js__WEBPACK_IMPORTED_MODULE_8__/* .EXIT */ .d.fault } : {}) };
        },
    },
    {
        path: 'promote check',
        summary: 'exit 0 only if a release is complete, verified, marked promotable and not revoked: a deploy gate',
        arguments: [['<ref>', 'REGISTRY/REPO:TAG or @DIGEST']],
        options: [
            _promote_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .POLICY */ .Po,
            ['--mirror <place>', 'also take evidence and revocations from this mirror: folder or URL'],
            ['--require-digest', 'refuse a reference without a digest: a tag can move between this check and the pull'],
            [
                '--explain',
                'name the rule that refuses a release that an earlier version accepted, and the command that fixes it',
            ],
            ['--promoted-as <repository>', 'REGISTRY/REPO that it was promoted to, where this is another name of it'],
            ['--auth <file>', "Docker's config.json"],
        ],
        example: 'mc promote check registry.second.example.com/acme/app:v1',
        run: async (input, context) => {
            const [given = ''] = input.args;
            if ((0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionFlag */ .aN)(input, 'requireDigest') && (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_9__/* .parseReference */ .F2)(given).digest === undefined)
                throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .ConfigurationError */ .j1('promote-check-tag', { given });
            const trust = await (0,_promote_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .trustOf */ .An)(input, context);
            const report = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_10__/* .promoteCheck */ .P)(await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_1__/* .openPlace */ .Q)(given, (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionText */ .re)(input, 'auth'), context), trust, context, {
                beside: (0,_promote_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .mirrorOf */ .r0)((0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionText */ .re)(input, 'mirror'), trust, context),
                promotedAs: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionText */ .re)(input, 'promotedAs'),
                explain: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionFlag */ .aN)(input, 'explain'),
            });
            return { report, text: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_7__/* .presentCheck */ .ee)(report) };
        },
    },
    {
        path: 'promote revoke',
        summary: 'say of a promoted release that it must not be deployed any more, for good',
        arguments: [['<ref>', 'REGISTRY/REPO:TAG or @DIGEST']],
        options: [
            _promote_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .POLICY */ .Po,
            ['--reason <text>', 'why; whoever is refused reads it'],
            ..._promote_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .SIGNING */ .Gs,
            ['--unsigned', 'do not sign; only under a policy with promotion: { record: unsigned }'],
            ['--auth <file>', "Docker's config.json"],
        ],
        example: 'mc promote revoke ghcr.io/acme/app:v1 --reason "CVE-2026-1234 in libfoo" --key ops.pem',
        run: async (input, context) => {
            const reason = (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionRequired */ .HH)(input, 'reason', '--reason', 'promote revoke');
            const unsigned = (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionFlag */ .aN)(input, 'unsigned');
            const trust = await (0,_promote_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .trustOf */ .An)(input, context);
            const signer = await (0,_promote_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .signerOf */ .Kv)(input, context, trust);
            if (unsigned === (signer !== undefined))
                throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .ConfigurationError */ .j1('usage', {
                    detail: 'pass exactly one of --key PEM, --keyless and --unsigned',
                    command: 'promote revoke',
                });
            const place = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_1__/* .openPlace */ .Q)(input.args[0] ?? '', (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionText */ .re)(input, 'auth'), context);
            const report = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_11__/* .revoke */ .r8)({ place, reason, trust }, { ...context, signer, run: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_5__/* .runIdentity */ .y)(context.env) });
            return { report, text: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_7__/* .presentRevocation */ .KI)(report) };
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

/***/ 50007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ promoteCheck)
});

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/verify/statement.js + 1 modules
var statement = __webpack_require__(62235);
// EXTERNAL MODULE: ./build/promote/complete.js
var complete = __webpack_require__(59512);
;// CONCATENATED MODULE: ./build/promote/explain.js

/** Reasons that a policy gives about the signer of a record. */
const BY_ANOTHER = [
    'identity-mismatch',
    'issuer-mismatch',
    'certificate-extension-mismatch',
    'certificate-untrusted',
    'key-not-trusted',
    'signature-invalid',
];
const EXPLAINED = ['promotion-rule-missing', 'promotion-unsigned', ...BY_ANOTHER];
const KEY_FILE = 'PRIVATE-KEY.pem';
/**
 * Explains a refusal that an earlier version did not make: its rule, and the command that fixes it. Earlier versions accepted
 * an unsigned record, or one by a signer of releases, where the policy had no requirement of kind `promotion`. Returns
 * nothing for a reason that earlier versions gave too.
 */
function explainRefusals(refusals, reference, digest, trust) {
    const why = refusals.find(({ code }) => EXPLAINED.includes(code));
    if (why === undefined)
        return [];
    const [requirement] = trust.promotion.requirements;
    const command = promoteCommand(reference, digest, trust);
    if (why.code === 'promotion-rule-missing')
        return [
            {
                code: why.code,
                rule: 'A promotion record counts only when it is signed by a key or identity that a requirement of kind promotion names. The policy has no such requirement.',
                earlier: 'An earlier version accepted unsigned records, and records by the signers of releases, under this policy.',
                policy: [
                    'requirements:',
                    '  - name: promotion',
                    '    kind: promotion',
                    '    keys: [{ name: operations, path: promotion.pub }]',
                ].join('\n'),
                command,
            },
        ];
    if (!requirement)
        return [];
    if (why.code === 'promotion-unsigned')
        return [
            {
                code: why.code,
                rule: `The requirement "${requirement.name}" accepts only records that are signed. The record of this release is unsigned.`,
                earlier: 'An earlier version accepted unsigned records under a policy without such a requirement.',
                command,
            },
        ];
    return [
        {
            code: why.code,
            rule: `The requirement "${requirement.name}" does not name the signer of the record. ${why.message}`,
            earlier: 'An earlier version accepted records by the signers of releases under a policy without such a requirement.',
            command,
        },
    ];
}
/** The command that promotes a release where it is: the copy finds everything present, and the signed record is written. */
function promoteCommand(reference, digest, trust) {
    const [requirement] = trust.promotion.requirements;
    const { tag } = reference;
    const source = (0,oci_reference/* formatReference */.FH)((0,oci_reference/* withTarget */.yY)(reference, { digest }));
    const destination = (0,oci_reference/* formatReference */.FH)((0,oci_reference/* withTarget */.yY)(reference, tag === undefined ? {} : { tag }));
    const signer = requirement?.identities === undefined ? ['--key', KEY_FILE] : ['--keyless'];
    return ['mc', 'promote', source, destination, '--policy', trust.path, ...signer].map(quote).join(' ');
}
/** For a POSIX shell: a reference or path may have any character. */
const quote = (text) => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);

// EXTERNAL MODULE: ./build/promote/marking.js
var marking = __webpack_require__(28000);
// EXTERNAL MODULE: ./build/promote/predicate.js
var promote_predicate = __webpack_require__(97390);
// EXTERNAL MODULE: ./build/promote/record.js
var promote_record = __webpack_require__(35146);
// EXTERNAL MODULE: ./build/promote/revocation.js
var revocation = __webpack_require__(27551);
// EXTERNAL MODULE: ./build/promote/verify-at.js
var verify_at = __webpack_require__(53258);
;// CONCATENATED MODULE: ./build/promote/check.js











/**
 * What a deploy gate asks: is the release whole there, verified under the policy, marked promotable by somebody who may,
 * and not revoked? A registry that cannot be read is a fault, thrown.
 */
async function promoteCheck(place, trust, ports, { beside = [], promotedAs, explain = false } = {}) {
    const name = (0,oci_reference/* formatReference */.FH)(place.reference);
    const report = (0,lib_report/* beginReport */.mC)('promote-check', ports.clock, name);
    const root = await place.repository.resolve((0,oci_reference/* targetOf */.$r)(place.reference));
    if (!root)
        throw new errors/* ConfigurationError */.j1('reference-not-found', { reference: name, what: 'manifest' });
    const { digest } = root;
    const revocations = await (0,revocation/* revocationsOf */.Vv)(place.repository, digest, trust, beside);
    const { records, refused } = await (0,promote_record/* judgedRecords */.CN)(place.repository, digest, trust);
    const at = promotedAs === undefined ? place.reference : (0,oci_reference/* parseReference */.F2)(promotedAs);
    // What must be there is what was promoted here: a record that counts names it.
    const here = recordsFor(records, at);
    const promoted = new Set(here.flatMap(({ predicate }) => predicate.closure.manifests));
    // A damaged record does not say what must be there, so everything is looked for.
    const isDamaged = here.length === 0 && refused.some(({ code }) => code === 'promotion-mismatch');
    const { graph, missing } = await (0,complete/* findWhole */.tO)(place, digest, isDamaged ? undefined : promoted, ports);
    const isRefused = missing.length > 0 || here.length === 0;
    const verification = await unlessRefused(isRefused, () => (0,verify_at/* verifyAt */.T)(place, { root }, trust, ports, beside));
    const { record, why } = isMarkable(trust)
        ? fitting(records, refused, graph, at, name)
        : { why: new errors/* VerificationError */.mk('promotion-rule-missing', { reference: name, policy: trust.path }) };
    const reasons = [
        ...revocations.standing,
        ...(missing.length > 0 ? [(0,complete/* incomplete */.$x)(place, missing)] : []),
        ...(verification?.reasons ?? []),
        ...(why ? [why] : []),
    ];
    return report.finish(reasons, {
        digest,
        promotable: reasons.length === 0,
        ...(record ? { record: record.descriptor.digest, promotedAt: record.predicate.promotedAt } : {}),
        ...(record ? { signed: record.signer !== undefined } : {}),
        ...(record?.signer ? { signedBy: (0,statement/* whoSigned */.b)(record.signer).identity } : {}),
        manifests: graph?.nodes.length ?? 0,
        blobs: graph?.blobs.length ?? 0,
        missing,
        ...(verification ? { verification } : {}),
        warnings: [
            ...(record && !record.signer ? [(0,marking/* unsignedAt */.jG)(name, record.descriptor.digest)] : []),
            ...(record ? refused : []),
            ...revocations.warnings,
            ...beside.flatMap((source) => source.warnings?.() ?? []),
        ].map((error) => error.toReason()),
        ...(explain ? { explanations: explainRefusals(why ? [why, ...refused] : [], place.reference, digest, trust) } : {}),
    });
}
/** Whether any record can count under a policy. */
const isMarkable = ({ promotion: { requirements, unsigned } }) => requirements.length > 0 || unsigned === true;
/** Runs a verification. If the release is refused anyway, a part that is gone (404) is not a fault of the registry. */
async function unlessRefused(isRefused, read) {
    try {
        return await read();
    }
    catch (error) {
        if (isRefused && error instanceof errors/* McError */.Hv && error.details['status'] === 404)
            return undefined;
        throw error;
    }
}
/** The record of this release at this place: what it names was whole when it was written, and must be there still. */
function fitting(records, refused, graph, at, name) {
    if (records.length === 0)
        return { why: refused[0] ?? new errors/* VerificationError */.mk('promotion-missing', { reference: name }) };
    const mismatch = (expected, found) => ({
        why: new errors/* VerificationError */.mk('promotion-mismatch', { reference: name, expected, found }),
    });
    const here = recordsFor(records, at);
    if (here.length === 0)
        return mismatch('a record for this place', records.flatMap(({ predicate }) => (0,promote_predicate/* destinationsOf */.Nu)(predicate)).join(', '));
    const there = new Set(graph?.nodes.map(({ manifest }) => manifest.descriptor.digest));
    const record = here.find(({ predicate: { closure } }) => closure.manifests.includes(graph?.root.digest ?? '') && closure.manifests.every((one) => there.has(one)));
    return record ? { record } : mismatch('all manifests that were promoted', 'some are gone');
}
const recordsFor = (records, at) => records.filter(({ predicate }) => (0,promote_predicate/* destinationsOf */.Nu)(predicate).some((one) => (0,promote_predicate/* isSamePlace */.O1)(one, at)));


/***/ })

};
