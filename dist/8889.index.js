export const id = 8889;
export const ids = [8889];
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
  DJ: () => (/* binding */ KEYLESS),
  Gs: () => (/* binding */ SIGNING),
  St: () => (/* binding */ openKeySigner),
  fC: () => (/* binding */ openKeylessSigner),
  Qc: () => (/* binding */ openRecordSigner)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
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
// EXTERNAL MODULE: ./build/cli/parameters.js
var parameters = __webpack_require__(76357);
// EXTERNAL MODULE: ./build/cli/paths.js
var paths = __webpack_require__(66929);
;// CONCATENATED MODULE: ./build/cli/open-signer.js






const MAX_KEY_BYTES = 64 * 1024;
const KEYLESS = {
    signingConfig: (0,parameters/* text */.Qq)('--signing-config <file>', 'keyless: the signing_config.json; default: the one of the public instance'),
    identityToken: (0,parameters/* text */.Qq)('--identity-token <file>', 'keyless: a file with an OIDC token; default: the token of the GitHub Actions job, or SIGSTORE_ID_TOKEN'),
    trustedRoot: (0,parameters/* text */.Qq)('--trusted-root <file>', 'keyless: the trusted_root.json that checks the answers of the signing services; default: the one beside the signing config, else the roots of the policy'),
};
const SIGNING = {
    key: (0,parameters/* text */.Qq)('--key <pem>', 'sign with this private key (PKCS #8: Ed25519, P-256, P-384, RSA)'),
    keyless: (0,parameters/* flag */.Jt)('--keyless', 'sign with the identity of the GitHub Actions job or of SIGSTORE_ID_TOKEN'),
    ...KEYLESS,
};
function openKeylessSigner({ signingConfig, identityToken, trustedRoot }, { http, clock, env, cwd, stderr }, policyRoots, warn) {
    return (0,signing_open/* openSigner */.H)({
        http,
        now: clock.now(),
        clock,
        identityToken: createTokenSource({ http, env, file: (0,paths/* resolveOptional */.r)(cwd, identityToken) }),
        signingConfig: (0,paths/* resolveOptional */.r)(cwd, signingConfig),
        trustedRoot: (0,paths/* resolveOptional */.r)(cwd, trustedRoot),
        policyRoots,
        warn: (warning) => {
            stderr.write(`warning ${warning.code}: ${warning.message}. ${warning.hint ?? ''}\n`);
            warn?.(warning);
        },
    });
}
async function openKeySigner(key, { cwd }) {
    return (0,key_signer/* createKeySigner */.e)((0,key_signer/* readSigningKey */.j)(await (0,files/* readFileBounded */.Y1)((0,external_node_path_.resolve)(cwd, key), MAX_KEY_BYTES, 'the key'), key));
}
async function openRecordSigner(options, context, { roots }, command) {
    const { key, keyless, identityToken, signingConfig } = options;
    if (key !== undefined && keyless)
        throw (0,errors/* baseError */.O)('usage', { detail: 'give only one of --key and --keyless', command });
    if (key !== undefined)
        return openKeySigner(key, context);
    if (!keyless && identityToken === undefined && signingConfig === undefined)
        return undefined;
    return openKeylessSigner(options, context, async () => roots);
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
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13963);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99022);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28083);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30200);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76357);




const DEFAULT_POLICY = 'SECURITY/trust-policy.yaml';
const POLICY = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--policy <file>', 'the trust policy', DEFAULT_POLICY);
const KEYLESS_POLICY = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--policy <file>', `keyless: the trust policy whose roots check the answers of the signing services; default: ${DEFAULT_POLICY} if it exists`);
const USE_MIRROR_OPTION = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('--use-mirror <when>', 'auto also reads the mirror, always reads no other source, never does not read it', _verify_index_js__WEBPACK_IMPORTED_MODULE_2__/* .USE_MIRROR */ .k, 'auto');
const loadPolicy = (path, { cwd, clock }) => (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_3__/* .loadTrust */ .V)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path), _verify_index_js__WEBPACK_IMPORTED_MODULE_4__/* .policyFiles */ .q, clock.now());
async function loadPolicyRoots(path, context) {
    if (path === undefined && (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_5__/* .fileKind */ .h_)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, DEFAULT_POLICY))) !== 'file')
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
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(61469);
/* harmony import */ var _lib_exit_codes_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(72281);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(87681);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(20907);
/* harmony import */ var _promote_errors_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(30416);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59580);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67251);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85311);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4385);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(89908);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(50007);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(27551);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(98698);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(73300);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33192);
/* harmony import */ var _open_signer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67634);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76357);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87595);












