export const id = 1914;
export const ids = [1914];
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

/***/ 89060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commands: () => (/* binding */ commands)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/evidence/page/authorities.js
var page_authorities = __webpack_require__(5327);
// EXTERNAL MODULE: ./build/evidence/pack.js + 4 modules
var pack = __webpack_require__(30710);
// EXTERNAL MODULE: ./build/evidence/present.js
var present = __webpack_require__(81175);
// EXTERNAL MODULE: ./build/evidence/check.js + 1 modules
var check = __webpack_require__(73978);
// EXTERNAL MODULE: ./build/evidence/manifest.js
var manifest = __webpack_require__(16191);
// EXTERNAL MODULE: ./build/evidence/store.js
var evidence_store = __webpack_require__(11549);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/lib/concurrency.js
var concurrency = __webpack_require__(18867);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
;// CONCATENATED MODULE: ./build/evidence/fetch.js




async function listPacks(request, { clock, store }) {
    const location = (key) => `s3://${request.bucket}/${key}`;
    const report = (0,lib_report/* beginReport */.mC)('evidence-list', clock, location(request.prefix));
    const versions = await (0,concurrency/* mapConcurrent */._k)(store.versions(request.prefix), request.concurrency, async ({ key, versionId, size, modifiedAt }) => {
        const retention = (await store.head(key, versionId))?.retention;
        return {
            location: location(key),
            versionId,
            size,
            ...(modifiedAt === undefined ? {} : { modifiedAt }),
            ...(retention ? { retention } : {}),
        };
    });
    return report.finish([], { store: store.name, versions });
}
async function getPack(request, { clock, store }) {
    const location = `s3://${request.bucket}/${request.key}`;
    const report = (0,lib_report/* beginReport */.mC)('evidence-get', clock, location);
    const { object, content } = await store.get(request.key, request.versionId);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    const hashed = async function* () {
        for await (const chunk of content) {
            hash.update(chunk);
            size += chunk.length;
            yield chunk;
        }
    };
    await (0,files/* writeFileAtomic */.Zf)(request.out, hashed());
    return report.finish([], {
        path: request.out,
        location,
        versionId: object.versionId,
        digest: `sha256:${hash.digest('hex')}`,
        size,
        ...(object.retention ? { retention: object.retention } : {}),
    });
}

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/store/location.js
var store_location = __webpack_require__(17315);
// EXTERNAL MODULE: ./build/store/s3.js + 4 modules
var s3 = __webpack_require__(20370);
// EXTERNAL MODULE: ./build/verify/bundle/statement.js + 1 modules
var statement = __webpack_require__(85416);
// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(33192);
// EXTERNAL MODULE: ./build/cli/open-signer.js + 1 modules
var open_signer = __webpack_require__(67634);
// EXTERNAL MODULE: ./build/cli/parameters.js
var parameters = __webpack_require__(76357);
// EXTERNAL MODULE: ./build/cli/policy.js
var cli_policy = __webpack_require__(87595);
;// CONCATENATED MODULE: ./build/cli/evidence.js










