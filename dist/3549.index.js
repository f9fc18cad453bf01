export const id = 3549;
export const ids = [3549];
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

/***/ 94686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_exit_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72281);
/* harmony import */ var _sandbox_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73818);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33192);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76357);





function present(dir, urls) {
    const { primary, secondary } = urls.regions;
    const host = (url) => new URL(url).host;
    return [
        {
            title: `Two regions are running; press Ctrl-C to end them. Their files are in ${dir}`,
            table: {
                columns: ['', 'primary', 'secondary'],
                rows: Object.keys(primary).map((service) => [
                    service,
                    primary[service],
                    secondary[service],
                ]),
            },
            lines: [`admin ${urls.admin}`, `oidc ${urls.oidc}`, `github ${urls.github}`],
        },
        {
            title: 'To use these addresses as variables, run this command in a second terminal',
            lines: [`. ${dir}/env.sh`],
        },
        {
            title: 'With your own tools',
            lines: [
                `oras push --plain-http ${host(primary.registry)}/acme/app:v1 FILE`,
                `cosign sign-blob --yes --identity-token ${dir}/token --signing-config ${dir}/signing_config.json --trusted-root ${dir}/trusted_root.json --bundle FILE.sigstore.json FILE`,
                `cosign verify-blob --trusted-root ${dir}/trusted_root.json --certificate-oidc-issuer ${urls.identity.issuer} --certificate-identity ${urls.identity.subject} --bundle FILE.sigstore.json FILE`,
                `mc verify FILE --policy ${dir}/trust-policy.yaml`,
            ],
        },
        {
            title: 'With GitHub: acme/app, its teams, and one token for each person',
            lines: [
                `curl -H "Authorization: Bearer $(cat ${dir}/${urls.githubTokens.requester})" ${urls.github}/repos/acme/app`,
                `curl -d '{"user":"sec","pull":1,"event":"APPROVE"}' ${urls.github}/_sandbox/reviews`,
            ],
        },
        {
            title: 'With a drill that pushes its events to the log server',
            lines: [`mc dr simulate --loki ${urls.loki}`],
        },
        {
            title: 'To take the primary region down, and to bring it back',
            lines: [
                `curl -d '{"region":"primary","service":"*","fault":"down"}' ${urls.admin}/faults`,
                `curl -d '{"region":"primary","service":"*","fault":"none"}' ${urls.admin}/faults`,
            ],
        },
        {
            title: 'To remove and change blobs of a repository in a registry, and to take GitHub down',
            lines: [
                `curl -d '{"region":"secondary","repository":"acme/app"}' ${urls.admin}/damage`,
                `curl -d '{"region":"global","service":"github","fault":"down"}' ${urls.admin}/faults`,
            ],
        },
    ];
}
const commands = [
    (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
        path: 'sandbox up',
        summary: 'run two regions on this machine (registries, Sigstore, stores, GitHub) until Ctrl-C',
        options: {
            dir: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('--dir <dir>', 'the folder for the files of the regions, and for the files that clients need', 'mc-sandbox'),
            noReferrers: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)('--no-referrers', 'run registries without the referrers API; clients then use the referrers tag schema'),
        },
        example: 'mc sandbox up --dir mc-sandbox',
        run: async ({ noReferrers, ...options }, { cwd, json, signal, stdout, formatJson }) => {
            const dir = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, options.dir);
            const sandbox = await (0,_sandbox_index_js__WEBPACK_IMPORTED_MODULE_3__/* .startSandbox */ .O)({ dir, referrers: { primary: !noReferrers, secondary: !noReferrers } });
            try {
                const [{ renderSections, styleFor }, { createPrintable }] = [
                    await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 34055)),
                    await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 54939)),
                ];
                stdout.write(json
                    ? formatJson(sandbox.urls)
                    : `${renderSections(present(dir, sandbox.urls), styleFor(false), createPrintable({}))}\n`);
                await new Promise((done) => {
                    if (signal.aborted)
                        done();
                    signal.addEventListener('abort', () => done(), { once: true });
                });
            }
            finally {
                await sandbox.close();
            }
            return { report: sandbox.urls, text: '', exitCode: _lib_exit_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .d.done, printed: true };
        },
    }),
];


/***/ }),

