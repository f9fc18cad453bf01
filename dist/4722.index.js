export const id = 4722;
export const ids = [4722];
export const modules = {

/***/ 133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readSigningConfig),
/* harmony export */   w: () => (/* binding */ PUBLIC_GOOD)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80292);



const service = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    url: zod__WEBPACK_IMPORTED_MODULE_0__/* .url */ .OZ5(),
    majorApiVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    operator: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    validFor: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
        start: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$({ offset: true }),
        end: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$({ offset: true }).optional(),
    }),
});
const selection = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ selector: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['ANY', 'ALL', 'EXACT']), count: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().optional() })
    .optional();
const config = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('application/vnd.dev.sigstore.signingconfig.v0.2+json'),
    caUrls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(service).min(1),
    rekorTlogUrls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(service).optional(),
    tsaUrls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(service).optional(),
    rekorTlogConfig: selection,
    tsaConfig: selection,
});
/** Reads a signing config and picks the services that are valid now, newest API first. Throws `signing-config-unusable`. */
function readSigningConfig(text, path, now) {
    const read = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .conform */ .fj)(config, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(text, path), path);
    const unusable = (detail) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1('signing-config-unusable', { path, detail });
    const valid = (services, versions) => onePerOperator(services
        .filter(({ validFor: { start, end }, majorApiVersion }) => versions.includes(majorApiVersion) &&
        Date.parse(start) <= now.getTime() &&
        (!end || now.getTime() <= Date.parse(end)))
        .sort((a, b) => b.majorApiVersion - a.majorApiVersion));
    const pick = (services, how, what) => {
        const wanted = wantedOf(services.length, how);
        if (services.length < wanted)
            throw unusable(`it wants ${wanted} ${what}, and names ${services.length} that are valid now`);
        return services.slice(0, wanted);
    };
    const [ca] = valid(read.caUrls, [1]);
    if (!ca)
        throw unusable('no CA in it is valid now');
    const rekor = pick(valid(read.rekorTlogUrls ?? [], [1, 2]), read.rekorTlogConfig, 'transparency logs');
    const tsa = pick(valid(read.tsaUrls ?? [], [1]), read.tsaConfig, 'timestamp authorities');
    if (rekor.length === 0)
        throw unusable('no transparency log in it is valid now');
    if (rekor.some(({ majorApiVersion }) => majorApiVersion === 2) && tsa.length === 0)
        throw unusable('Rekor v2 gives no time, so a timestamp authority is needed');
    return {
        fulcio: ca.url,
        rekor: rekor.map(({ url, majorApiVersion }) => ({ url, version: majorApiVersion === 2 ? 2 : 1 })),
        tsa: tsa.map(({ url }) => url),
    };
}
/** The specification: of one operator only the newest version is used. Services without an operator stand for themselves. */
function onePerOperator(newestFirst) {
    const seen = new Set();
    return newestFirst.filter(({ operator = '' }) => {
        const repeated = operator !== '' && seen.has(operator);
        seen.add(operator);
        return !repeated;
    });
}
function wantedOf(available, how) {
    if (how?.selector === 'ALL')
        return available;
    if (how?.selector === 'EXACT')
        return how.count ?? 1;
    return Math.min(1, available);
}
/** The public-good instance, as its signing config has it. */
const PUBLIC_GOOD = {
    fulcio: 'https://fulcio.sigstore.dev',
    rekor: [{ url: 'https://rekor.sigstore.dev', version: 1 }],
    tsa: [],
};


/***/ }),

/***/ 28542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ BUNDLE_V03),
  r: () => (/* binding */ createSigner)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var dist = __webpack_require__(19654);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/http/urls.js
var urls = __webpack_require__(6119);
// EXTERNAL MODULE: ./build/sigstore/statement.js
var sigstore_statement = __webpack_require__(14922);
// EXTERNAL MODULE: ./node_modules/@noble/curves/nist.js + 3 modules
var nist = __webpack_require__(70875);
;// CONCATENATED MODULE: ./build/sigstore/signing/sign-digest.js

/**
 * An ECDSA signature (DER) by a P-256 key over a digest whose bytes are gone: node:crypto always hashes itself, so this
 * is @noble/curves. Randomized, so that signing once more gives another signature.
 */
function signDigest(key, digest) {
    const { d = '' } = key.export({ format: 'jwk' });
    const options = { prehash: false, format: 'der', lowS: false, extraEntropy: true };
    return Buffer.from(nist/* p256 */.s9.sign(digest, Buffer.from(d, 'base64url'), options));
}

