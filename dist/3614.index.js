export const id = 3614;
export const ids = [3614];
export const modules = {

/***/ 90313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseInputs: () => (/* reexport */ parseInputs),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/bypass/from-github/announce.js + 1 modules
var announce = __webpack_require__(11003);
// EXTERNAL MODULE: ./build/bypass/from-github/decide.js + 2 modules
var decide = __webpack_require__(48262);
// EXTERNAL MODULE: ./build/bypass/from-github/decision-report.js
var decision_report = __webpack_require__(8317);
// EXTERNAL MODULE: ./build/actions/errors.js
var errors = __webpack_require__(93605);
;// CONCATENATED MODULE: ./build/actions/bypass-gate/decide.js


async function decide_decide({ sha = '', token, pr, consume, ...question }, runner) {
    const commit = sha || runner.env.GITHUB_SHA;
    if (!commit)
        throw (0,errors/* actionError */.P)('input-missing', { input: 'sha', expected: 'the commit of the artifact' });
    const notify = (0,announce/* createUseNotifier */.QC)(runner);
    const report = await (0,decide/* decideFromGitHub */.O)({ ...question, sha: commit, token, pr, consume }, runner, { notify });
    for (const warning of report.warnings ?? [])
        runner.warning(warning);
    await runner.conclude({
        report,
        summary: (0,decision_report/* presentDecision */.eZ)(report),
        outputs: {
            allowed: String(report.outcome === 'passed' && report.allow),
            reasons: JSON.stringify(report.deny),
            'expires-at': report.expiresAt,
            'request-pr': report.request?.pr ? String(report.request.pr) : undefined,
        },
    });
}

// EXTERNAL MODULE: ./build/bypass/from-github/report-period.js
var report_period = __webpack_require__(18286);
// EXTERNAL MODULE: ./build/bypass/from-github/context.js + 2 modules
var context = __webpack_require__(42378);
// EXTERNAL MODULE: ./build/bypass/present-lifecycle.js
var present_lifecycle = __webpack_require__(46159);
;// CONCATENATED MODULE: ./build/actions/bypass-gate/report.js

async function report({ token }, runner) {
    const found = await (0,report_period/* reportPeriod */.Q)((0,context/* openBypassContext */.k1)({ token }, runner));
    await runner.conclude({ report: found, summary: (0,present_lifecycle/* presentPeriod */.jz)(found), outputs: { allowed: 'false' } });
}

// EXTERNAL MODULE: ./build/bypass/request-values.js
var request_values = __webpack_require__(69007);
// EXTERNAL MODULE: ./build/bypass/from-github/open-request.js + 2 modules
var open_request = __webpack_require__(66967);
;// CONCATENATED MODULE: ./build/actions/bypass-gate/request.js


async function request({ token, given }, runner) {
    const sha = given.sha ?? runner.env.GITHUB_SHA;
    if (!sha)
        throw (0,errors/* actionError */.P)('input-missing', { input: 'sha', expected: 'the commit of the artifact' });
    const values = (0,request_values/* parseRequestValues */.z)({ ...given, sha }, (input, value, expected) => {
        throw (0,errors/* actionError */.P)('input-invalid', { input, given: value, expected });
    });
    const report = await (0,open_request/* openRequest */.Gh)((0,context/* openBypassContext */.k1)({ token }, runner), values);
    for (const warning of report.warnings)
        runner.warning(warning);
    await runner.conclude({
        report,
        summary: (0,present_lifecycle/* presentRequest */.R_)(report),
        outputs: { allowed: 'false', 'expires-at': report.expiresAt, 'request-pr': String(report.pr) },
    });
}

// EXTERNAL MODULE: ./build/bypass/from-github/revoke.js
var revoke = __webpack_require__(59094);
;// CONCATENATED MODULE: ./build/actions/bypass-gate/revoke.js

async function revoke_revoke({ token, pr, reason }, runner) {
    const report = await (0,revoke/* revokeRequest */._)((0,context/* openBypassContext */.k1)({ token }, runner), { pr, reason });
    for (const warning of report.warnings)
        runner.warning(warning);
    await runner.conclude({
        report,
        summary: (0,present_lifecycle/* presentRevocation */.KI)(report),
        outputs: { allowed: 'false', 'request-pr': String(pr) },
    });
}

// EXTERNAL MODULE: ./build/bypass/from-github/status.js
var from_github_status = __webpack_require__(47946);
// EXTERNAL MODULE: ./build/bypass/present-status.js
var present_status = __webpack_require__(50433);
;// CONCATENATED MODULE: ./build/actions/bypass-gate/status.js

async function showStatus({ token, pr }, runner) {
    const report = await (0,from_github_status/* readStatus */.r)({ token, pr }, runner);
    for (const warning of report.warnings ?? [])
        runner.warning(warning);
    await runner.conclude({
        report,
        summary: (0,present_status/* presentStatus */.Q)(report),
        outputs: { allowed: 'false', 'request-pr': pr === undefined ? undefined : String(pr) },
    });
}

// EXTERNAL MODULE: ./build/bypass/from-github/sweep.js
var sweep = __webpack_require__(55074);
;// CONCATENATED MODULE: ./build/actions/bypass-gate/sweep.js

async function sweep_sweep({ token }, runner) {
    const report = await (0,sweep/* sweepBypasses */.l3)((0,context/* openBypassContext */.k1)({ token }, runner));
    for (const warning of report.warnings)
        runner.warning(warning);
    await runner.conclude({ report, summary: (0,present_lifecycle/* presentSweep */.Ku)(report), outputs: { allowed: 'false' } });
}

;// CONCATENATED MODULE: ./build/actions/bypass-gate/inputs.js

const MAX_PULL_NUMBER = 2 ** 31 - 1;
const MODES = ['request', 'decide', 'status', 'revoke', 'sweep', 'report'];
const MAX_REASON = 1_000;
function parseInputs(inputs) {
    inputs.required('mode', MODES.join(' | '));
    const mode = inputs.choice('mode', MODES);
    const place = { token: inputs.text('token'), pr: readPullNumber(inputs) };
    switch (mode) {
        case 'status':
        case 'sweep':
        case 'report':
            return { mode, ...place };
        case 'request':
            return { mode, ...place, given: readRequestValues(inputs) };
        case 'revoke':
            return { mode, ...place, ...readRevocation(inputs, place.pr) };
        case 'decide':
            return {
                mode,
                ...place,
                gate: inputs.required('gate', 'the name of the gate that this workflow wants to bypass'),
                digest: inputs.required('digest', 'the digest of the artifact, sha256:<hex>'),
                environment: inputs.required('environment', 'the environment of the deployment'),
                sha: inputs.text('sha'),
                consume: inputs.flag('consume', true),
            };
    }
}
const readRequestValues = (inputs) => ({
    gate: inputs.required('gate', 'the name of the gate to bypass'),
    digest: inputs.required('digest', 'the digest of the artifact, sha256:<hex>'),
    environment: inputs.required('environment', 'the environment of the deployment'),
    sha: inputs.text('sha'),
    severity: inputs.required('severity', 'SEV-1'),
    ttl: inputs.required('ttl', 'a duration of at most 4h'),
    incident: inputs.required('incident', 'the https URL of the incident'),
    reason: inputs.required('reason', 'why the change cannot wait for the gate'),
});
function readRevocation(inputs, pr) {
    if (pr === undefined)
        throw (0,errors/* actionError */.P)('input-missing', { input: 'request-pr', expected: 'the number of the pull request' });
    const reason = inputs.required('reason', 'why the bypass must end');
    if (reason.length > MAX_REASON)
        throw (0,errors/* actionError */.P)('input-invalid', { input: 'reason', given: reason, expected: 'text of at most 1000 characters' });
    return { pr, reason };
}
function readPullNumber(inputs) {
    const given = inputs.text('request-pr');
    if (given === undefined)
        return undefined;
    const number = /^[1-9]\d{0,9}$/.test(given) ? Number(given) : Number.NaN;
    if (number <= MAX_PULL_NUMBER)
        return number;
    throw (0,errors/* actionError */.P)('input-invalid', { input: 'request-pr', given, expected: 'the number of a pull request' });
}

;// CONCATENATED MODULE: ./build/actions/bypass-gate/run.js







async function run(inputs, runner) {
    if (inputs.token !== undefined)
        runner.maskSecret(inputs.token);
    const webhook = runner.env.SLACK_WEBHOOK_URL;
    if (webhook)
        runner.maskSecret(webhook);
    switch (inputs.mode) {
        case 'decide':
            return decide_decide(inputs, runner);
        case 'status':
            return showStatus(inputs, runner);
        case 'request':
            return request(inputs, runner);
        case 'revoke':
            return revoke_revoke(inputs, runner);
        case 'sweep':
            return sweep_sweep(inputs, runner);
        case 'report':
            return report(inputs, runner);
    }
}


/***/ }),

