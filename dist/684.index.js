export const id = 684;
export const ids = [684];
export const modules = {

/***/ 13929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ revertPolicy),
/* harmony export */   MS: () => (/* binding */ overlayFiles),
/* harmony export */   T4: () => (/* binding */ readPolicy),
/* harmony export */   VH: () => (/* binding */ changePolicy),
/* harmony export */   cR: () => (/* binding */ createSigningConfigFile),
/* harmony export */   sj: () => (/* binding */ createRootFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94570);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(13963);
/* harmony import */ var _lib_lock_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(70225);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5604);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(133);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(72317);
/* harmony import */ var _policy_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(30200);
/* harmony import */ var _policy_load_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(28083);
/* harmony import */ var _policy_missing_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(68875);
/* harmony import */ var _policy_pem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13293);
/* harmony import */ var _policy_signing_config_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(55755);
/* harmony import */ var _policy_warnings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27434);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(29217);
















const HISTORY = 'trust-history';
const FOLDER = 'trust-roots';
const SHOWN_HEX = 12;
const cleanName = (name) => name.replace(/[^A-Za-z0-9._-]/g, '_');
function createRootFiles(name, bytes, path, now) {
    const root = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .loadTrustedRoot */ .KE)(bytes, path);
    (0,_policy_warnings_js__WEBPACK_IMPORTED_MODULE_3__/* .assertKnownFields */ .T)(root, path);
    const { fulcio, rekor } = (0,_policy_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .derivePems */ .T)(root);
    const stem = `${FOLDER}/${cleanName(name)}-${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256 */ .sc)(bytes).toString('hex').slice(0, SHOWN_HEX)}`;
    const all = [
        ['trustedRoot', `${stem}.trusted_root.json`, bytes],
        ['fulcio', `${stem}.fulcio.pem`, Buffer.from(fulcio)],
        ['rekor', `${stem}.rekor.pub`, Buffer.from(rekor)],
    ];
    const kept = all.filter(([key, , content]) => key === 'trustedRoot' || content.length > 0);
    const pins = Object.fromEntries(kept.map(([key, file, content]) => [key, { path: file, sha256: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256 */ .sc)(content).toString('hex') }]));
    const entry = { name, ...pins, pinnedAt: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_6__/* .rfc3339 */ .ag)(now) };
    return { entry, files: new Map(kept.map(([, file, content]) => [file, content])) };
}
function createSigningConfigFile(name, text, path, now) {
    (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_7__/* .readSigningConfig */ .As)(text, path, now);
    const bytes = Buffer.from(text);
    const digest = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256 */ .sc)(bytes).toString('hex');
    const file = `${FOLDER}/signing-configs/${cleanName(name)}-${digest.slice(0, SHOWN_HEX)}.signing_config.json`;
    return { pin: { path: file, sha256: digest }, file: [file, bytes] };
}
function overlayFiles(policyPath, { text, files }) {
    const proposed = new Map([...files].map(([file, bytes]) => [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(policyPath), file), bytes]));
    proposed.set(policyPath, Buffer.from(text));
    return (0,_policy_files_js__WEBPACK_IMPORTED_MODULE_8__/* .layerFiles */ .d8)(proposed, _policy_files_js__WEBPACK_IMPORTED_MODULE_8__/* .policyFiles */ .qR);
}
async function readPolicy(path) {
    try {
        return (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_9__/* .readRegularFile */ .XF)(path, _policy_load_js__WEBPACK_IMPORTED_MODULE_10__/* .MAX_POLICY_BYTES */ .m, 'the trust policy')).toString('utf8');
    }
    catch (error) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_11__/* .asMcError */ .b)(error).code === 'file-not-found' ? (0,_policy_missing_js__WEBPACK_IMPORTED_MODULE_12__/* .policyNotFound */ .g)(path, path, { subjects: [] }) : error;
    }
}
function changePolicy(path, verb, propose, ports) {
    return (0,_lib_lock_js__WEBPACK_IMPORTED_MODULE_13__/* .withLock */ .k)(`${path}.lock`, async () => {
        const text = await readPolicy(path);
        const before = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(Buffer.from(text));
        const proposed = propose((0,_edit_js__WEBPACK_IMPORTED_MODULE_14__/* .editPolicy */ .X)(text, path));
        if (!proposed || proposed.text === text)
            return { before, after: before };
        await (0,_policy_load_js__WEBPACK_IMPORTED_MODULE_10__/* .loadTrust */ .V)(path, overlayFiles(path, proposed), ports.clock.now());
        await ports.check?.(proposed);
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
        for (const [file, bytes] of proposed.files)
            await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_9__/* .writeFileAtomic */ .Zf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file), bytes);
        const last = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)((await listHistory(path)).at(-1) ?? '0000').slice(0, 4);
        const number = String(Number(last) + 1).padStart(4, '0');
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_9__/* .writeFileAtomic */ .Zf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, HISTORY, `${number}-before-${verb}-${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}`), text);
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_9__/* .writeFileAtomic */ .Zf)(path, proposed.text);
        return { before, after: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(Buffer.from(proposed.text)) };
    });
}
async function listHistory(path) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), HISTORY);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_9__/* .fileKind */ .h_)(folder)) !== 'directory')
        return [];
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).filter((name) => /^\d{4}-before-[a-z]+-(.+)$/.exec(name)?.[1] === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    return names.sort().map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
}
function revertPolicy(path, { clock }) {
    return (0,_lib_lock_js__WEBPACK_IMPORTED_MODULE_13__/* .withLock */ .k)(`${path}.lock`, async () => {
        const text = await readPolicy(path);
        const last = (await listHistory(path)).at(-1);
        if (last === undefined)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_15__/* .verifyError */ .q)('policy-no-history', { path });
        const previous = await readPolicy(last);
        await (0,_policy_load_js__WEBPACK_IMPORTED_MODULE_10__/* .loadTrust */ .V)(path, overlayFiles(path, { text: previous, files: new Map() }), clock.now());
        for (const root of (0,_edit_js__WEBPACK_IMPORTED_MODULE_14__/* .editPolicy */ .X)(previous, last).policy.roots)
            await (0,_policy_signing_config_js__WEBPACK_IMPORTED_MODULE_16__/* .readPinnedSigningConfig */ .e)(root, path);
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_9__/* .writeFileAtomic */ .Zf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(last), `reverted-${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}`), text);
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_9__/* .writeFileAtomic */ .Zf)(path, previous);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(last);
        return { before: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(Buffer.from(text)), after: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(Buffer.from(previous)), from: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(last) };
    });
}


/***/ }),

/***/ 23240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ checkTrust)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/duration.js
var duration = __webpack_require__(39386);
// EXTERNAL MODULE: ./build/lib/errors.js
var lib_errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/report.js
var report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/sigstore/signing/config.js
var signing_config = __webpack_require__(133);
// EXTERNAL MODULE: ./build/verify/distinct-errors.js
var distinct_errors = __webpack_require__(98488);
// EXTERNAL MODULE: ./build/verify/errors.js
var errors = __webpack_require__(72317);
// EXTERNAL MODULE: ./build/verify/policy/files.js
var files = __webpack_require__(30200);
// EXTERNAL MODULE: ./build/verify/policy/load.js + 2 modules
var load = __webpack_require__(28083);
// EXTERNAL MODULE: ./build/verify/policy/schema.js
var schema = __webpack_require__(77452);
// EXTERNAL MODULE: ./build/verify/policy/signing-config.js
var policy_signing_config = __webpack_require__(55755);
// EXTERNAL MODULE: ./build/verify/policy/warnings.js
var policy_warnings = __webpack_require__(27434);
// EXTERNAL MODULE: ./build/verify/trust/change.js
var change = __webpack_require__(13929);
// EXTERNAL MODULE: ./build/verify/trust/edit.js
var edit = __webpack_require__(29217);
;// CONCATENATED MODULE: ./build/verify/trust/github-identity.js

