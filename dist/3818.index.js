export const id = 3818;
export const ids = [3818];
export const modules = {

/***/ 8977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ SERVICES),
/* harmony export */   i: () => (/* binding */ REGIONS)
/* harmony export */ });
const REGIONS = ['primary', 'secondary'];
const SERVICES = ['registry', 'fulcio', 'rekor', 'rekorV1', 'tsa', 'store'];


/***/ }),

/***/ 73818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ startSandbox)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
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
        if (route === 'POST /damage')
            return sendJson(response, await damageRegistry(request, ports));
        throw new Refusal(404, {
            message: 'unknown route: expected POST /faults, POST /profiles, POST /damage or GET /requests',
        });
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
async function damageRegistry(request, ports) {
    const { region, repository } = await readFields(request);
    if (typeof repository !== 'string')
        throw new Refusal(400, { message: 'repository: expected the name of a repository', given: repository });
    try {
        return { region, repository, ...(await ports.damageRegistry(region, repository)) };
    }
    catch (error) {
        throw new Refusal(400, { message: (0,errors/* asMcError */.b)(error).message });
    }
}
const readFields = async (request) => ((await readJson(request, MAX_BODY_BYTES)) ?? {});

;// CONCATENATED MODULE: ./build/sandbox/github/accounts.js

