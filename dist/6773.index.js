export const id = 6773;
export const ids = [6773,4995];
export const modules = {

/***/ 91780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61469);
/* harmony import */ var _lib_exit_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72281);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25399);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59580);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(203);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63472);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32315);





async function requestOf(input, context) {
    const [src = '', ...dst] = input.args;
    const source = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_0__/* .openPlace */ .Q)(src, (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionText */ .re)(input, 'srcAuth'), context);
    const destinations = await Promise.all(dst.map((text) => (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_0__/* .openPlace */ .Q)(text, (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionText */ .re)(input, 'dstAuth'), context)));
    return {
        source,
        destinations,
        deep: (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionFlag */ .aN)(input, 'deep'),
        platform: (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionText */ .re)(input, 'platform'),
        foreignLayers: (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionChoice */ .Vv)(input, 'foreignLayers', '--foreign-layers', _oci_index_js__WEBPACK_IMPORTED_MODULE_2__/* .FOREIGN_LAYERS */ .A8, 'copy'),
        maxBytes: (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionBytes */ .R3)(input, 'maxBytes', '--max-bytes', 'copy'),
    };
}
async function copy(input, context) {
    const request = await requestOf(input, context);
    if ((0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionFlag */ .aN)(input, 'plan')) {
        const report = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_3__/* .planRelease */ .F3)(request, context);
        return { report, text: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_4__/* .presentCopyPlan */ .id)(report) };
    }
    const { report, failures } = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_3__/* .copyReleases */ .Cf)(request, context);
    // One destination fails as a command does; of several, each has its line, and the worst decides.
    if (request.destinations.length === 1 && failures[0] !== undefined)
        throw failures[0];
    const exitCode = Math.max(_lib_exit_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .EXIT */ .d.done, ...failures.map((failure) => (0,_lib_exit_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .exitCodeOf */ .F)((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .asMcError */ .bH)(failure))));
    return { report, text: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_4__/* .presentCopy */ .ff)(report), exitCode };
}
const commands = [
    {
        path: 'copy',
        summary: 'copy an image with everything that refers to it, without judging it',
        arguments: [
            ['<src>', 'REGISTRY/REPO[:TAG][@DIGEST], oci-layout:DIR[:TAG] or oci-archive:FILE[:TAG]'],
            ['<dst...>', 'the same, without a digest; several are served by one read of the source'],
        ],
        options: [
            ['--plan', 'only say what would be copied; change nothing'],
            ['--deep', 'also read back and hash every blob at the destination'],
            ['--max-bytes <size>', 'write nothing if more than this would be sent, like 500MB or 2GiB'],
            ['--platform <os/arch>', "only this platform's image, with what refers to it: OS/ARCH[/VARIANT]"],
            ['--foreign-layers <what>', 'layers that are not to be distributed: skip, copy or fail', 'skip'],
            ['--src-auth <file>', "Docker's config.json for the source"],
            ['--dst-auth <file>', "Docker's config.json for the destinations"],
        ],
        example: 'mc copy ghcr.io/acme/app:v1 oci-layout:backup:v1',
        run: copy,
    },
];


/***/ }),

/***/ 57130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ isSubjectDigest),
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Bu: () => (/* binding */ primaryDigest),
/* harmony export */   Ky: () => (/* binding */ parseSubjectDigest),
/* harmony export */   Ul: () => (/* binding */ digestOfStream),
/* harmony export */   X6: () => (/* binding */ readSubjectDigest),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   fV: () => (/* binding */ verifiedStream),
/* harmony export */   kG: () => (/* binding */ digestLike),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   mn: () => (/* binding */ digestSetOf),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);


const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** Bytes of a digest, by algorithm (FIPS 180-4). */
const DIGEST_BYTES = { sha256: 32, sha384: 48, sha512: 64 };
const isDigest = (text) => DIGEST.test(text);
/** Throws `digest-malformed`; `what` names the input in the message. */
function parseDigest(text, what = 'the digest') {
    if (!isDigest(text))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('digest-malformed', { what, given: text });
    return text;
}
function isSubjectDigest(text) {
    const [, algorithm = '', hex = ''] = /^(sha256|sha384|sha512):([0-9a-f]+)$/.exec(text) ?? [];
    return hex.length > 0 && hex.length === (DIGEST_BYTES[algorithm] ?? 0) * 2;
}
/** As {@link parseDigest}, of any algorithm that a subject may be named by. */
function parseSubjectDigest(text, what = 'the digest') {
    if (!isSubjectDigest(text))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('digest-malformed', { what, given: text });
    return text;
}
/**
 * Reads a digest as a user writes one: `sha256:<hex>`, `sha384:<hex>`, `sha512:<hex>`, or as npm's lock files have it (W3C
 * Subresource Integrity, section 3.5): `sha512-<base64>`. Returns undefined for any other text.
 */
