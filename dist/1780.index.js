export const id = 1780;
export const ids = [1780];
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

/***/ 91780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61469);
/* harmony import */ var _lib_exit_codes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72281);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25399);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97810);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71730);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63472);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33192);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76357);






const commands = [
    (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .defineCommand */ .N)({
        path: 'copy',
        summary: 'copy an image with everything that refers to it; verify nothing',
        options: {
            from: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .operand */ .id)('<src>', 'REGISTRY/REPO[:TAG][@DIGEST], oci-layout:DIR[:TAG] or oci-archive:FILE[:TAG]'),
            to: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)('<dst...>', 'a destination, in the same form without a digest; the source is read once for all destinations'),
            plan: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('--plan', 'only print what would be copied; change nothing'),
            deep: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('--deep', 'also read back and hash every blob at the destination'),
            maxBytes: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)('--max-bytes <size>', 'write nothing if the copy would send more than this, like 500MB or 2GiB'),
            platform: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--platform <os/arch>', 'copy only the image of this platform and its referrers: OS/ARCH[/VARIANT]'),
            foreignLayers: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('--foreign-layers <mode>', 'layers whose distribution is restricted: skip | copy | fail', _oci_index_js__WEBPACK_IMPORTED_MODULE_2__/* .FOREIGN_LAYERS */ .A, 'skip'),
            sourceAuth: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--src-auth <file>', "Docker's config.json for the source"),
            destinationAuth: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--dst-auth <file>', "Docker's config.json for the destinations"),
        },
        example: 'mc copy ghcr.io/acme/app:v1 oci-layout:backup:v1',
        run: async (options, context) => {
            const { from, to, plan, sourceAuth, destinationAuth, ...settings } = options;
            const source = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_3__/* .openReleasePlace */ .R)(from, sourceAuth, context);
            const destinations = await Promise.all(to.map((place) => (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_3__/* .openPlace */ .Q)(place, destinationAuth, context)));
            const request = { source, destinations, ...settings };
            if (plan) {
                const report = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_4__/* .planRelease */ .F3)(request, context);
                return { report, text: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_5__/* .presentCopyPlan */ .id)(report) };
            }
            const { report, failures } = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_4__/* .copyReleaseToAll */ .zm)(request, context);
            if (destinations.length === 1 && failures[0] !== undefined)
                throw failures[0];
            const exitCode = Math.max(_lib_exit_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .EXIT */ .d.done, ...failures.map((failure) => (0,_lib_exit_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .getExitCode */ .O)((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .asMcError */ .b)(failure))));
            return { report, text: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_5__/* .presentCopy */ .ff)(report), exitCode };
        },
    }),
];


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

/***/ 81849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ cosignTags),
/* harmony export */   f: () => (/* binding */ fallbackTag)
/* harmony export */ });
const MAX_TAG_LENGTH = 128;
const COSIGN_SUFFIXES = ['.sig', '.att', '.sbom'];
const cosignTags = (digest) => COSIGN_SUFFIXES.map((suffix) => `${digest.replace(':', '-')}${suffix}`).filter((tag) => tag.length <= MAX_TAG_LENGTH);
const fallbackTag = (digest) => {
    const [algorithm = '', encoded = ''] = digest.split(':');
    return `${algorithm.slice(0, 32)}-${encoded.slice(0, 64)}`;
};


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

/***/ 75016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NV: () => (/* binding */ assertLayoutVersion),
/* harmony export */   PF: () => (/* binding */ blobName),
/* harmony export */   aw: () => (/* binding */ mapTags),
/* harmony export */   bj: () => (/* binding */ encodeIndex),
/* harmony export */   dH: () => (/* binding */ listCommittedEntries),
/* harmony export */   dm: () => (/* binding */ DERIVED_TAG),
/* harmony export */   dv: () => (/* binding */ createEntry),
/* harmony export */   gI: () => (/* binding */ LAYOUT_FILE),
/* harmony export */   sg: () => (/* binding */ createReferrerFinder),
/* harmony export */   vY: () => (/* binding */ readIndex),
/* harmony export */   w2: () => (/* binding */ MAX_INDEX_BYTES),
/* harmony export */   w4: () => (/* binding */ findEntry)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80292);
/* harmony import */ var _derived_tags_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81849);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1564);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1787);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95669);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54566);







