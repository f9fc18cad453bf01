export const id = 8512;
export const ids = [8512];
export const modules = {

/***/ 58512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commands: () => (/* binding */ commands)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/errors.js
var lib_errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/report.js
var report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/oci/docker-config.js
var docker_config = __webpack_require__(29887);
// EXTERNAL MODULE: ./build/sigstore/trusted-root.js
var trusted_root = __webpack_require__(63021);
;// CONCATENATED MODULE: ./build/sigstore/tuf.js

const PUBLIC_GOOD_TUF = 'https://tuf-repo-cdn.sigstore.dev';
const TARGET = 'trusted_root.json';
const TIMEOUT_MS = 15_000;
/** The newest trusted root, by TUF (signatures, thresholds, expiry, no rollback). Throws `tuf-failed`. */
async function fetchTrustedRoot({ url, mirror, rootPath, cacheDir, }) {
    // Loaded only here: no other way into the product may ever reach for a network root.
    const { initTUF } = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(8908), __webpack_require__.e(3694)]).then(__webpack_require__.t.bind(__webpack_require__, 84423, 19));
    const failures = [];
    for (const mirrorURL of mirror === undefined ? [url] : [url, mirror]) {
        try {
            const tuf = await initTUF({
                mirrorURL,
                cachePath: cacheDir,
                ...(rootPath === undefined ? {} : { rootPath }),
                // A root that is named is the one to begin with, whatever was cached before.
                forceInit: rootPath !== undefined,
                retry: { retries: 1 },
                timeout: TIMEOUT_MS,
            });
            return { text: await tuf.getTarget(TARGET), from: mirrorURL };
        }
        catch (error) {
            failures.push(`${mirrorURL}: ${(0,lib_errors/* describe */.q0)(error)}`);
        }
    }
    throw new lib_errors/* McError */.Hv('tuf-failed', { url, detail: failures.join('; ') });
}

