export const id = 3093;
export const ids = [3093];
export const modules = {

/***/ 47563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lS: () => (/* binding */ raw),
/* harmony export */   qy: () => (/* binding */ html)
/* harmony export */ });
/* unused harmony export escapeHtml */
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** Control and direction characters could make a page read other than it is: they are shown by their numbers. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;
const escapeHtml = (text) => text
    .replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c)
    .replace(UNSEEN, (c) => c === '\n' || c === '\t' ? c : `⟨U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
function render(part) {
    if (part === undefined || part === false)
        return '';
    if (typeof part === 'string')
        return escapeHtml(part);
    if (typeof part === 'number')
        return String(part);
    if ('markup' in part)
        return part.markup;
    return part.map(render).join('');
}
/** A template whose places are escaped, unless they are markup already. */
const html = (strings, ...parts) => ({
    markup: strings.map((text, i) => text + render(parts[i])).join(''),
});
/** Text of this program's own making, as markup: never for anything that came from outside. */
const raw = (markup) => ({ markup });


/***/ }),

/***/ 43093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qA: () => (/* reexport */ checkMirror),
  zI: () => (/* reexport */ folderDestination),
  Q5: () => (/* reexport */ loadMirrorConfig),
  uq: () => (/* reexport */ mirrorStatus),
  xB: () => (/* reexport */ openDestination),
  openMirror: () => (/* reexport */ openMirror),
  Eb: () => (/* reexport */ present),
  H_: () => (/* reexport */ serveMirror),
  X5: () => (/* reexport */ syncMirror)
});

// UNUSED EXPORTS: evidenceIndexSchema, mirrorCheckReportSchema, mirrorConfigSchema, mirrorIndexSchema, mirrorStateSchema, mirrorStatusReportSchema, mirrorSyncReportSchema, readState, stalenessSeconds

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var lib_errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/tlog/index.js + 9 modules
var tlog = __webpack_require__(80902);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/lib/concurrency.js
var lib_concurrency = __webpack_require__(18867);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./build/mirror/layout.js


/** Paths within a mirror, with "/" between their parts; docs/mirror-layout.md explains them. */
const INDEX = 'index.json';
const STATE = 'mirror.json';
const CATALOG = 'evidence/index.json';
const TRUSTED_ROOT = 'trust/trusted_root.json';
const logPath = (name, path = '') => `logs/${name}${path === '' ? '' : `/${path}`}`;
const blobPath = (digest) => `blobs/sha256/${(0,lib_digest/* hexOf */.ZD)(digest)}`;
const evidencePath = (subject) => `evidence/sha256/${(0,lib_digest/* hexOf */.ZD)(subject)}/index.json`;
/** The policy's first root has the plain name, for clients that know of only one. */
const rootPath = (name, place) => place === 0 ? TRUSTED_ROOT : `trust/${name}/trusted_root.json`;
const digestSchema = schemas/* templateLiteral */.Uy$(['sha256:', schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/)]);
const digest = digestSchema;
const hex = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/);
const time = iso/* datetime */.w$();
const size = schemas/* int */.Whr().nonnegative();
const mirrorIndexSchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    syncedAt: time.describe('when all sources were last seen whole'),
    trust: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), path: schemas/* string */.YjP(), sha256: hex })),
    logs: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        type: schemas/* enum */.k5n(['rekor-v2', 'rekor-v1']),
        origin: schemas/* string */.YjP(),
        size: size.describe('leaves of the tree that the checkpoint signs'),
        root: hex,
        syncedAt: time,
    })),
    subjects: schemas/* array */.YOg(schemas/* object */.Ikc({
        subject: schemas/* string */.YjP().describe('as mirror.yaml names it'),
        syncedAt: time,
        releases: schemas/* array */.YOg(schemas/* object */.Ikc({
            reference: schemas/* string */.YjP().describe('REGISTRY/REPO:TAG or REGISTRY/REPO@DIGEST'),
            digest,
            mediaType: schemas/* string */.YjP(),
            size,
        })),
    })),
});
const evidenceItemSchema = schemas/* object */.Ikc({
    digest: digest.describe('of the content: blobs/sha256/<hex>'),
    size,
    mediaType: schemas/* string */.YjP(),
    kind: schemas/* enum */.k5n(['bundle', 'sbom', 'attestation', 'signature', 'other']),
    predicateType: schemas/* string */.YjP().optional().describe('as the manifest says; what is signed is in the bundle'),
    artifactType: schemas/* string */.YjP().optional(),
    annotations: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional().describe("the layer's"),
    manifest: digest.describe('of the artifact manifest that names the content; in blobs/ too'),
    source: schemas/* string */.YjP().describe('the repository'),
    tag: schemas/* string */.YjP().optional().describe("cosign's own tag, where the artifact lay under one"),
});
const evidenceIndexSchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    subject: digest,
    evidence: schemas/* array */.YOg(evidenceItemSchema).max(10_000),
});
/** `logs/NAME/index.json` of a Rekor v1 log: the entries that are held, `entries/<uuid>.json`. */
const rekorV1IndexSchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    entries: schemas/* array */.YOg(schemas/* object */.Ikc({
        uuid: schemas/* string */.YjP().regex(/^[0-9a-f]{64,80}$/),
        logIndex: schemas/* int */.Whr().nonnegative().describe('over all shards'),
        digests: schemas/* array */.YOg(digest).describe('for which the log named it'),
    })),
});
/** What a piece of evidence is, by its own media type, else by that of the artifact. */
function kindOf(mediaType, artifactType = '') {
    if (mediaType.startsWith('application/vnd.dev.sigstore.bundle'))
        return 'bundle';
    if (mediaType === 'application/vnd.dev.cosign.simplesigning.v1+json')
        return 'signature';
    if (mediaType === 'application/vnd.dsse.envelope.v1+json' || mediaType === 'application/vnd.in-toto+json')
        return 'attestation';
    if (/cyclonedx|spdx|syft/.test(mediaType))
        return 'sbom';
    return artifactType === '' ? 'other' : kindOf(artifactType);
}
const MAX_INDEX_BYTES = 64 * 1024 * 1024;
const MAX_EVIDENCE_BYTES = 128 * 1024 * 1024;
const MAX_ROOT_BYTES = 8 * 1024 * 1024;
/** JSON for people and diffs; the order of keys is that of the code, so that the same content has the same bytes. */
const formatJson = (value) => `${JSON.stringify(value, null, 2)}\n`;

// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/http.js + 1 modules
var lib_http = __webpack_require__(39061);
;// CONCATENATED MODULE: ./build/mirror/files.js




function folderFiles(dir) {
    return {
        name: dir,
        read: async (path, maxBytes) => {
            const full = (0,external_node_path_.join)(dir, path);
            return (await (0,lib_files/* fileKind */.h_)(full)) === 'file' ? (0,lib_files/* readFileBounded */.Y1)(full, maxBytes) : undefined;
        },
    };
}
/** Files under a URL. 404 and 410 are "no such file"; whatever else is no 200 is a fault. */
function httpFiles(url, http, signal) {
    const base = baseOf(url);
    return {
        name: url,
        read: async (path, maxBytes) => {
            const request = { url: new URL(path, base), accept: [200, 404, 410], ...(signal ? { signal } : {}) };
            const { response, bytes } = await (0,lib_http/* fetchBytes */.ci)(http, request, maxBytes);
            return response.status === 200 ? bytes : undefined;
        },
    };
}
function baseOf(url) {
    try {
        return new URL(url.endsWith('/') ? url : `${url}/`);
    }
    catch (error) {
        throw new lib_errors/* ConfigurationError */.j1('url-malformed', { what: 'the address', given: url, expected: 'http(s)://HOST[:PORT][/PATH]' }, { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/mirror/state.js







const state_hex = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/);
const state_time = iso/* datetime */.w$();
const count = schemas/* int */.Whr().nonnegative();
/** What a mirror says of itself at one moment. */
const mirrorStateSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    name: schemas/* string */.YjP().describe('of the mirror; its key signs under this name'),
    sequence: count.describe('grows with each state; a smaller one than was seen before is a replay'),
    time: state_time.describe('when this was written'),
    syncedAt: state_time.optional().describe('when all sources were last seen whole'),
    logs: schemas/* array */.YOg(schemas/* strictObject */.rej({
        name: schemas/* string */.YjP(),
        origin: schemas/* string */.YjP(),
        size: count.describe('leaves'),
        root: state_hex,
        syncedAt: state_time,
    })),
    evidence: schemas/* strictObject */.rej({
        subjects: count,
        root: state_hex.describe('RFC 6962 root over the lines "SUBJECT INDEX" of evidence/index.json, sorted'),
    }),
    errors: schemas/* array */.YOg(schemas/* strictObject */.rej({ source: schemas/* string */.YjP(), code: schemas/* string */.YjP(), message: schemas/* string */.YjP(), since: state_time }))
        .describe('sources that could not be followed'),
    forks: schemas/* array */.YOg(schemas/* strictObject */.rej({ log: schemas/* string */.YjP(), path: schemas/* string */.YjP() }))
        .describe('logs that were seen with two histories; both signed checkpoints lie at the path'),
});
const signedStateSchema = schemas/* strictObject */.rej({
    state: mirrorStateSchema,
    note: schemas/* string */.YjP().optional().describe('C2SP signed note: NAME/mirror, the sequence, SHA-256 of the state (RFC 8785)'),
});
const originOf = (name) => `${name}/mirror`;
const hashOf = (state) => (0,lib_digest/* sha256 */.sc)((0,json/* canonicalJson */.dj)(state));
/** `mirror.json`: the state, and a note over it in the form of a checkpoint: origin, sequence, hash. */
function formatState(state, signer) {
    const body = { origin: originOf(state.name), size: state.sequence, root: hashOf(state) };
    return `${JSON.stringify({ state, ...(signer ? { note: (0,tlog/* signCheckpoint */.Ch)(body, signer) } : {}) }, null, 2)}\n`;
}
/**
 * Reads the state that a mirror serves; undefined where it has none. Throws `mirror-state-invalid` where a key is asked
 * for and did not sign it, `mirror-replayed` where a newer one was seen before.
 */
async function readState(files, { verifier, seen } = {}) {
    const bytes = await files.read(STATE, MAX_INDEX_BYTES);
    if (!bytes) {
        if (verifier || seen !== undefined)
            throw invalid(files, 'there is none');
        return undefined;
    }
    const { state, note } = readAs(signedStateSchema, bytes, STATE);
    if (verifier) {
        if (note === undefined)
            throw invalid(files, 'it is not signed');
        let signed;
        try {
            signed = (0,tlog/* openCheckpoint */.DI)(note, originOf(verifier.name), verifier, STATE);
        }
        catch (error) {
            throw invalid(files, (0,lib_errors/* describe */.q0)(error), error);
        }
        if (signed.size !== state.sequence || !signed.root.equals(hashOf(state)) || state.name !== verifier.name)
            throw invalid(files, 'its signature is over another state');
    }
    if (seen !== undefined && state.sequence < seen)
        throw new lib_errors/* VerificationError */.mk('mirror-replayed', {
            mirror: files.name,
            expected: seen,
            found: state.sequence,
            time: state.time,
        });
    return state;
}
const invalid = (files, detail, cause) => new lib_errors/* VerificationError */.mk('mirror-state-invalid', { mirror: files.name, detail }, { cause });
/** Grows with every state and, where clocks are right, with time: a mirror that lost its state does not start at 1 again. */
const nextSequence = (before, now) => Math.max((before?.sequence ?? 0) + 1, now.getTime());

;// CONCATENATED MODULE: ./build/mirror/read.js







/**
 * Opens a mirror by its folder or its URL. A place that is no mirror is a fault, `mirror-missing`: a wrong address must
 * not look like "there is no evidence".
 */
async function openMirror(location, ports, 
/** A verifier key: with it the mirror's state must be signed, and its word on when it was whole is the signed one. */
key) {
    const files = /^https?:\/\//i.test(location) ? httpFiles(location, ports.http, ports.signal) : folderFiles(location);
    const read = await readIndex(files);
    const state = key === undefined ? undefined : await readState(files, { verifier: (0,tlog/* parseVerifierKey */.z$)(key) });
    const index = read && state ? { ...read, syncedAt: state.syncedAt ?? state.time } : read;
    if (!index)
        throw new lib_errors/* McError */.Hv('mirror-missing', { where: location, detail: `there is no ${INDEX}` });
    const evidence = (subject) => readEvidence(files, subject);
    const blob = (digest) => readBlob(files, digest);
    return {
        name: files.name,
        index,
        trustedRoot: async () => {
            const bytes = await files.read(TRUSTED_ROOT, MAX_ROOT_BYTES);
            if (!bytes)
                throw new lib_errors/* VerificationError */.mk('mirror-damaged', { path: TRUSTED_ROOT, detail: 'it is missing' });
            return bytes;
        },
        evidence,
        blob,
        async *bundlesFor(subject) {
            for (const item of await evidence(subject))
                if (item.kind === 'bundle')
                    yield { bytes: await blob(item.digest), origin: `${files.name} ${blobPath(item.digest)}` };
        },
    };
}
/** Undefined where there is none. Throws `mirror-damaged`. */
async function readIndex(files) {
    const bytes = await files.read(INDEX, MAX_INDEX_BYTES);
    return bytes && readAs(mirrorIndexSchema, bytes, INDEX);
}
async function readEvidence(files, subject) {
    if (!(0,lib_digest/* isDigest */.Bc)(subject))
        return []; // a mirror is addressed by sha256
    const path = evidencePath(subject);
    const bytes = await files.read(path, MAX_INDEX_BYTES);
    if (!bytes)
        return [];
    const index = readAs(evidenceIndexSchema, bytes, path);
    if (index.subject !== subject)
        throw new lib_errors/* VerificationError */.mk('mirror-damaged', { path, detail: `it is about ${index.subject}` });
    return index.evidence;
}
async function readBlob(files, digest) {
    const path = blobPath(digest);
    const bytes = await files.read(path, MAX_EVIDENCE_BYTES);
    if (!bytes)
        throw new lib_errors/* VerificationError */.mk('mirror-damaged', { path, detail: 'it is missing' });
    if ((0,lib_digest/* digestOf */.ol)(bytes) !== digest)
        throw new lib_errors/* VerificationError */.mk('mirror-damaged', { path, detail: `its digest is ${(0,lib_digest/* digestOf */.ol)(bytes)}` });
    return bytes;
}
/** A file of the mirror by its schema. Throws `mirror-damaged`. */
const readAs = (schema, bytes, path) => damagedUnless(path, () => (0,json/* conform */.fj)(schema, (0,json/* parseJson */.qF)(bytes.toString('utf8'), path), path));
function damagedUnless(path, read) {
    try {
        return read();
    }
    catch (error) {
        throw new lib_errors/* VerificationError */.mk('mirror-damaged', { path, detail: (0,lib_errors/* describe */.q0)(error) }, { cause: error });
    }
}
/** Seconds since the mirror was last whole; never negative. */
const stalenessSeconds = (index, now) => Math.max(0, (now.getTime() - Date.parse(index.syncedAt)) / 1000);

;// CONCATENATED MODULE: ./build/mirror/catalog.js






/** Written before the first index of a sync, removed after the catalog: where it is, a sync was killed in between. */
const DIRTY = 'evidence/.writing';
const catalogSchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    indexes: schemas/* record */.g1P(digestSchema, digestSchema).describe('subject: digest of evidence/sha256/<hex>/index.json'),
});
async function readCatalog(files) {
    const bytes = await files.read(CATALOG, MAX_INDEX_BYTES);
    if (!bytes)
        return new Map();
    const { indexes } = readAs(catalogSchema, bytes, CATALOG);
    return new Map(Object.entries(indexes));
}
/** RFC 6962 root over the lines `SUBJECT INDEX`, sorted: one hash that stands for all evidence that is held. */
const evidenceRoot = (indexes) => (0,tlog/* rootOf */.I5)([...indexes]
    .map((pair) => pair.join(' '))
    .toSorted()
    .map((line) => (0,tlog/* leafHash */.Jq)(Buffer.from(line))));
/** The catalog while a sync writes: follows each index that is written, and is itself written before the mirror's index. */
class Catalog {
    #to;
    #indexes;
    #begun = false;
    constructor(to, indexes, begun) {
        this.#to = to;
        this.#indexes = new Map(indexes);
        this.#begun = begun;
    }
    /** After a sync that was killed, from the indexes themselves; else as it was written. */
    static async open(to, concurrency, signal) {
        const isWhole = (await to.has(CATALOG)) && !(await to.has(DIRTY));
        if (isWhole)
            return new Catalog(to, await readCatalog(to), false);
        const indexes = new Map();
        await (0,lib_concurrency/* forEachConcurrent */.C)(await to.list('evidence/sha256/'), concurrency, async ({ path }) => {
            const subject = `sha256:${/^evidence\/sha256\/([0-9a-f]{64})\/index\.json$/.exec(path)?.[1]}`;
            const bytes = (0,lib_digest/* isDigest */.Bc)(subject) ? await to.read(path, MAX_INDEX_BYTES) : undefined;
            if (bytes && (0,lib_digest/* isDigest */.Bc)(subject))
                indexes.set(subject, (0,lib_digest/* digestOf */.ol)(bytes));
        }, signal);
        return new Catalog(to, indexes, true);
    }
    get indexes() {
        return this.#indexes;
    }
    /** Writes the index of a subject, unless it is there as it is. */
    async put(subject, text) {
        const digest = (0,lib_digest/* digestOf */.ol)(text);
        if (this.#indexes.get(subject) === digest)
            return;
        await this.#begin();
        await this.#to.write(evidencePath(subject), text);
        this.#indexes.set(subject, digest);
    }
    async remove(subject) {
        if (!this.#indexes.has(subject))
            return;
        await this.#begin();
        await this.#to.remove(evidencePath(subject));
        this.#indexes.delete(subject);
    }
    async save() {
        if (!this.#begun)
            return;
        const sorted = [...this.#indexes].toSorted(([a], [b]) => (a < b ? -1 : 1));
        await this.#to.write(CATALOG, formatJson({ version: 1, indexes: Object.fromEntries(sorted) }));
        await this.#to.remove(DIRTY);
        this.#begun = false;
    }
    async #begin() {
        if (this.#begun)
            return;
        await this.#to.write(DIRTY, '');
        this.#begun = true;
    }
}

;// CONCATENATED MODULE: ./build/mirror/fork.js



/** A log does not show that it only grew. Where both are at hand, the checkpoints that say so go with it. */
class LogFork extends lib_errors/* VerificationError */.mk {
    evidence;
    constructor(log, kept, detail, options = {}) {
        super('log-fork', { log: log.name, kept: kept?.size ?? 0, detail }, { cause: options.cause });
        this.evidence = options.seen === undefined ? undefined : { kept: kept?.text, seen: options.seen };
    }
}
const FORKS = 'forks/';
/** Whoever serves forks must not fill the disk with them: the first ones prove as much as all. */
const MAX_FORKS = 20;
/** Keeps what proves a fork under `forks/LOG/`, once for each checkpoint that was seen; nothing is ever replaced there. */
async function keepFork(to, log, fork, at) {
    if (!fork.evidence)
        return;
    const path = `${FORKS}${log.name}/${(0,lib_digest/* hexOf */.ZD)((0,lib_digest/* digestOf */.ol)(fork.evidence.seen)).slice(0, 32)}.json`;
    const there = await to.list(`${FORKS}${log.name}/`);
    if (there.length >= MAX_FORKS || there.some((file) => file.path === path))
        return;
    await to.write(path, formatJson({ version: 1, log: log.name, origin: log.origin, at, detail: fork.message, ...fork.evidence }));
}
const isForkPath = (path) => /^forks\/[a-z0-9][a-z0-9._-]{0,63}\/[0-9a-f]{32}\.json$/.test(path);
/** Logs of which a fork is kept, and where. */
const forksIn = async (to) => (await to.list(FORKS))
    .filter(({ path }) => isForkPath(path))
    .map(({ path }) => ({ log: path.split('/')[1] ?? '', path }));

;// CONCATENATED MODULE: ./build/mirror/checkpoints.js



const MAX_CHECKPOINT_BYTES = 256 * 1024;
/** Rekor v1 writes the number of its tree behind its name; a tile log's origin is its name. */
const isOriginOf = (log, origin) => origin === log.origin ||
    (log.type === 'rekor-v1' && /^ - \d{1,20}$/.test(origin.slice(log.origin.length)) && origin.startsWith(log.origin));
/** Reads a checkpoint of a log that one of `keys` must have signed. Throws VerificationError. */
function openLogCheckpoint(log, bytes, keys, what) {
    const text = bytes.toString('utf8');
    const checkpoint = (0,tlog/* parseCheckpoint */.S7)(text, what);
    if (!isOriginOf(log, checkpoint.origin))
        throw new lib_errors/* VerificationError */.mk('checkpoint-origin-mismatch', { what, expected: log.origin, found: checkpoint.origin });
    let failure;
    for (const key of keys) {
        try {
            (0,tlog/* verifyNote */.W4)(checkpoint.note, key, what);
            return { ...checkpoint, text };
        }
        catch (error) {
            failure = error;
        }
    }
    throw failure;
}
/**
 * Opens the checkpoint that a log serves now, and holds its size and root against the one that was kept (of the same
 * size the root must be the same). Throws `log-fork`.
 */
function openNextCheckpoint(log, bytes, keys, kept) {
    let next;
    try {
        next = openLogCheckpoint(log, bytes, keys, `the checkpoint of "${log.name}"`);
    }
    catch (error) {
        if (!(error instanceof lib_errors/* McError */.Hv))
            throw error;
        throw new LogFork(log, kept, (0,lib_errors/* describe */.q0)(error), { seen: bytes.toString('utf8'), cause: error });
    }
    if (kept && next.size < kept.size)
        throw new LogFork(log, kept, `its tree is smaller now: ${next.size} entries`, { seen: next.text });
    if (kept && next.size === kept.size && !next.root.equals(kept.root))
        throw new LogFork(log, kept, `for the same size it signs two roots: ${checkpoints_hex(kept.root)} then, ${checkpoints_hex(next.root)} now`, { seen: next.text });
    return next;
}
const checkpoints_hex = (hash) => hash.toString('hex');

;// CONCATENATED MODULE: ./build/mirror/log-keys.js


/**
 * The keys that the checkpoints of a log may be signed with: those of the trusted roots' logs whose baseUrl has the host
 * `origin` (with or without its port). Throws `mirror-log-key-missing`.
 */
function logKeys(log, roots) {
    const logs = roots.flatMap((root) => root.logs);
    const verifiers = logs
        .filter(({ names }) => names.includes(log.origin))
        .flatMap(({ publicKey }) => {
        if (publicKey.asymmetricKeyType === 'ed25519')
            return [(0,tlog/* ed25519NoteVerifier */._2)(log.origin, publicKey)];
        // Keys of other types are in roots for their SETs; no checkpoint is signed with them.
        return publicKey.asymmetricKeyType === 'ec' ? [(0,tlog/* ecdsaNoteVerifier */.Pv)(log.origin, publicKey)] : [];
    });
    if (verifiers.length > 0)
        return verifiers;
    const found = [...new Set(logs.flatMap(({ names }) => names.slice(0, 1)))].join(', ') || 'none';
    throw new lib_errors/* ConfigurationError */.j1('mirror-log-key-missing', { ...log, found });
}
/** The ids by which bundles name a log, base64. */
const logIds = (log, roots) => new Set(roots
    .flatMap((root) => root.logs)
    .filter(({ names }) => names.includes(log.origin))
    .map(({ keyId }) => keyId.toString('base64')));

// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
;// CONCATENATED MODULE: ./build/mirror/check/files.js

const damaged = (path, detail, cause) => new lib_errors/* VerificationError */.mk('mirror-damaged', { path, detail }, { cause });
function countingFiles(files) {
    let [count, sum] = [0, 0];
    const counted = (bytes) => {
        count++;
        sum += bytes;
    };
    return {
        name: files.name,
        get count() {
            return count;
        },
        get bytes() {
            return sum;
        },
        counted,
        read: async (path, maxBytes) => {
            const bytes = await files.read(path, maxBytes);
            if (bytes)
                counted(bytes.length);
            return bytes;
        },
    };
}

;// CONCATENATED MODULE: ./build/mirror/check/evidence.js





/** A blob's content against its name. */
async function checkBlob(path, to, files) {
    const expected = `sha256:${path.slice('blobs/sha256/'.length)}`;
    if (!(0,lib_digest/* isDigest */.Bc)(expected) || blobPath(expected) !== path)
        throw damaged(path, 'it is not named after a digest');
    const { digest, size } = await (0,lib_digest/* digestOfStream */.Ul)((await to.stream(path)) ?? (0,lib_bytes/* streamOf */.mA)(Buffer.alloc(0)));
    files.counted(size);
    if (digest !== expected)
        throw damaged(path, `its digest is ${digest}`);
}
/** An index of evidence against the catalog, and that what it names is there; gives the digests that it names. */
async function checkEvidence(subject, expected, present, files) {
    const path = evidencePath(subject);
    const bytes = await files.read(path, MAX_INDEX_BYTES);
    if (!bytes)
        throw damaged(path, 'it is missing, and the catalog names it');
    if ((0,lib_digest/* digestOf */.ol)(bytes) !== expected)
        throw damaged(path, `its digest is ${(0,lib_digest/* digestOf */.ol)(bytes)}, the catalog says ${expected}`);
    const named = (await readEvidence(files, subject)).flatMap(({ digest, manifest }) => [digest, manifest]);
    const missing = named.find((digest) => !present.has(blobPath(digest)));
    if (missing)
        throw damaged(blobPath(missing), `it is missing, and ${path} names it`);
    return named;
}
/** Indexes that the catalog does not name, and files that are no index at all. */
function checkExtraEvidence(paths, indexes) {
    const known = new Set([...indexes.keys()].map(evidencePath));
    return paths.filter((path) => !known.has(path));
}
/**
 * What is named by manifests that are named: the platforms of an index, which must be here, and configs and layers, which
 * of `evidence` must be here too; those of images are not held.
 */
async function namedByManifests(releases, evidence, present, to) {
    const [named, missing] = [new Set(), new Set()];
    const queue = [...releases, ...evidence];
    for (let digest = queue.pop(); digest !== undefined; digest = queue.pop()) {
        if (named.has(digest))
            continue;
        if (!present.has(blobPath(digest))) {
            missing.add(digest);
            continue;
        }
        named.add(digest);
        const { manifests, parts } = linksOf(await readBlob(to, digest).catch(() => undefined));
        queue.push(...manifests);
        for (const part of parts)
            if (present.has(blobPath(part)))
                named.add(part);
            else if (evidence.has(digest))
                missing.add(part);
    }
    return { named, missing };
}
/** None where it is no manifest; a damaged one is told where its digest is held against its name. */
function linksOf(bytes) {
    const digests = (all) => all.map(({ digest }) => String(digest)).filter(lib_digest/* isDigest */.Bc);
    try {
        const { manifests = [], layers = [], config } = JSON.parse(bytes?.toString('utf8') ?? '{}');
        return { manifests: digests(manifests), parts: digests([...layers, ...(config ? [config] : [])]) };
    }
    catch {
        return { manifests: [], parts: [] };
    }
}
/** Digests of releases: where the walk over what is named begins, beside the evidence. */
const releasesOf = (index) => index.subjects.flatMap(({ releases }) => releases.map(({ digest }) => digest));

;// CONCATENATED MODULE: ./build/mirror/rekor-v1-entry.js





const rekor_v1_entry_hex = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/);
const place = schemas/* int */.Whr().nonnegative();
/** Rekor v1, `GET /api/v1/log/entries`: one entry under its UUID. */
const entryAnswer = schemas/* record */.g1P(schemas/* string */.YjP().regex(/^([0-9a-f]{16})?[0-9a-f]{64}$/), schemas/* looseObject */._H3({
    body: schemas/* base64 */.K39(),
    logIndex: place.describe('over all shards'),
    verification: schemas/* looseObject */._H3({
        inclusionProof: schemas/* looseObject */._H3({
            checkpoint: schemas/* string */.YjP(),
            hashes: schemas/* array */.YOg(rekor_v1_entry_hex).max(64),
            logIndex: place.describe('in the shard'),
            rootHash: rekor_v1_entry_hex,
            treeSize: place,
        }),
    }),
}));
/**
 * Reads an entry of a Rekor v1 log and holds it against its own proof: its body is the leaf that the UUID names, the path
 * leads to the root of a checkpoint that the log has signed. Throws `log-proof-mismatch`.
 */
function readRekorV1Entry(log, bytes, keys) {
    const mismatch = (index, detail, cause) => new lib_errors/* VerificationError */.mk('log-proof-mismatch', { log: log.name, index, detail }, { cause });
    let answer;
    try {
        answer = (0,json/* conform */.fj)(entryAnswer, (0,json/* parseJson */.qF)(bytes.toString('utf8'), 'the entry'), 'the entry');
    }
    catch (error) {
        throw mismatch('?', (0,lib_errors/* describe */.q0)(error), error);
    }
    const [[uuid, entry] = [], ...more] = Object.entries(answer);
    if (uuid === undefined || entry === undefined || more.length > 0)
        throw mismatch('?', 'the answer is not one entry');
    const { inclusionProof: proof } = entry.verification;
    const leaf = (0,tlog/* leafHash */.Jq)(Buffer.from(entry.body, 'base64'));
    if (!uuid.endsWith(leaf.toString('hex')))
        throw mismatch(entry.logIndex, 'its body is not the one that its UUID names');
    const root = Buffer.from(proof.rootHash, 'hex');
    const path = proof.hashes.map((hash) => Buffer.from(hash, 'hex'));
    if (!(0,tlog/* verifyInclusion */.yR)(leaf, proof.logIndex, proof.treeSize, path, root))
        throw mismatch(entry.logIndex, 'the path does not lead from it to the root');
    try {
        const checkpoint = openLogCheckpoint(log, Buffer.from(proof.checkpoint), keys, "the proof's checkpoint");
        if (checkpoint.size !== proof.treeSize || !checkpoint.root.equals(root))
            throw mismatch(entry.logIndex, "the proof's checkpoint signs another tree");
    }
    catch (error) {
        if (!(error instanceof lib_errors/* VerificationError */.mk) || error.code === 'log-proof-mismatch')
            throw error;
        throw mismatch(entry.logIndex, (0,lib_errors/* describe */.q0)(error), error);
    }
    return { uuid, logIndex: entry.logIndex };
}

;// CONCATENATED MODULE: ./build/mirror/rekor-v1-proofs.js






/** Within `logs/NAME`: that the tree of `first` leaves is the beginning of that of `last`. */
const consistencyPath = (first, last) => `consistency/${first}-${last}.json`;
const proofSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    from: schemas/* string */.YjP().describe('checkpoint'),
    to: schemas/* string */.YjP().describe('checkpoint'),
    hashes: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/)).max(64),
});
/** A link of the chain of checkpoints that a mirror has seen of a log without tiles. */
const formatProof = (from, to, hashes) => formatJson({ version: 1, from: from.text, to: to.text, hashes });
/** Holds a kept link: both checkpoints signed by the log, and the one a beginning of the other. Throws VerificationError. */
function checkProof(log, bytes, keys, path) {
    const proof = readAs(proofSchema, bytes, path);
    const [from, to] = [proof.from, proof.to].map((text) => openLogCheckpoint(log, Buffer.from(text), keys, path));
    const hashes = proof.hashes.map((hash) => Buffer.from(hash, 'hex'));
    if (!from ||
        !to ||
        !path.endsWith(consistencyPath(from.size, to.size)) ||
        !(0,tlog/* verifyConsistency */.Ko)(from.size, from.root, to.size, to.root, hashes))
        throw new lib_errors/* VerificationError */.mk('mirror-damaged', { path, detail: 'it does not prove what its name says' });
}

;// CONCATENATED MODULE: ./build/mirror/tile-source.js


const HASH_BYTES = 32;
/** Reads tiles of a log and counts what was read. What is malformed throws `log-tile-mismatch`. */
class TileSource {
    #log;
    #files;
    tiles = 0;
    bundles = 0;
    bytes = 0;
    constructor(log, files) {
        this.#log = log;
        this.#files = files;
    }
    async tile(tile) {
        const bytes = await this.#read(tile, tlog/* TILE_WIDTH */.KP * HASH_BYTES, (full) => full.subarray(0, tile.width * HASH_BYTES));
        this.tiles++;
        return { tile, bytes, hashes: this.#parsed(tile, () => (0,tlog/* parseTile */.UF)(bytes, tile)) };
    }
    /** A bundle whose entries hash to `leaves`. Throws `mirror-entry-mismatch`. */
    async bundle(tile, leaves) {
        const full = { ...tile, width: tlog/* TILE_WIDTH */.KP };
        const bytes = await this.#read(tile, tlog/* MAX_ENTRY_BUNDLE_BYTES */.VV, (all) => (0,tlog/* formatEntryBundle */.m3)((0,tlog/* parseEntryBundle */.Ex)(all, full).slice(0, tile.width)));
        this.bundles++;
        this.#parsed(tile, () => (0,tlog/* parseEntryBundle */.Ex)(bytes, tile)).forEach((entry, i) => {
            const leaf = leaves[i];
            if (!leaf || !(0,tlog/* leafHash */.Jq)(entry).equals(leaf))
                throw new lib_errors/* VerificationError */.mk('mirror-entry-mismatch', { index: tile.index * tlog/* TILE_WIDTH */.KP + i, log: this.#log });
        });
        return bytes;
    }
    mismatch(tile, detail, cause) {
        return new lib_errors/* VerificationError */.mk('log-tile-mismatch', { path: (0,tlog/* tilePath */.uB)(tile), log: this.#log, detail }, { cause });
    }
    #parsed(tile, parse) {
        try {
            return parse();
        }
        catch (error) {
            throw this.mismatch(tile, (0,lib_errors/* describe */.q0)(error), error);
        }
    }
    /** A log may drop a partial tile once it is full (C2SP tlog-tiles): then its beginning is the partial one. */
    async #read(tile, maxBytes, beginning) {
        let bytes = await this.#files.read((0,tlog/* tilePath */.uB)(tile), maxBytes);
        if (!bytes && tile.width < tlog/* TILE_WIDTH */.KP) {
            const full = await this.#files.read((0,tlog/* tilePath */.uB)({ ...tile, width: tlog/* TILE_WIDTH */.KP }), maxBytes);
            bytes = full && this.#parsed(tile, () => beginning(full));
        }
        if (!bytes)
            throw new MissingTile((0,tlog/* tilePath */.uB)(tile), this.#files.name);
        this.bytes += bytes.length;
        return bytes;
    }
}
/** A tile that the log's own checkpoint says must be there. */
class MissingTile extends lib_errors/* McError */.Hv {
    constructor(path, where) {
        super('response-malformed', { url: where, detail: `it has no ${path}, though its checkpoint covers it` });
    }
}

;// CONCATENATED MODULE: ./build/mirror/tile-log-sync.js






/** The checkpoint that a mirrored log has, its signature checked; undefined where nothing was mirrored yet. */
async function keptCheckpoint(log, files, keys) {
    const bytes = await files.read('checkpoint', MAX_CHECKPOINT_BYTES);
    if (!bytes)
        return undefined;
    try {
        return openLogCheckpoint(log, bytes, keys, `${files.name}/checkpoint`);
    }
    catch (error) {
        if (!(error instanceof lib_errors/* McError */.Hv))
            throw error;
        throw new lib_errors/* VerificationError */.mk('mirror-damaged', { path: `${files.name}/checkpoint`, detail: error.message }, { cause: error });
    }
}
/**
 * Brings a mirrored tile log (`to`) to the state of its source. Nothing is written before it is held against the signed
 * root, and the new root against the kept one; full tiles once written never change; the checkpoint comes last. So a run
 * that was killed has only left true tiles, and the next one goes on from them. Throws `log-fork`, `log-tile-mismatch`,
 * `mirror-entry-mismatch`, `mirror-damaged`.
 */
async function syncTileLog(log, to, ports) {
    const kept = await keptCheckpoint(log, to, ports.keys);
    const bytes = await ports.source.read('checkpoint', MAX_CHECKPOINT_BYTES);
    if (!bytes)
        throw new lib_errors/* McError */.Hv('response-malformed', { url: ports.source.name, detail: 'it has no checkpoint' });
    const next = openNextCheckpoint(log, bytes, ports.keys, kept);
    const source = new TileSource(log.name, ports.source);
    if (next.size !== kept?.size || kept.size === 0) {
        const edge = await proveGrowth(log, to, source, kept, next, ports.concurrency);
        await new TileCopy(to, source, edge, kept?.size ?? 0, next.size, ports).run(log.name);
    }
    if (kept?.text !== next.text)
        await to.write('checkpoint', bytes);
    await dropStale(to, next.size);
    const { tiles, bundles, bytes: read } = source;
    return { size: next.size, root: next.root, previousSize: kept?.size ?? 0, tiles, bundles, bytes: read };
}
/** Fetches the right edge of the new tree, and holds it against the new root, and the new root against the kept one. */
async function proveGrowth(log, to, source, kept, next, concurrency) {
    const edge = new Map();
    const hashesOf = (tiles) => (tile) => tiles.get((0,tlog/* tilePath */.uB)(tile))?.hashes ?? [];
    try {
        for (const fetched of await (0,lib_concurrency/* mapConcurrent */._)((0,tlog/* edgeTiles */.RK)(next.size), concurrency, (tile) => source.tile(tile)))
            edge.set((0,tlog/* tilePath */.uB)(fetched.tile), fetched);
        const root = (0,tlog/* rootFromEdge */.IB)(next.size, hashesOf(edge));
        if (!root.equals(next.root))
            throw new lib_errors/* VerificationError */.mk('tile-root-mismatch', { what: log.name, expected: checkpoints_hex(next.root), found: checkpoints_hex(root) });
        if (!kept || kept.size === 0 || kept.size === next.size)
            return edge;
        const tiles = new Map(edge);
        const needed = (0,tlog/* tilesForConsistency */.$)(kept.size, next.size).filter((tile) => !tiles.has((0,tlog/* tilePath */.uB)(tile)));
        const local = new TileSource(log.name, to);
        for (const fetched of await (0,lib_concurrency/* mapConcurrent */._)(needed, concurrency, async (tile) => (await to.has((0,tlog/* tilePath */.uB)(tile))) ? local.tile(tile) : source.tile(tile)))
            tiles.set((0,tlog/* tilePath */.uB)(fetched.tile), fetched);
        const proof = (0,tlog/* consistencyProofFrom */.xJ)(kept.size, next.size, (0,tlog/* subtreesOf */.f2)(next.size, hashesOf(tiles)));
        const roots = (0,tlog/* rootsFromConsistency */.IM)(kept.size, kept.root, next.size, proof);
        if (roots?.old.equals(kept.root) && roots.new.equals(next.root))
            return edge;
        throw new LogFork(log, kept, `its tree of ${next.size} entries does not begin with them (root ${checkpoints_hex(kept.root)})`, {
            seen: next.text,
        });
    }
    catch (error) {
        // Without a kept state there is nothing to fork from: then the source is only damaged.
        const unproven = error instanceof MissingTile || (error instanceof lib_errors/* VerificationError */.mk && error.code !== 'log-fork');
        if (kept && kept.size > 0 && unproven)
            throw new LogFork(log, kept, error.message, { seen: next.text, cause: error });
        throw error;
    }
}
/** Copies what is new of a tree, from its root down: each tile is held against the hash above it before it is written. */
class TileCopy {
    #to;
    #source;
    #edge;
    #from;
    #size;
    #ports;
    #local;
    constructor(to, source, edge, from, size, ports) {
        this.#to = to;
        this.#source = source;
        this.#edge = edge;
        this.#from = from;
        this.#size = size;
        this.#ports = ports;
        this.#local = new TileSource('mirror', to);
    }
    async run(name) {
        const { progress } = this.#ports;
        let done = this.#from;
        const tell = (count) => {
            done += count;
            progress({ task: `log ${name}`, message: `log ${name}: entries`, done, total: this.#size, unit: 'items' });
        };
        for (const level of (0,tlog/* levelsOf */.pd)(this.#size).toReversed()) {
            for (const { parent, children } of this.#families(level)) {
                const above = await this.#hashes(parent);
                await (0,lib_concurrency/* forEachConcurrent */.C)(children, this.#ports.concurrency, async (tile) => {
                    await this.#copyFull(tile, above[tile.index % tlog/* TILE_WIDTH */.KP] ?? tlog/* EMPTY_ROOT */.zg);
                    if (level === 0)
                        tell(tlog/* TILE_WIDTH */.KP);
                }, this.#ports.signal);
            }
        }
        for (const { tile, bytes, hashes } of this.#edge.values()) {
            if (tile.level === 0)
                await this.#copyBundle({ ...tile, level: 'entries' }, hashes);
            await this.#write(tile, bytes);
        }
        if (this.#size > this.#from)
            tell(this.#size - done);
    }
    /** The new full tiles of a level, by the tile above that holds their hashes. */
    *#families(level) {
        let family;
        const before = Math.floor(this.#from / tlog/* TILE_WIDTH */.KP ** (level + 1));
        for (const tile of (0,tlog/* fullTiles */.fn)(this.#size, level, before)) {
            const parent = (0,tlog/* tileHolding */.cp)(this.#size, level + 1, tile.index);
            if (family && family.parent.index !== parent.index) {
                yield family;
                family = undefined;
            }
            family ??= { parent, children: [] };
            family.children.push(tile);
        }
        if (family)
            yield family;
    }
    async #hashes(tile) {
        return (this.#edge.get((0,tlog/* tilePath */.uB)(tile)) ?? (await this.#local.tile(tile))).hashes;
    }
    async #copyFull(tile, expected) {
        // One that is here already was true when it was written; the disk may have changed it since.
        const here = (await this.#has(tile)) ? await this.#local.tile(tile).catch(() => undefined) : undefined;
        const isHere = here !== undefined && (0,tlog/* subtreeRoot */.Js)(here.hashes).equals(expected);
        const { bytes, hashes } = isHere ? here : await this.#source.tile(tile);
        if (!(0,tlog/* subtreeRoot */.Js)(hashes).equals(expected))
            throw this.#source.mismatch(tile, 'the tile above it has another hash for it');
        // The bundle first: where a full tile is, its entries are.
        if (tile.level === 0)
            await this.#copyBundle({ ...tile, level: 'entries' }, hashes);
        if (!isHere)
            await this.#write(tile, bytes);
    }
    async #copyBundle(tile, leaves) {
        if (!(await this.#has(tile)))
            await this.#write(tile, await this.#source.bundle(tile, leaves));
    }
    #has(tile) {
        return this.#to.has((0,tlog/* tilePath */.uB)(tile));
    }
    #write(tile, bytes) {
        return this.#to.write((0,tlog/* tilePath */.uB)(tile), bytes);
    }
}
/** Removes partial tiles of other sizes: of the state before, or of a run that was killed before its checkpoint. */
async function dropStale(to, size) {
    const expected = new Set((0,tlog/* edgeTiles */.RK)(size).flatMap((tile) => [
        (0,tlog/* tilePath */.uB)(tile),
        ...(tile.level === 0 ? [(0,tlog/* tilePath */.uB)({ ...tile, level: 'entries' })] : []),
    ]));
    for (const { path } of await to.list('tile/'))
        if (/\.p\/\d+$/.test(path) && !expected.has(path))
            await to.remove(path);
}

;// CONCATENATED MODULE: ./build/mirror/rekor-v1-sync.js












const MAX_ANSWER_BYTES = 4 * 1024 * 1024;
const treeId = schemas/* string */.YjP().regex(/^\d{1,20}$/);
const logInfo = schemas/* looseObject */._H3({
    signedTreeHead: schemas/* string */.YjP(),
    treeID: treeId,
    inactiveShards: schemas/* array */.YOg(schemas/* looseObject */._H3({ signedTreeHead: schemas/* string */.YjP(), treeID: treeId }))
        .max(1000)
        .nullish(),
});
const consistency = schemas/* looseObject */._H3({ hashes: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/)).max(64) });
const uuids = schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[0-9a-f]{64,80}$/)).max(10_000);
/**
 * Mirrors of a Rekor v1 log what concerns the mirrored subjects: it has no tiles and is too large to copy. Each entry is
 * kept with its inclusion proof, which is verified; the newest checkpoint is proven consistent with the one kept. The
 * checkpoint is written last. Throws `log-fork`, `log-proof-mismatch`.
 */
async function syncRekorV1(log, to, wanted, ports) {
    const api = rekorApi(log, ports);
    const kept = await keptCheckpoint(log, to, ports.keys);
    const { next, proof } = await newestCheckpoint(log, kept, api, ports.keys);
    const index = await readRekorV1Index(to);
    const known = new Map(index.entries.map((entry) => [entry.uuid, entry]));
    const counts = { bundles: 0, bytes: 0 };
    const keep = async (bytes, expected, digest) => {
        const { uuid, logIndex } = readRekorV1Entry(log, bytes, ports.keys);
        if ((expected.logIndex ?? logIndex) !== logIndex || !uuid.endsWith(expected.uuid?.slice(-64) ?? ''))
            throw new lib_errors/* VerificationError */.mk('log-proof-mismatch', {
                log: log.name,
                index: expected.logIndex ?? expected.uuid,
                detail: `asked for it, the log gave entry ${logIndex}`,
            });
        await to.write(`entries/${uuid}.json`, bytes);
        known.set(uuid, { uuid, logIndex, digests: digest ? [digest] : [] });
        counts.bundles++;
        counts.bytes += bytes.length;
    };
    const has = new Set(index.entries.map(({ logIndex }) => logIndex));
    const missing = [...wanted.logIndexes].filter((logIndex) => !has.has(logIndex));
    await (0,lib_concurrency/* forEachConcurrent */.C)(missing, ports.concurrency, async (logIndex) => keep(await api.get(`log/entries?logIndex=${logIndex}`), { logIndex }), ports.signal);
    for (const digest of wanted.digests) {
        for (const uuid of await api.find(digest)) {
            const here = [...known.values()].find((entry) => entry.uuid.endsWith(uuid.slice(-64)));
            if (!here)
                await keep(await api.get(`log/entries/${uuid}`), { uuid }, digest);
            else if (!here.digests.includes(digest))
                known.set(here.uuid, { ...here, digests: [...here.digests, digest].toSorted() });
        }
    }
    if (proof)
        await to.write(proof.path, proof.text);
    await writeIndex(to, index, [...known.values()]);
    // Rekor v1 signs its tree anew for each who asks: the same tree under another signature is nothing new.
    if (kept?.origin !== next.origin || kept.size !== next.size)
        await to.write('checkpoint', next.text);
    return { size: next.size, root: next.root, previousSize: kept?.size ?? 0, tiles: 0, ...counts };
}
async function readRekorV1Index(files) {
    const path = 'index.json';
    const bytes = await files.read(path, MAX_INDEX_BYTES);
    if (!bytes)
        return { version: 1, entries: [] };
    try {
        return (0,json/* conform */.fj)(rekorV1IndexSchema, (0,json/* parseJson */.qF)(bytes.toString('utf8'), path), path);
    }
    catch (error) {
        throw new lib_errors/* VerificationError */.mk('mirror-damaged', { path: `${files.name}/${path}`, detail: (0,lib_errors/* describe */.q0)(error) }, { cause: error });
    }
}
async function writeIndex(to, before, entries) {
    const sorted = entries.toSorted((a, b) => a.logIndex - b.logIndex || (a.uuid < b.uuid ? -1 : 1));
    const text = formatJson({ version: 1, entries: sorted });
    if (text !== formatJson(before) || !(await to.has('index.json')))
        await to.write('index.json', text);
}
function rekorApi(log, { http, signal }) {
    const base = new URL('api/v1/', log.url.endsWith('/') ? log.url : `${log.url}/`);
    const options = signal ? { signal } : {};
    return {
        get: async (path) => (await (0,lib_http/* fetchBytes */.ci)(http, { url: new URL(path, base), ...options }, MAX_ANSWER_BYTES)).bytes,
        /** UUIDs of what the log knows of a digest; none where it keeps no search index (404, 501: the endpoint is off). */
        find: async (digest) => {
            const { response, bytes } = await (0,lib_http/* fetchBytes */.ci)(http, {
                url: new URL('index/retrieve', base),
                method: 'POST',
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify({ hash: digest }),
                accept: [200, 404, 501],
                ...options,
            }, MAX_ANSWER_BYTES);
            return response.status === 200 ? answer(uuids, bytes, log.url) : [];
        },
    };
}
function answer(schema, bytes, url) {
    try {
        return (0,json/* conform */.fj)(schema, (0,json/* parseJson */.qF)(bytes.toString('utf8'), url), url);
    }
    catch (error) {
        throw new lib_errors/* McError */.Hv('response-malformed', { url, detail: (0,lib_errors/* describe */.q0)(error) }, { cause: error });
    }
}
/** The checkpoint of the active shard, proven to follow the one that was kept; a shard that was frozen since is, too. */
async function newestCheckpoint(log, kept, api, keys) {
    const info = answer(logInfo, await api.get('log'), log.url);
    const active = openNextCheckpoint(log, Buffer.from(info.signedTreeHead), keys, undefined);
    if (!kept)
        return { next: active };
    const shards = [info, ...(info.inactiveShards ?? [])];
    const shard = shards.find(({ treeID }) => kept.origin.endsWith(` - ${treeID}`)) ??
        (kept.origin === active.origin ? info : undefined);
    if (!shard)
        throw new LogFork(log, kept, `it knows nothing of the tree "${kept.origin}" any more`, { seen: active.text });
    const next = openNextCheckpoint(log, Buffer.from(shard.signedTreeHead), keys, kept);
    if (next.origin !== kept.origin)
        throw new LogFork(log, kept, `its tree "${kept.origin}" is now "${next.origin}"`, { seen: next.text });
    if (kept.size > 0 && next.size > kept.size) {
        const query = `log/proof?firstSize=${kept.size}&lastSize=${next.size}&treeID=${shard.treeID}`;
        const { hashes } = answer(consistency, await api.get(query), log.url);
        const proof = hashes.map((hash) => Buffer.from(hash, 'hex'));
        const roots = (0,tlog/* rootsFromConsistency */.IM)(kept.size, kept.root, next.size, proof);
        if (!roots?.old.equals(kept.root) || !roots.new.equals(next.root))
            throw new LogFork(log, kept, `it does not prove that its tree of ${next.size} entries begins with them (root ${checkpoints_hex(kept.root)})`, { seen: next.text });
        const link = { path: consistencyPath(kept.size, next.size), text: formatProof(kept, next, hashes) };
        return { next: active, proof: link };
    }
    return { next: active };
}

;// CONCATENATED MODULE: ./build/mirror/check/logs.js









/** Recomputes a tile log's root from its entries through all its tiles, under the signature on its checkpoint. */
async function checkTileLog(log, place, keys, index, files) {
    const dir = logPath(log.name);
    const kept = await keptCheckpoint(log, place, keys);
    if (!kept)
        throw damaged(`${dir}/checkpoint`, 'it is missing');
    let root;
    try {
        root = await (0,tlog/* rootFromTiles */.WN)(kept.size, async (tile) => {
            const path = `${dir}/${(0,tlog/* tilePath */.uB)(tile)}`;
            const bytes = await files.read(path, tlog/* MAX_ENTRY_BUNDLE_BYTES */.VV);
            if (!bytes)
                throw damaged(path, 'it is missing');
            return bytes;
        });
    }
    catch (error) {
        if (error instanceof lib_errors/* VerificationError */.mk && error.code === 'mirror-damaged')
            throw error;
        if (error instanceof lib_errors/* VerificationError */.mk)
            throw damaged(dir, (0,lib_errors/* describe */.q0)(error), error);
        throw error;
    }
    if (!root.equals(kept.root))
        throw damaged(dir, `its tiles lead to the root ${checkpoints_hex(root)}, its checkpoint signs ${checkpoints_hex(kept.root)}`);
    const said = index.logs.find(({ name }) => name === log.name);
    if (said && said.size > kept.size)
        throw damaged(`${dir}/checkpoint`, `it covers ${kept.size} entries, the index says ${said.size}`);
    await checkExtra(log, place, kept.size);
    return { name: log.name, size: kept.size, root: checkpoints_hex(root) };
}
/** Every entry that is held against its own proof; the tree itself is not here to be recomputed. */
async function checkRekorV1(log, place, keys, index, files) {
    const dir = logPath(log.name);
    const releases = new Set(index.subjects.flatMap((subject) => subject.releases.map(({ digest }) => digest)));
    const isHeld = async (digest) => releases.has(digest) || (await files.read(evidencePath(digest), MAX_INDEX_BYTES)) !== undefined;
    const kept = await keptCheckpoint(log, place, keys);
    if (!kept)
        throw damaged(`${dir}/checkpoint`, 'it is missing');
    if (!(await place.has('index.json')))
        throw damaged(`${dir}/index.json`, 'it is missing');
    const { entries } = await readRekorV1Index(place);
    const known = new Set(['checkpoint', 'index.json', ...entries.map(({ uuid }) => `entries/${uuid}.json`)]);
    const held = (await place.list()).map(({ path }) => path);
    const links = held.filter((path) => /^consistency\/\d+-\d+\.json$/.test(path));
    for (const link of links)
        checkProof(log, (await files.read(`${dir}/${link}`, MAX_INDEX_BYTES)) ?? Buffer.alloc(0), keys, `${dir}/${link}`);
    const extra = held.find((path) => !known.has(path) && !links.includes(path));
    if (extra)
        throw damaged(`${dir}/${extra}`, 'its index does not name it');
    for (const { uuid, logIndex, digests } of entries) {
        for (const digest of digests)
            if (!(await isHeld(digest)))
                throw damaged(`${dir}/index.json`, `it names ${digest}, of which the mirror holds nothing`);
        const path = `${dir}/entries/${uuid}.json`;
        const bytes = await files.read(path, tlog/* MAX_ENTRY_BUNDLE_BYTES */.VV);
        if (!bytes)
            throw damaged(path, 'it is missing');
        const found = readRekorV1Entry(log, bytes, keys);
        if (found.uuid !== uuid || found.logIndex !== logIndex)
            throw damaged(path, `it holds entry ${found.logIndex}`);
    }
    return { name: log.name, size: kept.size, root: checkpoints_hex(kept.root) };
}
/** Only what a tile log has lies in its folder; tiles beyond the checkpoint are of a sync that has not ended. */
async function checkExtra(log, place, size) {
    const dir = logPath(log.name);
    const edge = new Set((0,tlog/* edgeTiles */.RK)(size).map(tlog/* tilePath */.uB));
    for (const { path: name } of await place.list()) {
        if (name === 'checkpoint')
            continue;
        const known = /^tile\/(\d|entries)\/(x\d{3}\/)*\d{3}(\.p\/\d{1,3})?$/.test(name);
        if (!known && !edge.has(name))
            throw damaged(`${dir}/${name}`, 'no tile log has such a file');
    }
}

;// CONCATENATED MODULE: ./build/mirror/check/check.js
















const MAX_KEY_BYTES = 16 * 1024;
/**
 * Recomputes everything that a mirror holds, from the files alone: each log's root from its entries through all its tiles,
 * under the signature on its checkpoint; the digest of every blob; that every index names only what is there, and that
 * nothing is there that is not named; the trusted roots against the policy; what the mirror signed of itself. Each thing
 * that is wrong is a reason of the report.
 */
async function checkMirror(config, ports) {
    const report = (0,lib_report/* beginReport */.mC)('mirror-check', ports.clock, config.to);
    const roots = await ports.trustedRoots(config.policy);
    const to = ports.destination(config);
    const files = countingFiles(to);
    const index = await readIndex(files);
    if (!index)
        throw new lib_errors/* McError */.Hv('mirror-missing', { where: config.to, detail: 'there is no index.json' });
    const wrong = [];
    const logs = [];
    const attempt = async (work) => {
        ports.signal?.throwIfAborted();
        try {
            await work();
        }
        catch (error) {
            if (!(error instanceof lib_errors/* VerificationError */.mk))
                throw error;
            wrong.push(error);
        }
    };
    for (const root of index.trust)
        await attempt(() => checkTrust(root, roots, files));
    for (const log of config.logs) {
        ports.progress({ task: `check ${log.name}`, message: `log ${log.name}: recomputing its root` });
        await attempt(async () => {
            const check = log.type === 'rekor-v2' ? checkTileLog : checkRekorV1;
            logs.push(await check(log, to.under(logPath(log.name)), logKeys(log, roots), index, files));
        });
    }
    ports.progress({ task: 'check evidence', message: 'evidence: recomputing every digest' });
    const paths = (await to.list()).map(({ path }) => path);
    const present = new Set(paths);
    const blobs = paths.filter((path) => path.startsWith('blobs/'));
    for (const path of blobs)
        await attempt(() => checkBlob(path, to, files));
    const named = new Set();
    await attempt(async () => {
        const indexes = await readCatalog(files);
        for (const [subject, digest] of indexes)
            await attempt(async () => {
                for (const one of await checkEvidence(subject, digest, present, files))
                    named.add(one);
            });
        const evidence = paths.filter((path) => path.startsWith('evidence/') && path !== CATALOG);
        for (const path of checkExtraEvidence(evidence, indexes))
            wrong.push(damaged(path, 'the catalog does not name it: it does not belong here, or a sync was killed; sync again'));
        await checkState(config, index, checkpoints_hex(evidenceRoot(indexes)), files);
    });
    const walked = await namedByManifests(releasesOf(index), named, present, to);
    for (const digest of walked.missing)
        wrong.push(damaged(blobPath(digest), 'it is missing, and a release or manifest names it'));
    const namedPaths = new Set([...walked.named].map(blobPath));
    for (const path of blobs)
        if (!namedPaths.has(path) && isNamedLikeBlob(path))
            wrong.push(damaged(path, NOT_NAMED));
    const places = [
        'blobs/',
        'evidence/',
        ...index.trust.map((root) => root.path),
        ...config.logs.map(({ name }) => `${logPath(name)}/`),
    ];
    for (const path of paths)
        if (path !== INDEX && path !== STATE && !isForkPath(path) && !/^(quarantine|pruned)\//.test(path))
            if (!places.some((place) => path.startsWith(place)))
                wrong.push(damaged(path, 'no mirror has such a file'));
    return report.finish(wrong, {
        to: config.to,
        syncedAt: index.syncedAt,
        stalenessSeconds: stalenessSeconds(index, ports.clock.now()),
        logs,
        files: files.count,
        bytes: files.bytes,
    });
}
const NOT_NAMED = 'nothing names it: it does not belong here, or a sync was killed; sync again, then prune';
/** What is not named after a digest is told as that already. */
const isNamedLikeBlob = (path) => /^blobs\/sha256\/[0-9a-f]{64}$/.test(path);
async function checkTrust({ name, path, sha256 }, roots, files) {
    const bytes = await files.read(path, MAX_ROOT_BYTES);
    if (!bytes)
        throw damaged(path, 'it is missing');
    const found = (0,lib_digest/* hexOf */.ZD)((0,lib_digest/* digestOf */.ol)(bytes));
    if (found !== sha256)
        throw damaged(path, `its sha256 is ${found}, the index says ${sha256}`);
    const pinned = roots.find((root) => root.name === name);
    if (pinned && (0,lib_digest/* hexOf */.ZD)((0,lib_digest/* digestOf */.ol)(pinned.bytes)) !== found)
        throw damaged(path, 'it is not the root of the policy');
}
/** What the mirror signed of itself against what is there. */
async function checkState(config, index, root, files) {
    const verifier = config.key === undefined
        ? undefined
        : (0,tlog/* ed25519NoteVerifier */._2)(config.name, (0,external_node_crypto_.createPublicKey)((0,tlog/* readPrivateKey */.$k)(await (0,lib_files/* readFileBounded */.Y1)(config.key, MAX_KEY_BYTES, "the mirror's key"), config.key)));
    const state = await readState(files, { verifier });
    if (!state)
        throw damaged(STATE, 'it is missing');
    const said = state.logs.map((log) => `${log.name} ${log.size} ${log.root}`).join();
    const held = index.logs.map((log) => `${log.name} ${log.size} ${log.root}`).join();
    if (said !== held || state.evidence.root !== root)
        throw damaged(STATE, 'it tells of other logs or evidence than are here: something was changed, or a sync was killed; sync again');
}

// EXTERNAL MODULE: ./build/lib/yaml.js
var yaml = __webpack_require__(50581);
// EXTERNAL MODULE: ./build/oci/index.js + 14 modules
var oci = __webpack_require__(43662);
// EXTERNAL MODULE: ./build/store/index.js + 6 modules
var build_store = __webpack_require__(72667);
;// CONCATENATED MODULE: ./build/mirror/config.js








const config_name = schemas/* string */.YjP().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'lower-case letters, digits, ".", "_" and "-"');
const duration = schemas/* string */.YjP().regex(/^[0-9]{1,9}[smhd]$/, 'expected a duration like 15m or 180d');
const url = schemas/* url */.OZ5({ protocol: /^https?$/ });
const origin = schemas/* string */.YjP().min(1).max(255).describe("host of the baseUrl of the log in the policy's trusted root");
/** `mirror.yaml`. */
const mirrorConfigSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    to: schemas/* string */.YjP().min(1).describe('the folder of the mirror, relative to this file, or s3://BUCKET/PREFIX'),
    store: schemas/* strictObject */.rej({
        endpoint: schemas/* url */.OZ5({ protocol: /^https?$/ })
            .optional()
            .describe('default AWS_ENDPOINT_URL_S3, else AWS itself'),
        region: schemas/* string */.YjP().min(1).optional(),
        objectLock: schemas/* strictObject */.rej({ mode: schemas/* enum */.k5n(['COMPLIANCE', 'GOVERNANCE']), retain: duration })
            .optional()
            .describe('of each object that is written'),
    })
        .optional()
        .describe('where `to` is a bucket'),
    name: schemas/* string */.YjP()
        .regex(/^[^\s+]{1,255}$/)
        .default('mirror')
        .describe('of the mirror: under it, it signs mirror.json'),
    key: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe('file with the Ed25519 private key (PKCS #8 PEM) of the mirror, relative to this file; without it, mirror.json is not signed'),
    policy: schemas/* string */.YjP().min(1).describe("trust policy, relative to this file; its roots hold the logs' keys"),
    logs: schemas/* array */.YOg(schemas/* discriminatedUnion */.gMt('type', [
        schemas/* strictObject */.rej({ name: config_name, type: schemas/* literal */.euz('rekor-v2'), url: url.describe('tiles lie under it'), origin }),
        schemas/* strictObject */.rej({
            name: config_name,
            type: schemas/* literal */.euz('rekor-v1'),
            url,
            origin,
            mode: schemas/* enum */.k5n(['subjects', 'full']).default('subjects'),
        }),
    ]))
        .default([])
        .refine((logs) => new Set(logs.map((log) => log.name)).size === logs.length, 'two logs have the same name'),
    subjects: schemas/* array */.YOg(schemas/* string */.YjP().min(1)).default([]).describe('repositories (every tag), or one tag or digest of one'),
});
const MAX_CONFIG_BYTES = 1024 * 1024;
/**
 * Reads `mirror.yaml`; `to`, `policy` and the folders of layouts come back absolute. Throws ConfigurationErrors that name what is wrong, before
 * anything is fetched.
 */
async function loadMirrorConfig(path) {
    const text = (await (0,lib_files/* readFileBounded */.Y1)(path, MAX_CONFIG_BYTES, 'the mirror configuration')).toString('utf8');
    const config = (0,json/* conform */.fj)(mirrorConfigSchema, (0,yaml/* parseYaml */.h)(text, path), path);
    const bucket = config.to.startsWith('s3://');
    if (bucket)
        (0,build_store/* parseStoreLocation */.sC)(config.to);
    else if (/^[a-z][a-z0-9+.-]+:/i.test(config.to))
        throw new lib_errors/* ConfigurationError */.j1('mirror-destination-unsupported', { what: path, given: config.to });
    for (const log of config.logs)
        if (log.type === 'rekor-v1' && log.mode !== 'subjects')
            throw new lib_errors/* ConfigurationError */.j1('mirror-mode-unsupported', { ...log, expected: 'mode: subjects' });
    const folder = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(path));
    const subjects = config.subjects.map((subject) => {
        const reference = (0,oci/* parseReference */.F2)(subject);
        if (reference.kind === 'registry')
            return subject;
        return (0,oci/* formatReference */.FH)({ ...reference, path: (0,external_node_path_.resolve)(folder, reference.path) });
    });
    return {
        ...config,
        subjects,
        to: bucket ? config.to : (0,external_node_path_.resolve)(folder, config.to),
        policy: (0,external_node_path_.resolve)(folder, config.policy),
        ...(config.key === undefined ? {} : { key: (0,external_node_path_.resolve)(folder, config.key) }),
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/lib/lock.js
var lock = __webpack_require__(70225);
;// CONCATENATED MODULE: ./build/mirror/destination/types.js
/** A destination from `prefix` on; its lock stays that of the whole. */
const below = (whole, prefix) => ({
    name: `${whole.name}/${prefix}`,
    read: (path, maxBytes) => whole.read(`${prefix}/${path}`, maxBytes),
    has: (path) => whole.has(`${prefix}/${path}`),
    stream: (path) => whole.stream(`${prefix}/${path}`),
    write: (path, content) => whole.write(`${prefix}/${path}`, content),
    list: async (inner = '') => (await whole.list(`${prefix}/${inner}`)).map(({ path, size }) => ({ path: path.slice(prefix.length + 1), size })),
    remove: (path) => whole.remove(`${prefix}/${path}`),
    under: (inner) => below(whole, `${prefix}/${inner}`),
    alone: (work) => whole.alone(work),
});

;// CONCATENATED MODULE: ./build/mirror/destination/folder.js







const LOCK = '.lock';
const HALF_WRITTEN = /\.[0-9a-f]{12}\.tmp$/;
const isOurs = (path) => path === LOCK || path.startsWith(`${LOCK}.`) || HALF_WRITTEN.test(path);
/** A mirror in a folder. One writer by a lock file that outlives no crash: see {@link withLock}. */
function folderDestination(dir, { clock, signal } = {}) {
    const at = (path) => (0,external_node_path_.join)(dir, path);
    const folder = {
        ...folderFiles(dir),
        has: async (path) => (await (0,lib_files/* fileKind */.h_)(at(path))) === 'file',
        stream: async (path) => ((await (0,lib_files/* fileKind */.h_)(at(path))) === 'file' ? (0,lib_files/* readFileStream */.vY)(at(path)) : undefined),
        write: (path, content) => (0,lib_files/* writeFileAtomic */.Zf)(at(path), content),
        list: async (prefix = '') => {
            // A prefix may end within a name; the folder that is read is the whole part of it.
            const from = prefix.slice(0, prefix.lastIndexOf('/') + 1);
            const names = (await namesIn(at(from))).map((name) => `${from}${name}`);
            const wanted = names.filter((path) => path.startsWith(prefix) && !isOurs(path));
            const sized = await Promise.all(wanted.map(async (path) => {
                const info = await (0,promises_.stat)(at(path)).catch(() => undefined); // gone since it was listed
                return info ? [{ path, size: info.size }] : [];
            }));
            return sized.flat();
        },
        remove: async (path) => {
            await (0,promises_.rm)(at(path), { force: true });
            await dropEmpty(dir, (0,external_node_path_.dirname)(path));
        },
        under: (prefix) => below(folder, prefix),
        alone: (work) => (0,lock/* withLock */.k)(at(LOCK), async () => {
            for (const name of await namesIn(dir))
                if (HALF_WRITTEN.test(name) && !name.startsWith(`${LOCK}.`))
                    await (0,promises_.rm)(at(name), { force: true });
            return work(signal);
        }, { ...(clock ? { clock } : {}), signal }),
    };
    return folder;
}
/** Folders that hold nothing any more are no part of a mirror: a bucket has none either. */
async function dropEmpty(dir, path) {
    for (let at = path; at !== '.' && at !== ''; at = (0,external_node_path_.dirname)(at)) {
        try {
            await (0,promises_.rmdir)((0,external_node_path_.join)(dir, at));
        }
        catch {
            return; // it holds something
        }
    }
}
/** Every file below a folder, sorted, with "/" between the parts of its path. */
async function namesIn(dir) {
    try {
        const entries = await (0,promises_.readdir)(dir, { recursive: true, withFileTypes: true });
        return entries
            .filter((entry) => !entry.isDirectory())
            .map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name)
            .slice((0,external_node_path_.join)(dir, 'x').length - 1)
            .split(external_node_path_.sep)
            .join('/'))
            .sort();
    }
    catch (error) {
        if ((0,lib_errors/* systemCode */.xU)(error) === 'ENOENT')
            return [];
        throw new lib_errors/* McError */.Hv('file-unreadable', { path: dir, detail: (0,lib_errors/* describe */.q0)(error) }, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/lib/duration.js
var lib_duration = __webpack_require__(39386);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/mirror/destination/bucket-lock.js





const MAX_LOCK_BYTES = 4096;
const POLL_MS = 2_000;
/**
 * Runs `work` while this process alone holds the lock object, by the store's conditional writes (`If-None-Match: *`,
 * `If-Match`). The holder writes it anew every third of `lifeMs`; one whose object has not changed for `lifeMs`, by the
 * watcher's own clock (clocks of machines differ), is dead and is taken over from. `held` aborts when the lock was lost.
 */
async function bucketLock(options, work) {
    const { store, key, clock, signal, lifeMs = 60_000 } = options;
    const id = (0,external_node_crypto_.randomUUID)();
    const mark = () => (0,build_store/* uploadBytes */.D)(Buffer.from(JSON.stringify({ holder: (0,external_node_os_.hostname)(), pid: process.pid, id, beat: (0,external_node_crypto_.randomUUID)() })));
    let etag = await acquire(options, mark);
    const lost = new AbortController();
    const ended = new AbortController();
    const beating = (async () => {
        while (!ended.signal.aborted) {
            await clock.sleep(lifeMs / 3, ended.signal).catch(() => undefined);
            if (ended.signal.aborted)
                return;
            const next = await store.putIf(key, await mark(), { contentType: 'application/json' }, { ifMatch: etag });
            if (!next)
                throw new lib_errors/* McError */.Hv('locked', { path: key, holder: 'another writer, which found this one dead' });
            etag = next.etag;
        }
    })().catch((error) => lost.abort(error));
    try {
        return await work(signal ? AbortSignal.any([signal, lost.signal]) : lost.signal);
    }
    finally {
        ended.abort();
        await beating;
        // Only our own: after a take-over it is another's. What cannot be removed is found dead by the next one.
        if (!lost.signal.aborted)
            await store.remove(key).catch(() => undefined);
    }
}
async function acquire({ store, key, clock, signal, waitMs = 600_000, lifeMs = 60_000 }, mark) {
    const type = { contentType: 'application/json' };
    const deadline = clock.now().getTime() + waitMs;
    let seen;
    for (;;) {
        signal?.throwIfAborted();
        const made = await store.putIf(key, await mark(), type, { ifAbsent: true });
        if (made)
            return made.etag;
        const there = await store.head(key);
        const now = clock.now().getTime();
        if (there && there.etag === seen?.etag && now - seen.since >= lifeMs) {
            const taken = await store.putIf(key, await mark(), type, { ifMatch: there.etag });
            if (taken)
                return taken.etag;
        }
        if (there && there.etag !== seen?.etag)
            seen = { etag: there.etag, since: now };
        if (now > deadline)
            throw new lib_errors/* McError */.Hv('locked', { path: key, holder: await holderOf(store, key) });
        await clock.sleep(Math.min(POLL_MS, lifeMs / 4), signal);
    }
}
async function holderOf(store, key) {
    try {
        return (await (0,lib_bytes/* collect */.Fo)((await store.get(key)).content, MAX_LOCK_BYTES, key)).toString('utf8');
    }
    catch {
        return 'somebody';
    }
}

;// CONCATENATED MODULE: ./build/mirror/destination/bucket.js










const bucket_LOCK = '.lock';
const typeOf = (path) => path.endsWith('.json') ? 'application/json' : path.endsWith('checkpoint') ? 'text/plain' : 'application/octet-stream';
/**
 * A mirror in a bucket. What is there is listed once and then known: only this writer writes, by its lock. Versioning is
 * the bucket's own matter; what is overwritten or removed stays as an older version where it is on.
 */
function bucketDestination({ store, location, clock, signal, lock }) {
    const keyOf = (path) => (0,build_store/* keyUnder */.SJ)(location, path);
    let known;
    let writing;
    const listing = () => {
        known ??= (async () => {
            const start = keyOf('');
            const found = new Map();
            for await (const { key, size } of store.list(start))
                if (key.startsWith(start) && key !== keyOf(bucket_LOCK))
                    found.set(key.slice(start.length), size);
            return found;
        })();
        return known;
    };
    const options = (path) => ({
        contentType: typeOf(path),
        ...(lock
            ? {
                retention: {
                    mode: lock.mode,
                    until: new Date(clock.now().getTime() + lock.retainSeconds * 1000).toISOString(),
                },
            }
            : {}),
    });
    const put = async (path, content) => {
        if (typeof content === 'string' || content instanceof Uint8Array) {
            const bytes = typeof content === 'string' ? Buffer.from(content) : content;
            await store.put(keyOf(path), await (0,build_store/* uploadBytes */.D)(bytes), options(path));
            return bytes.length;
        }
        // A store is told size and digest beforehand: what streams in lies on the disk in between, not in memory.
        const spool = (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), `mc-mirror-${(0,external_node_crypto_.randomUUID)()}`);
        try {
            await (0,lib_files/* writeFileAtomic */.Zf)(spool, content, { mode: 0o600 });
            const upload = await (0,build_store/* uploadFile */.QM)(spool);
            await store.put(keyOf(path), upload, options(path));
            return upload.size;
        }
        finally {
            await (0,promises_.rm)(spool, { force: true });
        }
    };
    const open = async (path) => {
        try {
            return await store.get(keyOf(path));
        }
        catch (error) {
            if (error instanceof lib_errors/* ConfigurationError */.j1 && error.code === 'object-not-found')
                return undefined;
            throw error;
        }
    };
    const bucket = {
        name: `s3://${location.bucket}${location.prefix === '' ? '' : `/${location.prefix}`}`,
        read: async (path, maxBytes) => {
            const found = await open(path);
            if (!found)
                return undefined;
            if (found.object.size > maxBytes)
                throw new lib_errors/* ConfigurationError */.j1('file-too-large', {
                    path: `${bucket.name}/${path}`,
                    found: found.object.size,
                    limit: maxBytes,
                });
            return (0,lib_bytes/* collect */.Fo)(found.content, maxBytes, path);
        },
        has: async (path) => (await listing()).has(path),
        stream: async (path) => (await open(path))?.content,
        write: async (path, content) => {
            writing?.throwIfAborted(); // a writer that lost its lock must not write any more
            const size = await put(path, content);
            (await listing()).set(path, size);
        },
        list: async (prefix = '') => [...(await listing())]
            .filter(([path]) => path.startsWith(prefix))
            .map(([path, size]) => ({ path, size }))
            .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
        remove: async (path) => {
            writing?.throwIfAborted();
            if (!(await listing()).has(path))
                return;
            await store.remove(keyOf(path));
            (await listing()).delete(path);
        },
        under: (prefix) => below(bucket, prefix),
        alone: async (work) => {
            if (writing)
                throw new lib_errors/* McError */.Hv('locked', { path: `${bucket.name}/${bucket_LOCK}`, holder: 'this process' });
            return bucketLock({ store, key: keyOf(bucket_LOCK), clock, signal }, async (held) => {
                writing = held;
                known = undefined; // whoever wrote before us may have changed it
                try {
                    return await work(held);
                }
                finally {
                    writing = undefined;
                }
            });
        },
    };
    return bucket;
}