const MODES = ['COMPLIANCE', 'GOVERNANCE'];
async function requirePack(path) {
    if ((await (0,files/* fileKind */.h_)(path)) !== 'file')
        throw (0,errors/* baseError */.O)('file-not-found', { what: 'the pack', path });
    return path;
}
const PACK = (0,parameters/* operand */.id)('<file>', 'the evidence pack');
const ENDPOINT = (0,parameters/* text */.Qq)('--endpoint <url>', 'the URL of the S3 server; default: AWS_ENDPOINT_URL, else AWS');
function openStore(given, endpoint, { http, env, signal }) {
    const location = (0,store_location/* parseStoreLocation */.sC)(given);
    const { bucket } = location;
    const store = (0,s3/* openS3Store */.e)({ http, bucket, signal, ...(0,store_location/* readStoreAccess */.ew)(env, endpoint) });
    return { location, bucket, store };
}
const packCommand = (0,command/* defineCommand */.N)({
    path: 'evidence pack',
    summary: 'put files and folders into one pack under a signed manifest',
    options: {
        out: (0,parameters/* requiredText */.$4)('--out <file>', 'the pack to write: NAME.evidence.tar'),
        from: (0,parameters/* requiredList */.GS)('--from <path...>', 'a file or a folder; may be repeated'),
        policy: (0,parameters/* text */.Qq)('--policy <file>', 'a trust policy; the page in the pack pins the authorities of its roots'),
        ...open_signer/* KEYLESS */.DJ,
    },
    example: 'mc evidence pack --out release.evidence.tar --from logs --from report.json',
    run: async (options, context) => {
        const { clock, cwd } = context;
        const { policy } = options;
        const out = (0,external_node_path_.resolve)(cwd, options.out);
        const from = options.from.map((path) => (path === '.' ? path : (0,external_node_path_.resolve)(cwd, path)));
        const trust = policy === undefined ? undefined : await (0,cli_policy/* loadPolicy */.tb)(policy, context);
        const authorities = trust ? trust.roots.flatMap(({ bytes, name }) => (0,page_authorities/* readAuthorities */.G)(bytes, name)) : [];
        const signer = await (0,open_signer/* openKeylessSigner */.fC)(options, context, {
            path: policy,
            roots: async () => (trust ? trust.roots : (0,cli_policy/* loadPolicyRoots */.yM)(undefined, context)),
        });
        const report = await (0,pack/* packEvidence */.J)({ out, from, authorities }, { clock, signManifest: signer.signStatement });
        return { report, text: (0,present/* present */.E)(report) };
    },
});
const verifyOfflineCommand = (0,command/* defineCommand */.N)({
    path: 'evidence verify-offline',
    summary: 'verify from the file alone that a pack is complete, and signed by a signer that the policy trusts',
    options: { subject: PACK, policy: cli_policy/* POLICY */.Po },
    example: 'mc evidence verify-offline release.evidence.tar --policy trust-policy.yaml',
    run: async ({ subject, policy }, context) => {
        const { clock, cwd } = context;
        const path = await requirePack((0,external_node_path_.resolve)(cwd, subject));
        const trust = await (0,cli_policy/* loadPolicy */.tb)(policy, context);
        const report = await (0,check/* verifyPack */.p)({ subject, content: () => (0,files/* readFileStream */.vY)(path, 'the pack') }, {
            clock,
            verifyManifest: async (digest, bundle) => (0,statement/* summarizeSigner */.K)((0,statement/* verifyStatement */.$)(digest, bundle, trust, manifest/* EVIDENCE_PREDICATE */.Mi)),
        });
        return { report, text: (0,present/* present */.E)(report) };
    },
});
const storeCommand = (0,command/* defineCommand */.N)({
    path: 'evidence store',
    summary: 'put a pack into a write-once store, read it back, and save the receipt',
    options: {
        pack: PACK,
        to: (0,parameters/* requiredText */.$4)('--to <place>', 's3://BUCKET/PREFIX'),
        endpoint: ENDPOINT,
        mode: (0,parameters/* choice */.Yq)('--mode <mode>', `mode of object lock: ${MODES.join(' | ')}`, MODES, 'COMPLIANCE'),
        retainSeconds: (0,parameters/* seconds */.YA)('--retain <duration>', 'the retention period of the pack', '365d'),
    },
    example: 'mc evidence store release.evidence.tar --to s3://evidence/2026 --retain 365d',
    run: async ({ pack, to, endpoint, mode, retainSeconds }, context) => {
        const { clock, cwd } = context;
        const path = await requirePack((0,external_node_path_.resolve)(cwd, pack));
        const { location, bucket, store } = openStore(to, endpoint, context);
        const key = (0,store_location/* formatKey */.TD)(location, (0,external_node_path_.basename)(path));
        const report = await (0,evidence_store/* storePack */.P)({ path, bucket, key, mode, retainSeconds }, { clock, store });
        return { report, text: (0,present/* present */.E)(report) };
    },
});
const listCommand = (0,command/* defineCommand */.N)({
    path: 'evidence list',
    summary: 'list every version in a store and the end of its retention',
    options: { place: (0,parameters/* operand */.id)('<place>', 's3://BUCKET/PREFIX'), endpoint: ENDPOINT },
    example: 'mc evidence list s3://evidence/2026',
    run: async ({ place, endpoint }, context) => {
        const { location, bucket, store } = openStore(place, endpoint, context);
        const { clock, concurrency } = context;
        const report = await listPacks({ bucket, prefix: location.prefix, concurrency }, { clock, store });
        return { report, text: (0,present/* present */.E)(report) };
    },
});
const getCommand = (0,command/* defineCommand */.N)({
    path: 'evidence get',
    summary: 'fetch a pack from a store; run mc evidence verify-offline on it next',
    options: {
        place: (0,parameters/* operand */.id)('<place>', 's3://BUCKET/KEY'),
        out: (0,parameters/* text */.Qq)('--out <file>', 'the file to write; default: the name of the key'),
        versionId: (0,parameters/* text */.Qq)('--version-id <id>', 'the version to fetch; default: the newest'),
        endpoint: ENDPOINT,
    },
    example: 'mc evidence get s3://evidence/2026/release.evidence.tar --out release.evidence.tar',
    run: async (options, context) => {
        const { clock, cwd } = context;
        const { location, bucket, store } = openStore(options.place, options.endpoint, context);
        const key = location.prefix;
        const out = (0,external_node_path_.resolve)(cwd, options.out ?? (0,external_node_path_.basename)(key));
        const report = await getPack({ bucket, key, versionId: options.versionId, out }, { clock, store });
        return { report, text: (0,present/* present */.E)(report) };
    },
});
const commands = [packCommand, verifyOfflineCommand, storeCommand, listCommand, getCommand];


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
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13963);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18351);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28083);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30200);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76357);




