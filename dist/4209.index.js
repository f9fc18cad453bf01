export const id = 4209;
export const ids = [4209];
export const modules = {

/***/ 13929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ rootFiles),
/* harmony export */   LF: () => (/* binding */ revertPolicy),
/* harmony export */   Lw: () => (/* binding */ overlay),
/* harmony export */   T4: () => (/* binding */ readPolicy),
/* harmony export */   VH: () => (/* binding */ changePolicy)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94570);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(13963);
/* harmony import */ var _lib_lock_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(70225);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5604);
/* harmony import */ var _policy_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(34398);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81491);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(29217);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81563);












const MAX_POLICY_BYTES = 1024 * 1024;
const HISTORY = 'trust-history';
/** The files of a root, named by their content: no pin that holds today is ever overwritten. Throws `trusted-root-fields-unknown`. */
function rootFiles(name, bytes, path, now) {
    const root = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .loadTrustedRoot */ .KE)(bytes, path);
    if (root.unknownFields.length > 0)
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsUnknown */ .wU)(path, root.unknownFields);
    const { fulcio, rekor } = (0,_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .derivePems */ .T)(root);
    const stem = `trust-roots/${name.replace(/[^A-Za-z0-9._-]/g, '_')}-${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256 */ .sc)(bytes).toString('hex').slice(0, 12)}`;
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
/** The disk, with what is proposed laid over it. */
function overlay(policyPath, { text, files }) {
    const at = new Map([...files].map(([file, bytes]) => [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(policyPath), file), bytes]));
    at.set(policyPath, Buffer.from(text));
    return {
        read: async (path, maxBytes, what) => at.get(path) ?? _policy_files_js__WEBPACK_IMPORTED_MODULE_7__/* .policyFiles */ .q.read(path, maxBytes, what),
        modifiedAt: async (path) => (at.has(path) ? new Date() : _policy_files_js__WEBPACK_IMPORTED_MODULE_7__/* .policyFiles */ .q.modifiedAt(path)),
    };
}
const readPolicy = async (path) => (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .readRegularFile */ .XF)(path, MAX_POLICY_BYTES, 'the trust policy')).toString('utf8');
/**
 * Changes a policy: files first, under names that nobody uses yet, then what it was into `trust-history/`, then the policy
 * itself by one rename. Killed anywhere before that, nothing has changed; run again, it converges. `hold` is asked whether
 * the proposal may stand; what it throws leaves all as it was. Gives the digests of before and after.
 */
function changePolicy(path, verb, propose, ports) {
    return (0,_lib_lock_js__WEBPACK_IMPORTED_MODULE_9__/* .withLock */ .k)(`${path}.lock`, async () => {
        const text = await readPolicy(path);
        const before = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(Buffer.from(text));
        const proposed = propose((0,_edit_js__WEBPACK_IMPORTED_MODULE_10__/* .editPolicy */ .X)(text, path));
        if (!proposed || proposed.text === text)
            return { before, after: before };
        await (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .loadTrust */ .Vc)(path, overlay(path, proposed), ports.clock.now());
        await ports.hold?.(proposed);
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
        for (const [file, bytes] of proposed.files)
            await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .writeFileAtomic */ .Zf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file), bytes);
        // After the last, not by how many there are: whoever tidies old ones away must not mix up the order.
        const last = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)((await historyOf(path)).at(-1) ?? '0000').slice(0, 4);
        const number = String(Number(last) + 1).padStart(4, '0');
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .writeFileAtomic */ .Zf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, HISTORY, `${number}-before-${verb}-${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}`), text);
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .writeFileAtomic */ .Zf)(path, proposed.text);
        return { before, after: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(Buffer.from(proposed.text)) };
    });
}
/** What the policy was before each change, the oldest first. */
async function historyOf(path) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), HISTORY);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .fileKind */ .h_)(folder)) !== 'directory')
        return [];
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).filter((name) => /^\d{4}-before-[a-z]+-(.+)$/.exec(name)?.[1] === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    return names.sort().map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
}
/**
 * Back to what the policy was before its last change; once more, to the one before that. Its pins must still hold. What is
 * left is kept as `trust-history/reverted-…`. Throws `policy-no-history`.
 */
