export const id = 9142;
export const ids = [9142];
export const modules = {

/***/ 70225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ withLock)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94570);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61469);






const POLL_MS = 25;
const BREAKING_TAKES_MS = 5_000; // whoever removes a dead holder's lock needs a fraction of this
/**
 * Runs `work` while this process alone holds the lock file at `path`. The file names its holder, so that the lock of a
 * process that was killed is found dead and taken over (holders on other machines are waited for). Throws `locked` when it
 * cannot be had in time.
 */
async function withLock(path, work, options = {}) {
    const mark = await acquire(path, options);
    try {
        return await work();
    }
    finally {
        if ((await read(path)) === mark)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    }
}
async function acquire(path, { waitMs = 30_000, clock = _clock_js__WEBPACK_IMPORTED_MODULE_4__/* .systemClock */ .ml, signal }) {
    const mark = `${JSON.stringify({ host: (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(), pid: process.pid, started: await startOf(process.pid), id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex') })}\n`;
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`;
    const deadline = Date.now() + waitMs;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, mark);
        for (;;) {
            // A link, because it appears with its whole content or not at all: an empty lock would tell of no holder.
            if (await create(temporary, path))
                return mark;
            const holder = await read(path);
            if (holder !== undefined && (await isDead(holder)))
                await breakLock(path, holder, clock);
            else if (Date.now() > deadline)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv('locked', { path, holder: (holder ?? '').trim() });
            else
                await clock.sleep(POLL_MS + Math.random() * POLL_MS, signal);
        }
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv || signal?.aborted)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv('file-unwritable', { path, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(error) }, { cause: error });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
    }
}
async function create(temporary, path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(temporary, path);
        return true;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) === 'EEXIST')
            return false;
        throw error;
    }
}
/** Removes a dead holder's lock; two that find it dead at once must not remove the lock of a third that came between. */
async function breakLock(path, holder, clock) {
    const breaking = `${path}.breaking`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(breaking, '', { flag: 'wx' });
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) !== 'EEXIST')
            throw error;
        const since = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(breaking).catch(() => undefined);
        if (since && Date.now() - since.mtimeMs > BREAKING_TAKES_MS)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(breaking, { force: true });
        await clock.sleep(POLL_MS);
        return;
    }
    try {
        if ((await read(path)) === holder)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(breaking, { force: true });
    }
}
const read = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch(() => undefined);
async function isDead(holder) {
    let given;
    try {
        given = JSON.parse(holder);
    }
    catch {
        return false; // not ours: somebody must look
    }
    const { host, pid, started } = given;
    if (host !== (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)() || typeof pid !== 'number')
        return false;
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) === 'ESRCH';
    }
    return (await startOf(pid)) !== started; // the number lives on in another process
}
/** When a process began, where the system tells (Linux): numbers of processes are used again, in containers often. */
async function startOf(pid) {
    const line = await read(`/proc/${pid}/stat`);
    return line?.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}


/***/ }),

/***/ 50581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);


/** Parses YAML (and so JSON): one document, no duplicate keys, no aliases. Throws `yaml-malformed`; `what` names the source. */
function parseYaml(text, what) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { uniqueKeys: true, strict: true });
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('yaml-malformed', { what, detail: problem.message.split('\n')[0] });
    try {
        // Aliases are refused: none of our files needs them, and they are how a small file becomes a large one.
        return document.toJS({ maxAliasCount: 0 });
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('yaml-malformed', {
            what,
            detail: String(error instanceof Error ? error.message : error),
        });
    }
}


/***/ }),

/***/ 99142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kG: () => (/* reexport */ USE_MIRROR),
  e6: () => (/* reexport */ bundleFiles),
  Rr: () => (/* reexport */ checkTrust),
  Nn: () => (/* reexport */ inspect),
  Vc: () => (/* reexport */ loadTrust),
  TK: () => (/* reexport */ pinBytes),
  cx: () => (/* reexport */ pinRoot),
  qR: () => (/* reexport */ policyFiles),
  Eb: () => (/* reexport */ present),
  Y7: () => (/* reexport */ presentChange),
  ee: () => (/* reexport */ presentCheck),
  aJ: () => (/* reexport */ presentInspection),
  B_: () => (/* reexport */ proposeTrust),
  cM: () => (/* reexport */ repositoryBundles),
  kY: () => (/* reexport */ retireRoot),
  JZ: () => (/* reexport */ revertTrust),
  AO: () => (/* reexport */ rotateRoot),
  MX: () => (/* reexport */ verify),
  Vf: () => (/* reexport */ verifyAll),
  fD: () => (/* reexport */ verifyReportSchema),
  Od: () => (/* reexport */ verifySignature),
  $L: () => (/* reexport */ verifyStatement),
  bO: () => (/* reexport */ whoSigned),
  Gf: () => (/* reexport */ writeProposal)
});

// UNUSED EXPORTS: digestsOf, inspectReportSchema, openSources, readSubject, trustChangeReportSchema, trustCheckReportSchema, trustPolicySchema

// EXTERNAL MODULE: ./build/lib/concurrency.js
var concurrency = __webpack_require__(18867);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/duration.js
var duration = __webpack_require__(39386);
// EXTERNAL MODULE: ./build/lib/errors.js
var lib_errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
;// CONCATENATED MODULE: ./build/verify/policy-files.js


/** A policy and what it pins, on the disk. */
const policyFiles = {
    read: lib_files/* readFileBounded */.Y1,
    modifiedAt: async (path) => (await (0,promises_.stat)(path)).mtime,
};

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/sigstore/index.js + 23 modules
var sigstore = __webpack_require__(45774);
;// CONCATENATED MODULE: ./build/verify/types.js
/** More evidence than this about one subject is none: it is refused as a whole, with its code. */
const MAX_BUNDLES = 1_000;

;// CONCATENATED MODULE: ./build/verify/sources/cache.js









const MAX_FILE_BYTES = 4 * sigstore/* MAX_BUNDLE_BYTES */.Me;
const entrySchema = schemas/* strictObject */.rej({ bundle: schemas/* base64 */.K39(), payload: schemas/* base64 */.K39().optional() });
/**
 * `DIR/v1/<hex of the subject>/<hex of the bundle>.json`. It holds evidence and never a verdict: whatever is in it, or is
 * missing, changes nothing but what can be judged. A cache that cannot be read or written is a warning.
 */
function evidenceCache(dir) {
    const name = `cache ${dir}`;
    const troubles = [];
    const folder = (subject) => (0,external_node_path_.join)(dir, 'v1', subject.replace(/^sha256:/, ''));
    return {
        name,
        async *bundlesFor(subject) {
            let files;
            try {
                files = await (0,promises_.readdir)(folder(subject));
            }
            catch (error) {
                if ((0,lib_errors/* systemCode */.xU)(error) !== 'ENOENT')
                    troubles.push((0,lib_errors/* asMcError */.bH)(error));
                return;
            }
            for (const file of files
                .filter((each) => /^[0-9a-f]{64}\.json$/.test(each))
                .sort()
                .slice(0, MAX_BUNDLES))
                yield await read((0,external_node_path_.join)(folder(subject), file), `${name} ${file}`);
        },
        keep: async (subject, evidence) => {
            try {
                for (const one of evidence) {
                    if (!('bytes' in one))
                        continue;
                    const { bytes, payload } = one;
                    const entry = {
                        bundle: bytes.toString('base64'),
                        ...(payload ? { payload: payload.toString('base64') } : {}),
                    };
                    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(folder(subject), `${(0,lib_digest/* digestOf */.ol)(bytes).slice('sha256:'.length)}.json`), `${JSON.stringify(entry)}\n`);
                }
                return [];
            }
            catch (error) {
                return [(0,lib_errors/* asMcError */.bH)(error)];
            }
        },
        warnings: () => troubles.splice(0),
    };
}
async function read(path, origin) {
    try {
        const text = (await (0,lib_files/* readFileBounded */.Y1)(path, MAX_FILE_BYTES, 'cached evidence')).toString('utf8');
        const { bundle, payload } = (0,json/* conform */.fj)(entrySchema, (0,json/* parseJson */.qF)(text, path), path);
        return {
            origin,
            bytes: Buffer.from(bundle, 'base64'),
            ...(payload === undefined ? {} : { payload: Buffer.from(payload, 'base64') }),
        };
    }
    catch (error) {
        return { origin, unusable: new lib_errors/* VerificationError */.mk('bundle-malformed', { what: origin, detail: (0,lib_errors/* describe */.q0)(error) }) };
    }
}

;// CONCATENATED MODULE: ./build/verify/sources/files.js





const MAX_LINES_BYTES = 64 * 1024 * 1024;
const MAX_DEPTH = 8;
/** Up to so many, each is judged for each subject, so that what does not fit is told. */
const FEW = 16;
/**
 * A bundle file (`.json`), several in one (`.jsonl`, a bundle a line), or a folder of such files. They are read once, for
 * all subjects. Of many, a subject is given those that claim to be about it, and those that cannot be read; where none
 * claims that, the first few, so that the report says what was there instead.
 */
function bundleFiles(path) {
    let reading;
    let byDigest;
    const load = async () => {
        const kind = await (0,lib_files/* fileKind */.h_)(path);
        if (kind === undefined)
            throw new lib_errors/* ConfigurationError */.j1('file-not-found', { what: 'the bundle', path });
        const found = [];
        let size = 0;
        for (const file of kind === 'file' ? [path] : await filesIn(path, 0))
            for await (const one of files_read(file)) {
                size += 'bytes' in one ? one.bytes.length : 0;
                if (found.push(one) > MAX_IN_FOLDER || size > MAX_FOLDER_BYTES)
                    throw new lib_errors/* VerificationError */.mk('evidence-too-much', { source: path, limit: MAX_IN_FOLDER });
            }
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
            byDigest ??= indexed(all);
            const about = byDigest.get(subject.slice('sha256:'.length)) ?? [];
            yield* about.length > 0 ? about : all.slice(0, FEW);
        },
    };
}
const MAX_IN_FOLDER = 20_000;
const MAX_FOLDER_BYTES = 512 * 1024 * 1024;
/** By what each claims to be about (SHA-256, hex), unverified: it decides only who looks at it. What claims nothing is for all. */
function indexed(all) {
    const found = new Map();
    const unclaimed = [];
    for (const one of all) {
        const claims = 'bytes' in one ? claimsOf(one.bytes) : [];
        if (claims.length === 0)
            unclaimed.push(one);
        for (const digest of claims)
            found.set(digest, [...(found.get(digest) ?? []), one]);
    }
    for (const [digest, about] of found)
        found.set(digest, [...about, ...unclaimed]);
    return found;
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
    const entries = (await (0,promises_.readdir)(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
    const found = [];
    for (const entry of entries) {
        const path = (0,external_node_path_.join)(folder, entry.name);
        if (entry.isDirectory() && depth < MAX_DEPTH)
            found.push(...(await filesIn(path, depth + 1)));
        else if (entry.isFile() && /\.jsonl?$/.test(entry.name))
            found.push(path);
    }
    return found;
}
async function whole(file) {
    try {
        return { bytes: await (0,lib_files/* readFileBounded */.Y1)(file, sigstore/* MAX_BUNDLE_BYTES */.Me, 'the bundle'), origin: file };
    }
    catch (error) {
        if (!(error instanceof lib_errors/* McError */.Hv) || error.code !== 'file-too-large')
            throw error;
        return { origin: file, unusable: new lib_errors/* VerificationError */.mk('bundle-malformed', { what: file, detail: error.message }) };
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
async function* files_read(file) {
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
    const lines = (await (0,lib_files/* readFileBounded */.Y1)(file, MAX_LINES_BYTES, 'the bundles')).toString('utf8').split('\n');
    for (const [i, line] of lines.entries())
        if (line.trim() !== '')
            yield { bytes: Buffer.from(line), origin: `${file}:${i + 1}` };
}

// EXTERNAL MODULE: ./build/oci/index.js + 14 modules
var oci = __webpack_require__(43662);
// EXTERNAL MODULE: ./build/github/index.js + 4 modules
var github = __webpack_require__(23649);
;// CONCATENATED MODULE: ./build/verify/sources/github.js


/** What GitHub keeps about a subject that a workflow of the repository attested. */
const githubBundles = (api, ports) => {
    const name = `GitHub attestations of ${api.repository}`;
    return {
        name,
        async *bundlesFor(subject) {
            let count = 0;
            for await (const bytes of (0,github/* githubAttestations */.XB)(api, subject, ports)) {
                const origin = `${name} #${++count}`;
                if (bytes)
                    yield { origin, bytes };
                else
                    yield {
                        origin,
                        unusable: new lib_errors/* VerificationError */.mk('bundle-malformed', { what: origin, detail: 'the answer has no bundle' }),
                    };
            }
        },
    };
};

;// CONCATENATED MODULE: ./build/verify/sources/mirror.js


/** Opened when it is asked: a mirror that is down must not stop the sources that are up. Throws `mirror-stale`. */
function mirrorBundles(location, { max, maxInDisaster }, { openMirror, clock, primaryAnswers }) {
    let opened;
    const open = async () => {
        opened ??= await openMirror(location);
        return opened;
    };
    const ageOf = ({ index }) => (clock.now().getTime() - Date.parse(index.syncedAt)) / 1000;
    const stale = (expected, found) => new lib_errors/* VerificationError */.mk('mirror-stale', {
        mirror: location,
        expected: (0,duration/* humanDuration */.U)(expected),
        found: (0,duration/* humanDuration */.U)(found),
    });
    return {
        name: `mirror ${location}`,
        async *bundlesFor(digest) {
            const mirror = await open();
            const limit = primaryAnswers() ? max : maxInDisaster;
            const age = ageOf(mirror);
            if (limit !== undefined && age > limit)
                throw stale(limit, age);
            yield* mirror.bundlesFor(digest);
        },
        warnings: () => {
            if (!opened || max === undefined || primaryAnswers())
                return [];
            const age = ageOf(opened);
            return age > max && (maxInDisaster === undefined || age <= maxInDisaster) ? [stale(max, age)] : [];
        },
        resolve: async (reference) => (await open()).index.subjects
            .flatMap(({ releases }) => releases)
            .find((release) => release.reference === reference)?.digest,
    };
}

