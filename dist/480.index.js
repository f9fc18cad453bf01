export const id = 480;
export const ids = [480];
export const modules = {

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

/***/ 4480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kG: () => (/* reexport */ USE_MIRROR),
  Vc: () => (/* reexport */ loadTrust),
  qR: () => (/* reexport */ policyFiles),
  Eb: () => (/* reexport */ present),
  Po: () => (/* reexport */ referrerBundles),
  MX: () => (/* reexport */ verify),
  Vf: () => (/* reexport */ verifyAll),
  fD: () => (/* reexport */ verifyReportSchema),
  Od: () => (/* reexport */ verifySignature),
  $L: () => (/* reexport */ verifyStatement),
  bO: () => (/* reexport */ whoSigned)
});

// UNUSED EXPORTS: bundleFiles, digestsOf, openSources, readSubject, trustPolicySchema

// EXTERNAL MODULE: ./build/lib/duration.js
var duration = __webpack_require__(39386);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
;// CONCATENATED MODULE: ./build/verify/policy-files.js


/** A policy and what it pins, on the disk. */
const policyFiles = {
    read: files/* readFileBounded */.Y1,
    modifiedAt: async (path) => (await (0,promises_.stat)(path)).mtime,
};

// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/oci/index.js + 15 modules
var oci = __webpack_require__(187);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/sigstore/index.js + 16 modules
var sigstore = __webpack_require__(54447);
;// CONCATENATED MODULE: ./build/verify/sources/files.js





const MAX_LINES_BYTES = 64 * 1024 * 1024;
const MAX_DEPTH = 8;
/** A bundle file (`.json`), several in one (`.jsonl`, a bundle a line), or a folder of such files. */
function bundleFiles(path) {
    return {
        name: path,
        async *bundlesFor() {
            const kind = await (0,files/* fileKind */.h_)(path);
            if (kind === undefined)
                throw new errors/* ConfigurationError */.j1('file-not-found', { what: 'the bundle', path });
            for (const file of kind === 'file' ? [path] : await filesIn(path, 0))
                yield* read(file);
        },
    };
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
        return { bytes: await (0,files/* readFileBounded */.Y1)(file, sigstore/* MAX_BUNDLE_BYTES */.Me, 'the bundle'), origin: file };
    }
    catch (error) {
        if (!(error instanceof errors/* McError */.Hv) || error.code !== 'file-too-large')
            throw error;
        return { origin: file, unusable: new errors/* VerificationError */.mk('bundle-malformed', { what: file, detail: error.message }) };
    }
}
async function* read(file) {
    if (!file.endsWith('.jsonl')) {
        yield await whole(file);
        return;
    }
    const lines = (await (0,files/* readFileBounded */.Y1)(file, MAX_LINES_BYTES, 'the bundles')).toString('utf8').split('\n');
    for (const [i, line] of lines.entries())
        if (line.trim() !== '')
            yield { bytes: Buffer.from(line), origin: `${file}:${i + 1}` };
}

// EXTERNAL MODULE: ./build/lib/bytes.js
var bytes = __webpack_require__(89079);
;// CONCATENATED MODULE: ./build/verify/sources/referrers.js




const BUNDLE = /^application\/vnd\.dev\.sigstore\.bundle(\.v0\.3)?\+json/;
/**
 * Sigstore bundles that refer to the subject in a repository or layout: by the referrers API or the fallback tag. Anybody
 * who may push can attach one that is broken; that is told, and the rest is read. What cannot be read at all is a fault.
 */
function referrerBundles(repository) {
    return {
        name: repository.name,
        async *bundlesFor(subject) {
            for (const { digest } of await repository.referrers(subject)) {
                const origin = `${repository.name}@${digest}`;
                try {
                    const manifest = await repository.manifest(digest);
                    // The layer's own media type decides: what a listing says of artifactType is hearsay.
                    for (const blob of (0,oci/* blobsOf */.OR)(manifest))
                        if (BUNDLE.test(blob.mediaType))
                            yield await referrers_read(repository, blob, origin);
                }
                catch (error) {
                    if (!(error instanceof errors/* VerificationError */.mk))
                        throw error;
                    yield { origin, unusable: error };
                }
            }
        },
    };
}
async function referrers_read(repository, blob, origin) {
    if (blob.size > sigstore/* MAX_BUNDLE_BYTES */.Me)
        throw new errors/* VerificationError */.mk('bundle-malformed', {
            what: origin,
            detail: `it has ${blob.size} bytes, more than ${sigstore/* MAX_BUNDLE_BYTES */.Me}`,
        });
    return { origin, bytes: await (0,bytes/* collect */.Fo)(repository.blob(blob), sigstore/* MAX_BUNDLE_BYTES */.Me, origin) };
}