// EXTERNAL MODULE: ./build/lib/http/fetch-bytes.js
var fetch_bytes = __webpack_require__(65215);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
;// CONCATENATED MODULE: ./build/sigstore/signing/witness.js





const MAX_ENTRY_BYTES = 4 * 1024 * 1024;
const CONFLICT = 409;
const fault = (url, error) => error instanceof errors/* McError */.Hv
    ? error
    : new errors/* McError */.Hv('signing-service-failed', { url: (0,urls/* safeUrl */.Pl)(url), detail: (0,errors/* describe */.q0)(error) }, { cause: error });
/**
 * Rekor v2 takes hashedrekord only, over SHA-256 of the DSSE's pre-authentication encoding; `@sigstore/sign` sends
 * DSSE there, which rekor-tiles 2.3 and later refuse. So this request is ours. Throws `log-entry-exists` when the log
 * has the entry from an earlier try whose answer was lost: it does not prove it again.
 */
async function logInRekorV2(http, baseUrl, { digest, signature, certificatePem }) {
    const request = {
        hashedRekordRequestV002: {
            digest: digest.toString('base64'),
            signature: {
                content: signature.toString('base64'),
                verifier: {
                    x509Certificate: { rawBytes: new external_node_crypto_.X509Certificate(certificatePem).raw.toString('base64') },
                    keyDetails: 'PKIX_ECDSA_P256_SHA_256',
                },
            },
        },
    };
    const url = `${baseUrl.replace(/\/$/, '')}/api/v2/log/entries`;
    const { response, bytes } = await (0,fetch_bytes/* fetchBytes */.c)(http, {
        url,
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(request),
        accept: [200, 201, CONFLICT],
    }, MAX_ENTRY_BYTES);
    if (response.status === CONFLICT)
        throw new errors/* McError */.Hv('log-entry-exists', { url: (0,urls/* safeUrl */.Pl)(url) });
    try {
        return dist.TransparencyLogEntry.fromJSON((0,json/* parseJson */.qF)(bytes.toString('utf8'), (0,urls/* safeUrl */.Pl)(url)));
    }
    catch (error) {
        throw fault(url, error);
    }
}
async function logInRekorV1(rekorBaseURL, { digest, signature, certificatePem, envelope }) {
    try {
        const content = envelope
            ? { $case: 'dsseEnvelope', dsseEnvelope: { ...envelope, signatures: [{ sig: signature, keyid: '' }] } }
            : { $case: 'messageSignature', messageSignature: { messageDigest: { algorithm: 1, digest }, signature } };
        const { RekorWitness } = await Promise.all(/* import() */[__webpack_require__.e(4463), __webpack_require__.e(2830), __webpack_require__.e(2088), __webpack_require__.e(5179)]).then(__webpack_require__.t.bind(__webpack_require__, 15179, 19));
        const { tlogEntries } = await new RekorWitness({
            rekorBaseURL,
            entryType: 'dsse',
            timeout: 20_000,
            retry: 2,
        }).testify(content, certificatePem);
        const [entry] = tlogEntries;
        if (!entry)
            throw new errors/* McError */.Hv('signing-service-failed', { url: (0,urls/* safeUrl */.Pl)(rekorBaseURL), detail: 'it gave no entry' });
        return entry;
    }
    catch (error) {
        throw fault(rekorBaseURL, error);
    }
}
/** RFC 3161: a time stamp over the signature. `url` is that of the authority's endpoint. */
async function timestamp(url, signature) {
    try {
        const tsaBaseURL = url.replace(/\/api\/v1\/timestamp\/?$/, '');
        const messageDigest = { algorithm: 1, digest: Buffer.alloc(32) }; // not looked at: the time is over the signature
        const content = { $case: 'messageSignature', messageSignature: { messageDigest, signature } };
        const { TSAWitness: Witness } = await Promise.all(/* import() */[__webpack_require__.e(4463), __webpack_require__.e(2830), __webpack_require__.e(2088), __webpack_require__.e(5179)]).then(__webpack_require__.t.bind(__webpack_require__, 15179, 19));
        const { rfc3161Timestamps } = await new Witness({ tsaBaseURL, timeout: 20_000, retry: 2 }).testify(content);
        const [stamp] = rfc3161Timestamps;
        if (!stamp)
            throw new errors/* McError */.Hv('signing-service-failed', { url: (0,urls/* safeUrl */.Pl)(url), detail: 'it gave no timestamp' });
        return stamp.signedTimestamp;
    }
    catch (error) {
        throw fault(url, error);
    }
}