const GITHUB_HOST = 'token.actions.githubusercontent.com';
const GHE_HOST = /^token\.actions\.[a-z0-9-]+\.ghe\.com$/;
const NUMBERED_SUBJECT = /^repo:[^@/:]+@[0-9]+\/[^@/:]+@[0-9]+:/;
const listNamedByNameOnly = ({ name, identities = [], }) => identities.filter(isByNameOnly).map(({ subject, subjectPattern = '' }) => (0,errors/* verifyError */.q)('repository-by-name', {
    requirement: name,
    given: subject ?? `/${subjectPattern}/`,
    repository: readRepository(subject ?? subjectPattern.replaceAll('\\', '')),
}));
function isByNameOnly({ issuer, certificate = {} }) {
    if (!isGithubIssuer(issuer))
        return false;
    const { sourceRepositoryIdentifier, sourceRepositoryOwnerIdentifier, tokenSubject = '' } = certificate;
    const isNumbered = sourceRepositoryIdentifier !== undefined || sourceRepositoryOwnerIdentifier !== undefined;
    return !isNumbered && !NUMBERED_SUBJECT.test(tokenSubject);
}
function isGithubIssuer(issuer) {
    if (!URL.canParse(issuer))
        return false;
    const { hostname } = new URL(issuer);
    return hostname === GITHUB_HOST || GHE_HOST.test(hostname);
}
const readRepository = (subject) => /^https:\/\/[^/]+\/([\w.-]+\/[\w.-]+)\/\.github\/workflows\//.exec(subject)?.[1] ?? 'OWNER/NAME';

// EXTERNAL MODULE: ./build/verify/trust/parts.js
var trust_parts = __webpack_require__(98287);
;// CONCATENATED MODULE: ./build/verify/trust/check.js


















const SOON_DAYS = 30;
const DAY_MS = 86_400_000;
const REVIEW_DAYS = 180;
const measureDays = (since, now) => Math.floor((now.getTime() - Date.parse(since)) / DAY_MS);
async function checkTrust(path, { clock }) {
    const begun = (0,report/* beginReport */.mC)('trust-check', clock, path);
    const text = await (0,change/* readPolicy */.T4)(path);
    const { policy } = (0,edit/* editPolicy */.X)(text, path);
    (0,schema/* assertPromotionRule */.S5)(policy, path);
    const now = clock.now();
    const [errors, warnings] = [[], []];
    const roots = [];
    const valid = [];
    let requirements = [];
    for (const rule of policy.roots) {
        try {
            const trust = await (0,load/* loadTrust */.V)(path, files/* policyFiles */.qR, now, rule.name);
            requirements = [...trust.requirements, ...trust.promotion.requirements];
            valid.push(...trust.roots);
            const parts = trust.roots.flatMap((root) => (0,trust_parts/* listParts */.Z)(root.bytes, (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), rule.trustedRoot.path)));
            warnings.push(...listRootWarnings(rule, parts, now), ...(0,policy_warnings/* listTrustWarnings */.g)(trust));
            warnings.push(...(await checkSigningConfig(rule, path, now)));
            roots.push(describeRoot(rule, true, parts, now));
        }
        catch (error) {
            errors.push((0,lib_errors/* asMcError */.b)(error));
            roots.push(describeRoot(rule, false, [], now));
        }
    }
    for (const { name, keys = [] } of policy.requirements)
        for (const key of keys)
            if (key.sha256 === undefined)
                warnings.push(pinMissing(`the key "${key.name}" of "${name}"`, key.path));
    for (const requirement of requirements) {
        const { wide, tooWide } = checkPatterns(requirement);
        warnings.push(...wide);
        warnings.push(...checkRepository(requirement), ...listNamedByNameOnly(requirement));
        errors.push(...tooWide, ...findImpossible(requirement, valid));
    }
    return begun.finish((0,distinct_errors/* distinctErrors */.Y)(errors), {
        digest: (0,digest/* digestOf */.ol)(Buffer.from(text)),
        roots,
        requirements: requirements.map(({ name, kind, threshold }) => ({ name, kind, threshold })),
        warnings: (0,distinct_errors/* distinctErrors */.Y)(warnings).map((error) => error.toReason()),
    });
}
function describeRoot({ name, pinnedAt, maxAge }, holds, parts, now) {
    const until = findEnd(parts);
    return {
        name,
        holds,
        ...(pinnedAt === undefined ? {} : { pinnedAt, ageDays: measureDays(pinnedAt, now) }),
        ...(until === undefined ? {} : { until }),
        ...(pinnedAt === undefined || maxAge === undefined ? {} : { pinUntil: findPinEnd(pinnedAt, maxAge) }),
        parts: [...parts],
    };
}
const findPinEnd = (pinnedAt, maxAge) => (0,clock/* rfc3339 */.ag)(new Date(Date.parse(pinnedAt) + (0,duration/* parseDuration */.E)(maxAge, 'maxAge') * 1000));
const listRootWarnings = ({ name, maxAge, pinnedAt, trustedRoot }, parts, now) => [
    ...listEndings(name, parts, now),
    ...(trustedRoot.sha256 === undefined ? [pinMissing(`the root "${name}"`, trustedRoot.path)] : []),
    ...(pinnedAt === undefined ? [] : listAging(name, maxAge, pinnedAt, now)),
];
async function checkSigningConfig(rule, policyPath, now) {
    const config = await (0,policy_signing_config/* readPinnedSigningConfig */.e)(rule, policyPath);
    if (config === undefined || rule.signingConfig === undefined)
        return [];
    const { sha256, path } = rule.signingConfig;
    const warnings = sha256 === undefined ? [pinMissing(`the signing config of the root "${rule.name}"`, path)] : [];
    try {
        (0,signing_config/* readSigningConfig */.As)(config.text, config.path, now);
        return warnings;
    }
    catch (error) {
        return [...warnings, (0,lib_errors/* asMcError */.b)(error)];
    }
}
const pinMissing = (what, path) => (0,errors/* verifyError */.q)('pin-missing', { what, path });
const listKindEnds = (parts) => [...new Set(parts.map(({ kind }) => kind))].flatMap((kind) => {
    const ends = parts.filter((part) => part.kind === kind).map(({ until }) => until);
    const dated = ends.filter((until) => until !== undefined).sort();
    const last = dated.at(-1);
    return dated.length < ends.length || last === undefined ? [] : [{ kind, until: last }];
});
const findEnd = (parts) => listKindEnds(parts)
    .map(({ until }) => until)
    .sort()[0];
const listEndings = (root, parts, now) => listKindEnds(parts)
    .filter(({ until }) => Date.parse(until) - now.getTime() <= SOON_DAYS * DAY_MS)
    .map(({ kind, until }) => (0,errors/* verifyError */.q)('authority-ended', { root, what: `the last ${kind}`, until }));