;// CONCATENATED MODULE: ./build/verify/sources/open.js






const USE_MIRROR = ['auto', 'always', 'never'];
/**
 * Where the evidence of a subject is looked for, and the subject's digest. `always` asks the mirror and nothing else; what
 * was named is asked first, then the subject's own repository, then the mirror.
 */
async function openSources(subject, choice, ports) {
    const { bundles, useMirror } = choice;
    if (useMirror === 'always' && choice.mirror === undefined && bundles.length === 0)
        throw new errors/* ConfigurationError */.j1('mirror-not-named', {});
    const mirror = choice.mirror === undefined || useMirror === 'never' ? undefined : lazyMirror(choice, choice.mirror, ports);
    const named = bundles.map(bundleFiles);
    const mirrors = mirror ? [mirror] : [];
    if (subject.kind !== 'reference')
        return { digests: subject.digests, sources: [...named, ...mirrors] };
    const { reference } = subject;
    const onlyMirror = useMirror === 'always' && reference.kind !== 'layout';
    const repository = onlyMirror ? undefined : (0,oci/* openRepository */.Av)(reference, ports);
    const digest = reference.digest ?? (await resolved(reference, repository, mirror));
    const own = repository && bundles.length === 0 ? [referrerBundles(repository)] : [];
    return { digests: { sha256: (0,lib_digest/* parseDigest */.m)(digest).slice('sha256:'.length) }, sources: [...named, ...own, ...mirrors] };
}
/** The digest behind a tag: the repository says it, or while that cannot be read (or may not be asked) the mirror. */
async function resolved(reference, repository, mirror) {
    const given = (0,oci/* formatReference */.FH)(reference);
    let fault;
    try {
        const descriptor = await repository?.resolve((0,oci/* targetOf */.$r)(reference));
        if (descriptor)
            return descriptor.digest;
        if (repository)
            throw new errors/* ConfigurationError */.j1('reference-not-found', { reference: given, what: 'manifest' });
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            throw error;
        fault = error;
    }
    const digest = await mirror?.resolve((0,oci/* formatReference */.FH)((0,oci/* withTarget */.yY)(reference, { tag: (0,oci/* targetOf */.$r)(reference) })));
    if (digest !== undefined)
        return digest;
    throw fault ?? new errors/* ConfigurationError */.j1('reference-without-digest', { given });
}
/** Opened when it is asked: a mirror that is down must not stop the sources that are up. */
function lazyMirror({ maxStaleness }, location, { openMirror, clock }) {
    let opened;
    const open = async () => {
        opened ??= await openMirror(location);
        return opened;
    };
    return {
        name: `mirror ${location}`,
        async *bundlesFor(digest) {
            yield* (await open()).bundlesFor(digest);
        },
        warnings: () => {
            if (!opened || maxStaleness === undefined)
                return [];
            const found = (clock.now().getTime() - Date.parse(opened.index.syncedAt)) / 1000;
            if (found <= maxStaleness)
                return [];
            return [
                new errors/* VerificationError */.mk('mirror-stale', {
                    mirror: location,
                    expected: (0,duration/* humanDuration */.U)(maxStaleness),
                    found: (0,duration/* humanDuration */.U)(found),
                }),
            ];
        },
        resolve: async (reference) => (await open()).index.subjects
            .flatMap(({ releases }) => releases)
            .find((release) => release.reference === reference)?.digest,
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/verify/subject.js





/** A file wins over a reference of the same spelling: what lies here is what is meant. Files are streamed. */
async function readSubject(text, resolvePath) {
    if ((0,lib_digest/* isDigest */.Bc)(text))
        return { kind: 'digest', digests: { sha256: text.slice('sha256:'.length) } };
    const path = resolvePath(text);
    if ((await (0,files/* fileKind */.h_)(path)) === 'file')
        return { kind: 'file', path, digests: await digestsOf(path) };
    if ((0,oci/* isReferenceLike */.z$)(text))
        return { kind: 'reference', reference: (0,oci/* parseReference */.F2)(text) };
    throw new errors/* ConfigurationError */.j1('subject-not-found', { given: text });
}
/** All digests that a signature may be over, in one pass. */
async function digestsOf(path) {
    const hashes = ['sha256', 'sha384', 'sha512'].map((algorithm) => [algorithm, (0,external_node_crypto_.createHash)(algorithm)]);
    for await (const chunk of (0,files/* readFileStream */.vY)(path, 'the subject'))
        for (const [, hash] of hashes)
            hash.update(chunk);
    return Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')]));
}

// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/lib/yaml.js
var yaml = __webpack_require__(50581);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
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
const requirement = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP().min(1).max(100),
    kind: schemas/* enum */.k5n(['signature', 'attestation']),
    identities: schemas/* array */.YOg(identity).min(1).optional().describe('any of them'),
    keys: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: schemas/* string */.YjP().min(1), path: schemas/* string */.YjP().min(1), sha256: sha256.optional() }))
        .min(1)
        .optional()
        .describe('managed public keys (PEM), any of them'),
    predicateType: schemas/* string */.YjP().min(1).optional().describe('of an attestation, exact'),
    threshold: schemas/* int */.Whr().min(1).max(100).optional().describe('distinct signers; default 1'),
})
    .refine(({ identities, keys }) => identities !== undefined || keys !== undefined, 'expected identities or keys: somebody must be named')
    .refine(({ kind, predicateType }) => (kind === 'attestation') === (predicateType !== undefined), 'predicateType belongs to an attestation, and only there');