;// CONCATENATED MODULE: ./build/mirror/destination/open.js




/** Where `mirror.yaml` says that the mirror lies: a folder, or `s3://BUCKET/PREFIX`. */
function openDestination({ to, store: place }, { http, clock, env, signal }) {
    if (!to.startsWith('s3://'))
        return folderDestination(to, { clock, signal });
    const location = (0,build_store/* parseStoreLocation */.sC)(to);
    const { region, ...access } = (0,build_store/* storeAccess */.U3)(env, place?.endpoint);
    const store = (0,build_store/* s3Store */.yc)({
        http,
        bucket: location.bucket,
        ...access,
        region: place?.region ?? region,
        ...(signal ? { signal } : {}),
    });
    const lock = place?.objectLock;
    return bucketDestination({
        store,
        location,
        clock,
        signal,
        ...(lock ? { lock: { mode: lock.mode, retainSeconds: (0,lib_duration/* parseDuration */.E)(lock.retain, 'retain') } } : {}),
    });
}

;// CONCATENATED MODULE: ./build/mirror/present.js

function present(report) {
    if (report.type === 'mirror-sync')
        return presentSync(report);
    return report.type === 'mirror-check' ? presentCheck(report) : presentStatus(report);
}
const reasonLines = (report) => report.reasons.map(({ code, message }) => `${code}: ${message}`);
const agoLine = (syncedAt, seconds) => `last whole at ${syncedAt}, ${Math.round(seconds)} s ago`;
function presentSync(report) {
    const logs = report.logs.map(({ name, outcome, size, previousSize, tiles, bundles, bytes }) => [
        `log ${name}`,
        outcome,
        outcome === 'failed' ? '' : `${size} entries (${size - previousSize} new)`,
        `${tiles} tiles, ${bundles} bundles, ${(0,lib_bytes/* humanBytes */.p6)(bytes)}`,
    ]);
    const subjects = report.subjects.map(({ subject, outcome, releases, items, copied, bytes }) => [
        subject,
        outcome,
        outcome === 'failed' ? '' : `${releases} releases, ${items} pieces of evidence`,
        `${copied} files, ${(0,lib_bytes/* humanBytes */.p6)(bytes)}`,
    ]);
    return [
        {
            title: report.outcome === 'passed' ? 'Mirror is up to date' : 'Mirror is NOT up to date',
            lines: [
                report.to,
                ...(report.syncedAt === undefined ? [] : [agoLine(report.syncedAt, report.stalenessSeconds ?? 0)]),
                ...reasonLines(report),
            ],
            table: { columns: ['source', 'outcome', 'held', 'fetched'], rows: [...logs, ...subjects] },
        },
    ];
}
const presentCheck = (report) => [
    {
        title: report.outcome === 'passed' ? 'Mirror is whole' : 'Mirror is DAMAGED',
        lines: [
            `${report.files} files, ${(0,lib_bytes/* humanBytes */.p6)(report.bytes)} recomputed`,
            agoLine(report.syncedAt, report.stalenessSeconds),
            ...reasonLines(report),
        ],
        table: {
            columns: ['log', 'entries', 'root'],
            rows: report.logs.map(({ name, size, root }) => [name, String(size), root]),
        },
    },
];
const presentStatus = (report) => [
    {
        title: 'Mirror',
        lines: [report.to, (0,lib_bytes/* humanBytes */.p6)(report.bytes), agoLine(report.syncedAt, report.stalenessSeconds)],
        table: {
            columns: ['source', 'kind', 'holds', 'age'],
            rows: report.sources.map(({ name, kind, size, ageSeconds }) => [
                name,
                kind,
                `${size} ${kind === 'log' ? 'entries' : kind === 'subject' ? 'releases' : 'root'}`,
                ageSeconds === undefined ? '' : `${Math.round(ageSeconds)} s`,
            ]),
        },
    },
];