;// CONCATENATED MODULE: ./build/verify/sources/platforms.js


const platforms_MAX_DEPTH = 4;
const MAX_PLATFORMS = 200;
/** Every manifest that an index leads to, itself left out; none of an image. Throws `platforms-unreadable`. */
async function platformsOf(repository, digest) {
    const found = new Map();
    const walk = async (at, depth) => {
        for (const child of (0,oci/* childrenOf */.LU)(await repository.manifest(at))) {
            if (found.has(child.digest))
                continue;
            found.set(child.digest, { digest: child.digest, name: nameOf(child) });
            if (found.size > MAX_PLATFORMS || depth === platforms_MAX_DEPTH)
                throw new lib_errors/* VerificationError */.mk('evidence-too-much', {
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
        if (error instanceof lib_errors/* VerificationError */.mk)
            throw error;
        throw new lib_errors/* McError */.Hv('platforms-unreadable', { subject: `${repository.name}@${digest}`, detail: (0,lib_errors/* describe */.q0)(error) }, { cause: error });
    }
    return [...found.values()];
}
const nameOf = ({ platform = {}, digest }) => ['os', 'architecture', 'variant']
    .map((key) => platform[key])
    .filter((part) => typeof part === 'string' && /^[\w.-]{1,40}$/.test(part))
    .join('/') || digest;

// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./build/lib/bytes.js
var bytes = __webpack_require__(89079);
;// CONCATENATED MODULE: ./build/verify/sources/referrers.js






const BUNDLE = /^application\/vnd\.dev\.sigstore\.bundle(\.v0\.3)?\+json/;
const ENVELOPE = 'application/vnd.dsse.envelope.v1+json';
/** Requests under way at once: a registry half a world away is no reason to wait for each answer before the next question. */
const CONCURRENCY = 16;
/**
 * What a repository or layout holds about a subject: its referrers (by the API or the fallback tag), and cosign's tags of
 * it. Anybody who may push can attach what is broken; that is told, and the rest is read. What cannot be read at all is a
 * fault.
 */
function repositoryBundles(repository) {
    const { name } = repository;
    const within = async (load, origin) => {
        try {
            return await evidenceIn(repository, await load(), origin);
        }
        catch (error) {
            if (!(error instanceof lib_errors/* VerificationError */.mk))
                throw error;
            return [{ origin, unusable: error }];
        }
    };
    return {
        name,
        async *bundlesFor(subject) {
            const referrers = await repository.referrers(subject);
            if (referrers.length > MAX_BUNDLES)
                throw new lib_errors/* VerificationError */.mk('evidence-too-much', { source: name, limit: MAX_BUNDLES });
            const each = (0,p_map/* pMapIterable */.R_)(referrers, ({ digest }) => within(() => repository.manifest(digest), `${name}@${digest}`), { concurrency: CONCURRENCY });
            for await (const found of each)
                yield* found;
            for (const tag of (0,oci/* cosignTags */.FJ)(subject)) {
                const descriptor = await repository.resolve(tag);
                if (!descriptor)
                    continue;
                const origin = `${name}:${tag}`;
                if (tag.endsWith('.sbom'))
                    yield { origin, unusable: new lib_errors/* VerificationError */.mk('sbom-unsigned', { what: origin }) };
                else
                    yield* await within(() => repository.manifest(descriptor.digest), origin);
            }
        },
    };
}
/** Of a manifest, every layer that is a bundle, or a document that its annotations sign. */
async function evidenceIn(repository, manifest, origin) {
    const blobs = (0,oci/* blobsOf */.OR)(manifest);
    if (blobs.length > MAX_BUNDLES)
        throw new lib_errors/* VerificationError */.mk('evidence-too-much', { source: origin, limit: MAX_BUNDLES });
    const found = [];
    // The layer's own media type decides: what a listing says of artifactType is hearsay.
    for (const [i, blob] of blobs.entries()) {
        const legacy = blob.mediaType === sigstore/* SIMPLE_SIGNING */.Nj || blob.mediaType === ENVELOPE;
        if (!legacy && !BUNDLE.test(blob.mediaType))
            continue;
        const where = blobs.length > 2 ? `${origin}#${i}` : origin;
        try {
            const bytes = await referrers_read(repository, blob, where);
            const { mediaType, annotations = {} } = blob;
            found.push({
                origin: where,
                ...(legacy ? (0,sigstore/* legacySignature */.Ev)({ mediaType, bytes, annotations }, where) : { bytes }),
            });
        }
        catch (error) {
            if (!(error instanceof lib_errors/* VerificationError */.mk))
                throw error;
            found.push({ origin: where, unusable: error });
        }
    }
    return found;
}
async function referrers_read(repository, blob, what) {
    if (blob.size > sigstore/* MAX_BUNDLE_BYTES */.Me)
        throw new lib_errors/* VerificationError */.mk('bundle-malformed', {
            what,
            detail: `it has ${blob.size} bytes, more than ${sigstore/* MAX_BUNDLE_BYTES */.Me}`,
        });
    return (0,bytes/* collect */.Fo)(repository.blob(blob), sigstore/* MAX_BUNDLE_BYTES */.Me, what);
}

;// CONCATENATED MODULE: ./build/verify/sources/primary.js



/**
 * The subject's own repository, with at most `budgetSeconds` for all that is asked of it, so that one that only hangs does
 * not keep the mirror from answering. Without a budget it has the time that it takes. Throws `primary-too-slow`.
 */
function primaryOf(reference, ports, budgetSeconds) {
    const deadline = budgetSeconds === undefined ? undefined : AbortSignal.timeout(budgetSeconds * 1000);
    const signals = [ports.signal, deadline].filter((signal) => signal !== undefined);
    const repository = (0,oci/* openRepository */.Av)(reference, { ...ports, signal: AbortSignal.any(signals) });
    const evidence = repositoryBundles(repository);
    let answered = false;
    const told = (error) => deadline?.aborted && !ports.signal?.aborted
        ? new lib_errors/* McError */.Hv('primary-too-slow', { where: repository.name, seconds: budgetSeconds }, { cause: error })
        : error;
    return {
        name: repository.name,
        get answered() {
            return answered;
        },
        ask: async (work) => {
            try {
                const result = await work(repository);
                answered = true;
                return result;
            }
            catch (error) {
                throw told(error);
            }
        },
        async *bundlesFor(subject) {
            try {
                yield* evidence.bundlesFor(subject);
                answered = true;
            }
            catch (error) {
                answered = false;
                throw told(error);
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/verify/sources/open.js







const USE_MIRROR = ['auto', 'always', 'never'];
/** For all that is asked of a repository while there is a mirror that may answer instead. */
const PRIMARY_BUDGET_SECONDS = 20;
/** `always` asks the mirror and nothing else; what was named is asked first, then the subject's own repository, then the mirror. */
async function openSources(subject, choice, ports) {
    const { bundles, useMirror, github } = choice;
    if (useMirror === 'always' && choice.mirror === undefined && bundles.length === 0)
        throw new lib_errors/* ConfigurationError */.j1('mirror-not-named', {});
    let primary;
    const mirror = choice.mirror === undefined || useMirror === 'never'
        ? undefined
        : mirrorBundles(choice.mirror, choice.staleness ?? { max: undefined, maxInDisaster: undefined }, {
            ...ports,
            primaryAnswers: () => primary?.answered ?? false,
        });
    const more = [
        ...(github && useMirror !== 'always' ? [githubBundles(github, ports)] : []),
        ...(mirror ? [mirror] : []),
    ];
    if (subject.kind !== 'reference')
        return { digests: subject.digests, sources: [...bundles, ...more], platforms: async () => [] };
    const { reference } = subject;
    const onlyMirror = useMirror === 'always' && reference.kind !== 'layout';
    if (!onlyMirror)
        primary = primaryOf(reference, ports, mirror ? PRIMARY_BUDGET_SECONDS : undefined);
    const digest = (0,lib_digest/* parseDigest */.m)(reference.digest ?? (await resolved(reference, primary, mirror)));
    const own = primary && bundles.length === 0 ? [primary] : [];
    return {
        digests: { sha256: digest.slice('sha256:'.length) },
        sources: [...bundles, ...own, ...more],
        platforms: async () => {
            if (primary)
                return primary.ask((repository) => platformsOf(repository, digest));
            throw new lib_errors/* VerificationError */.mk('platforms-unknown', { subject: (0,oci/* formatReference */.FH)(reference) });
        },
    };
}
/** The digest behind a tag: the repository says it, or while that cannot be read (or may not be asked) the mirror. */
async function resolved(reference, primary, mirror) {
    const given = (0,oci/* formatReference */.FH)(reference);
    let fault;
    try {
        const descriptor = await primary?.ask((repository) => repository.resolve((0,oci/* targetOf */.$r)(reference)));
        if (descriptor)
            return descriptor.digest;
        if (primary)
            throw new lib_errors/* ConfigurationError */.j1('reference-not-found', { reference: given, what: 'manifest' });
    }
    catch (error) {
        if (error instanceof lib_errors/* ConfigurationError */.j1)
            throw error;
        fault = error;
    }
    const digest = await mirror?.resolve((0,oci/* formatReference */.FH)((0,oci/* withTarget */.yY)(reference, { tag: (0,oci/* targetOf */.$r)(reference) })));
    if (digest !== undefined)
        return digest;
    throw fault ?? new lib_errors/* ConfigurationError */.j1('reference-without-digest', { given });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/verify/subject.js






/** A file wins over a reference of the same spelling: what lies here is what is meant. Files are streamed. */
async function readSubject(text, resolvePath) {
    if ((0,lib_digest/* isDigest */.Bc)(text))
        return { kind: 'digest', digests: { sha256: text.slice('sha256:'.length) } };
    const path = resolvePath(text);
    if ((await (0,lib_files/* fileKind */.h_)(path)) === 'file')
        return { kind: 'file', path, digests: await digestsOf(path) };
    if ((0,oci/* isReferenceLike */.z$)(text))
        return { kind: 'reference', reference: (0,oci/* parseReference */.F2)(text) };
    throw new lib_errors/* ConfigurationError */.j1('subject-not-found', { given: text });
}
/** All digests that a signature may be over, in one pass. */
async function digestsOf(path) {
    const hashes = ['sha256', 'sha384', 'sha512'].map((algorithm) => [algorithm, (0,external_node_crypto_.createHash)(algorithm)]);
    for await (const chunk of (0,lib_files/* readFileStream */.vY)(path, 'the subject'))
        for (const [, hash] of hashes)
            hash.update(chunk);
    return Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')]));
}
/** The same of bytes that are at hand. */
const digestsOfBytes = (bytes) => {
    const of = (algorithm) => (0,external_node_crypto_.createHash)(algorithm).update(bytes).digest('hex');
    return { sha256: of('sha256'), sha384: of('sha384'), sha512: of('sha512') };
};
/** A file's bytes, read when they are asked for; undefined where there are more than may be held. */
const contentOf = (path) => (maxBytes) => (0,external_node_fs_.statSync)(path).size <= maxBytes ? (0,external_node_fs_.readFileSync)(path) : undefined;

// EXTERNAL MODULE: ./build/lib/yaml.js
var yaml = __webpack_require__(50581);
;// CONCATENATED MODULE: ./build/verify/pattern.js

/** A certificate's name is no longer than that where it is honest (RFC 3986 sets no bound, browsers have about this one). */
const MAX_SUBJECT = 2048;
/**
 * A repeated group that itself repeats, such as `(a+)*`, can take longer than the universe lasts on a subject that an
 * attacker chose. Patterns of identities need none.
 */
const NESTED_REPEAT = /\((?:[^()\\]|\\.)*[+*}](?:[^()\\]|\\.)*\)[+*{]/;
/**
 * Whether a pattern matches the whole text; a pattern never matches a part, and never text of several lines. Throws
 * `policy-pattern-invalid`.
 */
function wholeMatch(pattern, text, path = 'the policy') {
    const invalid = (detail, cause) => new lib_errors/* ConfigurationError */.j1('policy-pattern-invalid', { given: pattern, path, detail }, { cause });
    if (NESTED_REPEAT.test(pattern))
        throw invalid('a repeated group repeats inside, which can take forever');
    try {
        // Held alone first: "a)|(b" is no pattern, and must not become one by being wrapped.
        new RegExp(pattern, 'u');
        const whole = new RegExp(`^(?:${pattern})$`, 'u');
        return text.length <= MAX_SUBJECT && !/[\r\n\u2028\u2029]/.test(text) && whole.test(text);
    }
    catch (error) {
        throw invalid((0,lib_errors/* describe */.q0)(error), error);
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./build/verify/policy-schema.js


const sha256 = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hex digits');
const policy_schema_duration = schemas/* string */.YjP().regex(/^[0-9]{1,9}[smhd]$/, 'expected a duration like 15m or 180d');
const pinned = schemas/* strictObject */.rej({
    path: schemas/* string */.YjP().min(1).describe("relative to the policy's folder"),
    sha256: sha256.optional().describe('of the whole file; held on every run'),
});
const identity = schemas/* strictObject */.rej({
    issuer: schemas/* string */.YjP().min(1).describe('exact'),
    subject: schemas/* string */.YjP().min(1).optional().describe('exact'),
    subjectPattern: schemas/* string */.YjP().min(1).max(512).optional().describe('a regular expression over the whole subject'),
    certificate: schemas/* partialRecord */.jgl(schemas/* enum */.k5n(Object.keys(sigstore/* EXTENSIONS */.Z1)), schemas/* string */.YjP())
        .optional()
        .describe("the certificate's extensions by name, exact"),
})
    .refine(({ subject, subjectPattern }) => (subject === undefined) !== (subjectPattern === undefined), 'expected exactly one of subject and subjectPattern');
const exactValue = schemas/* strictObject */.rej({
    pointer: schemas/* string */.YjP()
        .max(1024)
        .regex(/^(\/([^~/]|~[01])*)*$/, 'expected a JSON Pointer (RFC 6901), such as /a/0/b')
        .describe('JSON Pointer (RFC 6901) into the predicate'),
    value: schemas/* json */.Pq9().optional().describe('exact'),
    oneOf: schemas/* array */.YOg(schemas/* json */.Pq9()).min(1).max(100).optional().describe('any of these, exact'),
})
    .refine(({ value, oneOf }) => (value === undefined) !== (oneOf === undefined), 'expected exactly one of value and oneOf');
const predicate = schemas/* strictObject */.rej({
    builderId: schemas/* string */.YjP().min(1).optional().describe('SLSA provenance: who built it, exact'),
    buildType: schemas/* string */.YjP().min(1).optional().describe('SLSA provenance, exact'),
    sourceUri: schemas/* string */.YjP().min(1).optional().describe('SLSA provenance: the repository, exact, without git+ and @ref'),
    sourceRef: schemas/* string */.YjP().min(1).optional().describe('SLSA provenance: such as refs/heads/main, exact'),
    match: schemas/* array */.YOg(exactValue).min(1).max(100).optional().describe('values of the predicate; all must be as said'),
})
    .refine((rule) => Object.keys(rule).length > 0, 'expected at least one of builderId, buildType, sourceUri, sourceRef, match')
    .describe('what the predicate must say');
const requirement = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP().min(1).max(100),
    kind: schemas/* enum */.k5n(['signature', 'attestation']),
    identities: schemas/* array */.YOg(identity).min(1).optional().describe('any of them'),
    keys: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: schemas/* string */.YjP().min(1), path: schemas/* string */.YjP().min(1), sha256: sha256.optional() }))
        .min(1)
        .optional()
        .describe('managed public keys (PEM), any of them'),
    predicateType: schemas/* string */.YjP().min(1).optional().describe('of an attestation, exact'),
    predicate: predicate.optional(),
    payloadType: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe('of a signature: a DSSE envelope of this type, whose payload is itself the subject; in-toto is for attestations'),
    threshold: schemas/* int */.Whr().min(1).max(100).optional().describe('distinct signers; default 1'),
    logs: schemas/* int */.Whr().min(1).max(10).optional().describe('least number of different transparency logs; default 1'),
    timestamps: schemas/* int */.Whr()
        .min(1)
        .max(10)
        .optional()
        .describe('least number of different sources of trusted time; default 1'),
    maxAge: policy_schema_duration.optional().describe('of the signature, by its trusted time'),
    platforms: schemas/* enum */.k5n(['root', 'all'])
        .optional()
        .describe('all: also for each platform of an image index by itself; default root, whose digest covers them'),
})
    .refine(({ identities, keys }) => identities !== undefined || keys !== undefined, 'expected identities or keys: somebody must be named')
    .refine(({ kind, predicate: rule }) => rule === undefined || kind === 'attestation', 'predicate belongs to an attestation, and only there')
    .refine(({ kind, payloadType }) => payloadType === undefined || (kind === 'signature' && payloadType !== sigstore/* IN_TOTO_PAYLOAD_TYPE */.T4), 'payloadType belongs to a signature and is not in-toto: for statements, use kind attestation')
    .refine(({ kind, predicateType }) => (kind === 'attestation') === (predicateType !== undefined), 'predicateType belongs to an attestation, and only there');
/** The file SECURITY/trust-policy.yaml: the one place that says what is trusted. Unknown keys are errors. */
const trustPolicySchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    roots: schemas/* array */.YOg(schemas/* strictObject */.rej({
        name: schemas/* string */.YjP().min(1).max(100),
        trustedRoot: pinned,
        fulcio: pinned.optional().describe('PEM of its CAs, cross-checked with trustedRoot'),
        rekor: pinned.optional().describe("PEM of its logs' keys, cross-checked with trustedRoot"),
        maxAge: policy_schema_duration
            .optional()
            .describe('of the pin: since pinnedAt, or where that is absent since the file was changed'),
        pinnedAt: schemas/* union */.KCZ([iso/* datetime */.w$({ offset: true }), iso/* date */.p6()])
            .optional()
            .describe('RFC 3339; when somebody looked at the files and pinned them'),
        logs: schemas/* union */.KCZ([schemas/* literal */.euz('none'), schemas/* int */.Whr().min(1).max(10)])
            .optional()
            .describe('least number of different logs; default 1. none: an instance that keeps no public log, with timestamps'),
        timestamps: schemas/* int */.Whr()
            .min(1)
            .max(10)
            .optional()
            .describe('least number of different sources of trusted time; default 1'),
    })
        .refine(({ logs, timestamps }) => logs !== 'none' || timestamps !== undefined, 'expected timestamps beside logs: none, for then nothing else says when it was signed'))
        .min(1)
        .refine((roots) => new Set(roots.map(({ name }) => name)).size === roots.length, 'expected different names'),
    mirror: schemas/* strictObject */.rej({
        url: schemas/* string */.YjP().min(1),
        maxStaleness: policy_schema_duration.optional().describe('age of the mirror; older is a failure while the primary answers'),
        maxStalenessInDisaster: policy_schema_duration
            .optional()
            .describe('age up to which a mirror is taken while the primary does not answer; default 7d'),
        key: schemas/* string */.YjP()
            .min(1)
            .max(512)
            .optional()
            .describe('verifier key (NAME+ID+BASE64) of the mirror: its mirror.json must be signed with it'),
        witnesses: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
        // A policy that asks for more than is checked must not look as if it were.
        quorum: schemas/* literal */.euz(0, 'cosignatures of witnesses are not checked').optional(),
    })
        .optional(),
    requirements: schemas/* array */.YOg(requirement)
        .min(1)
        .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'expected different names')
        .describe('all must hold, for every subject'),
});

;// CONCATENATED MODULE: ./build/verify/trust/pem.js



const pemBlocks = (pem, label) => [
    ...pem
        .toString('utf8')
        .matchAll(new RegExp(`-----BEGIN ${label}-----[A-Za-z0-9+/=\\s]+-----END ${label}-----`, 'g')),
].map(([block]) => block);
const caCertificates = ({ material }) => material.certificateAuthorities.flatMap(({ certChain }) => certChain.map((certificate) => Buffer.from(certificate.root.toDER())));
const logKeys = ({ logs }) => logs.map(({ publicKey }) => publicKey.export({ type: 'spki', format: 'der' }));
/** fulcio.pem and rekor.pub of a root: every certificate of its CAs, every key of its logs, each once, in its order. */
function derivePems(root) {
    const unique = (blocks) => [...new Set(blocks)].join('');
    return {
        fulcio: unique(caCertificates(root).map((der) => new external_node_crypto_.X509Certificate(der).toString())),
        rekor: unique(logKeys(root).map((der) => (0,external_node_crypto_.createPublicKey)({ key: der, format: 'der', type: 'spki' }).export({ type: 'spki', format: 'pem' }).toString())),
    };
}
const READERS = {
    fulcio: {
        expected: caCertificates,
        found: (pem) => pemBlocks(pem, 'CERTIFICATE').map((block) => new external_node_crypto_.X509Certificate(block).raw),
    },
    rekor: {
        expected: logKeys,
        found: (pem) => pemBlocks(pem, 'PUBLIC KEY').map((block) => (0,external_node_crypto_.createPublicKey)(block).export({ type: 'spki', format: 'der' })),
    },
};
/**
 * Holds a PEM file against the trusted root, key by key, by the SHA-256 of the DER: neither one too many nor one too few.
 * Throws `root-mismatch` that names the file, what was expected and what was found.
 */
function crossCheck(name, kind, file, pem, root) {
    const mismatch = (expected, found) => new lib_errors/* VerificationError */.mk('root-mismatch', { root: name, file, expected, found });
    const names = (all) => [...new Set(all.map((der) => (0,lib_digest/* digestOf */.ol)(der)))].sort();
    let held;
    try {
        held = READERS[kind].found(pem);
    }
    catch (error) {
        throw mismatch('PEM that can be read', (0,lib_errors/* describe */.q0)(error));
    }
    const [a, b] = [names(held), names(READERS[kind].expected(root))];
    const extra = a.find((each) => !b.includes(each));
    const missing = b.find((each) => !a.includes(each));
    if (extra)
        throw mismatch('only what the trusted root has', `one more, with the ${extra}`);
    if (missing)
        throw mismatch(`also the one with the ${missing}`, 'it is not there');
}

;// CONCATENATED MODULE: ./build/verify/trust.js











const MAX_POLICY_BYTES = 1024 * 1024;
const MAX_PEM_BYTES = 1024 * 1024;
/** Clocks differ; a date without a time is the day's beginning somewhere else. */
const FUTURE_SECONDS = 86_400;
/**
 * Loads a trust policy and holds every pin of it: digests of files, and fulcio.pem and rekor.pub against the trusted
 * root, key by key. Throws a ConfigurationError for what is not a policy, `root-mismatch` for a pin that does not hold.
 */
async function loadTrust(path, files, now, only) {
    const bytes = await files.read(path, MAX_POLICY_BYTES, 'the trust policy');
    const policy = (0,json/* conform */.fj)(trustPolicySchema, (0,yaml/* parseYaml */.h)(bytes.toString('utf8'), path), path);
    const base = (0,external_node_path_.dirname)(path);
    if (only !== undefined && !policy.roots.some(({ name }) => name === only)) {
        throw new lib_errors/* ConfigurationError */.j1('policy-root-unknown', {
            path,
            given: only,
            expected: policy.roots.map(({ name }) => name),
        });
    }
    const pinned = async (root, pin, maxBytes) => {
        const file = (0,external_node_path_.resolve)(base, pin.path);
        const content = await files.read(file, maxBytes, `a file of the root "${root}"`);
        const found = (0,lib_digest/* digestOf */.ol)(content).slice('sha256:'.length);
        if (pin.sha256 !== undefined && found !== pin.sha256)
            throw new lib_errors/* VerificationError */.mk('root-mismatch', {
                root,
                file,
                expected: `sha256:${pin.sha256}`,
                found: `sha256:${found}`,
            });
        return content;
    };
    const roots = [];
    for (const { name, trustedRoot, fulcio, rekor, maxAge, pinnedAt, logs, timestamps } of policy.roots) {
        if (only !== undefined && name !== only)
            continue;
        const file = (0,external_node_path_.resolve)(base, trustedRoot.path);
        const bytes = await pinned(name, trustedRoot, sigstore/* MAX_TRUSTED_ROOT_BYTES */.ci);
        const root = (0,sigstore/* loadTrustedRoot */.KE)(bytes, file);
        if (fulcio)
            crossCheck(name, 'fulcio', (0,external_node_path_.resolve)(base, fulcio.path), await pinned(name, fulcio, MAX_PEM_BYTES), root);
        if (rekor)
            crossCheck(name, 'rekor', (0,external_node_path_.resolve)(base, rekor.path), await pinned(name, rekor, MAX_PEM_BYTES), root);
        if (maxAge !== undefined) {
            // A copied or checked-out file is as old as its copy: the date that was written down beside the pin counts.
            const since = pinnedAt === undefined ? await files.modifiedAt(file) : new Date(pinnedAt);
            holdAge(name, maxAge, since, now);
        }
        const least = {
            ...(logs === undefined ? {} : { logs: logs === 'none' ? 0 : logs }),
            ...(timestamps === undefined ? {} : { timestamps }),
        };
        roots.push({ ...root, name, bytes, least });
    }
    const requirements = [];
    for (const { keys, ...rule } of policy.requirements) {
        for (const { subjectPattern } of rule.identities ?? [])
            if (subjectPattern !== undefined)
                wholeMatch(subjectPattern, '', path);
        const loaded = [];
        for (const pin of keys ?? []) {
            const key = publicKeyOf(await pinned(rule.name, pin, MAX_PEM_BYTES), (0,external_node_path_.resolve)(base, pin.path));
            const fingerprint = (0,lib_digest/* sha256 */.sc)(key.export({ type: 'spki', format: 'der' })).toString('hex');
            loaded.push({ name: pin.name, fingerprint, key });
        }
        requirements.push({ ...rule, threshold: rule.threshold ?? 1, keys: loaded });
    }
    return { path, digest: (0,lib_digest/* digestOf */.ol)(bytes), roots, requirements, mirror: policy.mirror, asOf: now };
}
/** Throws `root-expired` for a pin that is older than the policy allows, and for one that claims to be of the future. */
function holdAge(root, maxAge, since, now) {
    const seconds = (now.getTime() - since.getTime()) / 1000;
    if (seconds < -FUTURE_SECONDS)
        throw new lib_errors/* VerificationError */.mk('root-expired', { root, expected: maxAge, found: `a pin of ${since.toISOString()}` });
    if (seconds > (0,duration/* parseDuration */.E)(maxAge, 'maxAge'))
        throw new lib_errors/* VerificationError */.mk('root-expired', { root, expected: maxAge, found: `${Math.floor(seconds / 86_400)}d` });
}
function publicKeyOf(pem, path) {
    try {
        return (0,external_node_crypto_.createPublicKey)(pem);
    }
    catch (error) {
        throw new lib_errors/* ConfigurationError */.j1('schema-mismatch', { what: path, detail: `no public key in PEM: ${(0,lib_errors/* describe */.q0)(error)}` });
    }
}

;// CONCATENATED MODULE: ./build/verify/judge.js




/** A signature is one over the bytes, or cosign's statement that says just that; an SBOM that is signed is no signature. */
const kindOf = (predicateType) => predicateType === undefined || predicateType === sigstore/* PREDICATE */.W3.cosignSign
    ? { kind: 'signature' }
    : { kind: 'attestation', predicateType };
const isAccepted = (judged) => !('error' in judged);
/** One bundle against the subject under each root in turn: pure. The nearest miss is told when none accepts it. */
function judge(evidence, { digests, trust, content }) {
    const { origin } = evidence;
    if ('unusable' in evidence)
        return { origin, error: evidence.unusable };
    const { bytes, payload } = evidence;
    const bundle = (0,lib_digest/* digestOf */.ol)(bytes);
    const named = trust.requirements.flatMap(({ keys }) => keys);
    const keys = Object.fromEntries(named.map(({ fingerprint, key }) => [fingerprint, key]));
    const payloadTypes = trust.requirements.flatMap(({ payloadType }) => payloadType ?? []);
    let nearest;
    let claims;
    try {
        const parsed = (0,sigstore/* parseBundle */.QN)(bytes, origin);
        claims = judge_claimsOf(parsed);
        if (payload)
            (0,sigstore/* holdSimpleSigning */.b$)(payload, digests.sha256, origin);
        // A legacy signature is over a small document that names the image: that document is what the key signed.
        const signed = payload ? digestsOfBytes(payload) : digests;
        const read = payload ? (max) => (payload.length <= max ? payload : undefined) : content;
        for (const root of trust.roots) {
            try {
                const verified = (0,sigstore/* verifyBundle */.IF)(parsed, signed, root, {
                    ...root.least,
                    keys,
                    payloadTypes,
                    ...(read ? { bytes: read } : {}),
                });
                const place = { root: root.name, origin, bundle };
                if (verified.key === undefined)
                    return { ...verified, ...place };
                const key = named.find(({ fingerprint }) => fingerprint === verified.key)?.name ?? verified.key;
                return { ...verified, ...place, key, fingerprint: verified.key };
            }
            catch (error) {
                nearest = nearer(nearest, asVerification(error));
            }
        }
    }
    catch (error) {
        nearest = asVerification(error);
    }
    return {
        ...(claims ? { claims } : {}),
        origin,
        bundle,
        error: nearest ?? new lib_errors/* VerificationError */.mk('certificate-untrusted', { detail: 'the policy has no root' }),
    };
}
/** Undefined where even that cannot be read. */
function judge_claimsOf({ content }) {
    if (content.$case === 'messageSignature')
        return { kind: 'signature' };
    try {
        const { predicateType } = JSON.parse(content.dsseEnvelope.payload.toString('utf8'));
        return typeof predicateType === 'string' ? kindOf(predicateType) : undefined;
    }
    catch {
        return undefined;
    }
}
const asVerification = (error) => {
    const known = (0,lib_errors/* asMcError */.bH)(error);
    return known instanceof lib_errors/* VerificationError */.mk
        ? known
        : new lib_errors/* VerificationError */.mk('bundle-malformed', { what: 'the bundle', detail: known.message }, { cause: error });
};
/** "Another instance's certificate" is the least telling way to fail: under the right root it would have been another one. */
const nearer = (a, b) => a === undefined || a.code === 'certificate-untrusted' || a.code === 'timestamp-invalid' ? b : a;
function signerOf(accepted) {
    const { identity, key, root, times, logEntries, statement, origin, bundle } = accepted;
    return {
        ...(identity
            ? {
                identity: {
                    issuer: identity.issuer,
                    subject: identity.subject,
                    extensions: { ...identity.extensions },
                },
            }
            : {}),
        ...(key === undefined ? {} : { key }),
        root,
        times: [...times],
        logEntries: logEntries.map((entry) => ({ ...entry })),
        ...(statement ? { predicateType: statement.predicateType } : {}),
        origin,
        bundle,
    };
}

;// CONCATENATED MODULE: ./build/verify/constraints.js


/** What of a predicate is not as a requirement wants it; undefined where all of it is. */
function predicateMismatch(rule, predicate, requirement) {
    const wrong = (what, expected, found) => new lib_errors/* VerificationError */.mk('predicate-value-mismatch', { requirement, what, expected, found });
    const slsa = slsaOf(predicate);
    for (const name of ['builderId', 'buildType', 'sourceUri', 'sourceRef']) {
        const expected = rule[name];
        if (expected === undefined)
            continue;
        const found = slsa[name];
        if (found.length === 0 || found.some((one) => one !== expected))
            return wrong(name, expected, found.join(', ') || 'nothing');
    }
    for (const { pointer, value, oneOf } of rule.match ?? []) {
        const found = at(predicate, pointer);
        const allowed = oneOf ?? [value];
        if (found === undefined || !allowed.some((one) => one !== undefined && (0,json/* canonicalJson */.dj)(one) === (0,json/* canonicalJson */.dj)(found)))
            return wrong(pointer, allowed.map((one) => JSON.stringify(one)).join(' or '), shown(found));
    }
    return undefined;
}
const MAX_SHOWN = 120;
const shown = (value) => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, MAX_SHOWN));
/** RFC 6901: the value that a pointer leads to, through what an object or array has itself; undefined where it leads nowhere. */
function at(value, pointer) {
    if (pointer === '')
        return value;
    let here = value;
    for (const token of pointer.slice(1).split('/')) {
        const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
        if (typeof here !== 'object' || here === null)
            return undefined;
        if (Array.isArray(here) && !/^(0|[1-9]\d*)$/.test(key))
            return undefined;
        here = Object.hasOwn(here, key) ? here[key] : undefined;
    }
    return here;
}
/** SLSA provenance v1 (buildDefinition, runDetails) and v0.2 (builder, invocation.configSource), as GitHub and others fill them. */
function slsaOf(predicate) {
    const texts = (...pointers) => pointers.map((pointer) => at(predicate, pointer)).filter((one) => typeof one === 'string');
    const sources = texts('/buildDefinition/resolvedDependencies/0/uri', '/buildDefinition/externalParameters/source/uri', '/invocation/configSource/uri').map(splitSource);
    return {
        builderId: texts('/runDetails/builder/id', '/builder/id'),
        buildType: texts('/buildDefinition/buildType', '/buildType'),
        sourceUri: [...texts('/buildDefinition/externalParameters/workflow/repository'), ...sources.map(({ uri }) => uri)],
        sourceRef: [
            ...texts('/buildDefinition/externalParameters/workflow/ref', '/buildDefinition/externalParameters/source/ref'),
            ...sources.flatMap(({ ref }) => (ref === undefined ? [] : [ref])),
        ],
    };
}
/** `git+https://github.com/acme/app@refs/heads/main` (SPDX download location) in its parts. */
function splitSource(text) {
    const [, uri = text, ref] = /^(?:git\+)?(.*?)(?:@(refs\/.+))?$/s.exec(text) ?? [];
    return ref === undefined ? { uri } : { uri, ref };
}

