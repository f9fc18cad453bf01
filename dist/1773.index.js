export const id = 1773;
export const ids = [1773];
export const modules = {

/***/ 95669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AW: () => (/* binding */ listChildren),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   ZJ: () => (/* binding */ MAX_MANIFEST_BYTES),
/* harmony export */   t3: () => (/* binding */ listBlobs)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
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

/***/ 44647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   d5: () => (/* binding */ readPlatformDigests),
/* harmony export */   xV: () => (/* binding */ choosePlatform)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92857);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89079);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57130);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80292);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1787);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95669);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54566);







const MAX_CONFIG_BYTES = 8 * 1024 * 1024;
const MAX_INDEXES = 100;
async function choosePlatform(repository, target, platform) {
    const root = await repository.manifest(target);
    const candidates = await listCandidates(repository, root);
    const known = candidates.filter((one) => !one.platform.startsWith('unknown'));
    const exact = known.filter((one) => one.platform === platform);
    const matching = exact.length > 0 || !/^[^/]+\/[^/]+$/.test(platform)
        ? exact
        : known.filter((one) => one.platform.startsWith(`${platform}/`));
    const digests = new Map(matching.map(({ descriptor }) => [descriptor.digest, descriptor]));
    const [chosen] = digests.values();
    if (chosen && digests.size === 1)
        return chosen;
    const found = [...new Set(known.map((one) => one.platform))].filter(Boolean);
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ociError */ .Y)('platform-not-found', {
        reference: `${repository.name}@${root.descriptor.digest}`,
        given: platform,
        found: found.length > 0 ? found.sort() : 'none',
    });
}
async function listCandidates(repository, root) {
    const candidates = [];
    const waiting = [root];
    for (const manifest of waiting) {
        if (manifest.json.manifests === undefined) {
            const platform = await readConfigPlatform(repository, manifest.json);
            candidates.push({ descriptor: manifest.descriptor, platform });
            continue;
        }
        for (const child of (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .listChildren */ .AW)(manifest).filter(({ mediaType }) => (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(mediaType))) {
            const platform = formatPlatform(child.platform) ?? '';
            if (platform !== '')
                candidates.push({ descriptor: child, platform });
            else if (waiting.length < MAX_INDEXES)
                waiting.push(await repository.manifest(child.digest));
        }
    }
    return candidates;
}
function formatPlatform(value, { partial = false } = {}) {
    const fields = (typeof value === 'object' && value !== null ? value : {});
    const isUsable = (field) => typeof field === 'string' && (partial ? /^[\w.-]{1,40}$/.test(field) : true);
    const [os, architecture] = [fields.os, fields.architecture];
    if (!partial && !(isUsable(os) && isUsable(architecture)))
        return undefined;
    const variant = fields.variant === '' ? undefined : fields.variant;
    return [os, architecture, variant].filter(isUsable).join('/') || undefined;
}
async function readConfigPlatform(repository, json) {
    if (!json.config || !/^application\/vnd\.(oci\.image|docker\.container\.image)\./.test(json.config.mediaType))
        return '';
    const what = `the config ${json.config.digest}`;
    const bytes = await (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .collect */ .Fo)(repository.blob(json.config), MAX_CONFIG_BYTES, what);
    return formatPlatform((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(bytes.toString(), what)) ?? '';
}
const indexSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ manifests: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ digest: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() })) });
function readPlatformDigests(bytes, { maxManifests = Number.POSITIVE_INFINITY } = {}) {
    let value;
    try {
        value = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return [];
    }
    const { data } = indexSchema.safeParse(value);
    if (!data || data.manifests.length > maxManifests)
        return [];
    return data.manifests.map(({ digest }) => digest).filter(_lib_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .isDigest */ .Bc);
}


/***/ }),

/***/ 61773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listPlatforms: () => (/* binding */ listPlatforms)
/* harmony export */ });
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21763);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87681);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95669);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44647);
/* harmony import */ var _sigstore_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45176);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72317);





const MAX_DEPTH = 4;
const MAX_PLATFORMS = 200;
async function listPlatforms(repository, digest) {
    const found = new Map();
    const walk = async (at, depth) => {
        for (const child of (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listChildren */ .AW)(await repository.manifest(at))) {
            if (found.has(child.digest))
                continue;
            found.set(child.digest, {
                digest: child.digest,
                name: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(child.platform, { partial: true }) ?? child.digest,
            });
            if (found.size > MAX_PLATFORMS || depth === MAX_DEPTH)
                throw (0,_sigstore_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .sigstoreError */ .J)('evidence-too-much', {
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
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk)
            throw error;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyError */ .q)('platforms-unreadable', { subject: `${repository.name}@${digest}`, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(error) }, { cause: error });
    }
    return [...found.values()];
}


/***/ })

};