const MAX_INDEX_BYTES = 16 * 1024 * 1024;
const LAYOUT_FILE = '{"imageLayoutVersion":"1.0.0"}';
const SAVED_KINDS = {
    'dev.cosignproject.cosign/sigs': 0,
    'dev.cosignproject.cosign/atts': 1,
};
const DERIVED_TAG = /^sha(256|512)-[0-9a-f]+/;
const SAVED_IMAGE = /^dev\.cosignproject\.cosign\/image/;
function blobName(text) {
    if (!(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isOciDigest */ .an)(text))
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('digest-malformed', { what: 'a digest', given: text });
    return `blobs/${text.replace(':', '/')}`;
}
function assertLayoutVersion(bytes, path) {
    const { imageLayoutVersion: version } = ((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes.toString('utf8'), path) ?? {});
    if (version !== '1.0.0')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ociError */ .Y)('layout-malformed', { path, detail: `expected version 1.0.0, found ${String(version)}` });
}
const readIndex = (bytes, path) => (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .listChildren */ .AW)((0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .readManifest */ .WI)(bytes, _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_INDEX */ .$p, path));
const encodeIndex = (manifests) => Buffer.from(`${JSON.stringify({ schemaVersion: 2, mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_INDEX */ .$p, manifests })}\n`);
const readTag = ({ annotations }) => annotations?.[_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .REF_NAME_ANNOTATION */ .EP];
function mapTags(entries) {
    const tags = new Map();
    for (const entry of entries) {
        const tag = readTag(entry);
        if (tag !== undefined && !tags.has(tag))
            tags.set(tag, entry);
    }
    const [image] = entries.filter(({ annotations }) => SAVED_IMAGE.test(annotations?.kind ?? ''));
    for (const entry of entries) {
        const tag = image && (0,_derived_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .cosignTags */ .F)(image.digest)[SAVED_KINDS[entry.annotations?.kind ?? ''] ?? -1];
        if (tag !== undefined && !tags.has(tag))
            tags.set(tag, entry);
    }
    return tags;
}
function findEntry(entries, target) {
    if (target.includes(':'))
        return entries.find(({ digest }) => digest === target);
    const tagged = mapTags(entries).get(target);
    if (tagged || target !== 'latest')
        return tagged;
    const saved = entries.filter(({ annotations }) => SAVED_IMAGE.test(annotations?.kind ?? ''));
    const untagged = saved.length > 0 ? saved : entries.filter(({ artifactType }) => artifactType === undefined);
    const hasNamedImage = untagged.some((entry) => readTag(entry) !== undefined && !DERIVED_TAG.test(readTag(entry) ?? ''));
    const images = untagged.filter((entry) => readTag(entry) === undefined);
    return hasNamedImage || images.length !== 1 ? undefined : images[0];
}
function createReferrerFinder(read) {
    const known = new Map();
    const readCandidate = async (candidate) => {
        const before = known.get(candidate.digest);
        if (before)
            return before;
        const { descriptor, json } = await read(candidate);
        const found = { descriptor, subject: json.subject?.digest };
        known.set(candidate.digest, found);
        return found;
    };
    return async (entries, subject) => {
        const fallback = mapTags(entries).get((0,_derived_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .fallbackTag */ .f)(subject));
        const listed = fallback?.mediaType === _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_INDEX */ .$p ? (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .listChildren */ .AW)(await read(fallback)) : [];
        const found = new Map();
        for (const candidate of [...entries, ...listed]) {
            if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isManifestType */ .Q3)(candidate.mediaType) || found.has(candidate.digest))
                continue;
            const one = await readCandidate(candidate);
            if (one.subject === subject)
                found.set(one.descriptor.digest, one.descriptor);
        }
        return [...found.values()];
    };
}
const createEntry = ({ descriptor, json }, tag) => ({
    mediaType: descriptor.mediaType,
    digest: descriptor.digest,
    size: descriptor.size,
    ...(json.subject && descriptor.artifactType ? { artifactType: descriptor.artifactType } : {}),
    ...(tag === undefined ? {} : { annotations: { [_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .REF_NAME_ANNOTATION */ .EP]: tag } }),
});
function listCommittedEntries({ root, tag, tags, manifests }) {
    const byDigest = new Map(manifests.map((manifest) => [manifest.descriptor.digest, manifest]));
    const entry = (digest, name) => {
        const manifest = byDigest.get(digest);
        return manifest ? [createEntry(manifest, name)] : [];
    };
    const key = (descriptor) => `${readTag(descriptor) ?? '~'} ${descriptor.digest}`;
    const derived = [
        ...tags.flatMap((one) => entry(one.digest, one.tag)),
        ...manifests.filter(({ json }) => json.subject).map((manifest) => createEntry(manifest)),
    ].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    return [
        ...entry(root.digest, tag),
        ...derived.filter((one) => one.digest !== root.digest || readTag(one) !== undefined),
    ];
}