const DEFAULT_POLICY = 'SECURITY/trust-policy.yaml';
const POLICY = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--policy <file>', 'the trust policy', DEFAULT_POLICY);
const KEYLESS_POLICY = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--policy <file>', `keyless: the trust policy whose roots check the answers of the signing services; default: ${DEFAULT_POLICY} if it exists`);
const USE_MIRROR_OPTION = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('--use-mirror <when>', 'auto also reads the mirror, always reads no other source, never does not read it', _verify_index_js__WEBPACK_IMPORTED_MODULE_2__/* .USE_MIRROR */ .k, 'auto');
const loadPolicy = (path, { cwd, clock }) => (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_3__/* .loadTrust */ .V)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path), _verify_index_js__WEBPACK_IMPORTED_MODULE_4__/* .policyFiles */ .qR, clock.now());
async function loadPolicyRoots(path, context) {
    if (path === undefined && (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_5__/* .fileKind */ .h_)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, DEFAULT_POLICY))) !== 'file')
        return [];
    return (await loadPolicy(path ?? DEFAULT_POLICY, context)).roots;
}


/***/ }),

/***/ 81175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present)
/* harmony export */ });
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89079);
/* harmony import */ var _lib_plural_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8056);


const formatRetention = (retention) => retention ? `${retention.mode} until ${retention.until}` : 'no retention';
function present(report) {
    switch (report.type) {
        case 'evidence-pack':
            return [
                {
                    title: `Packed ${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(report.members.length, 'member')}, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(report.size)}`,
                    lines: [`pack: ${report.path}`, `digest: ${report.digest}`, `manifest: ${report.manifestDigest}`],
                },
            ];
        case 'evidence-verify': {
            const signer = report.signer ? [`signed by: ${report.signer.identity}`, `issuer: ${report.signer.issuer}`] : [];
            const digest = report.digest ? [`digest: ${report.digest}`] : [];
            const title = report.outcome === 'passed' ? 'The pack is complete and signed' : 'The pack does not verify';
            return [
                {
                    title,
                    outcome: report.outcome,
                    lines: [`members: ${report.members}, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(report.bytes)}`, ...signer, ...digest],
                    reasons: report.reasons,
                },
            ];
        }
        case 'evidence-store':
            return [
                {
                    title: report.outcome === 'passed' ? 'Stored with retention, and read back' : 'Stored, but not as requested',
                    outcome: report.outcome,
                    lines: [
                        `location: ${report.location}`,
                        `version: ${report.versionId}`,
                        `retention: ${report.mode} until ${report.retainUntil}`,
                        `digest: ${report.digest}`,
                    ],
                    reasons: report.reasons,
                },
            ];
        case 'evidence-list':
            return [
                {
                    title: report.versions.length === 0 ? `No versions in ${report.store}` : `Versions in ${report.store}`,
                    table: {
                        columns: ['location', 'version', 'size', 'retention'],
                        rows: report.versions.map(({ location, versionId, size, retention }) => [
                            location,
                            versionId,
                            (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(size),
                            formatRetention(retention),
                        ]),
                    },
                },
            ];
        case 'evidence-get':
            return [
                {
                    title: `Fetched ${report.location}, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(report.size)}`,
                    lines: [
                        `file: ${report.path}`,
                        `version: ${report.versionId}`,
                        `retention: ${formatRetention(report.retention)}`,
                        `digest: ${report.digest}`,
                    ],
                },
            ];
    }
}


/***/ }),

