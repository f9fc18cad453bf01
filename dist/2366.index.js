export const id = 2366;
export const ids = [2366];
export const modules = {

/***/ 7272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cp: () => (/* binding */ walkManifests),
/* harmony export */   K7: () => (/* binding */ checkEvidence),
/* harmony export */   Ny: () => (/* binding */ findExtraEvidence),
/* harmony export */   UB: () => (/* binding */ checkBlob),
/* harmony export */   tH: () => (/* binding */ listReleases)
/* harmony export */ });
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89079);
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18867);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _format_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15668);
/* harmony import */ var _format_reading_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92096);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38911);






async function checkBlob(path, to, files) {
    const expected = `sha256:${path.slice('blobs/sha256/'.length)}`;
    if (!(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(expected) || (0,_format_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .blobPath */ .nD)(expected) !== path)
        throw (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .damaged */ .q)(path, 'it is not named after a digest');
    const { digest, size } = await (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOfStream */ .Ul)((await to.stream(path)) ?? (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .streamOf */ .mA)(Buffer.alloc(0)));
    files.counted(size);
    if (digest !== expected)
        throw (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .damaged */ .q)(path, `its digest is ${digest}`);
}
async function checkEvidence(subject, expected, present, files) {
    const path = (0,_format_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .evidencePath */ .Zz)(subject);
    const bytes = await files.read(path, _format_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_INDEX_BYTES */ .w2);
    if (!bytes)
        throw (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .damaged */ .q)(path, 'it is missing, and the catalog names it');
    if ((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes) !== expected)
        throw (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .damaged */ .q)(path, `its digest is ${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes)}, the catalog lists ${expected}`);
    const named = (await (0,_format_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .readEvidence */ .At)(files, subject)).flatMap(({ digest, manifest }) => [
        digest,
        ...(manifest ? [manifest] : []),
    ]);
    const missing = named.find((digest) => !present.has((0,_format_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .blobPath */ .nD)(digest)));
    if (missing)
        throw (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .damaged */ .q)((0,_format_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .blobPath */ .nD)(missing), `it is missing, and ${path} names it`);
    return named;
}
function findExtraEvidence(paths, indexes) {
    const known = new Set([...indexes.keys()].map(_format_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .evidencePath */ .Zz));
    return paths.filter((path) => !known.has(path));
}
const MANIFESTS_AT_ONCE = 8;
async function walkManifests(releases, evidence, present, to) {
    const [named, missing, walked] = [new Set(), new Set(), new Set()];
    const links = async (digest) => ({ digest, ...readLinks(await (0,_format_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .readBlob */ .gm)(to, digest).catch(() => undefined)) });
    for (let found = [...releases, ...evidence]; found.length > 0;) {
        const next = [...new Set(found)].filter((digest) => !walked.has(digest));
        for (const digest of next)
            walked.add(digest);
        for (const digest of next.filter((one) => !present.has((0,_format_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .blobPath */ .nD)(one))))
            missing.add(digest);
        const existing = next.filter((digest) => present.has((0,_format_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .blobPath */ .nD)(digest)));
        const read = await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_5__/* .mapConcurrent */ ._k)(existing, MANIFESTS_AT_ONCE, links);
        for (const { digest, parts } of read) {
            named.add(digest);
            for (const part of parts)
                if (present.has((0,_format_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .blobPath */ .nD)(part)))
                    named.add(part);
                else if (evidence.has(digest))
                    missing.add(part);
        }
        found = read.flatMap(({ manifests }) => manifests);
    }
    return { named, missing };
}
function readLinks(bytes) {
    const digests = (all) => all.map(({ digest }) => String(digest)).filter(_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc);
    try {
        const { manifests = [], layers = [], config } = JSON.parse(bytes?.toString('utf8') ?? '{}');
        return { manifests: digests(manifests), parts: digests([...layers, ...(config ? [config] : [])]) };
    }
    catch {
        return { manifests: [], parts: [] };
    }
}
const listReleases = (index) => index.subjects.flatMap(({ releases }) => releases.map(({ digest }) => digest));


/***/ }),

/***/ 38911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ CheckFindings),
/* harmony export */   q: () => (/* binding */ damaged)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87681);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17427);


const damaged = (path, detail, cause) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .mirrorError */ .Q)('mirror-damaged', { path, detail }, { cause });
class CheckFindings {
    errors = [];
    #signal;
    constructor(signal) {
        this.#signal = signal;
    }
    add(error) {
        this.errors.push(error);
    }
    attempt = async (step) => {
        this.#signal?.throwIfAborted();
        try {
            return await step();
        }
        catch (error) {
            if (!(error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk))
                throw error;
            this.add(error);
            return undefined;
        }
    };
    namesPath(path) {
        return this.errors.some(({ details }) => `/${path}`.endsWith(`/${details.path}`));
    }
}


/***/ }),

/***/ 4886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ parseMirrorConfig),
/* harmony export */   Q5: () => (/* binding */ loadMirrorConfig)
/* harmony export */ });
/* unused harmony export mirrorConfigSchema */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13963);
/* harmony import */ var _lib_yaml_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58902);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(20907);
/* harmony import */ var _store_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(17315);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(87167);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(17427);
/* harmony import */ var _logs_log_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34745);
/* harmony import */ var _retention_config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18329);
/* harmony import */ var _tuf_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3586);
/* harmony import */ var _witness_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13758);












