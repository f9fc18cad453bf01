export const id = 9951;
export const ids = [9951];
export const modules = {

/***/ 58006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ formatPeriodMarkdown)
/* harmony export */ });
/* harmony import */ var _lib_plural_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8056);
/* harmony import */ var _notice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59484);
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4168);



const formatTime = (time) => time === undefined ? '–' : (0,_notice_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(Math.floor(Date.parse(time) / 1000));
const formatRow = ({ id, pr, state, subject, createdAt, usedAt, postmortem }) => `| ${[
    (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCodeCell */ .P)(id),
    `#${pr}`,
    state,
    subject ? (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCodeCell */ .P)(subject.gate) : '–',
    subject ? (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCodeCell */ .P)(subject.environment) : '–',
    formatTime(createdAt),
    formatTime(usedAt),
    postmortem,
].join(' | ')} |`;
function listOffline({ offline, pr }) {
    if (!offline)
        return [];
    if (!offline.isVerified)
        return [`- ${(0,_notice_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUnverified */ .tS)(pr)}`];
    return [
        ...offline.approvals.map(({ roles, login, id, key }) => `- Offline, ${roles.join(' and ')}: ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCode */ .P_)(login)} (${id}), by the SSH key ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCode */ .P_)(key)}`),
        ...offline.vetoes.map((login) => `- Offline veto: ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCode */ .P_)(login)}`),
    ];
}
function formatDetails(bypass) {
    const { id, pr, state, subject, digest, requester, incident, reason, approvals } = bypass;
    if (!subject || !digest)
        return [`### ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCode */ .P_)(id)}`, '', `Pull request #${pr} has no valid request.`, ''].join('\n');
    const who = requester?.login === undefined ? `account ${requester?.id}` : (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCode */ .P_)(requester.login);
    return [
        `### ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCode */ .P_)(id)}`,
        '',
        `- State: **${state}**, pull request #${pr}`,
        `- Requested: ${formatTime(bypass.createdAt)} by ${who}, valid until ${formatTime(bypass.expiresAt)}`,
        `- Used: ${bypass.usedAt === undefined ? 'no' : formatTime(bypass.usedAt)}`,
        ...(bypass.closedAt === undefined ? [] : [`- Closed: ${formatTime(bypass.closedAt)}`]),
        ...(bypass.postmortemDueAt === undefined
            ? []
            : [`- Post-mortem: **${bypass.postmortem}**, due ${formatTime(bypass.postmortemDueAt)}`]),
        `- Gate: ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCode */ .P_)(subject.gate)} in ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCode */ .P_)(subject.environment)}`,
        `- Artifact: ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCode */ .P_)(subject.digest)}`,
        `- Commit: ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCode */ .P_)(subject.sha)}`,
        `- Request: ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCode */ .P_)(digest)}`,
        `- Incident: ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCode */ .P_)(incident ?? '')}`,
        ...(approvals.length === 0 ? [`- Approvals: ${bypass.offline ? 'none on GitHub' : 'none'}`] : []),
        ...approvals.map(({ role, login, id: account, at }) => `- ${role}: ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCode */ .P_)(login)} (${account}), ${formatTime(at)}`),
        ...listOffline(bypass),
        '',
        (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .formatQuotation */ .gr)(reason ?? ''),
        '',
    ].join('\n');
}
function formatPeriodMarkdown({ repository, from, to, finishedAt, bypasses, counts, }) {
    const { uses, postmortems } = counts;
    return [
        `# Bypasses of ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCode */ .P_)(repository)} from ${from} to ${to}`,
        '',
        `${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B)(counts.total, 'request')}, ${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B)(uses, 'use')}, ${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B)(postmortems.overdue, 'overdue post-mortem')}. UTC days, both inclusive. Created ${formatTime(finishedAt)}.`,
        '',
        ...(bypasses.length === 0
            ? []
            : [
                '| Request | PR | State | Gate | Environment | Requested | Used | Post-mortem |',
                '|---|---|---|---|---|---|---|---|',
                ...bypasses.map(formatRow),
                '',
                ...bypasses.map(formatDetails),
            ]),
    ].join('\n');
}


/***/ }),

/***/ 78622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ renderPeriodPage)
});

// EXTERNAL MODULE: ./build/lib/html.js
var html = __webpack_require__(47563);
// EXTERNAL MODULE: ./build/lib/plural.js
var plural = __webpack_require__(8056);
// EXTERNAL MODULE: ./build/bypass/texts/notice.js
var notice = __webpack_require__(59484);
;// CONCATENATED MODULE: ./build/bypass/texts/report-style.js
const STYLE = `
:root{color-scheme:light dark;
--paper:#fbfaf8;--card:#fff;--ink:#1b1f24;--soft:#5b6470;--line:#e2dfd9;
--good:#17713f;--good-bg:#e7f4ec;--bad:#b3231c;--bad-bg:#fcebe9;--warn:#8a5a00;--warn-bg:#fbf1dc;--calm:#4b5563;--calm-bg:#f0eeea;
--mono:ui-monospace,"SF Mono","Cascadia Mono","Segoe UI Mono",Menlo,Consolas,"Liberation Mono",monospace;
--text:ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{
--paper:#12151a;--card:#191d24;--ink:#e6e8eb;--soft:#9aa4b1;--line:#2d333d;
--good:#5fcf92;--good-bg:#14301f;--bad:#ff8077;--bad-bg:#3a1b19;--warn:#e3b155;--warn-bg:#33270f;--calm:#b4bdc9;--calm-bg:#262c35}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 var(--text);font-variant-numeric:tabular-nums}
main,.top>div{max-width:1120px;margin:0 auto;padding:0 32px}
main{padding-bottom:64px}
.top{background:var(--card);border-bottom:1px solid var(--line);border-top:5px solid var(--good)}
.top.attention{border-top-color:var(--bad)}
.top>div{padding-top:34px;padding-bottom:26px}
.kicker{margin:0 0 8px;color:var(--soft);font-size:14px;overflow-wrap:anywhere}
h1{font-size:36px;line-height:1.15;letter-spacing:-.02em;font-weight:650;margin:0 0 12px;text-wrap:balance}
h2{font-size:22px;line-height:1.25;font-weight:640;margin:48px 0 14px}
h3,h4{margin:0;font-weight:620}h3{font-size:18px;overflow-wrap:anywhere}h4{font-size:15px;margin:18px 0 6px}
.about{margin:0;color:var(--soft);font-size:15px}.about b{color:var(--ink);font-weight:550}
.figures{display:grid;grid-template-columns:repeat(4,1fr);gap:16px;margin-top:30px}
.figure{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:14px 18px 16px;min-width:0}
.figure h2{font-size:14px;color:var(--soft);font-weight:550;margin:0}
.number{font-size:32px;line-height:1.2;font-weight:640;margin:4px 0}
.figure .about{font-size:14px}
.scroll{overflow-x:auto;background:var(--card);border:1px solid var(--line);border-radius:10px;padding:4px 20px}
table{border-collapse:collapse;width:100%;font-size:14.5px}
th,td{text-align:left;vertical-align:top;padding:9px 18px 9px 0;border-bottom:1px solid var(--line)}
tbody tr:last-child>*{border-bottom:0}
thead th{color:var(--soft);font-weight:550;font-size:13px;white-space:nowrap}tbody th{font-weight:600}
td:last-child,th:last-child{padding-right:0}time{white-space:nowrap}
a{color:inherit;text-underline-offset:3px}
.state{font-size:13px;font-weight:650;padding:2px 10px;border-radius:99px;white-space:nowrap;color:var(--calm);background:var(--calm-bg)}
.state.used{color:var(--warn);background:var(--warn-bg)}
.state.revoked,.state.vetoed,.state.invalid{color:var(--bad);background:var(--bad-bg)}
.state.approved{color:var(--good);background:var(--good-bg)}
.postmortem{font-weight:600}.postmortem.done{color:var(--good)}.postmortem.due{color:var(--warn)}.postmortem.overdue{color:var(--bad)}.postmortem.none{color:var(--soft);font-weight:400}
article{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:18px 24px;margin:0 0 16px}
article>header{display:flex;flex-wrap:wrap;gap:6px 14px;align-items:center}
.reason{margin:10px 0 12px;padding-left:14px;border-left:3px solid var(--line);white-space:pre-line;overflow-wrap:anywhere}
dl{margin:0;font-size:14.5px}
dl>div{display:grid;grid-template-columns:9em 1fr;gap:2px 18px;padding:5px 0}
dt{color:var(--soft)}dd{margin:0;min-width:0;overflow-wrap:anywhere}
code{font-family:var(--mono);font-size:.88em;overflow-wrap:anywhere}
small{color:var(--soft);font-size:.9em}
.approvals{list-style:none;margin:0;padding:0;font-size:14.5px}
.approvals li{display:flex;flex-wrap:wrap;gap:2px 14px;padding:5px 0;border-top:1px solid var(--line)}
.approvals b{min-width:8.5em;font-weight:600}.approvals span{flex:1;min-width:9em;overflow-wrap:anywhere}
.none{margin:6px 0 0;color:var(--soft)}
.method p{color:var(--soft);max-width:46em;margin:0}
:focus-visible{outline:2px solid var(--warn);outline-offset:2px}
@media (max-width:720px){main,.top>div{padding-left:18px;padding-right:18px}h1{font-size:28px}
.figures{grid-template-columns:1fr 1fr;gap:12px}article{padding:16px 18px}
dl>div{grid-template-columns:1fr}dt{font-size:13px}.scroll{padding:4px 16px}}
@media print{body{background:#fff}article{break-inside:avoid}.scroll{overflow:visible}}
`;

;// CONCATENATED MODULE: ./build/bypass/texts/report-page.js




const formatTime = (time) => time === undefined ? '–' : (0,html/* html */.qy) `<time datetime="${time}">${(0,notice/* formatMoment */.K9)(Math.floor(Date.parse(time) / 1000))}</time>`;
function formatHeadline({ counts }) {
    if (counts.total === 0)
        return 'No bypass was requested';
    const { overdue } = counts.postmortems;
    if (overdue > 0)
        return overdue === 1 ? '1 post-mortem is overdue' : `${overdue} post-mortems are overdue`;
    if (counts.uses === 0)
        return 'No bypass was used';
    return counts.uses === 1 ? '1 bypass was used' : `${counts.uses} bypasses were used`;
}
const renderFigure = (name, value, about) => (0,html/* html */.qy) `<div class="figure"><h2>${name}</h2><p class="number">${value}</p><p class="about">${about}</p></div>`;
function renderFigures({ counts: { total, uses, states, postmortems } }) {
    const { done, due, overdue } = postmortems;
    return (0,html/* html */.qy) `<section class="figures" aria-label="Figures">
${renderFigure('Requested', total, states.invalid === 0 ? 'all valid' : `${states.invalid} invalid`)}
${renderFigure('Used', uses, `${(0,plural/* formatCount */.B)(states.expired, 'request')} expired without a use`)}
${renderFigure('Revoked', states.revoked, `${(0,plural/* formatCount */.B)(states.vetoed, 'request')} vetoed`)}
${renderFigure('Post-mortems done', done, `${due} due, ${overdue} overdue`)}
</section>`;
}
const renderRow = ({ id, pr, state, subject, createdAt, usedAt, postmortem }) => (0,html/* html */.qy) `<tr><th scope="row"><a href="#${id}">${id}</a></th><td>#${pr}</td><td><span class="state ${state}">${state}</span></td><td>${subject?.gate ?? '–'}</td><td>${subject?.environment ?? '–'}</td><td>${formatTime(createdAt)}</td><td>${formatTime(usedAt)}</td><td><span class="postmortem ${postmortem}">${postmortem}</span></td></tr>`;
const renderTable = (bypasses) => (0,html/* html */.qy) `<div class="scroll" tabindex="0" role="region" aria-label="All bypasses"><table><thead><tr><th scope="col">Request</th><th scope="col">PR</th><th scope="col">State</th><th scope="col">Gate</th><th scope="col">Environment</th><th scope="col">Requested</th><th scope="col">Used</th><th scope="col">Post-mortem</th></tr></thead><tbody>${bypasses.map(renderRow)}</tbody></table></div>`;
const renderFact = (name, value) => value === undefined ? undefined : (0,html/* html */.qy) `<div><dt>${name}</dt><dd>${value}</dd></div>`;
const renderApprovals = ({ approvals, offline }) => approvals.length === 0
    ? (0,html/* html */.qy) `<p class="none">${offline ? 'No approval on GitHub.' : 'No approval counts.'}</p>`
    : (0,html/* html */.qy) `<ul class="approvals">${approvals.map(({ role, login, id, at }) => (0,html/* html */.qy) `<li><b>${role}</b> <span>${login} <small>(account ${id})</small></span> ${formatTime(at)}</li>`)}</ul>`;
function renderOffline({ offline, pr }) {
    if (!offline)
        return undefined;
    if (!offline.isVerified)
        return (0,html/* html */.qy) `<p class="none">${(0,notice/* formatUnverified */.tS)(pr)}</p>`;
    const rows = offline.approvals.map(({ roles, login, id, key }) => (0,html/* html */.qy) `<li><b>${roles.join(' and ')}</b> <span>${login} <small>(account ${id})</small></span> <code>${key}</code></li>`);
    const vetoes = offline.vetoes.map((login) => (0,html/* html */.qy) `<li><b>Veto</b> <span>${login}</span></li>`);
    return (0,html/* html */.qy) `<h4>Signatures, offline</h4><ul class="approvals">${rows}${vetoes}</ul>`;
}
function renderBypass(bypass) {
    const { id, pr, url, state, subject, digest, requester, incident, reason } = bypass;
    const head = (0,html/* html */.qy) `<header><h3>${id}</h3><span class="state ${state}">${state}</span></header>`;
    if (!subject)
        return (0,html/* html */.qy) `<article id="${id}">${head}<p class="none">Pull request #${pr} has no valid request.</p></article>`;
    const who = requester?.login ?? '';
    return (0,html/* html */.qy) `<article id="${id}">${head}
<p class="reason">${reason}</p>
<dl>
${renderFact('Gate', `${subject.gate} in ${subject.environment}`)}
${renderFact('Requested', (0,html/* html */.qy) `${formatTime(bypass.createdAt)} by ${who} <small>(account ${requester?.id})</small>`)}
${renderFact('Valid until', formatTime(bypass.expiresAt))}
${renderFact('Used', bypass.usedAt === undefined ? 'no' : formatTime(bypass.usedAt))}
${renderFact('Closed', bypass.closedAt === undefined ? undefined : formatTime(bypass.closedAt))}
${renderFact('Post-mortem', bypass.postmortemDueAt === undefined ? undefined : (0,html/* html */.qy) `<span class="postmortem ${bypass.postmortem}">${bypass.postmortem}</span>, due ${formatTime(bypass.postmortemDueAt)}`)}
${renderFact('Incident', (0,html/* html */.qy) `<code>${incident}</code>`)}
${renderFact('Artifact', (0,html/* html */.qy) `<code>${subject.digest}</code>`)}
${renderFact('Commit', (0,html/* html */.qy) `<code>${subject.sha}</code>`)}
${renderFact('Request', (0,html/* html */.qy) `<code>${digest}</code>`)}
${renderFact('Pull request', (0,html/* html */.qy) `<code>${url}</code>`)}
</dl>
<h4>Approvals</h4>
${renderApprovals(bypass)}
${renderOffline(bypass)}</article>`;
}
function renderPeriodPage(report) {
    const { repository, from, to, bypasses, counts, finishedAt } = report;
    const needsAttention = counts.postmortems.overdue > 0;
    const body = (0,html/* html */.qy) `<header class="top ${needsAttention && 'attention'}"><div>
<p class="kicker">Bypasses of ${repository}</p>
<h1>${formatHeadline(report)}</h1>
<p class="about">Requested from <b>${from}</b> to <b>${to}</b>, UTC days, both inclusive. Created ${formatTime(finishedAt)}.</p></div></header>
<main>
${renderFigures(report)}
${bypasses.length > 0 && (0,html/* html */.qy) `<h2>All bypasses</h2>${renderTable(bypasses)}<h2>Details</h2>${bypasses.map(renderBypass)}`}
<section class="method"><h2>How to read this</h2>
<p>The requests are the pull requests of the repository on branches <code>bypass/*</code>. A use and a revocation are tags <code>mc-bypass/*</code>, which no one can change or remove. Approvals are the reviews that count for the current teams. Signatures of an offline decision are verified with the current roster. Times are from GitHub, UTC.</p></section>
</main>`;
    return (0,html/* renderPage */.Cf)({ title: `Bypasses of ${repository}, ${from} to ${to}`, style: STYLE, body });
}


/***/ }),

/***/ 9951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commands: () => (/* binding */ commands)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
;// CONCATENATED MODULE: ./build/drill/schema.js


const time = iso/* datetime */.w$().describe('RFC 3339, UTC');
const digest = schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/);
const seconds = schemas/* number */.aig().nonnegative();
const count = schemas/* int */.Whr().nonnegative();
const factSchema = schemas/* object */.Ikc({
    label: schemas/* string */.YjP(),
    value: schemas/* string */.YjP(),
    kind: schemas/* enum */.k5n(['text', 'digest', 'identity', 'address', 'time', 'number']).describe('the kind of the value'),
});
const proofSchema = schemas/* object */.Ikc({
    subject: schemas/* string */.YjP().describe('the verified evidence, such as "1.4.2 signature"'),
    kind: schemas/* string */.YjP().describe('signature, provenance, sbom, …'),
    digest,
    identity: schemas/* string */.YjP().describe('subject alternative name of the certificate'),
    issuer: schemas/* string */.YjP().describe('the issuer of the identity token'),
    log: schemas/* string */.YjP().describe('host name of the transparency log').optional(),
    logIndex: schemas/* string */.YjP().optional(),
    timestamp: time.optional(),
    source: schemas/* string */.YjP().describe('the source of the bundle').optional(),
});
const stepSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP().describe('stable, kebab-case'),
    title: schemas/* string */.YjP(),
    phase: schemas/* enum */.k5n(['build', 'steady', 'loss', 'recovery', 'evidence']),
    startedAt: time,
    finishedAt: time,
    durationSeconds: seconds,
    outcome: schemas/* enum */.k5n(['passed', 'failed', 'skipped']),
    summary: schemas/* string */.YjP().describe('what the step proved, in one sentence'),
    facts: schemas/* array */.YOg(factSchema),
    proofs: schemas/* array */.YOg(proofSchema),
    reason: lib_report/* reasonSchema */.ex.optional().describe('the reason of the failure'),
    chained: schemas/* boolean */.zMY().describe('whether the log of the step is an entry of the sealed chain'),
});
const drillReleaseSchema = schemas/* object */.Ikc({
    version: schemas/* string */.YjP(),
    digest,
    publishedAt: time.describe('when its tag appeared in the primary registry, after image, signature and attestations'),
    replicatedAt: time
        .optional()
        .describe('when its copy to the second region was complete; absent if the loss interrupted the copy'),
    fate: schemas/* enum */.k5n(['restored', 'superseded', 'lost'])
        .describe('superseded: the release is complete in the second region, but a newer one is too'),
});
const applicabilitySchema = schemas/* union */.KCZ([
    schemas/* object */.Ikc({ applies: schemas/* literal */.euz(true) }),
    schemas/* object */.Ikc({ applies: schemas/* literal */.euz(false), reason: schemas/* string */.YjP().describe('why the scenario does not measure it') }),
]);
const objectivesSchema = schemas/* object */.Ikc({
    rto: applicabilitySchema.describe('whether the RTO applies to the scenario'),
    rpo: applicabilitySchema.describe('whether the RPO applies to the scenario'),
    rtoSeconds: seconds.optional().describe('the limit; absent where the RTO does not apply'),
    rpoSeconds: seconds.optional().describe('the limit; absent where the RPO does not apply'),
    rtoMet: schemas/* boolean */.zMY().optional().describe('absent where the RTO does not apply'),
    rpoMet: schemas/* boolean */.zMY().optional().describe('absent where the RPO does not apply'),
});
const evidenceSchema = schemas/* object */.Ikc({
    path: schemas/* string */.YjP().describe('path relative to the folder of the report'),
    digest,
    size: schemas/* int */.Whr().nonnegative().describe('bytes'),
    manifestDigest: digest.optional(),
    members: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), size: schemas/* int */.Whr().nonnegative(), digest, role: schemas/* string */.YjP() })),
    signedBy: schemas/* string */.YjP().optional(),
    verifiedAt: time.optional(),
    stored: schemas/* object */.Ikc({ location: schemas/* string */.YjP(), versionId: schemas/* string */.YjP(), mode: schemas/* string */.YjP(), retainUntil: time, readBack: schemas/* boolean */.zMY() })
        .optional(),
    tamper: schemas/* object */.Ikc({ member: schemas/* string */.YjP(), offset: schemas/* int */.Whr().nonnegative(), code: schemas/* string */.YjP() })
        .optional()
        .describe('the byte of a copy in which one bit was flipped, and the error code of the verification'),
});
const drillReportSchema = (0,lib_report/* reportSchema */.Qh)('drill', {
    drillId: schemas/* string */.YjP(),
    scenario: schemas/* string */.YjP(),
    tool: schemas/* string */.YjP().describe('name and version'),
    environment: schemas/* object */.Ikc({ kind: schemas/* literal */.euz('sandbox'), node: schemas/* string */.YjP(), platform: schemas/* string */.YjP() }),
    release: schemas/* object */.Ikc({
        reference: schemas/* string */.YjP().describe('its reference in the primary'),
        version: schemas/* string */.YjP(),
        digest,
        size: schemas/* int */.Whr().nonnegative().describe('bytes of all its manifests and blobs'),
        platforms: schemas/* array */.YOg(schemas/* object */.Ikc({ platform: schemas/* string */.YjP(), digest })),
        sbom: digest,
        provenance: digest,
        builtFrom: schemas/* string */.YjP().optional(),
    })
        .nullable()
        .describe('null if the build failed'),
    rtoSeconds: seconds
        .nullable()
        .optional()
        .describe('from the loss to the passed promote check; null if it did not pass; absent where it does not apply'),
    rpoSeconds: seconds
        .nullable()
        .optional()
        .describe('from the recovery point to the loss; null if nothing was restored; absent where it does not apply'),
    rpo: schemas/* object */.Ikc({
        recoveryPoint: time.describe('the earlier one of the two moments from which the times below count'),
        mirrorSeconds: seconds.describe('from the syncedAt that the mirror signed to the loss'),
        lostSeconds: seconds.describe('from the publication of the first lost release to the loss; 0 if none is lost'),
    })
        .nullable()
        .describe('how the RPO was measured; null if it was not reached or does not apply'),
    objectives: objectivesSchema,
    lostAt: time.nullable(),
    restoredAt: time.nullable(),
    recovered: schemas/* object */.Ikc({ version: schemas/* string */.YjP(), digest, publishedAt: time, reference: schemas/* string */.YjP() }).nullable(),
    releases: schemas/* array */.YOg(drillReleaseSchema).describe('all releases of the primary, in the order of publication'),
    syncs: schemas/* array */.YOg(schemas/* object */.Ikc({ startedAt: time, finishedAt: time, treeSize: schemas/* int */.Whr().nonnegative().optional() })),
    steps: schemas/* array */.YOg(stepSchema),
    chain: schemas/* object */.Ikc({ root: schemas/* string */.YjP(), entries: schemas/* int */.Whr().nonnegative(), checkpoint: schemas/* string */.YjP(), sealedBy: schemas/* string */.YjP() })
        .nullable(),
    evidence: evidenceSchema.nullable(),
    counters: schemas/* object */.Ikc({
        mirrorVerifications: schemas/* int */.Whr().nonnegative(),
        mirrorVerificationFailures: schemas/* int */.Whr().nonnegative(),
        promotions: schemas/* int */.Whr().nonnegative(),
        bypasses: schemas/* int */.Whr().nonnegative().describe('bypasses that were used'),
        bypassOutcomes: schemas/* object */.Ikc({
            revoked: count,
            used: count,
            expired: count,
            vetoed: count,
            approved: count,
            open: count,
            invalid: count,
        })
            .optional()
            .describe('the requested bypasses by their state at the end; absent for a scenario without a bypass'),
    }),
});
const SCENARIOS = [
    'region-loss',
    'root-rotation',
    'log-fork',
    'mirror-bitrot',
    'evidence-only-on-mirror',
    'registry-rot',
    'fleet',
    'bypass',
    'github-down',
];
const drillRequestSchema = schemas/* object */.Ikc({
    scenario: schemas/* enum */.k5n(SCENARIOS),
    out: schemas/* string */.YjP().min(1),
    installRoot: schemas/* string */.YjP().min(1),
    release: schemas/* string */.YjP().optional(),
    objectives: schemas/* object */.Ikc({ rtoSeconds: seconds.optional(), rpoSeconds: seconds.optional() }),
    keep: schemas/* boolean */.zMY(),
    platform: schemas/* string */.YjP(),
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/duration.js
var duration = __webpack_require__(39386);
// EXTERNAL MODULE: ./build/logchain/record.js + 1 modules
var logchain_record = __webpack_require__(19072);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/telemetry/events.js
var telemetry_events = __webpack_require__(44939);
// EXTERNAL MODULE: ./build/evidence/page/authorities.js
var page_authorities = __webpack_require__(5327);
// EXTERNAL MODULE: ./build/evidence/pack.js + 4 modules
var pack = __webpack_require__(30710);
// EXTERNAL MODULE: ./build/evidence/store.js
var evidence_store = __webpack_require__(11549);
// EXTERNAL MODULE: ./build/evidence/check.js + 1 modules
var check = __webpack_require__(73978);
// EXTERNAL MODULE: ./build/evidence/manifest.js
var manifest = __webpack_require__(16191);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/tar.js
var tar = __webpack_require__(30863);
// EXTERNAL MODULE: ./build/logchain/seal.js
var seal = __webpack_require__(63633);
// EXTERNAL MODULE: ./build/logchain/check.js
var logchain_check = __webpack_require__(60930);
// EXTERNAL MODULE: ./build/logchain/folder.js
var folder = __webpack_require__(77600);
// EXTERNAL MODULE: ./build/store/s3.js + 4 modules
var s3 = __webpack_require__(20370);
// EXTERNAL MODULE: ./build/verify/bundle/statement.js + 1 modules
var statement = __webpack_require__(85416);
// EXTERNAL MODULE: ./build/verify/bundle/signature.js
var signature = __webpack_require__(19399);
// EXTERNAL MODULE: ./build/verify/sources/referrers.js
var referrers = __webpack_require__(32541);
// EXTERNAL MODULE: ./build/verify/policy/load.js + 2 modules
var load = __webpack_require__(28083);
// EXTERNAL MODULE: ./build/verify/policy/files.js
var files = __webpack_require__(30200);
// EXTERNAL MODULE: ./build/drill/errors.js
var drill_errors = __webpack_require__(36455);
// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/progress.js
var progress = __webpack_require__(8285);
// EXTERNAL MODULE: ./build/mirror/config.js
var config = __webpack_require__(4886);
// EXTERNAL MODULE: ./build/mirror/destination/folder.js
var destination_folder = __webpack_require__(35369);
// EXTERNAL MODULE: ./build/mirror/sync/sync.js + 12 modules
var sync = __webpack_require__(55292);
// EXTERNAL MODULE: ./build/mirror/service/service.js + 1 modules
var service = __webpack_require__(91018);
// EXTERNAL MODULE: ./build/mirror/client/open.js + 4 modules
var client_open = __webpack_require__(35974);
// EXTERNAL MODULE: ./build/mirror/format/state.js
var format_state = __webpack_require__(78265);
// EXTERNAL MODULE: ./build/oci/index.js + 3 modules
var oci = __webpack_require__(19207);
// EXTERNAL MODULE: ./build/tlog/note.js
var note = __webpack_require__(87167);
// EXTERNAL MODULE: ./build/tlog/keys.js
var keys = __webpack_require__(95527);
// EXTERNAL MODULE: ./build/verify/evidence/intake.js
var intake = __webpack_require__(670);
;// CONCATENATED MODULE: ./build/drill/background.js
function startBackground(round, pause) {
    const controller = new AbortController();
    let rounds = 0;
    let interrupted = false;
    let reject = () => { };
    const failed = new Promise((_, rejectPromise) => {
        reject = rejectPromise;
    });
    failed.catch(() => { });
    const running = (async () => {
        while (!controller.signal.aborted) {
            try {
                await round(controller.signal);
                rounds++;
            }
            catch (error) {
                if (!controller.signal.aborted)
                    return reject(error);
                interrupted = true;
                return;
            }
            try {
                await pause(controller.signal);
            }
            catch {
                return;
            }
        }
    })();
    return {
        failed,
        stop: async () => {
            controller.abort();
            await running;
            return { rounds, interrupted };
        },
    };
}

// EXTERNAL MODULE: ./build/oci/credentials.js
var credentials = __webpack_require__(53716);
// EXTERNAL MODULE: ./build/sigstore/signing/open.js + 13 modules
var signing_open = __webpack_require__(14458);
// EXTERNAL MODULE: ./build/sigstore/signing/key-signer.js
var key_signer = __webpack_require__(39195);
;// CONCATENATED MODULE: ./build/drill/simulator/access.js


const REPOSITORY = 'acme/app';
const REPLICA = 'replica/acme/app';
const createRegistryPorts = ({ http, signal }) => ({
    http,
    credentials: credentials/* anonymous */._,
    signal,
});
const formatRegionReference = (regions, region, repository) => ({
    kind: 'registry',
    registry: new URL(regions.urls.regions[region].registry).host,
    repository,
});
function openPlace({ regions, ports }, region, repository, target) {
    const reference = (0,oci_reference/* withTarget */.yY)(formatRegionReference(regions, region, repository), target);
    return { reference, repository: (0,oci/* openRepository */.Av)(reference, createRegistryPorts(ports)) };
}
const openReplica = ({ regions, ports }) => (0,oci/* openRepository */.Av)(formatRegionReference(regions, 'secondary', REPLICA), createRegistryPorts(ports));
const openRegionSigner = ({ regions, ports }, region) => (0,signing_open/* openSigner */.H)({
    http: ports.http,
    now: ports.clock.now(),
    signingConfig: regions.signingConfig(region),
    identityToken: () => regions.token(),
});
const createMarker = ({ markerKey }) => (0,key_signer/* createKeySigner */.e)(markerKey);

// EXTERNAL MODULE: ./build/lib/errors.js
var lib_errors = __webpack_require__(61469);
;// CONCATENATED MODULE: ./build/drill/steps.js



async function untilAborted(work, signal) {
    work.catch(() => { });
    signal.throwIfAborted();
    let stop = () => { };
    const aborted = new Promise((_, reject) => {
        stop = () => reject(signal.reason);
        signal.addEventListener('abort', stop, { once: true });
    });
    try {
        return await Promise.race([work, aborted]);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}
function requireFound(value, what) {
    if (value === undefined)
        throw (0,drill_errors/* drillError */._)('step-not-reached', { what });
    return value;
}
function requireFindings(step, { context, found, names }) {
    for (const need of step.needs)
        requireFound(found[need], names[need]);
    return { ...context, ...found };
}
async function runStep(step, run, ports) {
    const facts = [];
    const proofs = [];
    const lines = [];
    const started = ports.clock.now();
    const line = (text) => {
        lines.push(`${(0,lib_clock/* rfc3339 */.ag)(ports.clock.now())} ${text.replace(/\s*\n\s*/g, ' | ')}`);
    };
    const notes = {
        fact: (label, value, kind = 'text') => {
            facts.push({ label, value: String(value), kind });
            line(`${label}: ${value}`);
        },
        proof: (proof) => {
            proofs.push(proof);
            line(`proved ${JSON.stringify(proof)}`);
        },
        log: line,
        found: (findings) => {
            Object.assign(run.found, findings);
        },
    };
    line(`begin ${step.name}`);
    let summary;
    let failure;
    try {
        const state = requireFindings(step, run);
        const result = await untilAborted(step.run(state, notes), ports.signal);
        notes.found(result.found);
        summary = result.summary;
        line(`passed: ${summary}`);
    }
    catch (thrown) {
        ports.signal.throwIfAborted();
        failure = (0,lib_errors/* asMcError */.b)(thrown);
        summary = failure.message;
        line(`failed: ${failure.code}: ${failure.message}`);
    }
    const finished = ports.clock.now();
    const record = {
        name: step.name,
        title: step.title,
        phase: step.phase,
        startedAt: (0,lib_clock/* rfc3339 */.ag)(started),
        finishedAt: (0,lib_clock/* rfc3339 */.ag)(finished),
        durationSeconds: (0,lib_clock/* secondsBetween */.O1)(started, finished),
        outcome: failure === undefined ? 'passed' : 'failed',
        summary,
        facts,
        proofs,
        ...(failure === undefined ? {} : { reason: failure.toReason() }),
        chained: false,
    };
    return { record, log: `${lines.join('\n')}\n`, ...(failure === undefined ? {} : { failure }) };
}
const createSkippedRecord = ({ name, title, phase }, now) => ({
    name,
    title,
    phase,
    startedAt: now,
    finishedAt: now,
    durationSeconds: 0,
    outcome: 'skipped',
    summary: 'Not reached.',
    facts: [],
    proofs: [],
    chained: false,
});
async function runSteps(steps, run, ports) {
    const failures = [];
    for (const step of steps) {
        ports.signal.throwIfAborted();
        if (failures.length > 0 && !step.always) {
            run.records.push(createSkippedRecord(step, (0,lib_clock/* rfc3339 */.ag)(ports.clock.now())));
            continue;
        }
        ports.onStart(step);
        const { record, log, failure } = await runStep(step, run, ports);
        const chained = await ports.onEnd({ record, log });
        run.records.push({ ...record, chained });
        if (failure)
            failures.push({ step: step.name, error: failure });
    }
    return failures;
}

;// CONCATENATED MODULE: ./build/drill/mirroring.js














const REKOR_ORIGIN = 'rekor2.primary.mc.test';
const NAME = 'drill-mirror';
const FIRST = 'mirror';
const MAX_KEY_BYTES = 4096;
const resolveMirrorDir = ({ dir }, name = FIRST) => (0,external_node_path_.join)(dir, name);
const resolveKeyFile = ({ dir }, name) => (0,external_node_path_.join)(dir, `${name}.key.pem`);
async function writeMirrorConfig(state, name) {
    const { primary } = state.regions.urls.regions;
    const { privateKey } = (0,external_node_crypto_.generateKeyPairSync)('ed25519');
    const keyFile = resolveKeyFile(state, name);
    await (0,lib_files/* writeFileAtomic */.Zf)(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(state.dir, `${name}.yaml`), JSON.stringify({
        version: 1,
        name: NAME,
        key: keyFile,
        to: resolveMirrorDir(state, name),
        policy: state.trust.path,
        logs: [{ name: 'rekor2', type: 'rekor-v2', url: primary.rekor, origin: REKOR_ORIGIN }],
        subjects: [`${new URL(primary.registry).host}/${REPOSITORY}`],
    }));
}
const loadDrillMirrorConfig = ({ dir }, name = FIRST) => (0,config/* loadMirrorConfig */.Q5)((0,external_node_path_.join)(dir, `${name}.yaml`));
function createMirrorPorts(state, signal) {
    const { http, clock, concurrency } = state.ports;
    const { trust } = state;
    return {
        http,
        clock,
        progress: progress/* silent */.Ku,
        concurrency,
        signal,
        events: state.events,
        destination: ({ to }) => (0,destination_folder/* folderDestination */.z)(to, { clock, signal }),
        trustedRoots: async () => trust.roots,
        judge: async () => (0,intake/* createEvidenceJudge */.v)(trust),
        repository: (reference) => (0,oci/* openRepository */.Av)(reference, { ...createRegistryPorts(state.ports), signal }),
    };
}
async function createMirror(state, name = FIRST) {
    await writeMirrorConfig(state, name);
    const { signal } = state.ports;
    const report = await (0,sync/* syncMirror */.X)(await loadDrillMirrorConfig(state, name), createMirrorPorts(state, signal));
    if (report.outcome !== 'passed') {
        const detail = report.reasons.map(({ code, message }) => `${code}: ${message}`).join('; ');
        throw (0,drill_errors/* drillError */._)('step-refused', { what: 'mirror sync', detail });
    }
    if (name === FIRST)
        recordSync(state, report);
    return report;
}
function startMirrorService(state, everyMs) {
    const { clock } = state.ports;
    return startBackground(async (signal) => {
        await (0,service/* runMirrorService */.K)({
            everyMs,
            open: async () => ({
                config: await loadDrillMirrorConfig(state),
                ports: createMirrorPorts(state, signal),
            }),
            observe: async (round) => recordRound(state, round),
            log: () => { },
        }, { clock, signal: AbortSignal.any([signal, state.ports.signal]) });
    }, async (signal) => {
        if (!signal.aborted)
            await (0,external_node_events_.once)(signal, 'abort');
    });
}
function recordRound(context, { report, error }) {
    context.mirrorErrors.clear();
    for (const { code } of [...(report?.reasons ?? []), ...(error ? [error] : [])])
        context.mirrorErrors.add(code);
    if (report?.outcome === 'passed')
        recordSync(context, report);
}
function recordSync({ syncs, events, ports }, { logs, syncedAt, startedAt }) {
    const treeSize = logs[0]?.size;
    const times = { startedAt: syncedAt ?? startedAt, finishedAt: (0,lib_clock/* rfc3339 */.ag)(ports.clock.now()) };
    syncs.push({ ...times, ...(treeSize === undefined ? {} : { treeSize }) });
    events.add('info', 'mirror-synced', 'the mirror is up to date with its sources', { treeSize });
}
async function openDrillMirror(context) {
    const key = (0,note/* verifierKey */.EG)(NAME, await readKey(context, FIRST));
    return (0,client_open/* openMirror */.Y4)(resolveMirrorDir(context), context.ports, { key });
}
async function readKey(context, name) {
    const path = resolveKeyFile(context, name);
    return (0,keys/* readPrivateKey */.$k)(await (0,lib_files/* readFileBounded */.Y1)(path, MAX_KEY_BYTES, "the mirror's key"), path);
}
async function readSignedState(context, name = FIRST) {
    const verifier = (0,note/* ed25519NoteVerifier */._2)(NAME, (0,external_node_crypto_.createPublicKey)(await readKey(context, name)));
    const state = await (0,format_state/* readState */.un)((0,destination_folder/* folderDestination */.z)(resolveMirrorDir(context, name)), { verifier });
    return requireFound(state, "the mirror's state");
}
const NEXT_SYNC_WITHIN_SECONDS = 30;
async function waitForNextSync(context) {
    const { clock } = context.ports;
    const since = clock.now().getTime();
    while (!(Date.parse((await readSignedState(context)).syncedAt ?? '') >= since)) {
        context.ports.signal.throwIfAborted();
        if (clock.now().getTime() > since + NEXT_SYNC_WITHIN_SECONDS * 1000)
            throw (0,drill_errors/* drillError */._)('step-refused', {
                what: 'mirror sync --every',
                detail: `no round that began now ended within ${NEXT_SYNC_WITHIN_SECONDS} s`,
            });
        await clock.sleep(100);
    }
}

;// CONCATENATED MODULE: ./build/drill/evidence.js














const BUCKET = 'evidence';
const RETAIN_SECONDS = 365 * 86_400;
const MAX_CHECKPOINT_BYTES = 64 * 1024;
const resolveChainDir = ({ dir }) => (0,external_node_path_.join)(dir, 'chain');
const resolvePackPath = ({ drillId }) => (0,external_node_path_.join)('evidence', `${drillId}.evidence.tar`);
const resolvePackFile = (context) => (0,external_node_path_.join)(context.request.out, resolvePackPath(context));
async function sealDrillChain(state) {
    const { clock, signal } = state.ports;
    const { trust } = state;
    const chain = resolveChainDir(state);
    const signer = await openRegionSigner(state, 'secondary');
    const sealed = await (0,seal/* sealChain */.Tf)({ chain, by: { method: 'keyless', sign: (artifact) => signer.signMessage((0,lib_bytes/* streamOf */.mA)(artifact)) } }, { clock, signal });
    const checked = await (0,logchain_check/* checkChain */.u)({
        chain,
        trust: {
            by: 'policy',
            verify: async (artifact, bundle) => (0,statement/* summarizeSigner */.K)((0,signature/* verifySignature */.O)((0,lib_digest/* digestOf */.ol)(artifact), Buffer.from(bundle), trust)).identity,
        },
    }, { clock, signal });
    if (checked.outcome !== 'passed')
        throw (0,drill_errors/* createStepRefused */.Z)('the log chain', checked.reasons);
    const checkpoint = await (0,lib_files/* readFileBounded */.Y1)((0,folder/* resolvePaths */.LN)(chain).checkpoint, MAX_CHECKPOINT_BYTES);
    return {
        root: sealed.root,
        entries: sealed.size,
        checkpoint: checkpoint.toString('utf8'),
        sealedBy: checked.signer ?? '',
    };
}
async function gatherEvidence(state, report) {
    const dir = (0,external_node_path_.join)(state.dir, 'evidence');
    const json = (name, value) => (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, name), `${JSON.stringify(value, null, 2)}\n`);
    await json('report.json', report);
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, 'events.jsonl'), state.events.text());
    for (const recovered of state.recovered) {
        const { version, verification, promotion, check } = recovered;
        await json(`releases/${version}/verify-report.json`, verification);
        if (promotion)
            await json(`releases/${version}/promote-report.json`, promotion);
        if (check)
            await json(`releases/${version}/promote-check-report.json`, check);
        await writeBundles(state, recovered, (0,external_node_path_.join)(dir, 'releases', version));
    }
    if (state.release) {
        await json(`releases/${state.release.version}/sbom.cdx.json`, state.release.sbom);
        await json(`releases/${state.release.version}/provenance.json`, state.release.provenance);
    }
    if (state.trust) {
        await (0,promises_.mkdir)((0,external_node_path_.join)(dir, 'trust'), { recursive: true });
        await (0,promises_.copyFile)((0,external_node_path_.join)(state.request.out, 'trust-policy.yaml'), (0,external_node_path_.join)(dir, 'trust/trust-policy.yaml'));
        await (0,promises_.cp)((0,external_node_path_.join)(state.request.out, 'trust-roots'), (0,external_node_path_.join)(dir, 'trust/trust-roots'), { recursive: true });
    }
    if (state.syncs.length > 0) {
        await (0,promises_.mkdir)((0,external_node_path_.join)(dir, 'mirror'), { recursive: true });
        await (0,promises_.copyFile)((0,external_node_path_.join)(resolveMirrorDir(state), 'index.json'), (0,external_node_path_.join)(dir, 'mirror/index.json'));
        await (0,promises_.copyFile)((0,external_node_path_.join)(resolveMirrorDir(state), 'logs/rekor2/checkpoint'), (0,external_node_path_.join)(dir, 'mirror/checkpoint'));
    }
    await (0,promises_.cp)(resolveChainDir(state), (0,external_node_path_.join)(dir, 'chain'), {
        recursive: true,
        filter: (path) => (0,external_node_path_.basename)(path) !== '.lock',
    });
    return (await (0,promises_.readdir)(dir)).sort().map((name) => (0,external_node_path_.join)(dir, name));
}
async function writeBundles(state, { version, verification, repository }, dir) {
    const digest = verification.digest;
    const mirror = state.syncs.length > 0 ? await openDrillMirror(state) : undefined;
    const { regions } = state;
    const from = repository ?? (regions && openReplica({ ...state, regions }));
    const seen = new Set();
    const keep = async (bytes) => {
        if (seen.has((0,lib_digest/* digestOf */.ol)(bytes)))
            return;
        seen.add((0,lib_digest/* digestOf */.ol)(bytes));
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, `${version}-${seen.size}.sigstore.json`), bytes);
    };
    if (mirror)
        for await (const { bytes } of mirror.bundlesFor(digest))
            await keep(bytes);
    try {
        if (!from)
            return;
        for await (const evidence of (0,referrers/* createRepositorySource */.k)(from).bundlesFor(digest))
            if ('bytes' in evidence)
                await keep(evidence.bytes);
    }
    catch (error) {
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, 'replica-unread.txt'), `${(0,describe/* describe */.q0)(error)}\n`);
    }
}
async function packDrillEvidence(state, report) {
    const signer = await openRegionSigner(state, 'secondary');
    const authorities = (state.trust?.roots ?? []).flatMap(({ bytes, name }) => (0,page_authorities/* readAuthorities */.G)(bytes, name));
    return (0,pack/* packEvidence */.J)({ out: resolvePackFile(state), from: await gatherEvidence(state, report), authorities }, { clock: state.ports.clock, signManifest: signer.signStatement });
}
async function storeDrillPack(state) {
    const { http, clock, signal } = state.ports;
    const { urls } = state.regions;
    const path = resolvePackFile(state);
    const store = (0,s3/* openS3Store */.e)({
        http,
        endpoint: urls.regions.secondary.store,
        bucket: BUCKET,
        credentials: urls.storeCredentials,
        signal,
    });
    const key = `drills/${(0,external_node_path_.basename)(path)}`;
    const report = await (0,evidence_store/* storePack */.P)({ path, bucket: BUCKET, key, mode: 'COMPLIANCE', retainSeconds: RETAIN_SECONDS }, { clock, store });
    if (report.outcome !== 'passed')
        throw (0,drill_errors/* createStepRefused */.Z)('the store', report.reasons);
    return report;
}
async function verifyPackFile(context, path = resolvePackFile(context)) {
    const { clock } = context.ports;
    const trust = await (0,load/* loadTrust */.V)((0,external_node_path_.join)(context.request.out, 'trust-policy.yaml'), files/* policyFiles */.qR, clock.now());
    return (0,check/* verifyPack */.p)({ subject: (0,external_node_path_.basename)(path), content: () => (0,lib_files/* readFileStream */.vY)(path, 'the pack') }, {
        clock,
        verifyManifest: async (digest, bundle) => (0,statement/* summarizeSigner */.K)((0,statement/* verifyStatement */.$)(digest, bundle, trust, manifest/* EVIDENCE_PREDICATE */.Mi)),
    });
}
async function verifyTamperedCopy(context) {
    const original = resolvePackFile(context);
    const copy = (0,external_node_path_.join)(context.dir, 'tampered.evidence.tar');
    let target = { name: '', offset: 0, size: 0 };
    const limits = { members: 200_000, bytes: Number.MAX_SAFE_INTEGER };
    for await (const { name, offset, size } of (0,tar/* readTar */.sB)((0,lib_files/* readFileStream */.vY)(original), limits, 'the pack'))
        if (name === 'report.json')
            target = { name, offset, size };
    const offset = target.offset + (target.size >> 1);
    await (0,promises_.copyFile)(original, copy);
    const handle = await (0,promises_.open)(copy, 'r+');
    try {
        const byte = Buffer.alloc(1);
        await handle.read(byte, 0, 1, offset);
        byte.writeUInt8(byte.readUInt8() ^ 1);
        await handle.write(byte, 0, 1, offset);
    }
    finally {
        await handle.close();
    }
    const { outcome, reasons } = await verifyPackFile(context, copy);
    const [reason] = reasons;
    if (outcome === 'passed' || reason?.member !== target.name)
        throw (0,drill_errors/* drillError */._)('tamper-unnoticed', { member: target.name, offset });
    return { member: target.name, offset, code: reason.code };
}

// EXTERNAL MODULE: ./build/lib/plural.js
var plural = __webpack_require__(8056);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/lib/version.js
var lib_version = __webpack_require__(96480);
;// CONCATENATED MODULE: ./build/drill/objectives.js

const DEFAULT_LIMITS = { rto: 60 * 60, rpo: 15 * 60 };
const NOTHING_RESTORED = 'the drill only replaces trusted roots, so nothing is restored';
const REASONS = {
    'region-loss': {},
    'root-rotation': { rto: NOTHING_RESTORED, rpo: NOTHING_RESTORED },
    'log-fork': {},
    'mirror-bitrot': {},
    'evidence-only-on-mirror': {},
    'registry-rot': { rpo: 'the primary still has every release, and the damaged content is copied from it again' },
    fleet: { rpo: 'every release is copied before the loss, and none is published after that' },
    bypass: {},
    'github-down': {},
};
function assertObjectivesApply({ scenario, objectives }) {
    for (const name of ['rto', 'rpo']) {
        const reason = REASONS[scenario][name];
        if (reason !== undefined && objectives[`${name}Seconds`] !== undefined)
            throw (0,drill_errors/* drillError */._)('objective-not-applicable', {
                option: `--${name}`,
                objective: name.toUpperCase(),
                scenario,
                reason,
            });
    }
}
function assess({ scenario, objectives }, name, measured) {
    const reason = REASONS[scenario][name];
    if (reason !== undefined)
        return { applies: { applies: false, reason } };
    const limit = objectives[`${name}Seconds`] ?? DEFAULT_LIMITS[name];
    return { applies: { applies: true }, measured, limit, met: measured !== null && measured <= limit };
}
function assessObjectives(request, measured) {
    const [rto, rpo] = [assess(request, 'rto', measured.rto), assess(request, 'rpo', measured.rpo)];
    return {
        ...(rto.measured === undefined ? {} : { rtoSeconds: rto.measured }),
        ...(rpo.measured === undefined ? {} : { rpoSeconds: rpo.measured }),
        objectives: {
            rto: rto.applies,
            rpo: rpo.applies,
            ...(rto.limit === undefined ? {} : { rtoSeconds: rto.limit }),
            ...(rto.met === undefined ? {} : { rtoMet: rto.met }),
            ...(rpo.limit === undefined ? {} : { rpoSeconds: rpo.limit }),
            ...(rpo.met === undefined ? {} : { rpoMet: rpo.met }),
        },
    };
}
function readObjective(report, name) {
    const { objectives } = report;
    const own = objectives[name];
    if (!own.applies)
        return own;
    return {
        applies: true,
        measured: report[`${name}Seconds`] ?? null,
        limit: objectives[`${name}Seconds`] ?? DEFAULT_LIMITS[name],
        met: objectives[`${name}Met`] ?? false,
    };
}

// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
// EXTERNAL MODULE: ./build/oci/closure.js
var closure = __webpack_require__(25399);
// EXTERNAL MODULE: ./build/oci/plan.js
var plan = __webpack_require__(77335);
// EXTERNAL MODULE: ./build/promote/promote.js
var promote = __webpack_require__(85311);
// EXTERNAL MODULE: ./build/promote/check.js + 1 modules
var promote_check = __webpack_require__(50007);
// EXTERNAL MODULE: ./build/verify/verify.js + 1 modules
var verify = __webpack_require__(82860);
;// CONCATENATED MODULE: ./build/drill/recover.js








const FROM_MIRROR = 'the mirror';
async function listCandidates(state) {
    const replica = openReplica(state);
    const found = [];
    for (const version of await replica.tags()) {
        if (/^sha256-/.test(version))
            continue;
        const { descriptor, json } = await replica.manifest(version);
        found.push({ version, digest: descriptor.digest, created: json.annotations?.[media_types/* CREATED_ANNOTATION */.h_] ?? '' });
    }
    return found.sort((a, b) => (a.created < b.created ? 1 : a.created > b.created ? -1 : 0));
}
const formatCodes = (reasons) => [...new Set(reasons.map(({ code }) => code))].join(', ');
async function findMissingEvidence(state, { digest, version }) {
    const { clock, signal } = state.ports;
    const mirror = await openDrillMirror(state);
    const { outcome, reasons } = await (0,verify/* verify */.M)({
        subject: `${version}@${digest}`,
        digests: { sha256: digest.slice('sha256:'.length) },
        trust: state.trust,
    }, { sources: [mirror], clock, signal });
    return outcome === 'passed' ? undefined : formatCodes(reasons);
}
async function checkComplete(state, { digest, version }) {
    const { clock, signal, concurrency } = state.ports;
    const replica = openReplica(state);
    const { trust } = state;
    try {
        const mirror = await openDrillMirror(state);
        const verification = await (0,verify/* verify */.M)({ subject: `${version}@${digest}`, digests: { sha256: digest.slice('sha256:'.length) }, trust }, { sources: [mirror, (0,referrers/* createRepositorySource */.k)(replica)], clock, signal });
        if (verification.outcome !== 'passed') {
            state.counters.mirrorVerificationFailures++;
            return formatCodes(verification.reasons);
        }
        if (listProofs(version, verification).every(({ source }) => source === FROM_MIRROR))
            state.counters.mirrorVerifications++;
        const graph = await (0,closure/* closure */.C)(replica, digest, { concurrency, signal });
        const missing = await (0,plan/* listMissing */.pp)(graph, replica, concurrency, signal);
        return missing.length === 0 ? verification : `missing parts of its content: ${missing.length}`;
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof mc_error/* VerificationError */.mk))
            throw error;
        return error.code;
    }
}
const listProofs = (version, verification) => verification.requirements.flatMap(({ name, by }) => by.slice(0, 1).map(({ identity, logEntries, times, origin }) => ({
    subject: `${version} ${name}`,
    kind: name,
    digest: verification.digest,
    identity: identity?.subject ?? '',
    issuer: identity?.issuer ?? '',
    ...(logEntries[0] ? { log: logEntries[0].log, logIndex: logEntries[0].index } : {}),
    ...(times[0] === undefined ? {} : { timestamp: times[0] }),
    source: origin.includes(`/${REPLICA}`) ? 'the copy in the replica' : FROM_MIRROR,
})));
async function promoteRestored(state, release) {
    const { clock, concurrency, signal } = state.ports;
    const report = await (0,promote/* promote */.p)({
        source: openPlace(state, 'secondary', REPLICA, { digest: release.digest }),
        destinations: [openPlace(state, 'secondary', REPOSITORY, { tag: release.version })],
        trust: state.trust,
        plan: false,
        deep: false,
    }, { clock, progress: progress/* silent */.Ku, concurrency, signal, signer: await openRegionSigner(state, 'secondary') });
    release.promotion = report;
    if (report.outcome !== 'passed')
        throw (0,drill_errors/* createStepRefused */.Z)(`the promotion of ${release.version}`, report.reasons);
    state.counters.promotions++;
}
async function checkPromotable(state, release) {
    const { clock, concurrency, signal } = state.ports;
    const place = openPlace(state, 'secondary', REPOSITORY, { tag: release.version });
    const report = await (0,promote_check/* checkPromotion */.K)(place, state.trust, { clock, progress: progress/* silent */.Ku, concurrency, signal });
    release.check = report;
    if (report.outcome !== 'passed')
        throw (0,drill_errors/* createStepRefused */.Z)(`the promote check of ${release.version}`, report.reasons);
    return report;
}

;// CONCATENATED MODULE: ./build/drill/recovery-point.js



function measureRecoveryPoint(state) {
    const { lostAt, mirrorState, complete, ledger } = state;
    if (!lostAt || mirrorState?.syncedAt === undefined)
        return null;
    const mirrorSeconds = Math.max(0, (0,lib_clock/* secondsBetween */.O1)(new Date(mirrorState.syncedAt), lostAt));
    const lost = ledger.all().find(({ digest }) => !complete.has(digest));
    const lostSeconds = lost ? Math.max(0, (0,lib_clock/* secondsBetween */.O1)(lost.publishedAt, lostAt)) : 0;
    const seconds = Math.max(mirrorSeconds, lostSeconds);
    const recoveryPoint = (0,lib_clock/* rfc3339 */.ag)(new Date(lostAt.getTime() - Math.round(seconds * 1000)));
    return { seconds, rpo: { recoveryPoint, mirrorSeconds, lostSeconds } };
}
async function assertMirrorClaim(state) {
    const { syncedAt = '' } = state.mirrorState;
    const claimed = state.ledger.all().filter(({ publishedAt }) => publishedAt.getTime() <= Date.parse(syncedAt));
    for (const release of claimed) {
        const missing = await findMissingEvidence(state, release);
        if (missing !== undefined)
            throw (0,drill_errors/* drillError */._)('mirror-claim-wrong', {
                time: syncedAt,
                version: release.version,
                published: release.publishedAt.toISOString(),
                detail: missing,
            });
    }
    return claimed.length;
}

;// CONCATENATED MODULE: ./build/drill/report/format.js
function formatSeconds(seconds) {
    if (seconds < 10)
        return `${seconds.toFixed(3)} s`;
    if (seconds < 120)
        return `${seconds.toFixed(2)} s`;
    return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
function formatObjective(seconds) {
    if (seconds >= 7200 && seconds % 3600 === 0)
        return `${seconds / 3600} h`;
    if (seconds >= 60 && seconds % 60 === 0)
        return `${seconds / 60} min`;
    return `${seconds} s`;
}
const formatTime = (time) => time.slice(11, 23);
const formatDayTime = (time) => `${time.slice(0, 10)} ${time.slice(11, 19)} UTC`;
const formatOutcome = (outcome) => ({ passed: 'Passed', failed: 'Failed', skipped: 'Not reached' })[outcome];
const parseMilliseconds = (time) => Date.parse(time);

;// CONCATENATED MODULE: ./build/drill/report/assemble.js








const listMissed = (name, seconds, limit) => seconds === null || seconds === undefined || limit === undefined || seconds <= limit
    ? []
    : [
        (0,drill_errors/* drillError */._)('objective-missed', {
            objective: name,
            measured: formatSeconds(seconds),
            limit: formatObjective(limit),
        }).toReason(),
    ];
function summarizeRelease({ release, releaseReference }) {
    if (!release)
        return null;
    const { version, digest, size, platforms, sbom, provenance, builtFrom } = release;
    return {
        reference: releaseReference ?? '',
        version,
        digest,
        size,
        platforms: [...platforms],
        sbom: (0,lib_digest/* digestOf */.ol)((0,json/* canonicalJson */.dj)(sbom)),
        provenance: (0,lib_digest/* digestOf */.ol)((0,json/* canonicalJson */.dj)(provenance)),
        builtFrom,
    };
}
function measureRecovery(state, restored) {
    const { ledger, recovered, lostAt, restoredAt } = state;
    const point = restoredAt ? measureRecoveryPoint(state) : null;
    const newest = restoredAt ? ledger.newest(restored) : undefined;
    const reference = recovered.find(({ digest }) => digest === newest?.digest)?.check?.subject;
    return {
        rto: lostAt && restoredAt ? (0,lib_clock/* secondsBetween */.O1)(lostAt, restoredAt) : null,
        rpo: point?.seconds ?? null,
        found: {
            rpo: point?.rpo ?? null,
            recovered: newest
                ? {
                    version: newest.version,
                    digest: newest.digest,
                    publishedAt: (0,lib_clock/* rfc3339 */.ag)(newest.publishedAt),
                    reference: reference ?? newest.digest,
                }
                : null,
        },
    };
}
function assembleReport(state, failures) {
    const { request, ledger, lostAt, restoredAt } = state;
    const checked = state.recovered.filter(({ check }) => check?.outcome === 'passed');
    const restored = new Set(checked.map(({ digest }) => digest));
    const { rto, rpo, found } = measureRecovery(state, restored);
    const assessed = assessObjectives(request, { rto, rpo });
    const reasons = [
        ...failures.map(({ step, error }) => ({ ...error.toReason(), step })),
        ...listMissed('RTO', assessed.rtoSeconds, assessed.objectives.rtoSeconds),
        ...listMissed('RPO', assessed.rpoSeconds, assessed.objectives.rpoSeconds),
    ];
    const finished = state.ports.clock.now();
    const startedAt = state.records[0]?.startedAt ?? (0,lib_clock/* rfc3339 */.ag)(finished);
    return {
        type: 'drill',
        outcome: reasons.length === 0 ? 'passed' : 'failed',
        ...(state.releaseReference === undefined ? {} : { subject: state.releaseReference }),
        reasons,
        startedAt,
        finishedAt: (0,lib_clock/* rfc3339 */.ag)(finished),
        durationSeconds: (0,lib_clock/* secondsBetween */.O1)(new Date(startedAt), finished),
        drillId: state.drillId,
        scenario: request.scenario,
        tool: `mc-actions ${lib_version/* VERSION */.x}`,
        environment: { kind: 'sandbox', node: state.builder.node, platform: request.platform },
        release: summarizeRelease(state),
        ...assessed,
        ...found,
        lostAt: lostAt ? (0,lib_clock/* rfc3339 */.ag)(lostAt) : null,
        restoredAt: restoredAt ? (0,lib_clock/* rfc3339 */.ag)(restoredAt) : null,
        releases: ledger.releases({ complete: new Set(state.complete.keys()), restored }),
        syncs: [...state.syncs],
        steps: [...state.records],
        chain: state.chain ?? null,
        evidence: state.evidence ?? null,
        counters: { ...state.counters },
    };
}

;// CONCATENATED MODULE: ./build/drill/evidence-steps.js






const evidence_steps_seal = {
    name: 'seal',
    title: 'Seal the log chain',
    phase: 'evidence',
    always: true,
    needs: ['regions', 'trust'],
    run: async (state, notes) => {
        const chain = await sealDrillChain(state);
        notes.fact('Root', `sha256:${chain.root}`, 'digest');
        notes.fact('Sealed by', chain.sealedBy, 'identity');
        return {
            summary: `One checkpoint covers ${(0,plural/* formatCount */.B)(chain.entries, 'step')}. It was signed in the second region, and verified.`,
            found: { chain },
        };
    },
};
const evidence_steps_pack = {
    name: 'pack',
    title: 'Pack and sign the evidence',
    phase: 'evidence',
    always: true,
    needs: ['regions'],
    run: async (state, notes) => {
        const { digest, size, manifestDigest, members } = await packDrillEvidence(state, assembleReport(state, []));
        notes.fact('Pack', digest, 'digest');
        notes.fact('Manifest', manifestDigest, 'digest');
        return {
            summary: `One manifest, signed in the second region, covers ${(0,plural/* formatCount */.B)(members.length, 'member')}, ${(0,lib_bytes/* formatBytes */.z3)(size)}.`,
            found: {
                evidence: {
                    path: resolvePackPath(state),
                    digest,
                    size,
                    manifestDigest,
                    members: members.map((each) => ({
                        name: each.name,
                        size: each.size,
                        digest: `sha256:${each.sha256}`,
                        role: each.role,
                    })),
                },
            },
        };
    },
};
const store = {
    name: 'store',
    title: 'Store the pack write-once',
    phase: 'evidence',
    always: true,
    needs: ['regions', 'evidence'],
    run: async (state, notes) => {
        const { location, versionId, mode, retainUntil, digest } = await storeDrillPack(state);
        notes.fact('Stored as', location, 'address');
        notes.fact('Version', versionId);
        notes.fact('Read back', digest, 'digest');
        return {
            summary: `Stored in the second region with ${mode} retention until ${retainUntil.slice(0, 10)}. The store returned the same bytes.`,
            found: {
                evidence: { ...state.evidence, stored: { location, versionId, mode, retainUntil, readBack: true } },
            },
        };
    },
};
const verifyOffline = {
    name: 'verify-pack',
    title: 'Verify the pack offline',
    phase: 'evidence',
    always: true,
    needs: ['evidence'],
    run: async (state, notes) => {
        const report = await verifyPackFile(state);
        if (report.outcome !== 'passed')
            throw (0,drill_errors/* createStepRefused */.Z)('the pack', report.reasons);
        const signedBy = report.signer?.identity;
        const verifiedAt = (0,lib_clock/* rfc3339 */.ag)(state.ports.clock.now());
        notes.fact('Members checked against the manifest', report.members, 'number');
        if (signedBy !== undefined)
            notes.fact('Signed by', signedBy, 'identity');
        return {
            summary: 'The file and the pinned policy alone prove every member, the manifest and its signature.',
            found: { evidence: { ...state.evidence, verifiedAt, ...(signedBy === undefined ? {} : { signedBy }) } },
        };
    },
};
const tamper = {
    name: 'tamper',
    title: 'Flip one bit in a copy',
    phase: 'evidence',
    always: true,
    needs: ['evidence'],
    run: async (state, notes) => {
        const found = await verifyTamperedCopy(state);
        notes.fact('Flipped', `byte ${found.offset}`);
        notes.fact('Found as', `${found.code} in ${found.member}`);
        return {
            summary: `The verification failed, and named the changed member: ${found.member}.`,
            found: { evidence: { ...state.evidence, tamper: found } },
        };
    },
};
const addEvidenceSteps = (scenario) => scenario.step(evidence_steps_seal).step(evidence_steps_pack).step(store).step(verifyOffline).step(tamper).steps;

// EXTERNAL MODULE: ./build/telemetry/openmetrics.js
var openmetrics = __webpack_require__(37917);
// EXTERNAL MODULE: ./build/bypass/lifecycle-schema.js
var lifecycle_schema = __webpack_require__(12513);
// EXTERNAL MODULE: ./build/telemetry/metric.js
var metric = __webpack_require__(41450);
;// CONCATENATED MODULE: ./build/drill/report/metrics.js


const single = (name, labels, value) => (0,metric/* createMetric */.H)(name, value === null || value === undefined ? [] : [{ labels, value }]);
const createRunGauges = ({ outcome, finishedAt, durationSeconds }, labels) => [
    single('mc_dr_success_last', labels, outcome === 'passed' ? 1 : 0),
    single('mc_dr_last_run_timestamp_seconds', labels, Date.parse(finishedAt) / 1000),
    single('mc_dr_duration_seconds_last', labels, durationSeconds),
];
const createRecoveryGauges = ({ rtoSeconds, rpoSeconds, objectives }, labels) => [
    single('mc_dr_rto_seconds_last', labels, rtoSeconds),
    single('mc_dr_rpo_seconds_last', labels, rpoSeconds),
    single('mc_dr_rto_objective_seconds', labels, objectives.rtoSeconds),
    single('mc_dr_rpo_objective_seconds', labels, objectives.rpoSeconds),
];
const createStepGauge = ({ steps }, labels) => (0,metric/* createMetric */.H)('mc_dr_step_duration_seconds_last', steps
    .filter((step) => step.outcome !== 'skipped')
    .map((step) => ({
    labels: { ...labels, step: step.name, outcome: step.outcome },
    value: step.durationSeconds,
})));
const createReleaseGauge = ({ releases }, labels) => (0,metric/* createMetric */.H)('mc_dr_releases_last', ['restored', 'superseded', 'lost'].map((fate) => ({
    labels: { ...labels, fate },
    value: releases.filter((release) => release.fate === fate).length,
})));
const createEvidenceGauges = ({ drillId, evidence }, labels, run) => {
    const info = { ...labels, drill: drillId, digest: evidence?.digest ?? '', ...(run === undefined ? {} : { run }) };
    const until = evidence?.stored?.retainUntil;
    return [
        single('mc_evidence_pack_bytes', labels, evidence?.size),
        (0,metric/* createMetric */.H)('mc_dr_evidence_pack_info', evidence ? [{ labels: info, value: 1 }] : []),
        single('mc_dr_evidence_retain_until_timestamp_seconds', labels, until === undefined ? undefined : Date.parse(until) / 1000),
    ];
};
const createBypassCounter = ({ bypassOutcomes }, labels) => (0,metric/* createMetric */.H)('mc_bypass_events_total', lifecycle_schema/* BYPASS_STATES */.sH.map((outcome) => ({ labels: { ...labels, outcome }, value: bypassOutcomes?.[outcome] ?? 0 })));
const createCounters = ({ counters, chain, steps }, labels) => [
    single('mc_verify_mirror_success_total', labels, counters.mirrorVerifications),
    single('mc_verify_mirror_failure_total', labels, counters.mirrorVerificationFailures),
    single('mc_promote_success_total', labels, counters.promotions),
    createBypassCounter(counters, labels),
    (0,metric/* createMetric */.H)('mc_log_integrity_checks_total', [
        { labels: { ...labels, outcome: 'passed' }, value: chain ? 1 : 0 },
        { labels: { ...labels, outcome: 'failed' }, value: steps.some(isFailedSeal) ? 1 : 0 },
    ]),
];
const isFailedSeal = ({ name, outcome }) => name === 'seal' && outcome === 'failed';
function createDrillMetrics(report, run) {
    const labels = { scenario: report.scenario };
    return [
        ...createRecoveryGauges(report, labels),
        ...createRunGauges(report, labels),
        createStepGauge(report, labels),
        createReleaseGauge(report, labels),
        single('mc_mirror_tree_size', labels, report.syncs.at(-1)?.treeSize),
        ...createEvidenceGauges(report, labels, run),
        ...createCounters(report, labels),
    ];
}

// EXTERNAL MODULE: ./build/evidence/page/client.generated.js
var client_generated = __webpack_require__(66856);
// EXTERNAL MODULE: ./build/lib/html.js
var html = __webpack_require__(47563);
;// CONCATENATED MODULE: ./build/drill/report/texts.js


const PHASES = {
    build: {
        title: 'Build and publish',
        about: 'The drill builds, signs and publishes a release in the primary region.',
    },
    steady: {
        title: 'Steady state',
        about: 'Releases continue. Their evidence and content are copied to the second region.',
    },
    loss: { title: 'Loss', about: 'The primary region is lost.' },
    recovery: {
        title: 'Recovery',
        about: 'The copied releases are verified and promoted, and promote check passes.',
    },
    evidence: { title: 'Evidence', about: 'The record of the drill is sealed, signed, stored and tested.' },
};
const formatRto = (report) => {
    const rto = readObjective(report, 'rto');
    return formatSeconds(rto.applies ? (rto.measured ?? 0) : 0);
};
const LOSS = {
    headline: () => 'The primary region was lost. The release was restored.',
    event: 'loss',
    outage: 'primary region lost',
    start: 'when the last service of the primary is closed',
    losesRegion: true,
    phases: {},
};
const SHIFTED_CLOCK = 'The 4 h of the bypass did not pass on this machine: the drill advanced the clock of its GitHub and of the gate.';
const BYPASS_EVIDENCE = {
    title: 'End of the bypass, and evidence',
    about: 'The bypass ends, and its report joins the evidence. The record of the drill is sealed, signed, stored and tested.',
};
const SCENARIO_TEXTS = {
    'root-rotation': {
        ...LOSS,
        headline: () => 'The roots were replaced, and the change was reverted. Every artifact passed or failed as expected.',
        losesRegion: false,
        phases: {
            build: { title: 'Start and sign', about: 'Two Sigstore instances start, and each of them signs an artifact.' },
            steady: {
                title: 'Rotation',
                about: 'The trusted roots change. After each change the drill verifies what must pass and what must be refused.',
            },
            recovery: { title: 'Revert', about: 'The last change is reverted.' },
        },
    },
    'registry-rot': {
        ...LOSS,
        headline: (report) => `The registry lost some blobs and damaged others. The gate refused the release, and a second promotion healed it ${formatRto(report)} after the damage.`,
        event: 'damage',
        outage: 'registry damaged',
        start: 'when the blobs in the registry are damaged',
        losesRegion: false,
        phases: {
            steady: { title: 'Steady state', about: 'The release is promoted to the second region.' },
            loss: { title: 'Damage', about: 'The registry of the second region loses some blobs and changes others.' },
            recovery: { title: 'Recovery', about: 'The release is promoted again, and promote check passes.' },
        },
    },
    fleet: {
        ...LOSS,
        headline: (report) => `The primary region was lost. All ${report.releases.length} releases of the fleet were restored ${formatRto(report)} after the loss.`,
        phases: {
            build: {
                title: 'Build and publish',
                about: 'The drill publishes a fleet of releases in the primary region, and copies it to the second region.',
            },
            recovery: {
                title: 'Recovery',
                about: 'The fleet is restored in shards, and promote check passes for each release.',
            },
        },
    },
    bypass: {
        ...LOSS,
        headline: () => 'The primary region was lost, and a freeze blocked the release. Three people opened the gate once, for one artifact.',
        method: `${SHIFTED_CLOCK} The 20 s of the second bypass passed in real time.`,
        phases: {
            steady: {
                title: 'Steady state and freeze',
                about: 'A freeze closes production. Releases continue, and are copied to the second region.',
            },
            recovery: {
                title: 'Recovery with a bypass',
                about: 'The release is promoted, but the freeze blocks it. Three people approve a bypass on GitHub. It opens the gate for one digest, once.',
            },
            evidence: BYPASS_EVIDENCE,
        },
    },
    'github-down': {
        ...LOSS,
        headline: () => 'The primary region and GitHub were lost, and a freeze blocked the release. Three signed files opened the gate once.',
        method: SHIFTED_CLOCK,
        phases: {
            steady: {
                title: 'Steady state and freeze',
                about: 'A freeze closes production. Releases continue, and are copied to the second region.',
            },
            loss: { title: 'Loss', about: 'The primary region is lost, and GitHub is unreachable.' },
            recovery: {
                title: 'Recovery with a bypass, offline',
                about: 'The release is promoted, but the freeze blocks it. Three people sign a request with SSH keys. It opens the gate for one digest, once.',
            },
            evidence: BYPASS_EVIDENCE,
        },
    },
};
const getTexts = ({ scenario }) => SCENARIO_TEXTS[scenario] ?? LOSS;
function listPhases(report) {
    const { phases } = getTexts(report);
    return ['build', 'steady', 'loss', 'recovery', 'evidence']
        .filter((phase) => report.steps.some((step) => step.phase === phase))
        .map((phase) => ({ phase, ...(phases[phase] ?? PHASES[phase]) }));
}
function formatHeadline(report) {
    if (report.outcome === 'passed')
        return getTexts(report).headline(report);
    const failed = report.steps.find((step) => step.outcome === 'failed');
    if (failed)
        return `The drill failed at “${failed.title}”.`;
    return 'The release was restored, but not within the objectives.';
}

;// CONCATENATED MODULE: ./build/drill/report/sections.js






const renderDigest = (text) => {
    const at = text.indexOf(':') + 1;
    return (0,html/* html */.qy) `<code class="digest" title="${text}" tabindex="0">${text.slice(0, at)}<b>${text.slice(at, at + 12)}</b>${text.slice(at + 12)}</code>`;
};
const renderText = (text) => (0,html/* html */.qy) `${text.split(/\b((?:sha\d{3}:)?[0-9a-f]{40,128})\b/).map((part, at) => (at % 2 === 1 ? renderDigest(part) : part))}`;
const renderValue = ({ kind, value: text }) => {
    if (kind === 'digest')
        return renderDigest(text);
    if (kind === 'text')
        return renderText(text);
    if (kind === 'number')
        return (0,html/* html */.qy) `${text}`;
    return (0,html/* html */.qy) `<code>${text}</code>`;
};
const renderPairs = (rows) => (0,html/* html */.qy) `<dl>${rows.map(([label, content]) => (0,html/* html */.qy) `<div><dt>${label}</dt><dd>${content}</dd></div>`)}</dl>`;
const OBJECTIVE_TITLES = { rto: 'Recovery time (RTO)', rpo: 'Recovery point (RPO)' };
function renderObjective(report, name) {
    const objective = readObjective(report, name);
    if (!objective.applies)
        return (0,html/* html */.qy) `<article class="figure"><h3>${OBJECTIVE_TITLES[name]}</h3>
<p class="number none">does not apply</p><p class="says">${objective.reason}</p></article>`;
    const { measured, limit, met } = objective;
    const about = name === 'rto'
        ? `from the ${getTexts(report).event} until promote check passed in the second region`
        : 'from the recovery point to the loss; no release from before the recovery point is lost';
    return (0,html/* html */.qy) `<article class="figure ${met ? 'met' : 'missed'}">
<h3>${OBJECTIVE_TITLES[name]}</h3>
<p class="number">${measured === null ? 'not reached' : formatSeconds(measured)}</p>
<p class="against"><span class="mark">${met ? 'Met' : 'Missed'}</span> <span class="nowrap">objective ${formatObjective(limit)}</span></p>
<p class="says">${about}</p>
</article>`;
}
function renderReleaseCount({ releases }) {
    const lost = releases.filter(({ fate }) => fate === 'lost').length;
    return (0,html/* html */.qy) `<article class="figure"><h3>Releases</h3><p class="number">${releases.length - lost}<small> of ${releases.length}</small></p>
<p class="against">${lost === 0 ? 'none lost' : `${lost} lost with the primary`}</p><p class="says">published before the loss and complete in the second region</p></article>`;
}
function renderStepCount({ steps, outcome, durationSeconds }) {
    const passed = steps.filter((step) => step.outcome === 'passed').length;
    return (0,html/* html */.qy) `<article class="figure ${outcome === 'passed' ? 'met' : 'missed'}"><h3>Steps</h3><p class="number">${passed}<small> of ${steps.length}</small></p>
<p class="against"><span class="mark">${outcome === 'passed' ? 'Passed' : 'Failed'}</span> in ${formatSeconds(durationSeconds)}</p><p class="says">each with its expected and its actual result</p></article>`;
}
function renderFigures(report) {
    const { evidence, chain } = report;
    const sealed = evidence?.tamper !== undefined && evidence.verifiedAt !== undefined;
    return (0,html/* html */.qy) `<section class="figures" aria-label="Result">${renderObjective(report, 'rto')}${renderObjective(report, 'rpo')}
${getTexts(report).losesRegion ? renderReleaseCount(report) : renderStepCount(report)}
<article class="figure ${sealed ? 'met' : 'missed'}"><h3>Evidence</h3><p class="number">${evidence === null ? 'none' : (0,lib_bytes/* formatBytes */.z3)(evidence.size)}</p>
<p class="against"><span class="mark">${sealed ? 'Verified' : 'Not verified'}</span> ${chain === null ? 'chain not sealed' : `chain of ${(0,plural/* formatCount */.B)(chain.entries, 'step')}`}</p>
<p class="says">signed in the second region, stored write-once, tested with a flipped bit</p></article></section>`;
}
function renderReleaseTable(report) {
    const outcomes = { restored: 'Restored', superseded: 'Superseded', lost: 'Lost' };
    return (0,html/* html */.qy) `<table class="releases"><thead><tr><th scope="col">Release</th><th scope="col" class="state">Outcome</th><th scope="col" class="less">Published</th><th scope="col" class="less">In the second region</th><th scope="col" class="digest-column">Digest</th></tr></thead>
<tbody>${report.releases.map((each) => (0,html/* html */.qy) `<tr class="${each.fate}"><th scope="row">${each.version}</th><td class="state"><span class="fate ${each.fate}">${outcomes[each.fate]}</span></td>
<td class="less"><time datetime="${each.publishedAt}">${formatTime(each.publishedAt)}</time></td>
<td class="less">${each.replicatedAt === undefined ? (each.fate === 'lost' ? 'never' : 'in the copy that the loss interrupted') : (0,html/* html */.qy) `<time datetime="${each.replicatedAt}">${formatTime(each.replicatedAt)}</time>`}</td>
<td class="digest-column">${renderDigest(each.digest)}</td></tr>`)}</tbody></table>`;
}
const renderProof = (each) => (0,html/* html */.qy) `<article class="proof"><h5>${each.subject}</h5>${renderPairs([
    ['Digest', renderDigest(each.digest)],
    ['Identity', (0,html/* html */.qy) `<code>${each.identity}</code>`],
    ['Issuer', (0,html/* html */.qy) `<code>${each.issuer}</code>`],
    ...(each.log === undefined
        ? []
        : [
            [
                'Log',
                (0,html/* html */.qy) `<code>${each.log}</code>${each.logIndex !== undefined && (0,html/* html */.qy) `, index ${each.logIndex}`}`,
            ],
        ]),
    ...(each.timestamp === undefined
        ? []
        : [['Timestamp', (0,html/* html */.qy) `<time datetime="${each.timestamp}">${formatDayTime(each.timestamp)}</time>`]]),
    ...(each.source === undefined ? [] : [['Read from', (0,html/* html */.qy) `${each.source}`]]),
])}</article>`;
function renderStep(each, number) {
    return (0,html/* html */.qy) `<li class="step ${each.outcome}" id="${`step-${each.name}`}">
<header><span class="ordinal">${number}</span><h4>${each.title}</h4><span class="outcome">${formatOutcome(each.outcome)}</span>
<span class="took">${each.outcome === 'skipped' ? '' : formatSeconds(each.durationSeconds)}</span></header>
<p>${each.summary}</p>
${each.reason && (0,html/* html */.qy) `<div class="reason"><code>${each.reason.code}</code> ${each.reason.message}${each.reason.hint && (0,html/* html */.qy) `<br><span>${each.reason.hint}</span>`}</div>`}
${each.facts.length > 0 && renderPairs(each.facts.map((fact) => [fact.label, renderValue(fact)]))}
${each.proofs.length > 0 && (0,html/* html */.qy) `<div class="proofs">${each.proofs.map(renderProof)}</div>`}
<footer>${each.outcome !== 'skipped' && (0,html/* html */.qy) `<time datetime="${each.startedAt}">${formatTime(each.startedAt)}</time> – <time datetime="${each.finishedAt}">${formatTime(each.finishedAt)}</time>`}${each.chained && (0,html/* html */.qy) ` · in the log chain`}</footer></li>`;
}
function renderSteps(report) {
    const number = new Map(report.steps.map((each, i) => [each.name, i + 1]));
    return (0,html/* html */.qy) `${listPhases(report).map(({ phase, title, about }) => {
        const own = report.steps.filter((each) => each.phase === phase);
        return (0,html/* html */.qy) `<section class="phase ${phase}"><header><h3>${title}</h3><p>${about}</p></header>
<ol>${own.map((each) => renderStep(each, number.get(each.name) ?? 0))}</ol></section>`;
    })}`;
}
function renderReleaseDetails(report) {
    const { release, recovered } = report;
    if (release === null)
        return (0,html/* html */.qy) `<p>No release was built.</p>`;
    return renderPairs([
        ['Release', (0,html/* html */.qy) `<code>${release.reference}</code>`],
        ['Image index', renderDigest(release.digest)],
        ...release.platforms.map(({ platform, digest: each }) => [platform, renderDigest(each)]),
        ['SBOM', renderDigest(release.sbom)],
        ['Provenance', renderDigest(release.provenance)],
        ['Size', (0,lib_bytes/* formatBytes */.z3)(release.size)],
        ...(release.builtFrom === undefined ? [] : [['Built from', renderText(release.builtFrom)]]),
        ...(recovered === null ? [] : [['Restored as', (0,html/* html */.qy) `<code>${recovered.reference}</code>`]]),
    ]);
}
function renderEvidence(report) {
    const pack = report.evidence;
    if (pack === null)
        return (0,html/* html */.qy) `<p>No pack was written.</p>`;
    return (0,html/* html */.qy) `${renderPairs([
        ['File', (0,html/* html */.qy) `<code>${pack.path}</code>`],
        ['Digest', renderDigest(pack.digest)],
        ['Size', `${(0,lib_bytes/* formatBytes */.z3)(pack.size)}, ${(0,plural/* formatCount */.B)(pack.members.length, 'member')}`],
        ...(pack.manifestDigest === undefined ? [] : [['Manifest', renderDigest(pack.manifestDigest)]]),
        ...(pack.signedBy === undefined ? [] : [['Signed by', (0,html/* html */.qy) `<code>${pack.signedBy}</code>`]]),
        ...(pack.stored === undefined
            ? []
            : [
                ['Stored', (0,html/* html */.qy) `<code>${pack.stored.location}</code>`],
                ['Version', (0,html/* html */.qy) `<code>${pack.stored.versionId}</code>`],
                [
                    'Retention',
                    `${pack.stored.mode} until ${formatDayTime(pack.stored.retainUntil)}${pack.stored.readBack ? '; the store returned the same bytes' : ''}`,
                ],
            ]),
        ...(pack.verifiedAt === undefined ? [] : [['Verified offline', formatDayTime(pack.verifiedAt)]]),
        ...(pack.tamper === undefined
            ? []
            : [
                [
                    'Tested',
                    (0,html/* html */.qy) `one bit flipped at byte ${pack.tamper.offset} of a copy: found as <code>${pack.tamper.code}</code> in <code>${pack.tamper.member}</code>`,
                ],
            ]),
    ])}
<details><summary>${(0,plural/* formatCount */.B)(pack.members.length, 'member')}</summary><table class="members"><thead><tr><th scope="col">Member</th><th scope="col" class="less">Role</th><th scope="col" class="size">Bytes</th><th scope="col" class="digest-column">Digest</th></tr></thead>
<tbody>${pack.members.map((each) => (0,html/* html */.qy) `<tr><th scope="row"><code>${each.name}</code></th><td class="less">${each.role}</td><td class="size">${each.size}</td><td class="digest-column">${renderDigest(each.digest)}</td></tr>`)}</tbody></table></details>`;
}
function renderChain(report) {
    if (report.chain === null)
        return (0,html/* html */.qy) `<p>The chain was not sealed.</p>`;
    return (0,html/* html */.qy) `${renderPairs([
        ['Entries', report.chain.entries],
        ['Root', renderDigest(report.chain.root)],
        ['Sealed by', (0,html/* html */.qy) `<code>${report.chain.sealedBy}</code>`],
    ])}<details><summary>The checkpoint</summary><pre>${report.chain.checkpoint}</pre></details>`;
}

;// CONCATENATED MODULE: ./build/drill/report/style.js
const STYLE = `
:root{color-scheme:light dark;
--paper:#fbfaf8;--card:#fff;--ink:#1b1f24;--soft:#5b6470;--line:#e2dfd9;--faint:#f2f0ec;
--good:#17713f;--good-bg:#e7f4ec;--bad:#b3231c;--bad-bg:#fcebe9;--warn:#8a5a00;
--build:#7a8594;--steady:#3b7ea1;--loss:#b3231c;--recovery:#17713f;--evidence:#6b4fa0;--outage:#b3231c14;
--mono:ui-monospace,"SF Mono","Cascadia Mono","Segoe UI Mono",Menlo,Consolas,"Liberation Mono","DejaVu Sans Mono",monospace;
--text:ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{
--paper:#12151a;--card:#191d24;--ink:#e6e8eb;--soft:#9aa4b1;--line:#2d333d;--faint:#20252d;
--good:#5fcf92;--good-bg:#14301f;--bad:#ff8077;--bad-bg:#3a1b19;--warn:#e3b155;
--build:#8a96a6;--steady:#5eaed4;--loss:#ff8077;--recovery:#5fcf92;--evidence:#ae94e8;--outage:#ff80771f}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 var(--text);font-variant-numeric:tabular-nums}
main,.top>div,.end{max-width:1160px;margin:0 auto;padding:0 32px}
.top{border-bottom:1px solid var(--line);background:var(--card)}
.top>div{padding-top:40px;padding-bottom:30px}
.kicker{margin:0 0 10px;color:var(--soft);font-size:13px;letter-spacing:.09em;text-transform:uppercase;display:flex;gap:14px;align-items:center;flex-wrap:wrap}
h1{font-size:40px;line-height:1.12;letter-spacing:-.022em;font-weight:650;margin:0 0 14px;max-width:22em;text-wrap:balance}
h2{font-size:24px;line-height:1.25;letter-spacing:-.012em;font-weight:640;margin:56px 0 4px}
h2+p.lead{margin:0 0 20px;color:var(--soft);max-width:46em}
h3,h4,h5{margin:0;font-weight:620}
.stamp{font-weight:700;letter-spacing:.07em;padding:2px 11px;border-radius:99px;color:var(--good);background:var(--good-bg)}
.failed .stamp{color:var(--bad);background:var(--bad-bg)}
.about{margin:0;color:var(--soft);display:flex;flex-wrap:wrap;gap:4px 28px;font-size:15px}
.about b{color:var(--ink);font-weight:550}
code,pre{font-family:var(--mono);font-size:.86em;overflow-wrap:anywhere}
.digest{display:inline-block;max-width:100%;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;vertical-align:bottom;color:var(--soft)}.digest b{color:var(--ink);font-weight:600}
.digest:focus{outline:2px solid var(--steady);white-space:normal}
.reasons{margin:26px 0 0;padding:14px 18px;border-left:4px solid var(--bad);background:var(--bad-bg);border-radius:0 8px 8px 0}
.reasons p{margin:4px 0}
.figures{display:grid;grid-template-columns:repeat(4,1fr);gap:16px;margin:32px 0 0}
.figure{background:var(--card);border:1px solid var(--line);border-top:4px solid var(--line);border-radius:10px;padding:16px 20px 18px;min-width:0}
.figure.met{border-top-color:var(--good)}.figure.missed{border-top-color:var(--bad)}
.figure h3{font-size:14px;color:var(--soft);font-weight:550}
.number{font-size:33px;line-height:1.2;letter-spacing:-.025em;font-weight:640;margin:6px 0 4px}
.number.none{font-size:22px;line-height:1.8;font-weight:550;letter-spacing:-.01em;color:var(--soft)}
.number small{font-size:.55em;font-weight:500;letter-spacing:0;color:var(--soft)}
.against{margin:0;font-size:15px}.nowrap{white-space:nowrap}
.mark{font-weight:650}.met .mark{color:var(--good)}.met .mark::before{content:"✓ "}.missed .mark{color:var(--bad)}.missed .mark::before{content:"✕ "}
.says{margin:8px 0 0;font-size:13.5px;line-height:1.45;color:var(--soft)}
figure{margin:0 0 14px;background:var(--card);border:1px solid var(--line);border-radius:10px;padding:18px 20px 12px;overflow:hidden}
figcaption{margin:0 0 12px;font-size:15px}figcaption span{color:var(--soft);margin-left:8px}
svg{display:block;max-width:100%;height:auto;font-family:var(--text);font-size:13px}
.narrow{display:none}
svg .grid{stroke:var(--line);stroke-width:1}svg .axis{stroke:var(--soft);stroke-width:1}
svg .tick,svg .lane{fill:var(--soft);font-size:12px}svg .lane{paint-order:stroke;stroke:var(--card);stroke-width:4px;stroke-linejoin:round}
svg .outage{fill:var(--outage)}
svg line.loss{stroke:var(--loss);stroke-width:2}svg text.loss{fill:var(--loss);font-weight:650;font-size:12.5px}
svg .bar.build{fill:var(--build)}svg .bar.steady{fill:var(--steady)}svg .bar.loss{fill:var(--loss)}svg .bar.recovery{fill:var(--recovery)}svg .bar.evidence{fill:var(--evidence)}
svg .bar.failed{fill:var(--bad)}svg .bar.sync{fill:var(--steady);opacity:.75}
svg .release{stroke-width:2}svg .release.restored{fill:var(--recovery);stroke:var(--recovery)}svg .release.superseded{fill:var(--card);stroke:var(--recovery)}svg .release.lost{fill:var(--card);stroke:var(--loss);stroke-dasharray:2.5 2}
svg .measure path{fill:none;stroke-width:2}svg .measure text{font-weight:650;font-size:13.5px}
svg .rpo path{stroke:var(--warn)}svg .rpo text{fill:var(--warn)}svg .rto path{stroke:var(--good)}svg .rto text{fill:var(--good)}
.legend{display:flex;flex-wrap:wrap;gap:6px 20px;margin:0;color:var(--soft);font-size:13.5px}
.key::before{content:"";display:inline-block;width:12px;height:12px;border-radius:3px;margin-right:7px;vertical-align:-1px;background:var(--c)}
.key.build{--c:var(--build)}.key.steady{--c:var(--steady)}.key.lossy{--c:var(--loss)}.key.recovery{--c:var(--recovery)}.key.evidence{--c:var(--evidence)}
.key.dot::before{box-sizing:border-box;border-radius:50%;border:2px solid var(--recovery);background:none}.key.dot.restored::before{background:var(--recovery)}.key.dot.lost::before{border:2px dashed var(--loss)}.key.outage::before{background:var(--outage);border:1px solid var(--line)}
table{border-collapse:collapse;width:100%;font-size:14.5px}
th,td{text-align:left;vertical-align:top;padding:9px 18px 9px 0;border-bottom:1px solid var(--line)}
thead th{color:var(--soft);font-weight:550;font-size:13px;white-space:nowrap}tbody th{font-weight:600}
td:last-child,th:last-child{padding-right:0}
table{table-layout:fixed}tr.lost td,tr.lost th{color:var(--soft)}
.releases th:first-child{width:92px}.releases .state{width:116px}.releases .less{width:166px}
.members th:first-child{width:42%;overflow-wrap:anywhere}.members .less{width:130px}.members .size{width:94px;text-align:right}
.fate{font-weight:600;white-space:nowrap}.fate.restored{color:var(--good)}.fate.lost{color:var(--bad)}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:20px 24px}
dl{margin:0;font-size:14.5px}
dl>div{display:grid;grid-template-columns:12em 1fr;gap:2px 18px;padding:6px 0;border-bottom:1px solid var(--line)}
dl>div:last-child{border-bottom:0}
dt{color:var(--soft);min-width:0;overflow-wrap:anywhere}dd{margin:0;min-width:0;overflow-wrap:anywhere}
.phase{margin:26px 0 0}
.phase>header{display:flex;gap:4px 14px;align-items:baseline;flex-wrap:wrap;border-left:4px solid var(--c);padding-left:12px;margin-bottom:12px}
.phase>header p{margin:0;color:var(--soft);font-size:15px}.phase h3{font-size:17px}
.phase.build{--c:var(--build)}.phase.steady{--c:var(--steady)}.phase.loss{--c:var(--loss)}.phase.recovery{--c:var(--recovery)}.phase.evidence{--c:var(--evidence)}
.phase ol{list-style:none;margin:0;padding:0;background:var(--card);border:1px solid var(--line);border-radius:10px}
.step{padding:16px 24px 14px}.step+.step{border-top:1px solid var(--line)}
.step header{display:flex;align-items:baseline;gap:12px}
.ordinal{color:var(--soft);min-width:1.4em;font-size:14.5px}.step h4{font-size:16.5px;flex:1}
.outcome{font-size:14px;font-weight:600;color:var(--good)}.outcome::before{content:"✓ "}
.step.failed .outcome{color:var(--bad)}.step.failed .outcome::before{content:"✕ "}.step.skipped .outcome{color:var(--soft)}.step.skipped .outcome::before{content:"– "}
.took{font-size:14px;min-width:5.2em;text-align:right}
.step>p,.step>dl,.step>footer,.proofs,.reason{margin-left:34px}
.step>p{margin-top:3px;margin-bottom:8px;max-width:52em}
.step>footer{font-size:13px;color:var(--soft);margin-top:6px}
.reason{padding:10px 14px;background:var(--bad-bg);border-radius:8px;font-size:14.5px;margin-bottom:10px}.reason code{color:var(--bad);font-weight:600}.reason span{color:var(--soft)}
.proofs{display:grid;grid-template-columns:repeat(auto-fit,minmax(300px,1fr));gap:12px;margin-top:10px}
.proof{background:var(--faint);border-radius:8px;padding:12px 16px;min-width:0}.proof h5{font-size:14.5px;margin-bottom:4px}
.proof dl{font-size:13.5px}.proof dl>div{grid-template-columns:6em 1fr;gap:2px 12px;padding:4px 0}
details{margin-top:12px}summary{cursor:pointer;font-weight:550;font-size:15px;padding:4px 0}
pre{background:var(--faint);border-radius:8px;padding:14px 16px;margin:8px 0;white-space:pre-wrap;line-height:1.5}
pre.command{font-size:14px}
#drop{border:2px dashed var(--line);border-radius:10px;padding:20px 24px;margin-top:14px;background:var(--card)}
#drop.over{border-color:var(--steady);background:var(--faint)}
#drop p{margin:0 0 8px}#drop .says{margin:10px 0 0}
#drop label{display:inline-block;border:1px solid var(--line);border-radius:8px;padding:7px 16px;cursor:pointer;background:var(--faint);font-weight:550;font-size:15px}
#drop input{position:absolute;opacity:0;width:1px;height:1px}#drop input:focus-visible+label{outline:2px solid var(--steady);outline-offset:2px}
#found p{margin:8px 0 0;overflow-wrap:anywhere}#found.good p:first-child{color:var(--good);font-weight:650}#found.bad p:first-child{color:var(--bad);font-weight:650}#found.other p:first-child{color:var(--warn);font-weight:650}
.method{columns:2;column-gap:44px;font-size:15px}.method p{margin:0 0 14px;break-inside:avoid}
.end{color:var(--soft);font-size:13.5px;padding-top:44px;padding-bottom:56px}
@media (max-width:1000px){.figures{grid-template-columns:repeat(2,1fr)}}
@media (max-width:760px){main,.top>div,.end{padding-left:18px;padding-right:18px}.top>div{padding-top:26px;padding-bottom:22px}
h1{font-size:29px}h2{font-size:21px;margin-top:42px}
.wide{display:none}.narrow{display:block}figure{padding:14px 9px 8px}figcaption{padding:0 5px}
.figures{gap:12px;margin-top:20px}.figure{padding:12px 14px 14px}.number{font-size:25px}.says{font-size:13px}
dl>div,.proof dl>div{grid-template-columns:minmax(0,1fr);gap:0}dt{font-size:13px}
.step{padding:14px 14px 12px}.step header{flex-wrap:wrap;gap:2px 10px}.step h4{flex:1 1 70%}.took{min-width:0;text-align:left}.outcome{margin-left:calc(1.4em + 10px)}
.step>p,.step>dl,.step>footer,.proofs,.reason{margin-left:0}.proofs{grid-template-columns:1fr}
.card,#drop{padding:14px}.method{columns:1}
.releases .less,.members .less{display:none}.releases th:first-child{width:68px}.releases .state{width:112px}.members .size{width:70px}th,td{padding-right:10px}}
@media (max-width:430px){.figures{grid-template-columns:1fr 1fr}.figure .against~.says{display:none}.number.none{font-size:17px;line-height:1.9;letter-spacing:-.02em}.figure h3{font-size:13px}.against{font-size:13.5px}}
@media print{:root{color-scheme:light}body{font-size:12px;background:#fff}.figure,.step,figure,.proof{break-inside:avoid}#drop{display:none}h2{break-after:avoid}.digest{white-space:normal;overflow-wrap:anywhere}}
`;

;// CONCATENATED MODULE: ./build/drill/report/timeline.js




const createScale = (from, to, left, width) => ({
    from,
    to,
    left,
    width,
    x: (time) => Math.round((left + ((Math.min(Math.max(time, from), to) - from) / (to - from)) * width) * 100) / 100,
});
const NICE_SECONDS = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600];
function ticks(from, to, zero, most) {
    const span = (to - from) / 1000;
    const step = NICE_SECONDS.find((each) => span / each <= most) ?? Math.ceil(span / most / 3600) * 3600;
    const found = [];
    for (let n = Math.ceil((from - zero) / 1000 / step - 1e-9); zero + n * step * 1000 <= to + 1e-6; n++) {
        const seconds = Number((n * step).toFixed(3));
        const sign = seconds > 0 ? '+' : seconds < 0 ? '−' : '';
        found.push({ time: zero + n * step * 1000, label: `${sign}${Math.abs(seconds)} s` });
    }
    return found;
}
const AXIS = 26;
const LANE = 34;
const selectAnchor = (scale, time) => {
    const x = scale.x(time) - scale.left;
    return x < 14 ? 'start' : x > scale.width - 18 ? 'end' : 'middle';
};
function renderAxis(scale, zero, top, bottom) {
    const most = Math.max(2, Math.floor(scale.width / 74));
    return (0,html/* html */.qy) `${ticks(scale.from, scale.to, zero, most).map(({ time, label, }) => (0,html/* html */.qy) `<line class="grid" x1="${scale.x(time)}" x2="${scale.x(time)}" y1="${top}" y2="${bottom}"/>
<text class="tick" x="${scale.x(time)}" y="${bottom + 17}" text-anchor="${selectAnchor(scale, time)}">${label}</text>`)}`;
}
const renderLane = (label, y) => (0,html/* html */.qy) `<text class="lane" x="0" y="${y - 9}">${label}</text>`;
function renderBar(scale, from, to, y, height, kind, title) {
    const [start, end] = [parseMilliseconds(from), parseMilliseconds(to)];
    if (end < scale.from || start > scale.to)
        return (0,html/* html */.qy) ``;
    const x = scale.x(start);
    const width = Math.max(1.5, scale.x(end) - x - 1);
    return (0,html/* html */.qy) `<rect class="${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="2"><title>${title}</title></rect>`;
}
const fits = (scale, [from, to], label) => scale.x(to) - scale.x(from) > label.length * 8.2 + 12;
function renderMeasure(scale, span, y, kind, label) {
    const [left, right] = [scale.x(span[0]), scale.x(span[1])];
    const above = fits(scale, span, label);
    const room = label.length * 8.2 + 8;
    const before = kind === 'rpo' ? left - scale.left > room : scale.left + scale.width - right < room;
    const x = above ? (left + right) / 2 : before ? left - 7 : right + 7;
    const anchor = above ? 'middle' : before ? 'end' : 'start';
    return (0,html/* html */.qy) `<g class="measure ${kind}"><path d="M${left} ${y - 5}v10M${right} ${y - 5}v10M${left} ${y}H${right}"/>
<text x="${x}" y="${above ? y - 8 : y + 4.5}" text-anchor="${anchor}">${label}</text></g>`;
}
function findGithubOutage({ steps }) {
    const from = steps.find(({ name, outcome }) => name === 'github-down' && outcome === 'passed')?.finishedAt;
    const back = steps.find(({ name, outcome }) => name === 'github-back' && outcome === 'passed');
    const to = back?.finishedAt ?? steps.at(-1)?.finishedAt;
    return from === undefined || to === undefined ? undefined : { from, to };
}
function renderLanes(report, scale, top) {
    const syncs = top + 2 * LANE + 16;
    const releases = report.syncs.length > 0 ? syncs + LANE + 14 : syncs;
    const github = report.releases.length > 0 ? releases + LANE + 14 : releases;
    const outage = findGithubOutage(report);
    return (0,html/* html */.qy) `${renderLane('Steps', top + LANE)}${report.steps
        .filter((step) => step.outcome !== 'skipped')
        .map((step) => renderBar(scale, step.startedAt, step.finishedAt, top + LANE, 14, `bar ${step.phase} ${step.outcome}`, `${step.title}, ${formatSeconds(step.durationSeconds)}`))}
${report.syncs.length > 0 && renderLane('Syncs of the mirror', syncs)}${report.syncs.map((sync) => renderBar(scale, sync.startedAt, sync.finishedAt, syncs, 8, 'bar sync', 'sync of the mirror'))}
${report.releases.length > 0 && renderLane('Releases published', releases)}${report.releases
        .filter(({ publishedAt }) => parseMilliseconds(publishedAt) >= scale.from && parseMilliseconds(publishedAt) <= scale.to)
        .map(({ version, publishedAt, fate }) => (0,html/* html */.qy) `<circle class="release ${fate}" cx="${scale.x(parseMilliseconds(publishedAt))}" cy="${releases + 7}" r="5.5"><title>${version}: ${fate}</title></circle>`)}
${outage && (0,html/* html */.qy) `${renderLane('GitHub unreachable', github)}${renderBar(scale, outage.from, outage.to, github, 8, 'bar loss', 'GitHub unreachable')}`}`;
}
const measureLanes = (report) => LANE +
    24 +
    (report.syncs.length > 0 ? LANE + 16 : 0) +
    (report.releases.length > 0 ? LANE + 14 : 0) +
    (findGithubOutage(report) ? LANE + 14 : 0);
function listMeasures(report) {
    if (report.lostAt === null)
        return [];
    const lost = parseMilliseconds(report.lostAt);
    const [rto, rpo] = [readObjective(report, 'rto'), readObjective(report, 'rpo')];
    const measures = [];
    if (rpo.applies && rpo.measured !== null && report.rpo !== null)
        measures.push([[parseMilliseconds(report.rpo.recoveryPoint), lost], 'rpo', `RPO ${formatSeconds(rpo.measured)}`]);
    if (rto.applies && rto.measured !== null && report.restoredAt !== null)
        measures.push([[lost, parseMilliseconds(report.restoredAt)], 'rto', `RTO ${formatSeconds(rto.measured)}`]);
    return measures;
}
function renderDrawing(report, span, width, what) {
    const scale = createScale(span.from, span.to, 8, width - 16);
    const lost = report.lostAt === null ? undefined : parseMilliseconds(report.lostAt);
    const restored = report.restoredAt === null ? undefined : parseMilliseconds(report.restoredAt);
    const measures = listMeasures(report);
    const step = measures.length < 2 || measures.every(([stretch, , label]) => fits(scale, stretch, label)) ? 0 : 34;
    const top = lost === undefined ? 0 : 58 + step;
    const bottom = top + measureLanes(report);
    return (0,html/* html */.qy) `<svg viewBox="0 0 ${width} ${bottom + AXIS}" width="${width}" height="${bottom + AXIS}" role="img" aria-label="${what}">
${lost !== undefined && (0,html/* html */.qy) `<rect class="outage" x="${scale.x(lost)}" y="${top}" width="${Math.max(1, scale.x(restored ?? scale.to) - scale.x(lost))}" height="${bottom - top}"/>`}
${renderAxis(scale, span.zero, top, bottom)}
<line class="axis" x1="${scale.left}" x2="${scale.left + scale.width}" y1="${bottom}" y2="${bottom}"/>
${lost !== undefined &&
        (0,html/* html */.qy) `<line class="loss" x1="${scale.x(lost)}" x2="${scale.x(lost)}" y1="16" y2="${bottom}"/>
<text class="loss" x="${scale.x(lost)}" y="11" text-anchor="${selectAnchor(scale, lost)}">${getTexts(report).event}</text>`}
${renderLanes(report, scale, top)}
${measures.map(([stretch, kind, label], i) => renderMeasure(scale, stretch, 40 + i * step, kind, label))}
</svg>`;
}
const drawForScreens = (draw) => (0,html/* html */.qy) `<div class="wide">${draw(1096)}</div><div class="narrow">${draw(344)}</div>`;
function renderLegend(report) {
    const outcomes = ['restored', 'superseded', 'lost'].filter((outcome) => report.releases.some(({ fate }) => fate === outcome));
    return (0,html/* html */.qy) `<p class="legend">${listPhases(report).map(({ phase, title }) => (0,html/* html */.qy) `<span class="key ${phase === 'loss' ? 'lossy' : phase}">${title.toLowerCase()}</span>`)}${outcomes.map((outcome) => (0,html/* html */.qy) `<span class="key dot ${outcome}">release ${outcome}</span>`)}${report.lostAt !== null && (0,html/* html */.qy) `<span class="key outage">${getTexts(report).outage}</span>`}</p>`;
}
function renderTimeline(report) {
    const start = parseMilliseconds(report.startedAt);
    const last = report.steps.reduce((latest, step) => Math.max(latest, parseMilliseconds(step.finishedAt)), start + 100);
    const whole = drawForScreens((width) => renderDrawing(report, { from: start, to: last, zero: start }, width, 'The whole drill, from its start, to scale'));
    const figure = (title, axisLabel, picture) => (0,html/* html */.qy) `<figure><figcaption><strong>${title}</strong> <span>${axisLabel}</span></figcaption>${picture}</figure>`;
    if (report.lostAt === null)
        return (0,html/* html */.qy) `${figure('The whole drill', 'seconds from its start', whole)}${renderLegend(report)}`;
    const { event } = getTexts(report);
    const lost = parseMilliseconds(report.lostAt);
    const starts = [report.recovered?.publishedAt, report.rpo?.recoveryPoint].filter((time) => time !== undefined);
    const before = starts.length === 0 ? lost - 1000 : Math.min(...starts.map(parseMilliseconds));
    const after = report.restoredAt === null ? last : parseMilliseconds(report.restoredAt);
    const margin = Math.max(150, (after - before) * 0.12);
    const near = { from: Math.max(start, before - margin), to: Math.min(last, after + margin), zero: lost };
    return (0,html/* html */.qy) `${figure(`Around the ${event}`, `seconds before and after the ${event}`, drawForScreens((width) => renderDrawing(report, near, width, `The time around the ${event}, with what was measured, to scale`)))}${figure('The whole drill', 'seconds from its start', whole)}
${renderLegend(report)}`;
}

;// CONCATENATED MODULE: ./build/drill/report/page.js








const keepUnits = (text) => text.replace(/(\d) (s|min)\b/g, '$1\u00a0$2');
function renderHeader(report) {
    return (0,html/* html */.qy) `<header class="${`top ${report.outcome}`}"><div>
<p class="kicker"><span>Disaster-recovery drill</span><span class="stamp">${report.outcome}</span></p>
<h1>${keepUnits(formatHeadline(report))}</h1>
<p class="about"><span>Scenario <b>${report.scenario}</b></span><span>Started <b><time datetime="${report.startedAt}">${formatDayTime(report.startedAt)}</time></b></span><span>Took <b>${formatSeconds(report.durationSeconds)}</b></span><span>Drill <b>${report.drillId}</b></span></p>
${report.reasons.length > 0 &&
        (0,html/* html */.qy) `<div class="reasons">${report.reasons.map((reason) => (0,html/* html */.qy) `<p><code>${reason.code}</code> ${reason.message}${reason.hint && (0,html/* html */.qy) ` <span>${reason.hint}</span>`}</p>`)}</div>`}</div></header>`;
}
function renderVerification(report, authorities) {
    if (report.evidence === null)
        return (0,html/* html */.qy) ``;
    return (0,html/* html */.qy) `<h2>Verify it yourself</h2><p>This command verifies the pack on any machine, without a network. Run it in the folder of this report:</p>
<pre class="command">mc evidence verify-offline ${report.evidence.path} --policy trust-policy.yaml</pre>
<div id="drop" data-digest="${report.evidence.digest}" data-authorities="${authorities.join(' ')}"><p>Or drop the pack here. The browser checks it against its signed manifest, and sends nothing.</p>
<input type="file" id="pack" accept=".tar"><label for="pack">Choose the pack …</label><div id="found" role="status"></div>
<p class="says">The browser checks every member, the manifest and its signature, and that a certificate authority of this drill issued the signer’s certificate. It does not check the trust policy, the transparency log and the timestamp. The command above does.</p></div>`;
}
function renderObjectiveMethod(report, name) {
    const objective = readObjective(report, name);
    const { event, start } = getTexts(report);
    if (!objective.applies)
        return (0,html/* html */.qy) `<p><strong>${name.toUpperCase()}</strong> does not apply to this scenario: ${objective.reason}.</p>`;
    if (name === 'rto')
        return (0,html/* html */.qy) `<p><strong>RTO</strong> is the time from the ${event} to the passed promote check. It starts ${start}. It ends when <code>promote check</code> passed in the second region for every restored release. It includes the verifications, the copy and the signature of the promotion record.</p>`;
    return (0,html/* html */.qy) `<p><strong>RPO</strong> is the time from the recovery point to the loss. No release from before the recovery point is lost. The recovery point is the earlier one of two times: the start of the last complete sync, as the mirror signed it, and the publication of the first lost release. A release is published when its tag can be read in the primary.</p>`;
}
function renderMethod(report) {
    const { platform, node } = report.environment;
    const { method } = getTexts(report);
    return (0,html/* html */.qy) `<div class="method">
${renderObjectiveMethod(report, 'rto')}${renderObjectiveMethod(report, 'rpo')}
<p><strong>Verified</strong> means that the evidence meets every requirement of the policy, under the roots pinned in <code>trust-policy.yaml</code>. The drill checks the identity and issuer of the certificate, the inclusion proof and checkpoint of the log, and a timestamp. It uses no network for these checks.</p>
<p><strong>Environment.</strong> The services of both regions ran on this machine. They used HTTP, and keys that were generated for this drill. ${getTexts(report).losesRegion && 'The loss closed all listeners of the primary.'} The figures do not include the network distance between regions, or a failure of the control plane of a cloud provider.</p>
<p><strong>The log chain</strong> has an entry for each step before the seal. Every entry has the digest of the entry before it, and a signed checkpoint covers all entries. The later steps work on the pack itself. They are in this report and in <code>report.json</code>.</p>
<p><strong>Times</strong> are UTC, from the clock of the machine that ran the drill (${platform}, Node ${node}). The timestamps in proofs are from the timestamp authority.${method !== undefined && ` ${method}`}</p>
</div>`;
}
function renderTimelineLead(report) {
    const { event } = getTexts(report);
    const [rto, rpo] = [readObjective(report, 'rto'), readObjective(report, 'rpo')];
    return (0,html/* html */.qy) `<p class="lead">To scale. ${rpo.applies && 'The RPO is the time from the recovery point to the loss. '}${rto.applies && `The RTO is the time from the ${event} to the passed promote check.`}</p>`;
}
const renderReleases = (report) => (0,html/* html */.qy) `<h2>Releases</h2><p class="lead">Every release that the primary had published before the loss.</p>
<div class="card">${renderReleaseTable(report)}</div>`;
const renderRelease = (report) => (0,html/* html */.qy) `<h2>The release</h2><p class="lead">${readObjective(report, 'rpo').applies ? 'The first release of the drill, and the newest restored release.' : 'The last release of the drill, and where it was restored.'}</p>
<div class="card">${renderReleaseDetails(report)}</div>`;
function renderDrillPage(report, authorities = []) {
    const body = (0,html/* html */.qy) `${renderHeader(report)}
<main>
${renderFigures(report)}
<h2>Timeline</h2>${renderTimelineLead(report)}
${renderTimeline(report)}
${getTexts(report).losesRegion && renderReleases(report)}
${report.release !== null && renderRelease(report)}
<h2>Step by step</h2><p class="lead">The duration of each step, and what it proved.</p>
${renderSteps(report)}
<h2>The evidence pack</h2><p class="lead">The record of the drill as files, under one signed manifest.</p>
<div class="card">${renderEvidence(report)}</div>
${renderVerification(report, authorities)}
<h2>The log chain</h2><p class="lead">A tamper-evident record of the steps.</p>
<div class="card">${renderChain(report)}</div>
<h2>How this was measured</h2><p class="lead">The meaning and the limits of the figures.</p>
${renderMethod(report)}
</main>
<footer class="end">${report.tool} · ${report.drillId} · ${formatDayTime(report.finishedAt)}</footer>`;
    return (0,html/* renderPage */.Cf)({
        title: `Drill ${report.drillId}: ${report.outcome}`,
        style: STYLE,
        body,
        ...(report.evidence === null ? {} : { script: client_generated/* REPORT_PAGE_SCRIPT */.v }),
    });
}

;// CONCATENATED MODULE: ./build/drill/outputs.js











const MAX_REPORT_BYTES = 64 * 1024 * 1024;
const OUTPUTS = [
    'report.json',
    'report.html',
    'metrics.prom',
    'events.jsonl',
    'trust-policy.yaml',
    'trust-roots',
    'trust-history',
    'evidence',
];
const earlierSchema = schemas/* object */.Ikc({ type: schemas/* literal */.euz('drill'), drillId: schemas/* string */.YjP().regex(/^[\w.-]{1,100}$/) });
async function moveEarlierOutputs(out) {
    await (0,promises_.mkdir)(out, { recursive: true });
    const path = (0,external_node_path_.join)(out, 'report.json');
    if ((await (0,lib_files/* fileKind */.h_)(path)) === undefined)
        return;
    const earlier = earlierSchema.safeParse(parseReport(await (0,lib_files/* readFileBounded */.Y1)(path, MAX_REPORT_BYTES)));
    if (!earlier.success)
        return;
    const aside = (0,external_node_path_.join)(out, 'earlier', earlier.data.drillId);
    try {
        await (0,promises_.mkdir)(aside, { recursive: true });
        for (const name of OUTPUTS) {
            if ((await (0,lib_files/* fileKind */.h_)((0,external_node_path_.join)(out, name))) !== undefined)
                await (0,promises_.rename)((0,external_node_path_.join)(out, name), (0,external_node_path_.join)(aside, name));
        }
    }
    catch (error) {
        throw (0,lib_errors/* baseError */.O)('file-unwritable', { path: aside, detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    }
}
const parseReport = (bytes) => {
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return undefined;
    }
};
async function readPinnedAuthorities(out, clock) {
    const policy = (0,external_node_path_.join)(out, 'trust-policy.yaml');
    if ((await (0,lib_files/* fileKind */.h_)(policy)) !== 'file')
        return [];
    const { roots } = await (0,load/* loadTrust */.V)(policy, files/* policyFiles */.qR, clock.now());
    return [...new Set(roots.flatMap(({ bytes, name }) => (0,page_authorities/* readAuthorities */.G)(bytes, name)))];
}
async function writeOutputs(out, report, events, clock, run) {
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(out, 'report.html'), renderDrillPage(report, await readPinnedAuthorities(out, clock)));
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(out, 'metrics.prom'), await (0,openmetrics/* formatOpenMetrics */.Fj)(createDrillMetrics(report, run)));
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(out, 'events.jsonl'), events.text());
}
async function removeOutputs(out) {
    for (const name of OUTPUTS)
        await (0,promises_.rm)((0,external_node_path_.join)(out, name), { recursive: true, force: true });
}

// EXTERNAL MODULE: ./build/lib/installation.js
var installation = __webpack_require__(31098);
// EXTERNAL MODULE: ./build/lib/portable-path.js
var portable_path = __webpack_require__(45613);
;// CONCATENATED MODULE: ./build/drill/release/product-files.js






const MAX_FILE_BYTES = 256 * 1024 * 1024;
const MAX_FILES = 20_000;
const ABOUT = ['LICENSE', 'README.md', 'package.json'];
const ARCHITECTURES = ['amd64', 'arm64'];
async function readFiles(folder, prefix) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
    if (paths.length > MAX_FILES)
        throw (0,drill_errors/* drillError */._)('release-too-large', { folder, found: paths.length, limit: MAX_FILES });
    const files = [];
    for (const path of paths) {
        const name = `${prefix}/${(0,portable_path/* formatPortablePath */.g)(folder, path)}`;
        const executable = ((await (0,promises_.stat)(path)).mode & 0o100) !== 0;
        files.push({ name, content: await (0,lib_files/* readFileBounded */.Y1)(path, MAX_FILE_BYTES), executable });
    }
    return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}
const readProductFiles = (installRoot) => (0,installation/* isSingleFile */.HQ)() ? readSingleFile(installRoot) : readDist(installRoot);
async function readSingleFile(installRoot) {
    const about = [];
    for (const name of ABOUT)
        about.push({
            name: `app/${name}`,
            content: await (0,installation/* readInstalledFile */.Jl)(installRoot, name, MAX_FILE_BYTES, 'the file'),
            executable: false,
        });
    const content = await (0,lib_files/* readFileBounded */.Y1)(process.execPath, MAX_FILE_BYTES, 'the single file');
    return {
        program: [{ name: 'app/mc', content, executable: true }],
        about,
        entrypoint: ['/app/mc'],
        architectures: [process.arch === 'arm64' ? 'arm64' : 'amd64'],
    };
}
async function readDist(installRoot) {
    const dist = (0,external_node_path_.join)(installRoot, 'dist');
    if ((await (0,lib_files/* fileKind */.h_)(dist)) !== 'directory')
        throw (0,drill_errors/* drillError */._)('dist-missing', { path: dist });
    const about = [];
    for (const name of ABOUT) {
        const path = (0,external_node_path_.join)(installRoot, name);
        if ((await (0,lib_files/* fileKind */.h_)(path)) === 'file')
            about.push({ name: `app/${name}`, content: await (0,lib_files/* readFileBounded */.Y1)(path, MAX_FILE_BYTES), executable: false });
    }
    const files = await readFiles(dist, 'app/dist');
    if (files.length === 0)
        throw (0,drill_errors/* drillError */._)('dist-missing', { path: dist });
    return { program: files, about, entrypoint: ['node', '/app/dist/mc.js'], architectures: ARCHITECTURES };
}

;// CONCATENATED MODULE: ./build/drill/report/streams.js
function createDrillStreams({ drillId, scenario }, events, steps) {
    const labels = { scenario };
    const eventLines = events.map((event) => ({ time: new Date(event.time), text: JSON.stringify(event) }));
    const stepLines = steps.flatMap(({ step, log }) => readLines(log, { drill: drillId, step }));
    return [
        { labels: { ...labels, kind: 'events' }, lines: eventLines },
        { labels: { ...labels, kind: 'steps' }, lines: stepLines },
    ].filter(({ lines }) => lines.length > 0);
}
const readLines = (log, about) => log
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
    const at = line.indexOf(' ');
    const time = new Date(line.slice(0, at));
    return Number.isNaN(time.getTime())
        ? []
        : [{ time, text: JSON.stringify({ ...about, line: line.slice(at + 1) }) }];
});

;// CONCATENATED MODULE: ./build/drill/scenarios/scenario.js
class Scenario {
    steps;
    constructor(steps = []) {
        this.steps = steps;
    }
    step(next) {
        return new Scenario([...this.steps, next]);
    }
}

// EXTERNAL MODULE: ./build/bypass/from-github/sweep.js
var sweep = __webpack_require__(55074);
// EXTERNAL MODULE: ./build/bypass/from-github/report-period.js + 1 modules
var report_period = __webpack_require__(6788);
// EXTERNAL MODULE: ./build/bypass/texts/report-markdown.js
var report_markdown = __webpack_require__(58006);
// EXTERNAL MODULE: ./build/bypass/texts/report-page.js + 1 modules
var report_page = __webpack_require__(78622);
// EXTERNAL MODULE: ./build/bypass/from-github/context.js
var context = __webpack_require__(63201);
// EXTERNAL MODULE: ./build/github/api.js + 1 modules
var api = __webpack_require__(12965);
;// CONCATENATED MODULE: ./build/drill/bypass/access.js





function createBypassEntry(state, { actor, run }) {
    const { regions, ports, request, dir } = state;
    const { github, urls } = regions;
    return {
        http: ports.http,
        clock: github.shiftClock(ports.clock),
        progress: progress/* silent */.Ku,
        signal: ports.signal,
        concurrency: ports.concurrency,
        env: {
            GITHUB_API_URL: github.url,
            GITHUB_REPOSITORY: github.repository,
            GITHUB_TOKEN: github.getToken(actor),
            AWS_ENDPOINT_URL: urls.regions.secondary.store,
            AWS_ACCESS_KEY_ID: urls.storeCredentials.accessKeyId,
            AWS_SECRET_ACCESS_KEY: urls.storeCredentials.secretAccessKey,
            ...(run === undefined ? {} : { GITHUB_RUN_ID: String(run) }),
        },
        cwd: dir,
        installRoot: request.installRoot,
    };
}
const openDrillBypass = (state, actor) => (0,context/* openBypassContext */.k1)({}, createBypassEntry(state, { actor }));
function openDrillApi({ regions, ports }, actor) {
    const { github } = regions;
    const { clock, http, signal } = ports;
    return (0,api/* openGitHubApi */.I)({ api: github.url, token: github.getToken(actor), repository: github.repository }, { http, sleep: (ms, stop) => clock.sleep(ms, stop), signal });
}
const resolveBypassFile = ({ dir }, name) => (0,external_node_path_.join)(dir, 'evidence/bypass', name);
const recordBypassFile = (context, name, content) => (0,lib_files/* writeFileAtomic */.Zf)(resolveBypassFile(context, name), typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);

// EXTERNAL MODULE: ./build/bypass/from-github/decide.js + 2 modules
var decide = __webpack_require__(48262);
;// CONCATENATED MODULE: ./build/drill/bypass/decisions.js



const RECORDS = 'decisions';
const decideOnGithub = (state, { question, pr, consume = true }) => (0,decide/* decideFromGitHub */.O)({ ...question, pr, consume }, createBypassEntry(state, { actor: 'app', run: state.regions.github.startRun() }));
const listCodes = ({ reasons }) => reasons.map(({ code }) => code).join(', ') || 'no reason';
async function requireDenied(state, notes, { name, report }, code) {
    await recordBypassFile(state, `${RECORDS}/${name}.json`, report);
    const isDenied = report.outcome === 'failed' && !report.allow && report.consumed !== true;
    if (!isDenied || !report.reasons.some((reason) => reason.code === code))
        throw (0,drill_errors/* drillError */._)('bypass-decision-wrong', {
            decision: name,
            expected: `denied with ${code}`,
            found: report.allow ? 'allowed' : `denied with ${listCodes(report)}`,
        });
    notes.fact('Denied with', listCodes(report));
}
async function requireAllowed(state, notes, { name, report }, isUse) {
    await recordBypassFile(state, `${RECORDS}/${name}.json`, report);
    if (report.outcome !== 'passed' || !report.allow)
        throw (0,drill_errors/* drillError */._)('step-refused', {
            what: 'the gate',
            detail: report.reasons.map(({ code, message }) => `${code}: ${message}`).join('; '),
        });
    if (report.consumed !== isUse)
        throw (0,drill_errors/* drillError */._)('bypass-decision-wrong', {
            decision: name,
            expected: isUse ? 'a recorded use' : 'no use',
            found: isUse ? 'no use' : 'a recorded use',
        });
    for (const { role, login, at } of report.approvals ?? [])
        notes.fact(role, at === null ? `${login}, signed file` : `${login}, ${at}`);
    if (report.expiresAt !== undefined)
        notes.fact('Expires at', report.expiresAt, 'time');
}

;// CONCATENATED MODULE: ./build/drill/bypass/freeze.js

const FREEZE_GATE = 'freeze';
const ENVIRONMENT = 'production';
const HOURS = 72;
const createFreeze = (now) => ({
    gate: FREEZE_GATE,
    environment: ENVIRONMENT,
    from: (0,lib_clock/* rfc3339 */.ag)(now),
    until: (0,lib_clock/* rfc3339 */.ag)(new Date(now.getTime() + HOURS * 3_600_000)),
});
function checkFreeze({ environment, from, until }, target, now) {
    const time = now.getTime();
    if (environment !== target || time < Date.parse(from) || time >= Date.parse(until))
        return undefined;
    return `${environment} is frozen until ${until}`;
}

;// CONCATENATED MODULE: ./build/drill/bypass/github-records.js



const READ = { contents: 'Contents: read', pulls: 'Pull requests: read', issues: 'Issues: read' };
const DEPLOYMENTS = 'Deployments: read';
const number = schemas/* int */.Whr().positive();
const pullSchema = schemas/* looseObject */._H3({ number, state: schemas/* string */.YjP(), html_url: schemas/* string */.YjP() });
const commentSchema = schemas/* looseObject */._H3({ body: schemas/* string */.YjP() });
const issueSchema = schemas/* looseObject */._H3({
    number,
    title: schemas/* string */.YjP(),
    html_url: schemas/* string */.YjP(),
    pull_request: schemas/* unknown */.L5J().optional(),
});
const deploymentSchema = schemas/* looseObject */._H3({ id: number });
const statusSchema = schemas/* looseObject */._H3({ id: number, state: schemas/* string */.YjP() });
const refSchema = schemas/* looseObject */._H3({ ref: schemas/* string */.YjP(), object: schemas/* looseObject */._H3({ sha: schemas/* string */.YjP() }) });
const fileSchema = schemas/* looseObject */._H3({ content: schemas/* string */.YjP(), encoding: schemas/* literal */.euz('base64') });
async function readRequestFile(state, { id }) {
    const path = `./contents/bypass/${id}.json?ref=${encodeURIComponent(`bypass/${id}`)}`;
    const { content } = await openDrillApi(state, 'app').read(path, fileSchema, READ.contents);
    return Buffer.from(content, 'base64').toString('utf8');
}
async function readGithubRecords(state, { id, pr, digest }, environment) {
    const api = openDrillApi(state, 'app');
    const pull = await api.read(`./pulls/${pr}`, pullSchema, READ.pulls);
    const comments = await api.list(`./issues/${pr}/comments`, commentSchema, READ.issues);
    const title = `Post-mortem: bypass ${id}`;
    const issues = (await api.list('./issues?state=all', issueSchema, READ.issues)).filter((issue) => issue.title === title && issue.pull_request === undefined);
    const deployments = [];
    const query = `task=bypass&environment=${encodeURIComponent(environment)}`;
    for (const deployment of await api.list(`./deployments?${query}`, deploymentSchema, DEPLOYMENTS)) {
        const statuses = await api.list(`./deployments/${deployment.id}/statuses`, statusSchema, DEPLOYMENTS);
        const newest = statuses.toSorted((a, b) => b.id - a.id)[0];
        deployments.push({ id: deployment.id, state: newest?.state ?? 'none' });
    }
    const name = `tags/mc-bypass/used/${digest.slice('sha256:'.length)}`;
    const refs = await api.list(`./git/matching-refs/${name}`, refSchema, READ.contents);
    return {
        pull: { number: pull.number, state: pull.state, url: pull.html_url },
        comments: comments.map(({ body }) => body),
        deployments,
        issues: issues.map((issue) => ({ number: issue.number, title: issue.title, url: issue.html_url })),
        usedMarker: refs.find(({ ref }) => ref === `refs/${name}`)?.object.sha ?? null,
    };
}
function assertEnded({ pull, comments, deployments, issues }, { digest }) {
    const reports = comments.filter((body) => body.includes(`<!-- mc-bypass:report:${digest} -->`)).length;
    const active = deployments.filter((deployment) => deployment.state !== 'inactive').length;
    const wrong = [
        ...(pull.state === 'closed' ? [] : [`the pull request is ${pull.state}`]),
        ...(active === 0 ? [] : [`deployments that are not inactive: ${active}`]),
        ...(reports === 1 ? [] : [`comments with the report: expected 1, found ${reports}`]),
        ...(issues.length === 1 ? [] : [`issues for the post-mortem: expected 1, found ${issues.length}`]),
    ];
    if (wrong.length > 0)
        throw (0,drill_errors/* drillError */._)('step-refused', { what: 'the sweep', detail: wrong.join('; ') });
}

// EXTERNAL MODULE: ./build/bypass/offline/approve.js + 4 modules
var approve = __webpack_require__(74878);
// EXTERNAL MODULE: ./build/bypass/offline/decide.js + 1 modules
var offline_decide = __webpack_require__(82209);
// EXTERNAL MODULE: ./build/bypass/from-github/subject.js
var subject = __webpack_require__(80942);
// EXTERNAL MODULE: ./build/verify/policy/roster-pin.js
var roster_pin = __webpack_require__(68534);
// EXTERNAL MODULE: ./build/lib/http.js
var lib_http = __webpack_require__(69874);
;// CONCATENATED MODULE: ./build/drill/simulator/probe.js



const PROBE_MS = 2_000;
async function probeUrl(url) {
    const http = (0,lib_http/* createHttp */.V0)({ retries: 0, tryTimeoutMs: PROBE_MS });
    try {
        const answer = await http.send({ url, accept: 'any' });
        await answer.discard();
        return { url, state: 'answers', detail: String(answer.status) };
    }
    catch (error) {
        const detail = (0,describe/* describe */.q0)(error instanceof mc_error/* McError */.Hv ? (error.cause ?? error) : error);
        return { url, state: /\bECONNREFUSED\b/.test(detail) ? 'refuses' : 'fails', detail };
    }
    finally {
        await http.close();
    }
}

;// CONCATENATED MODULE: ./build/drill/simulator/github.js

const APPROVERS = { sec: 'Security', rel: 'Release', own: 'Service Owner' };
const APPROVER_LOGINS = Object.keys(APPROVERS);
const GATE_WORKFLOW = '.github/workflows/promotion-gate.yml';
function openDrillGithub(sandbox) {
    const { state, seed } = sandbox.github;
    const { repository, people, teams, tokens, organization } = seed;
    const { defaultBranch, fullName, refs, runs } = repository;
    const url = sandbox.urls.github;
    let aheadMs = 0;
    const describeTeam = ({ slug, id }) => ({
        team: `${organization.account.login}/${slug}`,
        id,
    });
    const readHead = () => refs.findBranch(defaultBranch) ?? '';
    return {
        url,
        repository: fullName,
        repositoryId: repository.id,
        teams: {
            Security: describeTeam(teams.security),
            Release: describeTeam(teams.release),
            'Service Owner': describeTeam(teams.serviceOwner),
        },
        appUserId: seed.app.bot.id,
        getUserId: (actor) => people[actor].id,
        getToken: (actor) => tokens[actor],
        pushFile: (path, content) => {
            refs.pushFile({ branch: defaultBranch, path, content, by: people.admin });
        },
        readHead,
        startRun: () => runs.create({
            path: GATE_WORKFLOW,
            event: 'workflow_dispatch',
            headBranch: defaultBranch,
            headSha: readHead(),
            actor: people.requester,
        }).id,
        passTime: (seconds) => {
            aheadMs += seconds * 1000;
            state.advance(seconds);
        },
        shiftClock: ({ now, sleep }) => ({ now: () => new Date(now().getTime() + aheadMs), sleep }),
        stop: () => sandbox.fault('global', 'github', 'down'),
        resume: () => sandbox.fault('global', 'github', 'none'),
        probe: () => probeUrl(url),
    };
}

;// CONCATENATED MODULE: ./build/drill/bypass/offline-files.js





const resolvePolicy = ({ request }) => (0,external_node_path_.join)(request.out, 'trust-policy.yaml');
const readPinnedRoster = (state) => (0,roster_pin/* readRosterPin */.r)(resolvePolicy(state), files/* policyFiles */.qR);
const USE_STORE = 's3://evidence/bypass';
const resolveApprovals = (state) => resolveBypassFile(state, 'approvals');
async function signAs(state, { request, approvals }, { keys }, people = APPROVER_LOGINS) {
    const { clock, signal } = state.ports;
    const signed = [];
    for (const login of people) {
        const report = await (0,approve/* approveRequest */.Jd)({ request, key: keys[login], out: `${approvals}/${login}.sig`, purpose: 'approval' }, { clock, signal, env: {}, show: () => { } });
        signed.push([login, report.key.fingerprint]);
    }
    return signed;
}
const decideFromFiles = (state, { request, approvals }, question, roster) => (0,offline_decide/* decideOffline */.u)({
    request,
    approvals,
    roster: roster.path,
    rosterDigest: roster.digest,
    store: USE_STORE,
    subject: (0,subject/* createSubject */.F)(question, state.regions.github.repositoryId),
    consume: true,
}, createBypassEntry(state, { actor: 'app' }));

;// CONCATENATED MODULE: ./build/drill/bypass/question.js

const HOUR_S = 3_600;
const FULL_TTL_S = 4 * HOUR_S;
const createGateQuestion = (digest, sha) => ({
    gate: FREEZE_GATE,
    digest,
    environment: ENVIRONMENT,
    sha,
});
const createRequestValues = (subject, ttlS, reason) => ({
    subject,
    severity: 'SEV-1',
    ttl_s: ttlS,
    incident: 'https://incidents.example/region-loss',
    reason,
});

;// CONCATENATED MODULE: ./build/drill/scenarios/steps/bypass-end.js










async function requireExpiry(state, notes, decide) {
    const { regions, question, freeze, ports } = state;
    const { github } = regions;
    github.passTime(FULL_TTL_S);
    const now = github.shiftClock(ports.clock).now();
    notes.fact('The clocks of GitHub and of the gate show', (0,lib_clock/* rfc3339 */.ag)(now), 'time');
    await requireDenied(state, notes, { name: 'expired', report: await decide() }, 'bypass-expired');
    const obstacle = checkFreeze(freeze, question.environment, now);
    if (obstacle === undefined)
        throw (0,drill_errors/* drillError */._)('step-refused', { what: 'the drill', detail: 'expected that the freeze still blocks production' });
    notes.fact('Blocked by', `${freeze.gate}: ${obstacle}`);
}
const EXPIRY = { name: 'expire', title: 'Let 4 h pass', phase: 'evidence' };
const EXPIRED = { summary: 'The bypass ended by itself, and the gate of production is closed again.', found: {} };
const expireOnGithub = {
    ...EXPIRY,
    needs: ['regions', 'question', 'bypass', 'freeze', 'restoredAt'],
    run: async (state, notes) => {
        await requireExpiry(state, notes, () => decideOnGithub(state, { question: state.question, pr: state.bypass.pr }));
        return EXPIRED;
    },
};
const expireOffline = {
    ...EXPIRY,
    needs: ['regions', 'question', 'offline', 'freeze', 'restoredAt'],
    run: async (state, notes) => {
        const pin = await readPinnedRoster(state);
        await requireExpiry(state, notes, () => decideFromFiles(state, state.offline, state.question, pin));
        return EXPIRED;
    },
};
async function bypass_end_sweep(state, name) {
    const report = await (0,sweep/* sweepBypasses */.l3)(openDrillBypass(state, 'app'));
    await recordBypassFile(state, `${name}.json`, report);
    if (report.outcome !== 'passed')
        throw (0,drill_errors/* createStepRefused */.Z)('the sweep', report.reasons);
    return report;
}
const sweepAfterwards = {
    name: 'sweep',
    title: 'Sweep the bypasses that ended',
    phase: 'evidence',
    needs: ['regions', 'question', 'bypass'],
    run: async (state, notes) => {
        const { question, bypass } = state;
        const { swept } = await bypass_end_sweep(state, 'sweep');
        const own = swept.find(({ pr }) => pr === bypass.pr);
        if (own?.state !== 'used')
            throw (0,drill_errors/* drillError */._)('step-refused', {
                what: 'the sweep',
                detail: `expected pull request ${bypass.pr} as "used", found "${own?.state ?? 'none'}"`,
            });
        for (const { pr, state: end, done } of swept)
            notes.fact(`Pull request ${pr}, ${end}`, done.join(', '));
        const records = await readGithubRecords(state, bypass, question.environment);
        await recordBypassFile(state, 'github-records.json', records);
        assertEnded(records, bypass);
        for (const { id, state: end } of records.deployments)
            notes.fact(`Deployment ${id}`, end);
        for (const { title, url } of records.issues)
            notes.fact('Issue', `${title}, ${url}`);
        const again = await bypass_end_sweep(state, 'sweep-again');
        if (again.swept.length > 0)
            throw (0,drill_errors/* drillError */._)('step-refused', {
                what: 'the second sweep',
                detail: `expected nothing to do, found ${(0,plural/* formatCount */.B)(again.swept.length, 'bypass', 'bypasses')}`,
            });
        assertEnded(await readGithubRecords(state, bypass, question.environment), bypass);
        return {
            summary: `The sweep reverted ${(0,plural/* formatCount */.B)(swept.length, 'bypass', 'bypasses')}. The pull request has one report and is closed. No deployment is active, and one issue asks for the post-mortem. A second sweep changed nothing.`,
            found: {},
        };
    },
};
const reportBypasses = {
    name: 'bypass-report',
    title: 'Report the bypasses for auditors',
    phase: 'evidence',
    always: true,
    needs: ['regions', 'roster'],
    run: async (state, notes) => {
        const report = await (0,report_period/* reportPeriod */.Q)(openDrillBypass(state, 'app'));
        await recordBypassFile(state, 'report.json', report);
        await recordBypassFile(state, 'report.md', (0,report_markdown/* formatPeriodMarkdown */.a)(report));
        await recordBypassFile(state, 'report.html', (0,report_page/* renderPeriodPage */.F)(report));
        const { counts, bypasses } = report;
        state.counters.bypasses = counts.uses;
        state.counters.bypassOutcomes = { ...counts.states };
        for (const { pr, state: end, postmortemDueAt } of bypasses) {
            notes.fact(`Pull request ${pr}`, end);
            if (postmortemDueAt !== undefined)
                notes.fact('Its post-mortem is due', postmortemDueAt, 'time');
        }
        return {
            summary: `The report has ${(0,plural/* formatCount */.B)(counts.total, 'request')} and ${(0,plural/* formatCount */.B)(counts.uses, 'use')}. It is in the pack as JSON, Markdown and HTML.`,
            found: {},
        };
    },
};

// EXTERNAL MODULE: ./build/bypass/from-github/open-request.js + 2 modules
var open_request = __webpack_require__(66967);
// EXTERNAL MODULE: ./build/bypass/from-github/status.js
var from_github_status = __webpack_require__(47946);
;// CONCATENATED MODULE: ./build/drill/scenarios/steps/bypass-on-github.js









const SHORT_TTL_S = 20;
const MARGIN_MS = 1_000;
const REASON = 'The primary region is lost. The freeze blocks the release that replaces it.';
const SHORT_REASON = `The drill shows that a bypass of ${SHORT_TTL_S} s ends by itself.`;
async function openBypass(state, question, ttlS, reason) {
    const report = await (0,open_request/* openRequest */.Gh)(openDrillBypass(state, 'requester'), createRequestValues(question, ttlS, reason));
    const { id, pr, digest, url, expiresAt } = report;
    return { reference: { id, pr, digest }, url, expiresAt, report };
}
async function bypass_on_github_approve(state, { pr }, people) {
    for (const login of people) {
        const review = { event: 'APPROVE', body: 'Approved in the drill.' };
        const answer = await openDrillApi(state, login).write('POST', `./pulls/${pr}/reviews`, review, 'Pull requests: write');
        if (answer?.status !== 200)
            throw (0,drill_errors/* drillError */._)('step-refused', {
                what: `the review of ${login}`,
                detail: answer ? `status ${answer.status}` : 'GitHub gave no answer',
            });
    }
}
const requestBypass = {
    name: 'request',
    title: 'Request a bypass',
    phase: 'recovery',
    needs: ['regions', 'roster', 'question'],
    run: async (state, notes) => {
        const { reference, url, expiresAt, report } = await openBypass(state, state.question, FULL_TTL_S, REASON);
        await recordBypassFile(state, 'request-report.json', report);
        await recordBypassFile(state, `${reference.id}.json`, await readRequestFile(state, reference));
        notes.fact('Pull request', url, 'address');
        notes.fact('Request', reference.digest, 'digest');
        notes.fact('Expires at', expiresAt, 'time');
        return {
            summary: `Pull request ${reference.pr} asks the three teams for one digest, one environment and 4 h.`,
            found: { bypass: reference },
        };
    },
};
const decideWithTwo = {
    name: 'two-approvals',
    title: 'Decide with two approvals',
    phase: 'recovery',
    needs: ['regions', 'question', 'bypass'],
    run: async (state, notes) => {
        const { question, bypass } = state;
        const people = APPROVER_LOGINS.slice(0, 2);
        await bypass_on_github_approve(state, bypass, people);
        notes.fact('Approved by', people.join(', '));
        const report = await decideOnGithub(state, { question, pr: bypass.pr });
        await requireDenied(state, notes, { name: 'two-approvals', report }, 'bypass-quorum-missing');
        return { summary: 'Two of three roles approved. The gate stays closed, and the request is not used.', found: {} };
    },
};
const approveAsThird = {
    name: 'third-approval',
    title: 'Approve as the third person',
    phase: 'recovery',
    needs: ['regions', 'bypass'],
    run: async (state, notes) => {
        const { bypass } = state;
        await bypass_on_github_approve(state, bypass, APPROVER_LOGINS.slice(2));
        const status = await (0,from_github_status/* readStatus */.r)({ pr: bypass.pr }, createBypassEntry(state, { actor: 'app' }));
        await recordBypassFile(state, 'status.json', status);
        const [found] = status.bypasses;
        if (found?.state !== 'approved')
            throw (0,drill_errors/* drillError */._)('step-refused', {
                what: 'the request',
                detail: `expected the state "approved", found "${found?.state}"; roles without an approval: ${found?.missing.join(', ') || 'none'}`,
            });
        for (const { role, login, at } of found.approvals)
            notes.fact(role, `${login}, ${at}`);
        notes.fact('Time left', (0,duration/* formatDuration */.a)(found.secondsLeft));
        return { summary: 'Three different people approved, one for each role.', found: {} };
    },
};
const decideOtherDigest = {
    name: 'other-digest',
    title: 'Decide about another release',
    phase: 'recovery',
    needs: ['regions', 'question', 'bypass'],
    run: async (state, notes) => {
        const { question, bypass } = state;
        const other = state.ledger.all().find(({ digest }) => digest !== question.digest);
        const digest = other?.digest ?? (0,lib_digest/* digestOf */.ol)('another release');
        notes.fact(other?.version ?? 'Another release', digest, 'digest');
        const report = await decideOnGithub(state, { question: { ...question, digest }, pr: bypass.pr });
        await requireDenied(state, notes, { name: 'other-digest', report }, 'bypass-subject-mismatch');
        return { summary: 'The approved request opens the gate for its own digest only.', found: {} };
    },
};
const useBypass = {
    name: 'use',
    title: 'Open the gate with the bypass',
    phase: 'recovery',
    needs: ['regions', 'question', 'bypass'],
    run: async (state, notes) => {
        const { question, bypass } = state;
        const report = await decideOnGithub(state, { question });
        await requireAllowed(state, notes, { name: 'use', report }, true);
        const { usedMarker, deployments } = await readGithubRecords(state, bypass, question.environment);
        const [deployment] = deployments;
        if (report.request?.pr !== bypass.pr || usedMarker === null || deployment?.state !== 'success')
            throw (0,drill_errors/* drillError */._)('bypass-decision-wrong', {
                decision: 'use',
                expected: `the marker and a deployment of pull request ${bypass.pr}`,
                found: `marker ${usedMarker ?? 'none'}, deployment ${deployment?.state ?? 'none'}`,
            });
        notes.fact('Marker of the use', usedMarker);
        notes.fact('Deployment', `${deployment.id}, ${deployment.state}`);
        state.events.add('warn', 'bypass-used', 'a bypass opened the gate of production', { ...bypass });
        return {
            summary: 'The gate of production is open for this release. The use is recorded by a tag that is created once.',
            found: {},
        };
    },
};
const useAgain = {
    name: 'second-use',
    title: 'Use the bypass a second time',
    phase: 'recovery',
    needs: ['regions', 'question', 'bypass'],
    run: async (state, notes) => {
        const { question, bypass } = state;
        const report = await decideOnGithub(state, { question, pr: bypass.pr });
        await requireDenied(state, notes, { name: 'second-use', report }, 'bypass-consumed');
        return { summary: 'Another run is denied, although the time and the approvals are still valid.', found: {} };
    },
};
const expireShortBypass = {
    name: 'short-ttl',
    title: `Let a bypass of ${SHORT_TTL_S} s expire`,
    phase: 'evidence',
    needs: ['regions', 'question'],
    run: async (state, notes) => {
        const { question } = state;
        const { clock, signal } = state.ports;
        const { reference, expiresAt } = await openBypass(state, question, SHORT_TTL_S, SHORT_REASON);
        await bypass_on_github_approve(state, reference, APPROVER_LOGINS);
        const before = await decideOnGithub(state, { question, pr: reference.pr, consume: false });
        await requireAllowed(state, notes, { name: 'short-before', report: before }, false);
        const left = Date.parse(expiresAt) - state.regions.github.shiftClock(clock).now().getTime();
        await clock.sleep(Math.max(0, left) + MARGIN_MS, signal);
        const after = await decideOnGithub(state, { question, pr: reference.pr });
        await requireDenied(state, notes, { name: 'short-after', report: after }, 'bypass-expired');
        return {
            summary: `A request with three approvals was allowed, and denied ${SHORT_TTL_S} real seconds after its creation. No one revoked it.`,
            found: {},
        };
    },
};

;// CONCATENATED MODULE: ./build/drill/simulator/ssh-keys.js


const TYPE = 'ssh-ed25519';
const BLOCK_BYTES = 8;
const LINE = 70;
const encodeNumber = (value) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
};
const encodeString = (value) => {
    const bytes = Buffer.from(value);
    return Buffer.concat([encodeNumber(bytes.length), bytes]);
};
const encodeStrings = (...values) => Buffer.concat(values.map(encodeString));
function formatPrivateKey(publicKey, secret, comment) {
    const blob = encodeStrings(TYPE, publicKey);
    const check = (0,external_node_crypto_.randomBytes)(4);
    const pair = Buffer.concat([secret, publicKey]);
    const section = Buffer.concat([check, check, encodeStrings(TYPE, publicKey, pair, comment)]);
    const missing = (BLOCK_BYTES - (section.length % BLOCK_BYTES)) % BLOCK_BYTES;
    const padding = Buffer.from(Array.from({ length: missing }, (_, at) => at + 1));
    const file = Buffer.concat([
        Buffer.from('openssh-key-v1\0'),
        encodeStrings('none', 'none', ''),
        encodeNumber(1),
        encodeStrings(blob, Buffer.concat([section, padding])),
    ]);
    const lines = file.toString('base64').match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
    return ['-----BEGIN OPENSSH PRIVATE KEY-----', ...lines, '-----END OPENSSH PRIVATE KEY-----', ''].join('\n');
}
async function createSshKey(path, comment) {
    const { privateKey } = (0,external_node_crypto_.generateKeyPairSync)('ed25519');
    const { x = '', d = '' } = privateKey.export({ format: 'jwk' });
    const [publicKey, secret] = [Buffer.from(x, 'base64url'), Buffer.from(d, 'base64url')];
    await (0,lib_files/* writeFileAtomic */.Zf)(path, formatPrivateKey(publicKey, secret, comment), { mode: 0o600 });
    return `${TYPE} ${encodeStrings(TYPE, publicKey).toString('base64')} ${comment}`;
}

;// CONCATENATED MODULE: ./build/drill/bypass/roster.js




const DAYS_VALID = 30;
const DAY_MS = 86_400_000;
async function createDrillRoster({ regions, ports, dir }) {
    const { github } = regions;
    const keys = {};
    const people = [];
    for (const login of APPROVER_LOGINS) {
        const path = (0,external_node_path_.join)(dir, 'keys', login);
        const line = await createSshKey(path, login);
        keys[login] = path;
        people.push({ id: github.getUserId(login), login, roles: [APPROVERS[login]], keys: [line] });
    }
    const roster = {
        version: 1,
        expires: (0,lib_clock/* rfc3339 */.ag)(new Date(ports.clock.now().getTime() + DAYS_VALID * DAY_MS)),
        roles: github.teams,
        apps: [github.appUserId],
        exclude: [],
        postmortem: { days: 5, required: true },
        people,
    };
    return { text: `${JSON.stringify(roster, null, 2)}\n`, keys: keys };
}

;// CONCATENATED MODULE: ./build/drill/scenarios/steps/bypass-setup.js









const ROSTER_PATH = 'SECURITY/bypass-roster.yaml';
const setUpGithub = {
    name: 'github-up',
    title: 'Set up the bypass on GitHub',
    phase: 'build',
    needs: ['regions'],
    run: async (state, notes) => {
        const { github } = state.regions;
        const roster = await createDrillRoster(state);
        github.pushFile(ROSTER_PATH, roster.text);
        await recordBypassFile(state, 'bypass-roster.yaml', roster.text);
        notes.fact('API', github.url, 'address');
        notes.fact('Repository', github.repository);
        notes.fact(`${ROSTER_PATH} on the default branch`, (0,lib_digest/* digestOf */.ol)(roster.text), 'digest');
        for (const login of APPROVER_LOGINS)
            notes.fact(APPROVERS[login], `${login} (${github.getUserId(login)})`);
        return {
            summary: 'The repository has a roster. The teams Security, Release and Service Owner have different members.',
            found: { roster },
        };
    },
};
const freezeProduction = {
    name: 'freeze',
    title: 'Freeze production',
    phase: 'steady',
    needs: [],
    run: async (state, notes) => {
        const freeze = createFreeze(state.ports.clock.now());
        await recordBypassFile(state, 'freeze.json', freeze);
        notes.fact('Gate', freeze.gate);
        notes.fact('Environment', freeze.environment);
        notes.fact('Until', freeze.until, 'time');
        return { summary: 'A change freeze blocks every deployment to production in both regions.', found: { freeze } };
    },
};
const runClosedGate = {
    name: 'blocked',
    title: 'Run the gate of production',
    phase: 'recovery',
    needs: ['regions', 'freeze', 'lostAt'],
    run: async (state, notes) => {
        const { regions, freeze, ports } = state;
        const [release] = state.recovered;
        const { digest, version } = requireFound(release, 'a restored release');
        const now = ports.clock.now();
        const obstacle = checkFreeze(freeze, ENVIRONMENT, now);
        if (obstacle === undefined)
            throw (0,drill_errors/* drillError */._)('step-refused', { what: 'the drill', detail: 'expected that the freeze blocks production' });
        const question = createGateQuestion(digest, regions.github.readHead());
        notes.fact('Release', `${version}, ${digest}`);
        notes.fact('Commit', question.sha);
        notes.fact('Blocked by', `${freeze.gate}: ${obstacle}`);
        notes.fact('Blocked at', (0,lib_clock/* rfc3339 */.ag)(now), 'time');
        return {
            summary: `The gate blocks ${version}: ${obstacle}. The release is promoted, but may not enter production.`,
            found: { question },
        };
    },
};

;// CONCATENATED MODULE: ./build/drill/scenarios/steps/recovering.js








const formatContent = ({ manifests, blobs }) => `${(0,plural/* formatCount */.B)(manifests, 'manifest')}, ${(0,plural/* formatCount */.B)(blobs, 'blob')}`;
const recovering_verifyOffline = {
    name: 'verify',
    title: 'Verify offline',
    phase: 'recovery',
    needs: ['regions', 'trust', 'release'],
    run: async (state, notes) => {
        const { release, complete, recovered } = state;
        const mirrorState = await readSignedState(state);
        notes.fact('Last complete sync, as the mirror signed it', mirrorState.syncedAt ?? 'never', 'time');
        const candidates = await listCandidates(state);
        const incomplete = [];
        const add = (version, digest, verification) => {
            complete.set(digest, version);
            recovered.push({ version, digest, verification });
            for (const proof of listProofs(version, verification))
                notes.proof(proof);
        };
        for (const candidate of candidates) {
            const verdict = await checkComplete(state, candidate);
            if (typeof verdict !== 'string') {
                add(candidate.version, candidate.digest, verdict);
                break;
            }
            incomplete.push(`${candidate.version}: ${verdict}`);
            notes.fact(`${candidate.version} is incomplete`, verdict);
        }
        const detail = incomplete.join('; ') || 'the replica is empty';
        if (recovered.length === 0)
            throw (0,drill_errors/* drillError */._)('nothing-recovered', { published: state.ledger.count, detail });
        const own = candidates.find(({ digest }) => digest === release.digest);
        if (own && !complete.has(own.digest)) {
            const verdict = await checkComplete(state, own);
            if (typeof verdict === 'string')
                throw (0,drill_errors/* drillError */._)('step-refused', { what: `the release ${own.version}`, detail: verdict });
            add(own.version, own.digest, verdict);
        }
        const names = recovered.map(({ version }) => version);
        notes.log(`candidates, the newest first: ${candidates.map(({ version }) => version).join(', ')}`);
        return {
            summary: `${names[0]} is the newest complete release. ${names.join(' and ')} ${names.length === 1 ? 'meets' : 'meet'} every requirement of the pinned policy, without a network.`,
            found: { mirrorState },
        };
    },
};
const promoteStep = {
    name: 'promote',
    title: 'Promote in the second region',
    phase: 'recovery',
    needs: ['regions', 'trust', 'mirrorState'],
    run: async (state, notes) => {
        for (const release of state.recovered) {
            await promoteRestored(state, release);
            const { version, promotion } = release;
            const [destination] = promotion?.destinations ?? [];
            const copy = destination?.copy;
            notes.fact(`${version} copied`, copy ? `${formatContent(copy)}, ${(0,lib_bytes/* formatBytes */.z3)(copy.bytes)}` : '');
            if (destination?.record)
                notes.fact(`Promotion record of ${version}`, destination.record, 'digest');
        }
        return {
            summary: 'The releases were copied, verified at the destination, and marked promotable by signed records.',
            found: {},
        };
    },
};
const checkAsDeployment = {
    name: 'gate',
    title: 'Run promote check',
    phase: 'recovery',
    needs: ['regions', 'trust', 'lostAt'],
    run: async (state, notes) => {
        for (const release of state.recovered) {
            const check = await checkPromotable(state, release);
            const { subject, manifests, blobs, record, signedBy, verification } = check;
            notes.fact(`promote check ${release.version}`, subject ?? '', 'address');
            const met = verification?.requirements.filter(({ satisfied }) => satisfied).map(({ name }) => name) ?? [];
            notes.fact('Complete', `${formatContent({ manifests, blobs })}; ${met.join(', ')} verified from this registry`);
            if (record !== undefined)
                notes.fact('Promotion record', record, 'digest');
            if (signedBy !== undefined)
                notes.fact('Record signed by', signedBy, 'identity');
        }
        const restoredAt = state.ports.clock.now();
        const rto = (0,lib_clock/* secondsBetween */.O1)(state.lostAt, restoredAt);
        state.events.add('info', 'release-restored', 'promote check passed in the second region', { rtoSeconds: rto });
        notes.fact('Passed at', (0,lib_clock/* rfc3339 */.ag)(restoredAt), 'time');
        return {
            summary: `promote check passed for ${state.recovered.map(({ version }) => version).join(' and ')}, ${formatSeconds(rto)} after the loss.`,
            found: { restoredAt },
        };
    },
};
const describeRecoveryPoint = ({ mirrorSeconds, lostSeconds }) => mirrorSeconds >= lostSeconds
    ? 'the start of the last complete sync of the mirror'
    : 'the publication of the first lost release';
const countReleases = {
    name: 'stock',
    title: 'Count the other releases',
    phase: 'evidence',
    needs: ['regions', 'trust', 'mirrorState'],
    run: async (state, notes) => {
        const { complete, ledger } = state;
        for (const candidate of await listCandidates(state)) {
            if (complete.has(candidate.digest))
                continue;
            const verdict = await checkComplete(state, candidate);
            if (typeof verdict === 'string')
                notes.fact(`${candidate.version} is incomplete`, verdict);
            else
                complete.set(candidate.digest, candidate.version);
        }
        const claimed = await assertMirrorClaim(state);
        notes.fact('Releases from before the last complete sync, verified from the mirror alone', claimed, 'number');
        const lost = ledger.all().filter(({ digest }) => !complete.has(digest));
        const point = measureRecoveryPoint(state);
        if (point) {
            notes.fact('Recovery point', point.rpo.recoveryPoint, 'time');
            notes.fact('The recovery point is', describeRecoveryPoint(point.rpo));
            notes.fact('RPO', formatSeconds(point.seconds));
        }
        notes.fact('Complete in the second region', [...complete.values()].sort().join(', '));
        notes.fact('Lost with the primary', lost.map(({ version }) => version).join(', ') || 'none');
        const kept = ledger.count - lost.length;
        return {
            summary: `${kept} of ${ledger.count} published releases ${kept === 1 ? 'is' : 'are'} complete, and ${lost.length} ${lost.length === 1 ? 'is' : 'are'} lost.`,
            found: {},
        };
    },
};

// EXTERNAL MODULE: ./build/sigstore/statement.js
var sigstore_statement = __webpack_require__(14922);
// EXTERNAL MODULE: ./build/sigstore/trusted-root.js + 1 modules
var trusted_root = __webpack_require__(5604);
// EXTERNAL MODULE: ./build/verify/policy/warnings.js
var warnings = __webpack_require__(27434);
;// CONCATENATED MODULE: ./build/drill/policy.js






const MAX_ROOT_BYTES = 4 * 1024 * 1024;
const KINDS = ['signature', 'provenance', 'sbom'];
const TYPES = {
    provenance: sigstore_statement/* PREDICATE */.W3.slsaProvenance,
    sbom: sigstore_statement/* PREDICATE */.W3.cyclonedx,
};
const MARKER_NAME = 'operations';
const MARKER_PATH = 'trust-roots/promotion.pub';
async function pinTrust(out, trustedRoot, identity, kinds = KINDS, marker) {
    const root = await (0,lib_files/* readFileBounded */.Y1)(trustedRoot, MAX_ROOT_BYTES, 'the trusted root');
    (0,warnings/* assertKnownFields */.T)((0,trusted_root/* loadTrustedRoot */.KE)(root, trustedRoot), trustedRoot);
    await (0,promises_.mkdir)((0,external_node_path_.join)(out, 'trust-roots'), { recursive: true });
    await (0,promises_.copyFile)(trustedRoot, (0,external_node_path_.join)(out, 'trust-roots/trusted_root.json'));
    const identities = `identities: [{ issuer: "${identity.issuer}", subject: "${identity.subject}" }]`;
    const requirements = kinds.map((kind) => kind === 'signature'
        ? `  - { name: signature, kind: signature, ${identities} }`
        : `  - { name: ${kind}, kind: attestation, predicateType: "${TYPES[kind]}", ${identities} }`);
    const pem = marker?.export({ type: 'spki', format: 'pem' }).toString();
    if (pem !== undefined)
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(out, MARKER_PATH), pem);
    const keys = pem === undefined
        ? ''
        : `, keys: [{ name: ${MARKER_NAME}, path: ${MARKER_PATH}, sha256: ${(0,lib_digest/* getHex */.Qj)((0,lib_digest/* digestOf */.ol)(pem))} }]`;
    requirements.push(`  - { name: promotion, kind: promotion, ${identities}${keys} }`);
    const path = (0,external_node_path_.join)(out, 'trust-policy.yaml');
    await (0,lib_files/* writeFileAtomic */.Zf)(path, `# What this drill trusts. The root covers the drill's own regions and nothing else.
version: 1
roots:
  - name: drill
    trustedRoot: { path: trust-roots/trusted_root.json, sha256: ${(0,lib_digest/* getHex */.Qj)((0,lib_digest/* digestOf */.ol)(root))} }
requirements:
${requirements.join('\n')}
`);
    return path;
}

// EXTERNAL MODULE: ./build/sandbox/sandbox.js + 90 modules
var sandbox_sandbox = __webpack_require__(73818);
// EXTERNAL MODULE: ./build/sandbox/regions.js
var regions = __webpack_require__(8977);
;// CONCATENATED MODULE: ./build/drill/simulator/regions.js



const SIGNING_SERVICES = ['fulcio', 'rekor', 'rekorV1', 'tsa'];
async function startRegions(dir) {
    const sandbox = await (0,sandbox_sandbox/* startSandbox */.O)({ dir });
    const probeOne = async (region, service) => ({
        service,
        ...(await probeUrl(sandbox.urls.regions[region][service])),
    });
    const setSigningFault = async (region, fault) => {
        for (const service of SIGNING_SERVICES)
            await sandbox.fault(region, service, fault);
    };
    return {
        dir,
        urls: sandbox.urls,
        github: openDrillGithub(sandbox),
        token: () => sandbox.mintToken(),
        signingConfig: (region) => `${dir}/${region === regions/* REGIONS */.i[0] ? 'signing_config.json' : `signing_config.${region}.json`}`,
        forkLog: (region) => sandbox.fault(region, 'rekor', 'fork'),
        lose: (region) => sandbox.fault(region, '*', 'down'),
        stopSigning: (region) => setSigningFault(region, 'down'),
        resumeSigning: (region) => setSigningFault(region, 'none'),
        probe: (region) => Promise.all(regions/* SERVICES */.B.map((service) => probeOne(region, service))),
        damageRegistry: (region, repository, digests) => sandbox.damageRegistry(region, repository, digests),
        close: () => sandbox.close(),
    };
}

;// CONCATENATED MODULE: ./build/drill/scenarios/steps/regions.js








const startRegionsStep = {
    name: 'region-up',
    title: 'Start two regions',
    phase: 'build',
    needs: [],
    run: async (state, notes) => {
        const regions = await startRegions((0,external_node_path_.join)(state.dir, 'regions'));
        notes.found({ regions });
        for (const region of ['primary', 'secondary']) {
            const probes = await regions.probe(region);
            const silent = probes.find((probe) => probe.state !== 'answers');
            if (silent)
                throw (0,lib_errors/* baseError */.O)('network-unreachable', {
                    method: 'GET',
                    url: silent.url,
                    detail: silent.detail,
                    attempts: 1,
                });
            notes.fact(region === 'primary' ? 'Registry of the primary' : 'Registry of the second region', regions.urls.regions[region].registry, 'address');
            notes.log(`${region}: ${probes.map(({ service, url, detail }) => `${service} ${url} ${detail}`).join('; ')}`);
        }
        const { privateKey, publicKey } = (0,external_node_crypto_.generateKeyPairSync)('ed25519');
        const root = (0,external_node_path_.join)(regions.dir, 'trusted_root.json');
        const policy = await pinTrust(state.request.out, root, regions.urls.identity, undefined, publicKey);
        const trust = await (0,load/* loadTrust */.V)(policy, files/* policyFiles */.qR, state.ports.clock.now());
        notes.fact('Trust policy', trust.digest, 'digest');
        notes.fact('Allowed signer', regions.urls.identity.subject, 'identity');
        return {
            summary: 'Two registries, two Sigstore instances and two stores answer. The roots are pinned.',
            found: { regions, trust, markerKey: privateKey },
        };
    },
};
const losePrimary = {
    name: 'lose',
    title: 'Lose the primary',
    phase: 'loss',
    needs: ['regions'],
    run: async (state, notes) => {
        const { regions } = state;
        const { clock } = state.ports;
        await regions.lose('primary');
        const lostAt = clock.now();
        notes.found({ lostAt });
        state.ledger.close(lostAt);
        for (const work of state.background)
            void work.stop();
        state.events.add('error', 'region-lost', 'the primary region is lost', { region: 'primary' });
        notes.fact('Lost at', (0,lib_clock/* rfc3339 */.ag)(lostAt), 'time');
        for (const probe of await regions.probe('primary')) {
            const { service, url, detail } = probe;
            if (probe.state !== 'refuses')
                throw (0,drill_errors/* drillError */._)('region-still-up', { service, url, detail });
            notes.fact(service, `${url}: ${detail}`, 'address');
        }
        return {
            summary: 'The registry, the CA, both logs, the timestamp authority and the store refuse connections.',
            found: { lostAt },
        };
    },
};
const loseSigning = {
    name: 'signing-down',
    title: 'Lose every signing service of the second region',
    phase: 'loss',
    needs: ['regions'],
    run: async ({ regions }, notes) => {
        await regions.stopSigning('secondary');
        for (const { service, url, state, detail } of await regions.probe('secondary')) {
            const isSigning = SIGNING_SERVICES.includes(service);
            if (isSigning && state !== 'refuses')
                throw (0,drill_errors/* drillError */._)('region-still-up', { service, url, detail });
            if (isSigning)
                notes.fact(service, `${url}: ${detail}`, 'address');
        }
        return {
            summary: 'The CA, both logs and the timestamp authority refuse connections in both regions: no keyless signature is possible.',
            found: {},
        };
    },
};
const resumeSigning = {
    name: 'signing-up',
    title: 'Start the signing services of the second region again',
    phase: 'evidence',
    always: true,
    needs: [],
    run: async (state) => {
        await state.regions?.resumeSigning('secondary');
        return {
            summary: 'promote check has passed already. The signing services are needed again for the evidence of the drill, which is signed keyless.',
            found: {},
        };
    },
};

// EXTERNAL MODULE: ./build/sign/sign.js + 1 modules
var sign = __webpack_require__(7838);
;// CONCATENATED MODULE: ./build/drill/publish.js




async function publish(release, repository, ports) {
    const target = (0,oci/* openRepository */.Av)(repository, ports.registry);
    await release.push(target);
    const reference = (0,oci_reference/* withTarget */.yY)(repository, { digest: release.digest });
    const signRelease = (predicate) => (0,sign/* sign */._)({
        subject: { kind: 'image', reference },
        given: release.version,
        attach: true,
        ...(predicate ? { predicate } : {}),
    }, {
        clock: ports.clock,
        signer: ports.signer,
        readFile: lib_files/* readFileStream */.vY,
        writeFile: lib_files/* writeFileAtomic */.Zf,
        openRepository: () => target,
    });
    const signature = await signRelease();
    const sbom = await signRelease({ type: sigstore_statement/* PREDICATE */.W3.cyclonedx, value: release.sbom });
    const provenance = await signRelease({ type: sigstore_statement/* PREDICATE */.W3.slsaProvenance, value: release.provenance });
    await release.tag(target, release.version);
    return { signature, sbom, provenance };
}

// EXTERNAL MODULE: ./build/github/provenance.js
var provenance = __webpack_require__(64835);
// EXTERNAL MODULE: ./build/github/git-head.js
var git_head = __webpack_require__(42373);
;// CONCATENATED MODULE: ./build/drill/release/image.js






const CONFIG_TYPE = 'application/vnd.oci.image.config.v1+json';
const LAYER_TYPE = 'application/vnd.oci.image.layer.v1.tar';
const MAX_LAYER_BYTES = 1024 * lib_bytes/* MiB */.lv;
const createBlob = (mediaType, bytes, more = {}) => ({
    descriptor: { mediaType, digest: (0,lib_digest/* digestOf */.ol)(bytes), size: bytes.length, ...more },
    bytes,
});
const createLayer = async (files) => createBlob(LAYER_TYPE, await (0,lib_bytes/* collect */.Fo)((0,tar/* writeTar */.FJ)(files.map(({ name, content, executable }) => ({
    name,
    size: content.length,
    content: () => (0,lib_bytes/* streamOf */.mA)(content),
    mode: executable ? 0o755 : 0o644,
}))), MAX_LAYER_BYTES, 'the layer'));
async function buildImage(request) {
    const layers = await Promise.all(request.layers.map(createLayer));
    const annotations = {
        'org.opencontainers.image.title': request.title,
        'org.opencontainers.image.version': request.version,
        [media_types/* CREATED_ANNOTATION */.h_]: request.created,
        ...(request.revision === undefined ? {} : { 'org.opencontainers.image.revision': request.revision }),
    };
    const images = (request.architectures ?? ARCHITECTURES).map((architecture) => {
        const config = createBlob(CONFIG_TYPE, Buffer.from((0,json/* canonicalJson */.dj)({
            created: request.created,
            architecture,
            os: 'linux',
            config: { Entrypoint: request.entrypoint, WorkingDir: '/app', Labels: annotations },
            rootfs: { type: 'layers', diff_ids: layers.map(({ descriptor }) => descriptor.digest) },
            history: layers.map(() => ({ created: request.created, created_by: 'mc-actions release' })),
        })));
        const manifest = {
            schemaVersion: 2,
            mediaType: media_types/* OCI_MANIFEST */.EG,
            config: config.descriptor,
            layers: layers.map(({ descriptor }) => descriptor),
            annotations,
        };
        return {
            platform: `linux/${architecture}`,
            config,
            manifest: createBlob(media_types/* OCI_MANIFEST */.EG, Buffer.from((0,json/* canonicalJson */.dj)(manifest)), {
                platform: { architecture, os: 'linux' },
            }),
        };
    });
    const manifests = images.map(({ manifest }) => manifest);
    const index = createBlob(media_types/* OCI_INDEX */.$p, Buffer.from((0,json/* canonicalJson */.dj)({
        schemaVersion: 2,
        mediaType: media_types/* OCI_INDEX */.$p,
        manifests: manifests.map(({ descriptor }) => descriptor),
        annotations,
    })));
    const blobs = [...layers, ...images.map(({ config }) => config)];
    return {
        index,
        manifests,
        blobs,
        platforms: images.map(({ platform, manifest }) => ({ platform, digest: manifest.descriptor.digest })),
        layers: layers.map(({ bytes }) => (0,lib_digest/* digestOf */.ol)(bytes)),
        size: [index, ...manifests, ...blobs].reduce((sum, { bytes }) => sum + bytes.length, 0),
    };
}
async function pushImage(repository, image, tag) {
    for (const { descriptor, bytes } of image.blobs)
        await repository.pushBlob(descriptor, () => (0,lib_bytes/* streamOf */.mA)(bytes));
    for (const { descriptor, bytes } of image.manifests)
        await repository.pushManifest(bytes, descriptor.mediaType);
    await repository.pushManifest(image.index.bytes, image.index.descriptor.mediaType, tag);
}

;// CONCATENATED MODULE: ./build/drill/release/lock-file.js


const MAX_PACKAGES = 50_000;
const packageSchema = schemas/* looseObject */._H3({
    version: schemas/* string */.YjP().optional(),
    integrity: schemas/* string */.YjP().optional(),
    license: schemas/* string */.YjP().optional(),
    dev: schemas/* boolean */.zMY().optional(),
    optional: schemas/* boolean */.zMY().optional(),
    link: schemas/* boolean */.zMY().optional(),
    name: schemas/* string */.YjP().optional(),
    dependencies: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
    optionalDependencies: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
});
const lockSchema = schemas/* looseObject */._H3({
    name: schemas/* string */.YjP().optional(),
    version: schemas/* string */.YjP().optional(),
    lockfileVersion: schemas/* union */.KCZ([schemas/* literal */.euz(2), schemas/* literal */.euz(3)]),
    packages: schemas/* record */.g1P(schemas/* string */.YjP(), packageSchema),
});
function parseLockFile(bytes) {
    const what = 'package-lock.json';
    const lock = (0,json/* conform */.fj)(lockSchema, (0,json/* parseJson */.qF)(Buffer.from(bytes).toString('utf8'), what), what);
    const entries = Object.entries(lock.packages).slice(0, MAX_PACKAGES);
    const shipped = new Map(entries.filter(([at, entry]) => at !== '' && !entry.dev && !entry.link));
    const resolve = (from, name) => {
        for (let folder = from;; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
            const at = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
            if (shipped.has(at))
                return at;
            if (folder === '')
                return undefined;
        }
    };
    const dependsOn = (from, entry) => Object.keys({ ...entry?.dependencies, ...entry?.optionalDependencies })
        .map((name) => resolve(from, name))
        .filter((at) => at !== undefined)
        .sort();
    const root = lock.packages[''];
    return {
        name: lock.name ?? root?.name ?? 'unnamed',
        version: lock.version ?? root?.version ?? '0.0.0',
        dependsOn: dependsOn('', root),
        packages: [...shipped]
            .map(([location, entry]) => ({
            location,
            name: entry.name ?? location.slice(location.lastIndexOf('node_modules/') + 'node_modules/'.length),
            version: entry.version ?? '',
            integrity: entry.integrity,
            license: entry.license,
            optional: entry.optional === true,
            dependsOn: dependsOn(location, entry),
        }))
            .sort((a, b) => (a.location < b.location ? -1 : 1)),
    };
}

// EXTERNAL MODULE: ./node_modules/@cyclonedx/cyclonedx-library/dist.node/enums/index.js
var enums = __webpack_require__(6820);
// EXTERNAL MODULE: ./node_modules/@cyclonedx/cyclonedx-library/dist.node/models/index.js
var models = __webpack_require__(50320);
// EXTERNAL MODULE: ./node_modules/@cyclonedx/cyclonedx-library/dist.node/serialize/index.node.js
var index_node = __webpack_require__(51248);
// EXTERNAL MODULE: ./node_modules/@cyclonedx/cyclonedx-library/dist.node/spdx.js
var spdx = __webpack_require__(61290);
// EXTERNAL MODULE: ./node_modules/@cyclonedx/cyclonedx-library/dist.node/spec/index.js
var spec = __webpack_require__(94321);
;// CONCATENATED MODULE: ./build/drill/release/sbom.js







const CYCLONEDX_BOM = 'https://cyclonedx.org/bom';
function formatSerialNumber(digest) {
    const hex = (0,lib_digest/* getHex */.Qj)(digest).slice(0, 32).split('');
    hex[12] = '8';
    hex[16] = '8';
    const text = hex.join('');
    return `urn:uuid:${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;
}
const formatPackageUrl = (name, version) => `pkg:npm/${name.split('/').map(encodeURIComponent).join('/')}@${encodeURIComponent(version)}`;
function parseLicenses(license) {
    if (license === undefined)
        return new models.LicenseRepository();
    if ((0,spdx.isSupportedSpdxId)(license))
        return new models.LicenseRepository([new models.SpdxLicense(license)]);
    return new models.LicenseRepository([
        /^\(.*\)$|\s(?:OR|AND|WITH)\s/.test(license) ? new models.LicenseExpression(license) : new models.NamedLicense(license),
    ]);
}
function parseHashes(integrity) {
    const sha512 = integrity?.split(' ').find((each) => each.startsWith('sha512-'));
    if (sha512 === undefined)
        return new models.HashDictionary();
    return new models.HashDictionary([
        [enums.HashAlgorithm['SHA-512'], Buffer.from(sha512.slice('sha512-'.length), 'base64').toString('hex')],
    ]);
}
const createComponent = (locked) => new models.Component(enums.ComponentType.Library, locked.name, {
    bomRef: locked.location,
    version: locked.version,
    purl: formatPackageUrl(locked.name, locked.version),
    scope: locked.optional ? enums.ComponentScope.Optional : enums.ComponentScope.Required,
    hashes: parseHashes(locked.integrity),
    licenses: parseLicenses(locked.license),
});
function createSbom(subject, contents) {
    const root = new models.Component(enums.ComponentType.Container, subject.name, {
        bomRef: subject.name,
        version: subject.version,
        hashes: new models.HashDictionary([[enums.HashAlgorithm['SHA-256'], (0,lib_digest/* getHex */.Qj)(subject.digest)]]),
    });
    const bom = new models.Bom({
        serialNumber: formatSerialNumber(subject.digest),
        version: 1,
        metadata: new models.Metadata({
            timestamp: new Date(subject.created),
            component: root,
            tools: new models.Tools({ tools: new models.ToolRepository([new models.Tool({ name: 'mc-actions', version: lib_version/* VERSION */.x })]) }),
        }),
    });
    const byLocation = new Map();
    for (const locked of contents.lock?.packages ?? []) {
        const component = createComponent(locked);
        byLocation.set(locked.location, component);
        bom.components.add(component);
    }
    const link = (from, locations) => {
        for (const location of locations) {
            const to = byLocation.get(location);
            if (to)
                from.dependencies.add(to.bomRef);
        }
    };
    link(root, contents.lock?.dependsOn ?? []);
    for (const locked of contents.lock?.packages ?? []) {
        const component = byLocation.get(locked.location);
        if (component)
            link(component, locked.dependsOn);
    }
    for (const layer of contents.layers ?? []) {
        const component = new models.Component(enums.ComponentType.File, `layer ${layer}`, {
            bomRef: layer,
            hashes: new models.HashDictionary([[enums.HashAlgorithm['SHA-256'], (0,lib_digest/* getHex */.Qj)(layer)]]),
        });
        bom.components.add(component);
        root.dependencies.add(component.bomRef);
    }
    const serializer = new index_node.JsonSerializer(new index_node.JSON.Normalize.Factory(spec.Spec1dot6));
    return JSON.parse(serializer.serialize(bom, { sortLists: true }));
}

;// CONCATENATED MODULE: ./build/drill/release/build.js












const MAX_LOCK_BYTES = 64 * 1024 * 1024;
const createProvenance = (builder, parameters, dependencies, startedOn) => builder.actions
    ? (0,provenance/* createWorkflowProvenance */.bK)(builder.actions, { dependencies, startedOn })
    : (0,provenance/* createLocalProvenance */.zG)({
        invocationId: builder.invocationId,
        parameters,
        dependencies,
        builderVersion: { 'mc-actions': lib_version/* VERSION */.x, node: builder.node },
        startedOn,
    });
async function readLockFile(installRoot) {
    const name = 'package-lock.json';
    if (!(0,installation/* isSingleFile */.HQ)() && (await (0,lib_files/* fileKind */.h_)((0,external_node_path_.join)(installRoot, name))) !== 'file')
        return undefined;
    return (0,installation/* readInstalledFile */.Jl)(installRoot, name, MAX_LOCK_BYTES, name);
}
async function buildProduct(installRoot, version, started, builder) {
    const created = (0,lib_clock/* rfc3339 */.ag)(started);
    const { program, about, entrypoint, architectures } = await readProductFiles(installRoot);
    const revision = builder.actions?.sha ?? ((0,installation/* isSingleFile */.HQ)() ? undefined : await (0,git_head/* readGitHead */.l)(installRoot));
    const image = await buildImage({
        title: 'mc-actions',
        version,
        created,
        ...(revision === undefined ? {} : { revision }),
        layers: [about, program].filter((files) => files.length > 0),
        entrypoint,
        architectures,
    });
    const lockBytes = await readLockFile(installRoot);
    const lock = lockBytes && parseLockFile(lockBytes);
    const source = (0,installation/* isSingleFile */.HQ)() ? 'the single file' : 'dist/';
    const hex = (bytes) => (0,lib_digest/* getHex */.Qj)((0,lib_digest/* digestOf */.ol)(bytes));
    const dependencies = [
        ...(revision === undefined || builder.actions
            ? []
            : [{ uri: 'git+https://github.com/org/mc-actions', digest: { gitCommit: revision } }]),
        ...(lockBytes ? [{ name: 'package-lock.json', digest: { sha256: hex(lockBytes) } }] : []),
        ...program.map(({ name, content }) => ({ name: name.slice('app/'.length), digest: { sha256: hex(content) } })),
    ];
    return {
        version,
        image,
        sbom: createSbom({ name: 'mc-actions', version, digest: (0,lib_digest/* digestOf */.ol)(image.index.bytes), created }, lock ? { lock } : { layers: image.layers }),
        provenance: createProvenance(builder, { source, version }, dependencies, created),
        builtFrom: `${source} of mc-actions ${lib_version/* VERSION */.x}${revision === undefined ? '' : `, commit ${revision}`}`,
    };
}
async function buildSmall(version, started, builder) {
    const created = (0,lib_clock/* rfc3339 */.ag)(started);
    const file = {
        name: 'app/release.json',
        content: Buffer.from(`${(0,json/* canonicalJson */.dj)({ created, version })}\n`),
        executable: false,
    };
    const image = await buildImage({
        title: 'mc-actions drill release',
        version,
        created,
        layers: [[file]],
        entrypoint: ['cat', '/app/release.json'],
    });
    return {
        version,
        image,
        sbom: createSbom({ name: 'mc-actions-drill-release', version, digest: (0,lib_digest/* digestOf */.ol)(image.index.bytes), created }, { layers: image.layers }),
        provenance: createProvenance(builder, { source: file.name, version }, [{ name: file.name, digest: { sha256: (0,lib_digest/* getHex */.Qj)((0,lib_digest/* digestOf */.ol)(file.content)) } }], created),
        builtFrom: file.name,
    };
}

// EXTERNAL MODULE: ./build/oci/layout-tag.js
var layout_tag = __webpack_require__(77823);
// EXTERNAL MODULE: ./build/oci/copy.js + 3 modules
var copy = __webpack_require__(60600);
;// CONCATENATED MODULE: ./build/drill/release/import.js







async function importRelease(text, started, builder, ports) {
    const given = (0,oci_reference/* parseReference */.F2)(text);
    const source = (0,oci/* openRepository */.Av)(given, ports);
    const reference = await (0,layout_tag/* chooseLayoutTag */.A)(given, source);
    const found = await source.resolve((0,oci_reference/* getTarget */.EW)(reference));
    if (!found)
        throw (0,drill_errors/* drillError */._)('release-not-found', { reference: text });
    const { concurrency } = ports;
    const graph = await (0,closure/* closure */.C)(source, found.digest, { concurrency });
    const root = await source.manifest(found.digest);
    const { digest } = root.descriptor;
    if (!(0,lib_digest/* isDigest */.Bc)(digest))
        throw (0,drill_errors/* drillError */._)('release-not-found', { reference: text });
    const version = reference.tag ?? '1.0.0';
    const created = (0,lib_clock/* rfc3339 */.ag)(started);
    const layers = graph.nodes
        .filter(({ role }) => role === 'root' || role === 'child')
        .flatMap(({ manifest }) => manifest.json.layers ?? [])
        .map((layer) => layer.digest)
        .filter(lib_digest/* isDigest */.Bc);
    const name = (0,oci_reference/* formatReference */.FH)(reference);
    return {
        version,
        digest,
        size: [...graph.nodes.map(({ manifest }) => manifest.descriptor), ...graph.blobs].reduce((sum, { size }) => sum + size, 0),
        platforms: (root.json.manifests ?? []).map((child) => ({
            platform: [child.platform?.os, child.platform?.architecture].filter(Boolean).join('/') || 'unnamed',
            digest: child.digest,
        })),
        sbom: createSbom({ name: 'release', version, digest, created }, { layers: [...new Set(layers)] }),
        provenance: (0,provenance/* createLocalProvenance */.zG)({
            invocationId: builder.invocationId,
            parameters: { imported: name },
            dependencies: [{ uri: name, digest: { sha256: (0,lib_digest/* getHex */.Qj)(digest) } }],
            builderVersion: { 'mc-actions': lib_version/* VERSION */.x, node: builder.node },
            startedOn: created,
        }),
        builtFrom: name,
        push: async (repository) => {
            await (0,copy/* copyGraph */.a)(graph, source, repository, { concurrency });
        },
        tag: async (repository, tag) => {
            await repository.pushManifest(root.bytes, root.descriptor.mediaType, tag);
        },
    };
}

;// CONCATENATED MODULE: ./build/drill/release/releasable.js


const createReleasable = (release) => {
    const { image, version, sbom, provenance, builtFrom } = release;
    return {
        version,
        digest: (0,lib_digest/* digestOf */.ol)(image.index.bytes),
        size: image.size,
        platforms: image.platforms,
        sbom,
        provenance,
        builtFrom,
        push: (repository) => pushImage(repository, image),
        tag: async (repository, tag) => {
            await repository.pushManifest(image.index.bytes, image.index.descriptor.mediaType, tag);
        },
    };
};

// EXTERNAL MODULE: ./build/promote/copy.js
var promote_copy = __webpack_require__(71730);
;// CONCATENATED MODULE: ./build/drill/replicate.js




async function replicate(state, signal) {
    const { ports, ledger, regions } = state;
    const { clock, concurrency } = ports;
    const source = formatRegionReference(regions, 'primary', REPOSITORY);
    const replica = formatRegionReference(regions, 'secondary', REPLICA);
    const registry = { ...createRegistryPorts(ports), signal };
    for (const { version, digest } of ledger.waiting()) {
        signal.throwIfAborted();
        const from = (0,oci_reference/* withTarget */.yY)(source, { digest });
        const to = (0,oci_reference/* withTarget */.yY)(replica, { tag: version });
        await (0,promote_copy/* copyRelease */.nT)({
            source: { reference: from, repository: (0,oci/* openRepository */.Av)(from, registry) },
            destination: { reference: to, repository: (0,oci/* openRepository */.Av)(to, registry) },
            deep: false,
        }, { clock, progress: progress/* silent */.Ku, concurrency, signal });
        ledger.replicated(digest);
        state.events.add('info', 'release-replicated', `${version} was copied to the second region`, { version, digest });
    }
}

;// CONCATENATED MODULE: ./build/drill/scenarios/steps/releasing.js












const WRITER_PAUSE_MS = 120;
const COPY_PAUSE_MS = 250;
const MIRROR_EVERY_MS = 350;
const STEADY_RELEASES = 6;
const STEADY_SYNCS = 3;
const STEADY_AT_MOST_MS = 60_000;
const POLL_MS = 20;
const buildRelease = {
    name: 'build',
    title: 'Build the release',
    phase: 'build',
    needs: [],
    run: async ({ request, ports, builder }, notes) => {
        const now = ports.clock.now();
        const release = request.release === undefined
            ? createReleasable(await buildProduct(request.installRoot, '1.0.0', now, builder))
            : await importRelease(request.release, now, builder, {
                ...createRegistryPorts(ports),
                concurrency: ports.concurrency,
            });
        const { components = [] } = release.sbom;
        notes.fact('Image', release.digest, 'digest');
        for (const { platform, digest } of release.platforms)
            notes.fact(platform, digest, 'digest');
        notes.fact('Size', (0,lib_bytes/* formatBytes */.z3)(release.size));
        notes.fact('Components in the SBOM', components.length, 'number');
        notes.fact('Dependencies in the provenance', release.provenance.buildDefinition.resolvedDependencies.length, 'number');
        notes.fact('Built from', release.builtFrom);
        return {
            summary: request.release === undefined
                ? 'This product was built as an image for two platforms, with its SBOM and its provenance.'
                : 'Your image was imported unchanged, with an SBOM of its layers and the provenance of the import.',
            found: { release },
        };
    },
};
const publishRelease = {
    name: 'release',
    title: 'Sign and publish the release',
    phase: 'build',
    needs: ['regions', 'release'],
    run: async (state, notes) => {
        const { ports, ledger, release, regions } = state;
        const repository = formatRegionReference(regions, 'primary', REPOSITORY);
        const signer = await openRegionSigner(state, 'primary');
        const registry = createRegistryPorts(ports);
        const signed = await publish(release, repository, { clock: ports.clock, signer, registry });
        ledger.published(release.version, release.digest);
        const releaseReference = (0,oci_reference/* formatReference */.FH)((0,oci_reference/* withTarget */.yY)(repository, { tag: release.version }));
        notes.fact('Published as', releaseReference, 'address');
        notes.fact('Signed by', signed.signature.identity, 'identity');
        for (const [kind, report] of Object.entries(signed))
            notes.fact(`Log index of the ${kind === 'sbom' ? 'SBOM' : kind}`, report.logIndexes.join(', '), 'number');
        return {
            summary: 'The primary has the image, its signature, and the attestations of SBOM and provenance. The tag was pushed last.',
            found: { releaseReference },
        };
    },
};
const replicateRelease = {
    name: 'replicate',
    title: 'Mirror and replicate',
    phase: 'steady',
    needs: ['regions', 'trust'],
    run: async (state, notes) => {
        await replicate(state, state.ports.signal);
        const report = await createMirror(state);
        const [log] = report.logs;
        const [subject] = report.subjects;
        if (log)
            notes.fact('Log entries mirrored', log.size, 'number');
        if (log?.root)
            notes.fact("Root of the log, recomputed from the mirror's tiles", `sha256:${log.root}`, 'digest');
        if (subject)
            notes.fact('Bundles and attestations mirrored', subject.items, 'number');
        return {
            summary: 'The second region has the log, the roots, the evidence and the content of the release.',
            found: {},
        };
    },
};
function createWriter(state) {
    const repository = formatRegionReference(state.regions, 'primary', REPOSITORY);
    let number = 0;
    return async (signal) => {
        const { ports, builder, ledger, events } = state;
        const version = `1.0.${++number}`;
        const small = createReleasable(await buildSmall(version, ports.clock.now(), builder));
        const signer = await openRegionSigner(state, 'primary');
        const registry = { ...createRegistryPorts(ports), signal };
        await publish(small, repository, { clock: ports.clock, signer, registry });
        if (signal.aborted)
            return;
        ledger.published(version, small.digest);
        events.add('info', 'release-published', `${version} was published`, { version, digest: small.digest });
    };
}
const keepReleasing = {
    name: 'steady',
    title: 'Keep releasing',
    phase: 'steady',
    needs: ['regions', 'trust'],
    run: async (state, notes) => {
        const { clock, signal } = state.ports;
        const withDrillSignal = (other) => AbortSignal.any([signal, other]);
        const write = createWriter(state);
        const releasing = startBackground(write, (other) => clock.sleep(WRITER_PAUSE_MS, withDrillSignal(other)));
        const copying = startBackground((other) => replicate(state, withDrillSignal(other)), (other) => clock.sleep(COPY_PAUSE_MS, withDrillSignal(other)));
        const mirroring = startMirrorService(state, MIRROR_EVERY_MS);
        state.background.push(releasing, copying, mirroring);
        const until = clock.now().getTime() + STEADY_AT_MOST_MS;
        const countSmall = () => state.ledger.count - 1;
        const isSteady = () => countSmall() >= STEADY_RELEASES && state.syncs.length >= STEADY_SYNCS && state.ledger.waiting().length > 0;
        const waitUntilSteady = async () => {
            while (!isSteady()) {
                if (clock.now().getTime() > until)
                    throw (0,lib_errors/* baseError */.O)('command-timeout', { limit: 'the steady state of the drill' });
                await clock.sleep(POLL_MS, signal);
            }
        };
        await untilAborted(Promise.race([waitUntilSteady(), releasing.failed, copying.failed, mirroring.failed]), signal);
        notes.fact('Small releases published', countSmall(), 'number');
        notes.fact("Rounds of the mirror's service that passed", state.syncs.length, 'number');
        return {
            summary: 'Small releases are published one after another. The mirror and the replica follow.',
            found: { releasing },
        };
    },
};

;// CONCATENATED MODULE: ./build/drill/scenarios/bypass.js







const bypass = new Scenario()
    .step(startRegionsStep)
    .step(setUpGithub)
    .step(buildRelease)
    .step(publishRelease)
    .step(replicateRelease)
    .step(freezeProduction)
    .step(keepReleasing)
    .step(losePrimary)
    .step(recovering_verifyOffline)
    .step(promoteStep)
    .step(runClosedGate)
    .step(requestBypass)
    .step(decideWithTwo)
    .step(approveAsThird)
    .step(decideOtherDigest)
    .step(useBypass)
    .step(checkAsDeployment)
    .step(useAgain)
    .step(expireShortBypass)
    .step(expireOnGithub)
    .step(sweepAfterwards)
    .step(reportBypasses)
    .step(countReleases);

// EXTERNAL MODULE: ./build/lib/concurrency.js
var lib_concurrency = __webpack_require__(18867);
// EXTERNAL MODULE: ./build/promote/errors.js
var errors = __webpack_require__(30416);
// EXTERNAL MODULE: ./build/promote/predicate.js
var promote_predicate = __webpack_require__(97390);
// EXTERNAL MODULE: ./build/promote/signer.js
var signer = __webpack_require__(38433);
// EXTERNAL MODULE: ./build/promote/mark.js + 1 modules
var mark = __webpack_require__(71151);
// EXTERNAL MODULE: ./build/promote/record.js
var record = __webpack_require__(35146);
// EXTERNAL MODULE: ./build/lib/yaml.js + 2 modules
var yaml = __webpack_require__(58902);
// EXTERNAL MODULE: ./build/oci/errors.js
var oci_errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/oci/reference-grammar.js
var reference_grammar = __webpack_require__(67219);
;// CONCATENATED MODULE: ./build/promote/fleet/list.js







const MAX_LIST_BYTES = 64 * 1024 * 1024;
const MAX_RELEASES = 200_000;
const NO_REGISTRY = 'list.invalid';
const formatRelease = ({ repository, tag, digest }) => `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
const priority = schemas/* int */.Whr().min(-1_000_000).max(1_000_000);
const entrySchema = schemas/* union */.KCZ([
    schemas/* string */.YjP(),
    schemas/* looseObject */._H3({ reference: schemas/* string */.YjP(), digest: schemas/* string */.YjP().optional(), priority: priority.optional() }),
]);
const listSchema = schemas/* union */.KCZ([
    schemas/* array */.YOg(entrySchema).max(MAX_RELEASES),
    schemas/* looseObject */._H3({ releases: schemas/* array */.YOg(entrySchema).max(MAX_RELEASES) }),
]);
function parseFleetList(text, path) {
    const found = [];
    for (const { given, locate, priority: rank } of /^\s*[[{]/.test(text) ? readEntries(text, path) : list_readLines(text)) {
        const malformed = () => (0,errors/* promoteError */.l)('fleet-list-malformed', { path, where: locate(), given: given.slice(0, 200) });
        found.push(parseRelease(given, rank, malformed));
        if (found.length > MAX_RELEASES)
            throw (0,errors/* promoteError */.l)('fleet-list-too-long', { path, limit: MAX_RELEASES });
    }
    return found;
}
function* readEntries(text, path) {
    const list = (0,yaml/* readJson */.Vh)(listSchema, text, path);
    const [entries, parents] = 'releases' in list ? [list.releases, ['releases']] : [list, []];
    for (const [i, entry] of entries.entries()) {
        const locate = () => `${(0,yaml/* formatPlace */.dE)(text, [...parents, i])}, entry ${i + 1}`;
        if (typeof entry === 'string')
            yield { given: entry, locate, priority: 0 };
        else {
            const { reference, digest, priority: rank = 0 } = entry;
            const given = digest === undefined || reference.includes('@') ? reference : `${reference}@${digest}`;
            yield { given, locate, priority: rank };
        }
    }
}
function* list_readLines(text) {
    for (const [i, line] of text.split('\n').entries()) {
        const entry = line.replace(/(^|\s)#.*$/, '').trim();
        if (entry === '')
            continue;
        const [, reference = '', rank] = /^(\S+)(?:\s+(-?\d{1,7}))?$/.exec(entry) ?? [];
        const locate = () => `:${i + 1}:${line.search(/\S/) + 1}`;
        yield { given: reference || entry, locate, priority: Number(rank ?? 0) };
    }
}
const readFleetList = async (path) => parseFleetList((await (0,lib_files/* readFileBounded */.Y1)(path, MAX_LIST_BYTES, 'the list of releases')).toString('utf8'), path);
function parseRelease(given, rank, malformed) {
    let reference;
    try {
        reference = (0,oci_reference/* parseReference */.F2)((0,reference_grammar/* isReferenceLike */.z$)(given) ? given : `${NO_REGISTRY}/${given}`);
    }
    catch {
        throw malformed();
    }
    if (reference.kind !== 'registry' || (reference.tag === undefined && reference.digest === undefined))
        throw malformed();
    const { registry, repository, tag, digest } = reference;
    return {
        ...(registry === NO_REGISTRY ? {} : { registry }),
        repository,
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest }),
        priority: rank,
    };
}
function arrangeFleet(releases) {
    const byPlace = new Map();
    for (const release of releases) {
        const { repository, tag, digest } = release;
        const place = `${repository}${tag === undefined ? `@${digest}` : `:${tag}`}`;
        const other = byPlace.get(place);
        if (other && other.digest !== digest)
            throw (0,errors/* promoteError */.l)('fleet-collision', {
                place,
                releases: [other, release].map((one) => `${one.registry ?? ''} ${one.digest ?? 'without a digest'}`.trim()),
            });
        if (!other || release.priority > other.priority)
            byPlace.set(place, release);
    }
    return [...byPlace.values()].sort((a, b) => b.priority - a.priority);
}
const computePlanDigest = (releases) => hashPlan(releases.map((release) => ({ release: formatRelease(release), priority: release.priority })));
function hashPlan(entries) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const { release, priority } of entries)
        hash.update(`${priority} ${release}\n`);
    return `sha256:${hash.digest('hex')}`;
}
const mapPositions = (releases, isWanted) => new Map(releases.flatMap((release, position) => isWanted(release) ? [[formatRelease(release), { position, priority: release.priority }]] : []));
const MAX_SHARDS = 256;
function parseShard(shards, shard) {
    if (shards === undefined && shard === undefined)
        return { of: 1, index: 0 };
    const [of, index] = [shards, shard].map((text) => (/^\d{1,4}$/.test(text ?? '') ? Number(text) : Number.NaN));
    if (of === undefined || index === undefined || !(of >= 1 && of <= MAX_SHARDS && index < of))
        throw (0,errors/* promoteError */.l)('shard-malformed', { shards: shards ?? '', shard: shard ?? '', limit: MAX_SHARDS });
    return { of, index };
}
const isInShard = (release, { of, index }) => hashToShard(release, of) === index;
const hashToShard = ({ repository }, of) => (0,external_node_crypto_.createHash)('sha256').update(repository).digest().readUInt32BE(0) % of;
function countByShard(releases, of) {
    const split = Array.from({ length: of }, () => 0);
    for (const release of releases) {
        const index = hashToShard(release, of);
        split[index] = (split[index] ?? 0) + 1;
    }
    return split;
}
const formatFleetPlace = ({ registry, prefix }) => prefix === '' ? registry : `${registry}/${prefix}`;
function parseFleetPlace(given) {
    const bare = given.replace(/\/+$/, '');
    const probe = `${bare}/x`;
    if (!(0,reference_grammar/* isReferenceLike */.z$)(probe))
        throw (0,oci_errors/* ociError */.Y)('reference-malformed', { given, meant: ': expected HOST[/PREFIX], such as west.example.com/acme' });
    const parsed = (0,oci_reference/* parseReference */.F2)(probe);
    if (parsed.kind !== 'registry' || parsed.tag !== undefined)
        throw (0,oci_errors/* ociError */.Y)('reference-malformed', { given, meant: '' });
    return { registry: parsed.registry, prefix: parsed.repository.replace(/\/?x$/, '') };
}
const locateRepository = ({ registry, prefix }, { repository }) => ({
    kind: 'registry',
    registry,
    repository: prefix === '' ? repository : `${prefix}/${repository}`,
});

;// CONCATENATED MODULE: ./build/promote/fleet/confirm.js







async function confirmRelease(release, claimed, to, trust, { openDestination }) {
    const wanted = release.digest ?? claimed;
    let requests = 0;
    for (const place of to) {
        const reference = locateRelease(release, place);
        const repository = openDestination(reference);
        const before = repository.requests;
        const why = wanted === undefined || wanted !== claimed
            ? createNotRestoredError(release, reference, wanted ?? 'a digest', claimed ?? 'none in the receipt')
            : await explainMissing(release, wanted, reference, repository, trust);
        requests += repository.requests - before;
        if (why)
            return { why, requests };
    }
    return { requests };
}
const locateRelease = (release, place) => (0,oci_reference/* withTarget */.yY)(locateRepository(place, release), release.tag === undefined ? {} : { tag: release.tag });
async function explainMissing(release, wanted, reference, repository, trust) {
    try {
        const found = (await repository.resolve(release.tag ?? wanted))?.digest;
        if (found !== wanted)
            return createNotRestoredError(release, reference, wanted, found ?? 'no manifest (404)');
        await repository.manifest(wanted);
        const { records, refused } = trust
            ? await (0,record/* readRecords */.T3)(repository, wanted, trust)
            : await (0,mark/* readMarks */.pc)(record/* PROMOTION */.WD, repository, wanted).then(({ marks, bad }) => ({
                records: marks,
                refused: bad.map(({ error }) => error),
            }));
        const isMarked = records.some(({ predicate }) => predicate.closure.manifests.includes(wanted) &&
            (0,promote_predicate/* listDestinations */.KE)(predicate).some((name) => (0,promote_predicate/* isSamePlace */.O1)(name, reference)));
        if (isMarked)
            return undefined;
        return createNotRestoredError(release, reference, 'a promotion record', refused[0]?.message ?? 'no record for this place');
    }
    catch (error) {
        if (error instanceof mc_error/* VerificationError */.mk || isNotFound(error))
            return createNotRestoredError(release, reference, wanted, error.message, error);
        throw error;
    }
}
const isNotFound = (error) => error instanceof mc_error/* McError */.Hv && (error.code === 'reference-not-found' || error.details.status === 404);
const createNotRestoredError = (release, reference, expected, found, cause) => (0,errors/* promoteError */.l)('fleet-not-restored', { release: formatRelease(release), destination: (0,oci_reference/* formatReference */.FH)(reference), expected, found }, { cause });

;// CONCATENATED MODULE: ./build/promote/fleet/content-faults.js



function watchErrors(repository, onError) {
    const report = (thrown) => onError((0,lib_errors/* asMcError */.b)(thrown));
    const watch = async (reading) => {
        try {
            return await reading;
        }
        catch (error) {
            report(error);
            throw error;
        }
    };
    const { tallied } = repository;
    return {
        ...repository,
        get requests() {
            return repository.requests;
        },
        resolve: (target) => watch(repository.resolve(target)),
        manifest: (target) => watch(repository.manifest(target)),
        hasBlob: (descriptor) => watch(repository.hasBlob(descriptor)),
        referrers: (...request) => watch(repository.referrers(...request)),
        tags: (onDropped) => watch(repository.tags(onDropped)),
        blob: async function* (descriptor) {
            try {
                yield* repository.blob(descriptor);
            }
            catch (error) {
                report(error);
                throw error;
            }
        },
        ...(tallied ? { tallied: (tally) => watchErrors(tallied.call(repository, tally), onError) } : {}),
    };
}
const MAX_MISSING = 1_000;
const createContentErrors = () => ({ missing: new Map() });
const recordErrors = (errors) => (error) => {
    if (isMissing(error)) {
        if (errors.missing.size < MAX_MISSING)
            errors.missing.set(error.message, error);
    }
    else if (error.family === 'fault')
        errors.fault ??= error;
};
const isMissing = ({ code, details }) => code === 'reference-not-found' || (code === 'http-status' && details.status === 404);
function content_faults_explainMissing(reason, { missing }) {
    const answer = reason.code === 'http-status' ? missing.get(reason.message) : undefined;
    if (!answer)
        return reason;
    const reference = String(answer.details.url ?? '');
    return { ...reason, ...(0,oci_errors/* ociError */.Y)('reference-not-found', { reference, what: 'content' }).toReason() };
}
class ContentFailures {
    #unreachable = new Map();
    #missing = new Map();
    add(registry, { fault, missing }, code) {
        const error = fault ?? (code === 'reference-not-found' ? [...missing.values()][0] : undefined);
        if (!error)
            return;
        const failures = fault ? this.#unreachable : this.#missing;
        const known = failures.get(registry);
        if (known)
            known.count++;
        else
            failures.set(registry, { error, count: 1 });
    }
    list({ from, to }) {
        const places = { from, to: to.join(' ') };
        const create = (code) => ([registry, { error, count }]) => (0,errors/* promoteError */.l)(code, { ...places, registry, count, detail: `${error.code}: ${error.message}` }, { cause: error });
        return [
            ...[...this.#unreachable].map(create('fleet-content-unreachable')),
            ...[...this.#missing].map(create('fleet-content-missing')),
        ];
    }
}

;// CONCATENATED MODULE: ./build/promote/fleet/gaps.js


const MAX_LISTED = 100;
const NO_GAPS = { dropped: [], unlisted: [] };
const listGapWarnings = ({ dropped, unlisted }) => [...unlisted, ...dropped].slice(0, MAX_LISTED).map((error) => error.toReason());
function createEmptyFleetError(from, { unlisted: [first] }) {
    if (!first)
        return (0,errors/* promoteError */.l)('fleet-empty', { from });
    return first.cause instanceof mc_error/* McError */.Hv ? first.cause : first;
}

// EXTERNAL MODULE: ./build/oci/manifest.js
var oci_manifest = __webpack_require__(95669);
;// CONCATENATED MODULE: ./build/promote/fleet/overlay.js





const MAX_NODES = 20_000;
async function withEvidence(content, store, root) {
    const { manifests, referrers, tags, blobs } = await overlay_gatherEvidence(content, store, root);
    const { tallied: _, commit: __, ...rest } = content;
    return {
        ...rest,
        get requests() {
            return content.requests;
        },
        resolve: async (target) => manifests.get(target)?.descriptor ?? tags.get(target) ?? (await content.resolve(target)),
        manifest: async (target) => manifests.get(tags.get(target)?.digest ?? target) ?? (await content.manifest(target)),
        hasBlob: async (descriptor) => blobs.has(descriptor.digest) || (await content.hasBlob(descriptor)),
        blob: (descriptor) => blobs.has(descriptor.digest) ? readStored(store, content, descriptor) : content.blob(descriptor),
        referrers: async (digest, artifactType, known, onCut) => {
            const listed = await content.referrers(digest, artifactType, known, onCut);
            const added = (referrers.get(digest) ?? []).filter((one) => artifactType === undefined || one.artifactType === artifactType);
            return [...new Map([...listed, ...added].map((one) => [one.digest, one])).values()];
        },
        tags: async (onDropped) => [...new Set([...(await content.tags(onDropped)), ...tags.keys()])],
    };
}
async function readImageManifest(content, store, digest, manifests) {
    try {
        return await content.manifest(digest);
    }
    catch (error) {
        if (!(error instanceof mc_error/* McError */.Hv) || error.code !== 'reference-not-found' || !(0,lib_digest/* isDigest */.Bc)(digest))
            throw error;
        const stored = await readBlob(store, digest);
        if ('fault' in stored)
            throw stored.fault;
        if (!stored.bytes)
            throw error;
        const found = (0,oci_manifest/* readManifest */.WI)(stored.bytes, undefined, `${digest} in ${store.name}`);
        manifests.set(digest, found);
        return found;
    }
}
async function readBlob(store, digest) {
    try {
        return { bytes: await store.blob(digest) };
    }
    catch (error) {
        const isFault = error instanceof mc_error/* McError */.Hv && error.family === 'fault';
        return isFault ? { fault: error } : { bytes: undefined };
    }
}
async function* readStored(store, content, descriptor) {
    const { digest, size } = descriptor;
    if (digest === media_types/* EMPTY_DESCRIPTOR */.gi.digest)
        return yield media_types/* EMPTY_BYTES */.iF;
    const stored = await readBlob(store, digest);
    if ('fault' in stored && !(await content.hasBlob(descriptor)))
        throw stored.fault;
    if ('fault' in stored || !stored.bytes)
        return yield* content.blob(descriptor);
    const { bytes } = stored;
    if (bytes.length !== size)
        throw (0,lib_errors/* baseError */.O)('digest-mismatch', {
            what: `${digest} in ${store.name}`,
            expected: `${size} bytes`,
            found: `${bytes.length} bytes`,
        });
    yield bytes;
}
async function overlay_gatherEvidence(content, store, root) {
    const manifests = new Map();
    const referrers = new Map();
    const tags = new Map();
    const blobs = new Set();
    const seen = new Set([root]);
    const queue = [root];
    const enqueue = (digest) => {
        if (seen.has(digest))
            return;
        seen.add(digest);
        queue.push(digest);
        if (seen.size > MAX_NODES)
            throw (0,oci_errors/* ociError */.Y)('closure-too-large', { what: root, limit: MAX_NODES, unit: 'manifests' });
    };
    for (let subject = queue.shift(); subject !== undefined; subject = queue.shift()) {
        const known = manifests.get(subject) ?? (await readImageManifest(content, store, subject, manifests));
        for (const child of (0,oci_manifest/* listChildren */.AW)(known))
            if ((0,media_types/* isManifestType */.Q3)(child.mediaType))
                enqueue(child.digest);
        for (const { digest, tag, artifact } of await readArtifacts(store, subject)) {
            if (tag !== undefined)
                tags.set(tag, artifact.descriptor);
            else
                addReferrer(referrers, subject, digest, artifact);
            manifests.set(digest, artifact);
            for (const blob of (0,oci_manifest/* listBlobs */.t3)(artifact))
                blobs.add(blob.digest);
            enqueue(digest);
        }
    }
    return { manifests, referrers, tags, blobs };
}
async function readArtifacts(store, subject) {
    if (!(0,lib_digest/* isDigest */.Bc)(subject))
        return [];
    const artifacts = [];
    for (const { manifest: digest, tag } of await store.evidence(subject)) {
        if (digest === undefined)
            continue;
        const artifact = (0,oci_manifest/* readManifest */.WI)(await store.blob(digest), undefined, `${digest} in ${store.name}`);
        if (tag !== undefined || artifact.json.subject?.digest === subject)
            artifacts.push({ digest, tag, artifact });
    }
    return artifacts;
}
function addReferrer(referrers, subject, digest, { descriptor }) {
    const listed = referrers.get(subject) ?? [];
    if (!listed.some((one) => one.digest === digest))
        referrers.set(subject, [...listed, descriptor]);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/lib/format-version.js
var format_version = __webpack_require__(48200);
;// CONCATENATED MODULE: ./build/promote/fleet/receipt-format.js












const MAX_LINE_BYTES = 256 * 1024;
const MAX_SIGNATURES = 1_000;
const FORMAT = 'mc-fleet-receipt';
const receiptHeadSchema = schemas/* object */.Ikc({
    format: schemas/* literal */.euz(FORMAT),
    version: schemas/* literal */.euz([1, 2]).describe('1: without content, positions and signatures; this version only reads it'),
    plan: schemas/* string */.YjP().describe('digest of all releases of the fleet, in their order'),
    policy: schemas/* string */.YjP().describe('digest of the trust policy'),
    to: schemas/* array */.YOg(schemas/* string */.YjP()).min(1).max(100),
    content: schemas/* string */.YjP()
        .nullable()
        .optional()
        .describe('HOST[/PREFIX] that has the content; null: each release is read from the registry of the list'),
    shards: schemas/* int */.Whr().positive(),
    shard: schemas/* int */.Whr().nonnegative(),
    split: schemas/* array */.YOg(schemas/* int */.Whr().nonnegative().max(MAX_RELEASES)).min(1).max(256).describe('releases of each shard'),
})
    .refine(({ shards, shard, split }) => shard < shards && split.length === shards, 'expected a shard of the split')
    .refine(({ version, content }) => version === 1 || content !== undefined, 'version 2 must name its content');
const receiptLineSchema = schemas/* object */.Ikc({
    release: schemas/* string */.YjP(),
    position: schemas/* int */.Whr().nonnegative().optional().describe('in the plan, from 0; version 2 requires it'),
    priority: schemas/* int */.Whr().optional().describe('in the plan; version 2 requires it'),
    outcome: schemas/* enum */.k5n(['passed', 'failed']),
    digest: schemas/* string */.YjP().optional(),
    startedAt: iso/* datetime */.w$(),
    finishedAt: iso/* datetime */.w$(),
    bytes: schemas/* number */.aig().describe('size of its closure, at all destinations'),
    bytesCopied: schemas/* number */.aig(),
    mounted: schemas/* number */.aig(),
    requests: schemas/* number */.aig(),
    records: schemas/* array */.YOg(schemas/* string */.YjP()).describe('digests of promotion records, by destination'),
    reasons: schemas/* array */.YOg(lib_report/* reasonSchema */.ex),
});
const signatureLineSchema = schemas/* strictObject */.rej({ signature: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()) });
const createHead = (head) => ({
    format: FORMAT,
    version: 2,
    ...head,
});
const SHARED = ['plan', 'policy', 'to', 'content', 'shards', 'split'];
function assertSameHead(path, expected, found, { shard = false } = {}) {
    const name = (value) => value === null || value === undefined ? 'that of each release' : String(value);
    for (const key of [...SHARED, ...(shard ? ['shard'] : [])]) {
        if (key === 'content' && (expected.version === 1 || found.version === 1))
            continue;
        if ((0,json/* canonicalJson */.dj)(expected[key] ?? null) !== (0,json/* canonicalJson */.dj)(found[key] ?? null))
            throw (0,errors/* promoteError */.l)('fleet-receipt-other', {
                path,
                what: key,
                expected: name(expected[key]),
                found: name(found[key]),
            });
    }
}
async function* readReceipt(path) {
    if ((await (0,lib_files/* fileKind */.h_)(path)) !== 'file')
        throw (0,lib_errors/* baseError */.O)('file-not-found', { what: 'the receipt', path });
    const malformed = (detail) => (0,errors/* promoteError */.l)('fleet-receipt-malformed', { path, detail });
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let [number, end, signatures, version] = [0, 0, 0, 0];
    for await (const bytes of readCompleteLines(path, malformed)) {
        number++;
        end += bytes.length;
        const value = readPart(() => (0,json/* parseJson */.qF)(bytes.toString('utf8'), path), number, malformed);
        const read = (schema) => readPart(() => (0,json/* conform */.fj)(schema, value, path), number, malformed);
        if (number === 1) {
            const head = read(receiptHeadSchema);
            version = head.version;
            yield { kind: 'head', head, end };
        }
        else if (typeof value === 'object' && value !== null && 'signature' in value) {
            if (++signatures > MAX_SIGNATURES)
                throw malformed(`more than ${MAX_SIGNATURES} signatures`);
            const bundle = Buffer.from(JSON.stringify(read(signatureLineSchema).signature));
            yield { kind: 'signature', bundle, covers: `sha256:${hash.copy().digest('hex')}`, end };
        }
        else {
            const line = read(receiptLineSchema);
            if (version > 1 && (line.position === undefined || line.priority === undefined))
                throw malformed(`line ${number}: expected position and priority, found none`);
            yield { kind: 'line', line, end };
        }
        hash.update(bytes);
    }
    if (number === 0)
        throw malformed('expected a head in its first line, found none');
}
function readPart(read, number, malformed) {
    try {
        return read();
    }
    catch (error) {
        if ((0,format_version/* isFormatNewer */.fI)(error))
            throw error;
        throw malformed(`line ${number}: ${(0,describe/* describe */.q0)(error)}`);
    }
}
async function* readCompleteLines(path, malformed) {
    let [rest, number] = [Buffer.alloc(0), 0];
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)(path)) {
            let from = 0;
            for (let newline = chunk.indexOf(0x0a); newline !== -1; newline = chunk.indexOf(0x0a, from)) {
                const line = Buffer.concat([rest, chunk.subarray(from, newline + 1)]);
                rest = Buffer.alloc(0);
                from = newline + 1;
                number++;
                if (line.length > MAX_LINE_BYTES)
                    throw malformed(`line ${number} has more than ${MAX_LINE_BYTES} bytes`);
                yield line;
            }
            rest = Buffer.concat([rest, chunk.subarray(from)]);
            if (rest.length > MAX_LINE_BYTES)
                throw malformed(`line ${number + 1} has more than ${MAX_LINE_BYTES} bytes`);
        }
    }
    catch (error) {
        if (error instanceof mc_error/* McError */.Hv)
            throw error;
        throw (0,lib_errors/* baseError */.O)('file-unreadable', { path, detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/oci/transfer.js
var transfer = __webpack_require__(4667);
;// CONCATENATED MODULE: ./build/promote/fleet/sharing.js

const MAX_KNOWN = 50_000;
class SharedBlobs {
    #known = new Map();
    share(registry, repository) {
        const { tallied, ...rest } = repository;
        const sharing = (inner) => ({
            receiveBlob: (source, blob, content) => this.#receive(registry, repository, inner, source, blob, content),
        });
        const counting = (inner) => ({
            ...inner,
            ...sharing(inner),
            get requests() {
                return inner.requests;
            },
        });
        return {
            ...rest,
            ...sharing(repository),
            ...(tallied ? { tallied: (tally) => counting(tallied.call(repository, tally)) } : {}),
            get requests() {
                return repository.requests;
            },
        };
    }
    async #receive(registry, repository, counted, source, blob, content) {
        const key = `${registry} ${blob.digest}`;
        const holder = await this.#known.get(key);
        if (holder !== undefined && holder.name !== repository.name)
            return (0,transfer/* transferBlob */.H)(holder, counted, blob, content ?? (() => source.blob(blob)));
        const received = (0,transfer/* transferBlob */.H)(source, counted, blob, content);
        this.#remember(key, received.then(() => repository, () => undefined));
        return received;
    }
    #remember(key, holder) {
        this.#known.delete(key);
        this.#known.set(key, holder);
        if (this.#known.size <= MAX_KNOWN)
            return;
        const [oldest] = this.#known.keys();
        if (oldest !== undefined)
            this.#known.delete(oldest);
    }
}

;// CONCATENATED MODULE: ./build/promote/fleet/source.js




function locateContent(release, content) {
    const { registry } = release;
    const place = content ?? (registry === undefined ? undefined : { registry, prefix: '' });
    return place && locateRepository(place, release);
}
class SourceDigests {
    #content;
    #open;
    #unread;
    constructor({ content }, { openSource }) {
        this.#content = content;
        this.#open = openSource;
    }
    async compare(release, claimed) {
        const at = locateContent(release, this.#content);
        if (release.digest !== undefined || release.tag === undefined || !at)
            return { requests: 0 };
        const unread = (detail) => (0,errors/* promoteError */.l)('fleet-source-unread', { release: formatRelease(release), detail });
        if (this.#unread)
            return { warning: unread(this.#unread.message), requests: 0 };
        const repository = this.#open((0,oci_reference/* withTarget */.yY)(at, { tag: release.tag }));
        const before = repository.requests;
        try {
            const found = (await repository.resolve(release.tag))?.digest;
            const requests = repository.requests - before;
            if (found === claimed)
                return { requests };
            if (found === undefined)
                return { warning: unread('the tag was not found'), requests };
            return {
                why: (0,errors/* promoteError */.l)('fleet-content-other', {
                    release: formatRelease(release),
                    expected: found,
                    found: claimed ?? 'none',
                }),
                requests,
            };
        }
        catch (error) {
            this.#unread = (0,lib_errors/* asMcError */.b)(error);
            return { warning: unread(this.#unread.message), requests: repository.requests - before };
        }
    }
}

;// CONCATENATED MODULE: ./build/promote/fleet/tally.js





const COUNTED = ['bytes', 'bytesCopied', 'mounted', 'requests'];
class RestoreTally {
    sum = { bytes: 0, bytesCopied: 0, mounted: 0, requests: 0 };
    reasons = [];
    warnings = [];
    content = new ContentFailures();
    failed = 0;
    faults = 0;
    skipped = 0;
    again = 0;
    recordsUnsigned = 0;
    constructor({ dropped, unlisted }) {
        for (const error of dropped)
            this.warn(error);
        for (const error of unlisted) {
            if (isFault((0,lib_errors/* asMcError */.b)(error.cause ?? error).code))
                this.faults++;
            if (this.reasons.length < MAX_LISTED)
                this.reasons.push(error.toReason());
        }
    }
    warn(error) {
        if (this.warnings.length < MAX_LISTED)
            this.warnings.push(error.toReason());
    }
    add(line, earlier) {
        this.sum.requests += earlier.requests;
        if (earlier.warning)
            this.warn(earlier.warning);
        if (earlier.why) {
            this.again++;
            this.warn(earlier.why);
        }
        if (!line) {
            this.skipped++;
            return;
        }
        for (const key of COUNTED)
            this.sum[key] += line[key];
        if (line.outcome === 'passed')
            return;
        this.failed++;
        if (line.reasons.some(({ code }) => isFault(code)))
            this.faults++;
        const [first] = line.reasons;
        const detail = first ? `${first.code}: ${first.message}` : 'it failed';
        if (this.reasons.length < MAX_LISTED)
            this.reasons.push((0,errors/* promoteError */.l)('fleet-release-failed', { release: line.release, detail, advice: first?.hint ?? '' }).toReason());
    }
}
const isFault = (code) => (0,mc_error/* findFamily */.SL)(code) === 'fault';

// EXTERNAL MODULE: ./build/verify/bundle/promotion.js + 1 modules
var promotion = __webpack_require__(70025);
;// CONCATENATED MODULE: ./build/promote/fleet/receipt-signature.js




const RECEIPT_PREDICATE = 'https://github.com/org/mc-actions/predicates/fleet-receipt/v1';
function verifyReceiptSignature(path, covers, bundle, trust) {
    try {
        return (0,statement/* summarizeSigner */.K)((0,promotion/* verifyPromotion */.T)(covers, bundle, trust, RECEIPT_PREDICATE, { ignoreMaxAge: true })).identity;
    }
    catch (error) {
        const detail = (0,lib_errors/* asMcError */.b)(error).message;
        throw (0,errors/* promoteError */.l)('fleet-receipt-signature', { path, detail }, { cause: error });
    }
}
async function signReceipt(path, covers, head, signer, trust) {
    const subject = [{ digest: { sha256: covers.slice('sha256:'.length) } }];
    const bundle = await signer.signStatement((0,sigstore_statement/* createStatement */.Ay)(subject, RECEIPT_PREDICATE, head));
    verifyReceiptSignature(path, covers, bundle, trust);
    return bundle;
}

;// CONCATENATED MODULE: ./build/promote/fleet/write-receipt.js








async function openReceipt({ path, head, own, trust }) {
    if (path === undefined)
        return {
            claimed: new Map(),
            add: async () => { },
            sign: async () => { },
            isSigned: () => false,
            close: async () => { },
        };
    if ((await (0,lib_files/* fileKind */.h_)(path)) === undefined)
        await (0,lib_files/* writeFileAtomic */.Zf)(path, `${JSON.stringify(head)}\n`);
    const earlier = await readEarlier(path, head, own, trust);
    if (earlier.version === 1)
        await upgradeReceipt(path, head, own);
    return continueReceipt(path, head, own, trust, earlier.version === 1 ? await readEarlier(path, head, own, trust) : earlier);
}
async function readEarlier(path, head, own, trust) {
    const claimed = new Map();
    let [version, size, isSigned] = [0, 0, false];
    for await (const part of readReceipt(path)) {
        size = part.end;
        isSigned = part.kind === 'signature';
        if (part.kind === 'head') {
            assertSameHead(path, head, part.head, { shard: true });
            version = part.head.version;
        }
        else if (part.kind === 'signature')
            verifyReceiptSignature(path, part.covers, part.bundle, trust);
        else {
            const { release, outcome, digest } = part.line;
            if (!own.has(release))
                throw (0,errors/* promoteError */.l)('fleet-receipt-other', {
                    path,
                    what: 'list of releases',
                    expected: 'the releases of this shard',
                    found: release.slice(0, 300),
                });
            if (outcome === 'passed')
                claimed.set(release, digest);
            else
                claimed.delete(release);
        }
    }
    return { version, claimed, size, isSigned };
}
function upgradeReceipt(path, head, own) {
    return (0,lib_files/* writeFileAtomic */.Zf)(path, (async function* () {
        for await (const part of readReceipt(path)) {
            if (part.kind === 'signature')
                continue;
            const value = part.kind === 'head' ? head : { ...part.line, ...own.get(part.line.release) };
            yield Buffer.from(`${JSON.stringify(value)}\n`);
        }
    })());
}
async function continueReceipt(path, head, own, trust, earlier) {
    const unwritable = (error) => (0,lib_errors/* baseError */.O)('file-unwritable', { path, detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    const handle = await (0,promises_.open)(path, 'r+').catch((error) => {
        throw unwritable(error);
    });
    await handle.truncate(earlier.size);
    const hash = await hashFile(path);
    let [at, isSigned] = [earlier.size, earlier.isSigned];
    let writing = Promise.resolve();
    const append = (value) => {
        const bytes = Buffer.from(`${JSON.stringify(value)}\n`);
        const position = at;
        at += bytes.length;
        hash.update(bytes);
        const written = writing.then(async () => {
            await handle.write(bytes, 0, bytes.length, position);
            await handle.datasync();
        });
        writing = written.catch(() => undefined);
        return written.catch((error) => {
            throw unwritable(error);
        });
    };
    return {
        claimed: earlier.claimed,
        add: (line) => {
            isSigned = false;
            return append({ ...line, ...own.get(line.release) });
        },
        sign: async (signer) => {
            if (isSigned)
                return;
            const covers = `sha256:${hash.copy().digest('hex')}`;
            const bundle = await signReceipt(path, covers, head, signer, trust);
            await append({ signature: JSON.parse(bundle.toString('utf8')) });
            isSigned = true;
        },
        isSigned: () => isSigned,
        close: async () => {
            await writing;
            await handle.close();
        },
    };
}
async function hashFile(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,lib_files/* readFileStream */.vY)(path, 'the receipt'))
        hash.update(chunk);
    return hash;
}

;// CONCATENATED MODULE: ./build/promote/fleet/restore.js




















const NOTHING = { bytes: 0, bytesCopied: 0, mounted: 0, requests: 0, records: [] };
async function restoreFleet(request, ports) {
    const { from, releases, content, to, trust, shard, state, gaps = NO_GAPS } = request;
    if (releases.length === 0)
        throw createEmptyFleetError(from, gaps);
    const report = (0,lib_report/* beginReport */.mC)('dr-restore', ports.clock, from);
    const own = releases.filter((release) => isInShard(release, shard));
    const plan = computePlanDigest(releases);
    const head = createHead({
        plan,
        policy: trust.digest,
        to: to.map(formatFleetPlace),
        content: content === undefined ? null : formatFleetPlace(content),
        shards: shard.of,
        shard: shard.index,
        split: countByShard(releases, shard.of),
    });
    const positions = mapPositions(releases, (release) => isInShard(release, shard));
    const receipt = await openReceipt({ path: state, head, own: positions, trust });
    const tally = new RestoreTally(gaps);
    if (receipt.claimed.size > 0 && !receipt.isSigned())
        tally.warn((0,errors/* promoteError */.l)('fleet-receipt-unsigned', { detail: `no signature covers all of ${state}` }));
    try {
        await restoreAll(own, request, ports, receipt, tally);
        if (ports.signer && state !== undefined)
            await signLines(receipt, ports.signer, tally);
    }
    finally {
        await receipt.close();
    }
    const { reasons, warnings, sum, failed, faults, skipped, again, recordsUnsigned } = tally;
    for (const warning of ports.evidence?.warnings?.() ?? [])
        tally.warn(warning);
    if (recordsUnsigned > 0)
        tally.warn((0,errors/* promoteError */.l)('promotion-records-unsigned', { count: recordsUnsigned }));
    return report.finish([...listContentFailures(request, ports, tally), ...reasons], {
        from,
        to: to.map(formatFleetPlace),
        plan,
        shards: shard.of,
        shard: shard.index,
        releases: own.length,
        restored: own.length - failed,
        failed,
        faults,
        skipped,
        again,
        signed: receipt.isSigned(),
        ...sum,
        recordsUnsigned,
        warnings,
    });
}
function listContentFailures({ from, to, content }, { evidence }, tally) {
    const isSource = evidence === undefined && (content === undefined || formatFleetPlace(content) === from);
    if (isSource)
        return [];
    return tally.content.list({ from, to: to.map(formatFleetPlace) }).map((error) => error.toReason());
}
async function restoreAll(own, request, ports, receipt, tally) {
    const blobs = new SharedBlobs();
    const source = new SourceDigests(request, ports);
    let ended = 0;
    let usable;
    const assertSigner = () => (usable ??= (0,signer/* requireSigner */.S)(ports.signer, request.trust, promote_predicate/* PROMOTION_PREDICATE */.mG));
    const show = (message) => ports.progress({ task: 'fleet', message, done: ended, total: own.length, unit: 'items' });
    await (0,lib_concurrency/* mapConcurrent */._k)(own, request.parallel, async (release) => {
        const name = formatRelease(release);
        show(`restoring ${name}${tally.failed > 0 ? `; ${tally.failed} failed so far` : ''}`);
        const earlier = receipt.claimed.has(name)
            ? await confirmEarlier(release, receipt.claimed.get(name), request, ports, source)
            : { restored: false, requests: 0 };
        if (!earlier.restored && !earlier.line)
            await assertSigner();
        const line = earlier.restored
            ? undefined
            : (earlier.line ?? (await restoreOne(release, request, ports, blobs, tally)));
        if (line)
            await receipt.add(line);
        tally.add(line, earlier);
        ended++;
    }, ports.signal);
    show(`${own.length - tally.failed} of ${own.length} restored`);
}
async function signLines(receipt, signer, tally) {
    try {
        await receipt.sign(signer);
    }
    catch (error) {
        const { code, message } = (0,lib_errors/* asMcError */.b)(error);
        if (code === 'file-unwritable')
            throw error;
        tally.warn((0,errors/* promoteError */.l)('fleet-receipt-unsigned', { detail: `signing it failed: ${code}: ${message}` }));
    }
}
async function confirmEarlier(release, claimed, { to, trust }, ports, source) {
    const startedAt = (0,lib_clock/* rfc3339 */.ag)(ports.clock.now());
    try {
        const { why, requests } = await confirmRelease(release, claimed, to, trust, ports);
        if (why)
            return { restored: false, requests, why };
        const now = await source.compare(release, claimed);
        return { ...now, restored: now.why === undefined, requests: requests + now.requests };
    }
    catch (error) {
        ports.signal?.throwIfAborted();
        const finishedAt = (0,lib_clock/* rfc3339 */.ag)(ports.clock.now());
        const reasons = [(0,lib_errors/* asMcError */.b)(error).toReason()];
        const line = {
            release: formatRelease(release),
            startedAt,
            finishedAt,
            ...NOTHING,
            outcome: 'failed',
            reasons,
        };
        return { restored: false, requests: 0, line };
    }
}
async function restoreOne(release, request, ports, blobs, tally) {
    const startedAt = (0,lib_clock/* rfc3339 */.ag)(ports.clock.now());
    const name = formatRelease(release);
    const errors = createContentErrors();
    const count = (code) => tally.content.add(locateContent(release, request.content)?.registry ?? '', errors, code);
    const ended = () => ({ release: name, startedAt, finishedAt: (0,lib_clock/* rfc3339 */.ag)(ports.clock.now()) });
    try {
        const source = await openSource(release, request, ports, recordErrors(errors));
        const destinations = request.to.map((place) => {
            const reference = locateRelease(release, place);
            const repository = ports.openDestination(reference);
            return { reference, repository: blobs.share(place.registry, repository) };
        });
        const { trust, deep } = request;
        const report = await (0,promote/* promote */.p)({ source, destinations, trust, plan: false, deep }, { ...ports, progress: progress/* silent */.Ku });
        if (report.destinations.some(({ signed }) => signed === false))
            tally.recordsUnsigned++;
        const reasons = report.reasons.map((reason) => content_faults_explainMissing(reason, errors));
        if (report.outcome !== 'passed')
            count(reasons[0]?.code);
        return { ...ended(), ...summarize(report), reasons };
    }
    catch (error) {
        ports.signal?.throwIfAborted();
        const reason = content_faults_explainMissing((0,lib_errors/* asMcError */.b)(error).toReason(), errors);
        count(reason.code);
        return { ...ended(), ...NOTHING, outcome: 'failed', reasons: [reason] };
    }
}
function summarize(report) {
    const copies = report.destinations.flatMap(({ copy }) => copy ?? []);
    const sum = (key) => copies.reduce((total, copy) => total + copy[key], 0);
    return {
        outcome: report.outcome,
        digest: report.digest,
        bytes: sum('bytes'),
        bytesCopied: sum('bytesCopied'),
        mounted: sum('mounted'),
        requests: sum('requests'),
        records: report.destinations.flatMap(({ record }) => record ?? []),
    };
}
async function openSource(release, { content, from }, ports, onError) {
    const { tag, digest } = release;
    const place = locateContent(release, content);
    if (!place)
        throw (0,errors/* promoteError */.l)('fleet-content-unknown', { release: formatRelease(release), from });
    const target = { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
    const reference = (0,oci_reference/* withTarget */.yY)(place, target);
    const repository = watchErrors(ports.openSource(reference), onError);
    if (!ports.evidence)
        return { reference, repository };
    const root = digest ?? (tag === undefined ? undefined : (await repository.resolve(tag))?.digest);
    if (root === undefined)
        throw (0,errors/* promoteError */.l)('fleet-unknown-release', { release: formatRelease(release), from });
    return {
        reference: (0,oci_reference/* withTarget */.yY)(reference, { ...target, digest: root }),
        repository: await withEvidence(repository, ports.evidence, root),
    };
}

;// CONCATENATED MODULE: ./build/drill/scenarios/evidence-only-on-mirror.js











const PREFIX = REPLICA.slice(0, -REPOSITORY.length - 1);
const copyImageOnly = {
    name: 'replicate',
    title: 'Mirror the evidence, and copy only the image',
    phase: 'steady',
    needs: ['regions', 'trust', 'release'],
    run: async (state, notes) => {
        const { release } = state;
        const replica = openReplica(state);
        await release.push(replica);
        await release.tag(replica, release.version);
        state.ledger.replicated(release.digest);
        const report = await createMirror(state);
        notes.fact('Bundles and attestations in the mirror', report.subjects[0]?.items ?? 0, 'number');
        notes.fact('Referrers of the copy', (await replica.referrers(release.digest)).length, 'number');
        return {
            summary: 'The replica has what most tools copy: the image without its referrers.',
            found: {},
        };
    },
};
const verifyCopyAlone = {
    name: 'bare',
    title: 'Verify from the copy alone',
    phase: 'recovery',
    needs: ['regions', 'trust', 'release'],
    run: async (state, notes) => {
        const { digest, version } = state.release;
        const { clock, signal } = state.ports;
        const { outcome, reasons } = await (0,verify/* verify */.M)({
            subject: `${version}@${digest}`,
            digests: { sha256: digest.slice('sha256:'.length) },
            trust: state.trust,
        }, { sources: [(0,referrers/* createRepositorySource */.k)(openReplica(state))], clock, signal });
        if (outcome === 'passed')
            throw (0,drill_errors/* drillError */._)('step-refused', {
                what: 'the copy',
                detail: 'expected no evidence in its registry, but the release verified',
            });
        notes.fact('From the registry alone', [...new Set(reasons.map(({ code }) => code))].join(', '));
        return {
            summary: 'The registry of the copy cannot prove the release: its attestations were lost with the primary.',
            found: {},
        };
    },
};
const restoreWithEvidence = {
    name: 'promote',
    title: 'Restore the release with its evidence',
    phase: 'recovery',
    needs: ['regions', 'trust', 'markerKey', 'mirrorState'],
    run: async (state, notes) => {
        const { clock, concurrency, signal } = state.ports;
        const { regions } = state;
        const mirror = await openDrillMirror(state);
        const registry = new URL(regions.urls.regions.secondary.registry).host;
        const registryPorts = createRegistryPorts(state.ports);
        const report = await restoreFleet({
            from: mirror.name,
            releases: state.recovered.map(({ version, digest }) => ({
                repository: REPOSITORY,
                tag: version,
                digest,
                priority: 0,
            })),
            content: { registry, prefix: PREFIX },
            to: [{ registry, prefix: '' }],
            trust: state.trust,
            deep: false,
            shard: { of: 1, index: 0 },
            state: undefined,
            parallel: 2,
        }, {
            clock,
            progress: progress/* silent */.Ku,
            concurrency,
            signal,
            signer: createMarker(state),
            openSource: (reference) => (0,oci/* openRepository */.Av)(reference, registryPorts),
            openDestination: (reference) => (0,oci/* openRepository */.Av)(reference, registryPorts),
            evidence: mirror,
        });
        if (report.outcome !== 'passed')
            throw (0,drill_errors/* createStepRefused */.Z)('mc dr restore', report.reasons);
        state.counters.promotions += report.restored;
        const target = (0,oci/* openRepository */.Av)(formatRegionReference(regions, 'secondary', REPOSITORY), registryPorts);
        for (const { version, digest } of state.recovered)
            notes.fact(`Referrers of ${version} now`, (await target.referrers(digest)).length, 'number');
        return {
            summary: 'The content came from the copy, and the evidence from the mirror. The release was verified at the destination. A managed key marked it promotable, without a signing service.',
            found: {},
        };
    },
};
const evidenceOnlyOnMirror = new Scenario()
    .step(startRegionsStep)
    .step(buildRelease)
    .step(publishRelease)
    .step(copyImageOnly)
    .step(losePrimary)
    .step(loseSigning)
    .step(verifyCopyAlone)
    .step(recovering_verifyOffline)
    .step(restoreWithEvidence)
    .step(checkAsDeployment)
    .step(resumeSigning)
    .step(countReleases);

;// CONCATENATED MODULE: ./build/promote/fleet/read-shard.js




async function readShard(path, trust) {
    const malformed = (detail) => (0,errors/* promoteError */.l)('fleet-receipt-malformed', { path, detail });
    let [head, signedBy] = [undefined, undefined];
    const ended = new Map();
    const lines = { bytes: 0, bytesCopied: 0, mounted: 0, requests: 0 };
    for await (const part of readReceipt(path)) {
        if (part.kind === 'head')
            head = part.head;
        else if (part.kind === 'signature')
            signedBy = trust && verifyReceiptSignature(path, part.covers, part.bundle, trust);
        else {
            signedBy = undefined;
            const one = readLine(part.line, head, malformed);
            ended.set(one.name, one);
            const limit = head?.split[head.shard] ?? 0;
            if (ended.size > limit)
                throw malformed(`expected ${limit} releases, found more`);
            addLine(lines, part.line);
        }
    }
    if (!head)
        throw malformed('expected a head in its first line, found none');
    return { path, head, ended, lines, signedBy };
}
function readLine(line, head, malformed) {
    const { release: name, outcome, reasons, digest: claimed, position, priority } = line;
    const release = parseRelease(name, priority ?? 0, () => malformed(`"${name.slice(0, 200)}" is not a release`));
    if (!head || !isInShard(release, { of: head.shards, index: head.shard }))
        throw malformed(`${name} is not a release of shard ${head?.shard ?? 0}`);
    const [reason] = reasons;
    const why = reason ? `${reason.code}: ${reason.message}` : 'it failed';
    return { name, release, position, priority, passed: outcome === 'passed', claimed, why, advice: reason?.hint ?? '' };
}
function addLine(totals, line) {
    for (const key of ['bytes', 'bytesCopied', 'mounted', 'requests'])
        totals[key] += line[key];
    const { startedAt, finishedAt } = line;
    if (!totals.beganAt || startedAt < totals.beganAt)
        totals.beganAt = startedAt;
    if (!totals.endedAt || finishedAt > totals.endedAt)
        totals.endedAt = finishedAt;
}

;// CONCATENATED MODULE: ./build/promote/fleet/join-receipts.js











async function joinReceipts(request, ports) {
    const report = (0,lib_report/* beginReport */.mC)('dr-receipts', ports.clock);
    const join = new Join(request, ports);
    for (const path of request.paths)
        await join.read(path);
    const { first } = join;
    if (!first)
        throw (0,lib_errors/* baseError */.O)('usage', { detail: 'no receipt was given', command: 'dr receipts' });
    join.checkShards(first);
    await join.confirm(first);
    const { sum, beganAt, endedAt } = join;
    return report.finish(join.reasons, {
        plan: first.plan,
        policy: first.policy,
        to: [...first.to],
        shards: first.shards,
        ...sum,
        beganAt: beganAt ?? null,
        endedAt: endedAt ?? null,
        rtoSeconds: beganAt && endedAt ? (0,lib_clock/* secondsBetween */.O1)(new Date(beganAt), new Date(endedAt)) : null,
        judged: request.trust !== undefined,
        receipts: join.receipts.map(({ head, path, signedBy }) => ({
            shard: head.shard,
            path,
            signed: signedBy !== undefined,
            ...(signedBy === undefined ? {} : { signedBy }),
        })),
        warnings: join.warnings,
    });
}
class Join {
    receipts = [];
    reasons = [];
    warnings = [];
    sum = { releases: 0, restored: 0, failed: 0, faults: 0, bytes: 0, bytesCopied: 0, mounted: 0, requests: 0 };
    first;
    beganAt;
    endedAt;
    #request;
    #ports;
    constructor(request, ports) {
        this.#request = request;
        this.#ports = ports;
        if (!request.trust)
            this.warnings.push((0,errors/* promoteError */.l)('fleet-receipt-unjudged').toReason());
    }
    async read(path) {
        const { trust, plan, to } = this.#request;
        const receipt = await readShard(path, trust);
        const { head, lines } = receipt;
        const expected = {
            ...(this.first ?? head),
            ...(trust ? { policy: trust.digest } : {}),
            ...(plan === undefined ? {} : { plan }),
            ...(to === undefined ? {} : { to: to.map(formatFleetPlace) }),
        };
        assertSameHead(path, expected, head);
        this.first ??= head;
        const other = this.receipts.find((one) => one.head.shard === head.shard);
        if (other)
            this.#fail(incomplete(`shard ${head.shard} has two receipts: ${other.path} and ${path}`));
        this.receipts.push(receipt);
        if (trust && receipt.signedBy === undefined)
            this.#warn((0,errors/* promoteError */.l)('fleet-receipt-unsigned', { detail: `no signature covers all of ${path}` }));
        for (const key of ['bytes', 'bytesCopied', 'mounted', 'requests'])
            this.sum[key] += lines[key];
        if (lines.beganAt && (!this.beganAt || lines.beganAt < this.beganAt))
            this.beganAt = lines.beganAt;
        if (lines.endedAt && (!this.endedAt || lines.endedAt > this.endedAt))
            this.endedAt = lines.endedAt;
    }
    checkShards(first) {
        const before = this.reasons.length;
        for (const { head, ended, path } of this.receipts) {
            const all = head.split[head.shard] ?? 0;
            if (ended.size !== all)
                this.#fail(incomplete(`shard ${head.shard} has results for ${ended.size} of ${all} releases (${path})`));
        }
        const shards = new Set(this.receipts.map(({ head }) => head.shard));
        for (const [shard, count] of first.split.entries()) {
            this.sum.releases += count;
            if (count > 0 && !shards.has(shard))
                this.#fail(incomplete(`shard ${shard} of ${first.shards} has no receipt here`));
        }
        if (this.reasons.length > before || this.receipts.some(({ head }) => head.version === 1))
            return;
        const entries = this.receipts.flatMap(({ ended }) => [...ended.values()]);
        const ordered = entries.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0));
        const found = hashPlan(ordered.map(({ name, priority = 0 }) => ({ release: name, priority })));
        if (found !== first.plan || ordered.some(({ position }, i) => position !== i))
            this.#fail(incomplete(`the receipts do not list the releases of their plan: expected ${first.plan}, found ${found}`));
    }
    async confirm({ to }) {
        const { signal, concurrency, progress } = this.#ports;
        const places = to.map(parseFleetPlace);
        const all = this.receipts.flatMap(({ ended }) => [...ended.values()]);
        let done = 0;
        await (0,lib_concurrency/* mapConcurrent */._k)(all, concurrency, async (one) => {
            await this.#confirmOne(one, places);
            progress({ task: 'fleet', message: 'asking the destinations', done: ++done, total: all.length, unit: 'items' });
        }, signal);
    }
    async #confirmOne({ name, release, passed, claimed, why, advice }, to) {
        if (!passed) {
            this.sum.failed++;
            this.#fail((0,errors/* promoteError */.l)('fleet-release-failed', { release: name, detail: why, advice }));
            return;
        }
        try {
            const confirmed = await confirmRelease(release, claimed, to, this.#request.trust, this.#ports);
            this.sum.requests += confirmed.requests;
            if (!confirmed.why) {
                this.sum.restored++;
                return;
            }
            this.sum.failed++;
            this.#fail(confirmed.why);
        }
        catch (error) {
            this.#ports.signal?.throwIfAborted();
            const { code, message, hint } = (0,lib_errors/* asMcError */.b)(error);
            this.sum.failed++;
            if (isFault(code))
                this.sum.faults++;
            this.#fail((0,errors/* promoteError */.l)('fleet-release-failed', { release: name, detail: `${code}: ${message}`, advice: hint }));
        }
    }
    #fail(error) {
        if (this.reasons.length < MAX_LISTED)
            this.reasons.push(error.toReason());
    }
    #warn(error) {
        if (this.warnings.length < MAX_LISTED)
            this.warnings.push(error.toReason());
    }
}
const incomplete = (what) => (0,errors/* promoteError */.l)('fleet-incomplete', { what });

;// CONCATENATED MODULE: ./build/drill/scenarios/fleet.js















const RELEASES = 12;
const SHARDS = 3;
const PARALLEL = 4;
const formatVersion = (number) => `1.${number}.0`;
const formatRepository = (number) => `acme/service-${String(number).padStart(2, '0')}`;
const resolveReceiptPath = ({ dir }, shard) => (0,external_node_path_.join)(dir, `fleet-${shard}.jsonl`);
const publishFleet = {
    name: 'release',
    title: 'Publish a fleet',
    phase: 'build',
    needs: ['regions'],
    run: async (state, notes) => {
        const { ports, builder, ledger } = state;
        const { clock, concurrency, signal } = ports;
        const signer = await openRegionSigner(state, 'primary');
        let last;
        for (let number = 1; number <= RELEASES; number++) {
            const release = createReleasable(await buildSmall(formatVersion(number), clock.now(), builder));
            const target = { tag: release.version };
            const source = openPlace(state, 'primary', formatRepository(number), target);
            await publish(release, source.reference, { clock, signer, registry: createRegistryPorts(ports) });
            ledger.published(release.version, release.digest);
            const destination = openPlace(state, 'secondary', `replica/${formatRepository(number)}`, target);
            await (0,promote_copy/* copyRelease */.nT)({ source, destination, deep: false }, { clock, concurrency, signal, progress: progress/* silent */.Ku });
            ledger.replicated(release.digest);
            last = { release, releaseReference: (0,oci_reference/* formatReference */.FH)(source.reference) };
            notes.found({ releaseReference: last.releaseReference });
        }
        notes.fact('Releases', RELEASES, 'number');
        return {
            summary: 'Each release is signed and attested in the primary, and copied to the replica in the second region. No deployment reads the replica.',
            found: requireFound(last, 'the fleet'),
        };
    },
};
const restoreShards = {
    name: 'restore',
    title: 'Restore the fleet',
    phase: 'recovery',
    needs: ['regions', 'trust', 'lostAt'],
    run: async (state, notes) => {
        const { clock, concurrency, signal } = state.ports;
        const { trust } = state;
        const registryPorts = createRegistryPorts(state.ports);
        const { host } = new URL(state.regions.urls.regions.secondary.registry);
        const releases = arrangeFleet(Array.from({ length: RELEASES }, (_, i) => {
            const tag = formatVersion(i + 1);
            return { repository: formatRepository(i + 1), tag, priority: i + 1 };
        }));
        const open = (reference) => (0,oci/* openRepository */.Av)(reference, registryPorts);
        for (let index = 0; index < SHARDS; index++) {
            const report = await restoreFleet({
                from: `${host}/replica`,
                releases,
                content: { registry: host, prefix: 'replica' },
                to: [{ registry: host, prefix: 'live' }],
                trust,
                deep: false,
                shard: { of: SHARDS, index },
                state: resolveReceiptPath(state, index),
                parallel: PARALLEL,
            }, {
                clock,
                concurrency,
                signal,
                progress: progress/* silent */.Ku,
                signer: await openRegionSigner(state, 'secondary'),
                openSource: open,
                openDestination: open,
            });
            if (report.outcome !== 'passed')
                throw (0,drill_errors/* createStepRefused */.Z)(`shard ${index}`, report.reasons);
            state.counters.promotions += report.restored;
        }
        const paths = Array.from({ length: SHARDS }, (_, shard) => resolveReceiptPath(state, shard));
        const joined = await joinReceipts({ paths, trust }, { clock, concurrency, signal, progress: progress/* silent */.Ku, openDestination: open });
        if (joined.outcome !== 'passed')
            throw (0,drill_errors/* createStepRefused */.Z)('the fleet', joined.reasons);
        notes.fact('Restored', `${joined.restored} of ${joined.releases}, in ${SHARDS} shards`);
        notes.fact('Bytes', `${(0,lib_bytes/* formatBytes */.z3)(joined.bytes)}, of which ${(0,lib_bytes/* formatBytes */.z3)(joined.bytesCopied)} were sent`);
        notes.fact('Blobs mounted, not sent', joined.mounted, 'number');
        return {
            summary: 'The joined receipts of all shards cover the whole fleet. Blobs that the registry already had were mounted, not sent.',
            found: {},
        };
    },
};
const checkFleet = {
    name: 'gate',
    title: 'Run promote check for each release',
    phase: 'recovery',
    needs: ['regions', 'trust', 'lostAt'],
    run: async (state, notes) => {
        const { complete } = state;
        const { clock, concurrency, signal } = state.ports;
        for (let number = 1; number <= RELEASES; number++) {
            const version = formatVersion(number);
            const place = openPlace(state, 'secondary', `live/${formatRepository(number)}`, { tag: version });
            const check = await (0,promote_check/* checkPromotion */.K)(place, state.trust, { clock, concurrency, signal, progress: progress/* silent */.Ku });
            if (check.outcome !== 'passed')
                throw (0,drill_errors/* createStepRefused */.Z)(formatRepository(number), check.reasons);
            const { digest } = check;
            complete.set(digest, version);
            const verification = requireFound(check.verification, 'the verification');
            state.recovered.push({ version, digest, verification, check, repository: place.repository });
        }
        if (complete.size !== RELEASES)
            throw (0,drill_errors/* drillError */._)('step-refused', {
                what: 'the fleet',
                detail: `expected ${RELEASES} complete releases, found ${complete.size}`,
            });
        const restoredAt = clock.now();
        const rto = (0,lib_clock/* secondsBetween */.O1)(state.lostAt, restoredAt);
        notes.fact('RTO of the fleet', formatSeconds(rto));
        return {
            summary: `promote check passed for all ${RELEASES}, ${formatSeconds(rto)} after the loss.`,
            found: { restoredAt },
        };
    },
};
const fleet = new Scenario()
    .step(startRegionsStep)
    .step(publishFleet)
    .step(losePrimary)
    .step(restoreShards)
    .step(checkFleet);

// EXTERNAL MODULE: ./build/bypass/offline/create-request.js
var create_request = __webpack_require__(79065);
;// CONCATENATED MODULE: ./build/drill/scenarios/steps/bypass-offline.js












const bypass_offline_REASON = 'The primary region and GitHub are lost. The freeze blocks the release that replaces it.';
const MAX_POLICY_BYTES = 1024 * 1024;
const PINNED_ROSTER = 'trust-roots/bypass-roster.yaml';
const pinRoster = {
    name: 'pin-roster',
    title: 'Pin the roster for an outage',
    phase: 'build',
    needs: ['roster'],
    run: async (state, notes) => {
        const { roster, request, ports } = state;
        const digest = (0,lib_digest/* digestOf */.ol)(roster.text);
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(request.out, PINNED_ROSTER), roster.text);
        const path = resolvePolicy(state);
        const policy = (await (0,lib_files/* readFileBounded */.Y1)(path, MAX_POLICY_BYTES, 'the trust policy')).toString('utf8');
        const pin = `bypassRoster: { path: ${PINNED_ROSTER}, sha256: ${(0,lib_digest/* getHex */.Qj)(digest)} }`;
        await (0,lib_files/* writeFileAtomic */.Zf)(path, `${policy.trimEnd()}\n${pin}\n`);
        const trust = await (0,load/* loadTrust */.V)(path, files/* policyFiles */.qR, ports.clock.now());
        notes.fact('Roster', digest, 'digest');
        notes.fact('Trust policy', trust.digest, 'digest');
        return { summary: 'The trust policy names the roster by its digest, before GitHub is lost.', found: { trust } };
    },
};
async function findGithubFault(state) {
    try {
        const report = await decideOnGithub(state, { question: state.question });
        throw (0,drill_errors/* drillError */._)('bypass-decision-wrong', {
            decision: 'without GitHub',
            expected: 'the fault github-unavailable',
            found: report.outcome,
        });
    }
    catch (error) {
        if (error instanceof mc_error/* McError */.Hv && error.code === 'github-unavailable')
            return error.code;
        throw error;
    }
}
const loseGithub = {
    name: 'github-down',
    title: 'Lose GitHub',
    phase: 'loss',
    needs: ['regions'],
    run: async (state, notes) => {
        const { github } = state.regions;
        await github.stop();
        const { url, state: found, detail } = await github.probe();
        if (found !== 'refuses')
            throw (0,drill_errors/* drillError */._)('region-still-up', { service: 'github', url, detail });
        state.events.add('error', 'github-lost', 'GitHub is unreachable', { url });
        notes.fact('github', `${url}: ${detail}`, 'address');
        return { summary: 'GitHub refuses connections. No one can open or approve a pull request.', found: {} };
    },
};
const askWithoutGithub = {
    name: 'github-fault',
    title: 'Ask for a bypass on GitHub',
    phase: 'recovery',
    needs: ['regions', 'question'],
    run: async (state, notes) => {
        notes.fact('Fault', await findGithubFault(state));
        return { summary: 'A decision that asks GitHub ends with a fault, and never allows.', found: {} };
    },
};
const requestOffline = {
    name: 'request',
    title: 'Write the request for a bypass offline',
    phase: 'recovery',
    needs: ['regions', 'roster', 'question'],
    run: async (state, notes) => {
        const { github } = state.regions;
        const request = resolveBypassFile(state, `${state.drillId}.json`);
        const values = createRequestValues(state.question, FULL_TTL_S, bypass_offline_REASON);
        const { id, digest, expiresAt } = await (0,create_request/* createOfflineRequest */.pw)({ out: request, values, repositoryId: github.repositoryId, requester: github.getUserId('requester') }, { clock: createBypassEntry(state, { actor: 'requester' }).clock });
        notes.fact('Request', digest, 'digest');
        notes.fact('Expires at', expiresAt, 'time');
        return {
            summary: 'The request is a file for one digest, one environment and 4 h.',
            found: { offline: { id, digest, request, approvals: resolveApprovals(state) } },
        };
    },
};
const decideWithTwoSignatures = {
    name: 'two-approvals',
    title: 'Decide with two signatures',
    phase: 'recovery',
    needs: ['regions', 'roster', 'question', 'offline'],
    run: async (state, notes) => {
        const { offline, roster, question } = state;
        const signed = await signAs(state, offline, roster, APPROVER_LOGINS.slice(0, 2));
        for (const [login, fingerprint] of signed)
            notes.fact(`Signed by ${login}`, fingerprint);
        const report = await decideFromFiles(state, offline, question, await readPinnedRoster(state));
        await requireDenied(state, notes, { name: 'two-approvals', report }, 'bypass-quorum-missing');
        return { summary: 'Two of three roles signed. The gate stays closed, and the request is not used.', found: {} };
    },
};
const signAsThird = {
    name: 'third-approval',
    title: 'Sign as the third person',
    phase: 'recovery',
    needs: ['regions', 'roster', 'question', 'offline'],
    run: async (state, notes) => {
        const { offline, roster, question } = state;
        const signed = await signAs(state, offline, roster, APPROVER_LOGINS.slice(2));
        for (const [login, fingerprint] of signed)
            notes.fact(`Signed by ${login}`, fingerprint);
        const digest = (0,lib_digest/* digestOf */.ol)('another release');
        const other = await decideFromFiles(state, offline, { ...question, digest }, await readPinnedRoster(state));
        await requireDenied(state, notes, { name: 'other-digest', report: other }, 'bypass-subject-mismatch');
        const changed = { path: (await readPinnedRoster(state)).path, digest: (0,lib_digest/* digestOf */.ol)(`${roster.text}\n`) };
        notes.fact('A roster with another digest', await findRosterFault(state, changed));
        return {
            summary: 'Three people signed the file. Another digest is denied, and so is a roster that the policy does not pin.',
            found: {},
        };
    },
};
async function findRosterFault(state, roster) {
    try {
        const report = await decideFromFiles(state, state.offline, state.question, roster);
        throw (0,drill_errors/* drillError */._)('bypass-decision-wrong', {
            decision: 'another roster',
            expected: 'the error bypass-roster-invalid',
            found: report.outcome,
        });
    }
    catch (error) {
        if (error instanceof mc_error/* McError */.Hv && error.code === 'bypass-roster-invalid')
            return error.code;
        throw error;
    }
}
const useOffline = {
    name: 'use',
    title: 'Open the gate with the signed files',
    phase: 'recovery',
    needs: ['regions', 'question', 'offline'],
    run: async (state, notes) => {
        const { offline, question } = state;
        const pin = await readPinnedRoster(state);
        const report = await decideFromFiles(state, offline, question, pin);
        await requireAllowed(state, notes, { name: 'use', report }, true);
        notes.fact('Pinned roster', pin.digest, 'digest');
        notes.fact('Use recorded in', USE_STORE);
        state.events.add('warn', 'bypass-used', 'a bypass opened the gate of production', {
            id: offline.id,
            digest: offline.digest,
        });
        return {
            summary: 'The gate of production is open for this release. The write-once store of the second region has the use.',
            found: {},
        };
    },
};
const useOfflineAgain = {
    name: 'second-use',
    title: 'Use the signed files a second time',
    phase: 'recovery',
    needs: ['regions', 'question', 'offline'],
    run: async (state, notes) => {
        const { offline, question } = state;
        const report = await decideFromFiles(state, offline, question, await readPinnedRoster(state));
        await requireDenied(state, notes, { name: 'second-use', report }, 'bypass-consumed');
        return { summary: 'The store already has the use, so the same files are denied.', found: {} };
    },
};

// EXTERNAL MODULE: ./build/bypass/offline/reconcile.js + 1 modules
var reconcile = __webpack_require__(46219);
;// CONCATENATED MODULE: ./build/drill/scenarios/steps/reconciling.js






const resumeGithub = {
    name: 'github-back',
    title: 'Start GitHub again',
    phase: 'evidence',
    always: true,
    needs: [],
    run: async ({ regions }, notes) => {
        await regions?.github.resume();
        const probe = await regions?.github.probe();
        if (probe && probe.state !== 'answers')
            throw (0,drill_errors/* drillError */._)('step-refused', { what: 'GitHub', detail: `${probe.url}: ${probe.detail}` });
        if (probe)
            notes.fact('github', `${probe.url}: ${probe.detail}`, 'address');
        return { summary: 'GitHub answers again.', found: {} };
    },
};
async function reconcileOnce(state, name) {
    const { request, approvals } = state.offline;
    const report = await (0,reconcile/* reconcile */.L)(openDrillBypass(state, 'app'), { request, approvals, store: USE_STORE });
    await recordBypassFile(state, `${name}.json`, report);
    if (report.outcome !== 'passed')
        throw (0,drill_errors/* createStepRefused */.Z)('the reconciliation', report.reasons);
    return report;
}
const reconcileWithGithub = {
    name: 'reconcile',
    title: 'Reconcile with GitHub',
    phase: 'evidence',
    needs: ['regions', 'question', 'offline'],
    run: async (state, notes) => {
        const { question, offline } = state;
        const { pr, id, digest, url, done, signatures, reasons } = await reconcileOnce(state, 'reconciliation');
        const bypass = { id, pr, digest };
        notes.found({ bypass });
        notes.fact('Created', done.join(', '));
        notes.fact('Pull request', url, 'address');
        for (const { login, fingerprint } of signatures)
            notes.fact(`Signature of ${login}`, fingerprint);
        notes.fact('Differences', reasons.length, 'number');
        const { usedMarker } = await readGithubRecords(state, bypass, question.environment);
        if (done.length !== 3 || digest !== offline.digest || usedMarker === null)
            throw (0,drill_errors/* drillError */._)('step-refused', {
                what: 'the reconciliation',
                detail: `expected a pull request, a marker and a comment, found ${done.join(', ') || 'none'}; marker ${usedMarker ?? 'none'}`,
            });
        notes.fact('Marker of the use', usedMarker);
        const again = await reconcileOnce(state, 'reconciliation-again');
        if (again.done.length > 0 || again.pr !== pr)
            throw (0,drill_errors/* drillError */._)('step-refused', {
                what: 'the second reconciliation',
                detail: `expected nothing to do, found ${again.done.join(', ') || `pull request ${again.pr}`}`,
            });
        const report = await decideOnGithub(state, { question, pr });
        await requireDenied(state, notes, { name: 'use-on-github', report }, 'bypass-consumed');
        return {
            summary: `Pull request ${pr} has the request, the signatures and the marker of the use. There are no differences. A second reconciliation changed nothing, and GitHub denies another use.`,
            found: { bypass },
        };
    },
};

;// CONCATENATED MODULE: ./build/drill/scenarios/github-down.js








const githubDown = new Scenario()
    .step(startRegionsStep)
    .step(setUpGithub)
    .step(pinRoster)
    .step(buildRelease)
    .step(publishRelease)
    .step(replicateRelease)
    .step(freezeProduction)
    .step(keepReleasing)
    .step(losePrimary)
    .step(loseGithub)
    .step(recovering_verifyOffline)
    .step(promoteStep)
    .step(runClosedGate)
    .step(askWithoutGithub)
    .step(requestOffline)
    .step(decideWithTwoSignatures)
    .step(signAsThird)
    .step(useOffline)
    .step(checkAsDeployment)
    .step(useOfflineAgain)
    .step(resumeGithub)
    .step(reconcileWithGithub)
    .step(expireOffline)
    .step(sweepAfterwards)
    .step(reportBypasses)
    .step(countReleases);

;// CONCATENATED MODULE: ./build/drill/scenarios/log-fork.js











const CHECKPOINT = 'logs/rekor2/checkpoint';
const log_fork_MAX_CHECKPOINT_BYTES = 64 * 1024;
const MAX_EVIDENCE_BYTES = 4 * log_fork_MAX_CHECKPOINT_BYTES;
const log_fork_evidenceSchema = schemas/* looseObject */._H3({ kept: schemas/* string */.YjP(), seen: schemas/* string */.YjP() });
const NOTICE_WITHIN_MS = 60_000;
const log_fork_POLL_MS = 20;
async function waitForForkError({ ports, mirrorErrors }) {
    const { clock, signal } = ports;
    const until = clock.now().getTime() + NOTICE_WITHIN_MS;
    while (!mirrorErrors.has('log-fork')) {
        if (clock.now().getTime() > until)
            throw (0,drill_errors/* drillError */._)('step-refused', { what: 'the mirror', detail: 'it did not notice the fork' });
        await clock.sleep(log_fork_POLL_MS, signal);
    }
}
const forkLog = {
    name: 'log-fork',
    title: 'Fork the log of the primary',
    phase: 'loss',
    needs: ['regions', 'releasing'],
    run: async (state, notes) => {
        await state.releasing.stop();
        const files = (0,destination_folder/* folderDestination */.z)(resolveMirrorDir(state));
        await state.regions.forkLog('primary');
        await untilAborted(waitForForkError(state), state.ports.signal);
        const { forks, logs } = await readSignedState(state);
        const { path } = requireFound(forks.find(({ log }) => log === 'rekor2'), 'the evidence of the fork');
        const evidence = requireFound(await files.read(path, MAX_EVIDENCE_BYTES), 'the evidence of the fork');
        const { kept, seen } = log_fork_evidenceSchema.parse((0,json/* parseJson */.qF)(evidence.toString('utf8'), path));
        const stored = await files.read(CHECKPOINT, log_fork_MAX_CHECKPOINT_BYTES);
        if (kept === seen || stored?.toString('utf8') !== kept)
            throw (0,drill_errors/* drillError */._)('step-refused', { what: 'the mirror', detail: 'it stored the checkpoint of the fork' });
        notes.fact('Refused with error code', 'log-fork');
        notes.fact('Both signed checkpoints are kept in', path);
        for (const { name, size, root } of logs)
            notes.fact(`${name} stays at`, `${(0,plural/* formatCount */.B)(size, 'entry', 'entries')}, root ${root}`);
        state.events.add('error', 'log-forked', 'the log of the primary signed two inconsistent trees', { evidence: path });
        return {
            summary: "The mirror refused the new checkpoint: the log's key signed it, but it is not consistent with the mirrored log.",
            found: {},
        };
    },
};
const logFork = new Scenario()
    .step(startRegionsStep)
    .step(buildRelease)
    .step(publishRelease)
    .step(replicateRelease)
    .step(keepReleasing)
    .step(forkLog)
    .step(losePrimary)
    .step(recovering_verifyOffline)
    .step(promoteStep)
    .step(checkAsDeployment)
    .step(countReleases);

// EXTERNAL MODULE: ./build/mirror/check/check.js + 11 modules
var check_check = __webpack_require__(95670);
// EXTERNAL MODULE: ./build/mirror/heal/heal.js + 6 modules
var heal = __webpack_require__(61709);
;// CONCATENATED MODULE: ./build/drill/scenarios/mirror-bitrot.js









const SECOND = 'second-mirror';
const MAX_BYTES = 16 * 1024 * 1024;
const startSecondMirror = {
    name: 'second-mirror',
    title: 'Start a second mirror',
    phase: 'steady',
    needs: ['regions', 'trust', 'releasing'],
    run: async (state, notes) => {
        await state.releasing.stop();
        await waitForNextSync(state);
        const report = await createMirror(state, SECOND);
        notes.fact('Log entries', report.logs[0]?.size ?? 0, 'number');
        return {
            summary: 'The second mirror follows the same sources, and does not know the first one.',
            found: {},
        };
    },
};
async function damageMirror(to, main) {
    const paths = (await to.list()).map(({ path }) => path);
    const read = async (path) => (await to.read(path, MAX_BYTES)) ?? Buffer.alloc(0);
    const find = (pattern) => requireFound(paths.find((path) => pattern.test(path)), `a file like ${pattern}`);
    const [blob, tile, entries] = [find(/^blobs\//), find(/\/tile\/0\//), find(/\/tile\/entries\//)];
    const flipped = await read(blob);
    flipped[flipped.length >> 1] = (flipped[flipped.length >> 1] ?? 0) ^ 0x01;
    await to.write(blob, flipped);
    const cut = await read(tile);
    await to.write(tile, cut.subarray(0, cut.length - 7));
    await to.remove(entries);
    const index = `evidence/sha256/${main.slice('sha256:'.length)}/index.json`;
    await to.remove(index);
    return [`${blob}: one bit flipped`, `${tile}: end cut off`, `${entries}: removed`, `${index}: removed`];
}
const healDamage = {
    name: 'bitrot',
    title: 'Damage the mirror, and heal it',
    phase: 'recovery',
    needs: ['trust', 'release', 'lostAt'],
    run: async (state, notes) => {
        const config = await loadDrillMirrorConfig(state);
        const ports = createMirrorPorts(state, state.ports.signal);
        await Promise.all(state.background.map((work) => work.stop()));
        await (0,sync/* syncMirror */.X)(config, ports).catch((error) => notes.log(`last sync: ${(0,lib_errors/* asMcError */.b)(error).message}`));
        state.ports.signal.throwIfAborted();
        const damaged = await damageMirror((0,destination_folder/* folderDestination */.z)(resolveMirrorDir(state)), state.release.digest);
        for (const what of damaged)
            notes.fact('Damaged', what);
        const check = await (0,check_check/* checkMirror */.q)(config, ports);
        notes.fact('Found by the check', check.reasons.length, 'number');
        for (const { code, message } of check.reasons)
            notes.log(`${code}: ${message}`);
        if (check.outcome === 'passed')
            throw (0,drill_errors/* drillError */._)('step-refused', {
                what: 'mirror check',
                detail: 'expected it to find the damage, but it passed',
            });
        const healed = await (0,heal/* healMirror */.w)(config, [resolveMirrorDir(state, SECOND)], ports);
        for (const { path, from } of healed.healed ?? [])
            notes.fact('Healed', `${path}: from ${from}`);
        if (healed.outcome !== 'passed')
            throw (0,drill_errors/* createStepRefused */.Z)('mirror check --heal', healed.reasons);
        return {
            summary: 'The check found each damaged file by its hash. The mirror took a copy of each file with the right hash from the second mirror.',
            found: {},
        };
    },
};
const mirrorBitrot = new Scenario()
    .step(startRegionsStep)
    .step(buildRelease)
    .step(publishRelease)
    .step(replicateRelease)
    .step(keepReleasing)
    .step(startSecondMirror)
    .step(losePrimary)
    .step(healDamage)
    .step(recovering_verifyOffline)
    .step(promoteStep)
    .step(checkAsDeployment)
    .step(countReleases);

;// CONCATENATED MODULE: ./build/drill/scenarios/region-loss.js




const regionLoss = new Scenario()
    .step(startRegionsStep)
    .step(buildRelease)
    .step(publishRelease)
    .step(replicateRelease)
    .step(keepReleasing)
    .step(losePrimary)
    .step(recovering_verifyOffline)
    .step(promoteStep)
    .step(checkAsDeployment)
    .step(countReleases);

;// CONCATENATED MODULE: ./build/drill/scenarios/registry-rot.js












const openReleasePlace = (state, region) => openPlace(state, region, REPOSITORY, { tag: state.release.version });
const createPorts = ({ ports: { clock, concurrency, signal } }) => ({
    clock,
    concurrency,
    signal,
    progress: progress/* silent */.Ku,
});
const checkDestination = (state) => (0,promote_check/* checkPromotion */.K)(openReleasePlace(state, 'secondary'), state.trust, createPorts(state));
async function promoteToSecondary(state, deep) {
    const report = await (0,promote/* promote */.p)({
        source: openReleasePlace(state, 'primary'),
        destinations: [openReleasePlace(state, 'secondary')],
        trust: state.trust,
        plan: false,
        deep,
    }, { ...createPorts(state), signer: await openRegionSigner(state, 'secondary') });
    if (report.outcome !== 'passed')
        throw (0,drill_errors/* createStepRefused */.Z)('the promotion', report.reasons);
    state.counters.promotions++;
    return report;
}
const promoteFirst = {
    name: 'promote',
    title: 'Promote the release to the second region',
    phase: 'steady',
    needs: ['regions', 'release', 'trust', 'releaseReference'],
    run: async (state, notes) => {
        const [destination] = (await promoteToSecondary(state, false)).destinations;
        if (destination?.record)
            notes.fact('Promotion record', destination.record, 'digest');
        const { outcome, reasons, digest } = await checkDestination(state);
        if (outcome !== 'passed')
            throw (0,drill_errors/* createStepRefused */.Z)('promote check', reasons);
        state.complete.set(digest, state.release.version);
        return {
            summary: 'The release is complete, verified and marked promotable in the second region. promote check passed.',
            found: {},
        };
    },
};
async function listImageBlobs(state) {
    const { repository } = openReleasePlace(state, 'secondary');
    const { digest, platforms } = state.release;
    const manifests = platforms.length > 0 ? platforms.map((image) => image.digest) : [digest];
    const blobs = new Set();
    for (const name of manifests)
        for (const blob of (0,oci_manifest/* listBlobs */.t3)(await repository.manifest(name)))
            blobs.add(blob.digest);
    return [...blobs];
}
const damageRegistry = {
    name: 'rot',
    title: 'Damage blobs in the registry',
    phase: 'loss',
    needs: ['regions', 'release'],
    run: async (state, notes) => {
        const { lost, rotten } = await state.regions.damageRegistry('secondary', REPOSITORY, await listImageBlobs(state));
        const lostAt = state.ports.clock.now();
        for (const name of lost)
            notes.fact('Lost', name, 'digest');
        for (const name of rotten)
            notes.fact('One bit changed', name, 'digest');
        state.events.add('error', 'registry-rot', 'the registry of the second region is damaged', { lost, rotten });
        notes.fact('Damaged at', (0,lib_clock/* rfc3339 */.ag)(lostAt), 'time');
        return {
            summary: `The registry lost ${(0,plural/* formatCount */.B)(lost.length, 'blob')}, and returns wrong bytes for ${rotten.length}. It still lists all of them.`,
            found: { lostAt },
        };
    },
};
const checkDamaged = {
    name: 'notice',
    title: 'Run promote check',
    phase: 'loss',
    needs: ['regions', 'release', 'trust'],
    run: async (state, notes) => {
        const { outcome, reasons, missing } = await checkDestination(state);
        const incomplete = reasons.find(({ code }) => code === 'destination-incomplete');
        if (outcome === 'passed' || !incomplete)
            throw (0,drill_errors/* drillError */._)('step-refused', {
                what: 'promote check',
                detail: `expected destination-incomplete for the damaged release, found ${reasons.map(({ code }) => code).join(', ') || outcome}`,
            });
        notes.fact('promote check', incomplete.message);
        return {
            summary: `promote check failed. It names ${(0,plural/* formatCount */.B)(missing.length, 'missing part')}.`,
            found: {},
        };
    },
};
const promoteAgain = {
    name: 'heal',
    title: 'Promote the release again with --deep',
    phase: 'recovery',
    needs: ['regions', 'release', 'trust', 'lostAt'],
    run: async (state, notes) => {
        const report = await promoteToSecondary(state, true);
        const [destination] = report.destinations;
        const parts = destination?.copy?.parts ?? [];
        const healed = parts.filter((part) => part.state === 'healed');
        for (const { digest } of healed)
            notes.fact('Healed', digest, 'digest');
        const copied = parts.filter((part) => part.state === 'copied').length;
        if (healed.length === 0 || copied > 0)
            throw (0,drill_errors/* drillError */._)('step-refused', {
                what: 'the second promotion',
                detail: `healed parts: ${healed.length}; copied parts that were not damaged: ${copied}`,
            });
        state.recovered.push({
            version: state.release.version,
            digest: report.digest,
            verification: requireFound(destination?.verification, 'the verification'),
            promotion: report,
            repository: openReleasePlace(state, 'secondary').repository,
        });
        return {
            summary: `The promotion read every blob and healed ${healed.length} of them. It sent nothing else of the release.`,
            found: {},
        };
    },
};
const checkHealed = {
    name: 'gate',
    title: 'Run promote check again',
    phase: 'recovery',
    needs: ['regions', 'release', 'trust', 'lostAt'],
    run: async (state, notes) => {
        const report = await checkDestination(state);
        if (report.outcome !== 'passed')
            throw (0,drill_errors/* createStepRefused */.Z)('promote check', report.reasons);
        const [recovered] = state.recovered;
        if (recovered)
            recovered.check = report;
        const restoredAt = state.ports.clock.now();
        const rto = (0,lib_clock/* secondsBetween */.O1)(state.lostAt, restoredAt);
        notes.fact('Passed at', (0,lib_clock/* rfc3339 */.ag)(restoredAt), 'time');
        return {
            summary: `promote check passed again, ${formatSeconds(rto)} after the damage.`,
            found: { restoredAt },
        };
    },
};
const registryRot = new Scenario()
    .step(startRegionsStep)
    .step(buildRelease)
    .step(publishRelease)
    .step(promoteFirst)
    .step(damageRegistry)
    .step(checkDamaged)
    .step(promoteAgain)
    .step(checkHealed);

// EXTERNAL MODULE: ./build/verify/all.js + 2 modules
var verify_all = __webpack_require__(20297);
// EXTERNAL MODULE: ./build/verify/trust/rotate.js
var rotate = __webpack_require__(55162);
;// CONCATENATED MODULE: ./build/drill/scenarios/root-rotation.js













const NAMES = { primary: 'A', secondary: 'B' };
const root_rotation_MAX_ROOT_BYTES = 4 * 1024 * 1024;
const rootSchema = schemas/* looseObject */._H3({
    tlogs: schemas/* array */.YOg(schemas/* looseObject */._H3({ baseUrl: schemas/* string */.YjP() })),
    ctlogs: schemas/* array */.YOg(schemas/* looseObject */._H3({ baseUrl: schemas/* string */.YjP() })),
    certificateAuthorities: schemas/* array */.YOg(schemas/* looseObject */._H3({ uri: schemas/* string */.YjP() })),
    timestampAuthorities: schemas/* array */.YOg(schemas/* looseObject */._H3({ uri: schemas/* string */.YjP() })),
});
function resolvePaths({ dir }, instance) {
    const folder = (0,external_node_path_.join)(dir, 'rotation');
    const artifact = (0,external_node_path_.join)(folder, `signed-under-${NAMES[instance]}.txt`);
    return {
        folder,
        root: (0,external_node_path_.join)(folder, `root-${NAMES[instance]}.json`),
        artifact,
        bundle: `${artifact}.sigstore.json`,
    };
}
const resolvePolicyPath = ({ request }) => (0,external_node_path_.join)(request.out, 'trust-policy.yaml');
async function splitRoots(state) {
    const { regions } = state;
    const path = (0,external_node_path_.join)(regions.dir, 'trusted_root.json');
    const text = (await (0,lib_files/* readFileBounded */.Y1)(path, root_rotation_MAX_ROOT_BYTES, 'the trusted root')).toString('utf8');
    const root = (0,json/* conform */.fj)(rootSchema, (0,json/* parseJson */.qF)(text, path), path);
    for (const instance of ['primary', 'secondary']) {
        const { fulcio, tsa } = regions.urls.regions[instance];
        const own = (name) => name.includes(`.${instance}.`) || name.startsWith(fulcio) || name.startsWith(tsa);
        const part = {
            ...root,
            tlogs: root.tlogs.filter(({ baseUrl }) => own(baseUrl)),
            ctlogs: root.ctlogs.filter(({ baseUrl }) => own(baseUrl)),
            certificateAuthorities: root.certificateAuthorities.filter(({ uri }) => own(uri)),
            timestampAuthorities: root.timestampAuthorities.filter(({ uri }) => own(uri)),
        };
        await (0,lib_files/* writeFileAtomic */.Zf)(resolvePaths(state, instance).root, JSON.stringify(part, null, 2));
    }
}
async function signArtifact(state, instance) {
    const { artifact, bundle } = resolvePaths(state, instance);
    await (0,lib_files/* writeFileAtomic */.Zf)(artifact, `a release of the instance ${NAMES[instance]}, ${state.drillId}\n`);
    const signer = await openRegionSigner(state, instance);
    await (0,lib_files/* writeFileAtomic */.Zf)(bundle, await signer.signMessage((0,lib_files/* readFileStream */.vY)(artifact, 'the release')));
}
const createVerifyPorts = ({ ports }) => ({
    ...ports,
    progress: progress/* silent */.Ku,
    env: {},
    at: (path) => path,
    credentials: credentials/* anonymous */._,
    openMirror: async (location) => {
        throw new TypeError(`the root rotation uses no mirror: ${location}`);
    },
});
async function findRefusal(context, instance) {
    const { artifact, bundle } = resolvePaths(context, instance);
    const { report } = await (0,verify_all/* verifyAll */.V)({ subjects: [artifact], policy: resolvePolicyPath(context), bundles: [bundle], useMirror: 'never' }, createVerifyPorts(context));
    return report.reasons[0];
}
async function assertAccepted(context, notes, accepted) {
    for (const instance of ['primary', 'secondary']) {
        const refusal = await findRefusal(context, instance);
        const found = refusal === undefined ? 'passes' : `refused: ${refusal.code}`;
        notes.fact(`Signed under ${NAMES[instance]}`, found);
        notes.log(`signed under ${NAMES[instance]}: ${refusal ? `${refusal.code}: ${refusal.message}` : 'passes'}`);
        const right = accepted[instance] ? refusal === undefined : refusal?.code === 'certificate-untrusted';
        if (!right)
            throw (0,drill_errors/* drillError */._)('rotation-wrong', {
                release: `the artifact that ${NAMES[instance]} signed`,
                expected: accepted[instance] ? 'passes' : 'refused: certificate-untrusted',
                found,
            });
    }
    const trust = await (0,load/* loadTrust */.V)(resolvePolicyPath(context), files/* policyFiles */.qR, context.ports.clock.now());
    notes.fact('Trust policy', trust.digest, 'digest');
    return { trust };
}
const startInstances = {
    name: 'roots-up',
    title: 'Start two Sigstore instances and pin the root of the first',
    phase: 'build',
    needs: [],
    run: async (state, notes) => {
        const regions = await startRegions((0,external_node_path_.join)(state.dir, 'regions'));
        notes.found({ regions });
        const { folder, root } = resolvePaths(state, 'primary');
        await (0,promises_.mkdir)(folder, { recursive: true });
        await splitRoots({ ...state, regions });
        await pinTrust(state.request.out, root, regions.urls.identity, ['signature']);
        const trust = await (0,load/* loadTrust */.V)(resolvePolicyPath(state), files/* policyFiles */.qR, state.ports.clock.now());
        notes.fact('Allowed signer', regions.urls.identity.subject, 'identity');
        notes.fact('Trust policy', trust.digest, 'digest');
        return { summary: 'Both instances answer. The policy has the root of A alone.', found: { regions, trust } };
    },
};
const signUnderBoth = {
    name: 'sign',
    title: 'Sign at both instances',
    phase: 'build',
    needs: ['regions'],
    run: async (state, notes) => {
        for (const instance of ['primary', 'secondary'])
            await signArtifact(state, instance);
        const found = await assertAccepted(state, notes, { primary: true, secondary: false });
        return { summary: 'The artifact of A passes. The artifact of B is refused: B is not trusted yet.', found };
    },
};
const addSecondRoot = {
    name: 'rotate',
    title: 'Add the root of B',
    phase: 'steady',
    needs: ['regions'],
    run: async (state, notes) => {
        const { root, artifact, bundle } = resolvePaths(state, 'secondary');
        const report = await (0,rotate/* rotateRoot */.AO)({
            policy: resolvePolicyPath(state),
            name: 'drill',
            as: 'drill-B',
            trustedRoot: root,
            canaries: [artifact],
            evidence: { bundles: [bundle], useMirror: 'never' },
        }, createVerifyPorts(state));
        notes.fact('Keys and authorities added', report.added.length, 'number');
        const found = await assertAccepted(state, notes, { primary: true, secondary: true });
        return { summary: 'A canary was verified under B alone. Now both artifacts pass.', found };
    },
};
const retireFirstRoot = {
    name: 'retire',
    title: 'Retire the root of A',
    phase: 'steady',
    needs: ['regions'],
    run: async (state, notes) => {
        await (0,rotate/* retireRoot */.kY)({ policy: resolvePolicyPath(state), name: 'drill' }, state.ports);
        const found = await assertAccepted(state, notes, { primary: false, secondary: true });
        return { summary: 'The artifact of A is refused, and the reason names its CA. The artifact of B passes.', found };
    },
};
const undoRetirement = {
    name: 'revert',
    title: 'Revert the retirement',
    phase: 'recovery',
    needs: ['regions'],
    run: async (state, notes) => {
        await (0,rotate/* revertTrust */.JZ)(resolvePolicyPath(state), state.ports);
        const found = await assertAccepted(state, notes, { primary: true, secondary: true });
        return { summary: 'The policy is the earlier one, and both artifacts pass again.', found };
    },
};
const rootRotation = new Scenario()
    .step(startInstances)
    .step(signUnderBoth)
    .step(addSecondRoot)
    .step(retireFirstRoot)
    .step(undoRetirement);

;// CONCATENATED MODULE: ./build/drill/scenarios/index.js









const SCENARIO_STEPS = {
    'region-loss': regionLoss,
    'root-rotation': rootRotation,
    'log-fork': logFork,
    'mirror-bitrot': mirrorBitrot,
    'evidence-only-on-mirror': evidenceOnlyOnMirror,
    'registry-rot': registryRot,
    fleet: fleet,
    bypass: bypass,
    'github-down': githubDown,
};

;// CONCATENATED MODULE: ./build/drill/ledger.js

class Ledger {
    #clock;
    #entries = [];
    #closedAt;
    constructor(clock) {
        this.#clock = clock;
    }
    published(version, digest) {
        if (this.#closedAt === undefined)
            this.#entries.push({ version, digest, publishedAt: this.#clock.now() });
    }
    close(lostAt) {
        this.#closedAt = lostAt;
    }
    replicated(digest) {
        const entry = this.#entries.find((each) => each.digest === digest);
        if (entry)
            entry.replicatedAt ??= this.#clock.now();
    }
    get count() {
        return this.#entries.length;
    }
    waiting() {
        return this.#entries.filter(({ replicatedAt }) => replicatedAt === undefined);
    }
    all() {
        return this.#entries;
    }
    newest(digests) {
        return this.#entries
            .filter(({ digest }) => digests.has(digest))
            .reduce((best, each) => (best && best.publishedAt >= each.publishedAt ? best : each), undefined);
    }
    releases({ complete, restored }) {
        return this.#entries.map(({ version, digest, publishedAt, replicatedAt }) => ({
            version,
            digest,
            publishedAt: (0,lib_clock/* rfc3339 */.ag)(publishedAt),
            ...(replicatedAt === undefined ? {} : { replicatedAt: (0,lib_clock/* rfc3339 */.ag)(replicatedAt) }),
            fate: restored.has(digest) ? 'restored' : complete.has(digest) ? 'superseded' : 'lost',
        }));
    }
}

;// CONCATENATED MODULE: ./build/drill/state.js

const FINDING_NAMES = {
    regions: 'the two regions',
    trust: 'the trust policy',
    markerKey: 'the managed key for promotion records',
    release: 'the release',
    releaseReference: 'the reference of the release',
    releasing: 'the publication of small releases',
    mirrorState: 'the signed state of the mirror',
    lostAt: 'the time of the loss',
    restoredAt: 'the time of the restoration',
    roster: 'the roster',
    freeze: 'the freeze',
    question: 'the question of the gate',
    bypass: 'the bypass on GitHub',
    offline: 'the request that was written offline',
    chain: 'the sealed log chain',
    evidence: 'the evidence pack',
};
const createContext = (given) => ({
    ...given,
    ledger: new Ledger(given.ports.clock),
    records: [],
    background: [],
    syncs: [],
    mirrorErrors: new Set(),
    complete: new Map(),
    recovered: [],
    counters: { mirrorVerifications: 0, mirrorVerificationFailures: 0, promotions: 0, bypasses: 0 },
});

;// CONCATENATED MODULE: ./build/drill/simulate.js



















const TICK_MS = 250;
function createDrillId(now) {
    const [day = '', time = ''] = now.toISOString().replace(/[-:]/g, '').split(/[T.]/);
    return `drill-${day}-${time}-${crypto.randomUUID().slice(0, 4)}`;
}
function createStepReporter(clock, progress, total) {
    const startedAt = clock.now().getTime();
    let timer;
    let number = 0;
    const formatNumber = () => `${String(number).padStart(2)}/${total}`;
    return {
        start: ({ name, title }) => {
            number++;
            const since = clock.now().getTime();
            const report = () => progress({
                task: name,
                message: `${formatNumber()} ${title}`,
                done: (clock.now().getTime() - since) / 1000,
                unit: 'seconds',
            });
            report();
            timer = setInterval(report, TICK_MS);
        },
        end: ({ record }) => {
            clearInterval(timer);
            const at = `+${((clock.now().getTime() - startedAt) / 1000).toFixed(1)} s`;
            const failed = record.outcome === 'failed';
            const result = failed ? `failed: ${record.reason?.code}: ${record.summary}` : record.summary;
            progress({
                task: record.name,
                message: `${formatNumber()} ${record.title}, ${formatSeconds(record.durationSeconds)} (${at}): ${result}`,
                ended: failed ? 'failed' : 'passed',
            });
        },
        stop: () => clearInterval(timer),
    };
}
async function simulate(request, ports) {
    const { clock, signal, progress } = ports;
    await checkRequest(request);
    await moveEarlierOutputs(request.out);
    const drillId = createDrillId(clock.now());
    const dir = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'mc-drill-'));
    const events = (0,telemetry_events/* createEventLog */.b)(clock, { drill: drillId, scenario: request.scenario });
    const context = createContext({ request, ports, drillId, dir, builder: ports.builder, events });
    const found = {};
    const stepLogs = [];
    const steps = addEvidenceSteps(SCENARIO_STEPS[request.scenario]);
    const reporter = createStepReporter(clock, progress, steps.length);
    const close = async () => {
        reporter.stop();
        await found.regions?.close();
        await Promise.all(context.background.map((work) => work.stop()));
        await (0,promises_.rm)(dir, { recursive: true, force: true, maxRetries: 3 });
    };
    const stepPorts = {
        clock,
        signal,
        onStart: (step) => {
            events.add('info', 'step-started', step.title, { step: step.name });
            reporter.start(step);
        },
        onEnd: async (finished) => {
            reporter.end(finished);
            stepLogs.push({ step: finished.record.name, log: finished.log });
            return recordStep(context, finished);
        },
    };
    let keep = false;
    try {
        const failures = await runSteps(steps, { context, names: FINDING_NAMES, found, records: context.records }, stepPorts);
        const report = assembleReport({ ...context, ...found }, failures);
        events.add(report.outcome === 'passed' ? 'info' : 'error', 'drill-ended', report.outcome, {
            rtoSeconds: report.rtoSeconds,
            rpoSeconds: report.rpoSeconds,
            ...(report.evidence ? { pack: report.evidence.digest } : {}),
            ...(ports.run === undefined ? {} : { run: ports.run }),
        });
        await writeOutputs(request.out, report, events, clock, ports.run);
        const { regions } = found;
        keep = request.keep && regions !== undefined;
        const streams = createDrillStreams(report, events.list(), stepLogs);
        return { report, streams, kept: keep && regions ? { dir: regions.dir, urls: regions.urls } : undefined, close };
    }
    catch (error) {
        if (signal.aborted)
            await removeOutputs(request.out);
        throw error;
    }
    finally {
        if (!keep) {
            await close();
            if (signal.aborted)
                progress({
                    task: 'clean-up',
                    message: 'stopped: the regions are closed and their files removed',
                    ended: 'passed',
                });
        }
    }
}
async function checkRequest(request) {
    const { release, installRoot } = request;
    assertObjectivesApply(request);
    if (release === undefined)
        await readProductFiles(installRoot);
    else
        (0,oci_reference/* parseReference */.F2)(release);
}
async function recordStep(context, { record, log }) {
    const { clock, signal } = context.ports;
    const failed = record.outcome === 'failed';
    context.events.add(failed ? 'error' : 'info', failed ? 'step-failed' : 'step-passed', record.summary, {
        step: record.name,
        durationSeconds: record.durationSeconds,
        duration: (0,duration/* formatDuration */.a)(record.durationSeconds),
        ...(record.reason ? { code: record.reason.code } : {}),
    });
    if (record.name === 'seal' || context.records.some(({ name }) => name === 'seal'))
        return false;
    await (0,logchain_record/* recordOutput */.Tb)({
        chain: resolveChainDir(context),
        step: record.name,
        startedAt: new Date(record.startedAt),
        finishedAt: new Date(record.finishedAt),
        exitCode: failed ? 1 : 0,
        output: (0,lib_bytes/* streamOf */.mA)(log),
    }, { clock, signal });
    return true;
}

;// CONCATENATED MODULE: ./build/drill/report/present.js



function formatRow(report, name) {
    const objective = readObjective(report, name);
    if (!objective.applies)
        return [name.toUpperCase(), 'does not apply', '', objective.reason];
    const { measured, limit, met } = objective;
    return [
        name.toUpperCase(),
        measured === null ? 'not reached' : formatSeconds(measured),
        formatObjective(limit),
        met ? { outcome: 'passed', text: 'met' } : { outcome: 'failed', text: 'missed' },
    ];
}
const formatStepOutcome = (outcome) => {
    const text = formatOutcome(outcome).toLowerCase();
    return outcome === 'skipped' ? text : { outcome, text };
};
const presentSteps = ({ steps }) => ({
    title: 'Steps',
    table: {
        columns: ['step', 'took', 'outcome'],
        rows: steps.map((step) => [
            step.title,
            step.outcome === 'skipped' ? '' : formatSeconds(step.durationSeconds),
            formatStepOutcome(step.outcome),
        ]),
    },
});
const presentResult = (report) => ({
    title: formatHeadline(report),
    outcome: report.outcome,
    reasons: report.reasons,
    table: {
        columns: ['', 'measured', 'objective', 'result'],
        rows: [formatRow(report, 'rto'), formatRow(report, 'rpo')],
    },
});
function present(report) {
    const { recovered, evidence, counters } = report;
    const sections = [presentSteps(report), presentResult(report)];
    const lost = report.releases.filter(({ fate }) => fate === 'lost');
    const lines = [];
    if (recovered !== null)
        lines.push(`restored: ${recovered.version}, ${recovered.digest}`);
    if (lost.length > 0)
        lines.push(`lost: ${lost.map(({ version }) => version).join(', ')}`);
    const outcomes = Object.entries(counters.bypassOutcomes ?? {}).filter(([, count]) => count > 0);
    if (outcomes.length > 0)
        lines.push(`bypasses: ${outcomes.map(([outcome, count]) => `${count} ${outcome}`).join(', ')}`);
    if (evidence !== null)
        lines.push(`evidence: ${evidence.path}, ${evidence.digest}`);
    if (lines.length > 0)
        sections.push({ title: 'Releases and evidence', lines });
    return sections;
}

// EXTERNAL MODULE: ./build/github/context.js
var github_context = __webpack_require__(9009);
// EXTERNAL MODULE: ./build/lib/exit-codes.js
var exit_codes = __webpack_require__(72281);
// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(33192);
;// CONCATENATED MODULE: ./build/drill/release/write.js







const releaseReportSchema = (0,lib_report/* reportSchema */.Qh)('dr-release', {
    reference: schemas/* string */.YjP().describe('the image: oci-layout:DIR/layout:TAG'),
    digest: schemas/* string */.YjP().describe('digest of the image index'),
    bytes: schemas/* number */.aig().int().describe('size of all manifests and blobs'),
    builtFrom: schemas/* string */.YjP(),
    sbom: schemas/* string */.YjP().describe('path of the CycloneDX file'),
    provenance: schemas/* string */.YjP().describe('path of the SLSA provenance v1 predicate'),
});
async function writeRelease({ out, tag, content, builder }, { clock, ...registry }) {
    const report = (0,lib_report/* beginReport */.mC)('dr-release', clock);
    const release = content.kind === 'product'
        ? await buildProduct(content.installRoot, tag, clock.now(), builder)
        : await buildSmall(tag, clock.now(), builder);
    const [layout, sbom, provenance] = ['layout', 'sbom.cdx.json', 'provenance.json'].map((name) => (0,external_node_path_.join)(out, name));
    await pushImage((0,oci/* openRepository */.Av)({ kind: 'layout', path: layout }, registry), release.image, tag);
    await (0,lib_files/* writeFileAtomic */.Zf)(sbom, `${JSON.stringify(release.sbom, null, 2)}\n`);
    await (0,lib_files/* writeFileAtomic */.Zf)(provenance, `${JSON.stringify(release.provenance, null, 2)}\n`);
    return report.finish([], {
        reference: `oci-layout:${layout}:${tag}`,
        digest: release.image.index.descriptor.digest,
        bytes: release.image.size,
        builtFrom: release.builtFrom,
        sbom,
        provenance,
    });
}
const presentRelease = (report) => [
    {
        title: `Built from ${report.builtFrom}`,
        table: {
            columns: ['', ''],
            rows: [
                ['image', report.reference],
                ['digest', report.digest],
                ['SBOM', report.sbom],
                ['provenance', report.provenance],
            ],
        },
    },
];

// EXTERNAL MODULE: ./build/cli/parameters.js
var parameters = __webpack_require__(76357);
;// CONCATENATED MODULE: ./build/cli/dr-release.js







const releaseCommand = (0,command/* defineCommand */.N)({
    path: 'dr release',
    summary: 'build a synthetic release for drills: an image in a layout, its SBOM and its provenance; sign nothing',
    options: {
        out: (0,parameters/* text */.Qq)('--out <dir>', 'the folder for layout/, sbom.cdx.json and provenance.json', 'release'),
        tag: (0,parameters/* text */.Qq)('--tag <tag>', 'the tag and version of the release', 'v1'),
        small: (0,parameters/* flag */.Jt)('--small', 'put one small file into the image instead of mc itself'),
    },
    example: 'mc dr release --out release --tag v1',
    run: async ({ out, tag, small }, { http, clock, cwd, env, installRoot, signal }) => {
        const actions = (0,github_context/* readActionsContext */.D)(env);
        const report = await writeRelease({
            out: (0,external_node_path_.resolve)(cwd, out),
            tag,
            content: small ? { kind: 'small' } : { kind: 'product', installRoot },
            builder: { ...(actions ? { actions } : {}), invocationId: (0,external_node_crypto_.randomUUID)(), node: process.version },
        }, { http, clock, credentials: credentials/* anonymous */._, signal });
        return { report, text: presentRelease(report) };
    },
});

// EXTERNAL MODULE: ./build/store/location.js
var store_location = __webpack_require__(17315);
;// CONCATENATED MODULE: ./build/drill/period/days.js

const DAY = /^\d{4}-\d{2}-\d{2}$/;
function isDay(text) {
    if (!DAY.test(text))
        return false;
    const time = new Date(`${text}T00:00:00.000Z`);
    return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}
function parseDays(from, to) {
    for (const [option, given] of [
        ['--from', from],
        ['--to', to],
    ])
        if (!isDay(given))
            throw (0,drill_errors/* drillError */._)('period-day-malformed', { option, given });
    if (from > to)
        throw (0,drill_errors/* drillError */._)('period-reversed', { from, to });
    return { from, to };
}
function includesTime({ from, to }, time) {
    const day = new Date(time).toISOString().slice(0, 10);
    return from <= day && day <= to;
}
function precedes(time, { from }) {
    const at = time === undefined ? Number.NaN : Date.parse(time);
    return at < Date.parse(`${from}T00:00:00.000Z`);
}

;// CONCATENATED MODULE: ./build/drill/period/read-pack.js









const REPORT_MEMBER = 'report.json';
const read_pack_MAX_REPORT_BYTES = 64 * lib_bytes/* MiB */.lv;
const MAX_MEMBERS = 200_000;
const MAX_PACK_BYTES = 256 * lib_bytes/* MiB */.lv;
async function readPack(found, clock) {
    try {
        const bytes = await found.read();
        const check = await verifyUnderOne(found, bytes, clock);
        const [first, ...more] = check.reasons;
        if (first)
            return { found, reasons: [first, ...more] };
        const { digest, manifestDigest, signer } = check;
        if (digest === undefined || manifestDigest === undefined || signer === undefined)
            throw new TypeError('a pack that passed has a digest, a manifest and a signer');
        return { found, check: { ...check, digest, manifestDigest, signer }, drill: await readDrillReport(bytes) };
    }
    catch (error) {
        const known = (0,lib_errors/* asMcError */.b)(error);
        if (known.family === 'fault')
            throw known;
        return { found, reasons: [known.toReason()] };
    }
}
async function verifyUnderOne({ location, policies }, bytes, clock) {
    let last;
    for (const trust of await policies()) {
        last = await (0,check/* verifyPack */.p)({ subject: location, content: () => (0,lib_bytes/* streamOf */.mA)(bytes) }, {
            clock,
            verifyManifest: async (digest, bundle) => (0,statement/* summarizeSigner */.K)((0,statement/* verifyStatement */.$)(digest, bundle, trust, manifest/* EVIDENCE_PREDICATE */.Mi)),
        });
        if (last.outcome === 'passed')
            return last;
    }
    if (!last)
        throw (0,drill_errors/* drillError */._)('period-no-policy', { location });
    return last;
}
async function readDrillReport(bytes) {
    for await (const { name, size, content } of (0,tar/* readTar */.sB)((0,lib_bytes/* streamOf */.mA)(bytes), { members: MAX_MEMBERS, bytes: MAX_PACK_BYTES }, 'the pack')) {
        if (name !== REPORT_MEMBER)
            continue;
        if (size > read_pack_MAX_REPORT_BYTES)
            throw (0,drill_errors/* drillError */._)('period-report-malformed', {
                detail: `expected at most ${read_pack_MAX_REPORT_BYTES} bytes, found ${size}`,
            });
        const document = (0,json/* parseJson */.qF)((await (0,lib_bytes/* collect */.Fo)(content, read_pack_MAX_REPORT_BYTES, REPORT_MEMBER)).toString('utf8'), REPORT_MEMBER);
        if (document?.type !== 'drill')
            return undefined;
        try {
            return (0,json/* conform */.fj)(drillReportSchema, document, REPORT_MEMBER);
        }
        catch (error) {
            throw (0,drill_errors/* drillError */._)('period-report-malformed', { detail: (0,describe/* describe */.q0)(error) }, { cause: error });
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/drill/period/find-packs.js










const PACK_END = '.evidence.tar';
const MAX_DEPTH = 8;
const MAX_PACKS = 10_000;
async function findFolderPacks(folder, policies) {
    const paths = [];
    const visit = async (dir, depth) => {
        for (const entry of await listFolder(dir)) {
            const path = (0,external_node_path_.join)(dir, entry.name);
            if (entry.isDirectory() && depth < MAX_DEPTH)
                await visit(path, depth + 1);
            else if (!entry.isDirectory() && entry.name.endsWith(PACK_END))
                paths.push(path);
            if (paths.length > MAX_PACKS)
                throw (0,drill_errors/* drillError */._)('period-too-many-packs', { place: folder, limit: MAX_PACKS });
        }
    };
    await visit(folder, 0);
    const { given, loadOwn } = policies;
    return paths.sort().map((path) => ({
        location: (0,external_node_path_.relative)(folder, path).split(external_node_path_.sep).join('/'),
        read: () => (0,lib_files/* readRegularFile */.XF)(path, MAX_PACK_BYTES, 'the pack', { noFollow: true }),
        policies: async () => (loadOwn ? [await loadOwn((0,external_node_path_.join)((0,external_node_path_.dirname)(path), '..', 'trust-policy.yaml'))] : given),
        policy: loadOwn ? 'own' : 'given',
    }));
}
async function listFolder(dir) {
    try {
        return await (0,promises_.readdir)(dir, { withFileTypes: true });
    }
    catch (error) {
        throw (0,lib_errors/* baseError */.O)('file-unreadable', { path: dir, detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    }
}
async function findStoredPacks(store, { bucket, prefix }, days, given) {
    const packs = [];
    const below = (0,store_location/* formatKey */.TD)({ bucket, prefix }, '');
    for await (const { key, versionId, size, modifiedAt } of store.versions(below)) {
        if (!key.endsWith(PACK_END) || precedes(modifiedAt, days))
            continue;
        if (packs.length >= MAX_PACKS)
            throw (0,drill_errors/* drillError */._)('period-too-many-packs', { place: `s3://${bucket}/${prefix}`, limit: MAX_PACKS });
        packs.push({
            location: `s3://${bucket}/${key}`,
            versionId,
            read: async () => {
                if (size > MAX_PACK_BYTES)
                    throw (0,lib_errors/* baseError */.O)('file-too-large', { path: key, found: size, limit: MAX_PACK_BYTES });
                const { content } = await store.get(key, versionId);
                return (0,lib_bytes/* collect */.Fo)(content, MAX_PACK_BYTES, key);
            },
            policies: async () => given,
            policy: 'given',
        });
    }
    return packs;
}

;// CONCATENATED MODULE: ./build/drill/period/checklist.js
const TEXTS = {
    objectives: 'RTO/RPO thresholds met in DR drill; evidence pack published.',
    'offline-verification': 'Offline verify OK with mirror; roots pinned and rotated test passes.',
    bypass: 'Quorum bypass enforced & audited; sample event executed and auto-reverted.',
    'log-chain': 'Log chain/forensics packet generated for demo release.',
    runbooks: 'Runbooks published and reviewed by on-call.',
};
const NO_PACK = 'No verified pack of the period shows it.';
const cite = ({ drill }, what) => `${drill.drillId} (${drill.scenario}, ${drill.outcome}): ${what}; pack ${drill.packDigest}`;
const line = (id, state, evidence) => ({
    id,
    text: TEXTS[id],
    state,
    evidence: evidence.length > 0 ? [...evidence] : [NO_PACK],
});
const judge = (id, met, evidence) => line(id, met ? 'met' : evidence.length > 0 ? 'not-met' : 'not-shown', evidence);
function judgeObjectives(drills) {
    const newest = drills.findLast(({ drill }) => drill.rto !== null && drill.rpo !== null);
    if (!newest)
        return line('objectives', 'not-shown', []);
    const { rto, rpo, outcome } = newest.drill;
    const met = outcome === 'passed' && rto?.met === true && rpo?.met === true;
    const format = (seconds) => seconds === null || seconds === undefined ? 'not reached' : `${seconds} s`;
    const text = `RTO ${format(rto?.measuredSeconds)}, RPO ${format(rpo?.measuredSeconds)}`;
    return judge('objectives', met, [cite(newest, text)]);
}
function judgeVerification(drills) {
    const verified = drills.findLast(({ report }) => report.counters.mirrorVerifications + report.counters.mirrorVerificationFailures > 0);
    const rotation = drills.findLast(({ drill }) => drill.scenario === 'root-rotation');
    const evidence = [];
    if (verified) {
        const { mirrorVerifications: passed, mirrorVerificationFailures: failed } = verified.report.counters;
        evidence.push(cite(verified, `${passed} verifications from the mirror passed, ${failed} failed`));
    }
    if (rotation)
        evidence.push(cite(rotation, 'the rotation of the pinned roots'));
    const met = verified?.report.counters.mirrorVerificationFailures === 0 &&
        verified.drill.outcome === 'passed' &&
        rotation?.drill.outcome === 'passed';
    if (!rotation && evidence.length > 0)
        evidence.push('No verified pack of a drill with --scenario root-rotation.');
    if (!verified && evidence.length > 0)
        evidence.push('No verified pack of a drill that verified from the mirror.');
    return judge('offline-verification', met, evidence);
}
function judgeBypass(drills) {
    const newest = drills.findLast(({ report }) => report.counters.bypassOutcomes !== undefined);
    const outcomes = newest?.report.counters.bypassOutcomes;
    if (!newest || !outcomes)
        return line('bypass', 'not-shown', []);
    const { used, expired } = outcomes;
    const met = newest.drill.outcome === 'passed' && used > 0 && expired > 0;
    return judge('bypass', met, [cite(newest, `${used} used, ${expired} expired without a person`)]);
}
function judgeChain(drills) {
    const newest = drills.at(-1);
    if (!newest)
        return line('log-chain', 'not-shown', []);
    const { chain } = newest.report;
    const text = chain ? `${chain.entries} entries, Merkle root ${chain.root}` : 'no sealed log chain';
    return judge('log-chain', chain !== null, [cite(newest, text)]);
}
const judgeChecklist = (drills) => [
    judgeObjectives(drills),
    judgeVerification(drills),
    judgeBypass(drills),
    judgeChain(drills),
    line('runbooks', 'not-shown', ['A pack cannot show it. The on-call records the review by hand.']),
];

;// CONCATENATED MODULE: ./build/drill/period/assemble.js





const readPlace = ({ found: { location, versionId } }) => ({
    location,
    ...(versionId === undefined ? {} : { versionId }),
});
function measure(report, name) {
    const objective = readObjective(report, name);
    if (!objective.applies)
        return null;
    const { measured, limit, met } = objective;
    return { measuredSeconds: measured, objectiveSeconds: limit, met };
}
function summarizeDrill(pack, report) {
    const { digest, manifestDigest, signer } = pack.check;
    const { drillId, scenario, outcome, startedAt, chain } = report;
    return {
        ...readPlace(pack),
        drillId,
        scenario,
        outcome,
        startedAt,
        rto: measure(report, 'rto'),
        rpo: measure(report, 'rpo'),
        packDigest: digest,
        manifestDigest,
        merkleRoot: chain?.root ?? null,
        signedBy: signer.identity,
        policy: pack.found.policy,
    };
}
const share = (passed, failed) => ({
    passed,
    failed,
    percent: passed + failed === 0 ? null : Math.floor((passed / (passed + failed)) * 10_000) / 100,
});
const sum = (drills, read) => drills.reduce((total, { report }) => total + read(report.counters), 0);
function countOutcomes(drills) {
    const total = {};
    for (const { report } of drills)
        for (const [outcome, count] of Object.entries(report.counters.bypassOutcomes ?? {}))
            if (count > 0)
                total[outcome] = (total[outcome] ?? 0) + count;
    return total;
}
function countDecisions(packs) {
    const decisions = packs.flatMap(({ check }) => check.bypasses ?? []);
    return {
        denied: decisions.filter(({ allowed }) => !allowed).length,
        allowed: decisions.filter(({ allowed, used }) => allowed && !used).length,
        used: decisions.filter(({ allowed, used }) => allowed && used).length,
    };
}
const readTime = ({ check, drill }) => drill?.startedAt ?? check.signer.timestamp;
function sortPacks(packs, days) {
    const verified = [];
    const failed = [];
    const [digests, drillIds] = [new Set(), new Set()];
    for (const pack of packs) {
        if ('reasons' in pack) {
            failed.push({ ...readPlace(pack), reasons: [...pack.reasons] });
            continue;
        }
        const time = readTime(pack);
        const fail = (error) => void failed.push({ ...readPlace(pack), reasons: [error.toReason()] });
        if (time === undefined)
            fail((0,drill_errors/* drillError */._)('period-pack-undated', { location: pack.found.location }));
        else if (!includesTime(days, time) || digests.has(pack.check.digest))
            continue;
        else if (pack.drill && drillIds.has(pack.drill.drillId))
            fail((0,drill_errors/* drillError */._)('period-drill-repeated', { location: pack.found.location, drill: pack.drill.drillId }));
        else {
            digests.add(pack.check.digest);
            if (pack.drill)
                drillIds.add(pack.drill.drillId);
            verified.push(pack);
        }
    }
    return { verified, failed };
}
function listErrors({ failed }, drills, days) {
    const errors = failed.map(({ location, reasons }) => (0,drill_errors/* drillError */._)('period-pack-failed', {
        location,
        detail: reasons.map(({ code, message }) => `${code}: ${message}`).join('; '),
    }));
    return drills.length > 0 ? errors : [...errors, (0,drill_errors/* drillError */._)('period-empty', { from: days.from, to: days.to })];
}
function assemblePeriod(packs, days, clock) {
    const report = (0,lib_report/* beginReport */.mC)('dr-period', clock, `${days.from}..${days.to}`);
    const sorted = sortPacks(packs, days);
    const drills = sorted.verified
        .flatMap((pack) => (pack.drill ? [{ drill: summarizeDrill(pack, pack.drill), report: pack.drill }] : []))
        .sort((a, b) => Date.parse(a.drill.startedAt) - Date.parse(b.drill.startedAt));
    return report.finish(listErrors(sorted, drills, days), {
        version: 1,
        ...days,
        drills: drills.map(({ drill }) => drill),
        otherPacks: sorted.verified
            .filter(({ drill }) => drill === undefined)
            .map((pack) => ({
            ...readPlace(pack),
            packDigest: pack.check.digest,
            signedAt: pack.check.signer.timestamp ?? '',
            signedBy: pack.check.signer.identity,
        })),
        failedPacks: [...sorted.failed],
        mirrorVerification: share(sum(drills, (counters) => counters.mirrorVerifications), sum(drills, (counters) => counters.mirrorVerificationFailures)),
        integrity: share(sorted.verified.length, sorted.failed.length),
        bypasses: countOutcomes(drills),
        bypassDecisions: countDecisions(sorted.verified),
        checklist: judgeChecklist(drills),
    });
}

;// CONCATENATED MODULE: ./build/drill/period/report.js


async function reportPeriod(packs, days, { clock, signal }) {
    const read = [];
    for (const pack of packs) {
        signal.throwIfAborted();
        read.push(await readPack(pack, clock));
    }
    return assemblePeriod(read, days, clock);
}

// EXTERNAL MODULE: ./build/lib/clean-text.js
var clean_text = __webpack_require__(3161);
;// CONCATENATED MODULE: ./build/drill/period/rows.js


const formatMeasure = (measure) => {
    if (measure === null)
        return 'does not apply';
    const { measuredSeconds, objectiveSeconds, met } = measure;
    const measured = measuredSeconds === null ? 'not reached' : formatSeconds(measuredSeconds);
    return `${measured}, ${met ? 'met' : 'missed'} (objective ${formatObjective(objectiveSeconds)})`;
};
const formatShare = ({ passed, failed, percent }) => percent === null ? 'nothing to check' : `${percent} % (${passed} of ${passed + failed})`;
function tabulateFigures(report) {
    const { drills, bypasses, bypassDecisions, mirrorVerification, integrity } = report;
    const passed = drills.filter(({ outcome }) => outcome === 'passed').length;
    const outcomes = Object.entries(bypasses).map(([outcome, count]) => `${count} ${outcome}`);
    const { denied, allowed, used } = bypassDecisions;
    return {
        columns: ['figure', 'value'],
        rows: [
            ['Drills that passed', `${passed} of ${drills.length}`],
            ['Verifications from the mirror that passed', formatShare(mirrorVerification)],
            ['Packs that passed their integrity check', formatShare(integrity)],
            ['Bypasses in drills by outcome', outcomes.length > 0 ? outcomes.join(', ') : 'none'],
            ['Bypass decisions in packs', `${denied} denied, ${allowed} allowed and not used, ${used} used`],
        ],
    };
}
const tabulateTrend = ({ drills }) => ({
    columns: ['day', 'scenario', 'outcome', 'RTO', 'RPO'],
    rows: drills.map(({ startedAt, scenario, outcome, rto, rpo }) => [
        startedAt.slice(0, 10),
        scenario,
        outcome,
        formatMeasure(rto),
        formatMeasure(rpo),
    ]),
});
const tabulatePacks = ({ drills, otherPacks }) => ({
    columns: ['pack', 'digest of the pack', 'Merkle root of the log chain', 'signed by'],
    rows: [
        ...drills.map(({ location, packDigest, merkleRoot, signedBy, policy }) => [
            location,
            packDigest,
            merkleRoot ?? 'none',
            policy === 'own' ? `${signedBy} (checked under the policy beside the pack)` : signedBy,
        ]),
        ...otherPacks.map(({ location, packDigest, signedBy }) => [location, packDigest, 'no drill', signedBy]),
    ],
});
const tabulateFailures = ({ failedPacks }) => ({
    columns: ['pack', 'reason'],
    rows: failedPacks.map(({ location, reasons: [reason] }) => [
        location,
        reason ? `${reason.code}: ${(0,clean_text/* cleanLine */.Ow)(reason.message)}` : 'unknown',
    ]),
});
const STATES = {
    met: 'met',
    'not-met': 'not met',
    'not-shown': 'not shown',
};
function summarizePeriod({ from, to, drills, failedPacks }) {
    const days = from === to ? `On ${from}` : `From ${from} to ${to}`;
    const failed = failedPacks.length === 0 ? '' : ` ${failedPacks.length} did not verify, and their figures are left out.`;
    return `${days} (UTC), the packs of ${drills.length} drill${drills.length === 1 ? '' : 's'} were verified.${failed}`;
}

;// CONCATENATED MODULE: ./build/drill/period/markdown.js


const escapeMarkdown = (text) => (0,clean_text/* cleanLine */.Ow)(text).replace(/[\\`*_{}[\]<>#!|~&@]|https?:/g, (c) => (c.length > 1 ? c.replace(':', '\\:') : `\\${c}`));
const markdown_formatRow = (cells) => `| ${cells.join(' | ')} |`;
const formatTable = ({ columns, rows }) => [
    markdown_formatRow(columns),
    markdown_formatRow(columns.map(() => '---')),
    ...rows.map((row) => markdown_formatRow(row.map(escapeMarkdown))),
].join('\n');
const formatPart = (title, table) => table.rows.length === 0 ? [] : [`## ${title}`, formatTable(table)];
function renderPeriodMarkdown(report) {
    const checklist = report.checklist.map(({ text, state, evidence }) => `- [${state === 'met' ? 'x' : ' '}] ${text} **${STATES[state]}**\n${evidence.map((one) => `  - ${escapeMarkdown(one)}`).join('\n')}`);
    const parts = [
        '# Evidence of disaster recovery',
        summarizePeriod(report),
        ...formatPart('Figures', tabulateFigures(report)),
        ...formatPart('RTO and RPO', tabulateTrend(report)),
        '## Definition of done',
        checklist.join('\n'),
        ...formatPart('Packs', tabulatePacks(report)),
        ...formatPart('Packs that did not verify', tabulateFailures(report)),
    ];
    return `${parts.join('\n\n')}\n`;
}

;// CONCATENATED MODULE: ./build/drill/period/trend.js


const WIDTH = 1000;
const HEIGHT = 220;
const EDGE = { left: 80, right: 30, top: 26, bottom: 40 };
const LOWEST = 0.1;
const round = (value) => Math.round(value * 10) / 10;
function placeSeconds(seconds, decades) {
    const share = Math.max(0, Math.log10(Math.max(seconds, LOWEST) / LOWEST)) / decades;
    return round(HEIGHT - EDGE.bottom - share * (HEIGHT - EDGE.top - EDGE.bottom));
}
function listPoints(drills, name) {
    const measured = drills.flatMap((drill) => {
        const measure = drill[name];
        return measure === null ? [] : [{ drill, measure }];
    });
    const width = WIDTH - EDGE.left - EDGE.right;
    return measured.map(({ drill, measure }, i) => ({
        drill,
        x: round(EDGE.left + ((i + 0.5) / measured.length) * width),
        seconds: measure.measuredSeconds,
        objective: measure.objectiveSeconds,
        met: measure.met,
    }));
}
const describePoint = ({ drill, seconds, objective, met }) => `${drill.startedAt.slice(0, 10)}, ${drill.scenario}: ${seconds === null ? 'not reached' : formatSeconds(seconds)}, ${met ? 'met' : 'missed'}, objective ${formatObjective(objective)}`;
const renderPoint = (point, decades) => (0,html/* html */.qy) `<g><title>${describePoint(point)}</title>${point.seconds === null
    ? (0,html/* html */.qy) `<text class="missed-point" x="${point.x}" y="${HEIGHT - EDGE.bottom - 6}" text-anchor="middle">✕ not reached</text>`
    : (0,html/* html */.qy) `<circle class="${point.met ? 'met-point' : 'missed-point'}" cx="${point.x}" cy="${placeSeconds(point.seconds, decades)}" r="5"/>`}<path class="objective" d="M${round(point.x - 14)} ${placeSeconds(point.objective, decades)}h28"/></g>`;
const renderTick = (seconds, decades) => {
    const y = placeSeconds(seconds, decades);
    return (0,html/* html */.qy) `<path class="grid" d="M${EDGE.left} ${y}H${WIDTH - EDGE.right}"/><text class="tick" x="${EDGE.left - 10}" y="${y + 4}" text-anchor="end">${seconds} s</text>`;
};
function renderChart(report, name) {
    const points = listPoints(report.drills, name);
    const title = name.toUpperCase();
    if (points.length === 0)
        return (0,html/* html */.qy) `<p>No drill of the period measured the ${title}.</p>`;
    const highest = Math.max(...points.flatMap(({ seconds, objective }) => [seconds ?? 0, objective]), LOWEST * 10);
    const decades = Math.ceil(Math.log10(highest / LOWEST));
    const ticks = Array.from({ length: decades + 1 }, (_, i) => round(LOWEST * 10 ** i));
    const [first, last] = [points[0], points.at(-1)];
    return (0,html/* html */.qy) `<figure><figcaption><b>${title}</b><span>of each drill, with its objective as a line; logarithmic</span></figcaption>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${`${title}: ${points.map(describePoint).join('; ')}`}">
${ticks.map((seconds) => renderTick(seconds, decades))}
${points.map((point) => renderPoint(point, decades))}
<text class="tick" x="${EDGE.left}" y="${HEIGHT - 12}">${first?.drill.startedAt.slice(0, 10)}</text>
<text class="tick" x="${WIDTH - EDGE.right}" y="${HEIGHT - 12}" text-anchor="end">${last?.drill.startedAt.slice(0, 10)}</text>
</svg></figure>`;
}
const renderTrend = (report) => (0,html/* html */.qy) `${renderChart(report, 'rto')}${renderChart(report, 'rpo')}`;
const TREND_STYLE = `
svg .met-point{fill:var(--good)}svg .missed-point{fill:var(--bad)}
svg .objective{stroke:var(--warn);stroke-width:2.5;fill:none}
.check{list-style:none;padding:0;margin:0}.check>li{padding:10px 0;border-bottom:1px solid var(--line)}.check>li:last-child{border-bottom:0}
.check b{margin-left:6px}.check .met{color:var(--good)}.check .not-met{color:var(--bad)}.check .not-shown{color:var(--warn)}
.check ul{color:var(--soft);font-size:14px;margin:4px 0 0;padding-left:20px}.check ul li,td{overflow-wrap:anywhere}
`;

;// CONCATENATED MODULE: ./build/drill/period/page.js




const renderTable = ({ columns, rows }) => (0,html/* html */.qy) `<div class="card"><table><thead><tr>${columns.map((column) => (0,html/* html */.qy) `<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map((row) => (0,html/* html */.qy) `<tr>${row.map((cell) => (0,html/* html */.qy) `<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
const renderPart = (title, table) => table.rows.length === 0 ? (0,html/* html */.qy) `` : (0,html/* html */.qy) `<h2>${title}</h2>${renderTable(table)}`;
const renderChecklist = ({ checklist }) => (0,html/* html */.qy) `<h2>Definition of done</h2><div class="card"><ul class="check">${checklist.map(({ text, state, evidence }) => (0,html/* html */.qy) `<li>${text} <b class="${state}">${STATES[state]}</b><ul>${evidence.map((one) => (0,html/* html */.qy) `<li>${one}</li>`)}</ul></li>`)}</ul></div>`;
function renderPeriodPage(report) {
    const body = (0,html/* html */.qy) `<header class="${`top ${report.outcome}`}"><div>
<p class="kicker"><span>Disaster-recovery evidence</span><span class="stamp">${report.outcome}</span></p>
<h1>${report.from} to ${report.to}</h1><p class="about"><span>${summarizePeriod(report)}</span></p>
${report.reasons.length > 0 && (0,html/* html */.qy) `<div class="reasons">${report.reasons.map(({ code, message }) => (0,html/* html */.qy) `<p><code>${code}</code> ${message}</p>`)}</div>`}
</div></header>
<main>
${renderPart('Figures', tabulateFigures(report))}
<h2>RTO and RPO</h2>${renderTrend(report)}
${report.drills.length > 0 && renderTable(tabulateTrend(report))}
${renderChecklist(report)}
${renderPart('Packs', tabulatePacks(report))}
${renderPart('Packs that did not verify', tabulateFailures(report))}
</main>`;
    return (0,html/* renderPage */.Cf)({ title: `Evidence ${report.from} to ${report.to}`, style: `${STYLE}${TREND_STYLE}`, body });
}

;// CONCATENATED MODULE: ./build/drill/period/write.js




async function writePeriod(out, report) {
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(out, 'report.md'), renderPeriodMarkdown(report));
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(out, 'report.html'), renderPeriodPage(report));
}

;// CONCATENATED MODULE: ./build/drill/period/present.js

function presentPeriod(report) {
    const checklist = {
        title: 'Definition of done',
        table: {
            columns: ['line', 'state'],
            rows: report.checklist.map(({ text, state }) => [
                text,
                state === 'met' ? { outcome: 'passed', text: STATES[state] } : { outcome: 'warning', text: STATES[state] },
            ]),
        },
    };
    const parts = [
        { title: 'RTO and RPO', table: tabulateTrend(report) },
        checklist,
        { title: 'Packs', table: tabulatePacks(report) },
        { title: 'Packs that did not verify', table: tabulateFailures(report) },
        { title: 'Figures', table: tabulateFigures(report) },
    ];
    return [
        ...parts.filter(({ table }) => table && table.rows.length > 0),
        { title: summarizePeriod(report), outcome: report.outcome, reasons: report.reasons },
    ];
}

// EXTERNAL MODULE: ./build/cli/policy.js
var cli_policy = __webpack_require__(87595);
;// CONCATENATED MODULE: ./build/cli/dr-report.js








const REPORT = {
    from: (0,parameters/* requiredText */.$4)('--from <day>', 'the first UTC day, YYYY-MM-DD'),
    to: (0,parameters/* requiredText */.$4)('--to <day>', 'the last UTC day, which is part of the period'),
    stores: (0,parameters/* list */.p_)('--store <place...>', 's3://BUCKET/PREFIX, or a folder of a drill; may be repeated; default: out/drill'),
    policies: (0,parameters/* list */.p_)('--policy <file...>', `a trust policy; one of them must trust the signer of a pack; default: ${cli_policy/* DEFAULT_POLICY */.zj}`),
    ownPolicy: (0,parameters/* flag */.Jt)('--own-policy', 'verify each pack of a folder under the policy that the drill wrote beside it, which does not prove who signed'),
    out: (0,parameters/* text */.Qq)('--out <dir>', 'the folder for report.md, report.html and report.json; default: docs/mc/evidence/LAST-DAY'),
    endpoint: (0,parameters/* text */.Qq)('--endpoint <url>', 'the URL of the S3 server; default: AWS_ENDPOINT_URL, else AWS'),
};
async function findPacks(place, options, given, context) {
    const { cwd, http, signal, env } = context;
    if (place.startsWith('s3://')) {
        const location = (0,store_location/* parseStoreLocation */.sC)(place);
        const store = (0,s3/* openS3Store */.e)({ http, bucket: location.bucket, signal, ...(0,store_location/* readStoreAccess */.ew)(env, options.endpoint) });
        return findStoredPacks(store, location, parseDays(options.from, options.to), given);
    }
    const folder = (0,external_node_path_.resolve)(cwd, place);
    if ((await (0,lib_files/* fileKind */.h_)(folder)) !== 'directory')
        throw (0,lib_errors/* baseError */.O)('file-not-found', { what: 'the folder of --store', path: place });
    const loadOwn = options.ownPolicy ? (path) => (0,cli_policy/* loadPolicy */.tb)(path, context) : undefined;
    return findFolderPacks(folder, { given, loadOwn });
}
async function loadPolicies(options, places, context) {
    const { policies, ownPolicy } = options;
    if (ownPolicy && policies.length > 0)
        throw (0,lib_errors/* baseError */.O)('usage', { detail: '--own-policy and --policy exclude each other', command: 'dr report' });
    if (ownPolicy && places.some((place) => place.startsWith('s3://')))
        throw (0,lib_errors/* baseError */.O)('usage', {
            detail: '--own-policy needs a folder, and a store needs --policy',
            command: 'dr report',
        });
    if (ownPolicy)
        return [];
    return Promise.all((policies.length > 0 ? policies : [cli_policy/* DEFAULT_POLICY */.zj]).map((path) => (0,cli_policy/* loadPolicy */.tb)(path, context)));
}
const reportCommand = (0,command/* defineCommand */.N)({
    path: 'dr report',
    summary: 'report about the drills of a period from their verified evidence packs',
    options: REPORT,
    example: 'mc dr report --from 2025-11-24 --to 2025-12-06 --store s3://evidence/drills',
    run: async (options, context) => {
        const { cwd, clock, signal } = context;
        const days = parseDays(options.from, options.to);
        const places = options.stores.length > 0 ? options.stores : ['out/drill'];
        const given = await loadPolicies(options, places, context);
        const packs = [];
        for (const place of places)
            packs.push(...(await findPacks(place, options, given, context)));
        const report = await reportPeriod(packs, days, { clock, signal });
        const out = (0,external_node_path_.resolve)(cwd, options.out ?? `docs/mc/evidence/${days.to}`);
        await writePeriod(out, report);
        const near = (0,external_node_path_.relative)(cwd, out) || '.';
        return {
            report,
            text: [...presentPeriod(report), { title: `Report: ${near.startsWith('..') ? out : near}/report.md` }],
        };
    },
});

// EXTERNAL MODULE: ./build/promote/run-identity.js
var run_identity = __webpack_require__(4385);
;// CONCATENATED MODULE: ./build/promote/fleet/present.js


const formatFailures = ({ failed, faults }) => failed === 0 ? [] : [`refused: ${Math.max(0, failed - faults)}; faults: ${faults}`];
const presentTotals = (report) => ({
    lines: formatFailures(report),
    reasons: report.reasons,
    warnings: report.warnings,
    table: {
        columns: ['releases', 'restored', 'failed', 'bytes', 'sent', 'blobs mounted', 'requests'],
        rows: [
            [
                String(report.releases),
                String(report.restored),
                String(report.failed),
                (0,lib_bytes/* formatBytes */.z3)(report.bytes),
                (0,lib_bytes/* formatBytes */.z3)(report.bytesCopied),
                String(report.mounted),
                String(report.requests),
            ],
        ],
    },
});
const presentRestore = (report) => [
    {
        title: `${report.outcome === 'passed' ? 'restored' : 'not all restored'}: ${report.from} to ${report.to.join(', ')}${report.shards > 1 ? `, shard ${report.shard} of ${report.shards}` : ''}`,
        outcome: report.outcome,
        ...presentTotals(report),
    },
];
const presentReceipts = (report) => [
    {
        title: `${report.outcome === 'passed' ? 'restored' : 'not all restored'}: ${report.to.join(', ')}, in ${report.rtoSeconds === null ? 'an unknown time' : (0,duration/* formatDuration */.a)(report.rtoSeconds)}`,
        outcome: report.outcome,
        ...presentTotals(report),
    },
];
const presentFleetPlan = (report) => [
    {
        title: `Releases of ${report.from}: ${report.releases}`,
        lines: [report.plan],
        warnings: report.warnings,
        table: {
            columns: ['shard', 'releases'],
            rows: report.shards.map(({ shard, releases }) => [String(shard), String(releases)]),
        },
    },
];

;// CONCATENATED MODULE: ./build/promote/fleet/plan.js



function planFleet(from, releases, shards, { clock }, { gaps = NO_GAPS, mirror = [], } = {}) {
    if (releases.length === 0)
        throw createEmptyFleetError(from, gaps);
    const report = (0,lib_report/* beginReport */.mC)('dr-plan', clock, from);
    const each = countByShard(releases, shards).map((count, shard) => ({ shard, releases: count }));
    return report.finish([], {
        from,
        plan: computePlanDigest(releases),
        releases: releases.length,
        shards: each.filter((one) => one.releases > 0),
        warnings: [...mirror.map((warning) => warning.toReason()), ...listGapWarnings(gaps)],
    });
}

// EXTERNAL MODULE: ./build/oci/docker-config.js
var docker_config = __webpack_require__(29887);
// EXTERNAL MODULE: ./build/oci/listed-name.js
var listed_name = __webpack_require__(96645);
// EXTERNAL MODULE: ./build/oci/registry/connection.js + 3 modules
var registry_connection = __webpack_require__(12679);
// EXTERNAL MODULE: ./build/oci/registry/pages.js
var pages = __webpack_require__(59871);
;// CONCATENATED MODULE: ./build/oci/registry/catalog.js





const MAX_PAGE_BYTES = 4 * 1024 * 1024;
const MAX_PAGES = 1_000;
const PAGE_SIZE = 500;
async function* listRepositories(registry, ports, onDropped) {
    const connection = new registry_connection/* RegistryConnection */.O5({ kind: 'registry', registry, repository: 'catalog' }, ports);
    let url = `/v2/_catalog?n=${PAGE_SIZE}`;
    for (let page = 0; page < MAX_PAGES; page++) {
        const response = await connection.send({ url, accept: [200, 404, 405, 501] });
        const bytes = await response.bytes(MAX_PAGE_BYTES);
        if (response.status !== 200)
            throw (0,oci_errors/* ociError */.Y)('catalog-unsupported', { registry });
        const answer = (0,json/* parseJson */.qF)(bytes.toString('utf8'), `the catalog of ${registry}`);
        const repositories = answer?.repositories;
        if (Array.isArray(repositories))
            yield* (0,listed_name/* filterNames */.z)(repositories, 'repository', registry, onDropped);
        const next = (0,pages/* readNextPage */.R)(response, connection, 'repositories');
        if (!next)
            return;
        url = next;
    }
    throw (0,oci_errors/* ociError */.Y)('closure-too-large', { what: registry, limit: MAX_PAGES, unit: 'pages of repositories' });
}

// EXTERNAL MODULE: ./build/tlog/errors.js
var tlog_errors = __webpack_require__(5704);
// EXTERNAL MODULE: ./build/verify/policy/mirror.js
var policy_mirror = __webpack_require__(73300);
// EXTERNAL MODULE: ./build/cli/paths.js
var paths = __webpack_require__(66929);
;// CONCATENATED MODULE: ./build/cli/fleet.js












const MAX_DROPPED = 1_000;
const REFERRER_TAG = /^sha(256-[0-9a-f]{64}|512-[0-9a-f]{64,128})(\.\w+)?$/;
const FLEET = {
    from: (0,parameters/* requiredText */.$4)('--from <place>', 'a mirror (folder or URL), or a registry: HOST[/PREFIX]'),
    releases: (0,parameters/* text */.Qq)('--releases <file>', 'the releases, one per line: [REGISTRY/]REPO:TAG[@DIGEST] [PRIORITY]; or JSON; default: all releases of --from'),
    all: (0,parameters/* flag */.Jt)('--all', 'use all releases of --from; this is the default without --releases'),
    sourceAuth: (0,parameters/* text */.Qq)('--src-auth <file>', "Docker's config.json for the registry of --from or --content"),
};
async function fleet_createRegistryPorts(configFile, { http, plainHttp, signal, env, cwd }) {
    const credentials = await (0,docker_config/* loadDockerCredentials */.B)({ env, file: (0,paths/* resolveOptional */.r)(cwd, configFile) });
    return { http, plainHttp, signal, credentials };
}
async function readFleet(options, context, command, trust) {
    const { cwd } = context;
    const { from } = options;
    if (options.releases !== undefined && options.all)
        throw (0,lib_errors/* baseError */.O)('usage', { detail: 'give only one of --releases FILE and --all', command });
    const wanted = options.releases === undefined ? undefined : await readFleetList((0,external_node_path_.resolve)(cwd, options.releases));
    const content = options.content === undefined ? undefined : parseFleetPlace(options.content);
    const isMirror = /^https?:\/\//i.test(from) || (await (0,lib_files/* fileKind */.h_)((0,external_node_path_.resolve)(cwd, from))) === 'directory';
    if (isMirror)
        return { ...(await readMirrorFleet(from, wanted, trust, context)), content };
    const registry = parseSource(from, (0,external_node_path_.resolve)(cwd, from));
    const place = { from, content: content ?? registry };
    if (wanted)
        return { ...place, releases: arrangeFleet(wanted) };
    const { releases, gaps } = await listReleases(registry, await fleet_createRegistryPorts(options.sourceAuth, context));
    return { ...place, releases: arrangeFleet(releases), gaps };
}
function parseSource(from, path) {
    try {
        return parseFleetPlace(from);
    }
    catch (error) {
        if ((0,lib_errors/* asMcError */.b)(error).code !== 'reference-malformed')
            throw error;
        throw (0,lib_errors/* baseError */.O)('file-not-found', {
            what: `--from "${from}" is not a registry (HOST[/PREFIX]), and the mirror`,
            path,
        });
    }
}
async function readMirrorFleet(from, wanted, trust, context) {
    const { openMirror } = await __webpack_require__.e(/* import() */ 1038).then(__webpack_require__.bind(__webpack_require__, 1038));
    const location = /^https?:/i.test(from) ? from : (0,external_node_path_.resolve)(context.cwd, from);
    const mirror = await openMirror(location, context, (0,policy_mirror/* readMirrorDemands */._D)(trust.mirror));
    assertFresh(mirror, from, trust, context);
    const dropped = [];
    const known = (await mirror.releases()).flatMap((release) => parseMirroredRelease(release, from, dropped));
    return {
        from,
        releases: arrangeFleet(wanted ? wanted.map((release) => completeRelease(release, known)) : known),
        evidence: mirror,
        gaps: { dropped, unlisted: [] },
    };
}
function assertFresh({ syncedAt }, from, trust, { clock }) {
    const { maxInDisaster } = (0,policy_mirror/* readStaleness */.fF)(trust);
    const age = (clock.now().getTime() - Date.parse(syncedAt)) / 1000;
    if (maxInDisaster !== undefined && age > maxInDisaster)
        throw (0,tlog_errors/* tlogError */.X)('mirror-stale', {
            mirror: from,
            expected: (0,duration/* formatDuration */.a)(maxInDisaster),
            found: `${(0,duration/* formatDuration */.a)(age)} ago`,
        });
}
function parseMirroredRelease({ reference, digest }, mirror, dropped) {
    if (!(0,reference_grammar/* isReferenceLike */.z$)(reference) || reference.startsWith('oci-layout:'))
        return [];
    try {
        const malformed = () => (0,oci_errors/* ociError */.Y)('reference-malformed', { given: reference, meant: '' });
        return [parseRelease(reference.includes('@') ? reference : `${reference}@${digest}`, 0, malformed)];
    }
    catch {
        dropped.push((0,listed_name/* createNameError */.Y)('release', reference, mirror));
        return [];
    }
}
function completeRelease(wanted, known) {
    const same = known.find(({ repository, tag, digest, registry }) => repository === wanted.repository &&
        (wanted.registry === undefined || registry === wanted.registry) &&
        (wanted.digest === undefined || digest === wanted.digest) &&
        (wanted.tag === undefined ? wanted.digest !== undefined : tag === wanted.tag));
    return same ? { ...same, ...wanted } : wanted;
}
async function listReleases(place, ports) {
    const { registry, prefix } = place;
    const [found, dropped, unlisted] = [[], [], []];
    const onDropped = (error) => {
        if (dropped.length < MAX_DROPPED)
            dropped.push(error);
    };
    for await (const name of listRepositories(registry, ports, onDropped)) {
        if (prefix !== '' && !name.startsWith(`${prefix}/`))
            continue;
        const repository = prefix === '' ? name : name.slice(prefix.length + 1);
        const reference = locateRepository(place, { repository, priority: 0 });
        try {
            for (const tag of await (0,oci/* openRepository */.Av)(reference, ports).tags(onDropped))
                if (!REFERRER_TAG.test(tag))
                    found.push({ repository, tag, priority: 0 });
        }
        catch (error) {
            ports.signal?.throwIfAborted();
            const { code, message } = (0,lib_errors/* asMcError */.b)(error);
            const detail = `${code}: ${message}`;
            unlisted.push((0,errors/* promoteError */.l)('fleet-repository-unlisted', { repository: name, detail }, { cause: error }));
        }
    }
    const releases = found.sort((a, b) => (`${a.repository}:${a.tag}` < `${b.repository}:${b.tag}` ? -1 : 1));
    return { releases, gaps: { dropped, unlisted } };
}

// EXTERNAL MODULE: ./build/cli/open-signer.js + 1 modules
var open_signer = __webpack_require__(67634);
;// CONCATENATED MODULE: ./build/cli/dr-restore.js













const DEFAULT_PARALLEL = 4;
const MAX_PARALLEL = 64;
const DESTINATION_AUTH = (0,parameters/* text */.Qq)('--dst-auth <file>', "Docker's config.json for the destinations");
const RESTORE = {
    ...FLEET,
    content: (0,parameters/* text */.Qq)('--content <registry>', 'HOST[/PREFIX] with the content; default for a mirror: the registry that each release was in'),
    to: (0,parameters/* requiredList */.GS)('--to <registry...>', 'destination: HOST[/PREFIX]; may be repeated'),
    policy: cli_policy/* POLICY */.Po,
    state: (0,parameters/* text */.Qq)('--state <file>', 'the file for the receipt, written during the run; a later run continues from it'),
    shards: (0,parameters/* text */.Qq)('--shards <n>', 'with --shard: the number of runs that share the releases'),
    shard: (0,parameters/* text */.Qq)('--shard <i>', 'with --shards: the number of this run, from 0'),
    parallel: (0,parameters/* count */.U9)('--parallel <n>', `the number of releases that are restored in parallel, from 1 to ${MAX_PARALLEL}`, MAX_PARALLEL, String(DEFAULT_PARALLEL)),
    deep: (0,parameters/* flag */.Jt)('--deep', 'also read back and hash the blobs that a destination already has'),
    destinationAuth: DESTINATION_AUTH,
    ...open_signer/* SIGNING */.Gs,
};
const RECEIPTS = {
    files: (0,parameters/* list */.p_)('<file...>', 'the --state file of each shard; for a folder, every .jsonl file in it'),
    policy: (0,parameters/* text */.Qq)('--policy <file>', `trust policy that records and signatures must meet; default: ${cli_policy/* DEFAULT_POLICY */.zj} if it exists`),
    plan: (0,parameters/* text */.Qq)('--plan <digest>', 'the digest of the plan that every receipt must be for, as mc dr plan reports it'),
    to: (0,parameters/* list */.p_)('--to <registry...>', 'the HOST[/PREFIX] that every receipt must be for; may be repeated'),
    destinationAuth: DESTINATION_AUTH,
};
const getExitCode = ({ faults }) => (faults > 0 ? { exitCode: exit_codes/* EXIT */.d.fault } : {});
async function restore(options, context) {
    const { parallel, deep } = options;
    const trust = await (0,cli_policy/* loadPolicy */.tb)(options.policy, context);
    const shard = parseShard(options.shards, options.shard);
    const [first, ...more] = options.to;
    const to = [parseFleetPlace(first), ...more.map(parseFleetPlace)];
    const fleet = await readFleet(options, context, 'dr restore', trust);
    const source = await fleet_createRegistryPorts(options.sourceAuth, context);
    const destination = await fleet_createRegistryPorts(options.destinationAuth, context);
    const report = await restoreFleet({ ...fleet, to, trust, deep, shard, state: (0,paths/* resolveOptional */.r)(context.cwd, options.state), parallel }, {
        ...context,
        signer: await (0,open_signer/* openRecordSigner */.Qc)(options, context, trust, 'dr restore'),
        run: (0,run_identity/* createRunIdentity */.E)(context.env),
        evidence: fleet.evidence,
        openSource: (reference) => (0,oci/* openRepository */.Av)(reference, source),
        openDestination: (reference) => (0,oci/* openRepository */.Av)(reference, destination),
    });
    return { report, text: presentRestore(report), ...getExitCode(report) };
}
async function listReceipts(path) {
    if ((await (0,lib_files/* fileKind */.h_)(path)) !== 'directory')
        return [path];
    const names = (await (0,promises_.readdir)(path)).filter((name) => name.endsWith('.jsonl')).sort();
    if (names.length === 0)
        throw (0,lib_errors/* baseError */.O)('file-not-found', { what: 'the receipt', path: `${path}/*.jsonl` });
    return names.map((name) => (0,external_node_path_.join)(path, name));
}
async function joinShards(options, context) {
    const { cwd } = context;
    const { policy, plan } = options;
    const paths = [];
    for (const given of options.files)
        paths.push(...(await listReceipts((0,external_node_path_.resolve)(cwd, given))));
    const hasPolicy = policy !== undefined || (await (0,lib_files/* fileKind */.h_)((0,external_node_path_.resolve)(cwd, cli_policy/* DEFAULT_POLICY */.zj))) === 'file';
    const to = options.to.map(parseFleetPlace);
    const destination = await fleet_createRegistryPorts(options.destinationAuth, context);
    const report = await joinReceipts({
        paths,
        trust: hasPolicy ? await (0,cli_policy/* loadPolicy */.tb)(policy ?? cli_policy/* DEFAULT_POLICY */.zj, context) : undefined,
        plan,
        to: to.length === 0 ? undefined : to,
    }, { ...context, openDestination: (reference) => (0,oci/* openRepository */.Av)(reference, destination) });
    return { report, text: presentReceipts(report), ...getExitCode(report) };
}
const restoreCommand = (0,command/* defineCommand */.N)({
    path: 'dr restore',
    summary: 'promote all releases of a mirror or registry to another registry; continue where an earlier run stopped',
    options: RESTORE,
    example: 'mc dr restore --from ./mirror --to west.example.com --state restore.jsonl --key ops.pem',
    run: restore,
});
const planCommand = (0,command/* defineCommand */.N)({
    path: 'dr plan',
    summary: 'print the releases that mc dr restore would restore, and the shards with releases: the matrix of a workflow',
    options: {
        ...FLEET,
        shards: (0,parameters/* text */.Qq)('--shards <n>', 'split the releases among this many runs', '1'),
        matrix: (0,parameters/* text */.Qq)('--matrix <file>', 'also write the numbers of those shards, as a JSON array'),
        policy: cli_policy/* POLICY */.Po,
    },
    example: 'mc dr plan --from ./mirror --shards 8 --json',
    run: async (options, context) => {
        const { matrix } = options;
        const { of } = parseShard(options.shards, '0');
        const trust = await (0,cli_policy/* loadPolicy */.tb)(options.policy, context);
        const { from, releases, gaps, evidence } = await readFleet(options, context, 'dr plan', trust);
        const report = planFleet(from, releases, of, context, { gaps, mirror: evidence?.warnings?.() ?? [] });
        const numbers = report.shards.map(({ shard }) => shard);
        if (matrix !== undefined)
            await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.resolve)(context.cwd, matrix), `${JSON.stringify(numbers)}\n`);
        return { report, text: presentFleetPlan(report) };
    },
});
const receiptsCommand = (0,command/* defineCommand */.N)({
    path: 'dr receipts',
    summary: 'join the receipts of all shards: exit 0 only if each destination has every release of every shard',
    options: RECEIPTS,
    example: 'mc dr receipts receipts/*.jsonl --policy SECURITY/trust-policy.yaml --json',
    run: joinShards,
});
const fleetCommands = [restoreCommand, planCommand, receiptsCommand];

// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
;// CONCATENATED MODULE: ./build/drill/tabletop/injects.js

const INJECTS = {
    'lose-primary': {
        key: 'p',
        title: 'every service of the primary refuses connections',
        apply: (regions) => regions.lose('primary'),
    },
    'stop-signing': {
        key: 's',
        title: 'the CA, the logs and the timestamp authority of the primary refuse connections',
        apply: (regions) => regions.stopSigning('primary'),
    },
    'resume-signing': {
        key: 'r',
        title: 'the CA, the logs and the timestamp authority of the primary answer again',
        apply: (regions) => regions.resumeSigning('primary'),
    },
    'fork-log': {
        key: 'f',
        title: 'the log of the primary signs a second, different history',
        apply: (regions) => regions.forkLog('primary'),
    },
    'damage-registry': {
        key: 'd',
        title: 'blobs of the release in the registry of the primary are lost or changed',
        apply: (regions) => regions.damageRegistry('primary', REPOSITORY),
    },
    'github-down': {
        key: 'g',
        title: 'GitHub refuses connections',
        apply: (regions) => regions.github.stop(),
    },
    'github-up': {
        key: 'u',
        title: 'GitHub answers again',
        apply: (regions) => regions.github.resume(),
    },
};
const INJECT_NAMES = Object.keys(INJECTS);
const END_KEY = 'q';
const findInject = (key) => INJECT_NAMES.find((name) => INJECTS[name].key === key);

;// CONCATENATED MODULE: ./build/drill/tabletop/script.js





const MAX_SECONDS = 8 * 3600;
const scriptSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    injects: schemas/* array */.YOg(schemas/* strictObject */.rej({ at: schemas/* string */.YjP(), inject: schemas/* enum */.k5n(INJECT_NAMES) })).max(100),
    end: schemas/* string */.YjP(),
});
function readScript(text, what) {
    const { injects, end } = (0,yaml/* readYaml */.gM)(scriptSchema, text, what);
    const endSeconds = (0,duration/* parseDuration */.E)(end, 'end');
    const timed = injects.map(({ at, inject }) => ({ atSeconds: (0,duration/* parseDuration */.E)(at, 'at'), inject }));
    const times = [...timed.map(({ atSeconds }) => atSeconds), endSeconds, MAX_SECONDS];
    const late = times.findIndex((time, i) => i > 0 && time < (times[i - 1] ?? 0));
    if (late > 0)
        throw (0,drill_errors/* drillError */._)('tabletop-script-order', { what, earlier: times[late - 1] ?? 0, later: times[late] ?? 0 });
    return { injects: timed, endSeconds };
}

;// CONCATENATED MODULE: ./build/drill/tabletop/run.js














const tabletopReportSchema = (0,lib_report/* reportSchema */.Qh)('dr-tabletop', {
    version: schemas/* literal */.euz(1).describe('version of the format'),
    readyAt: iso/* datetime */.w$().nullable().describe('when the players could start; null if the regions were not ready'),
    injects: schemas/* array */.YOg(schemas/* object */.Ikc({
        inject: schemas/* enum */.k5n(INJECT_NAMES),
        title: schemas/* string */.YjP(),
        at: iso/* datetime */.w$().describe('when the fault was complete'),
        afterSeconds: schemas/* number */.aig().nonnegative().describe('seconds after the start of the exercise'),
    })),
});
const PREPARATION = SCENARIO_STEPS['region-loss'].steps.filter(({ phase }) => phase === 'build' || phase === 'steady');
async function applyInjects(regions, commands, { signal }, onApplied) {
    const iterator = commands[Symbol.asyncIterator]();
    for (;;) {
        const next = await untilAborted(iterator.next(), signal);
        if (next.done)
            return;
        const { title, apply } = INJECTS[next.value];
        await apply(regions);
        onApplied(next.value, title);
    }
}
async function runTabletop(request, ports) {
    const { clock, signal, progress } = ports;
    const report = (0,lib_report/* beginReport */.mC)('dr-tabletop', clock);
    await moveEarlierOutputs(request.out);
    const dir = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'mc-tabletop-'));
    const drillId = `tabletop-${crypto.randomUUID().slice(0, 8)}`;
    const events = (0,telemetry_events/* createEventLog */.b)(clock, { drill: drillId, scenario: 'tabletop' });
    const context = createContext({ request, ports, drillId, dir, builder: ports.builder, events });
    const found = {};
    const injects = [];
    try {
        const failures = await runSteps(PREPARATION, { context, names: FINDING_NAMES, found, records: context.records }, {
            clock,
            signal,
            onStart: ({ name, title }) => progress({ task: name, message: title }),
            onEnd: async ({ record }) => {
                progress({
                    task: record.name,
                    message: record.title,
                    ended: record.outcome === 'failed' ? 'failed' : 'passed',
                });
                return false;
            },
        });
        const ready = clock.now();
        if (failures.length > 0)
            return report.finish(failures.map(({ error }) => error), { version: 1, readyAt: null, injects });
        const regions = requireFound(found.regions, FINDING_NAMES.regions);
        const commands = ports.start({ dir: regions.dir, mirror: resolveMirrorDir(context), urls: regions.urls });
        await applyInjects(regions, commands, ports, (inject, title) => {
            const at = clock.now();
            injects.push({ inject, title, at: at.toISOString(), afterSeconds: (0,lib_clock/* secondsBetween */.O1)(ready, at) });
            ports.onInject(inject, title);
        });
        const finished = report.finish([], { version: 1, readyAt: ready.toISOString(), injects });
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(request.out, 'tabletop.json'), `${JSON.stringify(finished, null, 2)}\n`);
        return finished;
    }
    finally {
        await found.regions?.close();
        await Promise.all(context.background.map((work) => work.stop()));
        await (0,promises_.rm)(dir, { recursive: true, force: true, maxRetries: 3 });
        if (signal.aborted)
            await removeOutputs(request.out);
    }
}

;// CONCATENATED MODULE: ./build/drill/tabletop/commands.js

async function* followScript({ injects, endSeconds }, { clock, signal }) {
    const start = clock.now().getTime();
    const waitUntil = (seconds) => clock.sleep(Math.max(0, start + seconds * 1000 - clock.now().getTime()), signal);
    for (const { atSeconds, inject } of injects) {
        await waitUntil(atSeconds);
        yield inject;
    }
    await waitUntil(endSeconds);
}
async function* followKeys(lines, onUnknown) {
    for await (const line of lines) {
        const key = line.trim();
        if (key === END_KEY)
            return;
        const inject = findInject(key);
        if (inject)
            yield inject;
        else if (key !== '')
            onUnknown(key);
    }
}

;// CONCATENATED MODULE: ./build/cli/dr-tabletop.js








const MAX_SCRIPT_BYTES = 64 * lib_bytes/* KiB */.ty;
function assertTabletopOptions({ tabletop, script, keep, scenario }) {
    const refuse = (detail) => {
        throw (0,lib_errors/* baseError */.O)('usage', { detail, command: 'dr simulate' });
    };
    if (script !== undefined && !tabletop)
        refuse('--script needs --tabletop');
    if (tabletop && keep)
        refuse('--tabletop and --keep exclude each other');
    if (tabletop && scenario !== 'region-loss')
        refuse('--tabletop needs no --scenario: the injects decide what happens');
}
const listKeys = () => Object.entries(INJECTS)
    .map(([name, { key, title }]) => `  ${key}  ${name}: ${title}`)
    .join('\n');
function printPlace({ dir, mirror, urls }, out, keys, { stderr }) {
    const lines = [
        'The regions run. The players need:',
        `  settings: . ${dir}/env.sh`,
        `  policy: ${out}/trust-policy.yaml`,
        `  mirror: ${mirror}`,
        `  primary registry: ${urls.regions.primary.registry}`,
        `  secondary registry: ${urls.regions.secondary.registry}`,
        ...(keys ? ['Type a letter and Enter:', listKeys(), `  ${END_KEY}  end the exercise`] : []),
    ];
    stderr.write(`\n${lines.join('\n')}\n`);
}
async function runExercise(out, script, context) {
    const { http, clock, progress, signal, concurrency, env, cwd, installRoot, stderr } = context;
    const planned = script === undefined
        ? undefined
        : readScript((await (0,lib_files/* readFileBounded */.Y1)((0,external_node_path_.resolve)(cwd, script), MAX_SCRIPT_BYTES, 'the script')).toString('utf8'), script);
    const actions = (0,github_context/* readActionsContext */.D)(env);
    let input;
    const request = {
        scenario: 'region-loss',
        out,
        installRoot,
        objectives: {},
        keep: false,
        platform: `${process.platform}/${process.arch}`,
    };
    try {
        const report = await runTabletop(request, {
            http,
            clock,
            progress,
            signal,
            concurrency,
            builder: { ...(actions ? { actions } : {}), invocationId: (0,external_node_crypto_.randomUUID)(), node: process.version },
            start: (place) => {
                printPlace(place, out, planned === undefined, context);
                if (planned)
                    return followScript(planned, { clock, signal });
                input = (0,external_node_readline_.createInterface)({ input: process.stdin });
                return followKeys(input, (line) => stderr.write(`unknown key: ${line}\n`));
            },
            onInject: (name, title) => stderr.write(`${clock.now().toISOString()} ${name}: ${title}\n`),
        });
        const rows = report.injects.map(({ at, afterSeconds, inject, title }) => [at, `+${afterSeconds} s`, inject, title]);
        const table = { columns: ['time', 'after the start', 'inject', 'effect'], rows };
        return { report, text: [{ title: 'Exercise', outcome: report.outcome, reasons: report.reasons, table }] };
    }
    finally {
        input?.close();
    }
}

;// CONCATENATED MODULE: ./build/drill/report/trace.js
const createStepSpan = ({ name, title, phase, startedAt, finishedAt, outcome, reason }) => ({
    name,
    startedAt: new Date(startedAt),
    endedAt: new Date(finishedAt),
    ...(outcome === 'failed' ? { failure: `${reason?.code}: ${reason?.message}` } : {}),
    attributes: { 'mc.step.title': title, 'mc.step.phase': phase, 'mc.outcome': outcome },
});
const optional = (name, value) => value === null || value === undefined ? {} : { [name]: value };
function createDrillTrace(report, run) {
    const { drillId, scenario, outcome, reasons, startedAt, finishedAt, steps, evidence } = report;
    const codes = reasons.map(({ code }) => code).join(', ');
    return {
        root: {
            name: `mc dr simulate ${scenario}`,
            startedAt: new Date(startedAt),
            endedAt: new Date(finishedAt),
            ...(outcome === 'failed' ? { failure: codes } : {}),
            attributes: {
                'mc.drill.id': drillId,
                'mc.scenario': scenario,
                'mc.outcome': outcome,
                ...optional('mc.rto.seconds', report.rtoSeconds),
                ...optional('mc.rpo.seconds', report.rpoSeconds),
                ...optional('mc.evidence.pack.digest', evidence?.digest),
                ...optional('cicd.pipeline.run.url.full', run),
            },
        },
        parts: steps.filter((step) => step.outcome !== 'skipped').map(createStepSpan),
    };
}

// EXTERNAL MODULE: ./build/telemetry/target.js
var telemetry_target = __webpack_require__(58831);
// EXTERNAL MODULE: ./build/lib/http/urls.js
var urls = __webpack_require__(6119);
// EXTERNAL MODULE: ./build/telemetry/errors.js
var telemetry_errors = __webpack_require__(90889);
// EXTERNAL MODULE: ./build/telemetry/push.js
var push = __webpack_require__(13390);
;// CONCATENATED MODULE: ./build/telemetry/loki.js





const MAX_LINE_CHARS = 32 * 1024;
const MAX_BATCH_BYTES = 1024 * 1024;
function formatEntries(lines) {
    let last = 0n;
    return lines.map(({ time, text }) => {
        const given = BigInt(time.getTime()) * 1000000n;
        last = given > last ? given : last + 1n;
        return [String(last), text.length > MAX_LINE_CHARS ? `${text.slice(0, MAX_LINE_CHARS)} …` : text];
    });
}
function formatPushes(streams) {
    const bodies = [];
    for (const { labels, lines } of streams) {
        let [values, bytes] = [[], 0];
        const end = () => {
            if (values.length > 0)
                bodies.push(JSON.stringify({ streams: [{ stream: labels, values }] }));
            [values, bytes] = [[], 0];
        };
        for (const entry of formatEntries(lines)) {
            const size = Buffer.byteLength(JSON.stringify(entry)) + 1;
            if (bytes + size > MAX_BATCH_BYTES)
                end();
            values.push(entry);
            bytes += size;
        }
        end();
    }
    return bodies;
}
async function pushLogs(target, streams, { http, signal }) {
    const url = (0,telemetry_target/* joinUrl */.w)(target, 'loki/api/v1/push');
    try {
        for (const body of formatPushes(streams)) {
            const answer = await http.send({
                method: 'POST',
                url,
                headers: { ...target.headers, 'content-type': 'application/json' },
                body,
                redirect: 'manual',
                ...push/* PUSH_LIMITS */.Ee,
                ...(signal ? { signal } : {}),
            });
            await answer.discard();
        }
        return undefined;
    }
    catch (error) {
        const { message: detail } = (0,lib_errors/* asMcError */.b)(error);
        return (0,telemetry_errors/* telemetryError */.E)('push-failed', { what: 'the logs', url: (0,urls/* safeUrl */.Pl)(url), detail, option: '--loki' }, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/lib/secrets.js + 1 modules
var secrets = __webpack_require__(95455);
;// CONCATENATED MODULE: ./build/telemetry/otlp/send.js






const ENDPOINT = 'OTEL_EXPORTER_OTLP_ENDPOINT';
const MAX_ANSWER_BYTES = 64 * 1024;
const isTracingOn = (env) => Boolean(env[ENDPOINT]) && env.OTEL_SDK_DISABLED?.toLowerCase() !== 'true' && env.OTEL_TRACES_EXPORTER !== 'none';
function readHeaders({ OTEL_EXPORTER_OTLP_HEADERS: text = '' }) {
    const pairs = text.split(',').flatMap((pair) => {
        const at = pair.indexOf('=');
        return at <= 0 ? [] : [[pair.slice(0, at).trim().toLowerCase(), decodeURIComponent(pair.slice(at + 1).trim())]];
    });
    for (const [, value = ''] of pairs)
        (0,secrets/* rememberSecret */.Gz)(value);
    return Object.fromEntries(pairs);
}
async function sendTrace(trace, env, { http, signal }) {
    if (!isTracingOn(env))
        return undefined;
    const given = env[ENDPOINT] ?? '';
    try {
        const target = (0,telemetry_target/* parseTarget */.h)(given, ENDPOINT, 'dr simulate');
        const { findRejected, serializeTrace } = await Promise.all(/* import() */[__webpack_require__.e(4159), __webpack_require__.e(6984)]).then(__webpack_require__.bind(__webpack_require__, 16984));
        const answer = await http.send({
            method: 'POST',
            url: (0,telemetry_target/* joinUrl */.w)(target, 'v1/traces'),
            headers: { ...target.headers, ...readHeaders(env), 'content-type': 'application/json' },
            body: await serializeTrace(trace, env.OTEL_SERVICE_NAME || 'mc-actions'),
            redirect: 'manual',
            ...push/* PUSH_LIMITS */.Ee,
            ...(signal ? { signal } : {}),
        });
        const rejected = findRejected(await answer.bytes(MAX_ANSWER_BYTES));
        return rejected === undefined ? undefined : createFailure(given, rejected);
    }
    catch (error) {
        return createFailure(given, (0,lib_errors/* asMcError */.b)(error).message, error);
    }
}
const createFailure = (url, detail, cause) => (0,telemetry_errors/* telemetryError */.E)('push-failed', { what: 'the trace', url: (0,urls/* safeUrl */.Pl)(url), detail, option: ENDPOINT }, { cause });

// EXTERNAL MODULE: ./build/cli/metrics-output.js
var metrics_output = __webpack_require__(18948);
;// CONCATENATED MODULE: ./build/cli/drill-telemetry.js





const COMMAND = 'dr simulate';
const DRILL_TELEMETRY = {
    push: metrics_output/* PUSH */.LB,
    loki: (0,parameters/* text */.Qq)('--loki <url>', 'the Loki that gets the events and the step logs, at /loki/api/v1/push; a failure is a warning'),
};
function openDrillTelemetry({ push, loki }, scenario, context) {
    const pushMetrics = (0,metrics_output/* openPush */.$z)(push, { command: COMMAND, labels: { scenario } }, context);
    const target = loki === undefined ? undefined : (0,telemetry_target/* parseTarget */.h)(loki, '--loki', COMMAND);
    return async ({ report, streams }, run) => {
        await pushMetrics?.(createDrillMetrics(report, run));
        const common = { ...(0,metrics_output/* readCommonLabels */.p$)(context), job: (0,metrics_output/* formatJob */.BE)(COMMAND) };
        const labelled = streams.map(({ labels, lines }) => ({ labels: { ...common, ...labels }, lines }));
        const failures = [
            target && (await pushLogs(target, labelled, context)),
            await sendTrace(createDrillTrace(report, run), context.env, context),
        ];
        for (const failure of failures)
            if (failure)
                (0,open_signer/* printWarning */.o9)(failure, context.stderr);
    };
}

;// CONCATENATED MODULE: ./build/cli/dr.js













const SIMULATE = {
    scenario: (0,parameters/* choice */.Yq)('--scenario <name>', SCENARIOS.join(' | '), SCENARIOS, 'region-loss'),
    out: (0,parameters/* text */.Qq)('--out <dir>', 'the folder for report and evidence; files of an earlier drill are moved to earlier/', 'out/drill'),
    release: (0,parameters/* text */.Qq)('--release <ref>', 'your own image: REGISTRY/REPO:TAG or oci-layout:DIR; default: an image of mc itself'),
    rtoSeconds: (0,parameters/* seconds */.YA)('--rto <duration>', 'the recovery time objective, where the scenario has one; default: 60m'),
    rpoSeconds: (0,parameters/* seconds */.YA)('--rpo <duration>', 'the recovery point objective, where the scenario has one; default: 15m'),
    keep: (0,parameters/* flag */.Jt)('--keep', 'leave the regions running until Ctrl-C'),
    ...DRILL_TELEMETRY,
    tabletop: (0,parameters/* flag */.Jt)('--tabletop', 'prepare the regions for people, and inject faults by key (a letter, then Enter)'),
    script: (0,parameters/* text */.Qq)('--script <file>', 'with --tabletop: inject the faults of this file at its times'),
};
async function runSimulation(options, context) {
    const { http, clock, progress, signal, concurrency, env, cwd, installRoot } = context;
    const { scenario, release, rtoSeconds, rpoSeconds, keep } = options;
    const out = (0,external_node_path_.resolve)(cwd, options.out);
    const actions = (0,github_context/* readActionsContext */.D)(env);
    assertTabletopOptions(options);
    if (options.tabletop)
        return runExercise(out, options.script, context);
    const run = actions && (0,github_context/* formatRunUrl */.y)(actions);
    const publish = openDrillTelemetry(options, scenario, context);
    const simulation = await simulate({
        scenario,
        out,
        installRoot,
        ...(release === undefined ? {} : { release }),
        objectives: {
            ...(rtoSeconds === undefined ? {} : { rtoSeconds }),
            ...(rpoSeconds === undefined ? {} : { rpoSeconds }),
        },
        keep,
        platform: `${process.platform}/${process.arch}`,
    }, {
        http,
        clock,
        progress,
        signal,
        concurrency,
        builder: { ...(actions ? { actions } : {}), invocationId: (0,external_node_crypto_.randomUUID)(), node: process.version },
        run,
    });
    const { report } = simulation;
    await publish(simulation, run);
    const location = describeLocation(out, simulation, context);
    try {
        await keepRunning(simulation, location, context);
    }
    finally {
        if (simulation.kept)
            await simulation.close();
    }
    const text = [...present(report), location];
    return { report, text, exitCode: report.outcome === 'passed' ? exit_codes/* EXIT */.d.done : exit_codes/* EXIT */.d.refused };
}
function describeLocation(out, { report }, { cwd }) {
    const near = (0,external_node_path_.relative)(cwd, out) || '.';
    const folder = near.startsWith('..') ? out : near;
    const pack = report.evidence?.path;
    const check = pack === undefined ? [] : [`mc evidence verify-offline ${folder}/${pack} --policy ${folder}/trust-policy.yaml`];
    return { title: `Report: ${folder}/report.html`, lines: check };
}
async function keepRunning({ kept }, location, context) {
    if (!kept)
        return;
    const { json, stderr, signal } = context;
    if (!json)
        stderr.write(`\n${location.title}\n${(location.lines ?? []).join('\n')}\n`);
    const { secondary, primary } = kept.urls.regions;
    const lines = [
        'The regions still run, without the primary; press Ctrl-C to end them.',
        `  files: ${kept.dir}`,
        `  admin: ${kept.urls.admin}`,
        `  secondary registry: ${secondary.registry}`,
        `  secondary store: ${secondary.store}`,
        `  github: ${kept.urls.github}`,
        `  primary registry: ${primary.registry} (down)`,
    ];
    stderr.write(`\n${lines.join('\n')}\n`);
    if (!signal.aborted)
        await (0,external_node_events_.once)(signal, 'abort');
}
const simulateCommand = (0,command/* defineCommand */.N)({
    path: 'dr simulate',
    summary: 'publish a release, lose a region, restore the release in the other region, and measure RTO and RPO',
    options: SIMULATE,
    example: 'mc dr simulate --out drill --rto 60m --rpo 15m',
    run: runSimulation,
});
const commands = [simulateCommand, reportCommand, releaseCommand, ...fleetCommands];


/***/ }),

/***/ 42373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readGitHead)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13963);


const MAX_GIT_FILE = 1024 * 1024;
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const readText = async (path) => {
    try {
        return (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readFileBounded */ .Y1)(path, MAX_GIT_FILE)).toString('utf8').trim();
    }
    catch {
        return undefined;
    }
};
async function readGitHead(root) {
    const pointer = await readText((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, '.git'));
    const folder = pointer?.startsWith('gitdir: ') ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, pointer.slice('gitdir: '.length)) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, '.git');
    const head = await readText((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'HEAD'));
    if (head === undefined)
        return undefined;
    if (COMMIT.test(head))
        return head;
    const ref = /^ref: (refs\/[\w./-]+)$/.exec(head)?.[1];
    if (ref === undefined || ref.includes('..'))
        return undefined;
    const shared = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, (await readText((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'commondir'))) ?? '.');
    const loose = await readText((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(shared, ref));
    if (loose !== undefined && COMMIT.test(loose))
        return loose;
    const packed = await readText((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(shared, 'packed-refs'));
    const line = packed?.split('\n').find((each) => each.endsWith(` ${ref}`));
    const commit = line?.split(' ')[0];
    return commit !== undefined && COMMIT.test(commit) ? commit : undefined;
}


/***/ }),

/***/ 64835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bK: () => (/* binding */ createWorkflowProvenance),
/* harmony export */   zG: () => (/* binding */ createLocalProvenance)
/* harmony export */ });
/* unused harmony exports SLSA_PROVENANCE, WORKFLOW_BUILD_TYPE, LOCAL_BUILD_TYPE, LOCAL_BUILDER */
const SLSA_PROVENANCE = 'https://slsa.dev/provenance/v1';
const WORKFLOW_BUILD_TYPE = 'https://actions.github.io/buildtypes/workflow/v1';
const LOCAL_BUILD_TYPE = 'https://github.com/org/mc-actions/build-types/local/v1';
const LOCAL_BUILDER = 'https://github.com/org/mc-actions/builders/local/v1';
function splitWorkflowRef(workflowRef, repository) {
    const at = workflowRef.indexOf('@');
    const whole = workflowRef.slice(0, at);
    const path = whole.startsWith(`${repository}/`) ? whole.slice(repository.length + 1) : whole;
    return { path, ref: workflowRef.slice(at + 1) };
}
function createWorkflowProvenance(context, options = {}) {
    const repository = `${context.serverUrl}/${context.repository}`;
    const workflow = splitWorkflowRef(context.workflowRef, context.repository);
    return {
        buildDefinition: {
            buildType: WORKFLOW_BUILD_TYPE,
            externalParameters: { workflow: { ref: workflow.ref, repository, path: workflow.path } },
            internalParameters: {
                github: {
                    event_name: context.eventName,
                    repository_id: context.repositoryId,
                    repository_owner_id: context.repositoryOwnerId,
                    runner_environment: context.runnerEnvironment,
                },
            },
            resolvedDependencies: [
                { uri: `git+${repository}@${context.ref}`, digest: { gitCommit: context.sha } },
                ...(options.dependencies ?? []),
            ],
        },
        runDetails: {
            builder: { id: `${context.serverUrl}/${context.jobWorkflowRef ?? context.workflowRef}` },
            metadata: {
                invocationId: `${repository}/actions/runs/${context.runId}/attempts/${context.runAttempt}`,
                ...formatTimes(options),
            },
        },
    };
}
function createLocalProvenance(options) {
    return {
        buildDefinition: {
            buildType: LOCAL_BUILD_TYPE,
            externalParameters: options.parameters,
            resolvedDependencies: options.dependencies,
        },
        runDetails: {
            builder: { id: LOCAL_BUILDER, version: options.builderVersion },
            metadata: { invocationId: options.invocationId, ...formatTimes(options) },
        },
    };
}
const formatTimes = ({ startedOn, finishedOn }) => ({
    ...(startedOn === undefined ? {} : { startedOn }),
    ...(finishedOn === undefined ? {} : { finishedOn }),
});


/***/ }),

/***/ 6804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ inspect)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57130);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13963);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87681);
/* harmony import */ var _lib_plural_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8056);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13811);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77600);








async function inspect(dir, chain, isSealedLine = () => undefined) {
    const entries = [];
    const findings = [];
    const add = (seq, error) => {
        const step = entries[seq]?.step;
        findings.push({ seq, error, ...(step === undefined ? {} : { step }) });
    };
    chain.lines.forEach((line, seq) => {
        try {
            entries.push((0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLine */ .A)(line, seq));
        }
        catch (error) {
            if (!(error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk))
                throw error;
            entries.push(undefined);
            add(seq, error);
        }
    });
    const changed = findChangedLines(chain.lines, entries, isSealedLine);
    let shift = 0;
    for (const [seq, entry] of entries.entries()) {
        if (!entry)
            continue;
        const { step } = entry;
        const proof = changed.get(seq);
        if (proof !== undefined)
            add(seq, (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-entry-changed', { seq, step, by: proof }));
        else if (entry.seq - seq !== shift)
            add(seq, (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-seq-wrong', { seq, step, found: entry.seq }));
        shift = entry.seq - seq;
        const error = await checkContent(dir, seq, entry);
        if (error)
            add(seq, error);
    }
    const seq = chain.lines.length;
    if (chain.incomplete > 0)
        add(seq, (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-tail-incomplete', { seq }));
    for (const name of await listExtraLogs(dir, seq))
        add(seq, (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-content-extra', { path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .resolvePaths */ .LN)(dir).logs, name) }));
    return { entries, findings: findings.sort((a, b) => a.seq - b.seq) };
}
function findChangedLines(lines, entries, isSealedLine) {
    const changed = new Map();
    const isLinked = (seq) => {
        const before = lines[seq - 1];
        return entries[seq]?.prev === (before === undefined ? null : (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOfLine */ .St)(before));
    };
    lines.forEach((line, seq) => {
        const entry = entries[seq];
        if (!entry)
            return;
        const asSealed = isSealedLine(seq, line);
        if (asSealed === false)
            changed.set(seq, 'sealed');
        if (asSealed === false || isLinked(seq))
            return;
        const isExplained = seq > 0 && (entries[seq - 1] === undefined || changed.has(seq - 1) || entry.seq !== seq);
        if (isExplained)
            return;
        const isChanged = seq === 0 || (seq + 1 < lines.length && entries[seq + 1] !== undefined && !isLinked(seq + 1));
        changed.set(isChanged ? seq : seq - 1, 'recorded');
    });
    return changed;
}
async function checkContent(dir, seq, entry) {
    const path = (0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .resolvePaths */ .LN)(dir).log(seq);
    const details = { seq, step: entry.step };
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_5__/* .fileKind */ .h_)(path)) !== 'file')
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-content-missing', { ...details, path });
    const { digest, size } = await (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .digestOfStream */ .Ul)((0,_lib_files_js__WEBPACK_IMPORTED_MODULE_5__/* .readFileStream */ .vY)(path));
    if (size === entry.size && digest === `sha256:${entry.sha256}`)
        return undefined;
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-content-changed', {
        ...details,
        expected: `${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B)(entry.size, 'byte')} with sha256:${entry.sha256}`,
        found: `${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B)(size, 'byte')} with ${digest}`,
    });
}
async function listExtraLogs(dir, count) {
    const expected = new Set(Array.from({ length: count }, (_, seq) => (0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .formatLogName */ .xN)(seq)));
    return (await (0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .listLogs */ .Gv)(dir)).filter((name) => !expected.has(name) && !(0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .isPartial */ .mt)(name));
}


/***/ }),

/***/ 60930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ checkChain)
/* harmony export */ });
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);
/* harmony import */ var _lib_format_version_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(48200);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87681);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82252);
/* harmony import */ var _tlog_errors_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5704);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37749);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(87167);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(98889);
/* harmony import */ var _check_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6804);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13811);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77600);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63633);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9240);











const MAX_LEAVES_BYTES = 64 * 1024 * 1024;
const MAX_REASONS = 50;
const AFTER_ENTRIES = Number.MAX_SAFE_INTEGER;
async function checkChain(request, ports) {
    const { chain, trust } = request;
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_0__/* .beginReport */ .mC)('log-check', ports.clock, chain);
    if (trust?.by === 'root' && !/^[0-9a-f]{64}$/.test(trust.root))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-root-invalid', { given: trust.root });
    const lines = await (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .requireChain */ .Ld)(chain);
    const sealed = (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fileKind */ .h_)((0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePaths */ .LN)(chain).checkpoint)) !== undefined;
    if (sealed && trust === undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-trust-missing', { path: chain });
    const seal = sealed ? await readSeal(chain, trust) : undefined;
    const leaves = seal?.checkpoint ? await readLeaves(chain, seal.checkpoint) : undefined;
    const isSealedLine = (seq, line) => Array.isArray(leaves) ? leaves[seq]?.equals((0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .hashLine */ .ri)(line)) : undefined;
    const inspection = await (0,_check_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .inspect */ .N)(chain, lines, isSealedLine);
    const root = (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .computeChainRoot */ .z0)(lines.lines);
    const findings = [...inspection.findings, ...listSealFindings(chain, lines, inspection, trust, seal)];
    if (leaves === 'wrong')
        findings.push({ seq: AFTER_ENTRIES, error: createLeavesError(chain) });
    findings.sort((a, b) => a.seq - b.seq);
    const [first] = findings;
    return report.finish(findings.slice(0, MAX_REASONS).map(({ error }) => error), {
        chain,
        size: lines.lines.length,
        root: root.toString('hex'),
        sealed,
        ...(seal?.checkpoint ? { sealedSize: seal.checkpoint.size } : {}),
        ...(seal?.signer !== undefined && findings.length === 0 ? { signer: seal.signer } : {}),
        ...(first && first.seq <= lines.lines.length
            ? { firstWrong: { seq: first.seq, ...(first.step === undefined ? {} : { step: first.step }) } }
            : {}),
        steps: inspection.entries
            .filter((entry) => entry !== undefined)
            .map(({ seq, step, exitCode, size, sha256 }) => ({ seq, step, exitCode, size, sha256 })),
    });
}
async function readSeal(chain, trust) {
    const paths = (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePaths */ .LN)(chain);
    const text = (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileBounded */ .Y1)(paths.checkpoint, _seal_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_CHECKPOINT_BYTES */ .qC)).toString('utf8');
    let checkpoint;
    try {
        checkpoint = (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_7__/* .parseCheckpointBody */ .CL)((0,_seal_js__WEBPACK_IMPORTED_MODULE_6__/* .readSealBody */ .gL)(text), paths.checkpoint);
    }
    catch (error) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_8__/* .VerificationError */ .mk)
            return { error };
        throw error;
    }
    assertSealVersion(checkpoint.extensions, paths.checkpoint);
    try {
        return { checkpoint, ...(await verifySeal(chain, text, checkpoint.origin, trust)) };
    }
    catch (error) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_8__/* .VerificationError */ .mk)
            return { checkpoint, error };
        throw error;
    }
}
const SEAL_VERSION = 1;
function assertSealVersion(extensions, what) {
    for (const line of extensions) {
        const version = Number(/^mc-log-chain-seal v(\d{1,9})$/.exec(line)?.[1] ?? SEAL_VERSION);
        if (version > SEAL_VERSION)
            throw (0,_lib_format_version_js__WEBPACK_IMPORTED_MODULE_9__/* .createNewerFormatError */ .Lp)(what, version, SEAL_VERSION);
    }
}
async function verifySeal(chain, text, origin, trust) {
    const paths = (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePaths */ .LN)(chain);
    if (trust?.by === 'key') {
        if (!text.includes('\n\n'))
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-seal-missing', {
                path: chain,
                expected: 'by a key',
                detail: 'the checkpoint has no signature',
            });
        if (!(0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_10__/* .isKeyName */ .TK)(origin))
            throw (0,_tlog_errors_js__WEBPACK_IMPORTED_MODULE_11__/* .tlogError */ .X)('checkpoint-malformed', {
                what: paths.checkpoint,
                detail: 'its origin is not a key name',
            });
        (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_7__/* .openCheckpoint */ .DI)(text, origin, (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_10__/* .ed25519NoteVerifier */ ._2)(origin, trust.publicKey), paths.checkpoint);
        return { signer: (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_10__/* .verifierKey */ .EG)(origin, trust.publicKey) };
    }
    if (trust?.by === 'policy') {
        if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fileKind */ .h_)(paths.bundle)) === undefined)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-seal-missing', {
                path: chain,
                expected: 'by an identity (keyless)',
                detail: `${paths.bundle} is missing`,
            });
        return { signer: await trust.verify(Buffer.from(text), await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileBounded */ .Y1)(paths.bundle, _seal_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_BUNDLE_BYTES */ .Me)) };
    }
    return {};
}
async function readLeaves(chain, { size, root }) {
    const { leaves: path } = (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePaths */ .LN)(chain);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fileKind */ .h_)(path)) === undefined)
        return undefined;
    const text = (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileBounded */ .Y1)(path, MAX_LEAVES_BYTES)).toString('latin1');
    const lines = text.slice(0, -1).split('\n');
    const wellFormed = text.endsWith('\n') && lines.length === size && lines.every((hex) => /^[0-9a-f]{64}$/.test(hex));
    if (!wellFormed)
        return 'wrong';
    const leaves = lines.map((hex) => Buffer.from(hex, 'hex'));
    return (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_12__/* .computeMerkleRoot */ .Su)(leaves).equals(root) ? leaves : 'wrong';
}
const createLeavesError = (chain) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-leaves-wrong', { path: (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePaths */ .LN)(chain).leaves });
function listSealFindings(chain, { lines }, inspection, trust, seal) {
    const findings = [];
    const add = (seq, error) => {
        findings.push({ seq, error });
    };
    const mismatch = (expected, size) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-root-mismatch', {
        expected,
        found: (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .computeChainRoot */ .z0)(lines.slice(0, size)).toString('hex'),
    });
    if (seal?.error)
        add(AFTER_ENTRIES, seal.error);
    if (seal === undefined && trust?.by !== 'no-origin')
        add(AFTER_ENTRIES, (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-unsealed', { path: chain }));
    if (trust?.by === 'root' && (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .computeChainRoot */ .z0)(lines).toString('hex') !== trust.root)
        add(AFTER_ENTRIES, mismatch(trust.root, lines.length));
    const checkpoint = seal?.checkpoint;
    const [first] = lines;
    if (!checkpoint || first === undefined)
        return findings;
    if (checkpoint.size > lines.length)
        add(lines.length, (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-cut', { seq: lines.length, size: checkpoint.size, found: lines.length }));
    else if (!(0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .computeChainRoot */ .z0)(lines.slice(0, checkpoint.size)).equals(checkpoint.root))
        add(AFTER_ENTRIES, mismatch(checkpoint.root.toString('hex'), checkpoint.size));
    else if (checkpoint.size < lines.length)
        add(checkpoint.size, (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-unsealed-entries', {
            seq: checkpoint.size,
            step: inspection.entries[checkpoint.size]?.step ?? '',
            size: checkpoint.size,
        }));
    if (inspection.findings.length === 0 && checkpoint.origin !== (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .formatOrigin */ .cp)(first))
        add(AFTER_ENTRIES, (0,_tlog_errors_js__WEBPACK_IMPORTED_MODULE_11__/* .tlogError */ .X)('checkpoint-origin-mismatch', {
            what: (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePaths */ .LN)(chain).checkpoint,
            expected: (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .formatOrigin */ .cp)(first),
            found: checkpoint.origin,
        }));
    return findings;
}


/***/ }),

/***/ 26:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseLine),
/* harmony export */   IL: () => (/* binding */ formatLine),
/* harmony export */   Oc: () => (/* binding */ MAX_LINE_BYTES),
/* harmony export */   St: () => (/* binding */ digestOfLine),
/* harmony export */   Zw: () => (/* binding */ parseStepName)
/* harmony export */ });
/* unused harmony export entrySchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21763);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57130);
/* harmony import */ var _lib_format_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48200);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80292);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13811);






const noControl = /^[^\p{Cc}]{1,200}$/u;
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1).optional().describe('version of the format; 1 if absent'),
    seq: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative().describe('place in the chain, from 0'),
    step: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(noControl),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
    finishedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
    exitCode: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).max(255).nullable().describe('exit code of the command; null for an added file'),
    size: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative().describe('size of the log in bytes'),
    sha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[0-9a-f]{64}$/)
        .describe('SHA-256 of the log, hex'),
    prev: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^sha256:[0-9a-f]{64}$/)
        .nullable()
        .describe('digest of the line before, without its newline; null in the first line'),
    file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(noControl).optional().describe('name of the added file'),
});
const MAX_LINE_BYTES = 8 * 1024;
function parseStepName(step) {
    if (!noControl.test(step))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .logchainError */ .A)('log-step-invalid', { given: step });
    return step;
}
const formatLine = (entry) => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .dj)(entry);
const digestOfLine = (line) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(line);
function parseLine(line, seq) {
    let entry;
    try {
        entry = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .conform */ .fj)(entrySchema, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(line, 'the line', 3), 'the line');
    }
    catch (error) {
        if (seq === 0 && (0,_lib_format_version_js__WEBPACK_IMPORTED_MODULE_5__/* .isFormatNewer */ .fI)(error))
            throw error;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .logchainError */ .A)('log-chain-line-malformed', { seq, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_6__/* .describe */ .q0)(error) }, { cause: error });
    }
    if (formatLine(entry) !== line)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .logchainError */ .A)('log-chain-line-malformed', { seq, detail: 'it is not canonical JSON (RFC 8785)' });
    return entry;
}


/***/ }),

/***/ 77600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ appendEntry),
/* harmony export */   Gv: () => (/* binding */ listLogs),
/* harmony export */   LN: () => (/* binding */ resolvePaths),
/* harmony export */   Ld: () => (/* binding */ requireChain),
/* harmony export */   TG: () => (/* binding */ formatFileName),
/* harmony export */   c$: () => (/* binding */ withChainLock),
/* harmony export */   mt: () => (/* binding */ isPartial),
/* harmony export */   xN: () => (/* binding */ formatLogName)
/* harmony export */ });
/* unused harmony export readLines */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89079);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21763);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);
/* harmony import */ var _lib_lock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70225);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(26);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13811);









const resolvePaths = (dir) => ({
    lines: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'chain.jsonl'),
    logs: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'logs'),
    log: (seq) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'logs', formatLogName(seq)),
    checkpoint: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'checkpoint'),
    leaves: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'checkpoint.leaves'),
    bundle: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'checkpoint.sigstore.json'),
    lock: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, '.lock'),
});
const formatLogName = (seq) => `${String(seq).padStart(6, '0')}.log`;
const PARTIAL = /^\.partial-(\d+)-[0-9a-f]+$/;
const MAX_CHAIN_BYTES = 512 * _lib_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .MiB */ .lv;
const NEWLINE = 0x0a;
async function readLines(dir) {
    const { lines: path } = resolvePaths(dir);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fileKind */ .h_)(path)) === undefined)
        return { lines: [], incomplete: 0 };
    const bytes = await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileBounded */ .Y1)(path, MAX_CHAIN_BYTES, 'the log chain');
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    const lines = end === 0 ? [] : bytes.toString('utf8', 0, end - 1).split('\n');
    return { lines, incomplete: bytes.length - end };
}
async function requireChain(dir) {
    const chain = await readLines(dir);
    if (chain.lines.length === 0 && chain.incomplete === 0)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .logchainError */ .A)('log-chain-missing', { path: dir });
    return chain;
}
const withChainLock = (dir, ports, work) => (0,_lib_lock_js__WEBPACK_IMPORTED_MODULE_5__/* .withLock */ .k)(resolvePaths(dir).lock, async () => work(await removeLeftovers(dir)), {
    waitMs: 60_000,
    clock: ports.clock,
    signal: ports.signal,
});
async function removeLeftovers(dir) {
    const { lines, incomplete } = await readLines(dir);
    const paths = resolvePaths(dir);
    try {
        if (incomplete > 0) {
            const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(paths.lines, 'r+');
            try {
                await handle.truncate((await handle.stat()).size - incomplete);
                await handle.sync();
            }
            finally {
                await handle.close();
            }
        }
        for (const name of await listLogs(dir)) {
            const seq = /^\d{6,}\.log$/.test(name) ? Number.parseInt(name, 10) : -1;
            const pid = Number(PARTIAL.exec(name)?.[1] ?? 0);
            if (seq >= lines.length || (pid > 0 && !isAlive(pid)))
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(paths.logs, name), { force: true });
        }
    }
    catch (error) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unwritable', { path: dir, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_7__/* .describe */ .q0)(error) }, { cause: error });
    }
    return lines;
}
const isAlive = (pid) => {
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        return (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_7__/* .systemCode */ .xU)(error) !== 'ESRCH';
    }
};
const isPartial = (name) => PARTIAL.test(name);
async function listLogs(dir) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(resolvePaths(dir).logs)).sort();
    }
    catch (error) {
        if ((0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_7__/* .systemCode */ .xU)(error) === 'ENOENT')
            return [];
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unreadable', { path: resolvePaths(dir).logs, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_7__/* .describe */ .q0)(error) }, { cause: error });
    }
}
async function appendEntry(dir, lines, recorded, temporary) {
    const paths = resolvePaths(dir);
    const last = lines.at(-1);
    const entry = { ...recorded, seq: lines.length, prev: last === undefined ? null : (0,_entry_js__WEBPACK_IMPORTED_MODULE_8__/* .digestOfLine */ .St)(last) };
    const line = (0,_entry_js__WEBPACK_IMPORTED_MODULE_8__/* .formatLine */ .IL)(entry);
    if (Buffer.byteLength(line) > _entry_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_LINE_BYTES */ .Oc)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .logchainError */ .A)('log-step-invalid', { given: entry.step });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(temporary, paths.log(entry.seq));
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(paths.lines, 'a');
        try {
            await handle.writeFile(`${line}\n`);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unwritable', { path: dir, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_7__/* .describe */ .q0)(error) }, { cause: error });
    }
    return { entry, line };
}
const formatFileName = (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)
    .replace(/\p{Cc}/gu, '?')
    .slice(0, 200);


/***/ }),

/***/ 19072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L2: () => (/* binding */ addFiles),
  P8: () => (/* binding */ createDocumentAppender),
  Tb: () => (/* binding */ recordOutput),
  eg: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/logchain/folder.js
var folder = __webpack_require__(77600);
;// CONCATENATED MODULE: ./build/logchain/capture.js









const NOT_FOUND = 127;
const NOT_EXECUTABLE = 126;
const KILLED = 128;
const PIPES_CLOSE_WITHIN_MS = 5_000;
const ENDS_WITHIN_MS = 10_000;
async function openCapture(dir) {
    const { logs } = (0,folder/* resolvePaths */.LN)(dir);
    const path = (0,external_node_path_.join)(logs, `.partial-${process.pid}-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    const failed = (error) => (0,errors/* baseError */.O)('file-unwritable', { path, detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    const discard = () => (0,promises_.rm)(path, { force: true });
    let handle;
    try {
        await (0,promises_.mkdir)(logs, { recursive: true });
        handle = await (0,promises_.open)(path, 'wx', 0o600);
    }
    catch (error) {
        throw failed(error);
    }
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    let last = Promise.resolve();
    return {
        write: async (chunk) => {
            hash.update(chunk);
            size += chunk.length;
            const next = last.then(() => handle.writeFile(chunk));
            last = next;
            await next.catch((error) => {
                throw failed(error);
            });
        },
        finish: async () => {
            try {
                await last;
                await handle.sync();
                await handle.close();
            }
            catch (error) {
                throw failed(error);
            }
            return { path, size, sha256: hash.digest('hex'), discard };
        },
        discard: async () => {
            await handle.close().catch(() => undefined);
            await discard();
        },
    };
}
async function captureStream(dir, stream) {
    const capture = await openCapture(dir);
    try {
        for await (const chunk of stream)
            await capture.write(chunk);
        return await capture.finish();
    }
    catch (error) {
        await capture.discard();
        throw error;
    }
}
async function captureCommand(dir, command, context) {
    const capture = await openCapture(dir);
    try {
        const exitCode = await runAndRecord(command, context, capture.write);
        return { ...(await capture.finish()), exitCode };
    }
    catch (error) {
        await capture.discard();
        throw error;
    }
}
async function runAndRecord([program = '', ...args], context, write) {
    const child = (0,external_node_child_process_.spawn)(program, args, { cwd: context.cwd, env: { ...context.env }, stdio: ['inherit', 'pipe', 'pipe'] });
    let killer;
    const stop = () => {
        child.kill('SIGTERM');
        killer = setTimeout(() => child.kill('SIGKILL'), ENDS_WITHIN_MS);
    };
    context.signal?.addEventListener('abort', stop);
    if (context.signal?.aborted)
        stop();
    try {
        const ended = new Promise((resolve) => {
            child.once('error', (error) => {
                if (child.pid !== undefined)
                    return;
                const missing = (0,describe/* systemCode */.xU)(error) === 'ENOENT';
                const line = Buffer.from(`mc: ${program}: ${missing ? 'command not found' : (0,describe/* describe */.q0)(error)}\n`);
                context.stderr.write(line);
                write(line).then(() => resolve(missing ? NOT_FOUND : NOT_EXECUTABLE), () => resolve(NOT_EXECUTABLE));
            });
            child.once('exit', (code, signal) => resolve(code ?? KILLED + (signal ? external_node_os_.constants.signals[signal] : 0)));
        });
        const pumps = Promise.all([pump(child.stdout, context.stdout, write), pump(child.stderr, context.stderr, write)]);
        pumps.catch(() => child.kill('SIGTERM'));
        const exitCode = await ended;
        await closePipes(pumps, [child.stdout, child.stderr]);
        return exitCode;
    }
    finally {
        clearTimeout(killer);
        context.signal?.removeEventListener('abort', stop);
    }
}
async function pump(source, sink, write) {
    for await (const chunk of source) {
        const flushed = sink.write(chunk) ? undefined : (0,external_node_events_.once)(sink, 'drain');
        await write(chunk);
        await flushed;
    }
}
async function closePipes(pumps, streams) {
    const timer = setTimeout(() => {
        for (const stream of streams)
            stream.push(null);
    }, PIPES_CLOSE_WITHIN_MS);
    try {
        await pumps;
    }
    finally {
        clearTimeout(timer);
        for (const stream of streams)
            stream.destroy();
    }
}

// EXTERNAL MODULE: ./build/logchain/entry.js
var entry = __webpack_require__(26);
// EXTERNAL MODULE: ./build/logchain/errors.js
var logchain_errors = __webpack_require__(13811);
// EXTERNAL MODULE: ./build/logchain/tree.js
var tree = __webpack_require__(9240);
;// CONCATENATED MODULE: ./build/logchain/record.js









async function runStep(request, ports) {
    const step = (0,entry/* parseStepName */.Zw)(request.step);
    const report = (0,lib_report/* beginReport */.mC)('log-record', ports.clock, step);
    const startedAt = (0,clock/* rfc3339 */.ag)(ports.clock.now());
    const captured = await captureCommand(request.chain, request.command, ports);
    const { size, sha256, exitCode } = captured;
    const recorded = { step, startedAt, finishedAt: (0,clock/* rfc3339 */.ag)(ports.clock.now()), exitCode, size, sha256 };
    const { entries, root } = await appendAll(request.chain, [{ recorded, captured }], { clock: ports.clock });
    ports.signal?.throwIfAborted();
    const failed = entries
        .filter((entry) => entry.exitCode !== 0)
        .map(({ seq }) => (0,logchain_errors/* logchainError */.A)('log-step-failed', { step, exitCode, seq }));
    return report.finish(failed, { chain: request.chain, exitCode, entries, root });
}
async function addFiles(request, ports) {
    const step = (0,entry/* parseStepName */.Zw)(request.step);
    const report = (0,lib_report/* beginReport */.mC)('log-record', ports.clock, step);
    const recordings = [];
    try {
        for (const file of request.files) {
            const startedAt = (0,clock/* rfc3339 */.ag)(ports.clock.now());
            const captured = await captureStream(request.chain, (0,files/* readFileStream */.vY)(file, 'the file'));
            const { size, sha256 } = captured;
            const finishedAt = (0,clock/* rfc3339 */.ag)(ports.clock.now());
            const recorded = { step, startedAt, finishedAt, exitCode: null, size, sha256, file: (0,folder/* formatFileName */.TG)(file) };
            recordings.push({ recorded, captured });
        }
        const { entries, root } = await appendAll(request.chain, recordings, ports);
        return report.finish([], { chain: request.chain, exitCode: null, entries, root });
    }
    finally {
        for (const { captured } of recordings)
            await captured.discard();
    }
}
const appendAll = (dir, recordings, ports) => (0,folder/* withChainLock */.c$)(dir, ports, async (before) => {
    const lines = [...before];
    const entries = [];
    for (const { recorded, captured } of recordings) {
        const { entry, line } = await (0,folder/* appendEntry */.D4)(dir, lines, recorded, captured.path);
        lines.push(line);
        entries.push(entry);
    }
    return { entries, root: (0,tree/* computeChainRoot */.z0)(lines).toString('hex') };
});
const createDocumentAppender = (chain, ports) => async ({ bytes, ...entry }) => {
    const { entries, root } = await recordOutput({ ...entry, chain, output: (0,lib_bytes/* streamOf */.mA)(bytes) }, ports);
    return { seq: entries[0]?.seq ?? 0, root };
};
async function recordOutput(request, ports) {
    const step = (0,entry/* parseStepName */.Zw)(request.step);
    const report = (0,lib_report/* beginReport */.mC)('log-record', ports.clock, step);
    const { chain, exitCode } = request;
    const captured = await captureStream(chain, request.output);
    const { size, sha256 } = captured;
    const [startedAt, finishedAt] = [(0,clock/* rfc3339 */.ag)(request.startedAt), (0,clock/* rfc3339 */.ag)(request.finishedAt)];
    const recorded = { step, startedAt, finishedAt, exitCode, size, sha256 };
    const { entries, root } = await appendAll(chain, [{ recorded, captured }], ports);
    return report.finish([], { chain, exitCode, entries, root });
}


/***/ }),

/***/ 63633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Me: () => (/* binding */ MAX_BUNDLE_BYTES),
/* harmony export */   Tf: () => (/* binding */ sealChain),
/* harmony export */   gL: () => (/* binding */ readSealBody),
/* harmony export */   qC: () => (/* binding */ MAX_CHECKPOINT_BYTES)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82252);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37749);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87167);
/* harmony import */ var _check_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6804);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13811);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77600);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9240);








const MAX_CHECKPOINT_BYTES = 64 * 1024;
const MAX_BUNDLE_BYTES = 1024 * 1024;
async function sealChain(request, ports) {
    const { chain, by } = request;
    const paths = (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePaths */ .LN)(chain);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileKind */ .h_)(chain)) !== 'directory')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-missing', { path: chain });
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_4__/* .beginReport */ .mC)('log-seal', ports.clock, chain);
    return (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .withChainLock */ .c$)(chain, ports, async (lines) => {
        const [first] = lines;
        if (first === undefined)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-empty', { path: chain });
        const { findings } = await (0,_check_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .inspect */ .N)(chain, { lines, incomplete: 0 });
        if (findings[0])
            throw findings[0].error;
        await assertCoversOldSeal(chain, lines);
        const root = (0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .computeChainRoot */ .z0)(lines);
        const checkpoint = {
            origin: (0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .formatOrigin */ .cp)(first),
            size: lines.length,
            root,
            extensions: [],
        };
        const body = (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCheckpointBody */ .Qz)(checkpoint);
        const bundle = by.method === 'keyless' ? await by.sign(Buffer.from(body)) : undefined;
        const text = by.method === 'key' ? (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_7__/* .signCheckpoint */ .Ch)(checkpoint, (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_8__/* .ed25519NoteSigner */ .Qd)(checkpoint.origin, by.privateKey)) : body;
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomic */ .Zf)(paths.leaves, lines.map((line) => `${(0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .hashLine */ .ri)(line).toString('hex')}\n`).join(''));
        if (bundle === undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(paths.bundle, { force: true });
        else
            await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomic */ .Zf)(paths.bundle, bundle);
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomic */ .Zf)(paths.checkpoint, text);
        return report.finish([], {
            chain,
            method: by.method,
            origin: checkpoint.origin,
            size: lines.length,
            root: root.toString('hex'),
            checkpointPath: paths.checkpoint,
            ...(bundle === undefined ? {} : { bundlePath: paths.bundle }),
        });
    });
}
const readSealBody = (checkpoint) => {
    const end = checkpoint.indexOf('\n\n');
    return end === -1 ? checkpoint : checkpoint.slice(0, end + 1);
};
async function assertCoversOldSeal(chain, lines) {
    const { checkpoint: path } = (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePaths */ .LN)(chain);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileKind */ .h_)(path)) === undefined)
        return;
    const old = (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_7__/* .parseCheckpointBody */ .CL)(readSealBody((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileBounded */ .Y1)(path, MAX_CHECKPOINT_BYTES)).toString('utf8')), path);
    if (old.size > lines.length)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-cut', { seq: lines.length, size: old.size, found: lines.length });
    const root = (0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .computeChainRoot */ .z0)(lines.slice(0, old.size));
    if (!root.equals(old.root))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-root-mismatch', {
            expected: old.root.toString('hex'),
            found: root.toString('hex'),
        });
}


/***/ }),

/***/ 9240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cp: () => (/* binding */ formatOrigin),
/* harmony export */   ri: () => (/* binding */ hashLine),
/* harmony export */   z0: () => (/* binding */ computeChainRoot)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77859);


const hashLine = (line) => (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .leafHash */ .Jq)(Buffer.from(line));
function computeChainRoot(lines) {
    const tree = new _tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .Frontier */ .CE();
    for (const line of lines)
        tree.append(hashLine(line));
    return tree.root();
}
const formatOrigin = (firstLine) => `mc-actions/log-chain/${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .getHex */ .Qj)((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(firstLine)).slice(0, 32)}`;


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

/***/ 50007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ checkPromotion)
});

// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/verify/bundle/statement.js + 1 modules
var statement = __webpack_require__(85416);
// EXTERNAL MODULE: ./build/promote/commit.js
var commit = __webpack_require__(40658);
// EXTERNAL MODULE: ./build/promote/complete.js
var complete = __webpack_require__(59512);
// EXTERNAL MODULE: ./build/promote/errors.js
var errors = __webpack_require__(30416);
;// CONCATENATED MODULE: ./build/promote/explain.js

const SIGNER_CODES = [
    'identity-mismatch',
    'issuer-mismatch',
    'certificate-extension-mismatch',
    'certificate-untrusted',
    'key-not-trusted',
    'signature-invalid',
];
const EXPLAINED = ['promotion-rule-missing', 'promotion-unsigned', ...SIGNER_CODES];
const KEY_FILE = 'PRIVATE-KEY.pem';
function explainRefusals(refusals, reference, digest, trust) {
    const why = refusals.find(({ code }) => EXPLAINED.includes(code));
    if (why === undefined)
        return [];
    const [requirement] = trust.promotion.requirements;
    const command = formatCommand(reference, digest, trust);
    if (why.code === 'promotion-rule-missing')
        return [
            {
                code: why.code,
                rule: 'A promotion record counts only when it is signed by a key or identity that a requirement of kind promotion names. The policy has no such requirement.',
                earlier: 'An earlier version accepted unsigned records, and records by the signers of releases, under this policy.',
                policy: [
                    'requirements:',
                    '  - name: promotion',
                    '    kind: promotion',
                    '    keys: [{ name: operations, path: promotion.pub }]',
                ].join('\n'),
                command,
            },
        ];
    if (!requirement)
        return [];
    if (why.code === 'promotion-unsigned')
        return [
            {
                code: why.code,
                rule: `The requirement "${requirement.name}" accepts only records that are signed. The record of this release is unsigned.`,
                earlier: 'An earlier version accepted unsigned records under a policy without such a requirement.',
                command,
            },
        ];
    return [
        {
            code: why.code,
            rule: `The requirement "${requirement.name}" does not name the signer of the record. ${why.message}`,
            earlier: 'An earlier version accepted records by the signers of releases under a policy without such a requirement.',
            command,
        },
    ];
}
function formatCommand(reference, digest, trust) {
    const [requirement] = trust.promotion.requirements;
    const { tag } = reference;
    const source = (0,oci_reference/* formatReference */.FH)((0,oci_reference/* withTarget */.yY)(reference, { digest }));
    const destination = (0,oci_reference/* formatReference */.FH)((0,oci_reference/* withTarget */.yY)(reference, tag === undefined ? {} : { tag }));
    const signer = requirement?.identities === undefined ? ['--key', KEY_FILE] : ['--keyless'];
    return ['mc', 'promote', source, destination, '--policy', trust.path, ...signer].map(quote).join(' ');
}
const quote = (text) => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);

// EXTERNAL MODULE: ./build/promote/predicate.js
var promote_predicate = __webpack_require__(97390);
// EXTERNAL MODULE: ./build/promote/record.js
var promote_record = __webpack_require__(35146);
// EXTERNAL MODULE: ./build/promote/revocation.js
var revocation = __webpack_require__(27551);
// EXTERNAL MODULE: ./build/promote/verify-place.js
var verify_place = __webpack_require__(54028);
;// CONCATENATED MODULE: ./build/promote/check.js












async function checkPromotion(place, trust, ports, { beside = [], promotedAs, explain = false } = {}) {
    const name = (0,oci_reference/* formatReference */.FH)(place.reference);
    const report = (0,lib_report/* beginReport */.mC)('promote-check', ports.clock, name);
    const root = await place.repository.resolve((0,oci_reference/* getTarget */.EW)(place.reference));
    if (!root)
        throw (0,oci_reference/* createMissingError */.bA)(place.reference);
    const { digest } = root;
    const revocations = await (0,revocation/* findRevocations */.J7)(place.repository, digest, trust, beside);
    const { records, refused } = await (0,promote_record/* readRecords */.T3)(place.repository, digest, trust);
    const here = filterByPlace(records, promotedAs === undefined ? place.reference : (0,oci_reference/* parseReference */.F2)(promotedAs));
    const { graph, missing } = await (0,complete/* readRelease */.iJ)(place, digest, selectWanted(here, refused), ports);
    const isRefused = missing.length > 0 || here.length === 0;
    const verification = await tolerateMissing(isRefused, () => (0,verify_place/* verifyPlace */.F)(place, { root }, trust, ports, beside));
    const { record, why } = canAnyRecordCount(trust)
        ? chooseRecord(records, here, refused, graph, name)
        : { why: (0,errors/* promoteError */.l)('promotion-rule-missing', { reference: name, policy: trust.path }) };
    const reasons = [
        ...revocations.counted,
        ...(missing.length > 0 ? [(0,complete/* createIncompleteError */.bF)(place, missing)] : []),
        ...(verification?.reasons ?? []),
        ...(why ? [why] : []),
    ];
    return report.finish(reasons, {
        digest,
        promotable: reasons.length === 0,
        ...describeRecord(record),
        ...describeContent(graph, missing, verification),
        warnings: [
            ...(record && !record.signer ? [(0,commit/* createUnsignedWarning */.wq)(name, record.descriptor.digest)] : []),
            ...(record ? refused : []),
            ...revocations.warnings,
            ...beside.flatMap((source) => source.warnings?.() ?? []),
        ].map((error) => error.toReason()),
        ...(explain ? { explanations: explainRefusals(why ? [why, ...refused] : [], place.reference, digest, trust) } : {}),
    });
}
function selectWanted(here, refused) {
    const isDamaged = here.length === 0 && refused.some(({ code }) => code === 'promotion-mismatch');
    return isDamaged ? undefined : new Set(here.flatMap(({ predicate }) => predicate.closure.manifests));
}
function describeRecord(record) {
    if (!record)
        return {};
    return {
        record: record.descriptor.digest,
        promotedAt: record.predicate.promotedAt,
        signed: record.signer !== undefined,
        ...(record.predicate.bypass ? { bypass: record.predicate.bypass } : {}),
        ...(record.signer ? { signedBy: (0,statement/* summarizeSigner */.K)(record.signer).identity } : {}),
    };
}
const describeContent = (graph, missing, verification) => ({
    manifests: graph?.nodes.length ?? 0,
    blobs: graph?.blobs.length ?? 0,
    missing,
    ...(verification ? { verification } : {}),
});
const canAnyRecordCount = ({ promotion: { requirements, unsigned } }) => requirements.length > 0 || unsigned === true;
async function tolerateMissing(isRefused, read) {
    try {
        return await read();
    }
    catch (error) {
        if (isRefused && error instanceof mc_error/* McError */.Hv && error.details.status === 404)
            return undefined;
        throw error;
    }
}
function chooseRecord(records, here, refused, graph, name) {
    if (records.length === 0)
        return { why: refused[0] ?? (0,errors/* promoteError */.l)('promotion-missing', { reference: name }) };
    const mismatch = (expected, found) => ({
        why: (0,errors/* promoteError */.l)('promotion-mismatch', { reference: name, expected, found }),
    });
    if (here.length === 0)
        return mismatch('a record for this place', records.flatMap(({ predicate }) => (0,promote_predicate/* listDestinations */.KE)(predicate)).join(', '));
    const present = new Set(graph?.nodes.map(({ manifest }) => manifest.descriptor.digest));
    const complete = here.filter(({ predicate: { closure } }) => closure.manifests.includes(graph?.root.digest ?? '') && closure.manifests.every((one) => present.has(one)));
    const [first] = complete;
    const record = complete.find(({ predicate, signer }) => predicate.bypass && (signer || !first?.signer)) ?? first;
    return record ? { record } : mismatch('all manifests that were promoted', 'some are missing');
}
const filterByPlace = (records, reference) => records.filter(({ predicate }) => (0,promote_predicate/* listDestinations */.KE)(predicate).some((one) => (0,promote_predicate/* isSamePlace */.O1)(one, reference)));


/***/ }),

/***/ 7838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ sign)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/oci/layout-tag.js
var layout_tag = __webpack_require__(77823);
// EXTERNAL MODULE: ./build/oci/attach.js
var attach = __webpack_require__(43453);
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
// EXTERNAL MODULE: ./build/sigstore/statement.js
var sigstore_statement = __webpack_require__(14922);
// EXTERNAL MODULE: ./build/sigstore/media-types.js
var sigstore_media_types = __webpack_require__(43547);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(6888);
;// CONCATENATED MODULE: ./build/sign/claims.js


function readClaims(bundle) {
    const { content, tlogEntries, timestampVerificationData } = (0,sigstore_bundle/* parseBundle */.QN)(bundle, 'the new bundle').verificationMaterial;
    const certificate = content.$case === 'certificate' ? new external_node_crypto_.X509Certificate(content.certificate.rawBytes) : undefined;
    return {
        identity: certificate?.subjectAltName?.replace(/^(URI|email):/, '') ?? '',
        logIndexes: tlogEntries.map(({ logIndex }) => String(logIndex)),
        timestamps: timestampVerificationData?.rfc3161Timestamps.length ?? 0,
    };
}
function readSignedDigest(bundle) {
    const { content } = (0,sigstore_bundle/* parseBundle */.QN)(bundle, 'the new bundle');
    if (content.$case !== 'messageSignature')
        throw new TypeError('a bundle with a statement has no message digest');
    return `sha256:${content.messageSignature.messageDigest.digest.toString('hex')}`;
}

// EXTERNAL MODULE: ./build/sign/errors.js
var errors = __webpack_require__(95893);
;// CONCATENATED MODULE: ./build/sign/sign.js








async function sign(request, ports) {
    const report = (0,lib_report/* beginReport */.mC)('sign', ports.clock, request.given);
    const { subject, given, predicate, bundlePath } = request;
    if (request.attach && subject.kind !== 'image')
        throw (0,errors/* signError */.C)('attach-without-image', {
            subject: given,
            kind: subject.kind === 'file' ? 'a file' : 'a bare digest',
        });
    const warnings = [...(ports.warnings ?? [])];
    const warn = (warning) => {
        warnings.push(warning);
        ports.warn?.(warning);
    };
    const image = subject.kind === 'image' ? await resolveImage(subject.reference, ports, warn) : undefined;
    const statementType = predicate?.type ?? (subject.kind === 'file' ? undefined : sigstore_statement/* PREDICATE */.W3.cosignSign);
    const { digest, bundle } = subject.kind === 'file' && statementType === undefined
        ? await signBytes(subject.path, ports)
        : await signStatement(request, image, statementType ?? sigstore_statement/* PREDICATE */.W3.cosignSign, ports);
    if (bundlePath !== undefined)
        await ports.writeFile(bundlePath, bundle);
    const attached = image && request.attach ? await sign_attach(image, bundle, statementType ?? '', ports) : undefined;
    return report.finish([], {
        digest,
        kind: predicate ? 'attestation' : 'signature',
        ...(statementType === undefined ? {} : { predicateType: statementType }),
        ...(bundlePath === undefined ? {} : { bundlePath }),
        bundleDigest: (0,lib_digest/* digestOf */.ol)(bundle),
        ...(attached ? { attached: attached.digest } : {}),
        ...readClaims(bundle),
        warnings: warnings.map((warning) => warning.toReason()),
    });
}
async function signBytes(path, { signer, readFile }) {
    const bundle = await signer.signMessage(readFile(path));
    return { digest: readSignedDigest(bundle), bundle };
}
async function signStatement(request, image, type, ports) {
    const digest = image ? image.descriptor.digest : await hashSubject(request, ports);
    const statement = (0,sigstore_statement/* createStatement */.Ay)([createStatementSubject(request, digest)], type, request.predicate?.value ?? {});
    return { digest, bundle: await ports.signer.signStatement(statement) };
}
const createTagWarning = (reference, digest) => {
    const named = reference.kind === 'registry' ? (0,oci_reference/* withTarget */.yY)(reference, { tag: (0,oci_reference/* getTarget */.EW)(reference) }) : reference;
    const pinned = (0,oci_reference/* formatReference */.FH)((0,oci_reference/* withTarget */.yY)(reference, { digest }));
    return (0,errors/* signError */.C)('tag-signed', { reference: (0,oci_reference/* formatReference */.FH)(named), digest, pinned });
};
async function resolveImage(reference, ports, warn) {
    const repository = ports.openRepository(reference);
    const named = await (0,layout_tag/* chooseLayoutTag */.A)(reference, repository);
    const descriptor = await repository.resolve((0,oci_reference/* getTarget */.EW)(named));
    if (!descriptor)
        throw (0,oci_reference/* createMissingError */.bA)(named);
    if (named.digest === undefined)
        warn(createTagWarning(named, descriptor.digest));
    return { repository, descriptor };
}
async function hashSubject({ subject }, ports) {
    if (subject.kind === 'digest')
        return subject.digest;
    if (subject.kind === 'file')
        return (await (0,lib_digest/* digestOfStream */.Ul)(ports.readFile(subject.path))).digest;
    throw new TypeError('the digest of an image comes from its repository');
}
function createStatementSubject({ subject, predicate }, digest) {
    const [algorithm = '', hex = ''] = digest.split(':');
    const unnamed = { digest: { [algorithm]: hex } };
    if (subject.kind === 'file')
        return { name: (0,external_node_path_.basename)(subject.path), ...unnamed };
    if (subject.kind === 'digest' || !predicate || subject.reference.kind === 'layout')
        return unnamed;
    return { name: `${subject.reference.registry}/${subject.reference.repository}`, ...unnamed };
}
const sign_attach = (image, bundle, predicateType, { clock }) => (0,attach/* attachArtifact */.K)(image.repository, image.descriptor, {
    artifactType: sigstore_media_types/* BUNDLE_V03 */.Hd,
    layers: [{ mediaType: sigstore_media_types/* BUNDLE_V03 */.Hd, bytes: bundle }],
    annotations: {
        'dev.sigstore.bundle.content': 'dsse-envelope',
        'dev.sigstore.bundle.predicateType': predicateType,
        [media_types/* CREATED_ANNOTATION */.h_]: (0,lib_clock/* rfc3339 */.ag)(clock.now()),
    },
});


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


/***/ }),

/***/ 19399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ verifySignature)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72317);
/* harmony import */ var _evidence_judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11267);
/* harmony import */ var _requirements_evaluate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35678);




function verifySignature(digest, bundle, trust) {
    const request = { subject: digest, digests: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .createDigestSet */ .xl)(digest), trust };
    const judged = (0,_evidence_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judge */ .S4)({ bytes: bundle, origin: 'the bundle' }, request);
    if (!(0,_evidence_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccepted */ .oB)(judged))
        throw judged.error;
    const results = trust.requirements
        .filter(({ kind }) => kind === 'signature')
        .map((requirement) => (0,_requirements_evaluate_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluateRequirement */ .LJ)(requirement, [judged], trust.asOf));
    if (results.some(_requirements_evaluate_js__WEBPACK_IMPORTED_MODULE_2__/* .isMet */ .TD))
        return (0,_evidence_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .describeSigner */ .cg)(judged);
    throw (results.find(({ miss }) => miss)?.miss ??
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyError */ .q)('nothing-verified', {
            subject: digest,
            requirement: 'signature',
            detail: 'the policy has no requirement of kind signature, so it names no signer',
        }));
}


/***/ }),

/***/ 68534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readRosterPin)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80292);
/* harmony import */ var _lib_yaml_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58902);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72317);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28083);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77452);






async function readRosterPin(path, files) {
    const bytes = await files.read(path, _load_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_POLICY_BYTES */ .m, 'the trust policy');
    const { bypassRoster } = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .conform */ .fj)(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .trustPolicySchema */ .mU, (0,_lib_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .parseYaml */ .hN)(bytes.toString('utf8'), path), path, { once: true });
    if (!bypassRoster)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyError */ .q)('policy-roster-unpinned', { path });
    return { path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), bypassRoster.path), digest: `sha256:${bypassRoster.sha256}` };
}


/***/ }),

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


/***/ })

};