;// CONCATENATED MODULE: ./build/mirror/schema.js


const schema_hex = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/);
const schema_count = schemas/* int */.Whr().nonnegative();
const logSyncSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    type: schemas/* enum */.k5n(['rekor-v2', 'rekor-v1']),
    outcome: schemas/* enum */.k5n(['synced', 'unchanged', 'failed']),
    size: schema_count.describe('leaves that the mirrored checkpoint signs'),
    previousSize: schema_count,
    root: schema_hex.optional(),
    tiles: schema_count.describe('fetched'),
    bundles: schema_count.describe('entry bundles, or entries of a Rekor v1 log, fetched'),
    bytes: schema_count,
});
const subjectSyncSchema = schemas/* object */.Ikc({
    subject: schemas/* string */.YjP(),
    outcome: schemas/* enum */.k5n(['synced', 'failed']),
    releases: schema_count,
    items: schema_count.describe('bundles, SBOMs, attestations and signatures that are held'),
    copied: schema_count.describe('files fetched'),
    present: schema_count.describe('files that were here'),
    bytes: schema_count,
});
const mirrorSyncReportSchema = (0,lib_report/* reportSchema */.Qh)('mirror-sync', {
    to: schemas/* string */.YjP(),
    syncedAt: iso/* datetime */.w$().optional().describe('when all sources were last seen whole'),
    stalenessSeconds: schemas/* number */.aig().nonnegative().optional(),
    logs: schemas/* array */.YOg(logSyncSchema),
    subjects: schemas/* array */.YOg(subjectSyncSchema),
    trust: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), path: schemas/* string */.YjP(), sha256: schema_hex })),
});
const mirrorCheckReportSchema = (0,lib_report/* reportSchema */.Qh)('mirror-check', {
    to: schemas/* string */.YjP(),
    syncedAt: iso/* datetime */.w$(),
    stalenessSeconds: schemas/* number */.aig().nonnegative(),
    logs: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), size: schema_count, root: schema_hex })).describe('whose root was recomputed'),
    files: schema_count.describe('read and recomputed'),
    bytes: schema_count,
});
const mirrorStatusReportSchema = (0,lib_report/* reportSchema */.Qh)('mirror-status', {
    to: schemas/* string */.YjP(),
    syncedAt: iso/* datetime */.w$(),
    stalenessSeconds: schemas/* number */.aig().nonnegative(),
    bytes: schema_count.describe('of all files'),
    sources: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        kind: schemas/* enum */.k5n(['log', 'subject', 'trust']),
        syncedAt: iso/* datetime */.w$().optional(),
        ageSeconds: schemas/* number */.aig().nonnegative().optional(),
        size: schema_count.describe('entries of a log, releases of a subject'),
        root: schema_hex.optional(),
    })),
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: ./node_modules/send/index.js
var send = __webpack_require__(60814);
;// CONCATENATED MODULE: ./build/mirror/serve/answer.js

