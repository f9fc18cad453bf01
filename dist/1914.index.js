export const id = 1914;
export const ids = [1914];
export const modules = {

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
// EXTERNAL MODULE: ./build/evidence/pack.js + 5 modules
var pack = __webpack_require__(79473);
// EXTERNAL MODULE: ./build/evidence/present.js
var present = __webpack_require__(81175);
// EXTERNAL MODULE: ./build/evidence/check.js + 1 modules
var check = __webpack_require__(75562);
// EXTERNAL MODULE: ./build/evidence/manifest.js
var manifest = __webpack_require__(16191);
// EXTERNAL MODULE: ./build/evidence/keep.js
var keep = __webpack_require__(85611);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/lib/concurrency.js
var concurrency = __webpack_require__(18867);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
;// CONCATENATED MODULE: ./build/evidence/fetch.js




/** What a store keeps below a prefix, every version with the retention that the store itself says it has. */
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
/** Fetches one version into a file. What the pack is worth, {@link verifyPack} says: a store is believed nothing. */
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
// EXTERNAL MODULE: ./build/store/s3.js + 3 modules
var s3 = __webpack_require__(98828);
// EXTERNAL MODULE: ./build/verify/trust.js + 1 modules
var verify_trust = __webpack_require__(81491);
// EXTERNAL MODULE: ./build/verify/policy-files.js
var policy_files = __webpack_require__(34398);
// EXTERNAL MODULE: ./build/verify/statement.js + 1 modules
var statement = __webpack_require__(62235);
// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(32315);
// EXTERNAL MODULE: ./build/cli/signer.js + 1 modules
var cli_signer = __webpack_require__(69550);
;// CONCATENATED MODULE: ./build/cli/evidence.js








const MODES = ['COMPLIANCE', 'GOVERNANCE'];
async function requirePack(path) {
    if ((await (0,files/* fileKind */.h_)(path)) !== 'file')
        throw new errors/* ConfigurationError */.j1('file-not-found', { what: 'the pack', path });
    return path;
}
const ENDPOINT = ['--endpoint <url>', 'the S3 server; default AWS_ENDPOINT_URL, then AWS itself'];
/** A place in a store as an operand or a flag named it, and the store. */
function openStore(place, input, { http, env, signal }) {
    const location = (0,store_location/* parseStoreLocation */.sC)(place);
    const { bucket } = location;
    const store = (0,s3/* s3Store */.y)({ http, bucket, signal, ...(0,store_location/* storeAccess */.U3)(env, (0,options/* optionText */.re)(input, 'endpoint')) });
    return { location, bucket, store };
}
const commands = [
    {
        path: 'evidence pack',
        summary: 'files and folders into one pack under a signed manifest',
        options: [
            ['--out <file>', 'the pack: NAME.evidence.tar'],
            ['--from <path...>', 'a file or a folder; may be repeated'],
            ['--policy <file>', "a trust policy: the pack's page pins the authorities of its roots"],
            ...cli_signer/* KEYLESS */.DJ,
        ],
        example: 'mc evidence pack --out release.evidence.tar --from logs --from report.json',
        run: async (input, context) => {
            const { clock, cwd } = context;
            const at = (name) => {
                const path = (0,options/* optionText */.re)(input, name);
                return path === undefined ? undefined : (0,external_node_path_.resolve)(cwd, path);
            };
            const out = (0,external_node_path_.resolve)(cwd, (0,options/* optionRequired */.HH)(input, 'out', '--out', 'evidence pack'));
            const from = (0,options/* optionList */.UX)(input, 'from').map((path) => (path === '.' ? path : (0,external_node_path_.resolve)(cwd, path)));
            if (from.length === 0)
                throw new errors/* ConfigurationError */.j1('usage', { detail: '--from is required', command: 'evidence pack' });
            const policy = at('policy');
            const trust = policy && (await (0,verify_trust/* loadTrust */.Vc)(policy, policy_files/* policyFiles */.q, clock.now()));
            const authorities = trust ? trust.roots.flatMap(({ bytes, name }) => (0,page_authorities/* authoritiesOf */.n)(bytes, name)) : [];
            const signer = await (0,cli_signer/* openKeylessSigner */.fC)(input, context, async () => trust ? trust.roots : (0,cli_signer/* policyRoots */.AP)(input, context));
            const report = await (0,pack/* packEvidence */.J)({ out, from, authorities }, { clock, signManifest: signer.signStatement });
            return { report, text: (0,present/* present */.E)(report) };
        },
    },
    {
        path: 'evidence verify-offline',
        summary: 'is a pack whole, and signed by somebody whom the policy trusts; from the file alone',
        arguments: [['<file>', 'the pack']],
        options: [['--policy <file>', 'trust policy', 'SECURITY/trust-policy.yaml']],
        example: 'mc evidence verify-offline release.evidence.tar --policy trust-policy.yaml',
        run: async (input, { clock, cwd }) => {
            const [subject = ''] = input.args;
            const path = await requirePack((0,external_node_path_.resolve)(cwd, subject));
            const trust = await (0,verify_trust/* loadTrust */.Vc)((0,external_node_path_.resolve)(cwd, (0,options/* optionText */.re)(input, 'policy') ?? ''), policy_files/* policyFiles */.q, clock.now());
            const report = await (0,check/* verifyPack */.p)({ subject, content: () => (0,files/* readFileStream */.vY)(path, 'the pack') }, {
                clock,
                verifyManifest: async (digest, bundle) => (0,statement/* whoSigned */.b)((0,statement/* verifyStatement */.$)(digest, bundle, trust, manifest/* EVIDENCE_PREDICATE */.Mi)),
            });
            return { report, text: (0,present/* present */.E)(report) };
        },
    },
    {
        path: 'evidence store',
        summary: 'put a pack into a write-once store, read it back, keep the receipt',
        arguments: [['<file>', 'the pack']],
        options: [
            ['--to <place>', 's3://BUCKET/PREFIX'],
            ENDPOINT,
            ['--mode <mode>', MODES.join(' | '), 'COMPLIANCE'],
            ['--retain <duration>', 'how long nobody can delete it', '365d'],
        ],
        example: 'mc evidence store release.evidence.tar --to s3://evidence/2026 --retain 365d',
        run: async (input, context) => {
            const { clock, cwd } = context;
            const path = await requirePack((0,external_node_path_.resolve)(cwd, input.args[0] ?? ''));
            const to = (0,options/* optionRequired */.HH)(input, 'to', '--to', 'evidence store');
            const mode = (0,options/* optionChoice */.Vv)(input, 'mode', '--mode', MODES, 'evidence store');
            const retainSeconds = (0,options/* optionSeconds */.xw)(input, 'retain', '--retain') ?? 0;
            const { location, bucket, store } = openStore(to, input, context);
            const key = (0,store_location/* keyUnder */.SJ)(location, (0,external_node_path_.basename)(path));
            const report = await (0,keep/* storePack */.P)({ path, bucket, key, mode, retainSeconds }, { clock, store });
            return { report, text: (0,present/* present */.E)(report) };
        },
    },
    {
        path: 'evidence list',
        summary: 'what a store keeps: every version, and until when',
        arguments: [['<place>', 's3://BUCKET/PREFIX']],
        options: [ENDPOINT],
        example: 'mc evidence list s3://evidence/2026',
        run: async (input, context) => {
            const { location, bucket, store } = openStore(input.args[0] ?? '', input, context);
            const { clock, concurrency } = context;
            const report = await listPacks({ bucket, prefix: location.prefix, concurrency }, { clock, store });
            return { report, text: (0,present/* present */.E)(report) };
        },
    },
    {
        path: 'evidence get',
        summary: 'fetch a pack from a store; verify-offline then says what it is worth',
        arguments: [['<place>', 's3://BUCKET/KEY']],
        options: [
            ['--out <file>', 'the file to write; default the name of the key'],
            ['--version-id <id>', 'an older version; default the newest'],
            ENDPOINT,
        ],
        example: 'mc evidence get s3://evidence/2026/release.evidence.tar --out release.evidence.tar',
        run: async (input, context) => {
            const { location, bucket, store } = openStore(input.args[0] ?? '', input, context);
            const key = location.prefix;
            const out = (0,external_node_path_.resolve)(context.cwd, (0,options/* optionText */.re)(input, 'out') ?? (0,external_node_path_.basename)(key));
            const versionId = (0,options/* optionText */.re)(input, 'versionId');
            const report = await getPack({ bucket, key, versionId, out }, { clock: context.clock, store });
            return { report, text: (0,present/* present */.E)(report) };
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

/***/ 81175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present)
/* harmony export */ });
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);