/***/ 65215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ fetchBytes)
/* harmony export */ });
/* harmony import */ var p_retry__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74995);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89079);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94570);
/* harmony import */ var _mc_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87681);




async function fetchBytes(http, request, maxBytes, clock = http.clock ?? _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml) {
    const documentMs = request.documentTimeoutMs ?? _bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .DOCUMENT_TIMEOUT_MS */ .RA;
    const nowMs = () => clock.now().getTime();
    const deadlineMs = nowMs() + documentMs;
    return (0,p_retry__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .Ay)(async (attempt) => {
        const documentTimeoutMs = attempt === 1 ? documentMs : Math.max(1, deadlineMs - nowMs());
        const response = await http.send({ ...request, documentTimeoutMs });
        return { response, bytes: await response.bytes(maxBytes) };
    }, {
        retries: request.retries ?? 2,
        minTimeout: 150,
        maxTimeout: 2_000,
        randomize: true,
        ...(request.signal ? { signal: request.signal } : {}),
        shouldRetry: ({ error }) => isCut(error) && nowMs() < deadlineMs,
    });
}
const isCut = (error) => error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_3__/* .McError */ .Hv && error.code === 'network-unreachable' && error.details.method === 'reading';


/***/ }),

/***/ 6119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J6: () => (/* binding */ sharesCredentials),
/* harmony export */   NX: () => (/* binding */ MAX_REDIRECTS),
/* harmony export */   Pl: () => (/* binding */ safeUrl),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   bj: () => (/* binding */ parseAllowedUrl),
/* harmony export */   lC: () => (/* binding */ resolveServerUrl),
/* harmony export */   qk: () => (/* binding */ isDowngrade)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const MAX_REDIRECTS = 5;
function isLoopback(hostname) {
    const host = hostname.toLowerCase();
    return (host === 'localhost' ||
        host.endsWith('.localhost') ||
        host === '[::1]' ||
        host === '::1' ||
        /^127(\.\d{1,3}){3}$/.test(host));
}
function safeUrl(url) {
    try {
        const { protocol, host, pathname } = new URL(url);
        return `${protocol}//${host}${pathname}`;
    }
    catch {
        return '(malformed URL)';
    }
}
function parseAllowedUrl(url, plainHttpHosts) {
    let parsed;
    try {
        parsed = new URL(url);
    }
    catch {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('url-malformed', {
            what: 'the address',
            given: String(url).slice(0, 200),
            expected: 'https://HOST/…',
        });
    }
    if (parsed.protocol === 'https:')
        return parsed;
    if (parsed.protocol !== 'http:') {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('url-malformed', {
            what: 'the address',
            given: safeUrl(parsed),
            expected: 'https://HOST/…',
        });
    }
    const named = plainHttpHosts.includes(parsed.host) || plainHttpHosts.includes(parsed.hostname);
    if (!named && !isLoopback(parsed.hostname))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('plain-http-refused', { url: safeUrl(parsed) });
    return parsed;
}
const isDowngrade = (from, to) => from.protocol === 'https:' && to.protocol !== 'https:';
const sharesCredentials = (from, to) => from.origin === to.origin;
function resolveServerUrl(given, from, method) {
    const origin = new URL(from);
    const to = URL.canParse(given, origin.href) ? new URL(given, origin) : undefined;
    const url = safeUrl(origin);
    if (to === undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('http-redirect', { method, url, detail: 'to something that is not a URL', limit: MAX_REDIRECTS });
    if (isDowngrade(origin, to))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('http-redirect', { method, url, detail: `from https to ${safeUrl(to)}`, limit: MAX_REDIRECTS });
    return to;
}


/***/ }),