/***/ }),

/***/ 77823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ chooseLayoutTag)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1787);
/* harmony import */ var _layout_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75016);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67219);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20907);



const [MAX_LISTED, MAX_NAME] = [10, 128];
async function chooseLayoutTag(reference, repository) {
    if (reference.kind !== 'layout' || reference.tag !== undefined || reference.digest !== undefined)
        return reference;
    const tags = (await repository.tags()).filter((tag) => !_layout_index_js__WEBPACK_IMPORTED_MODULE_0__/* .DERIVED_TAG */ .dm.test(tag)).sort();
    const [only = ''] = tags;
    if (tags.length === 0 || tags.includes('latest'))
        return reference;
    if (tags.length === 1)
        return (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(only) ? (0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .withTarget */ .yY)(reference, { tag: only }) : reference;
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ociError */ .Y)('layout-tag-missing', { reference: (0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .formatReference */ .FH)(reference), tags: listNames(tags) });
}
function listNames(names) {
    const shown = names.slice(0, MAX_LISTED).map((name) => name.slice(0, MAX_NAME));
    const rest = names.length - shown.length;
    return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}


/***/ }),

/***/ 95669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AW: () => (/* binding */ listChildren),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   ZJ: () => (/* binding */ MAX_MANIFEST_BYTES),
/* harmony export */   t3: () => (/* binding */ listBlobs)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21763);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57130);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80292);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87681);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1564);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1787);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54566);








const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
const MAX_CHILDREN = 10_000;
const digest = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_DIGEST */ .Dy, 'expected a sha256 or sha512 digest');
const descriptor = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255),
    digest,
    size: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative().max(Number.MAX_SAFE_INTEGER),
    artifactType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255).optional(),
    annotations: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
    platform: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).optional(),
    urls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
});
const nullish = (schema) => zod__WEBPACK_IMPORTED_MODULE_0__/* .preprocess */ .vkY((value) => value ?? undefined, schema.optional());
const manifestJson = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(2),
    mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255).optional(),
    artifactType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255).optional(),
    config: descriptor.optional(),
    layers: nullish(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(descriptor).max(MAX_CHILDREN)),
    manifests: zod__WEBPACK_IMPORTED_MODULE_0__/* .preprocess */ .vkY((value) => (value === null ? [] : value), zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(descriptor).max(MAX_CHILDREN).optional()),
    subject: nullish(descriptor),
    annotations: nullish(zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())),
});
function readManifest(bytes, mediaType, what) {
    const malformed = (detail, cause) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ociError */ .Y)('manifest-malformed', { what, detail }, { cause });
    if (bytes.length > MAX_MANIFEST_BYTES)
        throw malformed(`expected at most ${MAX_MANIFEST_BYTES} bytes, found ${bytes.length}`);
    let json;
    try {
        const value = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes.toString('utf8'), what);
        if (isSchema1(value))
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ociError */ .Y)('manifest-schema1', { what });
        json = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .conform */ .fj)(manifestJson, value, what);
    }
    catch (error) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_4__/* .VerificationError */ .mk)
            throw error;
        throw malformed((0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(error), error);
    }
    const type = json.mediaType ?? guessMediaType(json, mediaType);
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .isManifestType */ .Q3)(type))
        throw malformed(`its media type is ${type}`);
    if (!matchesType(json, type))
        throw malformed(`its fields do not match its media type ${type}`);
    const { annotations, config } = json;
    const artifactType = json.artifactType || config?.mediaType;
    return {
        descriptor: {
            mediaType: type,
            digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .digestOf */ .ol)(bytes),
            size: bytes.length,
            ...(artifactType ? { artifactType } : {}),
            ...(annotations ? { annotations } : {}),
        },
        bytes,
        json,
    };
}
const isSchema1 = (value) => typeof value === 'object' && value !== null && 'schemaVersion' in value && value.schemaVersion === 1;
function matchesType(json, type) {
    const isIndex = type === _media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .OCI_INDEX */ .$p || type === _media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .DOCKER_LIST */ .Y2;
    return isIndex
        ? json.layers === undefined && json.config === undefined && json.manifests !== undefined
        : json.manifests === undefined && json.config !== undefined;
}
function guessMediaType(json, named) {
    const type = named?.split(';')[0]?.trim();
    if (type && (0,_media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .isManifestType */ .Q3)(type))
        return type;
    return json.manifests ? _media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .OCI_INDEX */ .$p : _media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .OCI_MANIFEST */ .EG;
}
const listBlobs = ({ json }) => [
    ...(json.config ? [json.config] : []),
    ...(json.layers ?? []),
    ...(json.manifests ?? []).filter(({ mediaType }) => !(0,_media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .isManifestType */ .Q3)(mediaType)),
];
const listChildren = ({ json }) => json.manifests ?? [];