function readSubjectDigest(text) {
    if (isSubjectDigest(text))
        return text;
    const [, algorithm = '', base64 = ''] = /^(sha256|sha384|sha512)-([A-Za-z0-9+/]{43,86}={0,2})$/.exec(text) ?? [];
    const bytes = Buffer.from(base64, 'base64');
    // Only the canonical spelling: one digest has one text.
    if (bytes.length === 0 || bytes.length !== DIGEST_BYTES[algorithm] || bytes.toString('base64') !== base64)
        return undefined;
    return `${algorithm}:${bytes.toString('hex')}`;
}
/** One digest as the set that statements and signatures are compared with. */
function digestSetOf(digest) {
    const [algorithm = '', hex = ''] = digest.split(':');
    return { [algorithm]: hex };
}
/** The digest by which evidence is looked for: SHA-256 where it is known. */
function primaryDigest({ sha256, sha512, sha384 }) {
    if (sha256 !== undefined)
        return `sha256:${sha256}`;
    if (sha512 !== undefined)
        return `sha512:${sha512}`;
    return `sha384:${sha384 ?? ''}`;
}
const hexOf = (digest) => digest.slice('sha256:'.length);
const sha256 = (data) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest();
const digestOf = (data) => `sha256:${sha256(data).toString('hex')}`;
/** The digest of `data` by the algorithm that another digest names; OCI registers sha256 and sha512. */
const digestLike = (data, other) => {
    const algorithm = other.startsWith('sha512:') ? 'sha512' : 'sha256';
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(data).digest('hex')}`;
};
/** Digest and size (bytes) of a stream, which is read to its end and not kept. */
async function digestOfStream(stream) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    for await (const chunk of stream) {
        hash.update(chunk);
        size += chunk.length;
    }
    return { digest: `sha256:${hash.digest('hex')}`, size };
}
/**
 * Passes a stream on while it holds it against the promised digest and size (bytes). Throws `size-mismatch` as
 * soon as there is too much, `digest-mismatch` or `size-mismatch` at the end: the reader must not use what it got
 * before the stream has ended well.
 */
async function* verifiedStream(stream, promised, what) {
    const algorithm = promised.digest.startsWith('sha512:') ? 'sha512' : 'sha256';
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    let size = 0;
    for await (const chunk of stream) {
        size += chunk.length;
        if (size > promised.size) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('size-mismatch', {
                what,
                expected: promised.size,
                found: `more than ${promised.size}`,
            });
        }
        hash.update(chunk);
        yield chunk;
    }
    if (size !== promised.size)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('size-mismatch', { what, expected: promised.size, found: size });
    const found = `${algorithm}:${hash.digest('hex')}`;
    if (found !== promised.digest)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('digest-mismatch', { what, expected: promised.digest, found });
}


/***/ }),

/***/ 48200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ formatNewer),
/* harmony export */   J2: () => (/* binding */ assertNotNewer),
/* harmony export */   fI: () => (/* binding */ isFormatNewer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const MAX_WRITER_LENGTH = 100;
const get = (value, key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
/** Returns the version of mc that wrote a file, as the file says it in `writtenBy`; a hint for people, nothing relies on it. */
function readWriter(value) {
    const writer = get(value, 'writtenBy');
    const isPlain = typeof writer === 'string' && writer.length <= MAX_WRITER_LENGTH && !/[\p{Cc}\p{Cf}]/u.test(writer);
    return isPlain ? writer : 'a later version of mc';
}
/** Returns the error for a file whose format is later than this version of mc knows. */
const formatNewer = (what, found, known, value) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('format-newer', { what, found, expected: known, writer: readWriter(value) });
const isFormatNewer = (error) => error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .McError */ .Hv && error.code === 'format-newer';
/** Returns the version that a schema knows and the later one that was found, if an issue is about a field `version`. */
function findLater(issue, value) {
    if (issue.code === 'invalid_union') {
        // Each alternative must refuse the version: one that accepts it has another reason.
        const within = issue.path.reduce(get, value);
        const each = issue.errors.map((issues) => issues.map((one) => findLater(one, within)).find((one) => one));
        return each.length > 0 && each.every((one) => one) ? each[0] : undefined;
    }
    if (issue.code !== 'invalid_value' || issue.path.at(-1) !== 'version')
        return undefined;
    const known = Math.max(...issue.values.map((one) => (typeof one === 'number' ? one : Number.NaN)));
    const found = issue.path.reduce(get, value);
    return typeof found === 'number' && Number.isSafeInteger(found) && found > known ? { known, found } : undefined;
}
/**
 * Throws `format-newer` if the schema refused a value because of a field `version`, at any depth, that is an integer above the
 * one that the schema names. A later format may differ everywhere, so this reason comes before every other.
 */
function assertNotNewer(issues, value, what) {
    for (const issue of issues) {
        const later = findLater(issue, value);
        if (later)
            throw formatNewer(what, later.found, later.known, value);
    }
}


/***/ }),

/***/ 80292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Io: () => (/* binding */ jsonProblem),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   fj: () => (/* binding */ conform),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98799);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _format_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48200);



const MAX_DEPTH = 100; // deeper than any format we read; keeps recursive readers off the end of the stack
/** RFC 8785 canonical JSON: the one serialization of everything that is hashed or signed. */
function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('not a JSON value');
    return text;
}
/**
 * Parses untrusted JSON with a bound on its depth, and no name twice in one object: readers differ about which of the two
 * counts (RFC 8259, section 4). Throws `json-malformed`; `what` names the source.
 */
function parseJson(text, what, maxDepth = MAX_DEPTH) {
    let depth = 0;
    let members = 0;
    let inString = false;
    for (let i = 0; i < text.length; i++) {
        const c = text.charCodeAt(i);
        if (inString) {
            if (c === 0x5c)
                i++;
            else if (c === 0x22)
                inString = false;
        }
        else if (c === 0x22)
            inString = true;
        else if (c === 0x7b || c === 0x5b) {
            if (++depth > maxDepth)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('json-malformed', { what, detail: `nested deeper than ${maxDepth}` });
        }
        else if (c === 0x7d || c === 0x5d)
            depth--;
        else if (c === 0x3a)
            members++; // outside of a string a colon stands behind a name, and nowhere else
    }
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('json-malformed', { what, detail: jsonProblem(error) });
    }
    if (membersOf(value) !== members)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('json-malformed', { what, detail: 'an object has one name twice' });
    return value;
}
/** Why JSON.parse refused a text, without a word of that text: it may be a key or a token. */
function jsonProblem(error) {
    const said = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(error);
    return /JSON at position \d+|end of JSON input/.test(said) && !said.endsWith('is not valid JSON')
        ? said
        : 'it is not JSON';
}
/** Not by recursion: whoever asks for no bound on the depth must not run off the end of the stack here. */
function membersOf(value) {
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
/**
 * Holds a value against a zod schema. Throws `format-newer` where its `version` is a later one than the schema's, else
 * `schema-mismatch` that names the path and the rule. `once`: the schema is held
 * against this value and no other in this process, so that it is not worth compiling.
 */
function conform(schema, value, what, { once = false } = {}) {
    const result = schema.safeParse(value, { jitless: once });
    if (result.success)
        return result.data;
    (0,_format_version_js__WEBPACK_IMPORTED_MODULE_2__/* .assertNotNewer */ .J2)(result.error.issues, value, what);
    const detail = result.error.issues
        .slice(0, 5)
        .map((issue) => `${issue.path.length === 0 ? '(top)' : issue.path.join('.')}: ${issue.message}`)
        .join('; ');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('schema-mismatch', { what, detail });
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
    code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('stable, kebab-case; docs/errors.md explains each'),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    hint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
})
    .describe('why the outcome is not "passed"');
/** What every report begins with. A capability extends it: `reportSchema('verify', { digest: … })`. */
const reportSchema = (type, shape) => zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(type),
    outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['passed', 'failed']),
    subject: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('what the report is about, as the user named it'),
    reasons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(reasonSchema).describe('empty exactly when the outcome is "passed"'),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().describe('RFC 3339, UTC'),
    finishedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().describe('RFC 3339, UTC'),
    durationSeconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative(),
    ...shape,
});
/** Starts the clock of a report; `finish` stops it and keeps "no reasons" and "passed" the same thing. */
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

/***/ 20907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   Op: () => (/* binding */ fullNameHint),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   en: () => (/* binding */ isRepositoryName),
/* harmony export */   pg: () => (/* binding */ refuseImageName),
/* harmony export */   yY: () => (/* binding */ withTarget),
/* harmony export */   z$: () => (/* binding */ isReferenceLike)
/* harmony export */ });
/* unused harmony exports namesRegistry, fullNameOf */
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

// OCI distribution spec 1.1, "Pulling manifests"; the host as in Docker's reference grammar.
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9a-fA-F:]+\])(?::\d{1,5})?$/;
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
const MAX_LENGTH = 4096;
const LAYOUT = 'oci-layout:';
const ARCHIVE = 'oci-archive:'; // as skopeo names it
/** `REGISTRY/REPO[:TAG][@DIGEST]`, `oci-layout:DIR[:TAG][@DIGEST]` or `oci-archive:FILE[:TAG][@DIGEST]`. Throws `reference-malformed`. */
function parseReference(text) {
    const reference = isReferenceLike(text) ? read(text) : undefined;
    if (!reference)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('reference-malformed', { given: text.slice(0, 200), meant: fullNameHint(text) });
    return reference;
}
/** Whether the first part of a text names a registry: a host with `.` or `:` in it, or `localhost`. */
function namesRegistry(text) {
    const first = text.slice(0, Math.max(text.indexOf('/'), 0));
    return HOST.test(first) && (/[.:]/.test(first) || first === 'localhost');
}
/**
 * Refuses the name of a file that is also the name of an image: an attacker who can add a file to a checkout must not choose
 * what is used in place of `registry.test/app`. `./` or `/` before the name says that the file is meant. For a text that is an
 * existing file. Throws `subject-ambiguous`.
 */
function refuseImageName(text) {
    if (namesRegistry(text) || text.startsWith(LAYOUT) || text.startsWith(ARCHIVE))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('subject-ambiguous', { given: text });
}
/** The full name of what Docker calls by a short one, `acme/app:v1`; undefined for any other text. It is never expanded for the user. */
function fullNameOf(text) {
    const [, name = '', tag, digest] = /^([^:@]+)(?::([^:@/]+))?(?:@(.+))?$/.exec(text) ?? [];
    const isShort = text.length <= 300 && REPOSITORY.test(name) && !namesRegistry(text) && !/^sha(256|384|512)$/.test(name);
    if (!isShort || (tag !== undefined && !TAG.test(tag)) || (digest !== undefined && !DIGEST.test(digest)))
        return undefined;
    return `docker.io/${name.includes('/') ? '' : 'library/'}${text}`;
}
/** The end of an error's sentence: the full name, where a short one was given. */
function fullNameHint(text) {
    const full = fullNameOf(text);
    return full === undefined ? '' : `: it names no registry; the full name of the image on Docker Hub is ${full}`;
}
/** Whether a text can be meant as a reference at all: it has a scheme of ours, or a host with a repository behind it. */
const isReferenceLike = (text) => text.length <= MAX_LENGTH &&
    (text.startsWith(LAYOUT) ||
        text.startsWith(ARCHIVE) ||
        /^[^/\s]*[.:\]][^/\s]*\/./.test(text) ||
        /^localhost\//.test(text));
function read(text) {
    const [, rest = '', digest] = /^(.*?)(?:@([^@/]+))?$/.exec(text) ?? [];
    if (digest !== undefined && !DIGEST.test(digest))
        return undefined;
    const archive = rest.startsWith(ARCHIVE);
    const layout = archive || rest.startsWith(LAYOUT);
    const body = layout ? rest.slice((archive ? ARCHIVE : LAYOUT).length) : rest;
    const colon = body.lastIndexOf(':');
    const tagged = colon > body.lastIndexOf('/') && (layout || body.includes('/'));
    const name = tagged ? body.slice(0, colon) : body;
    const tag = tagged ? body.slice(colon + 1) : undefined;
    if (tag !== undefined && !isTag(tag))
        return undefined;
    const at = { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
    if (layout)
        return name === '' || name.includes('\0')
            ? undefined
            : { kind: 'layout', path: name, ...(archive ? { archive } : {}), ...at };
    const slash = name.indexOf('/');
    const [registry, repository] = [name.slice(0, slash), name.slice(slash + 1)];
    if (slash < 1 || !HOST.test(registry) || !isRepositoryName(repository))
        return undefined;
    return { kind: 'registry', registry, repository, ...at };
}
const isTag = (text) => TAG.test(text);
const isRepositoryName = (text) => text.length <= 255 && REPOSITORY.test(text);
/** What a reference points at within its repository: the digest where there is one, else the tag, else `latest`. */
const targetOf = (reference) => reference.digest ?? reference.tag ?? 'latest';
function formatReference(reference) {
    const name = reference.kind === 'layout'
        ? `${reference.archive ? ARCHIVE : LAYOUT}${reference.path}`
        : `${reference.registry}/${reference.repository}`;
    return `${name}${reference.tag ? `:${reference.tag}` : ''}${reference.digest ? `@${reference.digest}` : ''}`;
}
/** The same repository, another place in it. */
const withTarget = (reference, target) => {
    const { tag: _tag, digest: _digest, ...place } = reference;
    return { ...place, ...target };
};


/***/ }),

/***/ 59580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ openPlace)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20907);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29887);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64577);


/** A reference as the user wrote it, opened: a layout's folder and `authFile` are relative to `cwd`. */
async function openPlace(text, authFile, ports) {
    const { http, env, cwd, plainHttp, signal, maskSecret } = ports;
    const parsed = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(text);
    const reference = parsed.kind === 'layout' ? { ...parsed, path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, parsed.path) } : parsed;
    // Credentials are read for each side apart: what one side is given, the other never sees.
    const credentials = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerConfigCredentials */ .D)({
        env,
        file: authFile === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, authFile),
        maskSecret,
    });
    return { reference, repository: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .openRepository */ .Av)(reference, { http, credentials, plainHttp, signal }) };
}


/***/ }),

/***/ 63472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EP: () => (/* binding */ presentTree),
/* harmony export */   XI: () => (/* binding */ presentPlan),
/* harmony export */   ff: () => (/* binding */ presentCopy),
/* harmony export */   id: () => (/* binding */ presentCopyPlan)
/* harmony export */ });
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);

const COLUMNS = ['destination', 'manifests', 'blobs', 'bytes', 'copied', 'present', 'healed', 'requests'];
function presentCopy(report) {
    const rows = report.destinations.map((one) => one.outcome === 'passed'
        ? [
            one.destination,
            ...[one.manifests, one.blobs].map(String),
            (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(one.bytes ?? 0),
            ...[one.copied, one.present, one.healed, one.requests].map(String),
        ]
        : [one.destination, ...COLUMNS.slice(1).map(() => '')]);
    const title = `${report.outcome === 'passed' ? '✓ copied' : '✗ not copied everywhere'}: ${report.source}`;
    const why = report.reasons.map(({ code, message, destination }) => `${destination ? `${destination}: ` : ''}${code}: ${message}`);
    return [{ title, lines: [report.digest, ...report.notes, ...why], table: { columns: COLUMNS, rows } }];
}
const presentCopyPlan = (report) => presentPlan(report);
const presentPlan = (report) => [
    {
        title: `Plan for ${report.source}: nothing was changed`,
        lines: [report.digest, ...report.notes],
        table: {
            columns: ['destination', 'present', 'missing', 'heal', 'to send', 'requests'],
            rows: report.destinations.map(({ destination, present, missing, heal, bytes, requests }) => [
                destination,
                ...[present, missing, heal].map(String),
                (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(bytes),
                `about ${requests}`,
            ]),
        },
    },
    ...report.destinations
        .filter(({ parts }) => parts.some(({ state }) => state !== 'present'))
        .map(({ destination, parts }) => ({
        title: `To be sent to ${destination}`,
        table: {
            columns: ['digest', 'what', 'type', 'bytes', 'state'],
            rows: parts
                .filter(({ state }) => state !== 'present')
                .map(({ digest, role, mediaType, size, state }) => [short(digest), role, mediaType, (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(size), state]),
        },
    })),
];
function presentTree(report) {
    const nodes = new Map(report.nodes.map((node) => [node.digest, node]));
    const below = new Map();
    for (const edge of report.edges)
        below.set(edge.from, [...(below.get(edge.from) ?? []), edge]);
    const shown = new Set();
    const lines = [];
    const line = (digest, relation) => {
        const node = nodes.get(digest);
        const what = node?.kind === 'manifest' && relation !== 'child' ? (node.artifactType ?? node.mediaType) : node?.mediaType;
        const parts = [relation, short(digest), node?.platform, what, (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(node?.size ?? 0), node?.state];
        return parts.filter((part) => part !== undefined).join('  ');
    };
    const walk = (digest, indent) => {
        const edges = below.get(digest) ?? [];
        for (const [i, { to, relation, tag }] of edges.entries()) {
            const last = i === edges.length - 1;
            // What several refer to is shown with all that is below it once.
            const again = shown.has(to) && below.has(to);
            lines.push(`${indent}${last ? '└─' : '├─'} ${line(to, tag ?? relation)}${again ? '  (see above)' : ''}`);
            if (shown.has(to))
                continue;
            shown.add(to);
            walk(to, `${indent}${last ? '   ' : '│  '}`);
        }
    };
    shown.add(report.digest);
    lines.push(line(report.digest, 'root'));
    walk(report.digest, '');
    const counted = `${report.manifests} manifests, ${report.blobs} blobs, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(report.bytes)}`;
    const against = report.compared === undefined ? [] : [`compared with ${report.compared}`];
    return [{ title: report.subject ?? report.digest, lines: [counted, ...against, ...report.notes, ...lines] }];
}
const short = (digest) => digest.slice(0, digest.indexOf(':') + 13);


/***/ }),

/***/ 74995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ay: () => (/* binding */ pRetry)
});

// UNUSED EXPORTS: AbortError, makeRetriable

;// CONCATENATED MODULE: ./node_modules/is-network-error/index.js
const objectToString = Object.prototype.toString;

const isError = value => objectToString.call(value) === '[object Error]';

const errorMessages = new Set([
	'network error', // Chrome
	'NetworkError when attempting to fetch resource.', // Firefox
	'The Internet connection appears to be offline.', // Safari 16
	'Network request failed', // `cross-fetch`
	'fetch failed', // Undici (Node.js)
	'terminated', // Undici (Node.js)
	' A network error occurred.', // Bun (WebKit)
	'Network connection lost', // Cloudflare Workers (fetch)
]);

function isNetworkError(error) {
	const isValid = error
		&& isError(error)
		&& error.name === 'TypeError'
		&& typeof error.message === 'string';

	if (!isValid) {
		return false;
	}

	const {message, stack} = error;

	// Safari 17+ has generic message but no stack for network errors
	if (message === 'Load failed' || (message.startsWith('Load failed (') && message.endsWith(')'))) {
		return stack === undefined
			// Sentry adds its own stack trace to the fetch error, so also check for that
			|| '__sentry_captured__' in error;
	}

	// Deno network errors start with specific text
	if (message.startsWith('error sending request for url')) {
		return true;
	}

	// Chrome: exact "Failed to fetch" or with hostname: "Failed to fetch (example.com)"
	if (message === 'Failed to fetch' || (message.startsWith('Failed to fetch (') && message.endsWith(')'))) {
		return true;
	}

	// Standard network error messages
	return errorMessages.has(message);
}

;// CONCATENATED MODULE: ./node_modules/p-retry/index.js


function validateRetries(retries) {
	if (typeof retries === 'number') {
		if (retries < 0) {
			throw new TypeError('Expected `retries` to be a non-negative number.');
		}

		if (Number.isNaN(retries)) {
			throw new TypeError('Expected `retries` to be a valid number or Infinity, got NaN.');
		}

		// Not `Number.isSafeInteger`, which would reject a huge `retries`. That is accepted on purpose and behaves as effectively forever.
		// eslint-disable-next-line unicorn/prefer-number-is-safe-integer
		if (Number.isFinite(retries) && !Number.isInteger(retries)) {
			throw new TypeError('Expected `retries` to be a non-negative integer or Infinity.');
		}
	} else if (retries !== undefined) {
		throw new TypeError('Expected `retries` to be a number or Infinity.');
	}
}

function validateNumberOption(name, value, {allowInfinity = false} = {}) {
	if (typeof value !== 'number' || Number.isNaN(value)) {
		throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? ' or Infinity' : ''}.`);
	}

	if (!allowInfinity && !Number.isFinite(value)) {
		throw new TypeError(`Expected \`${name}\` to be a finite number.`);
	}

	if (value < 0) {
		throw new TypeError(`Expected \`${name}\` to be \u{2265} 0.`);
	}
}