function listAging(root, maxAge, pinnedAt, now) {
    if (maxAge === undefined) {
        const days = measureDays(pinnedAt, now);
        return days > REVIEW_DAYS
            ? [(0,errors/* verifyError */.q)('root-unreviewed', { root, found: `${days}d`, expected: `${REVIEW_DAYS}d` })]
            : [];
    }
    const left = (0,duration/* parseDuration */.E)(maxAge, 'maxAge') * 1000 - (now.getTime() - Date.parse(pinnedAt));
    return left < SOON_DAYS * DAY_MS ? [(0,errors/* verifyError */.q)('pin-ages', { root, since: pinnedAt, expected: maxAge })] : [];
}
const STRANGERS = [
    'https://example.com/',
    'https://github.com/somebody/else/.github/workflows/x.yml@refs/heads/x',
    'a@b.c',
];
function checkPatterns({ name, identities = [] }) {
    const [wide, tooWide] = [[], []];
    const report = (to, given, detail) => to.push((0,errors/* verifyError */.q)('pattern-too-wide', { requirement: name, given, detail }));
    for (const { subjectPattern, pattern } of identities) {
        if (subjectPattern === undefined)
            continue;
        const stranger = STRANGERS.find((each) => pattern?.matches(each));
        if (stranger !== undefined)
            report(tooWide, subjectPattern, `also matches ${stranger}`);
        else if (/(?<!\\)\.[*+]|\[\^[^\]]*\][*+]/.test(subjectPattern))
            report(wide, subjectPattern, 'matches any text of any length in a part of the subject');
        if (/[A-Za-z0-9](?<!\\)\.[A-Za-z]/.test(subjectPattern))
            report(wide, subjectPattern, 'has a dot that is not escaped, which matches any character');
    }
    return { wide, tooWide };
}
function checkRepository({ name, predicateType, predicate }) {
    if (!predicateType?.startsWith(schema/* GITHUB_RELEASE */.iY) || predicate?.match !== undefined)
        return [];
    return [(0,errors/* verifyError */.q)('repository-not-named', { requirement: name, found: predicateType })];
}
function findImpossible({ name, identities = [], keys, threshold, logs = 0, timestamps = 1 }, roots) {
    const unsatisfiable = (expected, found) => (0,errors/* verifyError */.q)('requirement-unsatisfiable', { requirement: name, expected, found });
    const isOpen = identities.some(({ subjectPattern }) => subjectPattern !== undefined);
    const signers = new Set(identities.map(({ issuer, subject }) => `${issuer} ${subject}`)).size +
        new Set(keys.map(({ fingerprint }) => fingerprint)).size;
    const max = (count) => Math.max(0, ...roots.map(count));
    const countLogs = (root) => new Set(root.logs.map((log) => log.name)).size;
    const requiredLogs = (root) => (logs === 'none' ? 0 : Math.max(logs, root.thresholds.logs ?? 1));
    const maxTimes = max(({ material, logs: all }) => material.timestampAuthorities.length + all.length);
    return [
        ...(!isOpen && threshold > signers ? [unsatisfiable(`${threshold} different signers`, signers)] : []),
        ...(roots.every((root) => requiredLogs(root) > countLogs(root))
            ? [unsatisfiable(`${Math.min(...roots.map(requiredLogs))} logs`, max(countLogs))]
            : []),
        ...(timestamps > maxTimes ? [unsatisfiable(`${timestamps} sources of time`, maxTimes)] : []),
        ...(keys.length === 0 && roots.every(({ material }) => material.certificateAuthorities.length === 0)
            ? [unsatisfiable('a certificate', 0)]
            : []),
    ];
}


/***/ }),

/***/ 29217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ editPolicy)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61469);
/* harmony import */ var _lib_yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58902);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72317);
/* harmony import */ var _policy_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77452);





function editPolicy(text, path) {
    const policy = (0,_lib_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .readYaml */ .gM)(_policy_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .trustPolicySchema */ .mU, text, path);
    const findIndex = (name) => policy.roots.findIndex((root) => root.name === name);
    const requireIndex = (name) => {
        const index = findIndex(name);
        if (index < 0)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyError */ .q)('policy-root-unknown', {
                path,
                given: name,
                expected: policy.roots.map((root) => root.name),
            });
        return index;
    };
    const findPlace = (entry, after) => {
        const at = findIndex(entry.name);
        return at >= 0
            ? { at, replaces: true }
            : { at: after === undefined ? policy.roots.length : requireIndex(after) + 1, replaces: false };
    };
    return isJson(text)
        ? {
            policy,
            withRoot: (entry, after) => {
                const { at, replaces } = findPlace(entry, after);
                return formatJson({ ...policy, roots: policy.roots.toSpliced(at, replaces ? 1 : 0, entry) });
            },
            withoutRoot: (name) => formatJson({ ...policy, roots: policy.roots.toSpliced(requireIndex(name), 1) }),
        }
        : {
            policy,
            withRoot: (entry, after) => {
                const { at, replaces } = findPlace(entry, after);
                const { document, roots } = parseRoots(text, path);
                if (replaces)
                    replaceMap(document, roots.items[at], entry);
                else
                    roots.items.splice(at, 0, createNode(document, entry));
                return formatDocument(document, text);
            },
            withoutRoot: (name) => {
                const { document, roots } = parseRoots(text, path);
                roots.items.splice(requireIndex(name), 1);
                return formatDocument(document, text);
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
const formatJson = (policy) => `${JSON.stringify(policy, null, 2)}\n`;
function parseRoots(text, path) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text);
    const roots = document.get('roots');
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(roots))
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .baseError */ .O)('yaml-malformed', { what: path, detail: 'expected roots as a list, not from a merge key' });
    return { document, roots };
}
function createNode(document, entry) {
    const node = document.createNode(entry);
    for (const pair of node.items)
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(pair.value))
            pair.value.flow = true;
    return node;
}
function replaceMap(document, node, value) {
    const wanted = new Map(Object.entries(value).filter(([, each]) => each !== undefined));
    for (const { key } of [...node.items])
        if (!wanted.has(String(key)))
            node.delete(key);
    for (const [key, each] of wanted) {
        const present = node.get(key);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(present) && typeof each === 'object' && each !== null)
            replaceMap(document, present, each);
        else if (JSON.stringify(present) !== JSON.stringify(each)) {
            const created = document.createNode(each);
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(created))
                created.flow = true;
            node.set(key, (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(created) ? created : each);
        }
    }
}
const formatDocument = (document, before) => document.toString({ lineWidth: 0, indentSeq: !/^roots:[^\n]*\n(?:\s*#[^\n]*\n)*- /m.test(before) });


/***/ }),

/***/ 22940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ createTrustMetrics)
/* harmony export */ });
/* harmony import */ var _telemetry_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41450);

const createTrustMetrics = ({ roots }) => [
    (0,_telemetry_index_js__WEBPACK_IMPORTED_MODULE_0__/* .createMetric */ .H)('mc_trust_root_until_timestamp_seconds', roots.flatMap(({ name, until, pinUntil }) => [
        { ends: 'authority', at: until },
        { ends: 'pin', at: pinUntil },
    ].flatMap(({ ends, at }) => at === undefined ? [] : [{ labels: { root: name, ends }, value: Date.parse(at) / 1000 }]))),
];


/***/ }),

/***/ 98287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ listParts),
/* harmony export */   q: () => (/* binding */ compareParts)
/* harmony export */ });
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19654);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94570);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80292);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5604);





const hash = (...chunks) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(Buffer.concat(chunks)).toString('hex');
const describePeriod = (validFor) => ({
    since: validFor?.start ? (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .rfc3339 */ .ag)(validFor.start) : '',
    ...(validFor?.end ? { until: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .rfc3339 */ .ag)(validFor.end) } : {}),
});
function listParts(bytes, path) {
    (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .loadTrustedRoot */ .KE)(bytes, path);
    const root = _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__.TrustedRoot.fromJSON((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(bytes.toString('utf8'), path));
    const logs = (kind, all) => all.map(({ baseUrl, publicKey }) => ({
        kind,
        name: (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .readHost */ .rk)(baseUrl),
        fingerprint: hash(publicKey?.rawBytes ?? Buffer.alloc(0)),
        ...describePeriod(publicKey?.validFor),
    }));
    const authorities = (kind, all) => all.map(({ uri, certChain, validFor }) => ({
        kind,
        name: (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .readHost */ .rk)(uri),
        fingerprint: hash(...(certChain?.certificates ?? []).map(({ rawBytes }) => rawBytes)),
        ...describePeriod(validFor),
    }));
    return [
        ...authorities('certificate-authority', root.certificateAuthorities),
        ...logs('transparency-log', root.tlogs),
        ...logs('ct-log', root.ctlogs),
        ...authorities('timestamp-authority', root.timestampAuthorities),
    ];
}
const isSameKey = (a, b) => a.kind === b.kind && a.fingerprint === b.fingerprint;
const isUnchanged = (a, b) => a.since === b.since && a.until === b.until && a.name === b.name;
function compareParts(before, after) {
    const lacks = (all) => (part) => !all.some((other) => isSameKey(other, part));
    return {
        added: after.filter(lacks(before)),
        removed: before.filter(lacks(after)),
        changed: before.flatMap((part) => {
            const all = after.filter((other) => isSameKey(other, part));
            const [other] = all;
            return other && !all.some((each) => isUnchanged(each, part)) ? [{ before: part, after: other }] : [];
        }),
    };
}


/***/ }),

/***/ 21062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ presentChange),
/* harmony export */   e: () => (/* binding */ presentCheck)
/* harmony export */ });
/* harmony import */ var _lib_plural_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8056);

