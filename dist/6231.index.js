export const id = 6231;
export const ids = [6231];
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

/***/ 18948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ openPush),
/* harmony export */   BE: () => (/* binding */ formatJob),
/* harmony export */   LB: () => (/* binding */ PUSH),
/* harmony export */   lP: () => (/* binding */ openMetricsOutput),
/* harmony export */   p$: () => (/* binding */ readCommonLabels),
/* harmony export */   vm: () => (/* binding */ METRICS_OUTPUTS)
/* harmony export */ });
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13963);
/* harmony import */ var _telemetry_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58831);
/* harmony import */ var _telemetry_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13390);
/* harmony import */ var _telemetry_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37917);
/* harmony import */ var _open_signer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67634);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76357);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66929);





const PUSH = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('--push <url>', 'the Pushgateway that gets the metrics; a path like /metrics/job/NAME sets the grouping key; a failure is a warning');
const METRICS_OUTPUTS = {
    metrics: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('--metrics <file>', 'a file for OpenMetrics text'),
    push: PUSH,
};
const readCommonLabels = ({ env }) => ({
    ...(env.MC_ENVIRONMENT ? { environment: env.MC_ENVIRONMENT } : {}),
    ...(env.GITHUB_REPOSITORY ? { repository: env.GITHUB_REPOSITORY } : {}),
});
const formatJob = (command) => `mc_${command.replace(/\W+/g, '_')}`;
function openPush(push, { command, labels = {} }, context) {
    if (push === undefined)
        return undefined;
    const target = (0,_telemetry_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTarget */ .h)(push, '--push', command);
    const url = (0,_telemetry_index_js__WEBPACK_IMPORTED_MODULE_2__/* .createGroupUrl */ .$t)(target, formatJob(command), { ...readCommonLabels(context), ...labels });
    return async (metrics) => {
        const failure = await (0,_telemetry_index_js__WEBPACK_IMPORTED_MODULE_2__/* .pushMetrics */ .U6)({ url, headers: target.headers }, metrics, context);
        if (failure)
            (0,_open_signer_js__WEBPACK_IMPORTED_MODULE_3__/* .printWarning */ .o9)(failure, context.stderr);
    };
}
function openMetricsOutput({ metrics: path, push: url }, group, context) {
    const push = openPush(url, group, context);
    const file = (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .resolveOptional */ .r)(context.cwd, path);
    return async (metrics) => {
        if (metrics.length === 0)
            return;
        await push?.(metrics);
        if (file !== undefined)
            await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_5__/* .writeFileAtomic */ .Zf)(file, await (0,_telemetry_index_js__WEBPACK_IMPORTED_MODULE_6__/* .formatOpenMetrics */ .Fj)(metrics));
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

/***/ 8056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatCount)
/* harmony export */ });
const formatCount = (count, singular, plural = `${singular}s`) => `${count} ${count === 1 ? singular : plural}`;


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

/***/ 95832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ METRICS)
});

