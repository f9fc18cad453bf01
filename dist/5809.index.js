export const id = 5809;
export const ids = [5809];
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

/***/ 75809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _lib_exit_codes_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(72281);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(87681);
/* harmony import */ var _lib_suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70770);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(20907);
/* harmony import */ var _promote_errors_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(30416);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59580);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(67251);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(85311);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4385);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(89908);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(50007);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(27551);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(98698);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(73300);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33192);
/* harmony import */ var _open_signer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67634);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76357);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87595);













const REFERENCE = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .operand */ .id)('<ref>', 'REGISTRY/REPO:TAG or REGISTRY/REPO@DIGEST');
const AUTH = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--auth <file>', "Docker's config.json");
function assertNotVerb(from) {
    const verb = /^[a-z]+$/.test(from) ? (0,_lib_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggest */ .Z)(from, ['check', 'revoke']) : undefined;
    if (verb !== undefined)
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .baseError */ .O)('usage', {
            detail: `unknown command "promote ${from}"; did you mean "promote ${verb}"?`,
            command: 'promote',
        });
}
const promoteCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .defineCommand */ .N)({
    path: 'promote',
    summary: 'copy a release to other regions, verify it there, and only then mark it promotable',
    options: {
        from: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .operand */ .id)('<src>', 'the release: REGISTRY/REPO[:TAG][@DIGEST] or oci-layout:DIR[:TAG]'),
        to: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)('<dst...>', 'a destination: REGISTRY/REPO[:TAG]'),
        policy: _policy_js__WEBPACK_IMPORTED_MODULE_5__/* .POLICY */ .Po,
        plan: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('--plan', 'only print what would be copied; change nothing'),
        deep: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('--deep', 'also read back and hash every blob at the destination'),
        maxBytes: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)('--max-bytes <size>', 'write nothing if a destination would get more than this, like 500MB or 2GiB'),
        tag: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--tag <name>', 'the tag at the destinations; it moves after the promotion record is written'),
        ifTagDigest: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--if-tag-digest <digest>', 'move the tag only if it has this digest, or does not exist ("absent"); else exit with 1'),
        sourceAuth: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--src-auth <file>', "Docker's config.json for the source"),
        destinationAuth: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--dst-auth <file>', "Docker's config.json for the destinations"),
        ..._open_signer_js__WEBPACK_IMPORTED_MODULE_6__/* .SIGNING */ .Gs,
    },
    example: 'mc promote ghcr.io/acme/app:v1 registry.second.example.com/acme/app:v1 --key ops.pem',
    run: async (options, context) => {
        const { plan, deep, maxBytes, tag, ifTagDigest, sourceAuth, destinationAuth } = options;
        assertNotVerb(options.from);
        const trust = await (0,_policy_js__WEBPACK_IMPORTED_MODULE_5__/* .loadPolicy */ .tb)(options.policy, context, [options.from]);
        const source = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_7__/* .openReleasePlace */ .R)(options.from, sourceAuth, context);
        const destinations = await Promise.all(options.to.map((place) => (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_7__/* .openPlace */ .Q)(place, destinationAuth, context)));
        const ifTag = ifTagDigest === undefined ? undefined : (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_8__/* .parseTagCondition */ .jN)(ifTagDigest);
        const signer = await (0,_open_signer_js__WEBPACK_IMPORTED_MODULE_6__/* .openRecordSigner */ .Qc)(options, context, trust, 'promote');
        const report = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_9__/* .promote */ .p)({ source, destinations, trust, plan, deep, maxBytes, tag, ifTag }, { ...context, signer, run: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_10__/* .createRunIdentity */ .E)(context.env) });
        const isFault = report.reasons.some(({ code }) => (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_11__/* .findFamily */ .SL)(code) === 'fault');
        return { report, text: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_12__/* .presentPromotion */ .TF)(report), ...(isFault ? { exitCode: _lib_exit_codes_js__WEBPACK_IMPORTED_MODULE_13__/* .EXIT */ .d.fault } : {}) };
    },
});
function listMirrorSources(location, trust, context) {
    if (location === undefined)
        return [];
    const { clock, cwd } = context;
    const place = /^https?:/i.test(location) ? location : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, location);
    return [
        (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_14__/* .createMirrorSource */ .r)(place, (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_15__/* .readStaleness */ .fF)(trust), {
            clock,
            primaryAnswers: () => false,
            openMirror: async (where) => {
                const { openMirror } = await Promise.all(/* import() */[__webpack_require__.e(8185), __webpack_require__.e(8657)]).then(__webpack_require__.bind(__webpack_require__, 1038));
                return openMirror(where, context, (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_15__/* .readMirrorDemands */ ._D)(trust.mirror));
            },
        }),
    ];
}
const checkCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .defineCommand */ .N)({
    path: 'promote check',
    summary: 'exit 0 only if a release is complete, verified, marked promotable and not revoked: a deploy gate',
    options: {
        reference: REFERENCE,
        policy: _policy_js__WEBPACK_IMPORTED_MODULE_5__/* .POLICY */ .Po,
        mirror: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--mirror <location>', 'also read evidence and revocations from the mirror at this folder or URL'),
        requireDigest: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('--require-digest', 'reject a reference without a digest: a tag can move between this check and the pull'),
        explain: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('--explain', 'if an earlier version of mc accepted the release, print the rule that rejects it and the command that fixes it'),
        promotedAs: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--promoted-as <repository>', 'the REGISTRY/REPO that the release was promoted to, if the reference names it differently'),
        auth: AUTH,
    },
    example: 'mc promote check registry.second.example.com/acme/app:v1',
    run: async ({ reference, policy, mirror, requireDigest, explain, promotedAs, auth }, context) => {
        if (requireDigest && (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_16__/* .parseReference */ .F2)(reference).digest === undefined)
            throw (0,_promote_errors_js__WEBPACK_IMPORTED_MODULE_17__/* .promoteError */ .l)('promote-check-tag', { given: reference });
        const trust = await (0,_policy_js__WEBPACK_IMPORTED_MODULE_5__/* .loadPolicy */ .tb)(policy, context, [reference]);
        const report = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_18__/* .checkPromotion */ .K)(await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_7__/* .openReleasePlace */ .R)(reference, auth, context), trust, context, {
            beside: listMirrorSources(mirror, trust, context),
            promotedAs,
            explain,
        });
        return { report, text: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_12__/* .presentCheck */ .ee)(report) };
    },
});
const revokeCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .defineCommand */ .N)({
    path: 'promote revoke',
    summary: 'revoke a promoted release permanently: it must not be deployed any more',
    options: {
        reference: REFERENCE,
        policy: _policy_js__WEBPACK_IMPORTED_MODULE_5__/* .POLICY */ .Po,
        reason: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredText */ .$4)('--reason <text>', 'the reason; mc promote check prints it'),
        ..._open_signer_js__WEBPACK_IMPORTED_MODULE_6__/* .SIGNING */ .Gs,
        unsigned: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('--unsigned', 'do not sign; only under a policy with promotion: { record: unsigned }'),
        auth: AUTH,
    },
    example: 'mc promote revoke ghcr.io/acme/app:v1 --reason "CVE-2026-1234 in libfoo" --key ops.pem',
    run: async (options, context) => {
        const { reference, policy, reason, unsigned, auth } = options;
        const trust = await (0,_policy_js__WEBPACK_IMPORTED_MODULE_5__/* .loadPolicy */ .tb)(policy, context);
        const signer = await (0,_open_signer_js__WEBPACK_IMPORTED_MODULE_6__/* .openRecordSigner */ .Qc)(options, context, trust, 'promote revoke');
        if (unsigned === (signer !== undefined))
            throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .baseError */ .O)('usage', {
                detail: 'pass exactly one of --key PEM, --keyless and --unsigned',
                command: 'promote revoke',
            });
        const place = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_7__/* .openReleasePlace */ .R)(reference, auth, context);
        const report = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_19__/* .revoke */ .r8)({ place, reason, trust }, { ...context, signer, run: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_10__/* .createRunIdentity */ .E)(context.env) });
        return { report, text: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_12__/* .presentRevocation */ .KI)(report) };
    },
});
const commands = [promoteCommand, checkCommand, revokeCommand];