const SHOWN_HEX = 16;
const day = (time) => time === undefined || Date.parse(time) === 0 ? '' : time.slice(0, 10);
const partCells = (first, { name, fingerprint, since, until }) => [
    first,
    name,
    fingerprint.slice(0, SHOWN_HEX),
    day(since),
    day(until),
];
const passed = (text) => ({ outcome: 'passed', text });
const NOT_LOADED = { outcome: 'failed', text: 'not loaded' };
const COLUMNS = ['part', 'host', 'sha256', 'since', 'until'];
const DONE = {
    pin: 'pinned',
    fetch: 'fetched and pinned',
    rotate: 'added; the old root stays',
    retire: 'retired: signatures under it are rejected from now on',
    revert: 'restored',
};
function describeSigningConfig({ signingConfig, before, after }) {
    if (signingConfig === undefined)
        return [];
    const { before: old, after: fetched, path } = signingConfig;
    if (fetched === undefined)
        return [`Signing config: the repository publishes none${old ? '; the pinned one is kept' : ''}.`];
    const state = old === fetched ? 'unchanged' : old === undefined ? 'new' : `replaces ${old}`;
    return [
        `Signing config: ${fetched} (${state})`,
        ...(before === after ? [] : [`It is stored in ${path}, and the signing commands use it without --signing-config.`]),
    ];
}
function presentChange(report) {
    const { verb, root, before, after, added, removed, changed, canaries } = report;
    const same = before === after;
    const rows = [
        ...added.map((part) => partCells(`+ ${part.kind}`, part)),
        ...removed.map((part) => partCells(`- ${part.kind}`, part)),
        ...changed.map(({ after }) => partCells(`~ ${after.kind}`, after)),
    ];
    const { signingConfig } = report;
    const hasNews = rows.length > 0 || (signingConfig?.after !== undefined && signingConfig.after !== signingConfig.before);
    const compared = verb === 'revert' ? [] : [rows.length === 0 ? 'No key or authority differs.' : 'Differences:'];
    return [
        {
            title: same ? `${root}: no change` : `${root}: ${DONE[verb]}`,
            outcome: same ? undefined : 'passed',
            lines: [
                ...(same ? [] : [`${before} → ${after}`]),
                ...(same && verb === 'fetch' && hasNews ? ['Review each line, then pass --yes to pin what was fetched.'] : []),
                ...describeSigningConfig(report),
                ...canaries.map((subject) => `canary ${subject} verifies under it`),
                ...(verb === 'rotate' && canaries.length === 0
                    ? ['No canary was given (--canary), so nothing is verified under it yet.']
                    : []),
                ...compared,
            ],
            ...(rows.length === 0 ? {} : { table: { columns: COLUMNS, rows } }),
        },
    ];
}
function describeAge({ name, holds, pinnedAt, ageDays = 0, until, parts, }) {
    if (!holds)
        return [];
    const newest = parts
        .map(({ since }) => since)
        .sort()
        .at(-1);
    const pinned = pinnedAt === undefined
        ? 'no pinnedAt, so its age is unknown'
        : `pinned ${day(pinnedAt)} (${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(ageDays, 'day')} ago)`;
    const end = until === undefined ? 'no end is known' : `valid until ${day(until)}`;
    return [`root ${name}: ${pinned}; its newest part is from ${day(newest)}; ${end}`];
}
function presentCheck(report) {
    const { subject = '', digest, roots, requirements, reasons, warnings, outcome } = report;
    return [
        {
            title: subject,
            outcome,
            lines: [digest, ...roots.flatMap(describeAge)],
            table: {
                columns: ['root', ...COLUMNS],
                rows: roots.flatMap(({ name, holds, parts }) => holds ? parts.map((part) => [name, ...partCells(passed(part.kind), part)]) : [[name, NOT_LOADED]]),
            },
            reasons,
            warnings,
        },
        {
            title: 'Requirements',
            table: {
                columns: ['name', 'kind', 'signers'],
                rows: requirements.map(({ name, kind, threshold }) => [name, kind, String(threshold)]),
            },
        },
    ];
}


/***/ }),

/***/ 79626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ proposeTrust),
  G: () => (/* binding */ writeProposal)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/sigstore/trusted-root.js + 1 modules
var trusted_root = __webpack_require__(5604);
// EXTERNAL MODULE: ./build/verify/errors.js
var errors = __webpack_require__(72317);
// EXTERNAL MODULE: ./build/verify/evidence/judge.js
var judge = __webpack_require__(11267);
// EXTERNAL MODULE: ./build/verify/evidence/reading.js
var evidence_reading = __webpack_require__(63704);
// EXTERNAL MODULE: ./build/verify/evidence/within-limits.js
var within_limits = __webpack_require__(5398);
// EXTERNAL MODULE: ./build/verify/sources/open.js + 2 modules
var sources_open = __webpack_require__(18351);
// EXTERNAL MODULE: ./build/verify/subject/subject.js
var subject_subject = __webpack_require__(95139);
// EXTERNAL MODULE: ./build/verify/trust/change.js
var change = __webpack_require__(13929);
// EXTERNAL MODULE: ./build/lib/keys/read.js + 2 modules
var read = __webpack_require__(40675);
;// CONCATENATED MODULE: ./build/verify/trust/proposal-keys.js



const FOLDER = 'trust-roots/keys';
const MAX_NAME = 80;
function readKeys(given) {
    const keys = new Map();
    const names = new Set();
    for (const { path, pem: content } of given) {
        const key = (0,read/* readVerificationKey */.v3)(content, path);
        const fingerprint = (0,lib_digest/* sha256 */.sc)(key.export({ type: 'spki', format: 'der' })).toString('hex');
        if (keys.has(fingerprint))
            continue;
        const pem = Buffer.from(key.export({ type: 'spki', format: 'pem' }));
        const digest = (0,lib_digest/* sha256 */.sc)(pem).toString('hex');
        const plain = (0,external_node_path_.basename)(path, (0,external_node_path_.extname)(path))
            .replace(/[^A-Za-z0-9._-]/g, '_')
            .slice(0, MAX_NAME) || 'key';
        const name = names.has(plain) ? `${plain}-${fingerprint.slice(0, 12)}` : plain;
        names.add(name);
        const pin = { path: `${FOLDER}/${plain}-${digest.slice(0, 12)}.pub`, sha256: digest };
        keys.set(fingerprint, { name, fingerprint, key, path, pem, pin });
    }
    return [...keys.values()];
}

// EXTERNAL MODULE: ./build/verify/policy/schema.js
var schema = __webpack_require__(77452);
// EXTERNAL MODULE: ./build/verify/requirements/predicate.js
var predicate = __webpack_require__(84928);
;// CONCATENATED MODULE: ./build/verify/trust/proposal-text.js





const CERTIFICATE = {
    sourceRepositoryIdentifier: (name) => `only the repository with this number: ${name}, not another of that name`,
    sourceRepositoryUri: () => 'only workflow runs of this repository',
    sourceRepositoryOwnerIdentifier: (name) => `only repositories of the owner with this number: ${name}`,
    sourceRepositoryOwnerUri: () => 'only workflow runs in repositories of this owner',
    runnerEnvironment: () => 'only runners of this type',
};
const NAMES = {
    sourceRepositoryIdentifier: 'sourceRepositoryUri',
    sourceRepositoryOwnerIdentifier: 'sourceRepositoryOwnerUri',
};
function selectExtensions({ extensions }) {
    const present = Object.keys(CERTIFICATE).filter((key) => extensions[key] !== undefined);
    const replaced = present.map((key) => NAMES[key]);
    return present.filter((key) => !replaced.includes(key));
}
function formatProposal({ entry, seen, subjects, keys, now }) {
    const labels = new Set();
    const requirements = listGroups(seen).flatMap((group) => {
        const ofGroup = seen.filter(({ accepted }) => isSameGroup(group, accepted));
        const carriers = new Set(ofGroup.map(({ subject }) => subject));
        if (carriers.size < new Set(subjects).size)
            return [formatOmission(group, [...carriers])];
        const label = createLabel(group, labels);
        labels.add(label);
        return formatRequirement(label, group, ofGroup, keys);
    });
    if (labels.size === 0)
        throw (0,errors/* verifyError */.q)('nothing-verified', {
            subject: subjects.join(' and '),
            requirement: 'known-good releases',
            detail: 'the releases have no kind of evidence in common',
        });
    return `${[...formatHead(entry, subjects, now), ...requirements].join('\n')}\n`;
}
const listGroups = (seen) => [...new Set(seen.map(({ accepted }) => JSON.stringify(readGroup(accepted))))]
    .map((text) => JSON.parse(text))
    .sort((a, b) => (rank(a) < rank(b) ? 1 : -1));
