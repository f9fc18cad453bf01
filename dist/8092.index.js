export const id = 8092;
export const ids = [8092];
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

/***/ 98488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ distinctErrors)
/* harmony export */ });
const distinctErrors = (errors) => [
    ...new Map(errors.map((error) => [`${error.code} ${error.message}`, error])).values(),
];


/***/ }),

/***/ 63704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ createReading),
/* harmony export */   r5: () => (/* binding */ MAX_PIECES),
/* harmony export */   zK: () => (/* binding */ Reading)
/* harmony export */ });
/* unused harmony export MAX_EVIDENCE_BYTES */
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14922);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72317);



const MAX_EVIDENCE_BYTES = 64 * _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .MiB */ .lv;
const MAX_PIECES = 10_000;
class Reading {
    first;
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
    take(bytes) {
        if (bytes > this.left)
            return false;
        this.count(bytes);
        return true;
    }
    count(bytes) {
        this.#taken += bytes;
        this.#parent?.count(bytes);
    }
    hasGiven(bytes) {
        return bytes <= this.#taken || this.take(bytes - this.#taken);
    }
    share(among) {
        const maxBytes = Math.floor(this.left / Math.max(among, 1));
        return new Reading({ first: this.first, digests: this.digests, maxBytes }, this);
    }
    cut(source, limit = `${this.#max} bytes`) {
        if (this.#notes.some(({ details }) => details.source === source))
            return;
        this.#notes.push((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyError */ .q)('evidence-not-read', { source, limit }));
    }
    get unread() {
        return this.#notes;
    }
}
function createReading({ requirements }, digests) {
    const types = requirements.flatMap(({ kind, predicateType }) => kind === 'signature' ? _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE */ .W3.cosignSign : (predicateType ?? []));
    return new Reading({ first: new Set(types), digests });
}


/***/ }),

/***/ 5398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readWithinLimits)
/* harmony export */ });
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63704);

async function* readWithinLimits(source, subject, reading) {
    let count = 0;
    let bytes = 0;
    for await (const evidence of source.bundlesFor(subject, reading)) {
        if (++count > _reading_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_PIECES */ .r5) {
            reading.cut(source.name, `${_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_PIECES */ .r5} pieces`);
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

/***/ 4852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ verifyPlatforms)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82860);


async function verifyPlatforms(report, listPlatforms, trust, ports) {
    const requirements = trust.requirements.filter((requirement) => requirement.platforms === 'all');
    if (requirements.length === 0)
        return report;
    const platforms = [];
    for (const { digest, name } of await listPlatforms()) {
        const subject = `${report.subject} (${name})`;
        const request = {
            subject,
            digests: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .createDigestSet */ .xl)((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSubjectDigest */ .Ky)(digest)),
            trust: { ...trust, requirements },
        };
        const { outcome, reasons } = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_1__/* .verify */ .M)(request, ports);
        platforms.push({ digest, platform: name, outcome, reasons });
    }
    const ofPlatforms = platforms.flatMap(({ platform, digest, reasons }) => reasons.map((one) => ({ platform, digest, ...one })));
    const reasons = [...report.reasons, ...ofPlatforms];
    return { ...report, outcome: reasons.length === 0 ? 'passed' : 'failed', reasons, platforms };
}


/***/ }),

/***/ 27434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ unknownFieldsError),
/* harmony export */   g: () => (/* binding */ listTrustWarnings)
/* harmony export */ });
/* harmony import */ var _sigstore_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45176);

const SHOWN_FIELDS = 5;
function unknownFieldsError(path, fields) {
    const more = fields.length - SHOWN_FIELDS;
    const found = [...fields.slice(0, SHOWN_FIELDS), ...(more > 0 ? [`${more} more`] : [])].join(', ');
    return (0,_sigstore_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('trusted-root-fields-unknown', { path, found });
}
const listTrustWarnings = ({ roots }) => roots.flatMap(({ name, unknownFields }) => unknownFields.length > 0 ? [unknownFieldsError(`of the root "${name}"`, unknownFields)] : []);


/***/ }),

/***/ 82860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ verify)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/verify/distinct-errors.js
var distinct_errors = __webpack_require__(98488);
// EXTERNAL MODULE: ./build/verify/errors.js
var errors = __webpack_require__(72317);
// EXTERNAL MODULE: ./build/lib/errors.js
var lib_errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/verify/evidence/judge.js
var judge = __webpack_require__(11267);
// EXTERNAL MODULE: ./build/verify/evidence/reading.js
var evidence_reading = __webpack_require__(63704);
// EXTERNAL MODULE: ./build/verify/evidence/within-limits.js
var within_limits = __webpack_require__(5398);
;// CONCATENATED MODULE: ./build/verify/evidence/gather.js





