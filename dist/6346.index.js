export const id = 6346;
export const ids = [6346];
export const modules = {

/***/ 84072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _evidence_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66710);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45774);
/* harmony import */ var _store_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72667);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(99142);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32315);








const MODES = ['COMPLIANCE', 'GOVERNANCE'];
async function requirePack(path) {
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fileKind */ .h_)(path)) !== 'file')
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('file-not-found', { what: 'the pack', path });
    return path;
}
const ENDPOINT = ['--endpoint <url>', 'the S3 server; default AWS_ENDPOINT_URL, then AWS itself'];
/** A place in a store as an operand or a flag named it, and the store. */
function openStore(place, input, { http, env, signal }) {
    const location = (0,_store_index_js__WEBPACK_IMPORTED_MODULE_5__/* .parseStoreLocation */ .sC)(place);
    const { bucket } = location;
    const store = (0,_store_index_js__WEBPACK_IMPORTED_MODULE_5__/* .s3Store */ .yc)({ http, bucket, signal, ...(0,_store_index_js__WEBPACK_IMPORTED_MODULE_5__/* .storeAccess */ .U3)(env, (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionText */ .re)(input, 'endpoint')) });
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
            ['--signing-config <file>', 'where to sign; without it, the public instance'],
            ['--identity-token <file>', 'an OIDC token; without it, that of the GitHub Actions job or SIGSTORE_ID_TOKEN'],
        ],
        example: 'mc evidence pack --out release.evidence.tar --from logs --from report.json',
        run: async (input, { http, clock, cwd, env }) => {
            const at = (name) => {
                const path = (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionText */ .re)(input, name);
                return path === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path);
            };
            const out = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionRequired */ .HH)(input, 'out', '--out', 'evidence pack'));
            const from = (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionList */ .UX)(input, 'from').map((path) => (path === '.' ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path)));
            if (from.length === 0)
                throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('usage', { detail: '--from is required', command: 'evidence pack' });
            const policy = at('policy');
            const trust = policy && (await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_6__/* .loadTrust */ .Vc)(policy, _verify_index_js__WEBPACK_IMPORTED_MODULE_6__/* .policyFiles */ .qR, clock.now()));
            const authorities = trust ? trust.roots.flatMap(({ bytes, name }) => (0,_evidence_index_js__WEBPACK_IMPORTED_MODULE_1__/* .authoritiesOf */ .nW)(bytes, name)) : [];
            const identityToken = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_4__/* .identityTokenSource */ .Bs)({ http, env, file: at('identityToken') });
            const signer = await (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_4__/* .openSigner */ .Hs)({ http, now: clock.now(), signingConfig: at('signingConfig'), identityToken });
            const report = await (0,_evidence_index_js__WEBPACK_IMPORTED_MODULE_1__/* .packEvidence */ .JY)({ out, from, authorities }, { clock, signManifest: signer.signStatement });
            return { report, text: (0,_evidence_index_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .Eb)(report) };
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
            const path = await requirePack((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, subject));
            const trust = await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_6__/* .loadTrust */ .Vc)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionText */ .re)(input, 'policy') ?? ''), _verify_index_js__WEBPACK_IMPORTED_MODULE_6__/* .policyFiles */ .qR, clock.now());
            const report = await (0,_evidence_index_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyPack */ .pW)({ subject, content: () => (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileStream */ .vY)(path, 'the pack') }, {
                clock,
                verifyManifest: async (digest, bundle) => (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_6__/* .whoSigned */ .bO)((0,_verify_index_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyStatement */ .$L)(digest, bundle, trust, _evidence_index_js__WEBPACK_IMPORTED_MODULE_1__/* .EVIDENCE_PREDICATE */ .Mi)),
            });
            return { report, text: (0,_evidence_index_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .Eb)(report) };
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
            const path = await requirePack((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, input.args[0] ?? ''));
            const to = (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionRequired */ .HH)(input, 'to', '--to', 'evidence store');
            const mode = (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionChoice */ .Vv)(input, 'mode', '--mode', MODES, 'evidence store');
            const retainSeconds = (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionSeconds */ .xw)(input, 'retain', '--retain') ?? 0;
            const { location, bucket, store } = openStore(to, input, context);
            const key = (0,_store_index_js__WEBPACK_IMPORTED_MODULE_5__/* .keyUnder */ .SJ)(location, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path));
            const report = await (0,_evidence_index_js__WEBPACK_IMPORTED_MODULE_1__/* .storePack */ .PQ)({ path, bucket, key, mode, retainSeconds }, { clock, store });
            return { report, text: (0,_evidence_index_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .Eb)(report) };
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
            const report = await (0,_evidence_index_js__WEBPACK_IMPORTED_MODULE_1__/* .listPacks */ .Xj)({ bucket, prefix: location.prefix, concurrency }, { clock, store });
            return { report, text: (0,_evidence_index_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .Eb)(report) };
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
            const out = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionText */ .re)(input, 'out') ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(key));
            const versionId = (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionText */ .re)(input, 'versionId');
            const report = await (0,_evidence_index_js__WEBPACK_IMPORTED_MODULE_1__/* .getPack */ .S$)({ bucket, key, versionId, out }, { clock: context.clock, store });
            return { report, text: (0,_evidence_index_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .Eb)(report) };
        },
    },
];