/***/ 56971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ DerReader)
/* harmony export */ });
class DerReader {
    #bytes;
    #position = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    get done() {
        return this.#position === this.#bytes.length;
    }
    get tag() {
        return this.#bytes[this.#position];
    }
    element(tag) {
        const start = this.#position;
        if (this.#bytes[start] !== tag)
            throw new TypeError(`expected the tag 0x${tag.toString(16)} at byte ${start}`);
        const first = this.#bytes[start + 1] ?? 0x80;
        const wide = Math.max(0, first - 0x80);
        if (first === 0x80 || wide > 3)
            throw new TypeError(`the length at byte ${start} is not DER`);
        const length = wide === 0 ? first : this.#number(start + 2, wide);
        if (wide > 0 && (length < 0x80 || length < 2 ** (8 * (wide - 1))))
            throw new TypeError(`the length at byte ${start} is longer than DER allows`);
        const from = start + 2 + wide;
        if (from + length > this.#bytes.length)
            throw new TypeError(`the element at byte ${start} is cut off`);
        this.#position = from + length;
        return { raw: this.#view(start, this.#position), content: this.#view(from, this.#position) };
    }
    next() {
        const { tag } = this;
        if (tag === undefined)
            throw new TypeError(`expected an element at byte ${this.#position}`);
        return { tag, ...this.element(tag) };
    }
    inside(tag) {
        return new DerReader(this.element(tag).content);
    }
    end() {
        if (!this.done)
            throw new TypeError('expected the end of the element');
    }
    #number(from, width) {
        return this.#bytes.subarray(from, from + width).reduce((value, byte) => value * 256 + byte, 0);
    }
    #view(from, to) {
        return this.#bytes.subarray(from, to);
    }
}


/***/ }),

/***/ 57130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ isSubjectDigest),
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Bu: () => (/* binding */ primaryDigest),
/* harmony export */   Ky: () => (/* binding */ parseSubjectDigest),
/* harmony export */   Qj: () => (/* binding */ getHex),
/* harmony export */   Ul: () => (/* binding */ digestOfStream),
/* harmony export */   X6: () => (/* binding */ readSubjectDigest),
/* harmony export */   kG: () => (/* binding */ digestLike),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   ui: () => (/* binding */ verifyStream),
/* harmony export */   xl: () => (/* binding */ createDigestSet)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);