/***/ }),

/***/ 50007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ checkPromotion)
});

// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/verify/bundle/statement.js + 1 modules
var statement = __webpack_require__(85416);
// EXTERNAL MODULE: ./build/promote/commit.js
var commit = __webpack_require__(40658);
// EXTERNAL MODULE: ./build/promote/complete.js
var complete = __webpack_require__(59512);
// EXTERNAL MODULE: ./build/promote/errors.js
var errors = __webpack_require__(30416);
;// CONCATENATED MODULE: ./build/promote/explain.js

const SIGNER_CODES = [
    'identity-mismatch',
    'issuer-mismatch',
    'certificate-extension-mismatch',
    'certificate-untrusted',
    'key-not-trusted',
    'signature-invalid',
];
const EXPLAINED = ['promotion-rule-missing', 'promotion-unsigned', ...SIGNER_CODES];
const KEY_FILE = 'PRIVATE-KEY.pem';
function explainRefusals(refusals, reference, digest, trust) {
    const why = refusals.find(({ code }) => EXPLAINED.includes(code));
    if (why === undefined)
        return [];
    const [requirement] = trust.promotion.requirements;
    const command = formatCommand(reference, digest, trust);
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
function formatCommand(reference, digest, trust) {
    const [requirement] = trust.promotion.requirements;
    const { tag } = reference;
    const source = (0,oci_reference/* formatReference */.FH)((0,oci_reference/* withTarget */.yY)(reference, { digest }));
    const destination = (0,oci_reference/* formatReference */.FH)((0,oci_reference/* withTarget */.yY)(reference, tag === undefined ? {} : { tag }));
    const signer = requirement?.identities === undefined ? ['--key', KEY_FILE] : ['--keyless'];
    return ['mc', 'promote', source, destination, '--policy', trust.path, ...signer].map(quote).join(' ');
}
const quote = (text) => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);

