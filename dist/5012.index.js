export const id = 5012;
export const ids = [5012];
export const modules = {

/***/ 2845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ applyGateFacts),
/* harmony export */   CU: () => (/* binding */ parseInput),
/* harmony export */   su: () => (/* binding */ MAX_INPUT_BYTES)
/* harmony export */ });
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21763);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80292);



const MAX_INPUT_BYTES = 4 * 1024 * 1024;
const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
function normalizeNumber(token) {
    const [, sign = '', whole = '', fraction = '', exponent = '0'] = NUMBER.exec(token) ?? [];
    const digits = `${whole}${fraction}`.replace(/^0+/, '');
    const significant = digits.replace(/0+$/, '');
    if (significant === '')
        return '0';
    return `${sign}${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}
const isInexact = (token) => NUMBER.test(token) && normalizeNumber(String(Number(token))) !== normalizeNumber(token);
const isNumberPart = (code) => (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e || code === 0x45 || code === 0x65;
function refuseInexactNumbers(text) {
    const parts = [];
    let [kept, at] = [0, 0];
    while (at < text.length) {
        const code = text.charCodeAt(at);
        if (code === 0x22) {
            for (at++; at < text.length && text.charCodeAt(at) !== 0x22; at++)
                if (text.charCodeAt(at) === 0x5c)
                    at++;
            at++;
            continue;
        }
        if (code !== 0x2d && (code < 0x30 || code > 0x39)) {
            at++;
            continue;
        }
        const start = at;
        while (at < text.length && isNumberPart(text.charCodeAt(at)))
            at++;
        if (!isInexact(text.slice(start, at)))
            continue;
        parts.push(text.slice(kept, start), 'null');
        kept = at;
    }
    return [...parts, text.slice(kept)].join('');
}
function parseInput(bytes, what) {
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('json-malformed', { what, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(error) }, { cause: error });
    }
    return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(refuseInexactNumbers(text), what, Number.POSITIVE_INFINITY);
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function applyGateFacts(input, gateFacts) {
    if (!isObject(input) || !isObject(input.subject))
        return input;
    return { ...input, subject: { ...input.subject, ...gateFacts } };
}


/***/ }),

/***/ 5012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ createDecisionReport),
  E: () => (/* binding */ present)
});

// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/bypass/errors.js
var errors = __webpack_require__(94914);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
;// CONCATENATED MODULE: ./build/bypass/facts.js

const ROLES = ['Security', 'Release', 'Service Owner'];
const SUBJECT_FIELDS = ['digest', 'sha', 'gate', 'environment', 'repository_id'];
const MAX_TTL_S = 14_400;
const COMMIT = /^[0-9a-f]{40}$/;
const getField = (value, key) => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
const readInteger = (value) => typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
const readPositive = (value) => {
    const found = readInteger(value);
    return found !== undefined && found > 0 ? found : undefined;
};
const isText = (value) => typeof value === 'string' && value !== '' && value.isWellFormed() && !value.includes('\ufffd');
const isFlag = (value) => typeof value === 'boolean';
function readIds(value) {
    if (!Array.isArray(value))
        return undefined;
    const ids = value.map(readPositive).filter((id) => id !== undefined);
    return ids.length === value.length ? new Set(ids) : undefined;
}
function readSubject(value) {
    const [digest, sha, gate, environment] = SUBJECT_FIELDS.map((field) => getField(value, field));
    const repositoryId = readPositive(getField(value, 'repository_id'));
    if (typeof digest !== 'string' || !(0,lib_digest/* isDigest */.Bc)(digest))
        return undefined;
    if (typeof sha !== 'string' || !COMMIT.test(sha))
        return undefined;
    if (!isText(gate) || !isText(environment) || repositoryId === undefined)
        return undefined;
    return { digest, sha, gate, environment, repository_id: repositoryId };
}
const isSameSubject = (subject, other) => SUBJECT_FIELDS.every((field) => getField(other, field) === subject[field]);
function readApproval(value) {
    const user = getField(value, 'user');
    const [userId, userType] = [readPositive(getField(user, 'id')), getField(user, 'type')];
    const [state, requestDigest] = [getField(value, 'state'), getField(value, 'request_digest')];
    const [verified, edited] = [getField(value, 'verified'), getField(value, 'edited')];
    const [atS, seq] = [readInteger(getField(value, 'at_s')), readInteger(getField(value, 'seq'))];
    if (userId === undefined || atS === undefined || seq === undefined)
        return undefined;
    if (!isText(userType) || !isText(state) || !isText(requestDigest))
        return undefined;
    if (!isFlag(verified) || !isFlag(edited))
        return undefined;
    return { userId, userType, state, verified, edited, requestDigest, atS, seq };
}
function readApprovals(value) {
    if (!Array.isArray(value))
        return undefined;
    const approvals = value.map(readApproval).filter((approval) => approval !== undefined);
    return approvals.length === value.length ? approvals : undefined;
}
function readRoleMembers(value) {
    const [security, release, owner] = ROLES.map((role) => readIds(getField(value, role)));
    if (!security || !release || !owner)
        return undefined;
    return { Security: security, Release: release, 'Service Owner': owner };
}
function readTtl(value) {
    const ttl = readPositive(value);
    return ttl !== undefined && ttl <= MAX_TTL_S ? ttl : undefined;
}
function readFacts(input, wallClockSeconds) {
    const request = getField(input, 'request');
    const requester = getField(request, 'requester');
    const requestDigest = getField(input, 'request_digest');
    const state = getField(input, 'state');
    const now = getField(input, 'now_s');
    return {
        nowS: readPositive(now === undefined ? wallClockSeconds : now),
        severity: getField(request, 'severity'),
        ttlS: readTtl(getField(request, 'ttl_s')),
        createdS: readPositive(getField(request, 'created_s')),
        requesterId: isText(getField(requester, 'type')) ? readPositive(getField(requester, 'id')) : undefined,
        subject: readSubject(getField(input, 'subject')),
        requestSubject: getField(request, 'subject'),
        requestDigest: typeof requestDigest === 'string' && (0,lib_digest/* isDigest */.Bc)(requestDigest) ? requestDigest : undefined,
        excludedIds: readIds(getField(input, 'excluded_ids')),
        roleMembers: readRoleMembers(getField(input, 'role_members')),
        approvals: readApprovals(getField(input, 'approvals')),
        revoked: getField(state, 'revoked'),
        consumed: getField(state, 'consumed'),
    };
}

;// CONCATENATED MODULE: ./build/bypass/quorum.js

const DECISIVE_STATES = ['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'];
const VETO_LIFTING_STATES = ['APPROVED', 'DISMISSED'];
const hasUniqueSeqs = (approvals) => new Set(approvals.map(({ seq }) => seq)).size === approvals.length;
function isValid(approval, { requestDigest, createdS, nowS }) {
    if (createdS === undefined || nowS === undefined)
        return false;
    const { verified, edited, atS } = approval;
    return verified && !edited && approval.requestDigest === requestDigest && atS >= createdS && atS <= nowS;
}
function groupByPerson(approvals) {
    const decisive = approvals.filter(({ state }) => DECISIVE_STATES.includes(state)).sort((a, b) => a.seq - b.seq);
    return Map.groupBy(decisive, ({ userId }) => userId);
}
function isVetoed(facts) {
    const { roleMembers, approvals } = facts;
    if (!roleMembers || !approvals)
        return true;
    return [...groupByPerson(approvals)].some(([person, records]) => {
        if (!ROLES.some((role) => roleMembers[role].has(person)))
            return false;
        const veto = records.findLastIndex(({ state }) => state === 'CHANGES_REQUESTED');
        const later = records.slice(veto + 1);
        return veto >= 0 && !later.some((record) => VETO_LIFTING_STATES.includes(record.state) && isValid(record, facts));
    });
}
function listApprovers(facts) {
    const { approvals, requesterId, excludedIds } = facts;
    const people = new Set();
    if (!approvals || !excludedIds || requesterId === undefined)
        return people;
    for (const [person, records] of groupByPerson(approvals)) {
        const last = records.at(-1);
        if (last?.state !== 'APPROVED' || last.userType !== 'User' || !isValid(last, facts))
            continue;
        if (person !== requesterId && !excludedIds.has(person))
            people.add(person);
    }
    return people;
}
function hasQuorum(facts) {
    const { roleMembers, approvals } = facts;
    if (!roleMembers || !approvals || !hasUniqueSeqs(approvals))
        return false;
    const people = [...listApprovers(facts)];
    const countCandidates = (...roles) => people.filter((person) => roles.some((role) => roleMembers[role].has(person))).length;
    const [a, b, c] = ROLES;
    return (Math.min(countCandidates(a), countCandidates(b), countCandidates(c)) >= 1 &&
        Math.min(countCandidates(a, b), countCandidates(a, c), countCandidates(b, c)) >= 2 &&
        countCandidates(a, b, c) >= 3);
}

;// CONCATENATED MODULE: ./build/bypass/decide.js



const CLOCK_SKEW_S = 60;
const rules = {
    'bypass-now-invalid': ({ nowS }) => nowS !== undefined,
    'bypass-severity-not-allowed': ({ severity }) => severity === 'SEV-1',
    'bypass-ttl-out-of-range': ({ ttlS }) => ttlS !== undefined,
    'bypass-created-invalid': ({ createdS }) => createdS !== undefined,
    'bypass-not-yet-valid': ({ nowS, createdS }) => nowS !== undefined && createdS !== undefined && nowS >= createdS - CLOCK_SKEW_S,
    'bypass-expired': ({ nowS, createdS, ttlS }) => nowS !== undefined && createdS !== undefined && ttlS !== undefined && nowS < createdS + ttlS,
    'bypass-requester-malformed': ({ requesterId }) => requesterId !== undefined,
    'bypass-subject-malformed': ({ subject }) => subject !== undefined,
    'bypass-subject-mismatch': ({ subject, requestSubject }) => subject !== undefined && isSameSubject(subject, requestSubject),
    'bypass-request-digest-malformed': ({ requestDigest }) => requestDigest !== undefined,
    'bypass-excluded-ids-malformed': ({ excludedIds }) => excludedIds !== undefined,
    'bypass-role-members-malformed': ({ roleMembers }) => roleMembers !== undefined,
    'bypass-approvals-malformed': ({ approvals }) => approvals !== undefined,
    'bypass-approval-seq-repeated': ({ approvals }) => approvals !== undefined && hasUniqueSeqs(approvals),
    'bypass-vetoed': (facts) => !isVetoed(facts),
    'bypass-quorum-missing': hasQuorum,
    'bypass-revoked': ({ revoked }) => revoked === false,
    'bypass-consumed': ({ consumed }) => consumed === false,
};
const denialCodes = Object.keys(rules).sort();
const formatDenial = (code) => `${code}: ${errors/* bypassError */.B.entries[code].message}`;
function decide(input, wallClockSeconds) {
    const facts = readFacts(input, wallClockSeconds);
    const deny = denialCodes.filter((code) => !rules[code](facts)).map(formatDenial);
    return { allow: deny.length === 0, deny };
}

// EXTERNAL MODULE: ./build/bypass/input.js
var bypass_input = __webpack_require__(2845);
;// CONCATENATED MODULE: ./build/bypass/report.js






const LAST_RFC3339_SECOND = 253_402_300_799;
function createDecisionReport(request, { clock }) {
    const report = (0,lib_report/* beginReport */.mC)('bypass-decision', clock, request.subject);
    const now = Math.floor(clock.now().getTime() / 1000);
    const input = (0,bypass_input/* applyGateFacts */.Bj)(request.input, request.gateFacts ?? {});
    const { allow, deny } = decide(input, now);
    const denials = denialCodes.filter((code) => deny.includes(formatDenial(code)));
    const { createdS, ttlS } = readFacts(input, now);
    const expiresS = createdS === undefined || ttlS === undefined ? Number.NaN : createdS + ttlS;
    return report.finish(denials.map((code) => (0,errors/* bypassError */.B)(code)), {
        allow,
        deny,
        ...(expiresS <= LAST_RFC3339_SECOND ? { expiresAt: (0,lib_clock/* rfc3339 */.ag)(new Date(expiresS * 1000)) } : {}),
    });
}
function present(report) {
    const lines = report.expiresAt === undefined ? [] : [`expires at ${report.expiresAt}`];
    return report.allow
        ? [{ title: 'Bypass allowed', outcome: 'passed', lines: [...lines, `all ${denialCodes.length} rules hold`] }]
        : [{ title: 'Bypass denied', outcome: 'failed', lines, reasons: report.reasons }];
}


/***/ }),

/***/ 57130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ isSubjectDigest),
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Bu: () => (/* binding */ primaryDigest),
/* harmony export */   Ky: () => (/* binding */ parseSubjectDigest),
/* harmony export */   Qj: () => (/* binding */ getHex),
/* harmony export */   Ul: () => (/* binding */ digestOfStream),
/* harmony export */   X6: () => (/* binding */ readSubjectDigest),
/* harmony export */   kG: () => (/* binding */ digestLike),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   ui: () => (/* binding */ verifyStream),
/* harmony export */   xl: () => (/* binding */ createDigestSet)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);


const DIGEST = /^sha256:[0-9a-f]{64}$/;
const DIGEST_BYTES = { sha256: 32, sha384: 48, sha512: 64 };
const isDigest = (text) => DIGEST.test(text);
function parseDigest(text, what = 'the digest') {
    if (!isDigest(text))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('digest-malformed', { what, given: text });
    return text;
}
function isSubjectDigest(text) {
    const [, algorithm = '', hex = ''] = /^(sha256|sha384|sha512):([0-9a-f]+)$/.exec(text) ?? [];
    return hex.length > 0 && hex.length === (DIGEST_BYTES[algorithm] ?? 0) * 2;
}
function parseSubjectDigest(text, what = 'the digest') {
    if (!isSubjectDigest(text))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('digest-malformed', { what, given: text });
    return text;
}
function readSubjectDigest(text) {
    if (isSubjectDigest(text))
        return text;
    const [, algorithm = '', base64 = ''] = /^(sha256|sha384|sha512)-([A-Za-z0-9+/]{43,86}={0,2})$/.exec(text) ?? [];
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length === 0 || bytes.length !== DIGEST_BYTES[algorithm] || bytes.toString('base64') !== base64)
        return undefined;
    return `${algorithm}:${bytes.toString('hex')}`;
}
function createDigestSet(digest) {
    const [algorithm = '', hex = ''] = digest.split(':');
    return { [algorithm]: hex };
}
function primaryDigest({ sha256, sha512, sha384 }) {
    if (sha256 !== undefined)
        return `sha256:${sha256}`;
    if (sha512 !== undefined)
        return `sha512:${sha512}`;
    return `sha384:${sha384 ?? ''}`;
}
const getHex = (digest) => digest.slice('sha256:'.length);
const sha256 = (data) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest();
const digestOf = (data) => `sha256:${sha256(data).toString('hex')}`;
const digestLike = (data, other) => {
    const algorithm = other.startsWith('sha512:') ? 'sha512' : 'sha256';
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(data).digest('hex')}`;
};
async function digestOfStream(stream) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    for await (const chunk of stream) {
        hash.update(chunk);
        size += chunk.length;
    }
    return { digest: `sha256:${hash.digest('hex')}`, size };
}
async function* verifyStream(stream, promised, what) {
    const algorithm = promised.digest.startsWith('sha512:') ? 'sha512' : 'sha256';
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    let size = 0;
    for await (const chunk of stream) {
        size += chunk.length;
        if (size > promised.size) {
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('size-mismatch', {
                what,
                expected: promised.size,
                found: `more than ${promised.size}`,
            });
        }
        hash.update(chunk);
        yield chunk;
    }
    if (size !== promised.size)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('size-mismatch', { what, expected: promised.size, found: size });
    const found = `${algorithm}:${hash.digest('hex')}`;
    if (found !== promised.digest)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('digest-mismatch', { what, expected: promised.digest, found });
}