function revertPolicy(path, { clock }) {
    return (0,_lib_lock_js__WEBPACK_IMPORTED_MODULE_9__/* .withLock */ .k)(`${path}.lock`, async () => {
        const text = await readPolicy(path);
        const last = (await historyOf(path)).at(-1);
        if (last === undefined)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_11__/* .ConfigurationError */ .j1('policy-no-history', { path });
        const previous = await readPolicy(last);
        await (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .loadTrust */ .Vc)(path, overlay(path, { text: previous, files: new Map() }), clock.now());
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .writeFileAtomic */ .Zf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(last), `reverted-${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}`), text);
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .writeFileAtomic */ .Zf)(path, previous);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(last);
        return { before: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(Buffer.from(text)), after: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(Buffer.from(previous)), from: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(last) };
    });
}


/***/ }),

/***/ 68085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ checkTrust)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57130);
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(39386);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(61469);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82252);
/* harmony import */ var _policy_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34398);
/* harmony import */ var _policy_schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43350);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81491);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13929);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29217);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98287);











const SOON_DAYS = 30;
const DAY_MS = 86_400_000;
/**
 * Everything about a policy that can be known without a subject: whether its pins hold, root by root, what of its roots has
 * ended or soon will, which patterns take too much, which requirements nothing can satisfy. What is broken is a reason;
 * what works and should be looked at is a warning. Throws for what is no policy.
 */