const why = (report) => report.reasons.length === 0
    ? []
    : [
        {
            title: 'Why not',
            table: { columns: ['code', 'what'], rows: report.reasons.map(({ code, message }) => [code, message]) },
        },
    ];
const kept = (retention) => retention ? `${retention.mode} until ${retention.until}` : 'not retained';
/** What people see of the reports. */
function present(report) {
    switch (report.type) {
        case 'evidence-pack':
            return [
                {
                    title: `Packed ${report.members.length} members, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(report.size)}`,
                    lines: [`pack: ${report.path}`, `digest: ${report.digest}`, `manifest: ${report.manifestDigest}`],
                },
            ];
        case 'evidence-verify': {
            const signer = report.signer ? [`signed by: ${report.signer.identity}`, `issuer: ${report.signer.issuer}`] : [];
            const digest = report.digest ? [`digest: ${report.digest}`] : [];
            const said = report.outcome === 'passed' ? 'The pack is whole' : 'The pack is not as it was signed';
            return [
                { title: said, lines: [`members: ${report.members}, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(report.bytes)}`, ...signer, ...digest] },
                ...why(report),
            ];
        }
        case 'evidence-store':
            return [
                {
                    title: report.outcome === 'passed' ? 'Stored, locked and read back' : 'Stored, but not as asked',
                    lines: [
                        `location: ${report.location}`,
                        `version: ${report.versionId}`,
                        `retention: ${report.mode} until ${report.retainUntil}`,
                        `digest: ${report.digest}`,
                    ],
                },
                ...why(report),
            ];
        case 'evidence-list':
            return [
                {
                    title: report.versions.length === 0 ? `Nothing is kept in ${report.store}` : `Kept in ${report.store}`,
                    table: {
                        columns: ['location', 'version', 'size', 'retention'],
                        rows: report.versions.map(({ location, versionId, size, retention }) => [
                            location,
                            versionId,
                            (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(size),
                            kept(retention),
                        ]),
                    },
                },
            ];
        case 'evidence-get':
            return [
                {
                    title: `Fetched ${report.location}, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(report.size)}`,
                    lines: [
                        `file: ${report.path}`,
                        `version: ${report.versionId}`,
                        `retention: ${kept(report.retention)}`,
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
/* harmony import */ var p_retry__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74995);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);



/**
 * Requests a whole answer that is small and bounded: one whose body is cut in transit is requested again, which `send` alone
 * cannot do. The limit of time holds for all tries together.
 */
async function fetchBytes(http, request, maxBytes) {
    const documentMs = request.documentTimeoutMs ?? _bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCUMENT_TIMEOUT_MS */ .RA;
    const deadline = Date.now() + documentMs;
    return (0,p_retry__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .Ay)(async (attempt) => {
        const documentTimeoutMs = attempt === 1 ? documentMs : Math.max(1, deadline - Date.now());
        const response = await http.send({ ...request, documentTimeoutMs });
        return { response, bytes: await response.bytes(maxBytes) };
    }, {
        retries: request.retries ?? 2,
        minTimeout: 150,
        maxTimeout: 2_000,
        randomize: true,
        ...(request.signal ? { signal: request.signal } : {}),
        shouldRetry: ({ error }) => error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .McError */ .Hv &&
            error.code === 'network-unreachable' &&
            error.details['method'] === 'reading' &&
            Date.now() < deadline,
    });
}


/***/ }),

/***/ 6119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J6: () => (/* binding */ sharesCredentials),
/* harmony export */   NX: () => (/* binding */ MAX_REDIRECTS),
/* harmony export */   Pl: () => (/* binding */ safeUrl),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   ei: () => (/* binding */ resolveGiven),
/* harmony export */   qk: () => (/* binding */ isDowngrade),
/* harmony export */   w4: () => (/* binding */ admit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

/** Redirects of one request that the client follows. */
const MAX_REDIRECTS = 5;
/** Whether a URL's host is this machine: 127.0.0.0/8, ::1, localhost and names under .localhost (RFC 6761). */
function isLoopback(hostname) {
    const host = hostname.toLowerCase();
    return (host === 'localhost' ||
        host.endsWith('.localhost') ||
        host === '[::1]' ||
        host === '::1' ||
        /^127(\.\d{1,3}){3}$/.test(host));
}
/** A URL as it may be printed: without user, password, query and fragment, where secrets live. */
function safeUrl(url) {
    try {
        const { protocol, host, pathname } = new URL(url);
        return `${protocol}//${host}${pathname}`;
    }
    catch {
        return '(malformed URL)';
    }
}
/** Parses and admits a URL: http(s) only, and plain http only to loopback or the hosts the user named. */
function admit(url, plainHttpHosts) {
    let parsed;
    try {
        parsed = new URL(url);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('url-malformed', {
            what: 'the address',
            given: String(url).slice(0, 200),
            expected: 'https://HOST/…',
        });
    }
    if (parsed.protocol === 'https:')
        return parsed;
    if (parsed.protocol !== 'http:') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('url-malformed', {
            what: 'the address',
            given: safeUrl(parsed),
            expected: 'https://HOST/…',
        });
    }
    const named = plainHttpHosts.includes(parsed.host) || plainHttpHosts.includes(parsed.hostname);
    if (!named && !isLoopback(parsed.hostname))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('plain-http-refused', { url: safeUrl(parsed) });
    return parsed;
}
/** Decides whether a request may go on to a URL that a server gave: never from https to another scheme. */
const isDowngrade = (from, to) => from.protocol === 'https:' && to.protocol !== 'https:';
/** Decides whether credentials for one URL may also be sent to another: only within one origin. */
const sharesCredentials = (from, to) => from.origin === to.origin;
/**
 * Resolves a URL that a server gave in its answer from `from`, such as a redirect or the Location of an upload: absolute, or
 * relative to `from` (RFC 9110 section 10.2.2). Throws `http-redirect` where it is not a URL, or leads from https to plain http.
 */
function resolveGiven(given, from, method) {
    const origin = new URL(from);
    const to = URL.canParse(given, origin.href) ? new URL(given, origin) : undefined;
    const url = safeUrl(origin);
    if (to === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .McError */ .Hv('http-redirect', { method, url, detail: 'to something that is not a URL', limit: MAX_REDIRECTS });
    if (isDowngrade(origin, to))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .McError */ .Hv('http-redirect', { method, url, detail: `from https to ${safeUrl(to)}`, limit: MAX_REDIRECTS });
    return to;
}


/***/ }),

/***/ 30863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ writeTar),
/* harmony export */   IE: () => (/* binding */ BLOCK),
/* harmony export */   Ms: () => (/* binding */ padding),
/* harmony export */   Qm: () => (/* binding */ malformed),
/* harmony export */   ay: () => (/* binding */ readHeader),
/* harmony export */   bt: () => (/* binding */ isSafeMemberName),
/* harmony export */   sB: () => (/* binding */ readTar),
/* harmony export */   v$: () => (/* binding */ tarSize)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const BLOCK = 512;
const MAX_SIZE = 8 ** 11 - 1; // eleven octal digits: POSIX ustar's own bound
const END_BLOCKS = 2;
const MAX_END_BLOCKS = 64; // some writers fill up to their tape's record
const MODES = [0o644, 0o755];
/** Whether a name can lead nowhere but below the folder that an archive is unpacked in. */
const isSafeMemberName = (name) => name !== '' &&
    !name.startsWith('/') &&
    !/[\\\p{Cc}]/u.test(name) &&
    !/^[A-Za-z]:/.test(name) &&
    name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