const url = zod__WEBPACK_IMPORTED_MODULE_1__/* .url */ .OZ5({ protocol: /^https?$/ });
const duration = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9]{1,9}[smhd]$/, 'expected a duration like 15m or 180d');
const haveDistinctNames = (logs) => {
    const names = (0,_logs_log_config_js__WEBPACK_IMPORTED_MODULE_2__/* .expandShards */ .aE)(logs).map(({ name }) => name);
    return new Set(names).size === names.length;
};
const mirrorConfigSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    to: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe('folder of the mirror, relative to this file, or s3://BUCKET/PREFIX'),
    store: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        endpoint: zod__WEBPACK_IMPORTED_MODULE_1__/* .url */ .OZ5({ protocol: /^https?$/ })
            .optional()
            .describe('endpoint of the object store; default: AWS_ENDPOINT_URL_S3, else AWS'),
        region: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional(),
        objectLock: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ mode: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['COMPLIANCE', 'GOVERNANCE']), retain: duration })
            .optional()
            .describe('S3 Object Lock of each object that the mirror writes'),
    })
        .optional()
        .describe('options of the bucket in `to`'),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .regex(/^[^\s+]{1,255}$/)
        .default('mirror')
        .describe('name of the mirror, under which it signs mirror.json'),
    key: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .min(1)
        .optional()
        .describe('file with the Ed25519 private key of the mirror (PKCS #8 PEM), relative to this file; without it, mirror.json is not signed'),
    policy: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe('trust policy, relative to this file; its roots contain the keys of the logs'),
    logs: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_logs_log_config_js__WEBPACK_IMPORTED_MODULE_2__/* .logSchema */ .k6).default([]).refine(haveDistinctNames, 'two logs have the same name'),
    tuf: _tuf_config_js__WEBPACK_IMPORTED_MODULE_3__/* .tufSchema */ .XM,
    witnesses: _witness_config_js__WEBPACK_IMPORTED_MODULE_4__/* .witnessesSchema */ .Zb.optional(),
    signingConfig: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .min(1)
        .optional()
        .describe('file with the signing config for clients of the mirror, relative to this file'),
    subjects: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1))
        .default([])
        .describe('repositories to mirror with every tag, or a single tag or digest of a repository'),
    releases: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1))
        .default([])
        .describe('files with a list of releases, relative to this file: one reference or digest per line, or JSON'),
    github: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        repository: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
            .regex(/^(?!\.{1,2}\/)[\w.-]{1,100}\/(?!\.{1,2}$)[\w.-]{1,100}$/, 'expected OWNER/REPO')
            .describe('GitHub repository with the attestations of the releases'),
        api: url
            .optional()
            .describe('URL of the API; default: GITHUB_API_URL, else https://api.github.com. Only the default gets the token'),
    }))
        .max(100)
        .default([]),
    retention: _retention_config_js__WEBPACK_IMPORTED_MODULE_5__/* .retentionSchema */ .o0,
    canary: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        good: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1)).min(1).max(1000).describe('subjects that must verify from the mirror alone'),
        bad: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1)).max(1000).default([]).describe('subjects that must not verify'),
    })
        .optional()
        .describe('subjects of mc mirror canary; a path is relative to this file'),
});
const MAX_CONFIG_BYTES = 1024 * 1024;
async function loadMirrorConfig(path) {
    return parseMirrorConfig((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_6__/* .readFileBounded */ .Y1)(path, MAX_CONFIG_BYTES, 'the mirror configuration')).toString('utf8'), path);
}
function parseMirrorConfig(text, path) {
    const config = (0,_lib_yaml_js__WEBPACK_IMPORTED_MODULE_7__/* .readYaml */ .gM)(mirrorConfigSchema, text, path);
    const bucket = config.to.startsWith('s3://');
    if (bucket)
        (0,_store_index_js__WEBPACK_IMPORTED_MODULE_8__/* .parseStoreLocation */ .sC)(config.to);
    else if (/^[a-z][a-z0-9+.-]+:/i.test(config.to))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .mirrorError */ .Q)('mirror-destination-unsupported', { what: path, given: config.to });
    const logs = (0,_logs_log_config_js__WEBPACK_IMPORTED_MODULE_2__/* .expandShards */ .aE)(config.logs);
    for (const log of logs)
        if (log.type === 'tiled')
            (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_10__/* .parseVerifierKey */ .z$)(log.key);
    if (config.witnesses)
        (0,_witness_config_js__WEBPACK_IMPORTED_MODULE_4__/* .parseConfiguredWitnesses */ .JV)(config.witnesses);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(path));
    const subjects = config.subjects.map((subject) => {
        const reference = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_11__/* .parseReference */ .F2)(subject);
        if (reference.kind === 'registry')
            return subject;
        return (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_11__/* .formatReference */ .FH)({ ...reference, path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, reference.path) });
    });
    return {
        ...config,
        logs,
        subjects,
        releases: config.releases.map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, file)),
        to: bucket ? config.to : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, config.to),
        policy: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, config.policy),
        tuf: config.tuf.map((one) => ({ ...one, root: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, one.root) })),
        ...(config.signingConfig === undefined ? {} : { signingConfig: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, config.signingConfig) }),
        ...(config.key === undefined ? {} : { key: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, config.key) }),
    };
}


/***/ }),

/***/ 35369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ folderDestination)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18867);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(21763);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);
/* harmony import */ var _lib_lock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70225);
/* harmony import */ var _lib_portable_path_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(45613);
/* harmony import */ var _format_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58375);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49380);