// EXTERNAL MODULE: ./build/verify/sources/open.js + 1 modules
var sources_open = __webpack_require__(99022);
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

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/verify/judge.js + 4 modules
var judge = __webpack_require__(72197);
// EXTERNAL MODULE: ./build/verify/subject.js
var verify_subject = __webpack_require__(41912);
// EXTERNAL MODULE: ./build/verify/trust/change.js
var change = __webpack_require__(13929);
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
    const loaded = { ...(0,trusted_root/* loadTrustedRoot */.KE)(root.bytes, root.path), name: root.name, bytes: root.bytes, least: {} };
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
    for (const subject of subjects) {
        const named = await (0,verify_subject/* readSubject */.$e)(subject, ports.at, ports.signal);
        const { digests, sources } = await (0,sources_open/* openSources */.H)(named, choice, ports);
        const content = named.kind === 'file' ? { content: (0,verify_subject/* contentOf */.$E)(named.path) } : {};
        for (const source of sources)
            for await (const evidence of source.bundlesFor(`sha256:${digests.sha256}`)) {
                const judged = (0,judge/* judge */.S4)(evidence, { subject, digests, ...content, trust });
                if ((0,judge/* isAccepted */.oB)(judged))
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
    const { entry, files } = (0,change/* rootFiles */.Aj)(root.name, root.bytes, root.path, now);
    return {
        text: textOf(entry, seen, subjects, now),
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
function textOf(entry, seen, subjects, now) {
    const { name, pinnedAt, ...pins } = entry;
    const kinds = [...new Set(seen.map(({ accepted }) => JSON.stringify((0,judge/* kindOf */.I)(accepted.statement?.predicateType))))]
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
        const of = seen.filter(({ accepted }) => JSON.stringify((0,judge/* kindOf */.I)(accepted.statement?.predicateType)) === text);
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
    .slice(0, 80) || (0,digest/* digestOf */.ol)((0,digest/* sha256 */.sc)(predicateType)).slice(7, 19);

// EXTERNAL MODULE: ./build/verify/sources/files.js
var files = __webpack_require__(49994);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
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

// EXTERNAL MODULE: ./build/verify/trust/rotate.js
var rotate = __webpack_require__(55162);
// EXTERNAL MODULE: ./build/lib/duration.js
var duration = __webpack_require__(39386);
// EXTERNAL MODULE: ./build/verify/pattern.js
var pattern = __webpack_require__(16782);
// EXTERNAL MODULE: ./build/verify/policy-files.js
var policy_files = __webpack_require__(34398);
// EXTERNAL MODULE: ./build/verify/trust.js
var verify_trust = __webpack_require__(5570);
// EXTERNAL MODULE: ./build/verify/trust/edit.js
var edit = __webpack_require__(29217);
// EXTERNAL MODULE: ./build/verify/trust/parts.js
var trust_parts = __webpack_require__(98287);
;// CONCATENATED MODULE: ./build/verify/trust/check.js











const SOON_DAYS = 30;
const DAY_MS = 86_400_000;
/**
 * Everything about a policy that can be known without a subject: whether its pins hold, root by root, what of its roots has
 * ended or soon will, which patterns take too much, which requirements nothing can satisfy. What is broken is a reason;
 * what works and should be looked at is a warning. Throws for what is no policy.
 */
async function checkTrust(path, { clock }) {
    const begun = (0,report/* beginReport */.mC)('trust-check', clock, path);
    const text = await (0,change/* readPolicy */.T4)(path);
    const { policy } = (0,edit/* editPolicy */.X)(text, path);
    const now = clock.now();
    const [errors, warnings] = [[], []];
    const roots = [];
    const held = [];
    let requirements = [];
    for (const { name, maxAge, pinnedAt, trustedRoot } of policy.roots) {
        try {
            const trust = await (0,verify_trust/* loadTrust */.V)(path, policy_files/* policyFiles */.q, now, name);
            requirements = [...trust.requirements, ...trust.promotion.requirements];
            held.push(...trust.roots);
            const parts = trust.roots.flatMap((root) => (0,trust_parts/* partsOf */.C)(root.bytes, (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), trustedRoot.path)));
            warnings.push(...endings(name, parts, now));
            if (trustedRoot.sha256 === undefined)
                warnings.push(unpinned(`the root "${name}"`, trustedRoot.path));
            if (maxAge !== undefined && pinnedAt !== undefined)
                warnings.push(...ageing(name, maxAge, pinnedAt, now));
            roots.push({ name, holds: true, ...(pinnedAt === undefined ? {} : { pinnedAt }), parts: [...parts] });
        }
        catch (error) {
            errors.push((0,lib_errors/* asMcError */.bH)(error));
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
        errors.push(...tooWide, ...impossible(requirement, held));
    }
    return begun.finish(distinct(errors), {
        digest: (0,digest/* digestOf */.ol)(Buffer.from(text)),
        roots,
        requirements: requirements.map(({ name, kind, threshold }) => ({ name, kind, threshold })),
        warnings: distinct(warnings).map((error) => error.toReason()),
    });
}
const unpinned = (what, path) => new lib_errors/* VerificationError */.mk('pin-missing', { what, path });
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
        const stranger = STRANGERS.find((each) => (0,pattern/* wholeMatch */.T)(subjectPattern, each));
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

// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(32315);
;// CONCATENATED MODULE: ./build/cli/trust.js








const DEFAULT_POLICY = 'SECURITY/trust-policy.yaml';
const POLICY = ['--policy <file>', 'trust policy', DEFAULT_POLICY];
const ROOT_FILE = ['--trusted-root <file>', 'a trusted_root.json'];
const EVIDENCE = [
    ['--bundle <path...>', 'Sigstore bundles of the subjects, or folders of them'],
    ['--mirror <place>', 'a mirror: folder or URL'],
    ['--use-mirror <when>', sources_open/* USE_MIRROR */.k.join(' | '), 'auto'],
];
const policyOf = (input, { cwd }) => (0,external_node_path_.resolve)(cwd, (0,options/* optionText */.re)(input, 'policy') ?? DEFAULT_POLICY);
const nameOf = ({ args: [name = ''] }) => name;
const changed = (report) => ({ report, text: presentChange(report) });
const rootFile = (input, { cwd }, command) => (0,external_node_path_.resolve)(cwd, (0,options/* optionRequired */.HH)(input, 'trustedRoot', '--trusted-root', command));
/** What a verification within these commands needs of the world. */
async function verifyPorts(context) {
    const { http, cwd, env, signal } = context;
    return {
        ...context,
        at: (path) => (0,external_node_path_.resolve)(cwd, path),
        credentials: await (0,docker_config/* dockerConfigCredentials */.D)({ env }),
        openMirror: async (location, demands) => {
            // Loaded where a mirror is asked: most verifications of a file need none.
            const { openMirror } = await Promise.all(/* import() */[__webpack_require__.e(6045), __webpack_require__.e(4924)]).then(__webpack_require__.bind(__webpack_require__, 1038));
            return openMirror(location, { http, signal }, demands);
        },
    };
}
async function init(input, context) {
    const { cwd, installRoot, clock } = context;
    const begun = (0,report/* beginReport */.mC)('trust-init', clock);
    const given = (0,options/* optionText */.re)(input, 'trustedRoot');
    const path = given === undefined ? (0,external_node_path_.join)(installRoot, 'SECURITY/trust-roots/trusted_root.json') : (0,external_node_path_.resolve)(cwd, given);
    const bytes = await (0,lib_files/* readFileBounded */.Y1)(path, trusted_root/* MAX_TRUSTED_ROOT_BYTES */.ci, 'the trusted root');
    const mirror = (0,options/* optionText */.re)(input, 'mirror');
    const subjects = (0,options/* optionList */.UX)(input, 'from');
    if (subjects.length === 0)
        throw new lib_errors/* ConfigurationError */.j1('usage', {
            detail: '--from is required: a known-good release',
            command: 'trust init',
        });
    const ports = await verifyPorts(context);
    const proposal = await proposeTrust({
        subjects,
        root: { name: (0,options/* optionText */.re)(input, 'name') ?? (given === undefined ? 'public-good' : 'production'), bytes, path },
        choice: {
            bundles: (0,options/* optionList */.UX)(input, 'bundle').map((path) => (0,files/* bundleFiles */.e)(ports.at(path))),
            mirror: mirror && !/^https?:/.test(mirror) ? ports.at(mirror) : mirror,
            useMirror: (0,options/* optionChoice */.Vv)(input, 'useMirror', '--use-mirror', sources_open/* USE_MIRROR */.k, 'trust init'),
        },
    }, ports);
    const out = (0,options/* optionText */.re)(input, 'out');
    if (out !== undefined)
        await writeProposal((0,external_node_path_.resolve)(cwd, out), proposal);
    const { text, seen, refused } = proposal;
    return {
        report: begun.finish([], {
            policy: text,
            seen,
            refused,
            ...(out === undefined ? {} : { written: (0,external_node_path_.resolve)(cwd, out) }),
        }),
        text: out === undefined ? text : `✓ ${out}, with its roots beside it: read every line before you commit it\n`,
    };
}
async function fetch(input, context) {
    const { cwd, env, clock } = context;
    const rootPath = (0,options/* optionText */.re)(input, 'tufRoot');
    const home = env['XDG_CACHE_HOME'] || (0,external_node_path_.join)(env['HOME'] || cwd, '.cache');
    const { text, from } = await fetchTrustedRoot({
        url: (0,options/* optionText */.re)(input, 'tuf') ?? PUBLIC_GOOD_TUF,
        mirror: (0,options/* optionText */.re)(input, 'tufMirror'),
        rootPath: rootPath === undefined ? undefined : (0,external_node_path_.resolve)(cwd, rootPath),
        cacheDir: (0,external_node_path_.join)(home, 'mc-actions', 'tuf'),
    });
    const request = { policy: policyOf(input, context), name: nameOf(input), bytes: Buffer.from(text), path: from };
    return changed(await (0,rotate/* pinBytes */.TK)({ ...request, verb: 'fetch', pin: (0,options/* optionFlag */.aN)(input, 'yes') }, { clock }));
}
const commands = [
    {
        path: 'trust check',
        summary: 'whether the policy is well-formed, every pin of it holds, and what should be looked at',
        options: [POLICY],
        example: 'mc trust check --policy SECURITY/trust-policy.yaml',
        run: async (input, context) => {
            const report = await checkTrust(policyOf(input, context), context);
            return { report, text: presentCheck(report) };
        },
    },
    {
        path: 'trust init',
        summary: 'propose a policy out of what known-good releases carry; prints it',
        options: [
            ['--from <subject...>', 'a file, sha256:<hex> or image reference that is known to be good'],
            ['--trusted-root <file>', 'the root of your instance; default the public-good one that is shipped'],
            ['--name <name>', 'what the root is called'],
            ['--out <file>', 'write the policy there, and the root beside it'],
            ...EVIDENCE,
        ],
        example: 'mc trust init --from app.tar.gz --bundle app.tar.gz.sigstore.json --out SECURITY/trust-policy.yaml',
        run: init,
    },
    {
        path: 'trust pin',
        summary: 'pin a trusted root under a name',
        arguments: [['<name>', 'of the root in the policy']],
        options: [ROOT_FILE, POLICY],
        example: 'mc trust pin production --trusted-root trusted_root.json',
        run: async (input, context) => changed(await (0,rotate/* pinRoot */.cx)({
            policy: policyOf(input, context),
            name: nameOf(input),
            trustedRoot: rootFile(input, context, 'trust pin'),
        }, context)),
    },
    {
        path: 'trust rotate',
        summary: 'put a new root beside an old one, once canaries verify under it',
        arguments: [['<name>', 'the root that will be retired later']],
        options: [
            ROOT_FILE,
            ['--as <name>', 'what the new root is called; default NAME with the date'],
            ['--canary <subject...>', 'must verify under the new root alone, or nothing changes'],
            POLICY,
            ...EVIDENCE,
        ],
        example: 'mc trust rotate production --trusted-root new.json --canary app.tar.gz --bundle app.sigstore.json',
        run: async (input, context) => changed(await (0,rotate/* rotateRoot */.AO)({
            policy: policyOf(input, context),
            name: nameOf(input),
            trustedRoot: rootFile(input, context, 'trust rotate'),
            as: (0,options/* optionText */.re)(input, 'as'),
            canaries: (0,options/* optionList */.UX)(input, 'canary'),
            evidence: {
                bundles: (0,options/* optionList */.UX)(input, 'bundle'),
                mirror: (0,options/* optionText */.re)(input, 'mirror'),
                useMirror: (0,options/* optionChoice */.Vv)(input, 'useMirror', '--use-mirror', sources_open/* USE_MIRROR */.k, 'trust rotate'),
            },
        }, await verifyPorts(context))),
    },
    {
        path: 'trust retire',
        summary: 'take a root out: what it signed is refused from then on',
        arguments: [['<name>', 'of the root in the policy']],
        options: [POLICY],
        example: 'mc trust retire production',
        run: async (input, context) => changed(await (0,rotate/* retireRoot */.kY)({ policy: policyOf(input, context), name: nameOf(input) }, context)),
    },
    {
        path: 'trust revert',
        summary: 'undo the last change of the policy',
        options: [POLICY],
        example: 'mc trust revert',
        run: async (input, context) => changed(await (0,rotate/* revertTrust */.JZ)(policyOf(input, context), context)),
    },
    {
        path: 'trust fetch',
        summary: 'get the newest root by TUF and show what differs; needs a network, and pins only with --yes',
        arguments: [['<name>', 'of the root in the policy']],
        options: [
            ['--tuf <url>', 'the TUF repository', PUBLIC_GOOD_TUF],
            ['--tuf-mirror <url>', 'where else it lies'],
            ['--tuf-root <file>', "the repository's root.json, had beforehand; needed for any but the public-good one"],
            ['--yes', 'pin what was fetched'],
            POLICY,
        ],
        example: 'mc trust fetch public-good',
        run: fetch,
    },
];


/***/ }),

/***/ 64312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isGone),
/* harmony export */   W: () => (/* binding */ thisProcess)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);



