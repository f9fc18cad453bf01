export const id = 8192;
export const ids = [8192];
export const modules = {

/***/ 33192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76357);

function defineCommand(definition) {
    const { path, summary, example, options } = definition;
    const parameters = options ?? {};
    return {
        path,
        summary,
        parameters: Object.values(parameters),
        example,
        run: async (lookUp, context) => definition.run((0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .readValues */ .N$)(parameters, lookUp, path), context),
    };
}


/***/ }),

/***/ 8977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ SERVICES),
/* harmony export */   i: () => (/* binding */ REGIONS)
/* harmony export */ });
const REGIONS = ['primary', 'secondary'];
const SERVICES = ['registry', 'fulcio', 'rekor', 'rekorV1', 'tsa', 'store'];


/***/ }),

/***/ 32585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ startSandbox)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/sandbox/errors.js
var sandbox_errors = __webpack_require__(76549);
;// CONCATENATED MODULE: ./build/sandbox/faults.js

const FAULTS = {
    none: 'the service has no fault',
    down: 'connections are refused, because the listener is closed',
    blackhole: 'connections are accepted, and requests get no response',
    slow: 'the delay of each response, in milliseconds',
    trickle: 'the rate of each response body, in bytes per second',
    throttle: 'the share of requests (0 to 1) that get status 429 and Retry-After: 1',
    error: 'the share of requests (0 to 1) that get status 503',
    cut: 'the number of bytes of a body, in either direction, after which the connection is cut',
    corrupt: 'the offset of the byte that is changed in each response body',
    fork: 'the log shows a different history under the same key (rekor only)',
};
const isFaultName = (text) => typeof text === 'string' && Object.hasOwn(FAULTS, text);
const DEFAULTS = {
    slow: 200,
    trickle: 10_000,
    throttle: 1,
    error: 1,
    cut: 100,
    corrupt: 0,
};
function createFault(name, value) {
    if (value !== undefined) {
        const share = name === 'throttle' || name === 'error';
        const count = name === 'cut' || name === 'corrupt' || name === 'trickle';
        const isValid = Number.isFinite(value) && value >= 0 && (!share || value <= 1) && (!count || Number.isInteger(value));
        if (!isValid)
            throw (0,sandbox_errors/* sandboxError */.k)('sandbox-fault-value', { given: value, fault: name, unit: FAULTS[name] });
    }
    return { name, value: value ?? DEFAULTS[name] ?? 0 };
}

;// CONCATENATED MODULE: ./build/sandbox/registry/profiles.js
const SPEC = {
    referrers: 'api',
    ociSubject: true,
    mount: 'yes',
    postWithDigest: true,
    minChunk: 0,
    immutableTags: false,
    location: 'relative',
    storage: false,
    throttleEvery: 0,
    retryAfter: 'seconds',
    throttleTokens: false,
    pageSize: 0,
    narrowTokens: false,
};
const MIN_CHUNK = 5 * 1024 * 1024;
const PROFILES = {
    spec: SPEC,
    'docker-registry-2.8': { ...SPEC, referrers: 'none', ociSubject: false, postWithDigest: false, location: 'absolute' },
    'docker-hub': {
        ...SPEC,
        referrers: 'none',
        ociSubject: false,
        mount: 400,
        postWithDigest: false,
        storage: true,
        throttleEvery: 101,
    },
    ghcr: { ...SPEC, referrers: 'web', ociSubject: false, mount: 'upload', storage: true, narrowTokens: true },
    ecr: {
        ...SPEC,
        mount: 'upload',
        minChunk: MIN_CHUNK,
        immutableTags: true,
        location: 'absolute',
        storage: true,
        pageSize: 2,
    },
    acr: { ...SPEC, throttleEvery: 97, retryAfter: 'date', throttleTokens: true, storage: true },
    harbor: { ...SPEC, mount: 401, pageSize: 2 },
    artifactory: { ...SPEC, mount: 403, postWithDigest: false, location: 'absolute', pageSize: 3 },
    gar: { ...SPEC, mount: 'upload', location: 'absolute', storage: true, narrowTokens: true },
    quay: {
        ...SPEC,
        postWithDigest: false,
        location: 'absolute',
        storage: true,
        throttleEvery: 103,
        retryAfter: 'date',
        pageSize: 1,
    },
};
const isProfileName = (text) => typeof text === 'string' && Object.hasOwn(PROFILES, text);