;// CONCATENATED MODULE: ./build/verify/requirement.js





/** Holds one requirement against the verified bundles of a subject: pure. */
function hold(requirement, accepted, now) {
    const { name } = requirement;
    const ofKind = accepted.filter(({ statement, payloadType }) => serves(requirement, kindOf(statement?.predicateType)) && payloadType === requirement.payloadType);
    const matched = [];
    let miss;
    for (const bundle of ofKind) {
        const why = mismatch(requirement, bundle) ?? shortOf(requirement, bundle, now);
        if (why)
            miss = requirement_nearer(miss, why);
        else
            matched.push(bundle);
    }
    const signers = new Set(matched.map(({ identity, fingerprint }) => identity ? JSON.stringify([identity.issuer, identity.subject]) : `key ${fingerprint}`));
    if (signers.size >= requirement.threshold)
        return { requirement, by: matched };
    if (matched.length > 0)
        return {
            requirement,
            by: [],
            miss: new lib_errors/* VerificationError */.mk('threshold-not-met', {
                requirement: name,
                expected: requirement.threshold,
                found: signers.size,
            }),
        };
    if (miss)
        return { requirement, by: [], miss };
    if (accepted.length === 0)
        return { requirement, by: [] };
    const kinds = [...new Set(accepted.map(({ statement }) => statement?.predicateType ?? 'a signature'))];
    return {
        requirement,
        by: [],
        miss: new lib_errors/* VerificationError */.mk('predicate-mismatch', {
            requirement: name,
            expected: requirement.predicateType ?? 'a signature',
            found: kinds,
        }),
    };
}
/** The order in which misses are near: who signed is right before what was signed is asked. */
const NEAR = [
    'identity-mismatch',
    'issuer-mismatch',
    'certificate-extension-mismatch',
    'predicate-value-mismatch',
    'log-entry-missing',
    'timestamp-missing',
    'evidence-expired',
];
const requirement_nearer = (a, b) => a === undefined || NEAR.indexOf(b.code) > NEAR.indexOf(a.code) ? b : a;
/** What a bundle by the right signer lacks: what its predicate says, logs, times, youth. */
function shortOf(requirement, bundle, now) {
    const { name, predicate, logs = 0, timestamps = 0, maxAge } = requirement;
    if (predicate) {
        const wrong = predicateMismatch(predicate, bundle.statement?.predicate, name);
        if (wrong)
            return wrong;
    }
    const logged = new Set(bundle.logEntries.map(({ log }) => log)).size;
    if (logged < logs)
        return new lib_errors/* VerificationError */.mk('log-entry-missing', { expected: logs, found: logged });
    if (bundle.timeSources < timestamps)
        return new lib_errors/* VerificationError */.mk('timestamp-missing', { expected: timestamps, found: bundle.timeSources });
    if (maxAge === undefined)
        return undefined;
    // The oldest time counts: a newer stamp over an old signature does not make it young.
    const [oldest] = bundle.times.toSorted();
    if (oldest === undefined)
        return new lib_errors/* VerificationError */.mk('timestamp-missing', { expected: 1, found: 0 });
    const age = (now.getTime() - Date.parse(oldest)) / 1000;
    if (age <= (0,duration/* parseDuration */.E)(maxAge, 'maxAge'))
        return undefined;
    return new lib_errors/* VerificationError */.mk('evidence-expired', {
        requirement: name,
        expected: maxAge,
        found: `${Math.floor(age / 86_400)}d`,
        signedAt: oldest,
    });
}
/** Whether evidence is of the kind that a requirement asks for. */
function serves({ kind, predicateType }, evidence) {
    return kind === evidence.kind && (evidence.kind === 'signature' || evidence.predicateType === predicateType);
}
function mismatch(requirement, { identity, key, fingerprint }) {
    const { name: of, identities = [], keys } = requirement;
    if (!identity) {
        if (keys.some((one) => one.fingerprint === fingerprint))
            return undefined;
        return new lib_errors/* VerificationError */.mk('identity-mismatch', {
            requirement: of,
            expected: expectation(requirement),
            found: `the key "${key}"`,
        });
    }
    const found = `${identity.subject} (by ${identity.issuer})`;
    const bySubject = identities.filter((rule) => matchesSubject(rule, identity.subject));
    if (bySubject.length === 0)
        return new lib_errors/* VerificationError */.mk('identity-mismatch', { requirement: of, expected: expectation(requirement), found });
    const byIssuer = bySubject.filter(({ issuer }) => issuer === identity.issuer);
    if (byIssuer.length === 0)
        return new lib_errors/* VerificationError */.mk('issuer-mismatch', {
            requirement: of,
            expected: bySubject.map(({ issuer }) => issuer),
            found: identity.issuer,
        });
    const extensions = identity.extensions;
    let wrong;
    for (const { certificate = {} } of byIssuer) {
        const differing = Object.entries(certificate).find(([name, value]) => extensions[name] !== value);
        if (!differing)
            return undefined;
        const [name, value] = differing;
        wrong ??= new lib_errors/* VerificationError */.mk('certificate-extension-mismatch', {
            requirement: of,
            expected: `${name} ${value}`,
            found: `${name} ${extensions[name] ?? 'nothing'}`,
        });
    }
    return wrong;
}
const matchesSubject = ({ subject, subjectPattern }, found) => subject !== undefined ? subject === found : subjectPattern !== undefined && wholeMatch(subjectPattern, found);
const expectation = ({ identities = [], keys }) => [
    ...identities.map(({ subject, subjectPattern }) => subject ?? `/${subjectPattern}/`),
    ...keys.map(({ name }) => `the key "${name}"`),
];

