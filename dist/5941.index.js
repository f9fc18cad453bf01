export const id = 5941;
export const ids = [5941];
export const modules = {

/***/ 87510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isSupportedKey),
/* harmony export */   R: () => (/* binding */ describeKey)
/* harmony export */ });
const MIN_RSA_BITS = 3072;
const CURVES = ['prime256v1', 'secp384r1'];
const describeKey = (key) => {
    const { namedCurve, modulusLength } = key.asymmetricKeyDetails ?? {};
    return key.asymmetricKeyType === 'rsa'
        ? `an RSA key of ${modulusLength} bits`
        : `a key of type ${namedCurve ?? key.asymmetricKeyType}`;
};
function isSupportedKey(key) {
    const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
    switch (key.asymmetricKeyType) {
        case 'ed25519':
            return true;
        case 'ec':
            return CURVES.includes(namedCurve);
        case 'rsa':
            return modulusLength >= MIN_RSA_BITS;
        default:
            return false;
    }
}


/***/ }),

/***/ 40675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qd: () => (/* binding */ isFinding),
  oM: () => (/* binding */ readPkcs8),
  q1: () => (/* binding */ readPrivateFile),
  jy: () => (/* binding */ readSigningKey),
  O5: () => (/* binding */ readSpki),
  v3: () => (/* binding */ readVerificationKey)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@noble/ciphers/salsa.js + 3 modules
var salsa = __webpack_require__(46382);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/lib/secrets.js + 1 modules
var secrets = __webpack_require__(95455);
// EXTERNAL MODULE: ./build/lib/keys/errors.js
var errors = __webpack_require__(17438);
;// CONCATENATED MODULE: ./build/lib/keys/cosign-key.js





const KEY_BYTES = 32;
const NONCE_BYTES = 24;
const TAG_BYTES = 16;
const MAX_SALT_BYTES = 1024;
const MAX_MEMORY = 160 * 1024 * 1024;
const bytes = (min, max) => schemas/* base64 */.K39()
    .transform((text) => Buffer.from(text, 'base64'))
    .refine(({ length }) => length >= min && length <= max);
const envelope = schemas/* object */.Ikc({
    kdf: schemas/* object */.Ikc({
        name: schemas/* literal */.euz('scrypt'),
        params: schemas/* object */.Ikc({ N: schemas/* literal */.euz([32_768, 65_536, 131_072]), r: schemas/* literal */.euz(8), p: schemas/* literal */.euz(1) }),
        salt: bytes(1, MAX_SALT_BYTES),
    }),
    cipher: schemas/* object */.Ikc({ name: schemas/* literal */.euz('nacl/secretbox'), nonce: bytes(NONCE_BYTES, NONCE_BYTES) }),
    ciphertext: bytes(TAG_BYTES + 1, 64 * 1024),
});
function readEnvelope(body, path) {
    let json;
    try {
        json = JSON.parse(body.toString('utf8'));
    }
    catch {
        throw (0,errors/* keyError */.a)('cosign-key-malformed', { path, detail: 'its content is not JSON' });
    }
    const read = envelope.safeParse(json);
    if (read.success)
        return read.data;
    const field = read.error.issues[0]?.path.join('.') ?? '';
    throw (0,errors/* keyError */.a)('cosign-key-malformed', {
        path,
        detail: field === '' ? 'its content is not a JSON object' : `its field ${field} is missing or not supported`,
    });
}
const deriveKey = (password, salt, options) => new Promise((resolve, reject) => {
    (0,external_node_crypto_.scrypt)(Buffer.from(password, 'utf8'), salt, KEY_BYTES, { ...options, maxmem: MAX_MEMORY }, (error, key) => error ? reject(error) : resolve(key));
});
async function decryptCosignKey(body, path, env) {
    const password = env.COSIGN_PASSWORD;
    if (password === undefined)
        throw (0,errors/* keyError */.a)('cosign-password-missing', { path });
    (0,secrets/* rememberSecret */.Gz)(password);
    const { kdf, cipher, ciphertext } = readEnvelope(body, path);
    const key = await deriveKey(password, kdf.salt, kdf.params);
    try {
        return Buffer.from((0,salsa/* xsalsa20poly1305 */.uT)(key, cipher.nonce).decrypt(ciphertext));
    }
    catch {
        throw (0,errors/* keyError */.a)('cosign-password-wrong', { path });
    }
    finally {
        key.fill(0);
    }
}

// EXTERNAL MODULE: ./build/lib/keys/key-types.js
var key_types = __webpack_require__(87510);
;// CONCATENATED MODULE: ./build/lib/keys/pem.js
const COSIGN_LABELS = ['ENCRYPTED SIGSTORE PRIVATE KEY', 'ENCRYPTED COSIGN PRIVATE KEY'];
const PKCS8_LABEL = 'PRIVATE KEY';
const SPKI_LABEL = 'PUBLIC KEY';
const BEGIN = /-----BEGIN ([A-Z0-9 ]{1,60})-----/g;
const listLabels = (text) => [...text.matchAll(BEGIN)].map(([, label = '']) => label);
function decodeBlock(text, label) {
    const [, body] = new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]*)-----END ${label}-----`).exec(text) ?? [];
    const base64 = body?.replace(/\s+/g, '');
    if (!base64)
        return undefined;
    const bytes = Buffer.from(base64, 'base64');
    return bytes.toString('base64') === base64 ? bytes : undefined;
}
const quotePath = (path) => (/^[\w./@+-]+$/.test(path) ? path : 'FILE');
const CREATE_KEY = 'Run `openssl genpkey -algorithm ed25519 -out key.pem` for a new key.';
const convert = (path) => `Run \`openssl pkcs8 -topk8 -nocrypt -in ${quotePath(path)} -out pkcs8.pem\`, and pass pkcs8.pem.`;
const PRIVATE_FORMS = {
    'ENCRYPTED SIGSTORE PRIVATE KEY': { found: 'an encrypted cosign key', convertible: false },
    'ENCRYPTED COSIGN PRIVATE KEY': { found: 'an encrypted cosign key', convertible: false },
    'ENCRYPTED PRIVATE KEY': { found: 'a PKCS #8 key with a passphrase', convertible: true },
    'EC PRIVATE KEY': { found: 'an EC key in SEC 1 form', convertible: true },
    'RSA PRIVATE KEY': { found: 'an RSA key in PKCS #1 form', convertible: true },
    'DSA PRIVATE KEY': { found: 'a DSA key', convertible: false },
    'OPENSSH PRIVATE KEY': { found: 'an OpenSSH key', convertible: false },
    'PUBLIC KEY': { found: 'a public key', convertible: false },
    'RSA PUBLIC KEY': { found: 'a public key', convertible: false },
    CERTIFICATE: { found: 'a certificate', convertible: false },
};
function describePrivateFile(text, path) {
    const labels = listLabels(text);
    const keys = labels.filter((label) => label.endsWith('PRIVATE KEY'));
    if (keys.length > 1)
        return { found: `${keys.length} private keys`, fix: 'Pass a file with one private key.' };
    const [form] = [...keys, ...labels].flatMap((label) => PRIVATE_FORMS[label] ?? []);
    if (form)
        return { found: form.found, fix: form.convertible ? convert(path) : CREATE_KEY };
    return keys.length === 1
        ? { found: 'a damaged private key', fix: 'Restore the file from a backup.' }
        : { found: 'no private key in PEM', fix: CREATE_KEY };
}
function describePublicFile(text, path) {
    const labels = listLabels(text);
    const file = quotePath(path);
    if (labels.some((label) => COSIGN_LABELS.includes(label)))
        return {
            found: 'a private key',
            fix: `Run \`cosign public-key --key ${file} --outfile key.pub\`, and pass key.pub.`,
        };
    if (labels.some((label) => label.endsWith('PRIVATE KEY')))
        return { found: 'a private key', fix: `Run \`openssl pkey -in ${file} -pubout -out key.pub\`, and pass key.pub.` };
    const count = labels.filter((label) => label === SPKI_LABEL).length;
    if (count > 1)
        return { found: `${count} public keys`, fix: 'Write each public key into a file of its own.' };
    if (count === 1)
        return { found: 'a damaged public key', fix: 'Restore the file from its source.' };
    if (labels.includes('RSA PUBLIC KEY'))
        return {
            found: 'an RSA key in PKCS #1 form',
            fix: `Run \`openssl rsa -RSAPublicKey_in -in ${file} -pubout -out key.pub\`, and pass key.pub.`,
        };
    if (labels.includes('CERTIFICATE'))
        return {
            found: 'a certificate',
            fix: `Run \`openssl x509 -in ${file} -noout -pubkey > key.pub\`, and pass key.pub.`,
        };
    if (/^(ssh|ecdsa|sk)-[a-z0-9@.-]+ /.test(text) || labels.includes('SSH2 PUBLIC KEY'))
        return { found: 'an OpenSSH key', fix: `Run \`ssh-keygen -e -m PKCS8 -f ${file} > key.pub\`, and pass key.pub.` };
    return {
        found: 'no public key in PEM',
        fix: 'Run `openssl pkey -in key.pem -pubout -out key.pub` to write the public key of a private key.',
    };
}

