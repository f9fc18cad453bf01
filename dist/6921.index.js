export const id = 6921;
export const ids = [6921];
export const modules = {

/***/ 59230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PI: () => (/* binding */ CONFIG),
/* harmony export */   Z9: () => (/* binding */ loadConfig),
/* harmony export */   qP: () => (/* binding */ createMirrorPorts)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _mirror_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17427);
/* harmony import */ var _mirror_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4886);
/* harmony import */ var _mirror_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72177);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29887);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(19207);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(28083);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(30200);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(72176);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(670);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76357);







const CONFIG = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--config <file>', 'the sources and the destination of the mirror', 'mirror.yaml');
async function loadConfig(path, { cwd }) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileKind */ .h_)(absolute)) === undefined)
        throw (0,_mirror_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .mirrorError */ .Q)('mirror-config-missing', { path });
    return (0,_mirror_index_js__WEBPACK_IMPORTED_MODULE_4__/* .loadMirrorConfig */ .Q5)(absolute);
}
async function createMirrorPorts(context) {
    const { http, clock, progress, concurrency, signal, plainHttp, env } = context;
    const credentials = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_5__/* .loadDockerCredentials */ .B)({ env });
    return {
        http,
        clock,
        progress,
        concurrency,
        signal,
        destination: (config) => (0,_mirror_index_js__WEBPACK_IMPORTED_MODULE_6__/* .openDestination */ .x)(config, context),
        trustedRoots: async (policy) => (await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_7__/* .loadTrust */ .V)(policy, _verify_index_js__WEBPACK_IMPORTED_MODULE_8__/* .policyFiles */ .qR, clock.now())).roots,
        github: (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_9__/* .readGithubApi */ .YG)(env),
        judge: async (policy) => (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_10__/* .createEvidenceJudge */ .v)(await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_7__/* .loadTrust */ .V)(policy, _verify_index_js__WEBPACK_IMPORTED_MODULE_8__/* .policyFiles */ .qR, clock.now())),
        repository: (reference) => (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_11__/* .openRepository */ .Av)(reference, { http, credentials, plainHttp, signal }),
    };
}


/***/ }),

/***/ 26921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commands: () => (/* binding */ mirror_commands)
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
// EXTERNAL MODULE: ./build/mirror/errors.js
var mirror_errors = __webpack_require__(17427);
// EXTERNAL MODULE: ./build/telemetry/events.js
var telemetry_events = __webpack_require__(44939);
// EXTERNAL MODULE: ./build/mirror/sync/sync.js + 12 modules
var sync = __webpack_require__(55292);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/telemetry/openmetrics.js
var openmetrics = __webpack_require__(37917);
// EXTERNAL MODULE: ./build/telemetry/metric.js
var metric = __webpack_require__(41450);
// EXTERNAL MODULE: ./build/mirror/format/reading.js
var reading = __webpack_require__(92096);
// EXTERNAL MODULE: ./build/mirror/format/state.js
var format_state = __webpack_require__(78265);
;// CONCATENATED MODULE: ./build/mirror/serve/metrics.js

const secondsSince = (now, since) => Math.max(0, (now.getTime() - Date.parse(since)) / 1000);
const formatMetrics = (...content) => (0,openmetrics/* formatOpenMetrics */.Fj)(createMirrorMetrics(...content));
function createMirrorMetrics(index, state, bytes, clock) {
    const now = clock.now();
    return [
        (0,metric/* createMetric */.H)('mc_mirror_ready', [{ value: index ? 1 : 0 }]),
        (0,metric/* createMetric */.H)('mc_mirror_last_success_timestamp_seconds', index ? [{ value: Date.parse(index.syncedAt) / 1000 }] : []),
        (0,metric/* createMetric */.H)('mc_mirror_rpo_seconds', index ? [{ value: secondsSince(now, index.syncedAt) }] : []),
        (0,metric/* createMetric */.H)('mc_mirror_source_lag_seconds', [
            ...(index?.logs ?? [])
                .filter(({ frozen }) => frozen !== true)
                .map(({ name, syncedAt }) => ({ labels: { source: name, kind: 'log' }, value: secondsSince(now, syncedAt) })),
            ...(index?.subjects ?? []).map(({ subject, syncedAt }) => ({
                labels: { source: subject, kind: 'subject' },
                value: secondsSince(now, syncedAt),
            })),
        ]),
        (0,metric/* createMetric */.H)('mc_mirror_log_size', (index?.logs ?? []).map(({ name, size }) => ({ labels: { log: name }, value: size }))),
        (0,metric/* createMetric */.H)('mc_mirror_log_frozen', (index?.logs ?? []).map(({ name, frozen }) => ({ labels: { log: name }, value: frozen ? 1 : 0 }))),
        (0,metric/* createMetric */.H)('mc_mirror_tuf_expiry_timestamp_seconds', (index?.tuf ?? []).map(({ name, expires }) => ({
            labels: { repository: name },
            value: Date.parse(expires) / 1000,
        }))),
        (0,metric/* createMetric */.H)('mc_mirror_source_errors', (state?.errors ?? []).map(({ source, code }) => ({ labels: { source, code }, value: 1 }))),
        (0,metric/* createMetric */.H)('mc_mirror_forks', (index?.logs ?? []).map(({ name }) => ({
            labels: { log: name },
            value: (state?.forks ?? []).filter(({ log }) => log === name).length,
        }))),
        (0,metric/* createMetric */.H)('mc_mirror_evidence_subjects', state ? [{ value: state.evidence.subjects }] : []),
        (0,metric/* createMetric */.H)('mc_mirror_bytes', [{ value: bytes }]),
    ];
}

;// CONCATENATED MODULE: ./build/mirror/service/observe.js









