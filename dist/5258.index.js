export const id = 5258;
export const ids = [5258];
export const modules = {

/***/ 74878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Jd: () => (/* binding */ approveRequest),
  B3: () => (/* binding */ presentApproval)
});

// UNUSED EXPORTS: presentRequest

// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/bypass/offline/create-request.js
var create_request = __webpack_require__(79065);
// EXTERNAL MODULE: ./build/bypass/offline/decide.js + 1 modules
var decide = __webpack_require__(82209);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/bypass/errors.js + 4 modules
var errors = __webpack_require__(58682);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./build/bypass/offline/wire.js
var wire = __webpack_require__(94820);
;// CONCATENATED MODULE: ./build/bypass/offline/agent.js




const REQUEST_IDENTITIES = 11;
const IDENTITIES_ANSWER = 12;
const SIGN_REQUEST = 13;
const SIGN_RESPONSE = 14;
const FLAG_RSA_SHA2_512 = 4;
const MAX_ANSWER_BYTES = 1024 * 1024;
const MAX_IDENTITIES = 1_000;
const MAX_MS = 60_000;
function openAgent(socket, signal) {
    const ask = async (type, body, expected) => {
        const reader = new wire/* SshReader */.o(await exchange(socket, Buffer.concat([Buffer.of(type), body]), signal));
        if (reader.readByte() !== expected)
            throw new TypeError('it refused the request');
        return reader;
    };
    return {
        list: () => reportFailure(socket, signal, async () => {
            const reader = await ask(REQUEST_IDENTITIES, Buffer.alloc(0), IDENTITIES_ANSWER);
            const count = reader.readUint32();
            if (count > MAX_IDENTITIES)
                throw new TypeError(`it has ${count} keys, expected ${MAX_IDENTITIES} at most`);
            const blobs = Array.from({ length: count }, () => [reader.readString(), reader.readString()]);
            reader.end();
            return blobs.map(([blob]) => blob);
        }),
        sign: (data, { blob, type }) => reportFailure(socket, signal, async () => {
            const flags = (0,wire/* writeUint32 */.rn)(type === 'ssh-rsa' ? FLAG_RSA_SHA2_512 : 0);
            const body = Buffer.concat([(0,wire/* writeString */.pS)(blob), (0,wire/* writeString */.pS)(data), flags]);
            const reader = await ask(SIGN_REQUEST, body, SIGN_RESPONSE);
            const signature = reader.readString();
            reader.end();
            return signature;
        }),
    };
}
async function reportFailure(socket, signal, work) {
    try {
        return await work();
    }
    catch (error) {
        signal?.throwIfAborted();
        throw (0,errors/* bypassError */.B)('bypass-agent-failed', { socket, detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    }
}
function exchange(path, message, signal) {
    return new Promise((resolve, reject) => {
        const socket = (0,external_node_net_.connect)({ path });
        const chunks = [];
        const finish = (outcome) => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', abort);
            socket.destroy();
            if (outcome instanceof Error)
                reject(outcome);
            else
                resolve(outcome);
        };
        const abort = () => finish(new Error('cancelled'));
        const timer = setTimeout(() => finish(new Error(`no answer within ${MAX_MS / 1000} s`)), MAX_MS);
        signal?.addEventListener('abort', abort, { once: true });
        socket.on('error', finish);
        socket.on('close', () => finish(new Error('it closed the connection')));
        socket.on('data', (chunk) => {
            chunks.push(chunk);
            const all = Buffer.concat(chunks);
            const length = all.length < 4 ? undefined : all.readUInt32BE();
            if (length === undefined)
                return;
            if (length > MAX_ANSWER_BYTES)
                finish(new Error(`the answer has ${length} bytes, expected ${MAX_ANSWER_BYTES} at most`));
            else if (all.length >= 4 + length)
                finish(all.subarray(4, 4 + length));
        });
        socket.write(Buffer.concat([(0,wire/* writeUint32 */.rn)(message.length), message]));
    });
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/bypass/offline/sshsig.js
var offline_sshsig = __webpack_require__(42094);
;// CONCATENATED MODULE: ./build/bypass/offline/keygen.js


function signWithKeygen(message, { key, namespace }, { env, signal }) {
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_.spawn)('ssh-keygen', ['-Y', 'sign', '-n', namespace, '-f', key], {
            stdio: ['pipe', 'pipe', 'inherit'],
            env: { ...env },
            ...(signal ? { signal } : {}),
        });
        const chunks = [];
        let size = 0;
        child.stdout.on('data', (chunk) => {
            size += chunk.length;
            if (size <= offline_sshsig/* MAX_SIGNATURE_BYTES */.my)
                chunks.push(chunk);
        });
        child.on('error', (error) => resolve({ failure: 'code' in error && error.code === 'ENOENT' ? 'ssh-keygen is not installed' : error.message }));
        child.on('close', (code) => resolve(code === 0 && size <= offline_sshsig/* MAX_SIGNATURE_BYTES */.my
            ? { armored: Buffer.concat(chunks) }
            : { failure: `ssh-keygen ended with exit code ${code ?? 'none'}` }));
        child.stdin.on('error', () => undefined);
        child.stdin.end(message);
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/bypass/offline/ssh-key.js
var ssh_key = __webpack_require__(16897);
;// CONCATENATED MODULE: ./build/bypass/offline/private-key.js




const MAGIC = Buffer.from('openssh-key-v1\0');
const BEGIN = '-----BEGIN OPENSSH PRIVATE KEY-----';
const ARMOR = new RegExp(`^${BEGIN}\\r?\\n([A-Za-z0-9+/=\\r\\n]+)-----END OPENSSH PRIVATE KEY-----\\s*$`);
const MAX_NUMBER_BYTES = 2_048;
const encode = (bytes) => bytes.toString('base64url');
const toNumber = (bytes) => BigInt(`0x${bytes.toString('hex')}`);
const isOpenSshKey = (file) => file.subarray(0, BEGIN.length).toString('latin1') === BEGIN;
function parsePrivateKey(file) {
    const [, text = ''] = ARMOR.exec(file.toString('latin1')) ?? [];
    const reader = new wire/* SshReader */.o(Buffer.from(text, 'base64'));
    if (!reader.take(MAGIC.length).equals(MAGIC))
        throw new TypeError('it is not a private key of OpenSSH');
    const cipher = reader.readText();
    reader.readText();
    reader.readString();
    if (reader.readUint32() !== 1)
        throw new TypeError('it has several keys');
    const publicKey = (0,ssh_key/* parsePublicKey */.ee)(reader.readString());
    const section = reader.readString();
    if (cipher !== 'none' || publicKey.application !== undefined)
        return { publicKey, key: undefined };
    try {
        return { publicKey, key: readPrivateSection(new wire/* SshReader */.o(section), publicKey) };
    }
    catch (error) {
        if (error instanceof TypeError && error.cause === undefined)
            throw error;
        throw new TypeError(`the key is not usable: ${(0,describe/* describe */.q0)(error)}`);
    }
}
function readPrivateSection(reader, publicKey) {
    const [check, repeated] = [reader.readUint32(), reader.readUint32()];
    if (check !== repeated)
        throw new TypeError('its check numbers differ');
    const type = reader.readText();
    if (type !== publicKey.type)
        throw new TypeError('its private part is of another type than its public part');
    return (0,external_node_crypto_.createPrivateKey)({ key: readPrivateJwk(reader, publicKey), format: 'jwk' });
}
function readPrivateJwk(reader, { type }) {
    if (type === 'ssh-rsa')
        return readRsa(reader);
    if (type === 'ssh-ed25519') {
        const [x, pair] = [reader.readString(), reader.readString()];
        if (x.length !== 32 || pair.length !== 64)
            throw new TypeError('its Ed25519 key has a wrong length');
        return { kty: 'OKP', crv: 'Ed25519', x: encode(x), d: encode(pair.subarray(0, 32)) };
    }
    const curve = (0,ssh_key/* getCurve */._T)(type);
    const { bytes } = ssh_key/* CURVES */.H1[curve];
    const point = (0,ssh_key/* readEcPoint */.ZY)(reader, curve);
    const d = reader.readNumber(bytes);
    return { ...point, d: encode(Buffer.concat([Buffer.alloc(bytes - d.length), d])) };
}
function readRsa(reader) {
    const names = ['n', 'e', 'd', 'qi', 'p', 'q'];
    const numbers = names.map((name) => [name, reader.readNumber(MAX_NUMBER_BYTES)]);
    const { d = Buffer.alloc(1), p = Buffer.alloc(1), q = Buffer.alloc(1), ...rest } = Object.fromEntries(numbers);
    const reduce = (prime) => {
        const hex = (toNumber(d) % (toNumber(prime) - 1n)).toString(16);
        return Buffer.from(hex.padStart(prime.length * 2, '0'), 'hex');
    };
    const all = { ...rest, d, p, q, dp: reduce(p), dq: reduce(q) };
    return { kty: 'RSA', ...Object.fromEntries(Object.entries(all).map(([name, bytes]) => [name, encode(bytes)])) };
}
function signData(data, key, { type }) {
    if (type === 'ssh-rsa')
        return Buffer.concat(['rsa-sha2-512', (0,external_node_crypto_.sign)('sha512', data, key)].map(wire/* writeString */.pS));
    if (type === 'ssh-ed25519')
        return Buffer.concat([type, (0,external_node_crypto_.sign)(null, data, key)].map(wire/* writeString */.pS));
    const { hash, bytes } = ssh_key/* CURVES */.H1[(0,ssh_key/* getCurve */._T)(type)];
    const value = (0,external_node_crypto_.sign)(hash, data, { key, dsaEncoding: 'ieee-p1363' });
    const numbers = [value.subarray(0, bytes), value.subarray(bytes)].map(wire/* writeNumber */.zv);
    return Buffer.concat([type, Buffer.concat(numbers)].map(wire/* writeString */.pS));
}

;// CONCATENATED MODULE: ./build/bypass/offline/sign-request.js








const MAX_KEY_BYTES = 64 * 1024;
const HASH = 'sha512';
async function signRequest(message, { keyPath, purpose }, ports) {
    const file = await (0,files/* readFileBounded */.Y1)(keyPath, MAX_KEY_BYTES, 'the key');
    const namespace = offline_sshsig/* NAMESPACES */.dK[purpose];
    const given = readKeyFile(file, keyPath, namespace);
    const made = await makeSignature(message, { keyPath, namespace, given }, ports);
    const armored = Buffer.from(made.armored);
    const sshsig = (0,offline_sshsig/* parseSshsig */.p1)(armored);
    (0,offline_sshsig/* verifySshsig */.vO)(sshsig, message);
    const isExpected = given === undefined || sshsig.publicKey.blob.equals(given.publicKey.blob);
    if (sshsig.namespace !== namespace || !isExpected)
        throw (0,errors/* bypassError */.B)('bypass-signature-invalid', { detail: 'it is by another key, or has another namespace' });
    return { ...made, publicKey: sshsig.publicKey };
}
const refuse = (keyPath, namespace, detail) => (0,errors/* bypassError */.B)('bypass-key-unusable', { key: keyPath, detail, namespace });
function readKeyFile(file, keyPath, namespace) {
    try {
        if (isOpenSshKey(file))
            return { ...parsePrivateKey(file), isPublicOnly: false };
        if (file.includes('PRIVATE KEY-----'))
            return undefined;
        const parsed = (0,ssh_key/* parsePublicKeyLine */.Q8)(file.toString('utf8'));
        if ('unsupported' in parsed)
            throw new TypeError(`keys of type ${parsed.unsupported} are not supported`);
        return { publicKey: parsed, key: undefined, isPublicOnly: true };
    }
    catch (error) {
        throw refuse(keyPath, namespace, (0,describe/* describe */.q0)(error));
    }
}
async function makeSignature(message, task, ports) {
    const { keyPath, namespace, given } = task;
    if (given?.publicKey.weakness !== undefined)
        throw refuse(keyPath, namespace, given.publicKey.weakness);
    const format = (publicKey, signature) => (0,offline_sshsig/* formatSshsig */.VS)({ publicKey, namespace, hash: HASH, signature });
    const data = (0,offline_sshsig/* createSignedData */.ZE)(message, namespace, HASH);
    if (given?.key)
        return { armored: format(given.publicKey, signData(data, given.key, given.publicKey)), way: 'key' };
    const socket = ports.env.SSH_AUTH_SOCK;
    if (given && socket) {
        const agent = openAgent(socket, ports.signal);
        const blobs = await agent.list().catch((error) => {
            if (given.isPublicOnly || ports.signal?.aborted)
                throw error;
            return [];
        });
        if (blobs.some((blob) => blob.equals(given.publicKey.blob)))
            return { armored: format(given.publicKey, await agent.sign(data, given.publicKey)), way: 'agent' };
    }
    if (given?.isPublicOnly)
        throw refuse(keyPath, namespace, `it is a public key, and ${socket ? 'the SSH agent does not have it' : 'SSH_AUTH_SOCK names no agent'}`);
    const keygen = ports.keygen ?? ((bytes, choice) => signWithKeygen(bytes, choice, ports));
    const answer = await keygen(message, { key: keyPath, namespace });
    if ('failure' in answer)
        throw refuse(keyPath, namespace, answer.failure);
    return { armored: answer.armored.toString('latin1'), way: 'ssh-keygen' };
}

;// CONCATENATED MODULE: ./build/bypass/offline/approve.js








async function approveRequest({ request: path, key, out, purpose }, ports) {
    const report = (0,lib_report/* beginReport */.mC)('bypass-approval', ports.clock, path);
    const request = await (0,decide/* readRequest */.i)(path);
    ports.show(presentRequest(request, purpose, ports.clock.now()));
    const { armored, publicKey, way } = await signRequest(request.bytes, { keyPath: key, purpose }, ports);
    const bytes = Buffer.from(armored);
    if (!(await hasContent(out, bytes)))
        await (0,create_request/* createFile */.x3)(out, bytes);
    return report.finish([], {
        id: request.document.id,
        digest: request.digest,
        veto: purpose === 'veto',
        namespace: offline_sshsig/* NAMESPACES */.dK[purpose],
        key: { type: publicKey.type, fingerprint: (0,ssh_key/* formatFingerprint */.uV)(publicKey.blob) },
        way,
        file: out,
    });
}
const hasContent = async (path, bytes) => (0,files/* readRegularFile */.XF)(path, offline_sshsig/* MAX_SIGNATURE_BYTES */.my).then((found) => found.equals(bytes), () => false);
function presentRequest({ document, digest }, purpose, now) {
    const { subject, severity, requester, incident, reason, created_s, ttl_s } = document;
    const expires = new Date((created_s + ttl_s) * 1000);
    const minutes = Math.floor((expires.getTime() - now.getTime()) / 60_000);
    const left = minutes >= 0 ? `${minutes} min left` : 'EXPIRED: this signature will have no effect';
    return [
        {
            title: purpose === 'veto' ? 'You veto this bypass' : 'You approve this bypass',
            lines: [
                `gate: ${subject.gate}`,
                `digest: ${subject.digest}`,
                `environment: ${subject.environment}`,
                `commit: ${subject.sha} of repository ${subject.repository_id}`,
                `severity: ${severity}, requested by user ${requester.id}`,
                `incident: ${incident}`,
                `reason: ${reason}`,
                `expires at ${(0,clock/* rfc3339 */.ag)(expires)} (${left})`,
                `request: ${document.id}, ${digest}`,
            ],
        },
    ];
}
const presentApproval = (report) => [
    {
        title: report.veto ? 'Veto signed' : 'Approval signed',
        lines: [
            `file: ${report.file}`,
            `key: ${report.key.fingerprint} (${report.key.type}), signed by ${report.way === 'key' ? 'mc' : report.way}`,
            'Send this file to the person who runs "mc bypass decide --offline". It has no secret.',
        ],
    },
];


/***/ }),

