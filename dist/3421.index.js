export const id = 3421;
export const ids = [3421];
export const modules = {

/***/ 45613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ formatPortablePath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const formatPortablePath = (folder, path, platform = node_path__WEBPACK_IMPORTED_MODULE_0__) => platform.relative(folder, path).split(platform.sep).join('/');


/***/ }),

/***/ 17315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TD: () => (/* binding */ formatKey),
/* harmony export */   ew: () => (/* binding */ readStoreAccess),
/* harmony export */   sC: () => (/* binding */ parseStoreLocation)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79575);

function parseStoreLocation(text) {
    const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(text) ?? [];
    if (bucket === undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .storeError */ .g)('store-location-malformed', { given: text });
    return { bucket, prefix: prefix.replace(/^\/+|\/+$/g, '') };
}
const formatKey = ({ prefix }, name) => prefix === '' ? name : `${prefix}/${name}`;
function readStoreAccess(env, named) {
    const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken, } = env;
    if (!accessKeyId || !secretAccessKey)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .storeError */ .g)('store-credentials-missing');
    const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || 'us-east-1';
    return {
        endpoint: named ?? (env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL || `https://s3.${region}.amazonaws.com`),
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

function createIdleGuard(ms, what) {
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



const MAX_BYTES = 8 * 1024 * 1024;
const MAX_NODES = 50_000;
const MAX_DEPTH = 16;
const MAX_TEXT = 16 * 1024;
const MAX_ATTRIBUTES = 16;
const PIECE_BYTES = 64 * 1024;
const MAX_REFUSAL_CHARACTERS = 64 * 1024;
const ENTITIES = { amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" };
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
        parser.ondoctype = () => refuse('a document type declaration');
        parser.onsgmldeclaration = () => refuse('a declaration');
        parser.onattribute = () => {
            if (++this.#attributes > MAX_ATTRIBUTES)
                refuse(`more than ${MAX_ATTRIBUTES} attributes on one element`);
        };
        parser.onopentag = ({ name }) => this.#openElement(name);
        parser.ontext = (text) => this.#addText(text);
        parser.onopencdata = () => this.#countNode();
        parser.oncdata = (text) => this.#addText(text);
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
    #openElement(name) {
        this.#attributes = 0;
        if (this.root)
            refuse('a second root element');
        this.#countNode();
        if (this.#open.length >= MAX_DEPTH)
            refuse(`elements nested deeper than ${MAX_DEPTH}`);
        this.#open.push({ name, text: '', children: [] });
    }
    #countNode() {
        if (++this.#nodes > MAX_NODES)
            refuse(`more than ${MAX_NODES} elements`);
    }
    #addText(text) {
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
const findChildren = ({ children }, name) => children.filter((child) => child.name === name);
const findText = ({ children }, name) => children.find((child) => child.name === name)?.text;
function requireText(element, name, url) {
    const found = findText(element, name);
    if (found === undefined)
        throw (0,errors/* baseError */.O)('response-malformed', { url, detail: `no <${name}> in it` });
    return found;
}
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
function explainRefusal(error, at) {
    if (!(error instanceof mc_error/* McError */.Hv) || error.code !== 'http-status')
        return error;
    const body = String(error.details.detail ?? '');
    const code = readErrorCode(body) ?? '';
    const options = { cause: error };
    if (code === 'NoSuchBucket')
        return (0,store_errors/* storeError */.g)('bucket-not-found', at, options);
    if (code === 'InvalidRequest' && /object.?lock/i.test(body))
        return (0,store_errors/* storeError */.g)('bucket-without-lock', at, options);
    if (DENIED.has(code) || error.details.status === 401 || error.details.status === 403)
        return (0,store_errors/* storeError */.g)('store-access-denied', { ...at, detail: code || 'no reason given' }, options);
    return error;
}

;// CONCATENATED MODULE: ./build/store/s3-requests.js






const MAX_LISTING_BYTES = 8 * 1024 * 1024;
const MAX_PAGES = 10_000;
const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const encode = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
class S3Requests {
    #options;
    #endpoint;
    constructor(options) {
        const { bucket, endpoint } = options;
        if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
            throw (0,store_errors/* storeError */.g)('bucket-malformed', { given: bucket });
        this.#options = options;
        this.#endpoint = endpoint.replace(/\/+$/, '');
    }
    get store() {
        return (0,urls/* safeUrl */.Pl)(this.#endpoint);
    }
    formatUrl(key) {
        return (0,urls/* safeUrl */.Pl)(this.#url(key));
    }
    async send(request) {
        const signed = await this.#sign(request);
        return this.#explain(() => this.#options.http.send(signed));
    }
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





const MAX_PUT_BYTES = 5 * 1024 ** 3;
const MAX_PUT_MS = 6 * 3_600_000;
const IDLE_MS = 30_000;
const CONDITION_FAILED = [404, 409, 412];
function openS3Store(options) {
    const { bucket } = options;
    const requests = new S3Requests(options);
    return {
        name: `s3://${bucket} at ${requests.store}`,
        put: async (key, upload, putOptions) => {
            const stored = await putObject(requests, options.signal, key, upload, putOptions);
            if (!stored)
                throw (0,errors/* baseError */.O)('response-malformed', { url: requests.formatUrl(key), detail: 'no 200 for a put' });
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
async function requestObject(requests, method, key, versionId) {
    const response = await requests.send({ method, key, query: { versionId }, accept: [200, 404] });
    if (response.status === 200)
        return response;
    await response.discard();
    return undefined;
}
async function putObject(requests, signal, key, upload, { contentType, retention }, condition = {}) {
    if (upload.size > MAX_PUT_BYTES)
        throw (0,store_errors/* storeError */.g)('object-too-large', { key, found: upload.size, limit: MAX_PUT_BYTES });
    const guard = createIdleGuard(IDLE_MS, { method: 'PUT', url: requests.formatUrl(key) });
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
        etag: response.headers.etag ?? '',
        contentType,
        ...(retention ? { retention } : {}),
    };
}
function readObject(key, response) {
    const { headers } = response;
    const size = Number(headers['content-length']);
    if (!Number.isSafeInteger(size))
        throw (0,errors/* baseError */.O)('response-malformed', { url: response.url, detail: 'no Content-Length in it' });
    const contentType = headers['content-type'];
    return {
        key,
        versionId: headers['x-amz-version-id'] ?? 'null',
        size,
        etag: headers.etag ?? '',
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
/* harmony export */   T: () => (/* binding */ createBytesUpload),
/* harmony export */   k: () => (/* binding */ createFileUpload)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89079);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);



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
const createBytesUpload = (bytes) => createUpload(() => (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .streamOf */ .mA)(bytes));
const createFileUpload = (path) => createUpload(() => (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileStream */ .vY)(path, 'the file to store'));


/***/ }),

/***/ 85416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ summarizeSigner),
  $: () => (/* binding */ verifyStatement)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(61040);
// EXTERNAL MODULE: ./build/lib/der.js
var der = __webpack_require__(56971);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/tlog/checkpoint.js
var checkpoint = __webpack_require__(37749);
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(6888);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var errors = __webpack_require__(45176);
// EXTERNAL MODULE: ./build/sigstore/media-types.js
var media_types = __webpack_require__(43547);
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
const DIGESTS = ['01', '02', '03'].flatMap((last) => [
    hex(`300b 0609 6086480165030402${last}`),
    hex(`300d 0609 6086480165030402${last} 0500`),
]);
const SIGNATURES = [
    ...['02', '03', '04'].map((last) => hex(`300a 0608 2a8648ce3d0403${last}`)),
    hex('3009 0607 2a8648ce3d0201'),
    hex('3005 0603 2b6570'),
    ...['01', '0b', '0c', '0d'].map((last) => hex(`300d 0609 2a864886f70d0101${last} 0500`)),
];
const assertOneOf = (allowed, found, what) => {
    if (!allowed.some((each) => each.equals(found)))
        throw new TypeError(`${what} is unknown`);
};
function encodeSignerId(certificate) {
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
function assertTimestamp(token, certificates) {
    const outer = new der/* DerReader */.l(token);
    const response = outer.inside(SEQUENCE);
    outer.end();
    assertOneOf([hex('3003 020100')], response.element(SEQUENCE).raw, 'the status');
    const info = response.inside(SEQUENCE);
    response.end();
    assertOneOf([SIGNED_DATA], info.element(OID).raw, 'the content');
    const wrapped = info.inside(CONTEXT_0);
    info.end();
    const data = wrapped.inside(SEQUENCE);
    wrapped.end();
    assertOneOf([hex('020103')], data.element(INTEGER).raw, 'the version');
    const digest = data.element(SET).content;
    assertOneOf(DIGESTS, digest, 'the digest algorithm');
    const content = data.inside(SEQUENCE);
    assertOneOf([TST_INFO], content.element(OID).raw, 'the signed content');
    const time = content.inside(CONTEXT_0);
    content.end();
    time.element(OCTETS);
    time.end();
    if (data.tag === CONTEXT_0)
        for (const set = data.inside(CONTEXT_0); !set.done;)
            assertOneOf(certificates, set.element(SEQUENCE).raw, 'a certificate of the timestamp');
    const signers = data.inside(SET);
    data.end();
    const signer = signers.inside(SEQUENCE);
    signers.end();
    assertOneOf([hex('020101')], signer.element(INTEGER).raw, "the signer's version");
    assertOneOf(certificates.map(encodeSignerId), signer.element(SEQUENCE).raw, 'the signer');
    assertOneOf([digest], signer.element(SEQUENCE).raw, "the signer's digest algorithm");
    signer.element(CONTEXT_0);
    assertOneOf(SIGNATURES, signer.element(SEQUENCE).raw, 'the signature algorithm');
    signer.element(OCTETS);
    signer.end();
}
function assertEveryByte(bytes, root) {
    const what = 'the bundle';
    const bundle = (0,sigstore_bundle/* parseBundle */.QN)(bytes, what);
    const { tlogEntries, timestampVerificationData } = bundle.verificationMaterial;
    const certificates = root.material.timestampAuthorities.flatMap(({ certChain }) => certChain.map((certificate) => Buffer.from(certificate.root.toDER())));
    try {
        if (bundle.mediaType !== media_types/* BUNDLE_V03 */.Hd)
            throw new TypeError(`its media type is not ${media_types/* BUNDLE_V03 */.Hd}`);
        if (JSON.stringify((0,dist/* bundleToJSON */.ev)(bundle)) !== bytes.toString('utf8'))
            throw new TypeError('its JSON is not in the form that this program writes');
        for (const { inclusionProof, inclusionPromise, integratedTime } of tlogEntries) {
            const signed = (0,checkpoint/* parseCheckpoint */.S7)(inclusionProof?.checkpoint?.envelope ?? '').root;
            if (!inclusionProof?.rootHash.equals(signed))
                throw new TypeError('the root of the proof is not that of the checkpoint');
            if (!inclusionPromise && integratedTime !== '0')
                throw new TypeError('it has a time of inclusion that is not signed');
        }
        for (const { signedTimestamp } of timestampVerificationData?.rfc3161Timestamps ?? [])
            assertTimestamp(signedTimestamp, certificates);
    }
    catch (error) {
        throw (0,errors/* sigstoreError */.J)('bundle-malformed', { what, detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/verify/errors.js
var verify_errors = __webpack_require__(72317);
// EXTERNAL MODULE: ./build/verify/evidence/judge.js
var judge = __webpack_require__(11267);
// EXTERNAL MODULE: ./build/verify/requirements/evaluate.js
var evaluate = __webpack_require__(35678);
;// CONCATENATED MODULE: ./build/verify/bundle/statement.js





function selectRequirements(trust, predicateType) {
    const own = trust.requirements.filter((requirement) => requirement.predicateType === predicateType);
    if (own.length > 0)
        return own;
    return trust.requirements
        .filter(({ kind }) => kind === 'signature')
        .map((requirement) => ({ ...requirement, kind: 'attestation', predicateType }));
}
function verifyStatement(digest, bundle, trust, predicateType) {
    const request = { subject: digest, digests: (0,lib_digest/* createDigestSet */.xl)(digest), trust };
    const judged = (0,judge/* judge */.S4)({ bytes: bundle, origin: 'the bundle' }, request);
    if (!(0,judge/* isAccepted */.oB)(judged))
        throw judged.error;
    const root = trust.roots.find(({ name }) => name === judged.root);
    if (root)
        assertEveryByte(bundle, root);
    const results = selectRequirements(trust, predicateType).map((requirement) => (0,evaluate/* evaluateRequirement */.LJ)(requirement, [judged], trust.asOf));
    if (results.some(evaluate/* isMet */.TD))
        return (0,judge/* describeSigner */.cg)(judged);
    throw (results.find(({ miss }) => miss)?.miss ??
        (0,verify_errors/* verifyError */.q)('nothing-verified', {
            subject: digest,
            requirement: predicateType,
            detail: `the policy has no requirement for ${predicateType} or of kind signature, so it names no signer`,
        }));
}
const summarizeSigner = ({ identity, key, times, }) => ({
    identity: identity?.subject ?? `the key "${key}"`,
    issuer: identity ? (identity.issuer ?? 'none') : 'the policy',
    ...(times[0] === undefined ? {} : { timestamp: times[0] }),
});


/***/ })

};