/***/ 3161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ow: () => (/* binding */ cleanLine),
/* harmony export */   X5: () => (/* binding */ cleanText),
/* harmony export */   et: () => (/* binding */ printableJson)
/* harmony export */ });
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
const IGNORABLE = '[\\p{Default_Ignorable_Code_Point}]*';
const COMMAND_ANYWHERE = new RegExp(`#(${IGNORABLE})#(${IGNORABLE})\\[`, 'gu');
const COMMAND_AT_START = new RegExp(`^((?:[^\\S\\n]|\\p{Default_Ignorable_Code_Point})*):(${IGNORABLE}):`, 'gmu');
const formatCodePoint = (c) => (c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
const showNumber = (c) => `⟨U+${formatCodePoint(c)}⟩`;
const breakCommands = (text) => text.replace(COMMAND_ANYWHERE, '#$1 #$2[').replace(COMMAND_AT_START, '$1:$2 :');
function cleanText(text, { onRunner = false } = {}) {
    const clean = text.replace(/\r\n/g, '\n').replace(INVISIBLE, (c) => (c === '\n' || c === '\t' ? c : showNumber(c)));
    return onRunner ? breakCommands(clean) : clean;
}
const cleanLine = (text, options = {}) => cleanText(text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' '), options);
const escapeCharacter = (c) => Array.from({ length: c.length }, (_, i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
function printableJson(value, { onRunner = false } = {}, indent) {
    const json = JSON.stringify(value, null, indent).replace(INVISIBLE, (c) => (c === '\n' ? c : escapeCharacter(c)));
    if (!onRunner)
        return json;
    return json.replace(COMMAND_ANYWHERE, '\\u0023$1#$2[').replace(/:(?=:)/g, '\\u003a');
}


/***/ }),

