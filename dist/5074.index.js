export const id = 5074;
export const ids = [5074];
export const modules = {

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

/***/ 73300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _D: () => (/* binding */ readMirrorDemands),
/* harmony export */   fF: () => (/* binding */ readStaleness),
/* harmony export */   gU: () => (/* binding */ isUrl),
/* harmony export */   s7: () => (/* binding */ locateMirror)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39386);


const DISASTER_STALENESS = '7d';
function readStaleness({ mirror }) {
    const parse = (text) => text === undefined ? undefined : (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E)(text, 'maxStaleness');
    const disaster = mirror?.maxStalenessInDisaster ?? (mirror?.maxStaleness === undefined ? undefined : DISASTER_STALENESS);
    return { max: parse(mirror?.maxStaleness), maxInDisaster: parse(disaster) };
}
const readMirrorDemands = (mirror, memory) => ({
    key: mirror?.key,
    ...(mirror?.quorum ? { witnesses: { keys: mirror.witnesses ?? [], quorum: mirror.quorum } } : {}),
    memory,
});
const isUrl = (location) => /^https?:/.test(location);
function locateMirror({ path, mirror }) {
    return mirror && !isUrl(mirror.url) ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), mirror.url) : mirror?.url;
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

/***/ 98698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ createMirrorSource)
/* harmony export */ });
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39386);
/* harmony import */ var _tlog_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5704);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72317);



const SKEW_SECONDS = 300;
function createMirrorSource(location, { max, maxInDisaster }, { openMirror, clock, primaryAnswers }) {
    let opened;
    const open = async () => {
        opened ??= await openMirror(location);
        return opened;
    };
    const readAge = ({ syncedAt }) => (clock.now().getTime() - Date.parse(syncedAt)) / 1000;
    const staleError = (expected, found) => (0,_tlog_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .tlogError */ .X)('mirror-stale', {
        mirror: location,
        expected: (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(expected),
        found: `${(0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(found)} ago`,
    });
    const assertAge = (mirror, limit) => {
        const age = readAge(mirror);
        if (age < -SKEW_SECONDS)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyError */ .q)('mirror-clock', { mirror: location, found: mirror.syncedAt });
        if (age > limit)
            throw staleError(limit, age);
    };
    const openFresh = async () => {
        const mirror = await open();
        const limit = primaryAnswers() ? max : maxInDisaster;
        if (limit !== undefined)
            assertAge(mirror, limit);
        return mirror;
    };
    return {
        name: `mirror ${location}`,
        async *bundlesFor(digest) {
            yield* (await openFresh()).bundlesFor(digest);
        },
        hasOpened: () => opened !== undefined,
        warnings: () => {
            if (!opened)
                return [];
            const own = opened.warnings?.() ?? [];
            if (max === undefined || primaryAnswers())
                return own;
            const age = readAge(opened);
            const isOld = age > max && (maxInDisaster === undefined || age <= maxInDisaster);
            return isOld ? [...own, staleError(max, age)] : own;
        },
        resolve: async (reference) => (await openFresh()).resolve(reference),
    };
}


/***/ }),

/***/ 99022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ USE_MIRROR),
  H: () => (/* binding */ openSources)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/oci/errors.js
var oci_errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/verify/errors.js
var verify_errors = __webpack_require__(72317);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var sigstore_errors = __webpack_require__(45176);
;// CONCATENATED MODULE: ./build/verify/sources/github.js

const createGithubSource = (api, ports) => {
    const name = `GitHub attestations of ${api.repository}`;
    return {
        name,
        async *bundlesFor(subject) {
            const { fetchAttestations } = await __webpack_require__.e(/* import() */ 614).then(__webpack_require__.bind(__webpack_require__, 50614));
            let count = 0;
            for await (const bytes of fetchAttestations(api, subject, ports)) {
                const origin = `${name} #${++count}`;
                if (bytes)
                    yield { origin, bytes };
                else
                    yield {
                        origin,
                        unusable: (0,sigstore_errors/* sigstoreError */.J)('bundle-malformed', { what: origin, detail: 'the answer of GitHub has no bundle' }),
                    };
            }
        },
    };
};

