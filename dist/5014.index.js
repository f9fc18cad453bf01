export const id = 5014;
export const ids = [5014];
export const modules = {

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

/***/ 21763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   on: () => (/* binding */ readPart),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   xU: () => (/* binding */ systemCode)
/* harmony export */ });
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95455);

const readPart = (thrown, name) => typeof thrown === 'object' && thrown !== null && name in thrown
    ? thrown[name]
    : undefined;
const systemCode = (thrown) => {
    const code = readPart(thrown, 'code');
    return typeof code === 'string' ? code : '';
};
function describe(thrown) {
    const parts = [];
    for (let at = thrown, depth = 0; at !== undefined && at !== null && depth < 5; at = readPart(at, 'cause'), depth++) {
        const text = String(readPart(at, 'message') || systemCode(at) || readPart(at, 'name') || at);
        if (!parts.includes(text))
            parts.push(text);
    }
    return (0,_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .redactOutside */ .PI)(parts.join(': ').replace(/\s+/g, ' ')).slice(0, 500);
}


/***/ }),

/***/ 61469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ baseError),
/* harmony export */   b: () => (/* binding */ asMcError)
/* harmony export */ });
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21763);
/* harmony import */ var _mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);


const baseError = (0,_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'internal-error': {
        family: 'fault',
        message: 'internal error: {what}',
        hint: 'This is a bug in mc-actions. Run again with --verbose (or RUNNER_DEBUG=1) and report the output.',
    },
    cancelled: { family: 'fault', message: 'cancelled: {what}' },
    'command-timeout': {
        family: 'fault',
        message: 'the command took longer than {limit}',
        hint: 'Raise --timeout, or run with --verbose, which prints every request, to find the slow one.',
    },
    'network-unreachable': {
        family: 'fault',
        message: '{method} {url} failed: {detail}',
        hint: 'Check the address and that the server is up (attempts: {attempts}).',
    },
    'network-timeout': {
        family: 'fault',
        message: '{method} {url} timed out: expected an answer within {limit} (attempts: {attempts})',
        hint: 'Check that the server is up and reachable, or name another source or mirror.',
    },
    'http-status': {
        family: 'fault',
        message: '{method} {url} answered {status} {detail}',
        hint: 'For 401 and 403 check the credentials, for 404 the name; for 429 and 5xx run again later (attempts: {attempts}).',
    },
    'http-redirect': {
        family: 'fault',
        message: '{method} {url} was redirected {detail}: expected at most {limit} redirects, and none from https to http',
        hint: 'Check the address of the server, and the address that the server is configured to give to its clients.',
    },
    'response-too-large': {
        family: 'fault',
        message: '{url} sent a response that is too large: expected at most {limit} bytes',
        hint: 'Check the address. The server may be broken or hostile.',
    },
    'document-too-slow': {
        family: 'fault',
        message: '{what} arrived too slowly: expected all of it within {limit}, found {found} bytes',
        hint: 'Run again. If the network is not slow, the server may be overloaded or hostile: name another source or mirror.',
    },
    'response-malformed': {
        family: 'fault',
        message: '{url} sent an answer that cannot be read: {detail}',
        hint: 'Check that the address belongs to a server of the right kind.',
    },
    'file-not-found': {
        family: 'configuration',
        message: '{what} {path} does not exist',
        hint: 'Check the path. Relative paths start at the working directory; paths in a policy start at the folder of the policy.',
    },
    'file-not-regular': {
        family: 'configuration',
        message: '{path} cannot be read: expected a regular file, found {found}',
        hint: 'Remove it, or replace it with a file. A pipe or device is read only where you name it as a subject or a key.',
    },
    'file-unreadable': {
        family: 'fault',
        message: '{path} cannot be read: {detail}',
        hint: 'Check the owner and the permissions of the file, then run again.',
    },
    'file-unwritable': {
        family: 'fault',
        message: '{path} cannot be written: {detail}',
        hint: 'Check the free space on the disk and the permissions of the folder, then run again.',
    },
    'file-unusable': {
        family: 'fault',
        message: '{path} cannot be used: {detail}',
        hint: 'Check the owner and the permissions of the file and the free space on the disk, then run again.',
    },
    'file-too-large': {
        family: 'configuration',
        message: '{path} is too large: expected at most {limit} bytes, found {found}',
        hint: 'Check that the path names the right file.',
    },
    locked: {
        family: 'fault',
        message: '{path} is locked by another process: {holder}',
        hint: 'Wait until that process ends, then run again. The lock of a dead process is released at once on its own machine, and after a minute elsewhere.',
    },
    'json-malformed': {
        family: 'configuration',
        message: '{what} is not valid JSON: {detail}',
        hint: 'Check that it is the right document and that it is complete.',
    },
    'yaml-malformed': {
        family: 'configuration',
        message: '{what} is not valid YAML: {detail}',
        hint: 'Correct the file. Duplicate keys and aliases are not allowed.',
    },
    'schema-mismatch': {
        family: 'configuration',
        message: '{what} does not have the expected form: {detail}',
        hint: 'Correct the fields that the message names. An unknown or misspelled key is an error.',
    },
    'format-newer': {
        family: 'configuration',
        message: '{what} has a format that is too new: expected version {expected} at most, found version {found}, written by {writer}',
        hint: 'Upgrade mc and the actions that read the file, then run again. docs/compatibility.md gives the order: readers first.',
    },
    'digest-malformed': {
        family: 'configuration',
        message: '{what} is not a digest: expected sha256:<64 lower-case hex digits>, found "{given}"',
        hint: 'Copy the complete digest, including its algorithm.',
    },
    'duration-malformed': {
        family: 'configuration',
        message: '{what} is not a duration: expected a whole number and a unit, like 90s, 15m, 4h or 30d, found "{given}"',
        hint: 'Use one of the units s, m, h and d.',
    },
    'url-malformed': {
        family: 'configuration',
        message: '{what} is not a usable URL: expected {expected}, found "{given}"',
        hint: 'Correct the URL in the input, the option or the file that contains it.',
    },
    'plain-http-refused': {
        family: 'configuration',
        message: '{url} uses plain HTTP: expected https, because plain HTTP is allowed only to this machine',
        hint: 'Use https, or pass --plain-http HOST if you accept that anyone on the network can change the content.',
    },
    'digest-mismatch': {
        family: 'verification',
        message: '{what} does not have the promised digest: expected {expected}, found {found}',
        hint: 'The bytes were changed or damaged. Fetch them again, or name another source.',
    },
    'size-mismatch': {
        family: 'verification',
        message: '{what} does not have the promised size: expected {expected} bytes, found {found}',
        hint: 'The bytes were changed or damaged. Fetch them again, or name another source.',
    },
    'tar-entry-invalid': {
        family: 'configuration',
        message: '"{name}" cannot be put into an archive: {detail}',
        hint: 'Use a relative name of at most 100 bytes, after at most 155 bytes of folders.',
    },
    'tar-malformed': {
        family: 'verification',
        message: '{what} is not an archive of plain files: at byte {offset}, {detail}',
        hint: 'The archive was changed, damaged or written by another program. Get the original archive again.',
    },
    usage: {
        family: 'configuration',
        message: '{detail}',
        hint: 'Run mc {command} --help.',
    },
    'option-invalid': {
        family: 'configuration',
        message: '{option} is invalid: expected {expected}, found "{given}"',
        hint: 'Run mc {command} --help.',
    },
});
const FILE_SYSTEM_CODES = new Set([
    'EACCES',
    'EPERM',
    'EROFS',
    'ENOSPC',
    'EDQUOT',
    'EIO',
    'EMFILE',
    'ENFILE',
    'ELOOP',
    'ENAMETOOLONG',
    'ENOTDIR',
    'EISDIR',
    'ENOENT',
]);
function asMcError(thrown) {
    if (thrown instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .McError */ .Hv)
        return thrown;
    const path = (0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .readPart */ .on)(thrown, 'path');
    if (typeof path === 'string' && FILE_SYSTEM_CODES.has((0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(thrown)))
        return baseError('file-unusable', { path, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(thrown) }, { cause: thrown });
    return baseError('internal-error', { what: (0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(thrown) }, { cause: thrown });
}


/***/ }),