class Ids {
    #next = new Map();
    take(kind) {
        const id = this.#next.get(kind) ?? FIRST_IDS[kind];
        this.#next.set(kind, id + 1);
        return id;
    }
}
const FIRST_IDS = {
    repository: 1_001,
    organization: 2_001,
    user: 3_001,
    team: 4_001,
    app: 5_001,
    pull: 10_001,
    issue: 20_001,
    review: 30_001,
    comment: 40_001,
    event: 50_001,
    activity: 60_001,
    deployment: 70_001,
    status: 80_001,
    run: 90_001,
    setting: 100_001,
};
const WEB_FLOW = { id: 19_864_447, login: 'web-flow', email: 'noreply@github.com' };
class Accounts {
    #ids;
    #now;
    #byId = new Map();
    webFlow;
    constructor(ids, now) {
        this.#ids = ids;
        this.#now = now;
        this.webFlow = this.create(WEB_FLOW.login, WEB_FLOW);
    }
    create(login, { type = 'User', ...options } = {}) {
        if (this.find(login))
            throw new Error(`an account ${login} exists already`);
        const id = options.id ?? this.#ids.take(type === 'Organization' ? 'organization' : 'user');
        if (this.#byId.has(id))
            throw new Error(`an account with the id ${id} exists already`);
        const email = options.email ?? `${id}+${login}@users.noreply.github.com`;
        const account = { id, login, type, name: login, email, createdAt: this.#now(), isDeleted: false };
        this.#byId.set(id, account);
        return account;
    }
    get(id) {
        const account = this.#byId.get(id);
        if (!account)
            throw new Error(`there is no account with the id ${id}`);
        return account;
    }
    find(key) {
        if (typeof key === 'number')
            return visible(this.#byId.get(key));
        const login = key.toLowerCase();
        return [...this.#byId.values()].find((account) => !account.isDeleted && account.login.toLowerCase() === login);
    }
    findEmail(email) {
        return [...this.#byId.values()].find((account) => !account.isDeleted && account.email === email);
    }
    require(key) {
        const account = this.find(key);
        if (!account)
            throw notFound();
        return account;
    }
}
const visible = (account) => (account?.isDeleted ? undefined : account);
const notFound = () => refuse(404, 'Not Found');
const refuse = (status, message, errors, headers = {}) => new Refusal(status, {
    message,
    ...(errors ? { errors } : {}),
    documentation_url: 'https://docs.github.com/rest',
    status: String(status),
}, { 'content-type': 'application/json; charset=utf-8', ...headers });

;// CONCATENATED MODULE: ./build/sandbox/github/controls.js

const WINDOW_S = 3_600;
const SECONDARY_DOCS = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
class Controls {
    #now;
    #faults = [];
    #windows = new Map();
    #limit = 5_000;
    #secondary;
    #sso;
    constructor(now) {
        this.#now = now;
    }
    addFault(fault) {
        this.#faults.push({ ...fault, seen: 0 });
    }
    clear() {
        this.#faults.length = 0;
        this.#windows.clear();
        this.#limit = 5_000;
        this.#secondary = undefined;
        this.#sso = undefined;
    }
    limitRequests(limit) {
        this.#limit = limit;
    }
    slowDown({ times = 1, retryAfterS } = {}) {
        this.#secondary = { left: times, retryAfterS };
    }
    requireSso(kind, organizations) {
        this.#sso = { kind, organizations };
    }
    findFault(method, path) {
        let hit;
        for (const fault of this.#faults) {
            const matches = typeof fault.path === 'string' ? path.includes(fault.path) : fault.path.test(path);
            if (!matches || (fault.method !== undefined && fault.method !== method))
                continue;
            fault.seen++;
            const { at = 1, times = 1 } = fault;
            if (!hit && fault.seen >= at && fault.seen < at + times)
                hit = fault;
        }
        return hit;
    }
    assertLimits(token) {
        if (this.#secondary && this.#secondary.left > 0) {
            this.#secondary.left--;
            const { retryAfterS } = this.#secondary;
            throw refuse(403, SECONDARY_DOCS, undefined, retryAfterS === undefined ? {} : { 'retry-after': String(retryAfterS) });
        }
        const window = this.#readWindow(token);
        if (window.used >= this.#limit)
            throw refuse(403, `API rate limit exceeded for user ID ${token.account.id}.`, undefined, this.describeLimit(token));
        window.used++;
    }
    release(token) {
        this.#readWindow(token).used--;
    }
    describeLimit(token) {
        const { used, resetS } = this.#readWindow(token);
        return {
            'x-ratelimit-limit': String(this.#limit),
            'x-ratelimit-remaining': String(Math.max(0, this.#limit - used)),
            'x-ratelimit-reset': String(resetS),
            'x-ratelimit-used': String(used),
            'x-ratelimit-resource': 'core',
        };
    }
    checkSso(origin) {
        if (!this.#sso)
            return {};
        const { kind, organizations } = this.#sso;
        if (kind === 'partial')
            return { 'x-github-sso': `partial-results; organizations=${organizations.join(',')}` };
        throw refuse(403, 'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.', undefined, { 'x-github-sso': `required; url=${origin}/sso?authorization_request=sandbox` });
    }
    #readWindow({ text }) {
        const nowS = Math.floor(this.#now().getTime() / 1000);
        const known = this.#windows.get(text);
        if (known && known.resetS > nowS)
            return known;
        const window = { used: 0, resetS: nowS + WINDOW_S };
        this.#windows.set(text, window);
        return window;
    }
}

;// CONCATENATED MODULE: ./build/sandbox/github/deployments.js

const DEPLOYMENT_STATES = [
    'error',
    'failure',
    'inactive',
    'in_progress',
    'queued',
    'pending',
    'success',
];
class Deployments {
    #refs;
    #ids;
    #now;
    #deployments = [];
    constructor(refs, ids, now) {
        this.#refs = refs;
        this.#ids = ids;
        this.#now = now;
    }
    create(creator, defaultBranch, options) {
        const { ref, task = 'deploy', environment = 'production', payload = {}, description = null } = options;
        const commit = this.#refs.resolve(ref);
        if (!commit)
            throw refuse(422, `No ref found for: ${ref}`);
        const head = this.#refs.findBranch(defaultBranch);
        const isBranch = this.#refs.findBranch(ref) !== undefined && ref !== defaultBranch;
        if (isBranch && (options.autoMerge ?? true) && head && this.#refs.objects.listMissing(commit.sha, head).length > 0)
            throw refuse(409, `Conflict merging ${defaultBranch} into ${ref}.`);
        const [missing] = options.requiredContexts ?? [];
        if (missing !== undefined)
            throw refuse(409, `Conflict: Commit status checks failed for ${ref}.`, [
                {
                    contexts: [{ context: missing, state: 'unknown' }],
                    resource: 'Deployment',
                    field: 'required_contexts',
                    code: 'invalid',
                },
            ]);
        const deployment = {
            id: this.#ids.take('deployment'),
            sha: commit.sha,
            ref,
            task,
            environment,
            payload,
            description,
            creator,
            createdAt: this.#now(),
            isTransient: options.transient ?? false,
            isProduction: options.production ?? environment === 'production',
            statuses: [],
        };
        this.#deployments.unshift(deployment);
        return deployment;
    }
    require(id) {
        const deployment = this.#deployments.find((one) => one.id === id);
        if (!deployment)
            throw notFound();
        return deployment;
    }
    list(filter = {}) {
        const keys = ['sha', 'ref', 'task', 'environment'];
        return this.#deployments.filter((one) => keys.every((key) => filter[key] === undefined || filter[key] === one[key]));
    }
    setStatus(id, creator, options) {
        const deployment = this.require(id);
        const { state, autoInactive = true, description = '', environment = deployment.environment } = options;
        if (state === 'success' && autoInactive)
            for (const other of this.list({ environment: deployment.environment })) {
                const isOpen = other.statuses.at(-1)?.state === 'success' && !other.isTransient && !other.isProduction;
                if (isOpen && other.id !== id)
                    this.#addStatus(other, creator, { state: 'inactive', environment });
            }
        return this.#addStatus(deployment, creator, { ...options, description, environment });
    }
    #addStatus(deployment, creator, options) {
        const { state, description = '', environment = deployment.environment, logUrl = '', environmentUrl = '' } = options;
        const status = {
            id: this.#ids.take('status'),
            state,
            description,
            environment,
            creator,
            createdAt: this.#now(),
            logUrl,
            environmentUrl,
        };
        deployment.statuses.push(status);
        return status;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/sandbox/github/git.js

class GitObjects {
    blobs = new Map();
    trees = new Map();
    commits = new Map();
    tags = new Map();
    findType(sha) {
        if (this.commits.has(sha))
            return 'commit';
        if (this.tags.has(sha))
            return 'tag';
        if (this.trees.has(sha))
            return 'tree';
        return this.blobs.has(sha) ? 'blob' : undefined;
    }
    writeBlob(content) {
        const sha = hashObject('blob', content);
        this.blobs.set(sha, content);
        return sha;
    }
    writeTree(files) {
        const sha = hashTree([...files]);
        this.trees.set(sha, new Map(files));
        return sha;
    }
    writeCommit(fields) {
        const { tree, parents, author, committer, message } = fields;
        const lines = [
            `tree ${tree}`,
            ...parents.map((parent) => `parent ${parent}`),
            `author ${formatPerson(author)}`,
            `committer ${formatPerson(committer)}`,
        ];
        const commit = { sha: hashObject('commit', Buffer.from(`${lines.join('\n')}\n\n${message}`)), ...fields };
        this.commits.set(commit.sha, commit);
        return commit;
    }
    writeTag(fields) {
        const { object, tag: name, tagger, message } = fields;
        const lines = [`object ${object.sha}`, `type ${object.type}`, `tag ${name}`, `tagger ${formatPerson(tagger)}`];
        const tag = { sha: hashObject('tag', Buffer.from(`${lines.join('\n')}\n\n${message}`)), ...fields };
        this.tags.set(tag.sha, tag);
        return tag;
    }
    getCommit(sha) {
        const commit = this.commits.get(sha);
        if (!commit)
            throw new Error(`there is no commit ${sha}`);
        return commit;
    }
    getFiles(commit) {
        return this.trees.get(this.getCommit(commit).tree) ?? new Map();
    }
    listAncestors(sha) {
        const found = new Map();
        const queue = [sha];
        for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
            if (found.has(next))
                continue;
            const commit = this.getCommit(next);
            found.set(next, commit);
            queue.push(...commit.parents);
        }
        return [...found.values()];
    }
    listMissing(base, head) {
        const known = new Set(this.listAncestors(base).map(({ sha }) => sha));
        return this.listAncestors(head)
            .filter(({ sha }) => !known.has(sha))
            .reverse();
    }
    findMergeBase(base, head) {
        const known = new Set(this.listAncestors(base).map(({ sha }) => sha));
        return this.listAncestors(head).find(({ sha }) => known.has(sha))?.sha;
    }
}
const hashObject = (type, content) => (0,external_node_crypto_.createHash)('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex');
const formatPerson = ({ name, email, date }) => `${name} <${email}> ${Math.floor(date.getTime() / 1000)} +0000`;
function hashTree(files) {
    const folders = new Map();
    const entries = [];
    for (const [path, sha] of files) {
        const slash = path.indexOf('/');
        if (slash === -1)
            entries.push({ name: path, order: path, mode: '100644', sha });
        else {
            const name = path.slice(0, slash);
            const folder = folders.get(name) ?? [];
            folder.push([path.slice(slash + 1), sha]);
            folders.set(name, folder);
        }
    }
    for (const [name, inner] of folders)
        entries.push({ name, order: `${name}/`, mode: '40000', sha: hashTree(inner) });
    entries.sort((a, b) => Buffer.compare(Buffer.from(a.order), Buffer.from(b.order)));
    return hashObject('tree', Buffer.concat(entries.flatMap(({ mode, name, sha }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(sha, 'hex')])));
}

;// CONCATENATED MODULE: ./build/sandbox/github/issues.js

const MAX_BODY = 65_536;
class Issues {
    #ids;
    #now;
    #issues = new Map();
    #comments = new Map();
    constructor(ids, now) {
        this.#ids = ids;
        this.#now = now;
    }
    create(author, { title, body = null, labels = [], assignees = [] }, isPull = false) {
        assertBody(body);
        const createdAt = this.#now();
        const issue = {
            id: this.#ids.take('issue'),
            number: this.#issues.size + 1,
            author,
            isPull,
            createdAt,
            title,
            body,
            state: 'open',
            stateReason: null,
            labels,
            assignees,
            updatedAt: createdAt,
            closedAt: undefined,
            closedBy: undefined,
            timeline: [],
        };
        this.#issues.set(issue.number, issue);
        for (const name of labels)
            this.record(issue, 'labeled', author, { label: { name, color: 'ededed' } });
        return issue;
    }
    require(number) {
        const issue = this.#issues.get(number);
        if (!issue)
            throw notFound();
        return issue;
    }
    list() {
        return [...this.#issues.values()].reverse();
    }
    change(issue, actor, { title, body, labels, assignees, state, stateReason }) {
        if (body !== undefined)
            assertBody(body);
        if (title !== undefined && title !== issue.title) {
            this.record(issue, 'renamed', actor, { rename: { from: issue.title, to: title } });
            issue.title = title;
        }
        if (body !== undefined)
            issue.body = body;
        if (labels)
            issue.labels = labels;
        if (assignees)
            issue.assignees = assignees;
        issue.updatedAt = this.#now();
        if (state === undefined || state === issue.state)
            return;
        issue.state = state;
        const isClosed = state === 'closed';
        issue.stateReason = isClosed ? (stateReason ?? (issue.isPull ? null : 'completed')) : 'reopened';
        issue.closedAt = isClosed ? this.#now() : undefined;
        issue.closedBy = isClosed ? actor : undefined;
        this.record(issue, isClosed ? 'closed' : 'reopened', actor, isClosed ? { state_reason: issue.stateReason } : {});
    }
    comment(number, author, body) {
        const issue = this.require(number);
        if (body === '')
            throw refuse(422, 'Validation Failed', [{ resource: 'IssueComment', code: 'missing_field', field: 'body' }]);
        assertBody(body);
        const createdAt = this.#now();
        const comment = { id: this.#ids.take('comment'), issue: number, author, createdAt, updatedAt: createdAt, body };
        this.#comments.set(comment.id, comment);
        issue.updatedAt = createdAt;
        return comment;
    }
    requireComment(id) {
        const comment = this.#comments.get(id);
        if (!comment)
            throw notFound();
        return comment;
    }
    editComment(id, body) {
        assertBody(body);
        const comment = this.requireComment(id);
        comment.body = body;
        comment.updatedAt = this.#now();
        return comment;
    }
    listComments(number) {
        return [...this.#comments.values()].filter(({ issue }) => number === undefined || issue === number);
    }
    record(issue, event, actor, details = {}) {
        const entry = { id: this.#ids.take('event'), event, actor, at: this.#now(), details };
        issue.timeline.push(entry);
        issue.updatedAt = entry.at;
        return entry;
    }
}
function assertBody(body) {
    if (body !== null && body.length > MAX_BODY)
        throw refuse(422, 'Validation Failed', [
            {
                resource: 'Issue',
                code: 'custom',
                field: 'body',
                message: `body is too long (maximum is ${MAX_BODY} characters)`,
            },
        ]);
}

;// CONCATENATED MODULE: ./build/sandbox/github/changes.js
function listChanges(objects, before, after) {
    const removed = new Map([...before].filter(([path]) => !after.has(path)));
    const changes = [];
    for (const [path, blob] of after) {
        const old = before.get(path);
        if (old === blob)
            continue;
        const [previousPath] = (old === undefined && [...removed].find(([, sha]) => sha === blob)) || [];
        if (previousPath !== undefined) {
            removed.delete(previousPath);
            changes.push({ path, previousPath, status: 'renamed', blob, additions: 0, deletions: 0 });
        }
        else
            changes.push({
                path,
                status: old === undefined ? 'added' : 'modified',
                blob,
                ...compareBlobs(objects, old, blob),
            });
    }
    for (const [path, blob] of removed)
        changes.push({ path, status: 'removed', blob, ...compareBlobs(objects, blob, undefined) });
    return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}
function compareBlobs(objects, before, after) {
    const old = readLines(objects, before);
    const fresh = readLines(objects, after);
    if (!old || !fresh)
        return { additions: 0, deletions: 0 };
    const patch = [
        `@@ -${old.length ? 1 : 0},${old.length} +${fresh.length ? 1 : 0},${fresh.length} @@`,
        ...old.map((line) => `-${line}`),
        ...fresh.map((line) => `+${line}`),
    ].join('\n');
    return { additions: fresh.length, deletions: old.length, patch };
}
function readLines(objects, blob) {
    const content = blob === undefined ? Buffer.alloc(0) : objects.blobs.get(blob);
    if (!content || content.includes(0))
        return undefined;
    if (content.length === 0)
        return [];
    return content.toString('utf8').replace(/\n$/, '').split('\n');
}

;// CONCATENATED MODULE: ./build/sandbox/github/pulls.js


const reject = (fields) => refuse(422, 'Validation Failed', [{ resource: 'PullRequest', ...fields }]);
class Pulls {
    #home;
    #issues;
    #ids;
    #now;
    #pulls = new Map();
    #watched = new Set();
    constructor(home, issues, ids, now) {
        this.#home = home;
        this.#issues = issues;
        this.#ids = ids;
        this.#now = now;
    }
    open(author, { title, body = null, head, origin = this.#home, base, draft = false }) {
        const { refs } = this.#home;
        const [headSha, baseSha] = [origin.refs.findBranch(head), refs.findBranch(base)];
        if (headSha === undefined)
            throw reject({ field: 'head', code: 'invalid' });
        if (baseSha === undefined)
            throw reject({ field: 'base', code: 'invalid' });
        if (refs.objects.listMissing(baseSha, headSha).length === 0)
            throw reject({ code: 'custom', message: `No commits between ${base} and ${head}` });
        const label = `${origin.owner.login}:${head}`;
        const isOpen = this.list().some((pull) => pull.issue.state === 'open' &&
            pull.head.origin.id === origin.id &&
            pull.head.ref === head &&
            pull.base.ref === base);
        if (isOpen)
            throw reject({ code: 'custom', message: `A pull request already exists for ${label}.` });
        const issue = this.#issues.create(author, { title, body }, true);
        const pull = {
            id: this.#ids.take('pull'),
            number: issue.number,
            issue,
            head: { ref: head, origin, sha: headSha },
            base: { ref: base, sha: baseSha },
            isDraft: draft,
            merged: undefined,
            reviewers: [],
            teams: [],
        };
        this.#pulls.set(pull.number, pull);
        this.#watch(origin);
        return pull;
    }
    require(number) {
        const pull = this.#pulls.get(number);
        if (!pull)
            throw notFound();
        return pull;
    }
    find = (number) => this.#pulls.get(number);
    list() {
        return [...this.#pulls.values()].reverse();
    }
    listCommits({ head, base }) {
        return this.#home.refs.objects.listMissing(base.sha, head.sha);
    }
    listFiles({ head, base }) {
        const { objects } = this.#home.refs;
        const start = objects.findMergeBase(base.sha, head.sha);
        return listChanges(objects, start === undefined ? new Map() : objects.getFiles(start), objects.getFiles(head.sha));
    }
    change(number, actor, change) {
        const pull = this.require(number);
        if (change.state === 'open' && pull.issue.state === 'closed') {
            if (pull.merged)
                throw reject({ field: 'state', code: 'invalid' });
            const sha = pull.head.origin.refs.findBranch(pull.head.ref);
            if (sha === undefined)
                throw reject({
                    code: 'custom',
                    field: 'state',
                    message: `state cannot be changed. The ${pull.head.ref} branch has been deleted.`,
                });
            pull.head.sha = sha;
        }
        if (change.base !== undefined && change.base !== pull.base.ref) {
            const sha = this.#home.refs.findBranch(change.base);
            if (sha === undefined)
                throw reject({ field: 'base', code: 'invalid' });
            pull.base.ref = change.base;
            pull.base.sha = sha;
            this.#issues.record(pull.issue, 'base_ref_changed', actor);
        }
        this.#issues.change(pull.issue, actor, change);
        return pull;
    }
    askForReview(number, actor, reviewers, teams) {
        const pull = this.require(number);
        if (reviewers.some(({ id }) => id === pull.issue.author.id))
            throw refuse(422, 'Review cannot be requested from pull request author.');
        pull.reviewers = unite(pull.reviewers, reviewers);
        pull.teams = unite(pull.teams, teams);
        for (const reviewer of reviewers)
            this.#issues.record(pull.issue, 'review_requested', actor, { requested_reviewer: reviewer });
        for (const team of teams)
            this.#issues.record(pull.issue, 'review_requested', actor, { requested_team: team });
        return pull;
    }
    merge(number, actor) {
        const pull = this.require(number);
        if (pull.issue.state !== 'open')
            throw refuse(405, 'Pull Request is not mergeable');
        const { refs } = this.#home;
        const { objects } = refs;
        const ref = `refs/heads/${pull.base.ref}`;
        const tip = refs.find(ref) ?? pull.base.sha;
        const files = new Map(objects.getFiles(tip));
        for (const { path, previousPath, status, blob } of this.listFiles(pull)) {
            if (previousPath !== undefined)
                files.delete(previousPath);
            if (status === 'removed')
                files.delete(path);
            else
                files.set(path, blob);
        }
        const commit = objects.writeCommit({
            tree: objects.writeTree(files),
            parents: [tip, pull.head.sha],
            message: `Merge pull request #${number} from ${pull.head.origin.owner.login}/${pull.head.ref}`,
            author: refs.sign(actor),
            committer: refs.sign({ name: 'GitHub', email: 'noreply@github.com' }),
        });
        pull.merged = { at: this.#now(), by: actor, commit: commit.sha };
        refs.update(ref, commit.sha, actor, { type: 'pr_merge' });
        this.#issues.record(pull.issue, 'merged', actor, { commit_id: commit.sha });
        this.#issues.change(pull.issue, actor, { state: 'closed' });
        return pull;
    }
    #watch(origin) {
        if (this.#watched.has(origin.id))
            return;
        this.#watched.add(origin.id);
        origin.refs.onChange((change) => {
            for (const pull of this.#pulls.values())
                if (pull.issue.state === 'open')
                    this.#follow(pull, origin, change);
        });
    }
    #follow(pull, origin, { ref, after, actor, isForced, before }) {
        if (pull.head.origin.id !== origin.id || ref !== `refs/heads/${pull.head.ref}`)
            return;
        if (after === undefined) {
            this.#issues.record(pull.issue, 'head_ref_deleted', actor);
            if (!pull.merged)
                this.#issues.change(pull.issue, actor, { state: 'closed' });
            return;
        }
        pull.head.sha = after;
        pull.base.sha = this.#home.refs.findBranch(pull.base.ref) ?? pull.base.sha;
        if (isForced)
            this.#issues.record(pull.issue, 'head_ref_force_pushed', actor, { before, commit_id: after });
    }
}
const unite = (known, more) => [
    ...known,
    ...more.filter((one, at) => !known.some(({ id }) => id === one.id) && more.findIndex(({ id }) => id === one.id) === at),
];

;// CONCATENATED MODULE: ./build/sandbox/github/refs.js

const NO_SHA = '0'.repeat(40);
const SHA = /^[0-9a-f]{40}$/;
class Refs {
    objects;
    activity = [];
    #ports;
    #refs = new Map();
    #listeners = [];
    constructor(ports) {
        this.#ports = ports;
        this.objects = ports.objects;
    }
    onChange(listener) {
        this.#listeners.push(listener);
    }
    find(ref) {
        return this.#refs.get(ref);
    }
    findBranch(name) {
        return this.#refs.get(`refs/heads/${name}`);
    }
    list(prefix = 'refs/') {
        return [...this.#refs].filter(([ref]) => ref.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1));
    }
    resolve(name) {
        const ref = [name, `refs/${name}`, `refs/heads/${name}`, `refs/tags/${name}`].find((one) => this.#refs.has(one));
        let sha = ref === undefined ? (SHA.test(name) ? name : undefined) : this.#refs.get(ref);
        for (let tag = sha && this.objects.tags.get(sha); tag; tag = this.objects.tags.get(sha ?? ''))
            sha = tag.object.sha;
        return sha === undefined ? undefined : this.objects.commits.get(sha);
    }
    create(ref, sha, actor) {
        assertRefName(ref);
        const type = this.objects.findType(sha);
        if (type === undefined)
            throw refuse(422, 'Object does not exist');
        if (this.#refs.has(ref))
            throw refuse(422, 'Reference already exists');
        const blocking = [...this.#refs.keys()].some((one) => one.startsWith(`${ref}/`) || ref.startsWith(`${one}/`));
        if (blocking)
            throw refuse(422, 'Reference update failed');
        if (ref.startsWith('refs/heads/') && type !== 'commit')
            throw refuse(422, 'Object is not a commit');
        this.#apply({ ref, before: undefined, after: sha, actor, isForced: false });
    }
    update(ref, sha, actor, { force = false, type } = {}) {
        const before = this.#refs.get(ref);
        if (before === undefined)
            throw refuse(422, 'Reference does not exist');
        if (this.objects.findType(sha) === undefined)
            throw refuse(422, 'Object does not exist');
        const isCommit = this.objects.commits.has(before) && this.objects.commits.has(sha);
        const isForward = isCommit && this.objects.listAncestors(sha).some((commit) => commit.sha === before);
        if (!isForward && !force)
            throw refuse(422, 'Update is not a fast forward');
        this.#apply({ ref, before, after: sha, actor, isForced: !isForward }, type);
    }
    delete(ref, actor) {
        const before = this.#refs.get(ref);
        if (before === undefined)
            throw refuse(422, 'Reference does not exist');
        this.#apply({ ref, before, after: undefined, actor, isForced: false });
    }
    pushFile({ branch, path, content, by, message, author, committer }) {
        const ref = `refs/heads/${branch}`;
        const parent = this.#refs.get(ref);
        const files = new Map(parent === undefined ? [] : this.objects.getFiles(parent));
        if (content === undefined)
            files.delete(path);
        else
            files.set(path, this.objects.writeBlob(Buffer.from(content)));
        const written = author ?? { name: by.name, email: by.email };
        const commit = this.objects.writeCommit({
            tree: this.objects.writeTree(files),
            parents: parent === undefined ? [] : [parent],
            message: message ?? `Update ${path}`,
            author: this.sign(written),
            committer: this.sign(committer ?? written),
        });
        if (parent === undefined)
            this.create(ref, commit.sha, by);
        else
            this.update(ref, commit.sha, by);
        return commit;
    }
    writeTag(tag, message, sha, tagger) {
        const type = this.objects.findType(sha);
        if (type === undefined)
            throw refuse(422, 'Object does not exist');
        const { name, email, date } = tagger;
        return this.objects.writeTag({
            tag,
            message,
            tagger: { ...this.sign({ name, email }), ...(date && { date }) },
            object: { type, sha },
        });
    }
    sign({ name, email }) {
        return { name, email, date: this.#ports.now() };
    }
    #apply(change, type) {
        const rule = this.#ports.findRule(change);
        if (rule !== undefined)
            throw refuse(422, `Repository rule violations found\n\n${rule}\n\n`);
        const { ref, before, after, actor, isForced } = change;
        if (after === undefined)
            this.#refs.delete(ref);
        else
            this.#refs.set(ref, after);
        if (ref.startsWith('refs/heads/')) {
            const moved = isForced ? 'force_push' : 'push';
            const kind = before === undefined ? 'branch_creation' : after === undefined ? 'branch_deletion' : moved;
            this.activity.push({
                id: this.#ports.ids.take('activity'),
                before: before ?? NO_SHA,
                after: after ?? NO_SHA,
                ref,
                timestamp: this.#ports.now(),
                type: type ?? kind,
                actor,
            });
        }
        for (const listener of this.#listeners)
            listener(change);
    }
}
function assertRefName(ref) {
    if (!/^refs\/[^/]+\/./.test(ref))
        throw refuse(422, 'Reference name must start with refs/ and contain two slashes');
    const isBad = /[\p{Cc}\s~^:?*[\\]|\.\.|@\{|\/\/|\/$|\.$|\.lock(\/|$)|\/\./u.test(ref);
    if (isBad)
        throw refuse(422, `${ref} is not a valid ref name`);
}

;// CONCATENATED MODULE: ./build/sandbox/github/reviews.js

const STATES = {
    APPROVE: 'APPROVED',
    REQUEST_CHANGES: 'CHANGES_REQUESTED',
    COMMENT: 'COMMENTED',
};
const invalid = (message) => refuse(422, 'Unprocessable Entity', [message]);
class Reviews {
    #pulls;
    #issues;
    #ids;
    #now;
    #isMember;
    #reviews = [];
    constructor(pulls, issues, { ids, now, isMember }) {
        this.#pulls = pulls;
        this.#issues = issues;
        this.#ids = ids;
        this.#now = now;
        this.#isMember = isMember;
    }
    start(number, user, { body = '', commit } = {}) {
        const pull = this.#pulls.require(number);
        const isPending = this.list(number).some((one) => one.state === 'PENDING' && one.user?.id === user.id);
        if (isPending)
            throw invalid('User can only have one pending review per pull request');
        if (commit !== undefined && !this.#pulls.listCommits(pull).some(({ sha }) => sha === commit))
            throw invalid('Commit is not part of the pull request');
        const review = {
            id: this.#ids.take('review'),
            pull: number,
            user,
            state: 'PENDING',
            body,
            submittedAt: undefined,
            commit: commit ?? pull.head.sha,
        };
        this.#reviews.push(review);
        return review;
    }
    submit(id, event, body) {
        const review = this.require(id);
        const pull = this.#pulls.require(review.pull);
        if (review.state !== 'PENDING')
            throw invalid('Can not submit a review that is not pending');
        assertEvent(pull, review.user, event, body ?? review.body);
        review.body = body ?? review.body;
        review.state = STATES[event];
        review.submittedAt = this.#now();
        this.#issues.record(pull.issue, 'reviewed', review.user, { review });
        const { user } = review;
        pull.reviewers = pull.reviewers.filter(({ id: reviewer }) => reviewer !== user?.id);
        pull.teams = pull.teams.filter((team) => !user || !this.#isMember(team, user));
        return review;
    }
    review(number, user, event, options = {}) {
        const pull = this.#pulls.require(number);
        assertEvent(pull, user, event, options.body ?? '');
        return this.submit(this.start(number, user, options).id, event);
    }
    dismiss(id, actor, message) {
        const review = this.require(id);
        const { issue } = this.#pulls.require(review.pull);
        if (review.state !== 'APPROVED' && review.state !== 'CHANGES_REQUESTED')
            throw invalid(`Can not dismiss a ${review.state.toLowerCase()} pull request review`);
        const state = review.state.toLowerCase();
        review.state = 'DISMISSED';
        this.#issues.record(issue, 'review_dismissed', actor, {
            dismissed_review: { state, review_id: id, dismissal_message: message },
        });
        return review;
    }
    list(number) {
        return this.#reviews.filter(({ pull }) => pull === number);
    }
    require(id, number) {
        const review = this.#reviews.find((one) => one.id === id && (number === undefined || one.pull === number));
        if (!review)
            throw notFound();
        return review;
    }
    forgetUser(user) {
        for (const review of this.#reviews)
            if (review.user?.id === user.id)
                review.user = undefined;
    }
}
function assertEvent(pull, user, event, body) {
    if (user?.id === pull.issue.author.id && event !== 'COMMENT')
        throw invalid(`Review Can not ${event === 'APPROVE' ? 'approve' : 'request changes on'} your own pull request`);
    if (pull.merged === undefined && event !== 'APPROVE' && body === '')
        throw invalid(`Review Body can't be blank`);
}

;// CONCATENATED MODULE: ./build/sandbox/github/runs.js

class Runs {
    #ids;
    #now;
    #runs = new Map();
    #workflows = [];
    constructor(ids, now) {
        this.#ids = ids;
        this.#now = now;
    }
    create({ path, event, headBranch, headSha, actor, id = this.#ids.take('run') }) {
        const [file = path] = path.split('@');
        if (!this.#workflows.includes(file))
            this.#workflows.push(file);
        const run = {
            id,
            number: this.list().filter((one) => one.path.split('@')[0] === file).length + 1,
            workflowId: this.#workflows.indexOf(file) + 1,
            path,
            name: file,
            event,
            headBranch,
            headSha,
            actor,
            createdAt: this.#now(),
            attempts: [],
        };
        this.#runs.set(id, run);
        this.#start(run, actor);
        return run;
    }
    rerun(id, triggeringActor) {
        const run = this.require(id);
        this.complete(id, 'failure');
        this.#start(run, triggeringActor);
        return run;
    }
    complete(id, conclusion) {
        const latest = this.requireAttempt(this.require(id));
        if (latest.status === 'completed')
            return;
        latest.status = 'completed';
        latest.conclusion = conclusion;
    }
    require(id) {
        const run = this.#runs.get(id);
        if (!run)
            throw notFound();
        return run;
    }
    requireAttempt(run, attempt = run.attempts.length) {
        const found = run.attempts.find((one) => one.attempt === attempt);
        if (!found)
            throw notFound();
        return found;
    }
    list() {
        return [...this.#runs.values()].reverse();
    }
    #start(run, triggeringActor) {
        const attempt = run.attempts.length + 1;
        run.attempts.push({ attempt, triggeringActor, startedAt: this.#now(), status: 'in_progress', conclusion: null });
    }
}

;// CONCATENATED MODULE: ./build/sandbox/github/variables.js
class Variables {
    #now;
    #variables = new Map();
    constructor(now) {
        this.#now = now;
    }
    set(name, value) {
        const key = name.toUpperCase();
        const now = this.#now();
        const variable = { name: key, value, createdAt: this.find(key)?.createdAt ?? now, updatedAt: now };
        this.#variables.set(key, variable);
        return variable;
    }
    remove(name) {
        this.#variables.delete(name.toUpperCase());
    }
    find(name) {
        return this.#variables.get(name.toUpperCase());
    }
    list() {
        return [...this.#variables.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    }
}

;// CONCATENATED MODULE: ./build/sandbox/github/settings.js

class Settings {
    #ids;
    #now;
    rulesets = [];
    protections = new Map();
    environments = [];
    variables;
    constructor(ids, now) {
        this.#ids = ids;
        this.#now = now;
        this.variables = new Variables(now);
    }
    addRuleset(options) {
        const ruleset = {
            id: this.#ids.take('setting'),
            enforcement: 'active',
            include: [],
            exclude: [],
            rules: [],
            bypassActors: [],
            source: 'Repository',
            createdAt: this.#now(),
            ...options,
        };
        this.rulesets.push(ruleset);
        return ruleset;
    }
    protectBranch(branch, options = {}) {
        this.protections.set(branch, {
            checks: [],
            strict: false,
            enforceAdmins: false,
            approvals: 0,
            codeOwnerReviews: false,
            dismissStale: false,
            allowForcePushes: false,
            allowDeletions: false,
            ...options,
        });
    }
    addEnvironment(name, { branchPolicy, canAdminsBypass = true, reviewers = [], } = {}) {
        const id = this.#ids.take('setting');
        const variables = new Variables(this.#now);
        const environment = { id, name, createdAt: this.#now(), branchPolicy, canAdminsBypass, reviewers, variables };
        this.environments.push(environment);
        return environment;
    }
    listActive(ref, defaultBranch) {
        const matches = (pattern) => pattern === '~ALL' ||
            (pattern === '~DEFAULT_BRANCH' && ref === `refs/heads/${defaultBranch}`) ||
            compilePattern(pattern).test(ref);
        return this.rulesets.filter(({ enforcement, target, include, exclude }) => enforcement === 'active' &&
            ref.startsWith(target === 'tag' ? 'refs/tags/' : 'refs/heads/') &&
            include.some(matches) &&
            !exclude.some(matches));
    }
    findRule({ ref, before, after, isForced }, defaultBranch) {
        const types = new Set(this.listActive(ref, defaultBranch)
            .filter(({ bypassActors }) => bypassActors.length === 0)
            .flatMap(({ rules }) => rules.map(({ type }) => type)));
        if (before === undefined)
            return types.has('creation') ? 'Cannot create ref due to creations being restricted.' : undefined;
        if (after === undefined)
            return types.has('deletion') ? 'Cannot delete this ref.' : undefined;
        if (types.has('update'))
            return 'Cannot update this protected ref.';
        return isForced && types.has('non_fast_forward') ? 'Cannot force-push to this ref.' : undefined;
    }
}
function compilePattern(pattern) {
    const source = pattern.replaceAll(/\*\*\/?|\*|\?|[.+^${}()|[\]\\]/g, (part) => {
        if (part.startsWith('**'))
            return '.*';
        if (part === '*')
            return '[^/]*';
        return part === '?' ? '[^/]' : `\\${part}`;
    });
    return new RegExp(`^${source}$`);
}

;// CONCATENATED MODULE: ./build/sandbox/github/repository.js








class HostedRepository {
    id;
    owner;
    name;
    isPrivate;
    isFork;
    createdAt;
    defaultBranch;
    objects;
    refs;
    issues;
    pulls;
    reviews;
    deployments;
    runs;
    settings;
    roles = new Map();
    attestations = new Map();
    constructor(owner, name, options, ports) {
        const { ids, now } = ports;
        const { defaultBranch = 'main', isPrivate = true, id = ids.take('repository'), parent, inherited } = options;
        this.id = id;
        this.owner = owner;
        this.name = name;
        this.isPrivate = isPrivate;
        this.isFork = parent !== undefined;
        this.createdAt = now();
        this.defaultBranch = defaultBranch;
        this.objects = parent?.objects ?? new GitObjects();
        this.settings = new Settings(ids, now);
        const findRule = (change) => [this.settings, ...(inherited ? [inherited] : [])]
            .map((settings) => settings.findRule(change, this.defaultBranch))
            .find((rule) => rule !== undefined);
        this.refs = new Refs({ objects: this.objects, ids, now, findRule });
        this.issues = new Issues(ids, now);
        this.pulls = new Pulls(this, this.issues, ids, now);
        this.reviews = new Reviews(this.pulls, this.issues, ports);
        this.deployments = new Deployments(this.refs, ids, now);
        this.runs = new Runs(ids, now);
    }
    get fullName() {
        return `${this.owner.login}/${this.name}`;
    }
}

;// CONCATENATED MODULE: ./build/sandbox/github/teams.js

const makeSlug = (name) => name
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replaceAll(/^-|-$/g, '');
class Teams {
    #ids;
    #teams = new Map();
    constructor(ids) {
        this.#ids = ids;
    }
    create(organization, name, { parent, privacy = 'closed' } = {}) {
        const slug = makeSlug(name);
        if (this.list(organization).some((team) => team.slug === slug))
            throw new Error(`a team ${slug} exists already`);
        const id = this.#ids.take('team');
        const team = { id, organization, name, slug, privacy, parent, members: new Map() };
        this.#teams.set(id, team);
        return team;
    }
    rename(team, name) {
        team.name = name;
        team.slug = makeSlug(name);
    }
    delete(team) {
        this.#teams.delete(team.id);
        for (const child of this.listChildren(team))
            child.parent = undefined;
    }
    list(organization) {
        return [...this.#teams.values()].filter((team) => team.organization.id === organization.id);
    }
    listChildren(team) {
        return [...this.#teams.values()].filter(({ parent }) => parent?.id === team.id);
    }
    require(key) {
        const team = 'id' in key
            ? this.#teams.get(key.id)
            : this.list(key.organization).find(({ slug }) => slug === key.slug.toLowerCase());
        if (!team)
            throw notFound();
        return team;
    }
    listMembers(team) {
        const members = new Map(team.members);
        for (const child of this.listChildren(team))
            for (const id of this.listMembers(child).keys())
                if (!members.has(id))
                    members.set(id, 'member');
        return members;
    }
}

;// CONCATENATED MODULE: ./build/sandbox/github/state.js





class GithubState {
    now;
    controls;
    accounts;
    teams;
    tokens = new Map();
    organizations = new Map();
    apps = [];
    #ids = new Ids();
    #aheadMs = 0;
    #repositories = new Map();
    constructor({ now = () => new Date() } = {}) {
        this.now = () => new Date(now().getTime() + this.#aheadMs);
        this.controls = new Controls(this.now);
        this.accounts = new Accounts(this.#ids, this.now);
        this.teams = new Teams(this.#ids);
    }
    advance(seconds) {
        this.#aheadMs += seconds * 1000;
    }
    createOrganization(login, options = {}) {
        const account = this.accounts.create(login, { ...options, type: 'Organization' });
        const settings = new Settings(this.#ids, this.now);
        const organization = { account, members: new Map(), installations: [], settings };
        this.organizations.set(account.id, organization);
        return organization;
    }
    createUser(login, options = {}) {
        const account = this.accounts.create(login, options);
        options.organization?.members.set(account.id, 'member');
        return account;
    }
    deleteUser(user) {
        user.isDeleted = true;
        for (const organization of this.organizations.values())
            organization.members.delete(user.id);
        for (const { account } of this.organizations.values())
            for (const team of this.teams.list(account))
                team.members.delete(user.id);
        for (const repository of this.#repositories.values())
            repository.reviews.forgetUser(user);
    }
    createTeam(organization, name, options = {}) {
        return this.teams.create(organization.account, name, options);
    }
    addMember(team, user, role = 'member') {
        team.members.set(user.id, role);
        const organization = this.organizations.get(team.organization.id);
        if (organization && !organization.members.has(user.id))
            organization.members.set(user.id, 'member');
    }
    removeMember(team, user) {
        team.members.delete(user.id);
    }
    createApp(organization, slug, { permissions = {}, repositories } = {}) {
        const bot = this.accounts.create(`${slug}[bot]`, { type: 'Bot' });
        const app = { id: this.#ids.take('app'), slug, bot };
        this.apps.push(app);
        const id = this.#ids.take('setting');
        organization.installations.push({ id, app, permissions, events: [], createdAt: this.now(), repositories });
        return app;
    }
    createToken({ user, app, permissions, repositories }) {
        const account = app?.bot ?? user;
        if (!account)
            throw new Error('a token needs a user or an App');
        const text = `${app ? 'ghs' : 'ghp'}_sandbox${String(this.tokens.size + 1).padStart(29, '0')}`;
        this.tokens.set(text, { text, account, app, permissions, repositories });
        return text;
    }
    createRepository(owner, name, options = {}) {
        if (this.findRepository(`${owner.login}/${name}`))
            throw new Error(`a repository ${name} exists already`);
        const inherited = this.organizations.get(owner.id)?.settings;
        const all = { ...(inherited ? { inherited } : {}), ...options };
        const repository = new HostedRepository(owner, name, all, {
            ids: this.#ids,
            now: this.now,
            isMember: (team, user) => this.teams.listMembers(team).has(user.id),
        });
        this.#repositories.set(repository.id, repository);
        return repository;
    }
    findRepository(key) {
        if (typeof key === 'number')
            return this.#repositories.get(key);
        const name = key.toLowerCase();
        return [...this.#repositories.values()].find(({ fullName }) => fullName.toLowerCase() === name);
    }
    listRepositories(owner) {
        return [...this.#repositories.values()].filter((repository) => repository.owner.id === owner.id);
    }
}
const createGithubState = (options = {}) => new GithubState(options);

;// CONCATENATED MODULE: ./build/sandbox/github/seed.js
const APP_PERMISSIONS = {
    contents: 'write',
    pull_requests: 'write',
    issues: 'write',
    deployments: 'write',
    actions: 'read',
    metadata: 'read',
    members: 'read',
};
const TEAMS = { security: 'Security', release: 'Release', serviceOwner: 'Service Owner' };
const PEOPLE = ['admin', 'requester', 'sec', 'rel', 'own', 'multi'];
function seedGithub(state) {
    const organization = state.createOrganization('acme');
    const repository = state.createRepository(organization.account, 'app');
    const people = Object.fromEntries(PEOPLE.map((login) => [login, state.createUser(login, { organization })]));
    organization.members.set(people.admin.id, 'admin');
    const teams = Object.fromEntries(Object.entries(TEAMS).map(([key, name]) => [key, state.createTeam(organization, name)]));
    for (const [team, person] of [
        [teams.security, people.sec],
        [teams.release, people.rel],
        [teams.serviceOwner, people.own],
        [teams.security, people.multi],
        [teams.release, people.multi],
    ])
        state.addMember(team, person);
    const app = state.createApp(organization, 'mc-bypass', { permissions: APP_PERMISSIONS });
    repository.refs.pushFile({
        branch: repository.defaultBranch,
        path: 'README.md',
        content: '# app\n',
        by: people.admin,
        message: 'Create the repository',
    });
    const tokens = Object.fromEntries([
        ...PEOPLE.map((login) => [login, state.createToken({ user: people[login] })]),
        ['app', state.createToken({ app, permissions: APP_PERMISSIONS })],
    ]);
    return { organization, repository, app, teams, people, tokens };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/errors.js
var core_errors = __webpack_require__(37428);
;// CONCATENATED MODULE: ./build/sandbox/github/admin.js


const admin_name = schemas/* string */.YjP().min(1).max(200);
const permissions = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* enum */.k5n(['read', 'write', 'admin']));
const count = schemas/* int */.Whr().min(0).max(1_000_000);
const ACTIONS = {
    users: admin_define(schemas/* strictObject */.rej({ login: admin_name, member: schemas/* boolean */.zMY().default(true) }), (world, { login, member }) => {
        const user = world.state.createUser(login, member ? { organization: world.organization } : {});
        return { id: user.id, login, token: world.state.createToken({ user }) };
    }),
    'delete-user': admin_define(schemas/* strictObject */.rej({ user: admin_name }), (world, { user }) => {
        world.state.deleteUser(world.person(user));
        return {};
    }),
    teams: admin_define(schemas/* strictObject */.rej({ name: admin_name, parent: admin_name.optional() }), (world, { name: team, parent }) => {
        const { id, slug } = world.state.createTeam(world.organization, team, parent ? { parent: world.team(parent) } : {});
        return { id, slug };
    }),
    members: admin_define(schemas/* strictObject */.rej({ team: admin_name, user: admin_name, role: schemas/* enum */.k5n(['member', 'maintainer', 'none']).default('member') }), (world, { team, user, role }) => {
        if (role === 'none')
            world.state.removeMember(world.team(team), world.person(user));
        else
            world.state.addMember(world.team(team), world.person(user), role);
        return {};
    }),
    tokens: admin_define(schemas/* strictObject */.rej({ user: admin_name.optional(), app: admin_name.optional(), permissions: permissions.optional() }), (world, { user, app, permissions: given }) => {
        const found = world.state.apps.find(({ slug }) => slug === app);
        if (!found && user === undefined)
            throw refuse(422, 'expected "user" or an existing "app"');
        const owner = found ? { app: found } : { user: world.person(user ?? '') };
        return { token: world.state.createToken({ ...owner, ...(given ? { permissions: given } : {}) }) };
    }),
    push: admin_define(schemas/* strictObject */.rej({
        by: admin_name,
        branch: admin_name,
        path: admin_name,
        content: schemas/* string */.YjP(),
        author: schemas/* strictObject */.rej({ name: admin_name, email: admin_name }).optional(),
    }), (world, { by, author, ...file }) => {
        const push = { ...file, by: world.person(by), ...(author ? { author } : {}) };
        return { sha: world.repository.refs.pushFile(push).sha };
    }),
    reviews: admin_define(schemas/* strictObject */.rej({
        user: admin_name,
        pull: count,
        event: schemas/* enum */.k5n(['APPROVE', 'REQUEST_CHANGES', 'COMMENT']),
        body: schemas/* string */.YjP().default('Reviewed in the sandbox.'),
    }), (world, { user, pull, event, body }) => {
        const { id, state } = world.repository.reviews.review(pull, world.person(user), event, { body });
        return { id, state };
    }),
    dismissals: admin_define(schemas/* strictObject */.rej({ user: admin_name, review: count, message: admin_name.default('Dismissed in the sandbox.') }), (world, { user, review, message }) => {
        world.repository.reviews.dismiss(review, world.person(user), message);
        return {};
    }),
    runs: admin_define(schemas/* strictObject */.rej({ actor: admin_name, path: admin_name, event: admin_name, branch: admin_name.optional(), id: count.optional() }), (world, { actor, path, event, branch = world.repository.defaultBranch, id }) => {
        const { refs, runs } = world.repository;
        const headSha = refs.findBranch(branch) ?? '0'.repeat(40);
        const run = { path, event, headBranch: branch, headSha, actor: world.person(actor) };
        return { id: runs.create({ ...run, ...(id === undefined ? {} : { id }) }).id };
    }),
    reruns: admin_define(schemas/* strictObject */.rej({ actor: admin_name, run: count }), (world, { actor, run }) => ({
        attempt: world.repository.runs.rerun(run, world.person(actor)).attempts.length,
    })),
    rulesets: admin_define(schemas/* strictObject */.rej({
        name: admin_name,
        target: schemas/* enum */.k5n(['branch', 'tag']),
        include: schemas/* array */.YOg(admin_name),
        source: schemas/* enum */.k5n(['Repository', 'Organization']).default('Repository'),
        rules: schemas/* array */.YOg(schemas/* strictObject */.rej({ type: admin_name, parameters: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).default({}) })),
    }), ({ organization, repository }, ruleset) => {
        const { settings } = ruleset.source === 'Organization' ? organization : repository;
        return { id: settings.addRuleset(ruleset).id };
    }),
    protections: admin_define(schemas/* strictObject */.rej({
        branch: admin_name,
        checks: schemas/* array */.YOg(schemas/* strictObject */.rej({ context: admin_name, appId: count.nullable() })).default([]),
        codeOwnerReviews: schemas/* boolean */.zMY().default(false),
        enforceAdmins: schemas/* boolean */.zMY().default(false),
    }), (world, { branch, ...protection }) => {
        world.repository.settings.protectBranch(branch, protection);
        return {};
    }),
    environments: admin_define(schemas/* strictObject */.rej({ name: admin_name, branches: schemas/* array */.YOg(admin_name).optional() }), (world, body) => {
        const branchPolicy = body.branches && { protected: false, custom: body.branches };
        return { id: world.repository.settings.addEnvironment(body.name, branchPolicy ? { branchPolicy } : {}).id };
    }),
    variables: admin_define(schemas/* strictObject */.rej({
        scope: schemas/* enum */.k5n(['organization', 'repository', 'environment']).default('repository'),
        environment: admin_name.optional(),
        name: admin_name,
        value: schemas/* string */.YjP().max(48_000).nullable(),
    }), ({ organization, repository }, { scope, environment, name: key, value }) => {
        const found = repository.settings.environments.find((one) => one.name === environment);
        if (scope === 'environment' && !found)
            throw refuse(422, `Unknown environment: ${environment}`);
        const { variables } = scope === 'organization' ? organization.settings : (found ?? repository.settings);
        if (value === null)
            variables.remove(key);
        else
            variables.set(key, value);
        return {};
    }),
    faults: admin_define(schemas/* strictObject */.rej({
        path: admin_name,
        method: admin_name.optional(),
        at: count.optional(),
        times: count.optional(),
        kind: schemas/* union */.KCZ([schemas/* int */.Whr().min(400).max(599), schemas/* enum */.k5n(['html', 'cut', 'cut-after', 'cut-inside', 'no-date', 'pass'])]),
        headers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
    }), (world, { path, kind, ...rest }) => {
        const defined = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
        world.state.controls.addFault({ path, kind, ...defined });
        return {};
    }),
    'clear-faults': admin_define(schemas/* strictObject */.rej({}), (world) => {
        world.state.controls.clear();
        return {};
    }),
    'rate-limit': admin_define(schemas/* strictObject */.rej({ limit: count }), (world, { limit }) => {
        world.state.controls.limitRequests(limit);
        return {};
    }),
    'secondary-limit': admin_define(schemas/* strictObject */.rej({ times: count.default(1), retry_after: count.optional() }), (world, { times, retry_after: retryAfterS }) => {
        world.state.controls.slowDown({ times, ...(retryAfterS === undefined ? {} : { retryAfterS }) });
        return {};
    }),
    sso: admin_define(schemas/* strictObject */.rej({ kind: schemas/* enum */.k5n(['partial', 'required']) }), (world, { kind }) => {
        world.state.controls.requireSso(kind, [world.organization.account.id]);
        return {};
    }),
    clock: admin_define(schemas/* strictObject */.rej({ advance_s: count }), (world, { advance_s: seconds }) => {
        world.state.advance(seconds);
        return { now: world.state.now().toISOString() };
    }),
};
function admin_define(schema, run) {
    return {
        run: (world, body) => {
            const parsed = schema.safeParse(body);
            if (!parsed.success)
                throw refuse(422, `The body is not valid: ${core_errors/* prettifyError */.S1(parsed.error)}`);
            return run(world, parsed.data);
        },
    };
}
function administer(state, method, action, body) {
    if (method !== 'POST' || !Object.hasOwn(ACTIONS, action))
        throw refuse(404, `Unknown action: expected POST /_sandbox/ and one of ${Object.keys(ACTIONS).join(', ')}`);
    const [organization] = state.organizations.values();
    const [repository] = organization ? state.listRepositories(organization.account) : [];
    if (!organization || !repository)
        throw refuse(409, 'The server has no organization with a repository');
    const world = {
        state,
        organization,
        repository,
        person: (login) => state.accounts.require(login),
        team: (slug) => state.teams.require({ organization: organization.account, slug }),
    };
    return ACTIONS[action].run(world, body);
}

;// CONCATENATED MODULE: ./build/sandbox/github/find-route.js
class RouteFinder {
    #routes;
    constructor(routes) {
        this.#routes = routes.map(compile);
    }
    find(method, pathname) {
        for (const compiled of this.#routes) {
            const found = compiled.method === method ? compiled.pattern.exec(pathname) : null;
            if (!found)
                continue;
            const values = found.slice(1).map(decode);
            if (values.includes(undefined))
                return undefined;
            const params = Object.fromEntries(compiled.names.map((name, at) => [name, values[at] ?? '']));
            return { route: compiled.route, params };
        }
        return undefined;
    }
}
function compile(route) {
    const [method = '', path = ''] = route.operation.split(' ');
    const names = [];
    const source = path.replaceAll(/\{(\+?)(\w+)\}/g, (_, plus, name) => {
        names.push(name);
        return plus ? '(.*)' : '([^/]+)';
    });
    return { route, method, pattern: new RegExp(`^${source}/?$`), names };
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/sandbox/github/tokens.js
const RANK = { read: 1, write: 2, admin: 3 };
function hasPermission(token, wanted) {
    if (!token.permissions)
        return true;
    const [name = '', access = 'read'] = wanted.split(':');
    const given = token.permissions[name] ?? (name === 'metadata' ? 'read' : undefined);
    return given !== undefined && RANK[given] >= RANK[access];
}

;// CONCATENATED MODULE: ./build/sandbox/github/permissions.js


const WRITERS = ['write', 'maintain', 'admin'];
const refuseForbidden = (token, permissions) => refuse(403, token.app ? 'Resource not accessible by integration' : 'Resource not accessible by personal access token', undefined, permissions.length > 0
    ? { 'x-accepted-github-permissions': permissions.map((one) => one.replace(':', '=')).join('; ') }
    : {});
function assertPermission(token, permissions) {
    if (permissions.length > 0 && !permissions.some((one) => hasPermission(token, one)))
        throw refuseForbidden(token, permissions);
}
function findRole(state, repository, account) {
    const given = repository.roles.get(account.id);
    if (given !== undefined)
        return given;
    if (repository.owner.id === account.id)
        return 'admin';
    const role = state.organizations.get(repository.owner.id)?.members.get(account.id);
    if (role !== undefined)
        return role === 'admin' ? 'admin' : 'write';
    return repository.isPrivate ? 'none' : 'read';
}
function assertRole(state, repository, token, permissions) {
    if (token.app)
        return;
    const role = findRole(state, repository, token.account);
    if (role === 'none')
        throw notFound();
    const needsAdmin = permissions.length > 0 && permissions.every((one) => one.startsWith('administration:'));
    if (needsAdmin && role !== 'admin')
        throw refuse(403, 'Must have admin rights to Repository.');
    const needsWrite = permissions.length > 0 && permissions.every((one) => one.endsWith(':write') && !OPEN.test(one));
    if (needsWrite && !WRITERS.includes(role))
        throw refuse(403, 'Must have push access to repository');
}
const OPEN = /^(issues|pull_requests):/;
function canSee(state, token, repository) {
    if (token.repositories && !token.repositories.includes(repository.fullName))
        return false;
    if (!repository.isPrivate)
        return true;
    if (!token.app)
        return findRole(state, repository, token.account) !== 'none';
    const installations = state.organizations.get(repository.owner.id)?.installations ?? [];
    return installations.some(({ app, repositories }) => app.id === token.app?.id && (repositories === undefined || repositories.includes(repository.fullName)));
}
const isInside = (token, organization) => token.app
    ? organization.installations.some(({ app }) => app.id === token.app?.id)
    : organization.members.has(token.account.id);

;// CONCATENATED MODULE: ./build/sandbox/github/pages.js

const MAX_PER_PAGE = 100;
const DEFAULT_PER_PAGE = 30;
function cutPage(answer, url, href) {
    const { list, wrap = (page) => page, cursor } = answer;
    const perPage = Math.min(readCount(url, 'per_page', DEFAULT_PER_PAGE), MAX_PER_PAGE) || DEFAULT_PER_PAGE;
    const name = cursor ? 'after' : 'page';
    const at = cursor ? readCount(url, name, 0) : Math.max(readCount(url, name, 1), 1) - 1;
    const from = cursor ? at : at * perPage;
    const page = list.slice(from, from + perPage);
    const makeLink = (to, rel) => {
        const target = new URL(href);
        target.search = url.search;
        target.searchParams.set(name, String(to));
        return `<${target.href}>; rel="${rel}"`;
    };
    const links = [];
    const hasMore = from + perPage < list.length;
    if (cursor) {
        if (hasMore)
            links.push(makeLink(from + perPage, 'next'));
    }
    else {
        if (at > 0)
            links.push(makeLink(at, 'prev'));
        if (hasMore)
            links.push(makeLink(at + 2, 'next'), makeLink(Math.ceil(list.length / perPage), 'last'));
        if (at > 0)
            links.push(makeLink(1, 'first'));
    }
    return { body: wrap(page, list.length), link: links.length > 0 ? links.join(', ') : undefined };
}
function readCount(url, name, missing) {
    const text = url.searchParams.get(name);
    if (text === null || text === '')
        return missing;
    if (!/^\d{1,9}$/.test(text))
        throw refuse(422, `Validation Failed: ${name} is not a number`);
    return Number(text);
}

;// CONCATENATED MODULE: ./build/sandbox/github/responder.js


const HTML = Buffer.from('<!DOCTYPE html><html><body><p>Unicorn! This page is taking too long to load.</p></body></html>');
class Responder {
    #request;
    #response;
    #date;
    #fault;
    shared = {};
    constructor(request, response, now, fault) {
        this.#request = request;
        this.#response = response;
        this.#date = now.toUTCString();
        this.#fault = fault;
    }
    sendFault() {
        const { kind, headers = {} } = this.#fault ?? {};
        if (kind === 'cut') {
            this.#response.socket?.resetAndDestroy();
            return { status: 0, body: undefined, headers: {} };
        }
        if (kind === 'html')
            return this.#end(200, HTML, { 'content-type': 'text/html; charset=utf-8', ...headers });
        if (typeof kind !== 'number')
            return undefined;
        const body = Buffer.from(JSON.stringify({
            message: `a fault of the sandbox`,
            documentation_url: 'https://docs.github.com/rest',
            status: String(kind),
        }));
        return this.#end(kind, body, { 'content-type': 'application/json; charset=utf-8', ...headers });
    }
    send(answer, url) {
        if ('raw' in answer)
            return this.#end(200, answer.raw, { 'content-type': 'application/vnd.github.raw+json', ...answer.headers });
        if ('list' in answer) {
            const { body, link } = cutPage(answer, url, `${url.origin}${url.pathname}`);
            return this.#sendJson(200, body, link === undefined ? {} : { link });
        }
        return this.#sendJson(answer.status ?? 200, answer.body, answer.headers ?? {});
    }
    refuse({ status, body, headers, }) {
        return this.#end(status, Buffer.from(body), headers);
    }
    #sendJson(status, value, headers) {
        if (value === undefined)
            return this.#end(status, undefined, headers);
        const body = Buffer.from(JSON.stringify(value));
        const isRead = this.#request.method === 'GET' || this.#request.method === 'HEAD';
        if (!isRead)
            return this.#end(status, body, { 'content-type': 'application/json; charset=utf-8', ...headers });
        const etag = `W/"${(0,external_node_crypto_.createHash)('sha256').update(body).digest('hex')}"`;
        if (this.#request.headers['if-none-match'] === etag)
            return this.#end(304, undefined, { ...headers, etag });
        return this.#end(status, body, { 'content-type': 'application/json; charset=utf-8', etag, ...headers });
    }
    #end(status, body, own) {
        const { kind, headers: extra = {} } = this.#fault ?? {};
        const headers = {
            ...(kind === 'no-date' ? {} : { date: this.#date }),
            'x-github-api-version-selected': '2022-11-28',
            'x-github-media-type': 'github.v3; format=json',
            ...this.shared,
            ...own,
            ...extra,
            ...(body ? { 'content-length': String(body.length) } : {}),
        };
        this.#request.resume();
        if (kind === 'no-date')
            this.#response.sendDate = false;
        if (kind === 'cut-after')
            this.#response.socket?.resetAndDestroy();
        else {
            this.#response.writeHead(status, headers);
            const text = this.#request.method === 'HEAD' ? undefined : body;
            if (kind === 'cut-inside' && text)
                this.#response.write(text.subarray(0, Math.floor(text.length / 2)), () => this.#response.socket?.resetAndDestroy());
            else
                this.#response.end(text);
        }
        return { status, body, headers };
    }
}

// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
;// CONCATENATED MODULE: ./build/sandbox/github/route.js


const route = (operation, permissions, answer) => ({
    operation,
    permissions,
    answer,
});
const repositoryRoute = (operation, permission, answer) => {
    const [method, path] = operation.split(' ');
    const permissions = typeof permission === 'string' ? [permission] : permission;
    return {
        operation: `${method} /repos/{owner}/{repo}${path ?? ''}`,
        permissions,
        answer: (call) => {
            const repository = requireRepository(call);
            assertRole(call.state, repository, call.token, permissions);
            return answer({ ...call, repository });
        },
    };
};
function requireRepository({ state, token, params, }) {
    const repository = state.findRepository(`${params.owner}/${params.repo}`);
    if (!repository || !canSee(state, token, repository))
        throw notFound();
    return repository;
}
const route_open = (closed) => ({ ...closed, isOpen: true });
function readNumber({ params }, name) {
    const text = params[name] ?? '';
    if (!/^[1-9]\d{0,15}$/.test(text))
        throw notFound();
    return Number(text);
}
function readText(body, name) {
    const value = readOptionalText(body, name);
    if (value === undefined)
        throw route_invalid(`"${name}" wasn't supplied.`);
    return value;
}
function readOptionalText(body, name) {
    const value = body[name];
    if (value === undefined || value === null)
        return undefined;
    if (typeof value !== 'string')
        throw route_invalid(`For '${name}', ${JSON.stringify(value)} is not a string.`);
    return value;
}
function readOptionalBoolean(body, name) {
    const value = body[name];
    if (value === undefined || value === null)
        return undefined;
    if (typeof value !== 'boolean')
        throw route_invalid(`For '${name}', ${JSON.stringify(value)} is not a boolean.`);
    return value;
}
function readTexts(body, name) {
    const value = body[name];
    if (value === undefined || value === null)
        return undefined;
    if (!Array.isArray(value) || !value.every((one) => typeof one === 'string'))
        throw route_invalid(`For '${name}', ${JSON.stringify(value)} is not an array of strings.`);
    return value;
}
const route_invalid = (detail) => refuse(422, `Invalid request.\n\n${detail}`);
function associate({ state, repository }, account) {
    if (!account)
        return 'NONE';
    const organization = state.organizations.get(repository.owner.id);
    return organization?.members.has(account.id) ? 'MEMBER' : 'NONE';
}

;// CONCATENATED MODULE: ./build/sandbox/github/routes/attestations.js



function storeAttestation({ repository, body }) {
    const { bundle } = body;
    for (const subject of listSubjects(bundle)) {
        const known = repository.attestations.get(subject) ?? [];
        repository.attestations.set(subject, [...known, { repository_id: repository.id, bundle }]);
    }
    return { status: 201, body: { id: (0,lib_digest/* sha256 */.sc)(JSON.stringify(bundle)).readUIntBE(0, 6) } };
}
function listSubjects(bundle) {
    const payload = bundle?.dsseEnvelope?.payload;
    if (typeof payload !== 'string')
        throw refuse(422, 'Invalid bundle');
    const { subject = [] } = JSON.parse(Buffer.from(payload, 'base64').toString('utf8'));
    return subject.flatMap(({ digest }) => (digest?.sha256 ? [`sha256:${digest.sha256}`] : []));
}
const attestationRoutes = [
    route_open(repositoryRoute('POST /attestations', 'attestations:write', storeAttestation)),
    route_open(repositoryRoute('GET /attestations/{subject_digest}', 'attestations:read', ({ repository, params }) => {
        const stored = repository.attestations.get(params.subject_digest ?? '');
        if (!stored)
            throw notFound();
        return { list: stored, cursor: true, wrap: (page) => ({ attestations: page }) };
    })),
];

;// CONCATENATED MODULE: ./build/sandbox/github/documents/shared.js
const formatTime = (time) => time.toISOString().replace(/\.\d{3}Z$/, 'Z');
const formatOptionalTime = (time) => (time ? formatTime(time) : null);
const nodeId = (kind, id) => `${kind}_${Buffer.from(String(id)).toString('base64url')}`;

;// CONCATENATED MODULE: ./build/sandbox/github/documents/people.js

function describeUser({ id, login, type }, link) {
    const url = link(`/users/${encodeURIComponent(login)}`);
    return {
        login,
        id,
        node_id: nodeId('U', id),
        avatar_url: link(`/avatars/${id}`),
        gravatar_id: '',
        url,
        html_url: link(`/html/${encodeURIComponent(login)}`),
        followers_url: `${url}/followers`,
        following_url: `${url}/following{/other_user}`,
        gists_url: `${url}/gists{/gist_id}`,
        starred_url: `${url}/starred{/owner}{/repo}`,
        subscriptions_url: `${url}/subscriptions`,
        organizations_url: `${url}/orgs`,
        repos_url: `${url}/repos`,
        events_url: `${url}/events{/privacy}`,
        received_events_url: `${url}/received_events`,
        type,
        user_view_type: 'public',
        site_admin: false,
    };
}
const describeOptionalUser = (account, link) => account ? describeUser(account, link) : null;
const describeFullUser = (account, link) => ({
    ...describeUser(account, link),
    name: account.name,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: formatTime(account.createdAt),
    updated_at: formatTime(account.createdAt),
});
const describeOwnUser = (account, link) => ({
    ...describeFullUser(account, link),
    private_gists: 0,
    total_private_repos: 0,
    owned_private_repos: 0,
    disk_usage: 0,
    collaborators: 0,
    two_factor_authentication: true,
});
function describeOrganization({ id, login }, link) {
    const url = link(`/orgs/${login}`);
    return {
        login,
        id,
        node_id: nodeId('O', id),
        url,
        repos_url: `${url}/repos`,
        events_url: `${url}/events`,
        hooks_url: `${url}/hooks`,
        issues_url: `${url}/issues`,
        members_url: `${url}/members{/member}`,
        public_members_url: `${url}/public_members{/member}`,
        avatar_url: link(`/avatars/${id}`),
        description: null,
    };
}
const describeFullOrganization = ({ account }, link) => ({
    ...describeOrganization(account, link),
    name: account.name,
    has_organization_projects: true,
    has_repository_projects: true,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    html_url: link(`/html/${account.login}`),
    type: 'Organization',
    created_at: formatTime(account.createdAt),
    updated_at: formatTime(account.createdAt),
    archived_at: null,
});
function describeTeam({ id, name, slug, privacy, organization }, link) {
    const url = link(`/organizations/${organization.id}/team/${id}`);
    return {
        name,
        id,
        node_id: nodeId('T', id),
        slug,
        description: '',
        privacy,
        notification_setting: 'notifications_enabled',
        url,
        html_url: link(`/html/orgs/${organization.login}/teams/${slug}`),
        members_url: `${url}/members{/member}`,
        repositories_url: `${url}/repos`,
        type: 'organization',
        organization_id: organization.id,
        permission: 'pull',
    };
}
const describeTeamWithParent = (team, link) => ({
    ...describeTeam(team, link),
    parent: team.parent ? describeTeam(team.parent, link) : null,
});
const describeFullTeam = (team, organization, members, link) => ({
    ...describeTeamWithParent(team, link),
    created_at: formatTime(organization.account.createdAt),
    updated_at: formatTime(organization.account.createdAt),
    members_count: members,
    repos_count: 0,
    organization: describeFullOrganization(organization, link),
});

;// CONCATENATED MODULE: ./build/sandbox/github/documents/commits.js


const UNSIGNED = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };
const describePerson = ({ name, email, date }) => ({ name, email, date: formatTime(date) });
function describeCommit(commit, repository, findEmail, link) {
    const { sha, author, committer, message, tree, parents } = commit;
    const url = link(`/repos/${repository}/commits/${sha}`);
    const git = link(`/repos/${repository}/git`);
    const html = link(`/html/${repository}/commit`);
    return {
        sha,
        node_id: nodeId('C', sha),
        commit: {
            author: describePerson(author),
            committer: describePerson(committer),
            message,
            tree: { sha: tree, url: `${git}/trees/${tree}` },
            url: `${git}/commits/${sha}`,
            comment_count: 0,
            verification: UNSIGNED,
        },
        url,
        html_url: `${html}/${sha}`,
        comments_url: `${url}/comments`,
        author: describeOptionalUser(findEmail(author.email), link),
        committer: describeOptionalUser(findEmail(committer.email), link),
        parents: parents.map((parent) => ({
            sha: parent,
            url: link(`/repos/${repository}/commits/${parent}`),
            html_url: `${html}/${parent}`,
        })),
    };
}
function describeGitCommit(commit, repository, link) {
    const { sha, author, committer, message, tree, parents } = commit;
    const git = link(`/repos/${repository}/git`);
    const html = link(`/html/${repository}/commit`);
    return {
        sha,
        node_id: nodeId('C', sha),
        url: `${git}/commits/${sha}`,
        html_url: `${html}/${sha}`,
        author: describePerson(author),
        committer: describePerson(committer),
        tree: { sha: tree, url: `${git}/trees/${tree}` },
        message,
        parents: parents.map((parent) => ({ sha: parent, url: `${git}/commits/${parent}`, html_url: `${html}/${parent}` })),
        verification: UNSIGNED,
    };
}
function describeTag({ sha, tag, message, tagger, object }, repository, link) {
    const git = link(`/repos/${repository}/git`);
    return {
        node_id: nodeId('TA', sha),
        sha,
        url: `${git}/tags/${sha}`,
        tagger: describePerson(tagger),
        object: { ...object, url: `${git}/${object.type}s/${object.sha}` },
        tag,
        message,
        verification: UNSIGNED,
    };
}
function describeRef(ref, sha, type, repository, link) {
    const git = link(`/repos/${repository}/git`);
    return {
        ref,
        node_id: nodeId('REF', ref),
        url: `${git}/${ref}`,
        object: { sha, type, url: `${git}/${type}s/${sha}` },
    };
}
function describeChange(change, head, repository, link) {
    const { path, previousPath, status, blob, additions, deletions, patch } = change;
    const encoded = encodePath(path);
    return {
        sha: blob,
        filename: path,
        status,
        additions,
        deletions,
        changes: additions + deletions,
        blob_url: link(`/html/${repository}/blob/${head}/${encoded}`),
        raw_url: link(`/html/${repository}/raw/${head}/${encoded}`),
        contents_url: link(`/repos/${repository}/contents/${encoded}?ref=${head}`),
        ...(patch === undefined ? {} : { patch }),
        ...(previousPath === undefined ? {} : { previous_filename: previousPath }),
    };
}
const encodePath = (path) => path.split('/').map(encodeURIComponent).join('/');
function describeFile({ path, ref, blob, content }, repository, link) {
    const encoded = encodePath(path);
    const url = link(`/repos/${repository}/contents/${encoded}?ref=${encodeURIComponent(ref)}`);
    const git = link(`/repos/${repository}/git/blobs/${blob}`);
    const html = link(`/html/${repository}/blob/${encodeURIComponent(ref)}/${encoded}`);
    return {
        name: path.split('/').at(-1),
        path,
        sha: blob,
        size: content.length,
        url,
        html_url: html,
        git_url: git,
        download_url: link(`/html/${repository}/raw/${encodeURIComponent(ref)}/${encoded}`),
        type: 'file',
        content: content.toString('base64').replaceAll(/.{60}/g, '$&\n').replace(/\n?$/, '\n'),
        encoding: 'base64',
        _links: { self: url, git, html },
    };
}

;// CONCATENATED MODULE: ./build/sandbox/github/documents/repository.js


const LINKS = {
    archive_url: '{archive_format}{/ref}',
    assignees_url: 'assignees{/user}',
    blobs_url: 'git/blobs{/sha}',
    branches_url: 'branches{/branch}',
    collaborators_url: 'collaborators{/collaborator}',
    comments_url: 'comments{/number}',
    commits_url: 'commits{/sha}',
    compare_url: 'compare/{base}...{head}',
    contents_url: 'contents/{+path}',
    contributors_url: 'contributors',
    deployments_url: 'deployments',
    downloads_url: 'downloads',
    events_url: 'events',
    forks_url: 'forks',
    git_commits_url: 'git/commits{/sha}',
    git_refs_url: 'git/refs{/sha}',
    git_tags_url: 'git/tags{/sha}',
    hooks_url: 'hooks',
    issue_comment_url: 'issues/comments{/number}',
    issue_events_url: 'issues/events{/number}',
    issues_url: 'issues{/number}',
    keys_url: 'keys{/key_id}',
    labels_url: 'labels{/name}',
    languages_url: 'languages',
    merges_url: 'merges',
    milestones_url: 'milestones{/number}',
    notifications_url: 'notifications{?since,all,participating}',
    pulls_url: 'pulls{/number}',
    releases_url: 'releases{/id}',
    stargazers_url: 'stargazers',
    statuses_url: 'statuses/{sha}',
    subscribers_url: 'subscribers',
    subscription_url: 'subscription',
    tags_url: 'tags',
    teams_url: 'teams',
    trees_url: 'git/trees{/sha}',
};
function describeMinimalRepository(repository, link) {
    const { id, name, fullName, owner, isPrivate, isFork } = repository;
    const url = link(`/repos/${fullName}`);
    return {
        id,
        node_id: nodeId('R', id),
        name,
        full_name: fullName,
        private: isPrivate,
        owner: describeUser(owner, link),
        html_url: link(`/html/${fullName}`),
        description: null,
        fork: isFork,
        url,
        ...Object.fromEntries(Object.entries(LINKS).map(([key, path]) => [key, `${url}/${path}`])),
    };
}
function describeRepository(repository, link) {
    const { fullName, isPrivate, defaultBranch, createdAt } = repository;
    const html = link(`/html/${fullName}`);
    const at = formatTime(createdAt);
    return {
        ...describeMinimalRepository(repository, link),
        clone_url: `${html}.git`,
        git_url: `${html}.git`,
        ssh_url: `git@sandbox.invalid:${fullName}.git`,
        svn_url: html,
        mirror_url: null,
        homepage: null,
        language: null,
        license: null,
        default_branch: defaultBranch,
        visibility: isPrivate ? 'private' : 'public',
        archived: false,
        disabled: false,
        has_downloads: true,
        has_issues: true,
        has_projects: true,
        has_wiki: true,
        has_pages: false,
        has_discussions: false,
        forks: 0,
        forks_count: 0,
        open_issues: 0,
        open_issues_count: 0,
        size: 0,
        stargazers_count: 0,
        watchers: 0,
        watchers_count: 0,
        created_at: at,
        updated_at: at,
        pushed_at: at,
    };
}
const describeFullRepository = (repository, link) => ({
    ...describeRepository(repository, link),
    network_count: 0,
    subscribers_count: 0,
});

;// CONCATENATED MODULE: ./build/sandbox/github/routes/contents.js





const describeCommitOf = ({ repository, state, link }, commit) => describeCommit(commit, repository.fullName, (email) => state.accounts.findEmail(email), link);
const describeRefOf = ({ repository, link }, ref, sha) => describeRef(ref, sha, repository.objects.findType(sha) ?? 'commit', repository.fullName, link);
function requireCommit({ repository }, name, status = 404) {
    const commit = repository.refs.resolve(name);
    if (!commit)
        throw status === 404 ? notFound() : refuse(status, `No commit found for SHA: ${name}`);
    return commit;
}
function getContents(call) {
    const { repository, params, query, accept, link } = call;
    const ref = query.get('ref') ?? repository.defaultBranch;
    const commit = repository.refs.resolve(ref);
    if (!commit)
        throw refuse(404, `No commit found for the ref ${ref}`);
    const files = repository.objects.getFiles(commit.sha);
    const path = params.path ?? '';
    const blob = files.get(path);
    const describeAt = (at, sha) => {
        const content = repository.objects.blobs.get(sha) ?? Buffer.alloc(0);
        return describeFile({ path: at, ref, blob: sha, content }, repository.fullName, link);
    };
    if (blob !== undefined) {
        const content = repository.objects.blobs.get(blob) ?? Buffer.alloc(0);
        if (/\braw\b/.test(accept))
            return { raw: content };
        const document = describeAt(path, blob);
        return { body: content.length > 1024 * 1024 ? { ...document, content: '', encoding: 'none' } : document };
    }
    const prefix = path === '' ? '' : `${path}/`;
    const inside = [...files].filter(([one]) => one.startsWith(prefix));
    if (inside.length === 0)
        throw notFound();
    const entries = new Map();
    for (const [one, sha] of inside) {
        const [name = '', ...rest] = one.slice(prefix.length).split('/');
        const { content: _, encoding: __, ...document } = describeAt(`${prefix}${name}`, sha);
        entries.set(name, rest.length > 0 ? { ...document, type: 'dir', size: 0, download_url: null } : document);
    }
    return { body: [...entries.values()] };
}
function putContents(call) {
    const { repository, params, body, actor, link, state } = call;
    const branch = readOptionalText(body, 'branch') ?? repository.defaultBranch;
    const head = repository.refs.findBranch(branch);
    if (head === undefined)
        throw refuse(404, `Branch ${branch} not found`);
    const message = readText(body, 'message');
    const encoded = readText(body, 'content').replaceAll(/\s/g, '');
    if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(encoded))
        throw refuse(422, 'content is not valid Base64');
    const path = params.path ?? '';
    const known = repository.objects.getFiles(head).get(path);
    const sha = readOptionalText(body, 'sha');
    if (known !== undefined && sha === undefined)
        throw route_invalid(`"sha" wasn't supplied.`);
    if (sha !== undefined && sha !== known)
        throw refuse(409, `${path} does not match ${sha}`);
    const content = Buffer.from(encoded, 'base64');
    const { webFlow } = state.accounts;
    const committer = actor.type === 'Bot' ? { name: 'GitHub', email: webFlow.email } : undefined;
    const commit = repository.refs.pushFile({
        branch,
        path,
        content,
        by: actor,
        message,
        ...(committer ? { committer } : {}),
    });
    const blob = repository.objects.getFiles(commit.sha).get(path) ?? '';
    const { content: _, encoding: __, ...file } = describeFile({ path, ref: branch, blob, content }, repository.fullName, link);
    return {
        status: known === undefined ? 201 : 200,
        body: { content: file, commit: describeGitCommit(commit, repository.fullName, link) },
    };
}
function createTag({ repository, body, actor, link }) {
    const tag = readText(body, 'tag');
    const message = readText(body, 'message');
    const object = readText(body, 'object');
    const type = readText(body, 'type');
    if (repository.objects.findType(object) !== type)
        throw refuse(422, 'Object does not exist');
    const { tagger } = body;
    const person = {
        name: typeof tagger?.name === 'string' ? tagger.name : actor.name,
        email: typeof tagger?.email === 'string' ? tagger.email : actor.email,
        ...(typeof tagger?.date === 'string' ? { date: new Date(tagger.date) } : {}),
    };
    const written = repository.refs.writeTag(tag, message, object, person);
    return { status: 201, body: describeTag(written, repository.fullName, link) };
}
const readRef = ({ params }) => `refs/${(params.ref ?? '').replace(/^refs\//, '')}`;
const compare = (call) => {
    const { repository, params, link } = call;
    const [from = '', to = ''] = (params.basehead ?? '').split('...');
    const [base, head] = [requireCommit(call, from), requireCommit(call, to)];
    const { objects, fullName } = repository;
    const start = objects.findMergeBase(base.sha, head.sha);
    if (start === undefined)
        throw refuse(404, `No common ancestor between ${from} and ${to}.`);
    const ahead = objects.listMissing(base.sha, head.sha);
    const behind = objects.listMissing(head.sha, base.sha).length;
    const files = listChanges(objects, objects.getFiles(start), objects.getFiles(head.sha));
    const moved = ahead.length > 0 ? 'ahead' : 'identical';
    const html = link(`/html/${fullName}/compare/${from}...${to}`);
    return {
        body: {
            url: link(`/repos/${fullName}/compare/${from}...${to}`),
            html_url: html,
            permalink_url: html,
            diff_url: `${html}.diff`,
            patch_url: `${html}.patch`,
            base_commit: describeCommitOf(call, base),
            merge_base_commit: describeCommitOf(call, objects.getCommit(start)),
            status: behind === 0 ? moved : ahead.length > 0 ? 'diverged' : 'behind',
            ahead_by: ahead.length,
            behind_by: behind,
            total_commits: ahead.length,
            commits: ahead.map((commit) => describeCommitOf(call, commit)),
            files: files.map((change) => describeChange(change, head.sha, fullName, link)),
        },
    };
};
const contentRoutes = [
    route_open(repositoryRoute('GET', 'metadata:read', ({ repository, link }) => ({
        body: describeFullRepository(repository, link),
    }))),
    repositoryRoute('GET /contents/{+path}', 'contents:read', getContents),
    repositoryRoute('PUT /contents/{+path}', 'contents:write', putContents),
    repositoryRoute('GET /git/ref/{+ref}', 'contents:read', (call) => {
        const ref = readRef(call);
        const sha = call.repository.refs.find(ref);
        if (sha === undefined)
            throw notFound();
        return { body: describeRefOf(call, ref, sha) };
    }),
    repositoryRoute('GET /git/matching-refs/{+ref}', 'contents:read', (call) => ({
        body: call.repository.refs.list(readRef(call)).map(([ref, sha]) => describeRefOf(call, ref, sha)),
    })),
    repositoryRoute('POST /git/refs', 'contents:write', (call) => {
        const [ref, sha] = [readText(call.body, 'ref'), readText(call.body, 'sha')];
        call.repository.refs.create(ref, sha, call.actor);
        return {
            status: 201,
            body: describeRefOf(call, ref, sha),
            headers: { location: call.link(`/repos/${call.repository.fullName}/git/${ref}`) },
        };
    }),
    repositoryRoute('PATCH /git/refs/{+ref}', 'contents:write', (call) => {
        const [ref, sha] = [readRef(call), readText(call.body, 'sha')];
        call.repository.refs.update(ref, sha, call.actor, { force: readOptionalBoolean(call.body, 'force') ?? false });
        return { body: describeRefOf(call, ref, sha) };
    }),
    repositoryRoute('DELETE /git/refs/{+ref}', 'contents:write', (call) => {
        call.repository.refs.delete(readRef(call), call.actor);
        return { status: 204, body: undefined };
    }),
    repositoryRoute('POST /git/tags', 'contents:write', createTag),
    repositoryRoute('GET /git/tags/{tag_sha}', 'contents:read', ({ repository, params, link }) => {
        const tag = repository.objects.tags.get(params.tag_sha ?? '');
        if (!tag)
            throw notFound();
        return { body: describeTag(tag, repository.fullName, link) };
    }),
    repositoryRoute('GET /git/commits/{commit_sha}', 'contents:read', ({ repository, params, link }) => {
        const commit = repository.objects.commits.get(params.commit_sha ?? '');
        if (!commit)
            throw notFound();
        return { body: describeGitCommit(commit, repository.fullName, link) };
    }),
    repositoryRoute('GET /commits', 'contents:read', (call) => {
        const from = requireCommit(call, call.query.get('sha') ?? call.repository.defaultBranch);
        return { list: call.repository.objects.listAncestors(from.sha).map((commit) => describeCommitOf(call, commit)) };
    }),
    repositoryRoute('GET /commits/{+ref}', 'contents:read', (call) => {
        const commit = requireCommit(call, call.params.ref ?? '', 422);
        const { objects, fullName } = call.repository;
        const [parent] = commit.parents;
        const before = parent === undefined ? new Map() : objects.getFiles(parent);
        const files = listChanges(objects, before, objects.getFiles(commit.sha));
        const additions = files.reduce((sum, one) => sum + one.additions, 0);
        const deletions = files.reduce((sum, one) => sum + one.deletions, 0);
        return {
            body: {
                ...describeCommitOf(call, commit),
                stats: { additions, deletions, total: additions + deletions },
                files: files.map((change) => describeChange(change, commit.sha, fullName, call.link)),
            },
        };
    }),
    repositoryRoute('GET /compare/{+basehead}', 'contents:read', compare),
];

;// CONCATENATED MODULE: ./build/sandbox/github/documents/deployments.js


function describeDeployment(deployment, repository, link) {
    const { id, createdAt } = deployment;
    const url = link(`/repos/${repository}/deployments/${id}`);
    return {
        url,
        id,
        node_id: nodeId('DE', id),
        sha: deployment.sha,
        ref: deployment.ref,
        task: deployment.task,
        payload: deployment.payload,
        original_environment: deployment.environment,
        environment: deployment.environment,
        description: deployment.description,
        creator: describeUser(deployment.creator, link),
        created_at: formatTime(createdAt),
        updated_at: formatTime(deployment.statuses.at(-1)?.createdAt ?? createdAt),
        statuses_url: `${url}/statuses`,
        repository_url: link(`/repos/${repository}`),
        transient_environment: deployment.isTransient,
        production_environment: deployment.isProduction,
        performed_via_github_app: null,
    };
}
function describeStatus(status, deployment, repository, link) {
    const { id, state, description, environment, creator, createdAt, logUrl, environmentUrl } = status;
    const url = link(`/repos/${repository}/deployments/${deployment}`);
    return {
        url: `${url}/statuses/${id}`,
        id,
        node_id: nodeId('DES', id),
        state,
        creator: describeUser(creator, link),
        description,
        environment,
        target_url: logUrl,
        created_at: formatTime(createdAt),
        updated_at: formatTime(createdAt),
        deployment_url: url,
        repository_url: link(`/repos/${repository}`),
        environment_url: environmentUrl,
        log_url: logUrl,
        performed_via_github_app: null,
    };
}
function describeRun(run, attempt, repository, link) {
    const { id, headBranch, headSha, actor, createdAt } = run;
    const base = link(`/repos/${repository.fullName}/actions`);
    const url = `${base}/runs/${id}`;
    const previous = attempt.attempt > 1 ? `${url}/attempts/${attempt.attempt - 1}` : null;
    return {
        id,
        name: run.name,
        node_id: nodeId('WFR', id),
        check_suite_id: id,
        check_suite_node_id: nodeId('CS', id),
        head_branch: headBranch,
        head_sha: headSha,
        path: run.path,
        display_title: run.name,
        run_number: run.number,
        event: run.event,
        status: attempt.status,
        conclusion: attempt.conclusion,
        workflow_id: run.workflowId,
        url,
        html_url: link(`/html/${repository.fullName}/actions/runs/${id}`),
        pull_requests: [],
        created_at: formatTime(createdAt),
        updated_at: formatTime(attempt.startedAt),
        actor: describeUser(actor, link),
        run_attempt: attempt.attempt,
        referenced_workflows: [],
        run_started_at: formatTime(attempt.startedAt),
        triggering_actor: describeUser(attempt.triggeringActor, link),
        jobs_url: `${url}/jobs`,
        logs_url: `${url}/logs`,
        check_suite_url: link(`/repos/${repository.fullName}/check-suites/${id}`),
        artifacts_url: `${url}/artifacts`,
        cancel_url: `${url}/cancel`,
        rerun_url: `${url}/rerun`,
        previous_attempt_url: previous,
        workflow_url: `${base}/workflows/${run.workflowId}`,
        head_commit: null,
        repository: repository.document,
        head_repository: repository.document,
    };
}

;// CONCATENATED MODULE: ./build/sandbox/github/routes/deployments.js




const readDeployment = (call) => call.repository.deployments.require(readNumber(call, 'deployment_id'));
function keepDefined(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
function createDeployment(call) {
    const { body, repository, actor, link } = call;
    const deployment = repository.deployments.create(actor, repository.defaultBranch, {
        ref: readText(body, 'ref'),
        ...keepDefined({
            task: readOptionalText(body, 'task'),
            environment: readOptionalText(body, 'environment'),
            description: readOptionalText(body, 'description'),
            payload: body.payload,
            autoMerge: readOptionalBoolean(body, 'auto_merge'),
            requiredContexts: readTexts(body, 'required_contexts'),
            transient: readOptionalBoolean(body, 'transient_environment'),
            production: readOptionalBoolean(body, 'production_environment'),
        }),
    });
    return { status: 201, body: describeDeployment(deployment, repository.fullName, link) };
}
function createStatus(call) {
    const { body, repository, actor, link } = call;
    const state = readText(body, 'state');
    if (!DEPLOYMENT_STATES.includes(state))
        throw route_invalid(`${state} is not a member of ${JSON.stringify(DEPLOYMENT_STATES)}.`);
    const { id } = readDeployment(call);
    const status = repository.deployments.setStatus(id, actor, {
        state: state,
        ...keepDefined({
            description: readOptionalText(body, 'description'),
            environment: readOptionalText(body, 'environment'),
            logUrl: readOptionalText(body, 'log_url') ?? readOptionalText(body, 'target_url'),
            environmentUrl: readOptionalText(body, 'environment_url'),
            autoInactive: readOptionalBoolean(body, 'auto_inactive'),
        }),
    });
    return { status: 201, body: describeStatus(status, id, repository.fullName, link) };
}
const describeRunOf = ({ repository, link }, run, attempt) => describeRun(run, attempt, { fullName: repository.fullName, document: describeMinimalRepository(repository, link) }, link);
const getRun = (call, number) => {
    const { runs } = call.repository;
    const run = runs.require(readNumber(call, 'run_id'));
    return { body: describeRunOf(call, run, runs.requireAttempt(run, number)) };
};
const deploymentRoutes = [
    repositoryRoute('GET /deployments', 'deployments:read', ({ repository, query, link }) => {
        const [sha, ref, task, environment] = ['sha', 'ref', 'task', 'environment'].map((key) => query.get(key) ?? undefined);
        return {
            list: repository.deployments
                .list({ sha, ref, task, environment })
                .map((deployment) => describeDeployment(deployment, repository.fullName, link)),
        };
    }),
    repositoryRoute('POST /deployments', 'deployments:write', createDeployment),
    repositoryRoute('GET /deployments/{deployment_id}', 'deployments:read', (call) => ({
        body: describeDeployment(readDeployment(call), call.repository.fullName, call.link),
    })),
    repositoryRoute('GET /deployments/{deployment_id}/statuses', 'deployments:read', (call) => {
        const { id, statuses } = readDeployment(call);
        const { fullName } = call.repository;
        return { list: statuses.map((status) => describeStatus(status, id, fullName, call.link)).reverse() };
    }),
    repositoryRoute('POST /deployments/{deployment_id}/statuses', 'deployments:write', createStatus),
    repositoryRoute('GET /actions/runs', 'actions:read', (call) => ({
        list: call.repository.runs.list().map((run) => describeRunOf(call, run, call.repository.runs.requireAttempt(run))),
        wrap: (page, total) => ({ total_count: total, workflow_runs: page }),
    })),
    repositoryRoute('GET /actions/runs/{run_id}', 'actions:read', (call) => getRun(call)),
    repositoryRoute('GET /actions/runs/{run_id}/attempts/{attempt_number}', 'actions:read', (call) => getRun(call, readNumber(call, 'attempt_number'))),
];

;// CONCATENATED MODULE: ./build/sandbox/github/documents/issues.js



function describeLabel(name, at, repository, link) {
    const id = (0,external_node_crypto_.createHash)('sha256').update(name).digest().readUIntBE(0, 4) + at;
    return {
        id,
        node_id: nodeId('LA', id),
        url: link(`/repos/${repository}/labels/${encodeURIComponent(name)}`),
        name,
        color: 'ededed',
        default: false,
        description: null,
    };
}
function describeIssue(issue, comments, repository, association, link) {
    const { id, number, isPull } = issue;
    const url = link(`/repos/${repository}/issues/${number}`);
    const html = link(`/html/${repository}/${isPull ? 'pull' : 'issues'}/${number}`);
    return {
        url,
        repository_url: link(`/repos/${repository}`),
        labels_url: `${url}/labels{/name}`,
        comments_url: `${url}/comments`,
        events_url: `${url}/events`,
        html_url: html,
        id,
        node_id: nodeId('I', id),
        number,
        title: issue.title,
        user: describeUser(issue.author, link),
        labels: issue.labels.map((name, at) => describeLabel(name, at, repository, link)),
        state: issue.state,
        state_reason: issue.stateReason,
        locked: false,
        assignee: describeOptionalUser(issue.assignees[0], link),
        assignees: issue.assignees.map((account) => describeUser(account, link)),
        milestone: null,
        comments,
        created_at: formatTime(issue.createdAt),
        updated_at: formatTime(issue.updatedAt),
        closed_at: formatOptionalTime(issue.closedAt),
        closed_by: describeOptionalUser(issue.closedBy, link),
        author_association: association,
        active_lock_reason: null,
        body: issue.body,
        ...(isPull
            ? {
                pull_request: {
                    url: link(`/repos/${repository}/pulls/${number}`),
                    html_url: html,
                    diff_url: `${html}.diff`,
                    patch_url: `${html}.patch`,
                },
            }
            : {}),
    };
}
function describeComment(comment, repository, association, link) {
    const { id, issue, author, body, createdAt, updatedAt } = comment;
    return {
        url: link(`/repos/${repository}/issues/comments/${id}`),
        html_url: link(`/html/${repository}/issues/${issue}#issuecomment-${id}`),
        issue_url: link(`/repos/${repository}/issues/${issue}`),
        id,
        node_id: nodeId('IC', id),
        user: describeUser(author, link),
        created_at: formatTime(createdAt),
        updated_at: formatTime(updatedAt),
        author_association: association,
        body,
        performed_via_github_app: null,
    };
}
function describeEvent(entry, repository, link) {
    const { id, event, actor, at, details } = entry;
    const commit = typeof details.commit_id === 'string' ? details.commit_id : null;
    return {
        id,
        node_id: nodeId('EV', id),
        url: link(`/repos/${repository}/issues/events/${id}`),
        actor: describeOptionalUser(actor, link),
        event,
        created_at: formatTime(at),
        performed_via_github_app: null,
        ...describeDetails(event, details, actor, link),
        commit_id: commit,
        commit_url: commit === null ? null : link(`/repos/${repository}/commits/${commit}`),
    };
}
function describeDetails(event, details, actor, link) {
    if (event === 'review_requested') {
        const { requested_reviewer: reviewer, requested_team: team } = details;
        return {
            review_requester: describeOptionalUser(actor, link),
            ...(reviewer ? { requested_reviewer: describeUser(reviewer, link) } : {}),
            ...(team ? { requested_team: describeTeam(team, link) } : {}),
        };
    }
    return { ...details };
}
const reviewFrom = ({ details }) => details.review;

;// CONCATENATED MODULE: ./build/sandbox/github/documents/pulls.js



function describePull(pull, ports) {
    const { link, repository, owner, association, homeId } = ports;
    const { number, issue, head, base, merged } = pull;
    const url = link(`/repos/${repository}/pulls/${number}`);
    const issueUrl = link(`/repos/${repository}/issues/${number}`);
    const html = link(`/html/${repository}/pull/${number}`);
    const statuses = link(`/repos/${repository}/statuses/${head.sha}`);
    const links = listLinks(url, issueUrl, html, statuses, link(`/repos/${repository}/pulls/comments{/number}`));
    return {
        url,
        id: pull.id,
        node_id: nodeId('PR', pull.id),
        html_url: html,
        diff_url: `${html}.diff`,
        patch_url: `${html}.patch`,
        issue_url: issueUrl,
        commits_url: links.commits,
        review_comments_url: links.review_comments,
        review_comment_url: links.review_comment,
        comments_url: links.comments,
        statuses_url: statuses,
        number,
        state: issue.state,
        locked: false,
        title: issue.title,
        user: describeUser(issue.author, link),
        body: issue.body,
        labels: issue.labels.map((name, at) => describeLabel(name, at, repository, link)),
        milestone: null,
        active_lock_reason: null,
        created_at: formatTime(issue.createdAt),
        updated_at: formatTime(issue.updatedAt),
        closed_at: formatOptionalTime(issue.closedAt),
        merged_at: formatOptionalTime(merged?.at),
        merge_commit_sha: merged?.commit ?? null,
        assignee: describeOptionalUser(issue.assignees[0], link),
        assignees: issue.assignees.map((account) => describeUser(account, link)),
        requested_reviewers: pull.reviewers.map((account) => describeUser(account, link)),
        requested_teams: pull.teams.map((team) => describeTeamWithParent(team, link)),
        head: {
            label: `${head.origin.owner.login}:${head.ref}`,
            ref: head.ref,
            sha: head.sha,
            user: describeUser(head.origin.owner, link),
            repo: ports.describeRepository(head.origin.id),
        },
        base: {
            label: `${owner.login}:${base.ref}`,
            ref: base.ref,
            sha: base.sha,
            user: describeUser(owner, link),
            repo: ports.describeRepository(homeId),
        },
        _links: Object.fromEntries(Object.entries(links).map(([key, href]) => [key, { href }])),
        author_association: association,
        auto_merge: null,
        draft: pull.isDraft,
    };
}
const listLinks = (url, issue, html, statuses, comment) => ({
    self: url,
    html,
    issue,
    comments: `${issue}/comments`,
    review_comments: `${url}/comments`,
    review_comment: comment,
    commits: `${url}/commits`,
    statuses,
});
function describeFullPull(pull, counts, ports) {
    return {
        ...describePull(pull, ports),
        merged: pull.merged !== undefined,
        mergeable: pull.issue.state === 'open' ? true : null,
        rebaseable: pull.issue.state === 'open' ? true : null,
        mergeable_state: pull.issue.state === 'open' ? 'clean' : 'unknown',
        merged_by: describeOptionalUser(pull.merged?.by, ports.link),
        comments: counts.comments,
        review_comments: 0,
        maintainer_can_modify: false,
        commits: counts.commits,
        additions: counts.additions,
        deletions: counts.deletions,
        changed_files: counts.files,
    };
}
function describeReview(review, repository, association, link) {
    const { id, pull, user, state, body, submittedAt, commit } = review;
    const pullUrl = link(`/repos/${repository}/pulls/${pull}`);
    const html = link(`/html/${repository}/pull/${pull}#pullrequestreview-${id}`);
    return {
        id,
        node_id: nodeId('PRR', id),
        user: describeOptionalUser(user, link),
        body,
        state,
        html_url: html,
        pull_request_url: pullUrl,
        author_association: association,
        _links: { html: { href: html }, pull_request: { href: pullUrl } },
        ...(submittedAt ? { submitted_at: formatTime(submittedAt) } : {}),
        commit_id: commit ?? null,
    };
}

;// CONCATENATED MODULE: ./build/sandbox/github/routes/issues.js






const READ = ['issues:read', 'pull_requests:read'];
const WRITE = ['issues:write', 'pull_requests:write'];
const describeIssueOf = (call, issue) => {
    const { repository, link } = call;
    const comments = repository.issues.listComments(issue.number).length;
    return describeIssue(issue, comments, repository.fullName, associate(call, issue.author), link);
};
const describeCommentOf = (call, comment) => describeComment(comment, call.repository.fullName, associate(call, comment.author), call.link);
const readIssue = (call) => call.repository.issues.require(readNumber(call, 'issue_number'));
function readState(body) {
    const state = readOptionalText(body, 'state');
    if (state === undefined || state === 'open' || state === 'closed')
        return state;
    throw route_invalid(`${state} is not a member of ["open", "closed"].`);
}
function readLabels(body) {
    if (!Array.isArray(body.labels))
        return undefined;
    const names = body.labels.map((label) => typeof label === 'object' && label !== null ? label.name : label);
    return readTexts({ labels: names }, 'labels');
}
const readAssignees = ({ body, state }) => readTexts(body, 'assignees')?.map((login) => state.accounts.require(login));
function listIssues(call) {
    const { query, repository } = call;
    const state = query.get('state') ?? 'open';
    const labels = query.get('labels')?.split(',') ?? [];
    const creator = query.get('creator')?.toLowerCase();
    const since = Date.parse(query.get('since') ?? '1970-01-01T00:00:00Z');
    const issues = repository.issues
        .list()
        .filter((issue) => state === 'all' || issue.state === state)
        .filter((issue) => labels.every((label) => issue.labels.includes(label)))
        .filter(({ author }) => creator === undefined || author.login.toLowerCase() === creator)
        .filter(({ updatedAt }) => updatedAt.getTime() >= since);
    const isAscending = query.get('direction') === 'asc';
    return { list: (isAscending ? [...issues].reverse() : issues).map((issue) => describeIssueOf(call, issue)) };
}
function createIssue(call) {
    const { body, repository, actor } = call;
    const issue = repository.issues.create(actor, {
        title: readText(body, 'title'),
        body: readOptionalText(body, 'body') ?? null,
        labels: readLabels(body) ?? [],
        assignees: readAssignees(call) ?? [],
    });
    return { status: 201, body: describeIssueOf(call, issue) };
}
function changeIssue(call) {
    const { body, repository, actor } = call;
    const issue = readIssue(call);
    const [text, state, labels, assignees] = [
        readOptionalText(body, 'body'),
        readState(body),
        readLabels(body),
        readAssignees(call),
    ];
    const change = {
        title: readOptionalText(body, 'title'),
        stateReason: readOptionalText(body, 'state_reason') ?? null,
        ...(text === undefined ? {} : { body: text }),
        ...(state ? { state } : {}),
        ...(labels ? { labels } : {}),
        ...(assignees ? { assignees } : {}),
    };
    if (issue.isPull)
        repository.pulls.change(issue.number, actor, change);
    else
        repository.issues.change(issue, actor, change);
    return { body: describeIssueOf(call, issue) };
}
function listTimeline(call) {
    const { repository, link } = call;
    const issue = readIssue(call);
    const { fullName } = repository;
    const pull = repository.pulls.find(issue.number);
    const commits = (pull ? repository.pulls.listCommits(pull) : []).map((commit) => ({
        at: commit.committer.date,
        document: { event: 'committed', ...describeGitCommit(commit, fullName, link) },
    }));
    const comments = repository.issues.listComments(issue.number).map((comment) => ({
        at: comment.createdAt,
        document: { event: 'commented', actor: describeUser(comment.author, link), ...describeCommentOf(call, comment) },
    }));
    const events = issue.timeline.map((entry) => {
        const review = reviewFrom(entry);
        if (!review)
            return { at: entry.at, document: describeEvent(entry, fullName, link) };
        const document = describeReview(review, fullName, associate(call, review.user), link);
        return { at: entry.at, document: { event: 'reviewed', ...document, state: review.state.toLowerCase() } };
    });
    const entries = [...commits, ...comments, ...events].sort((a, b) => a.at.getTime() - b.at.getTime());
    return { list: entries.map(({ document }) => document) };
}
function listActivity(call) {
    const { repository, query, link } = call;
    const ref = query.get('ref');
    const full = ref === null || ref.startsWith('refs/') ? ref : `refs/heads/${ref}`;
    const actor = query.get('actor')?.toLowerCase();
    const entries = repository.refs.activity
        .filter((entry) => full === null || entry.ref === full)
        .filter((entry) => actor === undefined || entry.actor?.login.toLowerCase() === actor)
        .map((entry) => ({
        id: entry.id,
        node_id: `PSH_${entry.id}`,
        before: entry.before,
        after: entry.after,
        ref: entry.ref,
        timestamp: formatTime(entry.timestamp),
        activity_type: entry.type,
        actor: entry.actor ? describeUser(entry.actor, link) : null,
    }));
    return { list: query.get('direction') === 'asc' ? entries : entries.reverse(), cursor: true };
}
const issueRoutes = [
    repositoryRoute('GET /issues', READ, listIssues),
    repositoryRoute('POST /issues', 'issues:write', createIssue),
    repositoryRoute('GET /issues/{issue_number}', READ, (call) => ({ body: describeIssueOf(call, readIssue(call)) })),
    repositoryRoute('PATCH /issues/{issue_number}', WRITE, changeIssue),
    repositoryRoute('GET /issues/{issue_number}/timeline', READ, listTimeline),
    repositoryRoute('GET /issues/{issue_number}/comments', READ, (call) => ({
        list: call.repository.issues
            .listComments(readIssue(call).number)
            .map((comment) => describeCommentOf(call, comment)),
    })),
    repositoryRoute('POST /issues/{issue_number}/comments', WRITE, (call) => {
        const comment = call.repository.issues.comment(readIssue(call).number, call.actor, readText(call.body, 'body'));
        return { status: 201, body: describeCommentOf(call, comment) };
    }),
    repositoryRoute('GET /issues/comments/{comment_id}', READ, (call) => ({
        body: describeCommentOf(call, call.repository.issues.requireComment(readNumber(call, 'comment_id'))),
    })),
    repositoryRoute('PATCH /issues/comments/{comment_id}', WRITE, (call) => ({
        body: describeCommentOf(call, call.repository.issues.editComment(readNumber(call, 'comment_id'), readText(call.body, 'body'))),
    })),
    repositoryRoute('GET /activity', 'contents:read', listActivity),
];

;// CONCATENATED MODULE: ./build/sandbox/github/routes/people.js




const MEMBERS = ['members:read'];
function requireOrganization(call) {
    const account = call.state.accounts.require(call.params.org ?? '');
    const organization = call.state.organizations.get(account.id);
    if (!organization || !isInside(call.token, organization))
        throw notFound();
    return organization;
}
function requireTeam(call) {
    const { params, state, token } = call;
    if (params.team_slug !== undefined)
        return state.teams.require({ organization: requireOrganization(call).account, slug: params.team_slug });
    const team = state.teams.require({ id: readNumber(call, 'team_id') });
    const organization = state.organizations.get(team.organization.id);
    const isOther = params.org_id !== undefined && Number(params.org_id) !== team.organization.id;
    if (isOther || !organization || !isInside(token, organization))
        throw notFound();
    return team;
}
const getTeam = (call) => {
    const team = requireTeam(call);
    const organization = call.state.organizations.get(team.organization.id);
    if (!organization)
        throw notFound();
    return { body: describeFullTeam(team, organization, call.state.teams.listMembers(team).size, call.link) };
};
const listMembers = (call) => {
    const team = requireTeam(call);
    const role = call.query.get('role') ?? 'all';
    const { accounts, teams } = call.state;
    const members = [...teams.listMembers(team)].filter(([, one]) => role === 'all' || role === one);
    return { list: members.map(([id]) => describeUser(accounts.get(id), call.link)) };
};
const listChildren = (call) => ({
    list: call.state.teams.listChildren(requireTeam(call)).map((team) => describeTeamWithParent(team, call.link)),
});
const peopleRoutes = [
    route('GET /user', [], (call) => {
        if (call.token.app)
            throw refuseForbidden(call.token, []);
        return { body: describeOwnUser(call.actor, call.link) };
    }),
    route('GET /users/{username}', [], (call) => ({
        body: describeFullUser(call.state.accounts.require(call.params.username ?? ''), call.link),
    })),
    route('GET /user/{account_id}', [], (call) => ({
        body: describeFullUser(call.state.accounts.require(readNumber(call, 'account_id')), call.link),
    })),
    route('GET /orgs/{org}/teams', MEMBERS, (call) => ({
        list: call.state.teams
            .list(requireOrganization(call).account)
            .map((team) => describeTeamWithParent(team, call.link)),
    })),
    route('GET /orgs/{org}/members', MEMBERS, (call) => {
        const { members } = requireOrganization(call);
        const role = call.query.get('role') ?? 'all';
        return {
            list: [...members]
                .filter(([, one]) => role === 'all' || role === one)
                .map(([id]) => describeUser(call.state.accounts.get(id), call.link)),
        };
    }),
    ...['/orgs/{org}/teams/{team_slug}', '/teams/{team_id}', '/organizations/{org_id}/team/{team_id}'].flatMap((path) => [
        route(`GET ${path}`, MEMBERS, getTeam),
        route(`GET ${path}/members`, MEMBERS, listMembers),
        route(`GET ${path}/teams`, MEMBERS, listChildren),
    ]),
];

;// CONCATENATED MODULE: ./build/sandbox/github/routes/pulls.js








const pulls_READ = 'pull_requests:read';
const pulls_WRITE = 'pull_requests:write';
function createPorts(call, author) {
    const { repository, link, state } = call;
    return {
        link,
        repository: repository.fullName,
        owner: repository.owner,
        association: associate(call, author),
        homeId: repository.id,
        describeRepository: (id) => {
            const found = state.findRepository(id);
            return found ? describeRepository(found, link) : null;
        },
    };
}
function describeWhole(call, pull) {
    const { pulls, issues } = call.repository;
    const files = pulls.listFiles(pull);
    const counts = {
        comments: issues.listComments(pull.number).length,
        commits: pulls.listCommits(pull).length,
        additions: files.reduce((sum, one) => sum + one.additions, 0),
        deletions: files.reduce((sum, one) => sum + one.deletions, 0),
        files: files.length,
    };
    return describeFullPull(pull, counts, createPorts(call, pull.issue.author));
}
const describeReviewOf = (call, review) => describeReview(review, call.repository.fullName, associate(call, review.user), call.link);
const readPull = (call) => call.repository.pulls.require(readNumber(call, 'pull_number'));
function listPulls(call) {
    const { query, repository } = call;
    const [state, head, base] = [query.get('state') ?? 'open', query.get('head'), query.get('base')];
    const pulls = repository.pulls
        .list()
        .filter((pull) => state === 'all' || pull.issue.state === state)
        .filter((pull) => base === null || pull.base.ref === base)
        .filter((pull) => !head?.includes(':') || `${pull.head.origin.owner.login}:${pull.head.ref}` === head);
    const key = query.get('sort') === 'updated' ? 'updatedAt' : 'createdAt';
    const isAscending = (query.get('direction') ?? (query.get('sort') ? 'asc' : 'desc')) === 'asc';
    const sorted = [...pulls].sort((a, b) => b.issue[key].getTime() - a.issue[key].getTime() || b.number - a.number);
    return {
        list: (isAscending ? sorted.reverse() : sorted).map((pull) => describePull(pull, createPorts(call, pull.issue.author))),
    };
}
function openPull(call) {
    const { body, repository, actor, state } = call;
    const head = readText(body, 'head');
    const [owner = '', branch = ''] = head.includes(':') ? head.split(':') : [repository.owner.login, head];
    const origin = owner.toLowerCase() === repository.owner.login.toLowerCase()
        ? repository
        : state.findRepository(`${owner}/${repository.name}`);
    if (!origin)
        throw refuse(422, 'Validation Failed', [{ resource: 'PullRequest', field: 'head', code: 'invalid' }]);
    const pull = repository.pulls.open(actor, {
        title: readText(body, 'title'),
        body: readOptionalText(body, 'body') ?? null,
        head: branch,
        base: readText(body, 'base'),
        origin,
        draft: readOptionalBoolean(body, 'draft') ?? false,
    });
    return { status: 201, body: describeWhole(call, pull) };
}
function askForReview(call) {
    const { body, repository, state, actor } = call;
    const reviewers = (readTexts(body, 'reviewers') ?? []).map((login) => state.accounts.find(login));
    const known = state.organizations.get(repository.owner.id);
    const teams = (readTexts(body, 'team_reviewers') ?? []).map((slug) => known ? state.teams.list(known.account).find((team) => team.slug === slug) : undefined);
    if ([...reviewers, ...teams].includes(undefined))
        throw refuse(422, 'Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the repository.');
    const pull = repository.pulls.askForReview(readPull(call).number, actor, reviewers.filter((one) => one !== undefined), teams.filter((one) => one !== undefined));
    return { status: 201, body: describePull(pull, createPorts(call, pull.issue.author)) };
}
function readEvent(body) {
    const event = readOptionalText(body, 'event');
    if (event === undefined || event === 'APPROVE' || event === 'REQUEST_CHANGES' || event === 'COMMENT')
        return event;
    throw route_invalid(`${event} is not a member of ["APPROVE", "REQUEST_CHANGES", "COMMENT"].`);
}
function createReview(call) {
    const { body, repository, actor } = call;
    const { number } = readPull(call);
    const event = readEvent(body);
    const commit = readOptionalText(body, 'commit_id');
    const options = { body: readOptionalText(body, 'body') ?? '', ...(commit === undefined ? {} : { commit }) };
    const review = event
        ? repository.reviews.review(number, actor, event, options)
        : repository.reviews.start(number, actor, options);
    return { body: describeReviewOf(call, review) };
}
const readReview = (call) => call.repository.reviews.require(readNumber(call, 'review_id'), readPull(call).number);
const reviewRoutes = [
    repositoryRoute('GET /pulls/{pull_number}/reviews', pulls_READ, (call) => ({
        list: call.repository.reviews
            .list(readPull(call).number)
            .filter((review) => review.state !== 'PENDING' || review.user?.id === call.actor.id)
            .map((review) => describeReviewOf(call, review)),
    })),
    repositoryRoute('POST /pulls/{pull_number}/reviews', pulls_WRITE, createReview),
    repositoryRoute('GET /pulls/{pull_number}/reviews/{review_id}', pulls_READ, (call) => ({
        body: describeReviewOf(call, readReview(call)),
    })),
    repositoryRoute('POST /pulls/{pull_number}/reviews/{review_id}/events', pulls_WRITE, (call) => {
        const event = readEvent(call.body);
        if (!event)
            throw route_invalid(`"event" wasn't supplied.`);
        const { id } = readReview(call);
        return {
            body: describeReviewOf(call, call.repository.reviews.submit(id, event, readOptionalText(call.body, 'body'))),
        };
    }),
    repositoryRoute('PUT /pulls/{pull_number}/reviews/{review_id}/dismissals', pulls_WRITE, (call) => {
        const message = readText(call.body, 'message');
        return { body: describeReviewOf(call, call.repository.reviews.dismiss(readReview(call).id, call.actor, message)) };
    }),
];
const pullRoutes = [
    repositoryRoute('GET /pulls', pulls_READ, listPulls),
    repositoryRoute('POST /pulls', pulls_WRITE, openPull),
    repositoryRoute('GET /pulls/{pull_number}', pulls_READ, (call) => ({ body: describeWhole(call, readPull(call)) })),
    repositoryRoute('PATCH /pulls/{pull_number}', pulls_WRITE, (call) => {
        const { body, repository, actor } = call;
        const text = readOptionalText(body, 'body');
        const state = readState(body);
        const pull = repository.pulls.change(readNumber(call, 'pull_number'), actor, {
            title: readOptionalText(body, 'title'),
            base: readOptionalText(body, 'base'),
            ...(text === undefined ? {} : { body: text }),
            ...(state ? { state } : {}),
        });
        return { body: describeWhole(call, pull) };
    }),
    repositoryRoute('GET /pulls/{pull_number}/commits', pulls_READ, (call) => ({
        list: call.repository.pulls
            .listCommits(readPull(call))
            .slice(0, 250)
            .map((commit) => describeCommitOf(call, commit)),
    })),
    repositoryRoute('GET /pulls/{pull_number}/files', pulls_READ, (call) => {
        const pull = readPull(call);
        return {
            list: call.repository.pulls
                .listFiles(pull)
                .map((change) => describeChange(change, pull.head.sha, call.repository.fullName, call.link)),
        };
    }),
    repositoryRoute('GET /pulls/{pull_number}/requested_reviewers', pulls_READ, (call) => {
        const { reviewers, teams } = readPull(call);
        return {
            body: {
                users: reviewers.map((account) => describeUser(account, call.link)),
                teams: teams.map((team) => describeTeamWithParent(team, call.link)),
            },
        };
    }),
    repositoryRoute('POST /pulls/{pull_number}/requested_reviewers', pulls_WRITE, askForReview),
    repositoryRoute('PUT /pulls/{pull_number}/merge', 'contents:write', (call) => {
        const { merged } = call.repository.pulls.merge(readPull(call).number, call.actor);
        return { body: { sha: merged?.commit, merged: true, message: 'Pull Request successfully merged' } };
    }),
    ...reviewRoutes,
];

;// CONCATENATED MODULE: ./build/sandbox/github/routes/root.js

const ENTRIES = {
    current_user_url: '/user',
    current_user_authorizations_html_url: '/settings/connections/applications{/client_id}',
    authorizations_url: '/authorizations',
    code_search_url: '/search/code?q={query}{&page,per_page,sort,order}',
    commit_search_url: '/search/commits?q={query}{&page,per_page,sort,order}',
    emails_url: '/user/emails',
    emojis_url: '/emojis',
    events_url: '/events',
    feeds_url: '/feeds',
    followers_url: '/user/followers',
    following_url: '/user/following{/target}',
    gists_url: '/gists{/gist_id}',
    issue_search_url: '/search/issues?q={query}{&page,per_page,sort,order}',
    issues_url: '/issues',
    keys_url: '/user/keys',
    label_search_url: '/search/labels?q={query}&repository_id={repository_id}{&page,per_page}',
    notifications_url: '/notifications',
    organization_url: '/orgs/{org}',
    organization_repositories_url: '/orgs/{org}/repos{?type,page,per_page,sort}',
    organization_teams_url: '/orgs/{org}/teams',
    public_gists_url: '/gists/public',
    rate_limit_url: '/rate_limit',
    repository_url: '/repos/{owner}/{repo}',
    repository_search_url: '/search/repositories?q={query}{&page,per_page,sort,order}',
    current_user_repositories_url: '/user/repos{?type,page,per_page,sort}',
    starred_url: '/user/starred{/owner}{/repo}',
    starred_gists_url: '/gists/starred',
    user_url: '/users/{user}',
    user_organizations_url: '/user/orgs',
    user_repositories_url: '/users/{user}/repos{?type,page,per_page,sort}',
    user_search_url: '/search/users?q={query}{&page,per_page,sort,order}',
};
const rootRoutes = [
    route_open(route('GET /', [], ({ link }) => ({
        body: Object.fromEntries(Object.entries(ENTRIES).map(([name, path]) => [name, link(path)])),
    }))),
    route_open(route('GET /meta', [], () => ({ body: { verifiable_password_authentication: false } }))),
];

;// CONCATENATED MODULE: ./build/sandbox/github/documents/settings.js


function describeRuleset(ruleset, source, isWhole, canEdit, link) {
    const { id, name, target, enforcement, include, exclude, rules, bypassActors, createdAt } = ruleset;
    const isOrganization = ruleset.source === 'Organization';
    const at = formatTime(createdAt);
    return {
        id,
        name,
        target,
        source_type: ruleset.source,
        source,
        enforcement,
        node_id: nodeId('RRS', id),
        created_at: at,
        updated_at: at,
        _links: {
            self: { href: link(`/${isOrganization ? 'orgs' : 'repos'}/${source}/rulesets/${id}`) },
            html: { href: link(`/html/${source}/rules/${id}`) },
        },
        ...(isWhole
            ? {
                conditions: {
                    ref_name: { include, exclude },
                    ...(isOrganization ? { repository_name: { include: ['~ALL'], exclude: [] } } : {}),
                },
                rules,
                ...(canEdit ? { bypass_actors: bypassActors } : {}),
            }
            : {}),
    };
}
function describeProtection(branch, protection, repository, link) {
    const url = link(`/repos/${repository}/branches/${encodeURIComponent(branch)}/protection`);
    const { checks, strict, enforceAdmins, approvals } = protection;
    return {
        url,
        ...(checks.length > 0
            ? {
                required_status_checks: {
                    url: `${url}/required_status_checks`,
                    strict,
                    contexts: checks.map(({ context }) => context),
                    contexts_url: `${url}/required_status_checks/contexts`,
                    checks: checks.map(({ context, appId }) => ({ context, app_id: appId })),
                },
            }
            : {}),
        ...(approvals > 0 || protection.codeOwnerReviews
            ? {
                required_pull_request_reviews: {
                    url: `${url}/required_pull_request_reviews`,
                    dismiss_stale_reviews: protection.dismissStale,
                    require_code_owner_reviews: protection.codeOwnerReviews,
                    required_approving_review_count: approvals,
                    require_last_push_approval: false,
                },
            }
            : {}),
        required_signatures: { url: `${url}/required_signatures`, enabled: false },
        enforce_admins: { url: `${url}/enforce_admins`, enabled: enforceAdmins },
        required_linear_history: { enabled: false },
        allow_force_pushes: { enabled: protection.allowForcePushes },
        allow_deletions: { enabled: protection.allowDeletions },
        block_creations: { enabled: false },
        required_conversation_resolution: { enabled: false },
        lock_branch: { enabled: false },
        allow_fork_syncing: { enabled: false },
    };
}
function summarizeProtection(protection) {
    const checks = protection?.checks ?? [];
    return {
        enabled: protection !== undefined,
        required_status_checks: {
            enforcement_level: checks.length === 0 ? 'off' : protection?.enforceAdmins ? 'everyone' : 'non_admins',
            contexts: checks.map(({ context }) => context),
            checks: checks.map(({ context, appId }) => ({ context, app_id: appId })),
        },
    };
}
function describeEnvironment(environment, repository, reviewers, link) {
    const { id, name, createdAt, branchPolicy, canAdminsBypass } = environment;
    const at = formatTime(createdAt);
    const rule = (offset, type, fields = {}) => ({
        id: id * 10 + offset,
        node_id: nodeId('GA', id * 10 + offset),
        type,
        ...fields,
    });
    return {
        id,
        node_id: nodeId('EN', id),
        name,
        url: link(`/repos/${repository}/environments/${encodeURIComponent(name)}`),
        html_url: link(`/html/${repository}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`),
        created_at: at,
        updated_at: at,
        can_admins_bypass: canAdminsBypass,
        protection_rules: [
            ...(reviewers.length > 0
                ? [
                    rule(1, 'required_reviewers', {
                        prevent_self_review: false,
                        reviewers: reviewers.map((reviewer) => ({ type: 'User', reviewer })),
                    }),
                ]
                : []),
            ...(branchPolicy ? [rule(2, 'branch_policy')] : []),
        ],
        deployment_branch_policy: branchPolicy
            ? { protected_branches: branchPolicy.protected, custom_branch_policies: !branchPolicy.protected }
            : null,
    };
}
const describeBranchPolicies = ({ id, branchPolicy }) => (branchPolicy?.custom ?? []).map((name, at) => ({
    id: id * 100 + at,
    node_id: nodeId('GBP', id * 100 + at),
    name,
    type: 'branch',
}));
function describeInstallation(installation, organization, link) {
    const { id, app, permissions, events, createdAt, repositories } = installation;
    const { account } = organization;
    const at = formatTime(createdAt);
    return {
        id,
        account: describeUser(account, link),
        repository_selection: repositories ? 'selected' : 'all',
        access_tokens_url: link(`/app/installations/${id}/access_tokens`),
        repositories_url: link('/installation/repositories'),
        html_url: link(`/html/organizations/${account.login}/settings/installations/${id}`),
        app_id: app.id,
        app_slug: app.slug,
        target_id: account.id,
        target_type: 'Organization',
        permissions,
        events,
        created_at: at,
        updated_at: at,
        single_file_name: null,
        has_multiple_single_files: false,
        single_file_paths: [],
        suspended_by: null,
        suspended_at: null,
    };
}
function describeApp(installation, organization, link) {
    const { app, permissions, events, createdAt } = installation;
    const at = formatTime(createdAt);
    return {
        id: app.id,
        slug: app.slug,
        node_id: nodeId('A', app.id),
        owner: describeUser(organization.account, link),
        name: app.slug,
        description: null,
        external_url: link(`/html/apps/${app.slug}`),
        html_url: link(`/html/apps/${app.slug}`),
        created_at: at,
        updated_at: at,
        permissions,
        events,
    };
}

;// CONCATENATED MODULE: ./build/sandbox/github/routes/settings.js








const ADMINISTRATION = 'administration:read';
function listRulesets({ repository, state }) {
    const organization = state.organizations.get(repository.owner.id);
    return [...repository.settings.rulesets, ...(organization?.settings.rulesets ?? [])];
}
const describeRulesetOf = ({ repository, link, token }, ruleset, isWhole) => {
    const source = ruleset.source === 'Organization' ? repository.owner.login : repository.fullName;
    return describeRuleset(ruleset, source, isWhole, hasPermission(token, 'administration:write'), link);
};
function getBranch(call) {
    const { repository, params, link } = call;
    const name = params.branch ?? '';
    const sha = repository.refs.findBranch(name);
    if (sha === undefined)
        throw refuse(404, 'Branch not found');
    const protection = repository.settings.protections.get(name);
    const url = link(`/repos/${repository.fullName}/branches/${encodeURIComponent(name)}`);
    return {
        body: {
            name,
            commit: describeCommitOf(call, repository.objects.getCommit(sha)),
            _links: { self: url, html: link(`/html/${repository.fullName}/tree/${encodeURIComponent(name)}`) },
            protected: isProtected(call, name),
            protection: summarizeProtection(protection),
            protection_url: `${url}/protection`,
        },
    };
}
const isProtected = (call, name) => call.repository.settings.protections.has(name) || listBranchRules(call, name).length > 0;
function requireProtection({ repository, params }) {
    const name = params.branch ?? '';
    if (repository.refs.findBranch(name) === undefined)
        throw refuse(404, 'Branch not found');
    const protection = repository.settings.protections.get(name);
    if (!protection)
        throw refuse(404, 'Branch not protected');
    return protection;
}
const describeProtectionOf = (call) => describeProtection(call.params.branch ?? '', requireProtection(call), call.repository.fullName, call.link);
function listBranchRules({ repository, state }, branch) {
    const ref = `refs/heads/${branch}`;
    const organization = state.organizations.get(repository.owner.id);
    return [repository.settings, ...(organization ? [organization.settings] : [])].flatMap((settings) => settings.listActive(ref, repository.defaultBranch).flatMap((ruleset) => ruleset.rules.map((rule) => ({
        ...rule,
        ruleset_source_type: ruleset.source,
        ruleset_source: ruleset.source === 'Organization' ? repository.owner.login : repository.fullName,
        ruleset_id: ruleset.id,
    }))));
}
function requireEnvironment({ repository, params }) {
    const environment = repository.settings.environments.find(({ name }) => name === params.environment_name);
    if (!environment)
        throw notFound();
    return environment;
}
function describeEnvironmentOf({ repository, state, link }, environment) {
    const reviewers = environment.reviewers.map((id) => describeUser(state.accounts.get(id), link));
    return describeEnvironment(environment, repository.fullName, reviewers, link);
}
const listInstallations = (call, organization) => ({
    list: organization.installations.map((one) => describeInstallation(one, organization, call.link)),
    wrap: (page, total) => ({ total_count: total, installations: page }),
});
function getApp(call) {
    for (const organization of call.state.organizations.values()) {
        const installation = organization.installations.find(({ app }) => app.slug === call.params.app_slug);
        if (installation)
            return { body: describeApp(installation, organization, call.link) };
    }
    throw notFound();
}
const branchRoutes = [
    repositoryRoute('GET /branches', 'contents:read', (call) => ({
        list: call.repository.refs.list('refs/heads/').map(([ref, sha]) => {
            const name = ref.slice('refs/heads/'.length);
            const url = call.link(`/repos/${call.repository.fullName}/commits/${sha}`);
            return { name, commit: { sha, url }, protected: isProtected(call, name) };
        }),
    })),
    repositoryRoute('GET /branches/{+branch}/protection/required_status_checks', ADMINISTRATION, (call) => {
        const { required_status_checks: checks } = describeProtectionOf(call);
        if (checks === undefined)
            throw refuse(404, 'Required status checks not enabled');
        return { body: checks };
    }),
    repositoryRoute('GET /branches/{+branch}/protection', ADMINISTRATION, (call) => ({
        body: describeProtectionOf(call),
    })),
    repositoryRoute('GET /branches/{+branch}', 'contents:read', getBranch),
    repositoryRoute('GET /rules/branches/{+branch}', 'metadata:read', (call) => ({
        list: listBranchRules(call, call.params.branch ?? ''),
    })),
];
const settingRoutes = [
    ...branchRoutes,
    repositoryRoute('GET /rulesets', 'metadata:read', (call) => ({
        list: listRulesets(call).map((ruleset) => describeRulesetOf(call, ruleset, false)),
    })),
    repositoryRoute('GET /rulesets/{ruleset_id}', 'metadata:read', (call) => {
        const id = readNumber(call, 'ruleset_id');
        const ruleset = listRulesets(call).find((one) => one.id === id);
        if (!ruleset)
            throw notFound();
        return { body: describeRulesetOf(call, ruleset, true) };
    }),
    route('GET /orgs/{org}/rulesets', ['organization_administration:read'], (call) => {
        const { account, settings } = requireOrganization(call);
        return { list: settings.rulesets.map((one) => describeRuleset(one, account.login, false, false, call.link)) };
    }),
    repositoryRoute('GET /environments', 'actions:read', (call) => ({
        list: call.repository.settings.environments.map((one) => describeEnvironmentOf(call, one)),
        wrap: (page, total) => ({ total_count: total, environments: page }),
    })),
    repositoryRoute('GET /environments/{environment_name}', 'actions:read', (call) => ({
        body: describeEnvironmentOf(call, requireEnvironment(call)),
    })),
    repositoryRoute('GET /environments/{environment_name}/deployment-branch-policies', 'actions:read', (call) => ({
        list: describeBranchPolicies(requireEnvironment(call)),
        wrap: (page, total) => ({ total_count: total, branch_policies: page }),
    })),
    repositoryRoute('GET /codeowners/errors', 'contents:read', () => ({ body: { errors: [] } })),
    repositoryRoute('GET /collaborators/{username}/permission', 'metadata:read', (call) => {
        const { state, repository, params, link } = call;
        const account = state.accounts.require(params.username ?? '');
        const role = findRole(state, repository, account);
        const permission = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role;
        return { body: { permission, role_name: role, user: { ...describeUser(account, link), role_name: role } } };
    }),
    route('GET /orgs/{org}/installations', ['organization_administration:read'], (call) => {
        const organization = requireOrganization(call);
        return listInstallations(call, organization);
    }),
    route('GET /apps/{app_slug}', [], getApp),
];

;// CONCATENATED MODULE: ./build/sandbox/github/routes/variables.js




const describeVariable = ({ name, value, createdAt, updatedAt }) => ({
    name,
    value,
    created_at: formatTime(createdAt),
    updated_at: formatTime(updatedAt),
});
const list = (variables) => ({
    list: variables.map(describeVariable),
    wrap: (page, total) => ({ total_count: total, variables: page }),
});
function get(variables, { params }) {
    const found = variables.find(params.name ?? '');
    if (!found)
        throw notFound();
    return { body: describeVariable(found) };
}
const variableRoutes = [
    repositoryRoute('GET /actions/variables', 'variables:read', ({ repository }) => list(repository.settings.variables.list())),
    repositoryRoute('GET /actions/variables/{name}', 'variables:read', (call) => get(call.repository.settings.variables, call)),
    repositoryRoute('GET /actions/organization-variables', 'variables:read', ({ repository, state }) => list(state.organizations.get(repository.owner.id)?.settings.variables.list() ?? [])),
    repositoryRoute('GET /environments/{environment_name}/variables', 'environments:read', (call) => list(requireEnvironment(call).variables.list())),
    repositoryRoute('GET /environments/{environment_name}/variables/{name}', 'environments:read', (call) => get(requireEnvironment(call).variables, call)),
];

;// CONCATENATED MODULE: ./build/sandbox/github/routes/index.js









const ROUTES = [
    ...rootRoutes,
    ...peopleRoutes,
    ...contentRoutes,
    ...pullRoutes,
    ...issueRoutes,
    ...deploymentRoutes,
    ...settingRoutes,
    ...variableRoutes,
    ...attestationRoutes,
];

;// CONCATENATED MODULE: ./build/sandbox/github/handler.js







const handler_MAX_BODY_BYTES = 16 * 1024 * 1024;
const ADMIN_PATH = '/_sandbox/';
const finder = new RouteFinder(ROUTES);
function createGithubHandler(state, options = {}) {
    return async (request, response) => {
        const url = parseUrl(request);
        const isAdmin = url.pathname.startsWith(ADMIN_PATH);
        const fault = isAdmin ? undefined : state.controls.findFault(request.method ?? '', request.url ?? '');
        const responder = new Responder(request, response, state.now(), fault);
        const match = isAdmin ? undefined : finder.find(normalizeMethod(request), url.pathname);
        const read = {};
        let sent = responder.sendFault();
        if (sent)
            return;
        try {
            if (isAdmin) {
                const body = administer(state, request.method ?? '', url.pathname.slice(ADMIN_PATH.length), await readDocument(request));
                responder.send({ body }, url);
                return;
            }
            sent = await answer(state, request, url, match, responder, options, read);
        }
        catch (error) {
            if (!(error instanceof Refusal) || response.headersSent)
                throw error;
            sent = responder.refuse(error);
        }
        if (match)
            options.onExchange?.({ ...sent, operation: match.route.operation.replaceAll('{+', '{'), request: read.body });
    };
}
const normalizeMethod = ({ method = '' }) => (method === 'HEAD' ? 'GET' : method);
async function answer(state, request, url, match, responder, { guest }, read) {
    const token = authenticate(state, request, match?.route.isOpen ? guest : undefined);
    state.controls.assertLimits(token);
    responder.shared = { ...state.controls.describeLimit(token), ...state.controls.checkSso(url.origin) };
    if (!match)
        throw refuse(501, `The sandbox does not implement ${request.method} ${url.pathname}`);
    const body = await readDocument(request);
    read.body = body;
    assertPermission(token, match.route.permissions);
    const found = await match.route.answer({
        state,
        token,
        actor: token.account,
        params: match.params,
        query: url.searchParams,
        body,
        accept: request.headers.accept ?? '',
        link: (path) => `${url.origin}${path}`,
    });
    const sent = responder.send(found, url);
    if (sent.status === 304)
        state.controls.release(token);
    return sent;
}
function authenticate(state, request, guest) {
    const { authorization } = request.headers;
    const [, text] = /^(?:bearer|token) (\S+)$/i.exec(authorization ?? '') ?? [];
    const token = authorization === undefined ? guest : state.tokens.get(text ?? '');
    if (!token)
        throw refuse(401, authorization === undefined ? 'Requires authentication' : 'Bad credentials');
    return token;
}
async function readDocument(request) {
    const text = (await readBody(request, handler_MAX_BODY_BYTES)).toString('utf8');
    if (text === '')
        return {};
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        throw refuse(400, 'Problems parsing JSON');
    }
    if (typeof document !== 'object' || document === null || Array.isArray(document))
        throw refuse(400, 'Body should be a JSON object');
    return document;
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
            return host_refuse(request, response, 429, { 'retry-after': '1' });
        if (active.name === 'error' && this.#shares.error.hit(active.value))
            return host_refuse(request, response, 503, {});
        try {
            await this.#service.handler(request, response, active);
        }
        catch (error) {
            if (response.headersSent)
                response.destroy();
            else
                host_refuse(request, response, 500, {}, (0,describe/* describe */.q0)(error));
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
function host_refuse(request, response, status, headers, detail = 'a fault of the sandbox') {
    request.resume();
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ errors: [{ code: status === 429 ? 'TOOMANYREQUESTS' : 'UNAVAILABLE', message: detail }] }));
}

;// CONCATENATED MODULE: ./build/sandbox/loki/handler.js


const LIMITS = {
    bodyBytes: 4 * 1024 * 1024,
    lineBytes: 256 * 1024,
    labels: 15,
    labelNameChars: 1024,
    labelValueChars: 2048,
    oldestMs: 7 * 86_400_000,
    newestMs: 10 * 60_000,
};
const MAX_LINES = 100_000;
const timestamp = schemas/* string */.YjP().regex(/^[1-9]\d{18}$/, 'expected nanoseconds since 1970 as a string of 19 digits');
const line = schemas/* string */.YjP().refine((text) => Buffer.byteLength(text) <= LIMITS.lineBytes, 'the line is too long');
const labelName = schemas/* string */.YjP()
    .max(LIMITS.labelNameChars)
    .regex(/^(?!__)[a-zA-Z_][a-zA-Z0-9_]*$/);
const labels = schemas/* record */.g1P(labelName, schemas/* string */.YjP().min(1).max(LIMITS.labelValueChars))
    .refine((given) => Object.keys(given).length > 0, 'a stream needs a label')
    .refine((given) => Object.keys(given).length <= LIMITS.labels, `a stream has at most ${LIMITS.labels} labels`);
const pushSchema = schemas/* strictObject */.rej({
    streams: schemas/* array */.YOg(schemas/* strictObject */.rej({ stream: labels, values: schemas/* array */.YOg(schemas/* tuple */.PVZ([timestamp, line])).min(1) })).min(1),
});
function createLokiReceiver(clock) {
    const lines = [];
    const last = new Map();
    const receive = async (request, response) => {
        const { pathname } = parseUrl(request);
        if (pathname === '/ready') {
            response.writeHead(200, { 'content-type': 'text/plain' }).end('ready\n');
            return;
        }
        if (pathname !== '/loki/api/v1/push')
            throw new Refusal(501, 'only POST /loki/api/v1/push is implemented\n');
        if (request.method !== 'POST')
            throw new Refusal(405, 'expected POST\n', { allow: 'POST' });
        assertHeaders(request.headers);
        const parsed = pushSchema.safeParse(await readJson(request, LIMITS.bodyBytes));
        if (!parsed.success)
            throw new Refusal(400, `${core_errors/* prettifyError */.S1(parsed.error)}\n`);
        const accepted = checkOrder(parsed.data.streams, new Map(last), clock.now().getTime());
        for (const [key, time] of accepted.last)
            last.set(key, time);
        lines.push(...accepted.lines);
        lines.splice(0, Math.max(0, lines.length - MAX_LINES));
        response.writeHead(204).end();
    };
    return { handler: sendRefusals(receive), lines };
}
function assertHeaders(headers) {
    const type = String(headers['content-type'] ?? '');
    if (!/^application\/json(;\s*charset=utf-8)?$/i.test(type))
        throw new Refusal(415, 'expected application/json\n');
    if (headers['content-encoding'] !== undefined)
        throw new Refusal(415, 'expected a body without an encoding\n');
}
function checkOrder(streams, last, nowMs) {
    const [oldest, newest] = [BigInt(nowMs - LIMITS.oldestMs), BigInt(nowMs + LIMITS.newestMs)];
    const lines = [];
    for (const { stream, values } of streams) {
        const key = JSON.stringify(Object.entries(stream).toSorted());
        for (const [text, content] of values) {
            const time = BigInt(text);
            const ms = time / 1000000n;
            if (ms < oldest || ms > newest)
                throw new Refusal(400, `the timestamp ${text} is too old or in the future\n`);
            if (time <= (last.get(key) ?? 0n))
                throw new Refusal(400, `the timestamp ${text} is not after the one before\n`);
            last.set(key, time);
            lines.push({ labels: stream, time: text, line: content });
        }
    }
    return { last, lines };
}

// EXTERNAL MODULE: ./build/sandbox/regions.js
var regions = __webpack_require__(8977);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/sandbox/registry/damage.js



const REPOSITORY = /^[a-z0-9]+([._-][a-z0-9]+)*(\/[a-z0-9]+([._-][a-z0-9]+)*)*$/;
async function damageRepository(root, repository, digests) {
    const folder = (0,external_node_path_.join)(root, encodeURIComponent(repository), 'blobs');
    const wanted = digests && new Set(digests.map((digest) => digest.replace(':', '-')));
    const found = REPOSITORY.test(repository) ? await (0,promises_.readdir)(folder).catch(() => []) : [];
    const names = found.filter((name) => wanted?.has(name) ?? true);
    if (names.length === 0)
        throw (0,sandbox_errors/* sandboxError */.k)('sandbox-no-such-repository', { repository });
    const [lost, rotten] = [[], []];
    for (const [i, name] of names.sort().entries()) {
        const path = (0,external_node_path_.join)(folder, name);
        const digest = name.replace('-', ':');
        if (i % 4 === 0) {
            await (0,promises_.rm)(path);
            lost.push(digest);
        }
        else if (i % 4 === 1) {
            await flipBit(path);
            rotten.push(digest);
        }
    }
    return { lost, rotten };
}
async function flipBit(path) {
    const bytes = await (0,promises_.readFile)(path);
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    await (0,promises_.rm)(path);
    await (0,promises_.writeFile)(path, bytes);
}

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
var external_node_stream_promises_ = __webpack_require__(46466);
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
        await (0,external_node_stream_promises_.pipeline)(blob.read(from, to), response);
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
        return (await (0,promises_.readdir)(this.#root).catch(() => [])).map(decodeURIComponent).sort();
    }
    async blob(repository, digest) {
        const path = this.#path(repository, 'blobs', digest);
        const info = await (0,promises_.stat)(path).catch(() => undefined);
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
    async append(repository, id, body) {
        await (0,external_node_stream_promises_.pipeline)(body, (0,external_node_fs_.createWriteStream)(this.#path(repository, 'uploads', id), { flags: 'a' }));
    }
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










const NAME = '([a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*)';
const ROUTE = new RegExp(`^/v2/${NAME}/(manifests|blobs|tags|referrers)/(.*)$`);
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
const issuer_SHA = '0123456789abcdef0123456789abcdef01234567';
const WORKFLOW_REF = `${issuer_REPOSITORY}/.github/workflows/release.yml@${REF}`;
const SANDBOX_IDENTITY = `https://github.com/${WORKFLOW_REF}`;
const CLAIMS = {
    ref: REF,
    ref_type: 'branch',
    sha: issuer_SHA,
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
    workflow_sha: issuer_SHA,
    job_workflow_ref: WORKFLOW_REF,
    job_workflow_sha: issuer_SHA,
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
const rekor_v1_entries_invalid = (detail) => new Refusal(400, { code: 400, message: `error processing entry: ${detail}` });
const decodeBase64 = (text) => Buffer.from(text, 'base64');
function canonicalizeEntry(body) {
    const parsed = proposed.safeParse(body);
    if (!parsed.success)
        throw rekor_v1_entries_invalid(parsed.error.issues[0]?.message ?? 'unknown kind of entry');
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
        throw rekor_v1_entries_invalid('verifying signature: invalid signature when validating ASN.1 encoded signature');
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
            throw rekor_v1_entries_invalid('could not verify envelope: a signature matches none of the given keys');
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
            throw rekor_v1_entries_invalid('could not verify envelope: accepted signatures do not match threshold');
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
        throw rekor_v1_entries_invalid('the verifier is neither a certificate nor a public key');
    }
}
function parseEnvelope(text) {
    try {
        return envelope.parse(JSON.parse(text));
    }
    catch {
        throw rekor_v1_entries_invalid('the proposed content is not a DSSE envelope');
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
    await (0,promises_.mkdir)(options.dir, { recursive: true });
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
        await (0,promises_.appendFile)((0,external_node_path_.join)(this.#options.dir, 'entries.jsonl'), `${JSON.stringify(line)}\n`);
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
    const bytes = await (0,promises_.readFile)((0,external_node_path_.join)(dir, pathname)).catch(() => undefined);
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
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(this.#folder(name), BUCKET_FILE), 'utf8').catch(() => undefined);
        return text === undefined ? undefined : JSON.parse(text);
    }
    async writeBucket(bucket) {
        await (0,promises_.mkdir)(this.#folder(bucket.name), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(this.#folder(bucket.name), BUCKET_FILE), JSON.stringify(bucket));
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
    const next = readRetention(...lock_readDocument(body, 'Retention', 'Mode', 'RetainUntilDate'));
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
    const [status] = lock_readDocument(body, 'LegalHold', 'Status');
    if (status !== 'ON' && status !== 'OFF')
        throw malformedXml();
    await files.write(bucket, { ...version, legalHold: status === 'ON' });
    sendEmpty(response);
}
const noConfiguration = () => answers_refuse(404, 'NoSuchObjectLockConfiguration', 'The specified object does not have a ObjectLock configuration');
function lock_readDocument(body, root, ...names) {
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
    const [status] = lock_readDocument(body, 'VersioningConfiguration', 'Status');
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
        handler_authenticate(request);
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
function handler_authenticate(request) {
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





const TOKENS = 'github-tokens';
const STATE = 'state';
const ENVIRONMENT = 'env.sh';
const FILES = [
    STATE,
    TOKENS,
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
        await (0,promises_.mkdir)(dir, { recursive: true });
        return;
    }
    const names = await (0,promises_.readdir)(dir);
    if (names.length > 0 && !names.includes('sandbox.json') && !names.includes(STATE))
        throw (0,sandbox_errors/* sandboxError */.k)('sandbox-folder-in-use', { dir });
    await Promise.all(FILES.map((name) => (0,promises_.rm)((0,external_node_path_.join)(dir, name), { recursive: true, force: true })));
}
async function writeTokens(dir, tokens) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(dir, TOKENS), { mode: 0o700 });
    const entries = Object.entries(tokens).map(([login, token]) => ({ login, token, file: `${TOKENS}/${login}` }));
    await Promise.all(entries.map(({ file, token }) => (0,files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, file), token, { mode: 0o600 })));
    return Object.fromEntries(entries.map(({ login, file }) => [login, file]));
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
function formatEnvironment(dir, { admin, oidc, github, regions, storeCredentials }) {
    const { primary, secondary } = regions;
    const variables = {
        SANDBOX: (0,external_node_path_.resolve)(dir),
        SANDBOX_ADMIN: admin,
        SANDBOX_ISSUER: oidc,
        SANDBOX_GITHUB: github,
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
        const state = createGithubState();
        const seed = seedGithub(state);
        const guest = state.tokens.get(seed.tokens.admin);
        const github = await hosts.start('global', 'github', createGithubHandler(state, guest ? { guest } : {}));
        const receiver = createLokiReceiver(clock/* systemClock */.ml);
        const loki = await hosts.start('global', 'loki', receiver.handler);
        const sigstores = await createSigstores(dir, () => oidcUrl);
        const profiles = { primary: 'spec', secondary: 'spec', ...options.profiles };
        const regions = await startRegions(options, hosts, sigstores, profiles);
        const ports = {
            fault: hosts.fault,
            profile: (region, name) => sandbox_setProfile(profiles, region, name),
            damageRegistry: (region, repository, digests) => sandbox_damageRegistry(dir, region, repository, digests),
            requests: hosts.requests,
        };
        const admin = await hosts.start('admin', 'admin', createAdminHandler(ports));
        const urls = {
            admin: admin.url,
            oidc: oidc.url,
            github: github.url,
            loki: loki.url,
            githubTokens: await writeTokens(dir, seed.tokens),
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
            github: { state, seed },
            logLines: receiver.lines,
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
                dir: resolveRegistryFiles(dir, region),
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
const resolveRegistryFiles = (dir, region) => (0,external_node_path_.join)(dir, STATE, region, 'registry');
async function sandbox_damageRegistry(dir, region, repository, digests) {
    if (!regions/* REGIONS */.i.includes(region))
        throw (0,sandbox_errors/* sandboxError */.k)('sandbox-no-such-service', { region, service: 'registry' });
    return damageRepository(resolveRegistryFiles(dir, region), repository, digests);
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