const jsonAnswer = (value, status = 200) => ({
    status,
    type: 'application/json',
    body: Buffer.from(`${JSON.stringify(value)}\n`),
});
const textAnswer = (text, status = 200, type = 'text/plain; charset=utf-8') => ({
    status,
    type,
    body: Buffer.from(text),
});
const notFound = (what) => jsonAnswer({ code: 404, message: `${what} is not in this mirror` }, 404);
/** A strong validator (RFC 9110 section 8.8.3): the beginning of the body's SHA-256. */
const etagOf = (body) => `"${(0,external_node_crypto_.createHash)('sha256').update(body).digest('base64url').slice(0, 22)}"`;

// EXTERNAL MODULE: ./build/sigstore/index.js + 23 modules
var sigstore = __webpack_require__(45774);
;// CONCATENATED MODULE: ./build/mirror/serve/attestations.js



const PER_PAGE = 30; // GitHub's default; at most 100
/**
 * GitHub-shaped attestations by subject digest (`GET /repos/OWNER/REPO/attestations/DIGEST`, `/orgs/…`, `/users/…`): the
 * Sigstore bundles that are held about it. Whose they are is in the bundles; a mirror serves what it holds to all.
 */
async function attestations(files, digest, query) {
    if (!(0,lib_digest/* isDigest */.Bc)(digest))
        return jsonAnswer({ message: 'expected sha256:<hex>', status: '422' }, 422);
    const predicateType = query.get('predicate_type') ?? undefined;
    const perPage = Math.min(Math.max(Number(query.get('per_page')) || PER_PAGE, 1), 100);
    const held = (await readEvidence(files, digest)).filter(({ kind }) => kind === 'bundle');
    const digests = [...new Set(held.map((item) => item.digest))];
    const after = query.get('after');
    const from = after === null ? 0 : digests.indexOf(after) + 1;
    const found = [];
    let last;
    for (const each of digests.slice(from)) {
        if (found.length === perPage)
            break;
        const bundle = JSON.parse((await readBlob(files, each)).toString('utf8'));
        last = each;
        if (predicateType === undefined || predicateTypeOf(bundle) === predicateType)
            found.push({ bundle });
    }
    if (found.length === 0)
        return notFound(`an attestation of ${digest}`);
    const answer = jsonAnswer({ attestations: found });
    if (last === undefined || last === digests.at(-1))
        return answer;
    const next = new URLSearchParams(query);
    next.set('after', last);
    return { ...answer, headers: { link: `<?${next}>; rel="next"` } };
}
function predicateTypeOf(bundle) {
    try {
        const { dsseEnvelope } = bundle;
        return JSON.parse(Buffer.from(dsseEnvelope?.payload ?? '', 'base64').toString('utf8')).predicateType;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/telemetry/index.js + 2 modules
var telemetry = __webpack_require__(23947);
;// CONCATENATED MODULE: ./build/mirror/serve/metrics.js

const seconds = (now, since) => Math.max(0, (now.getTime() - Date.parse(since)) / 1000);
/** What a mirror says of itself, for Prometheus; times in seconds, sizes in entries and bytes. */
function mirrorMetrics(index, state, bytes, clock) {
    const now = clock.now();
    const metrics = [
        {
            name: 'mc_mirror_ready',
            help: 'Whether the mirror has been whole at least once.',
            type: 'gauge',
            samples: [{ value: index ? 1 : 0 }],
        },
        {
            name: 'mc_mirror_last_success_timestamp_seconds',
            help: 'When all sources were last seen whole.',
            type: 'gauge',
            samples: index ? [{ value: Date.parse(index.syncedAt) / 1000 }] : [],
        },
        {
            name: 'mc_mirror_rpo_seconds',
            help: 'Age of the newest whole state: what would be lost if every source were lost now.',
            type: 'gauge',
            samples: index ? [{ value: seconds(now, index.syncedAt) }] : [],
        },
        {
            name: 'mc_mirror_source_lag_seconds',
            help: 'Time since a source was last followed to its end.',
            type: 'gauge',
            samples: [
                ...(index?.logs ?? []).map(({ name, syncedAt }) => ({
                    labels: { source: name, kind: 'log' },
                    value: seconds(now, syncedAt),
                })),
                ...(index?.subjects ?? []).map(({ subject, syncedAt }) => ({
                    labels: { source: subject, kind: 'subject' },
                    value: seconds(now, syncedAt),
                })),
            ],
        },
        {
            name: 'mc_mirror_log_size',
            help: 'Entries that the mirrored checkpoint of a log covers.',
            type: 'gauge',
            samples: (index?.logs ?? []).map(({ name, size }) => ({ labels: { log: name }, value: size })),
        },
        {
            name: 'mc_mirror_source_errors',
            help: 'Sources that could not be followed the last time, by the code of the error.',
            type: 'gauge',
            samples: (state?.errors ?? []).map(({ source, code }) => ({ labels: { source, code }, value: 1 })),
        },
        {
            name: 'mc_mirror_forks',
            help: 'Checkpoints by which a log contradicted itself, kept as evidence.',
            type: 'gauge',
            samples: (index?.logs ?? []).map(({ name }) => ({
                labels: { log: name },
                value: (state?.forks ?? []).filter(({ log }) => log === name).length,
            })),
        },
        {
            name: 'mc_mirror_evidence_subjects',
            help: 'Digests about which evidence is held.',
            type: 'gauge',
            samples: state ? [{ value: state.evidence.subjects }] : [],
        },
        { name: 'mc_mirror_bytes', help: 'Size of all files of the mirror.', type: 'gauge', samples: [{ value: bytes }] },
    ];
    return (0,telemetry/* openMetrics */.E)(metrics);
}

// EXTERNAL MODULE: ./build/lib/html.js
var html = __webpack_require__(47563);
;// CONCATENATED MODULE: ./build/mirror/serve/page-style.js
/** The page's style: nothing from outside; light and dark as the reader has it. */
const STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf8;--card:#fff;--ink:#1b1f24;--soft:#5b6470;--line:#e2dfd9;--good:#17713f;--bad:#b3231c;--bad-bg:#fcebe9;--tag:#f2f0ec;
--mono:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono","DejaVu Sans Mono",monospace;--text:ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#12151a;--card:#191d24;--ink:#e6e8eb;--soft:#9aa4b1;--line:#2d333d;--good:#5fcf92;--bad:#ff8077;--bad-bg:#3a1b19;--tag:#20252d}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 var(--text);font-variant-numeric:tabular-nums}
main,header>div,footer{max-width:1080px;margin:0 auto;padding:0 28px}
header{background:var(--card);border-bottom:1px solid var(--line);border-top:5px solid var(--good)}header.bad{border-top-color:var(--bad)}
header>div{padding-top:30px;padding-bottom:24px}.kicker{margin:0;color:var(--soft);font-size:14px}.kicker b{color:var(--ink)}
h1{font-size:34px;line-height:1.15;letter-spacing:-.02em;margin:6px 0 10px;text-wrap:balance}header.bad h1{color:var(--bad)}
.about,.says,h3 span,th span,.alarms span{color:var(--soft);font-size:14px;font-weight:400}.about{margin:0}
h2{font-size:21px;margin:40px 0 8px}h2.bad{color:var(--bad)}h3{font-size:16px;margin:22px 0 4px;overflow-wrap:anywhere}
a{color:inherit}code{font-family:var(--mono);font-size:.86em}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(210px,1fr));gap:14px;margin:26px 0 0}
.figures div{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:14px 18px}
.figures h2{font-size:14px;color:var(--soft);font-weight:550;margin:0}.number{font-size:28px;font-weight:640;margin:2px 0 0;letter-spacing:-.02em}.figures .says{margin:0}
.alarms{margin:26px 0 0;padding:12px 18px;border-left:4px solid var(--bad);background:var(--bad-bg);border-radius:0 8px 8px 0}.alarms p{margin:6px 0;overflow-wrap:anywhere}.alarms b{color:var(--bad)}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:14.5px}th,td{text-align:left;vertical-align:top;padding:8px 16px 8px 0;border-bottom:1px solid var(--line)}
thead th{color:var(--soft);font-weight:550;font-size:13px}.n{text-align:right}tr.bad th,b.bad,tr.bad b{color:var(--bad)}
.tag{display:inline-block;background:var(--tag);border-radius:5px;padding:0 7px;margin:0 4px 3px 0;font-size:13px;overflow-wrap:anywhere}
footer{color:var(--soft);font-size:14px;padding-top:34px;padding-bottom:40px}
`;

;// CONCATENATED MODULE: ./build/mirror/serve/page.js





/** Content-Security-Policy of the page: its own style and nothing else. */
const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${(0,external_node_crypto_.createHash)('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
const secondsSince = (now, time) => Math.max(0, (now.getTime() - Date.parse(time)) / 1000);
const ago = (now, time) => (0,html/* html */.qy) `<time datetime="${time}" title="${time}">${(0,lib_duration/* humanDuration */.U)(secondsSince(now, time))} ago</time>`;
/** The page for people at `/`: no script, nothing from outside; every text of the mirror is escaped. */
function renderMirrorPage(data) {
    const { index, state, now } = data;
    const bad = !index || (state?.forks.length ?? 0) > 0 || (state?.errors.length ?? 0) > 0;
    const page = (0,html/* html */.qy) `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${state?.name ?? 'mirror'}: ${bad ? 'needs a look' : 'whole'}</title><style>${(0,html/* raw */.lS)(STYLE)}</style></head>