/***/ 35209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ createClaim)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);


const CLAIM_DIGITS = 32;
const createClaim = ({ nonce, approvals = [], expiresAt, }) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)({ nonce, approvals, expiresAt: expiresAt ?? null }))
    .toString('hex')
    .slice(0, CLAIM_DIGITS);


/***/ }),

/***/ 79065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UT: () => (/* binding */ presentOfflineRequest),
/* harmony export */   pw: () => (/* binding */ createOfflineRequest),
/* harmony export */   x3: () => (/* binding */ createFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94570);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21763);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(61469);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82252);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58682);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37112);









async function createOfflineRequest(choice, { clock }) {
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_3__/* .beginReport */ .mC)('bypass-request', clock, choice.out);
    const { values, repositoryId, requester, out } = choice;
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(out, '.json');
    if (!_request_js__WEBPACK_IMPORTED_MODULE_4__/* .REQUEST_ID */ .A2.test(name))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .bypassError */ .B)('bypass-request-name', { file: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(out) });
    const { subject, ...rest } = values;
    const stored = (0,_request_js__WEBPACK_IMPORTED_MODULE_4__/* .formatRequest */ .zw)({
        version: 1,
        id: name,
        nonce: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex'),
        created_s: Math.floor(clock.now().getTime() / 1000),
        requester: { id: requester, type: 'User' },
        subject: { ...subject, repository_id: repositoryId },
        run: null,
        ...rest,
    });
    await createFile(out, stored.bytes);
    const { id, created_s, ttl_s } = stored.document;
    return report.finish([], {
        id,
        pr: null,
        digest: stored.digest,
        file: out,
        expiresAt: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_6__/* .rfc3339 */ .ag)(new Date((created_s + ttl_s) * 1000)),
    });
}
async function createFile(path, content) {
    let isCreated = false;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'wx', 0o644);
        isCreated = true;
        try {
            await file.writeFile(content);
            await file.sync();
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        if ((0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_7__/* .systemCode */ .xU)(error) === 'EEXIST')
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .bypassError */ .B)('bypass-file-exists', { path });
        if (isCreated)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true }).catch(() => undefined);
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .baseError */ .O)('file-unwritable', { path, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_7__/* .describe */ .q0)(error) }, { cause: error });
    }
}
const presentOfflineRequest = ({ file, digest, expiresAt, }) => [
    {
        title: 'Bypass requested, offline',
        lines: [
            `file: ${file}`,
            `digest: ${digest}`,
            `expires at ${expiresAt}`,
            'Send this file, unchanged, to one person each of Security, Release and Service Owner. Each of them runs:',
            `  mc bypass approve --request ${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(file)} --key ~/.ssh/id_ed25519`,
        ],
    },
];