/***/ }),

/***/ 48200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J2: () => (/* binding */ assertNotNewer),
/* harmony export */   Lp: () => (/* binding */ createNewerFormatError),
/* harmony export */   fI: () => (/* binding */ isFormatNewer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _mc_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87681);


const MAX_WRITER_LENGTH = 100;
const get = (value, key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
function readWriter(value) {
    const writer = get(value, 'writtenBy');
    const isPlain = typeof writer === 'string' && writer.length <= MAX_WRITER_LENGTH && !/[\p{Cc}\p{Cf}]/u.test(writer);
    return isPlain ? writer : 'a later version of mc';
}
const createNewerFormatError = (what, found, known, value) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('format-newer', { what, found, expected: known, writer: readWriter(value) });
const isFormatNewer = (error) => error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv && error.code === 'format-newer';
function findLaterVersion(issue, value) {
    if (issue.code === 'invalid_union') {
        const within = issue.path.reduce(get, value);
        const each = issue.errors.map((issues) => issues.map((one) => findLaterVersion(one, within)).find((one) => one));
        return each.length > 0 && each.every((one) => one) ? each[0] : undefined;
    }
    if (issue.code !== 'invalid_value' || issue.path.at(-1) !== 'version')
        return undefined;
    const known = Math.max(...issue.values.map((one) => (typeof one === 'number' ? one : Number.NaN)));
    const found = issue.path.reduce(get, value);
    return typeof found === 'number' && Number.isSafeInteger(found) && found > known ? { known, found } : undefined;
}
function assertNotNewer(issues, value, what) {
    for (const issue of issues) {
        const later = findLaterVersion(issue, value);
        if (later)
            throw createNewerFormatError(what, later.found, later.known, value);
    }
}


/***/ }),