<body><header class="${bad ? 'bad' : 'good'}"><div><p class="kicker">Sigstore mirror <b>${state?.name ?? ''}</b></p>
<h1>${headline(data)}</h1><p class="about">${index ? (0,html/* html */.qy) `Last whole ${ago(now, index.syncedAt)}` : 'No sync has ended yet'} · ${(0,lib_bytes/* humanBytes */.p6)(data.bytes)} held · <a href="/mirror.json">mirror.json</a> · <a href="/metrics">metrics</a></p></div></header><main>
${figures(data)}${alarms(data)}${logs(data)}${subjects(data)}${trust(data)}${quarantine(data)}
</main><footer><p>Nothing here is trusted because this mirror says it: <code>mc verify --mirror</code> holds roots against its pins, logs against their keys, evidence against its policy.</p></footer></body></html>
`;
    return page.markup;
}
function headline({ index, state, now }) {
    if (!index)
        return 'This is no mirror yet';
    if (state && state.forks.length > 0)
        return 'A log has shown two histories';
    if (state && state.errors.length > 0)
        return `${state.errors.length === 1 ? 'One source' : `${state.errors.length} sources`} cannot be followed`;
    return `If all were lost now, ${(0,lib_duration/* humanDuration */.U)(secondsSince(now, index.syncedAt))} would be lost`;
}
function figures({ index, state, indexes, now }) {
    if (!index)
        return (0,html/* html */.qy) ``;
    const entries = index.logs.reduce((sum, { size }) => sum + size, 0);
    const releases = index.subjects.reduce((sum, subject) => sum + subject.releases.length, 0);
    const cells = [
        ['RPO if all were lost now', (0,lib_duration/* humanDuration */.U)(secondsSince(now, index.syncedAt)), 'age of the newest whole state'],
        ['Log entries', entries.toLocaleString('en'), `of ${index.logs.length} logs`],
        ['Releases', releases.toLocaleString('en'), `of ${index.subjects.length} subjects`],
        [
            'Digests with evidence',
            (state?.evidence.subjects ?? indexes.size).toLocaleString('en'),
            'bundles, SBOMs, attestations',
        ],
    ];
    return (0,html/* html */.qy) `<section class="figures">${cells.map(([name, value, about]) => (0,html/* html */.qy) `<div><h2>${name}</h2><p class="number">${value}</p><p class="says">${about}</p></div>`)}</section>`;
}
function alarms({ state, now }) {
    if (!state || state.forks.length + state.errors.length === 0)
        return (0,html/* html */.qy) ``;
    return (0,html/* html */.qy) `<section class="alarms">${state.forks.map(({ log, path }) => (0,html/* html */.qy) `<p><b>Fork of ${log}.</b> The mirror keeps its last good state; both signed checkpoints are kept in <a href="/${path}">${path}</a>.</p>`)}${state.errors.map(({ source, code, message, since }) => (0,html/* html */.qy) `<p><b>${source}</b> <code>${code}</code> ${message} <span>since ${ago(now, since)}</span></p>`)}</section>`;
}
function logs({ index, state, now }) {
    if (!index || index.logs.length === 0)
        return (0,html/* html */.qy) ``;
    return (0,html/* html */.qy) `<h2>Transparency logs</h2><div class="wide"><table><thead><tr><th>Log</th><th>Type</th><th class="n">Entries</th><th>Root</th><th>Followed</th></tr></thead><tbody>${index.logs.map(({ name, type, origin, size, root, syncedAt }) => {
        const forked = state?.forks.some(({ log }) => log === name) ?? false;
        return (0,html/* html */.qy) `<tr class="${forked ? 'bad' : ''}"><th>${name}<br><span>${origin}</span></th><td>${type}</td><td class="n">${size.toLocaleString('en')}</td><td><code>${root.slice(0, 16)}…</code></td><td>${ago(now, syncedAt)}${forked && (0,html/* html */.qy) ` <b>fork</b>`}</td></tr>`;
    })}</tbody></table></div>`;
}
function subjects({ index, evidence, now }) {
    if (!index || index.subjects.length === 0)
        return (0,html/* html */.qy) ``;
    return (0,html/* html */.qy) `<h2>Subjects</h2>${index.subjects.map(({ subject, releases, syncedAt }) => (0,html/* html */.qy) `<h3>${subject} <span>followed ${ago(now, syncedAt)}</span></h3>
<div class="wide"><table><thead><tr><th>Release</th><th>Digest</th><th>Held about it</th></tr></thead><tbody>${releases.length === 0
        ? (0,html/* html */.qy) `<tr><td colspan="3" class="says">no release yet</td></tr>`
        : releases.map(({ reference, digest }) => (0,html/* html */.qy) `<tr><th>${reference.slice(reference.lastIndexOf('/') + 1)}</th><td><a href="/evidence/sha256/${digest.slice(7)}/index.json"><code>${digest.slice(0, 19)}…</code></a></td><td>${held(evidence.get(digest) ?? [])}</td></tr>`)}</tbody></table></div>`)}`;
}
function held(items) {
    if (items.length === 0)
        return (0,html/* html */.qy) `<b class="bad">nothing</b>`;
    const kinds = Map.groupBy(items, ({ kind, predicateType }) => (predicateType ? `${kind} ${predicateType}` : kind));
    return (0,html/* html */.qy) `${[...kinds].map(([kind, all]) => (0,html/* html */.qy) `<span class="tag">${all.length > 1 && `${all.length} × `}${kind}</span> `)}`;
}
function trust({ index }) {
    if (!index || index.trust.length === 0)
        return (0,html/* html */.qy) ``;
    return (0,html/* html */.qy) `<h2>Trust roots</h2><div class="wide"><table><tbody>${index.trust.map(({ name, path, sha256 }) => (0,html/* html */.qy) `<tr><th>${name}</th><td><a href="/${path}">${path}</a></td><td><code>${sha256.slice(0, 16)}…</code></td></tr>`)}</tbody></table></div>`;
}
function quarantine({ quarantined }) {
    if (quarantined.length === 0)
        return (0,html/* html */.qy) ``;
    return (0,html/* html */.qy) `<h2 class="bad">Quarantine</h2><p class="says">Evidence that did not verify under the policy. It is kept to be looked at, and never served as evidence.</p><div class="wide"><table><tbody>${quarantined.map(({ path, reason }) => (0,html/* html */.qy) `<tr class="bad"><th><code>${path}</code></th><td>${reason}</td></tr>`)}</tbody></table></div>`;
}

;// CONCATENATED MODULE: ./build/mirror/serve/rekor-v1-index.js


const rekor_v1_index_text = (value) => (typeof value === 'string' ? value : '');
/**
 * A name for what an entry is about and who signed it, the same for the entry as the log keeps it and as a client
 * proposes it when it looks it up (`POST /api/v1/log/entries/retrieve`). Undefined for kinds that we do not know.
 */
function identityOf(body) {
    const { kind, spec } = (body ?? {});
    if (kind === 'hashedrekord') {
        const { algorithm, value } = spec?.data?.hash ?? {};
        return named(kind, rekor_v1_index_text(algorithm || 'sha256'), rekor_v1_index_text(value), rekor_v1_index_text(spec?.signature?.content));
    }
    if (kind === 'dsse') {
        const proposed = spec?.proposedContent && envelopeIn(rekor_v1_index_text(spec.proposedContent.envelope));
        if (proposed)
            return named(kind, proposed.payloadHash, ...proposed.signatures.toSorted());
        const signatures = (spec?.signatures ?? []).map(({ signature }) => rekor_v1_index_text(signature)).toSorted();
        return named(kind, rekor_v1_index_text(spec?.payloadHash?.value), ...signatures);
    }
    if (kind === 'intoto') {
        const kept = rekor_v1_index_text(spec?.content?.payloadHash?.value);
        const twice = rekor_v1_index_text(spec?.content?.envelope?.payload);
        const once = Buffer.from(twice, 'base64').toString('latin1');
        return named(kind, kept || (0,lib_digest/* sha256 */.sc)(Buffer.from(once, 'base64')).toString('hex'));
    }
    return undefined;
}
const named = (...parts) => (parts.includes('') ? undefined : parts.join(' '));
function envelopeIn(json) {
    try {
        const { payload, signatures } = JSON.parse(json);
        const hash = (0,lib_digest/* sha256 */.sc)(Buffer.from(rekor_v1_index_text(payload), 'base64')).toString('hex');
        return { payloadHash: hash, signatures: (signatures ?? []).map(({ sig }) => rekor_v1_index_text(sig)) };
    }
    catch {
        return undefined;
    }
}
/** What an entry can be looked up by (`POST /api/v1/index/retrieve`): hashes in hex, e-mail addresses, keys in PEM. */
function searchTermsOf(body) {
    const { spec } = (body ?? {});
    const verifiers = [
        rekor_v1_index_text(spec?.signature?.publicKey?.content),
        ...(spec?.signatures ?? []).map(({ verifier }) => rekor_v1_index_text(verifier)),
        ...(spec?.content?.envelope?.signatures ?? []).map(({ publicKey }) => rekor_v1_index_text(publicKey)),
    ].map((encoded) => Buffer.from(encoded, 'base64').toString('latin1').trim());
    return [
        rekor_v1_index_text(spec?.data?.hash?.value),
        rekor_v1_index_text(spec?.payloadHash?.value),
        rekor_v1_index_text(spec?.envelopeHash?.value),
        rekor_v1_index_text(spec?.content?.payloadHash?.value),
        ...verifiers,
        ...verifiers.flatMap(emailsIn),
    ].filter((term) => term !== '');
}
function emailsIn(pem) {
    if (!pem.includes('BEGIN CERTIFICATE'))
        return [];
    try {
        return [...(new external_node_crypto_.X509Certificate(pem).subjectAltName ?? '').matchAll(/email:([^,\s"]+)/g)].map(([, email]) => email ?? '');
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/mirror/serve/rekor-v1.js










const MAX_ENTRY_BYTES = 4 * 1024 * 1024;
const MAX_PROPOSED = 10; // as Rekor has it
const MAX_QUERY_DEPTH = 30;
const malformed = (detail) => jsonAnswer({ code: 400, message: detail }, 400);
/** The read API of Rekor 1.x (openapi.yaml of sigstore/rekor) out of the entries that a mirror holds. */
class RekorV1Api {
    #files;
    #log;
    #known;
    constructor(files, log) {
        this.#files = files;
        this.#log = log;
    }
    /** `path` is what follows `/api/v1/`. */
    async get(path, query) {
        if (path === 'log')
            return this.#tree();
        if (path === 'log/publicKey')
            return this.#log.publicKey === undefined
                ? notFound('the public key of the log')
                : textAnswer(this.#log.publicKey, 200, 'application/x-pem-file');
        if (path === 'log/proof')
            return this.#proof(query);
        if (path === 'log/entries') {
            const index = Number(query.get('logIndex') ?? '');
            if (!/^\d{1,15}$/.test(query.get('logIndex') ?? ''))
                return malformed('logIndex must be a number');
            const uuid = (await this.#entries()).byIndex.get(index);
            return uuid === undefined ? notFound(`entry ${index}`) : this.#entry(uuid);
        }
        const uuid = /^log\/entries\/((?:[0-9a-f]{16})?[0-9a-f]{64})$/.exec(path)?.[1];
        if (uuid !== undefined) {
            const found = await this.#uuid(uuid);
            return found === undefined ? notFound(`entry ${uuid}`) : this.#entry(found);
        }
        return notFound(`/api/v1/${path}`);
    }
    async post(path, body) {
        let query;
        try {
            query = (0,json/* parseJson */.qF)(body.toString('utf8'), 'the query', MAX_QUERY_DEPTH);
            if (typeof query !== 'object' || query === null)
                throw new TypeError('it is no object');
        }
        catch (error) {
            return malformed(`the query is no JSON object: ${(0,lib_errors/* describe */.q0)(error)}`);
        }
        if (path === 'index/retrieve')
            return this.#search(query);
        if (path === 'log/entries/retrieve')
            return this.#retrieve(query);
        return notFound(`/api/v1/${path}`);
    }
    async #tree() {
        const bytes = await this.#files.read(logPath(this.#log.name, 'checkpoint'), MAX_CHECKPOINT_BYTES);
        if (!bytes)
            return notFound('the log');
        const signedTreeHead = bytes.toString('utf8');
        const { origin, size, root } = (0,tlog/* parseCheckpoint */.S7)(signedTreeHead);
        const treeID = / - (\d+)$/.exec(origin)?.[1] ?? '0';
        return jsonAnswer({ inactiveShards: [], rootHash: root.toString('hex'), signedTreeHead, treeID, treeSize: size });
    }
    /** Between checkpoints that were kept: their proofs are what the mirror has of the tree. */
    async #proof(query) {
        const [first, last] = [query.get('firstSize') ?? '1', query.get('lastSize') ?? ''];
        if (!/^\d{1,15}$/.test(first) || !/^\d{1,15}$/.test(last))
            return malformed('firstSize and lastSize must be numbers');
        const bytes = await this.#files.read(logPath(this.#log.name, consistencyPath(Number(first), Number(last))), MAX_ENTRY_BYTES);
        if (!bytes)
            return notFound(`a proof from ${first} to ${last}`);
        const { hashes, to } = JSON.parse(bytes.toString('utf8'));
        return jsonAnswer({ hashes, rootHash: (0,tlog/* parseCheckpoint */.S7)(to).root.toString('hex') });
    }
    async #search(query) {
        const { hash, email, publicKey } = query;
        const key = (publicKey ?? {});
        const terms = [
            typeof hash === 'string' ? hash.replace(/^sha(1|256|512):/, '') : undefined,
            typeof email === 'string' ? email : undefined,
            typeof key.content === 'string' ? Buffer.from(key.content, 'base64').toString('latin1').trim() : undefined,
        ].filter((term) => term !== undefined);
        if (terms.length === 0)
            return malformed('expected hash, email or publicKey');
        const { byTerm } = await this.#entries();
        const found = terms.map((term) => new Set(byTerm.get(term) ?? []));
        // More than one term: Rekor's default operator is "or" for all of them.
        return jsonAnswer([...new Set(found.flatMap((set) => [...set]))]);
    }
    async #retrieve(query) {
        const { entryUUIDs = [], logIndexes = [], entries = [] } = query;
        if (![entryUUIDs, logIndexes, entries].every(Array.isArray))
            return malformed('expected lists');
        const [ids, places, proposed] = [entryUUIDs, logIndexes, entries];
        if (ids.length + places.length + proposed.length > MAX_PROPOSED)
            return malformed(`at most ${MAX_PROPOSED} at once`);
        const known = await this.#entries();
        const uuids = new Set();
        for (const id of ids) {
            const found = await this.#uuid(String(id));
            if (found !== undefined)
                uuids.add(found);
        }
        for (const place of places) {
            const found = known.byIndex.get(Number(place));
            if (found !== undefined)
                uuids.add(found);
        }
        for (const one of proposed) {
            const found = known.byIdentity.get(identityOf(one) ?? '');
            if (found !== undefined)
                uuids.add(found);
        }
        const answers = await Promise.all([...uuids].map(async (uuid) => this.#bytes(uuid)));
        return jsonAnswer(answers.flatMap((bytes) => (bytes ? [JSON.parse(bytes.toString('utf8'))] : [])));
    }
    /** A UUID may be given with its tree in front or without. */
    async #uuid(given) {
        const leaf = given.slice(-64);
        return (await this.#entries()).uuids.find((uuid) => uuid === given || (given.length === 64 && uuid.endsWith(leaf)));
    }
    #bytes(uuid) {
        return this.#files.read(logPath(this.#log.name, `entries/${uuid}.json`), MAX_ENTRY_BYTES);
    }
    async #entry(uuid) {
        const body = await this.#bytes(uuid);
        return body ? { status: 200, type: 'application/json', body } : notFound(`entry ${uuid}`);
    }
    /** Read anew when a sync has changed the index. */
    async #entries() {
        const bytes = await this.#files.read(logPath(this.#log.name, 'index.json'), MAX_INDEX_BYTES);
        const of = (0,lib_digest/* digestOf */.ol)(bytes ?? '');
        if (this.#known?.of === of)
            return this.#known;
        const inLog = {
            name: this.#files.name,
            read: (path, max) => this.#files.read(logPath(this.#log.name, path), max),
        };
        const [byIndex, byIdentity, byTerm] = [
            new Map(),
            new Map(),
            new Map(),
        ];
        const { entries } = await readRekorV1Index(inLog);
        for (const { uuid, logIndex, digests } of entries) {
            byIndex.set(logIndex, uuid);
            const body = bodyIn(await this.#bytes(uuid));
            const identity = identityOf(body);
            if (identity !== undefined)
                byIdentity.set(identity, uuid);
            for (const term of new Set([...searchTermsOf(body), ...digests.map((digest) => digest.slice('sha256:'.length))]))
                byTerm.set(term, [...(byTerm.get(term) ?? []), uuid]);
        }
        this.#known = { of, byIndex, byIdentity, byTerm, uuids: entries.map(({ uuid }) => uuid) };
        return this.#known;
    }
}
function bodyIn(bytes) {
    try {
        const [entry] = Object.values(JSON.parse(bytes?.toString('utf8') ?? '{}'));
        return JSON.parse(Buffer.from(entry?.body ?? '', 'base64').toString('utf8'));
    }
    catch {
        return undefined; // mc mirror check tells of it
    }
}

;// CONCATENATED MODULE: ./build/mirror/serve/routes.js










/** Releases whose evidence the page tells; more would make it slow to open. */
const MAX_SHOWN = 500;
const OPEN_METRICS = 'application/openmetrics-text; version=1.0.0; charset=utf-8';
/** The addresses of `mc mirror serve`, out of the files of a mirror alone: nothing here writes. */
class MirrorRoutes {
    #files;
    #clock;
    #v1 = new Map();
    constructor(files, { clock }) {
        this.#files = files;
        this.#clock = clock;
    }
    async get(path, query) {
        if (path === '/')
            return { answer: await this.#page() };
        if (path === '/healthz')
            return { answer: textAnswer('ok\n') };
        if (path === '/readyz')
            return { answer: await this.#ready() };
        if (path === '/metrics')
            return { answer: await this.#metrics() };
        const about = /^\/v1\/evidence\/(sha256):([0-9a-f]{64})$/.exec(path);
        if (about)
            return { file: `evidence/sha256/${about[2]}/index.json` };
        const of = /^\/(?:repos\/[^/]+\/[^/]+|orgs\/[^/]+|users\/[^/]+)\/attestations\/([^/]+)$/.exec(path);
        if (of)
            return { answer: await attestations(this.#files, of[1] ?? '', query) };
        const api = apiOf(path);
        if (!api)
            return { file: path.slice(1) };
        const log = await this.#log(api.log, api.version === 1 ? 'rekor-v1' : 'rekor-v2');
        if (!log)
            return { answer: notFound(`a log for ${path}`) };
        if (api.version === 2)
            return { file: logPath(log.name, api.rest) };
        return { answer: await (await this.#rekorV1(log.name)).get(api.rest, query) };
    }
    /** The two look-ups of Rekor v1 that are asked by POST. They change nothing. */
    async post(path, body) {
        const api = apiOf(path);
        const log = api?.version === 1 ? await this.#log(api.log, 'rekor-v1') : undefined;
        return api && log ? (await this.#rekorV1(log.name)).post(api.rest, body) : notFound(path);
    }
    /** A log by its name; without one, the first of its type. */
    async #log(name, type) {
        const index = await readIndex(this.#files);
        return index?.logs.find((log) => log.type === type && (name === undefined || log.name === name));
    }
    async #rekorV1(name) {
        const known = this.#v1.get(name);
        if (known)
            return known;
        const made = new RekorV1Api(this.#files, { name, publicKey: await this.#publicKey(name) });
        this.#v1.set(name, made);
        return made;
    }
    async #publicKey(name) {
        const index = await readIndex(this.#files);
        const origin = index?.logs.find((log) => log.name === name)?.origin ?? '';
        for (const { path } of index?.trust ?? []) {
            const bytes = await this.#files.read(path, MAX_ROOT_BYTES);
            const log = bytes && (0,sigstore/* loadTrustedRoot */.KE)(bytes, path).logs.find(({ names }) => names.includes(origin));
            if (log)
                return log.publicKey.export({ type: 'spki', format: 'pem' }).toString();
        }
        return undefined;
    }
    async #ready() {
        const index = await readIndex(this.#files);
        return index
            ? jsonAnswer({ ready: true, syncedAt: index.syncedAt })
            : jsonAnswer({ ready: false, detail: `there is no ${INDEX}: no sync has ended yet` }, 503);
    }
    async #metrics() {
        const [index, state, bytes] = await Promise.all([readIndex(this.#files), readState(this.#files), this.#bytes()]);
        return textAnswer(await mirrorMetrics(index, state, bytes, this.#clock), 200, OPEN_METRICS);
    }
    async #bytes() {
        return (await this.#files.list()).reduce((sum, { size }) => sum + size, 0);
    }
    async #page() {
        const index = await readIndex(this.#files);
        const evidence = new Map();
        for (const { digest } of (index?.subjects ?? []).flatMap(({ releases }) => releases).slice(0, MAX_SHOWN))
            if (!evidence.has(digest))
                evidence.set(digest, await readEvidence(this.#files, digest));
        const page = renderMirrorPage({
            now: this.#clock.now(),
            index,
            state: await readState(this.#files),
            indexes: await this.#indexes(),
            bytes: await this.#bytes(),
            quarantined: await this.#quarantined(),
            evidence,
        });
        const answer = textAnswer(page, 200, 'text/html; charset=utf-8');
        return { ...answer, headers: { 'content-security-policy': PAGE_POLICY, 'referrer-policy': 'no-referrer' } };
    }
    #indexes = () => readCatalog(this.#files);
    async #quarantined() {
        const told = [];
        for (const { path } of (await this.#files.list('quarantine/'))
            .filter((file) => file.path.endsWith('.json'))
            .slice(0, MAX_SHOWN)) {
            const { code, message } = JSON.parse((await this.#files.read(path, MAX_ROOT_BYTES))?.toString('utf8') ?? '{}');
            told.push({ path, reason: `${code ?? ''}: ${message ?? ''}` });
        }
        return told;
    }
}
/** `/api/v1/…` and `/api/v2/…` of the first log of the type, or under `/logs/NAME` of a named one. */
function apiOf(path) {
    const [, log, version, rest = ''] = /^(?:\/logs\/([a-z0-9][a-z0-9._-]{0,63}))?\/api\/v([12])\/(.+)$/.exec(path) ?? [];
    return version === undefined ? undefined : { version: version === '1' ? 1 : 2, log, rest };
}
/** Files that change with each sync; all else has its content in its name, or changes rarely. */
const isFresh = (path) => path === INDEX || path === STATE || path.endsWith('/checkpoint') || path.endsWith('index.json');

;// CONCATENATED MODULE: ./build/mirror/serve/server.js










const MAX_BODY_BYTES = 64 * 1024;
const MAX_CONNECTIONS = 1024;
const MAX_URL = 2048;
const GRACE_MS = 10_000;
const YEAR_MS = 365 * 86_400_000;
const FRESH_MS = 5_000;
/** Serves a mirror's folder and the read APIs over it. It reads only: no method, path or body changes a file. */
async function serveMirror(options) {
    const root = await (0,promises_.realpath)(options.dir).catch((error) => {
        throw new lib_errors/* ConfigurationError */.j1('file-not-found', { what: 'the mirror', path: options.dir }, { cause: error });
    });
    const routes = new MirrorRoutes(folderDestination(root), options);
    const listener = (request, response) => {
        server_answer(request, response, root, routes).catch((error) => {
            options.onFault?.((0,lib_errors/* asMcError */.bH)(error));
            if (response.headersSent)
                response.destroy();
            else
                sendAnswer(request, response, jsonAnswer({ code: 500, message: 'the mirror cannot be read; see its log' }, 500));
        });
    };
    const bounds = { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 5_000, maxHeaderSize: 16 * 1024 };
    const server = options.tls ? tlsServer({ ...bounds, ...options.tls }, listener) : (0,external_node_http_.createServer)(bounds, listener);
    server.maxConnections = MAX_CONNECTIONS;
    await listening(server, options);
    const { port } = server.address();
    const host = options.host.includes(':') ? `[${options.host}]` : options.host;
    return {
        url: `${options.tls ? 'https' : 'http'}://${host}:${port}`,
        close: () => new Promise((resolve) => {
            const hard = setTimeout(() => server.closeAllConnections(), GRACE_MS);
            server.close(() => {
                clearTimeout(hard);
                resolve();
            });
            server.closeIdleConnections();
        }),
    };
}
function tlsServer(options, listener) {
    try {
        return (0,external_node_https_.createServer)(options, listener);
    }
    catch (error) {
        throw new lib_errors/* ConfigurationError */.j1('tls-files-unusable', { detail: (0,lib_errors/* describe */.q0)(error) }, { cause: error });
    }
}
const listening = (server, { host, port }) => new Promise((resolve, reject) => {
    server.once('error', (error) => {
        const inUse = ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND'].includes((0,lib_errors/* systemCode */.xU)(error));
        const details = { host, port, detail: (0,lib_errors/* describe */.q0)(error) };
        reject(inUse
            ? new lib_errors/* ConfigurationError */.j1('address-unusable', details)
            : new lib_errors/* McError */.Hv('internal-error', { what: (0,lib_errors/* describe */.q0)(error) }));
    });
    server.listen(port, host, resolve);
});
async function server_answer(request, response, root, routes) {
    response.setHeader('x-content-type-options', 'nosniff');
    const refuse = (status, message) => sendAnswer(request, response, jsonAnswer({ code: status, message }, status));
    const raw = request.url ?? '/';
    if (raw.length > MAX_URL || !raw.startsWith('/'))
        return refuse(414, 'the address is too long, or none');
    const { pathname, searchParams } = new URL(raw, 'http://mirror.invalid');
    let path;
    try {
        path = decodeURIComponent(pathname);
    }
    catch {
        return refuse(400, 'the address is not well encoded');
    }
    if (/[\0\\]|(^|\/)\.\.?(\/|$)/.test(path))
        return refuse(400, 'the address leads out of the mirror');
    if (request.method === 'POST') {
        const tooLong = Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES;
        const body = tooLong ? undefined : await (0,lib_bytes/* collect */.Fo)(request, MAX_BODY_BYTES, 'the query').catch(() => undefined);
        return body
            ? sendAnswer(request, response, await routes.post(path, body))
            : refuse(413, `at most ${MAX_BODY_BYTES} bytes`);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.setHeader('allow', 'GET, HEAD');
        return refuse(405, 'this mirror is read only');
    }
    const route = await routes.get(path, searchParams);
    if ('answer' in route)
        return sendAnswer(request, response, route.answer);
    return sendFile(request, response, root, route.file);
}
function sendAnswer(request, response, { status, type, body, headers }) {
    const etag = etagOf(body);
    const unchanged = status === 200 && request.headers['if-none-match'] === etag;
    response.writeHead(unchanged ? 304 : status, {
        ...headers,
        'content-type': type,
        etag,
        'cache-control': 'no-cache',
        ...(unchanged ? {} : { 'content-length': body.length }),
    });
    response.end(unchanged || request.method === 'HEAD' ? undefined : body);
}
/** Ranges, conditions, HEAD and types by `send`. Nothing is followed out of the mirror, and what is half-written is not there. */
async function sendFile(request, response, root, file) {
    const nothing = () => sendAnswer(request, response, jsonAnswer({ code: 404, message: `${file} is not in this mirror` }, 404));
    const real = await (0,promises_.realpath)((0,external_node_path_.join)(root, file)).catch(() => undefined);
    if (real === undefined || !`${real}${external_node_path_.sep}`.startsWith(`${root}${external_node_path_.sep}`) || /\.tmp$/.test(real))
        return nothing();
    const immutable = /^blobs\/|\/tile\/(?!.*\.p\/)/.test(file);
    if (/checkpoint$/.test(file))
        response.setHeader('content-type', 'text/plain; charset=utf-8');
    else if (immutable || file.includes('/tile/'))
        response.setHeader('content-type', 'application/octet-stream');
    await new Promise((resolve, reject) => {
        send(request, encodeURI(file).replace(/[?#]/g, encodeURIComponent), {
            root,
            dotfiles: 'ignore',
            index: false,
            cacheControl: true,
            maxAge: immutable ? YEAR_MS : isFresh(file) ? 0 : FRESH_MS,
            immutable,
        })
            .on('error', (error) => {
            if (error.status === undefined || error.status >= 500)
                reject(error);
            else if (error.status === 416)
                sendAnswer(request, response, jsonAnswer({ code: 416, message: 'no such range' }, 416));
            else
                nothing();
            resolve();
        })
            .on('directory', () => {
            nothing();
            resolve();
        })
            .on('end', resolve)
            .pipe(response);
        response.once('close', resolve);
    });
}

;// CONCATENATED MODULE: ./build/mirror/status.js



/** How old what the mirror holds is, source by source, as its index says; nothing is fetched and nothing recomputed. */
async function mirrorStatus(config, ports) {
    const report = (0,lib_report/* beginReport */.mC)('mirror-status', ports.clock, config.to);
    const to = ports.destination(config);
    const index = await readIndex(to);
    if (!index)
        throw new lib_errors/* McError */.Hv('mirror-missing', { where: config.to, detail: 'there is no index.json' });
    const now = ports.clock.now();
    const age = (syncedAt) => ({ syncedAt, ageSeconds: stalenessSeconds({ ...index, syncedAt }, now) });
    const bytes = (await to.list()).reduce((sum, { size }) => sum + size, 0);
    return report.finish([], {
        to: config.to,
        syncedAt: index.syncedAt,
        stalenessSeconds: stalenessSeconds(index, now),
        bytes,
        sources: [
            ...index.logs.map(({ name, size, root, syncedAt }) => ({
                name,
                kind: 'log',
                ...age(syncedAt),
                size,
                root,
            })),
            ...index.subjects.map(({ subject, releases, syncedAt }) => ({
                name: subject,
                kind: 'subject',
                ...age(syncedAt),
                size: releases.length,
            })),
            ...index.trust.map(({ name }) => ({ name, kind: 'trust', size: 1 })),
        ],
    });
}

// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
;// CONCATENATED MODULE: ./build/mirror/blobs.js





/** The content-addressed part of a mirror that is written. */
class BlobStore {
    #to;
    copied = 0;
    present = 0;
    bytes = 0;
    constructor(to) {
        this.#to = to;
    }
    async has(digest) {
        return this.#to.has(blobPath(digest));
    }
    /** Copies a blob unless it is here; what comes is held against its digest by the repository. */
    async copy(repository, descriptor) {
        if (descriptor.size > MAX_EVIDENCE_BYTES)
            throw new lib_errors/* VerificationError */.mk('evidence-too-large', {
                what: `${repository.name}@${descriptor.digest}`,
                found: descriptor.size,
                limit: MAX_EVIDENCE_BYTES,
            });
        if (await this.has(descriptor.digest)) {
            this.present++;
            return;
        }
        await this.#to.write(blobPath(descriptor.digest), repository.blob(descriptor));
        this.copied++;
        this.bytes += descriptor.size;
    }
    /** A manifest that is here; undefined else. A damaged one counts as not here, and is written anew. */
    async manifest(digest) {
        if (!(await this.has(digest)))
            return undefined;
        try {
            const bytes = await readBlob(this.#to, digest);
            return bytes.length > oci/* MAX_MANIFEST_BYTES */.ZJ ? undefined : (0,oci/* readManifest */.WI)(bytes, undefined, digest);
        }
        catch (error) {
            if (error instanceof lib_errors/* VerificationError */.mk)
                return undefined;
            throw error;
        }
    }
    async putManifest({ descriptor, bytes }) {
        if (!(0,lib_digest/* isDigest */.Bc)(descriptor.digest))
            return;
        await this.#to.write(blobPath(descriptor.digest), bytes);
        this.copied++;
        this.bytes += bytes.length;
    }
}
/**
 * A repository of which manifests are read once: what has a digest never changes, so that a second look at a release asks
 * only for what can be new, its tags and who refers to it.
 */
function rememberingRepository(repository, blobs) {
    let tags;
    return {
        name: repository.name,
        resolve: (target) => repository.resolve(target),
        manifest: async (target) => {
            // A tag may have moved: where it points is asked for, what lies there may be known.
            const digest = (0,lib_digest/* isDigest */.Bc)(target) ? target : (await repository.resolve(target))?.digest;
            const known = digest !== undefined && (0,lib_digest/* isDigest */.Bc)(digest) ? await blobs.manifest(digest) : undefined;
            if (known) {
                blobs.present++;
                return known;
            }
            const manifest = await repository.manifest(digest ?? target);
            await blobs.putManifest(manifest);
            return manifest;
        },
        hasBlob: (descriptor) => repository.hasBlob(descriptor),
        blob: (descriptor) => repository.blob(descriptor),
        referrers: (digest, artifactType) => repository.referrers(digest, artifactType),
        tags: () => {
            tags ??= repository.tags();
            return tags;
        },
        pushBlob: (descriptor, content) => repository.pushBlob(descriptor, content),
        pushManifest: (bytes, mediaType, tag) => repository.pushManifest(bytes, mediaType, tag),
        get requests() {
            return repository.requests;
        },
    };
}

;// CONCATENATED MODULE: ./build/mirror/evidence-sync.js







const hasSha256 = (descriptor) => (0,lib_digest/* isDigest */.Bc)(descriptor.digest);
/** Tags that are no releases: the referrers fallback (OCI 1.1) and cosign's own. */
const BESIDES = /^sha(256-[0-9a-f]{64}|512-[0-9a-f]{128})(\.\w+)?$/;
/**
 * Copies what refers to a subject of `mirror.yaml` (every tag of a repository, one tag, or one digest): for each node of
 * its images all referrers, their referrers, and what lies under cosign's tags. Images themselves are not copied, only
 * their manifests, which say what belongs together. An index is written after all that it names.
 */
async function syncEvidence(subject, to, catalog, ports) {
    const reference = (0,oci/* parseReference */.F2)(subject);
    const blobs = new BlobStore(to);
    const repository = rememberingRepository(ports.repository(reference), blobs);
    const releases = [];
    const items = new Map();
    const targets = await targetsOf(reference, repository);
    for (const [done, target] of targets.entries()) {
        ports.signal?.throwIfAborted();
        ports.progress({
            task: `evidence ${subject}`,
            message: `evidence of ${subject}`,
            done,
            total: targets.length,
            unit: 'items',
        });
        const root = await repository.resolve(target);
        // Listed a moment ago and gone now: what was held of it stays.
        if (!root && target !== targetInReference(reference))
            continue;
        if (!root)
            throw new lib_errors/* McError */.Hv('http-status', {
                method: 'GET',
                url: subject,
                status: 404,
                detail: 'no such release',
                attempts: 1,
            });
        if (!hasSha256(root))
            continue; // a mirror is addressed by sha256
        const graph = await (0,oci/* closure */.Cx)(repository, root.digest, {
            concurrency: ports.concurrency,
            ...(ports.signal ? { signal: ports.signal } : {}),
        });
        await copyEvidence(graph, repository, blobs, items, ports);
        const place = (0,oci/* withTarget */.yY)(reference, (0,lib_digest/* isDigest */.Bc)(target) ? { digest: target } : { tag: target });
        const { mediaType, size } = graph.root;
        releases.push({ reference: (0,oci/* formatReference */.FH)(place), digest: root.digest, mediaType, size });
    }
    let count = 0;
    for (const [about, found] of items)
        count += await writeEvidence(to, catalog, about, found);
    const { copied, present, bytes } = blobs;
    return { releases, items: count, copied, present, bytes };
}
const targetInReference = (reference) => reference.digest ?? reference.tag;
async function targetsOf(reference, repository) {
    const one = targetInReference(reference);
    return one === undefined ? (await repository.tags()).filter((tag) => !BESIDES.test(tag)).toSorted() : [one];
}
/** The nodes that are no part of the image: what refers to it, and what those are made of. */
function evidenceNodes(graph) {
    const image = new Set();
    const nodes = [];
    for (const node of graph.nodes) {
        // Nodes come in the order in which they were found: a child after its parent.
        if (node.role === 'root' || (node.role === 'child' && image.has(node.of)))
            image.add(node.manifest.descriptor.digest);
        else
            nodes.push(node);
    }
    return nodes;
}
async function copyEvidence(graph, repository, blobs, items, ports) {
    const nodes = evidenceNodes(graph);
    const wanted = new Map(nodes
        .flatMap(({ manifest }) => (0,oci/* blobsOf */.OR)(manifest))
        .filter(hasSha256)
        .map((blob) => [blob.digest, blob]));
    await (0,lib_concurrency/* forEachConcurrent */.C)(wanted.values(), ports.concurrency, (blob) => blobs.copy(repository, blob), ports.signal);
    for (const node of nodes) {
        const about = node.manifest.json.subject?.digest ?? node.of;
        if ((0,lib_digest/* isDigest */.Bc)(about))
            items.set(about, [...(items.get(about) ?? []), ...itemsOf(node, repository.name)]);
    }
}
function itemsOf({ manifest, tag }, source) {
    const { digest, artifactType } = manifest.descriptor;
    if (!(0,lib_digest/* isDigest */.Bc)(digest))
        return [];
    const predicateType = manifest.json.annotations?.['dev.sigstore.bundle.predicateType'] ?? manifest.json.annotations?.['predicateType'];
    return (manifest.json.layers ?? []).filter(hasSha256).map((layer) => ({
        digest: layer.digest,
        size: layer.size,
        mediaType: layer.mediaType,
        kind: kindOf(layer.mediaType, artifactType),
        ...(predicateType === undefined ? {} : { predicateType }),
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(layer.annotations === undefined ? {} : { annotations: layer.annotations }),
        manifest: digest,
        source,
        ...(tag === undefined ? {} : { tag }),
    }));
}
/** Adds to what is held about a digest; nothing is dropped because its source no longer has it. */
async function writeEvidence(to, catalog, subject, found) {
    const before = await readEvidence(to, subject);
    const keyOf = (item) => `${item.manifest} ${item.digest} ${item.source} ${item.tag ?? ''}`;
    const all = new Map([...before, ...found].map((item) => [keyOf(item), item]));
    const index = {
        version: 1,
        subject,
        evidence: [...all.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item),
    };
    await catalog.put(subject, formatJson(index));
    return all.size;
}

;// CONCATENATED MODULE: ./build/mirror/wanted.js



/**
 * What a mirror wants of a Rekor v1 log: the entries that its bundles name (by the log's id), and what the log knows of
 * each release and of each digest that there is evidence about.
 */
async function wantedOf(to, releases, ids) {
    const digests = new Set(releases.map(({ digest }) => digest));
    const logIndexes = new Set();
    for (const { path } of await to.list('evidence/')) {
        const subject = `sha256:${/^evidence\/sha256\/([0-9a-f]{64})\/index\.json$/.exec(path)?.[1]}`;
        if (!(0,lib_digest/* isDigest */.Bc)(subject))
            continue;
        digests.add(subject);
        for (const item of await readEvidence(to, subject))
            if (item.kind === 'bundle')
                for (const index of indexesOf(await readBlob(to, item.digest), ids))
                    logIndexes.add(index);
    }
    return { logIndexes, digests };
}
/** The places that a Sigstore bundle names in a log. What is no bundle names none; it is no business of a mirror to judge it. */
function indexesOf(bytes, ids) {
    try {
        const entries = JSON.parse(bytes.toString('utf8'))?.verificationMaterial?.tlogEntries;
        if (!Array.isArray(entries))
            return [];
        return entries
            .filter((entry) => ids.has(String(entry?.logId?.keyId)))
            .map((entry) => Number(entry?.logIndex ?? 0)) // protobuf JSON leaves a zero out
            .filter((index) => Number.isSafeInteger(index) && index >= 0);
    }
    catch (error) {
        if (error instanceof lib_errors/* VerificationError */.mk)
            throw error;
        return [];
    }
}

;// CONCATENATED MODULE: ./build/mirror/write-state.js








const write_state_MAX_KEY_BYTES = 16 * 1024;
/** The mirror's own key; undefined where its configuration names none. Throws where it names one that is of no use. */
async function stateSigner({ name, key }) {
    if (key === undefined)
        return undefined;
    return (0,tlog/* ed25519NoteSigner */.Qd)(name, (0,tlog/* readPrivateKey */.$k)(await (0,lib_files/* readFileBounded */.Y1)(key, write_state_MAX_KEY_BYTES, "the mirror's key"), key));
}
/** Writes `mirror.json` anew, after all else of a sync: what is held now, and what went wrong since when. */
async function writeState(to, { name }, signer, now, held) {
    const { index, indexes, errors } = held;
    // A damaged state is no reason not to write the next one; its sequence goes on with the time.
    const before = await readState(to).catch(() => undefined);
    const time = (0,clock/* rfc3339 */.ag)(now);
    const state = {
        version: 1,
        name,
        sequence: nextSequence(before, now),
        time,
        ...(index ? { syncedAt: index.syncedAt } : {}),
        logs: (index?.logs ?? []).map((log) => ({
            name: log.name,
            origin: log.origin,
            size: log.size,
            root: log.root,
            syncedAt: log.syncedAt,
        })),
        evidence: { subjects: indexes.size, root: checkpoints_hex(evidenceRoot(indexes)) },
        errors: errors.map(({ source, error: { code, message } }) => ({
            source,
            code,
            message,
            since: before?.errors.find((one) => one.source === source && one.code === code)?.since ?? time,
        })),
        forks: [...(await forksIn(to))],
    };
    await to.write(STATE, formatState(state, signer));
    return state;
}

;// CONCATENATED MODULE: ./build/mirror/sync.js
















/**
 * Brings the mirror up to date with all its sources, one after another; what goes wrong with one does not stop the
 * others. Only one sync writes at a time. Facts about the sources (a fork, a damaged log) make the report fail; when there
 * are only faults, the first is thrown, after all else was kept.
 */
async function syncMirror(config, ports) {
    const report = (0,lib_report/* beginReport */.mC)('mirror-sync', ports.clock, config.to);
    const roots = await ports.trustedRoots(config.policy);
    for (const log of config.logs)
        logKeys(log, roots); // before anything is written
    const signer = await stateSigner(config);
    const to = ports.destination(config);
    const { errors, index, logs, subjects, trust } = await to.alone((signal) => syncSources(config, to, roots, signer, { ...ports, signal }));
    const [first] = errors;
    if (first && !errors.some((error) => error instanceof lib_errors/* VerificationError */.mk))
        throw first;
    return report.finish(errors, {
        to: config.to,
        ...(index ? { syncedAt: index.syncedAt, stalenessSeconds: stalenessSeconds(index, ports.clock.now()) } : {}),
        logs: logs.map(({ line }) => line),
        subjects: subjects.map(({ line }) => line),
        trust,
    });
}
async function syncSources(config, to, roots, signer, ports) {
    const before = await readIndex(to);
    const catalog = await Catalog.open(to, ports.concurrency, ports.signal);
    const trust = await syncTrust(to, roots);
    const logs = [];
    for (const log of config.logs.filter(({ type }) => type === 'rekor-v2')) {
        const source = httpFiles(log.url, ports.http, ports.signal);
        const how = { ...ports, source, keys: logKeys(log, roots) };
        logs.push(await syncLog(log, to, ports, () => syncTileLog(log, to.under(logPath(log.name)), how)));
    }
    const subjects = [];
    for (const subject of config.subjects)
        subjects.push(await syncSubject(subject, to, catalog, ports));
    // After the evidence, which says what of these logs is wanted.
    const releases = subjects.flatMap(({ entry }) => entry?.releases ?? []);
    for (const log of config.logs.filter(({ type }) => type === 'rekor-v1')) {
        const how = { ...ports, keys: logKeys(log, roots) };
        const sync = async () => syncRekorV1(log, to.under(logPath(log.name)), await wantedOf(to, releases, logIds(log, roots)), how);
        logs.push(await syncLog(log, to, ports, sync));
    }
    const errors = [...logs, ...subjects].flatMap(({ error }) => (error ? [error] : []));
    const index = nextIndex(config, before, trust, logs, subjects, (0,clock/* rfc3339 */.ag)(ports.clock.now()));
    await catalog.save();
    if (index && (errors.length === 0 || saysMore(before, index)))
        await to.write(INDEX, formatJson(index));
    const failed = [
        ...logs.flatMap(({ line, error }) => (error ? [{ source: line.name, error }] : [])),
        ...subjects.flatMap(({ line, error }) => (error ? [{ source: line.subject, error }] : [])),
    ];
    await writeState(to, config, signer, ports.clock.now(), { index, indexes: catalog.indexes, errors: failed });
    return { errors, index, logs, subjects, trust };
}
async function syncTrust(to, roots) {
    const trust = [];
    for (const [place, { name, bytes }] of roots.entries()) {
        const path = rootPath(name, place);
        const there = await to.read(path, Math.max(bytes.length, 1)).catch(() => undefined);
        if (!there?.equals(bytes))
            await to.write(path, bytes);
        trust.push({ name, path, sha256: (0,lib_digest/* hexOf */.ZD)((0,lib_digest/* digestOf */.ol)(bytes)) });
    }
    return trust;
}
async function syncLog(log, to, ports, sync) {
    const { name, type, origin } = log;
    try {
        const { size, previousSize, root: hash, tiles, bundles, bytes } = await sync();
        const root = checkpoints_hex(hash);
        const outcome = size === previousSize && bytes === 0 ? 'unchanged' : 'synced';
        return {
            line: { name, type, outcome, size, previousSize, root, tiles, bundles, bytes },
            entry: { name, type, origin, size, root, syncedAt: (0,clock/* rfc3339 */.ag)(ports.clock.now()) },
        };
    }
    catch (thrown) {
        if (thrown instanceof LogFork)
            await keepFork(to, log, thrown, (0,clock/* rfc3339 */.ag)(ports.clock.now()));
        const line = { name, type, outcome: 'failed', size: 0, previousSize: 0, tiles: 0, bundles: 0, bytes: 0 };
        return { line, error: sourceError(thrown, ports) };
    }
}
async function syncSubject(subject, to, catalog, ports) {
    try {
        const { releases, items, copied, present, bytes } = await syncEvidence(subject, to, catalog, ports);
        return {
            line: { subject, outcome: 'synced', releases: releases.length, items, copied, present, bytes },
            entry: { subject, syncedAt: (0,clock/* rfc3339 */.ag)(ports.clock.now()), releases: [...releases] },
        };
    }
    catch (thrown) {
        const line = { subject, outcome: 'failed', releases: 0, items: 0, copied: 0, present: 0, bytes: 0 };
        return { line, error: sourceError(thrown, ports) };
    }
}
/** What went wrong with one source; being stopped is no fault of a source. */
function sourceError(thrown, { signal }) {
    if (signal?.aborted)
        throw signal.reason;
    return (0,lib_errors/* asMcError */.bH)(thrown);
}
/** Sources that went well as they are now, the others as they were; undefined while there is nothing to tell. */
function nextIndex(config, before, trust, logs, subjects, now) {
    const whole = [...logs, ...subjects].every(({ error }) => error === undefined);
    const syncedAt = whole ? now : before?.syncedAt;
    if (syncedAt === undefined)
        return undefined; // never yet whole: a reader must not take it for a mirror
    return {
        version: 1,
        syncedAt,
        trust: [...trust],
        logs: config.logs.flatMap(({ name }) => logs.find(({ line }) => line.name === name)?.entry ?? before?.logs.find((log) => log.name === name) ?? []),
        subjects: config.subjects.flatMap((subject, i) => subjects[i]?.entry ?? before?.subjects.find((one) => one.subject === subject) ?? []),
    };
}
/** Whether an index tells more than new times: a sync that failed and found nothing new leaves all files as they were. */
function saysMore(before, index) {
    const withoutTimes = (value) => JSON.stringify(value, (key, inner) => (key === 'syncedAt' ? undefined : inner));
    return withoutTimes(before) !== withoutTimes(index);
}

;// CONCATENATED MODULE: ./build/mirror/index.js














/***/ }),

