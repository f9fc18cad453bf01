export const id = 4522;
export const ids = [4522];
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

/***/ 78241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29887);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62112);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33192);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76357);





const commands = [
    (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
        path: 'inspect',
        summary: 'show the claims in bundles; verify nothing',
        options: { given: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .operand */ .id)('<source>', 'a bundle file, a folder of bundles, or an image reference') },
        example: 'mc inspect app.tar.gz.sigstore.json',
        run: async ({ given }, context) => {
            const { cwd, env } = context;
            const credentials = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .loadDockerCredentials */ .B)({ env });
            const report = await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_4__/* .inspect */ .Nn)(given, { ...context, credentials, at: (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path) });
            return { report, text: (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_4__/* .presentInspection */ .aJ)(report) };
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

/***/ 82252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ reportSchema),
/* harmony export */   ex: () => (/* binding */ reasonSchema),
/* harmony export */   mC: () => (/* binding */ beginReport)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94570);


const reasonSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('stable error code, kebab-case; docs/errors.md explains each'),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    hint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
})
    .describe('one reason for an outcome that is not "passed"');
const reportSchema = (type, shape) => zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(type),
    outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['passed', 'failed']),
    subject: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('subject of the report, as the user wrote it'),
    reasons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(reasonSchema).describe('empty exactly if the outcome is "passed"'),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().describe('RFC 3339, UTC'),
    finishedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().describe('RFC 3339, UTC'),
    durationSeconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative(),
    ...shape,
});
function beginReport(type, clock, subject) {
    const started = clock.now();
    return {
        finish(errors, body) {
            const finished = clock.now();
            const reasons = errors.map((error) => ('toReason' in error && typeof error.toReason === 'function' ? error.toReason() : error));
            return {
                type,
                outcome: reasons.length === 0 ? 'passed' : 'failed',
                ...(subject === undefined ? {} : { subject }),
                reasons,
                startedAt: (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .rfc3339 */ .ag)(started),
                finishedAt: (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .rfc3339 */ .ag)(finished),
                durationSeconds: (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .secondsBetween */ .O1)(started, finished),
                ...body,
            };
        },
    };
}


/***/ }),

/***/ 1564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ OCI_DIGEST),
/* harmony export */   S_: () => (/* binding */ isDigestTarget),
/* harmony export */   an: () => (/* binding */ isOciDigest)
/* harmony export */ });
const OCI_DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
const isOciDigest = (text) => OCI_DIGEST.test(text);
const isDigestTarget = (target) => /^sha(256|512):/.test(target);


/***/ }),

/***/ 20907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ getTarget),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   G5: () => (/* binding */ assertNotImageName),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   en: () => (/* binding */ isRepositoryName),
/* harmony export */   hE: () => (/* binding */ formatFullNameHint),
/* harmony export */   yY: () => (/* binding */ withTarget),
/* harmony export */   z$: () => (/* binding */ isReferenceLike)
/* harmony export */ });
/* unused harmony exports namesRegistry, expandShortName */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1564);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1787);


const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9a-fA-F:]+\])(?::\d{1,5})?$/;
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const MAX_LENGTH = 4096;
const LAYOUT = 'oci-layout:';
const ARCHIVE = 'oci-archive:';
function parseReference(text) {
    const reference = isReferenceLike(text) ? readReference(text) : undefined;
    if (!reference)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ociError */ .Y)('reference-malformed', { given: text.slice(0, 200), meant: formatFullNameHint(text) });
    return reference;
}
function namesRegistry(text) {
    const first = text.slice(0, Math.max(text.indexOf('/'), 0));
    return HOST.test(first) && (/[.:]/.test(first) || first === 'localhost');
}
function assertNotImageName(text) {
    if (namesRegistry(text) || text.startsWith(LAYOUT) || text.startsWith(ARCHIVE))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ociError */ .Y)('subject-ambiguous', { given: text });
}
function expandShortName(text) {
    const [, name = '', tag, digest] = /^([^:@]+)(?::([^:@/]+))?(?:@(.+))?$/.exec(text) ?? [];
    const isShort = text.length <= 300 && REPOSITORY.test(name) && !namesRegistry(text) && !/^sha(256|384|512)$/.test(name);
    if (!isShort || (tag !== undefined && !TAG.test(tag)) || (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isOciDigest */ .an)(digest)))
        return undefined;
    return `docker.io/${name.includes('/') ? '' : 'library/'}${text}`;
}
function formatFullNameHint(text) {
    const full = expandShortName(text);
    return full === undefined ? '' : `: it names no registry; the full name of the image on Docker Hub is ${full}`;
}
const isReferenceLike = (text) => text.length <= MAX_LENGTH &&
    (text.startsWith(LAYOUT) ||
        text.startsWith(ARCHIVE) ||
        /^[^/\s]*[.:\]][^/\s]*\/./.test(text) ||
        /^localhost\//.test(text));