const REFERENCE = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .operand */ .id)('<ref>', 'REGISTRY/REPO:TAG or REGISTRY/REPO@DIGEST');
const AUTH = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--auth <file>', "Docker's config.json");
const promoteCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .defineCommand */ .N)({
    path: 'promote',
    summary: 'copy a release to other regions, verify it there, and only then mark it promotable',
    options: {
        from: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .operand */ .id)('<src>', 'the release: REGISTRY/REPO[:TAG][@DIGEST] or oci-layout:DIR[:TAG]'),
        to: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)('<dst...>', 'a destination: REGISTRY/REPO[:TAG]'),
        policy: _policy_js__WEBPACK_IMPORTED_MODULE_3__/* .POLICY */ .Po,
        plan: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('--plan', 'only print what would be copied; change nothing'),
        deep: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('--deep', 'also read back and hash every blob at the destination'),
        maxBytes: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)('--max-bytes <size>', 'write nothing if a destination would get more than this, like 500MB or 2GiB'),
        tag: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--tag <name>', 'the tag at the destinations; it moves after the promotion record is written'),
        ifTagDigest: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--if-tag-digest <digest>', 'move the tag only if it has this digest, or does not exist ("absent"); else exit with 1'),
        sourceAuth: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--src-auth <file>', "Docker's config.json for the source"),
        destinationAuth: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--dst-auth <file>', "Docker's config.json for the destinations"),
        ..._open_signer_js__WEBPACK_IMPORTED_MODULE_4__/* .SIGNING */ .Gs,
    },
    example: 'mc promote ghcr.io/acme/app:v1 registry.second.example.com/acme/app:v1 --key ops.pem',
    run: async (options, context) => {
        const { plan, deep, maxBytes, tag, ifTagDigest, sourceAuth, destinationAuth } = options;
        const trust = await (0,_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .loadPolicy */ .tb)(options.policy, context);
        const source = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_5__/* .openPlace */ .Q)(options.from, sourceAuth, context);
        const destinations = await Promise.all(options.to.map((place) => (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_5__/* .openPlace */ .Q)(place, destinationAuth, context)));
        const ifTag = ifTagDigest === undefined ? undefined : (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_6__/* .parseTagCondition */ .jN)(ifTagDigest);
        const signer = await (0,_open_signer_js__WEBPACK_IMPORTED_MODULE_4__/* .openRecordSigner */ .Qc)(options, context, trust, 'promote');
        const report = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_7__/* .promote */ .p)({ source, destinations, trust, plan, deep, maxBytes, tag, ifTag }, { ...context, signer, run: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_8__/* .createRunIdentity */ .E)(context.env) });
        const isFault = report.reasons.some(({ code }) => (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_9__/* .findFamily */ .SL)(code) === 'fault');
        return { report, text: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_10__/* .presentPromotion */ .TF)(report), ...(isFault ? { exitCode: _lib_exit_codes_js__WEBPACK_IMPORTED_MODULE_11__/* .EXIT */ .d.fault } : {}) };
    },
});
function listMirrorSources(location, trust, context) {
    if (location === undefined)
        return [];
    const { clock, cwd } = context;
    const place = /^https?:/i.test(location) ? location : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, location);
    return [
        (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_12__/* .createMirrorSource */ .r)(place, (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_13__/* .readStaleness */ .fF)(trust), {
            clock,
            primaryAnswers: () => false,
            openMirror: async (where) => {
                const { openMirror } = await Promise.all(/* import() */[__webpack_require__.e(8185), __webpack_require__.e(8657)]).then(__webpack_require__.bind(__webpack_require__, 1038));
                return openMirror(where, context, (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_13__/* .readMirrorDemands */ ._D)(trust.mirror));
            },
        }),
    ];
}
const checkCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .defineCommand */ .N)({
    path: 'promote check',
    summary: 'exit 0 only if a release is complete, verified, marked promotable and not revoked: a deploy gate',
    options: {
        reference: REFERENCE,
        policy: _policy_js__WEBPACK_IMPORTED_MODULE_3__/* .POLICY */ .Po,
        mirror: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--mirror <location>', 'also read evidence and revocations from the mirror at this folder or URL'),
        requireDigest: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('--require-digest', 'reject a reference without a digest: a tag can move between this check and the pull'),
        explain: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('--explain', 'if an earlier version of mc accepted the release, print the rule that rejects it and the command that fixes it'),
        promotedAs: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--promoted-as <repository>', 'the REGISTRY/REPO that the release was promoted to, if the reference names it differently'),
        auth: AUTH,
    },
    example: 'mc promote check registry.second.example.com/acme/app:v1',
    run: async ({ reference, policy, mirror, requireDigest, explain, promotedAs, auth }, context) => {
        if (requireDigest && (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_14__/* .parseReference */ .F2)(reference).digest === undefined)
            throw (0,_promote_errors_js__WEBPACK_IMPORTED_MODULE_15__/* .promoteError */ .l)('promote-check-tag', { given: reference });
        const trust = await (0,_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .loadPolicy */ .tb)(policy, context);
        const report = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_16__/* .checkPromotion */ .K)(await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_5__/* .openPlace */ .Q)(reference, auth, context), trust, context, {
            beside: listMirrorSources(mirror, trust, context),
            promotedAs,
            explain,
        });
        return { report, text: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_10__/* .presentCheck */ .ee)(report) };
    },
});
const revokeCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .defineCommand */ .N)({
    path: 'promote revoke',
    summary: 'revoke a promoted release permanently: it must not be deployed any more',
    options: {
        reference: REFERENCE,
        policy: _policy_js__WEBPACK_IMPORTED_MODULE_3__/* .POLICY */ .Po,
        reason: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredText */ .$4)('--reason <text>', 'the reason; mc promote check prints it'),
        ..._open_signer_js__WEBPACK_IMPORTED_MODULE_4__/* .SIGNING */ .Gs,
        unsigned: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('--unsigned', 'do not sign; only under a policy with promotion: { record: unsigned }'),
        auth: AUTH,
    },
    example: 'mc promote revoke ghcr.io/acme/app:v1 --reason "CVE-2026-1234 in libfoo" --key ops.pem',
    run: async (options, context) => {
        const { reference, policy, reason, unsigned, auth } = options;
        const trust = await (0,_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .loadPolicy */ .tb)(policy, context);
        const signer = await (0,_open_signer_js__WEBPACK_IMPORTED_MODULE_4__/* .openRecordSigner */ .Qc)(options, context, trust, 'promote revoke');
        if (unsigned === (signer !== undefined))
            throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_17__/* .baseError */ .O)('usage', {
                detail: 'pass exactly one of --key PEM, --keyless and --unsigned',
                command: 'promote revoke',
            });
        const place = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_5__/* .openPlace */ .Q)(reference, auth, context);
        const report = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_18__/* .revoke */ .r8)({ place, reason, trust }, { ...context, signer, run: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_8__/* .createRunIdentity */ .E)(context.env) });
        return { report, text: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_10__/* .presentRevocation */ .KI)(report) };
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
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/verify/bundle/statement.js + 1 modules
var statement = __webpack_require__(85416);
// EXTERNAL MODULE: ./build/promote/commit.js
var commit = __webpack_require__(40658);
// EXTERNAL MODULE: ./build/promote/complete.js
var complete = __webpack_require__(59512);
// EXTERNAL MODULE: ./build/promote/errors.js
var promote_errors = __webpack_require__(30416);
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
        throw (0,errors/* ociError */.Y)('reference-not-found', { reference: name, what: 'manifest' });
    const { digest } = root;
    const revocations = await (0,revocation/* findRevocations */.J7)(place.repository, digest, trust, beside);
    const { records, refused } = await (0,promote_record/* readRecords */.T3)(place.repository, digest, trust);
    const here = filterByPlace(records, promotedAs === undefined ? place.reference : (0,oci_reference/* parseReference */.F2)(promotedAs));
    const { graph, missing } = await (0,complete/* readRelease */.iJ)(place, digest, selectWanted(here, refused), ports);
    const isRefused = missing.length > 0 || here.length === 0;
    const verification = await tolerateMissing(isRefused, () => (0,verify_place/* verifyPlace */.F)(place, { root }, trust, ports, beside));
    const { record, why } = canAnyRecordCount(trust)
        ? chooseRecord(records, here, refused, graph, name)
        : { why: (0,promote_errors/* promoteError */.l)('promotion-rule-missing', { reference: name, policy: trust.path }) };
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
        return { why: refused[0] ?? (0,promote_errors/* promoteError */.l)('promotion-missing', { reference: name }) };
    const mismatch = (expected, found) => ({
        why: (0,promote_errors/* promoteError */.l)('promotion-mismatch', { reference: name, expected, found }),
    });
    if (here.length === 0)
        return mismatch('a record for this place', records.flatMap(({ predicate }) => (0,promote_predicate/* listDestinations */.KE)(predicate)).join(', '));
    const present = new Set(graph?.nodes.map(({ manifest }) => manifest.descriptor.digest));
    const record = here.find(({ predicate: { closure } }) => closure.manifests.includes(graph?.root.digest ?? '') && closure.manifests.every((one) => present.has(one)));
    return record ? { record } : mismatch('all manifests that were promoted', 'some are missing');
}
const filterByPlace = (records, reference) => records.filter(({ predicate }) => (0,promote_predicate/* listDestinations */.KE)(predicate).some((one) => (0,promote_predicate/* isSamePlace */.O1)(one, reference)));