;// CONCATENATED MODULE: ./build/lib/keys/read.js





const isFinding = (result) => 'found' in result;
const parsePkcs8 = (der) => {
    try {
        return (0,external_node_crypto_.createPrivateKey)({ key: der, format: 'der', type: 'pkcs8' });
    }
    catch {
        return undefined;
    }
    finally {
        der.fill(0);
    }
};
const parseSpki = (der) => {
    try {
        return (0,external_node_crypto_.createPublicKey)({ key: der, format: 'der', type: 'spki' });
    }
    catch {
        return undefined;
    }
};
function findOnlyLabel(text) {
    const labels = listLabels(text).filter((label) => label.endsWith('PRIVATE KEY'));
    return labels.length === 1 ? labels[0] : undefined;
}
function readPkcs8(pem, path) {
    const text = Buffer.from(pem).toString('latin1');
    const der = findOnlyLabel(text) === PKCS8_LABEL ? decodeBlock(text, PKCS8_LABEL) : undefined;
    return (der && parsePkcs8(der)) ?? describePrivateFile(text, path);
}
async function readPrivateFile(pem, path, env) {
    const text = Buffer.from(pem).toString('latin1');
    const label = findOnlyLabel(text);
    if (label === undefined || !COSIGN_LABELS.includes(label))
        return readPkcs8(pem, path);
    const body = decodeBlock(text, label);
    if (!body)
        throw (0,errors/* keyError */.a)('cosign-key-malformed', { path, detail: 'its PEM block has no end or is not base64' });
    const key = parsePkcs8(await decryptCosignKey(body, path, env));
    if (!key)
        throw (0,errors/* keyError */.a)('cosign-key-malformed', { path, detail: 'its decrypted content is not a PKCS #8 key' });
    return key;
}
function readSpki(pem, path) {
    const text = Buffer.from(pem).toString('latin1');
    const labels = listLabels(text);
    const isOnlyKey = labels.filter((label) => label.endsWith('KEY')).length === 1 && labels.includes(SPKI_LABEL);
    const der = isOnlyKey ? decodeBlock(text, SPKI_LABEL) : undefined;
    return (der && parseSpki(der)) ?? describePublicFile(text, path);
}
async function readSigningKey(pem, path, env) {
    const key = await readPrivateFile(pem, path, env);
    if (isFinding(key))
        throw (0,errors/* keyError */.a)('signing-key-unusable', { path, ...key });
    if (!(0,key_types/* isSupportedKey */.K)(key))
        throw (0,errors/* keyError */.a)('signing-key-unusable', { path, found: (0,key_types/* describeKey */.R)(key), fix: CREATE_KEY });
    return key;
}
function readVerificationKey(pem, path) {
    const key = readSpki(pem, path);
    if (isFinding(key))
        throw (0,errors/* keyError */.a)('public-key-unusable', { path, ...key });
    if (!(0,key_types/* isSupportedKey */.K)(key))
        throw (0,errors/* keyError */.a)('public-key-unusable', {
            path,
            found: (0,key_types/* describeKey */.R)(key),
            fix: `${CREATE_KEY} Sign the release again with it, and put its public key into the policy.`,
        });
    return key;
}


/***/ }),

/***/ 46214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ quoteForShell)
/* harmony export */ });
const PLAIN = /^[\w@%+=:,./-]+$/;
function quoteForShell(text) {
    if (PLAIN.test(text))
        return text;
    if (/[\p{Cc}\p{Cf}]/u.test(text))
        return `$'${[...Buffer.from(text)].map(escapeByte).join('')}'`;
    return `'${text.replaceAll("'", "'\\''").replace(/ (?= )/g, " ''")}'`;
}
const escapeByte = (byte) => {
    const character = String.fromCharCode(byte);
    return PLAIN.test(character) ? character : `\\${byte.toString(8).padStart(3, '0')}`;
};


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


/***/ }),

/***/ 5604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ci: () => (/* binding */ MAX_TRUSTED_ROOT_BYTES),
  KE: () => (/* binding */ loadTrustedRoot),
  rk: () => (/* binding */ readHost)
});

// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var dist = __webpack_require__(19654);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var verify_dist = __webpack_require__(54187);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/json.js
var lib_json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/sigstore/certificate-view.js
var certificate_view = __webpack_require__(58392);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var errors = __webpack_require__(45176);
;// CONCATENATED MODULE: ./build/sigstore/trusted-root-fields.js
const PERIOD = { start: true, end: true };
const LOG_ID = { keyId: true };
const LOG = {
    baseUrl: true,
    hashAlgorithm: true,
    publicKey: { rawBytes: true, keyDetails: true, validFor: PERIOD },
    logId: LOG_ID,
    checkpointKeyId: LOG_ID,
    operator: true,
};
const AUTHORITY = {
    subject: { organization: true, commonName: true },
    uri: true,
    certChain: { certificates: { rawBytes: true } },
    validFor: PERIOD,
    operator: true,
};
const TRUSTED_ROOT = {
    mediaType: true,
    tlogs: LOG,
    ctlogs: LOG,
    certificateAuthorities: AUTHORITY,
    timestampAuthorities: AUTHORITY,
};
const MAX_SHOWN = 100;
const listUnknownFields = (root) => [
    ...new Set(findUnknown(root, TRUSTED_ROOT, '').map((path) => path.slice(0, MAX_SHOWN))),
];
function findUnknown(value, known, path) {
    if (Array.isArray(value))
        return value.flatMap((each) => findUnknown(each, known, path));
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([name, each]) => {
        const place = path === '' ? name : `${path}.${name}`;
        const below = known !== true && Object.hasOwn(known, name) ? known[name] : undefined;
        return below === undefined ? [place] : findUnknown(each, below, place);
    });
}

;// CONCATENATED MODULE: ./build/sigstore/trusted-root.js








const MAX_TRUSTED_ROOT_BYTES = 4 * 1024 * 1024;
const MEDIA_TYPE = /^application\/vnd\.dev\.sigstore\.trustedroot(\+json;version=0\.[12]|\.v0\.[12]\+json)$/;
function loadTrustedRoot(bytes, path) {
    const malformed = (detail, cause) => (0,errors/* sigstoreError */.J)('trusted-root-malformed', { path, detail }, { cause });
    try {
        const json = (0,lib_json/* parseJson */.qF)(bytes.toString(), path);
        const root = dist.TrustedRoot.fromJSON(json);
        const fault = findFault(root);
        if (fault !== undefined)
            throw malformed(fault);
        const material = viewMaterial((0,verify_dist/* toTrustMaterial */.jO)(root));
        return { material, unknownFields: listUnknownFields(json), logs: material.tlogs.map(describeLog) };
    }
    catch (error) {
        if (error instanceof mc_error/* ConfigurationError */.j1 && error.code === 'trusted-root-malformed')
            throw error;
        throw malformed((0,describe/* describe */.q0)(error), error);
    }
}
function findFault({ mediaType, tlogs, ctlogs, certificateAuthorities, timestampAuthorities, }) {
    if (!MEDIA_TYPE.test(mediaType))
        return `its media type is "${mediaType}"`;
    const periods = [
        ...tlogs.map(({ baseUrl, publicKey }) => [`the log ${baseUrl}`, publicKey?.validFor]),
        ...ctlogs.map(({ baseUrl, publicKey }) => [`the CT log ${baseUrl}`, publicKey?.validFor]),
        ...certificateAuthorities.map(({ uri, validFor }) => [`the CA ${uri}`, validFor]),
        ...timestampAuthorities.map(({ uri, validFor }) => [`the timestamp authority ${uri}`, validFor]),
    ];
    const open = periods.find(([, validFor]) => !validFor?.start);
    if (open)
        return `${open[0]} has no start of its validity`;
    if ([certificateAuthorities, tlogs, timestampAuthorities].every(({ length }) => length === 0))
        return 'it names no CA, no log and no timestamp authority';
    return undefined;
}
const viewMaterial = (material) => ({
    ...material,
    certificateAuthorities: material.certificateAuthorities.map(viewChain),
    timestampAuthorities: material.timestampAuthorities.map(viewChain),
});
const viewChain = (authority) => ({
    ...authority,
    certChain: authority.certChain.map(certificate_view/* viewCertificate */.H),
});
const describeLog = ({ baseURL, logID, publicKey, validFor }) => ({
    name: readHost(baseURL),
    names: [...new Set([readHost(baseURL), URL.canParse(baseURL) ? new URL(baseURL).host : readHost(baseURL)])],
    keyId: logID,
    publicKey,
    validFor,
});
const readHost = (baseUrl) => URL.canParse(baseUrl) ? new URL(baseUrl).hostname : (baseUrl.split(/[/:]/)[0] ?? '');