/***/ }),

/***/ 54566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ OCI_INDEX),
/* harmony export */   EG: () => (/* binding */ OCI_MANIFEST),
/* harmony export */   EP: () => (/* binding */ REF_NAME_ANNOTATION),
/* harmony export */   H: () => (/* binding */ TITLE_ANNOTATION),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   Y2: () => (/* binding */ DOCKER_LIST),
/* harmony export */   _P: () => (/* binding */ MANIFEST_TYPES),
/* harmony export */   g1: () => (/* binding */ OCI_EMPTY),
/* harmony export */   gi: () => (/* binding */ EMPTY_DESCRIPTOR),
/* harmony export */   h_: () => (/* binding */ CREATED_ANNOTATION),
/* harmony export */   iF: () => (/* binding */ EMPTY_BYTES)
/* harmony export */ });
/* unused harmony export DOCKER_MANIFEST */
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_EMPTY = 'application/vnd.oci.empty.v1+json';
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const MANIFEST_TYPES = [OCI_INDEX, OCI_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST];
const isManifestType = (mediaType) => MANIFEST_TYPES.includes(mediaType);
const TITLE_ANNOTATION = 'org.opencontainers.image.title';
const CREATED_ANNOTATION = 'org.opencontainers.image.created';
const REF_NAME_ANNOTATION = 'org.opencontainers.image.ref.name';
const EMPTY_BYTES = Buffer.from('{}');
const EMPTY_DESCRIPTOR = {
    mediaType: OCI_EMPTY,
    digest: 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    size: 2,
};


/***/ }),

/***/ 67219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ ARCHIVE),
/* harmony export */   KC: () => (/* binding */ MAX_REFERENCE_LENGTH),
/* harmony export */   Uh: () => (/* binding */ namesRegistry),
/* harmony export */   Wf: () => (/* binding */ readReference),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   en: () => (/* binding */ isRepositoryName),
/* harmony export */   rs: () => (/* binding */ LAYOUT),
/* harmony export */   z$: () => (/* binding */ isReferenceLike)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1564);

const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9a-fA-F:]+\])(?::\d{1,5})?$/;
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const MAX_REFERENCE_LENGTH = 4096;
const LAYOUT = 'oci-layout:';
const ARCHIVE = 'oci-archive:';
function namesRegistry(text) {
    const first = text.slice(0, Math.max(text.indexOf('/'), 0));
    return HOST.test(first) && (/[.:]/.test(first) || first === 'localhost');
}
const isReferenceLike = (text) => text.length <= MAX_REFERENCE_LENGTH &&
    (text.startsWith(LAYOUT) ||
        text.startsWith(ARCHIVE) ||
        /^[^/\s]*[.:\]][^/\s]*\/./.test(text) ||
        /^localhost\//.test(text));
function readReference(text) {
    const [, rest = '', digest] = /^(.*?)(?:@([^@/]+))?$/.exec(text) ?? [];
    if (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isOciDigest */ .an)(digest))
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
    const separator = Math.max(body.lastIndexOf('/'), isLayout ? body.lastIndexOf('\\') : -1);
    const hasTag = colon > separator && (isLayout || body.includes('/'));
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


/***/ }),

/***/ 53989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ explainReference)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1564);
/* harmony import */ var _reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67219);