/***/ }),

/***/ 89908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KI: () => (/* binding */ presentRevocation),
/* harmony export */   TF: () => (/* binding */ presentPromotion),
/* harmony export */   ee: () => (/* binding */ presentCheck)
/* harmony export */ });
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);
/* harmony import */ var _present_copy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63472);


const COLUMNS = ['destination', 'manifests', 'blobs', 'bytes', 'copied', 'present', 'healed', 'requests'];
const cells = (name, counts) => [
    name,
    ...[counts.manifests, counts.blobs].map(String),
    (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(counts.bytes),
    ...[counts.copied, counts.present, counts.healed, counts.requests].map(String),
];
const formatReasons = (reasons) => reasons.map(({ code, message }) => `${code}: ${message}`);
const formatWarnings = (warnings = []) => formatReasons(warnings).map((line) => `warning ${line}`);
function presentPromotion(report) {
    if (report.plan && report.planned)
        return (0,_present_copy_js__WEBPACK_IMPORTED_MODULE_1__/* .presentPlan */ .XI)({
            source: report.source,
            digest: report.digest,
            notes: formatWarnings(report.warnings),
            destinations: report.plan,
        });
    const head = {
        title: `${report.outcome === 'passed' ? '✓ promoted' : '✗ not promoted'}: ${report.source}`,
        lines: [
            report.digest,
            ...(report.destinations.length === 0 ? formatReasons(report.reasons) : []),
            ...formatWarnings(report.warnings),
        ],
    };
    return [head, ...report.destinations.map(presentDestination)];
}
function presentDestination({ destination, copy, verification, promotable, record, signed, tag, reasons, }) {
    const moved = tag &&
        `${tag.tag}, ${tag.moved ? `moved from ${tag.before ?? 'nothing'}` : 'not moved: it already named the release'}`;
    const rows = [
        ...(copy ? COLUMNS.slice(1).map((column, i) => [column, cells('', copy)[i + 1] ?? '']) : []),
        ...(verification?.requirements ?? []).map(({ name, satisfied, by }) => [
            `requirement ${name}`,
            satisfied ? [...new Set(by.map(({ identity, key }) => identity?.subject ?? `key ${key}`))].join(', ') : 'not met',
        ]),
        ['promotable', promotable ? 'yes' : 'no'],
        ...(record ? [['record', `${record}${signed ? '' : ' (not signed)'}`]] : []),
        ...(moved ? [['tag', moved]] : []),
    ];
    return {
        title: `${promotable ? '✓' : '✗'} ${destination}`,
        lines: formatReasons(reasons),
        table: { columns: ['what', 'found'], rows },
    };
}
const presentCheck = (report) => [
    {
        title: `${report.promotable ? '✓ promotable' : '✗ not promotable'}: ${report.subject ?? report.digest}`,
        lines: [
            report.digest,
            `manifests: ${report.manifests}, blobs: ${report.blobs}, missing: ${report.missing.length}`,
            ...(report.record
                ? [`record ${report.record}${report.signedBy ? ` by ${report.signedBy}` : ', not signed'}`]
                : []),
            ...formatReasons(report.reasons),
            ...formatWarnings(report.warnings),
        ],
    },
    ...(report.explanations === undefined ? [] : [presentExplanations(report.explanations)]),
];
function presentExplanations(explanations) {
    const lines = explanations.flatMap(({ code, rule, earlier, policy, command }) => [
        `${code}: ${rule}`,
        earlier,
        ...(policy === undefined ? [] : ['Add to the policy:', ...policy.split('\n').map((line) => `  ${line}`)]),
        'Then run:',
        `  ${command}`,
    ]);
    return {
        title: 'Explanation',
        lines: lines.length > 0 ? lines : ['No changed rule refuses this release.'],
    };
}
const presentRevocation = (report) => [
    {
        title: `✓ revoked: ${report.subject ?? report.digest}`,
        lines: [
            report.digest,
            `reason: ${report.reason}`,
            `revocation ${report.revocation}${report.signed ? '' : ', not signed'}`,
            ...formatWarnings(report.warnings),
        ],
    },
];


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
            ...(integratedTime === '0' ? {} : { integratedAt: new Date(Number(integratedTime) * 1000).toISOString() }),
            ...(inclusionProof?.checkpoint
                ? { checkpointOrigin: inclusionProof.checkpoint.envelope.split('\n')[0] ?? '' }
                : {}),
        })),
        timestamps: (timestampVerificationData?.rfc3161Timestamps ?? []).map(({ signedTimestamp }) => readTime(signedTimestamp)),
    };
}