const LOCK = '.lock';
const STATS_AT_ONCE = 32;
const HALF_WRITTEN = /\.[0-9a-f]{12}\.tmp$/;
const isWriterFile = (path) => path === LOCK || path.startsWith(`${LOCK}.`) || HALF_WRITTEN.test(path);
function folderDestination(dir, { clock, signal } = {}) {
    const at = (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, path);
    let writing;
    const folder = {
        ...(0,_format_files_js__WEBPACK_IMPORTED_MODULE_2__/* .folderFiles */ .kf)(dir),
        has: async (path) => (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fileKind */ .h_)(at(path))) === 'file',
        stream: async (path) => ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fileKind */ .h_)(at(path))) === 'file' ? (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileStream */ .vY)(at(path)) : undefined),
        write: async (path, content) => {
            writing?.throwIfAborted();
            await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFileAtomic */ .Zf)(at(path), content);
        },
        list: async (prefix = '') => {
            const from = prefix.slice(0, prefix.lastIndexOf('/') + 1);
            const names = (await listFiles(at(from))).map((name) => `${from}${name}`);
            const wanted = names.filter((path) => path.startsWith(prefix) && !isWriterFile(path));
            const sized = await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapConcurrent */ ._k)(wanted, STATS_AT_ONCE, async (path) => {
                const info = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(at(path)).catch(() => undefined);
                return info ? [{ path, size: info.size }] : [];
            });
            return sized.flat();
        },
        remove: async (path) => {
            writing?.throwIfAborted();
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(at(path), { force: true });
            await removeEmptyFolders(dir, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
        },
        lockedUntil: async () => undefined,
        erase: async (path) => {
            await folder.remove(path);
            return undefined;
        },
        under: (prefix) => (0,_types_js__WEBPACK_IMPORTED_MODULE_5__/* .below */ .G)(folder, prefix),
        withLock: (work) => (0,_lib_lock_js__WEBPACK_IMPORTED_MODULE_6__/* .withLock */ .k)(at(LOCK), async (lockSignal) => {
            writing = lockSignal;
            for (const name of await listFiles(dir))
                if (HALF_WRITTEN.test(name) && !name.startsWith(`${LOCK}.`))
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(at(name), { force: true });
            try {
                return await work(lockSignal);
            }
            finally {
                writing = undefined;
            }
        }, { ...(clock ? { clock } : {}), signal }),
    };
    return folder;
}
async function removeEmptyFolders(dir, path) {
    for (let at = path; at !== '.' && at !== ''; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, at));
        }
        catch {
            return;
        }
    }
}
async function listFiles(dir) {
    try {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(dir, { recursive: true, withFileTypes: true });
        return entries
            .filter((entry) => !entry.isDirectory())
            .map((entry) => (0,_lib_portable_path_js__WEBPACK_IMPORTED_MODULE_7__/* .formatPortablePath */ .g)(dir, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, entry.name)))
            .sort();
    }
    catch (error) {
        if ((0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_8__/* .systemCode */ .xU)(error) === 'ENOENT')
            return [];
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .baseError */ .O)('file-unreadable', { path: dir, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_8__/* .describe */ .q0)(error) }, { cause: error });
    }
}


/***/ }),

/***/ 49380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ below)
/* harmony export */ });
const below = (whole, prefix) => ({
    name: `${whole.name}/${prefix}`,
    read: (path, maxBytes) => whole.read(`${prefix}/${path}`, maxBytes),
    has: (path) => whole.has(`${prefix}/${path}`),
    stream: (path) => whole.stream(`${prefix}/${path}`),
    write: (path, content) => whole.write(`${prefix}/${path}`, content),
    list: async (inner = '') => (await whole.list(`${prefix}/${inner}`)).map(({ path, size }) => ({ path: path.slice(prefix.length + 1), size })),
    remove: (path) => whole.remove(`${prefix}/${path}`),
    lockedUntil: (path) => whole.lockedUntil(`${prefix}/${path}`),
    erase: (path) => whole.erase(`${prefix}/${path}`),
    under: (inner) => below(whole, `${prefix}/${inner}`),
    withLock: (work) => whole.withLock(work),
});


/***/ }),

/***/ 19453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ claimsSignature)
/* harmony export */ });
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43547);

const claimsSignature = ({ kind, mediaType }) => kind === 'bundle' || kind === 'signature' || mediaType === _sigstore_index_js__WEBPACK_IMPORTED_MODULE_0__/* .DSSE_ENVELOPE */ .P7;


/***/ }),

/***/ 67373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ formatKeptNodes),
/* harmony export */   w: () => (/* binding */ readKeptNodes)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87681);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15668);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92096);




const sequence = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative();
const keptSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    states: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(sequence).describe('sequences of the last states, oldest first'),
    retired: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er, sequence).describe('maps a node to the first state that no longer names it'),
    added: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ sequence, nodes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er) })
        .optional()
        .describe('nodes that the last of the states added'),
});
const NOTHING = { states: [], retired: new Map(), added: undefined };
async function readKeptNodes(files) {
    try {
        const bytes = await files.read(_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .KEPT_NODES */ .dB, _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_INDEX_BYTES */ .w2);
        if (!bytes)
            return NOTHING;
        const { states, retired, added } = (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .parseMirrorFile */ .nb)(keptSchema, bytes, _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .KEPT_NODES */ .dB);
        return { states, retired: new Map(Object.entries(retired)), added };
    }
    catch (error) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk)
            return NOTHING;
        throw error;
    }
}
const formatKeptNodes = ({ states, retired, added }) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .formatJson */ .IB)({
    version: 1,
    states,
    retired: Object.fromEntries([...retired].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    ...(added ? { added } : {}),
});


/***/ }),

/***/ 82782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cq: () => (/* binding */ preparePublication),
/* harmony export */   iR: () => (/* binding */ listNodes),
/* harmony export */   oF: () => (/* binding */ writeSnapshot)
/* harmony export */ });
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18867);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15668);
/* harmony import */ var _kept_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67373);