;// CONCATENATED MODULE: ./build/sigstore/signing/signer.js







const BUNDLE_V03 = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** A keyless signer: ephemeral P-256 key, certificate by OIDC identity, transparency log, time stamp. */
function createSigner({ http, services, identityToken }) {
    const certify = async (key, publicKey) => {
        // The holder signs the proof of possession. FulcioSigner signs the data as well: that must be ours, streamed, so it gets none.
        const keyHolder = {
            sign: async (data) => ({
                signature: (0,external_node_crypto_.sign)('sha256', data, key),
                key: { $case: 'publicKey', publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString() },
            }),
        };
        const provider = { getToken: identityToken };
        const { FulcioSigner } = await Promise.all(/* import() */[__webpack_require__.e(4463), __webpack_require__.e(2830), __webpack_require__.e(2088), __webpack_require__.e(5179)]).then(__webpack_require__.t.bind(__webpack_require__, 15179, 19)); // not for those who only verify: it brings an HTTP client
        const fulcio = new FulcioSigner({
            fulcioBaseURL: services.fulcio,
            identityProvider: provider,
            keyHolder,
            timeout: 20_000,
            retry: 2,
        });
        const { key: certified } = await fulcio.sign(Buffer.alloc(0)).catch((error) => {
            const own = mcErrorIn(error);
            throw (own ??
                new errors/* McError */.Hv('signing-service-failed', { url: (0,urls/* safeUrl */.Pl)(services.fulcio), detail: (0,errors/* describe */.q0)(error) }, { cause: error }));
        });
        if (certified.$case !== 'x509Certificate')
            throw new errors/* McError */.Hv('signing-service-failed', { url: (0,urls/* safeUrl */.Pl)(services.fulcio), detail: 'it gave no certificate' });
        return certified.certificate;
    };
    const witness = async (signed) => {
        const tlogEntries = [];
        for (const { url, version } of services.rekor) {
            tlogEntries.push(version === 2 ? await logInRekorV2(http, url, signed) : await logInRekorV1(url, signed));
        }
        const stamps = [];
        for (const url of services.tsa)
            stamps.push({ signedTimestamp: await timestamp(url, signed.signature) });
        return {
            content: { $case: 'certificate', certificate: { rawBytes: new external_node_crypto_.X509Certificate(signed.certificatePem).raw } },
            tlogEntries,
            timestampVerificationData: { rfc3161Timestamps: stamps },
        };
    };
    /**
     * Has a signature witnessed. Where the log has that entry already, because its answer to our earlier try was lost, the
     * signature is made once more: each is another entry, with the same key and certificate.
     */
    const signed = async (privateKey, what, first) => {
        try {
            return { signature: first, material: await witness({ ...what, signature: first }) };
        }
        catch (error) {
            if (!(error instanceof errors/* McError */.Hv) || error.code !== 'log-entry-exists')
                throw error;
            const signature = signDigest(privateKey, what.digest);
            return { signature, material: await witness({ ...what, signature }) };
        }
    };
    const bundleOf = (verificationMaterial, content) => Buffer.from(JSON.stringify(dist.Bundle.toJSON({ mediaType: BUNDLE_V03, verificationMaterial, content })));
    return {
        signMessage: async (content) => {
            const { privateKey, publicKey } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
            const [hash, signing] = [(0,external_node_crypto_.createHash)('sha256'), (0,external_node_crypto_.createSign)('sha256')];
            for await (const chunk of content) {
                hash.update(chunk);
                signing.update(chunk);
            }
            const [digest, first] = [hash.digest(), signing.sign(privateKey)];
            const certificatePem = await certify(privateKey, publicKey);
            const { signature, material } = await signed(privateKey, { digest, certificatePem }, first);
            return bundleOf(material, {
                $case: 'messageSignature',
                messageSignature: { messageDigest: { algorithm: 1, digest }, signature },
            });
        },
        signStatement: async (statement) => {
            const { privateKey, publicKey } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
            const payload = (0,sigstore_statement/* statementBytes */.Tp)(statement);
            const encoded = (0,sigstore_statement/* preAuthEncoding */.JC)(sigstore_statement/* IN_TOTO_PAYLOAD_TYPE */.T4, payload);
            const first = (0,external_node_crypto_.sign)('sha256', encoded, privateKey);
            const envelope = { payload, payloadType: sigstore_statement/* IN_TOTO_PAYLOAD_TYPE */.T4 };
            const digest = (0,external_node_crypto_.createHash)('sha256').update(encoded).digest();
            const certificatePem = await certify(privateKey, publicKey);
            const { signature, material } = await signed(privateKey, { digest, certificatePem, envelope }, first);
            return bundleOf(material, {
                $case: 'dsseEnvelope',
                dsseEnvelope: { ...envelope, signatures: [{ sig: signature, keyid: '' }] },
            });
        },
    };
}
/** The token's provider is ours: what it throws is told as it is, not as a failure of the CA. */
function mcErrorIn(error) {
    for (let at = error, depth = 0; at !== undefined && at !== null && depth < 6; depth++) {
        if (at instanceof errors/* McError */.Hv)
            return at;
        at = typeof at === 'object' && 'cause' in at ? at.cause : undefined;
    }
    return undefined;
}