/***/ }),

/***/ 36729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ assertCheckpoint),
/* harmony export */   o: () => (/* binding */ verifyCheckpoint)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21763);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37749);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45176);




function assertCheckpoint({ inclusionProof, logIndex }) {
    if (inclusionProof && !inclusionProof.checkpoint)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('checkpoint-missing', { index: logIndex });
}
function verifyCheckpoint(entry, proof, log) {
    const invalid = (detail, cause) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('checkpoint-invalid', { detail }, { cause });
    let checkpoint;
    try {
        checkpoint = (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCheckpoint */ .S7)(proof.checkpoint?.envelope ?? '');
    }
    catch (error) {
        throw invalid((0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0)(error), error);
    }
    const { origin, size, root, note } = checkpoint;
    const [name = '', tree, ...more] = origin.split(' - ');
    if (!log.names.includes(name) || (tree !== undefined && !/^\d+$/.test(tree)) || more.length > 0)
        throw invalid(`expected the origin ${log.name}, found "${origin}"`);
    const body = Buffer.from(note.body);
    const algorithm = log.publicKey.asymmetricKeyType === 'ed25519' ? null : 'sha256';
    const own = note.signatures.filter(({ name: signer, keyId }) => log.names.includes(signer) && keyId.equals(log.keyId.subarray(0, 4)));
    const isSigned = own.length > 0 && own.every(({ signature }) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(algorithm, body, log.publicKey, signature));
    if (!isSigned)
        throw invalid(`it has no valid signature of ${log.name}`);
    if (String(size) !== proof.treeSize)
        throw invalid(`expected the size ${proof.treeSize} of the proof, found ${size}`);
    if (!root.equals(proof.rootHash))
        throw invalid('its root is not that of the proof');
    if (!entry.inclusionPromise && entry.logIndex !== proof.logIndex)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('log-entry-mismatch', {
            detail: `expected the index ${proof.logIndex} of its proof, found ${entry.logIndex}`,
        });
}


/***/ }),

/***/ 81540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ CODE_SIGNING),
/* harmony export */   v: () => (/* binding */ assertCodeSigning)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45176);

const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
function assertCodeSigning(certificate) {
    const usages = certificate.keyUsage ?? [];
    if (usages.includes(CODE_SIGNING))
        return;
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('certificate-purpose', {
        expected: `${CODE_SIGNING} (code signing)`,
        found: usages.join(', ') || 'none',
    });
}


/***/ }),

/***/ 87249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isIntoto001),
/* harmony export */   j: () => (/* binding */ assertIntoto001)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57130);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45176);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5750);



const KIND = 'intoto';
const VERSION = '0.0.1';
const isIntoto001 = ({ kindVersion }) => kindVersion?.kind === KIND && kindVersion.version === VERSION;
const mismatch = (detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('log-entry-mismatch', { detail });
function assertIntoto001(entry, bundle) {
    const { kind, apiVersion, spec } = parseBody(entry);
    if (kind !== KIND || apiVersion !== VERSION)
        throw mismatch(`expected a body of the type ${KIND} ${VERSION}, as the entry claims, found another`);
    if (bundle.content.$case !== 'dsseEnvelope')
        throw mismatch('it is about an attestation, and the bundle is a message signature');
    const { dsseEnvelope } = bundle.content;
    if (dsseEnvelope.payloadType !== _media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .IN_TOTO_PAYLOAD_TYPE */ .T)
        throw mismatch(`it is about a payload of the type ${_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .IN_TOTO_PAYLOAD_TYPE */ .T}`);
    const { payloadHash, hash } = spec?.content ?? {};
    if (payloadHash !== undefined) {
        if (!isDigest(payloadHash, dsseEnvelope.payload))
            throw mismatch('it is about another payload');
    }
    else if (!isDigest(hash, marshalEnvelope(dsseEnvelope)))
        throw mismatch('it is about another envelope');
}
function parseBody({ canonicalizedBody }) {
    try {
        const body = JSON.parse(canonicalizedBody.toString('utf8'));
        if (typeof body === 'object' && body !== null)
            return body;
    }
    catch {
    }
    throw mismatch('its body cannot be parsed');
}
const isDigest = (hash, bytes) => hash?.algorithm === 'sha256' && hash.value === (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(bytes).toString('hex');
const marshalEnvelope = ({ payloadType, payload, signatures }) => Buffer.from(JSON.stringify({
    payloadType,
    payload: payload.toString('base64'),
    signatures: signatures.map(({ keyid, sig }) => ({ keyid, sig: sig.toString('base64') })),
}));


/***/ }),

/***/ 8198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ asVerificationError)
/* harmony export */ });
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21763);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87681);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45176);



const inclusionInvalid = (detail, options) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('inclusion-proof-invalid', { detail }, options);
const entryMismatch = (detail, options) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('log-entry-mismatch', { detail }, options);
const BY_CODE = {
    TIMESTAMP_ERROR: (detail, options) => {
        const [, expected, found] = /expected (\d+) timestamps, got (\d+)/.exec(detail) ?? [];
        return expected && found
            ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('timestamp-missing', { expected, found }, options)
            : (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('timestamp-invalid', { detail }, options);
    },
    CERTIFICATE_ERROR: (detail, options) => {
        if (/SCT/.test(detail))
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('sct-invalid', { detail }, options);
        return /expired|not valid/.test(detail)
            ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('certificate-expired-at-signing', { detail }, options)
            : (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('certificate-untrusted', { detail }, options);
    },
    PUBLIC_KEY_ERROR: (detail, options) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('key-not-trusted', { found: detail }, options),
    SIGNATURE_ERROR: (_detail, options) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('signature-invalid', {}, options),
    TLOG_BODY_ERROR: (detail, options) => /^unsupported /.test(detail)
        ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('log-entry-unsupported', { detail }, options)
        : entryMismatch(detail, options),
    TLOG_INCLUSION_PROOF_ERROR: (detail, options) => /checkpoint/.test(detail)
        ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('checkpoint-invalid', { detail }, options)
        : inclusionInvalid(detail, options),
    TLOG_INCLUSION_PROMISE_ERROR: inclusionInvalid,
    TLOG_MISSING_INCLUSION_ERROR: inclusionInvalid,
    TLOG_ERROR: (detail, options) => {
        const [, expected, found] = /expected (\d+) tlog entries, got (\d+)/.exec(detail) ?? [];
        return expected && found
            ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('log-entry-missing', { expected, found }, options)
            : entryMismatch(detail, options);
    },
};
function asVerificationError(error) {
    if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk)
        return error;
    const cause = { cause: error };
    if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv)
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('bundle-malformed', { what: 'the bundle', detail: error.message }, cause);
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    const detail = (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error);
    const translate = Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
    return translate?.(detail, cause) ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('bundle-malformed', { what: 'the bundle', detail }, cause);
}


/***/ }),

/***/ 84274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ verifyLogEntry)
});

// EXTERNAL MODULE: ./build/sigstore/errors.js
var errors = __webpack_require__(45176);
// EXTERNAL MODULE: ./build/sigstore/verification/checkpoint.js
var checkpoint = __webpack_require__(36729);
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(6888);
;// CONCATENATED MODULE: ./build/sigstore/verification/entry-signer.js