function createRoundRecorder({ events, ...outputs }, ports) {
    let before = [];
    return async (round) => {
        const recorded = events === undefined
            ? undefined
            : { path: events, text: formatEvents(round, before, (0,telemetry_events/* createEventLog */.b)(ports.clock, {})) };
        before = round.failing;
        const [first, second] = await Promise.allSettled([
            publishMetrics(outputs, () => readMirrorMetrics(round.config, ports, listServiceMetrics(round))),
            recorded && appendEvents(recorded.path, recorded.text),
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
        throw (0,errors/* baseError */.O)('file-unwritable', { path, detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    }
}
function formatEvents(round, before, events) {
    const { number, seconds, report, error, failing } = round;
    for (const { source, code, failures, nextTry } of failing) {
        if (before.find((one) => one.source === source)?.failures === failures)
            continue;
        const level = code === 'log-fork' ? 'error' : 'warn';
        const event = code === 'log-fork' ? 'log-fork' : 'source-failed';
        events.add(level, event, `${source}: ${code}`, { source, code, failures, nextTry });
    }
    for (const { source } of before)
        if (report && !failing.some((one) => one.source === source))
            events.add('info', 'source-recovered', `${source} can be read again`, { source });
    const passed = report?.outcome === 'passed';
    const codes = [...(report?.reasons ?? []), ...(error ? [error] : [])].map(({ code }) => code);
    const message = error?.message ?? report?.reasons[0]?.message ?? 'all sources were read completely';
    const details = { round: number, seconds, ...(passed ? {} : { codes }) };
    events.add(passed ? 'info' : 'error', passed ? 'round-passed' : 'round-failed', message, details);
    return events.text();
}
async function publishMetrics({ metrics: path, push }, read) {
    if (path === undefined && push === undefined)
        return;
    const metrics = await read();
    await push?.(metrics);
    if (path !== undefined)
        await (0,files/* writeFileAtomic */.Zf)(path, await (0,openmetrics/* formatOpenMetrics */.Fj)(metrics));
}
async function readMirrorMetrics(config, ports, additional = []) {
    const to = config && ports.destination(config);
    if (!to)
        return [...createMirrorMetrics(undefined, undefined, 0, ports.clock), ...additional];
    const index = await (0,reading/* readIndex */.vY)(to).catch(() => undefined);
    const state = await (0,format_state/* readState */.un)(to).catch(() => undefined);
    const bytes = (await to.list()).reduce((sum, { size }) => sum + size, 0);
    return [...createMirrorMetrics(index, state, bytes, ports.clock), ...additional];
}
function listServiceMetrics({ number, failedRounds, startedAt, seconds, report, failing }) {
    return [
        (0,metric/* createMetric */.H)('mc_mirror_rounds_total', [
            { labels: { outcome: 'passed' }, value: number - failedRounds },
            { labels: { outcome: 'failed' }, value: failedRounds },
        ]),
        (0,metric/* createMetric */.H)('mc_mirror_round_passed', [{ value: report?.outcome === 'passed' ? 1 : 0 }]),
        (0,metric/* createMetric */.H)('mc_mirror_round_timestamp_seconds', [{ value: startedAt.getTime() / 1000 }]),
        (0,metric/* createMetric */.H)('mc_mirror_round_duration_seconds', [{ value: seconds }]),
        (0,metric/* createMetric */.H)('mc_mirror_source_failures', failing.map(({ source, code, failures }) => ({ labels: { source, code }, value: failures }))),
        (0,metric/* createMetric */.H)('mc_mirror_source_next_try_timestamp_seconds', failing.map(({ source, nextTry }) => ({ labels: { source }, value: Date.parse(nextTry) / 1000 }))),
    ];
}

;// CONCATENATED MODULE: ./build/mirror/service/once.js




async function syncOnce(config, ports, { events, ...outputs }) {
    const log = (0,telemetry_events/* createEventLog */.b)(ports.clock, {});
    const record = async () => {
        if (events !== undefined)
            await appendEvents(events, log.text());
        await publishMetrics(outputs, () => readMirrorMetrics(config, ports));
    };
    let report;
    try {
        report = await (0,sync/* syncMirror */.X)(config, { ...ports, events: log });
    }
    catch (error) {
        const { code, message } = (0,errors/* asMcError */.b)(error);
        log.add('error', 'sync-failed', message, { codes: [code] });
        await record().catch(() => undefined);
        throw error;
    }
    if (report.outcome === 'passed')
        log.add('info', 'sync-passed', 'all sources were read completely');
    else
        log.add('error', 'sync-failed', report.reasons[0]?.message ?? '', {
            codes: report.reasons.map(({ code }) => code),
        });
    await record();
    return report;
}

// EXTERNAL MODULE: ./build/mirror/present.js
var present = __webpack_require__(58657);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
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
const computeEtag = (body) => `"${(0,external_node_crypto_.createHash)('sha256').update(body).digest('base64url').slice(0, 22)}"`;

;// CONCATENATED MODULE: ./build/mirror/serve/listen.js



const BOUNDS = {
    requestTimeout: 30_000,
    headersTimeout: 10_000,
    keepAliveTimeout: 5_000,
    maxHeaderSize: 16 * 1024,
};
const MAX_CONNECTIONS = 1024;
const GRACE_MS = 10_000;
async function listen(server, { host, port }, scheme) {
    server.maxConnections = MAX_CONNECTIONS;
    await new Promise((resolve, reject) => {
        server.once('error', (error) => {
            const inUse = ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND'].includes((0,describe/* systemCode */.xU)(error));
            const details = { host, port, detail: (0,describe/* describe */.q0)(error) };
            reject(inUse ? (0,mirror_errors/* mirrorError */.Q)('address-unusable', details) : (0,errors/* baseError */.O)('internal-error', { what: (0,describe/* describe */.q0)(error) }));
        });
        server.listen(port, host, resolve);
    });
    const address = server.address();
    return {
        url: `${scheme}://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
        close: () => new Promise((resolve) => {
            const timeout = setTimeout(() => server.closeAllConnections(), GRACE_MS);
            server.close(() => {
                clearTimeout(timeout);
                resolve();
            });
            server.closeIdleConnections();
        }),
    };
}

;// CONCATENATED MODULE: ./build/mirror/service/monitor.js






async function monitorService({ config, ports, onFault, ...address }) {
    let last;
    const answer = async (path) => {
        if (path === '/healthz')
            return textAnswer('ok\n');
        if (path === '/readyz')
            return answerReadiness(last);
        if (path !== '/metrics')
            return jsonAnswer({ code: 404, message: 'expected /healthz, /readyz or /metrics' }, 404);
        const metrics = await readMirrorMetrics(last?.config ?? config, ports, last ? listServiceMetrics(last) : []);
        return textAnswer(await (0,openmetrics/* formatOpenMetrics */.Fj)(metrics), 200, openmetrics/* OPEN_METRICS_TYPE */.AD);
    };
    const server = (0,external_node_http_.createServer)(BOUNDS, (request, response) => {
        answerRequest(request, answer)
            .catch((error) => {
            onFault?.((0,errors/* asMcError */.b)(error));
            return jsonAnswer({ code: 500, message: 'the mirror cannot be read; see the log of the service' }, 500);
        })
            .then((found) => sendAnswer(response, found));
    });
    const listening = await listen(server, address, 'http');
    return {
        ...listening,
        record: (round) => {
            last = round;
        },
    };
}
const answerReadiness = (last) => last
    ? jsonAnswer({ ready: true, round: last.number, passed: last.report?.outcome === 'passed' })
    : jsonAnswer({ ready: false, detail: 'the first round has not ended' }, 503);
async function answerRequest(request, answer) {
    if (request.method === 'GET' || request.method === 'HEAD')
        return answer((request.url ?? '/').split('?')[0] ?? '/');
    return {
        ...jsonAnswer({ code: 405, message: 'only GET and HEAD are allowed' }, 405),
        headers: { allow: 'GET, HEAD' },
    };
}
function sendAnswer(response, { status, type, body, headers }) {
    response.writeHead(status, {
        ...headers,
        'content-type': type,
        'content-length': body.length,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
    });
    response.end(body);
}

// EXTERNAL MODULE: ./build/mirror/service/service.js + 1 modules
var service = __webpack_require__(91018);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./node_modules/send/index.js
var send = __webpack_require__(60814);
// EXTERNAL MODULE: ./build/lib/bytes.js
var bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/mirror/destination/folder.js
var folder = __webpack_require__(35369);
// EXTERNAL MODULE: ./build/sigstore/trusted-root.js + 1 modules
var trusted_root = __webpack_require__(5604);
// EXTERNAL MODULE: ./build/mirror/format/catalog.js
var catalog = __webpack_require__(59447);
// EXTERNAL MODULE: ./build/mirror/format/layout.js
var layout = __webpack_require__(15668);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
;// CONCATENATED MODULE: ./build/mirror/serve/attestations.js



const PER_PAGE = 30;
async function answerAttestations(files, text, query) {
    if (!(0,lib_digest/* isDigest */.Bc)(text))
        return jsonAnswer({ message: 'expected sha256:<hex>', status: '422' }, 422);
    const digest = text;
    const predicateType = query.get('predicate_type') ?? undefined;
    const perPage = Math.min(Math.max(Number(query.get('per_page')) || PER_PAGE, 1), 100);
    const bundles = (await (0,reading/* readEvidence */.At)(files, digest)).filter(({ kind }) => kind === 'bundle');
    const digests = [...new Set(bundles.map((item) => item.digest))];
    const after = query.get('after');
    const from = after === null ? 0 : digests.indexOf(after) + 1;
    const found = [];
    let last;
    for (const each of digests.slice(from)) {
        if (found.length === perPage)
            break;
        const bundle = JSON.parse((await (0,reading/* readBlob */.gm)(files, each)).toString('utf8'));
        last = each;
        if (predicateType === undefined || readPredicateType(bundle) === predicateType)
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
function readPredicateType(bundle) {
    try {
        const { dsseEnvelope } = bundle;
        return JSON.parse(Buffer.from(dsseEnvelope?.payload ?? '', 'base64').toString('utf8')).predicateType;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/lib/duration.js
var duration = __webpack_require__(39386);
// EXTERNAL MODULE: ./build/lib/html.js
var html = __webpack_require__(47563);
// EXTERNAL MODULE: ./build/lib/plural.js
var plural = __webpack_require__(8056);
;// CONCATENATED MODULE: ./build/mirror/serve/page-style.js
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
a{color:inherit}code{font-family:var(--mono);font-size:.86em}.hash{display:inline-block;width:23ch;max-width:100%;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;vertical-align:bottom}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(210px,44%),1fr));gap:14px;margin:26px 0 0}
.figures div{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:14px 18px}
.figures h2{font-size:14px;color:var(--soft);font-weight:550;margin:0}.number{font-size:28px;font-weight:640;margin:2px 0 0;letter-spacing:-.02em}.figures .says{margin:0}
.alarms{margin:26px 0 0;padding:12px 18px;border-left:4px solid var(--bad);background:var(--bad-bg);border-radius:0 8px 8px 0}.alarms p{margin:6px 0;overflow-wrap:anywhere}.alarms b{color:var(--bad)}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:14.5px}th,td{text-align:left;vertical-align:top;padding:8px 16px 8px 0;border-bottom:1px solid var(--line)}
thead th{color:var(--soft);font-weight:550;font-size:13px}.n{text-align:right}tr.bad th,b.bad,tr.bad b{color:var(--bad)}
.tag{display:inline-block;background:var(--tag);border-radius:5px;padding:0 7px;margin:0 4px 3px 0;font-size:13px;overflow-wrap:anywhere}
footer{color:var(--soft);font-size:14px;padding-top:34px;padding-bottom:40px}
@media (max-width:760px){main,header>div,footer{padding-left:18px;padding-right:18px}h1{font-size:26px}.number{font-size:24px}.figures div{padding:12px 14px}
thead{display:none}tr,th,td{display:block}tr{padding:8px 0;border-bottom:1px solid var(--line)}th,td{border:0;padding:2px 0;overflow-wrap:anywhere}td.n{text-align:left}
td[data-label]{position:relative;padding-left:7.2em}td[data-label]::before{content:attr(data-label);position:absolute;left:0;color:var(--soft);font-size:13px}}
`;

;// CONCATENATED MODULE: ./build/mirror/serve/page.js






const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${(0,external_node_crypto_.createHash)('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
const page_secondsSince = (now, time) => Math.max(0, (now.getTime() - Date.parse(time)) / 1000);
const formatUtc = (time) => `${time.slice(0, 10)} ${time.slice(11, 19)} UTC`;
const formatMoment = (now, time) => (0,html/* html */.qy) `<time datetime="${time}">${formatUtc(time)}</time> (${(0,duration/* formatDuration */.a)(page_secondsSince(now, time))} ago)`;
function renderMirrorPage(data) {
    const { index, state, now } = data;
    const isBad = !index || (state?.forks.length ?? 0) > 0 || (state?.errors.length ?? 0) > 0;
    const page = (0,html/* html */.qy) `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${state?.name ?? 'mirror'}: ${isBad ? 'needs attention' : 'complete'}</title><style>${(0,html/* raw */.lS)(STYLE)}</style></head>
<body><header class="${isBad ? 'bad' : 'good'}"><div><p class="kicker">Sigstore mirror <b>${state?.name ?? ''}</b></p>
<h1>${renderHeadline(data)}</h1><p class="about">${index ? (0,html/* html */.qy) `Last complete sync ${formatMoment(now, index.syncedAt)}` : 'No sync has completed yet'} · ${(0,bytes/* formatBytes */.z3)(data.bytes)} stored · <a href="/mirror.json">mirror.json</a> · <a href="/metrics">metrics</a></p><p class="about">This page is from <time datetime="${now.toISOString()}">${formatUtc(now.toISOString())}</time>. Reload it for newer ages.</p></div></header><main>
${!index && (0,html/* html */.qy) `<p>Fill the mirror: run <code>mc mirror sync</code>, then reload this page.</p>`}${renderFigures(data)}${renderAlarms(data)}${renderLogs(data)}${renderSubjects(data)}${renderTrust(data)}${renderQuarantine(data)}
</main><footer><p>No client has to trust this page. <code>mc verify --mirror</code> checks the trusted roots against its pins, the logs against their keys, and the evidence against its policy.</p></footer></body></html>
`;
    return page.markup;
}
function renderHeadline({ index, state }) {
    if (!index)
        return 'The mirror is not ready yet';
    if (state && state.forks.length > 0)
        return 'A log shows two different histories';
    if (state && state.errors.length > 0)
        return `The last sync failed for ${(0,plural/* formatCount */.B)(state.errors.length, 'source')}`;
    return 'The mirror has everything that its sources had at the last complete sync';
}
function renderFigures({ index, state, indexes, now }) {
    if (!index)
        return (0,html/* html */.qy) ``;
    const entries = index.logs.reduce((sum, { size }) => sum + size, 0);
    const releases = index.subjects.reduce((sum, subject) => sum + subject.releases.length, 0);
    const cells = [
        [
            'Recovery point (RPO)',
            (0,duration/* formatDuration */.a)(page_secondsSince(now, index.syncedAt)),
            `since the last complete sync began, at ${formatUtc(index.syncedAt)}`,
        ],
        ['Log entries', entries.toLocaleString('en'), `in ${(0,plural/* formatCount */.B)(index.logs.length, 'log')}`],
        ['Releases', releases.toLocaleString('en'), `of ${(0,plural/* formatCount */.B)(index.subjects.length, 'subject')}`],
        [
            'Digests with evidence',
            (state?.evidence.subjects ?? indexes.size).toLocaleString('en'),
            'bundles, SBOMs, attestations',
        ],
    ];
    return (0,html/* html */.qy) `<section class="figures">${cells.map(([name, value, about]) => (0,html/* html */.qy) `<div><h2>${name}</h2><p class="number">${value}</p><p class="says">${about}</p></div>`)}</section>`;
}
function renderAlarms({ state, now }) {
    if (!state || state.forks.length + state.errors.length === 0)
        return (0,html/* html */.qy) ``;
    return (0,html/* html */.qy) `<section class="alarms">${state.forks.map(({ log, path }) => (0,html/* html */.qy) `<p><b>Fork of ${log}.</b> The mirror keeps its last good state; both signed checkpoints are in <a href="/${path}">${path}</a>.</p>`)}${state.errors.map(({ source, code, message, since }) => (0,html/* html */.qy) `<p><b>${source}</b> <code>${code}</code> ${message} <span>since ${formatMoment(now, since)}</span></p>`)}</section>`;
}
const renderHash = (hash) => (0,html/* html */.qy) `<code class="hash" title="${hash}">${hash}</code>`;
function renderLogs({ index, state, now }) {
    if (!index || index.logs.length === 0)
        return (0,html/* html */.qy) ``;
    return (0,html/* html */.qy) `<h2>Transparency logs</h2><div class="wide"><table><thead><tr><th>Log</th><th>Type</th><th class="n">Entries</th><th>Root</th><th>Last synced</th></tr></thead><tbody>${index.logs.map(({ name, type, origin, size, root, syncedAt, frozen }) => {
        const forked = state?.forks.some(({ log }) => log === name) ?? false;
        return (0,html/* html */.qy) `<tr class="${forked ? 'bad' : ''}"><th>${name}<br><span>${origin}</span></th><td data-label="Type">${type}</td><td class="n" data-label="Entries">${size.toLocaleString('en')}</td><td data-label="Root">${renderHash(root)}</td><td data-label="Last synced">${frozen ? 'frozen, mirrored to its last entry' : formatMoment(now, syncedAt)}${forked && (0,html/* html */.qy) ` <b>fork</b>`}</td></tr>`;
    })}</tbody></table></div>`;
}
function renderSubjects({ index, evidence, now }) {
    if (!index || index.subjects.length === 0)
        return (0,html/* html */.qy) ``;
    return (0,html/* html */.qy) `<h2>Subjects</h2>${index.subjects.map(({ subject, releases, syncedAt, }) => (0,html/* html */.qy) `<h3>${subject} <span>last synced ${formatMoment(now, syncedAt)}</span></h3>
<div class="wide"><table><thead><tr><th>Release</th><th>Digest</th><th>Evidence</th></tr></thead><tbody>${releases.length === 0
        ? (0,html/* html */.qy) `<tr><td colspan="3" class="says">no releases yet</td></tr>`
        : releases.map(({ reference, digest }) => (0,html/* html */.qy) `<tr><th>${reference.slice(reference.lastIndexOf('/') + 1)}</th><td data-label="Digest"><a href="/evidence/sha256/${digest.slice(7)}/index.json">${renderHash(digest)}</a></td><td data-label="Evidence">${renderEvidence(evidence.get(digest) ?? [])}</td></tr>`)}</tbody></table></div>`)}`;
}
function renderEvidence(items) {
    if (items.length === 0)
        return (0,html/* html */.qy) `<b class="bad">no evidence</b>`;
    const kinds = Map.groupBy(items, ({ kind, predicateType }) => (predicateType ? `${kind} ${predicateType}` : kind));
    return (0,html/* html */.qy) `${[...kinds].map(([kind, all]) => (0,html/* html */.qy) `<span class="tag">${all.length > 1 && `${all.length} × `}${kind}</span> `)}`;
}
function renderTrust({ index }) {
    if (!index || index.trust.length === 0)
        return (0,html/* html */.qy) ``;
    return (0,html/* html */.qy) `<h2>Trusted roots</h2><div class="wide"><table><tbody>${index.trust.map(({ name, path, sha256 }) => (0,html/* html */.qy) `<tr><th>${name}</th><td data-label="File"><a href="/${path}">${path}</a></td><td data-label="SHA-256">${renderHash(sha256)}</td></tr>`)}</tbody></table></div>`;
}
function renderQuarantine({ quarantined }) {
    if (quarantined.length === 0)
        return (0,html/* html */.qy) ``;
    return (0,html/* html */.qy) `<h2 class="bad">Quarantine</h2><p class="says">Evidence that did not verify under the policy. It is stored for inspection, and never served as evidence.</p><div class="wide"><table><tbody>${quarantined.map(({ path, reason }) => (0,html/* html */.qy) `<tr class="bad"><th><code>${path}</code></th><td data-label="Reason">${reason}</td></tr>`)}</tbody></table></div>`;
}

// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/tlog/checkpoint.js
var tlog_checkpoint = __webpack_require__(37749);
// EXTERNAL MODULE: ./build/mirror/logs/checkpoints.js
var checkpoints = __webpack_require__(34127);
// EXTERNAL MODULE: ./build/mirror/logs/rekor-v1/entry-index.js
var entry_index = __webpack_require__(21223);
// EXTERNAL MODULE: ./build/mirror/logs/rekor-v1/proofs.js
var proofs = __webpack_require__(43275);
;// CONCATENATED MODULE: ./build/mirror/serve/rekor-v1-search.js


const rekor_v1_search_text = (value) => (typeof value === 'string' ? value : '');
function computeEntryKey(body) {
    const { kind, spec } = (body ?? {});
    if (kind === 'hashedrekord') {
        const { algorithm, value } = spec?.data?.hash ?? {};
        return joinParts(kind, rekor_v1_search_text(algorithm || 'sha256'), rekor_v1_search_text(value), rekor_v1_search_text(spec?.signature?.content));
    }
    if (kind === 'dsse') {
        const proposed = spec?.proposedContent && parseEnvelope(rekor_v1_search_text(spec.proposedContent.envelope));
        if (proposed)
            return joinParts(kind, proposed.payloadHash, ...proposed.signatures.toSorted());
        const signatures = (spec?.signatures ?? []).map(({ signature }) => rekor_v1_search_text(signature)).toSorted();
        return joinParts(kind, rekor_v1_search_text(spec?.payloadHash?.value), ...signatures);
    }
    if (kind === 'intoto') {
        const hash = rekor_v1_search_text(spec?.content?.payloadHash?.value);
        const encoded = Buffer.from(rekor_v1_search_text(spec?.content?.envelope?.payload), 'base64').toString('latin1');
        return joinParts(kind, hash || (0,lib_digest/* sha256 */.sc)(Buffer.from(encoded, 'base64')).toString('hex'));
    }
    return undefined;
}
const joinParts = (...parts) => parts.includes('') ? undefined : parts.join(' ');
function parseEnvelope(json) {
    try {
        const { payload, signatures } = JSON.parse(json);
        const hash = (0,lib_digest/* sha256 */.sc)(Buffer.from(rekor_v1_search_text(payload), 'base64')).toString('hex');
        return { payloadHash: hash, signatures: (signatures ?? []).map(({ sig }) => rekor_v1_search_text(sig)) };
    }
    catch {
        return undefined;
    }
}
function listSearchTerms(body) {
    const { spec } = (body ?? {});
    const verifiers = [
        rekor_v1_search_text(spec?.signature?.publicKey?.content),
        ...(spec?.signatures ?? []).map(({ verifier }) => rekor_v1_search_text(verifier)),
        ...(spec?.content?.envelope?.signatures ?? []).map(({ publicKey }) => rekor_v1_search_text(publicKey)),
    ].map((encoded) => Buffer.from(encoded, 'base64').toString('latin1').trim());
    return [
        rekor_v1_search_text(spec?.data?.hash?.value),
        rekor_v1_search_text(spec?.payloadHash?.value),
        rekor_v1_search_text(spec?.envelopeHash?.value),
        rekor_v1_search_text(spec?.content?.payloadHash?.value),
        ...verifiers,
        ...verifiers.flatMap(listEmails),
    ].filter((term) => term !== '');
}
function listEmails(pem) {
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
const MAX_PROPOSED = 10;
const MAX_QUERY_DEPTH = 30;
const malformed = (detail) => jsonAnswer({ code: 400, message: detail }, 400);
class RekorV1ReadApi {
    #files;
    #log;
    #cached;
    constructor(files, log) {
        this.#files = files;
        this.#log = log;
    }
    async get(path, query) {
        if (path === 'log')
            return this.#answerLog();
        if (path === 'log/publicKey')
            return this.#log.publicKey === undefined
                ? notFound('the public key of the log')
                : textAnswer(this.#log.publicKey, 200, 'application/x-pem-file');
        if (path === 'log/proof')
            return this.#answerProof(query);
        if (path === 'log/entries') {
            const index = Number(query.get('logIndex') ?? '');
            if (!/^\d{1,15}$/.test(query.get('logIndex') ?? ''))
                return malformed('logIndex must be a number');
            const uuid = (await this.#loadEntries()).byIndex.get(index);
            return uuid === undefined ? notFound(`entry ${index}`) : this.#answerEntry(uuid);
        }
        const uuid = /^log\/entries\/((?:[0-9a-f]{16})?[0-9a-f]{64})$/.exec(path)?.[1];
        if (uuid !== undefined) {
            const found = await this.#findUuid(uuid);
            return found === undefined ? notFound(`entry ${uuid}`) : this.#answerEntry(found);
        }
        return notFound(`/api/v1/${path}`);
    }
    async post(path, body) {
        let query;
        try {
            query = (0,json/* parseJson */.qF)(body.toString('utf8'), 'the query', MAX_QUERY_DEPTH);
            if (typeof query !== 'object' || query === null)
                throw new TypeError('it is not an object');
        }
        catch (error) {
            return malformed(`the query is not a JSON object: ${(0,describe/* describe */.q0)(error)}`);
        }
        if (path === 'index/retrieve')
            return this.#answerSearch(query);
        if (path === 'log/entries/retrieve')
            return this.#answerRetrieve(query);
        return notFound(`/api/v1/${path}`);
    }
    async #answerLog() {
        const head = await this.#describeHead('checkpoint');
        if (!head)
            return notFound('the log');
        const { trees } = await this.#readIndex();
        const inactiveShards = await Promise.all(trees.slice(0, -1).map(({ treeId }) => this.#describeHead(`${(0,proofs/* treePath */.ON)(treeId)}/checkpoint`)));
        return jsonAnswer({ ...head, inactiveShards: inactiveShards.filter((shard) => shard !== undefined) });
    }
    async #describeHead(path) {
        const bytes = await this.#files.read((0,layout/* logPath */.Q2)(this.#log.name, path), checkpoints/* MAX_CHECKPOINT_BYTES */.qC);
        if (!bytes)
            return undefined;
        const checkpoint = (0,tlog_checkpoint/* parseCheckpoint */.S7)(bytes.toString('utf8'));
        return {
            rootHash: checkpoint.root.toString('hex'),
            signedTreeHead: bytes.toString('utf8'),
            treeID: (0,checkpoints/* parseTreeId */.dy)(checkpoint) ?? '0',
            treeSize: checkpoint.size,
        };
    }
    async #answerProof(query) {
        const [first, last] = [query.get('firstSize') ?? '1', query.get('lastSize') ?? ''];
        if (!/^\d{1,15}$/.test(first) || !/^\d{1,15}$/.test(last))
            return malformed('firstSize and lastSize must be numbers');
        const { trees } = await this.#readIndex();
        const tree = query.has('treeID') ? trees.find(({ treeId }) => treeId === query.get('treeID')) : trees.at(-1);
        if (!tree)
            return notFound('the tree');
        const path = `${(0,proofs/* treePath */.ON)(tree.treeId)}/${(0,proofs/* consistencyPath */.yC)(Number(first), Number(last))}`;
        const bytes = await this.#files.read((0,layout/* logPath */.Q2)(this.#log.name, path), MAX_ENTRY_BYTES);
        if (!bytes)
            return notFound(`a proof from ${first} to ${last}`);
        const { hashes, to } = JSON.parse(bytes.toString('utf8'));
        return jsonAnswer({ hashes, rootHash: (0,tlog_checkpoint/* parseCheckpoint */.S7)(to).root.toString('hex') });
    }
    async #answerSearch(query) {
        const { hash, email, publicKey } = query;
        const key = (publicKey ?? {});
        const terms = [
            typeof hash === 'string' ? hash.replace(/^sha(1|256|512):/, '') : undefined,
            typeof email === 'string' ? email : undefined,
            typeof key.content === 'string' ? Buffer.from(key.content, 'base64').toString('latin1').trim() : undefined,
        ].filter((term) => term !== undefined);
        if (terms.length === 0)
            return malformed('expected hash, email or publicKey');
        const { byTerm } = await this.#loadEntries();
        const found = terms.map((term) => new Set(byTerm.get(term) ?? []));
        return jsonAnswer([...new Set(found.flatMap((set) => [...set]))]);
    }
    async #answerRetrieve(query) {
        const lists = [query.entryUUIDs, query.logIndexes, query.entries].map((list) => list ?? []);
        if (!lists.every(Array.isArray))
            return malformed('expected lists');
        const [ids = [], logIndexes = [], proposed = []] = lists;
        if (ids.length + logIndexes.length + proposed.length > MAX_PROPOSED)
            return malformed(`expected at most ${MAX_PROPOSED} entries in one request`);
        const known = await this.#loadEntries();
        const uuids = new Set();
        for (const id of ids) {
            const found = await this.#findUuid(String(id));
            if (found !== undefined)
                uuids.add(found);
        }
        for (const logIndex of logIndexes) {
            const found = known.byIndex.get(Number(logIndex));
            if (found !== undefined)
                uuids.add(found);
        }
        for (const one of proposed) {
            const found = known.byKey.get(computeEntryKey(one) ?? '');
            if (found !== undefined)
                uuids.add(found);
        }
        const answers = await Promise.all([...uuids].map(async (uuid) => this.#readEntry(uuid)));
        return jsonAnswer(answers.flatMap((bytes) => (bytes ? [JSON.parse(bytes.toString('utf8'))] : [])));
    }
    async #findUuid(given) {
        const leaf = given.slice(-64);
        return (await this.#loadEntries()).uuids.find((uuid) => uuid === given || (given.length === 64 && uuid.endsWith(leaf)));
    }
    #readEntry(uuid) {
        return this.#files.read((0,layout/* logPath */.Q2)(this.#log.name, `entries/${uuid}.json`), MAX_ENTRY_BYTES);
    }
    async #answerEntry(uuid) {
        const body = await this.#readEntry(uuid);
        return body ? { status: 200, type: 'application/json', body } : notFound(`entry ${uuid}`);
    }
    #readIndex() {
        return (0,entry_index/* readRekorV1Index */.Z)({
            name: this.#files.name,
            read: (path, max) => this.#files.read((0,layout/* logPath */.Q2)(this.#log.name, path), max),
        });
    }
    async #loadEntries() {
        const bytes = await this.#files.read((0,layout/* logPath */.Q2)(this.#log.name, 'index.json'), layout/* MAX_INDEX_BYTES */.w2);
        const indexDigest = (0,lib_digest/* digestOf */.ol)(bytes ?? '');
        if (this.#cached?.indexDigest === indexDigest)
            return this.#cached;
        const [byIndex, byKey, byTerm] = [
            new Map(),
            new Map(),
            new Map(),
        ];
        const { entries } = await this.#readIndex();
        for (const { uuid, logIndex, digests } of entries) {
            byIndex.set(logIndex, uuid);
            const body = parseBody(await this.#readEntry(uuid));
            const key = computeEntryKey(body);
            if (key !== undefined)
                byKey.set(key, uuid);
            for (const term of new Set([
                ...listSearchTerms(body),
                ...digests.map((digest) => digest.slice('sha256:'.length)),
            ]))
                byTerm.set(term, [...(byTerm.get(term) ?? []), uuid]);
        }
        this.#cached = { indexDigest, byIndex, byKey, byTerm, uuids: entries.map(({ uuid }) => uuid) };
        return this.#cached;
    }
}
function parseBody(bytes) {
    try {
        const [entry] = Object.values(JSON.parse(bytes?.toString('utf8') ?? '{}'));
        return JSON.parse(Buffer.from(entry?.body ?? '', 'base64').toString('utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/mirror/serve/routes.js











const MAX_SHOWN = 500;
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
            return { answer: await this.#answerPage() };
        if (path === '/healthz')
            return { answer: textAnswer('ok\n') };
        if (path === '/readyz')
            return { answer: await this.#answerReadiness() };
        if (path === '/metrics')
            return { answer: await this.#answerMetrics() };
        const evidenceMatch = /^\/v1\/evidence\/sha256:([0-9a-f]{64})$/.exec(path);
        if (evidenceMatch)
            return { file: `evidence/sha256/${evidenceMatch[1]}/index.json` };
        const attestationsMatch = /^\/(?:repos\/[^/]+\/[^/]+|orgs\/[^/]+|users\/[^/]+)\/attestations\/([^/]+)$/.exec(path);
        if (attestationsMatch)
            return { answer: await answerAttestations(this.#files, attestationsMatch[1] ?? '', query) };
        const api = parseApiPath(path);
        if (!api)
            return { file: path.slice(1) };
        const log = await this.#findLog(api.log, api.version === 1 ? 'rekor-v1' : 'rekor-v2');
        if (!log)
            return { answer: notFound(`a log for ${path}`) };
        if (api.version === 2)
            return { file: (0,layout/* logPath */.Q2)(log.name, api.rest) };
        return { answer: await (await this.#openRekorV1(log.name)).get(api.rest, query) };
    }
    async post(path, body) {
        const api = parseApiPath(path);
        const log = api?.version === 1 ? await this.#findLog(api.log, 'rekor-v1') : undefined;
        return api && log ? (await this.#openRekorV1(log.name)).post(api.rest, body) : notFound(path);
    }
    async #findLog(name, type) {
        const index = await (0,reading/* readIndex */.vY)(this.#files);
        const logs = index?.logs.filter((log) => log.type === type && (name === undefined || log.name === name));
        return logs?.find(({ frozen }) => frozen !== true) ?? logs?.[0];
    }
    async #openRekorV1(name) {
        const known = this.#v1.get(name);
        if (known)
            return known;
        const created = new RekorV1ReadApi(this.#files, { name, publicKey: await this.#readPublicKey(name) });
        this.#v1.set(name, created);
        return created;
    }
    async #readPublicKey(name) {
        const index = await (0,reading/* readIndex */.vY)(this.#files);
        const origin = index?.logs.find((log) => log.name === name)?.origin ?? '';
        for (const { path } of index?.trust ?? []) {
            const bytes = await this.#files.read(path, layout/* MAX_ROOT_BYTES */.ax);
            const log = bytes && (0,trusted_root/* loadTrustedRoot */.KE)(bytes, path).logs.find(({ names }) => names.includes(origin));
            if (log)
                return log.publicKey.export({ type: 'spki', format: 'pem' }).toString();
        }
        return undefined;
    }
    async #answerReadiness() {
        const index = await (0,reading/* readIndex */.vY)(this.#files);
        return index
            ? jsonAnswer({ ready: true, syncedAt: index.syncedAt })
            : jsonAnswer({ ready: false, detail: `there is no ${layout/* INDEX */.hx}: no sync has completed yet` }, 503);
    }
    async #answerMetrics() {
        const [index, state, bytes] = await Promise.all([(0,reading/* readIndex */.vY)(this.#files), (0,format_state/* readState */.un)(this.#files), this.#sumBytes()]);
        return textAnswer(await formatMetrics(index, state, bytes, this.#clock), 200, openmetrics/* OPEN_METRICS_TYPE */.AD);
    }
    async #sumBytes() {
        return (await this.#files.list()).reduce((sum, { size }) => sum + size, 0);
    }
    async #answerPage() {
        const index = await (0,reading/* readIndex */.vY)(this.#files);
        const evidence = new Map();
        for (const { digest } of (index?.subjects ?? []).flatMap(({ releases }) => releases).slice(0, MAX_SHOWN))
            if (!evidence.has(digest))
                evidence.set(digest, await (0,reading/* readEvidence */.At)(this.#files, digest));
        const page = renderMirrorPage({
            now: this.#clock.now(),
            index,
            state: await (0,format_state/* readState */.un)(this.#files),
            indexes: await (0,catalog/* readCatalog */.uM)(this.#files),
            bytes: await this.#sumBytes(),
            quarantined: await this.#listQuarantined(),
            evidence,
        });
        const answer = textAnswer(page, 200, 'text/html; charset=utf-8');
        return { ...answer, headers: { 'content-security-policy': PAGE_POLICY, 'referrer-policy': 'no-referrer' } };
    }
    async #listQuarantined() {
        const quarantined = [];
        for (const { path } of (await this.#files.list('quarantine/'))
            .filter((file) => file.path.endsWith('.json'))
            .slice(0, MAX_SHOWN)) {
            const { code, message } = JSON.parse((await this.#files.read(path, layout/* MAX_ROOT_BYTES */.ax))?.toString('utf8') ?? '{}');
            quarantined.push({ path, reason: `${code ?? ''}: ${message ?? ''}` });
        }
        return quarantined;
    }
}
function parseApiPath(path) {
    const [, log, version, rest = ''] = /^(?:\/logs\/([a-z0-9][a-z0-9._-]{0,63}))?\/api\/v([12])\/(.+)$/.exec(path) ?? [];
    return version === undefined ? undefined : { version: version === '1' ? 1 : 2, log, rest };
}
const isVolatile = (path) => path === layout/* INDEX */.hx || path === layout/* STATE */.c4 || path.endsWith('/checkpoint') || path.endsWith('index.json');

;// CONCATENATED MODULE: ./build/mirror/serve/server.js














const MAX_BODY_BYTES = 64 * 1024;
const MAX_URL = 2048;
const YEAR_MS = 365 * 86_400_000;
const FRESH_MS = 5_000;
async function serveMirror(options) {
    const { files, send: sendFile } = typeof options.dir === 'string' ? await openFolder(options.dir) : openBucket(options.dir);
    const routes = new MirrorRoutes(files, options);
    const listener = (request, response) => {
        handleRequest(request, response, sendFile, routes).catch((error) => {
            options.onFault?.((0,errors/* asMcError */.b)(error));
            if (response.headersSent)
                response.destroy();
            else
                server_sendAnswer(request, response, jsonAnswer({ code: 500, message: 'the mirror cannot be read; see the log of the server' }, 500));
        });
    };
    const server = options.tls ? tlsServer({ ...BOUNDS, ...options.tls }, listener) : (0,external_node_http_.createServer)(BOUNDS, listener);
    return listen(server, options, options.tls ? 'https' : 'http');
}
async function openFolder(dir) {
    const root = await (0,promises_.realpath)(dir).catch((error) => {
        throw (0,errors/* baseError */.O)('file-not-found', { what: 'the mirror', path: dir }, { cause: error });
    });
    return {
        files: (0,folder/* folderDestination */.z)(root),
        send: (request, response, file) => sendFromFolder(request, response, root, file),
    };
}
function openBucket(open) {
    const files = { ...open(), list: (prefix) => open().list(prefix) };
    return { files, send: (request, response, file) => sendFromBucket(request, response, files, file) };
}
function tlsServer(options, listener) {
    try {
        return (0,external_node_https_.createServer)(options, listener);
    }
    catch (error) {
        throw (0,mirror_errors/* mirrorError */.Q)('tls-files-unusable', { detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    }
}
async function handleRequest(request, response, sendFile, routes) {
    response.setHeader('x-content-type-options', 'nosniff');
    const refuse = (status, message) => server_sendAnswer(request, response, jsonAnswer({ code: status, message }, status));
    const raw = request.url ?? '/';
    if (raw.length > MAX_URL || !raw.startsWith('/'))
        return refuse(414, 'the URL is too long, or is not a path');
    const { pathname, searchParams } = new URL(raw, 'http://mirror.invalid');
    let path;
    try {
        path = decodeURIComponent(pathname);
    }
    catch {
        return refuse(400, 'the URL has an invalid percent encoding');
    }
    if (/[\0\\]|(^|\/)\.\.?(\/|$)/.test(path))
        return refuse(400, 'the path leads out of the mirror');
    if (request.method === 'POST') {
        const tooLong = Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES;
        const body = tooLong ? undefined : await (0,bytes/* collect */.Fo)(request, MAX_BODY_BYTES, 'the query').catch(() => undefined);
        return body
            ? server_sendAnswer(request, response, await routes.post(path, body))
            : refuse(413, `the body has more than ${MAX_BODY_BYTES} bytes`);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.setHeader('allow', 'GET, HEAD');
        return refuse(405, 'this mirror is read only');
    }
    const route = await routes.get(path, searchParams);
    if ('answer' in route)
        return server_sendAnswer(request, response, route.answer);
    return sendFile(request, response, route.file);
}
function server_sendAnswer(request, response, { status, type, body, headers }) {
    const etag = computeEtag(body);
    const isUnchanged = status === 200 && request.headers['if-none-match'] === etag;
    response.writeHead(isUnchanged ? 304 : status, {
        ...headers,
        'content-type': type,
        etag,
        'cache-control': 'no-cache',
        ...(isUnchanged ? {} : { 'content-length': body.length }),
    });
    response.end(body);
}
const sendNotFound = (request, response, file) => server_sendAnswer(request, response, notFound(file));
function describeFile(response, file) {
    const immutable = /^blobs\/|^catalog\/sha256\/|\/tile\/(?!.*\.p\/)/.test(file);
    if (/checkpoint$/.test(file))
        response.setHeader('content-type', 'text/plain; charset=utf-8');
    else if (immutable || file.includes('/tile/'))
        response.setHeader('content-type', 'application/octet-stream');
    return { immutable, maxAge: immutable ? YEAR_MS : isVolatile(file) ? 0 : FRESH_MS };
}
async function sendFromFolder(request, response, root, file) {
    const real = await (0,promises_.realpath)((0,external_node_path_.join)(root, file)).catch(() => undefined);
    if (real === undefined || !`${real}${external_node_path_.sep}`.startsWith(`${root}${external_node_path_.sep}`) || /\.tmp$/.test(real))
        return sendNotFound(request, response, file);
    await new Promise((resolve, reject) => {
        send(request, encodeURI(file).replace(/[?#]/g, encodeURIComponent), {
            root,
            dotfiles: 'ignore',
            index: false,
            cacheControl: true,
            ...describeFile(response, file),
        })
            .on('error', (error) => {
            if ((error.status ?? 500) >= 500)
                reject(error);
            else if (error.status === 416)
                server_sendAnswer(request, response, jsonAnswer({ code: 416, message: 'the range is outside of the file' }, 416));
            else
                sendNotFound(request, response, file);
            resolve();
        })
            .on('directory', () => {
            sendNotFound(request, response, file);
            resolve();
        })
            .on('end', resolve)
            .pipe(response);
        response.once('close', resolve);
    });
}
async function sendFromBucket(request, response, files, file) {
    const content = /(^|\/)(\.|$)/.test(file) ? undefined : await files.stream(file);
    if (!content)
        return sendNotFound(request, response, file);
    const { maxAge, immutable } = describeFile(response, file);
    const type = file.endsWith('.json') ? 'application/json; charset=utf-8' : 'application/octet-stream';
    if (!response.hasHeader('content-type'))
        response.setHeader('content-type', type);
    response.setHeader('cache-control', `public, max-age=${maxAge / 1000}${immutable ? ', immutable' : ''}`);
    if (request.method === 'HEAD') {
        await content[Symbol.asyncIterator]().return?.();
        response.end();
    }
    else
        await (0,external_node_stream_promises_.pipeline)(content, response);
}

// EXTERNAL MODULE: ./build/mirror/destination/open.js + 2 modules
var destination_open = __webpack_require__(72177);
// EXTERNAL MODULE: ./build/mirror/heal/heal.js + 6 modules
var heal_heal = __webpack_require__(61709);
// EXTERNAL MODULE: ./build/mirror/check/check.js + 11 modules
var check = __webpack_require__(95670);
// EXTERNAL MODULE: ./build/mirror/status/status.js + 1 modules
var status_status = __webpack_require__(48342);
// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(33192);
;// CONCATENATED MODULE: ./build/cli/interval.js


const DAY_SECONDS = 86_400;
function parseInterval(given, option, command) {
    const seconds = (0,duration/* parseDuration */.E)(given, option);
    if (seconds >= 1 && seconds <= DAY_SECONDS)
        return seconds;
    throw (0,errors/* baseError */.O)('option-invalid', { option, given, expected: 'one second to one day, such as 5m', command });
}

;// CONCATENATED MODULE: ./build/cli/listen.js

function parseListenAddress(text) {
    const [, bracketed, plain, port = ''] = /^(?:\[([0-9a-fA-F:]+)\]|([^:\s]+)):(\d{1,5})$/.exec(text) ?? [];
    const host = bracketed ?? plain;
    if (host === undefined || Number(port) > 65_535)
        throw (0,mirror_errors/* mirrorError */.Q)('listen-malformed', { given: text });
    return { host, port: Number(port) };
}
const listenOption = (fallback) => ({
    syntax: '--listen <host:port>',
    description: 'the address to listen on',
    fallback,
    read: (given) => parseListenAddress(typeof given === 'string' ? given : fallback),
});

// EXTERNAL MODULE: ./build/cli/metrics-output.js
var metrics_output = __webpack_require__(18948);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/lib/progress.js
var progress = __webpack_require__(8285);
;// CONCATENATED MODULE: ./build/mirror/canary/present.js

const presentCanary = ({ outcome, mirror, subjects, reasons }) => [
    {
        title: outcome === 'passed'
            ? `The mirror judges ${(0,plural/* formatCount */.B)(subjects.length, 'canary subject')} as expected`
            : 'The mirror does NOT judge every canary subject as expected',
        outcome,
        lines: [mirror],
        reasons,
        table: {
            columns: ['subject', 'expected', 'found'],
            rows: subjects.map((one) => [one.subject, one.expected, { outcome: one.outcome, text: one.found }]),
        },
    },
];

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
;// CONCATENATED MODULE: ./build/mirror/canary/schema.js


const EXPECTED = ['verified', 'refused'];
const mirrorCanaryReportSchema = (0,lib_report/* reportSchema */.Qh)('mirror-canary', {
    mirror: schemas/* string */.YjP().describe('folder or URL of the mirror'),
    subjects: schemas/* array */.YOg(schemas/* object */.Ikc({
        subject: schemas/* string */.YjP(),
        expected: schemas/* enum */.k5n(EXPECTED).describe('verified for known-good subjects, refused for known-bad ones'),
        found: schemas/* enum */.k5n([...EXPECTED, 'unknown']).describe('unknown if no verdict was reached'),
        outcome: schemas/* enum */.k5n(['passed', 'failed']),
        codes: schemas/* array */.YOg(schemas/* string */.YjP()).describe('codes of the reasons of the verdict'),
    })),
});

;// CONCATENATED MODULE: ./build/mirror/canary/tally.js


class CanaryTally {
    #success = { verified: 0, refused: 0 };
    #failure = { verified: 0, refused: 0 };
    #last;
    add(report) {
        for (const { expected, outcome } of report.subjects) {
            if (outcome === 'passed')
                this.#success[expected]++;
            else
                this.#failure[expected]++;
        }
        this.#last = report;
    }
    addFault({ good, bad }) {
        this.#failure.verified += good;
        this.#failure.refused += bad;
    }
    metrics() {
        const last = this.#last;
        const each = (read) => EXPECTED.map((expected) => ({ labels: { expected }, value: read(expected) }));
        const countFailing = (expected) => last?.subjects.filter((one) => one.expected === expected && one.outcome === 'failed').length ?? 0;
        return [
            (0,metric/* createMetric */.H)('mc_verify_mirror_success_total', each((expected) => this.#success[expected])),
            (0,metric/* createMetric */.H)('mc_verify_mirror_failure_total', each((expected) => this.#failure[expected])),
            (0,metric/* createMetric */.H)('mc_mirror_canary_failing', last ? each(countFailing) : []),
            (0,metric/* createMetric */.H)('mc_mirror_canary_timestamp_seconds', last ? [{ value: Date.parse(last.finishedAt) / 1000 }] : []),
        ];
    }
}

;// CONCATENATED MODULE: ./build/mirror/canary/metrics-server.js



function serveCanaryMetrics(read, address) {
    const server = (0,external_node_http_.createServer)(BOUNDS, async (request, response) => {
        const send = (status, type, body) => {
            response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
        };
        if (request.method !== 'GET' && request.method !== 'HEAD')
            return send(405, 'text/plain', 'GET only\n');
        if (request.url === '/healthz')
            return send(200, 'text/plain', 'ok\n');
        if (request.url !== '/metrics')
            return send(404, 'text/plain', 'see /metrics\n');
        try {
            send(200, openmetrics/* OPEN_METRICS_TYPE */.AD, await (0,openmetrics/* formatOpenMetrics */.Fj)(read()));
        }
        catch {
            send(500, 'text/plain', 'the metrics cannot be formatted\n');
        }
    });
    return listen(server, address, 'http');
}

// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
;// CONCATENATED MODULE: ./build/mirror/canary/service.js





async function runCanaryService({ everyMs, run, subjects, tally, publish, log }, { clock, signal }) {
    const report = (0,lib_report/* beginReport */.mC)('mirror-canary-service', clock);
    let [rounds, failedRounds] = [0, 0];
    const write = (line) => log(`${(0,lib_clock/* rfc3339 */.ag)(clock.now())} ${line.replace(/\p{Cc}+/gu, ' ')}`);
    const record = () => publish(tally.metrics()).catch((error) => {
        const { code, message } = (0,errors/* asMcError */.b)(error);
        write(`cannot record the round: ${code}: ${message}`);
    });
    await record();
    while (!signal.aborted) {
        const startedAt = clock.now().getTime();
        let line;
        try {
            const found = await run();
            tally.add(found);
            if (found.outcome === 'failed')
                failedRounds++;
            line = formatRound(found);
        }
        catch (error) {
            if (signal.aborted)
                break;
            const { code, message } = (0,errors/* asMcError */.b)(error);
            tally.addFault(subjects);
            failedRounds++;
            line = `FAILED: ${code}: ${message}`;
        }
        rounds++;
        const pauseMs = Math.max(0, everyMs - (clock.now().getTime() - startedAt));
        write(`round ${rounds} ${line}; next round in ${(0,duration/* formatDuration */.a)(pauseMs / 1000)}`);
        await record();
        await clock.sleep(pauseMs, signal).catch(() => undefined);
    }
    write(`stopped after ${(0,plural/* formatCount */.B)(rounds, 'round')}`);
    return report.finish([], { rounds, failedRounds });
}
const formatRound = ({ outcome, subjects, reasons }) => {
    const asExpected = subjects.filter((one) => one.outcome === 'passed').length;
    const summary = `${outcome === 'passed' ? 'passed' : 'FAILED'}: ${asExpected} of ${(0,plural/* formatCount */.B)(subjects.length, 'subject')} as expected`;
    return [summary, ...reasons.map(({ code, message }) => `${code}: ${message}`)].join('; ');
};

// EXTERNAL MODULE: ./build/mirror/client/open.js + 4 modules
var client_open = __webpack_require__(35974);
// EXTERNAL MODULE: ./build/lib/concurrency.js
var concurrency = __webpack_require__(18867);
;// CONCATENATED MODULE: ./build/mirror/canary/round.js





async function runCanary({ mirror, good, bad }, ports) {
    const report = (0,lib_report/* beginReport */.mC)('mirror-canary', ports.clock, mirror);
    const subjects = [
        ...good.map((subject) => ({ subject, expected: 'verified' })),
        ...bad.map((subject) => ({ subject, expected: 'refused' })),
    ];
    const judged = await (0,concurrency/* mapConcurrent */._k)(subjects, ports.concurrency, (one) => judge(one, mirror, ports), ports.signal);
    return report.finish(judged.flatMap(({ error }) => (error ? [error] : [])), { mirror, subjects: judged.map(({ entry }) => entry) });
}
async function judge({ subject, expected }, mirror, { verify, signal }) {
    let verdict;
    try {
        verdict = await verify(subject);
    }
    catch (thrown) {
        signal?.throwIfAborted();
        return createUnjudged({ subject, expected }, (0,errors/* asMcError */.b)(thrown));
    }
    const fault = verdict.reasons.find(({ code }) => (0,mc_error/* findFamily */.SL)(code) !== 'verification');
    if (fault)
        return createUnjudged({ subject, expected }, fault);
    const found = verdict.outcome === 'passed' ? 'verified' : 'refused';
    const entry = {
        subject,
        expected,
        found,
        outcome: found === expected ? 'passed' : 'failed',
        codes: verdict.reasons.map(({ code }) => code),
    };
    if (found === expected)
        return { entry };
    const codes = entry.codes.join(', ');
    return {
        entry,
        error: expected === 'verified'
            ? (0,mirror_errors/* mirrorError */.Q)('canary-refused', { subject, mirror, found: codes })
            : (0,mirror_errors/* mirrorError */.Q)('canary-accepted', { subject, mirror }),
    };
}
const createUnjudged = ({ subject, expected }, { code, message }) => ({
    entry: { subject, expected, found: 'unknown', outcome: 'failed', codes: [code] },
    error: (0,mirror_errors/* mirrorError */.Q)('canary-unjudged', { subject, detail: `${code}: ${message}` }),
});

// EXTERNAL MODULE: ./build/oci/docker-config.js
var docker_config = __webpack_require__(29887);
// EXTERNAL MODULE: ./build/verify/all.js + 2 modules
var verify_all = __webpack_require__(20297);
// EXTERNAL MODULE: ./build/cli/mirror-config.js
var mirror_config = __webpack_require__(59230);
// EXTERNAL MODULE: ./build/cli/parameters.js
var parameters = __webpack_require__(76357);
;// CONCATENATED MODULE: ./build/cli/mirror-canary.js















const COMMAND = 'mirror canary';
const CANARY = {
    config: mirror_config/* CONFIG */.PI,
    mirror: (0,parameters/* text */.Qq)('--mirror <location>', 'the folder or URL of the mirror; default: the destination in mirror.yaml'),
    every: (0,parameters/* text */.Qq)('--every <duration>', 'keep running until SIGTERM and start a round at this interval, like 5m'),
    listen: (0,parameters/* text */.Qq)('--listen <host:port>', 'with --every: serve the metrics at /metrics of this address'),
    ...metrics_output/* METRICS_OUTPUTS */.vm,
};
async function runMirrorCanary(options, context) {
    const { every, listen, metrics, push } = options;
    if (every === undefined) {
        for (const [name, value] of Object.entries({ '--listen': listen, '--metrics': metrics, '--push': push }))
            if (value !== undefined)
                throw (0,errors/* baseError */.O)('usage', { detail: `${name} needs --every`, command: COMMAND });
        const report = await runRound(await openCanary(options, context), options, context);
        const isFault = report.reasons.some(({ code }) => (0,mc_error/* findFamily */.SL)(code) === 'fault');
        return { report, text: presentCanary(report), ...(isFault ? { exitCode: exit_codes/* EXIT */.d.fault } : {}) };
    }
    const everyMs = parseInterval(every, '--every', COMMAND) * 1000;
    const address = listen === undefined ? undefined : parseListenAddress(listen);
    const publish = (0,metrics_output/* openMetricsOutput */.lP)({ metrics, push }, { command: COMMAND }, context);
    const { good, bad } = requireCanary(await openCanary(options, context), options);
    const tally = new CanaryTally();
    const server = address && (await serveCanaryMetrics(() => tally.metrics(), address));
    try {
        if (server)
            context.stderr.write(`metrics at ${server.url}/metrics\n`);
        const report = await runCanaryService({
            everyMs,
            run: async () => runRound(await openCanary(options, context), options, context),
            subjects: { good: good.length, bad: bad.length },
            tally,
            publish,
            log: (line) => context.stderr.write(`${line}\n`),
        }, context);
        return { report, text: '' };
    }
    finally {
        await server?.close();
    }
}
async function openCanary(options, context) {
    const config = await (0,mirror_config/* loadConfig */.Z9)(options.config, context);
    requireCanary(config, options);
    return config;
}
function requireCanary({ canary }, { config: path }) {
    if (!canary)
        throw (0,mirror_errors/* mirrorError */.Q)('canary-missing', { path });
    return canary;
}
async function runRound(config, options, context) {
    const { cwd, env, clock, concurrency, signal } = context;
    const { good, bad } = requireCanary(config, options);
    const mirror = locateMirror(config, options, cwd);
    const folder = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(cwd, options.config));
    const { VERIFY_USE_MIRROR: _, ...others } = env;
    const verify = async (subject) => {
        const { report } = await (0,verify_all/* verifyAll */.V)({ subjects: [subject], policy: config.policy, bundles: [], mirror, useMirror: 'always' }, {
            ...context,
            env: others,
            progress: progress/* silent */.Ku,
            at: (path) => (0,external_node_path_.resolve)(folder, path),
            credentials: async (registry) => (await (0,docker_config/* loadDockerCredentials */.B)({ env }))(registry),
            openMirror: (location, demands) => (0,client_open/* openMirror */.Y4)(location, context, demands),
        });
        return report;
    };
    return runCanary({ mirror, good, bad }, { verify, clock, concurrency, signal });
}
function locateMirror({ to }, { mirror }, cwd) {
    if (mirror !== undefined)
        return /^https?:/i.test(mirror) ? mirror : (0,external_node_path_.resolve)(cwd, mirror);
    if (to.startsWith('s3://'))
        throw (0,mirror_errors/* mirrorError */.Q)('canary-mirror-unnamed', { to });
    return to;
}
const commands = [
    (0,command/* defineCommand */.N)({
        path: COMMAND,
        summary: 'check that known-good subjects verify from the mirror alone, and that known-bad ones do not',
        options: CANARY,
        example: 'mc mirror canary --config mirror.yaml --every 5m --listen 127.0.0.1:9108',
        run: runMirrorCanary,
    }),
];

// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/mirror/config.js
var config = __webpack_require__(4886);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/mirror/init/format.js

const quote = (text) => (0,dist/* stringify */.As)(text, { lineWidth: 0 }).trim();
function formatProposal({ to, policy, logs, subjects, key }) {
    return `${[
        '# The sources and the destination of a mirror: run `mc mirror sync` beside this file. docs/mirror.md explains every key.',
        'version: 1',
        '',
        '# The folder of the mirror, relative to this file, or s3://BUCKET/PREFIX (the endpoint of another store: store.endpoint).',
        `to: ${quote(to)}`,
        '',
        ...formatKey(key),
        '',
        '# The trust policy. Its roots have the keys of the logs. Evidence that it does not accept goes to quarantine.',
        `policy: ${quote(policy)}`,
        '',
        ...formatLogs(logs),
        '',
        ...formatSubjects(subjects),
        '',
        '# Lists of releases (one reference or digest per line), and GitHub repositories with attestations of the releases.',
        '# releases: [releases.txt]',
        '# github: [{ repository: OWNER/REPO }]',
    ].join('\n')}\n`;
}
function formatKey(key) {
    if (key === undefined)
        return [
            '# A mirror with a key signs its state, so that its host cannot hide releases. Create the key, then remove the two "# ":',
            '#   openssl genpkey -algorithm ed25519 -out mirror.pem',
            '# name: mirror.example.com',
            '# key: mirror.pem',
        ];
    return [
        '# The mirror signs its state with this key, so that its host cannot hide releases. Keep the key out of the repository.',
        ...(key.name === undefined ? ['# name: mirror.example.com'] : [`name: ${quote(key.name)}`]),
        `key: ${quote(key.path)}`,
    ];
}
function formatLogs(logs) {
    if (logs.length === 0)
        return [
            '# The roots of the policy have no transparency log. A tiled log of your own has its verifier key here:',
            '# logs: [{ name: log, type: tiled, url: https://log.example.com, origin: log.example.com, key: NAME+ID+BASE64 }]',
            'logs: []',
        ];
    return [
        '# The transparency logs of the roots. Remove the ones that sign nothing of yours.',
        '# rekor-v2 copies the whole log as tiles. That can be large for a public log.',
        '# rekor-v1 copies the entries of the subjects below (mode: subjects), or rebuilds a private log (mode: full).',
        'logs:',
        ...logs.flatMap(formatLog),
    ];
}
const formatLog = ({ name, type, url, origin, root, frozen }) => [
    `  - name: ${quote(name)} # root ${quote(root)}`,
    `    type: ${type}`,
    `    url: ${quote(url)}`,
    `    origin: ${quote(origin)}`,
    ...(type === 'rekor-v1' ? ['    mode: subjects'] : []),
    ...(type === 'rekor-v2' && frozen ? ['    frozen: true # its period in the root has ended: it is fetched once'] : []),
];
const formatSubjects = (subjects) => [
    '# What to mirror the evidence of: a repository with every tag, or one tag or digest. The images themselves are not copied.',
    ...(subjects.length === 0
        ? ['# subjects: [registry.example.com/OWNER/APP]', 'subjects: []']
        : ['subjects:', ...subjects.map((one) => `  - ${quote(one)}`)]),
];

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./build/mirror/init/logs.js



const rootSchema = schemas/* looseObject */._H3({
    tlogs: schemas/* array */.YOg(schemas/* looseObject */._H3({
        baseUrl: schemas/* url */.OZ5({ protocol: /^https?$/ }),
        publicKey: schemas/* looseObject */._H3({
            rawBytes: schemas/* base64 */.K39(),
            validFor: schemas/* looseObject */._H3({ end: iso/* datetime */.w$({ offset: true }).optional() }).optional(),
        }),
        logId: schemas/* looseObject */._H3({ keyId: schemas/* base64 */.K39() }),
    }))
        .default([]),
});
function listLogs(roots, now) {
    const byUrl = new Map();
    const names = new Set();
    for (const { name: root, bytes } of roots) {
        const parsed = rootSchema.safeParse((0,json/* parseJson */.qF)(bytes.toString('utf8'), root));
        for (const log of parsed.success ? parsed.data.tlogs : []) {
            const url = log.baseUrl.replace(/\/+$/, '');
            const earlier = byUrl.get(url);
            const isEnded = hasEnded(log, now);
            if (earlier)
                byUrl.set(url, { ...earlier, frozen: earlier.frozen && isEnded });
            else {
                const origin = new URL(url).host;
                const name = chooseName(origin, names);
                byUrl.set(url, { name, type: isRekorV1(log) ? 'rekor-v1' : 'rekor-v2', url, origin, root, frozen: isEnded });
            }
        }
    }
    return [...byUrl.values()];
}
const isRekorV1 = ({ publicKey, logId }) => (0,external_node_crypto_.createHash)('sha256')
    .update(Buffer.from(publicKey.rawBytes, 'base64'))
    .digest()
    .equals(Buffer.from(logId.keyId, 'base64'));
function hasEnded({ publicKey }, now) {
    const { end } = publicKey.validFor ?? {};
    return end !== undefined && Date.parse(end) < now.getTime();
}
function chooseName(host, taken) {
    const base = host
        .toLowerCase()
        .replace(/[^a-z0-9._-]+/g, '-')
        .replace(/^[^a-z0-9]+/, '')
        .slice(0, 55) || 'rekor';
    let name = base;
    for (let number = 2; taken.has(name); number++)
        name = `${base}-${number}`;
    taken.add(name);
    return name;
}

;// CONCATENATED MODULE: ./build/mirror/init/init.js










async function initMirror(request, { clock }) {
    const { path, given } = request;
    const report = (0,lib_report/* beginReport */.mC)('mirror-init', clock, given);
    const folder = (0,external_node_path_.dirname)(path);
    const subjects = request.subjects.map((one) => relateSubject(one, request.cwd, folder));
    const logs = moveLogs(selectLogs(listLogs(request.roots, clock.now()), request.logs), request.logUrls);
    const to = /^[a-z][a-z0-9+.-]+:/i.test(request.to) ? request.to : relate(folder, request.to);
    const policy = relate(folder, request.policy);
    const key = request.key === undefined ? {} : { key: { path: relate(folder, request.key), name: request.name } };
    const text = formatProposal({ to, policy, logs, subjects, ...key });
    (0,config/* parseMirrorConfig */.D3)(text, path);
    await (0,promises_.mkdir)(folder, { recursive: true });
    try {
        await (0,promises_.writeFile)(path, text, { flag: 'wx' });
    }
    catch (error) {
        if ((0,describe/* systemCode */.xU)(error) === 'EEXIST')
            throw (0,mirror_errors/* mirrorError */.Q)('mirror-config-exists', { path: given }, { cause: error });
        throw error;
    }
    return report.finish([], {
        path: given,
        to,
        policy,
        logs: logs.map(({ name, type, url }) => ({ name, type, url })),
        subjects,
        next: `mc mirror sync${given === 'mirror.yaml' ? '' : ` --config ${quoteForShell(given)}`}`,
    });
}
function selectLogs(logs, given) {
    for (const origin of given)
        if (!logs.some((log) => log.origin === origin)) {
            const expected = `the origin of a log of the policy (${listOrigins(logs)})`;
            throw (0,errors/* baseError */.O)('option-invalid', { option: '--log', given: origin, expected, command: 'mirror init' });
        }
    return given.length === 0 ? logs : logs.filter(({ origin }) => given.includes(origin));
}
const listOrigins = (logs) => logs.map(({ origin }) => origin).join(', ') || 'none';
function moveLogs(logs, given) {
    const moved = new Map();
    for (const one of given) {
        const [, origin = '', url = ''] = /^([^=]+)=(https?:\/\/.+)$/.exec(one) ?? [];
        if (!logs.some((log) => log.origin === origin) || !URL.canParse(url)) {
            const expected = `ORIGIN=URL with the origin of a log that is mirrored (${listOrigins(logs)})`;
            throw (0,errors/* baseError */.O)('option-invalid', { option: '--log-url', given: one, expected, command: 'mirror init' });
        }
        moved.set(origin, url.replace(/\/+$/, ''));
    }
    return logs.map((log) => ({ ...log, url: moved.get(log.origin) ?? log.url }));
}
const relate = (folder, path) => (0,external_node_path_.relative)(folder, path) || '.';
const quoteForShell = (text) => /^[\w./@:-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
function relateSubject(given, cwd, folder) {
    const reference = (0,oci_reference/* parseReference */.F2)(given);
    if (reference.kind === 'registry')
        return given;
    return (0,oci_reference/* formatReference */.FH)({ ...reference, path: relate(folder, (0,external_node_path_.resolve)(cwd, reference.path)) });
}
const presentInit = ({ path, to, policy, logs, subjects, next }) => [
    {
        title: `wrote ${path}`,
        lines: [
            `to ${to}, under the policy ${policy}`,
            ...logs.map(({ name, type, url }) => `log ${name} (${type}) at ${url}`),
            ...(logs.length === 0 ? ['no log: the roots of the policy name none'] : []),
            ...subjects.map((one) => `subject ${one}`),
            ...(subjects.length === 0 ? ['no subject: add repositories under `subjects` in the file'] : []),
            `next: ${next}`,
        ],
    },
];

// EXTERNAL MODULE: ./build/cli/policy.js
var cli_policy = __webpack_require__(87595);
;// CONCATENATED MODULE: ./build/cli/mirror-init.js








const initCommand = (0,command/* defineCommand */.N)({
    path: 'mirror init',
    summary: 'write a commented mirror.yaml from references and the logs of a trust policy',
    options: {
        subjects: (0,parameters/* list */.p_)('[ref...]', 'repositories, tags or digests to mirror the evidence of'),
        policy: cli_policy/* POLICY */.Po,
        to: (0,parameters/* text */.Qq)('--to <place>', 'the folder of the mirror, or s3://BUCKET/PREFIX', 'mirror'),
        log: (0,parameters/* list */.p_)('--log <origin...>', 'mirror only these logs of the policy; default: every log of its roots'),
        logUrl: (0,parameters/* list */.p_)('--log-url <origin=url...>', 'the address of a log where it differs from the one in the trusted root, such as rekor.acme.test=https://rekor.internal:8443'),
        key: (0,parameters/* text */.Qq)('--key <pem>', 'the Ed25519 private key that signs the state of the mirror (PKCS #8 PEM)'),
        name: (0,parameters/* text */.Qq)('--name <name>', 'the name under which the mirror signs; needs --key'),
        out: (0,parameters/* text */.Qq)('--out <file>', 'the file to write, which must not exist', 'mirror.yaml'),
    },
    example: 'mc mirror init registry.acme.test/app --policy SECURITY/trust-policy.yaml --to s3://mirror/west',
    run: async (options, context) => {
        const { cwd } = context;
        const policy = (0,external_node_path_.resolve)(cwd, options.policy);
        const path = (0,external_node_path_.resolve)(cwd, options.out);
        if ((await (0,files/* fileKind */.h_)(path)) !== undefined)
            throw (0,mirror_errors/* mirrorError */.Q)('mirror-config-exists', { path: options.out });
        if ((await (0,files/* fileKind */.h_)(policy)) === undefined)
            throw (0,mirror_errors/* mirrorError */.Q)('mirror-policy-missing', { path: options.policy });
        const { roots } = await (0,cli_policy/* loadPolicy */.tb)(options.policy, context);
        const to = /^[a-z][a-z0-9+.-]+:/i.test(options.to) ? options.to : (0,external_node_path_.resolve)(cwd, options.to);
        const { subjects, log, logUrl: logUrls, name } = options;
        if (name !== undefined && options.key === undefined)
            throw (0,errors/* baseError */.O)('usage', { detail: '--name needs --key PEM', command: 'mirror init' });
        const key = options.key === undefined ? {} : { key: (0,external_node_path_.resolve)(cwd, options.key), ...(name === undefined ? {} : { name }) };
        const report = await initMirror({ path, given: options.out, policy, to, subjects, logs: log, logUrls, ...key, cwd, roots }, context);
        return { report, text: presentInit(report) };
    },
});
const mirror_init_commands = [initCommand];

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./build/lib/lock.js
var lock = __webpack_require__(70225);
// EXTERNAL MODULE: ./build/tlog/note.js
var tlog_note = __webpack_require__(87167);
;// CONCATENATED MODULE: ./build/mirror/witness/memory.js







const MAX_CHECKPOINT_BYTES = 1024 * 1024;
const MAX_CONFLICTS = 20;
class WitnessMemory {
    #dir;
    #known = new Map();
    constructor(dir) {
        this.#dir = dir;
    }
    async newest(origin) {
        const known = this.#known.get(origin);
        if (known)
            return known;
        const path = this.#filePath(origin);
        if ((await (0,files/* fileKind */.h_)(path)) === undefined)
            return undefined;
        try {
            const checkpoint = (0,tlog_checkpoint/* parseCheckpoint */.S7)((await (0,files/* readFileBounded */.Y1)(path, MAX_CHECKPOINT_BYTES)).toString('utf8'), path);
            if (checkpoint.origin !== origin)
                throw new TypeError(`expected a checkpoint of ${origin}, found one of ${checkpoint.origin}`);
            this.#known.set(origin, checkpoint);
            return checkpoint;
        }
        catch (error) {
            throw (0,mirror_errors/* mirrorError */.Q)('witness-state-damaged', { path, detail: (0,describe/* describe */.q0)(error) }, { cause: error });
        }
    }
    async remember(text, checkpoint) {
        await (0,files/* writeFileAtomic */.Zf)(this.#filePath(checkpoint.origin), text, { mode: 0o600 });
        await flushFolder(this.#dir);
        this.#known.set(checkpoint.origin, checkpoint);
    }
    async keepConflict({ origin, note }, seen) {
        const dir = (0,external_node_path_.join)(this.#dir, 'conflicts');
        const name = `${(0,lib_digest/* sha256 */.sc)(seen).toString('hex').slice(0, 32)}.json`;
        const existing = await (0,promises_.readdir)(dir).catch(() => []);
        if (existing.length >= MAX_CONFLICTS || existing.includes(name))
            return;
        await (0,files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, name), `${JSON.stringify({ origin, kept: (0,tlog_note/* formatNote */.se)(note), seen }, null, 2)}\n`);
    }
    #filePath(origin) {
        return (0,external_node_path_.join)(this.#dir, `${(0,lib_digest/* sha256 */.sc)(origin).toString('hex')}.checkpoint`);
    }
}
async function flushFolder(dir) {
    const handle = await (0,promises_.open)(dir, 'r');
    try {
        await handle.sync();
    }
    catch (error) {
        if ((0,describe/* systemCode */.xU)(error) !== 'EINVAL')
            throw error;
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./build/mirror/witness/server.js




const server_MAX_BODY_BYTES = 512 * 1024;
const TEXT = 'text/plain; charset=utf-8';
function serveWitness(witness, address, onFault = () => undefined) {
    const server = (0,external_node_http_.createServer)(BOUNDS, (request, response) => {
        answer(witness, request)
            .catch((error) => {
            onFault((0,errors/* asMcError */.b)(error));
            return server_text(500, 'the witness cannot store its state; see the log of the witness');
        })
            .then((made) => server_send(response, made));
    });
    return listen(server, address, 'http');
}
async function answer(witness, request) {
    const path = (request.url ?? '').split('?', 1)[0];
    if (path === '/healthz')
        return server_text(200, 'ok');
    if (path !== '/add-checkpoint')
        return server_text(404, 'not found: use POST /add-checkpoint');
    if (request.method !== 'POST')
        return server_text(405, 'expected POST');
    const body = await (0,bytes/* collect */.Fo)(request, server_MAX_BODY_BYTES, 'the request').catch(() => undefined);
    if (!body)
        return server_text(413, `expected at most ${server_MAX_BODY_BYTES} bytes`);
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




class Witness {
    #options;
    #logs = new Map();
    #under = new Map();
    constructor(options) {
        this.#options = options;
        const keys = new Map();
        for (const text of options.logs) {
            const verifier = (0,tlog_note/* parseVerifierKey */.z$)(text);
            if ((keys.get(verifier.name) ?? text) !== text)
                throw (0,mirror_errors/* mirrorError */.Q)('witness-log-repeated', { origin: verifier.name });
            keys.set(verifier.name, text);
            this.#logs.set(verifier.name, verifier);
        }
    }
    async open() {
        for (const origin of this.#logs.keys())
            await this.#options.memory.newest(origin);
    }
    async addCheckpoint(text) {
        let request;
        let checkpoint;
        try {
            request = (0,witness_request/* parseAddCheckpoint */.Z)(text);
            checkpoint = (0,tlog_checkpoint/* parseCheckpoint */.S7)(request.checkpoint, 'the checkpoint');
        }
        catch (error) {
            if (error instanceof mc_error/* McError */.Hv)
                return refuse(400, error.message);
            throw error;
        }
        const verifier = this.#logs.get(checkpoint.origin);
        if (!verifier)
            return refuse(404, 'this witness does not know the log');
        try {
            (0,tlog_note/* verifyNote */.W4)(checkpoint.note, verifier);
        }
        catch (error) {
            if (error instanceof mc_error/* McError */.Hv)
                return refuse(403, error.message);
            throw error;
        }
        if (request.old > checkpoint.size)
            return refuse(400, 'the old size is larger than the checkpoint');
        const before = this.#under.get(checkpoint.origin) ?? Promise.resolve();
        const answer = before.then(() => this.#cosign(request, checkpoint));
        this.#under.set(checkpoint.origin, answer.catch(() => undefined));
        return answer;
    }
    async #cosign(request, next) {
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
;// CONCATENATED MODULE: ./build/cli/mirror-witness.js








const MAX_KEY_BYTES = 64 * 1024;
const WITNESS = {
    keys: (0,parameters/* requiredList */.GS)('--key <file...>', 'a private key (PKCS #8 PEM), Ed25519 or ML-DSA-44; each key adds a cosignature'),
    name: (0,parameters/* text */.Qq)('--name <name>', 'the name in the verifier key of the witness; use a host name that you own', 'witness'),
    address: listenOption('127.0.0.1:7380'),
    state: (0,parameters/* requiredText */.$4)('--state <dir>', 'the folder for the state of the witness; never delete it'),
    logs: (0,parameters/* requiredList */.GS)('--log <vkey...>', "a log's verifier key, NAME+ID+BASE64; its name is the log's origin"),
};
async function runWitnessServer(options, context) {
    const { cwd, clock, signal, stderr } = context;
    const { name, address, logs } = options;
    const state = (0,external_node_path_.resolve)(cwd, options.state);
    const cosigners = await Promise.all(options.keys.map(async (path) => (0,cosignature/* readCosigner */.Bw)(name, await (0,files/* readFileBounded */.Y1)((0,external_node_path_.resolve)(cwd, path), MAX_KEY_BYTES, "the witness's key"), path)));
    const report = (0,lib_report/* beginReport */.mC)('mirror-witness', clock, state);
    const keys = cosigners.map(({ verifierKey }) => verifierKey);
    const url = await runWitness({
        cosigners,
        logs,
        state,
        address,
        clock,
        signal,
        onListening: (at) => stderr.write(`witness at ${at}, by ${keys.join(', ')}; Ctrl-C ends it\n`),
        onConflict: (origin, size) => stderr.write(`log-fork: ${origin} signed two roots for tree size ${size}; ${state}/conflicts contains both\n`),
        onFault: ({ code, message }) => stderr.write(`${code}: ${message}\n`),
    });
    return { report: report.finish([], { url, keys }), text: `stopped the witness at ${url}` };
}
const mirror_witness_commands = [
    (0,command/* defineCommand */.N)({
        path: 'mirror witness',
        summary: 'cosign the checkpoints of logs that are proven to be append-only (C2SP tlog-witness)',
        options: WITNESS,
        example: 'mc mirror witness --key witness.pem --state witness-state --log rekor.acme.test+1b2c3d4e+AV…',
        run: runWitnessServer,
    }),
];

// EXTERNAL MODULE: ./build/cli/paths.js
var paths = __webpack_require__(66929);
;// CONCATENATED MODULE: ./build/cli/mirror.js

















const MAX_PEM_BYTES = 1024 * 1024;
const SYNC = {
    config: mirror_config/* CONFIG */.PI,
    every: (0,parameters/* text */.Qq)('--every <duration>', 'keep running until SIGTERM and start a round at this interval, like 5m'),
    sourceLimit: (0,parameters/* text */.Qq)('--source-limit <duration>', 'with --every: the time limit for one source in a round', '30m'),
    metrics: (0,parameters/* text */.Qq)('--metrics <file>', 'a file for OpenMetrics text, written after each round'),
    events: (0,parameters/* text */.Qq)('--events <file>', 'a file for JSON lines, appended after each round'),
    listen: (0,parameters/* text */.Qq)('--listen <host:port>', 'with --every: serve /healthz, /readyz and /metrics at this address'),
    push: metrics_output/* PUSH */.LB,
};
const SERVE = {
    dir: (0,parameters/* operand */.id)('<dir>', 'the folder of the mirror, or s3://BUCKET/PREFIX'),
    endpoint: (0,parameters/* text */.Qq)('--endpoint <url>', 'the URL of the S3 server of a bucket; default: AWS_ENDPOINT_URL, else AWS'),
    address: listenOption('127.0.0.1:8080'),
    tlsCert: (0,parameters/* text */.Qq)('--tls-cert <file>', 'a certificate chain (PEM); the mirror is then served with HTTPS'),
    tlsKey: (0,parameters/* text */.Qq)('--tls-key <file>', 'the private key of the certificate (PEM)'),
};
async function mirror_sync(options, context) {
    const { cwd } = context;
    const { every } = options;
    const outputs = {
        metrics: (0,paths/* resolveOptional */.r)(cwd, options.metrics),
        events: (0,paths/* resolveOptional */.r)(cwd, options.events),
        push: (0,metrics_output/* openPush */.$z)(options.push, { command: 'mirror sync' }, context),
    };
    if (every !== undefined)
        return runService({ ...options, every }, outputs, context);
    if (options.listen !== undefined)
        throw (0,errors/* baseError */.O)('usage', { detail: '--listen needs --every', command: 'mirror sync' });
    const report = await syncOnce(await (0,mirror_config/* loadConfig */.Z9)(options.config, context), await (0,mirror_config/* createMirrorPorts */.qP)(context), outputs);
    return { report, text: (0,present/* present */.E)(report) };
}
async function runService({ config, every, sourceLimit, listen }, outputs, context) {
    const everyMs = parseInterval(every, '--every', 'mirror sync') * 1000;
    const sourceLimitMs = parseInterval(sourceLimit, '--source-limit', 'mirror sync') * 1000;
    const open = async () => ({
        config: await (0,mirror_config/* loadConfig */.Z9)(config, context),
        ports: { ...(await (0,mirror_config/* createMirrorPorts */.qP)(context)), sourceLimitMs },
    });
    const log = (line) => void context.stderr.write(`${line}\n`);
    const address = listen === undefined ? undefined : parseListenAddress(listen);
    const opened = await open();
    const onFault = ({ code, message }) => log(`${code}: ${message}`);
    const monitor = address && (await monitorService({ ...address, ...opened, onFault }));
    const record = createRoundRecorder(outputs, opened.ports);
    const observe = async (round) => {
        monitor?.record(round);
        await record(round);
    };
    try {
        if (monitor)
            log(`probes and metrics at ${monitor.url}`);
        return { report: await (0,service/* runMirrorService */.K)({ everyMs, open, observe, log }, context), text: '' };
    }
    finally {
        await monitor?.close();
    }
}
async function serve(options, context) {
    const { cwd, signal, clock, stderr } = context;
    const { address, tlsCert, tlsKey } = options;
    const isBucket = options.dir.startsWith('s3://');
    const store = options.endpoint === undefined ? {} : { store: { endpoint: options.endpoint } };
    const dir = isBucket ? options.dir : (0,external_node_path_.resolve)(cwd, options.dir);
    if ((tlsCert === undefined) !== (tlsKey === undefined))
        throw (0,mirror_errors/* mirrorError */.Q)('tls-files-unusable', { detail: 'one of the two is missing' });
    const readPem = (path) => (0,files/* readFileBounded */.Y1)((0,external_node_path_.resolve)(cwd, path), MAX_PEM_BYTES, 'the file for TLS');
    const report = (0,lib_report/* beginReport */.mC)('mirror-serve', clock, dir);
    const server = await serveMirror({
        dir: isBucket ? () => (0,destination_open/* openDestination */.x)({ to: dir, ...store }, context) : dir,
        ...address,
        ...(tlsCert !== undefined && tlsKey !== undefined
            ? { tls: { cert: await readPem(tlsCert), key: await readPem(tlsKey) } }
            : {}),
        clock,
        onFault: ({ code, message }) => stderr.write(`${code}: ${message}\n`),
    });
    try {
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
const syncCommand = (0,command/* defineCommand */.N)({
    path: 'mirror sync',
    summary: 'copy new log entries, roots and evidence, and prove each before saving it',
    options: SYNC,
    example: 'mc mirror sync --config mirror.yaml --every 5m',
    run: mirror_sync,
});
const serveCommand = (0,command/* defineCommand */.N)({
    path: 'mirror serve',
    summary: 'serve a mirror: its files, the read APIs of Rekor, attestations by digest, a web page, metrics',
    options: SERVE,
    example: 'mc mirror serve mirror --listen 0.0.0.0:8080',
    run: serve,
});
const checkCommand = (0,command/* defineCommand */.N)({
    path: 'mirror check',
    summary: 'recompute every hash and root of the mirror from its files alone',
    options: {
        config: mirror_config/* CONFIG */.PI,
        heal: (0,parameters/* flag */.Jt)('--heal', 'fetch broken files again, and save a file only if its hash matches'),
        from: (0,parameters/* list */.p_)('--from <mirror...>', 'with --heal: the folder or URL of another mirror, which is read before the sources'),
    },
    example: 'mc mirror check --config mirror.yaml --heal --from https://mirror.west.example.com',
    run: async (options, context) => {
        const { heal } = options;
        const [config, ports] = [await (0,mirror_config/* loadConfig */.Z9)(options.config, context), await (0,mirror_config/* createMirrorPorts */.qP)(context)];
        const from = options.from.map((one) => (/^https?:/i.test(one) ? one : (0,external_node_path_.resolve)(context.cwd, one)));
        if (from.length > 0 && !heal)
            throw (0,errors/* baseError */.O)('usage', { detail: '--from needs --heal', command: 'mirror check' });
        const report = heal ? await (0,heal_heal/* healMirror */.w)(config, from, ports) : await (0,check/* checkMirror */.q)(config, ports);
        return { report, text: (0,present/* present */.E)(report) };
    },
});
const statusCommand = (0,command/* defineCommand */.N)({
    path: 'mirror status',
    summary: 'show the delay behind each source, the age of the content, the last errors, and the RPO',
    options: { config: mirror_config/* CONFIG */.PI, noAsk: (0,parameters/* flag */.Jt)('--no-ask', 'do not read the sources; show only the content of the mirror') },
    example: 'mc mirror status --config mirror.yaml',
    run: async ({ noAsk, ...options }, context) => {
        const [config, ports] = [await (0,mirror_config/* loadConfig */.Z9)(options.config, context), await (0,mirror_config/* createMirrorPorts */.qP)(context)];
        const report = await (0,status_status/* mirrorStatus */.u)(config, ports, { ask: !noAsk });
        return { report, text: (0,present/* present */.E)(report), exitCode: exit_codes/* EXIT */.d.done };
    },
});
const mirror_commands = [
    ...mirror_init_commands,
    syncCommand,
    serveCommand,
    checkCommand,
    statusCommand,
    ...commands,
    ...mirror_witness_commands,
];


/***/ }),

/***/ 47563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ renderPage),
/* harmony export */   lS: () => (/* binding */ raw),
/* harmony export */   qy: () => (/* binding */ html)
/* harmony export */ });
/* unused harmony export escapeHtml */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);

const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
const escapeHtml = (text) => text
    .replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c)
    .replace(INVISIBLE, (c) => c === '\n' || c === '\t' ? c : `⟨U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
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
const html = (strings, ...parts) => ({
    markup: strings.map((text, i) => text + render(parts[i])).join(''),
});
const raw = (markup) => ({ markup });
const hashSource = (text) => `'sha256-${(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(text).toString('base64')}'`;
function renderPage({ title, style, script, body }) {
    const scripts = script === undefined ? "'none'" : hashSource(script);
    const policy = `default-src 'none'; style-src ${hashSource(style)}; script-src ${scripts}; base-uri 'none'; form-action 'none'`;
    return html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
${body}
${script !== undefined && html `<script>${raw(script)}</script>`}
</body>
</html>
`.markup;
}


/***/ }),

/***/ 35974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y4: () => (/* binding */ openMirror),
  Je: () => (/* binding */ openMirrorFiles)
});

// UNUSED EXPORTS: readDemandedState

// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/tlog/note.js
var note = __webpack_require__(87167);
// EXTERNAL MODULE: ./build/mirror/errors.js
var errors = __webpack_require__(17427);
// EXTERNAL MODULE: ./build/mirror/format/files.js
var files = __webpack_require__(58375);
// EXTERNAL MODULE: ./build/mirror/format/layout.js
var layout = __webpack_require__(15668);
// EXTERNAL MODULE: ./build/mirror/format/state.js
var format_state = __webpack_require__(78265);
// EXTERNAL MODULE: ./build/mirror/witness/config.js
var config = __webpack_require__(13758);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/tlog/checkpoint.js
var tlog_checkpoint = __webpack_require__(37749);
// EXTERNAL MODULE: ./build/tlog/cosignature.js
var cosignature = __webpack_require__(44403);
// EXTERNAL MODULE: ./build/mirror/logs/checkpoints.js
var checkpoints = __webpack_require__(34127);
// EXTERNAL MODULE: ./build/mirror/witness/gate.js + 1 modules
var gate = __webpack_require__(27673);
;// CONCATENATED MODULE: ./build/mirror/witness/cosigned-checkpoint.js






async function assertWitnessed(files, logs, policy) {
    for (const log of logs) {
        if (log.type === 'rekor-v1')
            continue;
        const path = (0,layout/* logPath */.Q2)(log.name, gate/* WITNESSED */.HX);
        const bytes = (await files.read(path, checkpoints/* MAX_CHECKPOINT_BYTES */.qC)) ??
            (await files.read((0,layout/* logPath */.Q2)(log.name, 'checkpoint'), checkpoints/* MAX_CHECKPOINT_BYTES */.qC));
        if (!bytes)
            throw damaged(path, 'it is missing');
        let checkpoint;
        try {
            checkpoint = (0,tlog_checkpoint/* parseCheckpoint */.S7)(bytes.toString('utf8'), path);
        }
        catch (error) {
            throw damaged(path, (0,describe/* describe */.q0)(error), error);
        }
        const { origin, size, root, note } = checkpoint;
        const covers = size > log.size || (size === log.size && root.toString('hex') === log.root);
        if (origin !== log.origin || !covers)
            throw damaged(path, `the index has ${log.size} entries of ${log.origin}, the checkpoint has ${size} of ${origin}`);
        (0,gate/* assertQuorum */.S1)(log.name, size, (0,cosignature/* findCosignatures */.Z3)(checkpoint, note.signatures, policy.verifiers), policy);
    }
}
const damaged = (path, detail, cause) => (0,errors/* mirrorError */.Q)('mirror-damaged', { path, detail }, { cause });

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/lib/lock.js
var lock = __webpack_require__(70225);
;// CONCATENATED MODULE: ./build/mirror/client/memory.js











const MAX_MEMORY_BYTES = 4 * 1024 * 1024;
const count = schemas/* int */.Whr().nonnegative();
const memorySchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    key: schemas/* string */.YjP(),
    sequence: count,
    time: iso/* datetime */.w$(),
    logs: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), origin: schemas/* string */.YjP(), size: count, root: schemas/* string */.YjP() })),
});
const MAX_AHEAD_MS = 24 * 60 * 60 * 1000;
const LOCK_WAIT_MS = 1_000;
async function readStateWithMemory(files, keys, dir, clock) {
    const now = clock.now().getTime();
    const memoryPath = (key) => (0,external_node_path_.join)(dir, `${(0,lib_digest/* sha256 */.sc)(key).toString('hex')}.json`);
    const verifiers = keys.map((key) => ({ key, verifier: (0,note/* parseVerifierKey */.z$)(key) }));
    const warnings = [];
    const memories = [];
    for (const key of keys) {
        const memory = await readMemory(memoryPath(key), key, now, warnings);
        if (memory)
            memories.push(memory);
    }
    const found = await (0,format_state/* readNotedState */.AF)(files, { verifier: verifiers.map(({ verifier }) => verifier) });
    if (!found)
        return undefined;
    const { state } = found;
    for (const { sequence } of memories)
        (0,format_state/* assertNotOlder */.Ob)(files, state, sequence);
    for (const log of memories.flatMap(({ logs }) => logs))
        assertLogConsistent(files, log, state);
    const signedBy = verifiers.find(({ verifier }) => verifier === found.verifier)?.key;
    const isNewer = memories.every(({ key, sequence }) => key !== signedBy || sequence < state.sequence);
    if (signedBy !== undefined && isNewer && state.sequence <= now + MAX_AHEAD_MS)
        await writeMemory(memoryPath(signedBy), signedBy, state, now, warnings);
    return { ...found, warnings };
}
async function writeMemory(path, key, state, now, warnings) {
    try {
        await (0,lock/* withLock */.k)(`${path}.lock`, async () => {
            const seen = await readMemory(path, key, now, []);
            if (seen === undefined || seen.sequence < state.sequence)
                await (0,lib_files/* writeFileAtomic */.Zf)(path, (0,layout/* formatJson */.IB)(createMemory(key, state, seen)), { mode: 0o600 });
        }, { waitMs: LOCK_WAIT_MS });
    }
    catch (error) {
        warnings.push(unusable(path, error));
    }
}
function createMemory(key, { sequence, time, logs }, seen) {
    const now = logs.map(({ name, origin, size, root }) => ({ name, origin, size, root }));
    const unlisted = (seen?.logs ?? []).filter((log) => !now.some((one) => isSameLog(one, log)));
    return { version: 1, key, sequence, time, logs: [...now, ...unlisted] };
}
const isSameLog = (one, other) => one.name === other.name && one.origin === other.origin;
function assertLogConsistent(files, seen, state) {
    const now = state.logs.find((log) => isSameLog(log, seen));
    if (!now || now.size > seen.size || (now.size === seen.size && now.root === seen.root))
        return;
    throw (0,errors/* mirrorError */.Q)('mirror-log-changed', {
        mirror: files.name,
        log: seen.name,
        expected: `${seen.size} entries or more with the root ${seen.root} at ${seen.size}`,
        found: `${now.size} with ${now.root}`,
    });
}
async function readMemory(path, key, now, warnings) {
    try {
        if ((await (0,lib_files/* fileKind */.h_)(path)) === undefined)
            return undefined;
        const text = (await (0,lib_files/* readRegularFile */.XF)(path, MAX_MEMORY_BYTES)).toString('utf8');
        const memory = (0,json/* conform */.fj)(memorySchema, (0,json/* parseJson */.qF)(text, path), path);
        if (memory.key !== key)
            throw new TypeError('it belongs to another key');
        if (memory.sequence > now + MAX_AHEAD_MS)
            throw new TypeError('its state is more than one day in the future');
        return memory;
    }
    catch (error) {
        warnings.push(unusable(path, error));
        return undefined;
    }
}
const unusable = (path, cause) => (0,errors/* mirrorError */.Q)('mirror-memory-unusable', { path, detail: (0,describe/* describe */.q0)(cause) }, { cause });

// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/mirror/format/reading.js
var reading = __webpack_require__(92096);
;// CONCATENATED MODULE: ./build/mirror/client/refreshing-mirror.js



class RefreshingMirror {
    name;
    #files;
    #open;
    #warnings;
    #view;
    constructor(files, view, open, warnings) {
        this.name = files.name;
        this.#files = files;
        this.#view = view;
        this.#open = open;
        this.#warnings = warnings;
    }
    get syncedAt() {
        return this.#view.syncedAt;
    }
    trustedRoot = () => this.#read((view) => view.trustedRoot());
    evidence = (subject) => this.#read((view) => view.evidence(subject));
    find = (name) => this.#read((view) => view.find(name));
    blob = (digest) => (0,reading/* readBlob */.gm)(this.#files, digest);
    warnings = () => this.#warnings();
    async resolve(reference) {
        return (await this.find(reference)).find((release) => release.reference === reference)?.digest;
    }
    async releases() {
        const found = await this.#read((view) => view.releases());
        return [...found].sort((a, b) => compare(a.reference, b.reference) || compare(a.digest, b.digest));
    }
    async *bundlesFor(subject) {
        for (const { kind, digest } of await this.evidence(subject)) {
            if (kind !== 'bundle')
                continue;
            const bytes = await this.#bundle(subject, digest);
            if (bytes)
                yield { bytes, origin: `${this.name} ${(0,layout/* blobPath */.nD)(digest)}` };
        }
    }
    async #bundle(subject, digest) {
        try {
            return await this.blob(digest);
        }
        catch (error) {
            if (!isDamage(error) || !(await this.#refresh()))
                throw error;
            const isListed = (await this.evidence(subject)).some((item) => item.digest === digest);
            return isListed ? this.blob(digest) : undefined;
        }
    }
    async #read(read) {
        try {
            return await read(this.#view);
        }
        catch (error) {
            if (!isDamage(error) || !(await this.#refresh()))
                throw error;
            return read(this.#view);
        }
    }
    async #refresh() {
        const { sequence } = this.#view;
        if (sequence === undefined)
            return false;
        const view = await this.#open().catch(() => undefined);
        if (view?.sequence === undefined || view.sequence <= sequence)
            return false;
        this.#view = view;
        return true;
    }
}
const isDamage = (error) => error instanceof mc_error/* VerificationError */.mk && error.code === 'mirror-damaged';
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

// EXTERNAL MODULE: ./build/mirror/format/signed/node.js
var node = __webpack_require__(86229);
// EXTERNAL MODULE: ./build/mirror/format/signed/snapshot.js
var signed_snapshot = __webpack_require__(24613);
// EXTERNAL MODULE: ./build/mirror/format/signed/tree.js
var tree = __webpack_require__(16341);
;// CONCATENATED MODULE: ./build/mirror/client/view/catalog.js







async function openCatalogView(files, state, root) {
    const path = (0,layout/* signedNodePath */._H)(root);
    const snapshot = (0,reading/* parseMirrorFile */.nb)(signed_snapshot/* snapshotSchema */.ap, await (0,node/* readNode */.XH)(files, root, tree/* MAX_PAGE_BYTES */.rd), path);
    if (snapshot.syncedAt === undefined)
        throw (0,errors/* mirrorError */.Q)('mirror-missing', { where: files.name, detail: 'no sync has read all its sources yet' });
    const read = (0,tree/* createPageReader */.T5)(files);
    const [evidence, releases, sources] = [snapshot.evidence, snapshot.releases, snapshot.sources].map((tree) => tree ?? undefined);
    const parse = (schema, value) => (0,reading/* parseMirrorFile */.nb)(schema, Buffer.from(JSON.stringify(value)), path);
    return {
        sequence: state.sequence,
        syncedAt: state.syncedAt ?? state.time,
        logs: async () => (await (0,tree/* readTree */.Zc)(read, sources)).flatMap(([key, value]) => key.startsWith(signed_snapshot/* LOG_KEY */.j3) ? [parse(layout/* mirrorLogSchema */.tX, value)] : []),
        trustedRoot: async () => {
            if (!snapshot.trustedRoot)
                throw (0,errors/* mirrorError */.Q)('mirror-damaged', { path: layout/* TRUSTED_ROOT */.$v, detail: 'the signed state does not name it' });
            return (0,node/* readNode */.XH)(files, snapshot.trustedRoot, layout/* MAX_ROOT_BYTES */.ax);
        },
        evidence: async (subject) => {
            if (!(0,lib_digest/* isDigest */.Bc)(subject))
                return [];
            const found = await (0,tree/* lookUp */.TE)(read, evidence, subject);
            if (found === undefined)
                return [];
            const digest = parse(layout/* digestSchema */.er, found);
            return (0,reading/* parseEvidence */.vf)(await (0,node/* readNode */.XH)(files, digest, layout/* MAX_INDEX_BYTES */.w2), subject, (0,layout/* signedNodePath */._H)(digest));
        },
        find: async (name) => parse(signed_snapshot/* namedReleasesSchema */.F1, (await (0,tree/* lookUp */.TE)(read, releases, name)) ?? []),
        releases: async () => (await (0,tree/* readTree */.Zc)(read, releases)).flatMap(([name, value]) => parse(signed_snapshot/* namedReleasesSchema */.F1, value).filter(({ reference }) => reference === name)),
    };
}

// EXTERNAL MODULE: ./build/mirror/client/view/listed.js
var listed = __webpack_require__(73791);
// EXTERNAL MODULE: ./build/mirror/client/view/unsigned.js
var unsigned = __webpack_require__(89);
;// CONCATENATED MODULE: ./build/mirror/client/open.js













const openMirror = (location, ports, demands = {}) => openMirrorFiles((0,files/* mirrorFiles */.bD)(location, ports), ports, demands);
async function openMirrorFiles(files, { clock = lib_clock/* systemClock */.ml } = {}, demands = {}) {
    const warnings = new Map();
    const open = async () => {
        const view = await openView(files, clock, demands, (warning) => warnings.set(warning.code, warning));
        const { witnesses } = demands;
        if (witnesses)
            await assertWitnessed(files, await view.logs(), (0,config/* parseWitnessPolicy */.jV)(witnesses.keys, witnesses.quorum, 'the trust policy'));
        return view;
    };
    return new RefreshingMirror(files, await open(), open, () => [...warnings.values()]);
}
async function openView(files, clock, demands, warn) {
    const demanded = await readDemandedState(files, demands, clock);
    if (demanded) {
        demanded.warnings.forEach(warn);
        const { state, catalog } = demanded;
        return catalog === undefined ? (0,listed/* openListedView */.r)(files, state) : openCatalogView(files, state, catalog);
    }
    const view = await (0,unsigned/* openUnsignedView */.r)(files);
    if (!view)
        throw (0,errors/* mirrorError */.Q)('mirror-missing', { where: files.name, detail: `there is no ${layout/* INDEX */.hx}` });
    warn((0,errors/* mirrorError */.Q)('mirror-unsigned', { mirror: files.name }));
    return view;
}
async function readDemandedState(files, { key, memory }, clock = lib_clock/* systemClock */.ml) {
    if (key === undefined)
        return undefined;
    const keys = [key].flat();
    if (memory !== undefined)
        return readStateWithMemory(files, keys, memory, clock);
    const found = await (0,format_state/* readNotedState */.AF)(files, { verifier: keys.map(note/* parseVerifierKey */.z$) });
    return found && { ...found, warnings: [] };
}


/***/ }),

/***/ 72177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ openDestination)
});

// EXTERNAL MODULE: ./build/lib/duration.js
var duration = __webpack_require__(39386);
// EXTERNAL MODULE: ./build/store/location.js
var store_location = __webpack_require__(17315);
// EXTERNAL MODULE: ./build/store/s3.js + 4 modules
var s3 = __webpack_require__(20370);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/bytes.js
var bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/store/upload.js
var store_upload = __webpack_require__(48609);
// EXTERNAL MODULE: ./build/lib/holder.js
var holder = __webpack_require__(64312);
// EXTERNAL MODULE: ./build/lib/lease.js
var lib_lease = __webpack_require__(70782);
;// CONCATENATED MODULE: ./build/mirror/destination/bucket-lock.js






const MAX_LOCK_BYTES = 4096;
const POLL_MS = 2_000;
const WAIT_MS = 600_000;
const LIFE_MS = 60_000;
async function withBucketLock(options, work) {
    const { clock, signal, waitMs = WAIT_MS, lifeMs = LIFE_MS } = options;
    const store = createBucketStore(options, { ...(await (0,holder/* describeProcess */.l)()), id: (0,external_node_crypto_.randomUUID)() });
    const nowMs = () => clock.now().getTime();
    const pauseMs = () => Math.min(POLL_MS, lifeMs / 4);
    const lease = await (0,lib_lease/* acquireLease */.Z)(store, { waitMs, lifeMs, nowMs, pauseMs, clock, signal });
    return (0,lib_lease/* runWithLease */.M)(lease, work, { lifeMs, clock, signal });
}
function createBucketStore({ store, key, signal }, self) {
    const write = async (condition) => {
        const mark = await (0,store_upload/* createBytesUpload */.T)(Buffer.from(JSON.stringify({ ...self, beat: (0,external_node_crypto_.randomUUID)() })));
        return (await store.putIf(key, mark, { contentType: 'application/json' }, condition))?.etag;
    };
    const createLease = (first) => {
        let etag = first;
        return {
            renew: async () => {
                const next = await write({ ifMatch: etag });
                if (next === undefined)
                    throw (0,errors/* baseError */.O)('locked', { path: key, holder: 'another writer, which took over the lock of this one' });
                etag = next;
            },
            release: async (isLost) => {
                if (!isLost)
                    await store.remove(key).catch(() => undefined);
            },
        };
    };
    return {
        name: key,
        create: async () => {
            signal?.throwIfAborted();
            const etag = await write({ ifAbsent: true });
            return etag === undefined ? undefined : createLease(etag);
        },
        read: async () => {
            const found = await store.head(key);
            return found && { version: found.etag, holder: await readHolder(store, key) };
        },
        takeOver: async ({ version }) => {
            const etag = await write({ ifMatch: version });
            return etag === undefined ? undefined : createLease(etag);
        },
    };
}
async function readHolder(store, key) {
    try {
        return (await (0,bytes/* collect */.Fo)((await store.get(key)).content, MAX_LOCK_BYTES, key)).toString('utf8');
    }
    catch {
        return 'an unknown writer';
    }
}

// EXTERNAL MODULE: ./build/mirror/destination/types.js
var types = __webpack_require__(49380);
;// CONCATENATED MODULE: ./build/mirror/destination/bucket.js











const LOCK = '.lock';
const LEGAL_HOLD = 'legal hold';
const getContentType = (path) => path.endsWith('.json') ? 'application/json' : path.endsWith('checkpoint') ? 'text/plain' : 'application/octet-stream';
class BucketObjects {
    name;
    #options;
    #sizes;
    constructor(options) {
        const { bucket, prefix } = options.location;
        this.name = `s3://${bucket}${prefix === '' ? '' : `/${prefix}`}`;
        this.#options = options;
    }
    getKey(path) {
        return (0,store_location/* formatKey */.TD)(this.#options.location, path);
    }
    listSizes() {
        this.#sizes ??= (async () => {
            const start = this.getKey('');
            const sizes = new Map();
            for await (const { key, size } of this.#options.store.list(start))
                if (key.startsWith(start) && key !== this.getKey(LOCK))
                    sizes.set(key.slice(start.length), size);
            return sizes;
        })();
        return this.#sizes;
    }
    forgetSizes() {
        this.#sizes = undefined;
    }
    async open(path) {
        try {
            return await this.#options.store.get(this.getKey(path));
        }
        catch (error) {
            if (error instanceof mc_error/* ConfigurationError */.j1 && error.code === 'object-not-found')
                return undefined;
            throw error;
        }
    }
    async put(path, content) {
        const { store } = this.#options;
        if (typeof content === 'string' || content instanceof Uint8Array) {
            const bytes = typeof content === 'string' ? Buffer.from(content) : content;
            await store.put(this.getKey(path), await (0,store_upload/* createBytesUpload */.T)(bytes), this.#getPutOptions(path));
            return bytes.length;
        }
        const spool = (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), `mc-mirror-${(0,external_node_crypto_.randomUUID)()}`);
        try {
            await (0,files/* writeFileAtomic */.Zf)(spool, content, { mode: 0o600 });
            const upload = await (0,store_upload/* createFileUpload */.k)(spool);
            await store.put(this.getKey(path), upload, this.#getPutOptions(path));
            return upload.size;
        }
        finally {
            await (0,promises_.rm)(spool, { force: true });
        }
    }
    async listVersions(path) {
        const { store } = this.#options;
        const ids = [];
        let end = '';
        for await (const { key, versionId } of store.versions(this.getKey(path))) {
            if (key !== this.getKey(path))
                continue;
            ids.push(versionId);
            const { legalHold, retention } = (await store.head(key, versionId)) ?? {};
            if (legalHold)
                end = LEGAL_HOLD;
            else if (retention && end !== LEGAL_HOLD && retention.until > end)
                end = retention.until;
        }
        return { ids, end };
    }
    isLocked({ end }) {
        return end === LEGAL_HOLD || (end !== '' && Date.parse(end) > this.#options.clock.now().getTime());
    }
    async erase(path) {
        const versions = await this.listVersions(path);
        if (this.isLocked(versions))
            return versions.end;
        try {
            for (const id of versions.ids)
                await this.#options.store.remove(this.getKey(path), id);
        }
        catch (error) {
            if (versions.end !== '' && error instanceof mc_error/* McError */.Hv && error.code === 'store-access-denied')
                return versions.end;
            throw error;
        }
        return undefined;
    }
    #getPutOptions(path) {
        const { lock, clock } = this.#options;
        const contentType = getContentType(path);
        if (!lock)
            return { contentType };
        const until = new Date(clock.now().getTime() + lock.retainSeconds * 1000).toISOString();
        return { contentType, retention: { mode: lock.mode, until } };
    }
}
function bucketDestination(options) {
    const { store, clock, signal } = options;
    const objects = new BucketObjects(options);
    let writing;
    const bucket = {
        name: objects.name,
        read: async (path, maxBytes) => {
            const found = await objects.open(path);
            if (!found)
                return undefined;
            const { size } = found.object;
            if (size > maxBytes)
                throw (0,errors/* baseError */.O)('file-too-large', { path: `${bucket.name}/${path}`, found: size, limit: maxBytes });
            return (0,bytes/* collect */.Fo)(found.content, maxBytes, path);
        },
        has: async (path) => (await objects.listSizes()).has(path),
        stream: async (path) => (await objects.open(path))?.content,
        write: async (path, content) => {
            writing?.throwIfAborted();
            const size = await objects.put(path, content);
            (await objects.listSizes()).set(path, size);
        },
        list: async (prefix = '') => [...(await objects.listSizes())]
            .filter(([path]) => path.startsWith(prefix))
            .map(([path, size]) => ({ path, size }))
            .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
        remove: async (path) => {
            writing?.throwIfAborted();
            if (!(await objects.listSizes()).has(path))
                return;
            await store.remove(objects.getKey(path));
            (await objects.listSizes()).delete(path);
        },
        lockedUntil: async (path) => {
            const versions = await objects.listVersions(path);
            return objects.isLocked(versions) ? versions.end : undefined;
        },
        erase: async (path) => {
            writing?.throwIfAborted();
            const lockedUntil = await objects.erase(path);
            if (lockedUntil === undefined)
                (await objects.listSizes()).delete(path);
            return lockedUntil;
        },
        under: (prefix) => (0,types/* below */.G)(bucket, prefix),
        withLock: async (work) => {
            if (writing)
                throw (0,errors/* baseError */.O)('locked', { path: `${bucket.name}/${LOCK}`, holder: 'this process' });
            return withBucketLock({ store, key: objects.getKey(LOCK), clock, signal }, async (lockSignal) => {
                writing = lockSignal;
                objects.forgetSizes();
                try {
                    return await work(lockSignal);
                }
                finally {
                    writing = undefined;
                }
            });
        },
    };
    return bucket;
}

// EXTERNAL MODULE: ./build/mirror/destination/folder.js
var folder = __webpack_require__(35369);
;// CONCATENATED MODULE: ./build/mirror/destination/open.js




function openDestination({ to, store: storeConfig }, { http, clock, env, signal }) {
    if (!to.startsWith('s3://'))
        return (0,folder/* folderDestination */.z)(to, { clock, signal });
    const location = (0,store_location/* parseStoreLocation */.sC)(to);
    const { region, ...access } = (0,store_location/* readStoreAccess */.ew)(env, storeConfig?.endpoint);
    const store = (0,s3/* openS3Store */.e)({
        http,
        bucket: location.bucket,
        ...access,
        region: storeConfig?.region ?? region,
        ...(signal ? { signal } : {}),
    });
    const lock = storeConfig?.objectLock;
    return bucketDestination({
        store,
        location,
        clock,
        signal,
        ...(lock ? { lock: { mode: lock.mode, retainSeconds: (0,duration/* parseDuration */.E)(lock.retain, 'retain') } } : {}),
    });
}


/***/ }),

/***/ 61709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ healMirror)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/mirror/check/check.js + 11 modules
var check = __webpack_require__(95670);
// EXTERNAL MODULE: ./build/mirror/check/sums.js
var check_sums = __webpack_require__(2989);
// EXTERNAL MODULE: ./build/mirror/errors.js
var errors = __webpack_require__(17427);
// EXTERNAL MODULE: ./build/mirror/evidence/subjects.js + 7 modules
var subjects = __webpack_require__(13552);
// EXTERNAL MODULE: ./build/mirror/format/files.js
var files = __webpack_require__(58375);
// EXTERNAL MODULE: ./build/mirror/format/layout.js
var layout = __webpack_require__(15668);
// EXTERNAL MODULE: ./build/mirror/format/sums.js
var format_sums = __webpack_require__(41250);
// EXTERNAL MODULE: ./build/mirror/logs/checkpoints.js
var checkpoints = __webpack_require__(34127);
// EXTERNAL MODULE: ./build/mirror/logs/log-config.js
var log_config = __webpack_require__(34745);
// EXTERNAL MODULE: ./build/mirror/logs/log-keys.js
var log_keys = __webpack_require__(52355);
// EXTERNAL MODULE: ./build/mirror/sync/own-key.js
var own_key = __webpack_require__(69070);
// EXTERNAL MODULE: ./build/mirror/sync/signing-config.js
var signing_config = __webpack_require__(46586);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
;// CONCATENATED MODULE: ./build/mirror/heal/attempt.js

async function attempt(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof mc_error/* McError */.Hv && error.code !== 'cancelled')
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/mirror/format/catalog.js
var format_catalog = __webpack_require__(59447);
// EXTERNAL MODULE: ./build/mirror/format/reading.js
var reading = __webpack_require__(92096);
// EXTERNAL MODULE: ./build/mirror/format/signed/kept-nodes.js
var kept_nodes = __webpack_require__(67373);
// EXTERNAL MODULE: ./build/mirror/format/signed/publish.js
var publish = __webpack_require__(82782);
// EXTERNAL MODULE: ./build/mirror/format/signed/snapshot.js
var signed_snapshot = __webpack_require__(24613);
;// CONCATENATED MODULE: ./build/mirror/heal/catalog.js









const OWN_FILES = 'its own files';
const createCatalogCopies = (wanted, to) => ({
    name: OWN_FILES,
    read: async (path, maxBytes) => {
        const digest = wanted.get(path);
        return digest && to.read((0,layout/* signedNodePath */._H)(digest), maxBytes);
    },
});
async function healCatalog(config, to, mirrors, writer) {
    const { catalog } = await (0,check_sums/* readCheckedState */.H)(config, to);
    const snapshot = (0,signed_snapshot/* buildSnapshot */.tX)(await (0,reading/* readIndex */.vY)(to), await (0,format_catalog/* readCatalog */.uM)(to));
    const isSigned = snapshot.root === catalog;
    const named = isSigned ? [...snapshot.pages.keys(), ...snapshot.copies.keys()] : [];
    for (const node of new Set([
        ...named,
        ...(await (0,kept_nodes/* readKeptNodes */.w)(to)).retired.keys(),
        ...(await (0,publish/* listNodes */.iR)(to)),
    ])) {
        writer.signal?.throwIfAborted();
        const path = (0,layout/* signedNodePath */._H)(node);
        const isIntact = (bytes) => bytes !== undefined && (0,digest/* digestOf */.ol)(bytes) === node;
        if (isIntact(await attempt(() => to.read(path, layout/* MAX_INDEX_BYTES */.w2))))
            continue;
        const text = isSigned ? snapshot.pages.get(node) : undefined;
        const copyPath = isSigned ? snapshot.copies.get(node) : undefined;
        const computed = text === undefined ? copyPath && (await attempt(() => to.read(copyPath, layout/* MAX_INDEX_BYTES */.w2))) : Buffer.from(text);
        if (computed && isIntact(computed)) {
            await writer.write(to, path, computed, OWN_FILES);
            continue;
        }
        for (const mirror of mirrors) {
            const bytes = await attempt(() => mirror.read(path, layout/* MAX_INDEX_BYTES */.w2));
            if (!isIntact(bytes))
                continue;
            await writer.write(to, path, bytes, mirror.name);
            break;
        }
    }
}

// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/mirror/destination/types.js
var types = __webpack_require__(49380);
// EXTERNAL MODULE: ./build/mirror/format/quarantine.js
var quarantine = __webpack_require__(45098);
;// CONCATENATED MODULE: ./build/mirror/heal/evidence.js








async function listEvidenceDigests(to) {
    const { indexes, records } = await (0,format_catalog/* readCatalogFile */.OR)(to);
    const wanted = new Map(records);
    for (const [subject, digest] of indexes)
        wanted.set((0,layout/* evidencePath */.Zz)(subject), digest);
    for (const path of records.keys()) {
        const record = await attempt(() => (0,quarantine/* readRecord */.aE)(to, path));
        const [item] = record?.items ?? [];
        if (record?.held && item)
            wanted.set((0,quarantine/* quarantinePath */.Q2)(record.subject, (0,quarantine/* getPieceId */.c_)(item)), item.digest);
    }
    return wanted;
}
async function healEvidence(sources, wanted, to, writer, ports) {
    const view = createHealingView(wanted, to, writer);
    const catalog = await attempt(() => format_catalog/* Catalog */.WC.open(view, ports.concurrency, ports.signal));
    if (catalog)
        await (0,subjects/* syncSubjects */.n)(sources, view, catalog, ports);
}
function createHealingView(wanted, to, writer) {
    const missing = new Map(wanted);
    const isMissing = (path) => missing.has(path);
    const view = {
        name: to.name,
        read: async (path, maxBytes) => {
            if (isMissing(path))
                return undefined;
            const bytes = await to.read(path, maxBytes);
            return path === layout/* CATALOG */.W8 && bytes ? removeFromCatalog(missing, bytes) : bytes;
        },
        has: async (path) => !isMissing(path) && to.has(path),
        stream: async (path) => (isMissing(path) ? undefined : to.stream(path)),
        write: async (path, content) => {
            const expected = missing.get(path);
            if (expected === undefined)
                return;
            const bytes = typeof content === 'string' || content instanceof Uint8Array
                ? Buffer.from(content)
                : await (0,lib_bytes/* collect */.Fo)(content, layout/* MAX_EVIDENCE_BYTES */.bU, path);
            if ((0,digest/* digestOf */.ol)(bytes) !== expected)
                return;
            await writer.write(to, path, bytes, 'its source');
            missing.delete(path);
        },
        list: async (prefix) => (await to.list(prefix)).filter(({ path }) => !isMissing(path)),
        remove: async () => { },
        lockedUntil: (path) => to.lockedUntil(path),
        erase: async () => undefined,
        under: (prefix) => (0,types/* below */.G)(view, prefix),
        withLock: (work) => work(writer.signal),
    };
    return view;
}
async function removeFromCatalog(missing, bytes) {
    const { indexes, records, judgedBy } = await (0,format_catalog/* readCatalogFile */.OR)({ name: layout/* CATALOG */.W8, read: async () => bytes });
    const remaining = {
        version: 1,
        indexes: Object.fromEntries([...indexes].filter(([subject]) => !missing.has((0,layout/* evidencePath */.Zz)(subject)))),
        quarantine: Object.fromEntries([...records].filter(([path]) => !missing.has(path))),
        judgedBy,
    };
    return Buffer.from(JSON.stringify(remaining));
}
const listBlobDigests = (paths) => {
    const wanted = new Map();
    for (const path of paths) {
        const digest = `sha256:${/^blobs\/sha256\/([0-9a-f]{64})$/.exec(path)?.[1]}`;
        if ((0,layout/* blobPath */.nD)(digest) === path)
            wanted.set(path, digest);
    }
    return wanted;
};
const MAX_HEALED_BYTES = Math.max(layout/* MAX_EVIDENCE_BYTES */.bU, layout/* MAX_INDEX_BYTES */.w2);

;// CONCATENATED MODULE: ./build/mirror/heal/primary.js



function primaryFiles(config, roots, signing, { http, signal }) {
    const places = new Map([
        ...config.logs
            .filter(log_config/* isTileLog */.Fy)
            .map(({ name, url }) => [`${(0,layout/* logPath */.Q2)(name)}/`, (0,files/* httpFiles */.G)(url, http, signal)]),
        ...config.tuf.map(({ name, url }) => [`${(0,layout/* tufPath */.bq)(name)}/`, (0,files/* httpFiles */.G)(url, http, signal)]),
    ]);
    const configured = new Map(roots.map(({ name, bytes }, position) => [(0,layout/* rootPath */.wA)(name, position), bytes]));
    if (signing)
        configured.set(layout/* SIGNING_CONFIG */.p$, signing);
    return {
        name: 'its source',
        read: async (path, maxBytes) => {
            const bytes = configured.get(path);
            if (bytes)
                return bytes;
            const [prefix, files] = [...places].find(([start]) => path.startsWith(start)) ?? [];
            return prefix === undefined ? undefined : files?.read(path.slice(prefix.length), maxBytes);
        },
    };
}

// EXTERNAL MODULE: ./build/tlog/tiles.js
var tlog_tiles = __webpack_require__(18229);
// EXTERNAL MODULE: ./build/tlog/edge.js
var tlog_edge = __webpack_require__(77202);
// EXTERNAL MODULE: ./build/mirror/logs/tiled/tile-source.js
var tile_source = __webpack_require__(77989);
;// CONCATENATED MODULE: ./build/mirror/heal/tiles.js



async function healTiles(tree, logFiles, sources, writer) {
    const from = [logFiles, ...sources].map((files) => ({ name: files.name, tiles: new tile_source/* TileSource */.U(files.name, files) }));
    const writeIfChanged = async (tile, bytes, name) => {
        const path = (0,tlog_tiles/* tilePath */.uB)(tile);
        const stored = await logFiles.read(path, bytes.length).catch(() => undefined);
        if (!stored?.equals(bytes))
            await writer.write(logFiles, path, bytes, name);
    };
    let edge;
    for (const first of from)
        edge ??= await readEdge(tree, [first, ...from]);
    if (!edge)
        return;
    for (const { tile, bytes, name } of edge.values())
        await writeIfChanged(tile, bytes, name);
    const edgeHashes = new Map([...edge].map(([path, { hashes }]) => [path, hashes]));
    const read = async (tile) => (await attempt(() => new tile_source/* TileSource */.U(logFiles.name, logFiles).tile(tile)))?.hashes;
    const healTile = async (tile, expected) => {
        for (const { name, tiles } of from) {
            const found = await attempt(() => tiles.tile(tile));
            if (!found || !(0,tlog_edge/* subtreeRoot */.Js)(found.hashes).equals(expected))
                continue;
            await writeIfChanged(tile, found.bytes, name);
            return found.bytes;
        }
        return undefined;
    };
    const healBundle = async (tile, leaves) => {
        for (const { name, tiles } of from) {
            const bytes = await attempt(() => tiles.bundle(tile, leaves));
            if (bytes)
                return writeIfChanged(tile, bytes, name);
        }
    };
    for (const level of (0,tlog_edge/* listLevels */.YC)(tree.size).toReversed()) {
        let parent;
        for (const tile of (0,tlog_edge/* fullTiles */.fn)(tree.size, level)) {
            writer.signal?.throwIfAborted();
            const above = (0,tlog_edge/* tileHolding */.cp)(tree.size, level + 1, tile.index);
            const path = (0,tlog_tiles/* tilePath */.uB)(above);
            if (parent?.path !== path)
                parent = { path, hashes: edgeHashes.get(path) ?? (await read(above)) };
            const expected = parent.hashes?.[tile.index % tlog_tiles/* TILE_WIDTH */.KP];
            const leaves = expected && (await healTile(tile, expected));
            if (leaves && level === 0)
                await healBundle({ ...tile, level: 'entries' }, leaves);
        }
    }
    for (const { tile, bytes } of edge.values())
        if (tile.level === 0)
            await healBundle({ ...tile, level: 'entries' }, bytes);
}
async function readEdge({ size, root }, from) {
    const edge = new Map();
    for (const tile of (0,tlog_edge/* edgeTiles */.RK)(size))
        for (const { name, tiles } of from) {
            const found = edge.has((0,tlog_tiles/* tilePath */.uB)(tile)) ? undefined : await attempt(() => tiles.tile(tile));
            if (found)
                edge.set((0,tlog_tiles/* tilePath */.uB)(tile), { ...found, name });
        }
    if (edge.size < (0,tlog_edge/* edgeTiles */.RK)(size).length)
        return undefined;
    return (0,tlog_edge/* rootFromEdge */.IB)(size, (tile) => edge.get((0,tlog_tiles/* tilePath */.uB)(tile))?.hashes ?? []).equals(root) ? edge : undefined;
}

;// CONCATENATED MODULE: ./build/mirror/heal/writer.js
class HealWriter {
    healed = [];
    signal;
    #root;
    constructor(root, signal) {
        this.#root = root;
        this.signal = signal;
    }
    async write(destination, path, bytes, from) {
        await destination.write(path, bytes);
        const folder = destination.name.slice(this.#root.name.length + 1);
        this.healed.push({ path: folder === '' ? path : `${folder}/${path}`, from });
    }
}

;// CONCATENATED MODULE: ./build/mirror/heal/heal.js



















async function healMirror(config, from, ports) {
    const roots = await ports.trustedRoots(config.policy);
    const signing = await (0,signing_config/* loadSigningConfig */.U)(config, ports);
    const evidence = await (0,subjects/* loadEvidenceSources */.G)(config, ports);
    const mirrors = from.map((location) => (0,files/* mirrorFiles */.bD)(location, ports));
    for (const mirror of mirrors)
        if (!(await mirror.read(layout/* INDEX */.hx, layout/* MAX_INDEX_BYTES */.w2)))
            throw (0,errors/* mirrorError */.Q)('mirror-missing', { where: mirror.name, detail: `there is no ${layout/* INDEX */.hx}` });
    const to = ports.destination(config);
    const healed = await to.withLock(async (signal) => {
        const writer = new HealWriter(to, signal);
        const sources = [...mirrors, primaryFiles(config, roots, signing, { ...ports, signal })];
        await healState(config, to, mirrors, writer);
        await healListed(await attempt(() => readTrustedSums(config, to)), to, sources, writer);
        for (const log of config.logs.filter(log_config/* isTileLog */.Fy))
            await healLog(log, to, roots, sources, writer);
        for (let before = -1; writer.healed.length > before;) {
            before = writer.healed.length;
            const wanted = await findDamagedEvidence(config, to, ports);
            const unhealed = await healListed(wanted, to, [createCatalogCopies(wanted, to), ...mirrors], writer);
            if (unhealed.size > 0)
                await healEvidence(evidence, unhealed, to, writer, { ...ports, signal });
        }
        await attempt(() => healCatalog(config, to, mirrors, writer));
        return writer.healed;
    });
    return { ...(await (0,check/* checkMirror */.q)(config, ports)), healed };
}
async function healState(config, to, mirrors, writer) {
    await (0,own_key/* readStateVerifier */.kN)(config);
    if (!(await attempt(() => (0,check_sums/* readCheckedState */.H)(config, to)))) {
        const sums = await attempt(() => to.read(format_sums/* SUMS */.vf, layout/* MAX_INDEX_BYTES */.w2));
        for (const mirror of mirrors) {
            const bytes = await attempt(() => mirror.read(layout/* STATE */.c4, layout/* MAX_INDEX_BYTES */.w2));
            const noted = bytes && (await attempt(() => (0,check_sums/* readCheckedState */.H)(config, { name: mirror.name, read: async () => bytes })));
            const state = noted?.state;
            if (!bytes || !state?.sums || !sums || (0,digest/* digestOf */.ol)(sums) !== `sha256:${state.sums}`)
                continue;
            await writer.write(to, layout/* STATE */.c4, bytes, mirror.name);
            break;
        }
    }
    const noted = await attempt(() => (0,check_sums/* readCheckedState */.H)(config, to));
    const sums = noted?.state.sums;
    if (sums)
        await healListed(new Map([[format_sums/* SUMS */.vf, `sha256:${sums}`]]), to, mirrors, writer);
}
async function readTrustedSums(config, to) {
    const { sums } = (await (0,check_sums/* readCheckedState */.H)(config, to)).state;
    return sums === undefined ? undefined : (0,format_sums/* readSums */.Px)(to, `sha256:${sums}`);
}
async function healListed(wanted, to, sources, writer) {
    const unhealed = new Map(wanted);
    for (const [path, expected] of wanted ?? []) {
        writer.signal?.throwIfAborted();
        const stored = await to.stream(path);
        if (stored && (await (0,digest/* digestOfStream */.Ul)(stored)).digest === expected) {
            unhealed.delete(path);
            continue;
        }
        for (const source of sources) {
            const bytes = await attempt(() => source.read(path, MAX_HEALED_BYTES));
            if (!bytes || (0,digest/* digestOf */.ol)(bytes) !== expected)
                continue;
            await writer.write(to, path, bytes, source.name);
            unhealed.delete(path);
            break;
        }
    }
    return unhealed;
}
async function healLog(log, to, roots, sources, writer) {
    const logFiles = to.under((0,layout/* logPath */.Q2)(log.name));
    const logSources = sources.map((source) => (0,files/* subfolderFiles */.WK)(source, (0,layout/* logPath */.Q2)(log.name)));
    const checkpoint = await attempt(() => (0,checkpoints/* readKeptCheckpoint */.$g)(log, logFiles, (0,log_keys/* listLogKeys */.m)(log, roots)));
    if (checkpoint)
        await healTiles(checkpoint, logFiles, logSources, writer);
}
async function findDamagedEvidence(config, to, ports) {
    const report = await attempt(() => (0,check/* checkMirror */.q)(config, ports));
    const paths = new Set((report?.reasons ?? []).map(({ path }) => String(path)));
    const known = (await attempt(() => listEvidenceDigests(to))) ?? new Map();
    return new Map([...[...known].filter(([path]) => paths.has(path)), ...listBlobDigests(paths)]);
}


/***/ }),

/***/ 91018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ runMirrorService)
});

// UNUSED EXPORTS: formatRound

// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/duration.js
var duration = __webpack_require__(39386);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/plural.js
var plural = __webpack_require__(8056);
// EXTERNAL MODULE: ./build/lib/progress.js
var progress = __webpack_require__(8285);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/mirror/format/state.js
var format_state = __webpack_require__(78265);
// EXTERNAL MODULE: ./build/mirror/sync/sync.js + 12 modules
var sync = __webpack_require__(55292);
// EXTERNAL MODULE: ./build/mirror/errors.js
var mirror_errors = __webpack_require__(17427);
;// CONCATENATED MODULE: ./build/mirror/service/backoff.js


const LONGEST_MS = 3_600_000;
function computeBackoffMs(failures, everyMs, random) {
    const longest = Math.max(LONGEST_MS, everyMs);
    const wait = Math.min(everyMs * 2 ** Math.min(failures - 1, 32), longest);
    return Math.round(wait * (0.8 + 0.4 * random()));
}
class SourceBackoff {
    #clock;
    #everyMs;
    #random;
    #failing = new Map();
    constructor(clock, everyMs, random = Math.random) {
        this.#clock = clock;
        this.#everyMs = everyMs;
        this.#random = random;
    }
    restore(errors) {
        for (const { source, code, message, failures, nextTry } of errors) {
            if (failures === undefined || nextTry === undefined || this.#failing.has(source))
                continue;
            const until = Math.min(Date.parse(nextTry), this.#now() + 1.2 * Math.max(LONGEST_MS, this.#everyMs));
            this.#failing.set(source, { failures, until, error: (0,mirror_errors/* restoreError */.h)(code, message) });
        }
    }
    admit(source) {
        const failing = this.#failing.get(source);
        if (failing && this.#now() < failing.until)
            throw failing.error;
    }
    succeeded(source) {
        this.#failing.delete(source);
    }
    failed(source, error) {
        const before = this.#failing.get(source);
        if (before && this.#now() < before.until)
            return;
        const failures = (before?.failures ?? 0) + 1;
        this.#failing.set(source, {
            failures,
            until: this.#now() + computeBackoffMs(failures, this.#everyMs, this.#random),
            error,
        });
    }
    getRetry(source) {
        const failing = this.#failing.get(source);
        return failing && { failures: failing.failures, nextTry: (0,lib_clock/* rfc3339 */.ag)(new Date(failing.until)) };
    }
    list() {
        return [...this.#failing].map(([source, { failures, until, error }]) => ({
            source,
            code: error.code,
            failures,
            nextTry: (0,lib_clock/* rfc3339 */.ag)(new Date(until)),
        }));
    }
    #now() {
        return this.#clock.now().getTime();
    }
}

;// CONCATENATED MODULE: ./build/mirror/service/service.js










async function runMirrorService(options, { clock, signal }) {
    const { everyMs, log, observe, random = Math.random } = options;
    const report = (0,lib_report/* beginReport */.mC)('mirror-service', clock);
    const backoff = new SourceBackoff(clock, everyMs, random);
    const run = createRounds(options.open, backoff);
    const isStopped = () => signal?.aborted === true;
    let [rounds, failedRounds] = [0, 0];
    while (!isStopped()) {
        const startedAt = clock.now();
        const result = await run();
        if (isStopped() && !result.report)
            break;
        rounds++;
        if (result.report?.outcome !== 'passed')
            failedRounds++;
        const seconds = (0,lib_clock/* secondsBetween */.O1)(startedAt, clock.now());
        const round = { number: rounds, failedRounds, startedAt, seconds, failing: backoff.list(), ...result };
        const pauseMs = Math.max(0, everyMs * (0.9 + 0.2 * random()) - seconds * 1000);
        log(`${(0,lib_clock/* rfc3339 */.ag)(clock.now())} ${formatRound(round, pauseMs)}`);
        await observe?.(round).catch((error) => {
            const { code, message } = (0,errors/* asMcError */.b)(error);
            log(`${(0,lib_clock/* rfc3339 */.ag)(clock.now())} cannot record the round: ${code}: ${message}`);
        });
        if (!isStopped())
            await clock.sleep(pauseMs, signal).catch(() => undefined);
    }
    log(`${(0,lib_clock/* rfc3339 */.ag)(clock.now())} stopped after ${(0,plural/* formatCount */.B)(rounds, 'round')}`);
    return report.finish([], { rounds, failedRounds });
}
function createRounds(open, backoff) {
    let [config, isRestored] = [undefined, false];
    return async () => {
        try {
            const opened = await open();
            config = opened.config;
            const ports = { ...opened.ports, progress: progress/* silent */.Ku, backoff };
            if (!isRestored) {
                const state = await (0,format_state/* readState */.un)(ports.destination(config)).catch(() => undefined);
                backoff.restore(state?.errors ?? []);
                isRestored = true;
            }
            return { config, report: await (0,sync/* syncMirror */.X)(config, ports), error: undefined };
        }
        catch (error) {
            return { config, report: undefined, error: (0,errors/* asMcError */.b)(error) };
        }
    };
}
const toOneLine = (text) => text.replace(/\p{Cc}+/gu, ' ');
function formatRound({ number, report, error, failing, seconds }, pauseMs) {
    const outcome = report?.outcome === 'passed' ? 'passed' : 'FAILED';
    const took = `round ${number} ${outcome} in ${(0,duration/* formatDuration */.a)(seconds)}`;
    const next = pauseMs === 0 ? 'next round immediately' : `next round in ${(0,duration/* formatDuration */.a)(pauseMs / 1000)}`;
    const parts = [took, ...(report ? [formatCounts(report)] : []), ...formatReasons(report, error)];
    const waiting = failing.map(({ source, code, failures, nextTry }) => `${source}: ${code} (${failures} in a row), asked again at ${nextTry}`);
    return toOneLine([...parts, ...waiting, next].join('; '));
}
function formatCounts(report) {
    const [logs, subjects] = [report.logs.length, report.subjects.length];
    const bytes = [...report.logs, ...report.subjects].reduce((sum, one) => sum + one.bytes, 0);
    const entries = report.logs.reduce((sum, { size, previousSize }) => sum + Math.max(0, size - previousSize), 0);
    return `logs: ${logs}, new entries: ${entries}, subjects: ${subjects}, fetched: ${(0,lib_bytes/* formatBytes */.z3)(bytes)}`;
}
const formatReasons = (report, error) => [...(report?.reasons ?? []), ...(error ? [error] : [])].map(({ code, message }) => `${code}: ${message}`);


/***/ }),

/***/ 44939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ createEventLog)
/* harmony export */ });
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94570);

function createEventLog(clock, common) {
    const events = [];
    return {
        add: (level, event, message, details = {}) => {
            events.push({ ...common, ...details, time: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .rfc3339 */ .ag)(clock.now()), level, event, message });
        },
        list: () => [...events],
        text: () => events.map((event) => `${JSON.stringify(orderFields(event))}\n`).join(''),
    };
}
const orderFields = ({ time, level, event, message, ...details }) => ({
    time,
    level,
    event,
    message,
    ...details,
});


/***/ })

};