// EXTERNAL MODULE: ./build/verify/sources/mirror.js
var sources_mirror = __webpack_require__(98698);
;// CONCATENATED MODULE: ./build/verify/sources/open.js








const USE_MIRROR = ['auto', 'always', 'never'];
const PRIMARY_BUDGET_SECONDS = 20;
async function openSources(subject, choice, ports) {
    const { bundles, useMirror, github } = choice;
    if (useMirror === 'always' && choice.mirror === undefined && bundles.length === 0)
        throw (0,verify_errors/* verifyError */.q)('mirror-not-named', {});
    let primary;
    const mirror = choice.mirror === undefined || useMirror === 'never'
        ? undefined
        : (0,sources_mirror/* createMirrorSource */.r)(choice.mirror, choice.staleness ?? { max: undefined, maxInDisaster: undefined }, {
            ...ports,
            primaryAnswers: () => primary?.answered ?? false,
        });
    const more = (last = mirror) => [
        ...(github && useMirror !== 'always' ? [createGithubSource(github, ports)] : []),
        ...(last ? [last] : []),
    ];
    if (subject.kind !== 'reference')
        return {
            digests: subject.digests,
            sources: [...bundles, ...more()],
            platforms: async () => {
                if (subject.kind === 'file')
                    return [];
                throw (0,verify_errors/* verifyError */.q)('platforms-unknown', { subject: (0,lib_digest/* primaryDigest */.Bu)(subject.digests) });
            },
        };
    const { reference } = subject;
    const [{ openPrimary }, { listPlatforms }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(4577), __webpack_require__.e(7300)]).then(__webpack_require__.bind(__webpack_require__, 19999)), __webpack_require__.e(/* import() */ 1773).then(__webpack_require__.bind(__webpack_require__, 61773))]);
    const onlyMirror = useMirror === 'always' && reference.kind !== 'layout';
    if (!onlyMirror)
        primary = openPrimary(reference, ports, mirror ? PRIMARY_BUDGET_SECONDS : undefined);
    const found = reference.digest ? { digest: reference.digest } : await resolveTag(reference, primary, mirror);
    const digest = (0,lib_digest/* parseSubjectDigest */.Ky)(found.digest);
    const own = primary && bundles.length === 0 ? [primary] : [];
    const last = mirror && found.fault && own.length === 0 ? withWarning(mirror, (0,errors/* asMcError */.b)(found.fault)) : mirror;
    return {
        digests: (0,lib_digest/* createDigestSet */.xl)(digest),
        sources: [...bundles, ...own, ...more(last)],
        platforms: async () => {
            if (primary)
                return primary.ask((repository) => listPlatforms(repository, digest));
            throw (0,verify_errors/* verifyError */.q)('platforms-unknown', { subject: (0,oci_reference/* formatReference */.FH)(reference) });
        },
    };
}
const withWarning = (source, warning) => ({
    name: source.name,
    bundlesFor: (subject) => source.bundlesFor(subject),
    warnings: () => [warning, ...(source.warnings?.() ?? [])],
});
async function resolveTag(reference, primary, mirror) {
    const given = (0,oci_reference/* formatReference */.FH)(reference);
    let fault;
    try {
        const descriptor = await primary?.ask((repository) => repository.resolve((0,oci_reference/* getTarget */.EW)(reference)));
        if (descriptor)
            return { digest: descriptor.digest };
        if (primary)
            throw (0,oci_errors/* ociError */.Y)('reference-not-found', { reference: given, what: 'manifest' });
    }
    catch (error) {
        if (error instanceof mc_error/* ConfigurationError */.j1)
            throw error;
        fault = error;
    }
    const digest = await mirror?.resolve((0,oci_reference/* formatReference */.FH)((0,oci_reference/* withTarget */.yY)(reference, { tag: (0,oci_reference/* getTarget */.EW)(reference) })));
    if (digest !== undefined)
        return { digest, fault };
    throw fault ?? (0,verify_errors/* verifyError */.q)('reference-without-digest', { given });
}


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
