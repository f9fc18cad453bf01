export const id = 9903;
export const ids = [9903];
export const modules = {

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


/***/ }),

/***/ 68085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ checkTrust)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(57130);
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(39386);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(61469);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82252);
/* harmony import */ var _distinct_errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(98488);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(72317);
/* harmony import */ var _policy_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30200);
/* harmony import */ var _policy_load_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28083);
/* harmony import */ var _policy_schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77452);
/* harmony import */ var _policy_warnings_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(27434);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13929);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29217);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98287);














const SOON_DAYS = 30;
const DAY_MS = 86_400_000;
async function checkTrust(path, { clock }) {
    const begun = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_1__/* .beginReport */ .mC)('trust-check', clock, path);
    const text = await (0,_change_js__WEBPACK_IMPORTED_MODULE_2__/* .readPolicy */ .T4)(path);
    const { policy } = (0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .editPolicy */ .X)(text, path);
    (0,_policy_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .assertPromotionRule */ .S5)(policy, path);
    const now = clock.now();
    const [errors, warnings] = [[], []];
    const roots = [];
    const valid = [];
    let requirements = [];
    for (const { name, maxAge, pinnedAt, trustedRoot } of policy.roots) {
        try {
            const trust = await (0,_policy_load_js__WEBPACK_IMPORTED_MODULE_5__/* .loadTrust */ .V)(path, _policy_files_js__WEBPACK_IMPORTED_MODULE_6__/* .policyFiles */ .q, now, name);
            requirements = [...trust.requirements, ...trust.promotion.requirements];
            valid.push(...trust.roots);
            const parts = trust.roots.flatMap((root) => (0,_parts_js__WEBPACK_IMPORTED_MODULE_7__/* .listParts */ .Z)(root.bytes, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), trustedRoot.path)));
            warnings.push(...listEndings(name, parts, now));
            warnings.push(...(0,_policy_warnings_js__WEBPACK_IMPORTED_MODULE_8__/* .listTrustWarnings */ .g)(trust));
            if (trustedRoot.sha256 === undefined)
                warnings.push(pinMissing(`the root "${name}"`, trustedRoot.path));
            if (maxAge !== undefined && pinnedAt !== undefined)
                warnings.push(...listAging(name, maxAge, pinnedAt, now));
            roots.push({ name, holds: true, ...(pinnedAt === undefined ? {} : { pinnedAt }), parts: [...parts] });
        }
        catch (error) {
            errors.push((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .asMcError */ .b)(error));
            roots.push({ name, holds: false, ...(pinnedAt === undefined ? {} : { pinnedAt }), parts: [] });
        }
    }
    for (const { name, keys = [] } of policy.requirements)
        for (const key of keys)
            if (key.sha256 === undefined)
                warnings.push(pinMissing(`the key "${key.name}" of "${name}"`, key.path));
    for (const requirement of requirements) {
        const { wide, tooWide } = checkPatterns(requirement);
        warnings.push(...wide);
        warnings.push(...checkRepository(requirement));
        errors.push(...tooWide, ...findImpossible(requirement, valid));
    }
    return begun.finish((0,_distinct_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .distinctErrors */ .Y)(errors), {
        digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_11__/* .digestOf */ .ol)(Buffer.from(text)),
        roots,
        requirements: requirements.map(({ name, kind, threshold }) => ({ name, kind, threshold })),
        warnings: (0,_distinct_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .distinctErrors */ .Y)(warnings).map((error) => error.toReason()),
    });
}
const pinMissing = (what, path) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .verifyError */ .q)('pin-missing', { what, path });
function listEndings(root, parts, now) {
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
        return [(0,_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .verifyError */ .q)('authority-ended', { root, what: `the last ${kind}`, until: last })];
    });
}
function listAging(root, maxAge, pinnedAt, now) {
    const left = (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_13__/* .parseDuration */ .E)(maxAge, 'maxAge') * 1000 - (now.getTime() - Date.parse(pinnedAt));
    return left < SOON_DAYS * DAY_MS ? [(0,_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .verifyError */ .q)('pin-ages', { root, since: pinnedAt, expected: maxAge })] : [];
}
const STRANGERS = [
    'https://example.com/',
    'https://github.com/somebody/else/.github/workflows/x.yml@refs/heads/x',
    'a@b.c',
];
function checkPatterns({ name, identities = [] }) {
    const [wide, tooWide] = [[], []];
    const report = (to, given, detail) => to.push((0,_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .verifyError */ .q)('pattern-too-wide', { requirement: name, given, detail }));
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
    if (!predicateType?.startsWith(_policy_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .GITHUB_RELEASE */ .iY) || predicate?.match !== undefined)
        return [];
    return [(0,_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .verifyError */ .q)('repository-not-named', { requirement: name, found: predicateType })];
}
function findImpossible({ name, identities = [], keys, threshold, logs = 0, timestamps = 1 }, roots) {
    const unsatisfiable = (expected, found) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .verifyError */ .q)('requirement-unsatisfiable', { requirement: name, expected, found });
    const isOpen = identities.some(({ subjectPattern }) => subjectPattern !== undefined);
    const signers = new Set(identities.map(({ issuer, subject }) => `${issuer} ${subject}`)).size +
        new Set(keys.map(({ fingerprint }) => fingerprint)).size;
    const max = (count) => Math.max(0, ...roots.map(count));
    const countLogs = (root) => new Set(root.logs.map((log) => log.name)).size;
    const requiredLogs = (root) => Math.max(logs, root.thresholds.logs ?? 1);
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