const thisProcess = async () => ({
    ...(await whereWeAre()),
    pid: process.pid,
    started: await startOf(process.pid),
});
/**
 * Whether the holder that a mark (JSON) tells of surely is gone. Only who counts processes as it did can say so: equal
 * host names and numbers say nothing, containers share both. All others are judged by their signs of life.
 */
async function isGone(mark) {
    let given;
    try {
        given = JSON.parse(mark) ?? {};
    }
    catch {
        return false;
    }
    const { pid, started } = given;
    const here = await whereWeAre();
    const isHere = given.host === here.host && given.boot === here.boot && given.pids === here.pids;
    if (!isHere || typeof pid !== 'number')
        return false;
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) === 'ESRCH';
    }
    return (await startOf(pid)) !== started; // the number lives on in another process
}
const read = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch(() => '');
async function whereWeAre() {
    const pids = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)('/proc/self/ns/pid').catch(() => '');
    return { host: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(), boot: (await read('/proc/sys/kernel/random/boot_id')).trim(), pids };
}
/** When a process began, where the system tells (Linux): numbers of processes are used again, in containers often. */
async function startOf(pid) {
    const line = await read(`/proc/${pid}/stat`);
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}


/***/ }),

/***/ 70225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ withLock)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94570);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61469);
/* harmony import */ var _holder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64312);