;// CONCATENATED MODULE: ./build/verify/verify.js





/**
 * Whether a subject may ship under a policy, and why: gathers evidence source by source until every requirement holds.
 * Evidence that nobody can read is a fault (thrown), unless the rest satisfied every requirement: then it is a warning.
 */
async function verify(request, ports) {
    const { subject, digests, trust } = request;
    const report = (0,lib_report/* beginReport */.mC)('verify', ports.clock, subject);
    const judged = new Map();
    const given = new Map();
    const asked = [];
    const [unread, warnings] = [[], []];
    const about = `sha256:${digests.sha256}`;
    const fare = () => {
        const accepted = [...judged.values()].filter(isAccepted);
        return trust.requirements.map((requirement) => hold(requirement, accepted, trust.asOf));
    };
    let fared = fare();
    for (const source of ports.sources) {
        ports.signal?.throwIfAborted();
        let evidenceCount = 0;
        let fault;
        try {
            for await (const evidence of bounded(source, about)) {
                evidenceCount++;
                const one = judge(evidence, request);
                const key = one.bundle ?? one.origin;
                if (judged.has(key))
                    continue;
                judged.set(key, one);
                given.set(key, evidence);
            }
        }
        catch (error) {
            fault = (0,lib_errors/* asMcError */.bH)(error);
            unread.push(fault);
        }
        asked.push({ source: source.name, evidence: evidenceCount, ...(fault ? { error: fault.code } : {}) });
        warnings.push(...(source.warnings?.() ?? []));
        fared = fare();
        if (fared.every(isMet))
            break;
    }
    const used = [...judged].flatMap(([key, one]) => (isAccepted(one) ? (given.get(key) ?? []) : []));
    warnings.push(...((await ports.keep?.(about, used)) ?? []));
    const unmet = fared.filter((one) => !isMet(one));
    const fault = unread.find(({ family }) => family !== 'verification') ?? unread[0];
    if (unmet.length > 0 && fault)
        throw fault;
    const refused = [...judged.values()].filter((one) => !isAccepted(one));
    const why = new Map(unmet.map((one) => [one, reasonFor(one, refused, subject, asked)]));
    return report.finish(distinct([...why.values()]), {
        digest: about,
        policy: { path: trust.path, digest: trust.digest },
        requirements: fared.map((one) => {
            const { name, kind, threshold } = one.requirement;
            const nearest = why.get(one)?.toReason();
            return {
                name,
                kind,
                threshold,
                satisfied: isMet(one),
                by: one.by.map(signerOf),
                ...(nearest ? { nearest } : {}),
            };
        }),
        refused: refused.map(({ origin, bundle, error }) => ({
            origin,
            ...(bundle ? { bundle } : {}),
            reason: error.toReason(),
        })),
        warnings: [...unread, ...warnings].map((error) => error.toReason()),
        sources: asked.map(({ source }) => source),
        asked,
    });
}
const isMet = ({ by }) => by.length > 0;
async function* bounded(source, digest) {
    let count = 0;
    for await (const evidence of source.bundlesFor(digest)) {
        if (++count > MAX_BUNDLES)
            throw new lib_errors/* VerificationError */.mk('evidence-too-much', { source: source.name, limit: MAX_BUNDLES });
        yield evidence;
    }
}
/**
 * Why a requirement does not hold, the nearest miss first: evidence by somebody else, evidence of its kind that does not
 * verify, evidence of other kinds, anything that does not verify, nothing at all.
 */