const DIGEST = /^sha256:[0-9a-f]{64}$/;
const DIGEST_BYTES = { sha256: 32, sha384: 48, sha512: 64 };
const isDigest = (text) => DIGEST.test(text);
function parseDigest(text, what = 'the digest') {
    if (!isDigest(text))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('digest-malformed', { what, given: text });
    return text;
}
function isSubjectDigest(text) {
    const [, algorithm = '', hex = ''] = /^(sha256|sha384|sha512):([0-9a-f]+)$/.exec(text) ?? [];
    return hex.length > 0 && hex.length === (DIGEST_BYTES[algorithm] ?? 0) * 2;
}
function parseSubjectDigest(text, what = 'the digest') {
    if (!isSubjectDigest(text))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('digest-malformed', { what, given: text });
    return text;
}
function readSubjectDigest(text) {
    if (isSubjectDigest(text))
        return text;
    const [, algorithm = '', base64 = ''] = /^(sha256|sha384|sha512)-([A-Za-z0-9+/]{43,86}={0,2})$/.exec(text) ?? [];
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length === 0 || bytes.length !== DIGEST_BYTES[algorithm] || bytes.toString('base64') !== base64)
        return undefined;
    return `${algorithm}:${bytes.toString('hex')}`;
}
function createDigestSet(digest) {
    const [algorithm = '', hex = ''] = digest.split(':');
    return { [algorithm]: hex };
}
function primaryDigest({ sha256, sha512, sha384 }) {
    if (sha256 !== undefined)
        return `sha256:${sha256}`;
    if (sha512 !== undefined)
        return `sha512:${sha512}`;
    return `sha384:${sha384 ?? ''}`;
}
const getHex = (digest) => digest.slice('sha256:'.length);
const sha256 = (data) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest();
const digestOf = (data) => `sha256:${sha256(data).toString('hex')}`;
const digestLike = (data, other) => {
    const algorithm = other.startsWith('sha512:') ? 'sha512' : 'sha256';
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(data).digest('hex')}`;
};
async function digestOfStream(stream) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    for await (const chunk of stream) {
        hash.update(chunk);
        size += chunk.length;
    }
    return { digest: `sha256:${hash.digest('hex')}`, size };
}
async function* verifyStream(stream, promised, what) {
    const algorithm = promised.digest.startsWith('sha512:') ? 'sha512' : 'sha256';
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    let size = 0;
    for await (const chunk of stream) {
        size += chunk.length;
        if (size > promised.size) {
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('size-mismatch', {
                what,
                expected: promised.size,
                found: `more than ${promised.size}`,
            });
        }
        hash.update(chunk);
        yield chunk;
    }
    if (size !== promised.size)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('size-mismatch', { what, expected: promised.size, found: size });
    const found = `${algorithm}:${hash.digest('hex')}`;
    if (found !== promised.digest)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('digest-mismatch', { what, expected: promised.digest, found });
}


/***/ }),

/***/ 48200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J2: () => (/* binding */ assertNotNewer),
/* harmony export */   Lp: () => (/* binding */ createNewerFormatError),
/* harmony export */   fI: () => (/* binding */ isFormatNewer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _mc_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87681);


const MAX_WRITER_LENGTH = 100;
const get = (value, key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
function readWriter(value) {
    const writer = get(value, 'writtenBy');
    const isPlain = typeof writer === 'string' && writer.length <= MAX_WRITER_LENGTH && !/[\p{Cc}\p{Cf}]/u.test(writer);
    return isPlain ? writer : 'a later version of mc';
}
const createNewerFormatError = (what, found, known, value) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('format-newer', { what, found, expected: known, writer: readWriter(value) });
const isFormatNewer = (error) => error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv && error.code === 'format-newer';
function findLaterVersion(issue, value) {
    if (issue.code === 'invalid_union') {
        const within = issue.path.reduce(get, value);
        const each = issue.errors.map((issues) => issues.map((one) => findLaterVersion(one, within)).find((one) => one));
        return each.length > 0 && each.every((one) => one) ? each[0] : undefined;
    }
    if (issue.code !== 'invalid_value' || issue.path.at(-1) !== 'version')
        return undefined;
    const known = Math.max(...issue.values.map((one) => (typeof one === 'number' ? one : Number.NaN)));
    const found = issue.path.reduce(get, value);
    return typeof found === 'number' && Number.isSafeInteger(found) && found > known ? { known, found } : undefined;
}
function assertNotNewer(issues, value, what) {
    for (const issue of issues) {
        const later = findLaterVersion(issue, value);
        if (later)
            throw createNewerFormatError(what, later.found, later.known, value);
    }
}


/***/ }),

/***/ 80292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M1: () => (/* binding */ describeJsonError),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   fj: () => (/* binding */ conform),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98799);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21763);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _format_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48200);




const MAX_ISSUES = 5;
const MAX_DEPTH = 100;
function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('not a JSON value');
    return text;
}
function parseJson(text, what, maxDepth = MAX_DEPTH) {
    const members = scanJson(text, what, maxDepth);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('json-malformed', { what, detail: describeJsonError(error) });
    }
    if (countMembers(value) !== members)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('json-malformed', { what, detail: 'an object has one name twice' });
    return value;
}
function scanJson(text, what, maxDepth) {
    let depth = 0;
    let members = 0;
    for (let i = 0; i < text.length; i++) {
        switch (text[i]) {
            case '"':
                i = findStringEnd(text, i);
                break;
            case '{':
            case '[':
                if (++depth > maxDepth)
                    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('json-malformed', { what, detail: `nested deeper than ${maxDepth}` });
                break;
            case '}':
            case ']':
                depth--;
                break;
            case ':':
                members++;
                break;
        }
    }
    return members;
}
function findStringEnd(text, start) {
    for (let end = start;;) {
        end = text.indexOf('"', end + 1);
        if (end < 0)
            return text.length;
        let backslashes = 0;
        while (text[end - 1 - backslashes] === '\\')
            backslashes++;
        if (backslashes % 2 === 0)
            return end;
    }
}
function describeJsonError(error) {
    const message = (0,_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error);
    const hasPosition = /JSON at position \d+|end of JSON input/.test(message);
    return hasPosition && !message.endsWith('is not valid JSON') ? message : 'it is not JSON';
}
function countMembers(value) {
    let count = 0;
    const left = [value];
    while (left.length > 0) {
        const one = left.pop();
        if (typeof one !== 'object' || one === null)
            continue;
        const within = Array.isArray(one) ? one : Object.values(one);
        if (!Array.isArray(one))
            count += within.length;
        for (const each of within)
            if (typeof each === 'object' && each !== null)
                left.push(each);
    }
    return count;
}
function conform(schema, value, what, { once = false } = {}) {
    const result = schema.safeParse(value, { jitless: once });
    if (result.success)
        return result.data;
    (0,_format_version_js__WEBPACK_IMPORTED_MODULE_3__/* .assertNotNewer */ .J2)(result.error.issues, value, what);
    const detail = result.error.issues
        .slice(0, MAX_ISSUES)
        .map((issue) => `${issue.path.length === 0 ? '(top)' : issue.path.join('.')}: ${issue.message}`)
        .join('; ');
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('schema-mismatch', { what, detail });
}


/***/ }),

/***/ 18229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ex: () => (/* binding */ parseEntryBundle),
/* harmony export */   H1: () => (/* binding */ tilesFor),
/* harmony export */   KP: () => (/* binding */ TILE_WIDTH),
/* harmony export */   L8: () => (/* binding */ parseTilePath),
/* harmony export */   UF: () => (/* binding */ parseTile),
/* harmony export */   VV: () => (/* binding */ MAX_ENTRY_BUNDLE_BYTES),
/* harmony export */   fG: () => (/* binding */ hashEntries),
/* harmony export */   m3: () => (/* binding */ formatEntryBundle),
/* harmony export */   oW: () => (/* binding */ MAX_ENTRY_BYTES),
/* harmony export */   uB: () => (/* binding */ tilePath)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5704);
/* harmony import */ var _hashing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77859);


const TILE_WIDTH = 256;
const MAX_ENTRY_BYTES = 0xffff;
const MAX_ENTRY_BUNDLE_BYTES = TILE_WIDTH * (MAX_ENTRY_BYTES + 2);
function tilePath({ level, index, width }) {
    const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0');
    const groups = digits.match(/\d{3}/g) ?? [];
    const path = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
    return `tile/${level}/${path}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}