/***/ 72667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SJ: () => (/* reexport */ keyUnder),
  sC: () => (/* reexport */ parseStoreLocation),
  yc: () => (/* reexport */ s3Store),
  U3: () => (/* reexport */ storeAccess),
  D: () => (/* reexport */ uploadBytes),
  QM: () => (/* reexport */ uploadFile)
});

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
;// CONCATENATED MODULE: ./build/store/location.js

/** `s3://BUCKET[/PREFIX]`. Throws `store-location-malformed`. */
function parseStoreLocation(text) {
    const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(text) ?? [];
    if (bucket === undefined)
        throw new errors/* ConfigurationError */.j1('store-location-malformed', { given: text });
    return { bucket, prefix: prefix.replace(/^\/+|\/+$/g, '') };
}
/** The key of something called `name` below a prefix. */
const keyUnder = ({ prefix }, name) => prefix === '' ? name : `${prefix}/${name}`;
/**
 * Where and as whom, from the variables that AWS's own tools read. `endpoint` as it was named wins; without any, AWS
 * itself in AWS_REGION. Throws `store-credentials-missing`.
 */
function storeAccess(env, named) {
    const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken, } = env;
    if (!accessKeyId || !secretAccessKey)
        throw new errors/* ConfigurationError */.j1('store-credentials-missing');
    const region = env['AWS_REGION'] || env['AWS_DEFAULT_REGION'] || 'us-east-1';
    return {
        endpoint: named ?? (env['AWS_ENDPOINT_URL_S3'] || env['AWS_ENDPOINT_URL'] || `https://s3.${region}.amazonaws.com`),
        region,
        credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) },
    };
}

