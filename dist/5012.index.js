export const id = 5012;
export const ids = [5012];
export const modules = {

/***/ 2845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CU: () => (/* binding */ parseInput),
/* harmony export */   d4: () => (/* binding */ holdTo),
/* harmony export */   su: () => (/* binding */ MAX_INPUT_BYTES)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);


const MAX_INPUT_BYTES = 4 * 1024 * 1024; // some ten thousand approvals; a request has a handful
const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
/** Returns the digits and the exponent of a JSON number token (RFC 8259, section 6) without zeros that carry no value. */
function normalizeNumber(token) {
    const [, sign = '', whole = '', fraction = '', exponent = '0'] = NUMBER.exec(token) ?? [];
    const digits = `${whole}${fraction}`.replace(/^0+/, '');
    const significant = digits.replace(/0+$/, '');
    if (significant === '')
        return '0';
    return `${sign}${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}
/** Whether JavaScript reads another value than the token has. */
const isInexact = (token) => NUMBER.test(token) && normalizeNumber(String(Number(token))) !== normalizeNumber(token);
const isNumberPart = (code) => (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e || code === 0x45 || code === 0x65;
/**
 * Replaces number tokens that do not round-trip by null, which is of no type that the decision takes. Rego compares exact
 * values, so `14400.0000000000000000001` must not be 14400 here. A reviver of JSON.parse would recurse; this does not.
 */
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
/**
 * Parses the text of an input; its shape is for the decision to judge. A number token that does not round-trip becomes null.
 * Throws `json-malformed` for text that is not JSON; `what` names it.
 */
function parseInput(bytes, what) {
    let text;
    try {
        // Strict in both, as Go's JSON is: no byte that is not UTF-8, no mark in front.
        text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('json-malformed', { what, detail: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(error) }, { cause: error });
    }
    // Depth is no danger here: JSON.parse does not recurse, and the decision looks four levels deep.
    return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(refuseInexactNumbers(text), what, Number.POSITIVE_INFINITY);
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The input, held to what is at the gate. An input without a subject to hold stays as it is, and is denied. */
function holdTo(input, atTheGate) {
    if (!isObject(input) || !isObject(input['subject']))
        return input;
    return { ...input, subject: { ...input['subject'], ...atTheGate } };
}


/***/ }),

/***/ 5012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ judge),
  E: () => (/* binding */ present)
});

// EXTERNAL MODULE: ./build/lib/catalogue/bypass.js
var bypass = __webpack_require__(7744);
// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
;// CONCATENATED MODULE: ./build/bypass/facts.js

/** The three roles, each filled by a different person. */
const ROLES = ['Security', 'Release', 'Service Owner'];
const SUBJECT_FIELDS = ['digest', 'sha', 'gate', 'environment', 'repository_id'];
const MAX_TTL_S = 14_400; // the plan's four hours
const COMMIT = /^[0-9a-f]{40}$/;
/** A field of a JSON object; `undefined` for anything that is no object. What an object inherits is not its field. */
const get = (value, key) => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
const integer = (value) => typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
const positive = (value) => {
    const found = integer(value);
    return found !== undefined && found > 0 ? found : undefined;
};
// A lone surrogate is U+FFFD to other readers of JSON, so that two different texts would be equal there.
const isText = (value) => typeof value === 'string' && value !== '' && value.isWellFormed() && !value.includes('\ufffd');
const isFlag = (value) => typeof value === 'boolean';
function idSet(value) {
    if (!Array.isArray(value))
        return undefined;
    const ids = value.map(positive).filter((id) => id !== undefined);
    return ids.length === value.length ? new Set(ids) : undefined;
}
function readSubject(value) {
    const [digest, sha, gate, environment] = SUBJECT_FIELDS.map((field) => get(value, field));
    const repositoryId = positive(get(value, 'repository_id'));
    if (typeof digest !== 'string' || !(0,lib_digest/* isDigest */.Bc)(digest))
        return undefined;
    if (typeof sha !== 'string' || !COMMIT.test(sha))
        return undefined;
    if (!isText(gate) || !isText(environment) || repositoryId === undefined)
        return undefined;
    return { digest, sha, gate, environment, repository_id: repositoryId };
}
/** The five fields are the same; other fields say nothing about what is bypassed. */
const isSubject = (subject, other) => SUBJECT_FIELDS.every((field) => get(other, field) === subject[field]);
function readApproval(value) {
    const user = get(value, 'user');
    const [userId, userType] = [positive(get(user, 'id')), get(user, 'type')];
    const [state, requestDigest] = [get(value, 'state'), get(value, 'request_digest')];
    const [verified, edited] = [get(value, 'verified'), get(value, 'edited')];
    const [atS, seq] = [integer(get(value, 'at_s')), integer(get(value, 'seq'))];
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
    const [security, release, owner] = ROLES.map((role) => idSet(get(value, role)));
    if (!security || !release || !owner)
        return undefined;
    return { Security: security, Release: release, 'Service Owner': owner };
}
function readTtl(value) {
    const ttl = positive(value);
    return ttl !== undefined && ttl <= MAX_TTL_S ? ttl : undefined;
}
/** Total: reads whatever JSON there is. `wallClockSeconds` stands in only where `now_s` is absent. */
function readFacts(input, wallClockSeconds) {
    const request = get(input, 'request');
    const requester = get(request, 'requester');
    const requestDigest = get(input, 'request_digest');
    const state = get(input, 'state');
    const now = get(input, 'now_s');
    return {
        nowS: positive(now === undefined ? wallClockSeconds : now),
        severity: get(request, 'severity'),
        ttlS: readTtl(get(request, 'ttl_s')),
        createdS: positive(get(request, 'created_s')),
        requesterId: isText(get(requester, 'type')) ? positive(get(requester, 'id')) : undefined,
        subject: readSubject(get(input, 'subject')),
        requestSubject: get(request, 'subject'),
        requestDigest: typeof requestDigest === 'string' && (0,lib_digest/* isDigest */.Bc)(requestDigest) ? requestDigest : undefined,
        excludedIds: idSet(get(input, 'excluded_ids')),
        roleMembers: readRoleMembers(get(input, 'role_members')),
        approvals: readApprovals(get(input, 'approvals')),
        revoked: get(state, 'revoked'),
        consumed: get(state, 'consumed'),
    };
}

;// CONCATENATED MODULE: ./build/bypass/quorum.js

const DECISIVE = ['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'];
const LIFTS_A_VETO = ['APPROVED', 'DISMISSED'];
const seqsAreUnique = (approvals) => new Set(approvals.map(({ seq }) => seq)).size === approvals.length;
/** Verified, unedited, for this request, not before it and not in the future; says nothing about who it is by. */
function isSound(approval, { requestDigest, createdS, nowS }) {
    if (createdS === undefined || nowS === undefined)
        return false;
    const { verified, edited, atS } = approval;
    return verified && !edited && approval.requestDigest === requestDigest && atS >= createdS && atS <= nowS;
}
/** Each person's decisive records, oldest first. */
function byPerson(approvals) {
    const decisive = approvals.filter(({ state }) => DECISIVE.includes(state)).sort((a, b) => a.seq - b.seq);
    return Map.groupBy(decisive, ({ userId }) => userId);
}
/**
 * Does a role member stand against it? A record that is not sound can't lift a veto, and need not be sound to be
 * one: what can't be trusted may only take away.
 */
function isVetoed(facts) {
    const { roleMembers, approvals } = facts;
    if (!roleMembers || !approvals)
        return true;
    return [...byPerson(approvals)].some(([person, records]) => {
        if (!ROLES.some((role) => roleMembers[role].has(person)))
            return false;
        const veto = records.findLastIndex(({ state }) => state === 'CHANGES_REQUESTED');
        const later = records.slice(veto + 1);
        return veto >= 0 && !later.some((record) => LIFTS_A_VETO.includes(record.state) && isSound(record, facts));
    });
}
/** The people whose approval counts: their last decisive record is one, sound, of a User who may approve. */
function countingPeople(facts) {
    const { approvals, requesterId, excludedIds } = facts;
    const people = new Set();
    if (!approvals || !excludedIds || requesterId === undefined)
        return people;
    for (const [person, records] of byPerson(approvals)) {
        const last = records.at(-1);
        if (last?.state !== 'APPROVED' || last.userType !== 'User' || !isSound(last, facts))
            continue;
        if (person !== requesterId && !excludedIds.has(person))
            people.add(person);
    }
    return people;
}
/**
 * Can three different people be matched to the three roles? By Hall's theorem exactly when any k roles have at
 * least k candidates between them, which needs no search however many candidates there are.
 */
function hasQuorum(facts) {
    const { roleMembers, approvals } = facts;
    if (!roleMembers || !approvals || !seqsAreUnique(approvals))
        return false;
    const people = [...countingPeople(facts)];
    const candidates = (...roles) => people.filter((person) => roles.some((role) => roleMembers[role].has(person))).length;
    const [a, b, c] = ROLES;
    return (Math.min(candidates(a), candidates(b), candidates(c)) >= 1 &&
        Math.min(candidates(a, b), candidates(a, c), candidates(b, c)) >= 2 &&
        candidates(a, b, c) >= 3);
}

;// CONCATENATED MODULE: ./build/bypass/decide.js



const CLOCK_SKEW_S = 60;
/**
 * One rule a code. Each is a condition that must be seen to hold, so that what is absent, of another type or not
 * thought of denies. policy/opa/bypass.rego says the same, rule by rule.
 */
const rules = {
    'bypass-now-invalid': ({ nowS }) => nowS !== undefined,
    'bypass-severity-not-allowed': ({ severity }) => severity === 'SEV-1',
    'bypass-ttl-out-of-range': ({ ttlS }) => ttlS !== undefined,
    'bypass-created-invalid': ({ createdS }) => createdS !== undefined,
    'bypass-not-yet-valid': ({ nowS, createdS }) => nowS !== undefined && createdS !== undefined && nowS >= createdS - CLOCK_SKEW_S,
    'bypass-expired': ({ nowS, createdS, ttlS }) => nowS !== undefined && createdS !== undefined && ttlS !== undefined && nowS < createdS + ttlS,
    'bypass-requester-malformed': ({ requesterId }) => requesterId !== undefined,
    'bypass-subject-malformed': ({ subject }) => subject !== undefined,
    'bypass-subject-mismatch': ({ subject, requestSubject }) => subject !== undefined && isSubject(subject, requestSubject),
    'bypass-request-digest-malformed': ({ requestDigest }) => requestDigest !== undefined,
    'bypass-excluded-ids-malformed': ({ excludedIds }) => excludedIds !== undefined,
    'bypass-role-members-malformed': ({ roleMembers }) => roleMembers !== undefined,
    'bypass-approvals-malformed': ({ approvals }) => approvals !== undefined,
    'bypass-approval-seq-repeated': ({ approvals }) => approvals !== undefined && seqsAreUnique(approvals),
    'bypass-vetoed': (facts) => !isVetoed(facts),
    'bypass-quorum-missing': hasQuorum,
    'bypass-revoked': ({ revoked }) => revoked === false,
    'bypass-consumed': ({ consumed }) => consumed === false,
};
const denialCodes = Object.keys(rules).sort();
/** A denial as it stands in `deny`: the code and its sentence from the catalogue. */
const denialFor = (code) => `${code}: ${bypass/* bypass */.X[code].message}`;
/**
 * Does this bypass open its gate now? Pure and total: any JSON value has an answer and none throws.
 * `wallClockSeconds` (whole seconds since 1970) is the time where the input gives no `now_s`.
 */
function decide(input, wallClockSeconds) {
    const facts = readFacts(input, wallClockSeconds);
    const deny = denialCodes.filter((code) => !rules[code](facts)).map(denialFor);
    return { allow: deny.length === 0, deny };
}

// EXTERNAL MODULE: ./build/bypass/input.js
var bypass_input = __webpack_require__(2845);
;// CONCATENATED MODULE: ./build/bypass/report.js







const LAST_RFC3339_SECOND = 253_402_300_799; // 9999-12-31T23:59:59Z
/** Decides, and puts the decision into a report. */
function judge(request, { clock }) {
    const report = (0,lib_report/* beginReport */.mC)('bypass-decision', clock, request.subject);
    const now = Math.floor(clock.now().getTime() / 1000);
    const input = (0,bypass_input/* holdTo */.d4)(request.input, request.atTheGate ?? {});
    const { allow, deny } = decide(input, now);
    const refused = denialCodes.filter((code) => deny.includes(denialFor(code)));
    const { createdS, ttlS } = readFacts(input, now);
    const expiresS = createdS === undefined || ttlS === undefined ? Number.NaN : createdS + ttlS;
    return report.finish(refused.map((code) => new errors/* VerificationError */.mk(code)), {
        allow,
        deny,
        ...(expiresS <= LAST_RFC3339_SECOND ? { expiresAt: (0,lib_clock/* rfc3339 */.ag)(new Date(expiresS * 1000)) } : {}),
    });
}
/** The decision for people: the rules that deny, or until when it is allowed. */
function present(report) {
    const rows = denialCodes
        .filter((code) => report.deny.includes(denialFor(code)))
        .map((code) => [code, bypass/* bypass */.X[code].message]);
    const lines = report.expiresAt === undefined ? [] : [`expires at ${report.expiresAt}`];
    return report.allow
        ? [{ title: 'Bypass allowed', lines: [...lines, `all ${denialCodes.length} rules hold`] }]
        : [{ title: 'Bypass denied', lines, table: { columns: ['rule', 'why'], rows } }];
}


/***/ }),

/***/ 57130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ isSubjectDigest),
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Bu: () => (/* binding */ primaryDigest),
/* harmony export */   Ky: () => (/* binding */ parseSubjectDigest),
/* harmony export */   Ul: () => (/* binding */ digestOfStream),
/* harmony export */   X6: () => (/* binding */ readSubjectDigest),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   fV: () => (/* binding */ verifiedStream),
/* harmony export */   kG: () => (/* binding */ digestLike),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   mn: () => (/* binding */ digestSetOf),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);


const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** Bytes of a digest, by algorithm (FIPS 180-4). */
const DIGEST_BYTES = { sha256: 32, sha384: 48, sha512: 64 };
const isDigest = (text) => DIGEST.test(text);
/** Throws `digest-malformed`; `what` names the input in the message. */
function parseDigest(text, what = 'the digest') {
    if (!isDigest(text))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('digest-malformed', { what, given: text });
    return text;
}
function isSubjectDigest(text) {
    const [, algorithm = '', hex = ''] = /^(sha256|sha384|sha512):([0-9a-f]+)$/.exec(text) ?? [];
    return hex.length > 0 && hex.length === (DIGEST_BYTES[algorithm] ?? 0) * 2;
}
/** As {@link parseDigest}, of any algorithm that a subject may be named by. */
function parseSubjectDigest(text, what = 'the digest') {
    if (!isSubjectDigest(text))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('digest-malformed', { what, given: text });
    return text;
}
/**
 * Reads a digest as a user writes one: `sha256:<hex>`, `sha384:<hex>`, `sha512:<hex>`, or as npm's lock files have it (W3C
 * Subresource Integrity, section 3.5): `sha512-<base64>`. Returns undefined for any other text.
 */
function readSubjectDigest(text) {
    if (isSubjectDigest(text))
        return text;
    const [, algorithm = '', base64 = ''] = /^(sha256|sha384|sha512)-([A-Za-z0-9+/]{43,86}={0,2})$/.exec(text) ?? [];
    const bytes = Buffer.from(base64, 'base64');
    // Only the canonical spelling: one digest has one text.
    if (bytes.length === 0 || bytes.length !== DIGEST_BYTES[algorithm] || bytes.toString('base64') !== base64)
        return undefined;
    return `${algorithm}:${bytes.toString('hex')}`;
}
/** One digest as the set that statements and signatures are compared with. */
function digestSetOf(digest) {
    const [algorithm = '', hex = ''] = digest.split(':');
    return { [algorithm]: hex };
}
/** The digest by which evidence is looked for: SHA-256 where it is known. */
function primaryDigest({ sha256, sha512, sha384 }) {
    if (sha256 !== undefined)
        return `sha256:${sha256}`;
    if (sha512 !== undefined)
        return `sha512:${sha512}`;
    return `sha384:${sha384 ?? ''}`;
}
const hexOf = (digest) => digest.slice('sha256:'.length);
const sha256 = (data) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest();
const digestOf = (data) => `sha256:${sha256(data).toString('hex')}`;
/** The digest of `data` by the algorithm that another digest names; OCI registers sha256 and sha512. */
const digestLike = (data, other) => {
    const algorithm = other.startsWith('sha512:') ? 'sha512' : 'sha256';
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(data).digest('hex')}`;
};
/** Digest and size (bytes) of a stream, which is read to its end and not kept. */
async function digestOfStream(stream) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    for await (const chunk of stream) {
        hash.update(chunk);
        size += chunk.length;
    }
    return { digest: `sha256:${hash.digest('hex')}`, size };
}
/**
 * Passes a stream on while it holds it against the promised digest and size (bytes). Throws `size-mismatch` as
 * soon as there is too much, `digest-mismatch` or `size-mismatch` at the end: the reader must not use what it got
 * before the stream has ended well.
 */