function reasonFor({ requirement, miss }, refused, subject, sources) {
    if (miss && miss.code !== 'predicate-mismatch')
        return miss;
    const ofKind = refused.find(({ claims }) => claims && serves(requirement, claims));
    const nearest = ofKind?.error ?? miss ?? refused[0]?.error;
    if (nearest)
        return nearest;
    const where = sources.map(({ source }) => source).join(', ') || 'no source was named';
    return new lib_errors/* VerificationError */.mk('nothing-verified', {
        subject,
        requirement: requirement.name,
        detail: `no evidence for "${requirement.name}" in ${where}`,
    });
}
/** Requirements often fail for one cause: it is told once. */
const distinct = (errors) => [
    ...new Map(errors.map((error) => [`${error.code} ${error.message}`, error])).values(),
];

;// CONCATENATED MODULE: ./build/verify/all.js












const useMirrorOf = ({ useMirror }, { env }) => {
    const forced = env['VERIFY_USE_MIRROR'];
    return forced === 'true' ? 'always' : forced === 'false' ? 'never' : useMirror;
};
const SUBJECTS_AT_ONCE = 8;
/** Where the policy says how old a mirror may be, a disaster is not waited out for ever either. */
const DISASTER_STALENESS = '7d';
function stalenessOf({ mirror }) {
    const seconds = (text) => text === undefined ? undefined : (0,duration/* parseDuration */.E)(text, 'maxStaleness');
    const disaster = mirror?.maxStalenessInDisaster ?? (mirror?.maxStaleness === undefined ? undefined : DISASTER_STALENESS);
    return { max: seconds(mirror?.maxStaleness), maxInDisaster: seconds(disaster) };
}
function githubOf({ repository }, { env }) {
    if (repository === undefined)
        return undefined;
    if (!/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(repository) || /(^|\/)\.\.?(\/|$)/.test(repository))
        throw new lib_errors/* ConfigurationError */.j1('repository-malformed', { given: repository });
    return {
        repository,
        api: env['GITHUB_API_URL'] || 'https://api.github.com',
        token: env['GITHUB_TOKEN'] || env['GH_TOKEN'],
    };
}
/**
 * Verifies each subject under one policy; gives the report of all and that of each. A subject that cannot be judged does
 * not keep the others from it; then what went wrong is thrown.
 */
async function verifyAll(request, ports) {
    const { clock, at, env, signal, progress } = ports;
    const overall = (0,lib_report/* beginReport */.mC)('verify', clock);
    const trust = await loadTrust(at(request.policy), ports.files ?? policyFiles, clock.now(), request.root);
    const mirror = request.mirror ?? env['REKOR_MIRROR_URL'] ?? trust.mirror?.url;
    const choice = {
        bundles: request.bundles.map((path) => bundleFiles(at(path))),
        mirror: mirror && !/^https?:/.test(mirror) ? at(mirror) : mirror,
        useMirror: useMirrorOf(request, ports),
        staleness: stalenessOf(trust),
        github: githubOf(request, ports),
    };
    const sourcePorts = { ...ports, openMirror: (location) => ports.openMirror(location, trust.mirror?.key) };
    const cache = request.cache === undefined ? undefined : evidenceCache(at(request.cache));
    const faults = [];
    const judgeOne = async (subject) => {
        progress({ task: subject, message: `verifying ${subject}` });
        try {
            const named = await readSubject(subject, at);
            const opened = await openSources(named, choice, sourcePorts);
            const content = named.kind === 'file' ? { content: contentOf(named.path) } : {};
            const verifyPorts = {
                sources: [...opened.sources, ...(cache ? [cache] : [])],
                clock,
                ...(cache ? { keep: cache.keep } : {}),
                ...(signal ? { signal } : {}),
            };
            const report = await verify({ subject, digests: opened.digests, ...content, trust }, verifyPorts);
            return await withPlatforms(report, opened, trust, verifyPorts);
        }
        catch (error) {
            if (request.subjects.length === 1 || signal?.aborted || error instanceof lib_errors/* ConfigurationError */.j1)
                throw error;
            const fault = (0,lib_errors/* asMcError */.bH)(error);
            faults.push(fault);
            progress({ task: subject, message: `${subject}: ${fault.code}: ${fault.message}` });
            return undefined;
        }
    };
    // Side by side, for the waiting: one file is read and one registry answers while another is judged.
    const judged = await (0,concurrency/* mapConcurrent */._)(request.subjects, SUBJECTS_AT_ONCE, judgeOne, signal);
    const subjects = judged.filter((report) => report !== undefined);
    const [first] = faults;
    if (first)
        throw new lib_errors/* McError */.Hv(faults.some(({ family }) => family === 'fault') ? 'subjects-unjudged' : first.code, { ...first.details, unjudged: faults.length, total: request.subjects.length, detail: first.message }, { cause: first });
    const [only] = subjects;
    if (only && subjects.length === 1)
        return { report: only, subjects };
    const reasons = subjects.flatMap((each) => each.reasons.map((reason) => ({ subject: each.subject, ...reason })));
    return { report: overall.finish(reasons, { subjects }), subjects };
}
/** Holds the requirements that ask for `platforms: all` for each manifest of an index by itself. */
async function withPlatforms(report, { platforms }, trust, ports) {
    const requirements = trust.requirements.filter((requirement) => requirement.platforms === 'all');
    if (requirements.length === 0)
        return report;
    const each = [];
    for (const { digest, name } of await platforms()) {
        const subject = `${report.subject} (${name})`;
        const request = { subject, digests: { sha256: (0,lib_digest/* hexOf */.ZD)((0,lib_digest/* parseDigest */.m)(digest)) }, trust: { ...trust, requirements } };
        const { outcome, reasons } = await verify(request, ports);
        each.push({ digest, platform: name, outcome, reasons });
    }
    const more = each.flatMap(({ platform, digest, reasons }) => reasons.map((one) => ({ platform, digest, ...one })));
    const reasons = [...report.reasons, ...more];
    return { ...report, outcome: reasons.length === 0 ? 'passed' : 'failed', reasons, platforms: each };
}

;// CONCATENATED MODULE: ./build/verify/inspect.js










const inspectReportSchema = (0,lib_report/* reportSchema */.Qh)('inspect', {
    verified: schemas/* literal */.euz(false).describe('nothing here is verified'),
    bundles: schemas/* array */.YOg(schemas/* object */.Ikc({
        origin: schemas/* string */.YjP(),
        digest: schemas/* string */.YjP().optional(),
        contents: schemas/* looseObject */._H3({}).optional().describe('what the bundle says of itself'),
        unreadable: lib_report/* reasonSchema */.ex.optional(),
    })),
});
/** The bundles of a file, a folder or an image, and what each says of itself. Nothing is judged. Throws `subject-not-found`. */
async function inspect(given, ports) {
    const begun = (0,lib_report/* beginReport */.mC)('inspect', ports.clock, given);
    const { source, digest } = await sourceOf(given, ports);
    const bundles = [];
    for await (const evidence of source.bundlesFor(digest)) {
        if (bundles.length === MAX_BUNDLES)
            break;
        const { origin } = evidence;
        if ('unusable' in evidence) {
            bundles.push({ origin, unreadable: evidence.unusable.toReason() });
            continue;
        }
        try {
            const contents = { ...(0,sigstore/* contentsOf */.KD)((0,sigstore/* parseBundle */.QN)(evidence.bytes, origin)) };
            bundles.push({ origin, digest: (0,lib_digest/* digestOf */.ol)(evidence.bytes), contents });
        }
        catch (error) {
            bundles.push({ origin, digest: (0,lib_digest/* digestOf */.ol)(evidence.bytes), unreadable: (0,lib_errors/* asMcError */.bH)(error).toReason() });
        }
    }
    return begun.finish([], { verified: false, bundles });
}
async function sourceOf(given, ports) {
    const path = ports.at(given);
    if ((await (0,lib_files/* fileKind */.h_)(path)) !== undefined)
        return { source: bundleFiles(path), digest: (0,lib_digest/* digestOf */.ol)('') };
    if (!(0,oci/* isReferenceLike */.z$)(given))
        throw new lib_errors/* ConfigurationError */.j1('subject-not-found', { given });
    const reference = (0,oci/* parseReference */.F2)(given);
    const repository = (0,oci/* openRepository */.Av)(reference, ports);
    const descriptor = await repository.resolve((0,oci/* targetOf */.$r)(reference));
    if (!descriptor)
        throw new lib_errors/* ConfigurationError */.j1('reference-not-found', { reference: given, what: 'manifest' });
    return { source: repositoryBundles(repository), digest: descriptor.digest };
}
const flat = (value, prefix = '') => {
    if (typeof value !== 'object' || value === null)
        return [[prefix, String(value).replace(/[\p{Cc}\p{Cf}]/gu, '?')]];
    return Object.entries(value).flatMap(([key, each]) => flat(each, prefix === '' ? key : `${prefix}.${key}`));
};
/** For people; it says at the top and at the end of each what it is not. */
const presentInspection = ({ bundles, subject = '' }) => [
    {
        title: `NOT VERIFIED: what ${subject} says of itself`,
        lines: [
            'Nothing below was checked: no signature, no identity, no log. Anybody can write a bundle that says all this.',
            'To judge it: mc verify SUBJECT --bundle FILE',
            ...(bundles.length === 0 ? ['There is no bundle here.'] : []),
        ],
    },
    ...bundles.map(({ origin, contents, unreadable, digest }) => ({
        title: `${origin} (not verified)`,
        lines: [...(digest ? [digest] : []), ...(unreadable ? [`${unreadable.code}: ${unreadable.message}`] : [])],
        ...(contents ? { table: { columns: ['field', 'says'], rows: flat(contents) } } : {}),
    })),
];

;// CONCATENATED MODULE: ./build/verify/present.js
const who = ({ identity, key }) => identity?.subject ?? `key "${key}"`;
/** Repository, workflow and ref as the certificate has them; the subject says the workflow already. */
const from = ({ identity }) => {
    const { sourceRepositoryUri, sourceRepositoryRef, buildTrigger } = identity?.extensions ?? {};
    const parts = [sourceRepositoryUri, sourceRepositoryRef, buildTrigger].filter((part) => part !== undefined);
    return [...parts, ...(identity ? [`by ${identity.issuer}`] : [])].join(' ');
};
const when = ({ times }) => times[0] ?? '';
const where = ({ logEntries }) => logEntries.map(({ log, index }) => `${log} #${index}`).join(', ');
/** A verify report for people: each requirement and who satisfied it, or what was found instead. */
function present(report) {
    const rows = report.requirements.flatMap(({ name, kind, satisfied, by, nearest }) => satisfied
        ? by.map((signer) => [`✓ ${name}`, who(signer), when(signer), where(signer), signer.root])
        : [[`✗ ${name}`, nearest?.message ?? `no ${kind} that satisfies it`, '', '', '']]);
    const origins = report.requirements.flatMap(({ name, by }) => by.map((signer) => `${name}: ${[from(signer), `from ${signer.origin}`].filter((part) => part !== '').join(', ')}`));
    return [
        {
            title: `${report.outcome === 'passed' ? '✓ verified' : '✗ not verified'}: ${report.subject ?? report.digest}`,
            lines: [
                ...(report.subject === report.digest ? [] : [report.digest]),
                ...report.reasons.map(({ code, message }) => `${code}: ${message}`),
            ],
            table: { columns: ['requirement', 'signed by', 'at', 'log', 'root'], rows },
        },
        ...(origins.length > 0 ? [{ title: 'Where that was signed, and found', lines: origins }] : []),
        ...(report.platforms
            ? [
                {
                    title: 'Platforms, each by itself',
                    table: {
                        columns: ['platform', 'digest', 'outcome'],
                        rows: report.platforms.map(({ platform, digest, outcome, reasons }) => [
                            platform,
                            digest,
                            outcome === 'passed' ? '✓' : `✗ ${reasons[0]?.message ?? ''}`,
                        ]),
                    },
                },
            ]
            : []),
        ...(report.refused.length > 0
            ? [
                {
                    title: 'Bundles that do not verify',
                    table: {
                        columns: ['bundle', 'reason'],
                        rows: report.refused.map(({ origin, reason }) => [origin, `${reason.code}: ${reason.message}`]),
                    },
                },
            ]
            : []),
        ...(report.warnings.length > 0
            ? [
                {
                    title: 'Sources that could not be read, or are old',
                    lines: report.warnings.map(({ code, message }) => `${code}: ${message}`),
                },
            ]
            : []),
    ];
}

