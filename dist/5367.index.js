export const id = 5367;
export const ids = [5367];
export const modules = {

/***/ 25367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vf: () => (/* binding */ verifyAll),
/* harmony export */   fG: () => (/* binding */ withPlatforms),
/* harmony export */   sX: () => (/* binding */ stalenessOf),
/* harmony export */   zq: () => (/* binding */ githubOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(18867);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(57130);
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39386);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82252);
/* harmony import */ var _digests_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14937);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55735);
/* harmony import */ var _judging_message_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(584);
/* harmony import */ var _mirror_demands_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(58952);
/* harmony import */ var _policy_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(34398);
/* harmony import */ var _sources_files_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(98801);
/* harmony import */ var _sources_open_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(99022);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(41912);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(81491);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(11255);
















const useMirrorOf = ({ useMirror }, { env }) => {
    const forced = env['VERIFY_USE_MIRROR'] ?? '';
    // A switch for the worst day: one that is spelt wrongly must not look as if it were thrown.
    if (!['', 'true', 'false'].includes(forced))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('option-invalid', {
            option: 'the environment variable VERIFY_USE_MIRROR',
            given: forced,
            expected: 'true or false',
            command: 'verify',
        });
    return forced === 'true' ? 'always' : forced === 'false' ? 'never' : useMirror;
};
const SUBJECTS_AT_ONCE = 8;
/** From here on another thread is sooner ready than this one is done. */
const MANY_SUBJECTS = 100;
/** Where the policy says how old a mirror may be, a disaster is not waited out for ever either. */
const DISASTER_STALENESS = '7d';
/** How old a mirror may be under a policy. */
function stalenessOf({ mirror }) {
    const seconds = (text) => text === undefined ? undefined : (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E)(text, 'maxStaleness');
    const disaster = mirror?.maxStalenessInDisaster ?? (mirror?.maxStaleness === undefined ? undefined : DISASTER_STALENESS);
    return { max: seconds(mirror?.maxStaleness), maxInDisaster: seconds(disaster) };
}
/** GitHub's API as the environment names it, and the token to ask it with. */
const githubOf = (env) => ({
    api: env['GITHUB_API_URL'] || 'https://api.github.com',
    token: env['GITHUB_TOKEN'] || env['GH_TOKEN'],
});
function attestationsOf({ repository }, { env }) {
    if (repository === undefined)
        return undefined;
    if (!/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(repository) || /(^|\/)\.\.?(\/|$)/.test(repository))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('repository-malformed', { given: repository });
    return { repository, ...githubOf(env) };
}
// What only some verifications need is loaded by those: a file and its bundle are told of in tens of milliseconds.
const openCache = async (dir) => (await __webpack_require__.e(/* import() */ 9651).then(__webpack_require__.bind(__webpack_require__, 89651))).evidenceCache(dir);
const openJudges = async (threads, start) => (await __webpack_require__.e(/* import() */ 23).then(__webpack_require__.bind(__webpack_require__, 10023))).openJudges(threads, start);
/** What is judged under the whole policy may be judged in another thread; the hashing of a large file stays in this one. */
function judgeFor(named, trust, judges) {
    const path = named.kind === 'file' ? named.path : undefined;
    if (!judges || (path !== undefined && (0,_digests_js__WEBPACK_IMPORTED_MODULE_3__/* .isLarge */ .sV)(path)))
        return {};
    return {
        judge: (evidence, request) => request.trust === trust ? judges.judge(evidence, request, path) : (0,_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .judge */ .S4)(evidence, request),
    };
}
const isUrl = (place) => /^https?:/.test(place);
/** The mirror that the policy names; a folder is relative to the policy's, as every path in it. */
function mirrorOfPolicy({ path, mirror }) {
    return mirror && !isUrl(mirror.url) ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), mirror.url) : mirror?.url;
}
/**
 * Verifies each subject under one policy; gives the report of all and that of each. A subject that cannot be judged does
 * not keep the others from it; then what went wrong is thrown.
 */