async function* verifiedStream(stream, promised, what) {
    const algorithm = promised.digest.startsWith('sha512:') ? 'sha512' : 'sha256';
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    let size = 0;
    for await (const chunk of stream) {
        size += chunk.length;
        if (size > promised.size) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('size-mismatch', {
                what,
                expected: promised.size,
                found: `more than ${promised.size}`,
            });
        }
        hash.update(chunk);
        yield chunk;
    }
    if (size !== promised.size)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('size-mismatch', { what, expected: promised.size, found: size });
    const found = `${algorithm}:${hash.digest('hex')}`;
    if (found !== promised.digest)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('digest-mismatch', { what, expected: promised.digest, found });
}


/***/ }),

/***/ 48200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ formatNewer),
/* harmony export */   J2: () => (/* binding */ assertNotNewer),
/* harmony export */   fI: () => (/* binding */ isFormatNewer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const MAX_WRITER_LENGTH = 100;
const get = (value, key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
/** Returns the version of mc that wrote a file, as the file says it in `writtenBy`; a hint for people, nothing relies on it. */
function readWriter(value) {
    const writer = get(value, 'writtenBy');
    const isPlain = typeof writer === 'string' && writer.length <= MAX_WRITER_LENGTH && !/[\p{Cc}\p{Cf}]/u.test(writer);
    return isPlain ? writer : 'a later version of mc';
}
/** Returns the error for a file whose format is later than this version of mc knows. */
const formatNewer = (what, found, known, value) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('format-newer', { what, found, expected: known, writer: readWriter(value) });
const isFormatNewer = (error) => error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .McError */ .Hv && error.code === 'format-newer';
/** Returns the version that a schema knows and the later one that was found, if an issue is about a field `version`. */
function findLater(issue, value) {
    if (issue.code === 'invalid_union') {
        // Each alternative must refuse the version: one that accepts it has another reason.
        const within = issue.path.reduce(get, value);
        const each = issue.errors.map((issues) => issues.map((one) => findLater(one, within)).find((one) => one));
        return each.length > 0 && each.every((one) => one) ? each[0] : undefined;
    }
    if (issue.code !== 'invalid_value' || issue.path.at(-1) !== 'version')
        return undefined;
    const known = Math.max(...issue.values.map((one) => (typeof one === 'number' ? one : Number.NaN)));
    const found = issue.path.reduce(get, value);
    return typeof found === 'number' && Number.isSafeInteger(found) && found > known ? { known, found } : undefined;
}
/**
 * Throws `format-newer` if the schema refused a value because of a field `version`, at any depth, that is an integer above the
 * one that the schema names. A later format may differ everywhere, so this reason comes before every other.
 */
function assertNotNewer(issues, value, what) {
    for (const issue of issues) {
        const later = findLater(issue, value);
        if (later)
            throw formatNewer(what, later.found, later.known, value);
    }
}


/***/ }),