function assertEntrySigner(entry, bundle, key) {
    const mismatch = (detail) => (0,errors/* sigstoreError */.J)('log-entry-mismatch', { detail });
    let named;
    try {
        named = listVerifiers(JSON.parse(entry.canonicalizedBody.toString('utf8')));
    }
    catch {
        throw mismatch('its body cannot be parsed');
    }
    if (named.length === 0)
        throw mismatch('its body names no signer');
    const expected = key ? key.export({ type: 'spki', format: 'der' }) : (0,sigstore_bundle/* readLeafDer */._k)(bundle);
    if (!expected || !named.every((der) => der.equals(expected)))
        throw mismatch(key ? 'it names another key than the one that signed' : 'it names another certificate than the bundle');
}
function listVerifiers(body) {
    const { spec } = body;
    const pems = [
        spec?.signature?.publicKey?.content,
        spec?.publicKey,
        ...(spec?.signatures ?? []).map(({ verifier }) => (typeof verifier === 'string' ? verifier : undefined)),
        ...(spec?.content?.envelope?.signatures ?? []).map(({ publicKey }) => publicKey),
    ];
    const raws = [
        spec?.hashedRekordV002?.signature?.verifier,
        ...(spec?.dsseV002?.signatures ?? []).map(({ verifier }) => verifier),
    ];
    return [
        ...pems.filter((pem) => typeof pem === 'string').map(decodePem),
        ...raws
            .map((raw) => raw?.x509Certificate?.rawBytes ?? raw?.publicKey?.rawBytes)
            .filter((raw) => typeof raw === 'string')
            .map((raw) => Buffer.from(raw, 'base64')),
    ];
}
function decodePem(encoded) {
    const once = Buffer.from(encoded, 'base64').toString('latin1');
    const pem = once.includes('-----BEGIN') ? once : Buffer.from(once, 'base64').toString('latin1');
    return Buffer.from(/-----BEGIN [A-Z ]+-----([^-]+)-----END/.exec(pem)?.[1] ?? '', 'base64');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/tlog/merkle.js
var merkle = __webpack_require__(98889);
// EXTERNAL MODULE: ./build/tlog/hashing.js
var hashing = __webpack_require__(77859);
;// CONCATENATED MODULE: ./build/sigstore/verification/inclusion.js




const invalid = (detail) => (0,errors/* sigstoreError */.J)('inclusion-proof-invalid', { detail });
function assertIncluded(entry, logs) {
    const { inclusionPromise, inclusionProof } = entry;
    if (!inclusionPromise && !inclusionProof)
        throw invalid('the entry has neither a promise nor a proof');
    if (inclusionPromise)
        assertPromised(entry, inclusionPromise.signedEntryTimestamp, logs);
    if (inclusionProof)
        assertPath(entry.canonicalizedBody, inclusionProof);
}
function assertPromised(entry, signature, logs) {
    const { canonicalizedBody, integratedTime, logIndex, logId } = entry;
    const time = new Date(Number(integratedTime) * 1000);
    const signed = Buffer.from((0,json/* canonicalJson */.dj)({
        body: canonicalizedBody.toString('base64'),
        integratedTime: Number(integratedTime),
        logIndex: Number(logIndex),
        logID: logId?.keyId.toString('hex') ?? '',
    }));
    const isPromised = logs.some(({ keyId, publicKey, validFor }) => logId !== undefined &&
        keyId.equals(logId.keyId) &&
        time >= validFor.start &&
        time <= validFor.end &&
        verifyByLog(signed, publicKey, signature));
    if (!isPromised)
        throw invalid('no log of the root signed the promise');
}
const verifyByLog = (bytes, key, signature) => (0,external_node_crypto_.verify)(key.asymmetricKeyType === 'ed25519' ? null : 'sha256', bytes, key, signature);
function assertPath(body, { logIndex, treeSize, hashes, rootHash }) {
    const [index, size] = [Number(logIndex), Number(treeSize)];
    const isPlace = Number.isSafeInteger(index) && Number.isSafeInteger(size) && index < size;
    if (!isPlace || !(0,merkle/* verifyInclusion */.yR)((0,hashing/* leafHash */.Jq)(body), index, size, hashes, rootHash))
        throw invalid('the Merkle path does not lead from the entry to the root');
}

// EXTERNAL MODULE: ./build/sigstore/verification/intoto-entry.js
var intoto_entry = __webpack_require__(87249);
;// CONCATENATED MODULE: ./build/sigstore/verification/log-entry.js





function verifyLogEntry(entry, bundle, logs, times, key) {
    const log = findValidLog(entry, logs, times);
    if ((0,intoto_entry/* isIntoto001 */.H)(entry)) {
        assertIncluded(entry, logs);
        (0,intoto_entry/* assertIntoto001 */.j)(entry, bundle);
    }
    if (entry.inclusionProof)
        (0,checkpoint/* verifyCheckpoint */.o)(entry, entry.inclusionProof, log);
    assertEntrySigner(entry, bundle, key);
    return {
        log: log.name,
        index: entry.logIndex,
        ...(entry.inclusionPromise ? { integratedAt: new Date(Number(entry.integratedTime) * 1000).toISOString() } : {}),
    };
}
function findValidLog({ logId }, logs, times) {
    const known = logs.filter(({ keyId }) => logId !== undefined && keyId.equals(logId.keyId));
    if (known.length === 0)
        throw (0,errors/* sigstoreError */.J)('inclusion-proof-invalid', { detail: 'the root does not name the log' });
    const covers = ({ validFor: { start, end } }) => times.length === 0 ? isOpen(end) : times.every((time) => time >= start && time <= end);
    const log = known.find(covers);
    if (!log)
        throw notValid(known, times);
    return log;
}
const isOpen = (end) => end.getTime() >= 8.64e15;
function notValid(logs, times) {
    const periods = logs.map(({ name, validFor: { start, end } }) => {
        const from = start.getTime() === 0 ? '' : ` from ${start.toISOString()}`;
        const until = isOpen(end) ? '' : `${from === '' ? ' until' : ' to'} ${end.toISOString()}`;
        return `${name} is valid${from}${until}`;
    });
    const signedAt = times.map((time) => time.toISOString()).join(', ') || 'an unknown time';
    return (0,errors/* sigstoreError */.J)('log-key-not-valid', { detail: `${periods.join(', ')}; the signature is from ${signedAt}` });
}


/***/ }),

/***/ 88912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ createSignatureContent)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var dist = __webpack_require__(19654);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var errors = __webpack_require__(45176);
// EXTERNAL MODULE: ./build/sigstore/statement.js
var statement = __webpack_require__(14922);
// EXTERNAL MODULE: ./build/sigstore/verification/digest-signature.js + 1 modules
var digest_signature = __webpack_require__(68887);
// EXTERNAL MODULE: ./node_modules/@noble/curves/ed25519.js + 2 modules
var ed25519 = __webpack_require__(1185);
;// CONCATENATED MODULE: ./build/sigstore/verification/ed25519.js


const RAW_BYTES = 32;
function verifyEd25519(message, key, signature) {
    if ((0,external_node_crypto_.verify)(null, message, key, signature))
        return true;
    const raw = key.export({ type: 'spki', format: 'der' }).subarray(-RAW_BYTES);
    try {
        return ed25519/* ed25519ph */.oI.verify(signature, message, raw, { zip215: false });
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/sigstore/verification/key-signature.js

const selectHash = (key) => {
    const curve = key.asymmetricKeyDetails?.namedCurve;
    return curve === 'secp384r1' ? 'sha384' : curve === 'secp521r1' ? 'sha512' : 'sha256';
};
function verifyBytes(bytes, key, signature) {
    switch (key.asymmetricKeyType) {
        case 'ed25519':
            return (0,external_node_crypto_.verify)(null, bytes, key, signature);
        case 'ec':
            return [...new Set([selectHash(key), 'sha256'])].some((hash) => (0,external_node_crypto_.verify)(hash, bytes, key, signature));
        case 'rsa':
        case 'rsa-pss': {
            const pss = { key, padding: external_node_crypto_.constants.RSA_PKCS1_PSS_PADDING, saltLength: external_node_crypto_.constants.RSA_PSS_SALTLEN_DIGEST };
            return ((0,external_node_crypto_.verify)('sha256', bytes, pss, signature) ||
                (key.asymmetricKeyType === 'rsa' && (0,external_node_crypto_.verify)('sha256', bytes, key, signature)));
        }
        default:
            return false;
    }
}

;// CONCATENATED MODULE: ./build/sigstore/verification/signature-content.js








const MAX_ED25519_BYTES = 256 * 1024 * 1024;
const FEW_BYTES = 1024 * 1024;
const ALL = ['sha256', 'sha384', 'sha512'];
const ALGORITHMS = {
    [dist.HashAlgorithm.SHA2_256]: 'sha256',
    [dist.HashAlgorithm.SHA2_384]: 'sha384',
    [dist.HashAlgorithm.SHA2_512]: 'sha512',
};
function createSignatureContent({ content }, subject, readBytes) {
    if (content.$case === 'dsseEnvelope')
        return createEnvelopeContent(content.dsseEnvelope);
    const { messageSignature } = content;
    return withBytes(createMessageContent(messageSignature, subject), messageSignature, readBytes);
}
function createEnvelopeContent({ payload, payloadType, signatures }) {
    const signature = signatures[0]?.sig ?? Buffer.alloc(0);
    const encoded = (0,statement/* preAuthEncoding */.JC)(payloadType, payload);
    return {
        signature,
        compareSignature: (other) => equal(other, signature),
        compareDigest: (digest) => equal(digest, hashLike(payload, digest)),
        compareSignedDigest: (digest) => equal(digest, hashLike(encoded, digest)),
        verifySignature: (key) => verifyBytes(encoded, key, signature),
    };
}
function createMessageContent({ messageDigest, signature }, subject) {
    const algorithm = ALGORITHMS[messageDigest.algorithm];
    if (algorithm === undefined)
        throw (0,errors/* sigstoreError */.J)('bundle-malformed', {
            what: 'the bundle',
            detail: `its digest is of an unknown algorithm (${messageDigest.algorithm})`,
        });
    const expected = subject[algorithm];
    if (expected === undefined)
        throw (0,errors/* sigstoreError */.J)('digest-needed', { found: formatAlgorithm(algorithm) });
    if (!equal(messageDigest.digest, Buffer.from(expected, 'hex')))
        throw (0,errors/* sigstoreError */.J)('artifact-digest-mismatch', {
            expected: `${algorithm}:${expected}`,
            found: `${algorithm}:${messageDigest.digest.toString('hex')}`,
        });
    const isDigestOfSubject = (other) => ALL.some((one) => subject[one] !== undefined && equal(other, Buffer.from(subject[one], 'hex')));
    return {
        signature,
        compareSignature: (other) => equal(other, signature),
        compareDigest: isDigestOfSubject,
        compareSignedDigest: isDigestOfSubject,
        verifySignature: (key) => {
            const hashes = [...new Set([algorithm, selectHash(key)])];
            const isVerified = hashes.some((one) => {
                const hash = subject[one];
                return hash !== undefined && (0,digest_signature/* verifyDigestSignature */.E)(Buffer.from(hash, 'hex'), one, key, signature);
            });
            const unknown = hashes.find((one) => subject[one] === undefined);
            if (!isVerified && unknown)
                throw (0,errors/* sigstoreError */.J)('digest-needed', { found: formatAlgorithm(unknown) });
            return isVerified;
        },
    };
}
const withBytes = (content, { signature }, readBytes) => ({
    ...content,
    verifySignature: (key) => {
        const isEd25519 = key.asymmetricKeyType === 'ed25519';
        const bytes = readBytes?.(isEd25519 ? MAX_ED25519_BYTES : FEW_BYTES);
        if (isEd25519 && bytes === undefined)
            throw (0,errors/* sigstoreError */.J)('content-needed', { found: 'Ed25519' });
        if (bytes === undefined)
            return content.verifySignature(key);
        if (!content.compareDigest((0,digest/* sha256 */.sc)(bytes)))
            return false;
        return isEd25519 ? verifyEd25519(bytes, key, signature) : verifyBytes(bytes, key, signature);
    },
});
const equal = (a, b) => a.length === b.length && (0,external_node_crypto_.timingSafeEqual)(a, b);
const hashLike = (bytes, digest) => (0,external_node_crypto_.createHash)(digest.length === 64 ? 'sha512' : digest.length === 48 ? 'sha384' : 'sha256')
    .update(bytes)
    .digest();
const formatAlgorithm = (algorithm) => algorithm.toUpperCase().replace('SHA', 'SHA-');


/***/ }),

