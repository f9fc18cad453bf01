export const id = 4970;
export const ids = [4970];
export const modules = {

/***/ 47307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ githubError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

const githubError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'actions-context-incomplete': {
        family: 'configuration',
        message: 'the environment of the GitHub Actions run is incomplete: {names} missing or malformed',
        hint: 'Pass these variables to the container of the step. The runner sets them for every other step.',
    },
    'github-repository-unseen': {
        family: 'fault',
        message: 'GitHub shows no repository {repository} at {url}',
        hint: 'Give the repository as OWNER/REPO. For a private repository, set GITHUB_TOKEN to a token with `attestations: read` and `contents: read`.',
    },
    'github-pages': {
        family: 'fault',
        message: 'GitHub lists more than {limit} pages of attestations at {url}',
        hint: 'Download the attestations that you need with `gh attestation download`, and pass them with `--bundle`.',
    },
    'snappy-malformed': {
        family: 'verification',
        message: 'the Snappy compression of a bundle is malformed: {detail}',
    },
    'repository-malformed': {
        family: 'configuration',
        message: 'the repository is malformed: expected OWNER/REPO, found "{given}"',
    },
});


/***/ }),

/***/ 72177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ openDestination)
});

// EXTERNAL MODULE: ./build/lib/duration.js
var duration = __webpack_require__(39386);
// EXTERNAL MODULE: ./build/store/location.js
var store_location = __webpack_require__(17315);
// EXTERNAL MODULE: ./build/store/s3.js + 4 modules
var s3 = __webpack_require__(20370);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/bytes.js
var bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/store/upload.js
var store_upload = __webpack_require__(48609);
// EXTERNAL MODULE: ./build/lib/holder.js
var holder = __webpack_require__(64312);
// EXTERNAL MODULE: ./build/lib/lease.js
var lib_lease = __webpack_require__(70782);
;// CONCATENATED MODULE: ./build/mirror/destination/bucket-lock.js






const MAX_LOCK_BYTES = 4096;
const POLL_MS = 2_000;
const WAIT_MS = 600_000;
const LIFE_MS = 60_000;
async function withBucketLock(options, work) {
    const { clock, signal, waitMs = WAIT_MS, lifeMs = LIFE_MS } = options;
    const store = createBucketStore(options, { ...(await (0,holder/* describeProcess */.l)()), id: (0,external_node_crypto_.randomUUID)() });
    const nowMs = () => clock.now().getTime();
    const pauseMs = () => Math.min(POLL_MS, lifeMs / 4);
    const lease = await (0,lib_lease/* acquireLease */.Z)(store, { waitMs, lifeMs, nowMs, pauseMs, clock, signal });
    return (0,lib_lease/* runWithLease */.M)(lease, work, { lifeMs, clock, signal });
}
function createBucketStore({ store, key, signal }, self) {
    const write = async (condition) => {
        const mark = await (0,store_upload/* createBytesUpload */.T)(Buffer.from(JSON.stringify({ ...self, beat: (0,external_node_crypto_.randomUUID)() })));
        return (await store.putIf(key, mark, { contentType: 'application/json' }, condition))?.etag;
    };
    const createLease = (first) => {
        let etag = first;
        return {
            renew: async () => {
                const next = await write({ ifMatch: etag });
                if (next === undefined)
                    throw (0,errors/* baseError */.O)('locked', { path: key, holder: 'another writer, which took over the lock of this one' });
                etag = next;
            },
            release: async (isLost) => {
                if (!isLost)
                    await store.remove(key).catch(() => undefined);
            },
        };
    };
    return {
        name: key,
        create: async () => {
            signal?.throwIfAborted();
            const etag = await write({ ifAbsent: true });
            return etag === undefined ? undefined : createLease(etag);
        },
        read: async () => {
            const found = await store.head(key);
            return found && { version: found.etag, holder: await readHolder(store, key) };
        },
        takeOver: async ({ version }) => {
            const etag = await write({ ifMatch: version });
            return etag === undefined ? undefined : createLease(etag);
        },
    };
}
async function readHolder(store, key) {
    try {
        return (await (0,bytes/* collect */.Fo)((await store.get(key)).content, MAX_LOCK_BYTES, key)).toString('utf8');
    }
    catch {
        return 'an unknown writer';
    }
}

