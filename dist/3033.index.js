export const id = 3033;
export const ids = [3033];
export const modules = {

/***/ 30253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CONFIG: () => (/* binding */ CONFIG),
  commands: () => (/* binding */ mirror_commands),
  configOf: () => (/* binding */ configOf),
  portsOf: () => (/* binding */ portsOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/exit-codes.js
var exit_codes = __webpack_require__(72281);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/mirror/config.js + 1 modules
var config = __webpack_require__(1110);
// EXTERNAL MODULE: ./build/mirror/destination/open.js + 2 modules
var destination_open = __webpack_require__(72177);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: ./node_modules/send/index.js
var send = __webpack_require__(60814);
// EXTERNAL MODULE: ./build/lib/bytes.js
var bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/mirror/destination/folder.js
var folder = __webpack_require__(35369);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
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

;// CONCATENATED MODULE: ./build/mirror/serve/listen.js

/** Bounds of every listener, in milliseconds and bytes: a slow client must not hold it up. */
const BOUNDS = {
    requestTimeout: 30_000,
    headersTimeout: 10_000,
    keepAliveTimeout: 5_000,
    maxHeaderSize: 16 * 1024,
};
const MAX_CONNECTIONS = 1024;
const GRACE_MS = 10_000;
/** Throws `address-unusable`. */
async function listen(server, { host, port }, scheme) {
    server.maxConnections = MAX_CONNECTIONS;
    await new Promise((resolve, reject) => {
        server.once('error', (error) => {
            const inUse = ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND'].includes((0,errors/* systemCode */.xU)(error));
            const details = { host, port, detail: (0,errors/* describe */.q0)(error) };
            reject(inUse
                ? new errors/* ConfigurationError */.j1('address-unusable', details)
                : new errors/* McError */.Hv('internal-error', { what: (0,errors/* describe */.q0)(error) }));
        });
        server.listen(port, host, resolve);
    });
    const address = server.address();
    return {
        url: `${scheme}://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
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

// EXTERNAL MODULE: ./build/sigstore/trusted-root.js + 1 modules
var trusted_root = __webpack_require__(5604);
// EXTERNAL MODULE: ./build/mirror/catalog.js
var catalog = __webpack_require__(79509);
// EXTERNAL MODULE: ./build/mirror/layout.js
var layout = __webpack_require__(74270);
// EXTERNAL MODULE: ./build/mirror/read.js + 4 modules
var read = __webpack_require__(89276);
// EXTERNAL MODULE: ./build/mirror/state.js
var mirror_state = __webpack_require__(49751);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
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
    const held = (await (0,read/* readEvidence */.At)(files, digest)).filter(({ kind }) => kind === 'bundle');
    const digests = [...new Set(held.map((item) => item.digest))];
    const after = query.get('after');
    const from = after === null ? 0 : digests.indexOf(after) + 1;
    const found = [];
    let last;
    for (const each of digests.slice(from)) {
        if (found.length === perPage)
            break;
        const bundle = JSON.parse((await (0,read/* readBlob */.gm)(files, each)).toString('utf8'));
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

// EXTERNAL MODULE: ./build/telemetry/openmetrics.js
var openmetrics = __webpack_require__(37917);
;// CONCATENATED MODULE: ./build/mirror/serve/metrics.js

const seconds = (now, since) => Math.max(0, (now.getTime() - Date.parse(since)) / 1000);
/** What a mirror says of itself, for Prometheus; times in seconds, sizes in entries and bytes. */
function mirrorMetrics(index, state, bytes, clock, more = []) {
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
                // A frozen log is held to its last entry: its age says nothing.
                ...(index?.logs ?? [])
                    .filter(({ frozen }) => frozen !== true)
                    .map(({ name, syncedAt }) => ({ labels: { source: name, kind: 'log' }, value: seconds(now, syncedAt) })),
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
            name: 'mc_mirror_log_frozen',
            help: 'Whether a log takes no more entries and is held to its last one.',
            type: 'gauge',
            samples: (index?.logs ?? []).map(({ name, frozen }) => ({ labels: { log: name }, value: frozen ? 1 : 0 })),
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
    return (0,openmetrics/* openMetrics */.E)([...metrics, ...more]);
}

// EXTERNAL MODULE: ./build/lib/duration.js
var duration = __webpack_require__(39386);
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
const ago = (now, time) => (0,html/* html */.qy) `<time datetime="${time}" title="${time}">${(0,duration/* humanDuration */.U)(secondsSince(now, time))} ago</time>`;
/** The page for people at `/`: no script, nothing from outside; every text of the mirror is escaped. */
function renderMirrorPage(data) {
    const { index, state, now } = data;
    const bad = !index || (state?.forks.length ?? 0) > 0 || (state?.errors.length ?? 0) > 0;
    const page = (0,html/* html */.qy) `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${state?.name ?? 'mirror'}: ${bad ? 'needs a look' : 'whole'}</title><style>${(0,html/* raw */.lS)(STYLE)}</style></head>
<body><header class="${bad ? 'bad' : 'good'}"><div><p class="kicker">Sigstore mirror <b>${state?.name ?? ''}</b></p>
<h1>${headline(data)}</h1><p class="about">${index ? (0,html/* html */.qy) `Last whole ${ago(now, index.syncedAt)}` : 'No sync has ended yet'} · ${(0,bytes/* humanBytes */.p6)(data.bytes)} held · <a href="/mirror.json">mirror.json</a> · <a href="/metrics">metrics</a></p></div></header><main>
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
    return `If all were lost now, ${(0,duration/* humanDuration */.U)(secondsSince(now, index.syncedAt))} would be lost`;
}
function figures({ index, state, indexes, now }) {
    if (!index)
        return (0,html/* html */.qy) ``;
    const entries = index.logs.reduce((sum, { size }) => sum + size, 0);
    const releases = index.subjects.reduce((sum, subject) => sum + subject.releases.length, 0);
    const cells = [
        ['RPO if all were lost now', (0,duration/* humanDuration */.U)(secondsSince(now, index.syncedAt)), 'age of the newest whole state'],
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
    return (0,html/* html */.qy) `<h2>Transparency logs</h2><div class="wide"><table><thead><tr><th>Log</th><th>Type</th><th class="n">Entries</th><th>Root</th><th>Followed</th></tr></thead><tbody>${index.logs.map(({ name, type, origin, size, root, syncedAt, frozen }) => {
        const forked = state?.forks.some(({ log }) => log === name) ?? false;
        return (0,html/* html */.qy) `<tr class="${forked ? 'bad' : ''}"><th>${name}<br><span>${origin}</span></th><td>${type}</td><td class="n">${size.toLocaleString('en')}</td><td><code>${root.slice(0, 16)}…</code></td><td>${frozen ? 'frozen, held to its end' : ago(now, syncedAt)}${forked && (0,html/* html */.qy) ` <b>fork</b>`}</td></tr>`;
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

// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/tlog/checkpoint.js
var tlog_checkpoint = __webpack_require__(37749);
// EXTERNAL MODULE: ./build/mirror/checkpoints.js
var checkpoints = __webpack_require__(82413);
// EXTERNAL MODULE: ./build/mirror/rekor-v1-index.js
var rekor_v1_index = __webpack_require__(88802);
// EXTERNAL MODULE: ./build/mirror/rekor-v1-proofs.js
var rekor_v1_proofs = __webpack_require__(59231);
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
            return malformed(`the query is no JSON object: ${(0,errors/* describe */.q0)(error)}`);
        }
        if (path === 'index/retrieve')
            return this.#search(query);
        if (path === 'log/entries/retrieve')
            return this.#retrieve(query);
        return notFound(`/api/v1/${path}`);
    }
    async #tree() {
        const head = await this.#head('checkpoint');
        if (!head)
            return notFound('the log');
        const { trees } = await this.#index();
        const inactiveShards = await Promise.all(trees.slice(0, -1).map(({ treeId }) => this.#head(`${(0,rekor_v1_proofs/* treePath */.ON)(treeId)}/checkpoint`)));
        return jsonAnswer({ ...head, inactiveShards: inactiveShards.filter((shard) => shard !== undefined) });
    }
    async #head(path) {
        const bytes = await this.#files.read((0,layout/* logPath */.Q2)(this.#log.name, path), checkpoints/* MAX_CHECKPOINT_BYTES */.qC);
        if (!bytes)
            return undefined;
        const checkpoint = (0,tlog_checkpoint/* parseCheckpoint */.S7)(bytes.toString('utf8'));
        return {
            rootHash: checkpoint.root.toString('hex'),
            signedTreeHead: bytes.toString('utf8'),
            treeID: (0,checkpoints/* treeIdOf */.bR)(checkpoint) ?? '0',
            treeSize: checkpoint.size,
        };
    }
    /** Between checkpoints that were kept: their proofs are what the mirror has of the tree. */
    async #proof(query) {
        const [first, last] = [query.get('firstSize') ?? '1', query.get('lastSize') ?? ''];
        if (!/^\d{1,15}$/.test(first) || !/^\d{1,15}$/.test(last))
            return malformed('firstSize and lastSize must be numbers');
        const { trees } = await this.#index();
        const tree = query.has('treeID') ? trees.find(({ treeId }) => treeId === query.get('treeID')) : trees.at(-1);
        if (!tree)
            return notFound('the tree');
        const path = `${(0,rekor_v1_proofs/* treePath */.ON)(tree.treeId)}/${(0,rekor_v1_proofs/* consistencyPath */.yC)(Number(first), Number(last))}`;
        const bytes = await this.#files.read((0,layout/* logPath */.Q2)(this.#log.name, path), MAX_ENTRY_BYTES);
        if (!bytes)
            return notFound(`a proof from ${first} to ${last}`);
        const { hashes, to } = JSON.parse(bytes.toString('utf8'));
        return jsonAnswer({ hashes, rootHash: (0,tlog_checkpoint/* parseCheckpoint */.S7)(to).root.toString('hex') });
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
        // Go's clients, cosign among them, write an empty list as null.
        const lists = [query['entryUUIDs'], query['logIndexes'], query['entries']].map((list) => list ?? []);
        if (!lists.every(Array.isArray))
            return malformed('expected lists');
        const [ids = [], places = [], proposed = []] = lists;
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
        return this.#files.read((0,layout/* logPath */.Q2)(this.#log.name, `entries/${uuid}.json`), MAX_ENTRY_BYTES);
    }
    async #entry(uuid) {
        const body = await this.#bytes(uuid);
        return body ? { status: 200, type: 'application/json', body } : notFound(`entry ${uuid}`);
    }
    #index() {
        return (0,rekor_v1_index/* readRekorV1Index */.Z)({
            name: this.#files.name,
            read: (path, max) => this.#files.read((0,layout/* logPath */.Q2)(this.#log.name, path), max),
        });
    }
    /** Read anew when a sync has changed the index. */
    async #entries() {
        const bytes = await this.#files.read((0,layout/* logPath */.Q2)(this.#log.name, 'index.json'), layout/* MAX_INDEX_BYTES */.w2);
        const of = (0,lib_digest/* digestOf */.ol)(bytes ?? '');
        if (this.#known?.of === of)
            return this.#known;
        const [byIndex, byIdentity, byTerm] = [
            new Map(),
            new Map(),
            new Map(),
        ];
        const { entries } = await this.#index();
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
            return { file: (0,layout/* logPath */.Q2)(log.name, api.rest) };
        return { answer: await (await this.#rekorV1(log.name)).get(api.rest, query) };
    }
    /** The two look-ups of Rekor v1 that are asked by POST. They change nothing. */
    async post(path, body) {
        const api = apiOf(path);
        const log = api?.version === 1 ? await this.#log(api.log, 'rekor-v1') : undefined;
        return api && log ? (await this.#rekorV1(log.name)).post(api.rest, body) : notFound(path);
    }
    /** A log by its name; without one, the first of its type that takes entries, else the first. */
    async #log(name, type) {
        const index = await (0,read/* readIndex */.vY)(this.#files);
        const logs = index?.logs.filter((log) => log.type === type && (name === undefined || log.name === name));
        return logs?.find(({ frozen }) => frozen !== true) ?? logs?.[0];
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
        const index = await (0,read/* readIndex */.vY)(this.#files);
        const origin = index?.logs.find((log) => log.name === name)?.origin ?? '';
        for (const { path } of index?.trust ?? []) {
            const bytes = await this.#files.read(path, layout/* MAX_ROOT_BYTES */.ax);
            const log = bytes && (0,trusted_root/* loadTrustedRoot */.KE)(bytes, path).logs.find(({ names }) => names.includes(origin));
            if (log)
                return log.publicKey.export({ type: 'spki', format: 'pem' }).toString();
        }
        return undefined;
    }
    async #ready() {
        const index = await (0,read/* readIndex */.vY)(this.#files);
        return index
            ? jsonAnswer({ ready: true, syncedAt: index.syncedAt })
            : jsonAnswer({ ready: false, detail: `there is no ${layout/* INDEX */.hx}: no sync has ended yet` }, 503);
    }
    async #metrics() {
        const [index, state, bytes] = await Promise.all([(0,read/* readIndex */.vY)(this.#files), (0,mirror_state/* readState */.un)(this.#files), this.#bytes()]);
        return textAnswer(await mirrorMetrics(index, state, bytes, this.#clock), 200, OPEN_METRICS);
    }
    async #bytes() {
        return (await this.#files.list()).reduce((sum, { size }) => sum + size, 0);
    }
    async #page() {
        const index = await (0,read/* readIndex */.vY)(this.#files);
        const evidence = new Map();
        for (const { digest } of (index?.subjects ?? []).flatMap(({ releases }) => releases).slice(0, MAX_SHOWN))
            if (!evidence.has(digest))
                evidence.set(digest, await (0,read/* readEvidence */.At)(this.#files, digest));
        const page = renderMirrorPage({
            now: this.#clock.now(),
            index,
            state: await (0,mirror_state/* readState */.un)(this.#files),
            indexes: await this.#indexes(),
            bytes: await this.#bytes(),
            quarantined: await this.#quarantined(),
            evidence,
        });
        const answer = textAnswer(page, 200, 'text/html; charset=utf-8');
        return { ...answer, headers: { 'content-security-policy': PAGE_POLICY, 'referrer-policy': 'no-referrer' } };
    }
    #indexes = () => (0,catalog/* readCatalog */.uM)(this.#files);
    async #quarantined() {
        const told = [];
        for (const { path } of (await this.#files.list('quarantine/'))
            .filter((file) => file.path.endsWith('.json'))
            .slice(0, MAX_SHOWN)) {
            const { code, message } = JSON.parse((await this.#files.read(path, layout/* MAX_ROOT_BYTES */.ax))?.toString('utf8') ?? '{}');
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
const isFresh = (path) => path === layout/* INDEX */.hx || path === layout/* STATE */.c4 || path.endsWith('/checkpoint') || path.endsWith('index.json');

;// CONCATENATED MODULE: ./build/mirror/serve/server.js











const MAX_BODY_BYTES = 64 * 1024;
const MAX_URL = 2048;
const YEAR_MS = 365 * 86_400_000;
const FRESH_MS = 5_000;
/** Serves a mirror's folder and the read APIs over it. It reads only: no method, path or body changes a file. */
async function serveMirror(options) {
    const root = await (0,promises_.realpath)(options.dir).catch((error) => {
        throw new errors/* ConfigurationError */.j1('file-not-found', { what: 'the mirror', path: options.dir }, { cause: error });
    });
    const routes = new MirrorRoutes((0,folder/* folderDestination */.z)(root), options);
    const listener = (request, response) => {
        answer(request, response, root, routes).catch((error) => {
            options.onFault?.((0,errors/* asMcError */.bH)(error));
            if (response.headersSent)
                response.destroy();
            else
                sendAnswer(request, response, jsonAnswer({ code: 500, message: 'the mirror cannot be read; see its log' }, 500));
        });
    };
    const server = options.tls ? tlsServer({ ...BOUNDS, ...options.tls }, listener) : (0,external_node_http_.createServer)(BOUNDS, listener);
    return listen(server, options, options.tls ? 'https' : 'http');
}
function tlsServer(options, listener) {
    try {
        return (0,external_node_https_.createServer)(options, listener);
    }
    catch (error) {
        throw new errors/* ConfigurationError */.j1('tls-files-unusable', { detail: (0,errors/* describe */.q0)(error) }, { cause: error });
    }
}
async function answer(request, response, root, routes) {
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
        const body = tooLong ? undefined : await (0,bytes/* collect */.Fo)(request, MAX_BODY_BYTES, 'the query').catch(() => undefined);
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
    response.end(body); // which Node does not send with a 304, nor to HEAD
}
/** Ranges, conditions, HEAD and types by `send`. Nothing is followed out of the mirror, and what is half-written is not there. */
async function sendFile(request, response, root, file) {
    const nothing = () => sendAnswer(request, response, jsonAnswer({ code: 404, message: `${file} is not in this mirror` }, 404));
    const real = await (0,promises_.realpath)((0,external_node_path_.join)(root, file)).catch(() => undefined);
    if (real === undefined || !`${real}${external_node_path_.sep}`.startsWith(`${root}${external_node_path_.sep}`) || /\.tmp$/.test(real))
        return nothing();
    const immutable = /^blobs\/|^catalog\/sha256\/|\/tile\/(?!.*\.p\/)/.test(file);
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
            if ((error.status ?? 500) >= 500)
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

// EXTERNAL MODULE: ./build/mirror/service/service.js + 2 modules
var service = __webpack_require__(84466);
// EXTERNAL MODULE: ./build/telemetry/events.js
var telemetry_events = __webpack_require__(44939);
;// CONCATENATED MODULE: ./build/mirror/service/observe.js








/** Writes each round down in files; both are told even where one cannot be written. */
function roundFiles({ metrics, events }, ports) {
    let before = [];
    return async (round) => {
        const told = events === undefined
            ? undefined
            : { path: events, text: eventsOf(round, before, (0,telemetry_events/* createEventLog */.b)(ports.clock, {})) };
        before = round.failing;
        const [first, second] = await Promise.allSettled([
            metrics === undefined ? undefined : metricsText(round, ports).then((text) => (0,files/* writeFileAtomic */.Zf)(metrics, text)),
            told && appendEvents(told.path, told.text),
        ]);
        if (first.status === 'rejected')
            throw first.reason;
        if (second.status === 'rejected')
            throw second.reason;
    };
}
async function appendEvents(path, text) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.appendFile)(path, text);
    }
    catch (error) {
        throw new errors/* McError */.Hv('file-unwritable', { path, detail: (0,errors/* describe */.q0)(error) }, { cause: error });
    }
}
/** What happened in a round: how it ended, and each source that failed anew, failed again, or is back. */
function eventsOf(round, before, events) {
    const { number, seconds, report, error, failing } = round;
    for (const { source, code, failures, nextTry } of failing) {
        if (before.find((one) => one.source === source)?.failures === failures)
            continue; // it was left alone
        const level = code === 'log-fork' ? 'error' : 'warn';
        const event = code === 'log-fork' ? 'log-fork' : 'source-failed';
        events.add(level, event, `${source}: ${code}`, { source, code, failures, nextTry });
    }
    for (const { source } of before)
        if (report && !failing.some((one) => one.source === source))
            events.add('info', 'source-recovered', `${source} is followed again`, { source });
    const passed = report?.outcome === 'passed';
    const codes = [...(report?.reasons ?? []), ...(error ? [error] : [])].map(({ code }) => code);
    const message = error?.message ?? report?.reasons[0]?.message ?? 'all sources were followed to their end';
    const details = { round: number, seconds, ...(passed ? {} : { codes }) };
    events.add(passed ? 'info' : 'error', passed ? 'round-passed' : 'round-failed', message, details);
    return events.text();
}
const metricsText = (round, ports) => metricsOf(round.config, ports, serviceMetrics(round));
/** What a mirror tells of itself, as it lies there, and `own` besides. */
async function metricsOf(config, ports, own = []) {
    const to = config && ports.destination(config);
    if (!to)
        return mirrorMetrics(undefined, undefined, 0, ports.clock, own);
    // What cannot be read is left out: the service's own numbers say that something is wrong.
    const index = await (0,read/* readIndex */.vY)(to).catch(() => undefined);
    const state = await (0,mirror_state/* readState */.un)(to).catch(() => undefined);
    const bytes = (await to.list()).reduce((sum, { size }) => sum + size, 0);
    return mirrorMetrics(index, state, bytes, ports.clock, own);
}
function serviceMetrics({ number, failedRounds, startedAt, seconds, report, failing }) {
    return [
        {
            name: 'mc_mirror_rounds_total',
            help: 'Rounds since the service began, by how they ended.',
            type: 'counter',
            samples: [
                { labels: { outcome: 'passed' }, value: number - failedRounds },
                { labels: { outcome: 'failed' }, value: failedRounds },
            ],
        },
        {
            name: 'mc_mirror_round_passed',
            help: 'Whether the last round followed all sources to their end.',
            type: 'gauge',
            samples: [{ value: report?.outcome === 'passed' ? 1 : 0 }],
        },
        {
            name: 'mc_mirror_round_timestamp_seconds',
            help: 'When the last round began: one that is old is of a service that hangs or is gone.',
            type: 'gauge',
            samples: [{ value: startedAt.getTime() / 1000 }],
        },
        {
            name: 'mc_mirror_round_duration_seconds',
            help: 'How long the last round took.',
            type: 'gauge',
            samples: [{ value: seconds }],
        },
        {
            name: 'mc_mirror_source_failures',
            help: 'How often in a row a source could not be followed.',
            type: 'gauge',
            samples: failing.map(({ source, code, failures }) => ({ labels: { source, code }, value: failures })),
        },
        {
            name: 'mc_mirror_source_next_try_timestamp_seconds',
            help: 'Until when a source that failed is left alone.',
            type: 'gauge',
            samples: failing.map(({ source, nextTry }) => ({ labels: { source }, value: Date.parse(nextTry) / 1000 })),
        },
    ];
}

// EXTERNAL MODULE: ./build/mirror/sync.js + 8 modules
var sync = __webpack_require__(1343);
;// CONCATENATED MODULE: ./build/mirror/service/once.js





/** One sync, written down in files as a service writes its rounds down, however it ends. Throws as {@link syncMirror}. */
async function syncOnce(config, ports, { metrics, events }) {
    const log = (0,telemetry_events/* createEventLog */.b)(ports.clock, {});
    const writeDown = async () => {
        if (events !== undefined)
            await appendEvents(events, log.text());
        if (metrics !== undefined)
            await (0,files/* writeFileAtomic */.Zf)(metrics, await metricsOf(config, ports));
    };
    let report;
    try {
        report = await (0,sync/* syncMirror */.X)(config, { ...ports, events: log });
    }
    catch (error) {
        const { code, message } = (0,errors/* asMcError */.bH)(error);
        log.add('error', 'sync-failed', message, { codes: [code] });
        await writeDown().catch(() => undefined); // what stopped the sync is what is to be told
        throw error;
    }
    if (report.outcome === 'passed')
        log.add('info', 'sync-passed', 'all sources were followed to their end');
    else
        log.add('error', 'sync-failed', report.reasons[0]?.message ?? '', {
            codes: report.reasons.map(({ code }) => code),
        });
    await writeDown();
    return report;
}

// EXTERNAL MODULE: ./build/mirror/present.js
var present = __webpack_require__(58657);
// EXTERNAL MODULE: ./build/mirror/heal/heal.js + 5 modules
var heal_heal = __webpack_require__(84914);
// EXTERNAL MODULE: ./build/mirror/check/check.js + 9 modules
var check = __webpack_require__(21493);
// EXTERNAL MODULE: ./build/mirror/status/status.js + 1 modules
var status_status = __webpack_require__(27678);
// EXTERNAL MODULE: ./build/oci/docker-config.js
var docker_config = __webpack_require__(29887);
// EXTERNAL MODULE: ./build/oci/index.js + 4 modules
var oci = __webpack_require__(64577);
// EXTERNAL MODULE: ./build/verify/trust.js + 1 modules
var verify_trust = __webpack_require__(81491);
// EXTERNAL MODULE: ./build/verify/policy-files.js
var policy_files = __webpack_require__(34398);
// EXTERNAL MODULE: ./build/verify/all.js
var verify_all = __webpack_require__(25367);
// EXTERNAL MODULE: ./build/verify/intake.js
var intake = __webpack_require__(4834);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./build/lib/lock.js
var lock = __webpack_require__(70225);
// EXTERNAL MODULE: ./build/tlog/note.js
var tlog_note = __webpack_require__(87167);
;// CONCATENATED MODULE: ./build/mirror/witness/memory.js






const MAX_CHECKPOINT_BYTES = 1024 * 1024;
/** Who shows two histories over and over must not fill the disk. */
const MAX_CONFLICTS = 20;
/** What a witness must never forget: the newest checkpoint of each log that it cosigned, one file a log. */
class WitnessMemory {
    #dir;
    #known = new Map();
    constructor(dir) {
        this.#dir = dir;
    }
    /** Undefined where nothing was cosigned yet. Throws `witness-state-damaged`: a witness must not guess. */
    async newest(origin) {
        const known = this.#known.get(origin);
        if (known)
            return known;
        const path = this.#pathOf(origin);
        if ((await (0,files/* fileKind */.h_)(path)) === undefined)
            return undefined;
        try {
            const checkpoint = (0,tlog_checkpoint/* parseCheckpoint */.S7)((await (0,files/* readFileBounded */.Y1)(path, MAX_CHECKPOINT_BYTES)).toString('utf8'), path);
            if (checkpoint.origin !== origin)
                throw new TypeError(`it is of the log ${checkpoint.origin}`);
            this.#known.set(origin, checkpoint);
            return checkpoint;
        }
        catch (error) {
            throw new errors/* McError */.Hv('witness-state-damaged', { path, detail: (0,errors/* describe */.q0)(error) }, { cause: error });
        }
    }
    /** Returns when the checkpoint is on the disk, its name in the folder too: it survives the loss of power. */
    async remember(text, checkpoint) {
        await (0,files/* writeFileAtomic */.Zf)(this.#pathOf(checkpoint.origin), text, { mode: 0o600 });
        await flushFolder(this.#dir);
        this.#known.set(checkpoint.origin, checkpoint);
    }
    /** Two checkpoints that a log signed for one size: proof that it shows two histories. */
    async keepConflict({ origin, note }, seen) {
        const dir = (0,external_node_path_.join)(this.#dir, 'conflicts');
        const name = `${(0,lib_digest/* sha256 */.sc)(seen).toString('hex').slice(0, 32)}.json`;
        const there = await (0,promises_.readdir)(dir).catch(() => []);
        if (there.length >= MAX_CONFLICTS || there.includes(name))
            return;
        await (0,files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, name), `${JSON.stringify({ origin, kept: (0,tlog_note/* formatNote */.se)(note), seen }, null, 2)}\n`);
    }
    /** An origin may have any characters: the file is named after its hash. */
    #pathOf(origin) {
        return (0,external_node_path_.join)(this.#dir, `${(0,lib_digest/* sha256 */.sc)(origin).toString('hex')}.checkpoint`);
    }
}
async function flushFolder(dir) {
    const handle = await (0,promises_.open)(dir, 'r');
    try {
        await handle.sync();
    }
    catch (error) {
        if ((0,errors/* systemCode */.xU)(error) !== 'EINVAL')
            throw error; // a file system that has no such thing
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./build/mirror/witness/server.js




/** 63 hashes and a checkpoint with many signatures, ML-DSA among them. */
const server_MAX_BODY_BYTES = 512 * 1024;
const TEXT = 'text/plain; charset=utf-8';
/** Serves `POST /add-checkpoint` (C2SP tlog-witness), and `GET /healthz`. `onFault` is told what no client is. */
function serveWitness(witness, address, onFault = () => undefined) {
    const server = (0,external_node_http_.createServer)(BOUNDS, (request, response) => {
        server_answer(witness, request)
            .catch((error) => {
            onFault((0,errors/* asMcError */.bH)(error));
            return server_text(500, 'the witness cannot keep its state; see its log');
        })
            .then((made) => server_send(response, made));
    });
    return listen(server, address, 'http');
}
async function server_answer(witness, request) {
    const path = (request.url ?? '').split('?', 1)[0];
    if (path === '/healthz')
        return server_text(200, 'ok');
    if (path !== '/add-checkpoint')
        return server_text(404, 'there is only /add-checkpoint');
    if (request.method !== 'POST')
        return server_text(405, 'checkpoints are sent by POST');
    const body = await (0,bytes/* collect */.Fo)(request, server_MAX_BODY_BYTES, 'the request').catch(() => undefined);
    if (!body)
        return server_text(413, `at most ${server_MAX_BODY_BYTES} bytes`);
    return witness.addCheckpoint(body.toString('utf8'));
}
const server_text = (status, line) => ({ status, type: TEXT, body: `${line}\n` });
function server_send(response, { status, type, body }) {
    response.writeHead(status, {
        'content-type': type,
        'content-length': Buffer.byteLength(body),
        'x-content-type-options': 'nosniff',
        ...(status === 405 ? { allow: 'POST' } : {}),
        ...(status === 413 ? { connection: 'close' } : {}),
    });
    response.end(body);
}

// EXTERNAL MODULE: ./build/tlog/merkle.js
var merkle = __webpack_require__(98889);
// EXTERNAL MODULE: ./build/tlog/hashing.js
var hashing = __webpack_require__(77859);
// EXTERNAL MODULE: ./build/mirror/witness/request.js
var witness_request = __webpack_require__(53319);
;// CONCATENATED MODULE: ./build/mirror/witness/witness.js



/**
 * A witness of C2SP tlog-witness: cosigns a checkpoint only when it is proven to follow the last one that it cosigned of
 * that log, which it keeps before it signs.
 */
class Witness {
    #options;
    #logs = new Map();
    /** The last request of each log: the next one waits for it, so that what is looked at is what is replaced. */
    #under = new Map();
    constructor(options) {
        this.#options = options;
        const keys = new Map();
        for (const text of options.logs) {
            const verifier = (0,tlog_note/* parseVerifierKey */.z$)(text);
            if ((keys.get(verifier.name) ?? text) !== text)
                throw new errors/* ConfigurationError */.j1('witness-log-repeated', { origin: verifier.name });
            keys.set(verifier.name, text);
            this.#logs.set(verifier.name, verifier);
        }
    }
    /** Reads what is kept of each log, so that damage is known before the first request. Throws `witness-state-damaged`. */
    async open() {
        for (const origin of this.#logs.keys())
            await this.#options.memory.newest(origin);
    }
    /** Answers a request's body. A fault (a full disk) is thrown, and nothing was signed. */
    async addCheckpoint(text) {
        let request;
        let checkpoint;
        try {
            request = (0,witness_request/* parseAddCheckpoint */.Z)(text);
            checkpoint = (0,tlog_checkpoint/* parseCheckpoint */.S7)(request.checkpoint, 'the checkpoint');
        }
        catch (error) {
            if (error instanceof errors/* McError */.Hv)
                return refuse(400, error.message);
            throw error;
        }
        const verifier = this.#logs.get(checkpoint.origin);
        if (!verifier)
            return refuse(404, 'this witness does not know that log');
        try {
            (0,tlog_note/* verifyNote */.W4)(checkpoint.note, verifier);
        }
        catch (error) {
            if (error instanceof errors/* McError */.Hv)
                return refuse(403, error.message);
            throw error;
        }
        if (request.old > checkpoint.size)
            return refuse(400, 'the old size is larger than the checkpoint');
        const before = this.#under.get(checkpoint.origin) ?? Promise.resolve();
        const answer = before.then(() => this.#follow(request, checkpoint));
        this.#under.set(checkpoint.origin, answer.catch(() => undefined));
        return answer;
    }
    async #follow(request, next) {
        const { memory, clock, cosigners } = this.#options;
        const kept = await memory.newest(next.origin);
        const size = kept?.size ?? 0;
        const conflict = { status: 409, type: 'text/x.tlog.size', body: `${size}\n` };
        if (request.old !== size)
            return conflict;
        if (kept && next.size === size && !next.root.equals(kept.root)) {
            this.#options.onConflict?.(next.origin, size);
            await memory.keepConflict(kept, request.checkpoint);
            return conflict;
        }
        if (!(0,merkle/* verifyConsistency */.Ko)(size, kept?.root ?? hashing/* EMPTY_ROOT */.zg, next.size, next.root, request.proof))
            return refuse(422, 'the proof does not lead from the old size to the checkpoint');
        if (!kept || next.size > kept.size)
            await memory.remember(request.checkpoint, next);
        const time = Math.floor(clock.now().getTime() / 1000);
        const body = cosigners.map((cosigner) => (0,tlog_note/* formatSignature */.i4)(cosigner.cosign(next, time))).join('');
        return { status: 200, type: 'text/plain; charset=utf-8', body };
    }
}
const refuse = (status, body) => ({
    status,
    type: 'text/plain; charset=utf-8',
    body: `${body}\n`,
});

;// CONCATENATED MODULE: ./build/mirror/witness/run.js






const LOCK_WAIT_MS = 5_000;
/** Runs a witness until the signal; gives its address. One process a state: two would sign what contradicts itself. Throws `locked`. */
function runWitness(options) {
    const { cosigners, logs, state, address, clock, signal, onListening, onConflict, onFault } = options;
    const witness = new Witness({ cosigners, logs, memory: new WitnessMemory(state), clock, onConflict });
    return (0,lock/* withLock */.k)((0,external_node_path_.join)(state, '.lock'), async () => {
        await witness.open();
        const server = await serveWitness(witness, address, onFault);
        try {
            onListening(server.url);
            if (!signal.aborted)
                await (0,external_node_events_.once)(signal, 'abort');
        }
        finally {
            await server.close();
        }
        return server.url;
    }, { clock, signal, waitMs: LOCK_WAIT_MS });
}

// EXTERNAL MODULE: ./build/tlog/cosignature.js
var cosignature = __webpack_require__(44403);
// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(32315);
;// CONCATENATED MODULE: ./build/cli/mirror-witness.js







const MAX_KEY_BYTES = 64 * 1024;
const COMMAND = 'mirror witness';
function several(input, name, flag) {
    const given = (0,options/* optionList */.UX)(input, name);
    if (given.length === 0)
        throw new errors/* ConfigurationError */.j1('usage', { detail: `${flag} is required`, command: COMMAND });
    return given;
}
async function witness(input, context) {
    const { cwd, clock, signal, stderr } = context;
    const state = (0,external_node_path_.resolve)(cwd, (0,options/* optionRequired */.HH)(input, 'state', '--state', COMMAND));
    const name = (0,options/* optionText */.re)(input, 'name') ?? 'witness';
    const logs = several(input, 'log', '--log');
    const cosigners = await Promise.all(several(input, 'key', '--key').map(async (path) => (0,cosignature/* readCosigner */.Bw)(name, await (0,files/* readFileBounded */.Y1)((0,external_node_path_.resolve)(cwd, path), MAX_KEY_BYTES, "the witness's key"), path)));
    const report = (0,lib_report/* beginReport */.mC)('mirror-witness', clock, state);
    const keys = cosigners.map(({ verifierKey }) => verifierKey);
    const url = await runWitness({
        cosigners,
        logs,
        state,
        address: (0,options/* addressOf */.ci)((0,options/* optionText */.re)(input, 'listen') ?? ''),
        clock,
        signal,
        // Said now, not at the end: whoever waits for it is on the other side of a pipe.
        onListening: (at) => stderr.write(`witness at ${at}, by ${keys.join(', ')}; Ctrl-C ends it\n`),
        onConflict: (origin, size) => stderr.write(`log-fork: ${origin} has signed two roots for ${size} entries; both are kept in ${state}/conflicts\n`),
        onFault: ({ code, message }) => stderr.write(`${code}: ${message}\n`),
    });
    return { report: report.finish([], { url, keys }), text: `witnessed at ${url}` };
}
const commands = [
    {
        path: COMMAND,
        summary: 'cosign the checkpoints of logs that are proven to only grow (C2SP tlog-witness)',
        options: [
            ['--key <file...>', 'private key (PKCS #8 PEM), Ed25519 or ML-DSA-44; a cosignature by each'],
            ['--name <name>', 'of the witness, in its verifier key: a host name of yours', 'witness'],
            ['--listen <host:port>', 'where to listen', '127.0.0.1:7380'],
            ['--state <dir>', 'folder for what it must never forget'],
            ['--log <vkey...>', "a log's verifier key, NAME+ID+BASE64; its name is the log's origin"],
        ],
        example: 'mc mirror witness --key witness.pem --name witness.eu.acme.test --state /var/lib/mc-witness --log rekor.acme.test+1b2c3d4e+AV…',
        run: witness,
    },
];

;// CONCATENATED MODULE: ./build/cli/mirror.js










const MAX_PEM_BYTES = 1024 * 1024;
const CONFIG = ['--config <file>', 'what is mirrored from where', 'mirror.yaml'];
const configOf = (input, { cwd }) => (0,config/* loadMirrorConfig */.Q)((0,external_node_path_.resolve)(cwd, (0,options/* optionText */.re)(input, 'config') ?? 'mirror.yaml'));
async function portsOf(context) {
    const { http, clock, progress, concurrency, signal, plainHttp, env } = context;
    const credentials = await (0,docker_config/* dockerConfigCredentials */.D)({ env });
    return {
        http,
        clock,
        progress,
        concurrency,
        signal,
        destination: (config) => (0,destination_open/* openDestination */.x)(config, context),
        trustedRoots: async (policy) => (await (0,verify_trust/* loadTrust */.Vc)(policy, policy_files/* policyFiles */.q, clock.now())).roots,
        github: (0,verify_all/* githubOf */.zq)(env),
        judge: async (policy) => (0,intake/* evidenceJudge */.r)(await (0,verify_trust/* loadTrust */.Vc)(policy, policy_files/* policyFiles */.q, clock.now())),
        repository: (reference) => (0,oci/* openRepository */.Av)(reference, { http, credentials, plainHttp, signal }),
    };
}
async function serve(input, context) {
    const { cwd, signal, clock, stderr } = context;
    const dir = (0,external_node_path_.resolve)(cwd, input.args[0] ?? '');
    const [cert, key] = [(0,options/* optionText */.re)(input, 'tlsCert'), (0,options/* optionText */.re)(input, 'tlsKey')];
    if ((cert === undefined) !== (key === undefined))
        throw new errors/* ConfigurationError */.j1('tls-files-unusable', { detail: 'one of the two is missing' });
    const pem = (path) => (0,files/* readFileBounded */.Y1)((0,external_node_path_.resolve)(cwd, path), MAX_PEM_BYTES, 'the file for TLS');
    const report = (0,lib_report/* beginReport */.mC)('mirror-serve', clock, dir);
    const server = await serveMirror({
        dir,
        ...(0,options/* addressOf */.ci)((0,options/* optionText */.re)(input, 'listen') ?? '127.0.0.1:8080'),
        ...(cert !== undefined && key !== undefined ? { tls: { cert: await pem(cert), key: await pem(key) } } : {}),
        clock,
        onFault: ({ code, message }) => stderr.write(`${code}: ${message}\n`),
    });
    try {
        // Said now, not at the end: whoever waits for it is on the other side of a pipe.
        stderr.write(`serving ${dir} at ${server.url}; Ctrl-C ends it\n`);
        await new Promise((end) => {
            if (signal.aborted)
                end();
            signal.addEventListener('abort', () => end(), { once: true });
        });
    }
    finally {
        await server.close();
    }
    return { report: report.finish([], { url: server.url }), text: `served ${dir} at ${server.url}` };
}
const DAY = 86_400;
function fileOf(input, { cwd }, name) {
    const path = (0,options/* optionText */.re)(input, name);
    return path === undefined ? undefined : (0,external_node_path_.resolve)(cwd, path);
}
/** `mirror sync --every`: a line for each round on stderr, at its end. */
async function mirror_service(input, context) {
    const seconds = (name, flag) => {
        const value = (0,options/* optionSeconds */.xw)(input, name, flag) ?? 0;
        if (value >= 1 && value <= DAY)
            return value;
        const [given, expected] = [(0,options/* optionText */.re)(input, name), 'a second to a day, such as 5m'];
        throw new errors/* ConfigurationError */.j1('option-invalid', { option: flag, given, expected, command: 'mirror sync' });
    };
    const [every, limit] = [seconds('every', '--every'), seconds('sourceLimit', '--source-limit')];
    const open = async () => ({
        config: await configOf(input, context),
        ports: { ...(await portsOf(context)), sourceLimitMs: limit * 1000 },
    });
    const { ports } = await open(); // what is wrong at the start is told at once, and is no service
    const report = await (0,service/* runMirrorService */.K)({
        everyMs: every * 1000,
        open,
        observe: roundFiles({ metrics: fileOf(input, context, 'metrics'), events: fileOf(input, context, 'events') }, ports),
        tell: (line) => context.stderr.write(`${line}\n`),
    }, context);
    return { report, text: '' };
}
const mirror_commands = [
    {
        path: 'mirror sync',
        summary: 'copy what is new of logs, roots and evidence, proven before it is kept',
        options: [
            CONFIG,
            ['--every <duration>', 'keep running: a round every 5m or the like, until SIGTERM'],
            ['--source-limit <duration>', 'with --every: how long one source may take in a round', '30m'],
            ['--metrics <file>', 'OpenMetrics text, written after each round'],
            ['--events <file>', 'JSON lines, appended after each round'],
        ],
        example: 'mc mirror sync --config mirror.yaml --every 5m',
        run: async (input, context) => {
            if ((0,options/* optionText */.re)(input, 'every') !== undefined)
                return mirror_service(input, context);
            const files = { metrics: fileOf(input, context, 'metrics'), events: fileOf(input, context, 'events') };
            const report = await syncOnce(await configOf(input, context), await portsOf(context), files);
            return { report, text: (0,present/* present */.E)(report) };
        },
    },
    {
        path: 'mirror serve',
        summary: 'serve a mirror: its files, the read APIs of Rekor, attestations by digest, a page for people, metrics',
        arguments: [['<dir>', 'the folder of the mirror']],
        options: [
            ['--listen <host:port>', 'where to listen', '127.0.0.1:8080'],
            ['--tls-cert <file>', 'certificate chain (PEM): serve HTTPS'],
            ['--tls-key <file>', 'its private key (PEM)'],
        ],
        example: 'mc mirror serve mirror --listen 0.0.0.0:8080',
        run: serve,
    },
    {
        path: 'mirror check',
        summary: 'recompute every hash and root of the mirror from its files alone',
        options: [
            CONFIG,
            ['--heal', 'fetch what is broken, and keep it only if it hashes right'],
            ['--from <mirror...>', 'with --heal: folder or URL of another mirror that is asked before the sources'],
        ],
        example: 'mc mirror check --config mirror.yaml --heal --from https://mirror.west.example.com',
        run: async (input, context) => {
            const [config, ports] = [await configOf(input, context), await portsOf(context)];
            const from = (0,options/* optionList */.UX)(input, 'from').map((one) => (/^https?:/i.test(one) ? one : (0,external_node_path_.resolve)(context.cwd, one)));
            const heal = (0,options/* optionFlag */.aN)(input, 'heal');
            if (from.length > 0 && !heal)
                throw new errors/* ConfigurationError */.j1('usage', { detail: '--from is for --heal', command: 'mirror check' });
            const report = heal ? await (0,heal_heal/* healMirror */.w)(config, from, ports) : await (0,check/* checkMirror */.q)(config, ports);
            return { report, text: (0,present/* present */.E)(report) };
        },
    },
    {
        path: 'mirror status',
        summary: 'how far the mirror is behind each source, how old what it holds is, what went wrong, and the RPO',
        options: [CONFIG, ['--no-ask', 'ask no source: only what the mirror says itself']],
        example: 'mc mirror status --config mirror.yaml',
        run: async (input, context) => {
            const ask = input.options['ask'] !== false;
            const report = await (0,status_status/* mirrorStatus */.u)(await configOf(input, context), await portsOf(context), { ask });
            return { report, text: (0,present/* present */.E)(report), exitCode: exit_codes/* EXIT */.d.done };
        },
    },
    ...commands,
];


/***/ }),

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

/***/ 8285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ silent)
/* harmony export */ });
const silent = () => { };


/***/ })

};