/***/ }),

/***/ 47563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lS: () => (/* binding */ raw),
/* harmony export */   qy: () => (/* binding */ html)
/* harmony export */ });
/* unused harmony export escapeHtml */
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** Control and direction characters could make a page read other than it is: they are shown by their numbers. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;
const escapeHtml = (text) => text
    .replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c)
    .replace(UNSEEN, (c) => c === '\n' || c === '\t' ? c : `⟨U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
function render(part) {
    if (part === undefined || part === false)
        return '';
    if (typeof part === 'string')
        return escapeHtml(part);
    if (typeof part === 'number')
        return String(part);
    if ('markup' in part)
        return part.markup;
    return part.map(render).join('');
}
/** A template whose places are escaped, unless they are markup already. */
const html = (strings, ...parts) => ({
    markup: strings.map((text, i) => text + render(parts[i])).join(''),
});
/** Text of this program's own making, as markup: never for anything that came from outside. */
const raw = (markup) => ({ markup });


/***/ }),

/***/ 72667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SJ: () => (/* reexport */ keyUnder),
  sC: () => (/* reexport */ parseStoreLocation),
  yc: () => (/* reexport */ s3Store),
  U3: () => (/* reexport */ storeAccess),
  D: () => (/* reexport */ uploadBytes),
  QM: () => (/* reexport */ uploadFile)
});

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
;// CONCATENATED MODULE: ./build/store/location.js

/** `s3://BUCKET[/PREFIX]`. Throws `store-location-malformed`. */
function parseStoreLocation(text) {
    const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(text) ?? [];
    if (bucket === undefined)
        throw new errors/* ConfigurationError */.j1('store-location-malformed', { given: text });
    return { bucket, prefix: prefix.replace(/^\/+|\/+$/g, '') };
}
/** The key of something called `name` below a prefix. */
const keyUnder = ({ prefix }, name) => prefix === '' ? name : `${prefix}/${name}`;
/**
 * Where and as whom, from the variables that AWS's own tools read. `endpoint` as it was named wins; without any, AWS
 * itself in AWS_REGION. Throws `store-credentials-missing`.
 */
function storeAccess(env, named) {
    const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken, } = env;
    if (!accessKeyId || !secretAccessKey)
        throw new errors/* ConfigurationError */.j1('store-credentials-missing');
    const region = env['AWS_REGION'] || env['AWS_DEFAULT_REGION'] || 'us-east-1';
    return {
        endpoint: named ?? (env['AWS_ENDPOINT_URL_S3'] || env['AWS_ENDPOINT_URL'] || `https://s3.${region}.amazonaws.com`),
        region,
        credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) },
    };
}

// EXTERNAL MODULE: ./node_modules/aws4fetch/dist/aws4fetch.esm.mjs
var aws4fetch_esm = __webpack_require__(12580);
// EXTERNAL MODULE: ./build/lib/http.js + 1 modules
var lib_http = __webpack_require__(39061);
;// CONCATENATED MODULE: ./build/store/idle.js