/***/ 41228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ verifyBundle)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var errors = __webpack_require__(45176);
;// CONCATENATED MODULE: ./build/sigstore/verification/cause.js


const preferFailure = (known, next) => known === undefined || known.code === 'signature-invalid' ? next : known;
function findCause(failure, { signed, certificate }, signers, material) {
    const [only, ...others] = signers;
    const managed = only?.kind === 'key' && others.length === 0 ? only.key : undefined;
    const key = certificate?.publicKey ?? managed;
    if (key && !signed.signature.verifySignature(key) && certificate)
        return (0,errors/* sigstoreError */.J)('signature-invalid', {}, { cause: failure });
    if (certificate && !hasIssuer(certificate, material))
        return (0,errors/* sigstoreError */.J)('certificate-untrusted', { detail: `its issuer (${certificate.issuer.replaceAll('\n', ', ')}) is not a CA of this root` }, { cause: failure });
    return failure;
}
const hasIssuer = (certificate, { certificateAuthorities }) => certificateAuthorities
    .flatMap(({ certChain }) => certChain)
    .some((ca) => certificate.checkIssued(new external_node_crypto_.X509Certificate(ca.root.toDER())));

// EXTERNAL MODULE: ./build/sigstore/verification/checkpoint.js
var checkpoint = __webpack_require__(36729);
// EXTERNAL MODULE: ./build/sigstore/verification/code-signing.js
var code_signing = __webpack_require__(81540);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/lib/in-toto.js
var in_toto = __webpack_require__(5750);
// EXTERNAL MODULE: ./build/sigstore/statement.js
var statement = __webpack_require__(14922);
;// CONCATENATED MODULE: ./build/sigstore/verification/content.js





