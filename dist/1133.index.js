export const id = 1133;
export const ids = [1133];
export const modules = {

/***/ 51133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ij: () => (/* binding */ REGIONS),
  Bg: () => (/* binding */ SERVICES),
  OT: () => (/* binding */ startSandbox)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
;// CONCATENATED MODULE: ./build/sandbox/faults.js

/** What can be wrong with a service. The value's unit is in the comment; `none` mends all. */
const FAULTS = {
    none: 'all is well',
    down: 'connections are refused: the listener is closed',
    blackhole: 'connections are accepted, and nothing is ever answered',
    slow: 'added round trip, in milliseconds',
    trickle: 'answers at so many bytes a second',
    throttle: 'share of requests (0 to 1) that are answered with 429 and Retry-After: 1',
    error: 'share of requests (0 to 1) that are answered with 503',
    cut: 'the connection is cut after so many bytes of a body, in either direction',
    corrupt: 'the byte at this place of every body is changed',
    fork: 'the log tells another history than before, under the same key (rekor only)',
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
/** Throws `sandbox-fault-value` for a value that is none of the fault's. */
function faultOf(name, value) {
    if (value !== undefined) {
        const share = name === 'throttle' || name === 'error';
        const place = name === 'cut' || name === 'corrupt' || name === 'trickle';
        const possible = Number.isFinite(value) && value >= 0 && (!share || value <= 1) && (!place || Number.isInteger(value));
        if (!possible)
            throw new errors/* ConfigurationError */.j1('sandbox-fault-value', { given: value, fault: name, unit: FAULTS[name] });
    }
    return { name, value: value ?? DEFAULTS[name] ?? 0 };
}
/** Cuts the connection when more than `limit` bytes of a request's body have come; the handler gets no more than those. */
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
/** Spreads a share evenly and repeatably: 0.25 is every fourth request, beginning with the first. */
class Share {
    #counter = 0;
    hit(share) {
        const before = Math.ceil(this.#counter * share);
        this.#counter++;
        return Math.ceil(this.#counter * share) > before;
    }
}
/** Makes a response fail as the fault says: every byte of its body passes through here. */
function spoil(response, fault, counted) {
    const write = response.write.bind(response);
    const end = response.end.bind(response);
    let at = 0;
    let pace = Promise.resolve();
    const send = (chunk) => {
        const from = at;
        at += chunk.length;
        counted(chunk.length);
        if (fault.name === 'cut' && at > fault.value) {
            const part = chunk.subarray(0, Math.max(0, fault.value - from));
            if (part.length > 0)
                write(part);
            else
                response.flushHeaders();
            // What was written has to reach the client before the connection is gone.
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
    const bytesOf = (chunk, encoding) => typeof chunk === 'string'
        ? Buffer.from(chunk, typeof encoding === 'string' ? encoding : 'utf8')
        : Buffer.from(chunk);
    const callback = (args) => args.find((arg) => typeof arg === 'function');
    response.write = ((chunk, ...args) => {
        const ok = send(bytesOf(chunk, args[0]));
        const done = callback(args);
        if (done)
            process.nextTick(done);
        return ok;
    });
    response.end = ((...args) => {
        const [chunk, encoding] = args;
        if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') {
            // A body that ends with its headers has a known length; cut and corrupt bodies must still claim it.
            const bytes = bytesOf(chunk, encoding);
            if (!response.headersSent && !response.hasHeader('content-length') && !response.hasHeader('transfer-encoding'))
                response.setHeader('content-length', bytes.length);
            send(bytes);
        }
        const cut = fault.name === 'cut' && at > fault.value;
        if (!cut)
            void pace.then(() => end());
        const done = callback(args);
        if (done)
            response.once('close', done);
        return response;
    });
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
/** Registries as clients have met them. Each differs from the spec in what stands here, and in nothing else. */
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
/** What a service says no with: an HTTP status and a body. Thrown by handlers, sent by `answering`. */
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
/** Wraps a handler so that a thrown Refusal becomes its answer. */
const answering = (handler) => async (request, response, fault) => {
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
/** The whole body of a request, of at most `maxBytes`. */
async function bodyOf(request, maxBytes = 16 * 1024 * 1024) {
    const chunks = [];
    let size = 0;
    for await (const chunk of request) {
        size += chunk.length;
        if (size > maxBytes)
            throw new Refusal(413, { message: `more than ${maxBytes} bytes` });
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
async function jsonOf(request, maxBytes) {
    const text = (await bodyOf(request, maxBytes)).toString('utf8');
    try {
        return JSON.parse(text);
    }
    catch {
        throw new Refusal(400, { code: 400, message: 'the body is no JSON' });
    }
}
function sendJson(response, value, status = 200, headers = {}) {
    const body = Buffer.from(JSON.stringify(value));
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': String(body.length), ...headers });
    response.end(body);
}
const urlOf = (request) => new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);

;// CONCATENATED MODULE: ./build/sandbox/admin.js




/** The sandbox's own calls: `POST /faults`, `POST /profiles` (`{ region, profile }`, of its registry), `GET /requests`. */
function adminHandler(ports) {
    return answering(async (request, response) => {
        const { pathname } = urlOf(request);
        if (pathname === '/requests' && request.method === 'GET')
            return sendJson(response, ports.requests());
        if ((pathname !== '/faults' && pathname !== '/profiles') || request.method !== 'POST')
            throw new Refusal(404, { message: 'POST /faults, POST /profiles or GET /requests' });
        if (pathname === '/profiles')
            return sendJson(response, await setProfile(request));
        const { region, service, fault, value } = ((await jsonOf(request, 64 * 1024)) ?? {});
        if (!isFaultName(fault))
            throw new Refusal(400, { message: `fault is one of ${Object.keys(FAULTS).join(', ')}`, given: fault });
        if (value !== undefined && (typeof value !== 'number' || !(value >= 0)))
            throw new Refusal(400, { message: 'value is a number, 0 or more', given: value });
        try {
            await ports.fault(region, service, fault, value);
        }
        catch (error) {
            throw new Refusal(400, { message: (0,errors/* asMcError */.bH)(error).message });
        }
        sendJson(response, { region, service, fault, ...(value === undefined ? {} : { value }) });
    });
    async function setProfile(request) {
        const { region, profile } = ((await jsonOf(request, 64 * 1024)) ?? {});
        if (!isProfileName(profile))
            throw new Refusal(400, { message: `profile is one of ${Object.keys(PROFILES).join(', ')}`, given: profile });
        try {
            ports.profile(region, profile);
        }
        catch (error) {
            throw new Refusal(400, { message: (0,errors/* asMcError */.bH)(error).message });
        }
        return { region, profile };
    }
}

// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
;// CONCATENATED MODULE: ./build/sandbox/github.js


const MAX_PER_PAGE = 100;
/** The digests that a bundle's statement is about, as GitHub indexes it. */
function subjectsOf(bundle) {
    const payload = bundle?.dsseEnvelope?.payload;
    if (typeof payload !== 'string')
        throw new Refusal(422, { message: 'Invalid bundle', status: '422' });
    const { subject = [] } = JSON.parse(Buffer.from(payload, 'base64').toString('utf8'));
    return subject.flatMap(({ digest }) => (digest?.sha256 ? [`sha256:${digest.sha256}`] : []));
}
/**
 * The slice of GitHub's REST API that a release needs: who the repository is, that the API is up, and its attestations,
 * which are stored and listed in pages as GitHub does (`after` is a cursor, `Link` names the next page).
 */
function githubHandler() {
    const attestations = new Map();
    const notFound = () => new Refusal(404, { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' });
    return answering(async (request, response) => {
        const url = urlOf(request);
        const { pathname } = url;
        if (request.method === 'GET' && pathname === '/')
            return sendJson(response, { current_user_url: `${url.origin}/user` });
        if (request.method === 'GET' && pathname === '/meta')
            return sendJson(response, { verifiable_password_authentication: false });
        const [, owner, name, rest] = /^\/repos\/([^/]+)\/([^/]+)(\/.*)?$/.exec(pathname) ?? [];
        if (owner !== 'acme' || name !== 'app')
            throw notFound();
        if (request.method === 'GET' && rest === undefined) {
            return sendJson(response, {
                id: 1001,
                name,
                full_name: `${owner}/${name}`,
                private: true,
                visibility: 'private',
                owner: { login: owner, id: 2001, type: 'Organization' },
                default_branch: 'main',
            });
        }
        if (request.method === 'POST' && rest === '/attestations') {
            const { bundle } = (await jsonOf(request));
            for (const subject of subjectsOf(bundle))
                attestations.set(subject, [...(attestations.get(subject) ?? []), { repository_id: 1001, bundle }]);
            return sendJson(response, { id: (0,lib_digest/* sha256 */.sc)(JSON.stringify(bundle)).readUIntBE(0, 6) }, 201);
        }
        const [, subject] = /^\/attestations\/(sha256:[0-9a-f]{64})$/.exec(rest ?? '') ?? [];
        const held = attestations.get(subject ?? '');
        if (request.method !== 'GET' || !held)
            throw notFound();
        const perPage = Math.min(Number(url.searchParams.get('per_page') ?? 30), MAX_PER_PAGE);
        const from = Number(url.searchParams.get('after') ?? 0);
        const next = from + perPage;
        const link = `<${url.origin}${pathname}?per_page=${perPage}&after=${next}>; rel="next"`;
        return sendJson(response, { attestations: held.slice(from, next) }, 200, next < held.length ? { link } : {});
    });
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./build/sandbox/host.js



const MAX_RECORDS = 100_000;
/**
 * Opens a listener on a free port of loopback and serves `handler` there, with the faults that are switched on it and a
 * record of every request. What the handler throws is answered with 500.
 */
async function createServiceHost(service) {
    const { name, region, handler } = service;
    const requests = [];
    const shares = { throttle: new Share(), error: new Share() };
    let fault = faultOf('none');
    let server;
    let port = 0;
    let switching = Promise.resolve();
    const swallowed = new Set();
    const serve = async (request, response) => {
        let bytes = 0;
        const { method = '', url: path = '' } = request; // as it came: a handler may make it another
        const active = fault;
        spoil(response, active, (count) => {
            bytes += count;
        });
        if (active.name === 'cut')
            cutUpload(request, active.value);
        response.once('close', () => {
            if (requests.length >= MAX_RECORDS)
                requests.shift();
            requests.push({
                at: new Date().toISOString(),
                region,
                service: name,
                method,
                path,
                status: response.headersSent ? response.statusCode : 0,
                bytes,
            });
        });
        if (active.name === 'blackhole') {
            swallowed.add(response.once('close', () => swallowed.delete(response)));
            return;
        }
        if (active.name === 'slow')
            await new Promise((resolve) => setTimeout(resolve, active.value));
        if (active.name === 'throttle' && shares.throttle.hit(active.value))
            return refuse(request, response, 429, { 'retry-after': '1' });
        if (active.name === 'error' && shares.error.hit(active.value))
            return refuse(request, response, 503, {});
        try {
            await handler(request, response, active);
        }
        catch (error) {
            if (response.headersSent)
                response.destroy();
            else
                refuse(request, response, 500, {}, (0,errors/* describe */.q0)(error));
        }
    };
    const listen = () => new Promise((resolve, reject) => {
        const next = (0,external_node_http_.createServer)({ keepAliveTimeout: 5_000 }, (request, response) => void serve(request, response));
        next.once('error', reject);
        next.listen(port, '127.0.0.1', () => {
            port = next.address().port;
            server = next;
            resolve();
        });
    });
    const shut = async () => {
        const closing = server;
        server = undefined;
        if (!closing)
            return;
        await new Promise((resolve) => {
            closing.close(() => resolve());
            closing.closeAllConnections();
        });
    };
    await listen();
    return {
        region,
        name,
        url: `http://127.0.0.1:${port}`,
        get current() {
            return fault;
        },
        requests,
        fault: (next, value) => {
            const wanted = faultOf(next, value);
            // One after the other: a port is only free for the next listener when the one before has let go of it.
            switching = switching
                .catch(() => undefined)
                .then(async () => {
                fault = wanted;
                if (next === 'down')
                    await shut();
                else if (!server)
                    await listen();
                // What fell into a black hole would hang for ever, also after it is mended.
                if (next !== 'blackhole')
                    for (const response of swallowed)
                        response.socket?.resetAndDestroy();
            });
            return switching;
        },
        close: () => {
            switching = switching.catch(() => undefined).then(shut);
            return switching;
        },
    };
}
function refuse(request, response, status, headers, detail = 'fault of the sandbox') {
    request.resume();
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ errors: [{ code: status === 429 ? 'TOOMANYREQUESTS' : 'UNAVAILABLE', message: detail }] }));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/sandbox/registry/auth.js


const unauthorized = (challenge) => new Refusal(401, { errors: [{ code: 'UNAUTHORIZED', message: 'authentication required' }] }, { 'www-authenticate': challenge });
/** Docker's token authentication (distribution spec, "token") and Basic, as registries do them. */
class RegistryGate {
    #options;
    #tokens = new Map();
    constructor(options) {
        this.#options = options;
    }
    #user(request) {
        const [, encoded = ''] = /^Basic (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
        return this.#knows(Buffer.from(encoded, 'base64').toString('utf8'));
    }
    #knows(nameAndPassword) {
        const [name = '', ...password] = nameAndPassword.split(':');
        return Object.hasOwn(this.#options.users, name) && this.#options.users[name] === password.join(':');
    }
    /**
     * A token for the scopes, for users only: GET /token?service&scope with Basic, or POST with a refresh token (which here is
     * `NAME:PASSWORD`). `narrow`: for the first scope, whatever else was asked for.
     */
    async token(request, response, narrow) {
        let scopes;
        if (request.method === 'POST') {
            const form = new URLSearchParams((await bodyOf(request, 64 * 1024)).toString('utf8'));
            if (form.get('grant_type') !== 'refresh_token' || !this.#knows(form.get('refresh_token') ?? ''))
                throw unauthorized('Basic realm="sandbox"');
            scopes = (form.get('scope') ?? '').split(' ');
        }
        else {
            if (!this.#user(request))
                throw unauthorized('Basic realm="sandbox"');
            scopes = urlOf(request).searchParams.getAll('scope');
        }
        const token = (0,external_node_crypto_.randomBytes)(24).toString('base64url');
        const seconds = this.#options.tokenSeconds ?? 300;
        const granted = scopes.flatMap((scope) => scope.split(' ')).slice(0, narrow ? 1 : undefined);
        this.#tokens.set(token, { scopes: new Set(granted.flatMap(grants)), until: Date.now() + seconds * 1000 });
        sendJson(response, { token, access_token: token, expires_in: seconds });
    }
    /** Throws the challenge unless the request may do this. */
    admit(request, repository, action) {
        if (this.#options.mode === 'basic') {
            if (!this.#user(request))
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
function grants(scope) {
    const [type, name, actions = ''] = scope.split(':');
    return actions.split(',').map((action) => `${type}:${name}:${action}`);
}

;// CONCATENATED MODULE: ./build/sandbox/registry/digests.js


/** OCI image spec 1.1, "Digests": the algorithms that it registers and that this registry takes. */
const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
const ALGORITHMS = ['sha256', 'sha512'];
const isDigest = (text) => DIGEST.test(text);
/** An error as the distribution spec writes it. */
const problem = (status, code, message, headers = {}) => new Refusal(status, { errors: [{ code, message }] }, headers);
/** Throws 400 for what is not a digest of a known algorithm. */
function assertDigest(text) {
    if (!isDigest(text))
        throw problem(400, 'DIGEST_INVALID', `"${text}" is not a sha256 or sha512 digest`);
}
/** Distribution spec, `?digest-algorithm=`: throws 400 for one that this registry cannot compute. */
function assertAlgorithm(name) {
    if (name !== null && !ALGORITHMS.includes(name))
        throw problem(400, 'DIGEST_INVALID', `expected the algorithm sha256 or sha512, found "${name}"`);
}
/** Throws 405 for a method that a route does not have. */
function assertMethod(method, ...allowed) {
    if (allowed.includes(method ?? ''))
        return;
    throw problem(405, 'UNSUPPORTED', `expected ${allowed.join(', ')}, found ${method}`, { allow: allowed.join(', ') });
}
/** The digest of a stream by the algorithm of another digest. */
async function streamDigestLike(stream, other) {
    const algorithm = other.startsWith('sha512:') ? 'sha512' : 'sha256';
    const hash = (0,external_node_crypto_.createHash)(algorithm);
    for await (const chunk of stream)
        hash.update(chunk);
    return `${algorithm}:${hash.digest('hex')}`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build/sandbox/registry/files.js






/** A registry's data as files: a folder a repository, with blobs, manifests, tags and uploads that are not done. */
class RegistryFiles {
    #root;
    constructor(root) {
        this.#root = root;
    }
    #path(repository, ...parts) {
        return (0,external_node_path_.join)(this.#root, encodeURIComponent(repository), ...parts.map((part) => part.replace(':', '-')));
    }
    async repositories() {
        return (await (0,promises_.readdir)(this.#root).catch(() => [])).map(decodeURIComponent).sort();
    }
    async blob(repository, digest) {
        const path = this.#path(repository, 'blobs', digest);
        const info = await (0,promises_.stat)(path).catch(() => undefined);
        return info && { size: info.size, read: (start, end) => (0,external_node_fs_.createReadStream)(path, { start, end }) };
    }
    /** A repository that has the blob. */
    async holderOf(digest) {
        for (const repository of await this.repositories())
            if (await this.blob(repository, digest))
                return repository;
        return undefined;
    }
    async mount(repository, digest, from) {
        if (!(await this.blob(from, digest)))
            return false;
        await (0,promises_.mkdir)(this.#path(repository, 'blobs'), { recursive: true });
        await (0,promises_.link)(this.#path(from, 'blobs', digest), this.#path(repository, 'blobs', digest)).catch((error) => {
            if (error.code !== 'EEXIST')
                throw error;
        });
        return true;
    }
    deleteBlob = (repository, digest) => this.#remove(this.#path(repository, 'blobs', digest));
    async startUpload(repository) {
        const id = (0,external_node_crypto_.randomUUID)();
        await (0,promises_.mkdir)(this.#path(repository, 'uploads'), { recursive: true });
        await (0,promises_.writeFile)(this.#path(repository, 'uploads', id), '');
        return id;
    }
    uploadSize = async (repository, id) => (await (0,promises_.stat)(this.#path(repository, 'uploads', id)).catch(() => undefined))?.size;
    /** Appends a stream; what came before a cut stays, as in real registries. */
    async append(repository, id, body) {
        await (0,external_node_stream_promises_.pipeline)(body, (0,external_node_fs_.createWriteStream)(this.#path(repository, 'uploads', id), { flags: 'a' }));
    }
    /** Makes an upload a blob if it has the digest that was promised. */
    async finishUpload(repository, id, digest) {
        const path = this.#path(repository, 'uploads', id);
        if ((await streamDigestLike((0,external_node_fs_.createReadStream)(path), digest)) !== digest) {
            await (0,promises_.rm)(path, { force: true });
            return false;
        }
        await (0,promises_.mkdir)(this.#path(repository, 'blobs'), { recursive: true });
        await (0,promises_.rename)(path, this.#path(repository, 'blobs', digest));
        return true;
    }
    cancelUpload = (repository, id) => this.#remove(this.#path(repository, 'uploads', id));
    async putManifest(repository, { digest, mediaType, bytes }, tags) {
        await (0,promises_.mkdir)(this.#path(repository, 'manifests'), { recursive: true });
        await this.#write(this.#path(repository, 'manifests', `${digest}.type`), mediaType);
        await this.#write(this.#path(repository, 'manifests', digest), bytes);
        if (tags.length > 0)
            await (0,promises_.mkdir)(this.#path(repository, 'tags'), { recursive: true });
        for (const tag of tags)
            await this.#write(this.#path(repository, 'tags', tag), digest);
    }
    async manifest(repository, reference) {
        const digest = reference.includes(':')
            ? reference
            : await (0,promises_.readFile)(this.#path(repository, 'tags', reference), 'utf8').catch(() => '');
        if (!digest)
            return undefined;
        const bytes = await (0,promises_.readFile)(this.#path(repository, 'manifests', digest)).catch(() => undefined);
        const mediaType = await (0,promises_.readFile)(this.#path(repository, 'manifests', `${digest}.type`), 'utf8').catch(() => '');
        return bytes && { digest, mediaType, bytes };
    }
    async manifests(repository) {
        const names = (await (0,promises_.readdir)(this.#path(repository, 'manifests')).catch(() => [])).filter((name) => !name.endsWith('.type') && !name.endsWith('.tmp'));
        const all = await Promise.all(names.sort().map((name) => this.manifest(repository, name.replace('-', ':'))));
        return all.filter((manifest) => manifest !== undefined);
    }
    deleteManifest = (repository, reference) => this.#remove(reference.includes(':')
        ? this.#path(repository, 'manifests', reference)
        : this.#path(repository, 'tags', reference));
    async tags(repository) {
        if (!(await (0,promises_.stat)(this.#path(repository)).catch(() => undefined)))
            return undefined;
        return (await (0,promises_.readdir)(this.#path(repository, 'tags')).catch(() => []))
            .filter((name) => !name.endsWith('.tmp'))
            .sort();
    }
    async #write(path, data) {
        const temporary = `${path}.${(0,external_node_crypto_.randomUUID)()}.tmp`;
        await (0,promises_.appendFile)(temporary, data);
        await (0,promises_.rename)(temporary, path);
    }
    #remove = async (path) => (0,promises_.rm)(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./build/sandbox/registry/lists.js


const INDEX = 'application/vnd.oci.image.index.v1+json';
/** Distribution spec 1.1, "Listing Tags" and "Listing Repositories": a page of names after `last`, and the link to the next one. */
function pageOf(request, all, most) {
    const { pathname, searchParams } = urlOf(request);
    const given = searchParams.get('n');
    if (given !== null && !/^\d{1,9}$/.test(given))
        throw problem(400, 'PAGINATION_NUMBER_INVALID', `expected a number, found "${given}"`);
    const count = Math.min(given === null ? Number.POSITIVE_INFINITY : Number(given), most);
    const last = searchParams.get('last') ?? '';
    const rest = all.filter((name) => name > last);
    const page = rest.slice(0, count);
    const next = `${pathname}?n=${count}&last=${encodeURIComponent(page.at(-1) ?? '')}`;
    const more = page.length > 0 && rest.length > page.length;
    return { page, headers: more ? { link: `<${next}>; rel="next"` } : {} };
}
async function sendRepositories(files, request, response) {
    assertMethod(request.method, 'GET', 'HEAD');
    const { page, headers } = pageOf(request, await files.repositories(), Number.POSITIVE_INFINITY);
    sendJson(response, { repositories: page }, 200, headers);
}
async function sendTags(files, request, response, { name, pageSize }) {
    assertMethod(request.method, 'GET', 'HEAD');
    const all = await files.tags(name);
    if (!all)
        throw problem(404, 'NAME_UNKNOWN', name);
    const { page, headers } = pageOf(request, all, pageSize);
    sendJson(response, { name, tags: page }, 200, headers);
}
/** Distribution spec 1.1, "Listing Referrers". */
async function sendReferrers(files, request, response, { name, digest, pageSize }) {
    assertMethod(request.method, 'GET', 'HEAD');
    assertDigest(digest);
    const wanted = urlOf(request).searchParams.get('artifactType');
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
    const from = Number(urlOf(request).searchParams.get('from') ?? 0);
    const page = found.slice(from, from + pageSize);
    const left = found.length > from + page.length;
    const next = `/v2/${name}/referrers/${digest}?from=${from + page.length}${wanted ? `&artifactType=${encodeURIComponent(wanted)}` : ''}`;
    sendJson(response, { schemaVersion: 2, mediaType: INDEX, manifests: page }, 200, {
        ...(left ? { link: `<${next}>; rel="next"` } : {}),
        'content-type': INDEX,
        ...(wanted ? { 'oci-filters-applied': 'artifactType' } : {}),
    });
}

;// CONCATENATED MODULE: ./build/sandbox/registry/manifests.js




const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
const MAX_TAGS = 10;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const FALLBACK_TAG = /^sha(?:256|512)-[0-9a-f]{64}$/;
/** GET, HEAD, PUT and DELETE of a manifest. */
async function serveManifest(files, request, response, route) {
    const { name, reference } = route;
    assertMethod(request.method, 'GET', 'HEAD', 'PUT', 'DELETE');
    if (!isDigest(reference) && !TAG.test(reference))
        throw problem(400, 'MANIFEST_INVALID', `"${reference}" is no tag or digest`);
    if (request.method === 'PUT')
        return putManifest(files, request, response, route);
    if (request.method === 'DELETE') {
        if (!(await files.deleteManifest(name, reference)))
            throw problem(404, 'MANIFEST_UNKNOWN', reference);
        response.writeHead(202).end();
        return;
    }
    const found = await files.manifest(name, reference);
    if (!found)
        throw problem(404, 'MANIFEST_UNKNOWN', `${name} has no manifest ${reference}`);
    response.writeHead(200, {
        'content-type': found.mediaType,
        'content-length': found.bytes.length,
        'docker-content-digest': found.digest,
        etag: `"${found.digest}"`,
    });
    response.end(request.method === 'HEAD' ? undefined : found.bytes);
}
async function putManifest(files, request, response, { name, reference, referrersApi }) {
    const bytes = await bodyOf(request, MAX_MANIFEST_BYTES);
    const digest = (0,lib_digest/* digestLike */.kG)(bytes, reference); // a manifest that is pushed by tag is stored by its sha256
    if (isDigest(reference) && reference !== digest)
        throw problem(400, 'DIGEST_INVALID', `the manifest is ${digest}`);
    const tags = tagsOf(request, reference);
    let json;
    try {
        json = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        throw problem(400, 'MANIFEST_INVALID', 'it is no JSON');
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
/** Distribution spec, "Pushing Manifests" by digest with `?tag=`: tags to set in the same request. */
function tagsOf(request, reference) {
    const tags = urlOf(request).searchParams.getAll('tag');
    if (tags.length > 0 && !isDigest(reference))
        throw problem(400, 'MANIFEST_INVALID', 'expected ?tag= with a digest, found it with a tag');
    if (tags.length > MAX_TAGS)
        throw problem(414, 'MANIFEST_INVALID', `expected at most ${MAX_TAGS} tags`);
    const wrong = tags.find((tag) => !TAG.test(tag));
    if (wrong !== undefined)
        throw problem(400, 'MANIFEST_INVALID', `"${wrong}" is not a tag`);
    return tags;
}
/** Throws 404 for a manifest that names what is not there. */
async function assertContent(files, name, reference, json) {
    for (const blob of [json.config, ...(json.layers ?? [])])
        if (blob && !blob.urls?.length && !(await files.blob(name, blob.digest)))
            throw problem(404, 'MANIFEST_BLOB_UNKNOWN', blob.digest);
    // A fallback tag's index may outlive what it lists; an image index may not name what is not there.
    if (FALLBACK_TAG.test(reference))
        return;
    for (const { digest } of json.manifests ?? [])
        if (!(await files.manifest(name, digest)) && !(await files.blob(name, digest)))
            throw problem(404, 'MANIFEST_BLOB_UNKNOWN', digest);
}
/** RFC 9110 section 13.1: If-Match and If-None-Match of what the reference names now. */
async function assertCondition(files, request, name, reference) {
    const { 'if-match': match, 'if-none-match': noneMatch } = request.headers;
    if (match === undefined && noneMatch === undefined)
        return;
    const now = (await files.manifest(name, reference))?.digest;
    if ((match !== undefined && match !== `"${now}"`) || (noneMatch === '*' && now !== undefined))
        throw problem(412, 'PRECONDITION_FAILED', `${reference} is ${now ?? 'absent'}`);
}

;// CONCATENATED MODULE: ./build/sandbox/registry/quirks.js

const PAUSE_SECONDS = 1;
const STORAGE = '/storage';
const refusal = (status, code, message) => new Refusal(status, { errors: [{ code, message }] });
/** The behaviours of a profile, at the points of a registry where they show. The profile may be another one with every request. */
class Quirks {
    #profileOf;
    #files;
    #askedForTokens = new Set();
    #smallChunks = new Set();
    #count = 0;
    constructor(profileOf, files) {
        this.#profileOf = profileOf;
        this.#files = files;
    }
    /** Entries on one page of a list. */
    get pageSize() {
        return this.#profileOf().pageSize || Number.POSITIVE_INFINITY;
    }
    get narrowTokens() {
        return this.#profileOf().narrowTokens;
    }
    /** Before anything else. `true`: the request comes to storage, with a signed URL, and is admitted by that. */
    enter(request, response) {
        const profile = this.#profileOf();
        const { pathname } = urlOf(request);
        rewriteHeaders(response, (headers) => {
            const { location } = headers;
            if (profile.location === 'absolute' && typeof location === 'string' && location.startsWith('/'))
                headers['location'] = `http://${request.headers.host}${location}`;
            if (!profile.ociSubject)
                delete headers['oci-subject'];
        });
        if (pathname === '/token') {
            const who = `${request.method} ${request.headers.authorization ?? ''}`;
            if (profile.throttleTokens && !this.#askedForTokens.has(who)) {
                this.#askedForTokens.add(who);
                throw throttled(profile);
            }
        }
        else if (profile.throttleEvery > 0 && ++this.#count % profile.throttleEvery === 0)
            throw throttled(profile);
        if (profile.referrers === 'web' && pathname === '/not-found')
            throw new Refusal(404, '<html>Not Found</html>', { 'content-type': 'text/html' });
        if (!pathname.startsWith(`${STORAGE}/`))
            return false;
        // As S3 does with a signed URL and a second set of credentials.
        if (request.headers.authorization !== undefined)
            throw new Refusal(400, '<Error><Code>InvalidArgument</Code></Error>', { 'content-type': 'application/xml' });
        request.url = pathname.slice(STORAGE.length);
        return true;
    }
    /** When the request may do what it asks for. Throws what it is answered with, or makes it another request. */
    async admitted(request, response, { name, kind, rest }) {
        const profile = this.#profileOf();
        if (kind === 'referrers' && profile.referrers === 'none')
            throw new Refusal(404, '404 page not found\n');
        if (kind === 'referrers' && profile.referrers === 'web')
            throw new Refusal(303, '', { location: '/not-found' });
        if (kind === 'manifests' && request.method === 'PUT' && profile.immutableTags && !rest.includes(':'))
            if (await this.#files.manifest(name, rest))
                throw refusal(400, 'TAG_INVALID', `the tag ${rest} exists, and tags of this repository are immutable`);
        if (kind === 'blobs' && request.method === 'GET' && profile.storage && !rest.startsWith('uploads')) {
            // Another origin, though the same listener: what matters is that no credentials go there.
            const { port } = new URL(`http://${request.headers.host}`);
            throw new Refusal(307, '', {
                location: `http://localhost:${port}${STORAGE}${urlOf(request).pathname}?signature=abc`,
            });
        }
        if (kind === 'blobs' && rest.startsWith('uploads'))
            this.#upload(profile, request, response, rest);
    }
    #upload(profile, request, response, upload) {
        const url = urlOf(request);
        const { method } = request;
        if (method === 'POST') {
            if (url.searchParams.has('mount') && typeof profile.mount === 'number')
                throw refusal(profile.mount, 'DENIED', 'no mounts here');
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
            throw refusal(400, 'SIZE_INVALID', `a chunk before this one had less than ${profile.minChunk} bytes`);
        if (Number(request.headers['content-length'] ?? 0) < profile.minChunk)
            this.#smallChunks.add(upload);
    }
}
function throttled({ retryAfter }) {
    const at = new Date(Date.now() + PAUSE_SECONDS * 1000 + 999); // a date has whole seconds
    const after = retryAfter === 'date' ? at.toUTCString() : String(PAUSE_SECONDS);
    const body = { errors: [{ code: 'TOOMANYREQUESTS', message: 'slow down' }] };
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
/** GET, HEAD and DELETE of a blob, with ranges (RFC 9110 section 14). */
async function sendBlob(files, request, response, name, digest) {
    assertMethod(request.method, 'GET', 'HEAD', 'DELETE');
    assertDigest(digest);
    if (request.method === 'DELETE') {
        if (!(await files.deleteBlob(name, digest)))
            throw problem(404, 'BLOB_UNKNOWN', digest);
        response.writeHead(202).end();
        return;
    }
    const blob = await files.blob(name, digest);
    if (!blob)
        throw problem(404, 'BLOB_UNKNOWN', `${name} has no blob ${digest}`);
    const headers = {
        'content-type': 'application/octet-stream',
        'docker-content-digest': digest,
        'accept-ranges': 'bytes',
        etag: `"${digest}"`,
    };
    const range = rangeOf(request.headers.range, blob.size);
    if (range === 'unsatisfiable') {
        response.writeHead(416, { 'content-range': `bytes */${blob.size}`, 'content-length': '0' }).end();
        return;
    }
    const { from, to } = range ?? { from: 0, to: blob.size - 1 };
    response.writeHead(range ? 206 : 200, {
        ...headers,
        'content-length': blob.size === 0 ? 0 : to - from + 1,
        ...(range ? { 'content-range': `bytes ${from}-${to}/${blob.size}` } : {}),
    });
    if (request.method === 'HEAD' || blob.size === 0)
        response.end();
    else
        await (0,external_node_stream_promises_.pipeline)(blob.read(from, to), response);
}
/**
 * RFC 9110 section 14.1.2: one range of bytes, also the last so many. `undefined` for what is to be ignored: no range, another
 * unit, several ranges.
 */
function rangeOf(header, size) {
    const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
    if (first === undefined || last === undefined || (first === '' && last === ''))
        return undefined;
    const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
    const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
    return from > to ? 'unsatisfiable' : { from, to };
}
/** The upload routes: begin (or mount, or all in one POST), PATCH chunks, PUT the end, GET how far, DELETE. */
async function receiveBlob(files, request, response, { name, id, anonymousMounts }) {
    const { searchParams } = urlOf(request);
    const digest = searchParams.get('digest') ?? '';
    const created = (blob) => {
        response
            .writeHead(201, { location: `/v2/${name}/blobs/${blob}`, 'docker-content-digest': blob, 'content-length': '0' })
            .end();
    };
    const finish = async (upload) => {
        assertDigest(digest);
        if (!(await files.finishUpload(name, upload, digest)))
            throw problem(400, 'DIGEST_INVALID', `the bytes are not ${digest}`);
        created(digest);
    };
    const progress = async (status, upload) => {
        const size = (await files.uploadSize(name, upload)) ?? 0;
        response.writeHead(status, {
            location: `/v2/${name}/blobs/uploads/${upload}`,
            range: `0-${Math.max(0, size - 1)}`,
            'docker-upload-uuid': upload,
            'content-length': '0',
        });
        response.end();
    };
    if (id === '') {
        assertMethod(request.method, 'POST');
        assertAlgorithm(searchParams.get('digest-algorithm'));
        const mount = searchParams.get('mount') ?? '';
        const named = searchParams.get('from');
        const from = named ?? (anonymousMounts && isDigest(mount) ? await files.holderOf(mount) : undefined);
        if (isDigest(mount) && from && (await files.mount(name, mount, from)))
            return created(mount);
        if (digest)
            assertDigest(digest);
        const upload = await files.startUpload(name);
        if (!digest)
            return progress(202, upload);
        await files.append(name, upload, request);
        return finish(upload);
    }
    assertMethod(request.method, 'GET', 'PATCH', 'PUT', 'DELETE');
    if (!UPLOAD_ID.test(id))
        throw problem(404, 'BLOB_UPLOAD_UNKNOWN', id);
    const size = await files.uploadSize(name, id);
    if (size === undefined)
        throw problem(404, 'BLOB_UPLOAD_UNKNOWN', id);
    switch (request.method) {
        case 'GET':
            return progress(204, id);
        case 'DELETE':
            await files.cancelUpload(name, id);
            response.writeHead(204).end();
            return;
        case 'PATCH':
        case 'PUT': {
            const start = /^(?:bytes )?(\d+)-/.exec(request.headers['content-range'] ?? '')?.[1];
            if (start !== undefined && Number(start) !== size) {
                response.setHeader('range', `0-${Math.max(0, size - 1)}`);
                throw problem(416, 'BLOB_UPLOAD_INVALID', `the next byte is ${size}`);
            }
            await files.append(name, id, request);
            return request.method === 'PATCH' ? progress(202, id) : finish(id);
        }
    }
}

;// CONCATENATED MODULE: ./build/sandbox/registry/handler.js









const NAME = '([a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*)';
const ROUTE = new RegExp(`^/v2/${NAME}/(manifests|blobs|tags|referrers)/(.*)$`);
/** An OCI registry (distribution spec 1.1) over files. Digests are checked on upload; so is what a manifest names. */
function registryHandler(options) {
    const files = new RegistryFiles(options.dir);
    const gate = options.auth ? new RegistryGate(options.auth) : undefined;
    const referrersApi = options.referrers ?? true;
    const quirks = new Quirks(options.profile ?? (() => PROFILES.spec), files);
    return answering(async (request, response) => {
        const signed = quirks.enter(request, response);
        const { pathname } = urlOf(request);
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
            throw problem(404, 'NAME_UNKNOWN', 'no such route or name');
        const read = request.method === 'GET' || request.method === 'HEAD';
        if (!signed) {
            gate?.admit(request, name, read && !rest.startsWith('uploads/') ? 'pull' : 'push');
            await quirks.admitted(request, response, { name, kind, rest });
        }
        if (kind === 'manifests')
            return serveManifest(files, request, response, { name, reference: rest, referrersApi });
        const { pageSize } = quirks;
        if (kind === 'tags' && rest === 'list')
            return sendTags(files, request, response, { name, pageSize });
        if (kind === 'referrers') {
            if (!referrersApi)
                throw new Refusal(404, '404 page not found\n');
            return sendReferrers(files, request, response, { name, digest: rest, pageSize });
        }
        if (kind === 'blobs' && rest.startsWith('uploads'))
            return receiveBlob(files, request, response, {
                name,
                id: rest.slice('uploads/'.length),
                // Where every repository may be read by all, a blob may be mounted from any.
                anonymousMounts: gate === undefined,
            });
        if (kind === 'blobs')
            return sendBlob(files, request, response, name, rest);
        throw problem(404, 'UNSUPPORTED', 'no such route');
    });
}

// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/key/generate_key_pair.js + 2 modules
var generate_key_pair = __webpack_require__(41538);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/key/export.js
var key_export = __webpack_require__(17968);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/jwt/sign.js + 1 modules
var sign = __webpack_require__(72896);
;// CONCATENATED MODULE: ./build/sandbox/sigstore/issuer.js


const TOKEN_SECONDS = 600;
const REPOSITORY = 'acme/app';
const REF = 'refs/heads/main';
const SHA = '0123456789abcdef0123456789abcdef01234567';
const WORKFLOW_REF = `${REPOSITORY}/.github/workflows/release.yml@${REF}`;
/** Who signs in the sandbox: the subject of its certificates. */
const SANDBOX_IDENTITY = `https://github.com/${WORKFLOW_REF}`;
const CLAIMS = {
    sub: `repo:${REPOSITORY}:ref:${REF}`,
    ref: REF,
    ref_type: 'branch',
    sha: SHA,
    repository: REPOSITORY,
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
/**
 * An OIDC issuer that mints tokens of the shape of GitHub Actions: discovery, JWKS, and a token endpoint of the shape of
 * ACTIONS_ID_TOKEN_REQUEST_URL (a bearer, `?audience=`, `{ "value": jwt }`). `url` is called late: the port is not known yet.
 */
async function createIssuer(url) {
    const { privateKey, publicKey } = await (0,generate_key_pair/* generateKeyPair */.T)('RS256', { modulusLength: 2048, extractable: true });
    const jwk = { ...(await (0,key_export/* exportJWK */.JU)(publicKey)), kid: 'sandbox-1', alg: 'RS256', use: 'sig' };
    const mint = (audience, claims = {}) => {
        const now = Math.floor(Date.now() / 1000);
        return new sign/* SignJWT */.P({ ...CLAIMS, ...claims })
            .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'sandbox-1' })
            .setIssuer(url())
            .setAudience(audience)
            .setIssuedAt(now)
            .setNotBefore(now - 5)
            .setExpirationTime(now + TOKEN_SECONDS)
            .setJti(crypto.randomUUID())
            .sign(privateKey);
    };
    const handler = answering(async (request, response) => {
        const { pathname, searchParams } = urlOf(request);
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
                    throw new Refusal(401, { message: 'a bearer is needed' });
                return sendJson(response, { value: await mint(searchParams.get('audience') ?? 'sigstore') });
            default:
                throw new Refusal(404, { message: 'no such route' });
        }
    });
    return { handler, mint };
}

;// CONCATENATED MODULE: ./build/sandbox/sigstore/der.js
/** DER (X.690) as far as certificates, SCTs and time stamps need it: writing, and reading what clients send. */
const LENGTH_LONG = 0x80;
function tlv(tag, ...parts) {
    const body = Buffer.concat(parts);
    if (body.length < LENGTH_LONG)
        return Buffer.concat([Buffer.from([tag, body.length]), body]);
    const length = Buffer.from(body.length.toString(16).padStart(Math.ceil(body.length.toString(16).length / 2) * 2, '0'), 'hex');
    return Buffer.concat([Buffer.from([tag, LENGTH_LONG | length.length]), length, body]);
}
const sequence = (...parts) => tlv(0x30, ...parts);
/** DER sorts the elements of a SET OF by their bytes. */
const setOf = (...parts) => tlv(0x31, ...[...parts].sort((a, b) => Buffer.compare(a, b)));
const octets = (bytes) => tlv(0x04, bytes);
const bits = (bytes, unused = 0) => tlv(0x03, Buffer.from([unused]), bytes);
const utf8 = (text) => tlv(0x0c, Buffer.from(text));
const der_boolean = (value) => tlv(0x01, Buffer.from([value ? 0xff : 0]));
const nothing = () => tlv(0x05);
const explicit = (number, ...parts) => tlv(0xa0 | number, ...parts);
const implicit = (number, bytes) => tlv(0x80 | number, bytes);
/** A non-negative integer, from a number or its big-endian bytes. */
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
/** RFC 5280 section 4.1.2.5: UTCTime up to 2049, GeneralizedTime after; whole seconds. */
const time = (at) => at.getUTCFullYear() < 2050
    ? tlv(0x17, Buffer.from(`${digits(at).slice(2, 14)}Z`))
    : tlv(0x18, Buffer.from(`${digits(at).slice(0, 14)}Z`));
/** A GeneralizedTime as it is spelled. */
const generalizedTimeText = (text) => tlv(0x18, Buffer.from(text));
/** RFC 3161 genTime, to the millisecond; DER drops trailing zeros of the fraction. */
const generalizedTime = (at) => {
    const fraction = digits(at)
        .slice(14, 18)
        .replace(/\.?0+$/, '');
    return generalizedTimeText(`${digits(at).slice(0, 14)}${fraction}Z`);
};
/** The element at the beginning of some bytes. Throws on what is cut or not DER. */
function read(bytes, at = 0) {
    const tag = bytes[at];
    const first = bytes[at + 1];
    if (tag === undefined || first === undefined)
        throw new RangeError('DER: cut');
    const more = first & LENGTH_LONG ? first & 0x7f : 0;
    if (more > 4 || first === LENGTH_LONG)
        throw new RangeError('DER: length');
    const length = more ? bytes.readUIntBE(at + 2, more) : first;
    const start = at + 2 + more;
    if (start + length > bytes.length)
        throw new RangeError('DER: cut');
    return { tag, body: bytes.subarray(start, start + length), raw: bytes.subarray(at, start + length) };
}
/** The elements inside a constructed one. */
function children({ body }) {
    const found = [];
    for (let at = 0; at < body.length;) {
        const element = read(body, at);
        found.push(element);
        at += element.raw.length;
    }
    return found;
}
/** The n-th child; throws where there is none. */
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
/** RFC 5280 section 4.2. */
const extension = (id, value, critical = false) => sequence(oid(id), ...(critical ? [der_boolean(true)] : []), octets(value));
const spkiOf = (key) => (key.type === 'private' ? (0,external_node_crypto_.createPublicKey)(key) : key).export({ type: 'spki', format: 'der' });
const keyIdentifier = (key) => (0,external_node_crypto_.createHash)('sha1').update(spkiOf(key)).digest();
const subjectKeyId = (key) => extension('2.5.29.14', octets(keyIdentifier(key)));
const authorityKeyId = (key) => extension('2.5.29.35', sequence(implicit(0, keyIdentifier(key))));
const caConstraints = (pathLength) => extension('2.5.29.19', sequence(der_boolean(true), ...(pathLength === undefined ? [] : [integer(pathLength)])), true);
/** Bits from the left: 0 digitalSignature, 5 keyCertSign, 6 cRLSign. */
const KEY_USAGE_SIGN = extension('2.5.29.15', bits(Buffer.from([0x80]), 7), true);
const KEY_USAGE_CA = extension('2.5.29.15', bits(Buffer.from([0x06]), 1), true);
const extendedKeyUsage = (id, critical = false) => extension('2.5.29.37', sequence(oid(id)), critical);
const subjectUri = (uri) => extension('2.5.29.17', sequence(implicit(6, Buffer.from(uri))), true);
const distinguishedName = (organization, commonName) => sequence(...[['2.5.4.10', organization], ['2.5.4.3', commonName]].map(([id, text]) => setOf(sequence(oid(id), utf8(text)))));
const EMPTY_NAME = sequence();
const newSerial = () => {
    const serial = (0,external_node_crypto_.randomBytes)(20);
    serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40; // positive, and always 20 bytes long
    return serial;
};
/** RFC 5280 section 4.1.2: the part of a certificate that is signed. */
const tbsOf = (contents) => sequence(explicit(0, integer(2)), integer(contents.serial ?? newSerial()), ECDSA_SHA256, contents.issuer, sequence(time(contents.notBefore), time(contents.notAfter)), contents.subject, spkiOf(contents.publicKey), explicit(3, sequence(...contents.extensions)));
/** Signs a TBS with a P-256 key: the whole certificate in DER. */
const certify = (tbs, issuerKey) => sequence(tbs, ECDSA_SHA256, bits((0,external_node_crypto_.sign)('sha256', tbs, issuerKey)));
const pemOf = (der) => `-----BEGIN CERTIFICATE-----\n${Buffer.from(der)
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n')}\n-----END CERTIFICATE-----\n`;
const newP256 = () => (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' }).privateKey;
const YEAR_MS = 365 * 86_400_000;
const validity = (now) => ({
    notBefore: new Date(now.getTime() - 3_600_000), // clocks of clients may be behind
    notAfter: new Date(now.getTime() + 10 * YEAR_MS),
});
function rootOf(organization, commonName, now) {
    const key = newP256();
    const name = distinguishedName(organization, commonName);
    const tbs = tbsOf({
        issuer: name,
        subject: name,
        publicKey: key,
        ...validity(now),
        extensions: [caConstraints(), KEY_USAGE_CA, subjectKeyId(key)],
    });
    return { key, name, chain: [certify(tbs, key)] };
}
/** A CA as Fulcio runs it: a root, and an intermediate with the EKU for code signing that signs the leaves. */
function newCodeSigningAuthority(organization, now) {
    const root = rootOf(organization, `${organization} root`, now);
    const key = newP256();
    const name = distinguishedName(organization, `${organization} intermediate`);
    const tbs = tbsOf({
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
/** A time-stamping authority: a leaf with the critical EKU, under a root of its own. */
function newTimestampAuthority(organization, now) {
    const root = rootOf(organization, `${organization} tsa root`, now);
    const key = newP256();
    const name = distinguishedName(organization, `${organization} tsa`);
    const tbs = tbsOf({
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




/** RFC 6962 section 3.3. */
const OID_SCT_LIST = '1.3.6.1.4.1.11129.2.4.2';
const uint16 = (value) => Buffer.from([value >> 8, value & 0xff]);
const uint24 = (value) => Buffer.from([value >> 16, (value >> 8) & 0xff, value & 0xff]);
const ctLogId = (key) => (0,lib_digest/* sha256 */.sc)(spkiOf(key));
/**
 * The value of the SCT list extension for a certificate that is about to be issued: a real signature over the RFC 6962
 * precert entry. `tbs` is the TBSCertificate without the extension (and without the poison, which is the same thing).
 */
function sctListFor(tbs, issuerKey, ctKey, at) {
    const timestamp = Buffer.alloc(8);
    timestamp.writeBigUInt64BE(BigInt(at.getTime()));
    const noExtensions = uint16(0);
    const signed = Buffer.concat([
        Buffer.from([0, 0]), // v1, certificate_timestamp
        timestamp,
        uint16(1), // precert_entry
        (0,lib_digest/* sha256 */.sc)(spkiOf(issuerKey)),
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


/** By the OID of a signature algorithm (RFC 5758, RFC 4055, RFC 8410), the hash that goes with it. */
const HASHES = new Map([
    ['1.2.840.10045.4.3.2', 'sha256'],
    ['1.2.840.10045.4.3.3', 'sha384'],
    ['1.2.840.10045.4.3.4', 'sha512'],
    ['1.2.840.113549.1.1.11', 'sha256'],
    ['1.2.840.113549.1.1.12', 'sha384'],
    ['1.2.840.113549.1.1.13', 'sha512'],
    ['1.3.101.112', null],
].map(([dotted, hash]) => [oid(String(dotted)).toString('hex'), hash ?? null]));
/** The hash that Sigstore's algorithm registry pairs with a key; null for Ed25519, which hashes itself. */
function hashFor(key) {
    if (key.asymmetricKeyType === 'ed25519')
        return null;
    const curve = key.asymmetricKeyDetails?.namedCurve;
    if (curve === 'secp384r1')
        return 'sha384';
    return curve === 'secp521r1' ? 'sha512' : 'sha256';
}
/**
 * The key that is to be certified, if its holder has shown to have the private half: by a signature over the token's
 * subject, or by a certificate signing request. Undefined if the signature is wrong; throws on what can't be read.
 */
function provenKey(request, subject) {
    if (request.certificateSigningRequest)
        return keyOfCsr(Buffer.from(request.certificateSigningRequest, 'base64').toString('utf8'));
    const key = (0,external_node_crypto_.createPublicKey)(request.publicKeyRequest?.publicKey?.content ?? '');
    const proof = Buffer.from(request.publicKeyRequest?.proofOfPossession ?? '', 'base64');
    return (0,external_node_crypto_.verify)(hashFor(key), Buffer.from(subject), key, proof) ? key : undefined;
}
/** RFC 2986. */
function keyOfCsr(pem) {
    const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
    const [info, algorithm, signature] = children(read(der));
    if (!info || !algorithm || !signature)
        throw new RangeError('no certificate signing request');
    const hash = HASHES.get(child(algorithm, 0).raw.toString('hex'));
    if (hash === undefined)
        throw new RangeError('a signature algorithm that is not known');
    const key = (0,external_node_crypto_.createPublicKey)({ key: child(info, 2).raw, format: 'der', type: 'spki' });
    return (0,external_node_crypto_.verify)(hash, info.raw, key, signature.body.subarray(1)) ? key : undefined;
}

;// CONCATENATED MODULE: ./build/sandbox/sigstore/fulcio.js






const CERTIFICATE_MS = 10 * 60_000; // as Fulcio's
const GITHUB = 'https://github.com';
const denied = (status, message) => new Refusal(status, { code: status === 400 ? 3 : 16, message, details: [] });
/** A CA of the shape of Fulcio: a certificate for a key whose holder has a token of a trusted issuer. */
function fulcioHandler(options) {
    const { authority, ctKey, issuer } = options;
    let jwks;
    const claimsOf = async (token) => {
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
            throw denied(401, `There was an error processing the identity token: ${error instanceof Error ? error.message : 'it is not valid'}`);
        }
    };
    const issue = (publicKey, claims) => {
        const now = new Date();
        const contents = {
            issuer: authority.name,
            subject: EMPTY_NAME,
            publicKey,
            serial: newSerial(),
            notBefore: now,
            notAfter: new Date(now.getTime() + CERTIFICATE_MS),
            extensions: [
                KEY_USAGE_SIGN,
                extendedKeyUsage(OID_CODE_SIGNING),
                subjectKeyId(publicKey),
                authorityKeyId(authority.key),
                subjectUri(`${GITHUB}/${claimText(claims, 'job_workflow_ref')}`),
                ...identityExtensions(claims),
            ],
        };
        const sct = sctListFor(tbsOf(contents), authority.key, ctKey, now);
        return certify(tbsOf({ ...contents, extensions: [...contents.extensions, extension(OID_SCT_LIST, sct)] }), authority.key);
    };
    return answering(async (request, response) => {
        const { pathname } = urlOf(request);
        const chain = authority.chain.map(pemOf);
        if (pathname === '/healthz')
            return sendJson(response, { status: 'SERVING' });
        if (pathname === '/api/v2/trustBundle')
            return sendJson(response, { chains: [{ certificates: chain }] });
        if (pathname === '/api/v2/configuration')
            return sendJson(response, { issuers: [{ issuerUrl: issuer(), audience: 'sigstore', challengeClaim: 'sub' }] });
        if (pathname !== '/api/v2/signingCert' || request.method !== 'POST')
            throw denied(404, 'Not Found');
        const body = (await jsonOf(request, 1024 * 1024));
        const token = body.credentials?.oidcIdentityToken ?? /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
        if (!token)
            throw denied(401, 'There was an error processing the identity token: none was given');
        const claims = await claimsOf(token);
        const leaf = issue(keyOf(body, claims), claims);
        sendJson(response, { signedCertificateEmbeddedSct: { chain: { certificates: [pemOf(leaf), ...chain] } } });
    });
}
/** The key to be certified; the holder has to have its private half. */
function keyOf(body, claims) {
    let key;
    try {
        key = provenKey(body, claims.sub ?? '');
    }
    catch {
        throw denied(400, 'The public key supplied in the request could not be parsed');
    }
    if (!key)
        throw denied(400, 'The signature supplied in the request could not be verified');
    return key;
}
function claimText(claims, name) {
    const value = claims[name];
    if (typeof value !== 'string' || value === '')
        throw denied(400, `There was an error creating the certificate: missing claim ${name}`);
    return value;
}
/** https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md: .1 to .6 raw, the later ones DER-encoded strings. */
function identityExtensions(claims) {
    const text = (name) => claimText(claims, name);
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
        ...(typeof claims['environment'] === 'string' && claims['environment'] ? { 23: claims['environment'] } : {}),
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


/** The public key of a verifier as Rekor v1 takes it: a certificate or a key in PEM. Throws if it is neither. */
function pemKey(pem) {
    const isCertificate = pem.toString('latin1').includes('-----BEGIN CERTIFICATE-----');
    return isCertificate ? new external_node_crypto_.X509Certificate(pem).publicKey : (0,external_node_crypto_.createPublicKey)({ key: pem, format: 'pem' });
}
/** The same in DER, as Rekor v2 takes it. */
function derKey(der, kind) {
    if (der[0] !== 0x30)
        throw new RangeError('not DER'); // node would take PEM as well
    return kind === 'certificate'
        ? new external_node_crypto_.X509Certificate(der).publicKey
        : (0,external_node_crypto_.createPublicKey)({ key: der, format: 'der', type: 'spki' });
}
/** Whether a signature is over something with this digest, as a hashedrekord claims. Ed25519 can't be told: no. */
function signsDigest(key, hash, digest, signature) {
    return (0,digest_signature/* verifyDigestSignature */.E)(digest, hash, key, signature);
}
/** Whether one signature of a DSSE envelope is by a key. Rekor takes SHA-256 for every key that does not hash itself. */
function signsEnvelope(key, envelope, signature) {
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
const bytesOf = (text) => Buffer.from(text, 'base64');
/** Checks a proposed entry of Rekor v1 as the log does, the signature included. Throws a Refusal (400). */
function canonicalEntry(body) {
    const parsed = proposed.safeParse(body);
    if (!parsed.success)
        throw invalid(parsed.error.issues[0]?.message ?? 'it is of no known kind');
    switch (parsed.data.kind) {
        case 'hashedrekord':
            return ofHashedRekord(parsed.data);
        case 'dsse':
            return ofDsse(parsed.data);
        case 'intoto':
            return ofIntoto(parsed.data);
    }
}
function ofHashedRekord(entry) {
    const { data, signature } = entry.spec;
    const { algorithm, value } = data.hash;
    const key = keyIn(signature.publicKey.content);
    if (!signsDigest(key, algorithm, Buffer.from(value, 'hex'), bytesOf(signature.content)))
        throw invalid('verifying signature: invalid signature when validating ASN.1 encoded signature');
    return { entry, found: [value] };
}
function ofDsse({ apiVersion, kind, spec }) {
    const { envelope: text, verifiers } = spec.proposedContent;
    const { payload, payloadType, signatures } = envelopeIn(text);
    const content = { payloadType, payload: bytesOf(payload) };
    const keys = verifiers.map((verifier) => ({ verifier, key: keyIn(verifier) }));
    const signed = signatures.map(({ sig }) => {
        const found = keys.find(({ key }) => signsEnvelope(key, content, bytesOf(sig)));
        if (!found)
            throw invalid('could not verify envelope: no key that was given made one of its signatures');
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
        found: [envelopeHash, payloadHash, ...rekor_v1_entries_subjectsOf(content.payload)],
    };
}
/** Payload and signatures are twice base64, as that version of the type has it. */
function ofIntoto({ apiVersion, kind, spec }) {
    const { envelope: given, hash: envelopeHash } = spec.content;
    const { payload: twice, ...kept } = given;
    const payload = bytesOf(bytesOf(twice).toString('utf8'));
    for (const { sig, publicKey } of given.signatures) {
        const content = { payloadType: given.payloadType, payload };
        if (!signsEnvelope(keyIn(publicKey), content, bytesOf(bytesOf(sig).toString('utf8'))))
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
        found: [payloadHash, ...rekor_v1_entries_subjectsOf(payload)],
    };
}
function keyIn(verifier) {
    try {
        return pemKey(bytesOf(verifier));
    }
    catch {
        throw invalid('the verifier is neither a certificate nor a public key');
    }
}
function envelopeIn(text) {
    try {
        return envelope.parse(JSON.parse(text));
    }
    catch {
        throw invalid('the proposed content is no DSSE envelope');
    }
}
/** The digests of the subjects of an in-toto statement: Rekor indexes attestations by these too. */
function rekor_v1_entries_subjectsOf(payload) {
    try {
        const { subject } = JSON.parse(payload.toString('utf8'));
        return (subject ?? [])
            .map(({ digest }) => digest?.sha256)
            .filter((value) => typeof value === 'string');
    }
    catch {
        return []; // a payload that is no statement
    }
}

;// CONCATENATED MODULE: ./build/sandbox/sigstore/rekor-v1-search.js


/**
 * What Rekor's search index keeps of who signed: the hash of a key or certificate, first, and the e-mail addresses of a
 * certificate. Takes a verifier (base64 of PEM), or an entry of any of the kinds with all its verifiers.
 */
function verifierTerms(of) {
    if (typeof of === 'string')
        return termsOf(Buffer.from(of, 'base64'));
    const terms = [];
    JSON.stringify(of, (name, value) => {
        const isVerifier = name === 'verifier' || name === 'publicKey';
        const content = typeof value === 'object' && value !== null && 'content' in value ? value.content : value;
        if (isVerifier && typeof content === 'string')
            terms.push(...termsOf(Buffer.from(content, 'base64')));
        return value;
    });
    return terms;
}
function termsOf(pem) {
    try {
        if (!pem.includes('BEGIN CERTIFICATE'))
            return [(0,lib_digest/* sha256 */.sc)((0,external_node_crypto_.createPublicKey)(pem).export({ type: 'spki', format: 'der' })).toString('hex')];
        const certificate = new external_node_crypto_.X509Certificate(pem);
        const emails = (certificate.subjectAltName ?? '').matchAll(/email:([^,\s"]+)/g);
        return [(0,lib_digest/* sha256 */.sc)(certificate.raw).toString('hex'), ...[...emails].map(([, email = '']) => email.toLowerCase())];
    }
    catch {
        return []; // it is neither: the entry was refused, or nothing is found by it
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





/** One tree of a Rekor v1 log. Entries are numbered over all trees (from `base` on), proofs within the tree. */
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
        this.#logId = (0,lib_digest/* sha256 */.sc)(spkiOf(options.key));
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
    /** As `GET /api/v1/log` tells of it. */
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
    /** The UUID of an entry with this body, whether it is here or not. */
    uuidOf(body) {
        return `${this.#prefix}${(0,hashing/* leafHash */.Jq)(body).toString('hex')}`;
    }
    append(body, found) {
        const uuid = this.uuidOf(body);
        const entry = { uuid, body, integratedTime: Math.floor(Date.now() / 1000), found };
        const index = this.#entries.push(entry) - 1;
        this.#tree.append((0,hashing/* leafHash */.Jq)(body));
        this.#byLeaf.set(uuid.slice(-64), index);
        return { index, entry };
    }
    /** By the whole UUID (tree, leaf) or by the leaf hash alone; undefined if there is none. */
    indexOf(uuid) {
        const known = uuid.length === 64 || uuid.startsWith(this.#prefix);
        return known ? this.#byLeaf.get(uuid.slice(-64)) : undefined;
    }
    /** UUIDs of the entries that are found by this. */
    search(term) {
        return this.#entries.filter(({ found }) => found.includes(term)).map(({ uuid }) => uuid);
    }
    /** As the log answers for its entry number `index` of this tree; undefined where it has none. */
    answer(index) {
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









const FIRST_TREE_ID = 1193050959916656506n; // as Trillian numbers them
const MAX_RETRIEVED = 10; // of openapi.yaml
const rekor_v1_refusal = (status, message) => new Refusal(status, { code: status, message });
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
/** A log of the shape of Rekor 1.5: SETs, inclusion proofs, checkpoints, look-ups, shards; entries kept as JSON lines. */
async function createRekorV1(options) {
    const { dir, origin, key } = options;
    await (0,promises_.mkdir)(dir, { recursive: true });
    let active = new RekorV1Shard({ treeId: String(FIRST_TREE_ID), base: 0, origin, key });
    const shards = [active];
    /** By the number over all shards. */
    const answerFor = (logIndex) => {
        const shard = shards.findLast(({ base }) => base <= logIndex);
        return shard?.answer(logIndex - shard.base);
    };
    const indexOf = (uuid) => {
        for (const shard of shards) {
            const index = shard.indexOf(uuid);
            if (index !== undefined)
                return shard.base + index;
        }
        return -1;
    };
    const found = (answer) => {
        if (!answer)
            throw rekor_v1_refusal(404, 'entry not found');
        return answer;
    };
    const add = async (proposed) => {
        const { entry, found: digests } = canonicalEntry(proposed);
        const body = Buffer.from((0,json/* canonicalJson */.dj)(entry));
        const uuid = active.uuidOf(body);
        if (active.indexOf(uuid) !== undefined) {
            const message = `an equivalent entry already exists in the transparency log with UUID ${uuid}`;
            throw new Refusal(409, { code: 409, message }, { location: `/api/v1/log/entries/${uuid}` });
        }
        const shard = active;
        const { index, entry: logged } = shard.append(body, [...digests, ...verifierTerms(entry)]);
        const line = { index, uuid, integratedTime: logged.integratedTime, body: body.toString('base64') };
        await (0,promises_.appendFile)((0,external_node_path_.join)(dir, 'entries.jsonl'), `${JSON.stringify(line)}\n`);
        return { logIndex: shard.base + index, uuid };
    };
    const given = async (schema, body) => {
        const { data, error } = schema.safeParse(await body);
        if (data === undefined)
            throw rekor_v1_refusal(422, error?.issues[0]?.message ?? 'validation failure');
        return data;
    };
    const handler = answering(async (request, response) => {
        const { pathname, searchParams } = urlOf(request);
        const route = `${request.method} ${pathname.replace(/^\/api\/v1/, '')}`;
        const number = (name) => Number(searchParams.get(name) ?? 'none');
        switch (route) {
            case 'GET /log':
                return sendJson(response, { ...active.info(), inactiveShards: shards.slice(0, -1).map((one) => one.info()) });
            case 'GET /log/publicKey':
                response
                    .writeHead(200, { 'content-type': 'application/x-pem-file' })
                    .end((0,external_node_crypto_.createPublicKey)(key).export({ type: 'spki', format: 'pem' }));
                return;
            case 'GET /log/proof': {
                const treeId = searchParams.get('treeID') ?? active.treeId;
                const shard = shards.find((one) => one.treeId === treeId);
                if (!shard)
                    throw rekor_v1_refusal(400, `no shard has the tree ${treeId}`);
                const [first, last] = [searchParams.has('firstSize') ? number('firstSize') : 1, number('lastSize')];
                if (!(first >= 1 && last >= first && last <= shard.size))
                    throw rekor_v1_refusal(400, 'firstSize and lastSize must be sizes of the tree');
                return sendJson(response, shard.proof(first, last));
            }
            case 'POST /log/entries': {
                const { logIndex, uuid } = await add(await jsonOf(request));
                const headers = { location: `/api/v1/log/entries/${uuid}`, etag: uuid };
                return sendJson(response, found(answerFor(logIndex)), 201, headers);
            }
            case 'GET /log/entries':
                return sendJson(response, found(answerFor(number('logIndex'))));
            case 'POST /log/entries/retrieve': {
                const { logIndexes, entryUUIDs } = await given(retrieval, jsonOf(request));
                const wanted = [...logIndexes, ...entryUUIDs.map(indexOf)];
                return sendJson(response, wanted.flatMap((index) => answerFor(index) ?? []));
            }
            case 'POST /index/retrieve': {
                const { hash, email, publicKey } = await given(search, jsonOf(request));
                const terms = [
                    ...(hash === undefined ? [] : [hash.replace(/^sha(1|256|512):/, '').toLowerCase()]),
                    ...(email === undefined ? [] : [email.toLowerCase()]),
                    ...(publicKey === undefined ? [] : verifierTerms(publicKey.content).slice(0, 1)),
                ];
                return sendJson(response, [...new Set(terms.flatMap((term) => shards.flatMap((one) => one.search(term))))]);
            }
            default: {
                const uuid = /^GET \/log\/entries\/([0-9a-f]{64,80})$/.exec(route)?.[1];
                if (uuid === undefined)
                    throw rekor_v1_refusal(404, `path ${pathname} was not found`);
                return sendJson(response, found(answerFor(indexOf(uuid))));
            }
        }
    });
    return {
        handler,
        rotate: () => {
            const treeId = String(FIRST_TREE_ID + BigInt(shards.length));
            active = new RekorV1Shard({ treeId, base: active.base + active.size, origin, key });
            shards.push(active);
        },
    };
}

// EXTERNAL MODULE: ./build/tlog/tiles.js
var tiles = __webpack_require__(18229);
;// CONCATENATED MODULE: ./build/tlog/tile-log.js






/**
 * Opens or begins a C2SP tile log in a folder that any static web server can serve: `checkpoint`, `tile/…`. An append
 * writes entry bundle and tiles first and the checkpoint last, so that a reader never finds a checkpoint without them.
 */
async function openTileLog(options) {
    const { dir, origin, signers } = options;
    const checkpointPath = (0,external_node_path_.join)(dir, 'checkpoint');
    const tree = new tlog_tree/* MerkleTree */.v();
    let tail = []; // the entries of the bundle that is not full yet
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
        // A level gets a new hash whenever 256 of the one below are full, this leaf included.
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
            // After a failed write the tree is ahead of its files: whatever comes later fails with the same error.
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



/**
 * The history that a log which turned evil tells: its first entry was another one, the rest is as it was, and one more
 * follows. Each checkpoint of it is signed well; only who has seen an earlier one can know.
 */
async function forkLog(own, twin) {
    const { size } = (0,tlog_checkpoint/* parseCheckpoint */.S7)(await (0,promises_.readFile)((0,external_node_path_.join)(own, 'checkpoint'), 'utf8'));
    const log = await openTileLog(twin);
    const bundles = (0,tiles/* tilesFor */.H1)(size).filter(({ level }) => level === 'entries');
    for (const tile of bundles)
        for (const [i, entry] of (0,tiles/* parseEntryBundle */.Ex)(await (0,promises_.readFile)((0,external_node_path_.join)(own, (0,tiles/* tilePath */.uB)(tile))), tile).entries())
            await log.append(tile.index === 0 && i === 0 ? Buffer.from('{"an":"other entry"}') : entry);
    await log.append(Buffer.from('{"one":"more entry"}'));
    return log;
}

;// CONCATENATED MODULE: ./build/sandbox/sigstore/rekor-v2.js









const grpcError = (status, code, message) => new Refusal(status, { code, message, details: [] });
const rekor_v2_invalid = (message) => grpcError(400, 3, message);
/** The key details of protobuf-specs that rekor-tiles takes by default, with their hashes. */
const HASH_OF = {
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
            keyDetails: schemas/* enum */.k5n(Object.keys(HASH_OF)),
            x509Certificate: schemas/* object */.Ikc({ rawBytes: rekor_v2_base64 }).optional(),
            publicKey: schemas/* object */.Ikc({ rawBytes: rekor_v2_base64 }).optional(),
        }),
    }),
});
/** The log id of an Ed25519 tile log: SHA-256(origin || "\n" || 0x01 || key), of which notes carry the first 4 bytes. */
const tileLogId = (origin, key) => (0,lib_digest/* sha256 */.sc)(Buffer.concat([Buffer.from(`${origin}\n`), Buffer.from([1]), (0,note/* rawEd25519 */.we)(key)]));
/**
 * A log of the shape of rekor-tiles 2.3: takes hashedrekord 0.0.2 only, answers when the entry is under a checkpoint, and
 * serves its files. Like the real one it has no clock: times are the TSA's. Signatures are held against the digest; Ed25519ph,
 * which the real one takes too, is refused. With the fault `fork` it answers out of a twin that tells another history.
 */
async function rekorV2Handler(options) {
    const { dir: own, origin, key } = options;
    const signed = { origin, signers: [(0,note/* ed25519NoteSigner */.Qd)(origin, key)] };
    const honest = await openTileLog({ dir: own, ...signed });
    const twin = (0,external_node_path_.join)(own, '..', 'rekor-fork');
    let forked;
    const keyId = tileLogId(origin, key).toString('base64');
    const seen = new Map(); // by leaf hash: the same entry is not logged twice
    return answering(async (request, response, fault) => {
        const isForked = fault?.name === 'fork';
        if (isForked)
            forked ??= forkLog(own, { dir: twin, ...signed });
        const log = isForked && forked ? await forked : honest;
        const dir = isForked ? twin : own;
        const pathname = urlOf(request).pathname.replace(/^\/api\/v2(?=\/)/, '');
        if (pathname === '/healthz')
            return sendJson(response, { status: 'SERVING' });
        if (pathname === '/log/entries' && request.method === 'POST') {
            const body = entryBody(await jsonOf(request, 1024 * 1024));
            const leaf = (0,hashing/* leafHash */.Jq)(Buffer.from(body)).toString('hex');
            const earlier = seen.get(leaf);
            if (earlier !== undefined)
                throw grpcError(409, 6, `an equivalent entry already exists in the transparency log with index ${await earlier}`);
            const appended = log.append(Buffer.from(body));
            const place = appended.then(({ index: at }) => at);
            place.catch(() => seen.delete(leaf));
            seen.set(leaf, place);
            const { index, size, root, proof, checkpoint } = await appended;
            return sendJson(response, {
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
                canonicalizedBody: Buffer.from(body).toString('base64'),
            }, 201);
        }
        if (request.method !== 'GET' && request.method !== 'HEAD')
            throw grpcError(405, 12, 'Method Not Allowed');
        if (pathname !== '/checkpoint' && !(0,tiles/* parseTilePath */.L8)(pathname.slice(1)))
            throw grpcError(404, 5, 'Not Found');
        const bytes = await (0,promises_.readFile)((0,external_node_path_.join)(dir, pathname)).catch(() => undefined);
        if (!bytes)
            throw grpcError(404, 5, 'Not Found');
        const cached = pathname === '/checkpoint' ? 'no-cache' : 'max-age=31536000, immutable';
        response.writeHead(200, {
            'content-type': pathname === '/checkpoint' ? 'text/plain' : 'application/octet-stream',
            'content-length': bytes.length,
            'cache-control': cached,
        });
        response.end(request.method === 'HEAD' ? undefined : bytes);
    });
}
/** The canonicalized body of the entry that a request proposes. */
function entryBody(proposed) {
    const request = typeof proposed === 'object' && proposed !== null ? proposed : {};
    if (!('hashedRekordRequestV002' in request))
        throw rekor_v2_invalid('invalid type, must be hashedrekord');
    const parsed = rekor_v2_hashedRekord.safeParse(request.hashedRekordRequestV002);
    if (!parsed.success)
        throw rekor_v2_invalid('invalid hashedrekord request');
    const { digest, signature } = parsed.data;
    const { keyDetails, x509Certificate, publicKey } = signature.verifier;
    const hash = HASH_OF[keyDetails];
    if (!verifies(hash, Buffer.from(digest, 'base64'), parsed.data.signature))
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
function verifies(hash, digest, { content, verifier }) {
    const { x509Certificate, publicKey } = verifier;
    const given = Buffer.from((x509Certificate ?? publicKey)?.rawBytes ?? '', 'base64');
    try {
        const key = derKey(given, x509Certificate ? 'certificate' : 'key');
        return digest.length === HASH_BYTES[hash] && signsDigest(key, hash, digest, Buffer.from(content, 'base64'));
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
/** The policy of sigstore's timestamp-authority. */
const POLICY = oid('1.3.6.1.4.1.57264.2');
const MAX_QUERY_BYTES = 64 * 1024;
const [BOOLEAN, INTEGER, OBJECT_ID] = [0x01, 0x02, 0x06];
/** The request in JSON, of which sigstore's authority is the only one to know. */
const jsonQuery = schemas/* object */.Ikc({
    artifactHash: schemas/* base64 */.K39(),
    hashAlgorithm: schemas/* enum */.k5n(['sha256', 'sha384', 'sha512']).default('sha256'),
    certificates: schemas/* boolean */.zMY().optional(),
    nonce: schemas/* int */.Whr().nonnegative().optional(),
});
/** RFC 3161 section 2.4.1. */
function readRequest(bytes) {
    try {
        const [version, imprint, ...rest] = children(read(bytes));
        if (!version || !imprint)
            throw new RangeError('no message imprint');
        const algorithm = child(child(imprint, 0), 0).raw;
        const length = child(imprint, 1).body.length;
        if (!Object.values(tsa_HASHES).some(({ id, bytes: wanted }) => id.equals(algorithm) && wanted === length))
            throw new RangeError('a hash that is weak or of another length');
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
/** RFC 3161 section 2.4.2, RFC 5652 section 5: a time-stamp response over what was asked. Whole seconds, as sigstore's authority has them. */
function timestampFor(request, authority, at, spelled) {
    const [leaf = Buffer.alloc(0)] = authority.chain;
    const tbs = children(child(read(leaf), 0));
    const [serial, issuer] = [tbs[1]?.raw ?? Buffer.alloc(0), tbs[3]?.raw ?? Buffer.alloc(0)];
    const whole = new Date(Math.floor(at.getTime() / 1000) * 1000);
    const info = sequence(integer(1), request.policy ?? POLICY, request.imprint, integer(newSerial()), spelled === undefined ? generalizedTime(whole) : generalizedTimeText(spelled), sequence(integer(1)), // accuracy: a second
    ...(request.nonce ? [request.nonce] : []));
    const attribute = (id, value) => sequence(oid(id), setOf(value));
    const signingCertificate = sequence(sequence(sequence(octets((0,lib_digest/* sha256 */.sc)(leaf)), sequence(sequence(explicit(4, issuer)), serial))));
    const attributes = setOf(attribute(OID_CONTENT_TYPE, oid(OID_TST_INFO)), attribute(OID_SIGNING_TIME, time(whole)), attribute(OID_MESSAGE_DIGEST, octets((0,lib_digest/* sha256 */.sc)(info))), attribute(OID_SIGNING_CERTIFICATE_V2, signingCertificate));
    // Signed as a SET OF, carried as [0] IMPLICIT: only the tag differs.
    const carried = Buffer.from(attributes);
    carried[0] = 0xa0;
    const signerInfo = sequence(integer(1), sequence(issuer, serial), SHA256, carried, tsa_ECDSA_SHA256, octets((0,external_node_crypto_.sign)('sha256', attributes, authority.key)));
    const signedData = sequence(integer(3), setOf(SHA256), sequence(oid(OID_TST_INFO), explicit(0, octets(info))), ...(request.certificates ? [explicit(0, leaf)] : []), setOf(signerInfo));
    return sequence(sequence(integer(0)), sequence(oid(OID_SIGNED_DATA), explicit(0, signedData)));
}
/** An RFC 3161 authority of the shape of sigstore's timestamp-authority. */
function tsaHandler(authority) {
    return answering(async (request, response) => {
        const { pathname } = urlOf(request);
        if (pathname === '/ping')
            return sendJson(response, { status: 'ok' });
        if (pathname === '/api/v1/timestamp/certchain') {
            response
                .writeHead(200, { 'content-type': 'application/pem-certificate-chain' })
                .end(authority.chain.map(pemOf).join(''));
            return;
        }
        if (pathname !== '/api/v1/timestamp' || request.method !== 'POST')
            throw new Refusal(404, { code: 404, message: 'not found' });
        const stamped = timestampFor(readRequest(await requestBytes(request)), authority, new Date());
        response
            .writeHead(201, { 'content-type': 'application/timestamp-reply', 'content-length': stamped.length })
            .end(stamped);
    });
    /** The DER query, or the JSON form that sigstore's own client sends. */
    async function requestBytes(request) {
        if (!request.headers['content-type']?.includes('json'))
            return bodyOf(request, MAX_QUERY_BYTES);
        const asked = jsonQuery.safeParse(await jsonOf(request, MAX_QUERY_BYTES));
        if (!asked.success)
            throw new Refusal(400, { code: 400, message: 'Error generating timestamp response' });
        const { artifactHash, hashAlgorithm, certificates, nonce } = asked.data;
        const imprint = sequence(sequence(tsa_HASHES[hashAlgorithm].id, nothing()), octets(Buffer.from(artifactHash, 'base64')));
        const query = [integer(1), imprint];
        if (nonce !== undefined)
            query.push(integer(nonce));
        if (certificates)
            query.push(der_boolean(true));
        return sequence(...query);
    }
}

;// CONCATENATED MODULE: ./build/sandbox/sigstore/index.js







/** One region's Sigstore with keys of its own; its logs lie under `dir`. `issuer` is called late: its port is not known yet. */
async function createRegionSigstore(region, dir, issuer) {
    const now = new Date();
    const sigstore = {
        region,
        authority: newCodeSigningAuthority(`${region}.mc.test`, now),
        ctKey: newP256(),
        rekor: { origin: `rekor2.${region}.mc.test`, key: (0,external_node_crypto_.generateKeyPairSync)('ed25519').privateKey },
        rekorV1: { origin: `rekor1.${region}.mc.test`, key: newP256() },
        tsa: newTimestampAuthority(`${region}.mc.test`, now),
    };
    const { authority, ctKey } = sigstore;
    const rekorV1 = await createRekorV1({ dir: (0,external_node_path_.join)(dir, 'rekor-v1'), ...sigstore.rekorV1 });
    return {
        ...sigstore,
        handlers: {
            fulcio: fulcioHandler({ authority, ctKey, issuer }),
            rekor: await rekorV2Handler({ dir: (0,external_node_path_.join)(dir, 'rekor'), ...sigstore.rekor }),
            rekorV1: rekorV1.handler,
            tsa: tsaHandler(sigstore.tsa),
        },
        rotateRekorV1: rekorV1.rotate,
    };
}



;// CONCATENATED MODULE: ./build/sandbox/sigstore/trust.js





const chain = ({ chain: certificates }) => ({
    certificates: certificates.map((der) => ({ rawBytes: der.toString('base64') })),
});
const subject = ({ chain: certificates }) => {
    const name = new external_node_crypto_.X509Certificate(certificates[0] ?? Buffer.alloc(0)).subject.split('\n');
    const part = (key) => name.find((line) => line.startsWith(`${key}=`))?.slice(key.length + 1) ?? '';
    return { organization: part('O'), commonName: part('CN') };
};
const publicKey = (key, start) => ({
    rawBytes: spkiOf(key).toString('base64'),
    keyDetails: (0,external_node_crypto_.createPublicKey)(key).asymmetricKeyType === 'ed25519' ? 'PKIX_ED25519' : 'PKIX_ECDSA_P256_SHA_256',
    validFor: { start },
});
/**
 * The trusted root of both regions (protobuf-specs TrustedRoot v0.1). Logs go by their origins, not by where they listen:
 * sigstore-go takes the name of a checkpoint from the host of `baseUrl`.
 */
function trustedRoot(regions, urls, since) {
    const start = since.toISOString().replace(/\.\d+Z$/, 'Z');
    return {
        mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
        tlogs: regions.flatMap(({ rekor, rekorV1 }) => [
            {
                baseUrl: `https://${rekor.origin}`,
                hashAlgorithm: 'SHA2_256',
                publicKey: publicKey(rekor.key, start),
                logId: { keyId: tileLogId(rekor.origin, rekor.key).toString('base64') },
            },
            {
                baseUrl: `https://${rekorV1.origin}`,
                hashAlgorithm: 'SHA2_256',
                publicKey: publicKey(rekorV1.key, start),
                logId: { keyId: (0,lib_digest/* sha256 */.sc)(spkiOf(rekorV1.key)).toString('base64') },
            },
        ]),
        certificateAuthorities: regions.map(({ region, authority }) => ({
            subject: subject(authority),
            uri: urls(region).fulcio,
            certChain: chain(authority),
            validFor: { start },
        })),
        ctlogs: regions.map(({ region, ctKey }) => ({
            baseUrl: `https://ct.${region}.mc.test`,
            hashAlgorithm: 'SHA2_256',
            publicKey: publicKey(ctKey, start),
            logId: { keyId: ctLogId(ctKey).toString('base64') },
        })),
        timestampAuthorities: regions.map(({ region, tsa }) => ({
            subject: subject(tsa),
            uri: `${urls(region).tsa}/api/v1/timestamp`,
            certChain: chain(tsa),
            validFor: { start },
        })),
    };
}
/** Where one region signs (protobuf-specs SigningConfig v0.2). `rekor` picks the log: the tiles of v2, or v1. */
function signingConfig(urls, oidc, since, rekor = 'v2') {
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

;// CONCATENATED MODULE: ./build/sandbox/store/answers.js

const escaped = (text) => text.replace(/[<>&"'\r]/g, (c) => `&#${c.charCodeAt(0)};`);
const xml = (name, ...parts) => `<${name}>${parts.join('')}</${name}>`;
const leaf = (name, value) => xml(name, escaped(String(value)));
/** S3's errors: an XML document with a code. */
const answers_refuse = (status, code, message, headers = {}) => new Refusal(status, `<?xml version="1.0" encoding="UTF-8"?>\n${xml('Error', leaf('Code', code), leaf('Message', message))}`, { 'content-type': 'application/xml', ...headers });
/** What this store does not do is said, and never answered as if it had been done. */
const notImplemented = (what) => answers_refuse(501, 'NotImplemented', `A header or query you provided implies functionality that is not implemented: ${what}`);
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



const CASTAGNOLI = 0x82f63b78; // reversed, as RFC 3720 appendix B.4 reads it
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++)
        value = value & 1 ? (value >>> 1) ^ CASTAGNOLI : value >>> 1;
    return value >>> 0;
});
/** CRC-32C of RFC 3720. */
function crc32c(bytes) {
    let value = 0xffffffff;
    for (const byte of bytes)
        value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
    return (value ^ 0xffffffff) >>> 0;
}
function word(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
}
const checksums_ALGORITHMS = {
    crc32: { size: 4, compute: (bytes) => word((0,external_node_zlib_.crc32)(bytes)) },
    crc32c: { size: 4, compute: (bytes) => word(crc32c(bytes)) },
    sha1: { size: 20, compute: (bytes) => (0,external_node_crypto_.createHash)('sha1').update(bytes).digest() },
    sha256: { size: 32, compute: (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest() },
};
const PREFIX = 'x-amz-checksum-';
/** Headers with this prefix that are not checksums. */
const BESIDE = new Set(['x-amz-checksum-mode', 'x-amz-checksum-type', 'x-amz-checksum-algorithm']);
const checksumHeader = ({ algorithm, value }) => ({
    [`${PREFIX}${algorithm}`]: value,
});
/**
 * Compares the checksums of a request with its body; `trailers` came behind the body. Returns the one that was given.
 * Throws BadDigest for one that does not match, and 501 for an algorithm that is not implemented.
 */
function checkChecksums(headers, trailers, body) {
    const given = Object.entries({ ...headers, ...trailers }).filter(([name]) => name.startsWith(PREFIX) && !BESIDE.has(name));
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
/** Compares Content-MD5 with a body. Returns the MD5 in hex, and whether the request had one. */
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
/**
 * Decodes the body of a request and checks it: `x-amz-content-sha256`, Content-MD5, and the checksum in a header or in the
 * trailer of `aws-chunked` (Amazon S3 API, "Signature Calculations for Trailing Headers"). Signed chunks are answered 501.
 */
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
/** `aws-chunked`: chunks of `<hex size>CRLF<bytes>CRLF`, one of size 0, then trailers of `name:valueCRLF` and CRLF. */
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
/** A bucket store as files: per version a JSON of facts and the bytes. Small by intent: it lists by reading all facts. */
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
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(this.#folder(name), BUCKET_FILE), 'utf8').catch(() => undefined);
        return text === undefined ? undefined : JSON.parse(text);
    }
    async writeBucket(bucket) {
        await (0,promises_.mkdir)(this.#folder(bucket.name), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(this.#folder(bucket.name), BUCKET_FILE), JSON.stringify(bucket));
    }
    /** Adds a version of a key; in a bucket without versions it replaces the one that is there. */
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
        await (0,promises_.writeFile)(this.#bytes(bucket, file), bytes);
        await this.write(bucket, version);
        if (replaced)
            await this.remove(bucket, replaced);
        return version;
    }
    async write(bucket, version) {
        const path = this.#facts(bucket, version.file);
        await (0,promises_.writeFile)(`${path}.tmp`, JSON.stringify(version));
        await (0,promises_.rename)(`${path}.tmp`, path);
    }
    /** Every version of every key under a prefix: by key, the newest first. */
    async versions({ name }, prefix = '') {
        const names = (await (0,promises_.readdir)(this.#folder(name)).catch(() => [])).filter((file) => file.endsWith('.json'));
        const all = await Promise.all(names.map(async (file) => JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(this.#folder(name), file), 'utf8'))));
        return all.filter(({ key }) => key.startsWith(prefix)).sort((a, b) => compareKeys(a.key, b.key) || b.at - a.at);
    }
    async find(bucket, key, versionId) {
        const versions = (await this.versions(bucket, key)).filter((version) => version.key === key);
        return versionId === undefined ? versions[0] : versions.find((version) => version.versionId === versionId);
    }
    read = (bucket, { file }) => (0,promises_.readFile)(this.#bytes(bucket, file));
    async remove(bucket, { file }) {
        await (0,promises_.rm)(this.#facts(bucket, file), { force: true });
        await (0,promises_.rm)(this.#bytes(bucket, file), { force: true });
    }
}
/** The order of S3: that of the bytes in UTF-8. */
const compareKeys = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));

;// CONCATENATED MODULE: ./build/sandbox/store/listing.js


const MAX_KEYS = 1_000;
function readQuery(query) {
    const [prefix, delimiter] = [query.get('prefix') ?? '', query.get('delimiter') ?? ''];
    const given = query.get('max-keys') || String(MAX_KEYS);
    if (!/^\d{1,9}$/.test(given))
        throw invalidArgument('Argument maxKeys must be an integer between 0 and 2147483647');
    const encoding = query.get('encoding-type');
    if (encoding !== null && encoding !== 'url')
        throw invalidArgument('Invalid Encoding Method specified in Request');
    const key = encoding === 'url' ? (text) => encodeURIComponent(text).replaceAll('%2F', '/') : (text) => text;
    const max = Math.min(Number(given), MAX_KEYS);
    return {
        prefix,
        delimiter,
        max,
        key,
        common: [
            leaf('Prefix', key(prefix)),
            ...(delimiter === '' ? [] : [leaf('Delimiter', key(delimiter))]),
            leaf('MaxKeys', max),
            ...(encoding === null ? [] : [leaf('EncodingType', encoding)]),
        ],
    };
}
/** Replaces the keys with the delimiter behind the prefix by what they have in common, once. */
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
const facts = (version, { key }) => [
    leaf('Key', key(version.key)),
    leaf('LastModified', new Date(version.at).toISOString()),
    ...(version.deleteMarker
        ? []
        : [leaf('ETag', version.etag), leaf('Size', version.size), leaf('StorageClass', 'STANDARD')]),
];
const prefixes = (page, { key }) => page.filter(({ version }) => !version).map((entry) => xml('CommonPrefixes', leaf('Prefix', key(entry.key))));
const entriesOf = (versions) => versions.map((version, i) => ({ key: version.key, version, isLatest: versions[i - 1]?.key !== version.key }));
/** ListObjectsV2: the newest version of each key that is not a delete marker. */
async function listObjects(files, bucket, query) {
    const asked = readQuery(query);
    const token = query.get('continuation-token');
    const after = token === null ? (query.get('start-after') ?? '') : Buffer.from(token, 'base64url').toString('utf8');
    const all = entriesOf(await files.versions(bucket, asked.prefix));
    const current = all.filter(({ version, isLatest }) => isLatest && !version?.deleteMarker);
    const rest = rollUp(current, asked).filter(({ key }) => compareKeys(key, after) > 0);
    const page = rest.slice(0, asked.max);
    const more = asked.max > 0 && rest.length > page.length;
    return xml('ListBucketResult', leaf('Name', bucket.name), ...asked.common, leaf('KeyCount', page.length), leaf('IsTruncated', more), ...(token === null ? [] : [leaf('ContinuationToken', token)]), ...(query.has('start-after') ? [leaf('StartAfter', asked.key(query.get('start-after') ?? ''))] : []), ...(more ? [leaf('NextContinuationToken', Buffer.from(page.at(-1)?.key ?? '').toString('base64url'))] : []), ...page.flatMap(({ version }) => (version ? xml('Contents', ...facts(version, asked)) : [])), ...prefixes(page, asked));
}
/** ListObjectVersions. A page begins behind the version that its markers name. */
async function listVersions(files, bucket, query) {
    const asked = readQuery(query);
    const [from, after] = [query.get('key-marker') ?? '', query.get('version-id-marker') ?? ''];
    if (after !== '' && from === '')
        throw invalidArgument('A version-id marker cannot be specified without a key marker.');
    const all = rollUp(entriesOf(await files.versions(bucket, asked.prefix)), asked);
    const marked = all.findIndex(({ key, version }) => key === from && version?.versionId === after);
    const rest = marked === -1 ? all.filter(({ key }) => compareKeys(key, from) > 0 || from === '') : all.slice(marked + 1);
    const page = rest.slice(0, asked.max);
    const more = asked.max > 0 && rest.length > page.length;
    const last = page.at(-1);
    return xml('ListVersionsResult', leaf('Name', bucket.name), ...asked.common, leaf('KeyMarker', asked.key(from)), leaf('VersionIdMarker', after), leaf('IsTruncated', more), ...(more && last
        ? [
            leaf('NextKeyMarker', asked.key(last.key)),
            ...(last.version ? [leaf('NextVersionIdMarker', last.version.versionId)] : []),
        ]
        : []), ...page.flatMap(({ version, isLatest }) => version
        ? xml(version.deleteMarker ? 'DeleteMarker' : 'Version', ...facts(version, asked), leaf('VersionId', version.versionId), leaf('IsLatest', isLatest))
        : []), ...prefixes(page, asked));
}

;// CONCATENATED MODULE: ./build/sandbox/store/lock.js

/** Whether a version must stay. */
function isLocked({ retention, legalHold }, { headers }) {
    const bypass = headers['x-amz-bypass-governance-retention'] === 'true';
    const retained = retention !== undefined && Date.parse(retention.until) > Date.now();
    return legalHold === true || (retained && (retention.mode === 'COMPLIANCE' || !bypass));
}
/** The lock that a PUT or a copy asks for. */
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
/** The texts of the elements of a flat document, each of which must be there once and alone. */
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


/** Says which call it is and nothing else; SDKs add it. */
const IDLE_QUERY = 'x-id';
/** Headers of S3 that this store acts on. Any other one asks for something that it does not do. */
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
/** Throws 501 for a header of S3 that is not implemented: one that is ignored would be a promise that is not kept. */
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
/** Throws 501 for a query parameter that the call does not have. */
function allowQuery(query, ...names) {
    for (const name of query.keys())
        if (name !== IDLE_QUERY && !names.includes(name))
            throw notImplemented(`?${name}`);
}
/** Presigned URLs carry the signature in the query. */
function refusePresigned(request) {
    const { searchParams } = urlOf(request);
    if (['X-Amz-Signature', 'X-Amz-Algorithm', 'Signature'].some((name) => searchParams.has(name)))
        throw notImplemented('presigned URLs');
}
/** Path style: `/BUCKET[/KEY]`. */
function readScope(request) {
    const { pathname, searchParams } = urlOf(request);
    const path = decoded(pathname);
    if (path === '/')
        throw notImplemented('the list of buckets');
    const [, bucket = '', key = ''] = /^\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/s.exec(path) ?? [];
    if (!bucket)
        throw answers_refuse(400, 'InvalidBucketName', 'The specified bucket is not valid.');
    return { bucket, key, query: searchParams };
}
function decoded(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        throw answers_refuse(400, 'InvalidURI', "Couldn't parse the specified URI.");
    }
}

;// CONCATENATED MODULE: ./build/sandbox/store/bucket.js




const LIST = ['list-type', 'prefix', 'delimiter', 'max-keys', 'encoding-type'];
/** The calls that are about a bucket itself. */
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
        throw notImplemented('the first version of the list of objects');
    if ((query.get('fetch-owner') ?? 'false') !== 'false')
        throw notImplemented('?fetch-owner');
    sendXml(response, await listObjects(files, bucket, query));
}
const noSuchBucket = () => answers_refuse(404, 'NoSuchBucket', 'The specified bucket does not exist');
async function createBucket({ headers }, response, files, name, there) {
    if (there)
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
/** Entity tags of RFC 9110, section 8.8.3; S3 has strong ones only, and takes them without quotes. */
const matches = (header, etag) => header.split(',').some((one) => one.trim() === '*' || one.trim().replaceAll('"', '') === etag.replaceAll('"', ''));
/** Throws where the condition of a write does not hold: `If-Match` with an entity tag, `If-None-Match: *`. */
function checkWriteConditions({ headers }, current) {
    const [ifMatch, ifNoneMatch] = [headers['if-match'], headers['if-none-match']];
    if (headers['if-modified-since'] ?? headers['if-unmodified-since'])
        throw notImplemented('a write on a condition about time');
    if (ifNoneMatch !== undefined && ifNoneMatch.trim() !== '*')
        throw notImplemented('If-None-Match other than *');
    if (ifMatch !== undefined && !current)
        throw noSuchKey();
    if (ifMatch !== undefined && current && !matches(ifMatch, current.etag))
        throw preconditionFailed();
    if (ifNoneMatch !== undefined && current)
        throw preconditionFailed();
}
/** RFC 9110, section 13.2.2. Returns whether the reader has this version already (304). Throws 412. */
function isNotModified({ headers }, { etag, at }) {
    const seconds = Math.floor(at / 1000) * 1000; // as Last-Modified says
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
/** Bytes `from` up to and without `to`; undefined for the whole. Throws 416 for a range that the object does not have. */
function readRange({ headers }, { etag, size }) {
    const { range } = headers;
    const ifRange = headers['if-range']?.toString();
    // A range of another version than the reader has is not what it wants.
    if (range === undefined || (ifRange !== undefined && !matches(ifRange, etag)))
        return undefined;
    const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range.trim()) ?? [];
    // RFC 9110, section 14.2: a range that is not valid, or several that a server does not want to send, is ignored.
    if (first === '' && last === '')
        return undefined;
    const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
    const to = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
    if (from >= to)
        throw answers_refuse(416, 'InvalidRange', 'The requested range is not satisfiable', { 'content-range': `bytes */${size}` });
    return { from, to };
}

;// CONCATENATED MODULE: ./build/sandbox/store/objects.js






/** Headers that belong to an object and come back with it. */
const STORED = ['cache-control', 'content-disposition', 'content-encoding', 'content-language', 'expires'];
/** The version that a request reads. A delete marker hides the key, and cannot be read itself. */
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
    checkWriteConditions(request, await currentVersion(files, bucket, key));
    if (lock.retention && !isChecked)
        throw answers_refuse(400, 'InvalidRequest', 'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters');
    const facts = { key, ...storedHeaders(request), ...(checksum ? { checksum } : {}), ...lock };
    const version = await files.put(bucket, facts, bytes, md5);
    sendEmpty(response, {
        etag: version.etag,
        ...versionHeader(bucket, version),
        ...(checksum ? checksumHeader(checksum) : {}),
    });
}
/** CopyObject: the bytes of another object, with its metadata, or with that of the request. */
async function copyObject(request, response, files, { bucket, key }) {
    const directive = request.headers['x-amz-metadata-directive'] ?? 'COPY';
    if (directive !== 'COPY' && directive !== 'REPLACE')
        throw invalidArgument('Unknown metadata directive.');
    const from = await sourceOf(request, files);
    const source = await findVersion(files, from);
    if (from.bucket.name === bucket.name && from.key === key && directive === 'COPY' && from.versionId === undefined)
        throw answers_refuse(400, 'InvalidRequest', "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.");
    const lock = readLockHeaders(request, bucket);
    checkWriteConditions(request, await currentVersion(files, bucket, key));
    const { contentType, headers, checksum } = source;
    const kept = { contentType, ...(headers ? { headers } : {}) };
    const facts = {
        key,
        ...(directive === 'COPY' ? kept : storedHeaders(request)),
        ...(checksum ? { checksum } : {}),
        ...lock,
    };
    const version = await files.put(bucket, facts, await files.read(from.bucket, source), source.etag.replaceAll('"', ''));
    for (const [name, value] of Object.entries(versionHeader(bucket, version)))
        response.setHeader(name, value);
    if (from.bucket.versioned)
        response.setHeader('x-amz-copy-source-version-id', source.versionId);
    sendXml(response, xml('CopyObjectResult', leaf('ETag', version.etag), leaf('LastModified', new Date(version.at).toISOString()), ...(checksum ? [leaf(`Checksum${checksum.algorithm.toUpperCase()}`, checksum.value)] : [])));
}
/** `[/]BUCKET/KEY[?versionId=ID]`, percent-encoded. */
async function sourceOf({ headers }, files) {
    const [path = '', query = ''] = String(headers['x-amz-copy-source']).split('?');
    const [, name, key] = /^\/?([^/]+)\/(.+)$/s.exec(decoded(path)) ?? [];
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
        ...versionHeader(bucket, version),
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
        // A checksum is of the whole object.
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
        // Nothing is lost: a marker hides the key.
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
        ...versionHeader(bucket, version),
        ...(version.deleteMarker ? { 'x-amz-delete-marker': 'true' } : {}),
    });
}
async function currentVersion(files, bucket, key) {
    const version = await files.find(bucket, key);
    return version?.deleteMarker ? undefined : version;
}
const versionHeader = ({ versioned }, { versionId }) => versioned ? { 'x-amz-version-id': versionId } : {};
function storedHeaders({ headers }) {
    const stored = {};
    for (const [name, value] of Object.entries(headers))
        if (name.startsWith('x-amz-meta-') || STORED.includes(name))
            stored[name] = String(value);
    // The coding of the transfer is not one of the object.
    const codings = (stored['content-encoding'] ?? '').split(',').map((coding) => coding.trim());
    const own = codings.filter((coding) => coding !== '' && coding !== 'aws-chunked').join(',');
    if (own === '')
        delete stored['content-encoding'];
    else
        stored['content-encoding'] = own;
    return { contentType: headers['content-type'] ?? 'binary/octet-stream', headers: stored };
}

;// CONCATENATED MODULE: ./build/sandbox/store/signature.js


const hmac = (key, text) => (0,external_node_crypto_.createHmac)('sha256', key).update(text).digest();
const encoded = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
/**
 * AWS Signature Version 4 in the header: whether a request is signed with this secret, within 15 minutes. The signature covers
 * what the request says about its body in `x-amz-content-sha256`; the body is compared with that elsewhere.
 */
function isSigned(request, key) {
    const [, credential = '', signedHeaders = '', signature = ''] = /^AWS4-HMAC-SHA256 Credential=([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]{64})$/.exec(request.headers.authorization ?? '') ?? [];
    const [id, date = '', region = '', service = ''] = credential.split('/');
    const at = String(request.headers['x-amz-date'] ?? '');
    const time = Date.parse(at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
    if (id !== key.id || !(Math.abs(Date.now() - time) < 15 * 60_000))
        return false;
    const url = urlOf(request);
    const query = [...url.searchParams]
        .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
        .sort()
        .join('&');
    const names = signedHeaders.split(';');
    const headers = names
        .map((name) => `${name}:${String(request.headers[name] ?? '')
        .trim()
        .replace(/\s+/g, ' ')}\n`)
        .join('');
    const claimed = String(request.headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD');
    const path = decodeURIComponent(url.pathname).split('/').map(encoded).join('/');
    const canonical = [request.method, path, query, headers, signedHeaders, claimed].join('\n');
    const scope = `${date}/${region}/${service}/aws4_request`;
    const toSign = ['AWS4-HMAC-SHA256', at, scope, (0,external_node_crypto_.createHash)('sha256').update(canonical).digest('hex')].join('\n');
    const signingKey = ['aws4_request', service, region, date].reduceRight((at, part) => hmac(at, part), `AWS4${key.secret}`);
    return (0,external_node_crypto_.timingSafeEqual)(hmac(signingKey, toSign), Buffer.from(signature, 'hex'));
}

;// CONCATENATED MODULE: ./build/sandbox/store/handler.js









/** The one key of the sandbox's stores; written to sandbox.json. */
const STORE_KEY = { id: 'SANDBOXACCESSKEY', secret: 'sandbox-secret-key-for-loopback-only' };
/** Buckets that are there from the start, with versions and Object Lock. */
const STORE_BUCKETS = ['evidence', 'mirror'];
const MAX_OBJECT_BYTES = 256 * 1024 * 1024;
/**
 * The S3 calls that the product makes and what their users check it with: path style, Signature Version 4 in the header,
 * versions, Object Lock, checksums, conditions, ranges, copies, listings. Everything else is answered 501.
 */
function storeHandler(dir) {
    const files = new StoreFiles(dir);
    const ready = createBuckets(files);
    ready.catch(() => undefined); // thrown to every request below
    /** A condition and the write that depends on it are one step: two writes of one key take turns. */
    const turns = new Map();
    const inTurn = async (key, work) => {
        const mine = (turns.get(key) ?? Promise.resolve()).then(work);
        const settled = mine.catch(() => undefined);
        turns.set(key, settled);
        await mine.finally(() => {
            if (turns.get(key) === settled)
                turns.delete(key);
        });
    };
    return answering(async (request, response) => {
        const raw = await bodyOf(request, MAX_OBJECT_BYTES);
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
        await inTurn(`${bucket.name}/${target.key}`, async () => {
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
/** Whether the request is about the lock of an object, and was answered. */
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

;// CONCATENATED MODULE: ./build/sandbox/sandbox.js











const REGIONS = ['primary', 'secondary'];
const SERVICES = ['registry', 'fulcio', 'rekor', 'rekorV1', 'tsa', 'store'];
const TOKEN_REFRESH_MS = 4 * 60_000; // tokens live ten minutes
const STATE = 'state';
/** Starts two regions on loopback, with random ports, and writes what their users need into `dir`; sandbox.json last. */
async function startSandbox(options) {
    const { dir } = options;
    await clearEarlier(dir);
    const hosts = [];
    const host = async (region, name, handler) => {
        const made = await createServiceHost({ region, name, handler });
        hosts.push(made);
        return made;
    };
    const closeAll = async () => {
        await Promise.all(hosts.map((one) => one.close()));
    };
    try {
        let oidcUrl = '';
        const issuer = await createIssuer(() => oidcUrl);
        const oidc = await host('global', 'oidc', issuer.handler);
        oidcUrl = oidc.url;
        const github = await host('global', 'github', githubHandler());
        const sigstores = await Promise.all(REGIONS.map((region) => createRegionSigstore(region, (0,external_node_path_.join)(dir, STATE, region), () => oidcUrl)));
        const regions = {};
        const profiles = { primary: 'spec', secondary: 'spec', ...options.profiles };
        for (const [i, region] of REGIONS.entries()) {
            const state = (0,external_node_path_.join)(dir, STATE, region);
            const auth = options.auth?.[region];
            const handlers = {
                registry: registryHandler({
                    dir: (0,external_node_path_.join)(state, 'registry'),
                    referrers: options.referrers?.[region] ?? true,
                    profile: () => PROFILES[profiles[region]],
                    ...(auth ? { auth } : {}),
                }),
                ...(sigstores[i] ?? sigstores[0])?.handlers,
                store: storeHandler((0,external_node_path_.join)(state, 'store')),
            };
            const urls = await Promise.all(SERVICES.map(async (service) => [service, (await host(region, service, handlers[service])).url]));
            regions[region] = Object.fromEntries(urls);
        }
        const fault = async (region, service, name, value) => {
            const chosen = hosts.filter((one) => one.region !== 'admin' &&
                (region === '*' ? one.region !== 'global' : one.region === region) &&
                (service === '*' || one.name === service));
            if (chosen.length === 0)
                throw new errors/* ConfigurationError */.j1('sandbox-no-such-service', { region, service });
            await Promise.all(chosen.map((one) => one.fault(name, value)));
        };
        const profile = (region, name) => {
            const chosen = REGIONS.filter((one) => region === '*' || one === region);
            if (chosen.length === 0)
                throw new errors/* ConfigurationError */.j1('sandbox-no-such-service', { region, service: 'registry' });
            for (const one of chosen)
                profiles[one] = name;
        };
        const requests = () => hosts
            .filter(({ region }) => region !== 'admin')
            .flatMap((one) => one.requests)
            .sort((a, b) => (a.at < b.at ? -1 : 1));
        const admin = await host('admin', 'admin', adminHandler({ fault, profile, requests }));
        const urls = {
            admin: admin.url,
            oidc: oidc.url,
            github: github.url,
            regions,
            storeCredentials: { accessKeyId: STORE_KEY.id, secretAccessKey: STORE_KEY.secret },
            identity: { issuer: oidc.url, subject: SANDBOX_IDENTITY },
        };
        const writeToken = async () => (0,files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, 'token'), await issuer.mint('sigstore'), { mode: 0o600 });
        await writeToken();
        const timer = setInterval(() => void writeToken().catch(() => undefined), TOKEN_REFRESH_MS);
        timer.unref();
        await writeFiles(dir, urls, (region) => urls.regions[region], sigstores);
        return {
            dir,
            urls,
            fault,
            profile,
            requests,
            mintToken: (audience = 'sigstore', claims) => issuer.mint(audience, claims),
            shardRekorV1: (region) => sigstores[REGIONS.indexOf(region)]?.rotateRekorV1(),
            close: async () => {
                clearInterval(timer);
                await closeAll();
            },
        };
    }
    catch (error) {
        await closeAll();
        throw error;
    }
}
/** Ports and keys are new at each start, so what an earlier one left is of no use to anybody. */
async function clearEarlier(dir) {
    if ((await (0,files/* fileKind */.h_)(dir)) === undefined) {
        await (0,promises_.mkdir)(dir, { recursive: true });
        return;
    }
    const { readdir } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 51455, 19));
    const names = await readdir(dir);
    if (names.length > 0 && !names.includes('sandbox.json') && !names.includes(STATE))
        throw new errors/* ConfigurationError */.j1('sandbox-folder-in-use', { dir });
    const ours = [
        STATE,
        'sandbox.json',
        'token',
        'trust-policy.yaml',
        'trusted_root.json',
        'signing_config.json',
        'signing_config.secondary.json',
        'signing_config.v1.json',
        'mirror.yaml',
        'mirror',
    ];
    await Promise.all(ours.map((name) => (0,promises_.rm)((0,external_node_path_.join)(dir, name), { recursive: true, force: true })));
}
async function writeFiles(dir, urls, of, sigstores) {
    const since = new Date(Date.now() - 3_600_000); // valid before the first certificate, whatever the clocks say
    const json = (name, value) => (0,files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, name), `${JSON.stringify(value, null, 2)}\n`);
    const { primary } = urls.regions;
    const [logs] = sigstores;
    await json('trusted_root.json', trustedRoot(sigstores, of, since));
    await json('signing_config.json', signingConfig(of('primary'), urls.oidc, since));
    await json('signing_config.v1.json', signingConfig(of('primary'), urls.oidc, since, 'v1'));
    await json('signing_config.secondary.json', signingConfig(of('secondary'), urls.oidc, since));
    await (0,files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, 'trust-policy.yaml'), [
        '# Trusts what is signed with the token beside it, in either region.',
        'version: 1',
        'roots:',
        '  - name: sandbox',
        '    trustedRoot: { path: trusted_root.json }',
        'requirements:',
        '  - name: signature',
        '    kind: signature',
        '    identities:',
        `      - issuer: ${urls.identity.issuer}`,
        `        subject: ${urls.identity.subject}`,
        '  - name: promotion',
        '    kind: promotion',
        '    identities:',
        `      - issuer: ${urls.identity.issuer}`,
        `        subject: ${urls.identity.subject}`,
        '',
    ].join('\n'));
    const { host } = new URL(primary.registry);
    await (0,files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, 'mirror.yaml'), [
        '# Mirrors the primary: mc mirror sync --config mirror.yaml',
        'version: 1',
        'to: mirror',
        'policy: trust-policy.yaml',
        'logs:',
        `  - { name: rekor2, type: rekor-v2, url: ${primary.rekor}, origin: ${logs?.rekor.origin} }`,
        `subjects: [${host}/acme/app]`,
        '',
    ].join('\n'));
    await json('sandbox.json', urls);
}


/***/ })

};