/***/ 21062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ presentChange),
/* harmony export */   e: () => (/* binding */ presentCheck)
/* harmony export */ });
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
    rotate: 'added beside the old root',
    retire: 'retired: signatures under it are rejected from now on',
    revert: 'restored',
};
function presentChange(report) {
    const { verb, root, before, after, added, removed, changed, canaries } = report;
    const same = before === after;
    const rows = [
        ...added.map((part) => partRow('+', part)),
        ...removed.map((part) => partRow('-', part)),
        ...changed.map((one) => partRow('~', one.after)),
    ];
    const compared = verb === 'revert' ? [] : [rows.length === 0 ? 'No key or authority differs.' : 'Differences:'];
    return [
        {
            title: same ? `${root}: no change` : `✓ ${root}: ${DONE[verb]}`,
            lines: [
                ...(same ? [] : [`${before} → ${after}`]),
                ...(same && verb === 'fetch' && rows.length > 0 ? ['Review each line, then pass --yes to pin the root.'] : []),
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
function presentCheck(report) {
    const { subject = '', digest, roots, requirements, reasons, warnings, outcome } = report;
    return [
        {
            title: `${outcome === 'passed' ? '✓' : '✗'} ${subject}`,
            lines: [digest, ...reasons.map(({ code, message }) => `${code}: ${message}`)],
            table: {
                columns: ['root', ...COLUMNS],
                rows: roots.flatMap(({ name, holds, parts }) => holds ? parts.map((part) => [name, ...partRow('✓', part)]) : [[name, '✗ pin does not match', '', '', '', '']]),
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
            : [{ title: 'Warnings', lines: warnings.map(({ code, message }) => `${code}: ${message}`) }]),
    ];
}


/***/ }),

/***/ 87149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ proposeTrust),
  G: () => (/* binding */ writeProposal)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/sigstore/statement.js
var statement = __webpack_require__(14922);
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
// EXTERNAL MODULE: ./build/verify/sources/open.js + 1 modules
var sources_open = __webpack_require__(99022);
// EXTERNAL MODULE: ./build/verify/subject/subject.js
var subject_subject = __webpack_require__(95139);
// EXTERNAL MODULE: ./build/verify/trust/change.js
var change = __webpack_require__(13929);
// EXTERNAL MODULE: ./build/verify/policy/schema.js
var schema = __webpack_require__(77452);
// EXTERNAL MODULE: ./build/verify/requirements/predicate.js
var predicate = __webpack_require__(84928);
;// CONCATENATED MODULE: ./build/verify/trust/proposal-text.js





const CERTIFICATE = ['sourceRepositoryUri', 'sourceRepositoryOwnerUri', 'runnerEnvironment'];
const WHY = {
    sourceRepositoryUri: 'only workflow runs of this repository',
    sourceRepositoryOwnerUri: 'only workflow runs in repositories of this owner',
    runnerEnvironment: 'only runners of this type',
};
function formatProposal(entry, seen, subjects, now) {
    const labels = new Set();
    const requirements = listKinds(seen).flatMap((kind) => {
        const ofKind = seen.filter(({ accepted }) => isSameKind(kind, accepted));
        const carriers = new Set(ofKind.map(({ subject }) => subject));
        if (carriers.size < new Set(subjects).size)
            return [formatOmission(kind, [...carriers])];
        const label = kind.kind === 'signature' ? 'signature' : createLabel(kind.predicateType, labels);
        labels.add(label);
        return formatRequirement(label, kind, ofKind);
    });
    if (labels.size === 0)
        throw (0,errors/* verifyError */.q)('nothing-verified', {
            subject: subjects.join(' and '),
            requirement: 'known-good releases',
            detail: 'the releases have no kind of evidence in common',
        });
    return `${[...formatHead(entry, subjects, now), ...requirements].join('\n')}\n`;
}
const listKinds = (seen) => [...new Set(seen.map(({ accepted }) => JSON.stringify(readKind(accepted))))]
    .sort()
    .reverse()
    .map((text) => JSON.parse(text));
const readKind = ({ statement }) => (0,judge/* classify */.L8)(statement?.predicateType);
const isSameKind = (kind, accepted) => JSON.stringify(kind) === JSON.stringify(readKind(accepted));
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
function formatOmission(kind, carriers) {
    const name = kind.kind === 'signature' ? 'a signature' : kind.predicateType;
    return `  # Not required: ${printable(name)}, which only ${formatSome(carriers)} has.`;
}
function formatRequirement(label, kind, seen) {
    const predicateType = kind.kind === 'attestation' ? kind.predicateType : undefined;
    const signers = [...Map.groupBy(seen, ({ accepted }) => identifySigner(accepted.identity)).values()].map((by) => ({
        identity: by[0]?.accepted.identity,
        on: by.map(({ subject }) => subject),
    }));
    return [
        '  # Each of the releases has this evidence. Rejects a release without it.',
        `  - name: ${quote(label)}`,
        `    kind: ${kind.kind}`,
        ...(predicateType === undefined
            ? []
            : [`    predicateType: ${quote(predicateType)} # evidence of another type does not count`]),
        ...formatRepositories(predicateType, seen),
        '    identities:',
        ...signers.flatMap(({ identity, on }) => formatIdentity(identity, on)),
        ...formatTagPattern(signers.map(({ identity }) => identity?.subject ?? '')),
    ];
}
function formatIdentity(identity, on) {
    const extensions = CERTIFICATE.filter((key) => identity?.extensions[key] !== undefined);
    const detail = identity?.subject.includes('@refs/') ? ': this workflow file at this ref' : '';
    return [
        `      # Seen on ${formatSome(on)}. Allows only this signer, compared exactly${detail}.`,
        identity?.issuer === undefined
            ? `      - issuer: ${schema/* NO_ISSUER */._u} # only certificates without an issuer`
            : `      - issuer: ${quote(identity.issuer)} # the OIDC issuer that the certificate names`,
        `        subject: ${quote(identity?.subject)}`,
        ...(extensions.length === 0 ? [] : ['        certificate:']),
        ...extensions.map((key) => `          ${key}: ${quote(identity?.extensions[key])} # ${WHY[key]}`),
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
const identifySigner = (identity) => JSON.stringify([identity?.issuer, identity?.subject, ...CERTIFICATE.map((key) => identity?.extensions[key])]);
function createLabel(predicateType, taken) {
    const label = predicateType
        .replace(/^https?:\/\//, '')
        .replace(/[^A-Za-z0-9.]+/g, '-')
        .slice(0, 80);
    return label === '' || taken.has(label) ? `${label}${(0,digest/* sha256 */.sc)(predicateType).toString('hex').slice(0, 12)}` : label;
}

;// CONCATENATED MODULE: ./build/verify/trust/propose.js












const MARKS = new Set([statement/* PREDICATE */.W3.promotion, statement/* PREDICATE */.W3.revocation]);
async function proposeTrust({ subjects, root, choice }, ports) {
    const now = ports.clock.now();
    const material = (0,trusted_root/* loadTrustedRoot */.KE)(root.bytes, root.path);
    const isLogless = material.logs.length === 0;
    const thresholds = isLogless ? { logs: 0, timestamps: 1 } : {};
    const trust = trustOnly({ ...material, name: root.name, bytes: root.bytes, thresholds }, now);
    const seen = [];
    const refused = [];
    const warnings = new Map();
    for (const subject of subjects) {
        const found = await findEvidence(subject, trust, choice, ports);
        refused.push(...found.refused);
        for (const warning of found.warnings)
            warnings.set(warning.message, warning);
        seen.push(...found.accepted.map((accepted) => ({ subject, accepted })));
        if (!seen.some((one) => one.subject === subject))
            throw nothingVerified(subject, refused);
    }
    const { entry, files } = (0,change/* createRootFiles */.sj)(root.name, root.bytes, root.path, now);
    return {
        text: formatProposal({ ...entry, ...(isLogless ? { logs: 'none', timestamps: 1 } : {}) }, seen, subjects, now),
        files,
        seen: new Set(seen.map(({ accepted }) => accepted.bundle)).size,
        refused: refused.map(({ origin, error: { code, message } }) => ({ origin, code, message })),
        warnings: [...warnings.values()],
    };
}
const trustOnly = (root, now) => ({
    path: '',
    digest: (0,digest/* digestOf */.ol)(''),
    roots: [root],
    requirements: [],
    promotion: { requirements: [], replicate: false },
    mirror: undefined,
    asOf: now,
});
async function findEvidence(subject, trust, choice, ports) {
    const named = await (0,subject_subject/* readSubject */.$)(subject, ports.at, ports.signal);
    const { digests, sources } = await (0,sources_open/* openSources */.H)(named, choice, ports);
    const content = named.kind === 'file' ? { content: (0,subject_subject/* createContentReader */.t)(named.path) } : {};
    const reading = new evidence_reading/* Reading */.zK({ digests });
    const [accepted, refused] = [[], []];
    for (const [i, source] of sources.entries())
        for await (const evidence of (0,within_limits/* readWithinLimits */.i)(source, (0,digest/* primaryDigest */.Bu)(digests), reading.share(sources.length - i))) {
            const judged = (0,judge/* judge */.S4)(evidence, { subject, digests, ...content, trust });
            if (!(0,judge/* isAccepted */.oB)(judged))
                refused.push(judged);
            else if (!MARKS.has(judged.statement?.predicateType))
                accepted.push(judged);
        }
    const warnings = sources.flatMap((source) => source.warnings?.() ?? []);
    refused.push(...reading.unread.map((error) => ({ origin: String(error.details.source), error })));
    return { accepted, refused, warnings };
}
function nothingVerified(subject, refused) {
    const reasons = refused.map(({ origin, error }) => `${origin}: ${error.message}`);
    return (0,errors/* verifyError */.q)('nothing-verified', {
        subject,
        requirement: 'a known-good release',
        detail: reasons.join('; ') || 'the release has no evidence',
    });
}
async function writeProposal(path, { text, files }) {
    if ((await (0,lib_files/* fileKind */.h_)(path)) !== undefined)
        throw (0,errors/* verifyError */.q)('policy-exists', { path });
    for (const [file, bytes] of files)
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)((0,external_node_path_.dirname)(path), file), bytes);
    await (0,lib_files/* writeFileAtomic */.Zf)(path, text);
}


/***/ })

};