/** `name` as ustar holds it: up to 100 bytes, and up to 155 of folders before them. */
function splitName(name) {
    if (Buffer.byteLength(name) <= 100)
        return { name, prefix: '' };
    for (let slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
        const [prefix, rest] = [name.slice(0, slash), name.slice(slash + 1)];
        if (Buffer.byteLength(prefix) <= 155 && Buffer.byteLength(rest) <= 100)
            return { name: rest, prefix };
    }
    return undefined;
}
/** The one header (POSIX.1-1988 ustar) that a plain file of that name, size and mode has here: no owner, no time. */
function headerOf(name, size, mode) {
    const split = splitName(name);
    const fits = split && isSafeMemberName(name) && Number.isInteger(size) && size >= 0 && size <= MAX_SIZE;
    return fits ? rawHeader(split, size, mode, '0') : undefined;
}
function rawHeader(split, size, mode, type) {
    const header = Buffer.alloc(BLOCK);
    const octal = (value, at, digits) => {
        header.write(value.toString(8).padStart(digits, '0'), at, 'latin1');
    };
    header.write(split.name, 0, 'utf8');
    octal(mode, 100, 7);
    octal(0, 108, 7);
    octal(0, 116, 7);
    octal(size, 124, 11);
    octal(0, 136, 11);
    header.fill(0x20, 148, 156);
    header.write(type, 156, 'latin1');
    header.write('ustar\u000000', 257, 'latin1');
    header.write(split.prefix, 345, 'utf8');
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return header;
}
/** What stands before a file that ustar cannot hold (POSIX.1-2001 pax, "Extended Header"), and the header of the file itself. */
function extendedHeader(name, size, mode) {
    if (!isSafeMemberName(name) || !Number.isSafeInteger(size) || size < 0)
        return undefined;
    const record = (key, value) => {
        const rest = ` ${key}=${value}\n`;
        const length = Buffer.byteLength(rest);
        // The length counts its own digits.
        const digits = [1, 2, 3, 4].find((count) => `${length + count}`.length === count) ?? 0;
        return `${length + digits}${rest}`;
    };
    const records = Buffer.from([...(splitName(name) ? [] : [record('path', name)]), ...(size > MAX_SIZE ? [record('size', `${size}`)] : [])].join(''));
    const split = splitName(name) ?? { name: Buffer.from(name).subarray(0, 100).toString('latin1'), prefix: '' };
    return Buffer.concat([
        rawHeader({ name: 'pax', prefix: '' }, records.length, mode, 'x'),
        records,
        padding(records.length),
        rawHeader(split, size > MAX_SIZE ? 0 : size, mode, '0'),
    ]);
}
const padding = (size) => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
/**
 * A plain POSIX tar of plain files, in the order given. The same entries give the same bytes on every machine and with
 * every version of everything, which is why no library writes it. Throws `tar-entry-invalid` for a name or size that
 * ustar cannot hold, or a content of another size. With `extended` a name or size that ustar cannot hold goes into a pax header.
 */