// EXTERNAL MODULE: ./node_modules/aws4fetch/dist/aws4fetch.esm.mjs
var aws4fetch_esm = __webpack_require__(12580);
// EXTERNAL MODULE: ./build/lib/http.js + 1 modules
var lib_http = __webpack_require__(39061);
;// CONCATENATED MODULE: ./build/store/idle.js

/**
 * Watches an upload: its `signal` is aborted, with a fault as the reason, when the server takes no byte for `ms`, or
 * gives no answer for so long after the last one. A limit on the whole would have to know how fast the way is.
 */
function idleGuard(ms, what) {
    const controller = new AbortController();
    const limit = `${ms / 1000} s`;
    const fault = () => controller.abort(new errors/* McError */.Hv('network-timeout', { ...what, limit, attempts: 1 }));
    let timer = setTimeout(fault, ms);
    const touch = () => {
        clearTimeout(timer);
        timer = setTimeout(fault, ms);
    };
    return {
        signal: controller.signal,
        watch: (content) => async function* () {
            for await (const chunk of content()) {
                touch();
                yield chunk;
            }
            touch();
        },
        end: () => clearTimeout(timer),
    };
}

;// CONCATENATED MODULE: ./build/store/xml.js

const ENTITIES = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const decoded = (text) => text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex, decimal, name) => {
    const code = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : undefined;
    if (code !== undefined)
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return ENTITIES[name ?? ''] ?? whole;
});
/** The text of the first element of that name. S3's answers are flat and have no attributes that matter. */
function textOf(xml, name) {
    const found = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`).exec(xml)?.[1];
    return found === undefined ? undefined : decoded(found);
}
/** The insides of every element of that name, none of which holds another of its kind. */
const elementsOf = (xml, name) => [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, 'g'))].map(([, inside = '']) => inside);
function requiredText(xml, name, url) {
    const found = textOf(xml, name);
    if (found === undefined)
        throw new errors/* McError */.Hv('response-malformed', { url, detail: `no <${name}> in it` });
    return found;
}

;// CONCATENATED MODULE: ./build/store/refusal.js


const DENIED = new Set([
    'AccessDenied',
    'SignatureDoesNotMatch',
    'InvalidAccessKeyId',
    'ExpiredToken',
    'InvalidToken',
    'RequestTimeTooSkewed',
]);
/**
 * What a store's refusal says about the user's input, where it does: no such bucket, no access, no Object Lock. All
 * else stays the fault that it is. S3's errors are XML with a code; an answer to HEAD has none, and 403 says enough.
 */
function refusalOf(error, at) {
    if (!(error instanceof errors/* McError */.Hv) || error.code !== 'http-status')
        return error;
    const said = String(error.details['detail'] ?? '');
    const code = textOf(said, 'Code') ?? '';
    const because = { cause: error };
    if (code === 'NoSuchBucket')
        return new errors/* ConfigurationError */.j1('bucket-not-found', at, because);
    if (code === 'InvalidRequest' && /object.?lock/i.test(said))
        return new errors/* ConfigurationError */.j1('bucket-without-lock', at, because);
    if (DENIED.has(code) || error.details['status'] === 401 || error.details['status'] === 403)
        return new errors/* ConfigurationError */.j1('store-access-denied', { ...at, detail: code || 'no reason given' }, because);
    return error;
}

;// CONCATENATED MODULE: ./build/store/s3.js






const MAX_LISTING_BYTES = 8 * 1024 * 1024;
const MAX_PAGES = 10_000;
const MAX_PUT_BYTES = 5 * 1024 ** 3; // of one PUT, by S3's own rule
const MAX_PUT_MS = 6 * 3_600_000; // 5 GiB at 250 kB/s; a way that stands still is noticed by IDLE_MS
const IDLE_MS = 30_000; // the contract: a transfer without a byte for 30 s is a fault
/** The condition does not hold; or somebody else writes at this moment (409), or what it names is gone (404). */
const CONDITION_FAILED = [404, 409, 412];
const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
/** RFC 3986, as SigV4 wants it: encodeURIComponent leaves five more characters alone. */
const encoded = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
function retentionOf(headers) {
    const mode = headers['x-amz-object-lock-mode'];
    const until = headers['x-amz-object-lock-retain-until-date'];
    if ((mode !== 'COMPLIANCE' && mode !== 'GOVERNANCE') || until === undefined)
        return {};
    const time = Date.parse(until);
    return Number.isNaN(time) ? {} : { retention: { mode, until: new Date(time).toISOString() } };
}
function objectOf(key, response) {
    const { headers } = response;
    const size = Number(headers['content-length']);
    if (!Number.isSafeInteger(size))
        throw new errors/* McError */.Hv('response-malformed', { url: response.url, detail: 'no Content-Length in it' });
    const contentType = headers['content-type'];
    return {
        key,
        versionId: headers['x-amz-version-id'] ?? 'null', // S3's own name for the version of an unversioned object
        size,
        etag: headers['etag'] ?? '',
        ...(contentType === undefined ? {} : { contentType }),
        ...retentionOf(headers),
    };
}
/**
 * A bucket over the S3 REST API with Signature Version 4. A put carries Content-MD5 and x-amz-checksum-sha256 both
 * (some servers hold one of them against the bytes and not the other), and its retention in the same request: there is
 * no moment in which the object is there and unlocked.
 */
function s3Store(options) {
    const { http, bucket, credentials, region = 'us-east-1' } = options;
    const endpoint = options.endpoint.replace(/\/+$/, '');
    if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
        throw new errors/* ConfigurationError */.j1('bucket-malformed', { given: bucket });
    const urlOf = (key, query = {}) => {
        const path = key === '' ? '' : `/${key.split('/').map(encoded).join('/')}`;
        const search = Object.entries(query)
            .filter(([, value]) => value !== undefined)
            .map(([name, value]) => `${encoded(name)}=${encoded(value ?? '')}`)
            .join('&');
        return `${endpoint}/${bucket}${path}${search === '' ? '' : `?${search}`}`;
    };
    const signed = async (request) => {
        const signer = new aws4fetch_esm/* AwsV4Signer */.s({
            ...credentials,
            service: 's3',
            region,
            method: request.method ?? 'GET',
            url: request.url,
            headers: { 'x-amz-content-sha256': EMPTY_SHA256, ...request.headers },
        });
        const { headers } = await signer.sign();
        const { host: _host, ...sent } = Object.fromEntries(headers);
        return { ...request, headers: sent, ...(options.signal ? { signal: options.signal } : {}) };
    };
    /** What the user can mend of what a store refuses is said as such. */
    const asked = async (work) => {
        try {
            return await work();
        }
        catch (error) {
            throw refusalOf(error, { bucket, store: (0,lib_http/* safeUrl */.Pl)(endpoint) });
        }
    };
    async function* pages(query, next) {
        let position = {};
        for (let page = 0; page < MAX_PAGES; page++) {
            const url = urlOf('', { ...query, ...position });
            const { bytes } = await asked(async () => (0,lib_http/* fetchBytes */.ci)(http, await signed({ url }), MAX_LISTING_BYTES));
            const xml = bytes.toString('utf8');
            yield xml;
            if (textOf(xml, 'IsTruncated') !== 'true')
                return;
            position = next(xml);
        }
        throw new errors/* McError */.Hv('response-malformed', {
            url: (0,lib_http/* safeUrl */.Pl)(endpoint),
            detail: `a listing of more than ${MAX_PAGES} pages`,
        });
    }
    const listed = (inside) => {
        const url = (0,lib_http/* safeUrl */.Pl)(endpoint);
        return {
            key: requiredText(inside, 'Key', url),
            versionId: textOf(inside, 'VersionId') ?? '',
            size: Number(requiredText(inside, 'Size', url)),
            etag: textOf(inside, 'ETag') ?? '',
            modifiedAt: new Date(requiredText(inside, 'LastModified', url)).toISOString(),
        };
    };
    const look = async (method, key, versionId) => {
        const request = await signed({ method, url: urlOf(key, { versionId }), accept: [200, 404] });
        const response = await asked(() => http.send(request));
        if (response.status === 200)
            return response;
        await response.discard();
        return undefined;
    };
    const put = async (key, upload, { contentType, retention }, condition = {}) => {
        if (upload.size > MAX_PUT_BYTES)
            throw new errors/* ConfigurationError */.j1('object-too-large', { key, found: upload.size, limit: MAX_PUT_BYTES });
        const guard = idleGuard(IDLE_MS, { method: 'PUT', url: (0,lib_http/* safeUrl */.Pl)(urlOf(key)) });
        const request = await signed({
            method: 'PUT',
            url: urlOf(key),
            headers: {
                'content-type': contentType,
                'content-md5': upload.md5.toString('base64'),
                'x-amz-checksum-sha256': upload.sha256.toString('base64'),
                'x-amz-content-sha256': upload.sha256.toString('hex'),
                ...condition,
                ...(retention
                    ? { 'x-amz-object-lock-mode': retention.mode, 'x-amz-object-lock-retain-until-date': retention.until }
                    : {}),
            },
            body: guard.watch(upload.content),
            contentLength: upload.size,
            tryTimeoutMs: MAX_PUT_MS,
            totalTimeoutMs: MAX_PUT_MS,
            accept: [200, ...(Object.keys(condition).length > 0 ? CONDITION_FAILED : [])],
        });
        const abort = request.signal ? AbortSignal.any([request.signal, guard.signal]) : guard.signal;
        const response = await asked(() => http.send({ ...request, signal: abort })).finally(guard.end);
        await response.discard();
        if (response.status !== 200)
            return undefined;
        return {
            key,
            versionId: response.headers['x-amz-version-id'] ?? 'null',
            size: upload.size,
            etag: response.headers['etag'] ?? '',
            contentType,
            ...(retention ? { retention } : {}),
        };
    };
    return {
        name: `s3://${bucket} at ${(0,lib_http/* safeUrl */.Pl)(endpoint)}`,
        put: async (key, upload, options) => {
            const stored = await put(key, upload, options);
            if (!stored)
                throw new errors/* McError */.Hv('response-malformed', { url: (0,lib_http/* safeUrl */.Pl)(urlOf(key)), detail: 'no 200 for a put' });
            return stored;
        },
        putIf: (key, upload, options, condition) => put(key, upload, options, 'ifMatch' in condition ? { 'if-match': condition.ifMatch } : { 'if-none-match': '*' }),
        remove: async (key, versionId) => {
            const request = await signed({ method: 'DELETE', url: urlOf(key, { versionId }), accept: [200, 204, 404] });
            await (await asked(() => http.send(request))).discard();
        },
        head: async (key, versionId) => {
            const response = await look('HEAD', key, versionId);
            await response?.discard();
            return response && objectOf(key, response);
        },
        get: async (key, versionId) => {
            const response = await look('GET', key, versionId);
            if (!response)
                throw new errors/* ConfigurationError */.j1('object-not-found', { key, store: bucket });
            return { object: objectOf(key, response), content: response.body };
        },
        async *list(prefix) {
            const query = { 'list-type': '2', prefix };
            for await (const xml of pages(query, (page) => ({
                'continuation-token': requiredText(page, 'NextContinuationToken', endpoint),
            })))
                yield* elementsOf(xml, 'Contents').map(listed);
        },
        async *versions(prefix) {
            const next = (page) => ({
                'key-marker': requiredText(page, 'NextKeyMarker', endpoint),
                'version-id-marker': requiredText(page, 'NextVersionIdMarker', endpoint),
            });
            for await (const xml of pages({ versions: '', prefix }, next))
                yield* elementsOf(xml, 'Version').map(listed);
        },
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
;// CONCATENATED MODULE: ./build/store/upload.js



async function uploadOf(content) {
    const [sha256, md5] = [(0,external_node_crypto_.createHash)('sha256'), (0,external_node_crypto_.createHash)('md5')];
    let size = 0;
    for await (const chunk of content()) {
        sha256.update(chunk);
        md5.update(chunk);
        size += chunk.length;
    }
    return { size, sha256: sha256.digest(), md5: md5.digest(), content };
}
const uploadBytes = (bytes) => uploadOf(() => (0,lib_bytes/* streamOf */.mA)(bytes));
/** Reads the file twice: once to hash it, once to send it. A file that changes in between is refused by the store. */
const uploadFile = (path) => uploadOf(() => (0,files/* readFileStream */.vY)(path, 'the file to store'));

;// CONCATENATED MODULE: ./build/store/index.js





/***/ }),