/***/ 87681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hv: () => (/* binding */ McError),
/* harmony export */   Kv: () => (/* binding */ reviveError),
/* harmony export */   SL: () => (/* binding */ findFamily),
/* harmony export */   V: () => (/* binding */ defineErrors),
/* harmony export */   j1: () => (/* binding */ ConfigurationError),
/* harmony export */   mk: () => (/* binding */ VerificationError)
/* harmony export */ });
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95455);

const MAX_DETAIL_LENGTH = 2_000;
const fillPlaces = (sentence, details) => sentence.replace(/\{(\w+)\}/g, (place, name) => {
    const value = details[name];
    if (value === undefined || value === null)
        return place;
    const text = Array.isArray(value) ? value.join(', ') : String(value);
    return text.length > MAX_DETAIL_LENGTH ? `${text.slice(0, MAX_DETAIL_LENGTH)} …` : text;
});
const redactDetails = (details) => Object.fromEntries(Object.entries(details).map(([name, value]) => [
    name,
    typeof value === 'string' ? (0,_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .redactOutside */ .PI)(value) : Array.isArray(value) ? value.map(_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .redactOutside */ .PI) : value,
]));
class McError extends Error {
    code;
    family;
    hint;
    details;
    constructor(code, entry, details = {}, options = {}) {
        const redacted = redactDetails(details);
        super(fillPlaces(entry.message, redacted), options.cause === undefined ? undefined : { cause: options.cause });
        this.name = new.target.name;
        this.code = code;
        this.family = entry.family;
        this.hint = entry.hint === undefined ? undefined : fillPlaces(entry.hint, redacted).replace(/ {2,}/g, ' ');
        this.details = redacted;
    }
    toReason() {
        const hint = this.hint === undefined ? {} : { hint: this.hint };
        const details = Object.fromEntries(Object.entries(this.details).filter(([, value]) => value !== undefined));
        return { ...details, code: this.code, message: this.message, ...hint };
    }
}
class ConfigurationError extends McError {
}
class VerificationError extends McError {
}
const CLASSES = { configuration: ConfigurationError, verification: VerificationError, fault: McError };
const defined = new Map();
const createError = (code, entry, details, options) => new CLASSES[entry.family](code, entry, details, options);
function defineErrors(entries) {
    for (const [code, entry] of Object.entries(entries)) {
        if (defined.has(code))
            throw new TypeError(`the error code "${code}" is defined twice`);
        defined.set(code, entry);
    }
    const create = (code, details, options) => createError(code, entries[code], details, options);
    return Object.assign(create, { entries });
}
const findFamily = (code) => defined.get(code)?.family;
function reviveError(code, details, options) {
    const entry = defined.get(code);
    return entry && createError(code, entry, details, options);
}