async function checkTrust(path, { clock }) {
    const begun = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_1__/* .beginReport */ .mC)('trust-check', clock, path);
    const text = await (0,_change_js__WEBPACK_IMPORTED_MODULE_2__/* .readPolicy */ .T4)(path);
    const { policy } = (0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .editPolicy */ .X)(text, path);
    (0,_policy_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .assertPromotionRule */ .S5)(policy, path);
    const now = clock.now();
    const [errors, warnings] = [[], []];
    const roots = [];
    const held = [];
    let requirements = [];
    for (const { name, maxAge, pinnedAt, trustedRoot } of policy.roots) {
        try {
            const trust = await (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .loadTrust */ .Vc)(path, _policy_files_js__WEBPACK_IMPORTED_MODULE_6__/* .policyFiles */ .q, now, name);
            requirements = [...trust.requirements, ...trust.promotion.requirements];
            held.push(...trust.roots);
            const parts = trust.roots.flatMap((root) => (0,_parts_js__WEBPACK_IMPORTED_MODULE_7__/* .partsOf */ .C)(root.bytes, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), trustedRoot.path)));
            warnings.push(...endings(name, parts, now));
            warnings.push(...(0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .trustWarnings */ .ak)(trust));
            if (trustedRoot.sha256 === undefined)
                warnings.push(unpinned(`the root "${name}"`, trustedRoot.path));
            if (maxAge !== undefined && pinnedAt !== undefined)
                warnings.push(...ageing(name, maxAge, pinnedAt, now));
            roots.push({ name, holds: true, ...(pinnedAt === undefined ? {} : { pinnedAt }), parts: [...parts] });
        }
        catch (error) {
            errors.push((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .asMcError */ .bH)(error));
            roots.push({ name, holds: false, ...(pinnedAt === undefined ? {} : { pinnedAt }), parts: [] });
        }
    }
    for (const { name, keys = [] } of policy.requirements)
        for (const key of keys)
            if (key.sha256 === undefined)
                warnings.push(unpinned(`the key "${key.name}" of "${name}"`, key.path));
    for (const requirement of requirements) {
        const { wide, tooWide } = patternsOf(requirement);
        warnings.push(...wide);
        warnings.push(...anyRepository(requirement));
        errors.push(...tooWide, ...impossible(requirement, held));
    }
    return begun.finish(distinct(errors), {
        digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .digestOf */ .ol)(Buffer.from(text)),
        roots,
        requirements: requirements.map(({ name, kind, threshold }) => ({ name, kind, threshold })),
        warnings: distinct(warnings).map((error) => error.toReason()),
    });
}
const unpinned = (what, path) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .VerificationError */ .mk('pin-missing', { what, path });
const distinct = (all) => [
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
        return [new _lib_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .VerificationError */ .mk('authority-ended', { root, what: `the last ${kind}`, until: last })];
    });
}
function ageing(root, maxAge, pinnedAt, now) {
    const left = (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_10__/* .parseDuration */ .E)(maxAge, 'maxAge') * 1000 - (now.getTime() - Date.parse(pinnedAt));
    return left < SOON_DAYS * DAY_MS
        ? [new _lib_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .VerificationError */ .mk('pin-ages', { root, since: pinnedAt, expected: maxAge })]
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
    const tell = (to, given, detail) => to.push(new _lib_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .VerificationError */ .mk('pattern-too-wide', { requirement: name, given, detail }));
    for (const { subjectPattern, pattern } of identities) {
        if (subjectPattern === undefined)
            continue;
        const stranger = STRANGERS.find((each) => pattern?.matches(each));
        if (stranger !== undefined)
            tell(tooWide, subjectPattern, `also takes ${stranger}`);
        else if (/(?<!\\)\.[*+]|\[\^[^\]]*\][*+]/.test(subjectPattern))
            tell(wide, subjectPattern, 'lets a part of any length be anything');
        if (/[A-Za-z0-9](?<!\\)\.[A-Za-z]/.test(subjectPattern))
            tell(wide, subjectPattern, 'has a dot that is not escaped, which takes any letter');
    }
    return { wide, tooWide };
}
/** GitHub signs the releases of all repositories with one name, so the predicate must say which repository is meant. */
function anyRepository({ name, predicateType, predicate }) {
    if (!predicateType?.startsWith(_policy_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .GITHUB_RELEASE */ .iY) || predicate?.match !== undefined)
        return [];
    return [new _lib_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .VerificationError */ .mk('repository-not-named', { requirement: name, found: predicateType })];
}
/** More signers, logs or times than there can be under these roots, of which there is one at least. */
function impossible({ name, identities = [], keys, threshold, logs = 0, timestamps = 1 }, roots) {
    const never = (expected, found) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .VerificationError */ .mk('requirement-unsatisfiable', { requirement: name, expected, found });
    const open = identities.some(({ subjectPattern }) => subjectPattern !== undefined);
    const signers = new Set(identities.map(({ issuer, subject }) => `${issuer} ${subject}`)).size +
        new Set(keys.map(({ fingerprint }) => fingerprint)).size;
    const most = (count) => Math.max(0, ...roots.map(count));
    const logsOf = (root) => new Set(root.logs.map((log) => log.name)).size;
    // Evidence is held under one root at a time, by what both the root and the requirement ask for.
    const leastLogs = (root) => Math.max(logs, root.least.logs ?? 1);
    const mostTimes = most(({ material, logs: all }) => material.timestampAuthorities.length + all.length);
    return [
        ...(!open && threshold > signers ? [never(`${threshold} different signers`, signers)] : []),
        ...(roots.every((root) => leastLogs(root) > logsOf(root))
            ? [never(`${Math.min(...roots.map(leastLogs))} logs`, most(logsOf))]
            : []),
        ...(timestamps > mostTimes ? [never(`${timestamps} sources of time`, mostTimes)] : []),
        ...(keys.length === 0 && roots.every(({ material }) => material.certificateAuthorities.length === 0)
            ? [never('a certificate', 0)]
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
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);
/* harmony import */ var _lib_yaml_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50581);
/* harmony import */ var _policy_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43350);