async function verifyAll(request, ports) {
    const { clock, at, env, signal, progress } = ports;
    const overall = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_5__/* .beginReport */ .mC)('verify', clock);
    if (request.subjects.length === 0)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('nothing-verified', { subject: 'anything', detail: 'no subject was named' });
    const start = { policy: at(request.policy), root: request.root, asOf: clock.now() };
    const { files, record } = (0,_judging_message_js__WEBPACK_IMPORTED_MODULE_6__/* .recorded */ .t2)(ports.files ?? _policy_files_js__WEBPACK_IMPORTED_MODULE_7__/* .policyFiles */ .q);
    const trust = await (0,_trust_js__WEBPACK_IMPORTED_MODULE_8__/* .loadTrust */ .Vc)(start.policy, files, start.asOf, start.root);
    const mirror = request.mirror ?? env['REKOR_MIRROR_URL'] ?? mirrorOfPolicy(trust);
    const choice = {
        bundles: request.bundles.map((path) => (0,_sources_files_js__WEBPACK_IMPORTED_MODULE_9__/* .bundleFiles */ .e)(at(path))),
        mirror: mirror && !isUrl(mirror) ? at(mirror) : mirror,
        useMirror: useMirrorOf(request, ports),
        staleness: stalenessOf(trust),
        github: attestationsOf(request, ports),
    };
    const memory = request.cache === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(at(request.cache), 'mirrors');
    const demands = (0,_mirror_demands_js__WEBPACK_IMPORTED_MODULE_10__/* .mirrorDemands */ .q)(trust.mirror, memory);
    const sourcePorts = { ...ports, openMirror: (location) => ports.openMirror(location, demands) };
    const cache = request.cache === undefined ? undefined : await openCache(at(request.cache));
    const many = request.subjects.length >= MANY_SUBJECTS && (ports.threads?.idleCores ?? 0) > 0;
    const judges = many && ports.threads ? await openJudges(ports.threads, { ...start, files: record }) : undefined;
    const faults = [];
    const judgeOne = async (subject) => {
        progress({ task: subject, message: `verifying ${subject}` });
        try {
            const named = await (0,_subject_js__WEBPACK_IMPORTED_MODULE_11__/* .readSubject */ .s)(subject, at, signal);
            const opened = await (0,_sources_open_js__WEBPACK_IMPORTED_MODULE_12__/* .openSources */ .H)(named, choice, sourcePorts);
            const content = named.kind === 'file' ? { content: (0,_subject_js__WEBPACK_IMPORTED_MODULE_11__/* .contentOf */ .$)(named.path) } : {};
            const verifyPorts = {
                ...judgeFor(named, trust, judges),
                sources: [...opened.sources, ...(cache ? [cache] : [])],
                clock,
                ...(cache ? { keep: cache.keep } : {}),
                ...(signal ? { signal } : {}),
            };
            const report = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_13__/* .verify */ .M)({ subject, digests: opened.digests, ...content, trust }, verifyPorts);
            return await withPlatforms(report, opened.platforms, trust, verifyPorts);
        }
        catch (error) {
            if (request.subjects.length === 1 || signal?.aborted || error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1)
                throw error;
            const fault = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asMcError */ .bH)(error);
            faults.push(fault);
            progress({ task: subject, message: `${subject}: ${fault.code}: ${fault.message}` });
            return undefined;
        }
    };
    // Side by side, for the waiting: one file is read and one registry answers while another is judged.
    const judged = await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_14__/* .mapConcurrent */ ._k)(request.subjects, SUBJECTS_AT_ONCE, judgeOne, signal).finally(() => judges?.close());
    const subjects = judged.filter((report) => report !== undefined);
    const [first] = faults;
    if (first)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv(faults.some(({ family }) => family === 'fault') ? 'subjects-unjudged' : first.code, { ...first.details, unjudged: faults.length, total: request.subjects.length, detail: first.message }, { cause: first });
    const [only] = subjects;
    if (only && subjects.length === 1)
        return { report: only, subjects };
    const reasons = subjects.flatMap((each) => each.reasons.map((reason) => ({ subject: each.subject, ...reason })));
    return { report: overall.finish(reasons, { subjects }), subjects };
}
/** Holds the requirements that ask for `platforms: all` for each manifest of an index by itself. */
async function withPlatforms(report, platforms, trust, ports) {
    const requirements = trust.requirements.filter((requirement) => requirement.platforms === 'all');
    if (requirements.length === 0)
        return report;
    const each = [];
    for (const { digest, name } of await platforms()) {
        const subject = `${report.subject} (${name})`;
        const request = { subject, digests: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_15__/* .digestSetOf */ .mn)((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_15__/* .parseSubjectDigest */ .Ky)(digest)), trust: { ...trust, requirements } };
        const { outcome, reasons } = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_13__/* .verify */ .M)(request, ports);
        each.push({ digest, platform: name, outcome, reasons });
    }
    const more = each.flatMap(({ platform, digest, reasons }) => reasons.map((one) => ({ platform, digest, ...one })));
    const reasons = [...report.reasons, ...more];
    return { ...report, outcome: reasons.length === 0 ? 'passed' : 'failed', reasons, platforms: each };
}


