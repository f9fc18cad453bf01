export const id = 1773;
export const ids = [1773];
export const modules = {

/***/ 95669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   OR: () => (/* binding */ blobsOf),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   ZJ: () => (/* binding */ MAX_MANIFEST_BYTES)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80292);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54566);





/** The distribution spec lets registries refuse more than 4 MiB; so do we. */
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
const MAX_CHILDREN = 10_000;
const digest = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/, 'no sha256 or sha512 digest');
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
    // Some registries write an empty list as null.
    manifests: zod__WEBPACK_IMPORTED_MODULE_0__/* .preprocess */ .vkY((value) => (value === null ? [] : value), zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(descriptor).max(MAX_CHILDREN).optional()),
    subject: nullish(descriptor),
    annotations: nullish(zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())),
});
/** Reads a manifest or index of `mediaType` (as the registry named it). Throws `manifest-malformed`; `what` names it. */
function readManifest(bytes, mediaType, what) {
    const malformed = (detail, cause) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('manifest-malformed', { what, detail }, { cause });
    if (bytes.length > MAX_MANIFEST_BYTES)
        throw malformed(`it has more than ${MAX_MANIFEST_BYTES} bytes`);
    let json;
    try {
        const value = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes.toString('utf8'), what);
        if (isSchema1(value))
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('manifest-schema1', { what });
        json = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .conform */ .fj)(manifestJson, value, what);
    }
    catch (error) {
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk)
            throw error;
        throw malformed((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(error), error);
    }
    const type = json.mediaType ?? mediaTypeBy(json, mediaType);
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(type))
        throw malformed(`its media type is ${type}`);
    // CVE-2021-41190: the same bytes must not be an image to one reader and an index to another.
    const index = type === _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_INDEX */ .$p || type === _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .DOCKER_LIST */ .Y2;
    if (index
        ? json.layers !== undefined || json.config !== undefined || json.manifests === undefined
        : json.manifests !== undefined || json.config === undefined) {
        throw malformed(`its fields do not fit its media type ${type}`);
    }
    const { artifactType, annotations } = json;
    return {
        descriptor: {
            mediaType: type,
            digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(bytes),
            size: bytes.length,
            ...(artifactTypeOf(artifactType, json.config)
                ? { artifactType: artifactTypeOf(artifactType, json.config) }
                : {}),
            ...(annotations ? { annotations } : {}),
        },
        bytes,
        json,
    };
}
/** Docker's image manifest version 2, schema 1: it is signed inside, and names its layers without their sizes. */
const isSchema1 = (value) => typeof value === 'object' && value !== null && 'schemaVersion' in value && value.schemaVersion === 1;
const mediaTypeBy = (json, named) => {
    const type = named?.split(';')[0]?.trim();
    return type && (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(type) ? type : json.manifests ? _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_INDEX */ .$p : _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_MANIFEST */ .EG;
};
/** Distribution spec 1.1, "Listing referrers": the manifest's artifactType, else its config's media type. */
const artifactTypeOf = (own, config) => own || config?.mediaType;
/** The blobs that a manifest names: config and layers; of an index what is no manifest. */
const blobsOf = ({ json }) => [
    ...(json.config ? [json.config] : []),
    ...(json.layers ?? []),
    ...(json.manifests ?? []).filter(({ mediaType }) => !(0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(mediaType)),
];
/** What an index names: manifests, or anything else (OCI image spec, "Image Index"). */
const childrenOf = ({ json }) => json.manifests ?? [];


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
/** OCI image spec 1.1: the descriptor and content of "no config", "no layer". */
const EMPTY_BYTES = Buffer.from('{}');
const EMPTY_DESCRIPTOR = {
    mediaType: OCI_EMPTY,
    digest: 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    size: 2,
};


/***/ }),

/***/ 61773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   platformsOf: () => (/* binding */ platformsOf)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95669);


const MAX_DEPTH = 4;
const MAX_PLATFORMS = 200;
/** Every manifest that an index leads to, itself left out; none of an image. Throws `platforms-unreadable`. */
async function platformsOf(repository, digest) {
    const found = new Map();
    const walk = async (at, depth) => {
        for (const child of (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)(await repository.manifest(at))) {
            if (found.has(child.digest))
                continue;
            found.set(child.digest, { digest: child.digest, name: nameOf(child) });
            if (found.size > MAX_PLATFORMS || depth === MAX_DEPTH)
                throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('evidence-too-much', {
                    source: `the platforms of ${digest}`,
                    limit: MAX_PLATFORMS,
                });
            await walk(child.digest, depth + 1);
        }
    };
    try {
        await walk(digest, 0);
    }
    catch (error) {
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk)
            throw error;
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv('platforms-unreadable', { subject: `${repository.name}@${digest}`, detail: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(error) }, { cause: error });
    }
    return [...found.values()];
}
const nameOf = ({ platform = {}, digest }) => ['os', 'architecture', 'variant']
    .map((key) => platform[key])
    .filter((part) => typeof part === 'string' && /^[\w.-]{1,40}$/.test(part))
    .join('/') || digest;


/***/ })

};