/***/ }),

/***/ 82209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ decideOffline),
  i: () => (/* binding */ readRequest)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/bypass/assignment.js
var assignment = __webpack_require__(36312);
// EXTERNAL MODULE: ./build/bypass/errors.js + 4 modules
var errors = __webpack_require__(58682);
// EXTERNAL MODULE: ./build/bypass/facts.js
var facts = __webpack_require__(20790);
// EXTERNAL MODULE: ./build/bypass/from-github/decision-report.js
var decision_report = __webpack_require__(8317);
// EXTERNAL MODULE: ./build/bypass/gate.js
var gate = __webpack_require__(3018);
// EXTERNAL MODULE: ./build/bypass/installed-rules.js
var installed_rules = __webpack_require__(21325);
// EXTERNAL MODULE: ./build/bypass/request.js
var request = __webpack_require__(37112);
// EXTERNAL MODULE: ./build/bypass/roster.js
var bypass_roster = __webpack_require__(73290);
// EXTERNAL MODULE: ./build/bypass/switch.js
var bypass_switch = __webpack_require__(88537);
// EXTERNAL MODULE: ./build/bypass/offline/approvals.js
var approvals = __webpack_require__(44681);
// EXTERNAL MODULE: ./build/bypass/offline/claim.js
var offline_claim = __webpack_require__(35209);
// EXTERNAL MODULE: ./build/bypass/offline/people.js
var offline_people = __webpack_require__(14226);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/bypass/company-rules.js
var company_rules = __webpack_require__(91172);
;// CONCATENATED MODULE: ./build/bypass/offline/roster-file.js