const rank = ({ byKey, ...kind }) => `${JSON.stringify(kind)}${byKey ? 0 : 1}`;
const readGroup = ({ statement, key }) => ({
    ...(0,judge/* classify */.L8)(statement?.predicateType),
    byKey: key !== undefined,
});
const isSameGroup = (group, accepted) => JSON.stringify(group) === JSON.stringify(readGroup(accepted));
function formatHead({ name, pinnedAt, logs, timestamps, ...pins }, subjects, now) {
    return [
        `# Proposed by \`mc trust init\` on ${now.toISOString().slice(0, 10)} from the evidence of ${formatSome(subjects)}.`,
        '# A comment states where a value was seen and what the line allows. Remove each line that allows too much.',
        'version: 1',
        'roots:',
        '  # The trusted root of your Sigstore instance: evidence counts only with its CAs, logs and timestamp authorities.',
        `  - name: ${quote(name)}`,
        ...Object.entries(pins).map(([key, pin]) => `    ${key}: ${quote(pin)} # only a file with this digest`),
        `    pinnedAt: ${quote(pinnedAt)} # the time of your review; maxAge limits the time until the next review`,
        ...(logs === undefined
            ? []
            : [
                `    logs: ${logs} # the root lists no transparency log`,
                `    timestamps: ${timestamps} # so each signature needs a timestamp from one authority of the root`,
            ]),
        'requirements:',
    ];
}
function formatOmission(group, carriers) {
    const name = group.kind === 'signature' ? 'a signature' : group.predicateType;
    return `  # Not required: ${printable(name)}${group.byKey ? ' by a key' : ''}, which only ${formatSome(carriers)} has.`;
}
function formatRequirement(label, group, seen, keys) {
    const predicateType = group.kind === 'attestation' ? group.predicateType : undefined;
    return [
        '  # Each of the releases has this evidence. Rejects a release without it.',
        `  - name: ${quote(label)}`,
        `    kind: ${group.kind}`,
        ...(predicateType === undefined
            ? []
            : [`    predicateType: ${quote(predicateType)} # evidence of another type does not count`]),
        ...formatRepositories(predicateType, seen),
        ...(group.byKey ? formatKeys(seen, keys) : formatIdentities(seen)),
    ];
}
function formatIdentities(seen) {
    const signers = [...Map.groupBy(seen, ({ accepted }) => identifySigner(accepted.identity)).values()].flatMap((by) => {
        const identity = by[0]?.accepted.identity;
        return identity ? [{ identity, on: by.map(({ subject }) => subject) }] : [];
    });
    return [
        '    identities:',
        ...signers.flatMap(({ identity, on }) => formatIdentity(identity, on)),
        ...formatTagPattern(signers.map(({ identity }) => identity.subject)),
    ];
}
function formatKeys(seen, keys) {
    const logged = seen.filter(({ accepted }) => accepted.logEntries.length > 0);
    const signed = keys.filter(({ fingerprint }) => seen.some(({ accepted }) => accepted.fingerprint === fingerprint));
    return [
        ...(logged.length === seen.length
            ? ['    # A transparency log has each of these signatures. Rejects a signature that no log of the root has.']
            : [
                `    logs: none # no transparency log has the signature of ${formatSome(listUnlogged(seen))}; the key alone is proof`,
            ]),
        ...(seen.every(({ accepted }) => accepted.timeSources > 0)
            ? ['    timestamps: 1 # each of these signatures has a trusted time']
            : []),
        '    keys:',
        ...signed.flatMap(({ name, fingerprint, pin }) => [
            `      # Signed ${formatSome(listSigned(seen, fingerprint))}. Allows only the holder of this key.`,
            `      - { name: ${quote(name)}, path: ${quote(pin.path)}, sha256: ${quote(pin.sha256)} }`,
        ]),
    ];
}
const listUnlogged = (seen) => seen.filter(({ accepted }) => accepted.logEntries.length === 0).map(({ subject }) => subject);
const listSigned = (seen, fingerprint) => seen.filter(({ accepted }) => accepted.fingerprint === fingerprint).map(({ subject }) => subject);
function formatIdentity(identity, on) {
    const shown = selectExtensions(identity);
    const explain = (key) => {
        const name = NAMES[key] && identity.extensions[NAMES[key]];
        return printable(CERTIFICATE[key](name ?? 'its name is not in the certificate'));
    };
    const detail = identity.subject.includes('@refs/') ? ': this workflow file at this ref' : '';
    return [
        `      # Seen on ${formatSome(on)}. Allows only this signer, compared exactly${detail}.`,
        identity.issuer === undefined
            ? `      - issuer: ${schema/* NO_ISSUER */._u} # only certificates without an issuer`
            : `      - issuer: ${quote(identity.issuer)} # the OIDC issuer that the certificate names`,
        `        subject: ${quote(identity.subject)}`,
        ...(shown.length === 0 ? [] : ['        certificate:']),
        ...shown.map((key) => `          ${key}: ${quote(identity.extensions[key])} # ${explain(key)}`),
    ];
}
function formatTagPattern(subjects) {
    const prefixes = subjects.map((subject) => /^(.+@refs\/tags\/)[^/]+$/.exec(subject)?.[1]);
    const [prefix] = prefixes;
    if (prefix === undefined || !prefixes.every((each) => each === prefix))
        return [];
    const pattern = `${prefix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}v[0-9]+\\.[0-9]+\\.[0-9]+`;
    return [`      # To allow every release tag, replace the line "subject" with subjectPattern: ${quote(pattern)}`];
}
function formatRepositories(predicateType, seen) {
    if (!predicateType?.startsWith(schema/* GITHUB_RELEASE */.iY))
        return [];
    const all = seen.map(({ accepted }) => (0,predicate/* resolvePointer */.c)(accepted.statement?.predicate, '/repositoryId'));
    const ids = [...new Set(all.filter((id) => typeof id === 'string'))];
    if (ids.length === 0)
        return [];
    return [
        '    predicate:',
        '      match:',
        '        # GitHub signs the releases of all repositories with one identity. Allows only these repositories.',
        '        - pointer: /repositoryId',
        `          oneOf: ${quote(ids)}`,
    ];
}
const quote = (value) => JSON.stringify(value);
const printable = (text) => text.replace(/[^\x20-\x7e]/g, '?');
const formatSome = (all) => {
    const [first = '', ...more] = [...new Set(all)].map(printable);
    return more.length === 0 ? first : `${first} and ${more.length} more`;
};
const identifySigner = (identity) => JSON.stringify([
    identity?.issuer,
    identity?.subject,
    ...(identity ? selectExtensions(identity).map((key) => [key, identity.extensions[key]]) : []),
]);
function createLabel(group, taken) {
    const type = group.kind === 'attestation' ? group.predicateType : group.kind;
    const suffix = group.byKey ? '-by-key' : '';
    const plain = type
        .replace(/^https?:\/\//, '')
        .replace(/[^A-Za-z0-9.]+/g, '-')
        .slice(0, 80);
    const label = `${plain}${suffix}`;
    return label === '' || taken.has(label) ? `${label}${(0,lib_digest/* sha256 */.sc)(type).toString('hex').slice(0, 12)}` : label;
}

;// CONCATENATED MODULE: ./build/verify/trust/propose.js













async function proposeTrust({ subjects, root, choice, keys: given = [] }, ports) {
    const now = ports.clock.now();
    const material = (0,trusted_root/* loadTrustedRoot */.KE)(root.bytes, root.path);
    const isLogless = material.logs.length === 0;
    const thresholds = isLogless ? { logs: 0, timestamps: 1 } : {};
    const keys = readKeys(given);
    const trust = trustOnly({ ...material, name: root.name, bytes: root.bytes, thresholds }, keys, now);
    const seen = [];
    const refused = [];
    const warnings = new Map();
    for (const subject of subjects) {
        const found = await findEvidence(subject, trust, choice, ports);
        refused.push(...found.refused);
        for (const warning of found.warnings)
            warnings.set(warning.message, warning);
        if (keys.length === 0)
            for (const one of listKeySigned(subject, found.refused))
                warnings.set(one.message, one);
        seen.push(...found.accepted.map((accepted) => ({ subject, accepted })));
        if (!seen.some((one) => one.subject === subject))
            throw nothingVerified(subject, found.refused, keys);
    }
    const { entry, files } = (0,change/* createRootFiles */.sj)(root.name, root.bytes, root.path, now);
    const signed = keys.filter((key) => seen.some(({ accepted }) => accepted.fingerprint === key.fingerprint));
    const unused = keys.filter((key) => !signed.includes(key));
    for (const { path } of unused)
        warnings.set(path, (0,errors/* verifyError */.q)('key-signed-nothing', { path }));
    return {
        text: formatProposal({
            entry: { ...entry, ...(isLogless ? { logs: 'none', timestamps: 1 } : {}) },
            seen,
            subjects,
            keys: signed,
            now,
        }),
        files: new Map([...files, ...signed.map(({ pin, pem }) => [pin.path, pem])]),
        seen: new Set(seen.map(({ accepted }) => accepted.bundle)).size,
        refused: refused.map(({ origin, error: { code, message, hint } }) => ({ origin, code, message, hint })),
        warnings: [...warnings.values()],
    };
}
const trustOnly = (root, keys, now) => ({
    path: '',
    digest: (0,lib_digest/* digestOf */.ol)(''),
    roots: [root],
    requirements: keys.length === 0 ? [] : [{ name: 'keys', kind: 'signature', threshold: 1, logs: 'none', keys }],
    promotion: { requirements: [], replicate: false },
    mirror: undefined,
    asOf: now,
});
async function findEvidence(subject, trust, choice, ports) {
    const named = await (0,subject_subject/* readSubject */.$e)(subject, ports.at, ports.signal);
    const { digests, sources } = await (0,sources_open/* openSources */.H)(named, choice, ports);
    const content = named.kind === 'file' ? { content: (0,subject_subject/* createContentReader */.ts)(named.path) } : {};
    const reading = new evidence_reading/* Reading */.zK({ digests });
    const [accepted, refused] = [[], []];
    for (const [i, source] of sources.entries())
        for await (const evidence of (0,within_limits/* readWithinLimits */.i)(source, (0,lib_digest/* primaryDigest */.Bu)(digests), reading.share(sources.length - i))) {
            const judged = (0,judge/* judge */.S4)(evidence, { subject, digests, ...content, trust });
            if (!(0,judge/* isAccepted */.oB)(judged))
                refused.push(judged);
            else if (!(0,judge/* isPromotionMark */.xJ)((0,judge/* classify */.L8)(judged.statement?.predicateType)))
                accepted.push(judged);
        }
    const warnings = sources.flatMap((source) => source.warnings?.() ?? []);
    refused.push(...reading.unread.map((error) => ({ origin: String(error.details.source), error })));
    return { accepted, refused, warnings };
}
const listKeySigned = (subject, refused) => refused
    .filter(({ error }) => error.code === 'key-not-trusted')
    .map(({ origin }) => (0,errors/* verifyError */.q)('release-key-needed', { subject, source: origin }));
function nothingVerified(subject, refused, keys) {
    const [keySigned] = keys.length === 0 ? listKeySigned(subject, refused) : [];
    if (keySigned)
        return keySigned;
    const reasons = refused.map(({ origin, error }) => `${origin}: ${error.message}`);
    const isForeign = refused.some(({ error }) => error.code === 'certificate-untrusted');
    return (0,errors/* verifyError */.q)('nothing-verified', {
        subject,
        requirement: 'a known-good release',
        detail: [
            reasons.join('; ') || 'the release has no evidence',
            ...(isForeign ? ['another Sigstore instance may have signed it, whose root --trusted-root names'] : []),
        ].join('; '),
    });
}
async function writeProposal(path, { text, files }) {
    if ((await (0,lib_files/* fileKind */.h_)(path)) !== undefined)
        throw (0,errors/* verifyError */.q)('policy-exists', { path });
    for (const [file, bytes] of files)
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)((0,external_node_path_.dirname)(path), file), bytes);
    await (0,lib_files/* writeFileAtomic */.Zf)(path, text);
}