const MAX_SHOWN = 100;
function readContent({ content }, payloadTypes = []) {
    if (content.$case === 'messageSignature')
        return { kind: 'message' };
    const { payload, payloadType } = content.dsseEnvelope;
    if (payloadTypes.includes(payloadType))
        return { kind: 'payload', payloadType, payload };
    if (payloadType !== in_toto/* IN_TOTO_PAYLOAD_TYPE */.T)
        throw (0,errors/* sigstoreError */.J)('payload-type-mismatch', {
            expected: in_toto/* IN_TOTO_PAYLOAD_TYPE */.T,
            found: payloadType.slice(0, MAX_SHOWN),
        });
    return { kind: 'statement', statement: parseStatement(payload) };
}
function parseStatement(payload) {
    try {
        return (0,json/* conform */.fj)(statement/* statementSchema */.t, (0,json/* parseJson */.qF)(payload.toString('utf8'), 'the payload'), 'the payload');
    }
    catch (error) {
        throw (0,errors/* sigstoreError */.J)('statement-malformed', { detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    }
}

// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var dist = __webpack_require__(54187);
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(6888);
// EXTERNAL MODULE: ./build/sigstore/certificate-view.js
var certificate_view = __webpack_require__(58392);
// EXTERNAL MODULE: ./build/sigstore/verification/intoto-entry.js
var intoto_entry = __webpack_require__(87249);
// EXTERNAL MODULE: ./build/sigstore/verification/signature-content.js + 2 modules
var signature_content = __webpack_require__(88912);
// EXTERNAL MODULE: ./build/sigstore/verification/signing-time.js + 1 modules
var signing_time = __webpack_require__(58981);
;// CONCATENATED MODULE: ./build/sigstore/verification/without-stacks.js
function withoutStacks(work) {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    try {
        return work();
    }
    finally {
        Error.stackTraceLimit = limit;
    }
}

;// CONCATENATED MODULE: ./build/sigstore/verification/entity.js








function parseEntity(bundle, subject, readBytes) {
    const signature = (0,signature_content/* createSignatureContent */.W)(bundle, subject, readBytes);
    const parsed = withoutStacks(() => (0,dist/* toSignedEntity */.DC)(bundle, Buffer.alloc(0)));
    const signed = {
        ...parsed,
        key: viewKey(parsed.key),
        tlogEntries: parsed.tlogEntries.filter((entry) => !(0,intoto_entry/* isIntoto001 */.H)(entry)),
        timestamps: (0,signing_time/* withSigningTimes */.w)(parsed.timestamps),
        signature,
    };
    const der = (0,sigstore_bundle/* readLeafDer */._k)(bundle);
    return {
        signed,
        logEntries: bundle.verificationMaterial.tlogEntries,
        certificate: der && new external_node_crypto_.X509Certificate(der),
    };
}
const viewKey = (key) => key.$case === 'certificate' ? { ...key, certificate: (0,certificate_view/* viewCertificate */.H)(key.certificate) } : key;

// EXTERNAL MODULE: ./build/sigstore/verification/identity.js
var identity = __webpack_require__(20781);
;// CONCATENATED MODULE: ./build/sigstore/verification/library.js

function verifyEntity({ signed, logEntries }, signer, material, { logs, timestamps }) {
    const unread = logEntries.length - signed.tlogEntries.length;
    const verifier = new dist/* Verifier */.BL(signer.kind === 'key' ? trustKey(material, signer) : material, {
        tlogThreshold: Math.max(0, logs - unread),
        ctlogThreshold: logs === 0 && material.ctlogs.length === 0 ? 0 : 1,
        timestampThreshold: timestamps,
    });
    return verifier.verify(signed);
}
const trustKey = (material, { key }) => ({
    ...material,
    publicKey: () => ({ publicKey: key, validFor: () => true }),
});

// EXTERNAL MODULE: ./build/sigstore/verification/library-errors.js
var library_errors = __webpack_require__(8198);
// EXTERNAL MODULE: ./build/sigstore/verification/log-entry.js + 2 modules
var log_entry = __webpack_require__(84274);
;// CONCATENATED MODULE: ./build/sigstore/verification/signers.js

function listSigners({ verificationMaterial: { content } }, keys = {}) {
    if (content.$case !== 'publicKey')
        return [{ kind: 'certificate' }];
    const signers = Object.entries(keys).map(([name, key]) => ({ kind: 'key', name, key }));
    if (signers.length === 0)
        throw (0,errors/* sigstoreError */.J)('key-not-trusted', { found: content.publicKey.hint || 'unnamed' });
    return signers;
}

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
;// CONCATENATED MODULE: ./build/sigstore/verification/subject.js



const ALGORITHMS = ['sha256', 'sha384', 'sha512'];
const subject_MAX_SHOWN = 3;
function assertSubject(content, subject) {
    if (content.kind === 'statement')
        assertNamed(content.statement, subject);
    if (content.kind === 'payload')
        assertSamePayload(content.payload, subject);
}
function assertNamed(statement, subject) {
    const isNamedBy = ({ digest }) => {
        const common = ALGORITHMS.filter((algorithm) => digest[algorithm] !== undefined && subject[algorithm] !== undefined);
        return common.length > 0 && common.every((algorithm) => digest[algorithm] === subject[algorithm]);
    };
    if (statement.subject.some(isNamedBy))
        return;
    const expected = (0,digest/* primaryDigest */.Bu)(subject);
    const found = statement.subject.slice(0, subject_MAX_SHOWN).map(({ digest }) => formatDigestSet(digest, expected));
    throw (0,errors/* sigstoreError */.J)('subject-mismatch', { expected, found: found.join(', ') });
}
function assertSamePayload(payload, subject) {
    const expected = (0,digest/* primaryDigest */.Bu)(subject);
    const [algorithm = ''] = expected.split(':');
    const found = `${algorithm}:${(0,external_node_crypto_.createHash)(algorithm).update(payload).digest('hex')}`;
    if (found !== expected)
        throw (0,errors/* sigstoreError */.J)('artifact-digest-mismatch', { expected, found });
}
function formatDigestSet(digest, expected) {
    const [algorithm = ''] = expected.split(':');
    const other = Object.keys(digest)[0];
    if (digest[algorithm] !== undefined || other === undefined)
        return `${algorithm}:${digest[algorithm] ?? '(none)'}`;
    return `${other}:${digest[other]}`;
}

;// CONCATENATED MODULE: ./build/sigstore/verification/thresholds.js

function readThresholds({ logs = 1, timestamps }, signer) {
    if (signer === 'key')
        return { logs, timestamps: timestamps ?? 0 };
    return { logs, timestamps: Math.max(timestamps ?? 1, logs === 0 ? 1 : 0) };
}
function assertThresholds(expected, logEntries, { sources }) {
    const logs = new Set(logEntries.map(({ log }) => log)).size;
    if (logs < expected.logs)
        throw (0,errors/* sigstoreError */.J)('log-entry-missing', { expected: expected.logs, found: logs });
    if (sources < expected.timestamps)
        throw (0,errors/* sigstoreError */.J)('timestamp-missing', { expected: expected.timestamps, found: sources });
}

;// CONCATENATED MODULE: ./build/sigstore/verification/trusted-times.js
function readTrustedTimes({ timestamps }) {
    const found = timestamps.flatMap((one) => {
        if (one.$case === 'timestamp-authority') {
            const { signingTime, signerIssuer, signerSerialNumber } = one.timestamp;
            return [{ time: signingTime, source: `${signerIssuer.toString('hex')} ${signerSerialNumber.toString('hex')}` }];
        }
        const { inclusionPromise, integratedTime, logId } = one.tlogEntry;
        if (!inclusionPromise)
            return [];
        return [{ time: new Date(Number(integratedTime) * 1000), source: logId?.keyId.toString('hex') ?? '' }];
    });
    return { times: found.map(({ time }) => time), sources: new Set(found.map(({ source }) => source)).size };
}

;// CONCATENATED MODULE: ./build/sigstore/verification/verify-bundle.js













function verifyBundle(bundle, subject, root, options = {}) {
    try {
        const content = readContent(bundle, options.payloadTypes);
        assertSubject(content, subject);
        const entity = parseEntity(bundle, subject, options.bytes);
        const signers = listSigners(bundle, options.keys);
        let failure;
        for (const signer of signers) {
            try {
                return { ...verifySigned(bundle, entity, signer, root, options), ...describeContent(content) };
            }
            catch (error) {
                failure = preferFailure(failure, (0,library_errors/* asVerificationError */.g)(error));
            }
        }
        throw failure && findCause(failure, entity, signers, root.material);
    }
    catch (error) {
        throw (0,library_errors/* asVerificationError */.g)(error);
    }
}
function verifySigned(bundle, entity, signer, { material, logs }, options) {
    const thresholds = readThresholds(options, signer.kind);
    const key = signer.kind === 'key' ? signer.key : undefined;
    for (const entry of entity.logEntries)
        (0,checkpoint/* assertCheckpoint */.T)(entry);
    const verified = verifyEntity(entity, signer, material, thresholds);
    const trusted = readTrustedTimes(entity.signed);
    if (entity.certificate)
        (0,code_signing/* assertCodeSigning */.v)(entity.certificate);
    const logEntries = entity.logEntries.map((entry) => (0,log_entry/* verifyLogEntry */.c)(entry, bundle, logs, trusted.times, key));
    assertThresholds(thresholds, logEntries, trusted);
    return {
        ...(signer.kind === 'key' ? { key: signer.name } : { identity: (0,identity/* readIdentity */.xN)(verified, entity.certificate) }),
        timeSources: trusted.sources,
        times: trusted.times.map((time) => time.toISOString()),
        logEntries,
    };
}
function describeContent(content) {
    if (content.kind === 'statement')
        return { statement: content.statement };
    return content.kind === 'payload' ? { payloadType: content.payloadType } : {};
}


/***/ }),

/***/ 30200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bO: () => (/* binding */ layerAdHoc),
/* harmony export */   d8: () => (/* binding */ layerFiles),
/* harmony export */   qR: () => (/* binding */ policyFiles),
/* harmony export */   zN: () => (/* binding */ AD_HOC)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13963);


const policyFiles = {
    read: _lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readRegularFile */ .XF,
    modifiedAt: async (path) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).mtime,
};
const AD_HOC = 'ad-hoc policy';
const layerFiles = (content, rest) => ({
    read: async (path, maxBytes, what) => content.get(path) ?? rest.read(path, maxBytes, what),
    modifiedAt: async (path) => (content.has(path) ? new Date() : rest.modifiedAt(path)),
});
const layerAdHoc = ({ text, files }, rest) => layerFiles(new Map([...files, [AD_HOC, Buffer.from(text)]]), rest);


/***/ }),

/***/ 28083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ MAX_POLICY_BYTES),
  V: () => (/* binding */ loadTrust)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/lib/yaml.js + 2 modules
var yaml = __webpack_require__(58902);
// EXTERNAL MODULE: ./build/verify/errors.js
var errors = __webpack_require__(72317);
// EXTERNAL MODULE: ./build/verify/policy/missing.js
var missing = __webpack_require__(68875);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
;// CONCATENATED MODULE: ./build/verify/policy/pattern.js