/***/ 23947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* reexport */ createEventLog),
  E: () => (/* reexport */ openMetrics)
});

// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
;// CONCATENATED MODULE: ./build/telemetry/events.js

/** An event log in memory; `common` stands in each line (a drill's id, a scenario). */
function createEventLog(clock, common) {
    const events = [];
    return {
        add: (level, event, message, details = {}) => {
            events.push({ ...common, ...details, time: (0,lib_clock/* rfc3339 */.ag)(clock.now()), level, event, message });
        },
        text: () => events.map((event) => `${JSON.stringify(inOrder(event))}\n`).join(''),
    };
}
/** Time, level and event first: a log is read by people too. */
const inOrder = ({ time, level, event, message, ...details }) => ({
    time,
    level,
    event,
    message,
    ...details,
});

// EXTERNAL MODULE: ./node_modules/prom-client/index.js
var prom_client = __webpack_require__(95222);
;// CONCATENATED MODULE: ./build/telemetry/openmetrics.js

/**
 * Metrics as an OpenMetrics 1.0 text, ready for node_exporter's textfile collector or a pushgateway; ends with `# EOF`.
 * A metric without samples is left out: absent is not zero.
 */
async function openMetrics(metrics) {
    const registry = new prom_client.Registry();
    registry.setContentType(prom_client.Registry.OPENMETRICS_CONTENT_TYPE);
    for (const { name, help, type, samples } of metrics) {
        if (samples.length === 0)
            continue;
        const labelNames = Object.keys(samples[0]?.labels ?? {});
        const options = { name, help, labelNames, registers: [registry] };
        if (type === 'gauge') {
            const gauge = new prom_client.Gauge(options);
            for (const sample of samples)
                gauge.set({ ...sample.labels }, sample.value);
        }
        else {
            const counter = new prom_client.Counter(options);
            for (const sample of samples)
                counter.inc({ ...sample.labels }, sample.value);
        }
    }
    return registry.metrics();
}

;// CONCATENATED MODULE: ./build/telemetry/index.js




/***/ })

};