function readReference(text) {
    const [, rest = '', digest] = /^(.*?)(?:@([^@/]+))?$/.exec(text) ?? [];
    if (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isOciDigest */ .an)(digest))
        return undefined;
    const scheme = [ARCHIVE, LAYOUT].find((one) => rest.startsWith(one));
    const { name, tag } = splitTag(rest.slice(scheme?.length ?? 0), scheme !== undefined);
    if (tag !== undefined && !isTag(tag))
        return undefined;
    const target = { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
    return scheme === undefined ? readRegistryName(name, target) : readLayoutName(name, scheme === ARCHIVE, target);
}
function splitTag(body, isLayout) {
    const colon = body.lastIndexOf(':');
    const hasTag = colon > body.lastIndexOf('/') && (isLayout || body.includes('/'));
    return hasTag ? { name: body.slice(0, colon), tag: body.slice(colon + 1) } : { name: body, tag: undefined };
}
function readLayoutName(path, isArchive, target) {
    if (path === '' || path.includes('\0'))
        return undefined;
    return { kind: 'layout', path, ...(isArchive ? { archive: true } : {}), ...target };
}
function readRegistryName(name, target) {
    const slash = name.indexOf('/');
    const [registry, repository] = [name.slice(0, slash), name.slice(slash + 1)];
    if (slash < 1 || !HOST.test(registry) || !isRepositoryName(repository))
        return undefined;
    return { kind: 'registry', registry, repository, ...target };
}
const isTag = (text) => TAG.test(text);
const isRepositoryName = (text) => text.length <= 255 && REPOSITORY.test(text);
const getTarget = (reference) => reference.digest ?? reference.tag ?? 'latest';
function formatReference(reference) {
    const name = reference.kind === 'layout'
        ? `${reference.archive ? ARCHIVE : LAYOUT}${reference.path}`
        : `${reference.registry}/${reference.repository}`;
    return `${name}${reference.tag ? `:${reference.tag}` : ''}${reference.digest ? `@${reference.digest}` : ''}`;
}
const withTarget = (reference, target) => {
    const { tag: _tag, digest: _digest, ...place } = reference;
    return { ...place, ...target };
};


/***/ }),

/***/ 6888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Me: () => (/* binding */ MAX_BUNDLE_BYTES),
  QN: () => (/* binding */ parseBundle),
  _k: () => (/* binding */ readLeafDer)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(61040);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/json.js
var lib_json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
;// CONCATENATED MODULE: ./build/sigstore/bundle-json.js
const FIELDS = new Set([
    ...['mediaType', 'verificationMaterial', 'messageSignature', 'dsseEnvelope'],
    ...['publicKey', 'hint', 'rawBytes', 'x509CertificateChain', 'certificates', 'certificate'],
    ...['tlogEntries', 'logIndex', 'logId', 'keyId', 'kindVersion', 'kind', 'version', 'integratedTime'],
    ...['inclusionPromise', 'signedEntryTimestamp', 'inclusionProof', 'rootHash', 'treeSize', 'hashes'],
    ...['checkpoint', 'envelope', 'canonicalizedBody'],
    ...['timestampVerificationData', 'rfc3161Timestamps', 'signedTimestamp'],
    ...['messageDigest', 'algorithm', 'digest', 'signature'],
    ...['payload', 'payloadType', 'signatures', 'sig', 'keyid'],
]);
const BYTES = new Set(`rawBytes keyId signedEntryTimestamp rootHash hashes canonicalizedBody signedTimestamp digest signature payload sig`.split(' '));
const NUMBERS = new Set(['logIndex', 'treeSize', 'integratedTime']);
const EITHER = [
    ['messageSignature', 'dsseEnvelope'],
    ['publicKey', 'x509CertificateChain', 'certificate'],
];
const MAX_INT64_DIGITS = 19;
const isBase64 = (text) => /^([A-Za-z0-9+/]*|[A-Za-z0-9_-]*)={0,2}$/.test(text);
const isCount = (value) => typeof value === 'string'
    ? value.length <= MAX_INT64_DIGITS && /^[0-9]+$/.test(value)
    : Number.isSafeInteger(value) && Number(value) >= 0;
function assertBundleJson(value, of = '') {
    if (Array.isArray(value)) {
        if (of !== '' && value.includes(null))
            throw new TypeError(`its ${of} contains null`);
        for (const each of value)
            assertBundleJson(each, of);
        return;
    }
    if (typeof value === 'string' && BYTES.has(of) && !isBase64(value))
        throw new TypeError(`its ${of} is not base64: "${value.slice(0, 50)}"`);
    if (value !== null && value !== undefined && NUMBERS.has(of) && !isCount(value))
        throw new TypeError(`its ${of} is not a number from 0 to 2^63 - 1: "${String(value).slice(0, 50)}"`);
    if (typeof value !== 'object' || value === null)
        return;
    for (const [key, each] of Object.entries(value)) {
        if (!FIELDS.has(key))
            throw new TypeError(`it has the unknown field "${key.slice(0, 50)}"`);
        assertBundleJson(each, key);
    }
    const present = new Set(Object.entries(value).flatMap(([key, each]) => (each === null ? [] : [key])));
    for (const names of EITHER) {
        const found = names.filter((name) => present.has(name));
        if (found.length > 1)
            throw new TypeError(`it has ${found.join(' and ')}, which exclude each other`);
    }
}

// EXTERNAL MODULE: ./build/sigstore/errors.js
var errors = __webpack_require__(45176);
;// CONCATENATED MODULE: ./build/sigstore/bundle.js