/***/ 80292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M1: () => (/* binding */ describeJsonError),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   fj: () => (/* binding */ conform),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98799);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21763);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _format_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48200);




const MAX_ISSUES = 5;
const MAX_DEPTH = 100;
function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('not a JSON value');
    return text;
}
function parseJson(text, what, maxDepth = MAX_DEPTH) {
    const members = scanJson(text, what, maxDepth);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('json-malformed', { what, detail: describeJsonError(error) });
    }
    if (countMembers(value) !== members)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('json-malformed', { what, detail: 'an object has one name twice' });
    return value;
}
function scanJson(text, what, maxDepth) {
    let depth = 0;
    let members = 0;
    for (let i = 0; i < text.length; i++) {
        switch (text[i]) {
            case '"':
                i = findStringEnd(text, i);
                break;
            case '{':
            case '[':
                if (++depth > maxDepth)
                    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('json-malformed', { what, detail: `nested deeper than ${maxDepth}` });
                break;
            case '}':
            case ']':
                depth--;
                break;
            case ':':
                members++;
                break;
        }
    }
    return members;
}
function findStringEnd(text, start) {
    for (let end = start;;) {
        end = text.indexOf('"', end + 1);
        if (end < 0)
            return text.length;
        let backslashes = 0;
        while (text[end - 1 - backslashes] === '\\')
            backslashes++;
        if (backslashes % 2 === 0)
            return end;
    }
}
function describeJsonError(error) {
    const message = (0,_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error);
    const hasPosition = /JSON at position \d+|end of JSON input/.test(message);
    return hasPosition && !message.endsWith('is not valid JSON') ? message : 'it is not JSON';
}
function countMembers(value) {
    let count = 0;
    const left = [value];
    while (left.length > 0) {
        const one = left.pop();
        if (typeof one !== 'object' || one === null)
            continue;
        const within = Array.isArray(one) ? one : Object.values(one);
        if (!Array.isArray(one))
            count += within.length;
        for (const each of within)
            if (typeof each === 'object' && each !== null)
                left.push(each);
    }
    return count;
}
function conform(schema, value, what, { once = false } = {}) {
    const result = schema.safeParse(value, { jitless: once });
    if (result.success)
        return result.data;
    (0,_format_version_js__WEBPACK_IMPORTED_MODULE_3__/* .assertNotNewer */ .J2)(result.error.issues, value, what);
    const detail = result.error.issues
        .slice(0, MAX_ISSUES)
        .map((issue) => `${issue.path.length === 0 ? '(top)' : issue.path.join('.')}: ${issue.message}`)
        .join('; ');
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('schema-mismatch', { what, detail });
}


