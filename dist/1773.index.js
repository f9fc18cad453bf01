export const id = 1773;
export const ids = [1773];
export const modules = {

/***/ 44647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   d5: () => (/* binding */ readPlatformDigests),
/* harmony export */   xV: () => (/* binding */ choosePlatform)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13798);
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