const MAX_BUNDLE_BYTES = 4 * 1024 * 1024;
const MEDIA_TYPE = /^application\/vnd\.dev\.sigstore\.bundle(\+json;version=0\.[123]|\.v0\.3\+json)$/;
const MAX_DEPTH = 40;
const MAX_CERTIFICATES = 10;
const MAX_LOG_ENTRIES = 32;
const MAX_TIMESTAMPS = 32;
const MAX_PROOF_HASHES = 64;
function parseBundle(bytes, what) {
    const malformed = (detail, cause) => (0,errors/* sigstoreError */.J)('bundle-malformed', { what, detail }, { cause });
    if (Buffer.byteLength(bytes) > MAX_BUNDLE_BYTES)
        throw malformed(`it has more than ${MAX_BUNDLE_BYTES} bytes`);
    let bundle;
    try {
        const json = (0,lib_json/* parseJson */.qF)(bytes.toString(), what, MAX_DEPTH);
        if (typeof json !== 'object' || json === null)
            throw new TypeError('it is not a JSON object');
        assertBundleJson(json);
        bundle = (0,dist/* bundleFromJSON */.vw)(json);
        if (!MEDIA_TYPE.test(bundle.mediaType))
            throw new TypeError(`its media type is "${bundle.mediaType.slice(0, 100)}"`);
    }
    catch (error) {
        const details = error instanceof Error && 'fields' in error && Array.isArray(error.fields) ? `: ${error.fields.join(', ')}` : '';
        throw malformed(error instanceof mc_error/* McError */.Hv ? String(error.details.detail) : `${(0,describe/* describe */.q0)(error)}${details}`, error);
    }
    const { tlogEntries, timestampVerificationData, content } = bundle.verificationMaterial;
    const chain = content.$case === 'x509CertificateChain' ? content.x509CertificateChain.certificates.length : 1;
    const bounds = [
        [chain, MAX_CERTIFICATES, 'certificates'],
        [tlogEntries.length, MAX_LOG_ENTRIES, 'log entries'],
        [timestampVerificationData?.rfc3161Timestamps.length ?? 0, MAX_TIMESTAMPS, 'timestamps'],
        [
            Math.max(0, ...tlogEntries.map(({ inclusionProof }) => inclusionProof?.hashes.length ?? 0)),
            MAX_PROOF_HASHES,
            'hashes in a proof',
        ],
    ];
    for (const [found, limit, of] of bounds)
        if (found > limit)
            throw malformed(`it has ${found} ${of}, more than ${limit}`);
    if (content.$case === 'x509CertificateChain')
        assertReadable(content.x509CertificateChain.certificates, malformed);
    return bundle;
}
function assertReadable(certificates, malformed) {
    try {
        for (const { rawBytes } of certificates.slice(1))
            new external_node_crypto_.X509Certificate(rawBytes);
    }
    catch (error) {
        throw malformed(`its certificate chain cannot be parsed: ${(0,describe/* describe */.q0)(error)}`, error);
    }
}
function readLeafDer({ verificationMaterial: { content } }) {
    if (content.$case === 'publicKey')
        return undefined;
    return content.$case === 'certificate'
        ? content.certificate.rawBytes
        : content.x509CertificateChain.certificates[0]?.rawBytes;
}


/***/ }),

/***/ 58392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ viewCertificate),
/* harmony export */   N: () => (/* binding */ encodeNode)
/* harmony export */ });
const LEVELS = 4;
function viewCertificate(certificate) {
    const root = viewNode(certificate.root, LEVELS);
    const plain = derive(certificate, { root });
    const signedBy = new WeakMap();
    const view = derive(plain, {
        clone: () => derive(certificate, { root: copyNode(root, LEVELS) }),
        verify: (issuer = view) => {
            const known = signedBy.get(issuer) ?? plain.verify(issuer);
            signedBy.set(issuer, known);
            return known;
        },
    });
    Object.freeze(view);
    return view;
}
function encodeNode({ tag, value, subs }) {
    return encode(tag, subs.length === 0 ? [value] : subs.map(encodeNode));
}
function encode(tag, parts) {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    return Buffer.concat([encodeHeader(tag.toDER(), length), ...parts]);
}
function encodeHeader(tag, length) {
    if (length < 0x80)
        return Buffer.from([tag, length]);
    const octets = [];
    for (let left = length; left > 0; left = Math.floor(left / 0x100))
        octets.unshift(left % 0x100);
    return Buffer.from([tag, 0x80 | octets.length, ...octets]);
}
const derive = (from, own) => Object.assign(Object.create(Object.getPrototypeOf(from)), from, own);
function viewNode(node, levels) {
    if (levels === 0)
        return Object.freeze(derive(node, { toDER: remember(() => encodeNode(node)) }));
    const subs = node.subs.map((sub) => viewNode(sub, levels - 1));
    Object.freeze(subs);
    return Object.freeze(derive(node, { subs, toDER: remember(() => joinSubs(node, subs)) }));
}
function copyNode(view, levels) {
    if (levels === 0)
        return view;
    const subs = view.subs.map((sub) => copyNode(sub, levels - 1));
    return derive(view, { subs, toDER: () => joinSubs(view, subs) });
}
const joinSubs = ({ tag, value }, subs) => encode(tag, subs.length === 0 ? [value] : subs.map((sub) => sub.toDER()));
function remember(toDer) {
    let der;
    return () => {
        der ??= toDer();
        return der;
    };
}


/***/ }),

/***/ 90162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ convertLegacyLayer),
/* harmony export */   c: () => (/* binding */ assertSimpleSigning)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21763);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87681);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45176);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43547);