/***/ }),

/***/ 98799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function serializeString (value) {
  if (!value.isWellFormed()) {
    throw new Error('Lone surrogate is not allowed');
  }
  return JSON.stringify(value);
}

function serializePrimitive (value) {
  switch (typeof value) {
    case 'number':
      if (isNaN(value)) {
        throw new Error('NaN is not allowed');
      }
      if (!isFinite(value)) {
        throw new Error('Infinity is not allowed');
      }
      // For finite numbers String(value) would give identical output, but
      // JSON.stringify benchmarks faster on V8.
      return JSON.stringify(value);
    case 'string':
      return serializeString(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      // null, or values JSON.stringify maps to undefined (undefined,
      // functions, symbols).
      return JSON.stringify(value);
  }
}

// Resolves a value to either its serialized primitive form (a string — or
// undefined, for values JSON.stringify drops) or a frame describing the
// container to descend into. Callers distinguish the two cases with
// `typeof result !== 'object'`.
//
// toJSON results are unwrapped here, and the wrapper objects stay in `seen`
// until the resolved subtree is fully serialized, so cycles introduced via
// toJSON are still detected.
function enterValue (value, seen) {
  let wrappers = null;
  while (value !== null && typeof value === 'object' && typeof value.toJSON === 'function') {
    if (seen.has(value)) {
      throw new Error('Circular reference detected');
    }
    seen.add(value);
    (wrappers ??= []).push(value);
    value = value.toJSON();
  }

  // Boxed Number/String/Boolean objects serialize as their primitive values,
  // mirroring how JSON.stringify treats them.
  if (value instanceof Number || value instanceof String || value instanceof Boolean) {
    value = value.valueOf();
  }

  if (value === null || typeof value !== 'object') {
    if (wrappers !== null) {
      for (const wrapper of wrappers) seen.delete(wrapper);
    }
    return serializePrimitive(value);
  }

  if (seen.has(value)) {
    throw new Error('Circular reference detected');
  }
  seen.add(value);

  return {
    container: value,
    // null marks an array frame; object frames carry their sorted keys.
    // `sort()`'s default comparator orders by UTF-16 code unit, which is the
    // order JCS requires.
    keys: Array.isArray(value) ? null : Object.keys(value).sort(),
    // Next child to serialize; the frame resumes here after a nested
    // container's subtree completes.
    index: 0,
    // Whether no member has been emitted yet (controls comma placement).
    first: true,
    // toJSON wrappers to release from `seen` when this frame completes.
    wrappers
  };
}

function canonicalize (object) {
  if (object === null || typeof object !== 'object') {
    return serializePrimitive(object);
  }

  const seen = new Set();
  const root = enterValue(object, seen);
  if (typeof root !== 'object') {
    // A toJSON chain resolved the input to a primitive.
    return root;
  }

  let result = root.keys === null ? '[' : '{';
  const stack = [root];

  // Depth-first serialization with an explicit stack instead of recursion, so
  // nesting depth is bounded by heap size rather than call-stack size. The top
  // frame is the container currently being serialized: primitive children are
  // appended inline, while a nested container pushes a new frame and jumps
  // back to the outer loop. Because frame.index was already advanced, the
  // parent resumes at its next child once the subtree is done. Opening
  // brackets are emitted when a frame is pushed, closing brackets when it
  // completes.
  outer:
  while (stack.length > 0) {
    const frame = stack[stack.length - 1];
    const container = frame.container;

    // keys === null marks an array frame; otherwise keys holds the object's
    // sorted property names. Either way the iteration counter lives on the
    // frame itself (frame.index), so when a frame is resumed after a nested
    // container completes, the while condition continues at the first
    // unserialized child instead of restarting from the beginning.
    if (frame.keys === null) {
      while (frame.index < container.length) {
        const i = frame.index++;
        if (i > 0) {
          result += ',';
        }
        const element = container[i];
        // Inside arrays, JSON.stringify serializes values with no JSON
        // representation (undefined, symbols, functions) as null.
        const value = element === undefined || typeof element === 'symbol' || typeof element === 'function' ? null : element;
        if (value === null || typeof value !== 'object') {
          result += serializePrimitive(value);
          continue;
        }
        const child = enterValue(value, seen);
        if (typeof child !== 'object') {
          // A toJSON chain resolved the child to an already-serialized
          // primitive — or, when child is undefined, to a value with no JSON
          // representation, which becomes null inside arrays.
          result += child === undefined ? 'null' : child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += ']';
    } else {
      const keys = frame.keys;
      while (frame.index < keys.length) {
        const key = keys[frame.index++];
        const value = container[key];
        // Inside objects, JSON.stringify omits properties whose value has no
        // JSON representation (undefined, symbols, functions).
        if (value === undefined || typeof value === 'symbol' || typeof value === 'function') {
          continue;
        }
        if (value === null || typeof value !== 'object') {
          // Commas are tracked with a flag rather than the key index: a
          // skipped key must not leave a stray comma behind.
          if (frame.first) {
            frame.first = false;
          } else {
            result += ',';
          }
          result += serializeString(key) + ':' + serializePrimitive(value);
          continue;
        }
        // The child must be resolved before the key is emitted: a toJSON
        // returning a value with no JSON representation drops the whole
        // property.
        const child = enterValue(value, seen);
        if (child === undefined) {
          continue;
        }
        if (frame.first) {
          frame.first = false;
        } else {
          result += ',';
        }
        result += serializeString(key) + ':';
        if (typeof child !== 'object') {
          result += child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += '}';
    }

    // Frame complete. The container leaves `seen` so that a later, sibling
    // reference to the same object is not mistaken for a cycle.
    seen.delete(container);
    if (frame.wrappers !== null) {
      for (const wrapper of frame.wrappers) seen.delete(wrapper);
    }
    stack.pop();
  }

  return result;
}


/***/ })

};