const MAX_RULES_BYTES = 16 * 1024 * 1024;
async function readPinnedRoster(path, pin) {
    const bytes = await (0,files/* readRegularFile */.XF)(path, bypass_roster/* MAX_ROSTER_BYTES */.jv, 'the roster');
    const found = (0,digest/* digestOf */.ol)(bytes);
    if (found !== pin)
        throw (0,errors/* bypassError */.B)('bypass-roster-invalid', { what: path, detail: `expected the digest ${pin}, found ${found}` });
    return (0,bypass_roster/* parseRoster */.Rh)(bytes, path);
}
async function openRosterRules({ document: { extra } }, rosterPath, { threads }) {
    if (!extra)
        return undefined;
    const folder = (0,external_node_path_.dirname)(rosterPath);
    const refuse = (detail) => async () => (0,errors/* bypassError */.B)('bypass-company-failed', { detail });
    if (!threads)
        return refuse('this process cannot start a worker thread');
    try {
        const candidates = [(0,external_node_path_.join)(folder, (0,external_node_path_.basename)(extra.path)), (0,external_node_path_.join)((0,external_node_path_.dirname)(folder), extra.path)];
        const kinds = await Promise.all(candidates.map(files/* fileKind */.h_));
        const path = candidates[kinds.indexOf('file')];
        if (path === undefined)
            return refuse(`the file ${candidates.join(' or ')} does not exist`);
        const wasm = await (0,files/* readRegularFile */.XF)(path, MAX_RULES_BYTES, 'the rules of the company');
        const found = (0,digest/* digestOf */.ol)(wasm);
        if (found !== `sha256:${extra.sha256}`)
            return refuse(`${path}: expected the digest sha256:${extra.sha256}, found ${found}`);
        return (0,company_rules/* openCompanyRules */.X)(threads.program, wasm);
    }
    catch (error) {
        return refuse((0,describe/* describe */.q0)(error));
    }
}