const CONCURRENCY = 16;
const STATES_KEPT = 3;
async function preparePublication(to, snapshot, { before, sequence }) {
    const listed = await listNodes(to);
    if (!snapshot && listed.size === 0 && !(await to.has(_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .KEPT_NODES */ .dB)))
        return { write: async () => { }, cleanUp: async () => { } };
    const named = new Set([...(snapshot?.pages.keys() ?? []), ...(snapshot?.copies.keys() ?? [])]);
    const last = await (0,_kept_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .readKeptNodes */ .w)(to);
    const orphaned = new Set(last.added && last.added.sequence !== before ? last.added.nodes : []);
    const known = [...last.states, ...(before === undefined ? [] : [before])].filter((state) => state <= (before ?? -1));
    const states = [...new Set([...known, sequence])].toSorted((a, b) => a - b).slice(-STATES_KEPT);
    const isExpired = (since) => states.filter((state) => state >= since).length >= STATES_KEPT;
    const [expired, retired] = [[], new Map()];
    for (const node of listed) {
        if (named.has(node))
            continue;
        const since = findRetirement(last, node, before ?? -1) ?? sequence;
        if (orphaned.has(node) || isExpired(since))
            expired.push(node);
        else
            retired.set(node, since);
    }
    const missing = [...named].filter((node) => !listed.has(node));
    const nodes = [...missing, ...[...orphaned].filter((node) => named.has(node) && listed.has(node))].toSorted();
    await to.write(_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .KEPT_NODES */ .dB, (0,_kept_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatKeptNodes */ .b)({ states, retired, added: { sequence, nodes } }));
    return {
        write: () => writeNodes(to, missing, snapshot),
        cleanUp: () => (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .forEachConcurrent */ .C6)(expired, CONCURRENCY, (node) => to.remove((0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .signedNodePath */ ._H)(node))),
    };
}
async function writeSnapshot(to, snapshot) {
    const listed = await listNodes(to);
    const named = [...snapshot.pages.keys(), ...snapshot.copies.keys()];
    await writeNodes(to, named.filter((node) => !listed.has(node)), snapshot);
}
const writeNodes = (to, nodes, snapshot) => (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .forEachConcurrent */ .C6)(nodes, CONCURRENCY, async (node) => {
    const content = snapshot?.pages.get(node) ?? (await readCopy(to, node, snapshot?.copies.get(node)));
    if (content !== undefined)
        await to.write((0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .signedNodePath */ ._H)(node), content);
});
async function listNodes(to) {
    const paths = (await to.list(_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .SIGNED_NODES */ .vA)).map(({ path }) => `sha256:${path.slice(_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .SIGNED_NODES */ .vA.length)}`);
    return new Set(paths.filter(_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc));
}
function findRetirement({ retired }, node, before) {
    const since = retired.get(node);
    return since !== undefined && since <= before ? since : undefined;
}
async function readCopy(to, node, path) {
    const bytes = path === undefined ? undefined : await to.read(path, _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_INDEX_BYTES */ .w2);
    return bytes && (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(bytes) === node ? bytes : undefined;
}


/***/ }),

/***/ 34745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ isTileLog),
/* harmony export */   VZ: () => (/* binding */ sourceName),
/* harmony export */   Zz: () => (/* binding */ isFrozen),
/* harmony export */   aE: () => (/* binding */ expandShards),
/* harmony export */   db: () => (/* binding */ getLogStage),
/* harmony export */   k6: () => (/* binding */ logSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);

const sourceName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'lower-case letters, digits, ".", "_" and "-"');
const name = sourceName;
const url = zod__WEBPACK_IMPORTED_MODULE_0__/* .url */ .OZ5({ protocol: /^https?$/ });
const tiles = url.describe('URL of the log, above its tiles');
const origin = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255);
const hostOfRoot = origin.describe("host of the baseUrl of the log in the policy's trusted root");
const firstLine = origin.describe('first line of its checkpoints');
const frozen = zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
    .optional()
    .describe('the log takes no more entries: it is fetched once and never asked again');
const validFor = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    start: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().optional().describe('the shard is not asked before this time'),
    end: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().optional().describe('the shard is frozen after this time'),
})
    .optional()
    .describe('period in which the shard takes entries, as in trusted_root.json');
const key = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(2048).describe('verifier key of the log, NAME+ID+BASE64 (C2SP signed-note)');
const shardedName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^[a-z0-9][a-z0-9._-]{0,30}$/, 'at most 31 lower-case letters, digits, ".", "_" and "-"');
const shardName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^[a-z0-9][a-z0-9_-]{0,31}$/, 'lower-case letters, digits, "_" and "-"')
    .describe('name of the shard, such as 2026; the mirror stores it in logs/NAME.SHARD/');
const shardsSchema = (shard) => zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(shard)
    .min(1)
    .max(100)
    .refine((shards) => new Set(shards.map((one) => one.name)).size === shards.length, 'two shards have the same name');
const oneTileLog = { name, url: tiles, frozen, validFor };
const logSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('rekor-v2'), origin: hostOfRoot, ...oneTileLog }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('tiled'), origin: firstLine, key, ...oneTileLog }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('rekor-v1'),
        name,
        url,
        origin: hostOfRoot,
        mode: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['subjects', 'full'])
            .default('subjects')
            .describe('which entries to copy: those about the mirrored subjects, or every entry of all trees'),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('rekor-v2'),
        name: shardedName,
        shards: shardsSchema(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ origin: hostOfRoot, ...oneTileLog, name: shardName })),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('tiled'),
        name: shardedName,
        shards: shardsSchema(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ origin: firstLine, key, ...oneTileLog, name: shardName })),
    }),
]);
const isTileLog = (log) => log.type !== 'rekor-v1';
const expandShards = (given) => given.flatMap((log) => {
    if (!('shards' in log))
        return [log];
    const joinName = (shard) => `${log.name}.${shard.name}`;
    return log.type === 'tiled'
        ? log.shards.map((shard) => ({ ...shard, type: 'tiled', name: joinName(shard) }))
        : log.shards.map((shard) => ({ ...shard, type: 'rekor-v2', name: joinName(shard) }));
});
function getLogStage(log, now) {
    if (!isTileLog(log))
        return 'active';
    const { start, end } = log.validFor ?? {};
    if (start !== undefined && now.getTime() < Date.parse(start))
        return 'waiting';
    return log.frozen === true || (end !== undefined && now.getTime() > Date.parse(end)) ? 'frozen' : 'active';
}
const isFrozen = ({ extensions }) => extensions.some((line) => /^Log frozen\b/.test(line));


/***/ }),

/***/ 16681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ advanceClock)
/* harmony export */ });
/* unused harmony export MAX_STEP_MS */
const MAX_STEP_MS = 7 * 86_400_000;
function advanceClock(before, now) {
    if (!before)
        return now;
    const passed = now.getTime() - Date.parse(before.wall);
    return new Date(Date.parse(before.clock) + Math.min(Math.max(passed, 0), MAX_STEP_MS));
}