/***/ 94570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ secondsBetween),
/* harmony export */   ag: () => (/* binding */ rfc3339),
/* harmony export */   ml: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const systemClock = {
    now: () => new Date(),
    sleep: async (ms, signal) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal ? { signal } : {});
    },
};
const rfc3339 = (time) => time.toISOString();
const secondsBetween = (start, end) => (end.getTime() - start.getTime()) / 1000;


/***/ }),

/***/ 18867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ forEachConcurrent),
/* harmony export */   MV: () => (/* binding */ crawl),
/* harmony export */   WH: () => (/* binding */ DEFAULT_CONCURRENCY),
/* harmony export */   _k: () => (/* binding */ mapConcurrent),
/* harmony export */   gu: () => (/* binding */ waitForAll)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(606);

const DEFAULT_CONCURRENCY = 32;
const mapConcurrent = (items, limit, work, signal) => (0,p_map__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .Ay)(items, work, { concurrency: limit, ...(signal ? { signal } : {}) });
async function forEachConcurrent(items, limit, work, signal) {
    const failures = [];
    await (0,p_map__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .Ay)(items, async (item) => {
        if (failures.length > 0)
            return;
        try {
            signal?.throwIfAborted();
            await work(item);
        }
        catch (error) {
            failures.push(error);
        }
    }, { concurrency: limit });
    if (failures.length > 0)
        throw failures[0];
}
async function waitForAll(work) {
    await Promise.allSettled(work);
    return Promise.all(work);
}
async function crawl(first, limit, visit, signal) {
    const waiting = [...first];
    const failures = [];
    let next = 0;
    let running = 0;
    await new Promise((resolve) => {
        const visitOne = async (item) => {
            try {
                signal?.throwIfAborted();
                for (const found of await visit(item))
                    waiting.push(found);
            }
            catch (error) {
                failures.push(error);
            }
        };
        const startNext = () => {
            while (running < limit && next < waiting.length && failures.length === 0) {
                running++;
                void visitOne(waiting[next++]).then(() => {
                    running--;
                    startNext();
                });
            }
            if (running === 0)
                resolve();
        };
        startNext();
    });
    if (failures.length > 0)
        throw failures[0];
}


/***/ }),

/***/ 39386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const UNIT_SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 };
function parseDuration(text, what) {
    const match = /^([0-9]{1,9})([smhd])$/.exec(text);
    if (!match)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('duration-malformed', { what, given: text });
    return Number(match[1]) * UNIT_SECONDS[match[2]];
}
function formatDuration(seconds) {
    if (seconds < 1)
        return `${seconds.toFixed(2)} s`;
    if (seconds < 60)
        return `${seconds.toFixed(1)} s`;
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
    return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}