;// CONCATENATED MODULE: ./build/telemetry/catalogue/drill.js
const producers = ['mc dr simulate'];
const labels = ['scenario'];
const DRILL_METRICS = {
    mc_dr_rto_seconds_last: {
        type: 'gauge',
        help: 'Seconds from the loss to the passed promote check, in the last drill. Absent if the drill did not reach it.',
        unit: 'seconds',
        labels,
        producers,
        runbook: 'region-loss',
    },
    mc_dr_rpo_seconds_last: {
        type: 'gauge',
        help: 'Seconds from the recovery point to the loss, in the last drill. Absent if the drill did not reach it.',
        unit: 'seconds',
        labels,
        producers,
        runbook: 'mirror-stale',
    },
    mc_dr_rto_objective_seconds: {
        type: 'gauge',
        help: 'The objective for the RTO.',
        unit: 'seconds',
        labels,
        producers,
        runbook: 'region-loss',
    },
    mc_dr_rpo_objective_seconds: {
        type: 'gauge',
        help: 'The objective for the RPO.',
        unit: 'seconds',
        labels,
        producers,
        runbook: 'mirror-stale',
    },
    mc_dr_success_last: {
        type: 'gauge',
        help: '1 if the last drill passed.',
        unit: 'flag',
        labels,
        producers,
        runbook: 'nightly-failed',
    },
    mc_dr_last_run_timestamp_seconds: {
        type: 'gauge',
        help: 'Time when the last drill ended.',
        unit: 'timestamp',
        labels,
        producers,
        runbook: 'nightly-failed',
    },
    mc_dr_duration_seconds_last: {
        type: 'gauge',
        help: 'Duration of the last drill.',
        unit: 'seconds',
        labels,
        producers,
        runbook: 'nightly-failed',
    },
    mc_dr_step_duration_seconds_last: {
        type: 'gauge',
        help: 'Duration of each step of the last drill, by its outcome.',
        unit: 'seconds',
        labels: ['scenario', 'step', 'outcome'],
        producers,
        runbook: 'nightly-failed',
    },
    mc_dr_releases_last: {
        type: 'gauge',
        help: 'Releases that the primary had published before the loss, by their state after the last drill.',
        unit: 'count',
        labels: ['scenario', 'fate'],
        producers,
        runbook: 'region-loss',
    },
    mc_mirror_tree_size: {
        type: 'gauge',
        help: "Entries of the transparency log in the drill's mirror.",
        unit: 'count',
        labels,
        producers,
        runbook: 'mirror-stale',
    },
    mc_evidence_pack_bytes: {
        type: 'gauge',
        help: 'Size of the evidence pack of the last drill.',
        unit: 'bytes',
        labels,
        producers,
        runbook: 'evidence-request',
    },
    mc_dr_evidence_pack_info: {
        type: 'gauge',
        help: 'The proof of the last drill: the digest of its evidence pack, and the URL of its run.',
        unit: 'info',
        labels: ['scenario', 'drill', 'digest'],
        optional: ['run'],
        producers,
        runbook: 'evidence-request',
    },
    mc_dr_evidence_retain_until_timestamp_seconds: {
        type: 'gauge',
        help: 'Time until which the store locks the evidence pack of the last drill.',
        unit: 'timestamp',
        labels,
        producers,
        runbook: 'evidence-request',
    },
};