;// CONCATENATED MODULE: ./build/verify/schema.js


const signer = schemas/* object */.Ikc({
    identity: schemas/* object */.Ikc({ issuer: schemas/* string */.YjP(), subject: schemas/* string */.YjP(), extensions: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()) })
        .optional()
        .describe('of the certificate'),
    key: schemas/* string */.YjP().optional().describe('the name of a managed key'),
    root: schemas/* string */.YjP().describe('the root that it leads to'),
    times: schemas/* array */.YOg(iso/* datetime */.w$()).describe('trusted times of the signature'),
    logEntries: schemas/* array */.YOg(schemas/* object */.Ikc({ log: schemas/* string */.YjP(), index: schemas/* string */.YjP(), integratedAt: schemas/* string */.YjP().optional() })),
    predicateType: schemas/* string */.YjP().optional(),
    origin: schemas/* string */.YjP().describe('where the bundle came from'),
    bundle: schemas/* string */.YjP().describe('digest of the bundle'),
});
/** What `mc verify` and verify-offline report of one subject. */
const verifyReportSchema = (0,lib_report/* reportSchema */.Qh)('verify', {
    digest: schemas/* string */.YjP().describe('of the subject'),
    policy: schemas/* object */.Ikc({ path: schemas/* string */.YjP(), digest: schemas/* string */.YjP() }),
    requirements: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        kind: schemas/* enum */.k5n(['signature', 'attestation']),
        threshold: schemas/* number */.aig(),
        satisfied: schemas/* boolean */.zMY(),
        by: schemas/* array */.YOg(signer).describe('who satisfied it'),
        nearest: lib_report/* reasonSchema */.ex.optional().describe('what was found instead, where it is not satisfied: the nearest miss'),
    })),
    refused: schemas/* array */.YOg(schemas/* object */.Ikc({ origin: schemas/* string */.YjP(), bundle: schemas/* string */.YjP().optional(), reason: lib_report/* reasonSchema */.ex }))
        .describe('bundles that do not verify'),
    warnings: schemas/* array */.YOg(lib_report/* reasonSchema */.ex).describe('sources that could not be read, or are old'),
    sources: schemas/* array */.YOg(schemas/* string */.YjP()).describe('that were asked, in their order'),
    asked: schemas/* array */.YOg(schemas/* object */.Ikc({
        source: schemas/* string */.YjP(),
        evidence: schemas/* number */.aig().describe('how many bundles it gave'),
        error: schemas/* string */.YjP().optional().describe('the code of why it could not be read'),
    }))
        .describe('which source gave what'),
    platforms: schemas/* array */.YOg(schemas/* object */.Ikc({
        digest: schemas/* string */.YjP(),
        platform: schemas/* string */.YjP().describe('as the index says'),
        outcome: schemas/* enum */.k5n(['passed', 'failed']),
        reasons: schemas/* array */.YOg(lib_report/* reasonSchema */.ex),
    }))
        .optional()
        .describe('of an image index, where the policy asks for each of them'),
});

;// CONCATENATED MODULE: ./build/verify/signature.js




/**
 * Holds one bundle against a policy: a signature over the artifact with `digest`, by somebody who may sign releases (the
 * requirements of kind `signature`; any of them). For what is no release and has no attestations, like the seal of a log
 * chain. Gives the signer; throws VerificationError.
 */
function verifySignature(digest, bundle, trust) {
    const request = { subject: digest, digests: { sha256: (0,lib_digest/* hexOf */.ZD)(digest) }, trust };
    const judged = judge({ bytes: bundle, origin: 'the bundle' }, request);
    if (!isAccepted(judged))
        throw judged.error;
    const fared = trust.requirements
        .filter(({ kind }) => kind === 'signature')
        .map((requirement) => hold(requirement, [judged], trust.asOf));
    if (fared.some(({ by }) => by.length > 0))
        return signerOf(judged);
    throw (fared.find(({ miss }) => miss)?.miss ??
        new lib_errors/* VerificationError */.mk('nothing-verified', {
            subject: digest,
            requirement: 'signature',
            detail: 'the policy has no requirement of kind signature: it says of nobody that he may sign this',
        }));
}

;// CONCATENATED MODULE: ./build/verify/statement.js





/**
 * Who may sign statements of a type that is the project's own, like the manifest of an evidence pack: those of the
 * policy's requirements for that predicate type where it has any, else those who may sign releases.
 */
function signersOf(trust, predicateType) {
    const own = trust.requirements.filter((requirement) => requirement.predicateType === predicateType);
    if (own.length > 0)
        return own;
    return trust.requirements
        .filter(({ kind }) => kind === 'signature')
        .map((requirement) => ({ ...requirement, kind: 'attestation', predicateType }));
}
/**
 * Holds one bundle against a policy: an in-toto statement of `predicateType` about `digest`, signed by somebody who may.
 * No byte of the bundle can be another unseen. Gives the signer; throws VerificationError.
 */
function verifyStatement(digest, bundle, trust, predicateType) {
    const request = { subject: digest, digests: { sha256: (0,lib_digest/* hexOf */.ZD)(digest) }, trust };
    const judged = judge({ bytes: bundle, origin: 'the bundle' }, request);
    if (!isAccepted(judged))
        throw judged.error;
    const root = trust.roots.find(({ name }) => name === judged.root);
    if (root)
        (0,sigstore/* holdEveryByte */.vP)(bundle, root);
    const fared = signersOf(trust, predicateType).map((requirement) => hold(requirement, [judged], trust.asOf));
    if (fared.some(({ by }) => by.length > 0))
        return signerOf(judged);
    throw (fared.find(({ miss }) => miss)?.miss ??
        new lib_errors/* VerificationError */.mk('nothing-verified', {
            subject: digest,
            requirement: predicateType,
            detail: 'the policy says of nobody that he may sign this',
        }));
}
/** A signer in three words, for reports that are not about verification. */
const whoSigned = ({ identity, key, times, }) => ({
    identity: identity?.subject ?? `the key "${key}"`,
    issuer: identity?.issuer ?? 'the policy',
    ...(times[0] === undefined ? {} : { timestamp: times[0] }),
});

// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/lock.js
var lock = __webpack_require__(70225);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/verify/trust/edit.js





/** Throws what a policy that cannot be read throws: `yaml-malformed`, `schema-mismatch`. */
function editPolicy(text, path) {
    const policy = (0,json/* conform */.fj)(trustPolicySchema, (0,yaml/* parseYaml */.h)(text, path), path);
    const indexOf = (name) => policy.roots.findIndex((root) => root.name === name);
    const known = (name) => {
        const index = indexOf(name);
        if (index < 0)
            throw new lib_errors/* ConfigurationError */.j1('policy-root-unknown', {
                path,
                given: name,
                expected: policy.roots.map((root) => root.name),
            });
        return index;
    };
    const placeOf = (entry, after) => {
        const at = indexOf(entry.name);
        return at >= 0
            ? { at, replaces: true }
            : { at: after === undefined ? policy.roots.length : known(after) + 1, replaces: false };
    };
    return isJson(text)
        ? {
            policy,
            withRoot: (entry, after) => {
                const { at, replaces } = placeOf(entry, after);
                return jsonText({ ...policy, roots: policy.roots.toSpliced(at, replaces ? 1 : 0, entry) });
            },
            withoutRoot: (name) => jsonText({ ...policy, roots: policy.roots.toSpliced(known(name), 1) }),
        }
        : {
            policy,
            withRoot: (entry, after) => {
                const { at, replaces } = placeOf(entry, after);
                const { document, roots } = rootsOf(text);
                if (replaces)
                    replaceIn(document, roots.items[at], entry);
                else
                    roots.items.splice(at, 0, nodeOf(document, entry));
                return textOf(document, text);
            },
            withoutRoot: (name) => {
                const { document, roots } = rootsOf(text);
                roots.items.splice(known(name), 1);
                return textOf(document, text);
            },
        };
}
const isJson = (text) => {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
};
const jsonText = (policy) => `${JSON.stringify(policy, null, 2)}\n`;
function rootsOf(text) {
    const document = (0,dist/* parseDocument */.Tp)(text);
    const roots = document.get('roots');
    if (!(0,dist/* isSeq */.oP)(roots))
        throw new TypeError('a policy that fits its schema has a list of roots');
    return { document, roots };
}
/** A root as a person would write it: a key a line, each pin a line. */
function nodeOf(document, entry) {
    const node = document.createNode(entry);
    for (const pair of node.items)
        if ((0,dist/* isMap */.jh)(pair.value))
            pair.value.flow = true;
    return node;
}
/** Key by key, so that comments within the entry stay where they were. */
function replaceIn(document, node, entry) {
    if (!(0,dist/* isMap */.jh)(node))
        throw new TypeError('a policy that fits its schema has roots that are maps');
    const wanted = { ...entry };
    for (const { key } of [...node.items])
        if (wanted[String(key)] === undefined)
            node.delete(key);
    for (const [key, value] of Object.entries(wanted)) {
        if (value === undefined)
            continue;
        const held = node.get(key);
        if ((0,dist/* isMap */.jh)(held) && typeof value === 'object' && value !== null) {
            for (const [name, each] of Object.entries(value))
                held.set(name, each);
        }
        else if (JSON.stringify(held) !== JSON.stringify(value)) {
            const made = document.createNode(value);
            if ((0,dist/* isMap */.jh)(made))
                made.flow = true;
            node.set(key, made);
        }
    }
}
const textOf = (document, before) => document.toString({ lineWidth: 0, indentSeq: !/^roots:[^\n]*\n(?:\s*#[^\n]*\n)*- /m.test(before) });

;// CONCATENATED MODULE: ./build/verify/trust/change.js












const change_MAX_POLICY_BYTES = 1024 * 1024;
const HISTORY = 'trust-history';
/** The files of a root, named by their content: no pin that holds today is ever overwritten. */
function rootFiles(name, bytes, path, now) {
    const { fulcio, rekor } = derivePems((0,sigstore/* loadTrustedRoot */.KE)(bytes, path));
    const stem = `trust-roots/${name.replace(/[^A-Za-z0-9._-]/g, '_')}-${(0,lib_digest/* sha256 */.sc)(bytes).toString('hex').slice(0, 12)}`;
    const all = [
        ['trustedRoot', `${stem}.trusted_root.json`, bytes],
        ['fulcio', `${stem}.fulcio.pem`, Buffer.from(fulcio)],
        ['rekor', `${stem}.rekor.pub`, Buffer.from(rekor)],
    ];
    const kept = all.filter(([key, , content]) => key === 'trustedRoot' || content.length > 0);
    const pins = Object.fromEntries(kept.map(([key, file, content]) => [key, { path: file, sha256: (0,lib_digest/* sha256 */.sc)(content).toString('hex') }]));
    const entry = { name, ...pins, pinnedAt: (0,clock/* rfc3339 */.ag)(now) };
    return { entry, files: new Map(kept.map(([, file, content]) => [file, content])) };
}
/** The disk, with what is proposed laid over it. */
function overlay(policyPath, { text, files }) {
    const at = new Map([...files].map(([file, bytes]) => [(0,external_node_path_.resolve)((0,external_node_path_.dirname)(policyPath), file), bytes]));
    at.set(policyPath, Buffer.from(text));
    return {
        read: async (path, maxBytes, what) => at.get(path) ?? policyFiles.read(path, maxBytes, what),
        modifiedAt: async (path) => (at.has(path) ? new Date() : policyFiles.modifiedAt(path)),
    };
}
const readPolicy = async (path) => (await (0,lib_files/* readFileBounded */.Y1)(path, change_MAX_POLICY_BYTES, 'the trust policy')).toString('utf8');
/**
 * Changes a policy: files first, under names that nobody uses yet, then what it was into `trust-history/`, then the policy
 * itself by one rename. Killed anywhere before that, nothing has changed; run again, it converges. `hold` is asked whether
 * the proposal may stand; what it throws leaves all as it was. Gives the digests of before and after.
 */
function changePolicy(path, verb, propose, ports) {
    return (0,lock/* withLock */.k)(`${path}.lock`, async () => {
        const text = await readPolicy(path);
        const before = (0,lib_digest/* digestOf */.ol)(Buffer.from(text));
        const proposed = propose(editPolicy(text, path));
        if (!proposed || proposed.text === text)
            return { before, after: before };
        await loadTrust(path, overlay(path, proposed), ports.clock.now());
        await ports.hold?.(proposed);
        const folder = (0,external_node_path_.dirname)(path);
        for (const [file, bytes] of proposed.files) {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, file)), { recursive: true });
            await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(folder, file), bytes);
        }
        const number = String((await historyOf(path)).length + 1).padStart(4, '0');
        await (0,promises_.mkdir)((0,external_node_path_.join)(folder, HISTORY), { recursive: true });
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(folder, HISTORY, `${number}-before-${verb}-${(0,external_node_path_.basename)(path)}`), text);
        await (0,lib_files/* writeFileAtomic */.Zf)(path, proposed.text);
        return { before, after: (0,lib_digest/* digestOf */.ol)(Buffer.from(proposed.text)) };
    });
}
/** What the policy was before each change, the oldest first. */
async function historyOf(path) {
    const folder = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), HISTORY);
    if ((await (0,lib_files/* fileKind */.h_)(folder)) !== 'directory')
        return [];
    const names = (await (0,promises_.readdir)(folder)).filter((name) => /^\d{4}-before-/.test(name) && name.endsWith(`-${(0,external_node_path_.basename)(path)}`));
    return names.sort().map((name) => (0,external_node_path_.join)(folder, name));
}
/**
 * Back to what the policy was before its last change; once more, to the one before that. Its pins must still hold. What is
 * left is kept as `trust-history/reverted-…`. Throws `policy-no-history`.
 */
