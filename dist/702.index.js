export const id = 702;
export const ids = [702];
export const modules = {

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

// EXTERNAL MODULE: ./node_modules/sax/lib/sax.js
var sax = __webpack_require__(42560);
;// CONCATENATED MODULE: ./build/store/xml.js


// A page of S3 lists 1,000 objects, each with about 10 elements, 3 levels deep; a key has at most 1,024 bytes.
const MAX_BYTES = 8 * 1024 * 1024;
const MAX_NODES = 50_000; // elements and CDATA sections
const MAX_DEPTH = 16;
const MAX_TEXT = 16 * 1024;
const MAX_ATTRIBUTES = 16;
const PIECE_BYTES = 64 * 1024; // takes a few milliseconds; then timers and signals get their turn
const MAX_REFUSAL_CHARACTERS = 64 * 1024;
/** The entities of XML 1.0 itself, section 4.6. Without a prototype: a document may name any property. */
const ENTITIES = { amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" };
/** Parses XML as it arrives, in time that grows with its length. Throws as soon as a bound is passed. */
class XmlReader {
    #parser = new sax.SAXParser(true, {});
    #open = [];
    #nodes = 0;
    #attributes = 0;
    root;
    constructor(onClose = () => { }) {
        const parser = this.#parser;
        parser.ENTITIES = Object.assign(Object.create(null), ENTITIES);
        parser.onerror = (error) => {
            throw error;
        };
        // Declarations can define entities and name files: no answer of a store has one.
        parser.ondoctype = () => refuse('a document type declaration');
        parser.onsgmldeclaration = () => refuse('a declaration');
        parser.onattribute = () => {
            if (++this.#attributes > MAX_ATTRIBUTES)
                refuse(`more than ${MAX_ATTRIBUTES} attributes on one element`);
        };
        parser.onopentag = ({ name }) => this.#opened(name);
        parser.ontext = (text) => this.#read(text);
        parser.onopencdata = () => this.#count();
        parser.oncdata = (text) => this.#read(text);
        parser.onclosetag = () => {
            const element = this.#open.pop();
            if (!element)
                return;
            const parent = this.#open.at(-1);
            if (parent)
                parent.children.push(element);
            else
                this.root = element;
            onClose(element);
        };
    }
    write(text) {
        this.#parser.write(text);
    }
    close() {
        this.#parser.close();
        return this.root ?? refuse('no element');
    }
    #opened(name) {
        this.#attributes = 0;
        if (this.root)
            refuse('a second root element');
        this.#count();
        if (this.#open.length >= MAX_DEPTH)
            refuse(`elements nested deeper than ${MAX_DEPTH}`);
        this.#open.push({ name, text: '', children: [] });
    }
    #count() {
        if (++this.#nodes > MAX_NODES)
            refuse(`more than ${MAX_NODES} elements`);
    }
    #read(text) {
        const element = this.#open.at(-1);
        if (!element)
            return;
        if (element.text.length + text.length > MAX_TEXT)
            refuse(`an element with more than ${MAX_TEXT} characters`);
        element.text += text;
    }
}
function refuse(found) {
    throw new Error(`expected the XML of a store, found ${found}`);
}
/**
 * Parses the answer of a store. Parses it in pieces and lets other work run between them. Throws `response-malformed` for
 * what is not well-formed UTF-8 XML, has a declaration or an entity of its own, or passes a bound; and the signal's reason.
 */
async function parseXml(bytes, url, signal) {
    try {
        if (bytes.length > MAX_BYTES)
            refuse(`${bytes.length} bytes`);
        const decoder = new TextDecoder('utf-8', { fatal: true });
        const reader = new XmlReader();
        for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
            if (at > 0)
                await new Promise((resolve) => setImmediate(resolve));
            if (signal?.aborted)
                break;
            reader.write(decoder.decode(bytes.subarray(at, at + PIECE_BYTES), { stream: true }));
        }
        signal?.throwIfAborted();
        reader.write(decoder.decode());
        return reader.close();
    }
    catch (error) {
        signal?.throwIfAborted();
        throw new errors/* McError */.Hv('response-malformed', { url, detail: (0,errors/* describe */.q0)(error) }, { cause: error });
    }
}
const childrenNamed = ({ children }, name) => children.filter((child) => child.name === name);
/** The text of the first child of that name. */
const childText = ({ children }, name) => children.find((child) => child.name === name)?.text;
/** Throws `response-malformed` where there is none. */
function requiredText(element, name, url) {
    const found = childText(element, name);
    if (found === undefined)
        throw new errors/* McError */.Hv('response-malformed', { url, detail: `no <${name}> in it` });
    return found;
}
/** The code of S3's error document, of which only the beginning may be there. */
function readErrorCode(text) {
    let code;
    const reader = new XmlReader(({ name, text: found }) => {
        if (name === 'Code')
            code ??= found;
    });
    try {
        reader.write(text.slice(0, MAX_REFUSAL_CHARACTERS));
    }
    catch {
        // Not every store answers in XML, and an excerpt ends anywhere: what was read up to there counts.
    }
    return code;
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
    const code = readErrorCode(said) ?? '';
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
            const document = await parseXml(bytes, (0,urls/* safeUrl */.Pl)(endpoint), options.signal);
            yield document;
            if (childText(document, 'IsTruncated') !== 'true')
                return;
            position = next(document);
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
            versionId: childText(inside, 'VersionId') ?? '',
            size: Number(requiredText(inside, 'Size', url)),
            etag: childText(inside, 'ETag') ?? '',
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
            for await (const document of pages(query, (page) => ({
                'continuation-token': requiredText(page, 'NextContinuationToken', endpoint),
            })))
                yield* childrenNamed(document, 'Contents').map(listed);
        },
        async *versions(prefix) {
            const next = (page) => ({
                'key-marker': requiredText(page, 'NextKeyMarker', endpoint),
                'version-id-marker': requiredText(page, 'NextVersionIdMarker', endpoint),
            });
            for await (const document of pages({ versions: '', prefix }, next))
                yield* childrenNamed(document, 'Version').map(listed);
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
// EXTERNAL MODULE: ./build/sigstore/signing/draft.js
var draft = __webpack_require__(37796);
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
        if (bundle.mediaType !== draft/* BUNDLE_V03 */.H)
            throw new TypeError(`its media type is not ${draft/* BUNDLE_V03 */.H}`);
        if (JSON.stringify((0,dist/* bundleToJSON */.ev)(bundle)) !== bytes.toString('utf8'))
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

// EXTERNAL MODULE: ./build/verify/judge.js
var judge = __webpack_require__(55735);
// EXTERNAL MODULE: ./build/verify/requirement.js
var verify_requirement = __webpack_require__(81987);
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
    const request = { subject: digest, digests: (0,lib_digest/* digestSetOf */.mn)(digest), trust };
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
    issuer: identity ? (identity.issuer ?? 'none') : 'the policy',
    ...(times[0] === undefined ? {} : { timestamp: times[0] }),
});


/***/ })

};