;// CONCATENATED MODULE: ./build/telemetry/catalogue/mirror.js
const content = ['mc mirror serve', 'mc mirror sync'];
const service = ['mc mirror sync --every'];
const canary = ['mc mirror canary --every'];
const MIRROR_METRICS = {
    mc_mirror_ready: {
        type: 'gauge',
        help: '1 if at least one sync has read all sources completely.',
        unit: 'flag',
        labels: [],
        producers: content,
        runbook: 'mirror-stale',
    },
    mc_mirror_last_success_timestamp_seconds: {
        type: 'gauge',
        help: 'Start time of the last sync that read all sources completely.',
        unit: 'timestamp',
        labels: [],
        producers: content,
        runbook: 'mirror-stale',
    },
    mc_mirror_rpo_seconds: {
        type: 'gauge',
        help: 'Age of the last complete state, which is the loss if all sources were lost now.',
        unit: 'seconds',
        labels: [],
        producers: content,
        runbook: 'mirror-stale',
    },
    mc_mirror_source_lag_seconds: {
        type: 'gauge',
        help: 'Time since the mirror last read the source completely.',
        unit: 'seconds',
        labels: ['source', 'kind'],
        producers: content,
        runbook: 'mirror-stale',
    },
    mc_mirror_log_size: {
        type: 'gauge',
        help: 'Number of entries that the mirrored checkpoint of the log covers.',
        unit: 'count',
        labels: ['log'],
        producers: content,
        runbook: 'mirror-stale',
    },
    mc_mirror_log_frozen: {
        type: 'gauge',
        help: '1 if the log is frozen and mirrored to its last entry.',
        unit: 'flag',
        labels: ['log'],
        producers: content,
        runbook: 'mirror-stale',
    },
    mc_mirror_tuf_expiry_timestamp_seconds: {
        type: 'gauge',
        help: 'Time when the mirrored metadata of the TUF repository expires.',
        unit: 'timestamp',
        labels: ['repository'],
        producers: content,
        runbook: 'root-rotation',
    },
    mc_mirror_source_errors: {
        type: 'gauge',
        help: '1 for each source that the last sync could not read, by error code.',
        unit: 'flag',
        labels: ['source', 'code'],
        producers: content,
        runbook: 'mirror-stale',
    },
    mc_mirror_forks: {
        type: 'gauge',
        help: 'Number of recorded forks of the log.',
        unit: 'count',
        labels: ['log'],
        producers: content,
        runbook: 'mirror-fork',
    },
    mc_mirror_evidence_subjects: {
        type: 'gauge',
        help: 'Number of digests with evidence in the mirror.',
        unit: 'count',
        labels: [],
        producers: content,
        runbook: 'mirror-stale',
    },
    mc_mirror_bytes: {
        type: 'gauge',
        help: 'Total size of the files of the mirror.',
        unit: 'bytes',
        labels: [],
        producers: content,
        runbook: 'mirror-stale',
    },
    mc_mirror_rounds_total: {
        type: 'counter',
        help: 'Number of rounds since the service started, by outcome.',
        unit: 'count',
        labels: ['outcome'],
        producers: service,
        runbook: 'mirror-stale',
    },
    mc_mirror_round_passed: {
        type: 'gauge',
        help: '1 if the last round read all sources completely.',
        unit: 'flag',
        labels: [],
        producers: service,
        runbook: 'mirror-stale',
    },
    mc_mirror_round_timestamp_seconds: {
        type: 'gauge',
        help: 'Start time of the last round. If it is old, the service hangs or has stopped.',
        unit: 'timestamp',
        labels: [],
        producers: service,
        runbook: 'mirror-stale',
    },
    mc_mirror_round_duration_seconds: {
        type: 'gauge',
        help: 'Duration of the last round.',
        unit: 'seconds',
        labels: [],
        producers: service,
        runbook: 'mirror-stale',
    },
    mc_mirror_source_failures: {
        type: 'gauge',
        help: 'Number of consecutive failures of a source.',
        unit: 'count',
        labels: ['source', 'code'],
        producers: service,
        runbook: 'mirror-stale',
    },
    mc_mirror_source_next_try_timestamp_seconds: {
        type: 'gauge',
        help: 'Time when the service asks a failing source again.',
        unit: 'timestamp',
        labels: ['source'],
        producers: service,
        runbook: 'mirror-stale',
    },
    mc_mirror_canary_failing: {
        type: 'gauge',
        help: 'Number of canary subjects with another verdict than expected in the last round.',
        unit: 'count',
        labels: ['expected'],
        producers: canary,
        runbook: 'mirror-stale',
    },
    mc_mirror_canary_timestamp_seconds: {
        type: 'gauge',
        help: 'Time when the last round of the canary ended.',
        unit: 'timestamp',
        labels: [],
        producers: canary,
        runbook: 'mirror-stale',
    },
    mc_verify_mirror_success_total: {
        type: 'counter',
        help: 'Verifications from the mirror alone with the expected verdict.',
        unit: 'count',
        labels: [],
        optional: ['scenario', 'expected'],
        producers: ['mc dr simulate', ...canary],
        runbook: 'mirror-stale',
    },
    mc_verify_mirror_failure_total: {
        type: 'counter',
        help: 'Verifications from the mirror alone with another verdict than expected.',
        unit: 'count',
        labels: [],
        optional: ['scenario', 'expected'],
        producers: ['mc dr simulate', ...canary],
        runbook: 'mirror-stale',
    },
};