/***/ }),

/***/ 584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kb: () => (/* binding */ bufferOf),
/* harmony export */   lD: () => (/* binding */ replayed),
/* harmony export */   t2: () => (/* binding */ recorded)
/* harmony export */ });
/** A policy's files, and a record of all that was read of them. */
function recorded(files) {
    const record = new Map();
    return {
        record,
        files: {
            read: async (path, maxBytes, what) => {
                const bytes = await files.read(path, maxBytes, what);
                record.set(path, { ...record.get(path), bytes });
                return bytes;
            },
            modifiedAt: async (path) => {
                const modifiedAt = await files.modifiedAt(path);
                record.set(path, { ...record.get(path), modifiedAt });
                return modifiedAt;
            },
        },
    };
}
/** The same files out of the record. Throws a RangeError for what is not in it. */
function replayed(record) {
    const held = (value, path) => {
        if (value === undefined)
            throw new RangeError(`${path} was not read before`);
        return value;
    };
    return {
        read: async (path) => bufferOf(held(record.get(path)?.bytes, path)),
        modifiedAt: async (path) => held(record.get(path)?.modifiedAt, path),
    };
}
/** A Buffer that went to another thread arrives as the bytes it is. */
const bufferOf = ({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength);


/***/ }),

/***/ 58952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ mirrorDemands)
/* harmony export */ });
/** What a policy asks of its mirror. */
const mirrorDemands = (mirror, memory) => ({
    key: mirror?.key,
    ...(mirror?.quorum ? { witnesses: { keys: mirror.witnesses ?? [], quorum: mirror.quorum } } : {}),
    memory,
});


/***/ }),

/***/ 98698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ mirrorBundles)
/* harmony export */ });
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39386);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);