const MAX_SUGGESTED = 300;
const REGISTRY_FORM = 'REGISTRY/REPO:TAG or REGISTRY/REPO@sha256:…';
function suggest(text) {
    const full = expandShortName(text);
    return full ?? ((0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isReferenceLike */ .z$)(text) && (0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .readReference */ .Wf)(text) ? text : undefined);
}
const write = (text, otherwise = REGISTRY_FORM) => `write ${suggest(text) ?? otherwise}`;
const explainLayout = (text) => {
    const scheme = [_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .LAYOUT */ .rs, _reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .ARCHIVE */ .$3].find((one) => text.startsWith(one));
    if (scheme === undefined)
        return undefined;
    const place = scheme === _reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .LAYOUT */ .rs ? 'DIR' : 'FILE';
    return `write ${scheme}${place}, ${scheme}${place}:TAG or ${scheme}${place}@sha256:…`;
};
const explainSpace = (text) => /\s/.test(text) ? `it contains white space; ${write(text.replace(/\s+/g, ''))}` : undefined;
const explainScheme = (text) => {
    const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/)(.*)$/i.exec(text) ?? [];
    if (scheme !== '')
        return `a reference has no ${scheme}; ${write(rest.replace(/\/+$/, ''))}`;
    const [, folder] = /^(?:oci|dir|docker-archive):(?!\d+\/)(.*)$/.exec(text) ?? [];
    return folder === undefined ? undefined : `write ${_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .LAYOUT */ .rs}${folder} for an OCI layout`;
};
const explainEnd = (text) => {
    const end = /[:@/]+$/.exec(text)?.[0];
    return end === undefined ? undefined : `it ends with ${end}; ${write(text.slice(0, -end.length))}`;
};
const explainBareDigest = (text) => /^@?sha(256|384|512):/i.test(text) ? `it is a digest without a repository; ${write('')}` : undefined;
const explainDigest = (text) => {
    const [, name = '', mark = '', digest = ''] = /^([^@]+?)([:@])(sha(?:256|384|512)[:-].*)$/i.exec(text) ?? [];
    if (digest === '')
        return undefined;
    const right = digest.toLowerCase().replace('-', ':');
    if ((0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isOciDigest */ .an)(right))
        return `a digest is lower case and follows an @; ${write(`${name}@${right}`)}`;
    return mark === '@' ? 'a digest is sha256: and 64, or sha512: and 128, lower-case hex digits' : undefined;
};
const explainCase = (text) => {
    const [, name = '', target = ''] = /^([^@]*?)((?::[^:@/]*)?(?:@.*)?)$/.exec(text) ?? [];
    const lower = `${name.toLowerCase()}${target}`;
    return lower !== text && suggest(lower) !== undefined
        ? `the name of a repository is lower case; write ${suggest(lower)}`
        : undefined;
};
const explainShortName = (text) => {
    const full = expandShortName(text);
    return full && `it names no registry; the full name of the image on Docker Hub is ${full}`;
};
const explainTag = (text) => {
    const [, name = '', tag = ''] = /^(.*\/[^:@]+):([^:@/]*)(?:@.*)?$/.exec(text) ?? [];
    return suggest(name) !== undefined && !(0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(tag)
        ? 'a tag has at most 128 letters, digits, dots, hyphens and underscores, and starts with no dot or hyphen'
        : undefined;
};
const RULES = [
    explainLayout,
    explainSpace,
    explainScheme,
    explainEnd,
    explainBareDigest,
    explainDigest,
    explainShortName,
    explainCase,
    explainTag,
];
function explainReference(text) {
    if (text.length > _reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_REFERENCE_LENGTH */ .KC)
        return `: it has ${text.length} characters, and a reference has at most ${_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_REFERENCE_LENGTH */ .KC}`;
    if (text.length > MAX_SUGGESTED)
        return '';
    for (const rule of RULES) {
        const problem = rule(text);
        if (problem !== undefined)
            return `: ${problem}`;
    }
    return '';
}
function expandShortName(text) {
    const [, name = '', tag, digest] = /^([^:@]+)(?::([^:@/]+))?(?:@(.+))?$/.exec(text) ?? [];
    const isShort = text.length <= MAX_SUGGESTED && (0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isRepositoryName */ .en)(name) && !(0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .namesRegistry */ .Uh)(text) && !/^sha(256|384|512)$/.test(name);
    if (!isShort || (tag !== undefined && !(0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(tag)) || (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isOciDigest */ .an)(digest)))
        return undefined;
    if (!name.includes('/') && (name.includes('.') || name === 'localhost'))
        return undefined;
    return `docker.io/${name.includes('/') ? '' : 'library/'}${text}`;
}


/***/ }),