;// CONCATENATED MODULE: ./build/sandbox/requests.js
class Refusal extends Error {
    status;
    body;
    headers;
    constructor(status, body, headers = {}) {
        super(typeof body === 'string' ? body : JSON.stringify(body));
        this.status = status;
        this.body = this.message;
        this.headers = { 'content-type': typeof body === 'string' ? 'text/plain' : 'application/json', ...headers };
    }
}
const sendRefusals = (handler) => async (request, response, fault) => {
    try {
        await handler(request, response, fault);
    }
    catch (error) {
        if (!(error instanceof Refusal) || response.headersSent)
            throw error;
        request.resume();
        response.writeHead(error.status, { ...error.headers });
        response.end(request.method === 'HEAD' ? undefined : error.body);
    }
};
async function readBody(request, maxBytes = 16 * 1024 * 1024) {
    const chunks = [];
    let size = 0;
    for await (const chunk of request) {
        size += chunk.length;
        if (size > maxBytes)
            throw new Refusal(413, { message: `the body has more than ${maxBytes} bytes` });
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
async function readJson(request, maxBytes) {
    const text = (await readBody(request, maxBytes)).toString('utf8');
    try {
        return JSON.parse(text);
    }
    catch {
        throw new Refusal(400, { code: 400, message: 'the body is not JSON' });
    }
}
function sendJson(response, value, status = 200, headers = {}) {
    const body = Buffer.from(JSON.stringify(value));
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': String(body.length), ...headers });
    response.end(body);
}
const parseUrl = (request) => new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);

;// CONCATENATED MODULE: ./build/sandbox/admin.js




const MAX_BODY_BYTES = 64 * 1024;
function createAdminHandler(ports) {
    return sendRefusals(async (request, response) => {
        const { pathname } = parseUrl(request);
        const route = `${request.method} ${pathname}`;
        if (route === 'GET /requests')
            return sendJson(response, ports.requests());
        if (route === 'POST /profiles')
            return sendJson(response, await setProfile(request, ports));
        if (route === 'POST /faults')
            return sendJson(response, await setFault(request, ports));
        throw new Refusal(404, { message: 'unknown route: expected POST /faults, POST /profiles or GET /requests' });
    });
}
async function setFault(request, ports) {
    const { region, service, fault, value } = await readFields(request);
    if (!isFaultName(fault))
        throw new Refusal(400, { message: `fault: expected one of ${Object.keys(FAULTS).join(', ')}`, given: fault });
    if (value !== undefined && (typeof value !== 'number' || !(value >= 0)))
        throw new Refusal(400, { message: 'value: expected a number of at least 0', given: value });
    try {
        await ports.fault(region, service, fault, value);
    }
    catch (error) {
        throw new Refusal(400, { message: (0,errors/* asMcError */.b)(error).message });
    }
    return { region, service, fault, ...(value === undefined ? {} : { value }) };
}
async function setProfile(request, ports) {
    const { region, profile } = await readFields(request);
    if (!isProfileName(profile))
        throw new Refusal(400, { message: `profile: expected one of ${Object.keys(PROFILES).join(', ')}`, given: profile });
    try {
        ports.profile(region, profile);
    }
    catch (error) {
        throw new Refusal(400, { message: (0,errors/* asMcError */.b)(error).message });
    }
    return { region, profile };
}
const readFields = async (request) => ((await readJson(request, MAX_BODY_BYTES)) ?? {});

// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
;// CONCATENATED MODULE: ./build/sandbox/github.js


const MAX_PER_PAGE = 100;
const [OWNER, NAME, REPOSITORY_ID] = ['acme', 'app', 1001];
const REPOSITORY = {
    id: REPOSITORY_ID,
    name: NAME,
    full_name: `${OWNER}/${NAME}`,
    private: true,
    visibility: 'private',
    owner: { login: OWNER, id: 2001, type: 'Organization' },
    default_branch: 'main',
};
function createGithubHandler() {
    const attestations = new Map();
    return sendRefusals(async (request, response) => {
        const url = parseUrl(request);
        const [, owner, name, rest = ''] = /^\/repos\/([^/]+)\/([^/]+)(\/.*)?$/.exec(url.pathname) ?? [];
        const isRepository = owner === OWNER && name === NAME;
        const route = `${request.method} ${isRepository ? `{repository}${rest}` : url.pathname}`;
        if (route === 'GET /')
            return sendJson(response, { current_user_url: `${url.origin}/user` });
        if (route === 'GET /meta')
            return sendJson(response, { verifiable_password_authentication: false });
        if (route === 'GET {repository}')
            return sendJson(response, REPOSITORY);
        if (route === 'POST {repository}/attestations')
            return storeAttestation(request, response, attestations);
        const [, subject = ''] = /^GET \{repository\}\/attestations\/(sha256:[0-9a-f]{64})$/.exec(route) ?? [];
        const stored = attestations.get(subject);
        if (!stored)
            throw notFound();
        sendPage(response, url, stored);
    });
}
const notFound = () => new Refusal(404, { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' });
async function storeAttestation(request, response, attestations) {
    const { bundle } = (await readJson(request));
    for (const subject of listSubjects(bundle))
        attestations.set(subject, [...(attestations.get(subject) ?? []), { repository_id: REPOSITORY_ID, bundle }]);
    sendJson(response, { id: (0,lib_digest/* sha256 */.sc)(JSON.stringify(bundle)).readUIntBE(0, 6) }, 201);
}
function sendPage(response, url, stored) {
    const perPage = Math.min(Number(url.searchParams.get('per_page') ?? 30), MAX_PER_PAGE);
    const from = Number(url.searchParams.get('after') ?? 0);
    const next = from + perPage;
    const link = `<${url.origin}${url.pathname}?per_page=${perPage}&after=${next}>; rel="next"`;
    sendJson(response, { attestations: stored.slice(from, next) }, 200, next < stored.length ? { link } : {});
}
function listSubjects(bundle) {
    const payload = bundle?.dsseEnvelope?.payload;
    if (typeof payload !== 'string')
        throw new Refusal(422, { message: 'Invalid bundle', status: '422' });
    const { subject = [] } = JSON.parse(Buffer.from(payload, 'base64').toString('utf8'));
    return subject.flatMap(({ digest }) => (digest?.sha256 ? [`sha256:${digest.sha256}`] : []));
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
;// CONCATENATED MODULE: ./build/sandbox/fault-injection.js
function cutUpload(request, limit) {
    const push = request.push.bind(request);
    let at = 0;
    request.push = (chunk, encoding) => {
        if (!(chunk instanceof Uint8Array))
            return push(chunk, encoding);
        const from = at;
        at += chunk.length;
        if (at <= limit)
            return push(chunk, encoding);
        const more = from < limit && push(chunk.subarray(0, limit - from));
        request.socket.resetAndDestroy();
        return more;
    };
}
class Share {
    #counter = 0;
    hit(share) {
        const before = Math.ceil(this.#counter * share);
        this.#counter++;
        return Math.ceil(this.#counter * share) > before;
    }
}
function applyFault(response, fault, onBytes) {
    const write = response.write.bind(response);
    const end = response.end.bind(response);
    let at = 0;
    let pace = Promise.resolve();
    const send = (chunk) => {
        const from = at;
        at += chunk.length;
        onBytes(chunk.length);
        if (fault.name === 'cut' && at > fault.value) {
            const part = chunk.subarray(0, Math.max(0, fault.value - from));
            if (part.length > 0)
                write(part);
            else
                response.flushHeaders();
            setTimeout(() => response.socket?.resetAndDestroy(), 10);
            return true;
        }
        if (fault.name === 'corrupt' && from <= fault.value && fault.value < at) {
            const changed = Buffer.from(chunk);
            changed[fault.value - from] = (changed[fault.value - from] ?? 0) ^ 0x01;
            return write(changed);
        }
        if (fault.name === 'trickle') {
            pace = pace.then(async () => {
                const step = Math.max(1, Math.floor(fault.value / 10));
                for (let i = 0; i < chunk.length && !response.destroyed; i += step) {
                    write(chunk.subarray(i, i + step));
                    await new Promise((resolve) => setTimeout(resolve, 100));
                }
            });
            return true;
        }
        return write(chunk);
    };
    response.write = ((chunk, ...args) => {
        const ok = send(toBuffer(chunk, args[0]));
        const done = findCallback(args);
        if (done)
            process.nextTick(done);
        return ok;
    });
    response.end = ((...args) => {
        const [chunk, encoding] = args;
        if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') {
            const bytes = toBuffer(chunk, encoding);
            if (!response.headersSent && !response.hasHeader('content-length') && !response.hasHeader('transfer-encoding'))
                response.setHeader('content-length', bytes.length);
            send(bytes);
        }
        const cut = fault.name === 'cut' && at > fault.value;
        if (!cut)
            void pace.then(() => end());
        const done = findCallback(args);
        if (done)
            response.once('close', done);
        return response;
    });
}
const toBuffer = (chunk, encoding) => typeof chunk === 'string'
    ? Buffer.from(chunk, typeof encoding === 'string' ? encoding : 'utf8')
    : Buffer.from(chunk);
const findCallback = (args) => args.find((arg) => typeof arg === 'function');

;// CONCATENATED MODULE: ./build/sandbox/host.js




const MAX_RECORDS = 100_000;
async function createServiceHost(service) {
    const { name, region } = service;
    const faulty = new FaultyService(service);
    const listener = new Listener(faulty.serve);
    let switching = Promise.resolve();
    const afterSwitches = (work) => {
        switching = switching.catch(() => undefined).then(work);
        return switching;
    };
    await listener.open();
    return {
        region,
        name,
        url: `http://127.0.0.1:${listener.port}`,
        get current() {
            return faulty.fault;
        },
        requests: faulty.requests,
        fault: (next, value) => {
            const wanted = createFault(next, value);
            return afterSwitches(async () => {
                faulty.fault = wanted;
                if (next === 'down')
                    await listener.close();
                else if (!listener.isOpen)
                    await listener.open();
                if (next !== 'blackhole')
                    faulty.dropUnanswered();
            });
        },
        close: () => afterSwitches(() => listener.close()),
    };
}
class Listener {
    #serve;
    #server;
    port = 0;
    constructor(serve) {
        this.#serve = serve;
    }
    get isOpen() {
        return this.#server !== undefined;
    }
    open() {
        return new Promise((resolve, reject) => {
            const server = (0,external_node_http_.createServer)({ keepAliveTimeout: 5_000 }, this.#serve);
            server.once('error', reject);
            server.listen(this.port, '127.0.0.1', () => {
                this.port = server.address().port;
                this.#server = server;
                resolve();
            });
        });
    }
    async close() {
        const server = this.#server;
        this.#server = undefined;
        if (!server)
            return;
        await new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        });
    }
}
class FaultyService {
    requests = [];
    #service;
    #shares = { throttle: new Share(), error: new Share() };
    #unanswered = new Set();
    fault = createFault('none');
    constructor(service) {
        this.#service = service;
    }
    serve = (request, response) => void this.#answer(request, response);
    dropUnanswered() {
        for (const response of this.#unanswered)
            response.socket?.resetAndDestroy();
    }
    async #answer(request, response) {
        const active = this.fault;
        this.#record(request, response, active);
        if (active.name === 'cut')
            cutUpload(request, active.value);
        if (active.name === 'blackhole') {
            this.#unanswered.add(response.once('close', () => this.#unanswered.delete(response)));
            return;
        }
        if (active.name === 'slow')
            await new Promise((resolve) => setTimeout(resolve, active.value));
        if (active.name === 'throttle' && this.#shares.throttle.hit(active.value))
            return refuse(request, response, 429, { 'retry-after': '1' });
        if (active.name === 'error' && this.#shares.error.hit(active.value))
            return refuse(request, response, 503, {});
        try {
            await this.#service.handler(request, response, active);
        }
        catch (error) {
            if (response.headersSent)
                response.destroy();
            else
                refuse(request, response, 500, {}, (0,describe/* describe */.q0)(error));
        }
    }
    #record(request, response, active) {
        const { method = '', url: path = '' } = request;
        let bytes = 0;
        applyFault(response, active, (count) => {
            bytes += count;
        });
        response.once('close', () => {
            if (this.requests.length >= MAX_RECORDS)
                this.requests.shift();
            this.requests.push({
                at: new Date().toISOString(),
                region: this.#service.region,
                service: this.#service.name,
                method,
                path,
                status: response.headersSent ? response.statusCode : 0,
                bytes,
            });
        });
    }
}
function refuse(request, response, status, headers, detail = 'a fault of the sandbox') {
    request.resume();
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ errors: [{ code: status === 429 ? 'TOOMANYREQUESTS' : 'UNAVAILABLE', message: detail }] }));
}

// EXTERNAL MODULE: ./build/sandbox/regions.js
var regions = __webpack_require__(8977);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/sandbox/registry/auth.js


const unauthorized = (challenge) => new Refusal(401, { errors: [{ code: 'UNAUTHORIZED', message: 'authentication required' }] }, { 'www-authenticate': challenge });
class RegistryGate {
    #options;
    #tokens = new Map();
    constructor(options) {
        this.#options = options;
    }
    #isUser(request) {
        const [, encoded = ''] = /^Basic (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
        return this.#isPassword(Buffer.from(encoded, 'base64').toString('utf8'));
    }
    #isPassword(nameAndPassword) {
        const [name = '', ...password] = nameAndPassword.split(':');
        return Object.hasOwn(this.#options.users, name) && this.#options.users[name] === password.join(':');
    }
    async token(request, response, narrow) {
        let scopes;
        if (request.method === 'POST') {
            const form = new URLSearchParams((await readBody(request, 64 * 1024)).toString('utf8'));
            if (form.get('grant_type') !== 'refresh_token' || !this.#isPassword(form.get('refresh_token') ?? ''))
                throw unauthorized('Basic realm="sandbox"');
            scopes = (form.get('scope') ?? '').split(' ');
        }
        else {
            if (!this.#isUser(request))
                throw unauthorized('Basic realm="sandbox"');
            scopes = parseUrl(request).searchParams.getAll('scope');
        }
        const token = (0,external_node_crypto_.randomBytes)(24).toString('base64url');
        const seconds = this.#options.tokenSeconds ?? 300;
        const granted = scopes.flatMap((scope) => scope.split(' ')).slice(0, narrow ? 1 : undefined);
        this.#tokens.set(token, { scopes: new Set(granted.flatMap(listGrants)), until: Date.now() + seconds * 1000 });
        sendJson(response, { token, access_token: token, expires_in: seconds });
    }
    admit(request, repository, action) {
        if (this.#options.mode === 'basic') {
            if (!this.#isUser(request))
                throw unauthorized('Basic realm="sandbox"');
            return;
        }
        const scope = repository === undefined ? '' : `repository:${repository}:${action}`;
        const [, token = ''] = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
        const granted = this.#tokens.get(token);
        if (granted && granted.until > Date.now() && (scope === '' || granted.scopes.has(scope)))
            return;
        const wanted = scope === '' ? '' : `,scope="repository:${repository}:${action === 'push' ? 'pull,push' : 'pull'}"`;
        throw unauthorized(`Bearer realm="http://${request.headers.host}/token",service="${request.headers.host}"${wanted}`);
    }
}
function listGrants(scope) {
    const [type, name, actions = ''] = scope.split(':');
    return actions.split(',').map((action) => `${type}:${name}:${action}`);
}

// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build/sandbox/registry/digests.js


const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
const ALGORITHMS = ['sha256', 'sha512'];
const isDigest = (text) => DIGEST.test(text);
const createProblem = (status, code, message, headers = {}) => new Refusal(status, { errors: [{ code, message }] }, headers);
function assertDigest(text) {
    if (!isDigest(text))
        throw createProblem(400, 'DIGEST_INVALID', `"${text}" is not a sha256 or sha512 digest`);
}
function assertAlgorithm(name) {
    if (name !== null && !ALGORITHMS.includes(name))
        throw createProblem(400, 'DIGEST_INVALID', `expected the algorithm sha256 or sha512, found "${name}"`);
}
function assertMethod(method, ...allowed) {
    if (allowed.includes(method ?? ''))
        return;
    throw createProblem(405, 'UNSUPPORTED', `expected ${allowed.join(', ')}, found ${method}`, {
        allow: allowed.join(', '),
    });
}
async function streamDigestLike(stream, other) {
    const algorithm = other.startsWith('sha512:') ? 'sha512' : 'sha256';
    const hash = (0,external_node_crypto_.createHash)(algorithm);
    for await (const chunk of stream)
        hash.update(chunk);
    return `${algorithm}:${hash.digest('hex')}`;
}

;// CONCATENATED MODULE: ./build/sandbox/registry/blobs.js


async function serveBlob(files, request, response, name, digest) {
    assertMethod(request.method, 'GET', 'HEAD', 'DELETE');
    assertDigest(digest);
    if (request.method === 'DELETE') {
        if (!(await files.deleteBlob(name, digest)))
            throw createProblem(404, 'BLOB_UNKNOWN', digest);
        response.writeHead(202).end();
        return;
    }
    const blob = await files.blob(name, digest);
    if (!blob)
        throw createProblem(404, 'BLOB_UNKNOWN', `${name} has no blob ${digest}`);
    const range = parseRange(request.headers.range, blob.size);
    if (range === 'unsatisfiable') {
        response.writeHead(416, { 'content-range': `bytes */${blob.size}`, 'content-length': '0' }).end();
        return;
    }
    const { from, to } = range ?? { from: 0, to: blob.size - 1 };
    response.writeHead(range ? 206 : 200, {
        'content-type': 'application/octet-stream',
        'docker-content-digest': digest,
        'accept-ranges': 'bytes',
        etag: `"${digest}"`,
        'content-length': blob.size === 0 ? 0 : to - from + 1,
        ...(range ? { 'content-range': `bytes ${from}-${to}/${blob.size}` } : {}),
    });
    if (request.method === 'HEAD' || blob.size === 0)
        response.end();
    else
        await (0,promises_.pipeline)(blob.read(from, to), response);
}
function parseRange(header, size) {
    const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
    if (first === undefined || last === undefined || (first === '' && last === ''))
        return undefined;
    const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
    const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
    return from > to ? 'unsatisfiable' : { from, to };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/sandbox/registry/files.js






class RegistryFiles {
    #root;
    constructor(root) {
        this.#root = root;
    }
    #path(repository, ...parts) {
        return (0,external_node_path_.join)(this.#root, encodeURIComponent(repository), ...parts.map((part) => part.replace(':', '-')));
    }
    async repositories() {
        return (await (0,external_node_fs_promises_.readdir)(this.#root).catch(() => [])).map(decodeURIComponent).sort();
    }
    async blob(repository, digest) {
        const path = this.#path(repository, 'blobs', digest);
        const info = await (0,external_node_fs_promises_.stat)(path).catch(() => undefined);
        return info && { size: info.size, read: (start, end) => (0,external_node_fs_.createReadStream)(path, { start, end }) };
    }
    async findRepositoryWithBlob(digest) {
        for (const repository of await this.repositories())
            if (await this.blob(repository, digest))
                return repository;
        return undefined;
    }
    async mount(repository, digest, from) {
        if (!(await this.blob(from, digest)))
            return false;
        await (0,external_node_fs_promises_.mkdir)(this.#path(repository, 'blobs'), { recursive: true });
        await (0,external_node_fs_promises_.link)(this.#path(from, 'blobs', digest), this.#path(repository, 'blobs', digest)).catch((error) => {
            if (error.code !== 'EEXIST')
                throw error;
        });
        return true;
    }
    deleteBlob = (repository, digest) => this.#remove(this.#path(repository, 'blobs', digest));
    async startUpload(repository) {
        const id = (0,external_node_crypto_.randomUUID)();
        await (0,external_node_fs_promises_.mkdir)(this.#path(repository, 'uploads'), { recursive: true });
        await (0,external_node_fs_promises_.writeFile)(this.#path(repository, 'uploads', id), '');
        return id;
    }
    uploadSize = async (repository, id) => (await (0,external_node_fs_promises_.stat)(this.#path(repository, 'uploads', id)).catch(() => undefined))?.size;
    async append(repository, id, body) {
        await (0,promises_.pipeline)(body, (0,external_node_fs_.createWriteStream)(this.#path(repository, 'uploads', id), { flags: 'a' }));
    }
    async finishUpload(repository, id, digest) {
        const path = this.#path(repository, 'uploads', id);
        if ((await streamDigestLike((0,external_node_fs_.createReadStream)(path), digest)) !== digest) {
            await (0,external_node_fs_promises_.rm)(path, { force: true });
            return false;
        }
        await (0,external_node_fs_promises_.mkdir)(this.#path(repository, 'blobs'), { recursive: true });
        await (0,external_node_fs_promises_.rename)(path, this.#path(repository, 'blobs', digest));
        return true;
    }
    cancelUpload = (repository, id) => this.#remove(this.#path(repository, 'uploads', id));
    async putManifest(repository, { digest, mediaType, bytes }, tags) {
        await (0,external_node_fs_promises_.mkdir)(this.#path(repository, 'manifests'), { recursive: true });
        await this.#write(this.#path(repository, 'manifests', `${digest}.type`), mediaType);
        await this.#write(this.#path(repository, 'manifests', digest), bytes);
        if (tags.length > 0)
            await (0,external_node_fs_promises_.mkdir)(this.#path(repository, 'tags'), { recursive: true });
        for (const tag of tags)
            await this.#write(this.#path(repository, 'tags', tag), digest);
    }
    async manifest(repository, reference) {
        const digest = reference.includes(':')
            ? reference
            : await (0,external_node_fs_promises_.readFile)(this.#path(repository, 'tags', reference), 'utf8').catch(() => '');
        if (!digest)
            return undefined;
        const bytes = await (0,external_node_fs_promises_.readFile)(this.#path(repository, 'manifests', digest)).catch(() => undefined);
        const mediaType = await (0,external_node_fs_promises_.readFile)(this.#path(repository, 'manifests', `${digest}.type`), 'utf8').catch(() => '');
        return bytes && { digest, mediaType, bytes };
    }
    async manifests(repository) {
        const names = (await (0,external_node_fs_promises_.readdir)(this.#path(repository, 'manifests')).catch(() => [])).filter((name) => !name.endsWith('.type') && !name.endsWith('.tmp'));
        const all = await Promise.all(names.sort().map((name) => this.manifest(repository, name.replace('-', ':'))));
        return all.filter((manifest) => manifest !== undefined);
    }
    deleteManifest = (repository, reference) => this.#remove(reference.includes(':')
        ? this.#path(repository, 'manifests', reference)
        : this.#path(repository, 'tags', reference));
    async tags(repository) {
        if (!(await (0,external_node_fs_promises_.stat)(this.#path(repository)).catch(() => undefined)))
            return undefined;
        return (await (0,external_node_fs_promises_.readdir)(this.#path(repository, 'tags')).catch(() => []))
            .filter((name) => !name.endsWith('.tmp'))
            .sort();
    }
    async #write(path, data) {
        const temporary = `${path}.${(0,external_node_crypto_.randomUUID)()}.tmp`;
        await (0,external_node_fs_promises_.appendFile)(temporary, data);
        await (0,external_node_fs_promises_.rename)(temporary, path);
    }
    #remove = async (path) => (0,external_node_fs_promises_.rm)(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./build/sandbox/registry/manifest-json.js
const INDEX = 'application/vnd.oci.image.index.v1+json';

;// CONCATENATED MODULE: ./build/sandbox/registry/lists.js



function selectPage(request, all, maxNames) {
    const { pathname, searchParams } = parseUrl(request);
    const given = searchParams.get('n');
    if (given !== null && !/^\d{1,9}$/.test(given))
        throw createProblem(400, 'PAGINATION_NUMBER_INVALID', `expected a number, found "${given}"`);
    const count = Math.min(given === null ? Number.POSITIVE_INFINITY : Number(given), maxNames);
    const last = searchParams.get('last') ?? '';
    const rest = all.filter((name) => name > last);
    const page = rest.slice(0, count);
    const next = `${pathname}?n=${count}&last=${encodeURIComponent(page.at(-1) ?? '')}`;
    const more = page.length > 0 && rest.length > page.length;
    return { page, headers: more ? { link: `<${next}>; rel="next"` } : {} };
}
async function sendRepositories(files, request, response) {
    assertMethod(request.method, 'GET', 'HEAD');
    const { page, headers } = selectPage(request, await files.repositories(), Number.POSITIVE_INFINITY);
    sendJson(response, { repositories: page }, 200, headers);
}
async function sendTags(files, request, response, { name, pageSize }) {
    assertMethod(request.method, 'GET', 'HEAD');
    const all = await files.tags(name);
    if (!all)
        throw createProblem(404, 'NAME_UNKNOWN', name);
    const { page, headers } = selectPage(request, all, pageSize);
    sendJson(response, { name, tags: page }, 200, headers);
}
async function sendReferrers(files, request, response, { name, digest, pageSize }) {
    assertMethod(request.method, 'GET', 'HEAD');
    assertDigest(digest);
    const wanted = parseUrl(request).searchParams.get('artifactType');
    const found = (await files.manifests(name)).flatMap(({ bytes, digest: own, mediaType }) => {
        const json = JSON.parse(bytes.toString('utf8'));
        if (json.subject?.digest !== digest)
            return [];
        const artifactType = json.artifactType || json.config?.mediaType;
        if (wanted && artifactType !== wanted)
            return [];
        return [
            {
                mediaType,
                digest: own,
                size: bytes.length,
                ...(artifactType ? { artifactType } : {}),
                ...(json.annotations ? { annotations: json.annotations } : {}),
            },
        ];
    });
    const from = Number(parseUrl(request).searchParams.get('from') ?? 0);
    const page = found.slice(from, from + pageSize);
    const hasMore = found.length > from + page.length;
    const next = `/v2/${name}/referrers/${digest}?from=${from + page.length}${wanted ? `&artifactType=${encodeURIComponent(wanted)}` : ''}`;
    sendJson(response, { schemaVersion: 2, mediaType: INDEX, manifests: page }, 200, {
        ...(hasMore ? { link: `<${next}>; rel="next"` } : {}),
        'content-type': INDEX,
        ...(wanted ? { 'oci-filters-applied': 'artifactType' } : {}),
    });
}

;// CONCATENATED MODULE: ./build/sandbox/registry/manifests.js




const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
const MAX_TAGS = 10;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const FALLBACK_TAG = /^sha(?:256|512)-[0-9a-f]{64}$/;
async function serveManifest(files, request, response, route) {
    const { name, reference } = route;
    assertMethod(request.method, 'GET', 'HEAD', 'PUT', 'DELETE');
    if (!isDigest(reference) && !TAG.test(reference))
        throw createProblem(400, 'MANIFEST_INVALID', `"${reference}" is not a tag or a digest`);
    if (request.method === 'PUT')
        return putManifest(files, request, response, route);
    if (request.method === 'DELETE') {
        if (!(await files.deleteManifest(name, reference)))
            throw createProblem(404, 'MANIFEST_UNKNOWN', reference);
        response.writeHead(202).end();
        return;
    }
    const found = await files.manifest(name, reference);
    if (!found)
        throw createProblem(404, 'MANIFEST_UNKNOWN', `${name} has no manifest ${reference}`);
    response.writeHead(200, {
        'content-type': found.mediaType,
        'content-length': found.bytes.length,
        'docker-content-digest': found.digest,
        etag: `"${found.digest}"`,
    });
    response.end(request.method === 'HEAD' ? undefined : found.bytes);
}
async function putManifest(files, request, response, { name, reference, referrersApi }) {
    const bytes = await readBody(request, MAX_MANIFEST_BYTES);
    const digest = (0,lib_digest/* digestLike */.kG)(bytes, reference);
    if (isDigest(reference) && reference !== digest)
        throw createProblem(400, 'DIGEST_INVALID', `expected a manifest with the digest ${reference}, found ${digest}`);
    const tags = readTags(request, reference);
    let json;
    try {
        json = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        throw createProblem(400, 'MANIFEST_INVALID', 'the manifest is not JSON');
    }
    await assertContent(files, name, reference, json);
    await assertCondition(files, request, name, reference);
    const mediaType = request.headers['content-type'] ?? json.mediaType ?? INDEX;
    await files.putManifest(name, { digest, mediaType, bytes }, isDigest(reference) ? tags : [reference]);
    response.writeHead(201, {
        location: `/v2/${name}/manifests/${digest}`,
        'docker-content-digest': digest,
        'content-length': '0',
        ...(json.subject && referrersApi ? { 'oci-subject': json.subject.digest } : {}),
        ...(tags.length > 0 ? { 'oci-tag': tags.join(', ') } : {}),
    });
    response.end();
}
function readTags(request, reference) {
    const tags = parseUrl(request).searchParams.getAll('tag');
    if (tags.length > 0 && !isDigest(reference))
        throw createProblem(400, 'MANIFEST_INVALID', '?tag=: expected a push by digest, found a push by tag');
    if (tags.length > MAX_TAGS)
        throw createProblem(414, 'MANIFEST_INVALID', `expected at most ${MAX_TAGS} tags`);
    const wrong = tags.find((tag) => !TAG.test(tag));
    if (wrong !== undefined)
        throw createProblem(400, 'MANIFEST_INVALID', `"${wrong}" is not a tag`);
    return tags;
}
async function assertContent(files, name, reference, json) {
    for (const blob of [json.config, ...(json.layers ?? [])])
        if (blob && !blob.urls?.length && !(await files.blob(name, blob.digest)))
            throw createProblem(404, 'MANIFEST_BLOB_UNKNOWN', blob.digest);
    if (FALLBACK_TAG.test(reference))
        return;
    for (const { digest } of json.manifests ?? [])
        if (!(await files.manifest(name, digest)) && !(await files.blob(name, digest)))
            throw createProblem(404, 'MANIFEST_BLOB_UNKNOWN', digest);
}
async function assertCondition(files, request, name, reference) {
    const { 'if-match': match, 'if-none-match': noneMatch } = request.headers;
    if (match === undefined && noneMatch === undefined)
        return;
    const now = (await files.manifest(name, reference))?.digest;
    if ((match !== undefined && match !== `"${now}"`) || (noneMatch === '*' && now !== undefined))
        throw createProblem(412, 'PRECONDITION_FAILED', `${reference}: found ${now ?? 'no manifest'}`);
}

;// CONCATENATED MODULE: ./build/sandbox/registry/quirks.js


const PAUSE_SECONDS = 1;
const STORAGE = '/storage';
class Quirks {
    #getProfile;
    #files;
    #tokenClients = new Set();
    #smallChunks = new Set();
    #count = 0;
    constructor(getProfile, files) {
        this.#getProfile = getProfile;
        this.#files = files;
    }
    get pageSize() {
        return this.#getProfile().pageSize || Number.POSITIVE_INFINITY;
    }
    get narrowTokens() {
        return this.#getProfile().narrowTokens;
    }
    applyBeforeAuthentication(request, response) {
        const profile = this.#getProfile();
        const { pathname } = parseUrl(request);
        rewriteHeaders(response, (headers) => {
            const { location } = headers;
            if (profile.location === 'absolute' && typeof location === 'string' && location.startsWith('/'))
                headers.location = `http://${request.headers.host}${location}`;
            if (!profile.ociSubject)
                delete headers['oci-subject'];
        });
        if (pathname === '/token') {
            const client = `${request.method} ${request.headers.authorization ?? ''}`;
            if (profile.throttleTokens && !this.#tokenClients.has(client)) {
                this.#tokenClients.add(client);
                throw createThrottle(profile);
            }
        }
        else if (profile.throttleEvery > 0 && ++this.#count % profile.throttleEvery === 0)
            throw createThrottle(profile);
        if (profile.referrers === 'web' && pathname === '/not-found')
            throw new Refusal(404, '<html>Not Found</html>', { 'content-type': 'text/html' });
        if (!pathname.startsWith(`${STORAGE}/`))
            return false;
        if (request.headers.authorization !== undefined)
            throw new Refusal(400, '<Error><Code>InvalidArgument</Code></Error>', { 'content-type': 'application/xml' });
        request.url = pathname.slice(STORAGE.length);
        return true;
    }
    async applyToRoute(request, response, { name, kind, rest }) {
        const profile = this.#getProfile();
        if (kind === 'referrers' && profile.referrers === 'none')
            throw new Refusal(404, '404 page not found\n');
        if (kind === 'referrers' && profile.referrers === 'web')
            throw new Refusal(303, '', { location: '/not-found' });
        if (kind === 'manifests' && request.method === 'PUT' && profile.immutableTags && !rest.includes(':'))
            if (await this.#files.manifest(name, rest))
                throw createProblem(400, 'TAG_INVALID', `the tag ${rest} exists, and tags of this repository are immutable`);
        if (kind === 'blobs' && request.method === 'GET' && profile.storage && !rest.startsWith('uploads')) {
            const { port } = new URL(`http://${request.headers.host}`);
            throw new Refusal(307, '', {
                location: `http://localhost:${port}${STORAGE}${parseUrl(request).pathname}?signature=abc`,
            });
        }
        if (kind === 'blobs' && rest.startsWith('uploads'))
            this.#applyToUpload(profile, request, response, rest);
    }
    #applyToUpload(profile, request, response, upload) {
        const url = parseUrl(request);
        const { method } = request;
        if (method === 'POST') {
            if (url.searchParams.has('mount') && typeof profile.mount === 'number')
                throw createProblem(profile.mount, 'DENIED', 'this repository does not allow mounts');
            if (profile.mount !== 'yes')
                url.searchParams.delete('mount');
            if (!profile.postWithDigest)
                url.searchParams.delete('digest');
            request.url = `${url.pathname}${url.search}`;
            if (profile.minChunk > 0)
                response.setHeader('oci-chunk-min-length', String(profile.minChunk));
        }
        if (method !== 'PATCH' || profile.minChunk === 0)
            return;
        if (this.#smallChunks.has(upload))
            throw createProblem(400, 'SIZE_INVALID', `a chunk before this one had less than ${profile.minChunk} bytes`);
        if (Number(request.headers['content-length'] ?? 0) < profile.minChunk)
            this.#smallChunks.add(upload);
    }
}
function createThrottle({ retryAfter }) {
    const at = new Date(Date.now() + PAUSE_SECONDS * 1000 + 999);
    const after = retryAfter === 'date' ? at.toUTCString() : String(PAUSE_SECONDS);
    const body = { errors: [{ code: 'TOOMANYREQUESTS', message: 'too many requests' }] };
    return new Refusal(429, body, { 'retry-after': after });
}
function rewriteHeaders(response, change) {
    const write = response.writeHead.bind(response);
    response.writeHead = ((status, headers = {}) => {
        const changed = { ...headers };
        change(changed);
        return write(status, changed);
    });
}

;// CONCATENATED MODULE: ./build/sandbox/registry/uploads.js


const UPLOAD_ID = /^[0-9a-f-]{36}$/;
async function serveUpload(files, request, response, route) {
    const upload = new Upload(files, request, response, route.name);
    if (route.id === '')
        return upload.start(route.anonymousMounts);
    assertMethod(request.method, 'GET', 'PATCH', 'PUT', 'DELETE');
    const size = UPLOAD_ID.test(route.id) ? await files.uploadSize(route.name, route.id) : undefined;
    if (size === undefined)
        throw createProblem(404, 'BLOB_UPLOAD_UNKNOWN', route.id);
    switch (request.method) {
        case 'GET':
            return upload.sendProgress(204, route.id);
        case 'DELETE':
            await files.cancelUpload(route.name, route.id);
            response.writeHead(204).end();
            return;
        default:
            return upload.append(route.id, size);
    }
}
class Upload {
    #files;
    #request;
    #response;
    #name;
    #query;
    #digest;
    constructor(files, request, response, name) {
        this.#files = files;
        this.#request = request;
        this.#response = response;
        this.#name = name;
        this.#query = parseUrl(request).searchParams;
        this.#digest = this.#query.get('digest') ?? '';
    }
    async start(anonymousMounts) {
        assertMethod(this.#request.method, 'POST');
        assertAlgorithm(this.#query.get('digest-algorithm'));
        const mount = this.#query.get('mount') ?? '';
        if (isDigest(mount)) {
            const from = this.#query.get('from') ?? (anonymousMounts ? await this.#files.findRepositoryWithBlob(mount) : undefined);
            if (from && (await this.#files.mount(this.#name, mount, from)))
                return this.#sendCreated(mount);
        }
        if (this.#digest)
            assertDigest(this.#digest);
        const id = await this.#files.startUpload(this.#name);
        if (!this.#digest)
            return this.sendProgress(202, id);
        await this.#files.append(this.#name, id, this.#request);
        return this.#finish(id);
    }
    async append(id, size) {
        const start = /^(?:bytes )?(\d+)-/.exec(this.#request.headers['content-range'] ?? '')?.[1];
        if (start !== undefined && Number(start) !== size) {
            this.#response.setHeader('range', `0-${Math.max(0, size - 1)}`);
            throw createProblem(416, 'BLOB_UPLOAD_INVALID', `expected a chunk from byte ${size} on, found ${start}`);
        }
        await this.#files.append(this.#name, id, this.#request);
        return this.#request.method === 'PATCH' ? this.sendProgress(202, id) : this.#finish(id);
    }
    async sendProgress(status, id) {
        const size = (await this.#files.uploadSize(this.#name, id)) ?? 0;
        this.#response.writeHead(status, {
            location: `/v2/${this.#name}/blobs/uploads/${id}`,
            range: `0-${Math.max(0, size - 1)}`,
            'docker-upload-uuid': id,
            'content-length': '0',
        });
        this.#response.end();
    }
    async #finish(id) {
        const digest = this.#digest;
        assertDigest(digest);
        if (!(await this.#files.finishUpload(this.#name, id, digest)))
            throw createProblem(400, 'DIGEST_INVALID', `the bytes do not have the digest ${digest}`);
        this.#sendCreated(digest);
    }
    #sendCreated(digest) {
        this.#response
            .writeHead(201, {
            location: `/v2/${this.#name}/blobs/${digest}`,
            'docker-content-digest': digest,
            'content-length': '0',
        })
            .end();
    }
}

;// CONCATENATED MODULE: ./build/sandbox/registry/handler.js










const handler_NAME = '([a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*)';
const ROUTE = new RegExp(`^/v2/${handler_NAME}/(manifests|blobs|tags|referrers)/(.*)$`);
function createRegistryHandler(options) {
    const files = new RegistryFiles(options.dir);
    const registry = {
        files,
        gate: options.auth ? new RegistryGate(options.auth) : undefined,
        quirks: new Quirks(options.profile ?? (() => PROFILES.spec), files),
        referrersApi: options.referrers ?? true,
    };
    const { gate, quirks } = registry;
    return sendRefusals(async (request, response) => {
        const isSigned = quirks.applyBeforeAuthentication(request, response);
        const { pathname } = parseUrl(request);
        response.setHeader('docker-distribution-api-version', 'registry/2.0');
        if (pathname === '/token' && gate)
            return gate.token(request, response, quirks.narrowTokens);
        if (pathname === '/v2/' || pathname === '/v2') {
            gate?.admit(request, undefined, 'pull');
            assertMethod(request.method, 'GET', 'HEAD');
            return sendJson(response, {});
        }
        if (pathname === '/v2/_catalog')
            return sendRepositories(files, request, response);
        const [, name = '', kind = '', rest = ''] = ROUTE.exec(pathname) ?? [];
        if (!name)
            throw createProblem(404, 'NAME_UNKNOWN', 'unknown route or name');
        const route = { name, kind, rest };
        if (!isSigned) {
            gate?.admit(request, name, isRead(request, route) ? 'pull' : 'push');
            await quirks.applyToRoute(request, response, route);
        }
        return serveRoute(registry, request, response, route);
    });
}
const isRead = ({ method }, { rest }) => (method === 'GET' || method === 'HEAD') && !rest.startsWith('uploads/');
async function serveRoute({ files, gate, quirks, referrersApi }, request, response, { name, kind, rest }) {
    const { pageSize } = quirks;
    switch (kind) {
        case 'manifests':
            return serveManifest(files, request, response, { name, reference: rest, referrersApi });
        case 'referrers':
            if (!referrersApi)
                throw new Refusal(404, '404 page not found\n');
            return sendReferrers(files, request, response, { name, digest: rest, pageSize });
        case 'blobs':
            if (!rest.startsWith('uploads'))
                return serveBlob(files, request, response, name, rest);
            return serveUpload(files, request, response, {
                name,
                id: rest.slice('uploads/'.length),
                anonymousMounts: gate === undefined,
            });
        default:
            if (rest === 'list')
                return sendTags(files, request, response, { name, pageSize });
            throw createProblem(404, 'UNSUPPORTED', 'unknown route');
    }
}

// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/key/generate_key_pair.js + 2 modules
var generate_key_pair = __webpack_require__(41538);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/key/export.js
var key_export = __webpack_require__(17968);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/jwt/sign.js + 1 modules
var sign = __webpack_require__(72896);
;// CONCATENATED MODULE: ./build/sandbox/sigstore/issuer.js


const SUBJECT_FORMS = ['names', 'ids'];
const TOKEN_SECONDS = 600;
const issuer_REPOSITORY = 'acme/app';
const REF = 'refs/heads/main';
const SHA = '0123456789abcdef0123456789abcdef01234567';
const WORKFLOW_REF = `${issuer_REPOSITORY}/.github/workflows/release.yml@${REF}`;
const SANDBOX_IDENTITY = `https://github.com/${WORKFLOW_REF}`;
const CLAIMS = {
    ref: REF,
    ref_type: 'branch',
    sha: SHA,
    repository: issuer_REPOSITORY,
    repository_id: '1001',
    repository_owner: 'acme',
    repository_owner_id: '2001',
    repository_visibility: 'private',
    run_id: '4242',
    run_number: '7',
    run_attempt: '1',
    actor: 'octo',
    actor_id: '3001',
    workflow: 'release',
    event_name: 'push',
    workflow_ref: WORKFLOW_REF,
    workflow_sha: SHA,
    job_workflow_ref: WORKFLOW_REF,
    job_workflow_sha: SHA,
    runner_environment: 'github-hosted',
};
function formatSubject(claims, form) {
    const { repository, repository_owner: owner, repository_id: id, repository_owner_id: ownerId, ref } = claims;
    if (form === 'names')
        return `repo:${repository}:ref:${ref}`;
    return `repo:${owner}@${ownerId}/${repository.slice(repository.indexOf('/') + 1)}@${id}:ref:${ref}`;
}
function readSelection(query) {
    const given = query.get('subject') ?? 'names';
    const form = SUBJECT_FORMS.find((one) => one === given);
    if (form === undefined)
        throw new Refusal(400, { message: `the subject form is not known: expected ${SUBJECT_FORMS.join(' or ')}` });
    const ids = ['repository_id', 'repository_owner_id'].flatMap((name) => {
        const id = query.get(name);
        if (id === null)
            return [];
        if (!/^[1-9][0-9]{0,18}$/.test(id))
            throw new Refusal(400, { message: `${name} is not a number` });
        return [[name, id]];
    });
    return { form, claims: Object.fromEntries(ids) };
}
async function createIssuer(url) {
    const { privateKey, publicKey } = await (0,generate_key_pair/* generateKeyPair */.T)('RS256', { modulusLength: 2048, extractable: true });
    const jwk = { ...(await (0,key_export/* exportJWK */.JU)(publicKey)), kid: 'sandbox-1', alg: 'RS256', use: 'sig' };
    const mint = (audience, claims = {}, form = 'names') => {
        const now = Math.floor(Date.now() / 1000);
        const all = { ...CLAIMS, ...claims };
        return new sign/* SignJWT */.P({ sub: formatSubject(all, form), ...all })
            .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'sandbox-1' })
            .setIssuer(url())
            .setAudience(audience)
            .setIssuedAt(now)
            .setNotBefore(now - 5)
            .setExpirationTime(now + TOKEN_SECONDS)
            .setJti(crypto.randomUUID())
            .sign(privateKey);
    };
    const mintRequested = (query) => {
        const { form, claims } = readSelection(query);
        return mint(query.get('audience') ?? 'sigstore', claims, form);
    };
    const handler = sendRefusals(async (request, response) => {
        const { pathname, searchParams } = parseUrl(request);
        switch (pathname) {
            case '/.well-known/openid-configuration':
                return sendJson(response, {
                    issuer: url(),
                    jwks_uri: `${url()}/jwks`,
                    authorization_endpoint: `${url()}/authorize`,
                    token_endpoint: `${url()}/token`,
                    response_types_supported: ['id_token'],
                    subject_types_supported: ['public'],
                    id_token_signing_alg_values_supported: ['RS256'],
                });
            case '/jwks':
                return sendJson(response, { keys: [jwk] });
            case '/token':
                if (!/^bearer .+/i.test(request.headers.authorization ?? ''))
                    throw new Refusal(401, { message: 'the request has no bearer token' });
                return sendJson(response, { value: await mintRequested(searchParams) });
            default:
                throw new Refusal(404, { message: 'unknown route' });
        }
    });
    return { handler, mint };
}

;// CONCATENATED MODULE: ./build/sandbox/sigstore/der.js
const LENGTH_LONG = 0x80;
function tlv(tag, ...parts) {
    const body = Buffer.concat(parts);
    if (body.length < LENGTH_LONG)
        return Buffer.concat([Buffer.from([tag, body.length]), body]);
    const length = Buffer.from(body.length.toString(16).padStart(Math.ceil(body.length.toString(16).length / 2) * 2, '0'), 'hex');
    return Buffer.concat([Buffer.from([tag, LENGTH_LONG | length.length]), length, body]);
}
const sequence = (...parts) => tlv(0x30, ...parts);
const setOf = (...parts) => tlv(0x31, ...[...parts].sort((a, b) => Buffer.compare(a, b)));
const octets = (bytes) => tlv(0x04, bytes);
const bits = (bytes, unused = 0) => tlv(0x03, Buffer.from([unused]), bytes);
const utf8 = (text) => tlv(0x0c, Buffer.from(text));
const der_boolean = (value) => tlv(0x01, Buffer.from([value ? 0xff : 0]));
const nothing = () => tlv(0x05);
const explicit = (number, ...parts) => tlv(0xa0 | number, ...parts);
const implicit = (number, bytes) => tlv(0x80 | number, bytes);
function integer(value) {
    const hex = typeof value === 'number' ? value.toString(16) : Buffer.from(value).toString('hex');
    const bytes = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
    const first = bytes.findIndex((byte) => byte !== 0);
    const trimmed = first === -1 ? Buffer.from([0]) : bytes.subarray(first);
    return tlv(0x02, (trimmed[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), trimmed]) : trimmed);
}
function oid(dotted) {
    const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
    const bytes = [first * 40 + second];
    for (const part of rest) {
        const groups = [part & 0x7f];
        for (let left = Math.floor(part / 128); left > 0; left = Math.floor(left / 128))
            groups.unshift((left & 0x7f) | 0x80);
        bytes.push(...groups);
    }
    return tlv(0x06, Buffer.from(bytes));
}
const digits = (time) => time.toISOString().replace(/[-:T]/g, '');
const time = (at) => at.getUTCFullYear() < 2050
    ? tlv(0x17, Buffer.from(`${digits(at).slice(2, 14)}Z`))
    : tlv(0x18, Buffer.from(`${digits(at).slice(0, 14)}Z`));
const generalizedTimeText = (text) => tlv(0x18, Buffer.from(text));
const generalizedTime = (at) => {
    const fraction = digits(at)
        .slice(14, 18)
        .replace(/\.?0+$/, '');
    return generalizedTimeText(`${digits(at).slice(0, 14)}${fraction}Z`);
};
function read(bytes, at = 0) {
    const tag = bytes[at];
    const first = bytes[at + 1];
    if (tag === undefined || first === undefined)
        throw new RangeError('DER: the bytes are cut');
    const more = first & LENGTH_LONG ? first & 0x7f : 0;
    if (more > 4 || first === LENGTH_LONG)
        throw new RangeError('DER: invalid length');
    const length = more ? bytes.readUIntBE(at + 2, more) : first;
    const start = at + 2 + more;
    if (start + length > bytes.length)
        throw new RangeError('DER: the bytes are cut');
    return { tag, body: bytes.subarray(start, start + length), raw: bytes.subarray(at, start + length) };
}
function children({ body }) {
    const found = [];
    for (let at = 0; at < body.length;) {
        const element = read(body, at);
        found.push(element);
        at += element.raw.length;
    }
    return found;
}
function child(element, index) {
    const found = children(element)[index];
    if (!found)
        throw new RangeError(`DER: no element ${index}`);
    return found;
}

;// CONCATENATED MODULE: ./build/sandbox/sigstore/certificates.js


const ECDSA_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));
const OID_CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const OID_TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const extension = (id, value, critical = false) => sequence(oid(id), ...(critical ? [der_boolean(true)] : []), octets(value));
const exportSpki = (key) => (key.type === 'private' ? (0,external_node_crypto_.createPublicKey)(key) : key).export({ type: 'spki', format: 'der' });
const keyIdentifier = (key) => (0,external_node_crypto_.createHash)('sha1').update(exportSpki(key)).digest();
const subjectKeyId = (key) => extension('2.5.29.14', octets(keyIdentifier(key)));
const authorityKeyId = (key) => extension('2.5.29.35', sequence(implicit(0, keyIdentifier(key))));
const caConstraints = (pathLength) => extension('2.5.29.19', sequence(der_boolean(true), ...(pathLength === undefined ? [] : [integer(pathLength)])), true);
const KEY_USAGE_SIGN = extension('2.5.29.15', bits(Buffer.from([0x80]), 7), true);
const KEY_USAGE_CA = extension('2.5.29.15', bits(Buffer.from([0x06]), 1), true);
const extendedKeyUsage = (id, critical = false) => extension('2.5.29.37', sequence(oid(id)), critical);
const subjectUri = (uri) => extension('2.5.29.17', sequence(implicit(6, Buffer.from(uri))), true);
const distinguishedName = (organization, commonName) => sequence(...[['2.5.4.10', organization], ['2.5.4.3', commonName]].map(([id, text]) => setOf(sequence(oid(id), utf8(text)))));
const EMPTY_NAME = sequence();
const generateSerial = () => {
    const serial = (0,external_node_crypto_.randomBytes)(20);
    serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
    return serial;
};
const encodeTbs = (contents) => sequence(explicit(0, integer(2)), integer(contents.serial ?? generateSerial()), ECDSA_SHA256, contents.issuer, sequence(time(contents.notBefore), time(contents.notAfter)), contents.subject, exportSpki(contents.publicKey), explicit(3, sequence(...contents.extensions)));
const certify = (tbs, issuerKey) => sequence(tbs, ECDSA_SHA256, bits((0,external_node_crypto_.sign)('sha256', tbs, issuerKey)));
const formatCertificatePem = (der) => `-----BEGIN CERTIFICATE-----\n${Buffer.from(der)
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n')}\n-----END CERTIFICATE-----\n`;
const generateP256Key = () => (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' }).privateKey;
const YEAR_MS = 365 * 86_400_000;
const validity = (now) => ({
    notBefore: new Date(now.getTime() - 3_600_000),
    notAfter: new Date(now.getTime() + 10 * YEAR_MS),
});
function createRoot(organization, commonName, now) {
    const key = generateP256Key();
    const name = distinguishedName(organization, commonName);
    const tbs = encodeTbs({
        issuer: name,
        subject: name,
        publicKey: key,
        ...validity(now),
        extensions: [caConstraints(), KEY_USAGE_CA, subjectKeyId(key)],
    });
    return { key, name, chain: [certify(tbs, key)] };
}
function createCodeSigningAuthority(organization, now) {
    const root = createRoot(organization, `${organization} root`, now);
    const key = generateP256Key();
    const name = distinguishedName(organization, `${organization} intermediate`);
    const tbs = encodeTbs({
        issuer: root.name,
        subject: name,
        publicKey: key,
        ...validity(now),
        extensions: [
            caConstraints(0),
            KEY_USAGE_CA,
            extendedKeyUsage(OID_CODE_SIGNING),
            subjectKeyId(key),
            authorityKeyId(root.key),
        ],
    });
    return { key, name, chain: [certify(tbs, root.key), ...root.chain] };
}
function createTimestampAuthority(organization, now) {
    const root = createRoot(organization, `${organization} tsa root`, now);
    const key = generateP256Key();
    const name = distinguishedName(organization, `${organization} tsa`);
    const tbs = encodeTbs({
        issuer: root.name,
        subject: name,
        publicKey: key,
        ...validity(now),
        extensions: [
            extension('2.5.29.19', sequence(), true),
            KEY_USAGE_SIGN,
            extendedKeyUsage(OID_TIME_STAMPING, true),
            subjectKeyId(key),
            authorityKeyId(root.key),
        ],
    });
    return { key, name, chain: [certify(tbs, root.key), ...root.chain] };
}

// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/jwks/remote.js + 1 modules
var remote = __webpack_require__(87315);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/jwt/verify.js + 1 modules
var verify = __webpack_require__(25057);
;// CONCATENATED MODULE: ./build/sandbox/sigstore/ct.js




const OID_SCT_LIST = '1.3.6.1.4.1.11129.2.4.2';
const uint16 = (value) => Buffer.from([value >> 8, value & 0xff]);
const uint24 = (value) => Buffer.from([value >> 16, (value >> 8) & 0xff, value & 0xff]);
const ctLogId = (key) => (0,lib_digest/* sha256 */.sc)(exportSpki(key));
function createSctList(tbs, issuerKey, ctKey, at) {
    const timestamp = Buffer.alloc(8);
    timestamp.writeBigUInt64BE(BigInt(at.getTime()));
    const noExtensions = uint16(0);
    const signed = Buffer.concat([
        Buffer.from([0, 0]),
        timestamp,
        uint16(1),
        (0,lib_digest/* sha256 */.sc)(exportSpki(issuerKey)),
        uint24(tbs.length),
        tbs,
        noExtensions,
    ]);
    const signature = (0,external_node_crypto_.sign)('sha256', signed, ctKey);
    const sct = Buffer.concat([
        Buffer.from([0]),
        ctLogId(ctKey),
        timestamp,
        noExtensions,
        Buffer.from([4, 3]),
        uint16(signature.length),
        signature,
    ]);
    return octets(Buffer.concat([uint16(sct.length + 2), uint16(sct.length), sct]));
}

;// CONCATENATED MODULE: ./build/sandbox/sigstore/possession.js


const HASHES = new Map([
    ['1.2.840.10045.4.3.2', 'sha256'],
    ['1.2.840.10045.4.3.3', 'sha384'],
    ['1.2.840.10045.4.3.4', 'sha512'],
    ['1.2.840.113549.1.1.11', 'sha256'],
    ['1.2.840.113549.1.1.12', 'sha384'],
    ['1.2.840.113549.1.1.13', 'sha512'],
    ['1.3.101.112', null],
].map(([dotted, hash]) => [oid(String(dotted)).toString('hex'), hash ?? null]));
function selectHash(key) {
    if (key.asymmetricKeyType === 'ed25519')
        return null;
    const curve = key.asymmetricKeyDetails?.namedCurve;
    if (curve === 'secp384r1')
        return 'sha384';
    return curve === 'secp521r1' ? 'sha512' : 'sha256';
}
function readProvenKey(request, subject) {
    if (request.certificateSigningRequest)
        return readSigningRequest(Buffer.from(request.certificateSigningRequest, 'base64').toString('utf8'));
    const key = (0,external_node_crypto_.createPublicKey)(request.publicKeyRequest?.publicKey?.content ?? '');
    const proof = Buffer.from(request.publicKeyRequest?.proofOfPossession ?? '', 'base64');
    return (0,external_node_crypto_.verify)(selectHash(key), Buffer.from(subject), key, proof) ? key : undefined;
}
function readSigningRequest(pem) {
    const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
    const [info, algorithm, signature] = children(read(der));
    if (!info || !algorithm || !signature)
        throw new RangeError('not a certificate signing request');
    const hash = HASHES.get(child(algorithm, 0).raw.toString('hex'));
    if (hash === undefined)
        throw new RangeError('unknown signature algorithm');
    const key = (0,external_node_crypto_.createPublicKey)({ key: child(info, 2).raw, format: 'der', type: 'spki' });
    return (0,external_node_crypto_.verify)(hash, info.raw, key, signature.body.subarray(1)) ? key : undefined;
}

;// CONCATENATED MODULE: ./build/sandbox/sigstore/fulcio.js






const CERTIFICATE_MS = 10 * 60_000;
const GITHUB = 'https://github.com';
const createRefusal = (status, message) => new Refusal(status, { code: status === 400 ? 3 : 16, message, details: [] });
function createFulcioHandler(options) {
    const { authority, ctKey, issuer } = options;
    let jwks;
    const verifyToken = async (token) => {
        jwks ??= (0,remote/* createRemoteJWKSet */.RD)(new URL(`${issuer()}/jwks`));
        try {
            const { payload } = await (0,verify/* jwtVerify */.V)(token, jwks, {
                issuer: issuer(),
                audience: 'sigstore',
                algorithms: ['RS256'],
            });
            return payload;
        }
        catch (error) {
            throw createRefusal(401, `There was an error processing the identity token: ${error instanceof Error ? error.message : 'the token is not valid'}`);
        }
    };
    const issue = (publicKey, claims) => {
        const now = new Date();
        const contents = {
            issuer: authority.name,
            subject: EMPTY_NAME,
            publicKey,
            serial: generateSerial(),
            notBefore: now,
            notAfter: new Date(now.getTime() + CERTIFICATE_MS),
            extensions: [
                KEY_USAGE_SIGN,
                extendedKeyUsage(OID_CODE_SIGNING),
                subjectKeyId(publicKey),
                authorityKeyId(authority.key),
                subjectUri(`${GITHUB}/${requireClaim(claims, 'job_workflow_ref')}`),
                ...identityExtensions(claims),
            ],
        };
        const sct = createSctList(encodeTbs(contents), authority.key, ctKey, now);
        return certify(encodeTbs({ ...contents, extensions: [...contents.extensions, extension(OID_SCT_LIST, sct)] }), authority.key);
    };
    return sendRefusals(async (request, response) => {
        const { pathname } = parseUrl(request);
        const chain = authority.chain.map(formatCertificatePem);
        if (pathname === '/healthz')
            return sendJson(response, { status: 'SERVING' });
        if (pathname === '/api/v2/trustBundle')
            return sendJson(response, { chains: [{ certificates: chain }] });
        if (pathname === '/api/v2/configuration')
            return sendJson(response, { issuers: [{ issuerUrl: issuer(), audience: 'sigstore', challengeClaim: 'sub' }] });
        if (pathname !== '/api/v2/signingCert' || request.method !== 'POST')
            throw createRefusal(404, 'Not Found');
        const body = (await readJson(request, 1024 * 1024));
        const token = body.credentials?.oidcIdentityToken ?? /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
        if (!token)
            throw createRefusal(401, 'There was an error processing the identity token: the request has no token');
        const claims = await verifyToken(token);
        const leaf = issue(verifyPossession(body, claims), claims);
        sendJson(response, {
            signedCertificateEmbeddedSct: { chain: { certificates: [formatCertificatePem(leaf), ...chain] } },
        });
    });
}
function verifyPossession(body, claims) {
    let key;
    try {
        key = readProvenKey(body, claims.sub ?? '');
    }
    catch {
        throw createRefusal(400, 'The public key supplied in the request could not be parsed');
    }
    if (!key)
        throw createRefusal(400, 'The signature supplied in the request could not be verified');
    return key;
}
function requireClaim(claims, name) {
    const value = claims[name];
    if (typeof value !== 'string' || value === '')
        throw createRefusal(400, `There was an error creating the certificate: missing claim ${name}`);
    return value;
}
function identityExtensions(claims) {
    const text = (name) => requireClaim(claims, name);
    const repository = `${GITHUB}/${text('repository')}`;
    const raw = [claims.iss ?? '', text('event_name'), text('sha'), text('workflow'), text('repository'), text('ref')];
    const encoded = {
        8: claims.iss ?? '',
        9: `${GITHUB}/${text('job_workflow_ref')}`,
        10: text('job_workflow_sha'),
        11: text('runner_environment'),
        12: repository,
        13: text('sha'),
        14: text('ref'),
        15: text('repository_id'),
        16: `${GITHUB}/${text('repository_owner')}`,
        17: text('repository_owner_id'),
        18: `${GITHUB}/${text('workflow_ref')}`,
        19: text('workflow_sha'),
        20: text('event_name'),
        21: `${repository}/actions/runs/${text('run_id')}/attempts/${text('run_attempt')}`,
        22: text('repository_visibility'),
        ...(typeof claims.environment === 'string' && claims.environment ? { 23: claims.environment } : {}),
        24: claims.sub ?? '',
    };
    const id = (number) => `1.3.6.1.4.1.57264.1.${number}`;
    return [
        ...raw.map((value, i) => extension(id(i + 1), Buffer.from(value))),
        ...Object.entries(encoded).map(([number, value]) => extension(id(Number(number)), utf8(value))),
    ];
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/sigstore/verification/digest-signature.js + 1 modules
var digest_signature = __webpack_require__(68887);
// EXTERNAL MODULE: ./build/sigstore/statement.js
var statement = __webpack_require__(14922);
;// CONCATENATED MODULE: ./build/sandbox/sigstore/log-signatures.js


function parsePemKey(pem) {
    const isCertificate = pem.toString('latin1').includes('-----BEGIN CERTIFICATE-----');
    return isCertificate ? new external_node_crypto_.X509Certificate(pem).publicKey : (0,external_node_crypto_.createPublicKey)({ key: pem, format: 'pem' });
}
function parseDerKey(der, kind) {
    if (der[0] !== 0x30)
        throw new RangeError('not DER');
    return kind === 'certificate'
        ? new external_node_crypto_.X509Certificate(der).publicKey
        : (0,external_node_crypto_.createPublicKey)({ key: der, format: 'der', type: 'spki' });
}
function verifyHashSignature(key, hash, digest, signature) {
    return (0,digest_signature/* verifyDigestSignature */.E)(digest, hash, key, signature);
}
function verifyEnvelopeSignature(key, envelope, signature) {
    const hash = key.asymmetricKeyType === 'ed25519' ? null : 'sha256';
    return (0,external_node_crypto_.verify)(hash, (0,statement/* preAuthEncoding */.JC)(envelope.payloadType, envelope.payload), key, signature);
}

;// CONCATENATED MODULE: ./build/sandbox/sigstore/rekor-v1-entries.js




const rekor_v1_entries_HASHES = ['sha256', 'sha384', 'sha512'];
const HEX_LENGTH = { sha256: 64, sha384: 96, sha512: 128 };
const base64 = schemas/* base64 */.K39().min(1);
const hash = schemas/* object */.Ikc({ algorithm: schemas/* enum */.k5n(rekor_v1_entries_HASHES), value: schemas/* string */.YjP().regex(/^[0-9a-f]+$/) })
    .refine(({ algorithm, value }) => value.length === HEX_LENGTH[algorithm], { error: 'invalid value for hash' });
const hashedRekord = schemas/* object */.Ikc({
    kind: schemas/* literal */.euz('hashedrekord'),
    apiVersion: schemas/* literal */.euz('0.0.1'),
    spec: schemas/* object */.Ikc({
        data: schemas/* object */.Ikc({ hash }),
        signature: schemas/* object */.Ikc({ content: base64, publicKey: schemas/* object */.Ikc({ content: base64 }) }),
    }),
});
const dsse = schemas/* object */.Ikc({
    kind: schemas/* literal */.euz('dsse'),
    apiVersion: schemas/* literal */.euz('0.0.1'),
    spec: schemas/* object */.Ikc({ proposedContent: schemas/* object */.Ikc({ envelope: schemas/* string */.YjP(), verifiers: schemas/* array */.YOg(base64).min(1) }) }),
});
const intoto = schemas/* object */.Ikc({
    kind: schemas/* literal */.euz('intoto'),
    apiVersion: schemas/* literal */.euz('0.0.2'),
    spec: schemas/* object */.Ikc({
        content: schemas/* object */.Ikc({
            envelope: schemas/* object */.Ikc({
                payload: base64,
                payloadType: schemas/* string */.YjP(),
                signatures: schemas/* array */.YOg(schemas/* object */.Ikc({ keyid: schemas/* string */.YjP().optional(), sig: base64, publicKey: base64 })).min(1),
            }),
            hash,
        }),
    }),
});
const proposed = schemas/* discriminatedUnion */.gMt('kind', [hashedRekord, dsse, intoto]);
const envelope = schemas/* object */.Ikc({
    payload: base64,
    payloadType: schemas/* string */.YjP(),
    signatures: schemas/* array */.YOg(schemas/* object */.Ikc({ sig: base64 })).min(1),
});
const invalid = (detail) => new Refusal(400, { code: 400, message: `error processing entry: ${detail}` });
const decodeBase64 = (text) => Buffer.from(text, 'base64');
function canonicalizeEntry(body) {
    const parsed = proposed.safeParse(body);
    if (!parsed.success)
        throw invalid(parsed.error.issues[0]?.message ?? 'unknown kind of entry');
    switch (parsed.data.kind) {
        case 'hashedrekord':
            return canonicalizeHashedRekord(parsed.data);
        case 'dsse':
            return canonicalizeDsse(parsed.data);
        case 'intoto':
            return canonicalizeIntoto(parsed.data);
    }
}
function canonicalizeHashedRekord(entry) {
    const { data, signature } = entry.spec;
    const { algorithm, value } = data.hash;
    const key = parseVerifier(signature.publicKey.content);
    if (!verifyHashSignature(key, algorithm, Buffer.from(value, 'hex'), decodeBase64(signature.content)))
        throw invalid('verifying signature: invalid signature when validating ASN.1 encoded signature');
    return { entry, terms: [value] };
}
function canonicalizeDsse({ apiVersion, kind, spec }) {
    const { envelope: text, verifiers } = spec.proposedContent;
    const { payload, payloadType, signatures } = parseEnvelope(text);
    const content = { payloadType, payload: decodeBase64(payload) };
    const keys = verifiers.map((verifier) => ({ verifier, key: parseVerifier(verifier) }));
    const signed = signatures.map(({ sig }) => {
        const found = keys.find(({ key }) => verifyEnvelopeSignature(key, content, decodeBase64(sig)));
        if (!found)
            throw invalid('could not verify envelope: a signature matches none of the given keys');
        return { signature: sig, verifier: found.verifier };
    });
    const envelopeHash = (0,lib_digest/* sha256 */.sc)(text).toString('hex');
    const payloadHash = (0,lib_digest/* sha256 */.sc)(content.payload).toString('hex');
    return {
        entry: {
            apiVersion,
            kind,
            spec: {
                envelopeHash: { algorithm: 'sha256', value: envelopeHash },
                payloadHash: { algorithm: 'sha256', value: payloadHash },
                signatures: signed.sort((a, b) => (a.signature < b.signature ? -1 : 1)),
            },
        },
        terms: [envelopeHash, payloadHash, ...rekor_v1_entries_listSubjects(content.payload)],
    };
}
function canonicalizeIntoto({ apiVersion, kind, spec }) {
    const { envelope: given, hash: envelopeHash } = spec.content;
    const { payload: encodedTwice, ...kept } = given;
    const payload = decodeBase64(decodeBase64(encodedTwice).toString('utf8'));
    for (const { sig, publicKey } of given.signatures) {
        const content = { payloadType: given.payloadType, payload };
        if (!verifyEnvelopeSignature(parseVerifier(publicKey), content, decodeBase64(decodeBase64(sig).toString('utf8'))))
            throw invalid('could not verify envelope: accepted signatures do not match threshold');
    }
    const payloadHash = (0,lib_digest/* sha256 */.sc)(payload).toString('hex');
    return {
        entry: {
            apiVersion,
            kind,
            spec: {
                content: { envelope: kept, hash: envelopeHash, payloadHash: { algorithm: 'sha256', value: payloadHash } },
            },
        },
        terms: [payloadHash, ...rekor_v1_entries_listSubjects(payload)],
    };
}
function parseVerifier(verifier) {
    try {
        return parsePemKey(decodeBase64(verifier));
    }
    catch {
        throw invalid('the verifier is neither a certificate nor a public key');
    }
}
function parseEnvelope(text) {
    try {
        return envelope.parse(JSON.parse(text));
    }
    catch {
        throw invalid('the proposed content is not a DSSE envelope');
    }
}
function rekor_v1_entries_listSubjects(payload) {
    try {
        const { subject } = JSON.parse(payload.toString('utf8'));
        return (subject ?? [])
            .map(({ digest }) => digest?.sha256)
            .filter((value) => typeof value === 'string');
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/sandbox/sigstore/rekor-v1-search.js


function listVerifierTerms(source) {
    if (typeof source === 'string')
        return listPemTerms(Buffer.from(source, 'base64'));
    const terms = [];
    JSON.stringify(source, (name, value) => {
        const isVerifier = name === 'verifier' || name === 'publicKey';
        const content = typeof value === 'object' && value !== null && 'content' in value ? value.content : value;
        if (isVerifier && typeof content === 'string')
            terms.push(...listPemTerms(Buffer.from(content, 'base64')));
        return value;
    });
    return terms;
}
function listPemTerms(pem) {
    try {
        if (!pem.includes('BEGIN CERTIFICATE'))
            return [(0,lib_digest/* sha256 */.sc)((0,external_node_crypto_.createPublicKey)(pem).export({ type: 'spki', format: 'der' })).toString('hex')];
        const certificate = new external_node_crypto_.X509Certificate(pem);
        const emails = (certificate.subjectAltName ?? '').matchAll(/email:([^,\s"]+)/g);
        return [(0,lib_digest/* sha256 */.sc)(certificate.raw).toString('hex'), ...[...emails].map(([, email = '']) => email.toLowerCase())];
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./build/tlog/tree.js
var tlog_tree = __webpack_require__(77779);
// EXTERNAL MODULE: ./build/tlog/checkpoint.js
var tlog_checkpoint = __webpack_require__(37749);
// EXTERNAL MODULE: ./build/tlog/note.js
var note = __webpack_require__(87167);
// EXTERNAL MODULE: ./build/tlog/hashing.js
var hashing = __webpack_require__(77859);
;// CONCATENATED MODULE: ./build/sandbox/sigstore/rekor-v1-shard.js





class RekorV1Shard {
    treeId;
    base;
    #origin;
    #key;
    #logId;
    #prefix;
    #entries = [];
    #byLeaf = new Map();
    #tree = new tlog_tree/* MerkleTree */.v();
    constructor(options) {
        this.treeId = options.treeId;
        this.base = options.base;
        this.#origin = options.origin;
        this.#key = options.key;
        this.#logId = (0,lib_digest/* sha256 */.sc)(exportSpki(options.key));
        this.#prefix = BigInt(options.treeId).toString(16).padStart(16, '0');
    }
    get size() {
        return this.#tree.size;
    }
    checkpoint(size) {
        const body = (0,tlog_checkpoint/* formatCheckpointBody */.Qz)({
            origin: `${this.#origin} - ${this.treeId}`,
            size,
            root: this.#tree.root(size),
        });
        const signature = (0,external_node_crypto_.sign)('sha256', Buffer.from(body), this.#key);
        return (0,note/* formatNote */.se)({ body, signatures: [{ name: this.#origin, keyId: this.#logId.subarray(0, 4), signature }] });
    }
    info() {
        return {
            rootHash: this.#tree.root().toString('hex'),
            treeSize: this.size,
            signedTreeHead: this.checkpoint(this.size),
            treeID: this.treeId,
        };
    }
    proof(first, last) {
        return {
            rootHash: this.#tree.root(last).toString('hex'),
            hashes: this.#tree.consistencyProof(first, last).map((hash) => hash.toString('hex')),
        };
    }
    formatUuid(body) {
        return `${this.#prefix}${(0,hashing/* leafHash */.Jq)(body).toString('hex')}`;
    }
    append(body, terms) {
        const uuid = this.formatUuid(body);
        const entry = { uuid, body, integratedTime: Math.floor(Date.now() / 1000), terms };
        const index = this.#entries.push(entry) - 1;
        this.#tree.append((0,hashing/* leafHash */.Jq)(body));
        this.#byLeaf.set(uuid.slice(-64), index);
        return { index, entry };
    }
    findIndex(uuid) {
        const isOwn = uuid.length === 64 || uuid.startsWith(this.#prefix);
        return isOwn ? this.#byLeaf.get(uuid.slice(-64)) : undefined;
    }
    search(term) {
        return this.#entries.filter(({ terms }) => terms.includes(term)).map(({ uuid }) => uuid);
    }
    formatEntry(index) {
        const entry = this.#entries[index];
        if (!entry)
            return undefined;
        const { body, integratedTime, uuid } = entry;
        const size = this.size;
        const logIndex = this.base + index;
        const signed = { body: body.toString('base64'), integratedTime, logID: this.#logId.toString('hex'), logIndex };
        return {
            [uuid]: {
                ...signed,
                verification: {
                    inclusionProof: {
                        checkpoint: this.checkpoint(size),
                        hashes: this.#tree.inclusionProof(index, size).map((hash) => hash.toString('hex')),
                        logIndex: index,
                        rootHash: this.#tree.root(size).toString('hex'),
                        treeSize: size,
                    },
                    signedEntryTimestamp: (0,external_node_crypto_.sign)('sha256', Buffer.from((0,json/* canonicalJson */.dj)(signed)), this.#key).toString('base64'),
                },
            },
        };
    }
}

;// CONCATENATED MODULE: ./build/sandbox/sigstore/rekor-v1.js









const FIRST_TREE_ID = 1193050959916656506n;
const MAX_RETRIEVED = 10;
const rekor_v1_createRefusal = (status, message) => new Refusal(status, { code: status, message });
const retrieval = schemas/* object */.Ikc({
    logIndexes: schemas/* array */.YOg(schemas/* int */.Whr().nonnegative()).max(MAX_RETRIEVED).default([]),
    entryUUIDs: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^([0-9a-fA-F]{64}|[0-9a-fA-F]{80})$/))
        .max(MAX_RETRIEVED)
        .default([]),
});
const search = schemas/* object */.Ikc({
    hash: schemas/* string */.YjP()
        .regex(/^(sha(1|256|512):)?[0-9a-fA-F]{40,128}$/)
        .optional(),
    email: schemas/* email */.Rpp().optional(),
    publicKey: schemas/* object */.Ikc({ format: schemas/* enum */.k5n(['x509']), content: schemas/* base64 */.K39() }).optional(),
});
async function createRekorV1(options) {
    await (0,external_node_fs_promises_.mkdir)(options.dir, { recursive: true });
    const log = new ShardedLog(options);
    const publicKey = (0,external_node_crypto_.createPublicKey)(options.key).export({ type: 'spki', format: 'pem' });
    const handler = sendRefusals(async (request, response) => {
        const { pathname, searchParams } = parseUrl(request);
        const route = `${request.method} ${pathname.replace(/^\/api\/v1/, '')}`;
        switch (route) {
            case 'GET /log':
                return sendJson(response, log.info());
            case 'GET /log/publicKey':
                response.writeHead(200, { 'content-type': 'application/x-pem-file' }).end(publicKey);
                return;
            case 'GET /log/proof':
                return sendJson(response, log.proof(searchParams));
            case 'POST /log/entries': {
                const { logIndex, uuid } = await log.add(await readJson(request));
                const headers = { location: `/api/v1/log/entries/${uuid}`, etag: uuid };
                return sendJson(response, log.getEntry(logIndex), 201, headers);
            }
            case 'GET /log/entries':
                return sendJson(response, log.getEntry(Number(searchParams.get('logIndex') ?? 'none')));
            case 'POST /log/entries/retrieve':
                return sendJson(response, log.retrieve(validate(retrieval, await readJson(request))));
            case 'POST /index/retrieve':
                return sendJson(response, log.search(validate(search, await readJson(request))));
            default: {
                const uuid = /^GET \/log\/entries\/([0-9a-f]{64,80})$/.exec(route)?.[1];
                if (uuid === undefined)
                    throw rekor_v1_createRefusal(404, `path ${pathname} was not found`);
                return sendJson(response, log.getEntry(log.findIndex(uuid)));
            }
        }
    });
    return { handler, rotate: () => log.rotate() };
}
function validate(schema, body) {
    const { data, error } = schema.safeParse(body);
    if (data === undefined)
        throw rekor_v1_createRefusal(422, error?.issues[0]?.message ?? 'validation failure');
    return data;
}
class ShardedLog {
    #options;
    #shards;
    #active;
    constructor(options) {
        this.#options = options;
        this.#active = this.#createShard(FIRST_TREE_ID, 0);
        this.#shards = [this.#active];
    }
    info() {
        return { ...this.#active.info(), inactiveShards: this.#shards.slice(0, -1).map((shard) => shard.info()) };
    }
    proof(query) {
        const treeId = query.get('treeID') ?? this.#active.treeId;
        const shard = this.#shards.find((one) => one.treeId === treeId);
        if (!shard)
            throw rekor_v1_createRefusal(400, `no shard has the tree ${treeId}`);
        const first = Number(query.get('firstSize') ?? 1);
        const last = Number(query.get('lastSize') ?? 'none');
        if (!(first >= 1 && last >= first && last <= shard.size))
            throw rekor_v1_createRefusal(400, 'firstSize and lastSize must be sizes of the tree');
        return shard.proof(first, last);
    }
    async add(proposed) {
        const { entry, terms } = canonicalizeEntry(proposed);
        const body = Buffer.from((0,json/* canonicalJson */.dj)(entry));
        const shard = this.#active;
        const uuid = shard.formatUuid(body);
        if (shard.findIndex(uuid) !== undefined) {
            const message = `an equivalent entry already exists in the transparency log with UUID ${uuid}`;
            throw new Refusal(409, { code: 409, message }, { location: `/api/v1/log/entries/${uuid}` });
        }
        const { index, entry: logged } = shard.append(body, [...terms, ...listVerifierTerms(entry)]);
        const line = { index, uuid, integratedTime: logged.integratedTime, body: body.toString('base64') };
        await (0,external_node_fs_promises_.appendFile)((0,external_node_path_.join)(this.#options.dir, 'entries.jsonl'), `${JSON.stringify(line)}\n`);
        return { logIndex: shard.base + index, uuid };
    }
    getEntry(logIndex) {
        const entry = this.#formatEntry(logIndex);
        if (!entry)
            throw rekor_v1_createRefusal(404, 'entry not found');
        return entry;
    }
    findIndex(uuid) {
        for (const shard of this.#shards) {
            const index = shard.findIndex(uuid);
            if (index !== undefined)
                return shard.base + index;
        }
        return -1;
    }
    retrieve({ logIndexes, entryUUIDs }) {
        const indexes = [...logIndexes, ...entryUUIDs.map((uuid) => this.findIndex(uuid))];
        return indexes.flatMap((index) => this.#formatEntry(index) ?? []);
    }
    search({ hash, email, publicKey }) {
        const terms = [
            ...(hash === undefined ? [] : [hash.replace(/^sha(1|256|512):/, '').toLowerCase()]),
            ...(email === undefined ? [] : [email.toLowerCase()]),
            ...(publicKey === undefined ? [] : listVerifierTerms(publicKey.content).slice(0, 1)),
        ];
        return [...new Set(terms.flatMap((term) => this.#shards.flatMap((shard) => shard.search(term))))];
    }
    rotate() {
        const treeId = FIRST_TREE_ID + BigInt(this.#shards.length);
        this.#active = this.#createShard(treeId, this.#active.base + this.#active.size);
        this.#shards.push(this.#active);
    }
    #formatEntry(logIndex) {
        const shard = this.#shards.findLast(({ base }) => base <= logIndex);
        return shard?.formatEntry(logIndex - shard.base);
    }
    #createShard(treeId, base) {
        const { origin, key } = this.#options;
        return new RekorV1Shard({ treeId: String(treeId), base, origin, key });
    }
}

// EXTERNAL MODULE: ./build/tlog/tiles.js
var tiles = __webpack_require__(18229);
;// CONCATENATED MODULE: ./build/tlog/tile-log.js






async function openTileLog(options) {
    const { dir, origin, signers } = options;
    const checkpointPath = (0,external_node_path_.join)(dir, 'checkpoint');
    const tree = new tlog_tree/* MerkleTree */.v();
    let tail = [];
    if (await (0,files/* fileKind */.h_)(checkpointPath)) {
        const { size } = (0,tlog_checkpoint/* parseCheckpoint */.S7)((await (0,files/* readFileBounded */.Y1)(checkpointPath, tiles/* MAX_ENTRY_BUNDLE_BYTES */.VV)).toString());
        for (const tile of (0,tiles/* tilesFor */.H1)(size).filter(({ level }) => level === 'entries')) {
            const bytes = await (0,files/* readFileBounded */.Y1)((0,external_node_path_.join)(dir, (0,tiles/* tilePath */.uB)(tile)), tiles/* MAX_ENTRY_BUNDLE_BYTES */.VV);
            const entries = (0,tiles/* parseEntryBundle */.Ex)(bytes, tile);
            for (const entry of entries)
                tree.append((0,hashing/* leafHash */.Jq)(entry));
            tail = entries.length === tiles/* TILE_WIDTH */.KP ? [] : entries;
        }
    }
    const sign = () => (0,tlog_checkpoint/* signCheckpoint */.Ch)({ origin, size: tree.size, root: tree.root() }, ...signers);
    let checkpoint = sign();
    await (0,files/* writeFileAtomic */.Zf)(checkpointPath, checkpoint);
    const write = (tile, bytes) => (0,files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, (0,tiles/* tilePath */.uB)(tile)), bytes);
    const append = async (entry) => {
        const index = tree.size;
        const entries = [...tail, Buffer.from(entry)];
        const bundle = (0,tiles/* formatEntryBundle */.m3)(entries);
        tree.append((0,hashing/* leafHash */.Jq)(entry));
        await write({ level: 'entries', index: Math.floor(index / tiles/* TILE_WIDTH */.KP), width: entries.length }, bundle);
        for (let level = 0, count = tree.size; Number.isInteger(count); level++, count /= tiles/* TILE_WIDTH */.KP) {
            const width = ((count - 1) % tiles/* TILE_WIDTH */.KP) + 1;
            const tile = { level, index: Math.floor((count - 1) / tiles/* TILE_WIDTH */.KP), width };
            await write(tile, tree.hashes(8 * level, tile.index * tiles/* TILE_WIDTH */.KP, width));
        }
        tail = entries.length === tiles/* TILE_WIDTH */.KP ? [] : entries;
        checkpoint = sign();
        await (0,files/* writeFileAtomic */.Zf)(checkpointPath, checkpoint);
        const [size, root] = [tree.size, tree.root()];
        return { index, checkpoint, size, root, proof: tree.inclusionProof(index, size) };
    };
    let last = Promise.resolve();
    return {
        get size() {
            return tree.size;
        },
        get checkpoint() {
            return checkpoint;
        },
        append: async (entry) => {
            if (entry.length > tiles/* MAX_ENTRY_BYTES */.oW)
                throw new RangeError(`an entry has at most ${tiles/* MAX_ENTRY_BYTES */.oW} bytes`);
            const next = last.then(() => append(entry));
            last = next;
            return next;
        },
        inclusionProof: (index, size) => tree.inclusionProof(index, size),
        consistencyProof: (oldSize, size) => tree.consistencyProof(oldSize, size),
        root: (size) => tree.root(size),
    };
}

;// CONCATENATED MODULE: ./build/sandbox/sigstore/forked-log.js



async function forkLog(own, twin) {
    const { size } = (0,tlog_checkpoint/* parseCheckpoint */.S7)(await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(own, 'checkpoint'), 'utf8'));
    const log = await openTileLog(twin);
    const bundles = (0,tiles/* tilesFor */.H1)(size).filter(({ level }) => level === 'entries');
    for (const tile of bundles)
        for (const [i, entry] of (0,tiles/* parseEntryBundle */.Ex)(await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(own, (0,tiles/* tilePath */.uB)(tile))), tile).entries())
            await log.append(tile.index === 0 && i === 0 ? Buffer.from('{"an":"other entry"}') : entry);
    await log.append(Buffer.from('{"one":"more entry"}'));
    return log;
}

;// CONCATENATED MODULE: ./build/sandbox/sigstore/rekor-v2.js









const grpcError = (status, code, message) => new Refusal(status, { code, message, details: [] });
const rekor_v2_invalid = (message) => grpcError(400, 3, message);
const rekor_v2_HASHES = {
    PKIX_ECDSA_P256_SHA_256: 'sha256',
    PKIX_ECDSA_P384_SHA_384: 'sha384',
    PKIX_ECDSA_P521_SHA_512: 'sha512',
    PKIX_RSA_PKCS1V15_2048_SHA256: 'sha256',
    PKIX_RSA_PKCS1V15_3072_SHA256: 'sha256',
    PKIX_RSA_PKCS1V15_4096_SHA256: 'sha256',
};
const PROTO_HASH = { sha256: 'SHA2_256', sha384: 'SHA2_384', sha512: 'SHA2_512' };
const HASH_BYTES = { sha256: 32, sha384: 48, sha512: 64 };
const rekor_v2_base64 = schemas/* string */.YjP().regex(/^[A-Za-z0-9+/]+={0,2}$/);
const rekor_v2_hashedRekord = schemas/* object */.Ikc({
    digest: rekor_v2_base64,
    signature: schemas/* object */.Ikc({
        content: rekor_v2_base64,
        verifier: schemas/* object */.Ikc({
            keyDetails: schemas/* enum */.k5n(Object.keys(rekor_v2_HASHES)),
            x509Certificate: schemas/* object */.Ikc({ rawBytes: rekor_v2_base64 }).optional(),
            publicKey: schemas/* object */.Ikc({ rawBytes: rekor_v2_base64 }).optional(),
        }),
    }),
});
const tileLogId = (origin, key) => (0,lib_digest/* sha256 */.sc)(Buffer.concat([Buffer.from(`${origin}\n`), Buffer.from([1]), (0,note/* rawEd25519 */.we)(key)]));
async function createRekorV2Handler({ dir: own, origin, key }) {
    const signed = { origin, signers: [(0,note/* ed25519NoteSigner */.Qd)(origin, key)] };
    const honest = { log: await openTileLog({ dir: own, ...signed }), dir: own };
    const twin = (0,external_node_path_.join)(own, '..', 'rekor-fork');
    let forked;
    const openFork = async () => ({
        log: await forkLog(own, { dir: twin, ...signed }),
        dir: twin,
    });
    const keyId = tileLogId(origin, key).toString('base64');
    const seen = new Map();
    return sendRefusals(async (request, response, fault) => {
        if (fault?.name === 'fork')
            forked ??= openFork();
        const { log, dir } = fault?.name === 'fork' && forked ? await forked : honest;
        const pathname = parseUrl(request).pathname.replace(/^\/api\/v2(?=\/)/, '');
        if (pathname === '/healthz')
            return sendJson(response, { status: 'SERVING' });
        if (pathname === '/log/entries' && request.method === 'POST') {
            const body = Buffer.from(rekor_v2_canonicalizeEntry(await readJson(request, 1024 * 1024)));
            return sendJson(response, formatLogEntry(body, keyId, await appendOnce(log, body, seen)), 201);
        }
        return sendLogFile(request, response, dir, pathname);
    });
}
async function appendOnce(log, body, seen) {
    const leaf = (0,hashing/* leafHash */.Jq)(body).toString('hex');
    const earlier = seen.get(leaf);
    if (earlier !== undefined)
        throw grpcError(409, 6, `an equivalent entry already exists in the transparency log with index ${await earlier}`);
    const appended = log.append(body);
    const index = appended.then(({ index: at }) => at);
    index.catch(() => seen.delete(leaf));
    seen.set(leaf, index);
    return appended;
}
function formatLogEntry(body, keyId, { index, size, root, proof, checkpoint }) {
    return {
        logIndex: String(index),
        logId: { keyId },
        kindVersion: { kind: 'hashedrekord', version: '0.0.2' },
        integratedTime: '0',
        inclusionPromise: null,
        inclusionProof: {
            logIndex: String(index),
            rootHash: root.toString('base64'),
            treeSize: String(size),
            hashes: proof.map((hash) => hash.toString('base64')),
            checkpoint: { envelope: checkpoint },
        },
        canonicalizedBody: body.toString('base64'),
    };
}
async function sendLogFile(request, response, dir, pathname) {
    const isCheckpoint = pathname === '/checkpoint';
    if (request.method !== 'GET' && request.method !== 'HEAD')
        throw grpcError(405, 12, 'Method Not Allowed');
    if (!isCheckpoint && !(0,tiles/* parseTilePath */.L8)(pathname.slice(1)))
        throw grpcError(404, 5, 'Not Found');
    const bytes = await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(dir, pathname)).catch(() => undefined);
    if (!bytes)
        throw grpcError(404, 5, 'Not Found');
    response.writeHead(200, {
        'content-type': isCheckpoint ? 'text/plain' : 'application/octet-stream',
        'content-length': bytes.length,
        'cache-control': isCheckpoint ? 'no-cache' : 'max-age=31536000, immutable',
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
}
function rekor_v2_canonicalizeEntry(proposed) {
    const request = typeof proposed === 'object' && proposed !== null ? proposed : {};
    if (!('hashedRekordRequestV002' in request))
        throw rekor_v2_invalid('invalid type, must be hashedrekord');
    const parsed = rekor_v2_hashedRekord.safeParse(request.hashedRekordRequestV002);
    if (!parsed.success)
        throw rekor_v2_invalid('invalid hashedrekord request');
    const { digest, signature } = parsed.data;
    const { keyDetails, x509Certificate, publicKey } = signature.verifier;
    const hash = rekor_v2_HASHES[keyDetails];
    if (!isValidSignature(hash, Buffer.from(digest, 'base64'), parsed.data.signature))
        throw rekor_v2_invalid('invalid hashedrekord request');
    const verifier = x509Certificate ? { keyDetails, x509Certificate } : { keyDetails, publicKey };
    return (0,json/* canonicalJson */.dj)({
        apiVersion: '0.0.2',
        kind: 'hashedrekord',
        spec: {
            hashedRekordV002: {
                data: { algorithm: PROTO_HASH[hash], digest },
                signature: { content: signature.content, verifier },
            },
        },
    });
}
function isValidSignature(hash, digest, { content, verifier }) {
    const { x509Certificate, publicKey } = verifier;
    const given = Buffer.from((x509Certificate ?? publicKey)?.rawBytes ?? '', 'base64');
    try {
        const key = parseDerKey(given, x509Certificate ? 'certificate' : 'key');
        return digest.length === HASH_BYTES[hash] && verifyHashSignature(key, hash, digest, Buffer.from(content, 'base64'));
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/sandbox/sigstore/tsa.js






const OID_SIGNED_DATA = '1.2.840.113549.1.7.2';
const OID_TST_INFO = '1.2.840.113549.1.9.16.1.4';
const OID_CONTENT_TYPE = '1.2.840.113549.1.9.3';
const OID_MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const OID_SIGNING_TIME = '1.2.840.113549.1.9.5';
const OID_SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const tsa_HASHES = {
    sha256: { id: oid('2.16.840.1.101.3.4.2.1'), bytes: 32 },
    sha384: { id: oid('2.16.840.1.101.3.4.2.2'), bytes: 48 },
    sha512: { id: oid('2.16.840.1.101.3.4.2.3'), bytes: 64 },
};
const SHA256 = sequence(tsa_HASHES.sha256.id, nothing());
const tsa_ECDSA_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));
const POLICY = oid('1.3.6.1.4.1.57264.2');
const MAX_QUERY_BYTES = 64 * 1024;
const [BOOLEAN, INTEGER, OBJECT_ID] = [0x01, 0x02, 0x06];
const jsonQuery = schemas/* object */.Ikc({
    artifactHash: schemas/* base64 */.K39(),
    hashAlgorithm: schemas/* enum */.k5n(['sha256', 'sha384', 'sha512']).default('sha256'),
    certificates: schemas/* boolean */.zMY().optional(),
    nonce: schemas/* int */.Whr().nonnegative().optional(),
});
function readRequest(bytes) {
    try {
        const [version, imprint, ...rest] = children(read(bytes));
        if (!version || !imprint)
            throw new RangeError('the message imprint is missing');
        const algorithm = child(child(imprint, 0), 0).raw;
        const length = child(imprint, 1).body.length;
        if (!Object.values(tsa_HASHES).some(({ id, bytes: wanted }) => id.equals(algorithm) && wanted === length))
            throw new RangeError('weak hash algorithm, or wrong length');
        const policy = rest.find(({ tag }) => tag === OBJECT_ID)?.raw;
        const nonce = rest.find(({ tag }) => tag === INTEGER)?.raw;
        return {
            imprint: imprint.raw,
            certificates: rest.some(({ tag, body }) => tag === BOOLEAN && body[0] !== 0),
            ...(policy ? { policy } : {}),
            ...(nonce ? { nonce } : {}),
        };
    }
    catch {
        throw new Refusal(400, { code: 400, message: 'Error parsing timestamp request' });
    }
}
function createTimestamp(request, authority, at, spelled) {
    const [leaf = Buffer.alloc(0)] = authority.chain;
    const tbs = children(child(read(leaf), 0));
    const [serial, issuer] = [tbs[1]?.raw ?? Buffer.alloc(0), tbs[3]?.raw ?? Buffer.alloc(0)];
    const whole = new Date(Math.floor(at.getTime() / 1000) * 1000);
    const info = sequence(integer(1), request.policy ?? POLICY, request.imprint, integer(generateSerial()), spelled === undefined ? generalizedTime(whole) : generalizedTimeText(spelled), sequence(integer(1)), ...(request.nonce ? [request.nonce] : []));
    const attribute = (id, value) => sequence(oid(id), setOf(value));
    const signingCertificate = sequence(sequence(sequence(octets((0,lib_digest/* sha256 */.sc)(leaf)), sequence(sequence(explicit(4, issuer)), serial))));
    const attributes = setOf(attribute(OID_CONTENT_TYPE, oid(OID_TST_INFO)), attribute(OID_SIGNING_TIME, time(whole)), attribute(OID_MESSAGE_DIGEST, octets((0,lib_digest/* sha256 */.sc)(info))), attribute(OID_SIGNING_CERTIFICATE_V2, signingCertificate));
    const carried = Buffer.from(attributes);
    carried[0] = 0xa0;
    const signerInfo = sequence(integer(1), sequence(issuer, serial), SHA256, carried, tsa_ECDSA_SHA256, octets((0,external_node_crypto_.sign)('sha256', attributes, authority.key)));
    const signedData = sequence(integer(3), setOf(SHA256), sequence(oid(OID_TST_INFO), explicit(0, octets(info))), ...(request.certificates ? [explicit(0, leaf)] : []), setOf(signerInfo));
    return sequence(sequence(integer(0)), sequence(oid(OID_SIGNED_DATA), explicit(0, signedData)));
}
function createTsaHandler(authority) {
    return sendRefusals(async (request, response) => {
        const { pathname } = parseUrl(request);
        if (pathname === '/ping')
            return sendJson(response, { status: 'ok' });
        if (pathname === '/api/v1/timestamp/certchain') {
            response
                .writeHead(200, { 'content-type': 'application/pem-certificate-chain' })
                .end(authority.chain.map(formatCertificatePem).join(''));
            return;
        }
        if (pathname !== '/api/v1/timestamp' || request.method !== 'POST')
            throw new Refusal(404, { code: 404, message: 'not found' });
        const stamped = createTimestamp(readRequest(await readQuery(request)), authority, new Date());
        response
            .writeHead(201, { 'content-type': 'application/timestamp-reply', 'content-length': stamped.length })
            .end(stamped);
    });
}
async function readQuery(request) {
    if (!request.headers['content-type']?.includes('json'))
        return readBody(request, MAX_QUERY_BYTES);
    const parsed = jsonQuery.safeParse(await readJson(request, MAX_QUERY_BYTES));
    if (!parsed.success)
        throw new Refusal(400, { code: 400, message: 'Error generating timestamp response' });
    const { artifactHash, hashAlgorithm, certificates, nonce } = parsed.data;
    const imprint = sequence(sequence(tsa_HASHES[hashAlgorithm].id, nothing()), octets(Buffer.from(artifactHash, 'base64')));
    const query = [integer(1), imprint];
    if (nonce !== undefined)
        query.push(integer(nonce));
    if (certificates)
        query.push(der_boolean(true));
    return sequence(...query);
}

;// CONCATENATED MODULE: ./build/sandbox/sigstore/index.js







async function createRegionSigstore(region, dir, issuer) {
    const now = new Date();
    const sigstore = {
        region,
        authority: createCodeSigningAuthority(`${region}.mc.test`, now),
        ctKey: generateP256Key(),
        rekor: { origin: `rekor2.${region}.mc.test`, key: (0,external_node_crypto_.generateKeyPairSync)('ed25519').privateKey },
        rekorV1: { origin: `rekor1.${region}.mc.test`, key: generateP256Key() },
        tsa: createTimestampAuthority(`${region}.mc.test`, now),
    };
    const { authority, ctKey } = sigstore;
    const rekorV1 = await createRekorV1({ dir: (0,external_node_path_.join)(dir, 'rekor-v1'), ...sigstore.rekorV1 });
    return {
        ...sigstore,
        handlers: {
            fulcio: createFulcioHandler({ authority, ctKey, issuer }),
            rekor: await createRekorV2Handler({ dir: (0,external_node_path_.join)(dir, 'rekor'), ...sigstore.rekor }),
            rekorV1: rekorV1.handler,
            tsa: createTsaHandler(sigstore.tsa),
        },
        rotateRekorV1: rekorV1.rotate,
    };
}



;// CONCATENATED MODULE: ./build/sandbox/store/answers.js

const escapeText = (text) => text.replace(/[<>&"'\r]/g, (c) => `&#${c.charCodeAt(0)};`);
const xml = (name, ...parts) => `<${name}>${parts.join('')}</${name}>`;
const leaf = (name, value) => xml(name, escapeText(String(value)));
const answers_refuse = (status, code, message, headers = {}) => new Refusal(status, `<?xml version="1.0" encoding="UTF-8"?>\n${xml('Error', leaf('Code', code), leaf('Message', message))}`, { 'content-type': 'application/xml', ...headers });
const notImplemented = (feature) => answers_refuse(501, 'NotImplemented', `A header or query you provided implies functionality that is not implemented: ${feature}`);
const noSuchKey = (headers = {}) => answers_refuse(404, 'NoSuchKey', 'The specified key does not exist.', headers);
const accessDenied = () => answers_refuse(403, 'AccessDenied', 'Access Denied because object protected by object lock.');
const malformedXml = () => answers_refuse(400, 'MalformedXML', 'The XML you provided was not well-formed or did not validate against our schema.');
const invalidArgument = (message) => answers_refuse(400, 'InvalidArgument', message);
function sendXml(response, document) {
    const body = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${document}`);
    response.writeHead(200, { 'content-type': 'application/xml', 'content-length': body.length }).end(body);
}
const sendEmpty = (response, headers = {}) => {
    response.writeHead(200, { 'content-length': 0, ...headers }).end();
};

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/sandbox/store/checksums.js



const CASTAGNOLI = 0x82f63b78;
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++)
        value = value & 1 ? (value >>> 1) ^ CASTAGNOLI : value >>> 1;
    return value >>> 0;
});
function crc32c(bytes) {
    let value = 0xffffffff;
    for (const byte of bytes)
        value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
    return (value ^ 0xffffffff) >>> 0;
}
function encodeWord(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
}
const checksums_ALGORITHMS = {
    crc32: { size: 4, compute: (bytes) => encodeWord((0,external_node_zlib_.crc32)(bytes)) },
    crc32c: { size: 4, compute: (bytes) => encodeWord(crc32c(bytes)) },
    sha1: { size: 20, compute: (bytes) => (0,external_node_crypto_.createHash)('sha1').update(bytes).digest() },
    sha256: { size: 32, compute: (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest() },
};
const PREFIX = 'x-amz-checksum-';
const NO_CHECKSUMS = new Set(['x-amz-checksum-mode', 'x-amz-checksum-type', 'x-amz-checksum-algorithm']);
const checksumHeader = ({ algorithm, value }) => ({
    [`${PREFIX}${algorithm}`]: value,
});
function checkChecksums(headers, trailers, body) {
    const given = Object.entries({ ...headers, ...trailers }).filter(([name]) => name.startsWith(PREFIX) && !NO_CHECKSUMS.has(name));
    if (given.length > 1)
        throw answers_refuse(400, 'InvalidRequest', 'Expecting a single x-amz-checksum- header.');
    const wanted = headers['x-amz-sdk-checksum-algorithm']?.toString().toLowerCase();
    const [first] = given;
    if (!first) {
        if (wanted !== undefined)
            throw answers_refuse(400, 'InvalidRequest', 'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.');
        return undefined;
    }
    const [name, value] = [first[0], String(first[1])];
    const algorithm = name.slice(PREFIX.length);
    if (!isAlgorithm(algorithm))
        throw notImplemented(name);
    if (wanted !== undefined && wanted !== algorithm)
        throw answers_refuse(400, 'InvalidRequest', `Value for x-amz-sdk-checksum-algorithm header is invalid: expected ${algorithm}.`);
    const { size, compute } = checksums_ALGORITHMS[algorithm];
    const bytes = Buffer.from(value, 'base64');
    if (bytes.length !== size || bytes.toString('base64') !== value)
        throw answers_refuse(400, 'InvalidRequest', `Value for ${name} header is invalid.`);
    if (!compute(body).equals(bytes))
        throw answers_refuse(400, 'BadDigest', `The ${algorithm.toUpperCase()} you specified did not match the calculated checksum.`);
    return { algorithm, value };
}
const isAlgorithm = (name) => Object.hasOwn(checksums_ALGORITHMS, name);
function checkMd5(headers, body) {
    const md5 = (0,external_node_crypto_.createHash)('md5').update(body).digest();
    const wanted = headers['content-md5']?.toString();
    if (wanted !== undefined) {
        const bytes = Buffer.from(wanted, 'base64');
        if (bytes.length !== 16)
            throw answers_refuse(400, 'InvalidDigest', 'The Content-MD5 you specified is not valid.');
        if (!bytes.equals(md5))
            throw answers_refuse(400, 'BadDigest', 'The Content-MD5 you specified did not match what we received.');
    }
    return { hex: md5.toString('hex'), given: wanted !== undefined };
}

;// CONCATENATED MODULE: ./build/sandbox/store/body.js



const UNSIGNED_TRAILER = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';
const MAX_CHUNK_HEADER = 1_024;
function checkBody({ headers }, raw) {
    const claimed = String(headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD');
    const codings = String(headers['content-encoding'] ?? '').split(',');
    const isChunked = codings.some((coding) => coding.trim() === 'aws-chunked');
    if (claimed.startsWith('STREAMING-') && claimed !== UNSIGNED_TRAILER)
        throw notImplemented(claimed);
    if (isChunked !== (claimed === UNSIGNED_TRAILER))
        throw isChunked ? notImplemented('aws-chunked with x-amz-content-sha256 of another kind') : notImplemented(claimed);
    const { bytes, trailers } = isChunked ? decodeChunks(raw) : { bytes: raw, trailers: {} };
    if (isChunked)
        checkChunked(headers, bytes, trailers);
    else if (claimed !== 'UNSIGNED-PAYLOAD' && claimed !== (0,external_node_crypto_.createHash)('sha256').update(raw).digest('hex'))
        throw answers_refuse(400, 'XAmzContentSHA256Mismatch', "The provided 'x-amz-content-sha256' header does not match what was computed.");
    const md5 = checkMd5(headers, bytes);
    const checksum = checkChecksums(headers, trailers, bytes);
    return { bytes, md5: md5.hex, checksum, isChecked: md5.given || checksum !== undefined };
}
function checkChunked(headers, bytes, trailers) {
    if (headers['x-amz-decoded-content-length'] !== String(bytes.length))
        throw answers_refuse(400, 'IncompleteBody', 'The request body does not have the length of x-amz-decoded-content-length.');
    const announced = String(headers['x-amz-trailer'] ?? '')
        .split(',')
        .map((name) => name.trim().toLowerCase())
        .filter((name) => name !== '');
    if (announced.toSorted().join() !== Object.keys(trailers).toSorted().join())
        throw answers_refuse(400, 'MalformedTrailerError', 'The trailers of the request are not those of x-amz-trailer.');
}
function decodeChunks(raw) {
    const malformed = () => answers_refuse(400, 'IncompleteBody', 'The request body is not in the form of aws-chunked.');
    const chunks = [];
    let at = 0;
    const line = () => {
        const end = raw.indexOf('\r\n', at);
        if (end === -1 || end - at > MAX_CHUNK_HEADER)
            throw malformed();
        const text = raw.toString('latin1', at, end);
        at = end + 2;
        return text;
    };
    for (;;) {
        const header = line();
        if (!/^[0-9a-fA-F]{1,8}$/.test(header))
            throw malformed();
        const size = Number.parseInt(header, 16);
        if (size === 0)
            break;
        if (at + size + 2 > raw.length || raw.toString('latin1', at + size, at + size + 2) !== '\r\n')
            throw malformed();
        chunks.push(raw.subarray(at, at + size));
        at += size + 2;
    }
    const trailers = {};
    while (at < raw.length) {
        const text = line();
        if (text === '')
            break;
        const [, name, value] = /^([!-9;-~]+):[ \t]*(.*?)[ \t]*$/.exec(text) ?? [];
        if (name === undefined || value === undefined || Object.hasOwn(trailers, name.toLowerCase()))
            throw malformed();
        trailers[name.toLowerCase()] = value;
    }
    if (at !== raw.length)
        throw malformed();
    return { bytes: Buffer.concat(chunks), trailers };
}

;// CONCATENATED MODULE: ./build/sandbox/store/files.js



const BUCKET_FILE = 'bucket';
class StoreFiles {
    #root;
    #last = 0;
    constructor(root) {
        this.#root = root;
    }
    #folder = (bucket) => (0,external_node_path_.join)(this.#root, encodeURIComponent(bucket));
    #facts = ({ name }, file) => (0,external_node_path_.join)(this.#folder(name), `${file}.json`);
    #bytes = ({ name }, file) => (0,external_node_path_.join)(this.#folder(name), `${file}.bytes`);
    async bucket(name) {
        const text = await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(this.#folder(name), BUCKET_FILE), 'utf8').catch(() => undefined);
        return text === undefined ? undefined : JSON.parse(text);
    }
    async writeBucket(bucket) {
        await (0,external_node_fs_promises_.mkdir)(this.#folder(bucket.name), { recursive: true });
        await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(this.#folder(bucket.name), BUCKET_FILE), JSON.stringify(bucket));
    }
    async put(bucket, facts, bytes, md5) {
        this.#last = Math.max(Date.now(), this.#last + 1);
        const file = (0,external_node_crypto_.randomUUID)().replaceAll('-', '');
        const replaced = bucket.versioned ? undefined : await this.find(bucket, facts.key);
        const version = {
            ...facts,
            file,
            versionId: bucket.versioned ? file : 'null',
            at: this.#last,
            size: bytes.length,
            etag: `"${md5}"`,
        };
        await (0,external_node_fs_promises_.writeFile)(this.#bytes(bucket, file), bytes);
        await this.write(bucket, version);
        if (replaced)
            await this.remove(bucket, replaced);
        return version;
    }
    async write(bucket, version) {
        const path = this.#facts(bucket, version.file);
        await (0,external_node_fs_promises_.writeFile)(`${path}.tmp`, JSON.stringify(version));
        await (0,external_node_fs_promises_.rename)(`${path}.tmp`, path);
    }
    async versions({ name }, prefix = '') {
        const names = (await (0,external_node_fs_promises_.readdir)(this.#folder(name)).catch(() => [])).filter((file) => file.endsWith('.json'));
        const all = await Promise.all(names.map(async (file) => JSON.parse(await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(this.#folder(name), file), 'utf8'))));
        return all.filter(({ key }) => key.startsWith(prefix)).sort((a, b) => compareKeys(a.key, b.key) || b.at - a.at);
    }
    async find(bucket, key, versionId) {
        const versions = (await this.versions(bucket, key)).filter((version) => version.key === key);
        return versionId === undefined ? versions[0] : versions.find((version) => version.versionId === versionId);
    }
    read = (bucket, { file }) => (0,external_node_fs_promises_.readFile)(this.#bytes(bucket, file));
    async remove(bucket, { file }) {
        await (0,external_node_fs_promises_.rm)(this.#facts(bucket, file), { force: true });
        await (0,external_node_fs_promises_.rm)(this.#bytes(bucket, file), { force: true });
    }
}
const compareKeys = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));

;// CONCATENATED MODULE: ./build/sandbox/store/listing.js


const MAX_KEYS = 1_000;
function listing_readQuery(query) {
    const [prefix, delimiter] = [query.get('prefix') ?? '', query.get('delimiter') ?? ''];
    const given = query.get('max-keys') || String(MAX_KEYS);
    if (!/^\d{1,9}$/.test(given))
        throw invalidArgument('Argument maxKeys must be an integer between 0 and 2147483647');
    const encoding = query.get('encoding-type');
    if (encoding !== null && encoding !== 'url')
        throw invalidArgument('Invalid Encoding Method specified in Request');
    const encodeKey = encoding === 'url' ? (text) => encodeURIComponent(text).replaceAll('%2F', '/') : (text) => text;
    const max = Math.min(Number(given), MAX_KEYS);
    return {
        prefix,
        delimiter,
        max,
        encodeKey,
        common: [
            leaf('Prefix', encodeKey(prefix)),
            ...(delimiter === '' ? [] : [leaf('Delimiter', encodeKey(delimiter))]),
            leaf('MaxKeys', max),
            ...(encoding === null ? [] : [leaf('EncodingType', encoding)]),
        ],
    };
}
function rollUp(entries, { prefix, delimiter }) {
    if (delimiter === '')
        return [...entries];
    const rolled = [];
    for (const entry of entries) {
        const at = entry.key.indexOf(delimiter, prefix.length);
        const key = at === -1 ? entry.key : entry.key.slice(0, at + delimiter.length);
        if (at === -1)
            rolled.push(entry);
        else if (rolled.at(-1)?.key !== key || rolled.at(-1)?.version)
            rolled.push({ key });
    }
    return rolled;
}
const formatVersion = (version, { encodeKey }) => [
    leaf('Key', encodeKey(version.key)),
    leaf('LastModified', new Date(version.at).toISOString()),
    ...(version.deleteMarker
        ? []
        : [leaf('ETag', version.etag), leaf('Size', version.size), leaf('StorageClass', 'STANDARD')]),
];
const formatPrefixes = (page, { encodeKey }) => page.filter(({ version }) => !version).map((entry) => xml('CommonPrefixes', leaf('Prefix', encodeKey(entry.key))));
const createEntries = (versions) => versions.map((version, i) => ({ key: version.key, version, isLatest: versions[i - 1]?.key !== version.key }));
async function listObjects(files, bucket, query) {
    const options = listing_readQuery(query);
    const token = query.get('continuation-token');
    const after = token === null ? (query.get('start-after') ?? '') : Buffer.from(token, 'base64url').toString('utf8');
    const all = createEntries(await files.versions(bucket, options.prefix));
    const current = all.filter(({ version, isLatest }) => isLatest && !version?.deleteMarker);
    const rest = rollUp(current, options).filter(({ key }) => compareKeys(key, after) > 0);
    const page = rest.slice(0, options.max);
    const more = options.max > 0 && rest.length > page.length;
    return xml('ListBucketResult', leaf('Name', bucket.name), ...options.common, leaf('KeyCount', page.length), leaf('IsTruncated', more), ...(token === null ? [] : [leaf('ContinuationToken', token)]), ...(query.has('start-after') ? [leaf('StartAfter', options.encodeKey(query.get('start-after') ?? ''))] : []), ...(more ? [leaf('NextContinuationToken', Buffer.from(page.at(-1)?.key ?? '').toString('base64url'))] : []), ...page.flatMap(({ version }) => (version ? xml('Contents', ...formatVersion(version, options)) : [])), ...formatPrefixes(page, options));
}
async function listVersions(files, bucket, query) {
    const options = listing_readQuery(query);
    const [from, after] = [query.get('key-marker') ?? '', query.get('version-id-marker') ?? ''];
    if (after !== '' && from === '')
        throw invalidArgument('A version-id marker cannot be specified without a key marker.');
    const all = rollUp(createEntries(await files.versions(bucket, options.prefix)), options);
    const marked = all.findIndex(({ key, version }) => key === from && version?.versionId === after);
    const rest = marked === -1 ? all.filter(({ key }) => compareKeys(key, from) > 0 || from === '') : all.slice(marked + 1);
    const page = rest.slice(0, options.max);
    const more = options.max > 0 && rest.length > page.length;
    const last = page.at(-1);
    return xml('ListVersionsResult', leaf('Name', bucket.name), ...options.common, leaf('KeyMarker', options.encodeKey(from)), leaf('VersionIdMarker', after), leaf('IsTruncated', more), ...(more && last
        ? [
            leaf('NextKeyMarker', options.encodeKey(last.key)),
            ...(last.version ? [leaf('NextVersionIdMarker', last.version.versionId)] : []),
        ]
        : []), ...page.flatMap(({ version, isLatest }) => version
        ? xml(version.deleteMarker ? 'DeleteMarker' : 'Version', ...formatVersion(version, options), leaf('VersionId', version.versionId), leaf('IsLatest', isLatest))
        : []), ...formatPrefixes(page, options));
}

;// CONCATENATED MODULE: ./build/sandbox/store/lock.js

function isLocked({ retention, legalHold }, { headers }) {
    const bypass = headers['x-amz-bypass-governance-retention'] === 'true';
    const retained = retention !== undefined && Date.parse(retention.until) > Date.now();
    return legalHold === true || (retained && (retention.mode === 'COMPLIANCE' || !bypass));
}
function readLockHeaders({ headers }, bucket) {
    const header = (name) => headers[`x-amz-object-lock-${name}`]?.toString();
    const [mode, until, hold] = [header('mode'), header('retain-until-date'), header('legal-hold')];
    if ((mode === undefined) !== (until === undefined))
        throw invalidArgument('x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied');
    if (hold !== undefined && hold !== 'ON' && hold !== 'OFF')
        throw invalidArgument('Legal Hold must be either of ON or OFF');
    if ((mode !== undefined || hold !== undefined) && !bucket.lock)
        throw missingLock();
    return {
        ...(mode !== undefined && until !== undefined ? { retention: readRetention(mode, until) } : {}),
        ...(hold === 'ON' ? { legalHold: true } : {}),
    };
}
const missingLock = () => answers_refuse(400, 'InvalidRequest', 'Bucket is missing Object Lock Configuration');
async function answerRetention(request, response, files, bucket, version, body) {
    if (!bucket.lock)
        throw missingLock();
    const { retention } = version;
    if (request.method === 'GET') {
        if (!retention)
            throw noConfiguration();
        return sendXml(response, xml('Retention', leaf('Mode', retention.mode), leaf('RetainUntilDate', retention.until)));
    }
    const next = readRetention(...readDocument(body, 'Retention', 'Mode', 'RetainUntilDate'));
    const weaker = retention !== undefined &&
        (Date.parse(next.until) < Date.parse(retention.until) ||
            (retention.mode === 'COMPLIANCE' && next.mode !== 'COMPLIANCE'));
    if (weaker && isLocked({ ...version, legalHold: false }, request))
        throw accessDenied();
    await files.write(bucket, { ...version, retention: next });
    sendEmpty(response);
}
async function answerLegalHold(request, response, files, bucket, version, body) {
    if (!bucket.lock)
        throw missingLock();
    if (request.method === 'GET') {
        if (version.legalHold === undefined)
            throw noConfiguration();
        return sendXml(response, xml('LegalHold', leaf('Status', version.legalHold ? 'ON' : 'OFF')));
    }
    const [status] = readDocument(body, 'LegalHold', 'Status');
    if (status !== 'ON' && status !== 'OFF')
        throw malformedXml();
    await files.write(bucket, { ...version, legalHold: status === 'ON' });
    sendEmpty(response);
}
const noConfiguration = () => answers_refuse(404, 'NoSuchObjectLockConfiguration', 'The specified object does not have a ObjectLock configuration');
function readDocument(body, root, ...names) {
    const text = body
        .toString('utf8')
        .replace(/^\ufeff?<\?xml[^>]*\?>/, '')
        .trim();
    const inside = new RegExp(`^<${root}(?:\\s[^<>]*)?>([^]*)</${root}>$`).exec(text)?.[1];
    const found = new Map();
    const rest = inside?.replace(/<(\w+)>([^<>&]*)<\/\1>/g, (_, name, value) => {
        found.set(name, value);
        return '';
    });
    if (rest?.trim() !== '' || found.size !== names.length)
        throw malformedXml();
    return names.map((name) => {
        const value = found.get(name);
        if (value === undefined)
            throw malformedXml();
        return value;
    });
}
function readRetention(mode, until) {
    if (mode !== 'COMPLIANCE' && mode !== 'GOVERNANCE')
        throw invalidArgument('Unknown wormMode directive.');
    const time = Date.parse(until);
    if (Number.isNaN(time) || !(time > Date.now()))
        throw invalidArgument('The retain until date must be in the future!');
    return { mode, until: new Date(time).toISOString() };
}

;// CONCATENATED MODULE: ./build/sandbox/store/scope.js


const IDLE_QUERY = 'x-id';
const KNOWN_HEADERS = new Set([
    'x-amz-date',
    'x-amz-content-sha256',
    'x-amz-security-token',
    'x-amz-user-agent',
    'x-amz-bypass-governance-retention',
    'x-amz-bucket-object-lock-enabled',
    'x-amz-checksum-mode',
    'x-amz-checksum-crc32',
    'x-amz-checksum-crc32c',
    'x-amz-checksum-sha1',
    'x-amz-checksum-sha256',
    'x-amz-copy-source',
    'x-amz-decoded-content-length',
    'x-amz-metadata-directive',
    'x-amz-object-lock-legal-hold',
    'x-amz-object-lock-mode',
    'x-amz-object-lock-retain-until-date',
    'x-amz-sdk-checksum-algorithm',
    'x-amz-trailer',
]);
function checkHeaders({ headers }) {
    for (const [name, value] of Object.entries(headers)) {
        if (!name.startsWith('x-amz-') || name.startsWith('x-amz-meta-') || KNOWN_HEADERS.has(name))
            continue;
        if (name === 'x-amz-storage-class' && value === 'STANDARD')
            continue;
        if (name === 'x-amz-acl' && value === 'private')
            continue;
        throw notImplemented(name);
    }
}
function allowQuery(query, ...names) {
    for (const name of query.keys())
        if (name !== IDLE_QUERY && !names.includes(name))
            throw notImplemented(`?${name}`);
}
function refusePresigned(request) {
    const { searchParams } = parseUrl(request);
    if (['X-Amz-Signature', 'X-Amz-Algorithm', 'Signature'].some((name) => searchParams.has(name)))
        throw notImplemented('presigned URLs');
}
function readScope(request) {
    const { pathname, searchParams } = parseUrl(request);
    const path = decodePath(pathname);
    if (path === '/')
        throw notImplemented('the list of buckets');
    const [, bucket = '', key = ''] = /^\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/s.exec(path) ?? [];
    if (!bucket)
        throw answers_refuse(400, 'InvalidBucketName', 'The specified bucket is not valid.');
    return { bucket, key, query: searchParams };
}
function decodePath(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        throw answers_refuse(400, 'InvalidURI', "Couldn't parse the specified URI.");
    }
}

;// CONCATENATED MODULE: ./build/sandbox/store/bucket.js




const LIST = ['list-type', 'prefix', 'delimiter', 'max-keys', 'encoding-type'];
async function answerBucket(request, response, files, { bucket: name, query }, body) {
    const bucket = await files.bucket(name);
    const isPlain = [...query.keys()].every((key) => key === 'x-id');
    if (request.method === 'PUT' && isPlain)
        return createBucket(request, response, files, name, bucket);
    if (!bucket)
        throw noSuchBucket();
    if (request.method === 'HEAD' && isPlain)
        return sendEmpty(response);
    if (request.method === 'PUT' && query.has('versioning'))
        return enableVersions(response, files, bucket, query, body);
    if (request.method !== 'GET')
        throw notImplemented(`${request.method} of a bucket`);
    if (query.has('location')) {
        allowQuery(query, 'location');
        return sendXml(response, '<LocationConstraint/>');
    }
    if (query.has('versioning')) {
        allowQuery(query, 'versioning');
        return sendXml(response, xml('VersioningConfiguration', ...(bucket.versioned ? [leaf('Status', 'Enabled')] : [])));
    }
    if (query.has('object-lock')) {
        allowQuery(query, 'object-lock');
        if (!bucket.lock)
            throw answers_refuse(404, 'ObjectLockConfigurationNotFoundError', 'Object Lock configuration does not exist for this bucket');
        return sendXml(response, xml('ObjectLockConfiguration', leaf('ObjectLockEnabled', 'Enabled')));
    }
    if (query.has('versions')) {
        allowQuery(query, 'versions', ...LIST, 'key-marker', 'version-id-marker');
        return sendXml(response, await listVersions(files, bucket, query));
    }
    allowQuery(query, ...LIST, 'continuation-token', 'start-after', 'fetch-owner');
    if (query.get('list-type') !== '2')
        throw notImplemented('ListObjects (version 1)');
    if ((query.get('fetch-owner') ?? 'false') !== 'false')
        throw notImplemented('?fetch-owner');
    sendXml(response, await listObjects(files, bucket, query));
}
const noSuchBucket = () => answers_refuse(404, 'NoSuchBucket', 'The specified bucket does not exist');
async function createBucket({ headers }, response, files, name, existing) {
    if (existing)
        throw answers_refuse(409, 'BucketAlreadyOwnedByYou', 'Your previous request to create the named bucket succeeded and you already own it.');
    const lock = String(headers['x-amz-bucket-object-lock-enabled'] ?? 'false').toLowerCase() === 'true';
    await files.writeBucket({ name, versioned: lock, lock });
    sendEmpty(response, { location: `/${name}` });
}
async function enableVersions(response, files, bucket, query, body) {
    allowQuery(query, 'versioning');
    const [status] = readDocument(body, 'VersioningConfiguration', 'Status');
    if (status !== 'Enabled')
        throw notImplemented(`versioning ${status}`);
    await files.writeBucket({ ...bucket, versioned: true });
    sendEmpty(response);
}

;// CONCATENATED MODULE: ./build/sandbox/store/conditions.js

const preconditionFailed = () => answers_refuse(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
const matches = (header, etag) => header.split(',').some((one) => one.trim() === '*' || one.trim().replaceAll('"', '') === etag.replaceAll('"', ''));
function checkWriteConditions({ headers }, current) {
    const [ifMatch, ifNoneMatch] = [headers['if-match'], headers['if-none-match']];
    if (headers['if-modified-since'] ?? headers['if-unmodified-since'])
        throw notImplemented('a write with a condition on the time');
    if (ifNoneMatch !== undefined && ifNoneMatch.trim() !== '*')
        throw notImplemented('If-None-Match other than *');
    if (ifMatch !== undefined && !current)
        throw noSuchKey();
    if (ifMatch !== undefined && current && !matches(ifMatch, current.etag))
        throw preconditionFailed();
    if (ifNoneMatch !== undefined && current)
        throw preconditionFailed();
}
function isNotModified({ headers }, { etag, at }) {
    const seconds = Math.floor(at / 1000) * 1000;
    const time = (value) => Date.parse(value ?? '');
    if (headers['if-match'] !== undefined) {
        if (!matches(headers['if-match'], etag))
            throw preconditionFailed();
    }
    else if (seconds > time(headers['if-unmodified-since']))
        throw preconditionFailed();
    if (headers['if-none-match'] !== undefined)
        return matches(headers['if-none-match'], etag);
    return seconds <= time(headers['if-modified-since']);
}
function readRange({ headers }, { etag, size }) {
    const { range } = headers;
    const ifRange = headers['if-range']?.toString();
    if (range === undefined || (ifRange !== undefined && !matches(ifRange, etag)))
        return undefined;
    const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range.trim()) ?? [];
    if (first === '' && last === '')
        return undefined;
    const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
    const to = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
    if (from >= to)
        throw answers_refuse(416, 'InvalidRange', 'The requested range is not satisfiable', { 'content-range': `bytes */${size}` });
    return { from, to };
}

;// CONCATENATED MODULE: ./build/sandbox/store/objects.js






const STORED = ['cache-control', 'content-disposition', 'content-encoding', 'content-language', 'expires'];
async function findVersion(files, { bucket, key, versionId }) {
    const version = await files.find(bucket, key, versionId);
    if (!version && versionId !== undefined)
        throw answers_refuse(404, 'NoSuchVersion', 'The specified version does not exist.');
    if (!version)
        throw noSuchKey();
    if (!version.deleteMarker)
        return version;
    const marker = { 'x-amz-delete-marker': 'true', 'x-amz-version-id': version.versionId };
    if (versionId === undefined)
        throw noSuchKey(marker);
    throw answers_refuse(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.', marker);
}
async function putObject(request, response, files, { bucket, key }, { bytes, md5, checksum, isChecked }) {
    const lock = readLockHeaders(request, bucket);
    checkWriteConditions(request, await findCurrentVersion(files, bucket, key));
    if (lock.retention && !isChecked)
        throw answers_refuse(400, 'InvalidRequest', 'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters');
    const metadata = { key, ...readStoredHeaders(request), ...(checksum ? { checksum } : {}), ...lock };
    const version = await files.put(bucket, metadata, bytes, md5);
    sendEmpty(response, {
        etag: version.etag,
        ...formatVersionHeader(bucket, version),
        ...(checksum ? checksumHeader(checksum) : {}),
    });
}
async function copyObject(request, response, files, { bucket, key }) {
    const directive = request.headers['x-amz-metadata-directive'] ?? 'COPY';
    if (directive !== 'COPY' && directive !== 'REPLACE')
        throw invalidArgument('Unknown metadata directive.');
    const from = await readCopySource(request, files);
    const source = await findVersion(files, from);
    if (from.bucket.name === bucket.name && from.key === key && directive === 'COPY' && from.versionId === undefined)
        throw answers_refuse(400, 'InvalidRequest', "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.");
    const lock = readLockHeaders(request, bucket);
    checkWriteConditions(request, await findCurrentVersion(files, bucket, key));
    const { contentType, headers, checksum } = source;
    const kept = { contentType, ...(headers ? { headers } : {}) };
    const metadata = {
        key,
        ...(directive === 'COPY' ? kept : readStoredHeaders(request)),
        ...(checksum ? { checksum } : {}),
        ...lock,
    };
    const version = await files.put(bucket, metadata, await files.read(from.bucket, source), source.etag.replaceAll('"', ''));
    for (const [name, value] of Object.entries(formatVersionHeader(bucket, version)))
        response.setHeader(name, value);
    if (from.bucket.versioned)
        response.setHeader('x-amz-copy-source-version-id', source.versionId);
    sendXml(response, xml('CopyObjectResult', leaf('ETag', version.etag), leaf('LastModified', new Date(version.at).toISOString()), ...(checksum ? [leaf(`Checksum${checksum.algorithm.toUpperCase()}`, checksum.value)] : [])));
}
async function readCopySource({ headers }, files) {
    const [path = '', query = ''] = String(headers['x-amz-copy-source']).split('?');
    const [, name, key] = /^\/?([^/]+)\/(.+)$/s.exec(decodePath(path)) ?? [];
    const versionId = query === '' ? undefined : new URLSearchParams(query).get('versionId');
    if (name === undefined || key === undefined || versionId === null || versionId === '')
        throw invalidArgument('Copy Source must mention the source bucket and key: sourcebucket/sourcekey');
    const bucket = await files.bucket(name);
    if (!bucket)
        throw noSuchBucket();
    return { bucket, key, versionId };
}
async function getObject(request, response, files, target) {
    const { bucket } = target;
    const version = await findVersion(files, target);
    const headers = {
        etag: version.etag,
        'last-modified': new Date(version.at).toUTCString(),
        ...formatVersionHeader(bucket, version),
    };
    if (isNotModified(request, version)) {
        response.writeHead(304, headers).end();
        return;
    }
    const range = readRange(request, version);
    const { from, to } = range ?? { from: 0, to: version.size };
    const { retention, legalHold, checksum } = version;
    response.writeHead(range ? 206 : 200, {
        ...headers,
        ...version.headers,
        'content-type': version.contentType,
        'content-length': to - from,
        'accept-ranges': 'bytes',
        ...(range ? { 'content-range': `bytes ${from}-${to - 1}/${version.size}` } : {}),
        ...(checksum && !range && request.headers['x-amz-checksum-mode'] === 'ENABLED'
            ? { ...checksumHeader(checksum), 'x-amz-checksum-type': 'FULL_OBJECT' }
            : {}),
        ...(retention
            ? { 'x-amz-object-lock-mode': retention.mode, 'x-amz-object-lock-retain-until-date': retention.until }
            : {}),
        ...(legalHold === undefined ? {} : { 'x-amz-object-lock-legal-hold': legalHold ? 'ON' : 'OFF' }),
    });
    if (request.method === 'HEAD')
        response.end();
    else
        response.end((await files.read(bucket, version)).subarray(from, to));
}
async function deleteObject(request, response, files, { bucket, key, versionId }) {
    const done = (headers) => {
        response.writeHead(204, headers).end();
    };
    if (versionId === undefined && bucket.versioned) {
        const marker = await files.put(bucket, { key, contentType: '', deleteMarker: true }, Buffer.alloc(0), '');
        return done({ 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker.versionId });
    }
    const version = await files.find(bucket, key, versionId);
    if (!version)
        return done(versionId === undefined ? {} : { 'x-amz-version-id': versionId });
    if (isLocked(version, request))
        throw accessDenied();
    await files.remove(bucket, version);
    done({
        ...formatVersionHeader(bucket, version),
        ...(version.deleteMarker ? { 'x-amz-delete-marker': 'true' } : {}),
    });
}
async function findCurrentVersion(files, bucket, key) {
    const version = await files.find(bucket, key);
    return version?.deleteMarker ? undefined : version;
}
const formatVersionHeader = ({ versioned }, { versionId }) => versioned ? { 'x-amz-version-id': versionId } : {};
function readStoredHeaders({ headers }) {
    const stored = {};
    for (const [name, value] of Object.entries(headers))
        if (name.startsWith('x-amz-meta-') || STORED.includes(name))
            stored[name] = String(value);
    const codings = (stored['content-encoding'] ?? '').split(',').map((coding) => coding.trim());
    const objectCodings = codings.filter((coding) => coding !== '' && coding !== 'aws-chunked').join(',');
    if (objectCodings === '')
        delete stored['content-encoding'];
    else
        stored['content-encoding'] = objectCodings;
    return { contentType: headers['content-type'] ?? 'binary/octet-stream', headers: stored };
}

;// CONCATENATED MODULE: ./build/sandbox/store/signature.js


const hmac = (key, text) => (0,external_node_crypto_.createHmac)('sha256', key).update(text).digest();
const encode = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
function isSigned(request, key) {
    const [, credential = '', signedHeaders = '', signature = ''] = /^AWS4-HMAC-SHA256 Credential=([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]{64})$/.exec(request.headers.authorization ?? '') ?? [];
    const [id, date = '', region = '', service = ''] = credential.split('/');
    const at = String(request.headers['x-amz-date'] ?? '');
    const time = Date.parse(at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
    if (id !== key.id || !(Math.abs(Date.now() - time) < 15 * 60_000))
        return false;
    const url = parseUrl(request);
    const query = [...url.searchParams]
        .map(([name, value]) => `${encode(name)}=${encode(value)}`)
        .sort()
        .join('&');
    const names = signedHeaders.split(';');
    const headers = names
        .map((name) => `${name}:${String(request.headers[name] ?? '')
        .trim()
        .replace(/\s+/g, ' ')}\n`)
        .join('');
    const claimed = String(request.headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD');
    const path = decodeURIComponent(url.pathname).split('/').map(encode).join('/');
    const canonical = [request.method, path, query, headers, signedHeaders, claimed].join('\n');
    const scope = `${date}/${region}/${service}/aws4_request`;
    const toSign = ['AWS4-HMAC-SHA256', at, scope, (0,external_node_crypto_.createHash)('sha256').update(canonical).digest('hex')].join('\n');
    const signingKey = ['aws4_request', service, region, date].reduceRight((at, part) => hmac(at, part), `AWS4${key.secret}`);
    return (0,external_node_crypto_.timingSafeEqual)(hmac(signingKey, toSign), Buffer.from(signature, 'hex'));
}

;// CONCATENATED MODULE: ./build/sandbox/store/handler.js









const STORE_KEY = { id: 'SANDBOXACCESSKEY', secret: 'sandbox-secret-key-for-loopback-only' };
const STORE_BUCKETS = ['evidence', 'mirror'];
const MAX_OBJECT_BYTES = 256 * 1024 * 1024;
function createStoreHandler(dir) {
    const files = new StoreFiles(dir);
    const ready = createBuckets(files);
    ready.catch(() => undefined);
    const queues = new Map();
    const inOrder = async (key, work) => {
        const mine = (queues.get(key) ?? Promise.resolve()).then(work);
        const settled = mine.catch(() => undefined);
        queues.set(key, settled);
        await mine.finally(() => {
            if (queues.get(key) === settled)
                queues.delete(key);
        });
    };
    return sendRefusals(async (request, response) => {
        const raw = await readBody(request, MAX_OBJECT_BYTES);
        await ready;
        response.setHeader('x-amz-request-id', crypto.randomUUID());
        refusePresigned(request);
        const scope = readScope(request);
        authenticate(request);
        checkHeaders(request);
        const body = checkBody(request, raw);
        if (scope.key === '')
            return answerBucket(request, response, files, scope, body.bytes);
        const bucket = await files.bucket(scope.bucket);
        if (!bucket)
            throw noSuchBucket();
        const target = { bucket, key: scope.key, versionId: scope.query.get('versionId') ?? undefined };
        if (request.method === 'GET' || request.method === 'HEAD')
            return handler_read(request, response, files, target, scope.query);
        await inOrder(`${bucket.name}/${target.key}`, async () => {
            if (await writeLock(request, response, files, target, scope.query, body.bytes))
                return;
            if (request.method === 'DELETE') {
                allowQuery(scope.query, 'versionId');
                if (request.headers['if-match'] !== undefined)
                    throw notImplemented('DELETE with If-Match');
                return deleteObject(request, response, files, target);
            }
            allowQuery(scope.query);
            if (request.method !== 'PUT')
                throw notImplemented(`${request.method} of an object`);
            if (request.headers['x-amz-copy-source'] === undefined)
                return putObject(request, response, files, target, body);
            return copyObject(request, response, files, target);
        });
    });
}
async function createBuckets(files) {
    for (const name of STORE_BUCKETS)
        if (!(await files.bucket(name)))
            await files.writeBucket({ name, versioned: true, lock: true });
}
function authenticate(request) {
    if (request.headers.authorization === undefined)
        throw answers_refuse(403, 'AccessDenied', 'Access Denied.');
    if (!isSigned(request, STORE_KEY))
        throw answers_refuse(403, 'SignatureDoesNotMatch', 'The request signature we calculated does not match the signature you provided.');
}
async function handler_read(request, response, files, target, query) {
    for (const [name, answer] of [
        ['retention', answerRetention],
        ['legal-hold', answerLegalHold],
    ]) {
        if (!query.has(name))
            continue;
        allowQuery(query, name, 'versionId');
        if (request.method === 'HEAD')
            throw notImplemented(`HEAD of ?${name}`);
        return answer(request, response, files, target.bucket, await findVersion(files, target), Buffer.alloc(0));
    }
    allowQuery(query, 'versionId');
    return getObject(request, response, files, target);
}
async function writeLock(request, response, files, target, query, body) {
    const name = ['retention', 'legal-hold'].find((one) => query.has(one));
    if (name === undefined)
        return false;
    allowQuery(query, name, 'versionId');
    if (request.method !== 'PUT')
        throw notImplemented(`${request.method} of ?${name}`);
    const answer = name === 'retention' ? answerRetention : answerLegalHold;
    await answer(request, response, files, target.bucket, await findVersion(files, target), body);
    return true;
}

;// CONCATENATED MODULE: ./build/sandbox/sigstore/trust.js





const formatChain = ({ chain: certificates }) => ({
    certificates: certificates.map((der) => ({ rawBytes: der.toString('base64') })),
});
const trust_formatSubject = ({ chain: certificates }) => {
    const name = new external_node_crypto_.X509Certificate(certificates[0] ?? Buffer.alloc(0)).subject.split('\n');
    const readPart = (key) => name.find((line) => line.startsWith(`${key}=`))?.slice(key.length + 1) ?? '';
    return { organization: readPart('O'), commonName: readPart('CN') };
};
const formatPublicKey = (key, start) => ({
    rawBytes: exportSpki(key).toString('base64'),
    keyDetails: (0,external_node_crypto_.createPublicKey)(key).asymmetricKeyType === 'ed25519' ? 'PKIX_ED25519' : 'PKIX_ECDSA_P256_SHA_256',
    validFor: { start },
});
function createTrustedRoot(regions, urls, since) {
    const start = since.toISOString().replace(/\.\d+Z$/, 'Z');
    return {
        mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
        tlogs: regions.flatMap(({ rekor, rekorV1 }) => [
            {
                baseUrl: `https://${rekor.origin}`,
                hashAlgorithm: 'SHA2_256',
                publicKey: formatPublicKey(rekor.key, start),
                logId: { keyId: tileLogId(rekor.origin, rekor.key).toString('base64') },
            },
            {
                baseUrl: `https://${rekorV1.origin}`,
                hashAlgorithm: 'SHA2_256',
                publicKey: formatPublicKey(rekorV1.key, start),
                logId: { keyId: (0,lib_digest/* sha256 */.sc)(exportSpki(rekorV1.key)).toString('base64') },
            },
        ]),
        certificateAuthorities: regions.map(({ region, authority }) => ({
            subject: trust_formatSubject(authority),
            uri: urls(region).fulcio,
            certChain: formatChain(authority),
            validFor: { start },
        })),
        ctlogs: regions.map(({ region, ctKey }) => ({
            baseUrl: `https://ct.${region}.mc.test`,
            hashAlgorithm: 'SHA2_256',
            publicKey: formatPublicKey(ctKey, start),
            logId: { keyId: ctLogId(ctKey).toString('base64') },
        })),
        timestampAuthorities: regions.map(({ region, tsa }) => ({
            subject: trust_formatSubject(tsa),
            uri: `${urls(region).tsa}/api/v1/timestamp`,
            certChain: formatChain(tsa),
            validFor: { start },
        })),
    };
}
function createSigningConfig(urls, oidc, since, rekor = 'v2') {
    const service = (url, majorApiVersion) => ({
        url,
        majorApiVersion,
        validFor: { start: since.toISOString().replace(/\.\d+Z$/, 'Z') },
        operator: 'mc-sandbox',
    });
    return {
        mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
        caUrls: [service(urls.fulcio, 1)],
        oidcUrls: [service(oidc, 1)],
        rekorTlogUrls: [rekor === 'v2' ? service(urls.rekor, 2) : service(urls.rekorV1, 1)],
        tsaUrls: [service(`${urls.tsa}/api/v1/timestamp`, 1)],
        rekorTlogConfig: { selector: 'ANY' },
        tsaConfig: { selector: 'ANY' },
    };
}

;// CONCATENATED MODULE: ./build/sandbox/workspace.js





const STATE = 'state';
const ENVIRONMENT = 'env.sh';
const FILES = [
    STATE,
    'sandbox.json',
    'token',
    'trust-policy.yaml',
    'trusted_root.json',
    'trusted_root.secondary.json',
    'signing_config.json',
    'signing_config.secondary.json',
    'signing_config.v1.json',
    'mirror.yaml',
    'mirror',
    ENVIRONMENT,
];
async function clearWorkspace(dir) {
    if ((await (0,files/* fileKind */.h_)(dir)) === undefined) {
        await (0,external_node_fs_promises_.mkdir)(dir, { recursive: true });
        return;
    }
    const names = await (0,external_node_fs_promises_.readdir)(dir);
    if (names.length > 0 && !names.includes('sandbox.json') && !names.includes(STATE))
        throw (0,sandbox_errors/* sandboxError */.k)('sandbox-folder-in-use', { dir });
    await Promise.all(FILES.map((name) => (0,external_node_fs_promises_.rm)((0,external_node_path_.join)(dir, name), { recursive: true, force: true })));
}
async function writeWorkspace(dir, urls, sigstores) {
    const since = new Date(Date.now() - 3_600_000);
    const writeJson = (name, value) => (0,files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, name), `${JSON.stringify(value, null, 2)}\n`);
    const { regions, oidc } = urls;
    const createRoot = (trusted) => createTrustedRoot(trusted, (region) => regions[region], since);
    await writeJson('trusted_root.json', createRoot(Object.values(sigstores)));
    await writeJson('trusted_root.secondary.json', createRoot([sigstores.secondary]));
    await writeJson('signing_config.json', createSigningConfig(regions.primary, oidc, since));
    await writeJson('signing_config.v1.json', createSigningConfig(regions.primary, oidc, since, 'v1'));
    await writeJson('signing_config.secondary.json', createSigningConfig(regions.secondary, oidc, since));
    await (0,files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, 'trust-policy.yaml'), formatTrustPolicy(urls));
    await (0,files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, 'mirror.yaml'), formatMirrorConfig(regions.primary, sigstores.primary));
    await (0,files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, ENVIRONMENT), formatEnvironment(dir, urls), { mode: 0o600 });
    await writeJson('sandbox.json', urls);
}
function formatEnvironment(dir, { admin, regions, storeCredentials }) {
    const { primary, secondary } = regions;
    const variables = {
        SANDBOX: (0,external_node_path_.resolve)(dir),
        SANDBOX_ADMIN: admin,
        PRIMARY: new URL(primary.registry).host,
        PRIMARY_LOG: primary.rekor,
        SECONDARY: new URL(secondary.registry).host,
        AWS_ENDPOINT_URL: secondary.store,
        AWS_ACCESS_KEY_ID: storeCredentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: storeCredentials.secretAccessKey,
    };
    return [
        '# Addresses of the sandbox, for a shell. The AWS variables are those of the store in the secondary region.',
        ...Object.entries(variables).map(([name, value]) => `export ${name}=${quoteForShell(value)}`),
        'unset AWS_SESSION_TOKEN',
        '',
    ].join('\n');
}
const quoteForShell = (text) => `'${text.replaceAll("'", "'\\''")}'`;
const formatTrustPolicy = ({ identity: { issuer, subject } }) => [
    '# Trusts signatures by the identity of the file token, from both regions.',
    'version: 1',
    'roots:',
    '  - name: sandbox',
    '    trustedRoot: { path: trusted_root.json }',
    'requirements:',
    '  - name: signature',
    '    kind: signature',
    '    identities:',
    `      - issuer: ${issuer}`,
    `        subject: ${subject}`,
    '  - name: promotion',
    '    kind: promotion',
    '    identities:',
    `      - issuer: ${issuer}`,
    `        subject: ${subject}`,
    '',
].join('\n');
const formatMirrorConfig = ({ registry, rekor: url }, { rekor: { origin } }) => [
    '# Mirrors the primary region: mc mirror sync --config mirror.yaml',
    'version: 1',
    'to: mirror',
    'policy: trust-policy.yaml',
    'logs:',
    `  - { name: rekor2, type: rekor-v2, url: ${url}, origin: ${origin} }`,
    `subjects: [${new URL(registry).host}/acme/app]`,
    '',
].join('\n');

;// CONCATENATED MODULE: ./build/sandbox/sandbox.js












const TOKEN_REFRESH_MS = 4 * 60_000;
async function startSandbox(options) {
    const { dir } = options;
    await clearWorkspace(dir);
    const hosts = new Hosts();
    try {
        let oidcUrl = '';
        const issuer = await createIssuer(() => oidcUrl);
        const oidc = await hosts.start('global', 'oidc', issuer.handler);
        oidcUrl = oidc.url;
        const github = await hosts.start('global', 'github', createGithubHandler());
        const sigstores = await createSigstores(dir, () => oidcUrl);
        const profiles = { primary: 'spec', secondary: 'spec', ...options.profiles };
        const regions = await startRegions(options, hosts, sigstores, profiles);
        const ports = {
            fault: hosts.fault,
            profile: (region, name) => sandbox_setProfile(profiles, region, name),
            requests: hosts.requests,
        };
        const admin = await hosts.start('admin', 'admin', createAdminHandler(ports));
        const urls = {
            admin: admin.url,
            oidc: oidc.url,
            github: github.url,
            regions,
            storeCredentials: { accessKeyId: STORE_KEY.id, secretAccessKey: STORE_KEY.secret },
            identity: { issuer: oidc.url, subject: SANDBOX_IDENTITY },
        };
        const timer = await keepTokenFresh(dir, issuer);
        await writeWorkspace(dir, urls, sigstores);
        return {
            ...ports,
            dir,
            urls,
            mintToken: (audience = 'sigstore', claims, form) => issuer.mint(audience, claims, form),
            shardRekorV1: (region) => sigstores[region].rotateRekorV1(),
            close: async () => {
                clearInterval(timer);
                await hosts.close();
            },
        };
    }
    catch (error) {
        await hosts.close();
        throw error;
    }
}
class Hosts {
    #hosts = [];
    async start(region, name, handler) {
        const host = await createServiceHost({ region, name, handler });
        this.#hosts.push(host);
        return host;
    }
    fault = async (region, service, fault, value) => {
        const chosen = this.#hosts.filter((host) => host.region !== 'admin' &&
            (region === '*' ? host.region !== 'global' : host.region === region) &&
            (service === '*' || host.name === service));
        if (chosen.length === 0)
            throw (0,sandbox_errors/* sandboxError */.k)('sandbox-no-such-service', { region, service });
        await Promise.all(chosen.map((host) => host.fault(fault, value)));
    };
    requests = () => this.#hosts
        .filter(({ region }) => region !== 'admin')
        .flatMap(({ requests }) => requests)
        .sort((a, b) => (a.at < b.at ? -1 : 1));
    async close() {
        await Promise.all(this.#hosts.map((host) => host.close()));
    }
}
async function createSigstores(dir, issuer) {
    const [primary, secondary] = await Promise.all([
        createRegionSigstore('primary', (0,external_node_path_.join)(dir, STATE, 'primary'), issuer),
        createRegionSigstore('secondary', (0,external_node_path_.join)(dir, STATE, 'secondary'), issuer),
    ]);
    return { primary, secondary };
}
async function startRegions({ dir, referrers, auth }, hosts, sigstores, profiles) {
    const startRegion = async (region) => {
        const state = (0,external_node_path_.join)(dir, STATE, region);
        const registryAuth = auth?.[region];
        const handlers = {
            ...sigstores[region].handlers,
            registry: createRegistryHandler({
                dir: (0,external_node_path_.join)(state, 'registry'),
                referrers: referrers?.[region] ?? true,
                profile: () => PROFILES[profiles[region]],
                ...(registryAuth ? { auth: registryAuth } : {}),
            }),
            store: createStoreHandler((0,external_node_path_.join)(state, 'store')),
        };
        const started = await Promise.all(regions/* SERVICES */.B.map((service) => hosts.start(region, service, handlers[service])));
        return Object.fromEntries(started.map(({ name, url }) => [name, url]));
    };
    return { primary: await startRegion('primary'), secondary: await startRegion('secondary') };
}
function sandbox_setProfile(profiles, region, name) {
    const chosen = regions/* REGIONS */.i.filter((one) => region === '*' || one === region);
    if (chosen.length === 0)
        throw (0,sandbox_errors/* sandboxError */.k)('sandbox-no-such-service', { region, service: 'registry' });
    for (const one of chosen)
        profiles[one] = name;
}
async function keepTokenFresh(dir, issuer) {
    const write = async () => (0,files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, 'token'), await issuer.mint('sigstore'), { mode: 0o600 });
    await write();
    const timer = setInterval(() => void write().catch(() => undefined), TOKEN_REFRESH_MS);
    timer.unref();
    return timer;
}


/***/ })

};