/***/ 75841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ countPadding),
/* harmony export */   IE: () => (/* binding */ BLOCK),
/* harmony export */   Ij: () => (/* binding */ createHeader),
/* harmony export */   Jb: () => (/* binding */ MAX_USTAR_SIZE),
/* harmony export */   RW: () => (/* binding */ parseHeader),
/* harmony export */   W0: () => (/* binding */ splitName),
/* harmony export */   bt: () => (/* binding */ isSafeMemberName),
/* harmony export */   gL: () => (/* binding */ createRawHeader)
/* harmony export */ });
const BLOCK = 512;
const MAX_USTAR_SIZE = 8 ** 11 - 1;
const CANONICAL_MODES = [0o644, 0o755];
const CHECKSUM = { from: 148, to: 156 };
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const isSafeMemberName = (name) => name !== '' &&
    !name.startsWith('/') &&
    !/[\\\p{Cc}]/u.test(name) &&
    !/^[A-Za-z]:/.test(name) &&
    name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
function splitName(name) {
    const countBytes = (text) => encoder.encode(text).length;
    if (countBytes(name) <= 100)
        return { name, prefix: '' };
    for (let slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
        const [prefix, rest] = [name.slice(0, slash), name.slice(slash + 1)];
        if (countBytes(prefix) <= 155 && countBytes(rest) <= 100)
            return { name: rest, prefix };
    }
    return undefined;
}
function createHeader(name, size, mode) {
    const split = splitName(name);
    const fits = split && isSafeMemberName(name) && Number.isInteger(size) && size >= 0 && size <= MAX_USTAR_SIZE;
    return fits ? createRawHeader(split, size, mode, '0') : undefined;
}
function createRawHeader({ name, prefix }, size, mode, type) {
    const header = new Uint8Array(BLOCK);
    const write = (text, at) => header.set(encoder.encode(text), at);
    const formatOctal = (value, digits) => value.toString(8).padStart(digits, '0');
    write(name, 0);
    write(formatOctal(mode, 7), 100);
    write(formatOctal(0, 7), 108);
    write(formatOctal(0, 7), 116);
    write(formatOctal(size, 11), 124);
    write(formatOctal(0, 11), 136);
    header.fill(0x20, CHECKSUM.from, CHECKSUM.to);
    write(type, 156);
    write('ustar\u000000', 257);
    write(prefix, 345);
    const sum = header.reduce((total, byte) => total + byte, 0);
    write(`${formatOctal(sum, 6)}\0 `, CHECKSUM.from);
    return header;
}
const isEqual = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);
function parseHeader(block, stripsDot = false) {
    const field = (from, length) => {
        const bytes = block.subarray(from, from + length);
        const end = bytes.indexOf(0);
        return decoder.decode(bytes.subarray(0, end < 0 ? length : end));
    };
    const number = (from, length) => {
        const digits = field(from, length).trim();
        return /^[0-7]{1,11}$/.test(digits) ? Number.parseInt(digits, 8) : -1;
    };
    const sum = block.reduce((total, byte, i) => total + (i >= CHECKSUM.from && i < CHECKSUM.to ? 0x20 : byte), 0);
    const plain = field(156, 1) === '0' || field(156, 1) === '';
    if (!plain || number(148, 8) !== sum || field(257, 5) !== 'ustar')
        return undefined;
    const prefix = field(345, 155);
    const given = prefix === '' ? field(0, 100) : `${prefix}/${field(0, 100)}`;
    const name = stripsDot ? given.replace(/^\.\//, '') : given;
    const [size, mode] = [number(124, 12), number(100, 8)];
    if (size < 0 || mode < 0 || !isSafeMemberName(name))
        return undefined;
    const canonical = createHeader(name, size, mode);
    return {
        name,
        size,
        mode,
        canonical: canonical !== undefined && isEqual(canonical, block) && CANONICAL_MODES.includes(mode),
    };
}
const countPadding = (size) => (BLOCK - (size % BLOCK)) % BLOCK;


/***/ }),