/***/ 20907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ getTarget),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   G5: () => (/* binding */ assertNotImageName),
/* harmony export */   Ju: () => (/* binding */ resolveLayout),
/* harmony export */   bA: () => (/* binding */ createMissingError),
/* harmony export */   yY: () => (/* binding */ withTarget)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);
/* harmony import */ var _reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67219);
/* harmony import */ var _reference_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53989);




function parseReference(text) {
    const reference = (0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isReferenceLike */ .z$)(text) ? (0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .readReference */ .Wf)(text) : undefined;
    if (!reference)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ociError */ .Y)('reference-malformed', { given: text.slice(0, 200), meant: (0,_reference_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .explainReference */ .f)(text) });
    return reference;
}
function assertNotImageName(text) {
    if ((0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .namesRegistry */ .Uh)(text) || text.startsWith(_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .LAYOUT */ .rs) || text.startsWith(_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .ARCHIVE */ .$3))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ociError */ .Y)('subject-ambiguous', { given: text });
}
const getTarget = (reference) => reference.digest ?? reference.tag ?? 'latest';
function formatReference(reference) {
    const name = reference.kind === 'layout'
        ? `${reference.archive ? _reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .ARCHIVE */ .$3 : _reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .LAYOUT */ .rs}${reference.path}`
        : `${reference.registry}/${reference.repository}`;
    return `${name}${reference.tag ? `:${reference.tag}` : ''}${reference.digest ? `@${reference.digest}` : ''}`;
}
const withTarget = (reference, target) => {
    const { tag: _tag, digest: _digest, ...place } = reference;
    return { ...place, ...target };
};
const createMissingError = (reference) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ociError */ .Y)('reference-not-found', {
    reference: formatReference(reference),
    what: (reference.tag ?? reference.digest) ? 'manifest' : 'tag latest, which a reference without a tag or digest means',
});
const resolveLayout = (reference, resolvePath) => reference.kind === 'layout' ? { ...reference, path: resolvePath(reference.path) } : reference;


/***/ }),

/***/ 97810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ openPlace),
  R: () => (/* binding */ openReleasePlace)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/oci/docker-config.js
var docker_config = __webpack_require__(29887);
// EXTERNAL MODULE: ./build/oci/index.js + 3 modules
var oci = __webpack_require__(19207);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/oci/reference-grammar.js
var reference_grammar = __webpack_require__(67219);
;// CONCATENATED MODULE: ./build/oci/local-path.js