/** Throws what a policy that cannot be read throws: `yaml-malformed`, `schema-mismatch`. */
function editPolicy(text, path) {
    const policy = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .conform */ .fj)(_policy_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .trustPolicySchema */ .mU, (0,_lib_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .parseYaml */ .h)(text, path), path);
    const indexOf = (name) => policy.roots.findIndex((root) => root.name === name);
    const known = (name) => {
        const index = indexOf(name);
        if (index < 0)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('policy-root-unknown', {
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
                const { document, roots } = rootsOf(text, path);
                if (replaces)
                    replaceIn(document, roots.items[at], entry);
                else
                    roots.items.splice(at, 0, nodeOf(document, entry));
                return textOf(document, text);
            },
            withoutRoot: (name) => {
                const { document, roots } = rootsOf(text, path);
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
function rootsOf(text, path) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text);
    const roots = document.get('roots');
    // A merge key of YAML 1.1 can hold them: the policy is one, and there is no place in it to write to.
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(roots))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('yaml-malformed', { what: path, detail: 'expected the roots in a list of their own' });
    return { document, roots };
}
/** A root as a person would write it: a key a line, each pin a line. */
function nodeOf(document, entry) {
    const node = document.createNode(entry);
    for (const pair of node.items)
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(pair.value))
            pair.value.flow = true;
    return node;
}
/** Key by key, so that comments within the entry stay where they were. */
function replaceIn(document, node, value) {
    const wanted = new Map(Object.entries(value).filter(([, each]) => each !== undefined));
    for (const { key } of [...node.items])
        if (!wanted.has(String(key)))
            node.delete(key);
    for (const [key, each] of wanted) {
        const held = node.get(key);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(held) && typeof each === 'object' && each !== null)
            replaceIn(document, held, each);
        else if (JSON.stringify(held) !== JSON.stringify(each)) {
            const made = document.createNode(each);
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(made))
                made.flow = true;
            // A node in the place of a scalar would take its comment with it.
            node.set(key, (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(made) ? made : each);
        }
    }
}
const textOf = (document, before) => document.toString({ lineWidth: 0, indentSeq: !/^roots:[^\n]*\n(?:\s*#[^\n]*\n)*- /m.test(before) });


/***/ }),

/***/ 98287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ partsOf),
/* harmony export */   t: () => (/* binding */ differences)
/* harmony export */ });
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19654);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94570);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80292);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5604);





const hex = (...chunks) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(Buffer.concat(chunks)).toString('hex');
const when = (validFor) => ({
    since: validFor?.start ? (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .rfc3339 */ .ag)(validFor.start) : '',
    ...(validFor?.end ? { until: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .rfc3339 */ .ag)(validFor.end) } : {}),
});
/** Every key and authority of a trusted_root.json. Throws `trusted-root-malformed`. */
function partsOf(bytes, path) {
    (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .loadTrustedRoot */ .KE)(bytes, path); // what is no root is refused in one way, whoever reads it
    const root = _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__.TrustedRoot.fromJSON((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(bytes.toString('utf8'), path));
    const logs = (kind, all) => all.map(({ baseUrl, publicKey }) => ({
        kind,
        name: (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .hostOf */ .w4)(baseUrl),
        fingerprint: hex(publicKey?.rawBytes ?? Buffer.alloc(0)),
        ...when(publicKey?.validFor),
    }));
    const authorities = (kind, all) => all.map(({ uri, certChain, validFor }) => ({
        kind,
        name: (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .hostOf */ .w4)(uri),
        fingerprint: hex(...(certChain?.certificates ?? []).map(({ rawBytes }) => rawBytes)),
        ...when(validFor),
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


/***/ }),

/***/ 9383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ proposeTrust)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61469);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5604);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(14922);
/* harmony import */ var _constraints_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(78892);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55735);
/* harmony import */ var _policy_schema_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(43350);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20124);
/* harmony import */ var _sources_open_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99022);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41912);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13929);