/***/ }),

/***/ 82252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ reportSchema),
/* harmony export */   ex: () => (/* binding */ reasonSchema),
/* harmony export */   mC: () => (/* binding */ beginReport)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94570);


const reasonSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('stable error code, kebab-case; docs/errors.md explains each'),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    hint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
})
    .describe('one reason for an outcome that is not "passed"');
const reportSchema = (type, shape) => zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(type),
    outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['passed', 'failed']),
    subject: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('subject of the report, as the user wrote it'),
    reasons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(reasonSchema).describe('empty exactly if the outcome is "passed"'),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().describe('RFC 3339, UTC'),
    finishedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().describe('RFC 3339, UTC'),
    durationSeconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative(),
    ...shape,
});
function beginReport(type, clock, subject) {
    const started = clock.now();
    return {
        finish(errors, body) {
            const finished = clock.now();
            const reasons = errors.map((error) => ('toReason' in error && typeof error.toReason === 'function' ? error.toReason() : error));
            return {
                type,
                outcome: reasons.length === 0 ? 'passed' : 'failed',
                ...(subject === undefined ? {} : { subject }),
                reasons,
                startedAt: (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .rfc3339 */ .ag)(started),
                finishedAt: (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .rfc3339 */ .ag)(finished),
                durationSeconds: (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .secondsBetween */ .O1)(started, finished),
                ...body,
            };
        },
    };
}


/***/ }),

/***/ 70770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest),
/* harmony export */   y: () => (/* binding */ formatSuggestion)
/* harmony export */ });
const MAX_GIVEN_LENGTH = 100;
const MAX_EDITS = 3;
function suggest(given, candidates) {
    if (given.length > MAX_GIVEN_LENGTH)
        return undefined;
    let best;
    for (const candidate of candidates) {
        const longest = Math.max(given.length, candidate.length);
        const limit = Math.min(MAX_EDITS, Math.floor(longest / 3), best ? best.edits - 1 : MAX_EDITS);
        if (limit < 0 || Math.abs(given.length - candidate.length) > limit)
            continue;
        const edits = countEdits(given.toLowerCase(), candidate.toLowerCase());
        if (edits <= limit)
            best = { candidate, edits };
    }
    return best?.candidate;
}
function formatSuggestion(given, candidates) {
    const suggestion = suggest(given, candidates);
    return suggestion === undefined ? '' : `; did you mean "${suggestion}"?`;
}
function countEdits(from, to) {
    let twoBefore = [];
    let before = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (let row = 1; row <= from.length; row++) {
        const current = [row];
        for (let column = 1; column <= to.length; column++) {
            const replaced = from[row - 1] === to[column - 1] ? 0 : 1;
            const choices = [(before[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (before[column - 1] ?? 0) + replaced];
            if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1])
                choices.push((twoBefore[column - 2] ?? 0) + 1);
            current.push(Math.min(...choices));
        }
        twoBefore = before;
        before = current;
    }
    return before[to.length] ?? 0;
}


/***/ }),