;// CONCATENATED MODULE: ./build/telemetry/catalogue/release.js
const RELEASE_METRICS = {
    mc_promote_success_total: {
        type: 'counter',
        help: 'Destinations where a release was copied, verified and marked promotable.',
        unit: 'count',
        labels: [],
        optional: ['scenario'],
        producers: ['mc dr simulate', 'mc promote'],
        runbook: 'registry-corruption',
    },
    mc_promote_failure_total: {
        type: 'counter',
        help: 'Destinations where a release is not promotable after the promotion.',
        unit: 'count',
        labels: [],
        producers: ['mc promote'],
        runbook: 'registry-corruption',
    },
    mc_promote_bytes_last: {
        type: 'gauge',
        help: 'Bytes that the last promotion copied to all destinations.',
        unit: 'bytes',
        labels: [],
        producers: ['mc promote'],
        runbook: 'registry-corruption',
    },
    mc_promote_duration_seconds_last: {
        type: 'gauge',
        help: 'Duration of the last promotion.',
        unit: 'seconds',
        labels: [],
        producers: ['mc promote'],
        runbook: 'registry-corruption',
    },
    mc_log_integrity_checks_total: {
        type: 'counter',
        help: 'Checks of log chains, by outcome. A command counts its own checks only.',
        unit: 'count',
        labels: ['outcome'],
        optional: ['scenario'],
        producers: ['mc dr simulate', 'mc log check'],
        runbook: 'mirror-fork',
    },
    mc_log_integrity_check_timestamp_seconds: {
        type: 'gauge',
        help: 'Time of the last check of a log chain.',
        unit: 'timestamp',
        labels: [],
        producers: ['mc log check'],
        runbook: 'mirror-fork',
    },
    mc_evidence_versions: {
        type: 'gauge',
        help: 'Object versions in the evidence store, by whether a lock still protects them.',
        unit: 'count',
        labels: ['place', 'lock'],
        producers: ['mc evidence list'],
        runbook: 'evidence-request',
    },
    mc_evidence_lock_ends_timestamp_seconds: {
        type: 'gauge',
        help: 'Time when the first lock in the evidence store ends. Absent without a lock.',
        unit: 'timestamp',
        labels: ['place'],
        producers: ['mc evidence list'],
        runbook: 'evidence-request',
    },
    mc_trust_root_until_timestamp_seconds: {
        type: 'gauge',
        help: 'Time when a pinned root stops verifying: its last authority ends, or its pin reaches maxAge.',
        unit: 'timestamp',
        labels: ['root', 'ends'],
        producers: ['mc trust check'],
        runbook: 'root-rotation',
    },
    mc_bypass_events_total: {
        type: 'counter',
        help: 'Bypasses, by their outcome: those of the period of a report, or those that a drill used.',
        unit: 'count',
        labels: ['outcome'],
        optional: ['scenario'],
        producers: ['mc bypass report', 'mc dr simulate'],
        runbook: 'bypass',
    },
    mc_bypass_open_past_ttl: {
        type: 'gauge',
        help: 'Bypasses that are past their time limit and not cleaned up.',
        unit: 'count',
        labels: [],
        producers: ['mc bypass report', 'mc bypass sweep'],
        runbook: 'bypass',
    },
    mc_bypass_postmortems_overdue: {
        type: 'gauge',
        help: 'Post-mortems of used bypasses that are overdue.',
        unit: 'count',
        labels: [],
        producers: ['mc bypass report'],
        runbook: 'bypass',
    },
};

;// CONCATENATED MODULE: ./build/telemetry/catalogue/index.js



const ENTRIES = { ...DRILL_METRICS, ...MIRROR_METRICS, ...RELEASE_METRICS };
const METRICS = ENTRIES;


/***/ }),

/***/ 41450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ createMetric)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _catalogue_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95832);


function createMetric(name, samples) {
    for (const { labels = {} } of samples)
        assertLabels(name, Object.keys(labels));
    return { name, samples };
}
function assertLabels(name, given) {
    const { labels, optional = [] } = _catalogue_index_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C[name];
    const isComplete = labels.every((label) => given.includes(label));
    const isKnown = given.every((label) => labels.includes(label) || optional.includes(label));
    if (isComplete && isKnown)
        return;
    const what = `the metric ${name} has wrong labels: expected ${labels.join(', ') || 'none'}, found ${given.join(', ') || 'none'}`;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('internal-error', { what });
}


/***/ }),

/***/ 37917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ formatPrometheusText),
/* harmony export */   AD: () => (/* binding */ OPEN_METRICS_TYPE),
/* harmony export */   Fj: () => (/* binding */ formatOpenMetrics),
/* harmony export */   MO: () => (/* binding */ PROMETHEUS_TYPE)
/* harmony export */ });
/* harmony import */ var prom_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95222);
/* harmony import */ var _catalogue_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95832);