const PATH_AND_TARGET = /^(.+?)(?::[^:@/]+)?(?:@[^@/]+)?$/;
async function createLocalPathError(text, resolvePath) {
    if (text.length > reference_grammar/* MAX_REFERENCE_LENGTH */.KC || text.includes('\0'))
        return undefined;
    for (const path of new Set([text, PATH_AND_TARGET.exec(text)?.[1] ?? text])) {
        const kind = await findKind(resolvePath(path));
        if (kind === undefined)
            continue;
        const reference = `${kind === 'directory' ? reference_grammar/* LAYOUT */.rs : reference_grammar/* ARCHIVE */.$3}${text}`;
        if (!(0,reference_grammar/* readReference */.Wf)(reference))
            continue;
        const meant = `: it is the path of a ${kind === 'directory' ? 'folder' : 'file'}; write ${reference}`;
        return (0,errors/* ociError */.Y)('reference-malformed', { given: text, meant });
    }
    return undefined;
}
async function findKind(path) {
    try {
        return await (0,files/* fileKind */.h_)(path);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/oci/layout-tag.js
var layout_tag = __webpack_require__(77823);
;// CONCATENATED MODULE: ./build/promote/place.js


async function openPlace(text, authFile, ports) {
    const { http, env, cwd, plainHttp, signal, maskSecret } = ports;
    const resolvePath = (path) => (0,external_node_path_.resolve)(cwd, path);
    const reference = (0,oci_reference/* resolveLayout */.Ju)(await parsePlace(text, resolvePath), resolvePath);
    const credentials = await (0,docker_config/* loadDockerCredentials */.B)({
        env,
        file: authFile === undefined ? undefined : (0,external_node_path_.resolve)(cwd, authFile),
        maskSecret,
    });
    return { reference, repository: (0,oci/* openRepository */.Av)(reference, { http, credentials, plainHttp, signal }) };
}
async function parsePlace(text, resolvePath) {
    try {
        return (0,oci_reference/* parseReference */.F2)(text);
    }
    catch (error) {
        throw (await createLocalPathError(text, resolvePath)) ?? error;
    }
}
async function openReleasePlace(text, authFile, ports) {
    const { reference, repository } = await openPlace(text, authFile, ports);
    return { reference: await (0,layout_tag/* chooseLayoutTag */.A)(reference, repository), repository };
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
/* harmony import */ var _lib_present_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30783);


const COLUMNS = ['destination', 'manifests', 'blobs', 'bytes', 'copied', 'present', 'healed', 'requests'];
function presentCopy(report) {
    const rows = report.destinations.map((one) => one.outcome === 'passed'
        ? [
            { outcome: 'passed', text: one.destination },
            ...[one.manifests, one.blobs].map(String),
            (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(one.bytes ?? 0),
            ...[one.copied, one.present, one.healed, one.requests].map(String),
        ]
        : [{ outcome: 'failed', text: one.destination }]);
    return [
        {
            title: `${report.outcome === 'passed' ? 'copied' : 'not copied everywhere'}: ${report.source}`,
            outcome: report.outcome,
            lines: [report.digest, ...report.notes],
            table: { columns: COLUMNS, rows },
            reasons: report.reasons.map((reason) => (0,_lib_present_js__WEBPACK_IMPORTED_MODULE_1__/* .prefixReason */ .tc)(reason, typeof reason.destination === 'string' ? reason.destination : undefined)),
        },
    ];
}
const presentCopyPlan = (report) => presentPlan(report);
const presentPlan = (report, warnings = []) => [
    {
        title: `Plan for ${report.source}: nothing was changed`,
        lines: [report.digest, ...report.notes],
        table: {
            columns: ['destination', 'present', 'missing', 'heal', 'to send', 'requests'],
            rows: report.destinations.map(({ destination, present, missing, heal, bytes, requests }) => [
                destination,
                ...[present, missing, heal].map(String),
                (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes),
                `about ${requests}`,
            ]),
        },
        warnings,
    },
    ...report.destinations
        .filter(({ parts }) => parts.some(({ state }) => state !== 'present'))
        .map(({ destination, parts }) => ({
        title: `To send to ${destination}`,
        table: {
            columns: ['digest', 'role', 'type', 'size', 'state'],
            rows: parts
                .filter(({ state }) => state !== 'present')
                .map(({ digest, role, mediaType, size, state }) => [
                shortenDigest(digest),
                role,
                mediaType,
                (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(size),
                state,
            ]),
        },
    })),
];
function presentTree(report) {
    const nodes = new Map(report.nodes.map((node) => [node.digest, node]));
    const children = new Map();
    for (const edge of report.edges)
        children.set(edge.from, [...(children.get(edge.from) ?? []), edge]);
    const shown = new Set();
    const tree = [];
    const listParts = (digest, relation) => {
        const node = nodes.get(digest);
        const what = node?.kind === 'manifest' && relation !== 'child' ? (node.artifactType ?? node.mediaType) : node?.mediaType;
        const claim = node?.predicateType === undefined ? undefined : `predicate (claimed): ${node.predicateType}`;
        const size = (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(node?.size ?? 0);
        const parts = [relation, shortenDigest(digest), node?.platform, what, claim, size, node?.state];
        return parts.filter((part) => part !== undefined);
    };
    const walk = (digest, indent) => {
        const edges = children.get(digest) ?? [];
        for (const [i, { to, relation, tag }] of edges.entries()) {
            const last = i === edges.length - 1;
            const again = shown.has(to) && children.has(to);
            const below = `${indent}${last ? '   ' : '│  '}`;
            const parts = [...listParts(to, tag ?? relation), ...(again ? ['(see above)'] : [])];
            tree.push({ branch: `${indent}${last ? '└─' : '├─'} `, below, parts });
            if (shown.has(to))
                continue;
            shown.add(to);
            walk(to, below);
        }
    };
    shown.add(report.digest);
    tree.push({ branch: '', below: '', parts: listParts(report.digest, 'root') });
    walk(report.digest, '');
    const counted = `manifests: ${report.manifests}, blobs: ${report.blobs}, size: ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(report.bytes)}`;
    const against = report.compared === undefined ? [] : [`compared with ${report.compared}`];
    return [{ title: report.subject ?? report.digest, lines: [counted, ...against, ...report.notes], tree }];
}
const shortenDigest = (digest) => digest.slice(0, digest.indexOf(':') + 13);


/***/ })

};