/** How far two clocks that are kept may differ. */
const SKEW_SECONDS = 300;
/** Opened when it is asked: a mirror that is down must not stop the sources that are up. Throws `mirror-stale`, `mirror-clock`. */
function mirrorBundles(location, { max, maxInDisaster }, { openMirror, clock, primaryAnswers }) {
    let opened;
    const open = async () => {
        opened ??= await openMirror(location);
        return opened;
    };
    const ageOf = ({ syncedAt }) => (clock.now().getTime() - Date.parse(syncedAt)) / 1000;
    const stale = (expected, found) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('mirror-stale', {
        mirror: location,
        expected: (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .humanDuration */ .U)(expected),
        found: `${(0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .humanDuration */ .U)(found)} ago`,
    });
    const holdAge = (mirror, limit) => {
        const age = ageOf(mirror);
        if (age < -SKEW_SECONDS)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('mirror-clock', { mirror: location, found: mirror.syncedAt });
        if (age > limit)
            throw stale(limit, age);
    };
    const held = async () => {
        const mirror = await open();
        const limit = primaryAnswers() ? max : maxInDisaster;
        if (limit !== undefined)
            holdAge(mirror, limit);
        return mirror;
    };
    return {
        name: `mirror ${location}`,
        async *bundlesFor(digest) {
            yield* (await held()).bundlesFor(digest);
        },
        hasOpened: () => opened !== undefined,
        warnings: () => {
            if (!opened)
                return [];
            const own = opened.warnings?.() ?? [];
            if (max === undefined || primaryAnswers())
                return own;
            const age = ageOf(opened);
            const isOld = age > max && (maxInDisaster === undefined || age <= maxInDisaster);
            return isOld ? [...own, stale(max, age)] : own;
        },
        // One that is too old would say which release the tag was, before it was moved.
        resolve: async (reference) => (await held()).resolve(reference),
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
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
;// CONCATENATED MODULE: ./build/verify/sources/github.js

/** What GitHub keeps about a subject that a workflow of the repository attested. */
const githubBundles = (api, ports) => {
    const name = `GitHub attestations of ${api.repository}`;
    return {
        name,
        async *bundlesFor(subject) {
            const { githubAttestations } = await __webpack_require__.e(/* import() */ 614).then(__webpack_require__.bind(__webpack_require__, 50614)); // not for those who do not ask GitHub
            let count = 0;
            for await (const bytes of githubAttestations(api, subject, ports)) {
                const origin = `${name} #${++count}`;
                if (bytes)
                    yield { origin, bytes };
                else
                    yield {
                        origin,
                        unusable: new errors/* VerificationError */.mk('bundle-malformed', { what: origin, detail: 'the answer has no bundle' }),
                    };
            }
        },
    };
};

// EXTERNAL MODULE: ./build/verify/sources/mirror.js
var sources_mirror = __webpack_require__(98698);
;// CONCATENATED MODULE: ./build/verify/sources/open.js





const USE_MIRROR = ['auto', 'always', 'never'];
/** For all that is asked of a repository while there is a mirror that may answer instead. */
const PRIMARY_BUDGET_SECONDS = 20;
/** `always` asks the mirror and nothing else; what was named is asked first, then the subject's own repository, then the mirror. */
async function openSources(subject, choice, ports) {
    const { bundles, useMirror, github } = choice;
    if (useMirror === 'always' && choice.mirror === undefined && bundles.length === 0)
        throw new errors/* ConfigurationError */.j1('mirror-not-named', {});
    let primary;
    const mirror = choice.mirror === undefined || useMirror === 'never'
        ? undefined
        : (0,sources_mirror/* mirrorBundles */.x)(choice.mirror, choice.staleness ?? { max: undefined, maxInDisaster: undefined }, {
            ...ports,
            primaryAnswers: () => primary?.answered ?? false,
        });
    const more = (last = mirror) => [
        ...(github && useMirror !== 'always' ? [githubBundles(github, ports)] : []),
        ...(last ? [last] : []),
    ];
    if (subject.kind !== 'reference')
        return {
            digests: subject.digests,
            sources: [...bundles, ...more()],
            platforms: async () => {
                // A file has none; behind a bare digest there may be an index, and nobody to ask for it.
                if (subject.kind === 'file')
                    return [];
                throw new errors/* VerificationError */.mk('platforms-unknown', { subject: (0,lib_digest/* primaryDigest */.Bu)(subject.digests) });
            },
        };
    const { reference } = subject;
    // Not for files: registries and layouts are much to load.
    const [{ primaryOf }, { platformsOf }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(4577), __webpack_require__.e(893)]).then(__webpack_require__.bind(__webpack_require__, 19999)), __webpack_require__.e(/* import() */ 1773).then(__webpack_require__.bind(__webpack_require__, 61773))]);
    const onlyMirror = useMirror === 'always' && reference.kind !== 'layout';
    if (!onlyMirror)
        primary = primaryOf(reference, ports, mirror ? PRIMARY_BUDGET_SECONDS : undefined);
    const found = reference.digest ? { digest: reference.digest } : await resolved(reference, primary, mirror);
    const digest = (0,lib_digest/* parseSubjectDigest */.Ky)(found.digest);
    const own = primary && bundles.length === 0 ? [primary] : [];
    // A repository that is asked for evidence, too, tells its fault by itself.
    const last = mirror && found.fault && own.length === 0 ? telling(mirror, (0,errors/* asMcError */.bH)(found.fault)) : mirror;
    return {
        digests: (0,lib_digest/* digestSetOf */.mn)(digest),
        sources: [...bundles, ...own, ...more(last)],
        platforms: async () => {
            if (primary)
                return primary.ask((repository) => platformsOf(repository, digest));
            throw new errors/* VerificationError */.mk('platforms-unknown', { subject: (0,oci_reference/* formatReference */.FH)(reference) });
        },
    };
}
/** A source with one more thing to tell. */
const telling = (source, warning) => ({
    name: source.name,
    bundlesFor: (subject) => source.bundlesFor(subject),
    warnings: () => [warning, ...(source.warnings?.() ?? [])],
});
/** The digest behind a tag: the repository says it, or while that cannot be read (`fault`, or may not be asked) the mirror. */
async function resolved(reference, primary, mirror) {
    const given = (0,oci_reference/* formatReference */.FH)(reference);
    let fault;
    try {
        const descriptor = await primary?.ask((repository) => repository.resolve((0,oci_reference/* targetOf */.$r)(reference)));
        if (descriptor)
            return { digest: descriptor.digest };
        if (primary)
            throw new errors/* ConfigurationError */.j1('reference-not-found', { reference: given, what: 'manifest' });
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            throw error;
        fault = error;
    }
    const digest = await mirror?.resolve((0,oci_reference/* formatReference */.FH)((0,oci_reference/* withTarget */.yY)(reference, { tag: (0,oci_reference/* targetOf */.$r)(reference) })));
    if (digest !== undefined)
        return { digest, fault };
    throw fault ?? new errors/* ConfigurationError */.j1('reference-without-digest', { given });
}


