export const id = 2868;
export const ids = [2868];
export const modules = {

/***/ 79575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ storeError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

const storeError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'store-location-malformed': {
        family: 'configuration',
        message: 'the location of the store is not valid: expected s3://BUCKET or s3://BUCKET/PREFIX, found "{given}"',
    },
    'store-credentials-missing': {
        family: 'configuration',
        message: 'there are no credentials for the store',
        hint: 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. Temporary credentials also need AWS_SESSION_TOKEN.',
    },
    'bucket-malformed': {
        family: 'configuration',
        message: 'the name of the bucket is not valid: expected 3 to 63 of a-z, 0-9, "." and "-", found "{given}"',
    },
    'object-not-found': {
        family: 'configuration',
        message: 'there is no object {key} in {store}',
        hint: 'Run mc evidence list to see the objects of the store.',
    },
    'object-too-large': {
        family: 'configuration',
        message: '{key} is too large for one upload: expected at most {limit} bytes, found {found}',
        hint: 'Put less content into one pack.',
    },
    'bucket-not-found': {
        family: 'configuration',
        message: 'there is no bucket {bucket} in {store}',
    },
    'bucket-without-lock': {
        family: 'configuration',
        message: 'the bucket {bucket} in {store} cannot retain objects',
        hint: 'Create a bucket with versioning and Object Lock, which cannot be switched on later in every store.',
    },
    'store-access-denied': {
        family: 'configuration',
        message: '{store} denies these credentials access to the bucket {bucket} ({detail})',
        hint: 'Check AWS_ACCESS_KEY_ID, its secret and its permissions: PutObject, PutObjectRetention, GetObject, GetObjectRetention, GetObjectVersion, ListBucketVersions.',
    },
});


/***/ }),

/***/ 17315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TD: () => (/* binding */ formatKey),
/* harmony export */   ew: () => (/* binding */ readStoreAccess),
/* harmony export */   sC: () => (/* binding */ parseStoreLocation)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79575);

/** Parses `s3://BUCKET[/PREFIX]`. Throws `store-location-malformed`. */
function parseStoreLocation(text) {
    const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(text) ?? [];
    if (bucket === undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .storeError */ .g)('store-location-malformed', { given: text });
    return { bucket, prefix: prefix.replace(/^\/+|\/+$/g, '') };
}
/** Returns the key of `name` under the prefix of a location. */
const formatKey = ({ prefix }, name) => prefix === '' ? name : `${prefix}/${name}`;
/**
 * Reads the endpoint, region and credentials of a store from the variables that AWS's own tools read. `named` overrides the endpoint.
 * Without any endpoint it is AWS in AWS_REGION. Throws `store-credentials-missing`.
 */
function readStoreAccess(env, named) {
    const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken, } = env;
    if (!accessKeyId || !secretAccessKey)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .storeError */ .g)('store-credentials-missing');
    const region = env['AWS_REGION'] || env['AWS_DEFAULT_REGION'] || 'us-east-1';
    return {
        endpoint: named ?? (env['AWS_ENDPOINT_URL_S3'] || env['AWS_ENDPOINT_URL'] || `https://s3.${region}.amazonaws.com`),
        region,
        credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) },
    };
}


/***/ }),

/***/ 20370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ openS3Store)
});

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/store/errors.js
var store_errors = __webpack_require__(79575);
;// CONCATENATED MODULE: ./build/store/idle.js

/**
 * Watches an upload. Aborts `signal` with a fault when the server accepts no byte for `ms`, or does not answer for as long after the
 * last byte. A limit for the whole upload would depend on the bandwidth.
 */