/***/ }),

/***/ 17315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SJ: () => (/* binding */ keyUnder),
/* harmony export */   U3: () => (/* binding */ storeAccess),
/* harmony export */   sC: () => (/* binding */ parseStoreLocation)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

/** `s3://BUCKET[/PREFIX]`. Throws `store-location-malformed`. */
function parseStoreLocation(text) {
    const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(text) ?? [];
    if (bucket === undefined)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('store-location-malformed', { given: text });
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
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('store-credentials-missing');
    const region = env['AWS_REGION'] || env['AWS_DEFAULT_REGION'] || 'us-east-1';
    return {
        endpoint: named ?? (env['AWS_ENDPOINT_URL_S3'] || env['AWS_ENDPOINT_URL'] || `https://s3.${region}.amazonaws.com`),
        region,
        credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) },
    };
}


/***/ }),

/***/ 98828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ s3Store)
});

// EXTERNAL MODULE: ./node_modules/aws4fetch/dist/aws4fetch.esm.mjs
var aws4fetch_esm = __webpack_require__(12580);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/http/urls.js
var urls = __webpack_require__(6119);
// EXTERNAL MODULE: ./build/lib/http/fetch-bytes.js
var fetch_bytes = __webpack_require__(65215);
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
        ...(headers['x-amz-object-lock-legal-hold'] === 'ON' ? { legalHold: true } : {}),
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
            throw refusalOf(error, { bucket, store: (0,urls/* safeUrl */.Pl)(endpoint) });
        }
    };
    async function* pages(query, next) {
        let position = {};
        for (let page = 0; page < MAX_PAGES; page++) {
            const url = urlOf('', { ...query, ...position });
            const { bytes } = await asked(async () => (0,fetch_bytes/* fetchBytes */.c)(http, await signed({ url }), MAX_LISTING_BYTES));
            const xml = bytes.toString('utf8');
            yield xml;
            if (textOf(xml, 'IsTruncated') !== 'true')
                return;
            position = next(xml);
        }
        throw new errors/* McError */.Hv('response-malformed', {
            url: (0,urls/* safeUrl */.Pl)(endpoint),
            detail: `a listing of more than ${MAX_PAGES} pages`,
        });
    }
    const listed = (inside) => {
        const url = (0,urls/* safeUrl */.Pl)(endpoint);
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
        const guard = idleGuard(IDLE_MS, { method: 'PUT', url: (0,urls/* safeUrl */.Pl)(urlOf(key)) });
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
        name: `s3://${bucket} at ${(0,urls/* safeUrl */.Pl)(endpoint)}`,
        put: async (key, upload, options) => {
            const stored = await put(key, upload, options);
            if (!stored)
                throw new errors/* McError */.Hv('response-malformed', { url: (0,urls/* safeUrl */.Pl)(urlOf(key)), detail: 'no 200 for a put' });
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


/***/ }),

/***/ 48609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ uploadBytes),
/* harmony export */   Q: () => (/* binding */ uploadFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89079);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);



async function uploadOf(content) {
    const [sha256, md5] = [(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256'), (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('md5')];
    let size = 0;
    for await (const chunk of content()) {
        sha256.update(chunk);
        md5.update(chunk);
        size += chunk.length;
    }
    return { size, sha256: sha256.digest(), md5: md5.digest(), content };
}
const uploadBytes = (bytes) => uploadOf(() => (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .streamOf */ .mA)(bytes));
/** Reads the file twice: once to hash it, once to send it. A file that changes in between is refused by the store. */
const uploadFile = (path) => uploadOf(() => (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileStream */ .vY)(path, 'the file to store'));


/***/ }),