const CERTIFICATE = ['sourceRepositoryUri', 'sourceRepositoryOwnerUri', 'runnerEnvironment'];
const WHY = {
    sourceRepositoryUri: 'only workflows that ran for this repository',
    sourceRepositoryOwnerUri: 'only repositories of this owner',
    runnerEnvironment: 'only runners of this kind',
};
/** Verifies what the releases carry against the root, and writes down who signed it. Throws `nothing-verified`. */
async function proposeTrust({ subjects, root, choice }, ports) {
    const now = ports.clock.now();
    const material = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_0__/* .loadTrustedRoot */ .KE)(root.bytes, root.path);
    // An instance without a log proves the time of a signature by timestamps alone, and the policy must say so.
    const isLogless = material.logs.length === 0;
    const least = isLogless ? { logs: 0, timestamps: 1 } : {};
    const loaded = { ...material, name: root.name, bytes: root.bytes, least };
    const trust = {
        path: '',
        digest: '',
        roots: [loaded],
        requirements: [],
        promotion: { requirements: [], replicate: false },
        mirror: undefined,
        asOf: now,
    };
    const [seen, refused] = [[], []];
    const warnings = new Map();
    for (const subject of subjects) {
        const named = await (0,_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .readSubject */ .s)(subject, ports.at, ports.signal);
        const { digests, sources } = await (0,_sources_open_js__WEBPACK_IMPORTED_MODULE_2__/* .openSources */ .H)(named, choice, ports);
        const content = named.kind === 'file' ? { content: (0,_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .contentOf */ .$)(named.path) } : {};
        const reading = new _reading_js__WEBPACK_IMPORTED_MODULE_3__/* .Reading */ .zK({ digests });
        for (const [i, source] of sources.entries())
            for await (const evidence of (0,_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .bounded */ .Mm)(source, (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .primaryDigest */ .Bu)(digests), reading.share(sources.length - i))) {
                const judged = (0,_judge_js__WEBPACK_IMPORTED_MODULE_5__/* .judge */ .S4)(evidence, { subject, digests, ...content, trust });
                if (!(0,_judge_js__WEBPACK_IMPORTED_MODULE_5__/* .isAccepted */ .oB)(judged))
                    refused.push(judged);
                else if (!MARKS.has(judged.statement?.predicateType))
                    seen.push({ subject, accepted: judged });
            }
        for (const warning of sources.flatMap((source) => source.warnings?.() ?? []))
            warnings.set(warning.message, warning);
        refused.push(...reading.unread.map((error) => ({ origin: String(error.details['source']), error })));
        if (!seen.some((one) => one.subject === subject))
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .VerificationError */ .mk('nothing-verified', {
                subject,
                requirement: 'a known-good release',
                detail: refused.map((one) => ('error' in one ? `${one.origin}: ${one.error.message}` : '')).join('; ') ||
                    'it carries no evidence',
            });
    }
    const { entry, files } = (0,_change_js__WEBPACK_IMPORTED_MODULE_7__/* .rootFiles */ .Aj)(root.name, root.bytes, root.path, now);
    return {
        text: textOf({ ...entry, ...(isLogless ? { logs: 'none', timestamps: 1 } : {}) }, seen, subjects, now),
        files,
        seen: new Set(seen.map(({ accepted }) => accepted.bundle)).size,
        refused: refused.flatMap((one) => 'error' in one ? [{ origin: one.origin, code: one.error.code, message: one.error.message }] : []),
        warnings: [...warnings.values()],
    };
}
/** What marks a release at one place says nothing about how releases are made: a policy must not ask for it as an attestation. */
const MARKS = new Set([_sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .PREDICATE */ .W3.promotion, _sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .PREDICATE */ .W3.revocation]);
const quoted = (value) => JSON.stringify(value);
/** For a comment: what somebody signed must not end its line. */
const printable = (text) => text.replace(/[^\x20-\x7e]/g, '?');
const several = (all) => {
    const [first = '', ...more] = [...new Set(all)].map(printable);
    return more.length === 0 ? first : `${first} and ${more.length} more`;
};
/** All that a line of the proposal is to say of a signer. */
const signerOf = (identity) => JSON.stringify([identity?.issuer, identity?.subject, ...CERTIFICATE.map((key) => identity?.extensions[key])]);
function textOf(entry, seen, subjects, now) {
    const { name, pinnedAt, logs, timestamps, ...pins } = entry;
    const kinds = [...new Set(seen.map(({ accepted }) => JSON.stringify((0,_judge_js__WEBPACK_IMPORTED_MODULE_5__/* .kindOf */ .I)(accepted.statement?.predicateType))))]
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
        ...(logs === undefined
            ? []
            : [
                `    logs: ${logs} # the root names no transparency log`,
                `    timestamps: ${timestamps} # so each signature needs a time by one of its timestamp authorities`,
            ]),
        'requirements:',
    ];
    const labels = new Set();
    for (const text of kinds) {
        const kind = JSON.parse(text);
        const of = seen.filter(({ accepted }) => JSON.stringify((0,_judge_js__WEBPACK_IMPORTED_MODULE_5__/* .kindOf */ .I)(accepted.statement?.predicateType)) === text);
        const carriers = new Set(of.map(({ subject }) => subject));
        if (carriers.size < new Set(subjects).size) {
            lines.push(`  # Not asked for: ${printable(kind.predicateType ?? 'a signature')}, which only ${several([...carriers])} carried.`);
            continue;
        }
        const label = kind.predicateType === undefined ? 'signature' : labelOf(kind.predicateType, labels);
        labels.add(label);
        lines.push(`  # Carried by every one of them. Refuses a release without it.`, `  - name: ${quoted(label)}`, `    kind: ${kind.kind}`, ...(kind.predicateType === undefined
            ? []
            : [`    predicateType: ${quoted(kind.predicateType)} # no other type counts`]), ...repositoryLines(kind.predicateType, of), '    identities:');
        const signers = [...Map.groupBy(of, ({ accepted }) => signerOf(accepted.identity)).values()].map((by) => ({
            identity: by[0]?.accepted.identity,
            on: by.map(({ subject }) => subject),
        }));
        for (const { identity, on } of signers) {
            const extensions = CERTIFICATE.filter((key) => identity?.extensions[key] !== undefined);
            lines.push(`      # Seen on ${several(on)}. Allows this signer alone, letter by letter${identity?.subject.includes('@refs/') ? ': this workflow file at this ref' : ''}.`, identity?.issuer === undefined
                ? `      - issuer: ${_policy_schema_js__WEBPACK_IMPORTED_MODULE_9__/* .NO_ISSUER */ ._u} # only certificates that name no issuer`
                : `      - issuer: ${quoted(identity.issuer)} # who vouched for the name`, `        subject: ${quoted(identity?.subject)}`, ...(extensions.length === 0 ? [] : ['        certificate:']), ...extensions.map((key) => `          ${key}: ${quoted(identity?.extensions[key])} # ${WHY[key]}`));
        }
        const tags = signers.map(({ identity }) => /^(.+@refs\/tags\/)[^/]+$/.exec(identity?.subject ?? '')?.[1]);
        if (tags.every((tag) => tag !== undefined && tag === tags[0]))
            lines.push(`      # For every release tag, take instead of subject: subjectPattern: ${quoted(`${(tags[0] ?? '').replace(/[.*+?^${}()|[\]\\/]/g, (c) => (c === '/' ? c : `\\${c}`))}v[0-9]+\\.[0-9]+\\.[0-9]+`)}`);
    }
    if (labels.size === 0)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .VerificationError */ .mk('nothing-verified', {
            subject: subjects.join(' and '),
            requirement: 'known-good releases',
            detail: 'what they carry has no kind of evidence in common',
        });
    return `${lines.join('\n')}\n`;
}
/** GitHub signs the releases of all repositories with one name: which repository it is, is in the predicate. */
function repositoryLines(predicateType, seen) {
    if (!predicateType?.startsWith(_policy_schema_js__WEBPACK_IMPORTED_MODULE_9__/* .GITHUB_RELEASE */ .iY))
        return [];
    const all = seen.map(({ accepted }) => (0,_constraints_js__WEBPACK_IMPORTED_MODULE_10__.at)(accepted.statement?.predicate, '/repositoryId'));
    const ids = [...new Set(all.filter((id) => typeof id === 'string'))];
    if (ids.length === 0)
        return [];
    return [
        '    predicate:',
        '      match:',
        '        # The signer is the same for every repository of GitHub. Allows releases of these repositories alone.',
        `        - pointer: /repositoryId`,
        `          oneOf: ${quoted(ids)}`,
    ];
}
/** `https://slsa.dev/provenance/v1` is called `slsa.dev-provenance-v1`; what would be called as another is, its digest with it. */
function labelOf(predicateType, taken) {
    const label = predicateType
        .replace(/^https?:\/\//, '')
        .replace(/[^A-Za-z0-9.]+/g, '-')
        .slice(0, 80);
    return label === '' || taken.has(label) ? `${label}${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)(predicateType).toString('hex').slice(0, 12)}` : label;
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
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82252);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5604);
/* harmony import */ var _all_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25367);
/* harmony import */ var _policy_files_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(34398);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13929);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98287);