/** The file SECURITY/trust-policy.yaml: the one place that says what is trusted. Unknown keys are errors. */
const trustPolicySchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    roots: schemas/* array */.YOg(schemas/* strictObject */.rej({
        name: schemas/* string */.YjP().min(1).max(100),
        trustedRoot: pinned,
        fulcio: pinned.optional().describe('PEM of its CAs, cross-checked with trustedRoot'),
        rekor: pinned.optional().describe("PEM of its logs' keys, cross-checked with trustedRoot"),
        maxAge: policy_schema_duration.optional().describe('of the trustedRoot file'),
    }))
        .min(1)
        .refine((roots) => new Set(roots.map(({ name }) => name)).size === roots.length, 'expected different names'),
    mirror: schemas/* strictObject */.rej({
        url: schemas/* string */.YjP().min(1),
        maxStaleness: policy_schema_duration.optional(),
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

;// CONCATENATED MODULE: ./build/verify/trust.js









const MAX_POLICY_BYTES = 1024 * 1024;
const MAX_PEM_BYTES = 1024 * 1024;
/**
 * Loads a trust policy and holds every pin of it: digests of files, and fulcio.pem and rekor.pub against the trusted
 * root, key by key. Throws a ConfigurationError for what is not a policy, `root-mismatch` for a pin that does not hold.
 */
async function loadTrust(path, files, now, only) {
    const bytes = await files.read(path, MAX_POLICY_BYTES, 'the trust policy');
    const policy = (0,json/* conform */.fj)(trustPolicySchema, (0,yaml/* parseYaml */.h)(bytes.toString('utf8'), path), path);
    const base = (0,external_node_path_.dirname)(path);
    if (only !== undefined && !policy.roots.some(({ name }) => name === only)) {
        throw new errors/* ConfigurationError */.j1('policy-root-unknown', {
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
            throw new errors/* VerificationError */.mk('root-mismatch', {
                root,
                file,
                expected: `sha256:${pin.sha256}`,
                found: `sha256:${found}`,
            });
        return content;
    };
    const roots = [];
    for (const { name, trustedRoot, fulcio, rekor, maxAge } of policy.roots) {
        if (only !== undefined && name !== only)
            continue;
        const file = (0,external_node_path_.resolve)(base, trustedRoot.path);
        const bytes = await pinned(name, trustedRoot, sigstore/* MAX_TRUSTED_ROOT_BYTES */.ci);
        const root = (0,sigstore/* loadTrustedRoot */.KE)(bytes, file);
        if (fulcio)
            crossCheck(name, (0,external_node_path_.resolve)(base, fulcio.path), certificatesOf(await pinned(name, fulcio, MAX_PEM_BYTES)), caCertificates(root));
        if (rekor)
            crossCheck(name, (0,external_node_path_.resolve)(base, rekor.path), keysOf(await pinned(name, rekor, MAX_PEM_BYTES)), logKeys(root));
        if (maxAge !== undefined)
            await holdAge(name, file, maxAge, files, now);
        roots.push({ ...root, name, bytes });
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
    return { path, digest: (0,lib_digest/* digestOf */.ol)(bytes), roots, requirements, mirror: policy.mirror };
}
/** Whether a pattern matches the whole text; a pattern never matches a part. Throws `policy-pattern-invalid`. */
function wholeMatch(pattern, text, path = 'the policy') {
    try {
        // Held alone first: "a)|(b" is no pattern, and must not become one by being wrapped.
        new RegExp(pattern, 'u');
        return new RegExp(`^(?:${pattern})$`, 'u').test(text) && !/[\r\n]/.test(text);
    }
    catch (error) {
        throw new errors/* ConfigurationError */.j1('policy-pattern-invalid', { given: pattern, path, detail: (0,errors/* describe */.q0)(error) });
    }
}
async function holdAge(root, file, maxAge, files, now) {
    const seconds = (now.getTime() - (await files.modifiedAt(file)).getTime()) / 1000;
    if (seconds > (0,duration/* parseDuration */.E)(maxAge, 'maxAge'))
        throw new errors/* VerificationError */.mk('root-expired', { root, expected: maxAge, found: `${Math.floor(seconds / 86_400)}d` });
}
/** Both sets are the same, by the SHA-256 of their DER: neither a key too many nor one too few. */
function crossCheck(root, file, found, expected) {
    const names = (all) => [...new Set(all.map((der) => (0,lib_digest/* digestOf */.ol)(der)))].sort();
    const [a, b] = [names(found), names(expected)];
    const extra = a.find((name) => !b.includes(name));
    const missing = b.find((name) => !a.includes(name));
    if (extra)
        throw new errors/* VerificationError */.mk('root-mismatch', {
            root,
            file,
            expected: 'only what the trusted root has',
            found: `one more, with the ${extra}`,
        });
    if (missing)
        throw new errors/* VerificationError */.mk('root-mismatch', {
            root,
            file,
            expected: `also the one with the ${missing}`,
            found: 'it is not there',
        });
}
const pemBlocks = (pem, label) => [
    ...pem
        .toString('utf8')
        .matchAll(new RegExp(`-----BEGIN ${label}-----[A-Za-z0-9+/=\\s]+-----END ${label}-----`, 'g')),
].map(([block]) => block);
const certificatesOf = (pem) => pemBlocks(pem, 'CERTIFICATE').map((block) => new external_node_crypto_.X509Certificate(block).raw);
const keysOf = (pem) => pemBlocks(pem, 'PUBLIC KEY').map((block) => (0,external_node_crypto_.createPublicKey)(block).export({ type: 'spki', format: 'der' }));
const caCertificates = ({ material }) => material.certificateAuthorities.flatMap(({ certChain }) => certChain.map((certificate) => Buffer.from(certificate.root.toDER())));
const logKeys = ({ logs }) => logs.map(({ publicKey }) => publicKey.export({ type: 'spki', format: 'der' }));
function publicKeyOf(pem, path) {
    try {
        return (0,external_node_crypto_.createPublicKey)(pem);
    }
    catch (error) {
        throw new errors/* ConfigurationError */.j1('schema-mismatch', { what: path, detail: `no public key in PEM: ${(0,errors/* describe */.q0)(error)}` });
    }
}

;// CONCATENATED MODULE: ./build/verify/judge.js



/** A signature is one over the bytes, or cosign's statement that says just that; an SBOM that is signed is no signature. */
const kindOf = (predicateType) => predicateType === undefined || predicateType === sigstore/* PREDICATE */.W3.cosignSign
    ? { kind: 'signature' }
    : { kind: 'attestation', predicateType };
const isAccepted = (judged) => !('error' in judged);
/** One bundle against the subject under each root in turn: pure. The nearest miss is told when none accepts it. */
function judge(evidence, { digests, trust }) {
    const { origin } = evidence;
    if ('unusable' in evidence)
        return { origin, error: evidence.unusable };
    const { bytes } = evidence;
    const bundle = (0,lib_digest/* digestOf */.ol)(bytes);
    const named = trust.requirements.flatMap(({ keys }) => keys);
    const keys = Object.fromEntries(named.map(({ fingerprint, key }) => [fingerprint, key]));
    let nearest;
    let claims;
    try {
        const parsed = (0,sigstore/* parseBundle */.QN)(bytes, origin);
        claims = claimsOf(parsed);
        for (const root of trust.roots) {
            try {
                const verified = (0,sigstore/* verifyBundle */.IF)(parsed, digests, root, { keys });
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
        error: nearest ?? new errors/* VerificationError */.mk('certificate-untrusted', { detail: 'the policy has no root' }),
    };
}
/** Undefined where even that cannot be read. */
function claimsOf({ content }) {
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
    const known = (0,errors/* asMcError */.bH)(error);
    return known instanceof errors/* VerificationError */.mk
        ? known
        : new errors/* VerificationError */.mk('bundle-malformed', { what: 'the bundle', detail: known.message }, { cause: error });
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

;// CONCATENATED MODULE: ./build/verify/requirement.js



/** Holds one requirement against the verified bundles of a subject: pure. */
function hold(requirement, accepted) {
    const { name } = requirement;
    const ofKind = accepted.filter(({ statement }) => serves(requirement, kindOf(statement?.predicateType)));
    const matched = [];
    let miss;
    for (const bundle of ofKind) {
        const why = mismatch(requirement, bundle);
        if (why)
            miss ??= why;
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
            miss: new errors/* VerificationError */.mk('threshold-not-met', {
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
        miss: new errors/* VerificationError */.mk('predicate-mismatch', {
            requirement: name,
            expected: requirement.predicateType ?? 'a signature',
            found: kinds,
        }),
    };
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
        return new errors/* VerificationError */.mk('identity-mismatch', {
            requirement: of,
            expected: expectation(requirement),
            found: `the key "${key}"`,
        });
    }
    const found = `${identity.subject} (by ${identity.issuer})`;
    const bySubject = identities.filter((rule) => matchesSubject(rule, identity.subject));
    if (bySubject.length === 0)
        return new errors/* VerificationError */.mk('identity-mismatch', { requirement: of, expected: expectation(requirement), found });
    const byIssuer = bySubject.filter(({ issuer }) => issuer === identity.issuer);
    if (byIssuer.length === 0)
        return new errors/* VerificationError */.mk('issuer-mismatch', {
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
        wrong ??= new errors/* VerificationError */.mk('certificate-extension-mismatch', {
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




const MAX_BUNDLES = 1_000;
/**
 * Whether a subject may ship under a policy, and why: gathers evidence source by source until every requirement holds.
 * Evidence that nobody can read is a fault (thrown), unless the rest satisfied every requirement: then it is a warning.
 */
async function verify(request, ports) {
    const { subject, digests, trust } = request;
    const report = (0,lib_report/* beginReport */.mC)('verify', ports.clock, subject);
    const judged = new Map();
    const [asked, unread, warnings] = [[], [], []];
    const fare = () => {
        const accepted = [...judged.values()].filter(isAccepted);
        return trust.requirements.map((requirement) => hold(requirement, accepted));
    };
    let fared = fare();
    for (const source of ports.sources) {
        ports.signal?.throwIfAborted();
        asked.push(source);
        try {
            for await (const evidence of bounded(source, `sha256:${digests.sha256}`)) {
                const one = judge(evidence, request);
                const key = one.bundle ?? one.origin;
                if (!judged.has(key))
                    judged.set(key, one);
            }
        }
        catch (error) {
            unread.push((0,errors/* asMcError */.bH)(error));
        }
        warnings.push(...(source.warnings?.() ?? []));
        fared = fare();
        if (fared.every(isMet))
            break;
    }
    const unmet = fared.filter((one) => !isMet(one));
    const fault = unread.find(({ family }) => family !== 'verification') ?? unread[0];
    if (unmet.length > 0 && fault)
        throw fault;
    const refused = [...judged.values()].filter((one) => !isAccepted(one));
    return report.finish(distinct(unmet.map((one) => reasonFor(one, refused, subject, asked))), {
        digest: `sha256:${digests.sha256}`,
        policy: { path: trust.path, digest: trust.digest },
        requirements: fared.map(({ requirement: { name, kind, threshold }, by }) => ({
            name,
            kind,
            threshold,
            satisfied: by.length > 0,
            by: by.map(signerOf),
        })),
        refused: refused.map(({ origin, bundle, error }) => ({
            origin,
            ...(bundle ? { bundle } : {}),
            reason: error.toReason(),
        })),
        warnings: [...unread, ...warnings].map((error) => error.toReason()),
        sources: asked.map(({ name }) => name),
    });
}
const isMet = ({ by }) => by.length > 0;
async function* bounded(source, digest) {
    let count = 0;
    for await (const evidence of source.bundlesFor(digest)) {
        if (++count > MAX_BUNDLES)
            throw new errors/* VerificationError */.mk('evidence-too-much', { source: source.name, limit: MAX_BUNDLES });
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
    const where = sources.map(({ name }) => name).join(', ') || 'no source was named';
    return new errors/* VerificationError */.mk('nothing-verified', {
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
/** Verifies each subject under one policy; gives the report of all and that of each. */
async function verifyAll(request, ports) {
    const { clock, at, env, signal } = ports;
    const overall = (0,lib_report/* beginReport */.mC)('verify', clock);
    const trust = await loadTrust(at(request.policy), policyFiles, clock.now(), request.root);
    const mirror = request.mirror ?? env['REKOR_MIRROR_URL'] ?? trust.mirror?.url;
    const choice = {
        bundles: request.bundles.map(at),
        mirror: mirror && !/^https?:/.test(mirror) ? at(mirror) : mirror,
        useMirror: useMirrorOf(request, ports),
        maxStaleness: trust.mirror?.maxStaleness === undefined ? undefined : (0,duration/* parseDuration */.E)(trust.mirror.maxStaleness, 'maxStaleness'),
    };
    const subjects = [];
    for (const subject of request.subjects) {
        ports.progress({ task: subject, message: `verifying ${subject}` });
        const { digests, sources } = await openSources(await readSubject(subject, at), choice, ports);
        subjects.push(await verify({ subject, digests, trust }, { sources, clock, ...(signal ? { signal } : {}) }));
    }
    const [only] = subjects;
    if (only && subjects.length === 1)
        return { report: only, subjects };
    const reasons = subjects.flatMap((each) => each.reasons.map((reason) => ({ subject: each.subject, ...reason })));
    return { report: overall.finish(reasons, { subjects }), subjects };
}

;// CONCATENATED MODULE: ./build/verify/present.js
const who = ({ identity, key }) => identity?.subject ?? `key "${key}"`;
const when = ({ times }) => times[0] ?? '';
const where = ({ logEntries }) => logEntries.map(({ log, index }) => `${log} #${index}`).join(', ');
/** A verify report for people: each requirement and who satisfied it, or what was found instead. */
function present(report) {
    const rows = report.requirements.flatMap(({ name, kind, satisfied, by }) => satisfied
        ? by.map((signer) => [`✓ ${name}`, who(signer), when(signer), where(signer), signer.root])
        : [[`✗ ${name}`, `no ${kind} that satisfies it`, '', '', '']]);
    return [
        {
            title: `${report.outcome === 'passed' ? '✓ verified' : '✗ not verified'}: ${report.subject ?? report.digest}`,
            lines: [
                ...(report.subject === report.digest ? [] : [report.digest]),
                ...report.reasons.map(({ code, message }) => `${code}: ${message}`),
            ],
            table: { columns: ['requirement', 'signed by', 'at', 'log', 'root'], rows },
        },
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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
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
    })),
    refused: schemas/* array */.YOg(schemas/* object */.Ikc({ origin: schemas/* string */.YjP(), bundle: schemas/* string */.YjP().optional(), reason: lib_report/* reasonSchema */.ex }))
        .describe('bundles that do not verify'),
    warnings: schemas/* array */.YOg(lib_report/* reasonSchema */.ex).describe('sources that could not be read, or are old'),
    sources: schemas/* array */.YOg(schemas/* string */.YjP()).describe('that were asked, in their order'),
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
        .map((requirement) => hold(requirement, [judged]));
    if (fared.some(({ by }) => by.length > 0))
        return signerOf(judged);
    throw (fared.find(({ miss }) => miss)?.miss ??
        new errors/* VerificationError */.mk('nothing-verified', {
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
    const fared = signersOf(trust, predicateType).map((requirement) => hold(requirement, [judged]));
    if (fared.some(({ by }) => by.length > 0))
        return signerOf(judged);
    throw (fared.find(({ miss }) => miss)?.miss ??
        new errors/* VerificationError */.mk('nothing-verified', {
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

;// CONCATENATED MODULE: ./build/verify/index.js















/***/ })

};