/***/ }),

/***/ 55162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ rotateRoot),
/* harmony export */   JZ: () => (/* binding */ revertTrust),
/* harmony export */   TK: () => (/* binding */ pinBytes),
/* harmony export */   cx: () => (/* binding */ pinRoot),
/* harmony export */   kY: () => (/* binding */ retireRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82252);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5604);
/* harmony import */ var _all_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20297);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(72317);
/* harmony import */ var _policy_files_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(30200);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13929);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98287);










const hashHex = (bytes) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes).toString('hex');
const readRoot = (path) => (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileBounded */ .Y1)(path, _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_TRUSTED_ROOT_BYTES */ .ci, 'the trusted root');
const keepSettings = (entry) => {
    const { maxAge, logs, timestamps, signingConfig } = entry ?? {};
    return {
        ...(signingConfig === undefined ? {} : { signingConfig }),
        ...(maxAge === undefined ? {} : { maxAge }),
        ...(logs === undefined ? {} : { logs }),
        ...(timestamps === undefined ? {} : { timestamps }),
    };
};
async function listOldParts(policyPath, entry) {
    if (!entry)
        return [];
    const { path: file, sha256: pin } = entry.trustedRoot;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(policyPath), file);
    try {
        const bytes = await readRoot(path);
        return pin === undefined || pin === hashHex(bytes) ? (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .listParts */ .Z)(bytes, path) : [];
    }
    catch {
        return [];
    }
}
const pinRoot = async ({ policy, name, trustedRoot }, ports) => pinBytes({ policy, name, bytes: await readRoot(trustedRoot), path: trustedRoot, verb: 'pin', pin: true }, ports);
async function pinBytes(request, { clock }) {
    const { policy, name, bytes, path, verb, pin } = request;
    const begun = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_5__/* .beginReport */ .mC)('trust-change', clock, policy);
    const now = clock.now();
    const { entry, files } = (0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .createRootFiles */ .sj)(name, bytes, path, now);
    const config = request.signingConfig && (0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .createSigningConfigFile */ .cR)(name, request.signingConfig.text, request.signingConfig.path, now);
    let old;
    const changed = await (0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .changePolicy */ .VH)(policy, verb, (text) => {
        old = text.policy.roots.find((root) => root.name === name);
        if (!pin)
            return undefined;
        const pins = { ...keepSettings(old), ...entry, ...(config ? { signingConfig: config.pin } : {}) };
        return {
            text: text.withRoot(pins),
            files: new Map([...files, ...(config ? [config.file] : [])]),
        };
    }, { clock });
    const differences = (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .compareParts */ .q)(await listOldParts(policy, old), (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .listParts */ .Z)(bytes, path));
    return begun.finish([], {
        verb,
        root: name,
        ...changed,
        ...describeDifferences(differences),
        canaries: [],
        ...(verb === 'fetch' ? { signingConfig: compareSigningConfigs(old, config?.pin) } : {}),
    });
}
function compareSigningConfigs(old, fetched) {
    const [before, after] = [old?.signingConfig?.sha256, fetched?.sha256].map((hex) => hex && `sha256:${hex}`);
    return {
        ...(before ? { before } : {}),
        ...(after && fetched ? { after, path: fetched.path } : {}),
    };
}
async function rotateRoot({ policy, name, trustedRoot, as, canaries, evidence }, ports) {
    const { clock } = ports;
    const begun = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_5__/* .beginReport */ .mC)('trust-change', clock, policy);
    const bytes = await readRoot(trustedRoot);
    const now = clock.now();
    const digest = hashHex(bytes);
    let old;
    let next = as ?? `${name}-${now.toISOString().slice(0, 10)}`;
    const verifyCanaries = async (files) => {
        for (const subject of canaries) {
            const { report } = await (0,_all_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyAll */ .V)({ ...evidence, subjects: [subject], policy, root: next }, { ...ports, files });
            const [reason] = report.reasons;
            if (report.outcome !== 'passed')
                throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .verifyError */ .q)('canary-failed', { subject, code: reason?.code ?? '', detail: reason?.message ?? '' });
        }
    };
    const changed = await (0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .changePolicy */ .VH)(policy, 'rotate', (text) => {
        const { roots } = text.policy;
        old = roots.find((root) => root.name === name);
        if (!old)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .verifyError */ .q)('policy-root-unknown', {
                path: policy,
                given: name,
                expected: roots.map((root) => root.name),
            });
        const existing = roots.find((root) => root.trustedRoot.sha256 === digest);
        if (existing) {
            next = existing.name;
            return undefined;
        }
        if (roots.some((root) => root.name === next))
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .verifyError */ .q)('policy-root-exists', { path: policy, given: next });
        const { entry, files } = (0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .createRootFiles */ .sj)(next, bytes, trustedRoot, now);
        return { text: text.withRoot({ ...keepSettings(old), ...entry }, name), files };
    }, { clock, check: (proposed) => verifyCanaries((0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .overlayFiles */ .MS)(policy, proposed)) });
    if (changed.before === changed.after)
        await verifyCanaries(_policy_files_js__WEBPACK_IMPORTED_MODULE_9__/* .policyFiles */ .qR);
    const differences = (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .compareParts */ .q)(await listOldParts(policy, old), (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .listParts */ .Z)(bytes, trustedRoot));
    return begun.finish([], {
        verb: 'rotate',
        root: next,
        ...changed,
        ...describeDifferences(differences),
        canaries: [...canaries],
    });
}
async function retireRoot({ policy, name }, { clock }) {
    const begun = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_5__/* .beginReport */ .mC)('trust-change', clock, policy);
    let old;
    const changed = await (0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .changePolicy */ .VH)(policy, 'retire', (text) => {
        const { roots } = text.policy;
        old = roots.find((root) => root.name === name);
        if (old && roots.length === 1)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .verifyError */ .q)('policy-last-root', { path: policy, given: name });
        return { text: text.withoutRoot(name), files: new Map() };
    }, { clock });
    const differences = (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .compareParts */ .q)(await listOldParts(policy, old), []);
    return begun.finish([], {
        verb: 'retire',
        root: name,
        ...changed,
        ...describeDifferences(differences),
        canaries: [],
    });
}
async function revertTrust(policy, { clock }) {
    const begun = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_5__/* .beginReport */ .mC)('trust-change', clock, policy);
    const { before, after, from } = await (0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .revertPolicy */ .LF)(policy, { clock });
    const none = describeDifferences({ added: [], removed: [], changed: [] });
    return begun.finish([], { verb: 'revert', root: from, before, after, ...none, canaries: [] });
}
const describeDifferences = ({ added, removed, changed }) => ({
    added: [...added],
    removed: [...removed],
    changed: changed.map(({ before, after }) => ({ before, after })),
});


