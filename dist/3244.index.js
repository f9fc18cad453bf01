export const id = 3244;
export const ids = [3244];
export const modules = {

/***/ 78241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29887);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25136);



const commands = [
    {
        path: 'inspect',
        summary: 'what bundles say of themselves; judges nothing',
        arguments: [['<what>', 'a bundle file, a folder of them, or an image reference']],
        example: 'mc inspect app.tar.gz.sigstore.json',
        run: async ({ args: [given = ''] }, context) => {
            const { cwd, env } = context;
            const credentials = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerConfigCredentials */ .D)({ env });
            const report = await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_2__/* .inspect */ .Nn)(given, { ...context, credentials, at: (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path) });
            return { report, text: (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_2__/* .presentInspection */ .aJ)(report) };
        },
    },
];


/***/ }),

/***/ 20907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   yY: () => (/* binding */ withTarget),
/* harmony export */   z$: () => (/* binding */ isReferenceLike)
/* harmony export */ });
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
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('reference-malformed', { given: text.slice(0, 200) });
    return reference;
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
    if (tag !== undefined && !TAG.test(tag))
        return undefined;
    const at = { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
    if (layout)
        return name === '' || name.includes('\0')
            ? undefined
            : { kind: 'layout', path: name, ...(archive ? { archive } : {}), ...at };
    const slash = name.indexOf('/');
    const [registry, repository] = [name.slice(0, slash), name.slice(slash + 1)];
    if (slash < 1 || !HOST.test(registry) || !REPOSITORY.test(repository) || repository.length > 255)
        return undefined;
    return { kind: 'registry', registry, repository, ...at };
}
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

/***/ 49994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ bundleFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18867);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6888);






const MAX_LINES_BYTES = 64 * 1024 * 1024;
const MAX_DEPTH = 8;
const FILES_AT_ONCE = 8;
/** Up to so many, each is judged for each subject, so that what does not fit is told. */
const FEW = 16;
/**
 * A bundle file (`.json`), several in one (`.jsonl`, a bundle a line), or a folder of such files. They are read once, for
 * all subjects. Of many, a subject is given those that claim to be about it, and those that cannot be read; where none
 * claims that, the first few, so that the report says what was there instead.
 */
function bundleFiles(path) {
    let reading;
    let index;
    const load = async () => {
        const kind = await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileKind */ .h_)(path);
        if (kind === undefined)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1('file-not-found', { what: 'the bundle', path });
        let [count, size] = [0, 0];
        const ofFile = async (file) => {
            const found = [];
            for await (const one of read(file)) {
                found.push(one);
                size += 'bytes' in one ? one.bytes.length : 0;
                if (++count > MAX_IN_FOLDER || size > MAX_FOLDER_BYTES)
                    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk('evidence-too-much', { source: path, limit: MAX_IN_FOLDER });
            }
            return found;
        };
        const found = (await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapConcurrent */ ._k)(kind === 'file' ? [path] : await filesIn(path, 0), FILES_AT_ONCE, ofFile)).flat();
        return found;
    };
    return {
        name: path,
        async *bundlesFor(subject) {
            reading ??= load();
            const all = await reading;
            if (all.length <= FEW) {
                yield* all;
                return;
            }
            index ??= indexed(all);
            const about = index.about.get(subject.slice('sha256:'.length)) ?? [];
            yield* about.length > 0 ? [...about, ...index.unclaimed] : all.slice(0, FEW);
        },
    };
}
const MAX_IN_FOLDER = 20_000;
const MAX_FOLDER_BYTES = 512 * 1024 * 1024;
/** By what each claims to be about (SHA-256, hex), unverified: it decides only who looks at it. What claims nothing is for all. */
function indexed(all) {
    const about = new Map();
    const unclaimed = [];
    for (const one of all) {
        const claims = new Set('bytes' in one ? claimsOf(one.bytes) : []);
        if (claims.size === 0)
            unclaimed.push(one);
        for (const digest of claims) {
            const others = about.get(digest);
            if (others)
                others.push(one);
            else
                about.set(digest, [one]);
        }
    }
    return { about, unclaimed };
}
function claimsOf(bytes) {
    try {
        const bundle = JSON.parse(bytes.toString('utf8'));
        const payload = bundle?.dsseEnvelope?.payload;
        if (typeof payload === 'string') {
            const { subject } = JSON.parse(Buffer.from(payload, 'base64').toString('utf8'));
            const digests = subject.map((each) => each.digest?.sha256);
            return digests.every((digest) => typeof digest === 'string') ? digests : [];
        }
        const { algorithm, digest } = bundle.messageSignature.messageDigest;
        return algorithm === 'SHA2_256' ? [Buffer.from(digest, 'base64').toString('hex')] : [];
    }
    catch {
        return []; // judged for every subject, and told why it is none
    }
}
async function filesIn(folder, depth) {
    const entries = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
    const found = [];
    for (const entry of entries) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
        if (entry.isDirectory() && depth < MAX_DEPTH)
            found.push(...(await filesIn(path, depth + 1)));
        else if (entry.isFile() && /\.jsonl?$/.test(entry.name))
            found.push(path);
    }
    return found;
}
async function whole(file) {
    try {
        return { bytes: await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileBounded */ .Y1)(file, _sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_BUNDLE_BYTES */ .Me, 'the bundle'), origin: file };
    }
    catch (error) {
        if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .McError */ .Hv) || error.code !== 'file-too-large')
            throw error;
        return { origin: file, unusable: new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk('bundle-malformed', { what: file, detail: error.message }) };
    }
}
/** What npm's registry and GitHub's API answer: several bundles under `attestations`. Undefined for anything else. */
function bundlesWithin(bytes) {
    if (!bytes.includes('"attestations"'))
        return undefined;
    try {
        const { attestations } = JSON.parse(bytes.toString('utf8'));
        if (!Array.isArray(attestations))
            return undefined;
        return attestations.map((one) => Buffer.from(JSON.stringify(one?.bundle ?? null)));
    }
    catch {
        return undefined; // whatever it is, it is judged as a bundle, and told why it is none
    }
}
async function* read(file) {
    if (!file.endsWith('.jsonl')) {
        const one = await whole(file);
        const within = 'bytes' in one ? bundlesWithin(one.bytes) : undefined;
        if (within)
            for (const [i, bytes] of within.entries())
                yield { bytes, origin: `${file}#${i + 1}` };
        else
            yield one;
        return;
    }
    const lines = (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileBounded */ .Y1)(file, MAX_LINES_BYTES, 'the bundles')).toString('utf8').split('\n');
    for (const [i, line] of lines.entries())
        if (line.trim() !== '')
            yield { bytes: Buffer.from(line), origin: `${file}:${i + 1}` };
}


/***/ }),

/***/ 68841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ MAX_BUNDLES)
/* harmony export */ });
/** More evidence than this about one subject is none: it is refused as a whole, with its code. */
const MAX_BUNDLES = 1_000;


/***/ })

};