/**
 * Watches an upload: its `signal` is aborted, with a fault as the reason, when the server takes no byte for `ms`, or
 * gives no answer for so long after the last one. A limit on the whole would have to know how fast the way is.
 */
function idleGuard(ms, what) {
    const controller = new AbortController();
    const limit = `${ms / 1000} s`;
    const fault = () => controller.abort(new errors/* McError */.Hv('network-timeout', { ...what, limit, attempts: 1 }));
    let timer = setTimeout(fault, ms);
    const touch = () => {
        clearTimeout(timer);
        timer = setTimeout(fault, ms);
    };
    return {
        signal: controller.signal,
        watch: (content) => async function* () {
            for await (const chunk of content()) {
                touch();
                yield chunk;
            }
            touch();
        },
        end: () => clearTimeout(timer),
    };
}

;// CONCATENATED MODULE: ./build/store/xml.js

const ENTITIES = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const decoded = (text) => text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex, decimal, name) => {
    const code = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : undefined;
    if (code !== undefined)
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return ENTITIES[name ?? ''] ?? whole;
});
/** The text of the first element of that name. S3's answers are flat and have no attributes that matter. */
function textOf(xml, name) {
    const found = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`).exec(xml)?.[1];
    return found === undefined ? undefined : decoded(found);
}
/** The insides of every element of that name, none of which holds another of its kind. */
const elementsOf = (xml, name) => [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, 'g'))].map(([, inside = '']) => inside);
function requiredText(xml, name, url) {
    const found = textOf(xml, name);
    if (found === undefined)
        throw new errors/* McError */.Hv('response-malformed', { url, detail: `no <${name}> in it` });
    return found;
}

;// CONCATENATED MODULE: ./build/store/refusal.js


const DENIED = new Set([
    'AccessDenied',
    'SignatureDoesNotMatch',
    'InvalidAccessKeyId',
    'ExpiredToken',
    'InvalidToken',
    'RequestTimeTooSkewed',
]);
/**
 * What a store's refusal says about the user's input, where it does: no such bucket, no access, no Object Lock. All
 * else stays the fault that it is. S3's errors are XML with a code; an answer to HEAD has none, and 403 says enough.
 */
function refusalOf(error, at) {
    if (!(error instanceof errors/* McError */.Hv) || error.code !== 'http-status')
        return error;
    const said = String(error.details['detail'] ?? '');
    const code = textOf(said, 'Code') ?? '';
    const because = { cause: error };
    if (code === 'NoSuchBucket')
        return new errors/* ConfigurationError */.j1('bucket-not-found', at, because);
    if (code === 'InvalidRequest' && /object.?lock/i.test(said))
        return new errors/* ConfigurationError */.j1('bucket-without-lock', at, because);
    if (DENIED.has(code) || error.details['status'] === 401 || error.details['status'] === 403)
        return new errors/* ConfigurationError */.j1('store-access-denied', { ...at, detail: code || 'no reason given' }, because);
    return error;
}

;// CONCATENATED MODULE: ./build/store/s3.js






const MAX_LISTING_BYTES = 8 * 1024 * 1024;
const MAX_PAGES = 10_000;
const MAX_PUT_BYTES = 5 * 1024 ** 3; // of one PUT, by S3's own rule
const MAX_PUT_MS = 6 * 3_600_000; // 5 GiB at 250 kB/s; a way that stands still is noticed by IDLE_MS
const IDLE_MS = 30_000; // the contract: a transfer without a byte for 30 s is a fault
/** The condition does not hold; or somebody else writes at this moment (409), or what it names is gone (404). */
const CONDITION_FAILED = [404, 409, 412];
const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
/** RFC 3986, as SigV4 wants it: encodeURIComponent leaves five more characters alone. */
const encoded = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
function retentionOf(headers) {
    const mode = headers['x-amz-object-lock-mode'];
    const until = headers['x-amz-object-lock-retain-until-date'];
    if ((mode !== 'COMPLIANCE' && mode !== 'GOVERNANCE') || until === undefined)
        return {};
    const time = Date.parse(until);
    return Number.isNaN(time) ? {} : { retention: { mode, until: new Date(time).toISOString() } };
}
function objectOf(key, response) {
    const { headers } = response;
    const size = Number(headers['content-length']);
    if (!Number.isSafeInteger(size))
        throw new errors/* McError */.Hv('response-malformed', { url: response.url, detail: 'no Content-Length in it' });
    const contentType = headers['content-type'];
    return {
        key,
        versionId: headers['x-amz-version-id'] ?? 'null', // S3's own name for the version of an unversioned object
        size,
        etag: headers['etag'] ?? '',
        ...(contentType === undefined ? {} : { contentType }),
        ...retentionOf(headers),
    };
}
/**
 * A bucket over the S3 REST API with Signature Version 4. A put carries Content-MD5 and x-amz-checksum-sha256 both
 * (some servers hold one of them against the bytes and not the other), and its retention in the same request: there is
 * no moment in which the object is there and unlocked.
 */
function s3Store(options) {
    const { http, bucket, credentials, region = 'us-east-1' } = options;
    const endpoint = options.endpoint.replace(/\/+$/, '');
    if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
        throw new errors/* ConfigurationError */.j1('bucket-malformed', { given: bucket });
    const urlOf = (key, query = {}) => {
        const path = key === '' ? '' : `/${key.split('/').map(encoded).join('/')}`;
        const search = Object.entries(query)
            .filter(([, value]) => value !== undefined)
            .map(([name, value]) => `${encoded(name)}=${encoded(value ?? '')}`)
            .join('&');
        return `${endpoint}/${bucket}${path}${search === '' ? '' : `?${search}`}`;
    };
    const signed = async (request) => {
        const signer = new aws4fetch_esm/* AwsV4Signer */.s({
            ...credentials,
            service: 's3',
            region,
            method: request.method ?? 'GET',
            url: request.url,
            headers: { 'x-amz-content-sha256': EMPTY_SHA256, ...request.headers },
        });
        const { headers } = await signer.sign();
        const { host: _host, ...sent } = Object.fromEntries(headers);
        return { ...request, headers: sent, ...(options.signal ? { signal: options.signal } : {}) };
    };
    /** What the user can mend of what a store refuses is said as such. */
    const asked = async (work) => {
        try {
            return await work();
        }
        catch (error) {
            throw refusalOf(error, { bucket, store: (0,lib_http/* safeUrl */.Pl)(endpoint) });
        }
    };
    async function* pages(query, next) {
        let position = {};
        for (let page = 0; page < MAX_PAGES; page++) {
            const url = urlOf('', { ...query, ...position });
            const { bytes } = await asked(async () => (0,lib_http/* fetchBytes */.ci)(http, await signed({ url }), MAX_LISTING_BYTES));
            const xml = bytes.toString('utf8');
            yield xml;
            if (textOf(xml, 'IsTruncated') !== 'true')
                return;
            position = next(xml);
        }
        throw new errors/* McError */.Hv('response-malformed', {
            url: (0,lib_http/* safeUrl */.Pl)(endpoint),
            detail: `a listing of more than ${MAX_PAGES} pages`,
        });
    }
    const listed = (inside) => {
        const url = (0,lib_http/* safeUrl */.Pl)(endpoint);
        return {
            key: requiredText(inside, 'Key', url),
            versionId: textOf(inside, 'VersionId') ?? '',
            size: Number(requiredText(inside, 'Size', url)),
            etag: textOf(inside, 'ETag') ?? '',
            modifiedAt: new Date(requiredText(inside, 'LastModified', url)).toISOString(),
        };
    };
    const look = async (method, key, versionId) => {
        const request = await signed({ method, url: urlOf(key, { versionId }), accept: [200, 404] });
        const response = await asked(() => http.send(request));
        if (response.status === 200)
            return response;
        await response.discard();
        return undefined;
    };
    const put = async (key, upload, { contentType, retention }, condition = {}) => {
        if (upload.size > MAX_PUT_BYTES)
            throw new errors/* ConfigurationError */.j1('object-too-large', { key, found: upload.size, limit: MAX_PUT_BYTES });
        const guard = idleGuard(IDLE_MS, { method: 'PUT', url: (0,lib_http/* safeUrl */.Pl)(urlOf(key)) });
        const request = await signed({
            method: 'PUT',
            url: urlOf(key),
            headers: {
                'content-type': contentType,
                'content-md5': upload.md5.toString('base64'),
                'x-amz-checksum-sha256': upload.sha256.toString('base64'),
                'x-amz-content-sha256': upload.sha256.toString('hex'),
                ...condition,
                ...(retention
                    ? { 'x-amz-object-lock-mode': retention.mode, 'x-amz-object-lock-retain-until-date': retention.until }
                    : {}),
            },
            body: guard.watch(upload.content),
            contentLength: upload.size,
            tryTimeoutMs: MAX_PUT_MS,
            totalTimeoutMs: MAX_PUT_MS,
            accept: [200, ...(Object.keys(condition).length > 0 ? CONDITION_FAILED : [])],
        });
        const abort = request.signal ? AbortSignal.any([request.signal, guard.signal]) : guard.signal;
        const response = await asked(() => http.send({ ...request, signal: abort })).finally(guard.end);
        await response.discard();
        if (response.status !== 200)
            return undefined;
        return {
            key,
            versionId: response.headers['x-amz-version-id'] ?? 'null',
            size: upload.size,
            etag: response.headers['etag'] ?? '',
            contentType,
            ...(retention ? { retention } : {}),
        };
    };
    return {
        name: `s3://${bucket} at ${(0,lib_http/* safeUrl */.Pl)(endpoint)}`,
        put: async (key, upload, options) => {
            const stored = await put(key, upload, options);
            if (!stored)
                throw new errors/* McError */.Hv('response-malformed', { url: (0,lib_http/* safeUrl */.Pl)(urlOf(key)), detail: 'no 200 for a put' });
            return stored;
        },
        putIf: (key, upload, options, condition) => put(key, upload, options, 'ifMatch' in condition ? { 'if-match': condition.ifMatch } : { 'if-none-match': '*' }),
        remove: async (key, versionId) => {
            const request = await signed({ method: 'DELETE', url: urlOf(key, { versionId }), accept: [200, 204, 404] });
            await (await asked(() => http.send(request))).discard();
        },
        head: async (key, versionId) => {
            const response = await look('HEAD', key, versionId);
            await response?.discard();
            return response && objectOf(key, response);
        },
        get: async (key, versionId) => {
            const response = await look('GET', key, versionId);
            if (!response)
                throw new errors/* ConfigurationError */.j1('object-not-found', { key, store: bucket });
            return { object: objectOf(key, response), content: response.body };
        },
        async *list(prefix) {
            const query = { 'list-type': '2', prefix };
            for await (const xml of pages(query, (page) => ({
                'continuation-token': requiredText(page, 'NextContinuationToken', endpoint),
            })))
                yield* elementsOf(xml, 'Contents').map(listed);
        },
        async *versions(prefix) {
            const next = (page) => ({
                'key-marker': requiredText(page, 'NextKeyMarker', endpoint),
                'version-id-marker': requiredText(page, 'NextVersionIdMarker', endpoint),
            });
            for await (const xml of pages({ versions: '', prefix }, next))
                yield* elementsOf(xml, 'Version').map(listed);
        },
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
;// CONCATENATED MODULE: ./build/store/upload.js



async function uploadOf(content) {
    const [sha256, md5] = [(0,external_node_crypto_.createHash)('sha256'), (0,external_node_crypto_.createHash)('md5')];
    let size = 0;
    for await (const chunk of content()) {
        sha256.update(chunk);
        md5.update(chunk);
        size += chunk.length;
    }
    return { size, sha256: sha256.digest(), md5: md5.digest(), content };
}
const uploadBytes = (bytes) => uploadOf(() => (0,lib_bytes/* streamOf */.mA)(bytes));
/** Reads the file twice: once to hash it, once to send it. A file that changes in between is refused by the store. */
const uploadFile = (path) => uploadOf(() => (0,files/* readFileStream */.vY)(path, 'the file to store'));

;// CONCATENATED MODULE: ./build/store/index.js





/***/ }),