async function* writeTar(entries, { extended = false } = {}) {
    for await (const { name, size, content, mode = 0o644 } of entries) {
        const header = headerOf(name, size, mode) ?? (extended ? extendedHeader(name, size, mode) : undefined);
        if (!header)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('tar-entry-invalid', { name, detail: 'a ustar archive cannot hold it' });
        yield header;
        let written = 0;
        for await (const chunk of content()) {
            written += chunk.length;
            if (written > size)
                break;
            yield chunk;
        }
        if (written !== size)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('tar-entry-invalid', { name, detail: `it was to have ${size} bytes` });
        yield padding(size);
    }
    yield Buffer.alloc(BLOCK * END_BLOCKS);
}
/** A stream that can be asked for so many bytes. */
class ByteReader {
    #source;
    #held = new Uint8Array();
    offset = 0;
    constructor(source) {
        this.#source = source[Symbol.asyncIterator]();
    }
    /** Up to `most` bytes; none at the end. */
    async some(most) {
        while (this.#held.length === 0) {
            const next = await this.#source.next();
            if (next.done)
                return new Uint8Array();
            this.#held = next.value;
        }
        const chunk = this.#held.subarray(0, most);
        this.#held = this.#held.subarray(chunk.length);
        this.offset += chunk.length;
        return chunk;
    }
    /** Exactly `size` bytes, or what there was before the end. */
    async exactly(size) {
        const chunks = [];
        for (let got = 0; got < size;) {
            const chunk = await this.some(size - got);
            if (chunk.length === 0)
                break;
            got += chunk.length;
            chunks.push(chunk);
        }
        return Buffer.concat(chunks);
    }
    async close() {
        await this.#source.return?.();
    }
}
/** `member`: in whose content or padding it was met. */
const malformed = (what, offset, detail, member) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('tar-malformed', { what, offset, detail, member });
/** What a header of a plain file says. Anything else, and a wrong checksum, is `undefined`. */
function readHeader(block, dotted = false) {
    const field = (from, length) => {
        const bytes = block.subarray(from, from + length);
        const end = bytes.indexOf(0);
        return bytes.subarray(0, end < 0 ? length : end).toString('utf8');
    };
    const number = (from, length) => {
        const digits = field(from, length).trim();
        return /^[0-7]{1,11}$/.test(digits) ? Number.parseInt(digits, 8) : -1;
    };
    const sum = block.reduce((total, byte, i) => total + (i >= 148 && i < 156 ? 0x20 : byte), 0);
    const plain = field(156, 1) === '0' || field(156, 1) === '';
    if (!plain || number(148, 8) !== sum || field(257, 5) !== 'ustar')
        return undefined;
    const prefix = field(345, 155);
    const given = prefix === '' ? field(0, 100) : `${prefix}/${field(0, 100)}`;
    const name = dotted ? given.replace(/^\.\//, '') : given;
    const [size, mode] = [number(124, 12), number(100, 8)];
    if (size < 0 || mode < 0 || !isSafeMemberName(name))
        return undefined;
    return { name, size, mode, canonical: headerOf(name, size, mode)?.equals(block) === true && MODES.includes(mode) };
}
/** The bytes of an archive of members of these sizes, as {@link writeTar} writes it. */
const tarSize = (sizes) => sizes.reduce((total, size) => total + BLOCK + size + padding(size).length, BLOCK * END_BLOCKS);
/**
 * Reads an archive of plain files, member by member: links, folders, extensions, names that lead elsewhere, a wrong
 * checksum, bytes in the padding or behind the end are refused with `tar-malformed`, as is what exceeds the limits.
 * `what` names the archive. Who must know that it is just as {@link writeTar} wrote it looks at `canonical` too.
 */
async function* readTar(archive, limits, what) {
    const reader = new ByteReader(archive);
    let total = 0;
    try {
        for (let count = 0;; count++) {
            const at = reader.offset;
            const block = await reader.exactly(BLOCK);
            if (block.length < BLOCK)
                throw malformed(what, at, 'it ends too early');
            if (block.every((byte) => byte === 0))
                break;
            const header = readHeader(block);
            if (!header)
                throw malformed(what, at, 'a header that is not one of a plain file');
            total += header.size;
            if (count >= limits.members)
                throw malformed(what, at, `more than ${limits.members} members`);
            if (total > limits.bytes)
                throw malformed(what, at, `more than ${limits.bytes} bytes of content`);
            let left = header.size;
            const content = async function* () {
                while (left > 0) {
                    const chunk = await reader.some(left);
                    if (chunk.length === 0)
                        throw malformed(what, reader.offset, `it ends within ${header.name}`, header.name);
                    left -= chunk.length;
                    yield chunk;
                }
            };
            yield { ...header, offset: reader.offset, content: content() };
            while (left > 0) {
                const chunk = await reader.some(left);
                if (chunk.length === 0)
                    throw malformed(what, reader.offset, `it ends within ${header.name}`, header.name);
                left -= chunk.length;
            }
            const pad = await reader.exactly(padding(header.size).length);
            if (pad.length !== padding(header.size).length || pad.some((byte) => byte !== 0))
                throw malformed(what, reader.offset - pad.length, `the padding of ${header.name} is not empty`, header.name);
        }
        for (let blocks = 1;; blocks++) {
            const at = reader.offset;
            const block = await reader.exactly(BLOCK);
            if (block.length === 0 && blocks >= END_BLOCKS)
                break;
            if (block.length < BLOCK || block.some((byte) => byte !== 0) || blocks > MAX_END_BLOCKS)
                throw malformed(what, at, 'its end is not one');
        }
    }
    finally {
        await reader.close();
    }
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