const SIGNATURE = 'dev.cosignproject.cosign/signature';
const CERTIFICATE = 'dev.sigstore.cosign/certificate';
const BUNDLE = 'dev.sigstore.cosign/bundle';
const TIMESTAMP = 'dev.sigstore.cosign/rfc3161timestamp';
const MAX_DEPTH = 20;
const rekorBundle = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    SignedEntryTimestamp: zod__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K39(),
    Payload: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        body: zod__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K39(),
        integratedTime: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
        logIndex: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
        logID: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/),
    }),
});
const timestampResponse = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ SignedRFC3161Timestamp: zod__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K39() });
const entryBody = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(50), apiVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(50) });
const read = (schema, text, what) => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .conform */ .fj)(schema, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text, what, MAX_DEPTH), what);
function convertLogEntry(text) {
    const { SignedEntryTimestamp, Payload } = read(rekorBundle, text, BUNDLE);
    const { kind, apiVersion } = read(entryBody, Buffer.from(Payload.body, 'base64').toString('utf8'), 'the body of the log entry');
    return {
        logIndex: String(Payload.logIndex),
        logId: { keyId: Buffer.from(Payload.logID, 'hex').toString('base64') },
        kindVersion: { kind, version: apiVersion },
        integratedTime: String(Payload.integratedTime),
        inclusionPromise: { signedEntryTimestamp: SignedEntryTimestamp },
        canonicalizedBody: Payload.body,
    };
}
function convertCertificate(pem) {
    const [, base64] = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(pem) ?? [];
    if (base64 === undefined)
        throw new TypeError(`the annotation ${CERTIFICATE} is not a certificate in PEM`);
    return base64.replace(/\s/g, '');
}
function convertLegacyLayer({ mediaType, bytes, annotations }, what) {
    const isSignature = mediaType === _media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .SIMPLE_SIGNING */ .Nj;
    try {
        const certificate = annotations[CERTIFICATE];
        const timestamp = annotations[TIMESTAMP];
        const bundle = {
            mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .BUNDLE_V01 */ .tT,
            verificationMaterial: {
                ...(certificate
                    ? { x509CertificateChain: { certificates: [{ rawBytes: convertCertificate(certificate) }] } }
                    : { publicKey: { hint: '' } }),
                tlogEntries: annotations[BUNDLE] ? [convertLogEntry(annotations[BUNDLE])] : [],
                ...(timestamp && isSignature
                    ? {
                        timestampVerificationData: {
                            rfc3161Timestamps: [
                                { signedTimestamp: read(timestampResponse, timestamp, TIMESTAMP).SignedRFC3161Timestamp },
                            ],
                        },
                    }
                    : {}),
            },
            ...(isSignature
                ? {
                    messageSignature: {
                        messageDigest: { algorithm: 'SHA2_256', digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(bytes).toString('base64') },
                        signature: annotations[SIGNATURE] ?? '',
                    },
                }
                : { dsseEnvelope: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes.toString('utf8'), what, MAX_DEPTH) }),
        };
        return { bytes: Buffer.from(JSON.stringify(bundle)), ...(isSignature ? { payload: bytes } : {}) };
    }
    catch (error) {
        const detail = error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv ? error.message : (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(error);
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .sigstoreError */ .J)('bundle-malformed', { what, detail }, { cause: error });
    }
}
const simpleSigning = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    critical: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('cosign container image signature'),
        image: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ 'docker-manifest-digest': zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(200) }),
    }),
});
function assertSimpleSigning(payload, expected, what) {
    let named;
    try {
        named = read(simpleSigning, payload.toString('utf8'), what).critical.image['docker-manifest-digest'];
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .sigstoreError */ .J)('statement-malformed', { detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(error) }, { cause: error });
    }
    if (named !== expected)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .sigstoreError */ .J)('subject-mismatch', { expected, found: named });
}


/***/ }),

/***/ 43547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ BUNDLE_V03),
/* harmony export */   Jo: () => (/* binding */ isBundleType),
/* harmony export */   Nj: () => (/* binding */ SIMPLE_SIGNING),
/* harmony export */   P7: () => (/* binding */ DSSE_ENVELOPE),
/* harmony export */   T4: () => (/* binding */ IN_TOTO_PAYLOAD_TYPE),
/* harmony export */   tT: () => (/* binding */ BUNDLE_V01),
/* harmony export */   w2: () => (/* binding */ isLegacyType)
/* harmony export */ });
const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const DSSE_ENVELOPE = 'application/vnd.dsse.envelope.v1+json';
const SIMPLE_SIGNING = 'application/vnd.dev.cosign.simplesigning.v1+json';
const BUNDLE_V03 = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const BUNDLE_V01 = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
const BUNDLE = /^application\/vnd\.dev\.sigstore\.bundle(\.v0\.3)?\+json/;
const isBundleType = (mediaType) => BUNDLE.test(mediaType);
const isLegacyType = (mediaType) => mediaType === SIMPLE_SIGNING || mediaType === DSSE_ENVELOPE;


/***/ }),

/***/ 14922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (/* binding */ createStatement),
/* harmony export */   JC: () => (/* binding */ preAuthEncoding),
/* harmony export */   W3: () => (/* binding */ PREDICATE),
/* harmony export */   _i: () => (/* binding */ encodeStatement),
/* harmony export */   t: () => (/* binding */ statementSchema)
/* harmony export */ });
/* unused harmony export STATEMENT_TYPE */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);