/***/ 80292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Io: () => (/* binding */ jsonProblem),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   fj: () => (/* binding */ conform),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98799);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _format_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48200);



const MAX_DEPTH = 100; // deeper than any format we read; keeps recursive readers off the end of the stack
/** RFC 8785 canonical JSON: the one serialization of everything that is hashed or signed. */
function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('not a JSON value');
    return text;
}
/**
 * Parses untrusted JSON with a bound on its depth, and no name twice in one object: readers differ about which of the two
 * counts (RFC 8259, section 4). Throws `json-malformed`; `what` names the source.
 */
function parseJson(text, what, maxDepth = MAX_DEPTH) {
    let depth = 0;
    let members = 0;
    let inString = false;
    for (let i = 0; i < text.length; i++) {
        const c = text.charCodeAt(i);
        if (inString) {
            if (c === 0x5c)
                i++;
            else if (c === 0x22)
                inString = false;
        }
        else if (c === 0x22)
            inString = true;
        else if (c === 0x7b || c === 0x5b) {
            if (++depth > maxDepth)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('json-malformed', { what, detail: `nested deeper than ${maxDepth}` });
        }
        else if (c === 0x7d || c === 0x5d)
            depth--;
        else if (c === 0x3a)
            members++; // outside of a string a colon stands behind a name, and nowhere else
    }
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('json-malformed', { what, detail: jsonProblem(error) });
    }
    if (membersOf(value) !== members)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('json-malformed', { what, detail: 'an object has one name twice' });
    return value;
}
/** Why JSON.parse refused a text, without a word of that text: it may be a key or a token. */
function jsonProblem(error) {
    const said = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(error);
    return /JSON at position \d+|end of JSON input/.test(said) && !said.endsWith('is not valid JSON')
        ? said
        : 'it is not JSON';
}
/** Not by recursion: whoever asks for no bound on the depth must not run off the end of the stack here. */
function membersOf(value) {
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
/**
 * Holds a value against a zod schema. Throws `format-newer` where its `version` is a later one than the schema's, else
 * `schema-mismatch` that names the path and the rule. `once`: the schema is held
 * against this value and no other in this process, so that it is not worth compiling.
 */
function conform(schema, value, what, { once = false } = {}) {
    const result = schema.safeParse(value, { jitless: once });
    if (result.success)
        return result.data;
    (0,_format_version_js__WEBPACK_IMPORTED_MODULE_2__/* .assertNotNewer */ .J2)(result.error.issues, value, what);
    const detail = result.error.issues
        .slice(0, 5)
        .map((issue) => `${issue.path.length === 0 ? '(top)' : issue.path.join('.')}: ${issue.message}`)
        .join('; ');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('schema-mismatch', { what, detail });
}


/***/ }),

/***/ 82252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ reportSchema),
/* harmony export */   ex: () => (/* binding */ reasonSchema),
/* harmony export */   mC: () => (/* binding */ beginReport)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94570);


const reasonSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('stable, kebab-case; docs/errors.md explains each'),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    hint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
})
    .describe('why the outcome is not "passed"');
/** What every report begins with. A capability extends it: `reportSchema('verify', { digest: … })`. */
const reportSchema = (type, shape) => zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(type),
    outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['passed', 'failed']),
    subject: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('what the report is about, as the user named it'),
    reasons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(reasonSchema).describe('empty exactly when the outcome is "passed"'),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().describe('RFC 3339, UTC'),
    finishedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().describe('RFC 3339, UTC'),
    durationSeconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative(),
    ...shape,
});
/** Starts the clock of a report; `finish` stops it and keeps "no reasons" and "passed" the same thing. */
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

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDate */ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODate */ .Brp, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