const MANY_PIECES = 100;
async function gatherEvidence(request, ports, isEnough) {
    const pieces = new Map();
    const reading = (0,evidence_reading/* createReading */.B1)(request.trust, request.digests);
    const asked = [];
    const faults = [];
    const listAccepted = () => [...pieces.values()].map(({ judged }) => judged).filter(judge/* isAccepted */.oB);
    const readSource = async (source, share) => {
        let count = 0;
        let fault;
        try {
            for await (const evidence of (0,within_limits/* readWithinLimits */.i)(source, (0,digest/* primaryDigest */.Bu)(request.digests), share)) {
                ports.signal?.throwIfAborted();
                count++;
                const key = identifyPiece(evidence);
                if (pieces.has(key))
                    continue;
                pieces.set(key, { evidence, judged: await (ports.judge ?? judge/* judge */.S4)(evidence, request) });
                if (count % MANY_PIECES === 0 && isEnough(listAccepted()))
                    break;
            }
        }
        catch (error) {
            ports.signal?.throwIfAborted();
            fault = (0,lib_errors/* asMcError */.b)(error);
            faults.push(fault);
        }
        asked.push({ source: source.name, evidence: count, ...(fault ? { error: fault.code } : {}) });
    };
    for (const [i, source] of ports.sources.entries()) {
        ports.signal?.throwIfAborted();
        await readSource(source, reading.share(ports.sources.length - i));
        if (isEnough(listAccepted()))
            break;
    }
    const all = [...pieces.values()];
    return {
        accepted: listAccepted(),
        refused: all.map(({ judged }) => judged).filter((judged) => !(0,judge/* isAccepted */.oB)(judged)),
        used: all.filter(({ judged }) => (0,judge/* isAccepted */.oB)(judged)).map(({ evidence }) => evidence),
        asked,
        faults,
        reading,
    };
}
const identifyPiece = (evidence) => 'bytes' in evidence
    ? `${(0,digest/* digestOf */.ol)(evidence.bytes)} ${evidence.payload ? (0,digest/* digestOf */.ol)(evidence.payload) : ''}`
    : evidence.origin;

// EXTERNAL MODULE: ./build/verify/policy/warnings.js
var warnings = __webpack_require__(27434);
// EXTERNAL MODULE: ./build/verify/requirements/evaluate.js
var requirements_evaluate = __webpack_require__(35678);
;// CONCATENATED MODULE: ./build/verify/verify.js








async function verify(request, ports) {
    const { subject, digests, trust } = request;
    const report = (0,lib_report/* beginReport */.mC)('verify', ports.clock, subject);
    const evaluate = (accepted) => trust.requirements.map((requirement) => (0,requirements_evaluate/* evaluateRequirement */.LJ)(requirement, accepted, trust.asOf));
    const gathered = await gatherEvidence(request, ports, (accepted) => evaluate(accepted).every(requirements_evaluate/* isMet */.TD));
    const results = evaluate(gathered.accepted);
    const unmet = results.filter((result) => !(0,requirements_evaluate/* isMet */.TD)(result));
    const warnings = await listWarnings(request, ports, gathered);
    const { faults, refused, reading, asked } = gathered;
    const fault = faults.find(({ family }) => family !== 'verification') ?? faults[0];
    if (unmet.length > 0 && fault)
        throw fault;
    const misses = new Map(unmet.map((result) => [result, explainMiss(result, gathered, subject)]));
    const reasons = unmet.length > 0 ? [...misses.values(), ...reading.unread] : [];
    return report.finish((0,distinct_errors/* distinctErrors */.Y)(reasons), {
        digest: (0,digest/* primaryDigest */.Bu)(digests),
        policy: { path: trust.path, digest: trust.digest },
        requirements: results.map((result) => describeResult(result, misses.get(result))),
        refused: refused.map(({ origin, bundle, error }) => ({
            origin,
            ...(bundle ? { bundle } : {}),
            reason: error.toReason(),
        })),
        warnings: [...warnings, ...(unmet.length === 0 ? reading.unread : [])].map((error) => error.toReason()),
        sources: asked.map(({ source }) => source),
        asked,
    });
}
async function listWarnings({ trust, digests }, { sources, keep }, { faults, used }) {
    const ofSources = sources.flatMap((source) => source.warnings?.() ?? []);
    const ofKeeping = (await keep?.((0,digest/* primaryDigest */.Bu)(digests), used)) ?? [];
    return [...faults, ...(0,warnings/* listTrustWarnings */.g)(trust), ...ofSources, ...ofKeeping];
}
function describeResult({ requirement: { name, kind, threshold }, by }, miss) {
    return {
        name,
        kind,
        threshold,
        satisfied: by.length > 0,
        by: by.map(judge/* describeSigner */.cg),
        ...(miss ? { nearest: miss.toReason() } : {}),
    };
}
function explainMiss({ requirement, miss }, { refused, asked }, subject) {
    if (miss && miss.code !== 'predicate-mismatch')
        return miss;
    const ofKind = refused.find(({ claims }) => claims && (0,requirements_evaluate/* isKindOf */.gs)(requirement, claims));
    const nearest = ofKind?.error ?? miss ?? refused[0]?.error;
    if (nearest)
        return nearest;
    const { name } = requirement;
    const where = asked.map(({ source }) => source).join(', ');
    const detail = where === ''
        ? `no evidence for requirement "${name}": expected a bundle, a mirror or an image reference, found none`
        : `no evidence for requirement "${name}" in ${where}`;
    return (0,errors/* verifyError */.q)('nothing-verified', { subject, requirement: name, detail });
}


/***/ })

};