// EXTERNAL MODULE: ./build/bypass/offline/uses.js
var offline_uses = __webpack_require__(55373);
;// CONCATENATED MODULE: ./build/bypass/offline/decide.js




















const DAY_S = 86_400;
async function decideOffline(choice, ports) {
    const report = (0,lib_report/* beginReport */.mC)('bypass-decision', ports.clock, choice.request);
    const findings = { reasons: [], warnings: [] };
    try {
        await evaluate(choice, ports, findings);
    }
    catch (error) {
        if (!(error instanceof mc_error/* VerificationError */.mk))
            throw error;
        findings.reasons = [error];
    }
    const { reasons, request, votes, approvals = [], use, warnings } = findings;
    return report.finish(reasons, {
        allow: reasons.length === 0,
        deny: reasons.map(({ code, message }) => `${code}: ${message}`).sort(),
        ...(request ? describeRequest(request) : {}),
        approvals,
        consumed: use !== undefined,
        target: choice.subject,
        ...(use ? { use } : {}),
        vetoes: listVetoes(votes),
        ignored: votes?.ignored ?? [],
        ...(warnings.length === 0 ? {} : { warnings: warnings.map((warning) => warning.toReason()) }),
    });
}
function describeRequest({ document, digest }) {
    const expiresAt = (0,decision_report/* formatTime */.fU)(document.created_s + document.ttl_s);
    return { ...(expiresAt === undefined ? {} : { expiresAt }), request: { id: document.id, pr: null, digest } };
}
const listVetoes = (votes) => [
    ...new Set(votes?.votes.filter(({ purpose }) => purpose === 'veto').map(({ person }) => person.id)),
];
function listApprovals(input, nowS, { document }) {
    const logins = new Map(document.people.map(({ id, login }) => [id, login]));
    const { approvals } = (0,assignment/* assignRoles */.L)((0,facts/* readFacts */.MH)(input, nowS));
    return approvals.map(({ role, id }) => ({ role, id, login: logins.get(id) ?? '', at: null }));
}
async function evaluate(choice, ports, findings) {
    const disabled = (0,bypass_switch/* checkSwitch */.F)(ports.env);
    if (disabled)
        throw disabled;
    const now = ports.clock.now();
    const roster = await readPinnedRoster(choice.roster, choice.rosterDigest);
    const people = (0,offline_people/* readPeople */.k)(roster, now, choice.roster);
    const uses = await (0,offline_uses/* openUseStore */.$)(choice.store, ports, choice.endpoint);
    findings.warnings = [...people.warnings, ...(uses.warning ? [uses.warning] : [])];
    if ((0,bypass_roster/* hasExpired */.oN)(roster.document.expires, now))
        throw (0,errors/* bypassError */.B)('bypass-roster-expired', { expires: roster.document.expires });
    const request = await readRequest(choice.request);
    findings.request = request;
    const votes = await (0,approvals/* readVotes */.wy)(choice.approvals, request, people);
    findings.votes = votes;
    const nowS = Math.floor(now.getTime() / 1000);
    const isUsed = (await uses.find(request.digest)) !== undefined;
    const input = createInput({ choice, request, roster, people, votes, nowS, isUsed });
    findings.approvals = listApprovals(input, nowS, roster);
    const rules = await (0,installed_rules/* loadInstalledRules */.k)(ports.installRoot);
    const decision = await (0,gate/* decideAtGate */.l)(input, nowS, rules, await openRosterRules(roster, choice.roster, ports));
    findings.reasons = decision.reasons;
    if (!decision.allow || !choice.consume)
        return;
    const nonce = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const claim = (0,offline_claim/* createClaim */.z)({ nonce, approvals: findings.approvals, ...describeRequest(request) });
    findings.use = await recordUse(uses, request, { nowS, days: roster.document.postmortem.days, claim, nonce });
}
async function readRequest(path) {
    return (0,request/* parseRequest */.TR)(await (0,files/* readRegularFile */.XF)(path, request/* MAX_REQUEST_BYTES */.rO, 'the request'), (0,external_node_path_.basename)(path, '.json'));
}
function createInput(facts) {
    const { choice, request, roster, people, votes, nowS, isUsed } = facts;
    return {
        now_s: nowS,
        request: request.document,
        request_digest: request.digest,
        subject: choice.subject,
        excluded_ids: roster.document.exclude,
        role_members: people.members,
        approvals: (0,approvals/* createOfflineRecords */.QQ)(votes.votes, request),
        state: { revoked: false, consumed: isUsed },
    };
}
async function recordUse(uses, { document, digest }, { nowS, days, claim, nonce }) {
    const marker = {
        version: 1,
        id: document.id,
        request_digest: digest,
        subject: document.subject,
        at_s: nowS,
        postmortem_due_s: nowS + days * DAY_S,
        run_id: null,
        run_attempt: null,
        claim,
    };
    if ((await uses.record(digest, Buffer.from((0,json/* canonicalJson */.dj)(marker)))) === 'taken')
        throw (0,errors/* bypassError */.B)('bypass-consumed');
    return { ...(0,decision_report/* describeUse */.pt)(marker), nonce };
}