function revertPolicy(path, { clock }) {
    return (0,lock/* withLock */.k)(`${path}.lock`, async () => {
        const text = await readPolicy(path);
        const last = (await historyOf(path)).at(-1);
        if (last === undefined)
            throw new lib_errors/* ConfigurationError */.j1('policy-no-history', { path });
        const previous = await readPolicy(last);
        await loadTrust(path, overlay(path, { text: previous, files: new Map() }), clock.now());
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)((0,external_node_path_.dirname)(last), `reverted-${(0,external_node_path_.basename)(path)}`), text);
        await (0,lib_files/* writeFileAtomic */.Zf)(path, previous);
        await (0,promises_.rm)(last);
        return { before: (0,lib_digest/* digestOf */.ol)(Buffer.from(text)), after: (0,lib_digest/* digestOf */.ol)(Buffer.from(previous)), from: (0,external_node_path_.basename)(last) };
    });
}

// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __webpack_require__(19654);
;// CONCATENATED MODULE: ./build/verify/trust/parts.js





const hex = (...chunks) => (0,lib_digest/* sha256 */.sc)(Buffer.concat(chunks)).toString('hex');
const parts_when = (validFor) => ({
    since: validFor?.start ? (0,clock/* rfc3339 */.ag)(validFor.start) : '',
    ...(validFor?.end ? { until: (0,clock/* rfc3339 */.ag)(validFor.end) } : {}),
});
/** Every key and authority of a trusted_root.json. Throws `trusted-root-malformed`. */
function partsOf(bytes, path) {
    (0,sigstore/* loadTrustedRoot */.KE)(bytes, path); // what is no root is refused in one way, whoever reads it
    const root = protobuf_specs_dist.TrustedRoot.fromJSON((0,json/* parseJson */.qF)(bytes.toString('utf8'), path));
    const logs = (kind, all) => all.map(({ baseUrl, publicKey }) => ({
        kind,
        name: (0,sigstore/* hostOf */.w4)(baseUrl),
        fingerprint: hex(publicKey?.rawBytes ?? Buffer.alloc(0)),
        ...parts_when(publicKey?.validFor),
    }));
    const authorities = (kind, all) => all.map(({ uri, certChain, validFor }) => ({
        kind,
        name: (0,sigstore/* hostOf */.w4)(uri),
        fingerprint: hex(...(certChain?.certificates ?? []).map(({ rawBytes }) => rawBytes)),
        ...parts_when(validFor),
    }));
    return [
        ...authorities('certificate-authority', root.certificateAuthorities),
        ...logs('transparency-log', root.tlogs),
        ...logs('ct-log', root.ctlogs),
        ...authorities('timestamp-authority', root.timestampAuthorities),
    ];
}
const sameKey = (a, b) => a.kind === b.kind && a.fingerprint === b.fingerprint;
const samePeriod = (a, b) => a.since === b.since && a.until === b.until && a.name === b.name;
function differences(before, after) {
    const lacks = (all) => (part) => !all.some((other) => sameKey(other, part));
    return {
        added: after.filter(lacks(before)),
        removed: before.filter(lacks(after)),
        changed: before.flatMap((part) => {
            const all = after.filter((other) => sameKey(other, part));
            const [other] = all;
            return other && !all.some((each) => samePeriod(each, part)) ? [{ before: part, after: other }] : [];
        }),
    };
}

;// CONCATENATED MODULE: ./build/verify/trust/check.js











const SOON_DAYS = 30;
const DAY_MS = 86_400_000;
/**
 * Everything about a policy that can be known without a subject: whether its pins hold, root by root, what of its roots has
 * ended or soon will, which patterns take too much, which requirements nothing can satisfy. What is broken is a reason;
 * what works and should be looked at is a warning. Throws for what is no policy.
 */
async function checkTrust(path, { clock }) {
    const begun = (0,lib_report/* beginReport */.mC)('trust-check', clock, path);
    const text = await readPolicy(path);
    const { policy } = editPolicy(text, path);
    const now = clock.now();
    const [errors, warnings] = [[], []];
    const roots = [];
    const held = [];
    let requirements = [];
    for (const { name, maxAge, pinnedAt, trustedRoot } of policy.roots) {
        try {
            const trust = await loadTrust(path, policyFiles, now, name);
            requirements = trust.requirements;
            held.push(...trust.roots);
            const parts = trust.roots.flatMap((root) => partsOf(root.bytes, (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), trustedRoot.path)));
            warnings.push(...endings(name, parts, now));
            if (maxAge !== undefined && pinnedAt !== undefined)
                warnings.push(...ageing(name, maxAge, pinnedAt, now));
            roots.push({ name, holds: true, ...(pinnedAt === undefined ? {} : { pinnedAt }), parts: [...parts] });
        }
        catch (error) {
            errors.push((0,lib_errors/* asMcError */.bH)(error));
            roots.push({ name, holds: false, ...(pinnedAt === undefined ? {} : { pinnedAt }), parts: [] });
        }
    }
    for (const requirement of requirements) {
        const { wide, tooWide } = patternsOf(requirement);
        warnings.push(...wide);
        errors.push(...tooWide, ...impossible(requirement, held));
    }
    return begun.finish(check_distinct(errors), {
        digest: (0,lib_digest/* digestOf */.ol)(Buffer.from(text)),
        roots,
        requirements: requirements.map(({ name, kind, threshold }) => ({ name, kind, threshold })),
        warnings: check_distinct(warnings).map((error) => error.toReason()),
    });
}
const check_distinct = (all) => [
    ...new Map(all.map((error) => [`${error.code} ${error.message}`, error])).values(),
];
/** A kind of which nothing is valid any more, or will be soon. */
function endings(root, parts, now) {
    const kinds = [...new Set(parts.map(({ kind }) => kind))];
    return kinds.flatMap((kind) => {
        const ends = parts.filter((part) => part.kind === kind).map(({ until }) => until);
        if (ends.includes(undefined))
            return [];
        const last = ends
            .filter((until) => until !== undefined)
            .sort()
            .at(-1) ?? '';
        if (Date.parse(last) - now.getTime() > SOON_DAYS * DAY_MS)
            return [];
        return [new lib_errors/* VerificationError */.mk('authority-ended', { root, what: `the last ${kind}`, until: last })];
    });
}
function ageing(root, maxAge, pinnedAt, now) {
    const left = (0,duration/* parseDuration */.E)(maxAge, 'maxAge') * 1000 - (now.getTime() - Date.parse(pinnedAt));
    return left > 0 && left < SOON_DAYS * DAY_MS
        ? [new lib_errors/* VerificationError */.mk('pin-ages', { root, since: pinnedAt, expected: maxAge })]
        : [];
}
/** Names that no pattern of a release should take. */
const STRANGERS = [
    'https://example.com/',
    'https://github.com/somebody/else/.github/workflows/x.yml@refs/heads/x',
    'a@b.c',
];
function patternsOf({ name, identities = [] }) {
    const [wide, tooWide] = [[], []];
    const tell = (to, given, detail) => to.push(new lib_errors/* VerificationError */.mk('pattern-too-wide', { requirement: name, given, detail }));
    for (const { subjectPattern } of identities) {
        if (subjectPattern === undefined)
            continue;
        const stranger = STRANGERS.find((each) => wholeMatch(subjectPattern, each));
        if (stranger !== undefined)
            tell(tooWide, subjectPattern, `also takes ${stranger}`);
        else if (/(?<!\\)\.[*+]|\[\^[^\]]*\][*+]/.test(subjectPattern))
            tell(wide, subjectPattern, 'lets a part of any length be anything');
        if (/[A-Za-z0-9](?<!\\)\.[A-Za-z]/.test(subjectPattern))
            tell(wide, subjectPattern, 'has a dot that is not escaped, which takes any letter');
    }
    return { wide, tooWide };
}
/** More signers, logs or times than there can be under these roots. */
function impossible({ name, identities = [], keys, threshold, logs = 1, timestamps = 1 }, roots) {
    const never = (expected, found) => new lib_errors/* VerificationError */.mk('requirement-unsatisfiable', { requirement: name, expected, found });
    const open = identities.some(({ subjectPattern }) => subjectPattern !== undefined);
    const signers = new Set(identities.map(({ issuer, subject }) => `${issuer} ${subject}`)).size +
        new Set(keys.map(({ fingerprint }) => fingerprint)).size;
    const most = (count) => Math.max(0, ...roots.map(count));
    const mostLogs = most((root) => new Set(root.logs.map((log) => log.name)).size);
    const mostTimes = most(({ material, logs: all }) => material.timestampAuthorities.length + all.length);
    const least = Math.max(logs, ...roots.map((root) => root.least.logs ?? 1), 0);
    const noLog = roots.some((root) => root.least.logs === 0);
    return [
        ...(!open && threshold > signers ? [never(`${threshold} different signers`, signers)] : []),
        ...(roots.length > 0 && !noLog && least > mostLogs ? [never(`${least} logs`, mostLogs)] : []),
        ...(roots.length > 0 && timestamps > mostTimes ? [never(`${timestamps} sources of time`, mostTimes)] : []),
        ...(roots.length > 0 &&
            identities.length > 0 &&
            keys.length === 0 &&
            roots.every(({ material }) => material.certificateAuthorities.length === 0)
            ? [never('a certificate', 0)]
            : []),
    ];
}

;// CONCATENATED MODULE: ./build/verify/trust/present.js
const SHOWN_HEX = 16;
const day = (time) => time?.slice(0, 10) ?? '';
const partRow = (mark, { kind, name, fingerprint, since, until }) => [
    `${mark} ${kind}`,
    name,
    fingerprint.slice(0, SHOWN_HEX),
    day(since),
    day(until),
];
const COLUMNS = ['part', 'host', 'sha256', 'since', 'until'];
const DONE = {
    pin: 'pinned',
    fetch: 'fetched and pinned',
    rotate: 'added beside the old one',
    retire: 'retired: what it signed is refused from now on',
    revert: 'gone back to',
};
/** What a change did to what is trusted, key by key. */
function presentChange(report) {
    const { verb, root, before, after, added, removed, changed, canaries } = report;
    const same = before === after;
    const rows = [
        ...added.map((part) => partRow('+', part)),
        ...removed.map((part) => partRow('-', part)),
        ...changed.map((one) => partRow('~', one.after)),
    ];
    const compared = verb === 'revert' ? [] : [rows.length === 0 ? 'No key or authority differs.' : 'What differs:'];
    return [
        {
            title: same ? `${root}: nothing was changed` : `✓ ${root}: ${DONE[verb]}`,
            lines: [
                ...(same ? [] : [`${before} → ${after}`]),
                ...(same && verb === 'fetch' && rows.length > 0 ? ['Look at each line; --yes pins it.'] : []),
                ...canaries.map((subject) => `canary ${subject} verifies under it`),
                ...(verb === 'rotate' && canaries.length === 0
                    ? ['No canary was named: nothing was verified under it yet.']
                    : []),
                ...compared,
            ],
            ...(rows.length === 0 ? {} : { table: { columns: COLUMNS, rows } }),
        },
    ];
}
/** What holds of a policy, and what does not. */
function presentCheck(report) {
    const { subject = '', digest, roots, requirements, reasons, warnings, outcome } = report;
    return [
        {
            title: `${outcome === 'passed' ? '✓' : '✗'} ${subject}`,
            lines: [digest, ...reasons.map(({ code, message }) => `${code}: ${message}`)],
            table: {
                columns: ['root', ...COLUMNS],
                rows: roots.flatMap(({ name, holds, parts }) => holds ? parts.map((part) => [name, ...partRow('✓', part)]) : [[name, '✗ does not hold', '', '', '', '']]),
            },
        },
        {
            title: 'Requirements',
            table: {
                columns: ['name', 'kind', 'signers'],
                rows: requirements.map(({ name, kind, threshold }) => [name, kind, String(threshold)]),
            },
        },
        ...(warnings.length === 0
            ? []
            : [{ title: 'To look at', lines: warnings.map(({ code, message }) => `${code}: ${message}`) }]),
    ];
}

;// CONCATENATED MODULE: ./build/verify/trust/propose.js