/***/ 30863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ writeTar),
/* harmony export */   az: () => (/* binding */ createTarError),
/* harmony export */   sB: () => (/* binding */ readTar),
/* harmony export */   v$: () => (/* binding */ tarSize)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _tar_header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75841);


const END_BLOCKS = 2;
const MAX_END_BLOCKS = 64;
function createPaxHeader(name, size, mode) {
    if (!(0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .isSafeMemberName */ .bt)(name) || !Number.isSafeInteger(size) || size < 0)
        return undefined;
    const record = (key, value) => {
        const rest = ` ${key}=${value}\n`;
        const length = Buffer.byteLength(rest);
        const digits = [1, 2, 3, 4].find((count) => `${length + count}`.length === count) ?? 0;
        return `${length + digits}${rest}`;
    };
    const records = Buffer.from([
        ...((0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .splitName */ .W0)(name) ? [] : [record('path', name)]),
        ...(size > _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_USTAR_SIZE */ .Jb ? [record('size', `${size}`)] : []),
    ].join(''));
    const split = (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .splitName */ .W0)(name) ?? { name: Buffer.from(name).subarray(0, 100).toString('latin1'), prefix: '' };
    return Buffer.concat([
        (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .createRawHeader */ .gL)({ name: 'pax', prefix: '' }, records.length, mode, 'x'),
        records,
        createPadding(records.length),
        (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .createRawHeader */ .gL)(split, size > _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_USTAR_SIZE */ .Jb ? 0 : size, mode, '0'),
    ]);
}
const createPadding = (size) => Buffer.alloc((0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .countPadding */ .$v)(size));
async function* writeTar(entries, { extended = false } = {}) {
    for await (const { name, size, content, mode = 0o644 } of entries) {
        const header = (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .createHeader */ .Ij)(name, size, mode) ?? (extended ? createPaxHeader(name, size, mode) : undefined);
        if (!header)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('tar-entry-invalid', { name, detail: 'its name or size does not fit into a ustar header' });
        yield header;
        let written = 0;
        for await (const chunk of content()) {
            written += chunk.length;
            if (written > size)
                break;
            yield chunk;
        }
        if (written !== size)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('tar-entry-invalid', { name, detail: `its content does not have ${size} bytes` });
        yield createPadding(size);
    }
    yield Buffer.alloc(_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .IE * END_BLOCKS);
}
class ByteReader {
    #source;
    #rest = new Uint8Array();
    offset = 0;
    constructor(source) {
        this.#source = source[Symbol.asyncIterator]();
    }
    async readSome(max) {
        while (this.#rest.length === 0) {
            const next = await this.#source.next();
            if (next.done)
                return new Uint8Array();
            this.#rest = next.value;
        }
        const chunk = this.#rest.subarray(0, max);
        this.#rest = this.#rest.subarray(chunk.length);
        this.offset += chunk.length;
        return chunk;
    }
    async read(size) {
        const chunks = [];
        for (let length = 0; length < size;) {
            const chunk = await this.readSome(size - length);
            if (chunk.length === 0)
                break;
            length += chunk.length;
            chunks.push(chunk);
        }
        return Buffer.concat(chunks);
    }
    async close() {
        await this.#source.return?.();
    }
}
const createTarError = (what, offset, detail, member) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('tar-malformed', { what, offset, detail, member });
const tarSize = (sizes) => sizes.reduce((total, size) => total + _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .IE + size + (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .countPadding */ .$v)(size), _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .IE * END_BLOCKS);
async function* readTar(archive, limits, what) {
    const reader = new ByteReader(archive);
    let total = 0;
    try {
        for (let count = 0;; count++) {
            const offset = reader.offset;
            const header = await readNextHeader(reader, what);
            if (!header)
                break;
            total += header.size;
            if (count >= limits.members)
                throw createTarError(what, offset, `it has more than ${limits.members} members`);
            if (total > limits.bytes)
                throw createTarError(what, offset, `it has more than ${limits.bytes} bytes of content`);
            const content = new MemberContent(reader, header, what);
            yield { ...header, offset: reader.offset, content: content.read() };
            await content.skipRest();
            await assertEmptyPadding(reader, header, what);
        }
        await assertEnd(reader, what);
    }
    finally {
        await reader.close();
    }
}
async function readNextHeader(reader, what) {
    const offset = reader.offset;
    const block = await reader.read(_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .IE);
    if (block.length < _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .IE)
        throw createTarError(what, offset, 'it ends too early');
    if (isEmpty(block))
        return undefined;
    const header = (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHeader */ .RW)(block);
    if (!header)
        throw createTarError(what, offset, 'the header is not the header of a plain file');
    return header;
}
class MemberContent {
    #reader;
    #name;
    #what;
    #left;
    constructor(reader, { name, size }, what) {
        this.#reader = reader;
        this.#name = name;
        this.#what = what;
        this.#left = size;
    }
    async *read() {
        while (this.#left > 0)
            yield await this.#readChunk();
    }
    async skipRest() {
        while (this.#left > 0)
            await this.#readChunk();
    }
    async #readChunk() {
        const chunk = await this.#reader.readSome(this.#left);
        if (chunk.length === 0)
            throw createTarError(this.#what, this.#reader.offset, `it ends within ${this.#name}`, this.#name);
        this.#left -= chunk.length;
        return chunk;
    }
}
async function assertEmptyPadding(reader, { name, size }, what) {
    const expected = createPadding(size);
    const padding = await reader.read(expected.length);
    if (!padding.equals(expected))
        throw createTarError(what, reader.offset - padding.length, `the padding of ${name} is not empty`, name);
}
async function assertEnd(reader, what) {
    for (let blocks = 1;; blocks++) {
        const offset = reader.offset;
        const block = await reader.read(_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .IE);
        if (block.length === 0 && blocks >= END_BLOCKS)
            return;
        if (block.length < _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .IE || !isEmpty(block) || blocks > MAX_END_BLOCKS)
            throw createTarError(what, offset, 'the end of the archive is wrong');
    }
}
const isEmpty = (block) => block.every((byte) => byte === 0);


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
            const signature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(algorithm, (0,_statement_js__WEBPACK_IMPORTED_MODULE_5__/* .preAuthEncoding */ .JC)(_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .IN_TOTO_PAYLOAD_TYPE */ .T4, payload), privateKey);
            return formatBundle({
                $case: 'dsseEnvelope',
                dsseEnvelope: { payload, payloadType: _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .IN_TOTO_PAYLOAD_TYPE */ .T4, signatures: [{ sig: signature, keyid: '' }] },
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