const digestIn = (bytes) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes).toString('hex');
const readRoot = (path) => (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileBounded */ .Y1)(path, _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_TRUSTED_ROOT_BYTES */ .ci, 'the trusted root');
/** What of a root's entry belongs to the instance and not to the file: it goes on when the file is another. */
const standing = (entry) => {
    const { maxAge, logs, timestamps } = entry ?? {};
    return {
        ...(maxAge === undefined ? {} : { maxAge }),
        ...(logs === undefined ? {} : { logs }),
        ...(timestamps === undefined ? {} : { timestamps }),
    };
};
/** None where the file is gone or is not what was pinned: there is nothing to compare, and that may be why it is changed. */
async function partsBefore(policyPath, entry) {
    if (!entry)
        return [];
    const { path: file, sha256: pin } = entry.trustedRoot;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(policyPath), file);
    try {
        const bytes = await readRoot(path);
        return pin === undefined || pin === digestIn(bytes) ? (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .partsOf */ .C)(bytes, path) : [];
    }
    catch {
        return [];
    }
}
/** Pins a root under a name: a new one at the end, or another content in the place of the old. */
const pinRoot = async ({ policy, name, trustedRoot }, ports) => pinBytes({ policy, name, bytes: await readRoot(trustedRoot), path: trustedRoot, verb: 'pin', pin: true }, ports);
/**
 * Tells what differs between a root that was fetched and the one that is pinned under the name, key by key; with `pin` it
 * is pinned.
 */
