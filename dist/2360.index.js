export const id = 2360;
export const ids = [2360];
export const modules = {

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

/***/ 20124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mm: () => (/* binding */ bounded),
/* harmony export */   QW: () => (/* binding */ readingFor),
/* harmony export */   r5: () => (/* binding */ MAX_PIECES),
/* harmony export */   zK: () => (/* binding */ Reading)
/* harmony export */ });
/* unused harmony export MAX_EVIDENCE_BYTES */
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14922);



/** Bytes of evidence that are read for one subject, from all sources together; real releases have well under 1 MiB. */
const MAX_EVIDENCE_BYTES = 64 * _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .MiB */ .lv;
/** Pieces of evidence that one source gives for one subject. */
const MAX_PIECES = 10_000;
/**
 * What may still be read of the evidence about one subject, and what of it comes first. A source asks before it reads, and
 * reports what it leaves unread: who may attach evidence to a subject must not decide how much a verifier reads.
 */
class Reading {
    /** Predicate types that the policy asks for. What claims one of them is read first; it counts only once it is verified. */
    first;
    /** All that is known of the subject, beside the digest by which it is looked for. */
    digests;
    #parent;
    #max;
    #notes;
    #taken = 0;
    constructor({ first = new Set(), digests, maxBytes = MAX_EVIDENCE_BYTES } = {}, parent) {
        this.first = first;
        this.digests = digests;
        this.#max = maxBytes;
        this.#parent = parent;
        this.#notes = parent ? parent.#notes : [];
    }
    get left() {
        return Math.max(0, Math.min(this.#max - this.#taken, this.#parent?.left ?? Number.POSITIVE_INFINITY));
    }
    /** Reserves so many bytes; false where there are not as many left. */
    take(bytes) {
        if (bytes > this.left)
            return false;
        this.count(bytes);
        return true;
    }
    /** Counts bytes that were read already. */
    count(bytes) {
        this.#taken += bytes;
        this.#parent?.count(bytes);
    }
    /** Counts what a source gave, where the source has not counted it itself. False where it is more than was allowed. */
    hasGiven(bytes) {
        return bytes <= this.#taken || this.take(bytes - this.#taken);
    }
    /** An equal part of what is left, for one of so many that are still to be read: none of them can starve the others. */
    share(among) {
        const maxBytes = Math.floor(this.left / Math.max(among, 1));
        return new Reading({ first: this.first, digests: this.digests, maxBytes }, this);
    }
    /** Notes that a source has more than was read; once for each source. */
    cut(source, limit = `${this.#max} bytes`) {
        if (this.#notes.some(({ details }) => details['source'] === source))
            return;
        this.#notes.push(new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('evidence-not-read', { source, limit }));
    }
    /** What was left unread, `evidence-not-read` for each source. */
    get unread() {
        return this.#notes;
    }
}
/** The reading of a subject under a policy. */
function readingFor({ requirements }, digests) {
    const types = requirements.flatMap(({ kind, predicateType }) => kind === 'signature' ? _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE */ .W3.cosignSign : (predicateType ?? []));
    return new Reading({ first: new Set(types), digests });
}
/** The evidence of a source as far as a reading allows, whether the source minds it or not. */
async function* bounded(source, subject, reading) {
    let count = 0;
    let bytes = 0;
    for await (const evidence of source.bundlesFor(subject, reading)) {
        if (++count > MAX_PIECES) {
            reading.cut(source.name, `${MAX_PIECES} pieces`);
            return;
        }
        bytes += 'bytes' in evidence ? evidence.bytes.length + (evidence.payload?.length ?? 0) : 0;
        if (!reading.hasGiven(bytes)) {
            reading.cut(source.name);
            return;
        }
        yield evidence;
    }
}


/***/ }),

/***/ 98801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ bundleFiles),
  C: () => (/* binding */ everyBundle)
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
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var bundle = __webpack_require__(6888);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/lib/json.js
var lib_json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/sigstore/statement.js
var statement = __webpack_require__(14922);
;// CONCATENATED MODULE: ./build/sigstore/pep740.js