/***/ 62235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ verifyStatement),
  b: () => (/* binding */ whoSigned)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(61040);
// EXTERNAL MODULE: ./build/tlog/checkpoint.js
var checkpoint = __webpack_require__(37749);
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(6888);
// EXTERNAL MODULE: ./build/sigstore/signing/signer.js + 2 modules
var signer = __webpack_require__(28542);
// EXTERNAL MODULE: ./build/sigstore/verification/der.js
var der = __webpack_require__(2600);
;// CONCATENATED MODULE: ./build/sigstore/verification/every-byte.js






const SEQUENCE = 0x30;
const SET = 0x31;
const INTEGER = 0x02;
const OCTETS = 0x04;
const OID = 0x06;
const CONTEXT_0 = 0xa0;
const hex = (text) => Buffer.from(text.replace(/\s/g, ''), 'hex');
const SIGNED_DATA = hex('06 09 2a864886f70d010702');
const TST_INFO = hex('06 0b 2a864886f70d0109100104');
/** AlgorithmIdentifiers by their DER, with and without the NULL that writers differ about (RFC 5754). */
const DIGESTS = ['01', '02', '03'].flatMap((last) => [
    hex(`300b 0609 6086480165030402${last}`),
    hex(`300d 0609 6086480165030402${last} 0500`),
]);
const SIGNATURES = [
    ...['02', '03', '04'].map((last) => hex(`300a 0608 2a8648ce3d0403${last}`)), // ecdsa-with-SHA256/384/512
    hex('3009 0607 2a8648ce3d0201'), // id-ecPublicKey, as some writers name it
    hex('3005 0603 2b6570'), // Ed25519
    ...['01', '0b', '0c', '0d'].map((last) => hex(`300d 0609 2a864886f70d0101${last} 0500`)), // RSA
];
const among = (allowed, found, what) => {
    if (!allowed.some((each) => each.equals(found)))
        throw new TypeError(`${what} is none that is known`);
};
/** Issuer and serial number of a certificate, as a CMS SignerInfo names its signer (RFC 5652, 5.3). */
function signerIdOf(certificate) {
    const body = new der/* DerReader */.l(certificate).inside(SEQUENCE).inside(SEQUENCE);
    if (body.tag === CONTEXT_0)
        body.element(CONTEXT_0);
    const serial = body.element(INTEGER).raw;
    body.element(SEQUENCE);
    const content = Buffer.concat([body.element(SEQUENCE).raw, serial]);
    const length = content.length < 0x80
        ? [content.length]
        : content.length < 0x100
            ? [0x81, content.length]
            : [0x82, content.length >> 8, content.length & 0xff];
    return Buffer.concat([Buffer.from([SEQUENCE, ...length]), content]);
}
/**
 * RFC 3161: a granted TimeStampResp with one signer, signed attributes, and no more. The time itself and the attributes
 * are signed; all that stands around them must be what it can only be.
 */
function holdTimestamp(token, certificates) {
    const outer = new der/* DerReader */.l(token);
    const response = outer.inside(SEQUENCE);
    outer.end();
    among([hex('3003 020100')], response.element(SEQUENCE).raw, 'the status');
    const info = response.inside(SEQUENCE);
    response.end();
    among([SIGNED_DATA], info.element(OID).raw, 'the content');
    const wrapped = info.inside(CONTEXT_0);
    info.end();
    const data = wrapped.inside(SEQUENCE);
    wrapped.end();
    among([hex('020103')], data.element(INTEGER).raw, 'the version');
    const digest = data.element(SET).content;
    among(DIGESTS, digest, 'the digest algorithm');
    const content = data.inside(SEQUENCE);
    among([TST_INFO], content.element(OID).raw, 'the signed content');
    const time = content.inside(CONTEXT_0);
    content.end();
    time.element(OCTETS);
    time.end();
    if (data.tag === CONTEXT_0)
        for (const held = data.inside(CONTEXT_0); !held.done;)
            among(certificates, held.element(SEQUENCE).raw, 'a certificate of the timestamp');
    const signers = data.inside(SET);
    data.end();
    const signer = signers.inside(SEQUENCE);
    signers.end();
    among([hex('020101')], signer.element(INTEGER).raw, "the signer's version");
    among(certificates.map(signerIdOf), signer.element(SEQUENCE).raw, 'the signer');
    among([digest], signer.element(SEQUENCE).raw, "the signer's digest algorithm");
    signer.element(CONTEXT_0);
    among(SIGNATURES, signer.element(SEQUENCE).raw, 'the signature algorithm');
    signer.element(OCTETS);
    signer.end();
}
/**
 * Holds every byte of a bundle that {@link verifyBundle} has no use for to the one value that it can have: the JSON's
 * spelling, the proof's root beside the checkpoint's, what stands around a signed time. With this no byte of a bundle
 * can be another unseen, but for what witnesses wrote under a checkpoint: no trusted root names their keys. For bundles of
 * this program's own making; throws `bundle-malformed`.
 */