function validateOption(name, value, type) {
	// `null` means "not provided", as it does for the other options. `unref` needs this because it is the one option with no default of its own.
	if (value === undefined || value === null) {
		return;
	}

	if (typeof value !== type) {
		throw new TypeError(`Expected \`${name}\` to be a ${type}.`);
	}
}

function validateSignal(value) {
	// `null` means "not provided", as it does for the other options.
	if (value === undefined || value === null) {
		return;
	}

	// Duck typed rather than `instanceof`, so a signal from another realm still works. All three methods are checked because `removeEventListener` is called from inside a timer callback, where a `TypeError` would be an uncaught exception rather than a rejection the caller could catch.
	if (typeof value.throwIfAborted !== 'function'
		|| typeof value.addEventListener !== 'function'
		|| typeof value.removeEventListener !== 'function') {
		throw new TypeError('Expected `signal` to be an AbortSignal.');
	}
}

class AbortError extends Error {
	constructor(message) {
		super(typeof message === 'string' ? message : undefined);

		this.name = 'AbortError';

		if (message instanceof Error) {
			this.originalError = message;
			({message} = message);
		} else {
			// Created here, so it already captures every caller frame. Copying `this.stack` instead would only rewrite the header, which is rendered lazily from `name` and `message` at read time. It also stringifies a non-string message, so reuse its result below.
			this.originalError = new Error(message);
			({message} = this.originalError);

			// The caller sees this error, so the frame for this constructor is dropped where the runtime supports it. Left in, the top frame blames p-retry for an error the caller threw. An error the caller passed keeps its own stack, which points at their throw site already. V8-only, hence the lint exception, and the optional call leaves the stack as it is where it is missing.
			// eslint-disable-next-line unicorn/no-nonstandard-builtin-properties
			Error.captureStackTrace?.(this.originalError, AbortError);
		}

		this.message = message;
	}
}