const BUNDLE_V03 = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const MAX_DEPTH = 40;
const MAX_PUBLISHERS = 100;
const MAX_ATTESTATIONS = 100; // of one publisher; PyPI takes two
const MAX_LOG_ENTRIES = 32;
/** PEP 740, "Attestation objects", version 1. The log entries are protobuf's JSON, which the reader of bundles checks. */
const attestationSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    verification_material: schemas/* strictObject */.rej({
        certificate: schemas/* base64 */.K39().min(1),
        transparency_entries: schemas/* array */.YOg(schemas/* looseObject */._H3({})).min(1).max(MAX_LOG_ENTRIES),
    }),
    envelope: schemas/* strictObject */.rej({ statement: schemas/* base64 */.K39().min(1), signature: schemas/* base64 */.K39().min(1) }),
});
/** PEP 740, "Provenance objects", version 1. Who published is what the index says; nothing here relies on it. */
const provenanceSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    attestation_bundles: schemas/* array */.YOg(schemas/* strictObject */.rej({
        publisher: schemas/* looseObject */._H3({ kind: schemas/* string */.YjP() }),
        attestations: schemas/* array */.YOg(schemas/* unknown */.L5J()).min(1).max(MAX_ATTESTATIONS),
    }))
        .min(1)
        .max(MAX_PUBLISHERS),
});
/**
 * Converts a provenance file of PEP 740, or a single attestation, into Sigstore bundles, which are then judged like any
 * other. Nothing is verified here. Returns undefined where the document is neither; what is malformed spoils no other.
 */
