export const id = 3774;
export const ids = [3774];
export const modules = {

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
/* harmony import */ var p_retry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74995);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);


/**
 * A request whose whole (bounded, small) answer is wanted: a body that is cut on the way is asked for again,
 * which `send` alone cannot do.
 */
async function fetchBytes(http, request, maxBytes) {
    return (0,p_retry__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .Ay)(async () => {
        const response = await http.send(request);
        return { response, bytes: await response.bytes(maxBytes) };
    }, {
        retries: request.retries ?? 2,
        minTimeout: 150,
        maxTimeout: 2_000,
        randomize: true,
        ...(request.signal ? { signal: request.signal } : {}),
        shouldRetry: ({ error }) => error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv && error.code === 'network-unreachable' && error.details['method'] === 'reading',
    });
}


/***/ }),

/***/ 6119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ safeUrl),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   w4: () => (/* binding */ admit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

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


/***/ })

};