/***/ }),

/***/ 46219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ reconcile)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/bypass/errors.js + 4 modules
var errors = __webpack_require__(58682);
// EXTERNAL MODULE: ./build/bypass/from-github/context.js
var context = __webpack_require__(63201);
// EXTERNAL MODULE: ./build/bypass/from-github/create-once.js
var create_once = __webpack_require__(41248);
// EXTERNAL MODULE: ./build/bypass/from-github/documents.js
var documents = __webpack_require__(89040);
// EXTERNAL MODULE: ./build/bypass/from-github/ground.js
var from_github_ground = __webpack_require__(43143);
// EXTERNAL MODULE: ./build/bypass/from-github/marker.js
var marker = __webpack_require__(88078);
// EXTERNAL MODULE: ./build/bypass/from-github/open-request.js + 2 modules
var open_request = __webpack_require__(66967);
// EXTERNAL MODULE: ./build/bypass/from-github/pull.js
var from_github_pull = __webpack_require__(21191);
// EXTERNAL MODULE: ./build/bypass/offline/approvals.js
var approvals = __webpack_require__(44681);
// EXTERNAL MODULE: ./build/bypass/offline/decide.js + 1 modules
var decide = __webpack_require__(82209);
// EXTERNAL MODULE: ./build/bypass/gate.js
var gate = __webpack_require__(3018);
// EXTERNAL MODULE: ./build/bypass/roster.js
var bypass_roster = __webpack_require__(73290);
;// CONCATENATED MODULE: ./build/bypass/offline/differences.js




async function findDifferences(context, ground, { request, people, votes, use }) {
    const { document, digest } = request;
    const nowS = use?.at_s ?? document.created_s;
    const roster = ground.roster.document;
    const expired = (0,bypass_roster/* hasExpired */.oN)(roster.expires, new Date(nowS * 1000));
    const input = {
        now_s: nowS,
        request: document,
        request_digest: digest,
        subject: document.subject,
        excluded_ids: roster.exclude,
        role_members: people.members,
        approvals: (0,approvals/* createOfflineRecords */.QQ)(votes, request),
        state: { revoked: false, consumed: false },
    };
    const { reasons } = await (0,gate/* decideAtGate */.l)(input, nowS, await context.loadRules(), ground.companyRules);
    return [
        ...(expired ? [(0,errors/* bypassError */.B)('bypass-roster-expired', { expires: roster.expires })] : []),
        ...reasons,
        ...listMissingMembers(ground, votes),
    ];
}
function listMissingMembers({ members }, votes) {
    const found = votes.flatMap(({ person: { id, login, roles } }) => roles
        .filter((role) => !members[role].some((member) => member.id === id))
        .map((role) => [`${id} ${role}`, (0,errors/* bypassError */.B)('bypass-signer-not-member', { login, id, role })]));
    return [...new Map(found).values()];
}

// EXTERNAL MODULE: ./build/bypass/offline/people.js
var offline_people = __webpack_require__(14226);
// EXTERNAL MODULE: ./build/bypass/offline/reconcile-text.js
var reconcile_text = __webpack_require__(2957);
// EXTERNAL MODULE: ./build/bypass/offline/uses.js
var uses = __webpack_require__(55373);
;// CONCATENATED MODULE: ./build/bypass/offline/reconcile.js

