const OPEN_METRICS_TYPE = prom_client__WEBPACK_IMPORTED_MODULE_0__.Registry.OPENMETRICS_CONTENT_TYPE;
const PROMETHEUS_TYPE = prom_client__WEBPACK_IMPORTED_MODULE_0__.Registry.PROMETHEUS_CONTENT_TYPE;
function formatOpenMetrics(metrics) {
    const registry = new prom_client__WEBPACK_IMPORTED_MODULE_0__.Registry();
    registry.setContentType(OPEN_METRICS_TYPE);
    return format(metrics, registry);
}
function formatPrometheusText(metrics) {
    const registry = new prom_client__WEBPACK_IMPORTED_MODULE_0__.Registry();
    registry.setContentType(PROMETHEUS_TYPE);
    return format(metrics, registry);
}
async function format(metrics, registry) {
    for (const { name, samples } of metrics) {
        if (samples.length === 0)
            continue;
        const { type, help, labels, optional = [] } = _catalogue_index_js__WEBPACK_IMPORTED_MODULE_1__/* .METRICS */ .C[name];
        const options = { name, help, labelNames: [...labels, ...optional], registers: [registry] };
        if (type === 'gauge') {
            const gauge = new prom_client__WEBPACK_IMPORTED_MODULE_0__.Gauge(options);
            for (const sample of samples)
                gauge.set({ ...sample.labels }, sample.value);
        }
        else {
            const counter = new prom_client__WEBPACK_IMPORTED_MODULE_0__.Counter(options);
            for (const sample of samples)
                counter.inc({ ...sample.labels }, sample.value);
        }
    }
    return (await registry.metrics()).trimStart();
}


/***/ }),

/***/ 13390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ createGroupUrl),
/* harmony export */   Ee: () => (/* binding */ PUSH_LIMITS),
/* harmony export */   U6: () => (/* binding */ pushMetrics)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _lib_http_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6119);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90889);
/* harmony import */ var _openmetrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37917);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58831);





const PUSH_LIMITS = { tryTimeoutMs: 10_000, totalTimeoutMs: 30_000, retries: 3 };
const formatLabel = (name, value) => /^[\w.~-]+$/.test(value)
    ? `${name}/${value}`
    : `${name}@base64/${value === '' ? '=' : Buffer.from(value).toString('base64url')}`;
function createGroupUrl(target, job, grouping) {
    if (/\/metrics\/job(@base64)?\/./.test(target.url.pathname))
        return target.url.href.replace(/\/+$/, '');
    const labels = Object.entries(grouping).map(([name, value]) => formatLabel(name, value));
    return (0,_target_js__WEBPACK_IMPORTED_MODULE_0__/* .joinUrl */ .w)(target, ['metrics', formatLabel('job', job), ...labels].join('/'));
}
async function pushMetrics({ url, headers }, metrics, { http, signal }) {
    try {
        const answer = await http.send({
            method: 'PUT',
            url,
            headers: { ...headers, 'content-type': _openmetrics_js__WEBPACK_IMPORTED_MODULE_1__/* .PROMETHEUS_TYPE */ .MO },
            body: await (0,_openmetrics_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPrometheusText */ .$3)(metrics),
            redirect: 'manual',
            ...PUSH_LIMITS,
            ...(signal ? { signal } : {}),
        });
        await answer.discard();
        return undefined;
    }
    catch (error) {
        const { message: detail } = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .asMcError */ .b)(error);
        const details = { what: 'the metrics', url: (0,_lib_http_js__WEBPACK_IMPORTED_MODULE_3__/* .safeUrl */ .Pl)(url), detail, option: '--push' };
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .telemetryError */ .E)('push-failed', details, { cause: error });
    }
}


/***/ }),

/***/ 58831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseTarget),
/* harmony export */   w: () => (/* binding */ joinUrl)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _lib_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95455);


function parseTarget(given, option, command) {
    const url = URL.canParse(given) ? new URL(given) : undefined;
    if (!url || !/^https?:$/.test(url.protocol) || url.hash !== '' || url.search !== '')
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('option-invalid', {
            option,
            given: url ? `${url.protocol}//${url.host}${url.pathname}` : '(not a URL)',
            expected: 'https://[USER:PASSWORD@]HOST[:PORT][/PATH], without a query',
            command,
        });
    const { username, password } = url;
    url.username = '';
    url.password = '';
    if (username === '' && password === '')
        return { url, headers: {} };
    const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    const encoded = Buffer.from(credentials).toString('base64');
    (0,_lib_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .rememberSecret */ .Gz)(encoded);
    if (password !== '')
        (0,_lib_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .rememberSecret */ .Gz)(decodeURIComponent(password));
    return { url, headers: { authorization: `Basic ${encoded}` } };
}
const joinUrl = ({ url }, path) => `${url.href.replace(/\/+$/, '')}/${path}`;


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