function convertPep740(bytes, what) {
    if (!/"(attestation_bundles|verification_material)"/.test(bytes.toString('latin1')))
        return undefined;
    try {
        const json = (0,lib_json/* parseJson */.qF)(bytes.toString('utf8'), what, MAX_DEPTH);
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
            mediaType: BUNDLE_V03,
            verificationMaterial: {
                certificate: { rawBytes: material.certificate },
                tlogEntries: material.transparency_entries,
            },
            dsseEnvelope: {
                payload: envelope.statement,
                payloadType: statement/* IN_TOTO_PAYLOAD_TYPE */.T4,
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
    const detail = error instanceof errors/* McError */.Hv ? error.message : (0,errors/* describe */.q0)(error);
    return new errors/* VerificationError */.mk('bundle-malformed', { what, detail: `as an attestation of PEP 740: ${detail}` }, { cause: error });
}

;// CONCATENATED MODULE: ./build/verify/sources/files.js







const MAX_LINES_BYTES = 64 * 1024 * 1024;
const files_MAX_DEPTH = 8;
const MAX_ENTRIES = 100_000;
/** Bundles, and PyPI's names for the attestations of PEP 740. */
const EVIDENCE_FILE = /\.(jsonl?|provenance|attestation)$/;
const FILES_AT_ONCE = 8;
/** Up to so many, each is judged for each subject, so that what does not fit is told. */
const FEW = 16;
/**
 * A bundle file (`.json`), several in one (`.jsonl`, a bundle a line), or a folder of such files. They are read once, for
 * all subjects. Of many, a subject is given those that claim to be about it, and those that cannot be read; where none
 * claims that, the first few, so that the report says what was there instead.
 */
function bundleFiles(path) {
    let loading;
    let index;
    return {
        name: path,
        async *bundlesFor(subject, reading) {
            loading ??= load(path);
            const { all, cutAt } = await loading;
            if (cutAt !== undefined)
                reading?.cut(path, cutAt);
            if (all.length <= FEW) {
                yield* all;
                return;
            }
            index ??= indexed(all);
            const about = index.about.get(subject) ?? byOtherDigest(index, reading?.digests);
            yield* about.length > 0 ? new Set([...about, ...index.unclaimed]) : all.slice(0, FEW);
        },
    };
}
/** The same, and everything in it, for who looks at bundles and not at a subject. */
const everyBundle = (path) => ({
    name: path,
    async *bundlesFor(_subject, reading) {
        const { all, cutAt } = await load(path);
        if (cutAt !== undefined)
            reading?.cut(path, cutAt);
        yield* all;
    },
});
/** Of a folder, for all subjects: each is given only what claims to be about it. */
const MAX_IN_FOLDER = 20_000;
const MAX_FOLDER_BYTES = 512 * 1024 * 1024;
/** Reads a file or a folder, in the order of its names, up to its bounds. */
async function load(path) {
    const kind = await (0,lib_files/* fileKind */.h_)(path);
    if (kind === undefined)
        throw new errors/* ConfigurationError */.j1('file-not-found', { what: 'the bundle', path });
    let [count, size] = [0, 0];
    const isFull = () => count >= MAX_IN_FOLDER || size >= MAX_FOLDER_BYTES;
    let isCut = false;
    const ofFile = async (file) => {
        const found = [];
        if (isFull())
            isCut = true;
        else
            for await (const one of read(file, kind === 'file' ? lib_files/* readFileBounded */.Y1 : lib_files/* readRegularFile */.XF)) {
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
    const { files, isWhole } = kind === 'file' ? { files: [path], isWhole: true } : await filesIn(path);
    const all = (await (0,concurrency/* mapConcurrent */._k)(files, FILES_AT_ONCE, ofFile)).flat();
    return isCut || !isWhole ? { all, cutAt: `${MAX_IN_FOLDER} bundles or ${MAX_FOLDER_BYTES} bytes` } : { all };
}
/** npm's statements name a package by SHA-512 alone; a large file is hashed by that only where something names one. */
function byOtherDigest({ about, algorithms }, digests = {}) {
    const others = ['sha512', 'sha384'].filter((algorithm) => algorithms.has(algorithm));
    return others.flatMap((algorithm) => about.get(`${algorithm}:${digests[algorithm]}`) ?? []);
}
/** By the digests that each claims to be about, unverified: it decides only who looks at it. What claims nothing is for all. */
function indexed(all) {
    const about = new Map();
    const unclaimed = [];
    for (const one of all) {
        const claims = 'bytes' in one ? claimsOf(one.bytes) : [];
        // A file is looked for by its SHA-256: what does not say one may be about any file.
        const isSure = claims.length > 0 && claims.every(({ sha256 }) => typeof sha256 === 'string');
        if (!isSure)
            unclaimed.push(one);
        const named = claims.flatMap((digests) => ALGORITHMS.filter((algorithm) => isSure || algorithm !== 'sha256').map((algorithm) => `${algorithm}:${digests[algorithm]}`));
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
/** The digests of each subject that a bundle claims to be about. */
function claimsOf(bytes) {
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
        return []; // judged for every subject, and the report says why it is not a bundle
    }
}
async function filesIn(top) {
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
/** A file of at most `maxBytes`; a larger one is of no use. */
async function whole(file, maxBytes, readFile) {
    try {
        return { bytes: await readFile(file, maxBytes, 'the bundle'), origin: file };
    }
    catch (error) {
        if (!(error instanceof errors/* McError */.Hv) || error.code !== 'file-too-large')
            throw error;
        return { origin: file, unusable: new errors/* VerificationError */.mk('bundle-malformed', { what: file, detail: error.message }) };
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
async function* read(file, readFile) {
    const isLines = file.endsWith('.jsonl');
    const one = await whole(file, isLines ? MAX_LINES_BYTES : bundle/* MAX_BUNDLE_BYTES */.Me, readFile);
    if (!('bytes' in one))
        yield one;
    else if (isLines) {
        const lines = one.bytes.toString('utf8').split('\n');
        for (const [i, line] of lines.entries())
            if (line.trim() !== '')
                yield* within(Buffer.from(line), `${file}:${i + 1}`);
    }
    else
        yield* within(one.bytes, file);
}
/** The bundles of a document: that which it is, those that an API answers, or those that attestations of PEP 740 are. */
function* within(bytes, origin) {
    const converted = convertPep740(bytes, origin);
    const several = converted ?? bundlesWithin(bytes)?.map((bundle) => ({ bundle }));
    if (!several)
        yield { bytes, origin };
    for (const [i, one] of (several ?? []).entries()) {
        const at = several?.length === 1 && converted ? origin : `${origin}#${i + 1}`;
        yield 'bundle' in one ? { bytes: one.bundle, origin: at } : { origin: at, unusable: one.error };
    }
}


/***/ })

};