const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const STATEMENT_TYPE_V01 = 'https://in-toto.io/Statement/v0.1';
const PREDICATE = {
    slsaProvenance: 'https://slsa.dev/provenance/v1',
    cyclonedx: 'https://cyclonedx.org/bom',
    cosignSign: 'https://sigstore.dev/cosign/sign/v1',
    promotion: 'https://github.com/org/mc-actions/predicates/promotion/v1',
    revocation: 'https://github.com/org/mc-actions/predicates/promotion-revocation/v1',
};
const MAX_SUBJECTS = 10_000;
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    _type: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(STATEMENT_TYPE), zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(STATEMENT_TYPE_V01)]),
    subject: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(), digest: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) }))
        .min(1)
        .max(MAX_SUBJECTS),
    predicateType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(2048),
    predicate: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional(),
});
const createStatement = (subject, predicateType, predicate) => ({
    _type: STATEMENT_TYPE,
    subject,
    predicateType,
    predicate,
});
const encodeStatement = (statement) => Buffer.from((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(statement));
const preAuthEncoding = (payloadType, payload) => Buffer.concat([Buffer.from(`DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `), payload]);


/***/ }),

/***/ 20781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z1: () => (/* binding */ EXTENSIONS),
/* harmony export */   g2: () => (/* binding */ parseUtf8String),
/* harmony export */   xN: () => (/* binding */ readIdentity)
/* harmony export */ });
/* harmony import */ var _lib_der_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56971);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45176);


const EXTENSIONS = {
    issuer: 8,
    buildSignerUri: 9,
    buildSignerDigest: 10,
    runnerEnvironment: 11,
    sourceRepositoryUri: 12,
    sourceRepositoryDigest: 13,
    sourceRepositoryRef: 14,
    sourceRepositoryIdentifier: 15,
    sourceRepositoryOwnerUri: 16,
    sourceRepositoryOwnerIdentifier: 17,
    buildConfigUri: 18,
    buildConfigDigest: 19,
    buildTrigger: 20,
    runInvocationUri: 21,
    sourceRepositoryVisibility: 22,
    deploymentEnvironment: 23,
    tokenSubject: 24,
};
const PREFIX = '1.3.6.1.4.1.57264.1.';
const UTF8_STRING = 0x0c;
function parseUtf8String(der) {
    try {
        const reader = new _lib_der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerReader */ .l(der);
        const { content } = reader.element(UTF8_STRING);
        reader.end();
        return content.toString('utf8');
    }
    catch {
        return undefined;
    }
}
function readIdentity(signer, certificate) {
    const ambiguous = (detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('certificate-untrusted', { detail });
    const values = new Map();
    for (const { oid, value } of signer.identity?.oids ?? []) {
        const dotted = oid?.id.join('.') ?? '';
        if (!dotted.startsWith(PREFIX))
            continue;
        const number = Number(dotted.slice(PREFIX.length));
        if (values.has(number))
            throw ambiguous(`it has the extension ${dotted} twice`);
        values.set(number, value);
    }
    const extensions = Object.fromEntries(Object.entries(EXTENSIONS).flatMap(([name, number]) => {
        const value = values.get(number);
        const text = value && parseUtf8String(value);
        if (value && text === undefined)
            throw ambiguous(`its extension ${name} is not a UTF8String`);
        return text === undefined ? [] : [[name, text]];
    }));
    const old = values.get(1)?.toString('utf8');
    const issuer = extensions.issuer ?? old;
    const subject = signer.identity?.subjectAlternativeName;
    if (issuer === '' || !subject)
        throw ambiguous('it names no subject, or an empty issuer');
    const quoted = JSON.stringify(subject).replaceAll(',', '\\u002c');
    const names = ['URI', 'email'].flatMap((kind) => [`${kind}:${subject}`, `${kind}:${quoted}`]);
    if (!names.includes(certificate?.subjectAltName ?? ''))
        throw ambiguous('its subject alternative name is not a single URI or e-mail address in ASCII');
    if (old !== undefined && extensions.issuer !== undefined && old !== extensions.issuer)
        throw ambiguous('it names two issuers');
    return { ...(issuer === undefined ? {} : { issuer }), subject, extensions };
}


/***/ }),

/***/ 58981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ parseGenTime),
  w: () => (/* binding */ withSigningTimes)
});

// EXTERNAL MODULE: ./build/lib/der.js
var der = __webpack_require__(56971);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/sigstore/certificate-view.js
var certificate_view = __webpack_require__(58392);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var errors = __webpack_require__(45176);
;// CONCATENATED MODULE: ./build/sigstore/verification/timestamp-algorithms.js