const POLL_MS = 25;
const MAX_POLL_MS = 1_000;
const BREAKING_TAKES_MS = 5_000; // whoever removes a dead holder's lock needs a fraction of this
const LIFE_MS = 60_000;
/**
 * Runs `work` while this process alone holds the lock file at `path`. The file names its holder: one that was killed is
 * found dead at once by whoever counts processes as it did (same boot, same PID namespace: equal host names and numbers
 * say nothing, containers share both). For all others it gives a sign of life every third of `lifeMs`; when there was none
 * for `lifeMs`, by the watcher's own clock (clocks of machines differ), it is dead too. `held` aborts when the lock was
 * lost, as after a suspension of the machine. Throws `locked` when it cannot be had in time.
 */
async function withLock(path, work, options = {}) {
    const { clock = _clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .ml, lifeMs = LIFE_MS, signal } = options;
    const mark = await acquire(path, options);
    const [lost, ended] = [new AbortController(), new AbortController()];
    const beating = (async () => {
        for (;;) {
            await clock.sleep(lifeMs / 3, ended.signal).catch(() => undefined);
            if (ended.signal.aborted)
                return;
            await beat(path, mark);
        }
    })().catch((error) => lost.abort(error));
    try {
        return await work(signal ? AbortSignal.any([signal, lost.signal]) : lost.signal);
    }
    finally {
        ended.abort();
        await beating;
        if ((await look(path))?.holder === mark)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    }
}
/** Touches the lock, if it still is ours. A disk that fails for a moment is no reason to stop: another would say so. */
async function beat(path, mark) {
    const there = await look(path);
    if (there?.holder !== mark)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('locked', { path, holder: there?.holder.trim() ?? 'nobody' });
    const now = new Date();
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(path, now, now).catch(() => undefined);
}
async function acquire(path, options) {
    const { waitMs = 90_000, lifeMs = LIFE_MS, clock = _clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .ml, signal } = options;
    const mark = `${JSON.stringify({ ...(await (0,_holder_js__WEBPACK_IMPORTED_MODULE_5__/* .thisProcess */ .W)()), id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex') })}\n`;
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`;
    const deadline = performance.now() + waitMs;
    let seen;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, mark);
        for (let polls = 0;; polls++) {
            // A link, because it appears with its whole content or not at all: an empty lock would tell of no holder.
            if (await create(temporary, path))
                return mark;
            const there = await look(path);
            const now = performance.now();
            const sign = there && `${there.modified} ${there.holder}`;
            if (sign !== undefined && sign !== seen?.sign)
                seen = { sign, since: now };
            const isStill = seen !== undefined && sign === seen.sign && now - seen.since >= lifeMs;
            if (there && (isStill || (await (0,_holder_js__WEBPACK_IMPORTED_MODULE_5__/* .isGone */ .S)(there.holder))))
                await breakLock(path, there, clock);
            else if (now > deadline)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('locked', { path, holder: there?.holder.trim() ?? '' });
            else
                await clock.sleep(Math.min(POLL_MS + polls * POLL_MS * Math.random(), MAX_POLL_MS), signal);
        }
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv || signal?.aborted)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('file-unwritable', { path, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
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
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error) === 'EEXIST')
            return false;
        throw error;
    }
}
/** Removes a dead holder's lock; two that find it dead at once must not remove the lock of a third that came between. */
async function breakLock(path, dead, clock) {
    const breaking = `${path}.breaking`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(breaking, '', { flag: 'wx' });
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error) !== 'EEXIST')
            throw error;
        const since = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(breaking).catch(() => undefined);
        if (since && Date.now() - since.mtimeMs > BREAKING_TAKES_MS)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(breaking, { force: true });
        await clock.sleep(POLL_MS);
        return;
    }
    try {
        const there = await look(path);
        if (there?.holder === dead.holder && there.modified === dead.modified)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(breaking, { force: true });
    }
}
/** Through an open file: network file systems look again when a file is opened, and remember its times otherwise. */
async function look(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path).catch(() => undefined);
    try {
        if (!file)
            return undefined;
        return { holder: await file.readFile('utf8'), modified: (await file.stat({ bigint: true })).mtimeNs };
    }
    catch {
        return undefined;
    }
    finally {
        await file?.close();
    }
}


/***/ }),

/***/ 53716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ anonymous),
/* harmony export */   d: () => (/* binding */ dockerCredentials)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);



const anonymous = async () => undefined;
const dockerConfig = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    auths: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
        auth: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
        username: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
        password: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
        identitytoken: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    }))
        .optional(),
    credsStore: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    credHelpers: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
});
const DOCKER_HUB = 'https://index.docker.io/v1/';
const HELPER_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
/** Docker's config.json: `auths`, `credHelpers`, `credsStore`. Throws `credentials-malformed`; never quotes the content. */
function dockerCredentials(text, path, helper) {
    let config;
    try {
        config = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .conform */ .fj)(dockerConfig, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text, path), path);
    }
    catch {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('credentials-malformed', { path, detail: "it is not Docker's config.json" });
    }
    return async (registry) => {
        const keys = registry === 'docker.io' || registry.endsWith('.docker.io')
            ? [DOCKER_HUB, registry]
            : [registry, `https://${registry}`, `http://${registry}`];
        const name = keys.map((key) => config.credHelpers?.[key]).find(Boolean) ?? (auth(keys) ? undefined : config.credsStore);
        return name && helper ? fromHelper(name, keys[0] ?? registry, helper, path) : auth(keys);
    };
    function auth(keys) {
        const found = keys.map((key) => config.auths?.[key] ?? config.auths?.[`${key}/`]).find(Boolean);
        if (!found)
            return undefined;
        const [username, password] = found.auth ? basic(found.auth, path) : [found.username, found.password];
        const identity = found.identitytoken ? { identityToken: found.identitytoken } : {};
        return username !== undefined && (password !== undefined || found.identitytoken)
            ? { username, password: password ?? '', ...identity }
            : undefined;
    }
}
function basic(auth, path) {
    const text = Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '');
    const colon = text.indexOf(':');
    if (colon < 1)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('credentials-malformed', { path, detail: 'an "auth" is not base64 of user:password' });
    return [text.slice(0, colon), text.slice(colon + 1)];
}
async function fromHelper(name, registry, helper, path) {
    const bad = (detail) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('credentials-malformed', { path, detail });
    if (!HELPER_NAME.test(name))
        throw bad('the name of a credential helper is no plain name');
    const said = await helper(name, registry);
    if (said.trim() === '' || said.includes('credentials not found'))
        return undefined;
    let answer;
    try {
        answer = JSON.parse(said);
    }
    catch {
        throw bad(`docker-credential-${name} did not answer in JSON`);
    }
    if (typeof answer.Username !== 'string' || typeof answer.Secret !== 'string')
        throw bad(`docker-credential-${name} gave no user and secret`);
    return answer.Username === '<token>'
        ? { username: '', password: '', identityToken: answer.Secret }
        : { username: answer.Username, password: answer.Secret };
}