/***/ }),

/***/ 41912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ contentOf),
/* harmony export */   s: () => (/* binding */ readSubject)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20907);
/* harmony import */ var _digests_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14937);






/** Files are streamed. Throws `subject-not-found`, and `subject-ambiguous` where a file has the name of an image. */
async function readSubject(text, resolvePath, signal) {
    const digest = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .readSubjectDigest */ .X6)(text);
    if (digest)
        return { kind: 'digest', digests: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestSetOf */ .mn)(digest) };
    const path = resolvePath(text);
    const few = fewBytesOf(path);
    if (few || (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileKind */ .h_)(path)) === 'file') {
        (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseImageName */ .pg)(text);
        return { kind: 'file', path, digests: few ? (0,_digests_js__WEBPACK_IMPORTED_MODULE_4__/* .digestsOfBytes */ .Ym)(few) : await (0,_digests_js__WEBPACK_IMPORTED_MODULE_4__/* .digestsOf */ .nw)(path, signal) };
    }
    if ((0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .isReferenceLike */ .z$)(text))
        return { kind: 'reference', reference: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(text) };
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1('subject-not-found', { given: text, meant: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .fullNameHint */ .Op)(text) });
}
/** The bytes of a small file, without the detour of a stream; what cannot be read is told where it is read as one. */
function fewBytesOf(path) {
    try {
        return contentOf(path)(_digests_js__WEBPACK_IMPORTED_MODULE_4__/* .FEW_BYTES */ .lS);
    }
    catch {
        return undefined;
    }
}
/**
 * A file's bytes, read when they are asked for; undefined where there are more than may be held. Pipes and devices are read
 * once, for their digests: a second time they say nothing, or never end. Throws `subject-changed` where it is gone meanwhile.
 */
const contentOf = (path) => (maxBytes) => {
    try {
        const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        return status.isFile() && status.size <= maxBytes ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path) : undefined;
    }
    catch (error) {
        // It was read a moment ago, for its digests.
        const found = `what cannot be read (${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(error)})`;
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .VerificationError */ .mk('subject-changed', { path, expected: 'a file', found }, { cause: error });
    }
};


/***/ }),

/***/ 11255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61469);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82252);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55735);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20124);
/* harmony import */ var _requirement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81987);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81491);







/**
 * Whether a subject may ship under a policy, and why: gathers evidence source by source until every requirement holds.
 * Evidence that nobody can read is a fault (thrown), unless the rest satisfied every requirement: then it is a warning.
 */