/***/ }),

/***/ 74995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ay: () => (/* binding */ pRetry)
});

// UNUSED EXPORTS: AbortError, makeRetriable

;// CONCATENATED MODULE: ./node_modules/is-network-error/index.js
const objectToString = Object.prototype.toString;

const isError = value => objectToString.call(value) === '[object Error]';

const errorMessages = new Set([
	'network error', // Chrome
	'NetworkError when attempting to fetch resource.', // Firefox
	'The Internet connection appears to be offline.', // Safari 16
	'Network request failed', // `cross-fetch`
	'fetch failed', // Undici (Node.js)
	'terminated', // Undici (Node.js)
	' A network error occurred.', // Bun (WebKit)
	'Network connection lost', // Cloudflare Workers (fetch)
]);

function isNetworkError(error) {
	const isValid = error
		&& isError(error)
		&& error.name === 'TypeError'
		&& typeof error.message === 'string';

	if (!isValid) {
		return false;
	}

	const {message, stack} = error;

	// Safari 17+ has generic message but no stack for network errors
	if (message === 'Load failed' || (message.startsWith('Load failed (') && message.endsWith(')'))) {
		return stack === undefined
			// Sentry adds its own stack trace to the fetch error, so also check for that
			|| '__sentry_captured__' in error;
	}

	// Deno network errors start with specific text
	if (message.startsWith('error sending request for url')) {
		return true;
	}

	// Chrome: exact "Failed to fetch" or with hostname: "Failed to fetch (example.com)"
	if (message === 'Failed to fetch' || (message.startsWith('Failed to fetch (') && message.endsWith(')'))) {
		return true;
	}

	// Standard network error messages
	return errorMessages.has(message);
}

;// CONCATENATED MODULE: ./node_modules/p-retry/index.js


function validateRetries(retries) {
	if (typeof retries === 'number') {
		if (retries < 0) {
			throw new TypeError('Expected `retries` to be a non-negative number.');
		}

		if (Number.isNaN(retries)) {
			throw new TypeError('Expected `retries` to be a valid number or Infinity, got NaN.');
		}

		// Not `Number.isSafeInteger`, which would reject a huge `retries`. That is accepted on purpose and behaves as effectively forever.
		// eslint-disable-next-line unicorn/prefer-number-is-safe-integer
		if (Number.isFinite(retries) && !Number.isInteger(retries)) {
			throw new TypeError('Expected `retries` to be a non-negative integer or Infinity.');
		}
	} else if (retries !== undefined) {
		throw new TypeError('Expected `retries` to be a number or Infinity.');
	}
}

function validateNumberOption(name, value, {allowInfinity = false} = {}) {
	if (typeof value !== 'number' || Number.isNaN(value)) {
		throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? ' or Infinity' : ''}.`);
	}

	if (!allowInfinity && !Number.isFinite(value)) {
		throw new TypeError(`Expected \`${name}\` to be a finite number.`);
	}

	if (value < 0) {
		throw new TypeError(`Expected \`${name}\` to be \u{2265} 0.`);
	}
}

function validateOption(name, value, type) {
	// `null` means "not provided", as it does for the other options. `unref` needs this because it is the one option with no default of its own.
	if (value === undefined || value === null) {
		return;
	}

	if (typeof value !== type) {
		throw new TypeError(`Expected \`${name}\` to be a ${type}.`);
	}
}

function validateSignal(value) {
	// `null` means "not provided", as it does for the other options.
	if (value === undefined || value === null) {
		return;
	}

	// Duck typed rather than `instanceof`, so a signal from another realm still works. All three methods are checked because `removeEventListener` is called from inside a timer callback, where a `TypeError` would be an uncaught exception rather than a rejection the caller could catch.
	if (typeof value.throwIfAborted !== 'function'
		|| typeof value.addEventListener !== 'function'
		|| typeof value.removeEventListener !== 'function') {
		throw new TypeError('Expected `signal` to be an AbortSignal.');
	}
}

class AbortError extends Error {
	constructor(message) {
		super(typeof message === 'string' ? message : undefined);

		this.name = 'AbortError';

		if (message instanceof Error) {
			this.originalError = message;
			({message} = message);
		} else {
			// Created here, so it already captures every caller frame. Copying `this.stack` instead would only rewrite the header, which is rendered lazily from `name` and `message` at read time. It also stringifies a non-string message, so reuse its result below.
			this.originalError = new Error(message);
			({message} = this.originalError);

			// The caller sees this error, so the frame for this constructor is dropped where the runtime supports it. Left in, the top frame blames p-retry for an error the caller threw. An error the caller passed keeps its own stack, which points at their throw site already. V8-only, hence the lint exception, and the optional call leaves the stack as it is where it is missing.
			// eslint-disable-next-line unicorn/no-nonstandard-builtin-properties
			Error.captureStackTrace?.(this.originalError, AbortError);
		}

		this.message = message;
	}
}

// `setTimeout` cannot represent a longer delay and fires it right away instead, which turns a long backoff into a tight retry loop. Cap at the largest value it can still hold.
const maximumDelay = (2 ** 31) - 1;