/***/ }),

/***/ 29887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ dockerConfigCredentials)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13963);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53716);






const MAX_CONFIG_BYTES = 1024 * 1024;
const HELPER_TIMEOUT_MS = 30_000;
/** `docker-credential-NAME get`, as Docker runs it: the registry on stdin, JSON or a sentence on stdout. */
const helperIn = (env) => (helper, registry) => new Promise((resolve, reject) => {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(`docker-credential-${helper}`, ['get'], { timeout: HELPER_TIMEOUT_MS, maxBuffer: MAX_CONFIG_BYTES, env }, (error, stdout) => {
        // "credentials not found" comes with exit 1, on stdout; that is an answer. Its output is never quoted.
        if (error && !stdout.includes('credentials not found'))
            reject(new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .McError */ .Hv('credential-helper-failed', { helper, registry, detail: error.code ?? error.signal ?? '' }));
        else
            resolve(stdout);
    });
    child.stdin?.on('error', () => undefined); // a helper that ends without reading says why by its exit code
    child.stdin?.end(`${registry}\n`);
});
/**
 * Credentials as Docker keeps them: of `file`, else of $DOCKER_CONFIG/config.json, else of ~/.docker/config.json. Only a
 * file that was named must be there. Throws `file-not-found`, `credentials-malformed`.
 */