const SIGNATURES = {
    '1.2.840.113549.1.1.1': { keyType: 'rsa' },
    '1.2.840.113549.1.1.11': { keyType: 'rsa', hash: 'sha256' },
    '1.2.840.113549.1.1.12': { keyType: 'rsa', hash: 'sha384' },
    '1.2.840.113549.1.1.13': { keyType: 'rsa', hash: 'sha512' },
    '1.2.840.10045.2.1': { keyType: 'ec' },
    '1.2.840.10045.4.3.2': { keyType: 'ec', hash: 'sha256' },
    '1.2.840.10045.4.3.3': { keyType: 'ec', hash: 'sha384' },
    '1.2.840.10045.4.3.4': { keyType: 'ec', hash: 'sha512' },
    '1.3.101.112': { keyType: 'ed25519' },
};
const DIGESTS = new Set(['sha256', 'sha384', 'sha512']);
function signatureOverrides(timestamp) {
    const id = signatureId(timestamp);
    const algorithm = SIGNATURES[id];
    const digest = timestamp.signerDigestAlgorithm;
    if (!algorithm || !DIGESTS.has(digest))
        throw (0,errors/* sigstoreError */.J)('timestamp-invalid', {
            detail: algorithm
                ? 'expected the digest algorithm SHA-256, SHA-384 or SHA-512, found another'
                : `expected the signature algorithm RSA (PKCS #1 v1.5), ECDSA or Ed25519 with SHA-2, found ${id}`,
        });
    const { keyType } = algorithm;
    const hash = keyType === 'ed25519' ? undefined : (algorithm.hash ?? digest);
    return {
        signatureAlgorithm: { value: hash },
        verify: {
            value(data, key) {
                if (key.asymmetricKeyType !== keyType)
                    throw new TypeError(`the key has another type than ${id}`);
                timestamp.verify.call(this, data, key);
            },
        },
    };
}
function signatureId(timestamp) {
    const { signatureAlgorithmObj } = timestamp;
    return signatureAlgorithmObj.subs[0]?.toOID() ?? '';
}

;// CONCATENATED MODULE: ./build/sigstore/verification/signing-time.js





const [INTEGER, OID, SEQUENCE, GENERALIZED_TIME] = [0x02, 0x06, 0x30, 0x18];
const withSigningTimes = (timestamps) => timestamps.map((one) => {
    if (one.$case !== 'timestamp-authority')
        return one;
    try {
        return { ...one, timestamp: withOverrides(one.timestamp) };
    }
    catch (error) {
        if (error instanceof mc_error/* VerificationError */.mk)
            throw error;
        const detail = 'it is not a granted response of RFC 3161 with one signer';
        throw (0,errors/* sigstoreError */.J)('timestamp-invalid', { detail }, { cause: error });
    }
});
function withOverrides(timestamp) {
    if (![0n, 1n].includes(BigInt(timestamp.status)))
        throw (0,errors/* sigstoreError */.J)('timestamp-invalid', {
            detail: `expected the status granted, found ${timestamp.status}`,
        });
    const raw = (0,certificate_view/* encodeNode */.N)(timestamp.tstInfo.root);
    const tstInfo = Object.create(timestamp.tstInfo, { raw: { value: raw } });
    const overrides = {
        ...signatureOverrides(timestamp),
        tstInfo: { value: tstInfo },
        signingTime: { value: parseGenTime(raw) },
    };
    return Object.create(timestamp, overrides);
}
function parseGenTime(tstInfo) {
    const fields = new der/* DerReader */.l(new der/* DerReader */.l(tstInfo).element(SEQUENCE).content);
    fields.element(INTEGER);
    fields.element(OID);
    fields.element(SEQUENCE);
    fields.element(INTEGER);
    const text = fields.element(GENERALIZED_TIME).content.toString('latin1');
    const [, y, mo, d, h, mi, s, fraction = ''] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,20}))?Z$/.exec(text) ?? [];
    const iso = `${y}-${mo}-${d}T${h}:${mi}:${s}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
    const time = new Date(iso);
    if (time.toJSON() !== iso)
        throw (0,errors/* sigstoreError */.J)('timestamp-invalid', {
            detail: `its time "${text.slice(0, 40)}" is not a GeneralizedTime in UTC`,
        });
    return time;
}


/***/ }),

/***/ 63704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ createReading),
/* harmony export */   r5: () => (/* binding */ MAX_PIECES),
/* harmony export */   zK: () => (/* binding */ Reading)
/* harmony export */ });
/* unused harmony export MAX_EVIDENCE_BYTES */
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14922);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72317);



const MAX_EVIDENCE_BYTES = 64 * _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .MiB */ .lv;
const MAX_PIECES = 10_000;
class Reading {
    first;
    digests;
    #parent;
    #max;
    #notes;
    #taken = 0;
    constructor({ first = new Set(), digests, maxBytes = MAX_EVIDENCE_BYTES } = {}, parent) {
        this.first = first;
        this.digests = digests;
        this.#max = maxBytes;
        this.#parent = parent;
        this.#notes = parent ? parent.#notes : [];
    }
    get left() {
        return Math.max(0, Math.min(this.#max - this.#taken, this.#parent?.left ?? Number.POSITIVE_INFINITY));
    }
    take(bytes) {
        if (bytes > this.left)
            return false;
        this.count(bytes);
        return true;
    }
    count(bytes) {
        this.#taken += bytes;
        this.#parent?.count(bytes);
    }
    hasGiven(bytes) {
        return bytes <= this.#taken || this.take(bytes - this.#taken);
    }
    share(among) {
        const maxBytes = Math.floor(this.left / Math.max(among, 1));
        return new Reading({ first: this.first, digests: this.digests, maxBytes }, this);
    }
    cut(source, limit = `${this.#max} bytes`) {
        if (this.#notes.some(({ details }) => details.source === source))
            return;
        this.#notes.push((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyError */ .q)('evidence-not-read', { source, limit }));
    }
    get unread() {
        return this.#notes;
    }
}
function createReading({ requirements }, digests) {
    const types = requirements.flatMap(({ kind, predicateType }) => kind === 'signature' ? _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE */ .W3.cosignSign : (predicateType ?? []));
    return new Reading({ first: new Set(types), digests });
}


/***/ }),

/***/ 5398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readWithinLimits)
/* harmony export */ });
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63704);