const MAX_SUBJECT = 2048;
const MAX_PROGRAM = 1000;
const LINE_BREAK = /[\r\n\u2028\u2029]/;
async function compilePattern(pattern, path) {
    const { RE2JS: Engine } = await __webpack_require__.e(/* import() */ 2856).then(__webpack_require__.bind(__webpack_require__, 2856));
    const invalid = (detail, cause) => (0,errors/* verifyError */.q)('policy-pattern-invalid', { given: pattern, path, detail }, { cause });
    let compiled;
    try {
        compiled = Engine.compile(pattern);
    }
    catch (error) {
        throw invalid(explain(pattern, (0,describe/* describe */.q0)(error)), error);
    }
    const size = compiled.programSize();
    if (size > MAX_PROGRAM)
        throw invalid(`expected at most ${MAX_PROGRAM} instructions of RE2, found ${size}: use smaller counts in {…}`);
    return { matches: (text) => text.length <= MAX_SUBJECT && !LINE_BREAK.test(text) && compiled.matches(text) };
}
const NOT_IN_RE2 = [
    [/\(\?<?[=!]/, 'RE2 has no lookahead or lookbehind'],
    [/\\(?:[1-9]|k<)/, 'RE2 has no backreferences'],
    [/\\[uc]/, 'RE2 writes a character by its number as \\x{…}'],
];
function explain(pattern, message) {
    const plain = pattern.replaceAll('\\\\', '');
    const reason = NOT_IN_RE2.find(([sign]) => sign.test(plain))?.[1];
    return reason === undefined ? message : `${reason} (${message})`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/duration.js
var duration = __webpack_require__(39386);
// EXTERNAL MODULE: ./build/lib/keys/read.js + 2 modules
var read = __webpack_require__(40675);
// EXTERNAL MODULE: ./build/sigstore/trusted-root.js + 1 modules
var trusted_root = __webpack_require__(5604);
// EXTERNAL MODULE: ./build/verify/policy/pem.js
var pem = __webpack_require__(13293);
;// CONCATENATED MODULE: ./build/verify/policy/pinned.js







const MAX_PEM_BYTES = 1024 * 1024;
const FUTURE_SECONDS = 86_400;
class PinnedFiles {
    #files;
    #folder;
    constructor(files, policyPath) {
        this.#files = files;
        this.#folder = (0,external_node_path_.dirname)(policyPath);
    }
    async loadRoot(rule, now) {
        const { name, trustedRoot, fulcio, rekor, logs, timestamps } = rule;
        const bytes = await this.#read(name, trustedRoot, trusted_root/* MAX_TRUSTED_ROOT_BYTES */.ci);
        const root = (0,trusted_root/* loadTrustedRoot */.KE)(bytes, this.#resolve(trustedRoot));
        for (const [kind, pin] of [['fulcio', fulcio], ['rekor', rekor]])
            if (pin)
                (0,pem/* crossCheck */.D)(name, kind, this.#resolve(pin), await this.#read(name, pin, MAX_PEM_BYTES), root);
        await this.#assertAge(rule, now);
        const thresholds = {
            ...(logs === undefined ? {} : { logs: logs === 'none' ? 0 : logs }),
            ...(timestamps === undefined ? {} : { timestamps }),
        };
        return { ...root, name, bytes, thresholds };
    }
    async loadKey(requirement, pin) {
        const pem = await this.#read(requirement, pin, MAX_PEM_BYTES);
        const key = (0,read/* readVerificationKey */.v3)(pem, this.#resolve(pin));
        const fingerprint = (0,digest/* sha256 */.sc)(key.export({ type: 'spki', format: 'der' })).toString('hex');
        return { name: pin.name, fingerprint, key };
    }
    #resolve({ path }) {
        return (0,external_node_path_.resolve)(this.#folder, path);
    }
    async #read(root, pin, maxBytes) {
        const file = this.#resolve(pin);
        const content = await this.#files.read(file, maxBytes, `a file that the policy pins (at "${root}")`);
        const found = (0,digest/* digestOf */.ol)(content);
        if (pin.sha256 !== undefined && (0,digest/* getHex */.Qj)(found) !== pin.sha256)
            throw (0,errors/* verifyError */.q)('root-mismatch', { root, file, expected: `sha256:${pin.sha256}`, found });
        return content;
    }
    async #assertAge({ name, trustedRoot, maxAge, pinnedAt }, now) {
        if (maxAge === undefined)
            return;
        const since = pinnedAt === undefined ? await this.#files.modifiedAt(this.#resolve(trustedRoot)) : new Date(pinnedAt);
        const seconds = (now.getTime() - since.getTime()) / 1000;
        if (seconds < -FUTURE_SECONDS)
            throw (0,errors/* verifyError */.q)('root-expired', {
                root: name,
                expected: maxAge,
                found: `a pin of the future (${since.toISOString()})`,
            });
        if (seconds > (0,duration/* parseDuration */.E)(maxAge, 'maxAge'))
            throw (0,errors/* verifyError */.q)('root-expired', { root: name, expected: maxAge, found: `${Math.floor(seconds / 86_400)}d` });
    }
}

// EXTERNAL MODULE: ./build/verify/policy/schema.js
var schema = __webpack_require__(77452);
;// CONCATENATED MODULE: ./build/verify/policy/load.js








const MAX_POLICY_BYTES = 1024 * 1024;
async function loadTrust(path, files, now, only) {
    const bytes = await readPolicy(path, files);
    const policy = (0,yaml/* readYaml */.gM)(schema/* trustPolicySchema */.mU, bytes.toString('utf8'), path, { once: true });
    (0,schema/* assertPromotionRule */.S5)(policy, path);
    const pinned = new PinnedFiles(files, path);
    const roots = [];
    for (const rule of selectRoots(policy, path, only))
        roots.push(await pinned.loadRoot(rule, now));
    const requirements = [];
    for (const rule of policy.requirements)
        requirements.push(await loadRequirement(rule, path, pinned));
    return {
        path,
        digest: (0,digest/* digestOf */.ol)(bytes),
        roots,
        requirements: requirements.filter((one) => one.kind !== 'promotion'),
        promotion: describePromotion(policy, requirements),
        mirror: policy.mirror,
        asOf: now,
    };
}
async function readPolicy(path, files) {
    try {
        return await files.read(path, MAX_POLICY_BYTES, 'the trust policy');
    }
    catch (error) {
        if (!(error instanceof mc_error/* McError */.Hv) || error.code !== 'file-not-found')
            throw error;
        throw (0,missing/* policyNotFound */.g)(path, path, { subjects: [] });
    }
}
function selectRoots({ roots }, path, only) {
    if (only === undefined)
        return roots;
    const selected = roots.filter(({ name }) => name === only);
    if (selected.length === 0)
        throw (0,errors/* verifyError */.q)('policy-root-unknown', { path, given: only, expected: roots.map(({ name }) => name) });
    return selected;
}
async function loadRequirement({ keys = [], identities: rules, ...rule }, path, pinned) {
    const identities = rules && (await Promise.all(rules.map((one) => compileIdentity(one, path))));
    const loaded = [];
    for (const pin of keys)
        loaded.push(await pinned.loadKey(rule.name, pin));
    return { ...rule, ...(identities ? { identities } : {}), threshold: rule.threshold ?? 1, keys: loaded };
}
async function compileIdentity(rule, path) {
    const { subjectPattern } = rule;
    return subjectPattern === undefined ? rule : { ...rule, pattern: await compilePattern(subjectPattern, path) };
}
function describePromotion({ promotion: { replicate = false, record, bypass } = {} }, requirements) {
    return {
        requirements: requirements.filter((one) => one.kind === 'promotion'),
        replicate,
        ...(record === 'unsigned' ? { unsigned: true } : {}),
        ...(bypass === 'deny' ? { bypass } : {}),
    };
}


/***/ }),

/***/ 68875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ policyNotFound)
/* harmony export */ });
/* harmony import */ var _lib_shell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46214);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72317);


const MAX_SUBJECTS = 3;
function policyNotFound(path, given, wanted) {
    const { subjects, bundles = [], mirror, offersQuick = false } = wanted;
    const repeat = (option, values) => values.flatMap((value) => [option, (0,_lib_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForShell */ .e)(value)]);
    const evidence = [...repeat('--bundle', bundles), ...repeat('--mirror', mirror === undefined ? [] : [mirror])];
    const [first = 'SUBJECT', ...more] = subjects.slice(0, MAX_SUBJECTS);
    const from = repeat('--from', [first, ...more]);
    const quick = ['mc verify', (0,_lib_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForShell */ .e)(first), ...evidence, '--identity IDENTITY --issuer URL'].join(' ');
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyError */ .q)('policy-not-found', {
        path,
        init: ['mc trust init', ...from, ...evidence, ...repeat('--out', [given])].join(' '),
        quick: offersQuick ? `To verify without a file: \`${quick}\`.` : '',
    });
}


/***/ }),

/***/ 13293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ crossCheck),
/* harmony export */   T: () => (/* binding */ derivePems)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21763);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57130);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72317);




const listPemBlocks = (pem, label) => [
    ...pem
        .toString('utf8')
        .matchAll(new RegExp(`-----BEGIN ${label}-----[A-Za-z0-9+/=\\s]+-----END ${label}-----`, 'g')),
].map(([block]) => block);
const listCertificates = ({ material }) => material.certificateAuthorities.flatMap(({ certChain }) => certChain.map((certificate) => Buffer.from(certificate.root.toDER())));
const listLogKeys = ({ logs }) => logs.map(({ publicKey }) => publicKey.export({ type: 'spki', format: 'der' }));
function derivePems(root) {
    const unique = (blocks) => [...new Set(blocks)].join('');
    return {
        fulcio: unique(listCertificates(root).map((der) => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der).toString())),
        rekor: unique(listLogKeys(root).map((der) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: der, format: 'der', type: 'spki' }).export({ type: 'spki', format: 'pem' }).toString())),
    };
}
const READERS = {
    fulcio: {
        expected: listCertificates,
        found: (pem) => listPemBlocks(pem, 'CERTIFICATE').map((block) => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(block).raw),
    },
    rekor: {
        expected: listLogKeys,
        found: (pem) => listPemBlocks(pem, 'PUBLIC KEY').map((block) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(block).export({ type: 'spki', format: 'der' })),
    },
};
function crossCheck(name, kind, file, pem, root) {
    const mismatch = (expected, actual) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyError */ .q)('root-mismatch', { root: name, file, expected, found: actual });
    const fingerprints = (all) => [...new Set(all.map((der) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(der)))].sort();
    let found;
    try {
        found = READERS[kind].found(pem);
    }
    catch (error) {
        throw mismatch('valid PEM', (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0)(error));
    }
    const [a, b] = [fingerprints(found), fingerprints(READERS[kind].expected(root))];
    const extra = a.find((each) => !b.includes(each));
    const missing = b.find((each) => !a.includes(each));
    if (extra)
        throw mismatch('only the keys of the trusted root', `another one with the digest ${extra}`);
    if (missing)
        throw mismatch(`a key with the digest ${missing}`, 'none');
}


/***/ }),

/***/ 77452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S5: () => (/* binding */ assertPromotionRule),
/* harmony export */   _u: () => (/* binding */ NO_ISSUER),
/* harmony export */   iY: () => (/* binding */ GITHUB_RELEASE),
/* harmony export */   mU: () => (/* binding */ trustPolicySchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64377);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20781);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5750);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14922);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72317);