/***/ 58902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dE: () => (/* binding */ formatPlace),
  hN: () => (/* binding */ parseYaml),
  Vh: () => (/* binding */ readJson),
  gM: () => (/* binding */ readYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/format-version.js
var format_version = __webpack_require__(48200);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/lib/suggest.js
var suggest = __webpack_require__(70770);
;// CONCATENATED MODULE: ./build/lib/schema-issues.js

function describeIssue(issue, schema, value) {
    const { path } = issue;
    if (issue.code === 'unrecognized_keys') {
        const known = listKeys(schema, path);
        return issue.keys.map((key) => ({
            path,
            key,
            message: `unknown key ${quote(key)}${(0,suggest/* formatSuggestion */.y)(key, known) || formatKnown(known)}`,
        }));
    }
    if (issue.code === 'invalid_value') {
        const found = path.reduce(get, value);
        const allowed = issue.values.map(String);
        const expected = `expected ${allowed.length > 1 ? 'one of ' : ''}${allowed.join(', ')}`;
        if (found === undefined)
            return [{ path, message: `${expected}, found nothing` }];
        if (typeof found === 'string')
            return [{ path, message: `${expected}, found ${quote(found)}${(0,suggest/* formatSuggestion */.y)(found, allowed)}` }];
    }
    if (issue.code === 'invalid_type')
        return [{ path, message: `expected ${nameType(issue.expected)}, found ${nameFound(path.reduce(get, value))}` }];
    if (issue.code === 'invalid_union') {
        const inner = chooseIssues(issue.errors).map((one) => ({ ...one, path: [...path, ...one.path] }));
        if (inner.length > 0)
            return inner.flatMap((one) => describeIssue(one, schema, value));
    }
    return [{ path, message: issue.message }];
}
const TYPES = {
    array: 'a list',
    object: 'an object',
    record: 'an object',
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
};
const nameType = (type) => TYPES[type] ?? type;
const nameFound = (found) => {
    if (found === undefined || found === null)
        return 'nothing';
    return nameType(Array.isArray(found) ? 'array' : typeof found);
};
const quote = (text) => `"${text.slice(0, 100)}"`;
const MAX_KNOWN = 30;
const formatKnown = (known) => known.length === 0 || known.length > MAX_KNOWN ? '' : `; expected one of: ${known.join(', ')}`;
function chooseIssues(alternatives) {
    const near = alternatives.filter((issues) => !issues.some((one) => one.code === 'invalid_type' && one.path.length === 0));
    const [best] = near.filter((issues) => !issues.some(isTag)).toSorted((a, b) => a.length - b.length);
    if (best)
        return best;
    const tags = near.flatMap((issues) => issues.filter(isTag));
    const [first] = tags;
    if (!first)
        return [];
    const values = [...new Set(tags.filter((one) => one.path[0] === first.path[0]).flatMap((one) => one.values))];
    const unknown = near
        .map((issues) => issues.flatMap((one) => (one.code === 'unrecognized_keys' && one.path.length === 0 ? one.keys : [])))
        .reduce((common, keys) => common.filter((key) => keys.includes(key)));
    const keys = unknown.length === 0 ? [] : [{ code: 'unrecognized_keys', keys: unknown, path: [], message: 'unknown keys' }];
    return [{ ...first, values }, ...keys];
}
const isTag = (issue) => issue.code === 'invalid_value' && issue.values.length === 1 && issue.path.length === 1;
const get = (value, name) => typeof value === 'object' && value !== null ? value[name] : undefined;
const listKeys = (schema, path) => [
    ...new Set(descend([schema], path).flatMap((one) => Object.keys(getShape(one)))),
];
const getShape = (schema) => {
    const { def } = schema._zod;
    return def.type === 'object' ? def.shape : {};
};
function descend(schemas, path) {
    const here = schemas.flatMap(unwrap);
    const [name, ...rest] = path;
    if (name === undefined)
        return here;
    return descend(here.flatMap((one) => {
        const { def } = one._zod;
        if (def.type === 'object')
            return def.shape[name] ?? [];
        if (def.type === 'array')
            return [def.element];
        return def.type === 'record' ? [def.valueType] : [];
    }), rest);
}
function unwrap(schema) {
    const { def } = schema._zod;
    switch (def.type) {
        case 'optional':
        case 'nullable':
        case 'default':
        case 'prefault':
        case 'readonly':
        case 'catch':
        case 'nonoptional':
            return unwrap(def.innerType);
        case 'pipe':
            return unwrap(def.in);
        case 'union':
            return def.options.flatMap(unwrap);
        default:
            return [schema];
    }
}

// EXTERNAL MODULE: ./build/lib/clean-text.js
var clean_text = __webpack_require__(3161);
// EXTERNAL MODULE: ./build/lib/secrets.js + 1 modules
var secrets = __webpack_require__(95455);
;// CONCATENATED MODULE: ./build/lib/source-text.js


const MAX_EXCERPT = 100;
const BEFORE = 60;
function locate(text, offset) {
    const before = text.slice(0, offset);
    const start = before.lastIndexOf('\n') + 1;
    return { offset, line: before.split('\n').length, column: [...before.slice(start)].length + 1 };
}
const CREDENTIAL = /\b([\w-]*(?:auth|passw(?:or)?d|passphrase|secret|token|credential|api_?key|private_?key|access_?key)s?["']?\s*[:=]\s*).*$/i;
const ENCODED = /[\w+/=-]{24,}/g;
const isEncoded = (run) => /[a-z]/.test(run) && /[A-Z]/.test(run) && /[0-9]/.test(run);
function hideCredentials(line, text) {
    let left = line;
    for (const secret of (0,secrets/* findSecrets */.dL)(text))
        left = left.replaceAll(secret, secrets/* HIDDEN */.RG);
    return left
        .replace(CREDENTIAL, (_, name) => `${name}${secrets/* HIDDEN */.RG}`)
        .replace(ENCODED, (run) => (isEncoded(run) ? secrets/* HIDDEN */.RG : run));
}
function createSourceExcerpt(text, { offset, line }) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const end = text.indexOf('\n', start);
    const whole = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
    const at = Math.min(offset - start, whole.length);
    const from = Math.max(0, at - BEFORE);
    const hidden = hideCredentials(whole, text);
    const isHidden = hidden !== whole;
    const shown = isHidden ? hidden.slice(0, MAX_EXCERPT) : whole.slice(from, from + MAX_EXCERPT);
    const isCutBefore = !isHidden && from > 0;
    const isCutAfter = isHidden ? hidden.length > MAX_EXCERPT : whole.length > from + MAX_EXCERPT;
    const number = `${line} | `;
    const first = `${number}${isCutBefore ? '…' : ''}${(0,clean_text/* cleanLine */.Ow)(shown)}${isCutAfter ? '…' : ''}`;
    if (isHidden)
        return first;
    const indent = [...(0,clean_text/* cleanLine */.Ow)(whole.slice(from, at))].length + (isCutBefore ? 1 : 0);
    return `${first}\n${' '.repeat(number.length - 2)}| ${' '.repeat(indent)}^`;
}

;// CONCATENATED MODULE: ./build/lib/yaml.js






const MAX_PROBLEMS = 5;
const parseYaml = (text, what) => readDocument(text, what).value;
const MAX_LOCATED = 1024 * 1024;
function formatPlace(text, path) {
    if (text.length > MAX_LOCATED)
        return '';
    const { line, column } = locate(text, findOffset((0,dist/* parseDocument */.Tp)(text), { path, message: '' }));
    return `:${line}:${column}`;
}
function readJson(schema, text, what) {
    const value = (0,json/* parseJson */.qF)(text, what);
    const isLocated = text.length <= MAX_LOCATED && !schema.safeParse(value).success;
    return isLocated ? readYaml(schema, text, what) : (0,json/* conform */.fj)(schema, value, what);
}
function readYaml(schema, text, what, { once = false } = {}) {
    const { document, value } = readDocument(text, what);
    const result = schema.safeParse(value, { jitless: once });
    if (result.success)
        return result.data;
    const { issues } = result.error;
    (0,format_version/* assertNotNewer */.J2)(issues, value, what);
    const problems = issues
        .flatMap((issue) => describeIssue(issue, schema, value))
        .toSorted((a, b) => Number(b.key !== undefined) - Number(a.key !== undefined))
        .slice(0, MAX_PROBLEMS);
    const places = problems.map((problem) => locate(text, findOffset(document, problem)));
    const detail = problems
        .map(({ path, message }, i) => {
        const { line, column } = places[i];
        const name = path.length === 0 ? '(top)' : path.join('.');
        return `${i === 0 ? '' : `at ${line}:${column} `}${name}: ${message}`;
    })
        .join('; ');
    throw (0,errors/* baseError */.O)('schema-mismatch', { detail, ...describePlace(document, text, what, places[0] ?? locate(text, 0)) });
}
function readDocument(text, what) {
    const document = (0,dist/* parseDocument */.Tp)(text, { uniqueKeys: true, strict: true });
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem) {
        const detail = (problem.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:$/, '');
        throw (0,errors/* baseError */.O)('yaml-malformed', { detail, ...describePlace(document, text, what, locate(text, problem.pos[0])) });
    }
    try {
        return { document, value: document.toJS({ maxAliasCount: 0 }) };
    }
    catch (error) {
        throw (0,errors/* baseError */.O)('yaml-malformed', { what, detail: String(error instanceof Error ? error.message : error) });
    }
}
function describePlace(document, text, what, place) {
    return {
        what: `${what}:${place.line}:${place.column}`,
        line: place.line,
        column: place.column,
        excerpt: (0,dist/* isMap */.jh)(document.contents) ? createSourceExcerpt(text, place) : undefined,
    };
}
function findOffset(document, { path, key }) {
    for (let depth = path.length; depth >= 0; depth--) {
        const node = document.getIn(path.slice(0, depth), true);
        if (depth === path.length && key !== undefined && (0,dist/* isMap */.jh)(node)) {
            const pair = node.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === key);
            if ((0,dist/* isScalar */.jn)(pair?.key) && pair.key.range)
                return pair.key.range[0];
        }
        if ((0,dist/* isNode */.Ll)(node) && node.range)
            return node.range[0];
    }
    return 0;
}


/***/ })

};