/***/ }),

/***/ 18329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hv: () => (/* binding */ formatRules),
/* harmony export */   nS: () => (/* binding */ getAges),
/* harmony export */   o0: () => (/* binding */ retentionSchema)
/* harmony export */ });
/* unused harmony export listKinds */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39386);
/* harmony import */ var _format_layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15668);



const duration = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9]{1,9}[smhd]$/, 'expected a duration like 15m or 180d');
const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(500);
const ages = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    min: duration
        .optional()
        .describe('the minimum age: nothing younger is removed; a later, shorter value does not shorten earlier promises'),
    max: duration
        .optional()
        .describe('the maximum age: a prune removes older evidence unless a rule keeps it; default: no maximum'),
})
    .refine(({ min, max }) => min === undefined || max === undefined || (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E)(min, 'min') <= (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E)(max, 'max'), 'min is longer than max');
const KINDS = ['attestations', 'sboms', 'bundles'];
const order = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    digest: _format_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er.describe('the digest of a release or of a piece of evidence'),
    reason: text.describe('for example the number of the case'),
    by: text.describe('the person who ordered it'),
});
const retentionSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    attestations: ages.optional(),
    sboms: ages.optional(),
    bundles: ages.optional(),
    keep: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_format_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er)
        .max(10_000)
        .default([])
        .describe('releases or pieces of evidence that are never removed'),
    holds: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(order)
        .max(10_000)
        .default([])
        .describe('legal holds; a hold that mirror.json has signed remains until it is listed under released'),
    released: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(order)
        .max(10_000)
        .default([])
        .describe('legal holds that are lifted, with the reason and the author'),
})
    .refine(({ holds, released }) => !holds.some(({ digest }) => released.some((one) => one.digest === digest)), 'a digest is listed under both holds and released')
    .prefault({})
    .describe('how long evidence is kept; without this section, forever');
const SBOM = /cyclonedx|spdx|syft/i;
function listKinds(item) {
    const { kind, predicateType = '' } = item;
    const isAttestation = kind === 'attestation' || predicateType !== '';
    const found = [];
    if (kind === 'bundle' || kind === 'signature' || kind === 'other')
        found.push('bundles');
    if (isAttestation && kind !== 'sbom')
        found.push('attestations');
    if (kind === 'sbom' || SBOM.test(predicateType))
        found.push('sboms');
    return found;
}
function getAges(item, config) {
    const all = listKinds(item).map((kind) => config[kind] ?? {});
    const longest = (key) => {
        const given = all.flatMap((one) => (one[key] === undefined ? [] : [(0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E)(one[key], key)]));
        return given.length === 0 ? undefined : Math.max(...given);
    };
    return { min: longest('min') ?? 0, max: longest('max') };
}
const formatRules = (config) => KINDS.map((kind) => `${kind} ${config[kind]?.min ?? '0s'}`).join(', ');


/***/ }),

/***/ 78370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ID: () => (/* binding */ RetentionLedger),
/* harmony export */   SC: () => (/* binding */ readLedger),
/* harmony export */   Uz: () => (/* binding */ LEDGER),
/* harmony export */   iK: () => (/* binding */ hashLedger)
/* harmony export */ });
/* unused harmony export ledgerSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _format_layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15668);
/* harmony import */ var _format_reading_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92096);