function calculateDelay(retriesConsumed, options) {
	// Nothing to wait for, and multiplying by a factor that has grown to `Infinity` would give `NaN`.
	if (options.minTimeout === 0) {
		return 0;
	}

	// `retriesConsumed` starts at 0 and only ever counts up, so the first retry is already attempt 1.
	const attempt = retriesConsumed + 1;
	const random = options.randomize ? (Math.random() + 1) : 1;

	const timeout = Math.round(random * options.minTimeout * (options.factor ** (attempt - 1)));

	// `maxTimeout` rounds up, so a fractional cap still gives a whole number of milliseconds. Rounding down would turn a cap below 1 into no timer at all, which never yields to the event loop. `Math.ceil(Infinity)` is `Infinity`.
	return Math.min(timeout, Math.ceil(options.maxTimeout), maximumDelay);
}

function calculateRemainingTime(start, max) {
	return Number.isFinite(max) ? max - (performance.now() - start) : max;
}

async function delayForRetry(delay, options) {
	if (delay <= 0) {
		return;
	}

	await new Promise((resolve, reject) => {
		// Registered with `once`, so it removes itself when it fires.
		const onAbort = () => {
			clearTimeout(timeoutToken);
			reject(options.signal.reason);
		};

		const timeoutToken = setTimeout(() => {
			options.signal?.removeEventListener('abort', onAbort);
			resolve();
		}, delay);

		if (options.unref) {
			timeoutToken.unref?.();
		}

		options.signal?.addEventListener('abort', onAbort, {once: true});
	});
}

// Stringifying a thrown value can itself throw, for an object with no usable `toString`. That must never be allowed to replace the failure the caller is actually dealing with.
//
// A thrown value whose own accessors or proxy traps throw is not supported, here or anywhere else. It comes from the caller's own code, so it is not something to defend against.
function stringifyThrownValue(value) {
	try {
		return String(value);
	} catch {
		return Object.prototype.toString.call(value);
	}
}

// `AbortError` wraps the error the caller actually wants, and the wrappers can be nested, so keep unwrapping until the cause is reached. Otherwise an `AbortError` would escape `pRetry` and a `catch` doing `error instanceof AbortError` would read a real failure as a cancellation.
//
// Two wrappers whose `originalError` points at each other are not supported, like the thrown values above.
function unwrapAbortError(error) {
	let cause = error;

	// A wrapper with no error to unwrap to is the cause as far as it goes.
	while (cause instanceof AbortError && cause.originalError instanceof Error) {
		cause = cause.originalError;
	}

	return cause;
}

async function onAttemptFailure({error, attemptNumber, retriesConsumed, startTime, options}) {
	// The signal is checked after the operation and after every callback, so a cancellation is never reported as an operation failure or a callback's decision, and no callback runs after it. The last check also guards the delay, whose abort listener never fires on a signal that is already aborted.
	const abortIfNeeded = () => {
		options.signal?.throwIfAborted();
	};

	const normalizedError = error instanceof Error
		? error
		: new TypeError(`Non-error was thrown: "${stringifyThrownValue(error)}". You should only throw errors.`);

	// Checked before unwrapping an `AbortError`, because the reason a caller aborted with is final. Unwrapping it would replace the reason they chose with whatever is inside it, and it would also let an `AbortError` from the operation outrank a cancellation the caller asked for.
	abortIfNeeded();

	if (normalizedError instanceof AbortError) {
		throw unwrapAbortError(normalizedError);
	}

	// `retriesConsumed` only ever advances while `retriesLeft` is above 0, so this is never negative. `Infinity` minus a finite count is `Infinity`, so an unlimited budget needs no special case.
	const retriesLeft = options.retries - retriesConsumed;

	// A `TypeError` normally means the operation itself is broken rather than the thing it was trying to reach, so retrying it does not help. A network `TypeError` is the exception, and its message differs per runtime, so it has to be recognised rather than assumed.
	const isRetriableError = !(normalizedError instanceof TypeError) || isNetworkError(normalizedError);

	// Out of time already, out of retries, or a failure that is never retried, so the delay is 0 and the callbacks are told that no retry follows. Only computed when a retry can still follow, so a randomized delay does not draw from `Math.random` for a wait that is never taken.
	const timeLeft = calculateRemainingTime(startTime, options.maxRetryTime);
	const delayTime = isRetriableError && timeLeft > 0 && retriesLeft > 0 ? calculateDelay(retriesConsumed, options) : 0;

	const consumeRetryContext = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: delayTime,
	});

	// No answer means no opinion, so fall back to the default. Treating it as `false` instead would leave `retries` uncounted and let the loop run forever.
	const consumeRetry = (await options.shouldConsumeRetry(consumeRetryContext)) ?? true;

	abortIfNeeded();

	const effectiveDelay = consumeRetry ? delayTime : 0;
	const context = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: effectiveDelay,
	});

	await options.onFailedAttempt(context);

	abortIfNeeded();

	const remainingTime = calculateRemainingTime(startTime, options.maxRetryTime);

	// No time or budget left, or a failure that retrying cannot help with.
	if (
		!isRetriableError
		|| remainingTime <= 0
		|| retriesLeft <= 0
	) {
		throw normalizedError;
	}

	const shouldRetry = await options.shouldRetry(context);

	abortIfNeeded();

	if (!shouldRetry) {
		throw normalizedError;
	}

	const remainingTimeAfterShouldRetry = calculateRemainingTime(startTime, options.maxRetryTime);

	if (remainingTimeAfterShouldRetry <= 0) {
		throw normalizedError;
	}

	if (!consumeRetry) {
		return false;
	}

	await delayForRetry(Math.min(effectiveDelay, remainingTimeAfterShouldRetry), options);

	return true;
}

async function pRetry(input, options = {}) {
	options = {...options};

	// Applied before validating, so that `null` means "not provided" here as it does for every other option.
	options.retries ??= 10;

	validateRetries(options.retries);

	if (Object.hasOwn(options, 'forever')) {
		throw new Error('The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.');
	}

	options.factor ??= 2;
	options.minTimeout ??= 1000;
	options.maxTimeout ??= Infinity;
	options.maxRetryTime ??= Infinity;
	options.randomize ??= false;
	options.onFailedAttempt ??= () => {};
	options.shouldRetry ??= () => true;
	options.shouldConsumeRetry ??= () => true;

	// Validate the options that have a runtime type to check.
	validateOption('onFailedAttempt', options.onFailedAttempt, 'function');
	validateOption('shouldRetry', options.shouldRetry, 'function');
	validateOption('shouldConsumeRetry', options.shouldConsumeRetry, 'function');
	validateOption('randomize', options.randomize, 'boolean');
	validateOption('unref', options.unref, 'boolean');
	validateSignal(options.signal);
	validateNumberOption('factor', options.factor);
	validateNumberOption('minTimeout', options.minTimeout);
	validateNumberOption('maxTimeout', options.maxTimeout, {allowInfinity: true});
	validateNumberOption('maxRetryTime', options.maxRetryTime, {allowInfinity: true});

	// A negative factor is rejected above, so this only catches `0`. Treat it as `1` to keep the delay constant instead of dropping to zero after the first retry.
	if (options.factor === 0) {
		options.factor = 1;
	}

	options.signal?.throwIfAborted();

	let attemptNumber = 0;
	let retriesConsumed = 0;
	const startTime = performance.now();

	// A consumed count is always finite, so `Infinity` keeps this true and needs no special case.
	while (retriesConsumed <= options.retries) {
		attemptNumber++;

		try {
			options.signal?.throwIfAborted();

			const result = await input(attemptNumber);

			options.signal?.throwIfAborted();

			return result;
		} catch (error) {
			if (await onAttemptFailure({
				error,
				attemptNumber,
				retriesConsumed,
				startTime,
				options,
			})) {
				retriesConsumed++;
			}
		}
	}

	// Unreachable: `onAttemptFailure` throws once `retriesLeft` reaches 0, which is the same state the loop condition tests, so the loop is always left by a throw. Kept as a guard against a future change to either side breaking that pairing.
	throw new Error('Retry attempts exhausted without throwing an error.');
}

function makeRetriable(function_, options) {
	return function (...arguments_) {
		return pRetry(() => function_.apply(this, arguments_), options);
	};
}


/***/ })

};