async function* readWithinLimits(source, subject, reading) {
    let count = 0;
    let bytes = 0;
    for await (const evidence of source.bundlesFor(subject, reading)) {
        if (++count > _reading_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_PIECES */ .r5) {
            reading.cut(source.name, `${_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_PIECES */ .r5} pieces`);
            return;
        }
        bytes += 'bytes' in evidence ? evidence.bytes.length + (evidence.payload?.length ?? 0) : 0;
        if (!reading.hasGiven(bytes)) {
            reading.cut(source.name);
            return;
        }
        yield evidence;
    }
}


/***/ }),

/***/ 98801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ createFileSource),
  K: () => (/* binding */ createInspectionSource)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/concurrency.js
var concurrency = __webpack_require__(18867);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var sigstore_errors = __webpack_require__(45176);
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var bundle = __webpack_require__(6888);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/json.js
var lib_json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/sigstore/media-types.js
var media_types = __webpack_require__(43547);
;// CONCATENATED MODULE: ./build/sigstore/pep740.js






const MAX_DEPTH = 40;
const MAX_PUBLISHERS = 100;
const MAX_ATTESTATIONS = 100;
const MAX_LOG_ENTRIES = 32;
const attestationSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    verification_material: schemas/* strictObject */.rej({
        certificate: schemas/* base64 */.K39().min(1),
        transparency_entries: schemas/* array */.YOg(schemas/* looseObject */._H3({})).min(1).max(MAX_LOG_ENTRIES),
    }),
    envelope: schemas/* strictObject */.rej({ statement: schemas/* base64 */.K39().min(1), signature: schemas/* base64 */.K39().min(1) }),
});
const provenanceSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    attestation_bundles: schemas/* array */.YOg(schemas/* strictObject */.rej({
        publisher: schemas/* looseObject */._H3({ kind: schemas/* string */.YjP() }),
        attestations: schemas/* array */.YOg(schemas/* unknown */.L5J()).min(1).max(MAX_ATTESTATIONS),
    }))
        .min(1)
        .max(MAX_PUBLISHERS),
});
function convertPep740(bytes, what) {
    if (!/"(attestation_bundles|verification_material)"/.test(bytes.toString('latin1')))
        return undefined;
    try {
        const json = (0,lib_json/* parseJson */.qF)(bytes.toString('utf8'), what, MAX_DEPTH);
        if (typeof json !== 'object' || json === null)
            return undefined;
        if ('verification_material' in json)
            return [convert(json, what)];
        if (!('attestation_bundles' in json))
            return undefined;
        const { attestation_bundles: published } = (0,lib_json/* conform */.fj)(provenanceSchema, json, what);
        return published.flatMap(({ attestations }) => attestations.map((one) => convert(one, what)));
    }
    catch (error) {
        return [{ error: malformed(error, what) }];
    }
}
function convert(json, what) {
    try {
        const { verification_material: material, envelope } = (0,lib_json/* conform */.fj)(attestationSchema, json, what);
        const bundle = {
            mediaType: media_types/* BUNDLE_V03 */.Hd,
            verificationMaterial: {
                certificate: { rawBytes: material.certificate },
                tlogEntries: material.transparency_entries,
            },
            dsseEnvelope: {
                payload: envelope.statement,
                payloadType: media_types/* IN_TOTO_PAYLOAD_TYPE */.T4,
                signatures: [{ sig: envelope.signature }],
            },
        };
        return { bundle: Buffer.from(JSON.stringify(bundle)) };
    }
    catch (error) {
        return { error: malformed(error, what) };
    }
}
function malformed(error, what) {
    const detail = error instanceof mc_error/* McError */.Hv ? error.message : (0,describe/* describe */.q0)(error);
    return (0,sigstore_errors/* sigstoreError */.J)('bundle-malformed', { what, detail: `as an attestation of PEP 740: ${detail}` }, { cause: error });
}

;// CONCATENATED MODULE: ./build/verify/sources/files.js