// `setTimeout` cannot represent a longer delay and fires it right away instead, which turns a long backoff into a tight retry loop. Cap at the largest value it can still hold.
const maximumDelay = (2 ** 31) - 1;

function calculateDelay(retriesConsumed, options) {
	// Nothing to wait for, and multiplying by a factor that has grown to `Infinity` would give `NaN`.
	if (options.minTimeout === 0) {
		return 0;
	}

	// `retriesConsumed` starts at 0 and only ever counts up, so the first retry is already attempt 1.
	const attempt = retriesConsumed + 1;
	const random = options.randomize ? (Math.random() + 1) : 1;

	const timeout = Math.round(random * options.minTimeout * (options.factor ** (attempt - 1)));

	// `maxTimeout` rounds up, so a fractional cap still gives a whole number of milliseconds. Rounding down would turn a cap below 1 into no timer at all, which never yields to the event loop. `Math.ceil(Infinity)` is `Infinity`.
	return Math.min(timeout, Math.ceil(options.maxTimeout), maximumDelay);
}

function calculateRemainingTime(start, max) {
	return Number.isFinite(max) ? max - (performance.now() - start) : max;
}

async function delayForRetry(delay, options) {
	if (delay <= 0) {
		return;
	}

	await new Promise((resolve, reject) => {
		// Registered with `once`, so it removes itself when it fires.
		const onAbort = () => {
			clearTimeout(timeoutToken);
			reject(options.signal.reason);
		};

		const timeoutToken = setTimeout(() => {
			options.signal?.removeEventListener('abort', onAbort);
			resolve();
		}, delay);

		if (options.unref) {
			timeoutToken.unref?.();
		}

		options.signal?.addEventListener('abort', onAbort, {once: true});
	});
}