// EXTERNAL MODULE: ./build/mirror/destination/types.js
var types = __webpack_require__(49380);
;// CONCATENATED MODULE: ./build/mirror/destination/bucket.js











const LOCK = '.lock';
const LEGAL_HOLD = 'legal hold';
const getContentType = (path) => path.endsWith('.json') ? 'application/json' : path.endsWith('checkpoint') ? 'text/plain' : 'application/octet-stream';
class BucketObjects {
    name;
    #options;
    #sizes;
    constructor(options) {
        const { bucket, prefix } = options.location;
        this.name = `s3://${bucket}${prefix === '' ? '' : `/${prefix}`}`;
        this.#options = options;
    }
    getKey(path) {
        return (0,store_location/* formatKey */.TD)(this.#options.location, path);
    }
    listSizes() {
        this.#sizes ??= (async () => {
            const start = this.getKey('');
            const sizes = new Map();
            for await (const { key, size } of this.#options.store.list(start))
                if (key.startsWith(start) && key !== this.getKey(LOCK))
                    sizes.set(key.slice(start.length), size);
            return sizes;
        })();
        return this.#sizes;
    }
    forgetSizes() {
        this.#sizes = undefined;
    }
    async open(path) {
        try {
            return await this.#options.store.get(this.getKey(path));
        }
        catch (error) {
            if (error instanceof mc_error/* ConfigurationError */.j1 && error.code === 'object-not-found')
                return undefined;
            throw error;
        }
    }
    async put(path, content) {
        const { store } = this.#options;
        if (typeof content === 'string' || content instanceof Uint8Array) {
            const bytes = typeof content === 'string' ? Buffer.from(content) : content;
            await store.put(this.getKey(path), await (0,store_upload/* createBytesUpload */.T)(bytes), this.#getPutOptions(path));
            return bytes.length;
        }
        const spool = (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), `mc-mirror-${(0,external_node_crypto_.randomUUID)()}`);
        try {
            await (0,files/* writeFileAtomic */.Zf)(spool, content, { mode: 0o600 });
            const upload = await (0,store_upload/* createFileUpload */.k)(spool);
            await store.put(this.getKey(path), upload, this.#getPutOptions(path));
            return upload.size;
        }
        finally {
            await (0,promises_.rm)(spool, { force: true });
        }
    }
    async listVersions(path) {
        const { store } = this.#options;
        const ids = [];
        let end = '';
        for await (const { key, versionId } of store.versions(this.getKey(path))) {
            if (key !== this.getKey(path))
                continue;
            ids.push(versionId);
            const { legalHold, retention } = (await store.head(key, versionId)) ?? {};
            if (legalHold)
                end = LEGAL_HOLD;
            else if (retention && end !== LEGAL_HOLD && retention.until > end)
                end = retention.until;
        }
        return { ids, end };
    }
    isLocked({ end }) {
        return end === LEGAL_HOLD || (end !== '' && Date.parse(end) > this.#options.clock.now().getTime());
    }
    async erase(path) {
        const versions = await this.listVersions(path);
        if (this.isLocked(versions))
            return versions.end;
        try {
            for (const id of versions.ids)
                await this.#options.store.remove(this.getKey(path), id);
        }
        catch (error) {
            if (versions.end !== '' && error instanceof mc_error/* McError */.Hv && error.code === 'store-access-denied')
                return versions.end;
            throw error;
        }
        return undefined;
    }
    #getPutOptions(path) {
        const { lock, clock } = this.#options;
        const contentType = getContentType(path);
        if (!lock)
            return { contentType };
        const until = new Date(clock.now().getTime() + lock.retainSeconds * 1000).toISOString();
        return { contentType, retention: { mode: lock.mode, until } };
    }
}
function bucketDestination(options) {
    const { store, clock, signal } = options;
    const objects = new BucketObjects(options);
    let writing;
    const bucket = {
        name: objects.name,
        read: async (path, maxBytes) => {
            const found = await objects.open(path);
            if (!found)
                return undefined;
            const { size } = found.object;
            if (size > maxBytes)
                throw (0,errors/* baseError */.O)('file-too-large', { path: `${bucket.name}/${path}`, found: size, limit: maxBytes });
            return (0,bytes/* collect */.Fo)(found.content, maxBytes, path);
        },
        has: async (path) => (await objects.listSizes()).has(path),
        stream: async (path) => (await objects.open(path))?.content,
        write: async (path, content) => {
            writing?.throwIfAborted();
            const size = await objects.put(path, content);
            (await objects.listSizes()).set(path, size);
        },
        list: async (prefix = '') => [...(await objects.listSizes())]
            .filter(([path]) => path.startsWith(prefix))
            .map(([path, size]) => ({ path, size }))
            .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
        remove: async (path) => {
            writing?.throwIfAborted();
            if (!(await objects.listSizes()).has(path))
                return;
            await store.remove(objects.getKey(path));
            (await objects.listSizes()).delete(path);
        },
        lockedUntil: async (path) => {
            const versions = await objects.listVersions(path);
            return objects.isLocked(versions) ? versions.end : undefined;
        },
        erase: async (path) => {
            writing?.throwIfAborted();
            const lockedUntil = await objects.erase(path);
            if (lockedUntil === undefined)
                (await objects.listSizes()).delete(path);
            return lockedUntil;
        },
        under: (prefix) => (0,types/* below */.G)(bucket, prefix),
        withLock: async (work) => {
            if (writing)
                throw (0,errors/* baseError */.O)('locked', { path: `${bucket.name}/${LOCK}`, holder: 'this process' });
            return withBucketLock({ store, key: objects.getKey(LOCK), clock, signal }, async (lockSignal) => {
                writing = lockSignal;
                objects.forgetSizes();
                try {
                    return await work(lockSignal);
                }
                finally {
                    writing = undefined;
                }
            });
        },
    };
    return bucket;
}

// EXTERNAL MODULE: ./build/mirror/destination/folder.js
var folder = __webpack_require__(35369);
;// CONCATENATED MODULE: ./build/mirror/destination/open.js




function openDestination({ to, store: storeConfig }, { http, clock, env, signal }) {
    if (!to.startsWith('s3://'))
        return (0,folder/* folderDestination */.z)(to, { clock, signal });
    const location = (0,store_location/* parseStoreLocation */.sC)(to);
    const { region, ...access } = (0,store_location/* readStoreAccess */.ew)(env, storeConfig?.endpoint);
    const store = (0,s3/* openS3Store */.e)({
        http,
        bucket: location.bucket,
        ...access,
        region: storeConfig?.region ?? region,
        ...(signal ? { signal } : {}),
    });
    const lock = storeConfig?.objectLock;
    return bucketDestination({
        store,
        location,
        clock,
        signal,
        ...(lock ? { lock: { mode: lock.mode, retainSeconds: (0,duration/* parseDuration */.E)(lock.retain, 'retain') } } : {}),
    });
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

/***/ 1787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ ociError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

const ociError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'reference-malformed': {
        family: 'configuration',
        message: '"{given}" is not a reference{meant}',
        hint: 'Write the registry: REGISTRY/REPO:TAG, REGISTRY/REPO@sha256:…, oci-layout:DIR[:TAG][@sha256:…] or oci-archive:FILE[:TAG][@sha256:…].',
    },
    'reference-not-found': {
        family: 'configuration',
        message: '{reference} was not found: the repository has no such {what}',
        hint: 'Check the name, the tag and the credentials. A registry may report private content as missing.',
    },
    'manifest-malformed': { family: 'verification', message: '{what} is not a valid manifest: {detail}' },
    'manifest-schema1': {
        family: 'verification',
        message: '{what} is a Docker image manifest of schema 1, which has no sizes and cannot be copied',
        hint: 'Build the image again, or pull and push it with a current client, which writes a manifest of schema 2 or OCI.',
    },
    'registry-refused': {
        family: 'fault',
        message: '{registry} refused {what}: {detail}',
        hint: 'Check the permissions of the account. Credentials come from the config.json of Docker (docker login), or from --src-auth and --dst-auth.',
    },
    'token-realm-refused': {
        family: 'fault',
        message: 'the token service of {registry} is not trusted: expected an https URL, found {realm}',
        hint: 'Configure the registry with an https token realm. Plain http is allowed only where registry and realm are on this machine.',
    },
    'credential-helper-failed': {
        family: 'fault',
        message: 'docker-credential-{helper} gave no credentials for {registry}: {detail}',
        hint: "Install the helper that Docker's config.json names, and check that it works without a terminal.",
    },
    'credentials-malformed': { family: 'configuration', message: 'the credentials in {path} cannot be used: {detail}' },
    'layout-malformed': {
        family: 'configuration',
        message: '{path} is not an OCI image layout: {detail}',
        hint: 'Pass a folder that has oci-layout, index.json and blobs/.',
    },
    'archive-not-writable': {
        family: 'configuration',
        message: '{path} cannot be changed: an archive is written as a whole',
        hint: 'Attach to the registry or folder (oci-layout:DIR) that the archive was created from, then write the archive again with mc copy.',
    },
    'listed-name-malformed': {
        family: 'verification',
        message: '{where} lists the {kind} "{given}", which does not match the grammar of OCI: it is left out',
        hint: 'No release can have this name. Anyone who can push to this registry can list it: find out who pushed it.',
    },
    'catalog-unsupported': {
        family: 'configuration',
        message: '{registry} does not list its repositories',
        hint: 'Most hosted registries do not. Name the releases with --releases FILE.',
    },
    'referrers-lost': {
        family: 'fault',
        message: 'the fallback tag {tag} in {repository} lost the referrer {digest}: other writers keep overwriting the tag',
        hint: 'Run the command again when no other client attaches to this image.',
    },
    'closure-too-large': {
        family: 'verification',
        message: '{what} has more than {limit} {unit}',
        hint: 'A genuine release is never that large. Check who can push to the registry.',
    },
    'closure-incomplete': {
        family: 'verification',
        message: '{what} is incomplete: the {role} {missing} is named but not present',
        hint: 'Restore it from another copy, or remove what names it. mc does not copy a part of a release.',
    },
    'foreign-layer': {
        family: 'verification',
        message: '{what} has the foreign layer {digest} ({mediaType})',
        hint: 'Pass --foreign-layers skip to leave such layers out, or --foreign-layers copy where the licence allows a copy.',
    },
    'platform-not-found': {
        family: 'configuration',
        message: 'no single image of {reference} is for the platform {given}: found {found}',
        hint: 'Write a platform as OS/ARCH or OS/ARCH/VARIANT, such as linux/amd64 or linux/arm/v7.',
    },
    'copy-over-budget': {
        family: 'verification',
        message: 'the copy to {destination} is too large: expected at most {limit} bytes, found {found}',
        hint: 'Raise --max-bytes, or run with --plan to see what is missing there.',
    },
    'rot-not-mended': {
        family: 'verification',
        message: '{repository} keeps its damaged copy of {digest}: it accepted the right bytes but still returns wrong ones',
        hint: 'The registry does not write content that it already has under the digest. Delete the content in its storage (or the manifests that name it, then collect garbage), and run again.',
    },
    'copy-not-kept': {
        family: 'verification',
        message: '{repository} accepted {digest} but does not return it: {detail}',
        hint: 'The destination lost or changed what was written. Run the command again, and report it to the operator of the registry.',
    },
    'subject-ambiguous': {
        family: 'configuration',
        message: '"{given}" is ambiguous: it starts with the name of a registry, and a file of this name exists',
        hint: 'Write ./ before the name to use the file. Move the file away to use the image.',
    },
    'tag-moved': {
        family: 'verification',
        message: 'the tag {reference} does not have its expected digest: expected {expected}, found {found}',
        hint: 'Another client moved the tag. Check what it names now, then promote with that digest as --if-tag-digest.',
    },
});


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

/***/ 72176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ps: () => (/* binding */ readUseMirror),
/* harmony export */   YG: () => (/* binding */ readGithubApi),
/* harmony export */   sc: () => (/* binding */ openAttestations)
/* harmony export */ });
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47307);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);


function readUseMirror(useMirror, env) {
    const forced = env.VERIFY_USE_MIRROR ?? '';
    if (!['', 'true', 'false'].includes(forced))
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('option-invalid', {
            option: 'the environment variable VERIFY_USE_MIRROR',
            given: forced,
            expected: 'true or false',
            command: 'verify',
        });
    return forced === 'true' ? 'always' : forced === 'false' ? 'never' : useMirror;
}
const readGithubApi = (env) => ({
    api: env.GITHUB_API_URL || 'https://api.github.com',
    token: env.GITHUB_TOKEN || env.GH_TOKEN,
});
function openAttestations(repository, env) {
    if (repository === undefined)
        return undefined;
    if (!/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(repository) || /(^|\/)\.\.?(\/|$)/.test(repository))
        throw (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .githubError */ .q)('repository-malformed', { given: repository });
    return { repository, ...readGithubApi(env) };
}


/***/ })

};