async function dockerConfigCredentials(options) {
    const path = options.file ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(options.env['DOCKER_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.docker'), 'config.json');
    try {
        const text = (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_4__/* .readFileBounded */ .Y1)(path, MAX_CONFIG_BYTES, 'the credentials')).toString('utf8');
        const credentials = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerCredentials */ .d)(text, path, helperIn(options.env));
        return options.maskSecret ? masked(credentials, options.maskSecret) : credentials;
    }
    catch (error) {
        if (options.file === undefined && error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .McError */ .Hv && error.code === 'file-not-found')
            return _credentials_js__WEBPACK_IMPORTED_MODULE_5__/* .anonymous */ ._;
        throw error;
    }
}
const masked = (credentials, mask) => async (registry) => {
    const credential = await credentials(registry);
    if (credential?.password) {
        mask(credential.password);
        mask(Buffer.from(`${credential.username}:${credential.password}`).toString('base64'));
    }
    if (credential?.identityToken)
        mask(credential.identityToken);
    return credential;
};


/***/ }),

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
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94570);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13963);
/* harmony import */ var _lib_lock_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(70225);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63021);
/* harmony import */ var _policy_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34398);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5570);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(29217);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81563);












const MAX_POLICY_BYTES = 1024 * 1024;
const HISTORY = 'trust-history';
/** The files of a root, named by their content: no pin that holds today is ever overwritten. */
function rootFiles(name, bytes, path, now) {
    const { fulcio, rekor } = (0,_pem_js__WEBPACK_IMPORTED_MODULE_2__/* .derivePems */ .T)((0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .loadTrustedRoot */ .KE)(bytes, path));
    const stem = `trust-roots/${name.replace(/[^A-Za-z0-9._-]/g, '_')}-${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)(bytes).toString('hex').slice(0, 12)}`;
    const all = [
        ['trustedRoot', `${stem}.trusted_root.json`, bytes],
        ['fulcio', `${stem}.fulcio.pem`, Buffer.from(fulcio)],
        ['rekor', `${stem}.rekor.pub`, Buffer.from(rekor)],
    ];
    const kept = all.filter(([key, , content]) => key === 'trustedRoot' || content.length > 0);
    const pins = Object.fromEntries(kept.map(([key, file, content]) => [key, { path: file, sha256: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)(content).toString('hex') }]));
    const entry = { name, ...pins, pinnedAt: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .rfc3339 */ .ag)(now) };
    return { entry, files: new Map(kept.map(([, file, content]) => [file, content])) };
}
/** The disk, with what is proposed laid over it. */
function overlay(policyPath, { text, files }) {
    const at = new Map([...files].map(([file, bytes]) => [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(policyPath), file), bytes]));
    at.set(policyPath, Buffer.from(text));
    return {
        read: async (path, maxBytes, what) => at.get(path) ?? _policy_files_js__WEBPACK_IMPORTED_MODULE_6__/* .policyFiles */ .q.read(path, maxBytes, what),
        modifiedAt: async (path) => (at.has(path) ? new Date() : _policy_files_js__WEBPACK_IMPORTED_MODULE_6__/* .policyFiles */ .q.modifiedAt(path)),
    };
}
const readPolicy = async (path) => (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_7__/* .readFileBounded */ .Y1)(path, MAX_POLICY_BYTES, 'the trust policy')).toString('utf8');
/**
 * Changes a policy: files first, under names that nobody uses yet, then what it was into `trust-history/`, then the policy
 * itself by one rename. Killed anywhere before that, nothing has changed; run again, it converges. `hold` is asked whether
 * the proposal may stand; what it throws leaves all as it was. Gives the digests of before and after.
 */