async function pinBytes(request, { clock }) {
    const { policy, name, bytes, path, verb, pin } = request;
    const begun = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_5__/* .beginReport */ .mC)('trust-change', clock, policy);
    const { entry, files } = (0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .rootFiles */ .Aj)(name, bytes, path, clock.now());
    let old;
    const changed = await (0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .changePolicy */ .VH)(policy, verb, (text) => {
        old = text.policy.roots.find((root) => root.name === name);
        return pin ? { text: text.withRoot({ ...standing(old), ...entry }), files } : undefined;
    }, { clock });
    const what = (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .differences */ .t)(await partsBefore(policy, old), (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .partsOf */ .C)(bytes, path));
    return begun.finish([], { verb, root: name, ...changed, ...listed(what), canaries: [] });
}
/**
 * Puts a new root beside an old one, so that what either signed is taken. Each canary must verify under the new root alone,
 * or nothing changes: `canary-failed`. Run again with the same root it changes nothing, and holds the canaries all the same.
 */
async function rotateRoot({ policy, name, trustedRoot, as, canaries, evidence }, ports) {
    const { clock } = ports;
    const begun = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_5__/* .beginReport */ .mC)('trust-change', clock, policy);
    const bytes = await readRoot(trustedRoot);
    const now = clock.now();
    const digest = digestIn(bytes);
    let old;
    let next = as ?? `${name}-${now.toISOString().slice(0, 10)}`;
    const holdCanaries = async (files) => {
        for (const subject of canaries) {
            const { report } = await (0,_all_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyAll */ .Vf)({ ...evidence, subjects: [subject], policy, root: next }, { ...ports, files });
            const [reason] = report.reasons;
            if (report.outcome !== 'passed')
                throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .VerificationError */ .mk('canary-failed', { subject, code: reason?.code, detail: reason?.message });
        }
    };
    const changed = await (0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .changePolicy */ .VH)(policy, 'rotate', (text) => {
        const { roots } = text.policy;
        old = roots.find((root) => root.name === name);
        if (!old)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .ConfigurationError */ .j1('policy-root-unknown', {
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
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .ConfigurationError */ .j1('policy-root-exists', { path: policy, given: next });
        const { entry, files } = (0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .rootFiles */ .Aj)(next, bytes, trustedRoot, now);
        return { text: text.withRoot({ ...standing(old), ...entry }, name), files };
    }, { clock, hold: (proposed) => holdCanaries((0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .overlay */ .Lw)(policy, proposed)) });
    if (changed.before === changed.after)
        await holdCanaries(_policy_files_js__WEBPACK_IMPORTED_MODULE_9__/* .policyFiles */ .q); // the report says that they verified
    const what = (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .differences */ .t)(await partsBefore(policy, old), (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .partsOf */ .C)(bytes, trustedRoot));
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
    const begun = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_5__/* .beginReport */ .mC)('trust-change', clock, policy);
    let old;
    const changed = await (0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .changePolicy */ .VH)(policy, 'retire', (text) => {
        const { roots } = text.policy;
        old = roots.find((root) => root.name === name);
        if (old && roots.length === 1)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .ConfigurationError */ .j1('policy-last-root', { path: policy, given: name });
        return { text: text.withoutRoot(name), files: new Map() };
    }, { clock });
    const what = (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .differences */ .t)(await partsBefore(policy, old), []);
    return begun.finish([], { verb: 'retire', root: name, ...changed, ...listed(what), canaries: [] });
}
/** Undoes the last change. */
async function revertTrust(policy, { clock }) {
    const begun = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_5__/* .beginReport */ .mC)('trust-change', clock, policy);
    const { before, after, from } = await (0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .revertPolicy */ .LF)(policy, { clock });
    const none = listed({ added: [], removed: [], changed: [] });
    return begun.finish([], { verb: 'revert', root: from, before, after, ...none, canaries: [] });
}
const listed = ({ added, removed, changed }) => ({
    added: [...added],
    removed: [...removed],
    changed: changed.map(({ before, after }) => ({ before, after })),
});


/***/ }),

/***/ 44873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ writeProposal)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13963);



/** Writes a proposed policy and the roots that it pins, the policy last. Throws `policy-exists`: none is overwritten. */
async function writeProposal(path, { text, files }) {
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .fileKind */ .h_)(path)) !== undefined)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('policy-exists', { path });
    for (const [file, bytes] of files)
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeFileAtomic */ .Zf)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), file), bytes);
    await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeFileAtomic */ .Zf)(path, text);
}


/***/ })

};