const sha256 = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hex digits');
const duration = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9]{1,9}[smhd]$/, 'expected a duration like 15m or 180d');
const verifierKey = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(512);
const pinned = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("relative to the policy's folder"),
    sha256: sha256.optional().describe('digest of the whole file, checked on every run'),
});
const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).max(10);
const timestamps = count.optional().describe('minimum number of different sources of trusted time; default 1');
const NO_ISSUER = 'none';
const GITHUB_RELEASE = 'https://in-toto.io/attestation/release/';
const identity = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    issuer: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .min(1)
        .describe('OIDC issuer, exact; `none` matches only certificates without an issuer extension'),
    subject: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('subject alternative name, exact'),
    subjectPattern: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .min(1)
        .max(512)
        .optional()
        .describe('regular expression in the syntax of RE2, matched with the whole subject'),
    certificate: zod__WEBPACK_IMPORTED_MODULE_0__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(Object.keys(_sigstore_index_js__WEBPACK_IMPORTED_MODULE_1__/* .EXTENSIONS */ .Z1)), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())
        .optional()
        .describe('extensions of the certificate by name, exact'),
})
    .refine(({ subject, subjectPattern }) => (subject === undefined) !== (subjectPattern === undefined), 'expected exactly one of subject and subjectPattern');
const exactJson = zod__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9()
    .refine(isExact, 'expected numbers up to 2^53 - 1, because greater numbers cannot be compared exactly');
function isExact(value) {
    if (typeof value === 'number')
        return Math.abs(value) <= Number.MAX_SAFE_INTEGER;
    return typeof value !== 'object' || value === null || Object.values(value).every(isExact);
}
const exactValue = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    pointer: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .max(1024)
        .regex(/^(\/([^~/]|~[01])*)*$/, 'expected a JSON Pointer (RFC 6901), such as /a/0/b')
        .describe('JSON Pointer (RFC 6901) to a value of the predicate'),
    value: exactJson.optional().describe('the required value, exact'),
    oneOf: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(exactJson).min(1).max(100).optional().describe('the allowed values, exact'),
})
    .refine(({ value, oneOf }) => (value === undefined) !== (oneOf === undefined), 'expected exactly one of value and oneOf');
const predicate = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    builderId: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('SLSA provenance: ID of the builder, exact'),
    buildType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('SLSA provenance: build type, exact'),
    sourceUri: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .min(1)
        .optional()
        .describe('SLSA provenance: source repository, exact, without git+ and @ref'),
    sourceRef: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('SLSA provenance: source ref such as refs/heads/main, exact'),
    match: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(exactValue).min(1).max(100).optional().describe('values that the predicate must have, all of them'),
})
    .refine((rule) => Object.keys(rule).length > 0, 'expected at least one of builderId, buildType, sourceUri, sourceRef, match')
    .describe('values that the predicate must have');
const requirement = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(100),
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['signature', 'attestation', 'promotion'])
        .describe('what is required of a release; promotion: who may sign promotion records and revocations'),
    identities: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(identity).min(1).optional().describe('identities that may sign, any of them'),
    keys: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1), path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1), sha256: sha256.optional() }))
        .min(1)
        .optional()
        .describe('public keys (PEM) that may sign, any of them'),
    predicateType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('predicate type of the attestation, exact'),
    predicate: predicate.optional(),
    payloadType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .min(1)
        .optional()
        .describe('payload type of a signature in a DSSE envelope whose payload is the subject; for in-toto statements, use kind attestation'),
    threshold: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).max(100).optional().describe('minimum number of different signers; default 1'),
    logs: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('none'), count])
        .optional()
        .describe('minimum number of different transparency logs; default 1; none for keys whose signatures no log has, not allowed together with identities'),
    timestamps,
    maxAge: duration.optional().describe('maximum age of the signature, by its trusted time'),
    platforms: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['root', 'all'])
        .optional()
        .describe('all: each platform of an image index must meet the requirement too; default root: only the index'),
})
    .refine(({ identities, keys }) => identities !== undefined || keys !== undefined, 'expected identities or keys')
    .refine(({ logs, identities }) => logs !== 'none' || identities === undefined, 'expected logs: none in a requirement with keys only, because only a log or a timestamp proves the time of a signature with a certificate')
    .refine(({ kind, predicate: rule }) => rule === undefined || kind === 'attestation', 'expected predicate in a requirement of kind attestation only')
    .refine(({ kind, payloadType }) => payloadType === undefined || (kind === 'signature' && payloadType !== _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_TOTO_PAYLOAD_TYPE */ .T), 'expected payloadType in a requirement of kind signature only, and not in-toto: for statements, use kind attestation')
    .refine(({ kind, predicateType }) => (kind === 'attestation') === (predicateType !== undefined), 'expected predicateType in a requirement of kind attestation, and there only')
    .refine(({ predicateType }) => predicateType !== _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .PREDICATE */ .W3.cosignSign, `expected kind signature without a predicateType for ${_sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .PREDICATE */ .W3.cosignSign}, the type of cosign's signatures`)
    .refine(({ kind, platforms, threshold }) => kind !== 'promotion' || (platforms === undefined && threshold === undefined), 'expected platforms and threshold in a requirement of kind signature or attestation only');
const trustPolicySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    roots: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(100),
        trustedRoot: pinned,
        fulcio: pinned.optional().describe('PEM file of its CAs, compared with trustedRoot'),
        rekor: pinned.optional().describe('PEM file of the keys of its logs, compared with trustedRoot'),
        signingConfig: pinned
            .optional()
            .describe('signing_config.json of the instance, as `mc trust fetch` stores it; `mc sign` uses its services'),
        maxAge: duration.optional().describe('maximum age of the pin, since pinnedAt or else since the file changed'),
        pinnedAt: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_4__/* .datetime */ .w$({ offset: true }), zod__WEBPACK_IMPORTED_MODULE_4__/* .date */ .p6()])
            .optional()
            .describe('when the files were reviewed and pinned (RFC 3339)'),
        logs: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('none'), count])
            .optional()
            .describe('minimum number of different transparency logs; default 1; none for an instance without a log, which needs timestamps'),
        timestamps,
    })
        .refine(({ logs, timestamps }) => logs !== 'none' || timestamps !== undefined, 'expected timestamps with logs: none, because only a timestamp then proves the time of a signature'))
        .min(1)
        .refine((roots) => new Set(roots.map(({ name }) => name)).size === roots.length, 'expected different names'),
    mirror: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
        maxStaleness: duration.optional().describe('maximum age of the mirror while the primary answers'),
        maxStalenessInDisaster: duration
            .optional()
            .describe('maximum age of the mirror while the primary does not answer; default 7d with maxStaleness, else no limit'),
        key: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([verifierKey, zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(verifierKey).min(1).max(10)])
            .optional()
            .describe('verifier key (NAME+ID+BASE64) of the mirror, or a list while its key rotates; one of them must have signed mirror.json, with which all content of the mirror is compared'),
        witnesses: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(4096))
            .max(100)
            .optional()
            .describe('verifier keys of witnesses (NAME+ID+BASE64, C2SP tlog-cosignature)'),
        quorum: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr()
            .min(0)
            .optional()
            .describe('how many witnesses must have cosigned each log with tiles in the mirror; default 0'),
    })
        .refine(({ witnesses = [], quorum = 0 }) => quorum <= new Set(witnesses).size, 'expected at least as many witnesses as the quorum')
        .optional(),
    requirements: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(requirement)
        .min(1)
        .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'expected different names')
        .refine((all) => all.some(({ kind }) => kind !== 'promotion'), 'expected a requirement of kind signature or attestation')
        .refine((all) => all.filter(({ kind }) => kind === 'promotion').length <= 1, 'expected at most one requirement of kind promotion')
        .describe('every release must meet all of them; its promotion record must meet that of kind promotion'),
    promotion: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        replicate: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
            .optional()
            .describe('write one promotion record with the same bytes to all destinations of a release; default false'),
        record: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('unsigned')
            .optional()
            .describe('accept unsigned promotion records and revocations; not allowed together with a requirement of kind promotion'),
        bypass: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['allow', 'deny'])
            .optional()
            .describe('deny: a promotion record that names a bypass of a gate does not count; default allow'),
    })
        .optional(),
    bypassRoster: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("relative to the policy's folder"),
        sha256: sha256.describe('digest of the whole file, checked on every run'),
    })
        .optional()
        .describe('the roster of the people who may grant a bypass while GitHub is down'),
});
function assertPromotionRule({ requirements, promotion }, path) {
    const named = requirements.find(({ kind }) => kind === 'promotion');
    if (named && promotion?.record === 'unsigned')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyError */ .q)('policy-promotion-conflict', { path, requirement: named.name });
}


/***/ })

};