const LEDGER = 'retention/index.json';
const time = zod__WEBPACK_IMPORTED_MODULE_0__/* .datetime */ .w$();
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    since: time.describe("when the content arrived, by the mirror's own time"),
    until: time.optional().describe('the content must be kept until then; a promise is never shortened'),
});
const ledgerSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    rules: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('the minimum ages that the last sync applied to all contents'),
    held: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_format_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er, entrySchema),
});
class RetentionLedger {
    rules;
    held;
    constructor(rules, held = []) {
        this.rules = rules;
        this.held = new Map(held);
    }
    note(content, now, minSeconds) {
        const { since = now.toISOString(), until } = this.held.get(content) ?? {};
        const promised = minSeconds > 0 ? new Date(Date.parse(since) + minSeconds * 1000).toISOString() : undefined;
        const longer = promised !== undefined && (until === undefined || promised > until) ? promised : until;
        this.held.set(content, { since, ...(longer === undefined ? {} : { until: longer }) });
    }
    format() {
        const lines = [...this.held]
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([digest, entry]) => `${JSON.stringify(digest)}: ${JSON.stringify(entry)}`);
        const held = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n}`;
        return `{"version": 1, "rules": ${JSON.stringify(this.rules)}, "held": ${held}}\n`;
    }
}
const hashLedger = (bytes) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .getHex */ .Qj)((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(bytes));
async function readLedger(files) {
    const bytes = await files.read(LEDGER, _format_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_INDEX_BYTES */ .w2);
    if (!bytes)
        return undefined;
    const { rules, held } = (0,_format_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .parseMirrorFile */ .nb)(ledgerSchema, bytes, LEDGER);
    return {
        ledger: new RetentionLedger(rules, Object.entries(held)),
        hash: hashLedger(bytes),
    };
}


/***/ }),

/***/ 69070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SM: () => (/* binding */ readStateSigner),
/* harmony export */   kN: () => (/* binding */ readStateVerifier),
/* harmony export */   yQ: () => (/* binding */ readOwnVerifierKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87167);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95527);



const MAX_KEY_BYTES = 16 * 1024;
async function readStateSigner({ name, key }) {
    if (key === undefined)
        return undefined;
    return (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_1__/* .ed25519NoteSigner */ .Qd)(name, await readOwnKey(key));
}
async function readStateVerifier({ name, key, }) {
    return key === undefined ? undefined : (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_1__/* .ed25519NoteVerifier */ ._2)(name, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(await readOwnKey(key)));
}
const readOwnVerifierKey = async ({ name, key, }) => key === undefined ? undefined : (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_1__/* .verifierKey */ .EG)(name, await readOwnKey(key));
const readOwnKey = async (path) => (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_2__/* .readPrivateKey */ .$k)(await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileBounded */ .Y1)(path, MAX_KEY_BYTES, "the mirror's key"), path);


/***/ }),

/***/ 67003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ writeState),
/* harmony export */   g: () => (/* binding */ replaceState)
/* harmony export */ });
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94570);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57130);
/* harmony import */ var _format_catalog_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59447);
/* harmony import */ var _format_layout_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(15668);
/* harmony import */ var _format_reading_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92096);
/* harmony import */ var _format_signed_publish_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(82782);
/* harmony import */ var _format_signed_snapshot_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24613);
/* harmony import */ var _format_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78265);
/* harmony import */ var _format_sums_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(41250);
/* harmony import */ var _logs_checkpoints_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34127);
/* harmony import */ var _logs_fork_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79870);











async function writeState(to, { name }, signer, now, held) {
    const { index, indexes, retention, errors } = held;
    const before = await (0,_format_state_js__WEBPACK_IMPORTED_MODULE_0__/* .readState */ .un)(to).catch(() => undefined);
    const time = (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .rfc3339 */ .ag)(now);
    const state = {
        version: 1,
        name,
        sequence: (0,_format_state_js__WEBPACK_IMPORTED_MODULE_0__/* .nextSequence */ .bT)(before, now),
        time,
        ...(index ? { syncedAt: index.syncedAt } : {}),
        logs: (index?.logs ?? []).map((log) => ({
            name: log.name,
            origin: log.origin,
            size: log.size,
            root: log.root,
            syncedAt: log.syncedAt,
            ...(log.frozen ? { frozen: log.frozen } : {}),
        })),
        evidence: { subjects: indexes.size, root: (0,_logs_checkpoints_js__WEBPACK_IMPORTED_MODULE_2__/* .hex */ .uh)((0,_format_catalog_js__WEBPACK_IMPORTED_MODULE_3__/* .evidenceRoot */ .wX)(indexes)) },
        retention,
        errors: errors.map(({ source, error: { code, message }, retry }) => ({
            source,
            code,
            message,
            since: before?.errors.find((one) => one.source === source && one.code === code)?.since ?? time,
            ...retry,
        })),
        forks: [...(await (0,_logs_fork_js__WEBPACK_IMPORTED_MODULE_4__/* .listForks */ .YQ)(to))],
    };
    return replaceState(to, state, signer, { indexes, before });
}
async function replaceState(to, state, signer, { indexes, before }) {
    const snapshot = signer ? (0,_format_signed_snapshot_js__WEBPACK_IMPORTED_MODULE_5__/* .buildSnapshot */ .tX)(await (0,_format_reading_js__WEBPACK_IMPORTED_MODULE_6__/* .readIndex */ .vY)(to), indexes) : undefined;
    const sequences = { before: before?.sequence, sequence: state.sequence };
    const publication = await (0,_format_signed_publish_js__WEBPACK_IMPORTED_MODULE_7__/* .preparePublication */ .cq)(to, snapshot, sequences);
    const whole = { ...state, sums: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_8__/* .getHex */ .Qj)(await (0,_format_sums_js__WEBPACK_IMPORTED_MODULE_9__/* .writeSums */ .em)(to)) };
    await publication.write();
    await to.write(_format_layout_js__WEBPACK_IMPORTED_MODULE_10__/* .STATE */ .c4, (0,_format_state_js__WEBPACK_IMPORTED_MODULE_0__/* .formatState */ .lN)(whole, signer, snapshot?.root));
    await publication.cleanUp();
    return whole;
}


/***/ }),

/***/ 3586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XM: () => (/* binding */ tufSchema),
/* harmony export */   qo: () => (/* binding */ readTufRoot),
/* harmony export */   yd: () => (/* binding */ MAX_TUF_ROOT_BYTES)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _logs_log_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34745);



const MAX_TUF_ROOT_BYTES = 512_000;
const tufRepository = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: _logs_log_config_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceName */ .VZ,
    url: zod__WEBPACK_IMPORTED_MODULE_0__/* .url */ .OZ5({ protocol: /^https?$/ }).describe('URL of the metadata; the targets are below its targets/'),
    root: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('file with a trusted root.json of the repository, relative to this file'),
});
const tufSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(tufRepository)
    .default([])
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'two TUF repositories have the same name')
    .describe('TUF repositories to mirror completely, for `cosign initialize --mirror`');
const readTufRoot = ({ root }) => (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileBounded */ .Y1)(root, MAX_TUF_ROOT_BYTES, 'the root of a TUF repository');


/***/ }),

/***/ 34449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readExtensions),
/* harmony export */   r: () => (/* binding */ readContents)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56971);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21763);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6888);
/* harmony import */ var _verification_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20781);
/* harmony import */ var _verification_signing_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58981);






const [INTEGER, OCTETS, OID, SEQUENCE, BOOLEAN, VERSION, ISSUER_ID, SUBJECT_ID, EXTENSION_LIST] = [
    0x02, 0x04, 0x06, 0x30, 0x01, 0xa0, 0x81, 0x82, 0xa3,
];
const FULCIO_ARC = Buffer.from('2b0601040183bf3001', 'hex');
function readExtensions(der) {
    const body = new _lib_der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerReader */ .l(der).inside(SEQUENCE).inside(SEQUENCE);
    if (body.tag === VERSION)
        body.element(VERSION);
    body.element(INTEGER);
    for (let i = 0; i < 5; i++)
        body.element(SEQUENCE);
    for (const tag of [ISSUER_ID, SUBJECT_ID])
        if (body.tag === tag)
            body.element(tag);
    const found = {};
    if (body.tag !== EXTENSION_LIST)
        return found;
    for (const list = body.inside(EXTENSION_LIST).inside(SEQUENCE); !list.done;) {
        const extension = list.inside(SEQUENCE);
        const oid = extension.element(OID).content;
        if (extension.tag === BOOLEAN)
            extension.element(BOOLEAN);
        const value = extension.element(OCTETS).content;
        const arc = oid.subarray(0, -1);
        const name = Object.entries(_verification_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .EXTENSIONS */ .Z1).find(([, number]) => number === oid.at(-1))?.[0];
        if (name && arc.equals(FULCIO_ARC))
            found[name] = (0,_verification_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .parseUtf8String */ .g2)(value) ?? '(no text)';
    }
    return found;
}
const tryOr = (work, otherwise) => {
    try {
        return work();
    }
    catch {
        return otherwise;
    }
};
function readCertificate(der) {
    const { subjectAltName, subject, issuer, validFromDate, validToDate } = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der);
    return {
        subject: subjectAltName ?? subject,
        issuer: issuer.replaceAll('\n', ', '),
        notBefore: validFromDate.toISOString(),
        notAfter: validToDate.toISOString(),
        extensions: tryOr(() => readExtensions(der), {}),
    };
}
function readStatement(payload) {
    const { predicateType, subject } = JSON.parse(payload.toString('utf8'));
    return {
        ...(typeof predicateType === 'string' ? { predicateType } : {}),
        ...(Array.isArray(subject) ? { subjects: subject } : {}),
    };
}
function readTime(token) {
    try {
        const response = new _lib_der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerReader */ .l(token).inside(SEQUENCE);
        response.element(SEQUENCE);
        const info = response.inside(SEQUENCE);
        info.element(OID);
        const data = info.inside(VERSION).inside(SEQUENCE);
        data.element(INTEGER);
        data.element(0x31);
        const content = data.inside(SEQUENCE);
        content.element(OID);
        return (0,_verification_signing_time_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGenTime */ .d)(content.inside(VERSION).element(OCTETS).content).toISOString();
    }
    catch (error) {
        return `cannot be parsed: ${(0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error)}`;
    }
}
const formatSeconds = (seconds) => tryOr(() => new Date(Number(seconds) * 1000).toISOString(), `not a date: ${seconds} seconds since 1970`);
const ALGORITHMS = { 1: 'sha256', 2: 'sha384', 3: 'sha512' };
function readContents(bundle) {
    const { content, verificationMaterial, mediaType } = bundle;
    const { tlogEntries, timestampVerificationData, content: material } = verificationMaterial;
    const der = (0,_bundle_js__WEBPACK_IMPORTED_MODULE_5__/* .readLeafDer */ ._k)(bundle);
    const certificate = der && tryOr(() => readCertificate(der), undefined);
    const signed = content.$case === 'messageSignature'
        ? {
            content: 'message-signature',
            messageDigest: `${ALGORITHMS[content.messageSignature.messageDigest.algorithm] ?? 'unknown'}:${content.messageSignature.messageDigest.digest.toString('hex')}`,
        }
        : {
            content: 'dsse-envelope',
            payloadType: content.dsseEnvelope.payloadType,
            ...tryOr(() => readStatement(content.dsseEnvelope.payload), {}),
        };
    return {
        mediaType,
        ...signed,
        ...(certificate ? { certificate } : {}),
        ...(material.$case === 'publicKey' ? { keyHint: material.publicKey.hint } : {}),
        logEntries: tlogEntries.map(({ kindVersion, logId, logIndex, integratedTime, inclusionProof }) => ({
            kind: `${kindVersion?.kind ?? '?'} ${kindVersion?.version ?? ''}`.trim(),
            logId: logId?.keyId.toString('hex') ?? '',
            index: logIndex,
            ...(integratedTime === '0' ? {} : { integratedAt: formatSeconds(integratedTime) }),
            ...(inclusionProof?.checkpoint
                ? { checkpointOrigin: inclusionProof.checkpoint.envelope.split('\n')[0] ?? '' }
                : {}),
        })),
        timestamps: (timestampVerificationData?.rfc3161Timestamps ?? []).map(({ signedTimestamp }) => readTime(signedTimestamp)),
    };
}


/***/ }),

/***/ 95527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ readPrivateKey),
/* harmony export */   L0: () => (/* binding */ readSealKey),
/* harmony export */   RR: () => (/* binding */ readPublicKey)
/* harmony export */ });
/* harmony import */ var _lib_keys_key_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87510);
/* harmony import */ var _lib_keys_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40675);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5704);



function readPrivateKey(pem, what) {
    return requireEd25519((0,_lib_keys_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readPkcs8 */ .oM)(pem, what), what, 'private Ed25519');
}
async function readSealKey(pem, what, env) {
    return requireEd25519(await (0,_lib_keys_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readPrivateFile */ .q1)(pem, what, env), what, 'private Ed25519');
}
function readPublicKey(pem, what) {
    return requireEd25519((0,_lib_keys_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readSpki */ .O5)(pem, what), what, 'public Ed25519');
}
function requireEd25519(key, what, expected) {
    if ((0,_lib_keys_read_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinding */ .qd)(key))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('log-key-unreadable', { what, expected, found: key.found });
    if (key.asymmetricKeyType !== 'ed25519')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('log-key-unreadable', { what, expected, found: (0,_lib_keys_key_types_js__WEBPACK_IMPORTED_MODULE_2__/* .describeKey */ .R)(key) });
    return key;
}


/***/ }),

/***/ 70025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ explainSignerMismatch),
  T: () => (/* binding */ verifyPromotion)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var errors = __webpack_require__(45176);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/sigstore/contents.js
var contents = __webpack_require__(34449);
;// CONCATENATED MODULE: ./build/sigstore/certificate-identity.js


function readCertificateIdentity(certificate) {
    try {
        const extensions = (0,contents/* readExtensions */.H)(certificate.raw);
        const subject = readName(certificate.subjectAltName ?? '');
        if (subject === undefined || extensions.issuer === undefined)
            return undefined;
        return { issuer: extensions.issuer, subject, extensions };
    }
    catch {
        return undefined;
    }
}
function readName(text) {
    const [, plain, quoted] = /^(?:URI|email):(?:([^",]+)|("(?:[^"\\]|\\.)*"))$/.exec(text) ?? [];
    return quoted === undefined ? plain : JSON.parse(quoted);
}
const isIssuedUnder = (certificate, { material }) => material.certificateAuthorities
    .flatMap(({ certChain }) => certChain)
    .map((authority) => new external_node_crypto_.X509Certificate(authority.root.toDER()))
    .some((authority) => certificate.checkIssued(authority) && certificate.verify(authority.publicKey));

// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(6888);
// EXTERNAL MODULE: ./build/verify/requirements/evaluate.js
var evaluate = __webpack_require__(35678);
// EXTERNAL MODULE: ./build/verify/bundle/statement.js + 1 modules
var statement = __webpack_require__(85416);
;// CONCATENATED MODULE: ./build/verify/bundle/promotion.js





function verifyPromotion(digest, bundle, trust, predicateType, { ignoreMaxAge = false } = {}) {
    const [own, release] = [trust.promotion.requirements, trust.requirements];
    const requirements = own.length === 0 ? release : own.map((one) => ({ ...one, kind: 'attestation', predicateType }));
    const rules = ignoreMaxAge ? requirements.map(({ maxAge: _, ...rest }) => rest) : requirements;
    const adapted = { ...trust, requirements: rules };
    return (0,statement/* verifyStatement */.$)(digest, bundle, isByKey(bundle) ? withoutThresholds(adapted) : adapted, predicateType);
}
function explainSignerMismatch(claim, trust) {
    const [requirement] = trust.promotion.requirements;
    if (!requirement)
        return undefined;
    if (claim.kind === 'key') {
        const fingerprint = (0,digest/* sha256 */.sc)(claim.publicKey.export({ type: 'spki', format: 'der' })).toString('hex');
        return (0,evaluate/* findSignerMismatch */.ie)(requirement, { key: `sha256:${fingerprint}`, fingerprint });
    }
    const { certificate } = claim;
    const identity = readCertificateIdentity(certificate);
    if (!identity)
        return (0,errors/* sigstoreError */.J)('certificate-untrusted', { detail: 'it does not have exactly one name and an issuer' });
    const mismatch = (0,evaluate/* findSignerMismatch */.ie)(requirement, { identity });
    if (mismatch)
        return mismatch;
    if (trust.roots.some((root) => isIssuedUnder(certificate, root)))
        return undefined;
    const issuer = certificate.issuer.replaceAll('\n', ', ');
    return (0,errors/* sigstoreError */.J)('certificate-untrusted', {
        detail: `its issuer (${issuer}) is not a CA of a root in the policy`,
    });
}
const isByKey = (bundle) => (0,sigstore_bundle/* parseBundle */.QN)(bundle, 'the bundle').verificationMaterial.content.$case === 'publicKey';
const withoutThresholds = (trust) => ({
    ...trust,
    roots: trust.roots.map((root) => ({ ...root, thresholds: { logs: 0 } })),
});


/***/ }),

/***/ 670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ createEvidenceJudge)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61469);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87681);
/* harmony import */ var _lib_version_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(96480);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43547);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90162);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6888);
/* harmony import */ var _bundle_promotion_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(70025);
/* harmony import */ var _requirements_evaluate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35678);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11267);









function createEvidenceJudge(trust) {
    return { fingerprint: createFingerprint(trust), judge: (subject, piece) => judgePiece(subject, piece, trust) };
}
function judgePiece(subject, piece, trust) {
    try {
        const { origin, mediaType, bytes, annotations = {} } = piece;
        const isLegacy = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isLegacyType */ .w2)(mediaType);
        const given = isLegacy ? (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .convertLegacyLayer */ .YX)({ mediaType, bytes, annotations }, origin) : { bytes };
        const judged = (0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .judge */ .S4)({ origin, ...given }, { subject, digests: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .createDigestSet */ .xl)(subject), trust });
        const record = isLegacy ? undefined : findPromotion(subject, bytes, trust);
        if (record !== undefined)
            return { verified: true, predicateType: record };
        if (!(0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .isAccepted */ .oB)(judged))
            return reject(judged.error);
        const misses = trust.requirements.map((requirement) => (0,_requirements_evaluate_js__WEBPACK_IMPORTED_MODULE_5__/* .findSignerMismatch */ .ie)(requirement, judged));
        const [first] = misses;
        if (first && misses.every((miss) => miss !== undefined))
            return reject(first);
        const predicateType = judged.statement?.predicateType;
        return { verified: true, ...(predicateType === undefined ? {} : { predicateType }) };
    }
    catch (error) {
        const known = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .asMcError */ .b)(error);
        if (!(known instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_7__/* .VerificationError */ .mk))
            throw error;
        return reject(known);
    }
}
function findPromotion(subject, bytes, trust) {
    if (trust.promotion.requirements.length === 0)
        return undefined;
    try {
        const { content } = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .parseBundle */ .QN)(bytes, 'the bundle');
        if (content.$case !== 'dsseEnvelope')
            return undefined;
        const { predicateType } = JSON.parse(content.dsseEnvelope.payload.toString('utf8'));
        if (typeof predicateType !== 'string')
            return undefined;
        (0,_bundle_promotion_js__WEBPACK_IMPORTED_MODULE_9__/* .verifyPromotion */ .T)(subject, bytes, trust, predicateType, { ignoreMaxAge: true });
        return predicateType;
    }
    catch {
        return undefined;
    }
}
const reject = ({ code, message }) => ({
    verified: false,
    code,
    message,
});
function createFingerprint({ digest, roots, requirements, promotion }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${_lib_version_js__WEBPACK_IMPORTED_MODULE_10__/* .VERSION */ .x}\n${digest}\n`);
    for (const { name, bytes } of roots)
        hash.update(`root ${name} ${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(bytes)}\n`);
    for (const { keys } of [...requirements, ...promotion.requirements])
        for (const { fingerprint } of keys)
            hash.update(`key ${fingerprint}\n`);
    return hash.digest('hex');
}


/***/ })

};
