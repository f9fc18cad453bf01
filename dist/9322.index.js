export const id = 9322;
export const ids = [9322];
export const modules = {

/***/ 93108:
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

// EXTERNAL MODULE: ./build/telemetry/metric.js
var metric = __webpack_require__(41450);
;// CONCATENATED MODULE: ./build/evidence/metrics.js

function createStoreMetrics(place, { versions, finishedAt }) {
    const now = Date.parse(finishedAt);
    const ends = versions
        .flatMap(({ retention }) => (retention ? [Date.parse(retention.until)] : []))
        .filter((end) => end > now);
    return [
        (0,metric/* createMetric */.H)('mc_evidence_versions', [
            { labels: { place, lock: 'locked' }, value: ends.length },
            { labels: { place, lock: 'unlocked' }, value: versions.length - ends.length },
        ]),
        (0,metric/* createMetric */.H)('mc_evidence_lock_ends_timestamp_seconds', ends.length === 0 ? [] : [{ labels: { place }, value: Math.min(...ends) / 1000 }]),
    ];
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
// EXTERNAL MODULE: ./build/cli/metrics-output.js
var metrics_output = __webpack_require__(18948);
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
        from: (0,parameters/* list */.p_)('--from <path...>', 'a file or a folder; may be repeated (required without --bypass)'),
        bypass: (0,parameters/* list */.p_)('--bypass <file...>', 'the report of a decision about a bypass, as `mc bypass decide --report` writes it; may be repeated'),
        policy: (0,parameters/* text */.Qq)('--policy <file>', 'a trust policy; the page in the pack pins the authorities of its roots'),
        ...open_signer/* KEYLESS */.DJ,
    },
    example: 'mc evidence pack --out release.evidence.tar --from logs --from report.json',
    run: async (options, context) => {
        const { clock, cwd } = context;
        const { policy } = options;
        if (options.from.length + options.bypass.length === 0)
            throw (0,errors/* baseError */.O)('usage', { detail: '--from is required', command: 'evidence pack' });
        const out = (0,external_node_path_.resolve)(cwd, options.out);
        const from = options.from.map((path) => (path === '.' ? path : (0,external_node_path_.resolve)(cwd, path)));
        const trust = policy === undefined ? undefined : await (0,cli_policy/* loadPolicy */.tb)(policy, context);
        const authorities = trust ? trust.roots.flatMap(({ bytes, name }) => (0,page_authorities/* readAuthorities */.G)(bytes, name)) : [];
        const signer = await (0,open_signer/* openKeylessSigner */.fC)(options, context, {
            path: policy,
            roots: async () => (trust ? trust.roots : (0,cli_policy/* loadPolicyRoots */.yM)(undefined, context)),
        });
        const bypasses = options.bypass.map((path) => (0,external_node_path_.resolve)(cwd, path));
        const report = await (0,pack/* packEvidence */.J)({ out, from, bypasses, authorities }, { clock, signManifest: signer.signStatement });
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
const verifyAlias = {
    ...verifyOfflineCommand,
    path: 'evidence verify',
    summary: 'short for mc evidence verify-offline',
    example: 'mc evidence verify release.evidence.tar --policy trust-policy.yaml',
};
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
    options: { place: (0,parameters/* operand */.id)('<place>', 's3://BUCKET/PREFIX'), endpoint: ENDPOINT, ...metrics_output/* METRICS_OUTPUTS */.vm },
    example: 'mc evidence list s3://evidence/2026',
    run: async ({ place, endpoint, ...outputs }, context) => {
        const publish = (0,metrics_output/* openMetricsOutput */.lP)(outputs, { command: 'evidence list' }, context);
        const { location, bucket, store } = openStore(place, endpoint, context);
        const { clock, concurrency } = context;
        const report = await listPacks({ bucket, prefix: location.prefix, concurrency }, { clock, store });
        await publish(createStoreMetrics(place, report));
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
const commands = [
    packCommand,
    verifyOfflineCommand,
    verifyAlias,
    storeCommand,
    listCommand,
    getCommand,
];


/***/ }),

/***/ 81175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present)
/* harmony export */ });
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89079);
/* harmony import */ var _lib_plural_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8056);
/* harmony import */ var _bypass_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55458);



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
                ...(report.bypasses === undefined
                    ? []
                    : [
                        {
                            title: 'Bypasses of a gate, as the signer of the pack states them',
                            table: { columns: _bypass_js__WEBPACK_IMPORTED_MODULE_2__/* .BYPASS_COLUMNS */ .BI, rows: report.bypasses.map(_bypass_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBypass */ ._5) },
                        },
                    ]),
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


/***/ })

};