/***/ }),

/***/ 95455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gQ: () => (/* binding */ createExcerpt),
  dL: () => (/* binding */ findSecrets),
  jA: () => (/* binding */ listEnvironmentSecrets),
  E$: () => (/* binding */ redact),
  Kp: () => (/* binding */ redactJson),
  PI: () => (/* binding */ redactOutside),
  KU: () => (/* binding */ rememberHeaders),
  Gz: () => (/* binding */ rememberSecret),
  hR: () => (/* binding */ rememberSecrets)
});

// UNUSED EXPORTS: HIDDEN

;// CONCATENATED MODULE: ./build/lib/sieve.js
const BITS_PER_WINDOW = 64;
const [MIN_BITS, MAX_BITS] = [1 << 12, 1 << 24];
const FACTOR = 0x01000193;
const SPREAD = 0x9e3779b1;
class Sieve {
    width;
    bits;
    shift;
    leaving;
    constructor(words, width, windows) {
        this.width = width;
        let leaving = 1;
        for (let i = 0; i < width; i++)
            leaving = Math.imul(leaving, FACTOR);
        this.leaving = leaving;
        const starts = words.map((word) => (windows === 'first' ? 1 : Math.max(0, word.length - width + 1)));
        const wanted = starts.reduce((sum, one) => sum + one, 0) * BITS_PER_WINDOW;
        const exponent = Math.ceil(Math.log2(Math.min(MAX_BITS, Math.max(MIN_BITS, wanted))));
        this.shift = 32 - exponent;
        this.bits = new Uint8Array(2 ** (exponent - 3));
        for (const word of words)
            this.add(windows === 'first' ? word.slice(0, width) : word);
    }
    some(text, confirm) {
        const { width, bits, shift, leaving } = this;
        let hash = 0;
        for (let i = 0; i < text.length; i++) {
            hash = rollHash(hash, text, i, width, leaving);
            const bit = getBit(hash, shift);
            if (i >= width - 1 && ((bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0 && confirm(i - width + 1))
                return true;
        }
        return false;
    }
    add(text) {
        let hash = 0;
        for (let i = 0; i < text.length; i++) {
            hash = rollHash(hash, text, i, this.width, this.leaving);
            const bit = getBit(hash, this.shift);
            if (i >= this.width - 1)
                this.bits[bit >>> 3] = (this.bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
        }
    }
}
const rollHash = (before, text, i, width, leaving) => {
    const hash = Math.imul(before, FACTOR) + text.charCodeAt(i) + 1;
    return (i < width ? hash : hash - Math.imul(text.charCodeAt(i - width) + 1, leaving)) | 0;
};
const getBit = (hash, shift) => Math.imul(hash, SPREAD) >>> shift;

;// CONCATENATED MODULE: ./build/lib/secrets.js

const MIN_SECRET = 6;
const MIN_OF_VARIABLE = 8;
const MIN_OF_REQUEST = 4;
const PIECE = 12;
const LONG = 16;
const MAX_SECRET = 16 * 1024;
const MAX_LASTING = 1_000;
const MAX_PASSING = 200;
const MAX_SEARCHED = 8 * 1024;
const [MAX_KEPT_TEXTS, MAX_KEPT_CHARS] = [500, 500];
const HIDDEN = '***';
const NOT_SHOWN = '(not shown: it repeats a credential)';
const lasting = new Map();
const passing = new Map();
let search;
const redactedTexts = new Map();
const PEM = /-----BEGIN [A-Z ]*PRIVATE KEY-----([\s\S]*?)(?:-----END|$)/g;
const TOKENS = /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}|\bgh[opsur]_\w{20,}|\bgithub_pat_\w{20,}/g;
const USER_INFO = /\b[a-z][a-z0-9+.-]{0,20}:\/\/([^\s/?#@:]{0,2000})(?::([^\s/?#@]{0,2000}))?@/gi;
const CREDENTIAL_VARIABLE = /(?:^|[_-])(?:TOKEN|PASSWORD|PASSWD|PASSPHRASE|SECRET|SECRET_ACCESS_KEY|ACCESS_KEY_ID|PRIVATE_KEY|API_KEY|REDACT[_-]KEY|OTLP_HEADERS)$/i;
function findSecrets(text) {
    const keys = [...text.matchAll(PEM)].flatMap(([, body = '']) => body.split(/\r?\n/).map((line) => line.trim()));
    const tokens = [...text.matchAll(TOKENS)].flatMap(([token]) => [token, ...token.split('.').slice(1)]);
    const users = [...text.matchAll(USER_INFO)].map(([, user = '', password]) => decodePercent(password || user));
    return [...keys, ...tokens, ...users].filter((one) => one.length >= MIN_SECRET);
}
const listEnvironmentSecrets = (env) => Object.entries(env).flatMap(([name, value = '']) => CREDENTIAL_VARIABLE.test(name) && value.length >= MIN_OF_VARIABLE
    ? [value, ...findSecrets(value)]
    : findSecrets(value));
function rememberSecret(text) {
    for (const one of [...text.split(/\r?\n/), ...findSecrets(text)])
        add(lasting, one.trim(), MAX_LASTING);
}
function rememberSecrets(texts) {
    for (const text of texts)
        rememberSecret(text);
}
function rememberHeaders(headers = {}) {
    for (const one of listHeaderSecrets(headers, MIN_SECRET))
        add(passing, one, MAX_PASSING);
}
const CREDENTIAL_HEADERS = new Set(['authorization', 'proxy-authorization', 'cookie', 'x-amz-security-token']);
function listHeaderSecrets(headers, min) {
    const found = Object.entries(headers).flatMap(([name, value]) => {
        if (!CREDENTIAL_HEADERS.has(name.toLowerCase()) || /^AWS4-/.test(value))
            return [];
        const [, scheme = '', given = value] = /^(\S+) +(.+)$/.exec(value) ?? [];
        if (scheme.toLowerCase() !== 'basic')
            return [given];
        const pair = Buffer.from(given, 'base64').toString('utf8');
        return [given, pair.slice(pair.indexOf(':') + 1)];
    });
    return found.filter((one) => one.length >= min);
}
function add(where, text, limit) {
    if (text.length < MIN_SECRET || /^-----[A-Z ]+-----$/.test(text))
        return;
    if (lasting.has(text) || passing.has(text))
        return;
    const short = text.slice(0, MAX_SECRET);
    where.set(text, { text: short, forms: encodeForms(short) });
    search = undefined;
    redactedTexts.clear();
    const [oldest] = where.keys();
    if (where.size > limit && oldest !== undefined)
        where.delete(oldest);
}
function encodeForms(text) {
    const bytes = Buffer.from(text);
    const inBase64 = [0, 1, 2].map((shift) => {
        const whole = Buffer.concat([Buffer.alloc(shift), bytes]);
        const stable = Math.floor((whole.length * 8) / 6);
        return whole.toString('base64').slice(Math.ceil((shift * 8) / 6), stable);
    });
    const urlSafe = inBase64.map((one) => one.replaceAll('+', '-').replaceAll('/', '_'));
    const forms = [
        text,
        encodeURIComponent(text.toWellFormed()),
        JSON.stringify(text).slice(1, -1),
        bytes.toString('hex'),
    ];
    return [...new Set([...forms, ...inBase64, ...urlSafe])].filter((form) => form.length >= MIN_SECRET);
}
const listAll = () => [...lasting.values(), ...passing.values()];
const removeUrlSecrets = (text) => text
    .replace(/\b([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#@]{1,4000}@/gi, `$1${HIDDEN}@`)
    .replace(/([?&](?:sig|[\w.-]{0,40}(?:signature|token|secret|passw|credential|api_?key)[\w.-]{0,40})=)[^&\s"'#<>]+/gi, `$1${HIDDEN}`);
const replaceSecrets = (text, secrets) => {
    let left = text;
    for (const { forms } of secrets)
        for (const form of forms)
            if (left.includes(form))
                left = left.replaceAll(form, HIDDEN);
    return left;
};
const redact = (text) => {
    const { secrets, hasForm } = getSearch();
    return removeUrlSecrets(hasForm(text) ? replaceSecrets(text, secrets) : text);
};
function redactJson(value) {
    const json = JSON.stringify(value);
    return json === undefined || redact(json) === json ? value : redactParts(JSON.parse(json));
}
function redactParts(value) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map(redactParts);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, inside]) => [redact(name), redactParts(inside)]));
}
function redactOutside(text) {
    const before = redactedTexts.get(text);
    if (before !== undefined)
        return before;
    const clear = redactEncoded(text);
    if (text.length > MAX_KEPT_CHARS)
        return clear;
    if (redactedTexts.size >= MAX_KEPT_TEXTS)
        redactedTexts.clear();
    redactedTexts.set(text, clear);
    return clear;
}
function redactEncoded(text) {
    const clear = redact(text);
    const { secrets, hasPiece } = getSearch();
    if (secrets.length === 0 || clear.length < MIN_SECRET)
        return clear;
    return listReadings(clear.slice(0, MAX_SEARCHED)).some(hasPiece) ? NOT_SHOWN : clear;
}
function createExcerpt(text, max, headers = {}) {
    const own = listHeaderSecrets(headers, MIN_OF_REQUEST).map((one) => ({
        text: one,
        forms: [one, ...encodeForms(one)],
    }));
    const signatures = Object.values(headers).flatMap((value) => /\bSignature=([0-9a-f]{16,})/.exec(value)?.[1] ?? []);
    const line = replaceSecrets(text, [...own, ...signatures.map((one) => ({ text: one, forms: [one] }))]);
    return redactOutside(line.replace(/\s+/g, ' ').trim()).slice(0, max);
}
function getSearch() {
    if (search)
        return search;
    const secrets = listAll();
    const createMatcher = (words) => {
        if (words.length === 0)
            return () => false;
        const sieve = new Sieve(words, MIN_SECRET, 'first');
        return (text) => sieve.some(text, (at) => words.some((word) => text.startsWith(word, at)));
    };
    const texts = secrets.map(({ text }) => text);
    const long = texts.filter(({ length }) => length >= LONG);
    const hasShort = createMatcher(texts.filter(({ length }) => length < LONG));
    const pieces = new Sieve(long, PIECE, 'every');
    const isPiece = (piece) => long.some((one) => one.includes(piece));
    search = {
        secrets,
        hasForm: createMatcher(secrets.flatMap(({ forms }) => forms)),
        hasPiece: (text) => hasShort(text) || pieces.some(text, (at) => isPiece(text.slice(at, at + PIECE))),
    };
    return search;
}
const decodePercent = (text) => text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decodeCharacters = (text) => text
    .replace(/\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi, (_, four, two) => String.fromCharCode(Number.parseInt(four ?? two ?? '', 16)))
    .replace(/&(?:#x([0-9a-f]{1,5})|#(\d{1,6})|(\w{2,4}));/gi, (whole, hex, decimal, name) => hex === undefined && decimal === undefined
    ? (ENTITIES[name ?? ''] ?? whole)
    : String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)))
    .replace(/\\(["'/\\])/g, '$1');
function decodeRuns(text) {
    const base64 = (text.match(/[\w+/-]{12,}/g) ?? []).flatMap((run) => [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64').toString('latin1')));
    const hex = (text.match(/(?:[0-9a-f]{2}[:\s]?){8,}/gi) ?? []).map((run) => Buffer.from(run.replace(/[:\s]/g, ''), 'hex').toString('latin1'));
    return [...base64, ...hex].join('\n');
}
function listReadings(text) {
    const decodeOnce = (of) => [
        decodePercent(of),
        decodeCharacters(of),
        of.replace(/[\s\p{Cc}\p{Cf}]+/gu, ''),
        decodeRuns(of),
    ];
    const all = new Set([text]);
    let last = [text];
    for (let times = 0; times < 2; times++) {
        last = [...new Set(last.flatMap(decodeOnce))].filter((one) => !all.has(one));
        for (const one of last)
            all.add(one);
    }
    return [...all];
}


/***/ })

};