// Stringifying a thrown value can itself throw, for an object with no usable `toString`. That must never be allowed to replace the failure the caller is actually dealing with.
//
// A thrown value whose own accessors or proxy traps throw is not supported, here or anywhere else. It comes from the caller's own code, so it is not something to defend against.
function stringifyThrownValue(value) {
	try {
		return String(value);
	} catch {
		return Object.prototype.toString.call(value);
	}
}

// `AbortError` wraps the error the caller actually wants, and the wrappers can be nested, so keep unwrapping until the cause is reached. Otherwise an `AbortError` would escape `pRetry` and a `catch` doing `error instanceof AbortError` would read a real failure as a cancellation.
//
// Two wrappers whose `originalError` points at each other are not supported, like the thrown values above.
function unwrapAbortError(error) {
	let cause = error;

	// A wrapper with no error to unwrap to is the cause as far as it goes.
	while (cause instanceof AbortError && cause.originalError instanceof Error) {
		cause = cause.originalError;
	}

	return cause;
}

async function onAttemptFailure({error, attemptNumber, retriesConsumed, startTime, options}) {
	// The signal is checked after the operation and after every callback, so a cancellation is never reported as an operation failure or a callback's decision, and no callback runs after it. The last check also guards the delay, whose abort listener never fires on a signal that is already aborted.
	const abortIfNeeded = () => {
		options.signal?.throwIfAborted();
	};

	const normalizedError = error instanceof Error
		? error
		: new TypeError(`Non-error was thrown: "${stringifyThrownValue(error)}". You should only throw errors.`);

	// Checked before unwrapping an `AbortError`, because the reason a caller aborted with is final. Unwrapping it would replace the reason they chose with whatever is inside it, and it would also let an `AbortError` from the operation outrank a cancellation the caller asked for.
	abortIfNeeded();

	if (normalizedError instanceof AbortError) {
		throw unwrapAbortError(normalizedError);
	}

	// `retriesConsumed` only ever advances while `retriesLeft` is above 0, so this is never negative. `Infinity` minus a finite count is `Infinity`, so an unlimited budget needs no special case.
	const retriesLeft = options.retries - retriesConsumed;

	// A `TypeError` normally means the operation itself is broken rather than the thing it was trying to reach, so retrying it does not help. A network `TypeError` is the exception, and its message differs per runtime, so it has to be recognised rather than assumed.
	const isRetriableError = !(normalizedError instanceof TypeError) || isNetworkError(normalizedError);

	// Out of time already, out of retries, or a failure that is never retried, so the delay is 0 and the callbacks are told that no retry follows. Only computed when a retry can still follow, so a randomized delay does not draw from `Math.random` for a wait that is never taken.
	const timeLeft = calculateRemainingTime(startTime, options.maxRetryTime);
	const delayTime = isRetriableError && timeLeft > 0 && retriesLeft > 0 ? calculateDelay(retriesConsumed, options) : 0;

	const consumeRetryContext = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: delayTime,
	});

	// No answer means no opinion, so fall back to the default. Treating it as `false` instead would leave `retries` uncounted and let the loop run forever.
	const consumeRetry = (await options.shouldConsumeRetry(consumeRetryContext)) ?? true;

	abortIfNeeded();

	const effectiveDelay = consumeRetry ? delayTime : 0;
	const context = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: effectiveDelay,
	});

	await options.onFailedAttempt(context);

	abortIfNeeded();

	const remainingTime = calculateRemainingTime(startTime, options.maxRetryTime);

	// No time or budget left, or a failure that retrying cannot help with.
	if (
		!isRetriableError
		|| remainingTime <= 0
		|| retriesLeft <= 0
	) {
		throw normalizedError;
	}

	const shouldRetry = await options.shouldRetry(context);

	abortIfNeeded();

	if (!shouldRetry) {
		throw normalizedError;
	}

	const remainingTimeAfterShouldRetry = calculateRemainingTime(startTime, options.maxRetryTime);

	if (remainingTimeAfterShouldRetry <= 0) {
		throw normalizedError;
	}

	if (!consumeRetry) {
		return false;
	}

	await delayForRetry(Math.min(effectiveDelay, remainingTimeAfterShouldRetry), options);

	return true;
}