const DAY_S = 86_400;
async function reconcile(context, choice) {
    const { entry } = context;
    const report = (0,lib_report/* beginReport */.mC)('bypass-reconcile', entry.clock, choice.request);
    const request = await (0,decide/* readRequest */.i)(choice.request);
    const ground = await (0,from_github_ground/* readGround */.A)(context, { withRun: false });
    const { repository_id: wanted } = request.document.subject;
    if (wanted !== ground.repository.id)
        throw (0,errors/* bypassError */.B)('bypass-repository-differs', { expected: wanted, found: ground.repository.id });
    const use = await findUse(context, choice, request);
    const now = use?.at_s ?? request.document.created_s;
    const people = (0,offline_people/* readPeople */.k)(ground.roster, new Date(now * 1000), 'of the default branch');
    const { votes, ignored } = await (0,approvals/* readVotes */.wy)(choice.approvals, request, people);
    const differences = [...(await findDifferences(context, ground, { request, people, votes, use }))];
    if (choice.store !== undefined && !use)
        differences.push((0,errors/* bypassError */.B)('bypass-use-unknown', { store: choice.store }));
    const trail = await openTrail(context, ground, request);
    const fileProblem = await checkTrail(context, trail.pull, request);
    if (fileProblem)
        differences.push(fileProblem);
    const marker = await recordUse(context, ground, { request, use, head: trail.pull.head.sha });
    differences.push(...marker.differences);
    const parts = { usedAtS: marker.atS, votes, ignored, differences };
    const isCommented = await addRecord(context, trail.pull, (0,reconcile_text/* formatRecordComment */.q4)(request, parts));
    const done = [
        ...(trail.isNew ? ['pull-request'] : []),
        ...(marker.isNew ? ['marker'] : []),
        ...(isCommented ? ['comment'] : []),
    ];
    return report.finish(differences, {
        id: request.document.id,
        pr: trail.pull.number,
        digest: request.digest,
        url: trail.pull.url,
        usedAtS: marker.atS,
        signatures: votes.map(({ file, purpose, person, fingerprint }) => ({
            file,
            purpose,
            id: person.id,
            login: person.login,
            fingerprint,
        })),
        ignored,
        done,
    });
}
async function findUse({ entry }, { store, endpoint }, { digest }) {
    if (store === undefined)
        return undefined;
    const record = await (await (0,uses/* openUseStore */.$)(store, entry, endpoint)).find(digest);
    const message = record && (0,marker/* parseMarkerMessage */.PH)(record.toString('utf8'));
    return message?.request_digest === digest ? message : undefined;
}
async function openTrail({ api }, { repository }, request) {
    const { id } = request.document;
    const branch = `${from_github_pull/* BRANCH_PREFIX */.sM}${id}`;
    const [existing] = await (0,from_github_pull/* listBranchPulls */.TU)(api, branch);
    if (existing)
        return { pull: existing, isNew: false };
    await (0,open_request/* createBranch */.lY)(api, id, repository.defaultBranch);
    await (0,open_request/* writeRequest */.XT)(api, request);
    const body = {
        title: (0,reconcile_text/* formatRecordTitle */.pL)(request),
        head: branch,
        base: repository.defaultBranch,
        body: (0,reconcile_text/* formatRecordBody */.FL)(request),
    };
    const number = await (0,create_once/* create */.vt)({
        what: `the pull request of the bypass ${id}`,
        find: async () => (await (0,from_github_pull/* listBranchPulls */.TU)(api, branch))[0]?.number,
        create: () => api.write('POST', './pulls', body, context/* PERMISSION */.oC.pullsWrite),
        read: (document) => schemas/* looseObject */._H3({ number: documents/* idSchema */.fY }).safeParse(document).data?.number,
    });
    const pull = await (0,from_github_pull/* findPull */.pM)(api, number);
    if (!pull)
        throw (0,errors/* bypassError */.B)('bypass-write-failed', { what: `the pull request ${number}`, detail: 'it does not exist' });
    return { pull, isNew: true };
}
async function checkTrail({ api }, pull, { document, digest }) {
    let found;
    try {
        found = (await (0,from_github_pull/* readRequestFile */.u0)(api, pull, document.id)).digest;
    }
    catch (error) {
        if (!(error instanceof mc_error/* VerificationError */.mk))
            throw error;
        return error;
    }
    if (found === digest)
        return undefined;
    const detail = `expected a request with the digest ${digest}, found ${found}`;
    return (0,errors/* bypassError */.B)('bypass-pr-invalid', { pr: pull.number, detail });
}
async function recordUse({ api, entry }, { roster }, { request, use, head, }) {
    const { document, digest } = request;
    const differences = [];
    if (await (0,marker/* findMarker */.Ed)(api, 'revoked', digest))
        differences.push((0,errors/* bypassError */.B)('bypass-revoked'));
    const existing = await (0,marker/* findMarker */.Ed)(api, 'used', digest);
    if (existing) {
        const { message } = existing;
        const isOurs = message && message.run_id === null && (use === undefined || use.at_s === message.at_s);
        if (!isOurs)
            differences.push((0,errors/* bypassError */.B)('bypass-used-twice', { ref: existing.ref }));
        return { isNew: false, atS: message?.at_s ?? document.created_s, differences };
    }
    const atS = use?.at_s ?? Math.floor(api.now().getTime() / 1000);
    const content = {
        id: document.id,
        request_digest: digest,
        subject: document.subject,
        at_s: atS,
        postmortem_due_s: use?.postmortem_due_s ?? atS + roster.document.postmortem.days * DAY_S,
        run_id: null,
        run_attempt: null,
    };
    const sleep = (ms) => entry.clock.sleep(ms, entry.signal);
    const claim = await (0,marker/* createMarker */.h5)(api, 'used', content, { head, sleep });
    if (claim === 'taken')
        differences.push((0,errors/* bypassError */.B)('bypass-used-twice', { ref: `the marker of ${digest}` }));
    return { isNew: claim === 'ours', atS, differences };
}
const commentSchema = schemas/* looseObject */._H3({ body: schemas/* string */.YjP().max(1_000_000).nullish() });
const normalize = (text) => text.replaceAll('\r\n', '\n').trim();
async function addRecord({ api }, { number }, body) {
    const path = `./issues/${number}/comments`;
    const { isNew } = await (0,create_once/* createOnce */.Ur)({
        what: `the comment on pull request ${number}`,
        find: async () => (await api.list(path, commentSchema, context/* PERMISSION */.oC.issues)).some((comment) => normalize(comment.body ?? '') === normalize(body)) || undefined,
        create: () => api.write('POST', path, { body }, context/* PERMISSION */.oC.issuesWrite),
        read: () => true,
    });
    return isNew;
}