const CERTIFICATE = ['sourceRepositoryUri', 'sourceRepositoryOwnerUri', 'runnerEnvironment'];
const WHY = {
    sourceRepositoryUri: 'only workflows that ran for this repository',
    sourceRepositoryOwnerUri: 'only repositories of this owner',
    runnerEnvironment: 'only runners of this kind',
};
/** Verifies what the releases carry against the root, and writes down who signed it. Throws `nothing-verified`. */
async function proposeTrust({ subjects, root, choice }, ports) {
    const now = ports.clock.now();
    const loaded = { ...(0,sigstore/* loadTrustedRoot */.KE)(root.bytes, root.path), name: root.name, bytes: root.bytes, least: {} };
    const trust = { path: '', digest: '', roots: [loaded], requirements: [], mirror: undefined, asOf: now };
    const [seen, refused] = [[], []];
    for (const subject of subjects) {
        const named = await readSubject(subject, ports.at);
        const { digests, sources } = await openSources(named, choice, ports);
        const content = named.kind === 'file' ? { content: contentOf(named.path) } : {};
        for (const source of sources)
            for await (const evidence of source.bundlesFor(`sha256:${digests.sha256}`)) {
                const judged = judge(evidence, { subject, digests, ...content, trust });
                if (isAccepted(judged))
                    seen.push({ subject, accepted: judged });
                else
                    refused.push(judged);
            }
        if (!seen.some((one) => one.subject === subject))
            throw new lib_errors/* VerificationError */.mk('nothing-verified', {
                subject,
                requirement: 'a known-good release',
                detail: refused.map((one) => ('error' in one ? `${one.origin}: ${one.error.message}` : '')).join('; ') ||
                    'it carries no evidence',
            });
    }
    const { entry, files } = rootFiles(root.name, root.bytes, root.path, now);
    return {
        text: propose_textOf(entry, seen, subjects, now),
        files,
        seen: new Set(seen.map(({ accepted }) => accepted.bundle)).size,
        refused: refused.flatMap((one) => 'error' in one ? [{ origin: one.origin, code: one.error.code, message: one.error.message }] : []),
    };
}
const quoted = (value) => JSON.stringify(value);
const several = (all) => {
    const [first = '', ...more] = [...new Set(all)].map((one) => one.replace(/[^\x20-\x7e]/g, '?'));
    return more.length === 0 ? first : `${first} and ${more.length} more`;
};
const same = (a, b) => a?.issuer === b?.issuer && a?.subject === b?.subject;
function propose_textOf(entry, seen, subjects, now) {
    const { name, pinnedAt, ...pins } = entry;
    const kinds = [...new Set(seen.map(({ accepted }) => JSON.stringify(kindOf(accepted.statement?.predicateType))))]
        .sort()
        .reverse();
    const lines = [
        `# Proposed by \`mc trust init\` on ${now.toISOString().slice(0, 10)} out of what ${several(subjects)} carried.`,
        '# Every line says where it was seen and what it would allow. Take out what should not be allowed; nothing else is.',
        'version: 1',
        'roots:',
        `  # All of it leads here. Allows whatever the CAs and logs of this instance vouch for, and no other instance.`,
        `  - name: ${quoted(name)}`,
        ...Object.entries(pins).map(([key, pin]) => `    ${key}: ${quoted(pin)} # exactly this file`),
        `    pinnedAt: ${quoted(pinnedAt)} # when you looked at it; with maxAge it must be looked at again`,
        'requirements:',
    ];
    for (const text of kinds) {
        const kind = JSON.parse(text);
        const of = seen.filter(({ accepted }) => JSON.stringify(kindOf(accepted.statement?.predicateType)) === text);
        const carriers = new Set(of.map(({ subject }) => subject));
        const label = kind.predicateType === undefined ? 'signature' : labelOf(kind.predicateType);
        if (carriers.size < new Set(subjects).size) {
            lines.push(`  # Not asked for: ${kind.predicateType ?? 'a signature'}, which only ${several([...carriers])} carried.`);
            continue;
        }
        lines.push(`  # Carried by every one of them. Refuses a release without it.`, `  - name: ${quoted(label)}`, `    kind: ${kind.kind}`, ...(kind.predicateType === undefined
            ? []
            : [`    predicateType: ${quoted(kind.predicateType)} # no other type counts`]), '    identities:');
        const signers = of.filter(({ accepted }, i) => of.findIndex((other) => same(other.accepted.identity, accepted.identity)) === i);
        for (const { accepted } of signers) {
            const by = of.filter((other) => same(other.accepted.identity, accepted.identity));
            const extensions = CERTIFICATE.filter((key) => accepted.identity?.extensions[key] !== undefined);
            lines.push(`      # Seen on ${several(by.map(({ subject }) => subject))}. Allows this signer alone, letter by letter${accepted.identity?.subject.includes('@refs/') ? ': this workflow file at this ref' : ''}.`, `      - issuer: ${quoted(accepted.identity?.issuer)} # who vouched for the name`, `        subject: ${quoted(accepted.identity?.subject)}`, ...(extensions.length === 0 ? [] : ['        certificate:']), ...extensions.map((key) => `          ${key}: ${quoted(accepted.identity?.extensions[key])} # ${WHY[key]}`));
        }
        const tags = signers.map(({ accepted }) => /^(.+@refs\/tags\/)[^/]+$/.exec(accepted.identity?.subject ?? '')?.[1]);
        if (tags.length > 0 && tags.every((tag) => tag !== undefined && tag === tags[0]))
            lines.push(`      # For every release tag, take instead of subject: subjectPattern: ${quoted(`${(tags[0] ?? '').replace(/[.*+?^${}()|[\]\\/]/g, (c) => (c === '/' ? c : `\\${c}`))}v[0-9]+\\.[0-9]+\\.[0-9]+`)}`);
    }
    return `${lines.join('\n')}\n`;
}
/** `https://slsa.dev/provenance/v1` is called `slsa.dev-provenance-v1`. */
const labelOf = (predicateType) => predicateType
    .replace(/^https?:\/\//, '')
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .slice(0, 80) || (0,lib_digest/* digestOf */.ol)((0,lib_digest/* sha256 */.sc)(predicateType)).slice(7, 19);

;// CONCATENATED MODULE: ./build/verify/trust/rotate.js










const readRoot = (path) => (0,lib_files/* readFileBounded */.Y1)(path, sigstore/* MAX_TRUSTED_ROOT_BYTES */.ci, 'the trusted root');
/** What of a root's entry belongs to the instance and not to the file: it goes on when the file is another. */
const standing = (entry) => {
    const { maxAge, logs, timestamps } = entry ?? {};
    return {
        ...(maxAge === undefined ? {} : { maxAge }),
        ...(logs === undefined ? {} : { logs }),
        ...(timestamps === undefined ? {} : { timestamps }),
    };
};
async function partsBefore(policyPath, entry) {
    if (!entry)
        return [];
    const path = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(policyPath), entry.trustedRoot.path);
    return partsOf(await (0,promises_.readFile)(path), path);
}
/** Pins a root under a name: a new one at the end, or another content in the place of the old. */
const pinRoot = async ({ policy, name, trustedRoot }, ports) => pinBytes({ policy, name, bytes: await readRoot(trustedRoot), path: trustedRoot, verb: 'pin', pin: true }, ports);
/**
 * Tells what differs between a root that was fetched and the one that is pinned under the name, key by key; with `pin` it
 * is pinned.
 */
async function pinBytes(request, { clock }) {
    const { policy, name, bytes, path, verb, pin } = request;
    const begun = (0,lib_report/* beginReport */.mC)('trust-change', clock, policy);
    const { entry, files } = rootFiles(name, bytes, path, clock.now());
    let old;
    const changed = await changePolicy(policy, verb, (text) => {
        old = text.policy.roots.find((root) => root.name === name);
        return pin ? { text: text.withRoot({ ...standing(old), ...entry }), files } : undefined;
    }, { clock });
    const what = differences(await partsBefore(policy, old), partsOf(bytes, path));
    return begun.finish([], { verb, root: name, ...changed, ...listed(what), canaries: [] });
}
/**
 * Puts a new root beside an old one, so that what either signed is taken. Each canary must verify under the new root alone,
 * or nothing changes: `canary-failed`. Run again with the same root it changes nothing.
 */
async function rotateRoot({ policy, name, trustedRoot, as, canaries, evidence }, ports) {
    const { clock } = ports;
    const begun = (0,lib_report/* beginReport */.mC)('trust-change', clock, policy);
    const bytes = await readRoot(trustedRoot);
    const now = clock.now();
    const digest = (0,lib_digest/* sha256 */.sc)(bytes).toString('hex');
    let old;
    let next = as ?? `${name}-${now.toISOString().slice(0, 10)}`;
    const changed = await changePolicy(policy, 'rotate', (text) => {
        const { roots } = text.policy;
        old = roots.find((root) => root.name === name);
        if (!old)
            throw new lib_errors/* ConfigurationError */.j1('policy-root-unknown', {
                path: policy,
                given: name,
                expected: roots.map((root) => root.name),
            });
        const there = roots.find((root) => root.trustedRoot.sha256 === digest);
        if (there) {
            next = there.name;
            return undefined;
        }
        if (roots.some((root) => root.name === next))
            throw new lib_errors/* ConfigurationError */.j1('policy-root-exists', { path: policy, given: next });
        const { entry, files } = rootFiles(next, bytes, trustedRoot, now);
        return { text: text.withRoot({ ...standing(old), ...entry }, name), files };
    }, {
        clock,
        hold: async (proposed) => {
            for (const subject of canaries) {
                const { report } = await verifyAll({ ...evidence, subjects: [subject], policy, root: next }, { ...ports, files: overlay(policy, proposed) });
                const [reason] = report.reasons;
                if (report.outcome !== 'passed')
                    throw new lib_errors/* VerificationError */.mk('canary-failed', { subject, code: reason?.code, detail: reason?.message });
            }
        },
    });
    const what = differences(await partsBefore(policy, old), partsOf(bytes, trustedRoot));
    return begun.finish([], {
        verb: 'rotate',
        root: next,
        ...changed,
        ...listed(what),
        canaries: [...canaries],
    });
}
/** Takes a root out of the policy: what it signed is refused from then on. Its files stay, for `revert`. */
async function retireRoot({ policy, name }, { clock }) {
    const begun = (0,lib_report/* beginReport */.mC)('trust-change', clock, policy);
    let old;
    const changed = await changePolicy(policy, 'retire', (text) => {
        const { roots } = text.policy;
        old = roots.find((root) => root.name === name);
        if (old && roots.length === 1)
            throw new lib_errors/* ConfigurationError */.j1('policy-last-root', { path: policy, given: name });
        return { text: text.withoutRoot(name), files: new Map() };
    }, { clock });
    const what = differences(await partsBefore(policy, old), []);
    return begun.finish([], { verb: 'retire', root: name, ...changed, ...listed(what), canaries: [] });
}
/** Undoes the last change. */
async function revertTrust(policy, { clock }) {
    const begun = (0,lib_report/* beginReport */.mC)('trust-change', clock, policy);
    const { before, after, from } = await revertPolicy(policy, { clock });
    const none = listed({ added: [], removed: [], changed: [] });
    return begun.finish([], { verb: 'revert', root: from, before, after, ...none, canaries: [] });
}
const listed = ({ added, removed, changed }) => ({
    added: [...added],
    removed: [...removed],
    changed: changed.map(({ before, after }) => ({ before, after })),
});

;// CONCATENATED MODULE: ./build/verify/trust/schema.js


const part = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(['certificate-authority', 'transparency-log', 'ct-log', 'timestamp-authority']),
    name: schemas/* string */.YjP().describe('host'),
    fingerprint: schemas/* string */.YjP().describe("SHA-256, hex: of a log's key, of an authority's chain"),
    since: schemas/* string */.YjP(),
    until: schemas/* string */.YjP().optional(),
})
    .describe('a key or authority of a trusted root');
/** What `mc trust pin`, `fetch`, `rotate`, `retire` and `revert` report. */
const trustChangeReportSchema = (0,lib_report/* reportSchema */.Qh)('trust-change', {
    verb: schemas/* enum */.k5n(['pin', 'fetch', 'rotate', 'retire', 'revert']),
    root: schemas/* string */.YjP().describe('its name; of a revert the state that was gone back to'),
    before: schemas/* string */.YjP().describe('digest of the policy'),
    after: schemas/* string */.YjP().describe('digest of the policy; the same where nothing had to change'),
    added: schemas/* array */.YOg(part),
    removed: schemas/* array */.YOg(part),
    changed: schemas/* array */.YOg(schemas/* object */.Ikc({ before: part, after: part })),
    canaries: schemas/* array */.YOg(schemas/* string */.YjP()).describe('that verified under the new root'),
});
/** What `mc trust check` reports. */
const trustCheckReportSchema = (0,lib_report/* reportSchema */.Qh)('trust-check', {
    digest: schemas/* string */.YjP().describe('of the policy'),
    roots: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        holds: schemas/* boolean */.zMY(),
        pinnedAt: schemas/* string */.YjP().optional(),
        parts: schemas/* array */.YOg(part),
    })),
    requirements: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), kind: schemas/* string */.YjP(), threshold: schemas/* number */.aig() })),
    warnings: schemas/* array */.YOg(lib_report/* reasonSchema */.ex).describe('what works, and should be looked at'),
});

;// CONCATENATED MODULE: ./build/verify/trust/write-proposal.js




/** Writes a proposed policy and the roots that it pins, the policy last. Throws `policy-exists`: none is overwritten. */
async function writeProposal(path, { text, files }) {
    if ((await (0,lib_files/* fileKind */.h_)(path)) !== undefined)
        throw new lib_errors/* ConfigurationError */.j1('policy-exists', { path });
    for (const [file, bytes] of files) {
        const at = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), file);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(at), { recursive: true });
        await (0,lib_files/* writeFileAtomic */.Zf)(at, bytes);
    }
    await (0,lib_files/* writeFileAtomic */.Zf)(path, text);
}

;// CONCATENATED MODULE: ./build/verify/index.js






















/***/ })

};