function holdEveryByte(bytes, root) {
    const what = 'the bundle';
    const bundle = (0,sigstore_bundle/* parseBundle */.QN)(bytes, what);
    const { tlogEntries, timestampVerificationData } = bundle.verificationMaterial;
    const certificates = root.material.timestampAuthorities.flatMap(({ certChain }) => certChain.map((certificate) => Buffer.from(certificate.root.toDER())));
    try {
        if (bundle.mediaType !== signer/* BUNDLE_V03 */.H)
            throw new TypeError(`its media type is not ${signer/* BUNDLE_V03 */.H}`);
        if (JSON.stringify((0,dist.bundleToJSON)(bundle)) !== bytes.toString('utf8'))
            throw new TypeError('it is not spelt as this program spells it');
        for (const { inclusionProof, inclusionPromise, integratedTime } of tlogEntries) {
            const signed = (0,checkpoint/* parseCheckpoint */.S7)(inclusionProof?.checkpoint?.envelope ?? '').root;
            if (!inclusionProof?.rootHash.equals(signed))
                throw new TypeError("the proof's root is not the checkpoint's");
            if (!inclusionPromise && integratedTime !== '0')
                throw new TypeError('it says a time of inclusion that nobody signed');
        }
        for (const { signedTimestamp } of timestampVerificationData?.rfc3161Timestamps ?? [])
            holdTimestamp(signedTimestamp, certificates);
    }
    catch (error) {
        throw new errors/* VerificationError */.mk('bundle-malformed', { what, detail: (0,errors/* describe */.q0)(error) }, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/verify/judge.js + 5 modules
var judge = __webpack_require__(88468);
// EXTERNAL MODULE: ./build/verify/requirement.js + 1 modules
var verify_requirement = __webpack_require__(84266);
;// CONCATENATED MODULE: ./build/verify/statement.js





/**
 * Who may sign statements of a type that is the project's own, like the manifest of an evidence pack: those of the
 * policy's requirements for that predicate type where it has any, else those who may sign releases.
 */
function signersOf(trust, predicateType) {
    const own = trust.requirements.filter((requirement) => requirement.predicateType === predicateType);
    if (own.length > 0)
        return own;
    return trust.requirements
        .filter(({ kind }) => kind === 'signature')
        .map((requirement) => ({ ...requirement, kind: 'attestation', predicateType }));
}
/**
 * Holds one bundle against a policy: an in-toto statement of `predicateType` about `digest`, signed by somebody who may.
 * No byte of the bundle can be another unseen. Gives the signer; throws VerificationError.
 */
function verifyStatement(digest, bundle, trust, predicateType) {
    const request = { subject: digest, digests: { sha256: (0,lib_digest/* hexOf */.ZD)(digest) }, trust };
    const judged = (0,judge/* judge */.S4)({ bytes: bundle, origin: 'the bundle' }, request);
    if (!(0,judge/* isAccepted */.oB)(judged))
        throw judged.error;
    const root = trust.roots.find(({ name }) => name === judged.root);
    if (root)
        holdEveryByte(bundle, root);
    const fared = signersOf(trust, predicateType).map((requirement) => (0,verify_requirement/* hold */._2)(requirement, [judged], trust.asOf));
    if (fared.some(({ by }) => by.length > 0))
        return (0,judge/* signerOf */.Kv)(judged);
    throw (fared.find(({ miss }) => miss)?.miss ??
        new errors/* VerificationError */.mk('nothing-verified', {
            subject: digest,
            requirement: predicateType,
            detail: 'the policy says of nobody that he may sign this',
        }));
}
/** A signer in three words, for reports that are not about verification. */
const whoSigned = ({ identity, key, times, }) => ({
    identity: identity?.subject ?? `the key "${key}"`,
    issuer: identity?.issuer ?? 'the policy',
    ...(times[0] === undefined ? {} : { timestamp: times[0] }),
});


/***/ })

};