function idleGuard(ms, what) {
    const controller = new AbortController();
    const limit = `${ms / 1000} s`;
    const fault = () => controller.abort((0,errors/* baseError */.O)('network-timeout', { ...what, limit, attempts: 1 }));
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

// EXTERNAL MODULE: ./node_modules/aws4fetch/dist/aws4fetch.esm.mjs
var aws4fetch_esm = __webpack_require__(12580);
// EXTERNAL MODULE: ./build/lib/http/urls.js
var urls = __webpack_require__(6119);
// EXTERNAL MODULE: ./build/lib/http/fetch-bytes.js
var fetch_bytes = __webpack_require__(65215);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./node_modules/sax/lib/sax.js
var sax = __webpack_require__(42560);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
;// CONCATENATED MODULE: ./build/store/xml.js



// A page of S3 lists 1,000 objects, each with about 10 elements, 3 levels deep; a key has at most 1,024 bytes.
const MAX_BYTES = 8 * 1024 * 1024;
const MAX_NODES = 50_000; // elements and CDATA sections
const MAX_DEPTH = 16;
const MAX_TEXT = 16 * 1024;
const MAX_ATTRIBUTES = 16;
const PIECE_BYTES = 64 * 1024; // parsing it takes a few milliseconds; then timers and signals run
const MAX_REFUSAL_CHARACTERS = 64 * 1024;
/** The predefined entities (XML 1.0, section 4.6). The parser gets them without a prototype, because a document may name any property. */
const ENTITIES = { amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" };
/** Parses XML in pieces, in linear time. Throws as soon as a bound is passed. */
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
        // A declaration can define entities and name files. No answer of a store has one.
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
 * Parses the answer of a store in pieces, and lets other work run between them. Throws `response-malformed` for a document that is not
 * well-formed UTF-8 XML, has a declaration or defines an entity, or passes a bound. Throws the reason of an aborted signal.
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
        throw (0,errors/* baseError */.O)('response-malformed', { url, detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    }
}
/** Lists the children with a name. */
const findChildren = ({ children }, name) => children.filter((child) => child.name === name);
/** Returns the text of the first child with a name. */
const findText = ({ children }, name) => children.find((child) => child.name === name)?.text;
/** Returns the text of the first child with a name. Throws `response-malformed` where there is none. */
function requireText(element, name, url) {
    const found = findText(element, name);
    if (found === undefined)
        throw (0,errors/* baseError */.O)('response-malformed', { url, detail: `no <${name}> in it` });
    return found;
}
/** Reads the code of S3's error document, which may be cut. */
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
        // Some stores do not answer in XML, and an excerpt may end anywhere. The code counts if it was read before the error.
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
 * Returns the configuration error for a store's refusal that the user can fix: no such bucket, no access, no Object Lock. Returns every
 * other error unchanged. S3 reports errors as XML with a code. An answer to HEAD has no body, so its status 403 decides.
 */
function explainRefusal(error, at) {
    if (!(error instanceof mc_error/* McError */.Hv) || error.code !== 'http-status')
        return error;
    const body = String(error.details['detail'] ?? '');
    const code = readErrorCode(body) ?? '';
    const options = { cause: error };
    if (code === 'NoSuchBucket')
        return (0,store_errors/* storeError */.g)('bucket-not-found', at, options);
    if (code === 'InvalidRequest' && /object.?lock/i.test(body))
        return (0,store_errors/* storeError */.g)('bucket-without-lock', at, options);
    if (DENIED.has(code) || error.details['status'] === 401 || error.details['status'] === 403)
        return (0,store_errors/* storeError */.g)('store-access-denied', { ...at, detail: code || 'no reason given' }, options);
    return error;
}

;// CONCATENATED MODULE: ./build/store/s3-requests.js






const MAX_LISTING_BYTES = 8 * 1024 * 1024;
const MAX_PAGES = 10_000;
const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
/** Encodes a text for SigV4 (RFC 3986): encodeURIComponent leaves five more characters unchanged. */
const encode = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
/** Sends signed requests to one bucket (S3 REST API, Signature Version 4). */
class S3Requests {
    #options;
    #endpoint;
    /** Throws `bucket-malformed`. */
    constructor(options) {
        const { bucket, endpoint } = options;
        if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
            throw (0,store_errors/* storeError */.g)('bucket-malformed', { given: bucket });
        this.#options = options;
        this.#endpoint = endpoint.replace(/\/+$/, '');
    }
    /** The endpoint without credentials, for messages. */
    get store() {
        return (0,urls/* safeUrl */.Pl)(this.#endpoint);
    }
    /** Returns the URL of a key, without credentials and query, for messages. */
    describe(key) {
        return (0,urls/* safeUrl */.Pl)(this.#url(key));
    }
    async send(request) {
        const signed = await this.#sign(request);
        return this.#explain(() => this.#options.http.send(signed));
    }
    /** Reads the pages of a listing. `next` reads the position of the next page. */
    async *readPages(query, next) {
        const { http, signal } = this.#options;
        let position = {};
        for (let page = 0; page < MAX_PAGES; page++) {
            const request = { query: { ...query, ...position } };
            const { bytes } = await this.#explain(async () => (0,fetch_bytes/* fetchBytes */.c)(http, await this.#sign(request), MAX_LISTING_BYTES));
            const document = await parseXml(bytes, this.store, signal);
            yield document;
            if (findText(document, 'IsTruncated') !== 'true')
                return;
            position = next(document);
        }
        throw (0,errors/* baseError */.O)('response-malformed', { url: this.store, detail: `a listing of more than ${MAX_PAGES} pages` });
    }
    #url(key, query = {}) {
        const path = key === '' ? '' : `/${key.split('/').map(encode).join('/')}`;
        const search = Object.entries(query)
            .filter(([, value]) => value !== undefined)
            .map(([name, value]) => `${encode(name)}=${encode(value ?? '')}`)
            .join('&');
        return `${this.#endpoint}/${this.#options.bucket}${path}${search === '' ? '' : `?${search}`}`;
    }
    async #sign({ key = '', query, ...request }) {
        const { credentials, region = 'us-east-1' } = this.#options;
        const url = this.#url(key, query);
        const signer = new aws4fetch_esm/* AwsV4Signer */.s({
            ...credentials,
            service: 's3',
            region,
            method: request.method ?? 'GET',
            url,
            headers: { 'x-amz-content-sha256': EMPTY_SHA256, ...request.headers },
        });
        const { headers } = await signer.sign();
        const { host: _host, ...sent } = Object.fromEntries(headers);
        const signal = request.signal ?? this.#options.signal;
        return { ...request, url, headers: sent, ...(signal ? { signal } : {}) };
    }
    /** Replaces a refusal that the user can fix with a configuration error. */
    async #explain(work) {
        try {
            return await work();
        }
        catch (error) {
            throw explainRefusal(error, { bucket: this.#options.bucket, store: this.store });
        }
    }
}

;// CONCATENATED MODULE: ./build/store/s3.js





const MAX_PUT_BYTES = 5 * 1024 ** 3; // of one PUT, a limit of S3
const MAX_PUT_MS = 6 * 3_600_000; // 5 GiB at 250 kB/s; IDLE_MS detects an upload that stopped
const IDLE_MS = 30_000; // the contract: a transfer without a byte for 30 s is a fault
/** The condition does not hold (412), another client writes at this moment (409), or the object of the condition is missing (404). */
const CONDITION_FAILED = [404, 409, 412];
/**
 * Opens a bucket over the S3 REST API. A put sends both Content-MD5 and x-amz-checksum-sha256, because some servers check only one
 * of them. It sends the retention in the same request, so that the object is never present without a lock.
 */
function openS3Store(options) {
    const { bucket } = options;
    const requests = new S3Requests(options);
    return {
        name: `s3://${bucket} at ${requests.store}`,
        put: async (key, upload, putOptions) => {
            const stored = await putObject(requests, options.signal, key, upload, putOptions);
            if (!stored)
                throw (0,errors/* baseError */.O)('response-malformed', { url: requests.describe(key), detail: 'no 200 for a put' });
            return stored;
        },
        putIf: (key, upload, putOptions, condition) => {
            const headers = 'ifMatch' in condition ? { 'if-match': condition.ifMatch } : { 'if-none-match': '*' };
            return putObject(requests, options.signal, key, upload, putOptions, headers);
        },
        remove: async (key, versionId) => {
            const response = await requests.send({ method: 'DELETE', key, query: { versionId }, accept: [200, 204, 404] });
            await response.discard();
        },
        head: async (key, versionId) => {
            const response = await requestObject(requests, 'HEAD', key, versionId);
            await response?.discard();
            return response && readObject(key, response);
        },
        get: async (key, versionId) => {
            const response = await requestObject(requests, 'GET', key, versionId);
            if (!response)
                throw (0,store_errors/* storeError */.g)('object-not-found', { key, store: bucket });
            return { object: readObject(key, response), content: response.body };
        },
        async *list(prefix) {
            const next = (page) => ({
                'continuation-token': requireText(page, 'NextContinuationToken', options.endpoint),
            });
            for await (const page of requests.readPages({ 'list-type': '2', prefix }, next))
                yield* findChildren(page, 'Contents').map((one) => readListed(one, requests.store));
        },
        async *versions(prefix) {
            const next = (page) => ({
                'key-marker': requireText(page, 'NextKeyMarker', options.endpoint),
                'version-id-marker': requireText(page, 'NextVersionIdMarker', options.endpoint),
            });
            for await (const page of requests.readPages({ versions: '', prefix }, next))
                yield* findChildren(page, 'Version').map((one) => readListed(one, requests.store));
        },
    };
}
/** Requests one version of an object. Returns undefined where there is none. */
async function requestObject(requests, method, key, versionId) {
    const response = await requests.send({ method, key, query: { versionId }, accept: [200, 404] });
    if (response.status === 200)
        return response;
    await response.discard();
    return undefined;
}
/** Puts an object. Returns undefined where the condition does not hold. Throws `object-too-large`. */
async function putObject(requests, signal, key, upload, { contentType, retention }, condition = {}) {
    if (upload.size > MAX_PUT_BYTES)
        throw (0,store_errors/* storeError */.g)('object-too-large', { key, found: upload.size, limit: MAX_PUT_BYTES });
    const guard = idleGuard(IDLE_MS, { method: 'PUT', url: requests.describe(key) });
    const request = {
        method: 'PUT',
        key,
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
        signal: signal ? AbortSignal.any([signal, guard.signal]) : guard.signal,
    };
    const response = await requests.send(request).finally(guard.end);
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
}
/** Reads the description of an object from the headers of a HEAD or GET. */
function readObject(key, response) {
    const { headers } = response;
    const size = Number(headers['content-length']);
    if (!Number.isSafeInteger(size))
        throw (0,errors/* baseError */.O)('response-malformed', { url: response.url, detail: 'no Content-Length in it' });
    const contentType = headers['content-type'];
    return {
        key,
        versionId: headers['x-amz-version-id'] ?? 'null', // S3's name for the version of an unversioned object
        size,
        etag: headers['etag'] ?? '',
        ...(contentType === undefined ? {} : { contentType }),
        ...readRetention(headers),
        ...(headers['x-amz-object-lock-legal-hold'] === 'ON' ? { legalHold: true } : {}),
    };
}
function readRetention(headers) {
    const mode = headers['x-amz-object-lock-mode'];
    const until = headers['x-amz-object-lock-retain-until-date'];
    if ((mode !== 'COMPLIANCE' && mode !== 'GOVERNANCE') || until === undefined)
        return {};
    const time = Date.parse(until);
    return Number.isNaN(time) ? {} : { retention: { mode, until: new Date(time).toISOString() } };
}
/** Reads the description of an object from an element of a listing. */
function readListed(element, url) {
    return {
        key: requireText(element, 'Key', url),
        versionId: findText(element, 'VersionId') ?? '',
        size: Number(requireText(element, 'Size', url)),
        etag: findText(element, 'ETag') ?? '',
        modifiedAt: new Date(requireText(element, 'LastModified', url)).toISOString(),
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



/** Hashes the content of an upload. */
async function createUpload(content) {
    const [sha256, md5] = [(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256'), (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('md5')];
    let size = 0;
    for await (const chunk of content()) {
        sha256.update(chunk);
        md5.update(chunk);
        size += chunk.length;
    }
    return { size, sha256: sha256.digest(), md5: md5.digest(), content };
}
/** Creates the upload of bytes in memory. */
const uploadBytes = (bytes) => createUpload(() => (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .streamOf */ .mA)(bytes));
/** Creates the upload of a file. Reads the file twice, to hash and to send it. The store rejects a file that changes in between. */
const uploadFile = (path) => createUpload(() => (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileStream */ .vY)(path, 'the file to store'));


/***/ })

};