function parseTilePath(path) {
    const match = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
    if (!match)
        return undefined;
    const [, level = '', digits = '', width] = match;
    const tile = {
        level: level === 'entries' ? level : Number(level),
        index: Number(digits.replace(/[x/]/g, '')),
        width: width === undefined ? TILE_WIDTH : Number(width),
    };
    const isTile = tile.width >= 1 && Number.isSafeInteger(tile.index) && !(width !== undefined && tile.width >= TILE_WIDTH);
    return isTile && tilePath(tile) === path ? tile : undefined;
}
function tilesFor(size) {
    const tiles = [];
    const level = (name, count) => {
        for (let index = 0; index * TILE_WIDTH < count; index++) {
            tiles.push({ level: name, index, width: Math.min(TILE_WIDTH, count - index * TILE_WIDTH) });
        }
    };
    level('entries', size);
    for (let at = 0, count = size; count > 0; at++, count = Math.floor(count / TILE_WIDTH))
        level(at, count);
    return tiles;
}
function parseTile(bytes, tile) {
    if (bytes.length !== tile.width * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('tile-malformed', {
            path: tilePath(tile),
            detail: `expected ${tile.width} hashes, found ${bytes.length} bytes`,
        });
    }
    return Array.from({ length: tile.width }, (_, i) => bytes.subarray(i * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA, (i + 1) * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA));
}
function visitEntries(bytes, tile, visit) {
    const malformed = (detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('tile-malformed', { path: tilePath(tile), detail });
    let [at, count] = [0, 0];
    while (at < bytes.length) {
        if (at + 2 > bytes.length)
            throw malformed('it ends within a length');
        const end = at + 2 + bytes.readUInt16BE(at);
        if (end > bytes.length)
            throw malformed('it ends within an entry');
        if (count === tile.width)
            throw malformed(`it has more than ${tile.width} entries`);
        visit(at + 2, end, count++);
        at = end;
    }
    if (count !== tile.width)
        throw malformed(`expected ${tile.width} entries, found ${count}`);
}
function parseEntryBundle(bytes, tile) {
    const entries = [];
    visitEntries(bytes, tile, (from, to) => entries.push(bytes.subarray(from, to)));
    return entries;
}
function hashEntries(bytes, tile) {
    const hashes = Buffer.allocUnsafe(tile.width * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA);
    visitEntries(bytes, tile, (from, to, i) => (0,_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .putLeafHash */ .q3)(bytes, from, to, hashes, i));
    return hashes;
}
const formatEntryBundle = (entries) => Buffer.concat(entries.flatMap((entry) => {
    if (entry.length > MAX_ENTRY_BYTES)
        throw new RangeError(`an entry has at most ${MAX_ENTRY_BYTES} bytes`);
    return [Buffer.from([entry.length >> 8, entry.length & 0xff]), entry];
}));


/***/ }),