async function verify(request, ports) {
    const { subject, digests, trust } = request;
    const judgeBy = ports.judge ?? _judge_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S4;
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_1__/* .beginReport */ .mC)('verify', ports.clock, subject);
    const judged = new Map();
    const given = new Map();
    const asked = [];
    const [unread, warnings] = [[], []];
    const about = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .primaryDigest */ .Bu)(digests);
    const reading = (0,_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .readingFor */ .QW)(trust, digests);
    const fare = () => {
        const accepted = [...judged.values()].filter(_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .isAccepted */ .oB);
        return trust.requirements.map((requirement) => (0,_requirement_js__WEBPACK_IMPORTED_MODULE_4__/* .hold */ ._2)(requirement, accepted, trust.asOf));
    };
    let fared = fare();
    for (const [i, source] of ports.sources.entries()) {
        ports.signal?.throwIfAborted();
        let evidenceCount = 0;
        let fault;
        try {
            for await (const evidence of (0,_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .bounded */ .Mm)(source, about, reading.share(ports.sources.length - i))) {
                ports.signal?.throwIfAborted();
                evidenceCount++;
                const key = keyOf(evidence);
                if (judged.has(key))
                    continue;
                judged.set(key, await judgeBy(evidence, request));
                given.set(key, evidence);
                // Of a few pieces each is judged and reported; of a flood no more than is needed.
                if (evidenceCount % MANY_PIECES === 0 && fare().every(isMet))
                    break;
            }
        }
        catch (error) {
            ports.signal?.throwIfAborted();
            fault = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .asMcError */ .bH)(error);
            unread.push(fault);
        }
        asked.push({ source: source.name, evidence: evidenceCount, ...(fault ? { error: fault.code } : {}) });
        fared = fare();
        if (fared.every(isMet))
            break;
    }
    warnings.push(...(0,_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .trustWarnings */ .ak)(trust));
    // Of all: a mirror that had no need to give evidence may have said what the tag is.
    warnings.push(...ports.sources.flatMap((source) => source.warnings?.() ?? []));
    const used = [...judged].flatMap(([key, one]) => ((0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .isAccepted */ .oB)(one) ? (given.get(key) ?? []) : []));
    warnings.push(...((await ports.keep?.(about, used)) ?? []));
    const unmet = fared.filter((one) => !isMet(one));
    const fault = unread.find(({ family }) => family !== 'verification') ?? unread[0];
    if (unmet.length > 0 && fault)
        throw fault;
    const refused = [...judged.values()].filter((one) => !(0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .isAccepted */ .oB)(one));
    const why = new Map(unmet.map((one) => [one, reasonFor(one, refused, subject, asked)]));
    // What was not read fails nothing that the rest proves; where something stays unproven, it may be why.
    const notRead = unmet.length > 0 ? reading.unread : [];
    if (unmet.length === 0)
        warnings.push(...reading.unread);
    return report.finish(distinct([...why.values(), ...notRead]), {
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
                by: one.by.map(_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .signerOf */ .Kv),
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
/** What is judged once: a bundle, with the document that it is about where it has one, wherever it is. */
const keyOf = (evidence) => 'bytes' in evidence
    ? `${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(evidence.bytes)} ${evidence.payload ? (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(evidence.payload) : ''}`
    : evidence.origin;
const isMet = ({ by }) => by.length > 0;
/** From so many pieces of one source on, it is looked at now and then whether the requirements are met already. */
const MANY_PIECES = 100;
/**
 * Why a requirement does not hold, the nearest miss first: evidence by somebody else, evidence of its kind that does not
 * verify, evidence of other kinds, anything that does not verify, nothing at all.
 */
function reasonFor({ requirement, miss }, refused, subject, sources) {
    if (miss && miss.code !== 'predicate-mismatch')
        return miss;
    const ofKind = refused.find(({ claims }) => claims && (0,_requirement_js__WEBPACK_IMPORTED_MODULE_4__/* .serves */ .xu)(requirement, claims));
    const nearest = ofKind?.error ?? miss ?? refused[0]?.error;
    if (nearest)
        return nearest;
    const where = sources.map(({ source }) => source).join(', ');
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .VerificationError */ .mk('nothing-verified', {
        subject,
        requirement: requirement.name,
        detail: where === ''
            ? `no place was named where evidence for "${requirement.name}" may be`
            : `no evidence for "${requirement.name}" in ${where}`,
    });
}
/** Requirements often fail for one cause: it is told once. */
const distinct = (errors) => [
    ...new Map(errors.map((error) => [`${error.code} ${error.message}`, error])).values(),
];


/***/ })

};