const MAX_LINES_BYTES = 64 * 1024 * 1024;
const files_MAX_DEPTH = 8;
const MAX_ENTRIES = 100_000;
const EVIDENCE_FILE = /\.(jsonl?|provenance|attestation)$/;
const FILES_AT_ONCE = 8;
const FEW = 16;
function createFileSource(path) {
    let loading;
    let index;
    return {
        name: path,
        async *bundlesFor(subject, reading) {
            loading ??= load(path);
            const { all, cutAt } = await loading;
            if (cutAt !== undefined)
                reading?.cut(path, cutAt);
            if (all.length <= FEW) {
                yield* all;
                return;
            }
            index ??= createIndex(all);
            const about = index.about.get(subject) ?? findByOtherDigest(index, reading?.digests);
            yield* about.length > 0 ? new Set([...about, ...index.unclaimed]) : all.slice(0, FEW);
        },
    };
}
const createInspectionSource = (path) => ({
    name: path,
    async *bundlesFor(_subject, reading) {
        const { all, cutAt } = await load(path);
        if (cutAt !== undefined)
            reading?.cut(path, cutAt);
        yield* all;
    },
});
const MAX_IN_FOLDER = 20_000;
const MAX_FOLDER_BYTES = 512 * 1024 * 1024;
async function load(path) {
    const kind = await (0,lib_files/* fileKind */.h_)(path);
    if (kind === undefined)
        throw (0,errors/* baseError */.O)('file-not-found', { what: 'the bundle', path });
    let [count, size] = [0, 0];
    const isFull = () => count >= MAX_IN_FOLDER || size >= MAX_FOLDER_BYTES;
    let isCut = false;
    const readOne = async (file) => {
        const found = [];
        if (isFull())
            isCut = true;
        else
            for await (const one of readEvidence(file, kind === 'file' ? lib_files/* readFileBounded */.Y1 : lib_files/* readRegularFile */.XF)) {
                if (isFull()) {
                    isCut = true;
                    break;
                }
                found.push(one);
                count++;
                size += 'bytes' in one ? one.bytes.length : 0;
            }
        return found;
    };
    const { files, isWhole } = kind === 'file' ? { files: [path], isWhole: true } : await listFiles(path);
    const all = (await (0,concurrency/* mapConcurrent */._k)(files, FILES_AT_ONCE, readOne)).flat();
    return isCut || !isWhole ? { all, cutAt: `${MAX_IN_FOLDER} bundles or ${MAX_FOLDER_BYTES} bytes` } : { all };
}
function findByOtherDigest({ about, algorithms }, digests = {}) {
    const others = ['sha512', 'sha384'].filter((algorithm) => algorithms.has(algorithm));
    return others.flatMap((algorithm) => about.get(`${algorithm}:${digests[algorithm]}`) ?? []);
}
function createIndex(all) {
    const about = new Map();
    const unclaimed = [];
    for (const one of all) {
        const claims = 'bytes' in one ? readClaims(one.bytes) : [];
        const isClear = claims.length > 0 && claims.every(({ sha256 }) => typeof sha256 === 'string');
        if (!isClear)
            unclaimed.push(one);
        const named = claims.flatMap((digests) => ALGORITHMS.filter((algorithm) => isClear || algorithm !== 'sha256').map((algorithm) => `${algorithm}:${digests[algorithm]}`));
        for (const digest of new Set(named.filter(lib_digest/* isSubjectDigest */.BJ))) {
            const others = about.get(digest);
            if (others)
                others.push(one);
            else
                about.set(digest, [one]);
        }
    }
    return { about, unclaimed, algorithms: new Set([...about.keys()].map((digest) => digest.slice(0, 6))) };
}
const ALGORITHMS = ['sha256', 'sha384', 'sha512'];
function readClaims(bytes) {
    try {
        const bundle = JSON.parse(bytes.toString('utf8'));
        const payload = bundle?.dsseEnvelope?.payload;
        if (typeof payload === 'string') {
            const { subject } = JSON.parse(Buffer.from(payload, 'base64').toString('utf8'));
            return subject.map((each) => each.digest ?? {});
        }
        const { algorithm, digest } = bundle.messageSignature.messageDigest;
        const name = ALGORITHMS.find((one) => algorithm === `SHA2_${one.slice('sha'.length)}`);
        return name ? [{ [name]: Buffer.from(digest, 'base64').toString('hex') }] : [];
    }
    catch {
        return [];
    }
}
async function listFiles(top) {
    const files = [];
    let left = MAX_ENTRIES;
    const walk = async (folder, depth) => {
        const entries = (await (0,promises_.readdir)(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
        for (const entry of entries) {
            if (--left < 0)
                return;
            const path = (0,external_node_path_.join)(folder, entry.name);
            if (entry.isDirectory() && depth < files_MAX_DEPTH)
                await walk(path, depth + 1);
            else if (entry.isFile() && EVIDENCE_FILE.test(entry.name))
                files.push(path);
        }
    };
    await walk(top, 0);
    return { files, isWhole: left >= 0 };
}
async function readBounded(file, maxBytes, readFile) {
    try {
        return { bytes: await readFile(file, maxBytes, 'the bundle'), origin: file };
    }
    catch (error) {
        if (!(error instanceof mc_error/* McError */.Hv) || error.code !== 'file-too-large')
            throw error;
        return { origin: file, unusable: (0,sigstore_errors/* sigstoreError */.J)('bundle-malformed', { what: file, detail: error.message }) };
    }
}
function parseAttestations(bytes) {
    if (!bytes.includes('"attestations"'))
        return undefined;
    try {
        const { attestations } = JSON.parse(bytes.toString('utf8'));
        if (!Array.isArray(attestations))
            return undefined;
        return attestations.map((one) => Buffer.from(JSON.stringify(one?.bundle ?? null)));
    }
    catch {
        return undefined;
    }
}
async function* readEvidence(file, readFile) {
    const isLines = file.endsWith('.jsonl');
    const one = await readBounded(file, isLines ? MAX_LINES_BYTES : bundle/* MAX_BUNDLE_BYTES */.Me, readFile);
    if (!('bytes' in one))
        yield one;
    else if (isLines) {
        const lines = one.bytes.toString('utf8').split('\n');
        for (const [i, line] of lines.entries())
            if (line.trim() !== '')
                yield* splitDocument(Buffer.from(line), `${file}:${i + 1}`);
    }
    else
        yield* splitDocument(one.bytes, file);
}
function* splitDocument(bytes, origin) {
    const converted = convertPep740(bytes, origin);
    const several = converted ?? parseAttestations(bytes)?.map((bundle) => ({ bundle }));
    if (!several)
        yield { bytes, origin };
    for (const [i, one] of (several ?? []).entries()) {
        const at = several?.length === 1 && converted ? origin : `${origin}#${i + 1}`;
        yield 'bundle' in one ? { bytes: one.bundle, origin: at } : { origin: at, unusable: one.error };
    }
}


/***/ })

};