async function pRetry(input, options = {}) {
	options = {...options};

	// Applied before validating, so that `null` means "not provided" here as it does for every other option.
	options.retries ??= 10;

	validateRetries(options.retries);

	if (Object.hasOwn(options, 'forever')) {
		throw new Error('The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.');
	}

	options.factor ??= 2;
	options.minTimeout ??= 1000;
	options.maxTimeout ??= Infinity;
	options.maxRetryTime ??= Infinity;
	options.randomize ??= false;
	options.onFailedAttempt ??= () => {};
	options.shouldRetry ??= () => true;
	options.shouldConsumeRetry ??= () => true;

	// Validate the options that have a runtime type to check.
	validateOption('onFailedAttempt', options.onFailedAttempt, 'function');
	validateOption('shouldRetry', options.shouldRetry, 'function');
	validateOption('shouldConsumeRetry', options.shouldConsumeRetry, 'function');
	validateOption('randomize', options.randomize, 'boolean');
	validateOption('unref', options.unref, 'boolean');
	validateSignal(options.signal);
	validateNumberOption('factor', options.factor);
	validateNumberOption('minTimeout', options.minTimeout);
	validateNumberOption('maxTimeout', options.maxTimeout, {allowInfinity: true});
	validateNumberOption('maxRetryTime', options.maxRetryTime, {allowInfinity: true});

	// A negative factor is rejected above, so this only catches `0`. Treat it as `1` to keep the delay constant instead of dropping to zero after the first retry.
	if (options.factor === 0) {
		options.factor = 1;
	}

	options.signal?.throwIfAborted();

	let attemptNumber = 0;
	let retriesConsumed = 0;
	const startTime = performance.now();

	// A consumed count is always finite, so `Infinity` keeps this true and needs no special case.
	while (retriesConsumed <= options.retries) {
		attemptNumber++;

		try {
			options.signal?.throwIfAborted();

			const result = await input(attemptNumber);

			options.signal?.throwIfAborted();

			return result;
		} catch (error) {
			if (await onAttemptFailure({
				error,
				attemptNumber,
				retriesConsumed,
				startTime,
				options,
			})) {
				retriesConsumed++;
			}
		}
	}

	// Unreachable: `onAttemptFailure` throws once `retriesLeft` reaches 0, which is the same state the loop condition tests, so the loop is always left by a throw. Kept as a guard against a future change to either side breaking that pairing.
	throw new Error('Retry attempts exhausted without throwing an error.');
}

function makeRetriable(function_, options) {
	return function (...arguments_) {
		return pRetry(() => function_.apply(this, arguments_), options);
	};
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDate */ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODate */ .Brp, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