/***/ 12580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ AwsV4Signer)
/* harmony export */ });
/* unused harmony export AwsClient */
/**
 * @license MIT <https://opensource.org/licenses/MIT>
 * @copyright Michael Hart 2024
 */
const encoder = new TextEncoder();
const HOST_SERVICES = {
  appstream2: 'appstream',
  cloudhsmv2: 'cloudhsm',
  email: 'ses',
  marketplace: 'aws-marketplace',
  mobile: 'AWSMobileHubService',
  pinpoint: 'mobiletargeting',
  queue: 'sqs',
  'git-codecommit': 'codecommit',
  'mturk-requester-sandbox': 'mturk-requester',
  'personalize-runtime': 'personalize',
};
const UNSIGNABLE_HEADERS = new Set([
  'authorization',
  'content-type',
  'content-length',
  'user-agent',
  'presigned-expires',
  'expect',
  'x-amzn-trace-id',
  'range',
  'connection',
]);
class AwsClient {
  constructor({ accessKeyId, secretAccessKey, sessionToken, service, region, cache, retries, initRetryMs }) {
    if (accessKeyId == null) throw new TypeError('accessKeyId is a required option')
    if (secretAccessKey == null) throw new TypeError('secretAccessKey is a required option')
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.sessionToken = sessionToken;
    this.service = service;
    this.region = region;
    this.cache = cache || new Map();
    this.retries = retries != null ? retries : 10;
    this.initRetryMs = initRetryMs || 50;
  }
  async sign(input, init) {
    if (input instanceof Request) {
      const { method, url, headers, body } = input;
      init = Object.assign({ method, url, headers }, init);
      if (init.body == null && headers.has('Content-Type')) {
        init.body = body != null && headers.has('X-Amz-Content-Sha256') ? body : await input.clone().arrayBuffer();
      }
      input = url;
    }
    const signer = new AwsV4Signer(Object.assign({ url: input.toString() }, init, this, init && init.aws));
    const signed = Object.assign({}, init, await signer.sign());
    delete signed.aws;
    try {
      return new Request(signed.url.toString(), signed)
    } catch (e) {
      if (e instanceof TypeError) {
        return new Request(signed.url.toString(), Object.assign({ duplex: 'half' }, signed))
      }
      throw e
    }
  }
  async fetch(input, init) {
    for (let i = 0; i <= this.retries; i++) {
      const fetched = fetch(await this.sign(input, init));
      if (i === this.retries) {
        return fetched
      }
      const res = await fetched;
      if (res.status < 500 && res.status !== 429) {
        return res
      }
      await new Promise(resolve => setTimeout(resolve, Math.random() * this.initRetryMs * Math.pow(2, i)));
    }
    throw new Error('An unknown error occurred, ensure retries is not negative')
  }
}
class AwsV4Signer {
  constructor({ method, url, headers, body, accessKeyId, secretAccessKey, sessionToken, service, region, cache, datetime, signQuery, appendSessionToken, allHeaders, singleEncode }) {
    if (url == null) throw new TypeError('url is a required option')
    if (accessKeyId == null) throw new TypeError('accessKeyId is a required option')
    if (secretAccessKey == null) throw new TypeError('secretAccessKey is a required option')
    this.method = method || (body ? 'POST' : 'GET');
    this.url = new URL(url);
    this.headers = new Headers(headers || {});
    this.body = body;
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.sessionToken = sessionToken;
    let guessedService, guessedRegion;
    if (!service || !region) {
[guessedService, guessedRegion] = guessServiceRegion(this.url, this.headers);
    }
    this.service = service || guessedService || '';
    this.region = region || guessedRegion || 'us-east-1';
    this.cache = cache || new Map();
    this.datetime = datetime || new Date().toISOString().replace(/[:-]|\.\d{3}/g, '');
    this.signQuery = signQuery;
    this.appendSessionToken = appendSessionToken || this.service === 'iotdevicegateway';
    this.headers.delete('Host');
    if (this.service === 's3' && !this.signQuery && !this.headers.has('X-Amz-Content-Sha256')) {
      this.headers.set('X-Amz-Content-Sha256', 'UNSIGNED-PAYLOAD');
    }
    const params = this.signQuery ? this.url.searchParams : this.headers;
    params.set('X-Amz-Date', this.datetime);
    if (this.sessionToken && !this.appendSessionToken) {
      params.set('X-Amz-Security-Token', this.sessionToken);
    }
    this.signableHeaders = ['host', ...this.headers.keys()]
      .filter(header => allHeaders || !UNSIGNABLE_HEADERS.has(header))
      .sort();
    this.signedHeaders = this.signableHeaders.join(';');
    this.canonicalHeaders = this.signableHeaders
      .map(header => header + ':' + (header === 'host' ? this.url.host : (this.headers.get(header) || '').replace(/\s+/g, ' ')))
      .join('\n');
    this.credentialString = [this.datetime.slice(0, 8), this.region, this.service, 'aws4_request'].join('/');
    if (this.signQuery) {
      if (this.service === 's3' && !params.has('X-Amz-Expires')) {
        params.set('X-Amz-Expires', '86400');
      }
      params.set('X-Amz-Algorithm', 'AWS4-HMAC-SHA256');
      params.set('X-Amz-Credential', this.accessKeyId + '/' + this.credentialString);
      params.set('X-Amz-SignedHeaders', this.signedHeaders);
    }
    if (this.service === 's3') {
      try {
        this.encodedPath = decodeURIComponent(this.url.pathname.replace(/\+/g, ' '));
      } catch (e) {
        this.encodedPath = this.url.pathname;
      }
    } else {
      this.encodedPath = this.url.pathname.replace(/\/+/g, '/');
    }
    if (!singleEncode) {
      this.encodedPath = encodeURIComponent(this.encodedPath).replace(/%2F/g, '/');
    }
    this.encodedPath = encodeRfc3986(this.encodedPath);
    const seenKeys = new Set();
    this.encodedSearch = [...this.url.searchParams]
      .filter(([k]) => {
        if (!k) return false
        if (this.service === 's3') {
          if (seenKeys.has(k)) return false
          seenKeys.add(k);
        }
        return true
      })
      .map(pair => pair.map(p => encodeRfc3986(encodeURIComponent(p))))
      .sort(([k1, v1], [k2, v2]) => k1 < k2 ? -1 : k1 > k2 ? 1 : v1 < v2 ? -1 : v1 > v2 ? 1 : 0)
      .map(pair => pair.join('='))
      .join('&');
  }
  async sign() {
    if (this.signQuery) {
      this.url.searchParams.set('X-Amz-Signature', await this.signature());
      if (this.sessionToken && this.appendSessionToken) {
        this.url.searchParams.set('X-Amz-Security-Token', this.sessionToken);
      }
    } else {
      this.headers.set('Authorization', await this.authHeader());
    }
    return {
      method: this.method,
      url: this.url,
      headers: this.headers,
      body: this.body,
    }
  }
  async authHeader() {
    return [
      'AWS4-HMAC-SHA256 Credential=' + this.accessKeyId + '/' + this.credentialString,
      'SignedHeaders=' + this.signedHeaders,
      'Signature=' + (await this.signature()),
    ].join(', ')
  }
  async signature() {
    const date = this.datetime.slice(0, 8);
    const cacheKey = [this.secretAccessKey, date, this.region, this.service].join();
    let kCredentials = this.cache.get(cacheKey);
    if (!kCredentials) {
      const kDate = await hmac('AWS4' + this.secretAccessKey, date);
      const kRegion = await hmac(kDate, this.region);
      const kService = await hmac(kRegion, this.service);
      kCredentials = await hmac(kService, 'aws4_request');
      this.cache.set(cacheKey, kCredentials);
    }
    return buf2hex(await hmac(kCredentials, await this.stringToSign()))
  }
  async stringToSign() {
    return [
      'AWS4-HMAC-SHA256',
      this.datetime,
      this.credentialString,
      buf2hex(await hash(await this.canonicalString())),
    ].join('\n')
  }
  async canonicalString() {
    return [
      this.method.toUpperCase(),
      this.encodedPath,
      this.encodedSearch,
      this.canonicalHeaders + '\n',
      this.signedHeaders,
      await this.hexBodyHash(),
    ].join('\n')
  }
  async hexBodyHash() {
    let hashHeader = this.headers.get('X-Amz-Content-Sha256') || (this.service === 's3' && this.signQuery ? 'UNSIGNED-PAYLOAD' : null);
    if (hashHeader == null) {
      if (this.body && typeof this.body !== 'string' && !('byteLength' in this.body)) {
        throw new Error('body must be a string, ArrayBuffer or ArrayBufferView, unless you include the X-Amz-Content-Sha256 header')
      }
      hashHeader = buf2hex(await hash(this.body || ''));
    }
    return hashHeader
  }
}
async function hmac(key, string) {
  const cryptoKey = await crypto.subtle.importKey(
    'raw',
    typeof key === 'string' ? encoder.encode(key) : key,
    { name: 'HMAC', hash: { name: 'SHA-256' } },
    false,
    ['sign'],
  );
  return crypto.subtle.sign('HMAC', cryptoKey, encoder.encode(string))
}
async function hash(content) {
  return crypto.subtle.digest('SHA-256', typeof content === 'string' ? encoder.encode(content) : content)
}
const HEX_CHARS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
function buf2hex(arrayBuffer) {
  const buffer = new Uint8Array(arrayBuffer);
  let out = '';
  for (let idx = 0; idx < buffer.length; idx++) {
    const n = buffer[idx];
    out += HEX_CHARS[(n >>> 4) & 0xF];
    out += HEX_CHARS[n & 0xF];
  }
  return out
}
function encodeRfc3986(urlEncodedStr) {
  return urlEncodedStr.replace(/[!'()*]/g, c => '%' + c.charCodeAt(0).toString(16).toUpperCase())
}
function guessServiceRegion(url, headers) {
  const { hostname, pathname } = url;
  if (hostname.endsWith('.on.aws')) {
    const match = hostname.match(/^[^.]{1,63}\.lambda-url\.([^.]{1,63})\.on\.aws$/);
    return match != null ? ['lambda', match[1] || ''] : ['', '']
  }
  if (hostname.endsWith('.r2.cloudflarestorage.com')) {
    return ['s3', 'auto']
  }
  if (hostname.endsWith('.backblazeb2.com')) {
    const match = hostname.match(/^(?:[^.]{1,63}\.)?s3\.([^.]{1,63})\.backblazeb2\.com$/);
    return match != null ? ['s3', match[1] || ''] : ['', '']
  }
  const match = hostname.replace('dualstack.', '').match(/([^.]{1,63})\.(?:([^.]{0,63})\.)?amazonaws\.com(?:\.cn)?$/);
  let service = (match && match[1]) || '';
  let region = match && match[2];
  if (region === 'us-gov') {
    region = 'us-gov-west-1';
  } else if (region === 's3' || region === 's3-accelerate') {
    region = 'us-east-1';
    service = 's3';
  } else if (service === 'iot') {
    if (hostname.startsWith('iot.')) {
      service = 'execute-api';
    } else if (hostname.startsWith('data.jobs.iot.')) {
      service = 'iot-jobs-data';
    } else {
      service = pathname === '/mqtt' ? 'iotdevicegateway' : 'iotdata';
    }
  } else if (service === 'autoscaling') {
    const targetPrefix = (headers.get('X-Amz-Target') || '').split('.')[0];
    if (targetPrefix === 'AnyScaleFrontendService') {
      service = 'application-autoscaling';
    } else if (targetPrefix === 'AnyScaleScalingPlannerFrontendService') {
      service = 'autoscaling-plans';
    }
  } else if (region == null && service.startsWith('s3-')) {
    region = service.slice(3).replace(/^fips-|^external-1/, '');
    service = 's3';
  } else if (service.endsWith('-fips')) {
    service = service.slice(0, -5);
  } else if (region && /-\d$/.test(service) && !/-\d$/.test(region)) {
[service, region] = [region, service];
  }
  return [HOST_SERVICES[service] || service, region || '']
}




/***/ })

};
