export const id = 7817;
export const ids = [7817];
export const modules = {

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

/***/ 66923:
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
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/json.js
var lib_json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/sigstore/cosign-legacy.js
var cosign_legacy = __webpack_require__(90162);
// EXTERNAL MODULE: ./build/sigstore/media-types.js
var media_types = __webpack_require__(43547);
;// CONCATENATED MODULE: ./build/sigstore/cosign-blob.js







const MAX_DEPTH = 20;
const blobBundle = schemas/* strictObject */.rej({
    base64Signature: schemas/* base64 */.K39().min(1),
    cert: schemas/* string */.YjP().optional(),
    rekorBundle: cosign_legacy/* rekorBundle */.mg,
});
const hashedrekord = schemas/* object */.Ikc({
    spec: schemas/* object */.Ikc({
        data: schemas/* object */.Ikc({ hash: schemas/* object */.Ikc({ algorithm: schemas/* literal */.euz('sha256'), value: schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/) }) }),
    }),
});
function convertCosignBlob(bytes, what) {
    if (!bytes.includes('"base64Signature"'))
        return undefined;
    try {
        const json = (0,lib_json/* parseJson */.qF)(bytes.toString('utf8'), what, MAX_DEPTH);
        if (typeof json !== 'object' || json === null || !('base64Signature' in json))
            return undefined;
        const { base64Signature, cert = '', rekorBundle: entry } = (0,lib_json/* conform */.fj)(blobBundle, json, what);
        const pem = cert.startsWith('-----') ? cert : Buffer.from(cert, 'base64').toString('latin1');
        const bundle = {
            mediaType: media_types/* BUNDLE_V01 */.tT,
            verificationMaterial: {
                ...(pem.includes('-----BEGIN CERTIFICATE-----')
                    ? { x509CertificateChain: { certificates: [{ rawBytes: (0,cosign_legacy/* convertCertificate */.rs)(pem) }] } }
                    : { publicKey: { hint: '' } }),
                tlogEntries: [(0,cosign_legacy/* convertLogEntry */.gi)(JSON.stringify(entry))],
            },
            ...convertContent(base64Signature, entry.Payload.body, what),
        };
        return { bundle: Buffer.from(JSON.stringify(bundle)) };
    }
    catch (error) {
        const detail = `as an old bundle of cosign: ${error instanceof mc_error/* McError */.Hv ? error.message : (0,describe/* describe */.q0)(error)}`;
        return { error: (0,sigstore_errors/* sigstoreError */.J)('bundle-malformed', { what, detail }, { cause: error }) };
    }
}
function convertContent(signature, body, what) {
    const decoded = Buffer.from(signature, 'base64').toString('utf8');
    if (/^\s*\{/.test(decoded))
        return { dsseEnvelope: (0,lib_json/* parseJson */.qF)(decoded, what, MAX_DEPTH) };
    const entry = (0,lib_json/* parseJson */.qF)(Buffer.from(body, 'base64').toString('utf8'), what, MAX_DEPTH);
    const { value } = (0,lib_json/* conform */.fj)(hashedrekord, entry, `the log entry of ${what}`).spec.data.hash;
    const digest = Buffer.from(value, 'hex').toString('base64');
    return { messageSignature: { messageDigest: { algorithm: 'SHA2_256', digest }, signature } };
}

// EXTERNAL MODULE: ./build/lib/in-toto.js
var in_toto = __webpack_require__(5750);
;// CONCATENATED MODULE: ./build/sigstore/pep740.js






const pep740_MAX_DEPTH = 40;
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
        const json = (0,lib_json/* parseJson */.qF)(bytes.toString('utf8'), what, pep740_MAX_DEPTH);
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
                payloadType: in_toto/* IN_TOTO_PAYLOAD_TYPE */.T,
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
function createFileSource(path, readFile) {
    let loading;
    let index;
    return {
        name: path,
        async *bundlesFor(subject, reading) {
            loading ??= load(path, readFile);
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
async function load(path, given) {
    const kind = given ? 'file' : await (0,lib_files/* fileKind */.h_)(path);
    if (kind === undefined)
        throw (0,errors/* baseError */.O)('file-not-found', { what: 'the bundle', path });
    const readFile = given ?? (kind === 'file' ? lib_files/* readFileBounded */.Y1 : lib_files/* readRegularFile */.XF);
    let [count, size] = [0, 0];
    const isFull = () => count >= MAX_IN_FOLDER || size >= MAX_FOLDER_BYTES;
    let isCut = false;
    const readOne = async (file) => {
        const found = [];
        if (isFull())
            isCut = true;
        else
            for await (const one of readEvidence(file, readFile)) {
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
    const blob = convertCosignBlob(bytes, origin);
    const converted = blob ? [blob] : convertPep740(bytes, origin);
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