/***/ 77779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ MerkleTree)
/* harmony export */ });
/* harmony import */ var _hashing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77859);
/* harmony import */ var _merkle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98889);


class HashList {
    #bytes = Buffer.allocUnsafe(16 * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA);
    length = 0;
    push(item) {
        if ((this.length + 1) * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA > this.#bytes.length) {
            const grown = Buffer.allocUnsafe(this.#bytes.length * 2);
            grown.set(this.#bytes);
            this.#bytes = grown;
        }
        this.#bytes.set(item, this.length++ * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA);
    }
    hashLastPair() {
        return (0,_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .hashPair */ .Fm)(this.#bytes, this.length - 2);
    }
    slice(from, to) {
        if (from < 0 || to > this.length || from > to)
            throw new RangeError('no such hashes');
        return Buffer.from(this.#bytes.subarray(from * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA, to * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA));
    }
}
class MerkleTree {
    #levels = [new HashList()];
    get size() {
        return this.#levels[0]?.length ?? 0;
    }
    append(leaf) {
        let node = leaf;
        for (let height = 0;; height++) {
            let level = this.#levels[height];
            if (!level) {
                level = new HashList();
                this.#levels.push(level);
            }
            level.push(node);
            if (level.length % 2 === 1)
                return;
            node = level.hashLastPair();
        }
    }
    hashes(height, index, count) {
        const level = this.#levels[height];
        if (!level)
            throw new RangeError('no such hashes');
        return level.slice(index, index + count);
    }
    #subtrees = (height, index) => this.hashes(height, index, 1);
    root(size = this.size) {
        return (0,_merkle_js__WEBPACK_IMPORTED_MODULE_1__/* .rootFrom */ .FW)(size, this.#subtrees);
    }
    inclusionProof(index, size = this.size) {
        return (0,_merkle_js__WEBPACK_IMPORTED_MODULE_1__/* .inclusionProofFrom */ .jV)(index, size, this.#subtrees);
    }
    consistencyProof(oldSize, size = this.size) {
        return (0,_merkle_js__WEBPACK_IMPORTED_MODULE_1__/* .consistencyProofFrom */ .xJ)(oldSize, size, this.#subtrees);
    }
}


/***/ }),

/***/ 98799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function serializeString (value) {
  if (!value.isWellFormed()) {
    throw new Error('Lone surrogate is not allowed');
  }
  return JSON.stringify(value);
}

function serializePrimitive (value) {
  switch (typeof value) {
    case 'number':
      if (isNaN(value)) {
        throw new Error('NaN is not allowed');
      }
      if (!isFinite(value)) {
        throw new Error('Infinity is not allowed');
      }
      // For finite numbers String(value) would give identical output, but
      // JSON.stringify benchmarks faster on V8.
      return JSON.stringify(value);
    case 'string':
      return serializeString(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      // null, or values JSON.stringify maps to undefined (undefined,
      // functions, symbols).
      return JSON.stringify(value);
  }
}

// Resolves a value to either its serialized primitive form (a string — or
// undefined, for values JSON.stringify drops) or a frame describing the
// container to descend into. Callers distinguish the two cases with
// `typeof result !== 'object'`.
//
// toJSON results are unwrapped here, and the wrapper objects stay in `seen`
// until the resolved subtree is fully serialized, so cycles introduced via
// toJSON are still detected.
function enterValue (value, seen) {
  let wrappers = null;
  while (value !== null && typeof value === 'object' && typeof value.toJSON === 'function') {
    if (seen.has(value)) {
      throw new Error('Circular reference detected');
    }
    seen.add(value);
    (wrappers ??= []).push(value);
    value = value.toJSON();
  }

  // Boxed Number/String/Boolean objects serialize as their primitive values,
  // mirroring how JSON.stringify treats them.
  if (value instanceof Number || value instanceof String || value instanceof Boolean) {
    value = value.valueOf();
  }

  if (value === null || typeof value !== 'object') {
    if (wrappers !== null) {
      for (const wrapper of wrappers) seen.delete(wrapper);
    }
    return serializePrimitive(value);
  }

  if (seen.has(value)) {
    throw new Error('Circular reference detected');
  }
  seen.add(value);

  return {
    container: value,
    // null marks an array frame; object frames carry their sorted keys.
    // `sort()`'s default comparator orders by UTF-16 code unit, which is the
    // order JCS requires.
    keys: Array.isArray(value) ? null : Object.keys(value).sort(),
    // Next child to serialize; the frame resumes here after a nested
    // container's subtree completes.
    index: 0,
    // Whether no member has been emitted yet (controls comma placement).
    first: true,
    // toJSON wrappers to release from `seen` when this frame completes.
    wrappers
  };
}

function canonicalize (object) {
  if (object === null || typeof object !== 'object') {
    return serializePrimitive(object);
  }

  const seen = new Set();
  const root = enterValue(object, seen);
  if (typeof root !== 'object') {
    // A toJSON chain resolved the input to a primitive.
    return root;
  }

  let result = root.keys === null ? '[' : '{';
  const stack = [root];

  // Depth-first serialization with an explicit stack instead of recursion, so
  // nesting depth is bounded by heap size rather than call-stack size. The top
  // frame is the container currently being serialized: primitive children are
  // appended inline, while a nested container pushes a new frame and jumps
  // back to the outer loop. Because frame.index was already advanced, the
  // parent resumes at its next child once the subtree is done. Opening
  // brackets are emitted when a frame is pushed, closing brackets when it
  // completes.
  outer:
  while (stack.length > 0) {
    const frame = stack[stack.length - 1];
    const container = frame.container;

    // keys === null marks an array frame; otherwise keys holds the object's
    // sorted property names. Either way the iteration counter lives on the
    // frame itself (frame.index), so when a frame is resumed after a nested
    // container completes, the while condition continues at the first
    // unserialized child instead of restarting from the beginning.
    if (frame.keys === null) {
      while (frame.index < container.length) {
        const i = frame.index++;
        if (i > 0) {
          result += ',';
        }
        const element = container[i];
        // Inside arrays, JSON.stringify serializes values with no JSON
        // representation (undefined, symbols, functions) as null.
        const value = element === undefined || typeof element === 'symbol' || typeof element === 'function' ? null : element;
        if (value === null || typeof value !== 'object') {
          result += serializePrimitive(value);
          continue;
        }
        const child = enterValue(value, seen);
        if (typeof child !== 'object') {
          // A toJSON chain resolved the child to an already-serialized
          // primitive — or, when child is undefined, to a value with no JSON
          // representation, which becomes null inside arrays.
          result += child === undefined ? 'null' : child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += ']';
    } else {
      const keys = frame.keys;
      while (frame.index < keys.length) {
        const key = keys[frame.index++];
        const value = container[key];
        // Inside objects, JSON.stringify omits properties whose value has no
        // JSON representation (undefined, symbols, functions).
        if (value === undefined || typeof value === 'symbol' || typeof value === 'function') {
          continue;
        }
        if (value === null || typeof value !== 'object') {
          // Commas are tracked with a flag rather than the key index: a
          // skipped key must not leave a stray comma behind.
          if (frame.first) {
            frame.first = false;
          } else {
            result += ',';
          }
          result += serializeString(key) + ':' + serializePrimitive(value);
          continue;
        }
        // The child must be resolved before the key is emitted: a toJSON
        // returning a value with no JSON representation drops the whole
        // property.
        const child = enterValue(value, seen);
        if (child === undefined) {
          continue;
        }
        if (frame.first) {
          frame.first = false;
        } else {
          result += ',';
        }
        result += serializeString(key) + ':';
        if (typeof child !== 'object') {
          result += child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += '}';
    }

    // Frame complete. The container leaves `seen` so that a later, sibling
    // reference to the same object is not mistaken for a cycle.
    seen.delete(container);
    if (frame.wrappers !== null) {
      for (const wrapper of frame.wrappers) seen.delete(wrapper);
    }
    stack.pop();
  }

  return result;
}


/***/ })

};