// EXTERNAL MODULE: ./build/promote/predicate.js
var promote_predicate = __webpack_require__(97390);
// EXTERNAL MODULE: ./build/promote/record.js
var promote_record = __webpack_require__(35146);
// EXTERNAL MODULE: ./build/promote/revocation.js
var revocation = __webpack_require__(27551);
// EXTERNAL MODULE: ./build/promote/verify-place.js
var verify_place = __webpack_require__(54028);
;// CONCATENATED MODULE: ./build/promote/check.js












async function checkPromotion(place, trust, ports, { beside = [], promotedAs, explain = false } = {}) {
    const name = (0,oci_reference/* formatReference */.FH)(place.reference);
    const report = (0,lib_report/* beginReport */.mC)('promote-check', ports.clock, name);
    const root = await place.repository.resolve((0,oci_reference/* getTarget */.EW)(place.reference));
    if (!root)
        throw (0,oci_reference/* createMissingError */.bA)(place.reference);
    const { digest } = root;
    const revocations = await (0,revocation/* findRevocations */.J7)(place.repository, digest, trust, beside);
    const { records, refused } = await (0,promote_record/* readRecords */.T3)(place.repository, digest, trust);
    const here = filterByPlace(records, promotedAs === undefined ? place.reference : (0,oci_reference/* parseReference */.F2)(promotedAs));
    const { graph, missing } = await (0,complete/* readRelease */.iJ)(place, digest, selectWanted(here, refused), ports);
    const isRefused = missing.length > 0 || here.length === 0;
    const verification = await tolerateMissing(isRefused, () => (0,verify_place/* verifyPlace */.F)(place, { root }, trust, ports, beside));
    const { record, why } = canAnyRecordCount(trust)
        ? chooseRecord(records, here, refused, graph, name)
        : { why: (0,errors/* promoteError */.l)('promotion-rule-missing', { reference: name, policy: trust.path }) };
    const reasons = [
        ...revocations.counted,
        ...(missing.length > 0 ? [(0,complete/* createIncompleteError */.bF)(place, missing)] : []),
        ...(verification?.reasons ?? []),
        ...(why ? [why] : []),
    ];
    return report.finish(reasons, {
        digest,
        promotable: reasons.length === 0,
        ...describeRecord(record),
        ...describeContent(graph, missing, verification),
        warnings: [
            ...(record && !record.signer ? [(0,commit/* createUnsignedWarning */.wq)(name, record.descriptor.digest)] : []),
            ...(record ? refused : []),
            ...revocations.warnings,
            ...beside.flatMap((source) => source.warnings?.() ?? []),
        ].map((error) => error.toReason()),
        ...(explain ? { explanations: explainRefusals(why ? [why, ...refused] : [], place.reference, digest, trust) } : {}),
    });
}
function selectWanted(here, refused) {
    const isDamaged = here.length === 0 && refused.some(({ code }) => code === 'promotion-mismatch');
    return isDamaged ? undefined : new Set(here.flatMap(({ predicate }) => predicate.closure.manifests));
}
function describeRecord(record) {
    if (!record)
        return {};
    return {
        record: record.descriptor.digest,
        promotedAt: record.predicate.promotedAt,
        signed: record.signer !== undefined,
        ...(record.signer ? { signedBy: (0,statement/* summarizeSigner */.K)(record.signer).identity } : {}),
    };
}
const describeContent = (graph, missing, verification) => ({
    manifests: graph?.nodes.length ?? 0,
    blobs: graph?.blobs.length ?? 0,
    missing,
    ...(verification ? { verification } : {}),
});
const canAnyRecordCount = ({ promotion: { requirements, unsigned } }) => requirements.length > 0 || unsigned === true;
async function tolerateMissing(isRefused, read) {
    try {
        return await read();
    }
    catch (error) {
        if (isRefused && error instanceof mc_error/* McError */.Hv && error.details.status === 404)
            return undefined;
        throw error;
    }
}
function chooseRecord(records, here, refused, graph, name) {
    if (records.length === 0)
        return { why: refused[0] ?? (0,errors/* promoteError */.l)('promotion-missing', { reference: name }) };
    const mismatch = (expected, found) => ({
        why: (0,errors/* promoteError */.l)('promotion-mismatch', { reference: name, expected, found }),
    });
    if (here.length === 0)
        return mismatch('a record for this place', records.flatMap(({ predicate }) => (0,promote_predicate/* listDestinations */.KE)(predicate)).join(', '));
    const present = new Set(graph?.nodes.map(({ manifest }) => manifest.descriptor.digest));
    const record = here.find(({ predicate: { closure } }) => closure.manifests.includes(graph?.root.digest ?? '') && closure.manifests.every((one) => present.has(one)));
    return record ? { record } : mismatch('all manifests that were promoted', 'some are missing');
}
const filterByPlace = (records, reference) => records.filter(({ predicate }) => (0,promote_predicate/* listDestinations */.KE)(predicate).some((one) => (0,promote_predicate/* isSamePlace */.O1)(one, reference)));


/***/ }),

/***/ 73300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _D: () => (/* binding */ readMirrorDemands),
/* harmony export */   fF: () => (/* binding */ readStaleness),
/* harmony export */   gU: () => (/* binding */ isUrl),
/* harmony export */   s7: () => (/* binding */ locateMirror)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39386);


const DISASTER_STALENESS = '7d';
function readStaleness({ mirror }) {
    const parse = (text) => text === undefined ? undefined : (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E)(text, 'maxStaleness');
    const disaster = mirror?.maxStalenessInDisaster ?? (mirror?.maxStaleness === undefined ? undefined : DISASTER_STALENESS);
    return { max: parse(mirror?.maxStaleness), maxInDisaster: parse(disaster) };
}
const readMirrorDemands = (mirror, memory) => ({
    key: mirror?.key,
    ...(mirror?.quorum ? { witnesses: { keys: mirror.witnesses ?? [], quorum: mirror.quorum } } : {}),
    memory,
});
const isUrl = (location) => /^https?:/.test(location);
function locateMirror({ path, mirror }) {
    return mirror && !isUrl(mirror.url) ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), mirror.url) : mirror?.url;
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