/***/ }),

/***/ 55373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ openUseStore)
/* harmony export */ });
/* unused harmony export openBucket */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(89079);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21763);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57130);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13963);
/* harmony import */ var _store_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17315);
/* harmony import */ var _store_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20370);
/* harmony import */ var _store_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(48609);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58682);








const MAX_RECORD_BYTES = 64 * 1024;
const formatName = (digest) => `used/${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .getHex */ .Qj)(digest)}`;
async function openUseStore(location, ports, endpoint) {
    if (!location.startsWith('s3://'))
        return openFolder(location);
    const place = (0,_store_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parseStoreLocation */ .sC)(location);
    const { bucket } = place;
    const store = (0,_store_index_js__WEBPACK_IMPORTED_MODULE_4__/* .openS3Store */ .e)({
        http: ports.http,
        bucket,
        signal: ports.signal,
        ...(0,_store_index_js__WEBPACK_IMPORTED_MODULE_3__/* .readStoreAccess */ .ew)(ports.env, endpoint),
    });
    return openBucket(store, place);
}
const refuse = (store, detail, cause) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .bypassError */ .B)('bypass-use-unrecorded', { store, detail }, { cause });
async function openFolder(folder) {
    const isNew = (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_6__/* .fileKind */ .h_)(folder)) === undefined;
    const locate = (digest) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, formatName(digest));
    return {
        name: folder,
        ...(isNew ? { warning: (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .bypassError */ .B)('bypass-store-new', { store: folder }) } : {}),
        find: async (digest) => {
            const path = locate(digest);
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path);
            }
            catch (error) {
                if ((0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_7__/* .systemCode */ .xU)(error) === 'ENOENT')
                    return undefined;
                throw refuse(folder, (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_7__/* .describe */ .q0)(error), error);
            }
            return (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_6__/* .readRegularFile */ .XF)(path, MAX_RECORD_BYTES, 'the record of the use', { noFollow: true });
        },
        record: async (digest, content) => {
            try {
                return await createDurably(locate(digest), content);
            }
            catch (error) {
                throw refuse(folder, (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_7__/* .describe */ .q0)(error), error);
            }
        },
    };
}
async function createDurably(path, content) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    let file;
    try {
        file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx', 0o644);
    }
    catch (error) {
        if ((0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_7__/* .systemCode */ .xU)(error) === 'EEXIST')
            return 'taken';
        throw error;
    }
    try {
        await file.writeFile(content);
        await file.sync();
    }
    finally {
        await file.close();
    }
    for (const parent of [folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)]) {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(parent, 'r');
        await handle.sync().finally(() => handle.close());
    }
    return 'ours';
}
function openBucket(store, place) {
    const locate = (digest) => (0,_store_index_js__WEBPACK_IMPORTED_MODULE_3__/* .formatKey */ .TD)(place, formatName(digest));
    const find = async (digest) => {
        const key = locate(digest);
        for await (const version of store.versions(key)) {
            if (version.key !== key)
                continue;
            const { content } = await store.get(key, version.versionId);
            return (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_8__/* .collect */ .Fo)(content, MAX_RECORD_BYTES, 'the record of the use');
        }
        return undefined;
    };
    return {
        name: store.name,
        find,
        record: async (digest, content) => {
            const upload = await (0,_store_index_js__WEBPACK_IMPORTED_MODULE_9__/* .createBytesUpload */ .T)(content);
            const condition = { ifAbsent: true };
            let failure;
            try {
                const stored = await store.putIf(locate(digest), upload, { contentType: 'application/json' }, condition);
                if (stored)
                    return 'ours';
            }
            catch (error) {
                failure = error;
            }
            const found = await find(digest).catch((error) => {
                throw refuse(store.name, (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_7__/* .describe */ .q0)(failure ?? error), failure ?? error);
            });
            if (!found)
                throw refuse(store.name, failure ? (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_7__/* .describe */ .q0)(failure) : 'the store refused to create an object', failure);
            return found.equals(content) ? 'ours' : 'taken';
        },
    };
}


/***/ })

};