/***/ }),

/***/ 70025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ explainSignerMismatch),
  T: () => (/* binding */ verifyPromotion)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var errors = __webpack_require__(45176);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/sigstore/contents.js
var contents = __webpack_require__(34449);
;// CONCATENATED MODULE: ./build/sigstore/certificate-identity.js


function readCertificateIdentity(certificate) {
    try {
        const extensions = (0,contents/* readExtensions */.H)(certificate.raw);
        const subject = readName(certificate.subjectAltName ?? '');
        if (subject === undefined || extensions.issuer === undefined)
            return undefined;
        return { issuer: extensions.issuer, subject, extensions };
    }
    catch {
        return undefined;
    }
}
function readName(text) {
    const [, plain, quoted] = /^(?:URI|email):(?:([^",]+)|("(?:[^"\\]|\\.)*"))$/.exec(text) ?? [];
    return quoted === undefined ? plain : JSON.parse(quoted);
}
const isIssuedUnder = (certificate, { material }) => material.certificateAuthorities
    .flatMap(({ certChain }) => certChain)
    .map((authority) => new external_node_crypto_.X509Certificate(authority.root.toDER()))
    .some((authority) => certificate.checkIssued(authority) && certificate.verify(authority.publicKey));

// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(6888);
// EXTERNAL MODULE: ./build/verify/requirements/evaluate.js
var evaluate = __webpack_require__(35678);
// EXTERNAL MODULE: ./build/verify/bundle/statement.js + 1 modules
var statement = __webpack_require__(85416);
;// CONCATENATED MODULE: ./build/verify/bundle/promotion.js





function verifyPromotion(digest, bundle, trust, predicateType, { ignoreMaxAge = false } = {}) {
    const [own, release] = [trust.promotion.requirements, trust.requirements];
    const requirements = own.length === 0 ? release : own.map((one) => ({ ...one, kind: 'attestation', predicateType }));
    const rules = ignoreMaxAge ? requirements.map(({ maxAge: _, ...rest }) => rest) : requirements;
    const adapted = { ...trust, requirements: rules };
    return (0,statement/* verifyStatement */.$)(digest, bundle, isByKey(bundle) ? withoutThresholds(adapted) : adapted, predicateType);
}
function explainSignerMismatch(claim, trust) {
    const [requirement] = trust.promotion.requirements;
    if (!requirement)
        return undefined;
    if (claim.kind === 'key') {
        const fingerprint = (0,digest/* sha256 */.sc)(claim.publicKey.export({ type: 'spki', format: 'der' })).toString('hex');
        return (0,evaluate/* findSignerMismatch */.ie)(requirement, { key: `sha256:${fingerprint}`, fingerprint });
    }
    const { certificate } = claim;
    const identity = readCertificateIdentity(certificate);
    if (!identity)
        return (0,errors/* sigstoreError */.J)('certificate-untrusted', { detail: 'it does not have exactly one name and an issuer' });
    const mismatch = (0,evaluate/* findSignerMismatch */.ie)(requirement, { identity });
    if (mismatch)
        return mismatch;
    if (trust.roots.some((root) => isIssuedUnder(certificate, root)))
        return undefined;
    const issuer = certificate.issuer.replaceAll('\n', ', ');
    return (0,errors/* sigstoreError */.J)('certificate-untrusted', {
        detail: `its issuer (${issuer}) is not a CA of a root in the policy`,
    });
}
const isByKey = (bundle) => (0,sigstore_bundle/* parseBundle */.QN)(bundle, 'the bundle').verificationMaterial.content.$case === 'publicKey';
const withoutThresholds = (trust) => ({
    ...trust,
    roots: trust.roots.map((root) => ({ ...root, thresholds: { logs: 0 } })),
});


/***/ })

};