function changePolicy(path, verb, propose, ports) {
    return (0,_lib_lock_js__WEBPACK_IMPORTED_MODULE_8__/* .withLock */ .k)(`${path}.lock`, async () => {
        const text = await readPolicy(path);
        const before = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(Buffer.from(text));
        const proposed = propose((0,_edit_js__WEBPACK_IMPORTED_MODULE_9__/* .editPolicy */ .X)(text, path));
        if (!proposed || proposed.text === text)
            return { before, after: before };
        await (0,_trust_js__WEBPACK_IMPORTED_MODULE_10__/* .loadTrust */ .V)(path, overlay(path, proposed), ports.clock.now());
        await ports.hold?.(proposed);
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
        for (const [file, bytes] of proposed.files) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file)), { recursive: true });
            await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_7__/* .writeFileAtomic */ .Zf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file), bytes);
        }
        const number = String((await historyOf(path)).length + 1).padStart(4, '0');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, HISTORY), { recursive: true });
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_7__/* .writeFileAtomic */ .Zf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, HISTORY, `${number}-before-${verb}-${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}`), text);
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_7__/* .writeFileAtomic */ .Zf)(path, proposed.text);
        return { before, after: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(Buffer.from(proposed.text)) };
    });
}
/** What the policy was before each change, the oldest first. */
async function historyOf(path) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), HISTORY);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_7__/* .fileKind */ .h_)(folder)) !== 'directory')
        return [];
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).filter((name) => /^\d{4}-before-/.test(name) && name.endsWith(`-${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}`));
    return names.sort().map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
}
/**
 * Back to what the policy was before its last change; once more, to the one before that. Its pins must still hold. What is
 * left is kept as `trust-history/reverted-…`. Throws `policy-no-history`.
 */
function revertPolicy(path, { clock }) {
    return (0,_lib_lock_js__WEBPACK_IMPORTED_MODULE_8__/* .withLock */ .k)(`${path}.lock`, async () => {
        const text = await readPolicy(path);
        const last = (await historyOf(path)).at(-1);
        if (last === undefined)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_11__/* .ConfigurationError */ .j1('policy-no-history', { path });
        const previous = await readPolicy(last);
        await (0,_trust_js__WEBPACK_IMPORTED_MODULE_10__/* .loadTrust */ .V)(path, overlay(path, { text: previous, files: new Map() }), clock.now());
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_7__/* .writeFileAtomic */ .Zf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(last), `reverted-${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}`), text);
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_7__/* .writeFileAtomic */ .Zf)(path, previous);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(last);
        return { before: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(Buffer.from(text)), after: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(Buffer.from(previous)), from: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(last) };
    });
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
    const policy = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .conform */ .fj)(_policy_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .trustPolicySchema */ .m, (0,_lib_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .parseYaml */ .h)(text, path), path);
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
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text);
    const roots = document.get('roots');
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(roots))
        throw new TypeError('a policy that fits its schema has a list of roots');
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
function replaceIn(document, node, entry) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        throw new TypeError('a policy that fits its schema has roots that are maps');
    const wanted = { ...entry };
    for (const { key } of [...node.items])
        if (wanted[String(key)] === undefined)
            node.delete(key);
    for (const [key, value] of Object.entries(wanted)) {
        if (value === undefined)
            continue;
        const held = node.get(key);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(held) && typeof value === 'object' && value !== null) {
            for (const [name, each] of Object.entries(value))
                held.set(name, each);
        }
        else if (JSON.stringify(held) !== JSON.stringify(value)) {
            const made = document.createNode(value);
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(made))
                made.flow = true;
            node.set(key, made);
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
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63021);





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

/***/ 55162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ rotateRoot),
/* harmony export */   JZ: () => (/* binding */ revertTrust),
/* harmony export */   TK: () => (/* binding */ pinBytes),
/* harmony export */   cx: () => (/* binding */ pinRoot),
/* harmony export */   kY: () => (/* binding */ retireRoot)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82252);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63021);
/* harmony import */ var _all_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(25367);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13929);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98287);










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
async function partsBefore(policyPath, entry) {
    if (!entry)
        return [];
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(policyPath), entry.trustedRoot.path);
    return (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .partsOf */ .C)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path), path);
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
 * or nothing changes: `canary-failed`. Run again with the same root it changes nothing.
 */
async function rotateRoot({ policy, name, trustedRoot, as, canaries, evidence }, ports) {
    const { clock } = ports;
    const begun = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_5__/* .beginReport */ .mC)('trust-change', clock, policy);
    const bytes = await readRoot(trustedRoot);
    const now = clock.now();
    const digest = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .sha256 */ .sc)(bytes).toString('hex');
    let old;
    let next = as ?? `${name}-${now.toISOString().slice(0, 10)}`;
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
    }, {
        clock,
        hold: async (proposed) => {
            for (const subject of canaries) {
                const { report } = await (0,_all_js__WEBPACK_IMPORTED_MODULE_9__/* .verifyAll */ .Vf)({ ...evidence, subjects: [subject], policy, root: next }, { ...ports, files: (0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .overlay */ .Lw)(policy, proposed) });
                const [reason] = report.reasons;
                if (report.outcome !== 'passed')
                    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .VerificationError */ .mk('canary-failed', { subject, code: reason?.code, detail: reason?.message });
            }
        },
    });
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


/***/ })

};
