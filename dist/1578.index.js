export const id = 1578;
export const ids = [1578];
export const modules = {

/***/ 90982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ presentDoctor)
/* harmony export */ });
function presentDoctor({ repository, checks, reasons, warnings }) {
    const list = (title, entries) => entries.length === 0
        ? []
        : [
            {
                title,
                lines: entries.flatMap(({ code, message, hint }) => [
                    `${code}: ${message}`,
                    ...(hint === undefined ? [] : [`  ${hint}`]),
                ]),
            },
        ];
    return [
        {
            title: `Bypass settings of ${repository}`,
            table: {
                columns: ['check', 'state', 'codes', 'found'],
                rows: checks.map(({ name, state, codes, note = '-' }) => [name, state, codes.join(', ') || '-', note]),
            },
        },
        ...list('What to do', reasons),
        ...list('Warnings', warnings),
    ];
}


/***/ }),

/***/ 88728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ examineSettings)
});

// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/bypass/errors.js + 4 modules
var bypass_errors = __webpack_require__(58682);
// EXTERNAL MODULE: ./build/bypass/from-github/context.js
var from_github_context = __webpack_require__(63201);
// EXTERNAL MODULE: ./build/bypass/from-github/documents.js
var documents = __webpack_require__(89040);
;// CONCATENATED MODULE: ./build/bypass/doctor/check.js


const DOCTOR_PERMISSION = {
    administration: 'Administration: read',
    installations: 'Organization administration: read',
    variables: 'Variables: read',
    environments: 'Environments: read',
};
async function readEndpoint(endpoint, reading) {
    try {
        return await reading;
    }
    catch (error) {
        if (error instanceof mc_error/* McError */.Hv && error.code === 'bypass-token-forbidden' && error.details.status === 404)
            throw (0,bypass_errors/* bypassError */.B)('bypass-doctor-endpoint-missing', { endpoint }, { cause: error });
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/bypass/doctor/app.js





const installationSchema = schemas/* looseObject */._H3({
    app_slug: schemas/* string */.YjP().min(1).max(100),
    permissions: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    suspended_at: schemas/* string */.YjP().nullish(),
});
const installationsSchema = schemas/* looseObject */._H3({
    total_count: schemas/* int */.Whr().nonnegative(),
    installations: schemas/* array */.YOg(installationSchema).max(100),
});
const NEEDED = {
    contents: 'write',
    pull_requests: 'write',
    issues: 'write',
    deployments: 'write',
    actions: 'read',
    members: 'read',
};
const POWERFUL = ['administration', 'organization_administration', 'workflows'];
const MAX_PAGES = 10;
const appCheck = {
    name: 'app',
    run: async (subject) => {
        const { roster } = subject;
        if (!roster)
            return { open: [] };
        const { apps } = roster.document;
        const refuse = (detail) => (0,bypass_errors/* bypassError */.B)('bypass-doctor-app-missing', { detail });
        if (apps.length === 0)
            return { open: [refuse('"apps" of the roster is empty')] };
        const known = [];
        for (const installation of await listInstallations(subject))
            if (apps.includes((await findBot(subject, installation.app_slug)) ?? 0))
                known.push(installation);
        if (known.length === 0)
            return { open: [refuse('no App of the organization is in "apps" of the roster')] };
        const usable = known.filter(({ suspended_at }) => !suspended_at);
        if (usable.length === 0)
            return { open: [refuse(`the App ${known[0]?.app_slug} is suspended`)] };
        return { open: usable.flatMap(checkPermissions) };
    },
};
async function listInstallations({ api }) {
    const owner = api.repository.split('/')[0] ?? '';
    const found = [];
    for (let page = 1; page <= MAX_PAGES; page++) {
        const path = `/orgs/${owner}/installations?per_page=100&page=${page}`;
        const { installations, total_count } = await api.read(path, installationsSchema, DOCTOR_PERMISSION.installations);
        found.push(...installations);
        if (installations.length === 0 || found.length >= total_count)
            break;
    }
    return found;
}
async function findBot({ api }, slug) {
    const path = `/users/${encodeURIComponent(`${slug}[bot]`)}`;
    return (await api.find(path, documents/* accountSchema */.rE, from_github_context/* PERMISSION */.oC.metadata))?.id;
}
function checkPermissions({ app_slug: app, permissions }) {
    const lacking = Object.entries(NEEDED).flatMap(([permission, expected]) => {
        const found = permissions[permission] ?? 'none';
        const isEnough = found === expected || (expected === 'read' && found === 'write') || found === 'admin';
        return isEnough ? [] : [(0,bypass_errors/* bypassError */.B)('bypass-doctor-app-permission', { app, permission, expected, found })];
    });
    const powerful = POWERFUL.flatMap((permission) => {
        const found = permissions[permission];
        return found === 'write' || found === 'admin'
            ? [(0,bypass_errors/* bypassError */.B)('bypass-doctor-app-powerful', { app, permission, found })]
            : [];
    });
    return [...lacking, ...powerful];
}

;// CONCATENATED MODULE: ./build/bypass/doctor/required-workflow.js



const requiredWorkflowSchema = schemas/* looseObject */._H3({
    path: schemas/* string */.YjP().max(1_000),
    repository_id: documents/* idSchema */.fY,
    ref: schemas/* string */.YjP().max(1_000).nullish(),
    sha: schemas/* string */.YjP().max(100).nullish(),
});
function findRequiredWorkflow({ repository, options }, required) {
    const { defaultBranch } = repository;
    const gates = required.filter(({ path }) => path === options.workflow);
    const isFixed = ({ repository_id, ref, sha }) => repository_id !== repository.id || Boolean(sha) || ref === defaultBranch || ref === `refs/heads/${defaultBranch}`;
    const loose = gates.filter((workflow) => !isFixed(workflow));
    return {
        isBinding: gates.some(isFixed),
        warnings: loose.map(({ ref }) => (0,bypass_errors/* bypassError */.B)('bypass-doctor-workflow-ref', {
            file: options.workflow,
            branch: defaultBranch,
            ref: ref ?? 'no ref',
        })),
    };
}

;// CONCATENATED MODULE: ./build/bypass/doctor/rulesets.js





const listedSchema = schemas/* looseObject */._H3({ id: documents/* idSchema */.fY, target: schemas/* string */.YjP().optional(), enforcement: schemas/* string */.YjP() });
const rulesetSchema = schemas/* looseObject */._H3({
    id: documents/* idSchema */.fY,
    name: schemas/* string */.YjP().max(1_000),
    target: schemas/* string */.YjP().optional(),
    source: schemas/* string */.YjP().max(1_000),
    enforcement: schemas/* string */.YjP(),
    conditions: schemas/* looseObject */._H3({
        ref_name: schemas/* looseObject */._H3({ include: schemas/* array */.YOg(schemas/* string */.YjP()), exclude: schemas/* array */.YOg(schemas/* string */.YjP()) }).optional(),
    })
        .nullish(),
    rules: schemas/* array */.YOg(schemas/* looseObject */._H3({ type: schemas/* string */.YjP() })).default([]),
    bypass_actors: schemas/* array */.YOg(schemas/* looseObject */._H3({ actor_type: schemas/* string */.YjP().max(100) })).optional(),
});
const MAX_RULESETS = 200;
const readRuleset = ({ api }, id) => readEndpoint('GET /repos/{owner}/{repo}/rulesets/{ruleset_id}', api.read(`./rulesets/${id}?includes_parents=true`, rulesetSchema, from_github_context/* PERMISSION */.oC.metadata));
async function readTagRulesets(subject) {
    const listed = await readEndpoint('GET /repos/{owner}/{repo}/rulesets', subject.api.list('./rulesets?includes_parents=true', listedSchema, from_github_context/* PERMISSION */.oC.metadata));
    const wanted = listed.filter(({ target, enforcement }) => target === 'tag' && enforcement === 'active');
    const rulesets = [];
    for (const { id } of wanted.slice(0, MAX_RULESETS))
        rulesets.push(await readRuleset(subject, id));
    return rulesets;
}
function checkBypassLists(rulesets) {
    const open = [];
    const hidden = [];
    for (const { name: ruleset, source, bypass_actors: actors } of rulesets)
        if (actors === undefined)
            hidden.push((0,bypass_errors/* bypassError */.B)('bypass-doctor-actors-hidden', { ruleset, source }));
        else if (actors.length > 0)
            open.push((0,bypass_errors/* bypassError */.B)('bypass-doctor-ruleset-bypassable', {
                ruleset,
                source,
                actors: actors.map(({ actor_type }) => actor_type),
            }));
    return { open, hidden };
}

;// CONCATENATED MODULE: ./build/bypass/doctor/branch.js







const requiredCheckSchema = schemas/* looseObject */._H3({ context: schemas/* string */.YjP(), integration_id: schemas/* int */.Whr().nullish() });
const branchRuleSchema = schemas/* looseObject */._H3({
    type: schemas/* string */.YjP(),
    ruleset_id: documents/* idSchema */.fY.optional(),
    parameters: schemas/* looseObject */._H3({
        require_code_owner_review: schemas/* boolean */.zMY().optional(),
        required_status_checks: schemas/* array */.YOg(requiredCheckSchema).optional(),
        workflows: schemas/* array */.YOg(requiredWorkflowSchema).optional(),
    })
        .nullish(),
});
const switchSchema = schemas/* looseObject */._H3({ enabled: schemas/* boolean */.zMY() });
const protectionSchema = schemas/* looseObject */._H3({
    required_status_checks: schemas/* looseObject */._H3({ checks: schemas/* array */.YOg(schemas/* looseObject */._H3({ context: schemas/* string */.YjP(), app_id: schemas/* int */.Whr().nullish() })).default([]) })
        .nullish(),
    required_pull_request_reviews: schemas/* looseObject */._H3({ require_code_owner_reviews: schemas/* boolean */.zMY().default(false) }).nullish(),
    enforce_admins: switchSchema.optional(),
    allow_force_pushes: switchSchema.optional(),
    allow_deletions: switchSchema.optional(),
});
const branchCheck = {
    name: 'default-branch',
    run: async (subject) => {
        const { rules, rulesets, workflow } = await readRules(subject);
        const missing = listMissing(subject, rules, workflow);
        const shared = { warnings: workflow.warnings, note: describeEnforcement(workflow) };
        const bypass = { ...checkBypassLists(rulesets), ...shared };
        if (missing.length === 0)
            return bypass;
        const protection = await readProtection(subject);
        if (!protection)
            return { ...bypass, open: [...missing, ...bypass.open] };
        const both = {
            hasOwnerReviews: rules.hasOwnerReviews || protection.rules.hasOwnerReviews,
            keepsHistory: rules.keepsHistory || protection.rules.keepsHistory,
            keepsBranch: rules.keepsBranch || protection.rules.keepsBranch,
            checks: [...rules.checks, ...protection.rules.checks],
        };
        const { defaultBranch: branch } = subject.repository;
        const exempt = protection.bindsAdmins ? [] : [(0,bypass_errors/* bypassError */.B)('bypass-doctor-admins-exempt', { branch })];
        return { ...bypass, open: [...listMissing(subject, both, workflow), ...exempt, ...bypass.open] };
    },
};
const describeEnforcement = ({ isBinding }) => isBinding
    ? 'a ruleset requires the workflow of the gate, which a pull request cannot replace'
    : 'no ruleset requires the workflow of the gate; a reviewed pull request can replace it';
async function readRules(subject) {
    const { api, repository } = subject;
    const found = await readEndpoint('GET /repos/{owner}/{repo}/rules/branches/{branch}', api.list(`./rules/branches/${(0,documents/* encodePath */.O0)(repository.defaultBranch)}`, branchRuleSchema, from_github_context/* PERMISSION */.oC.metadata));
    const relevant = found.filter(({ type, parameters }) => ['non_fast_forward', 'deletion', 'required_status_checks', 'workflows'].includes(type) ||
        (type === 'pull_request' && parameters?.require_code_owner_review === true));
    const rulesets = [];
    for (const id of new Set(relevant.flatMap(({ ruleset_id }) => ruleset_id ?? [])))
        rulesets.push(await readRuleset(subject, id));
    const has = (type) => relevant.some((rule) => rule.type === type);
    const rules = {
        hasOwnerReviews: has('pull_request'),
        keepsHistory: has('non_fast_forward'),
        keepsBranch: has('deletion'),
        checks: relevant
            .flatMap(({ parameters }) => parameters?.required_status_checks ?? [])
            .map(({ context, integration_id }) => ({ context, app: integration_id ?? null })),
    };
    const workflows = relevant.flatMap(({ parameters }) => parameters?.workflows ?? []);
    return { rules, rulesets, workflow: findRequiredWorkflow(subject, workflows) };
}
async function readProtection({ api, repository }) {
    const path = `./branches/${(0,documents/* encodePath */.O0)(repository.defaultBranch)}/protection`;
    const found = await api.find(path, protectionSchema, DOCTOR_PERMISSION.administration);
    if (!found)
        return undefined;
    const rules = {
        hasOwnerReviews: found.required_pull_request_reviews?.require_code_owner_reviews ?? false,
        keepsHistory: found.allow_force_pushes?.enabled === false,
        keepsBranch: found.allow_deletions?.enabled === false,
        checks: (found.required_status_checks?.checks ?? []).map(({ context, app_id }) => ({
            context,
            app: app_id === -1 ? null : (app_id ?? null),
        })),
    };
    return { rules, bindsAdmins: found.enforce_admins?.enabled === true };
}
function listMissing({ repository, options }, rules, workflow) {
    const { defaultBranch: branch } = repository;
    const { check } = options;
    const lacking = [
        rules.hasOwnerReviews ? [] : ['Require review from Code Owners'],
        rules.keepsHistory ? [] : ['Block force pushes'],
        rules.keepsBranch ? [] : ['Restrict deletions'],
    ].flat();
    const gates = rules.checks.filter(({ context }) => context === check);
    const isChecked = workflow.isBinding || gates.length > 0;
    const isPinned = workflow.isBinding || gates.some(({ app }) => app !== null);
    return [
        ...lacking.map((rule) => (0,bypass_errors/* bypassError */.B)('bypass-doctor-branch-open', { branch, rule })),
        ...(isChecked ? [] : [(0,bypass_errors/* bypassError */.B)('bypass-doctor-check-missing', { branch, check })]),
        ...(isChecked && !isPinned ? [(0,bypass_errors/* bypassError */.B)('bypass-doctor-check-unpinned', { check })] : []),
    ];
}

// EXTERNAL MODULE: ./build/bypass/from-github/contents.js
var contents = __webpack_require__(36922);
// EXTERNAL MODULE: ./build/bypass/roster.js
var bypass_roster = __webpack_require__(73290);
;// CONCATENATED MODULE: ./build/bypass/doctor/code-owners.js






const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
const MAX_LINES = 10_000;
const parseCodeOwners = (text) => text
    .split('\n')
    .slice(0, MAX_LINES)
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '')
    .map((line) => {
    const [pattern = '', ...owners] = line.split(/\s+/);
    return { pattern, owners };
});
const findOwners = (rules, path) => rules.findLast(({ pattern }) => matchesPattern(pattern, path))?.owners ?? [];
function matchesPattern(pattern, path) {
    const isAnchored = pattern.slice(0, -1).includes('/');
    const isFolder = pattern.endsWith('/');
    const segments = pattern.split('/').filter((segment) => segment !== '');
    const wanted = isAnchored ? segments : ['**', ...segments];
    const isShallow = segments.length > 1 && segments.at(-1) === '*' && !isFolder;
    return matchesSegments(wanted, path.split('/'), { isFolder, isShallow });
}
function matchesSegments(wanted, path, ending) {
    const [first, ...rest] = wanted;
    if (first === undefined)
        return path.length === 0 ? !ending.isFolder : !ending.isShallow;
    if (first === '**') {
        if (rest.length === 0)
            return path.length > 0;
        return path.some((_, at) => matchesSegments(rest, path.slice(at), ending));
    }
    const [name, ...others] = path;
    return name !== undefined && matchesSegment(first, name) && matchesSegments(rest, others, ending);
}
const matchesSegment = (pattern, name) => new RegExp(`^${pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/\*+/g, '[^/]*')
    .replaceAll('?', '[^/]')}$`).test(name);
const errorsSchema = schemas/* looseObject */._H3({
    errors: schemas/* array */.YOg(schemas/* looseObject */._H3({ line: schemas/* int */.Whr(), kind: schemas/* string */.YjP().max(200) })).max(100_000),
});
const codeOwnersCheck = {
    name: 'code-owners',
    run: async (subject) => {
        const { api, commit, options, roster } = subject;
        const { place, rules } = await readCodeOwners(subject);
        const paths = [
            bypass_roster/* ROSTER_PATH */.O0,
            roster?.document.extra?.path ?? 'policy/bypass-extra.wasm',
            '.github/workflows/bypass-request.yml',
            options.workflow,
            place,
        ];
        const open = [...new Set(paths)]
            .filter((path) => findOwners(rules, path).length === 0)
            .map((path) => (0,bypass_errors/* bypassError */.B)('bypass-doctor-owners-missing', { path }));
        if (rules.length === 0)
            return { open };
        const { errors } = await readEndpoint('GET /repos/{owner}/{repo}/codeowners/errors', api.read(`./codeowners/errors?ref=${commit}`, errorsSchema, from_github_context/* PERMISSION */.oC.contents));
        const [first] = errors;
        if (!first)
            return { open };
        const detail = `${place}, line ${first.line}: ${first.kind}`;
        return { open: [...open, (0,bypass_errors/* bypassError */.B)('bypass-doctor-owners-invalid', { detail })] };
    },
};
async function readCodeOwners({ api, commit }) {
    for (const place of PLACES) {
        const file = await (0,contents/* readRepositoryFile */.t)(api, place, commit);
        if (file !== 'absent' && file !== 'not-a-file')
            return { place, rules: parseCodeOwners(file.bytes.toString('utf8')) };
    }
    return { place: PLACES[0], rules: [] };
}

;// CONCATENATED MODULE: ./build/bypass/doctor/environment.js




const environmentSchema = schemas/* looseObject */._H3({
    can_admins_bypass: schemas/* boolean */.zMY().optional(),
    deployment_branch_policy: schemas/* looseObject */._H3({ protected_branches: schemas/* boolean */.zMY(), custom_branch_policies: schemas/* boolean */.zMY() })
        .nullish(),
});
const policiesSchema = schemas/* looseObject */._H3({
    total_count: schemas/* int */.Whr().nonnegative(),
    branch_policies: schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP().max(1_000), type: schemas/* string */.YjP().default('branch') })).max(100),
});
const environmentCheck = {
    name: 'environment',
    run: async (subject) => {
        const { api, options } = subject;
        const { environment } = options;
        const refuse = (detail) => ({
            open: [(0,bypass_errors/* bypassError */.B)('bypass-doctor-environment-open', { environment, detail })],
        });
        const path = `./environments/${encodeURIComponent(environment)}`;
        const found = await api.find(path, environmentSchema, from_github_context/* PERMISSION */.oC.actions);
        if (!found)
            return refuse('it does not exist');
        const { deployment_branch_policy: policy, can_admins_bypass: isAdminsExempt } = found;
        if (!policy)
            return refuse('every branch can use it');
        if (policy.protected_branches)
            return refuse('every protected branch can use it');
        const others = await listOtherPolicies(subject, path);
        if (others !== undefined)
            return refuse(others);
        return {
            open: [],
            warnings: isAdminsExempt ? [(0,bypass_errors/* bypassError */.B)('bypass-doctor-admins-deploy', { environment })] : [],
        };
    },
};
async function listOtherPolicies({ api, repository }, path) {
    const { total_count: total, branch_policies: policies } = await readEndpoint('GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies', api.read(`${path}/deployment-branch-policies?per_page=100`, policiesSchema, from_github_context/* PERMISSION */.oC.actions));
    const isDefault = ({ name, type }) => type === 'branch' && name === repository.defaultBranch;
    const other = policies.find((policy) => !isDefault(policy));
    if (other)
        return `the ${other.type} "${other.name}" can use it too`;
    if (total !== policies.length)
        return `it has ${total} policies for branches`;
    return policies.length === 0 ? `the default branch ${repository.defaultBranch} cannot use it` : undefined;
}

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/bypass/facts.js
var facts = __webpack_require__(20790);
// EXTERNAL MODULE: ./build/bypass/from-github/people.js
var from_github_people = __webpack_require__(31963);
// EXTERNAL MODULE: ./build/bypass/from-github/roster.js
var from_github_roster = __webpack_require__(88515);
;// CONCATENATED MODULE: ./build/bypass/doctor/roster.js






const SOON_MS = 30 * 86_400_000;
const rosterCheck = {
    name: 'roster',
    run: async ({ api, commit, roster }) => {
        if (!roster)
            return { open: [] };
        const { expires, extra } = roster.document;
        const expiry = (0,from_github_roster/* checkRosterExpiry */.tV)(roster, api.now());
        const open = [];
        if (expiry)
            open.push(expiry);
        else if (Date.parse(expires) - api.now().getTime() < SOON_MS)
            open.push((0,bypass_errors/* bypassError */.B)('bypass-doctor-roster-expiring', { expires }));
        if (extra) {
            const file = await (0,contents/* readRepositoryFile */.t)(api, extra.path, commit);
            const refuse = (detail) => {
                open.push((0,bypass_errors/* bypassError */.B)('bypass-doctor-rules-differ', { detail }));
            };
            if (file === 'absent')
                refuse(`the default branch has no file ${extra.path}`);
            else if (file === 'not-a-file')
                refuse(`expected that ${extra.path} is a file of at most 1 MiB`);
            else if ((0,digest/* digestOf */.ol)(file.bytes) !== `sha256:${extra.sha256}`)
                refuse(`expected the digest sha256:${extra.sha256} of ${extra.path}, found ${(0,digest/* digestOf */.ol)(file.bytes)}`);
        }
        return { open };
    },
};
const teamsCheck = {
    name: 'teams',
    run: async ({ api, roster }) => {
        if (!roster)
            return { open: [] };
        const { roles, exclude } = roster.document;
        const members = await (0,from_github_people/* readRoleMembers */.EX)(api, roster.document);
        const people = new Map(facts/* ROLES */.gg.map((role) => [
            role,
            members[role].filter(({ id, type }) => type === 'User' && !exclude.includes(id)).map(({ id }) => id),
        ]));
        const empty = facts/* ROLES */.gg.filter((role) => people.get(role)?.length === 0);
        if (empty.length > 0)
            return {
                open: empty.map((role) => (0,bypass_errors/* bypassError */.B)('bypass-doctor-team-empty', { role, team: roles[role].team })),
            };
        const isPossible = (rest, used) => {
            const [role, ...others] = rest;
            if (role === undefined)
                return true;
            return (people.get(role) ?? []).some((id) => !used.includes(id) && isPossible(others, [...used, id]));
        };
        if (isPossible(facts/* ROLES */.gg, []))
            return { open: [] };
        const count = new Set([...people.values()].flat()).size;
        return { open: [(0,bypass_errors/* bypassError */.B)('bypass-doctor-quorum-impossible', { people: count })] };
    },
};

;// CONCATENATED MODULE: ./build/bypass/doctor/server.js



const serverCheck = {
    name: 'server',
    run: async ({ api }) => {
        await readEndpoint('GET /repos/{owner}/{repo}/activity', api.read('./activity?per_page=1', schemas/* array */.YOg(schemas/* unknown */.L5J()), from_github_context/* PERMISSION */.oC.contents));
        return { open: [] };
    },
};

// EXTERNAL MODULE: ./build/bypass/switch.js
var bypass_switch = __webpack_require__(88537);
;// CONCATENATED MODULE: ./build/bypass/doctor/switch.js





const NAME = 'MC_BYPASS';
const switch_MAX_PAGES = 50;
const PAGE = 30;
const variableSchema = schemas/* looseObject */._H3({ value: schemas/* string */.YjP().max(100_000) });
const switch_listedSchema = schemas/* looseObject */._H3({
    total_count: schemas/* int */.Whr().nonnegative(),
    variables: schemas/* array */.YOg(variableSchema.extend({ name: schemas/* string */.YjP().max(1_000) })).max(PAGE),
});
const switchCheck = {
    name: 'switch',
    run: async (subject) => {
        try {
            return judge(await readValues(subject), subject.options.environment);
        }
        catch (error) {
            if (error instanceof mc_error/* McError */.Hv && error.code !== 'bypass-token-sso')
                return { open: [], warnings: [error] };
            throw error;
        }
    },
};
async function readValues(subject) {
    const { api, options } = subject;
    const environment = `./environments/${encodeURIComponent(options.environment)}/variables/${NAME}`;
    const repository = await api.find(`./actions/variables/${NAME}`, variableSchema, DOCTOR_PERMISSION.variables);
    const organization = await findShared(subject);
    const own = await api.find(environment, variableSchema, DOCTOR_PERMISSION.environments);
    return { environment: own?.value, repository: repository?.value, organization };
}
async function findShared({ api }) {
    for (let page = 1; page <= switch_MAX_PAGES; page++) {
        const path = `./actions/organization-variables?per_page=${PAGE}&page=${page}`;
        const found = await api.find(path, switch_listedSchema, DOCTOR_PERMISSION.variables);
        const variable = found?.variables.find(({ name }) => name.toUpperCase() === NAME);
        if (variable)
            return variable.value;
        if (!found || found.variables.length === 0 || page * PAGE >= found.total_count)
            break;
    }
    return undefined;
}
const isOff = (value) => (0,bypass_switch/* checkSwitch */.F)({ [NAME]: value }) !== undefined;
function judge({ environment, repository, organization }, name) {
    const shared = repository ?? organization;
    const places = [
        ...(environment === undefined ? [] : [[environment, `the environment "${name}"`]]),
        ...(repository === undefined ? [] : [[repository, 'the repository']]),
        ...(organization === undefined ? [] : [[organization, 'the organization']]),
    ];
    const note = places.length === 0
        ? `${NAME} is not set`
        : places.map(([value, place]) => `${NAME} is ${isOff(value) ? 'off' : 'not off'} in ${place}`).join(', ');
    const warnings = [
        ...(isOff(environment ?? shared) || isOff(shared) ? [(0,bypass_errors/* bypassError */.B)('bypass-disabled')] : []),
        ...(environment !== undefined && !isOff(environment)
            ? [(0,bypass_errors/* bypassError */.B)('bypass-doctor-switch-overridden', { environment: name })]
            : []),
    ];
    return { open: [], warnings, note };
}

;// CONCATENATED MODULE: ./build/bypass/doctor/tags.js


const FAMILIES = ['refs/tags/mc-bypass/used/', 'refs/tags/mc-bypass/revoked/'];
const RULES = ['update', 'deletion'];
function getCoverage(pattern, family) {
    if (pattern === '~ALL' || pattern === `${family}*`)
        return 'all';
    const isBelow = (end) => pattern.endsWith(end) && family.startsWith(`${pattern.slice(0, -end.length)}/`);
    if (isBelow('/**/*'))
        return 'all';
    return isBelow('/**') ? 'unsure' : 'none';
}
function getRulesetCoverage({ conditions }) {
    const { include = [], exclude = [] } = conditions?.ref_name ?? {};
    if (exclude.some((pattern) => !isElsewhere(pattern)))
        return 'none';
    const found = FAMILIES.map((family) => {
        const each = include.map((pattern) => getCoverage(pattern, family));
        return each.includes('all') ? 'all' : each.includes('unsure') ? 'unsure' : 'none';
    });
    return found.includes('none') ? 'none' : found.includes('unsure') ? 'unsure' : 'all';
}
function isElsewhere(pattern) {
    const fixed = /^[^*?[{\\~]*/.exec(pattern)?.[0] ?? '';
    return !pattern.startsWith('~') && !FAMILIES.some((family) => family.startsWith(fixed) || fixed.startsWith(family));
}
const tagsCheck = {
    name: 'tags',
    run: async (subject) => {
        const covering = (await readTagRulesets(subject)).filter((ruleset) => getRulesetCoverage(ruleset) !== 'none');
        const binding = covering.filter(({ rules }) => rules.some(({ type }) => RULES.some((rule) => rule === type)));
        const hasRule = (rule) => binding.some(({ rules }) => rules.some(({ type }) => type === rule));
        const missing = RULES.filter((rule) => !hasRule(rule)).map((rule) => (0,bypass_errors/* bypassError */.B)('bypass-doctor-tags-open', { rule }));
        const { open, hidden } = checkBypassLists(binding);
        const warnings = binding
            .filter((ruleset) => getRulesetCoverage(ruleset) === 'unsure')
            .map(({ name }) => (0,bypass_errors/* bypassError */.B)('bypass-doctor-pattern-narrow', { ruleset: name }));
        return { open: [...missing, ...open], hidden, warnings };
    },
};

// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/lib/yaml.js + 2 modules
var yaml = __webpack_require__(58902);
;// CONCATENATED MODULE: ./build/bypass/doctor/workflow.js






const REQUEST_WORKFLOW = '.github/workflows/bypass-request.yml';
const FILTERS = ['paths', 'paths-ignore', 'branches', 'branches-ignore'];
const eventsSchema = schemas/* union */.KCZ([
    schemas/* string */.YjP(),
    schemas/* array */.YOg(schemas/* string */.YjP()),
    schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish().or(schemas/* array */.YOg(schemas/* unknown */.L5J()))),
]);
const workflowSchema = schemas/* looseObject */._H3({ on: eventsSchema });
const workflowCheck = {
    name: 'workflows',
    run: async (subject) => ({
        open: [
            ...(await checkWorkflow(subject, subject.options.workflow, findGateProblem)),
            ...(await checkWorkflow(subject, REQUEST_WORKFLOW, findRequestProblem)),
        ],
    }),
};
async function checkWorkflow({ api, commit }, file, findProblem) {
    const refuse = (detail) => [(0,bypass_errors/* bypassError */.B)('bypass-doctor-workflow-open', { file, detail })];
    const found = await (0,contents/* readRepositoryFile */.t)(api, file, commit);
    if (found === 'absent' || found === 'not-a-file')
        return refuse('the default branch has no such file');
    let events;
    try {
        events = readEvents((0,json/* conform */.fj)(workflowSchema, (0,yaml/* parseYaml */.hN)(found.bytes.toString('utf8'), file), file).on);
    }
    catch (error) {
        return refuse((0,describe/* describe */.q0)(error));
    }
    const problem = findProblem(events);
    return problem === undefined ? [] : refuse(problem);
}
function readEvents(on) {
    if (typeof on === 'string')
        return { [on]: {} };
    if (Array.isArray(on))
        return Object.fromEntries(on.map((event) => [event, {}]));
    return Object.fromEntries(Object.entries(on).map(([event, filter]) => [event, filter && !Array.isArray(filter) ? filter : {}]));
}
function findGateProblem(events) {
    if (events.pull_request_target)
        return 'it runs on pull_request_target, which gives secrets to unreviewed changes';
    for (const event of ['pull_request', 'merge_group']) {
        const filter = events[event];
        if (!filter)
            return `it does not run on ${event}`;
        const used = FILTERS.find((name) => filter[name] !== undefined);
        if (used)
            return `it has the filter "${used}" for ${event}`;
    }
    return undefined;
}
const findRequestProblem = (events) => events.workflow_dispatch ? undefined : 'it does not run on workflow_dispatch';

;// CONCATENATED MODULE: ./build/bypass/from-github/doctor.js














const CHECKS = [
    serverCheck,
    rosterCheck,
    teamsCheck,
    appCheck,
    tagsCheck,
    codeOwnersCheck,
    branchCheck,
    workflowCheck,
    environmentCheck,
    switchCheck,
];
async function examineSettings({ repo, token, ...options }, entry) {
    const report = (0,lib_report/* beginReport */.mC)('bypass-doctor', entry.clock);
    const context = (0,from_github_context/* openBypassContext */.k1)({ repo, token }, entry);
    const { api } = context;
    const repository = await (0,from_github_context/* readRepository */.Nu)(api);
    const commit = await (0,contents/* readBranchCommit */.i)(api, repository.defaultBranch);
    const roster = await settle((0,from_github_roster/* readDefaultBranch */.yt)(context, repository));
    const subject = {
        api,
        repository,
        commit,
        options,
        roster: roster instanceof mc_error/* McError */.Hv ? undefined : roster.roster,
    };
    const reasons = [];
    const warnings = [...(0,from_github_context/* listClockWarnings */.oB)(context)];
    const checks = [];
    let isComplete = true;
    for (const check of CHECKS) {
        const { open, hidden = [], warnings: found = [], note } = await runCheck(check, subject);
        const own = check === rosterCheck && roster instanceof mc_error/* McError */.Hv ? [roster, ...open] : open;
        reasons.push(...own, ...hidden);
        warnings.push(...found);
        if (hidden.length > 0)
            isComplete = false;
        const isUnknown = hidden.length > 0 || found.some(({ family }) => family !== 'verification');
        checks.push({
            name: check.name,
            state: own.length > 0 ? 'open' : isUnknown || needsRoster(check, subject) ? 'unchecked' : 'closed',
            codes: [...new Set([...own, ...hidden].map(({ code }) => code))],
            ...(note === undefined ? {} : { note }),
        });
    }
    const body = {
        repository: api.repository,
        checks,
        warnings: warnings.map((warning) => warning.toReason()),
    };
    return { report: report.finish(reasons, body), isComplete };
}
const needsRoster = (check, { roster }) => roster === undefined && (check === teamsCheck || check === appCheck);
async function settle(work) {
    try {
        return await work;
    }
    catch (error) {
        if (error instanceof mc_error/* McError */.Hv && error.family === 'configuration' && error.code !== 'bypass-token-sso')
            return error;
        throw error;
    }
}
async function runCheck(check, subject) {
    const found = await settle(check.run(subject));
    return found instanceof mc_error/* McError */.Hv ? { open: [], hidden: [found] } : found;
}


/***/ }),

/***/ 59094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ revokeRequest)
/* harmony export */ });
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82252);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58682);
/* harmony import */ var _texts_comments_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(65362);
/* harmony import */ var _texts_slack_messages_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(90719);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87253);
/* harmony import */ var _announce_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(11003);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63201);
/* harmony import */ var _end_bypass_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(79612);
/* harmony import */ var _grants_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(20987);
/* harmony import */ var _ground_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43143);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(88078);
/* harmony import */ var _pull_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21191);
/* harmony import */ var _requester_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76164);
/* harmony import */ var _trail_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92198);














async function revokeRequest(context, { pr, reason }) {
    const { api, runId, entry } = context;
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_0__/* .beginReport */ .mC)('bypass-revoke', entry.clock);
    const ground = await (0,_ground_js__WEBPACK_IMPORTED_MODULE_1__/* .readGround */ .A)(context, { withRun: false });
    const pull = await (0,_pull_js__WEBPACK_IMPORTED_MODULE_2__/* .findPull */ .pM)(api, pr);
    if (!pull)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .bypassError */ .B)('bypass-request-not-found', { detail: `the repository has no pull request ${pr}` });
    const id = (0,_pull_js__WEBPACK_IMPORTED_MODULE_2__/* .assertPlace */ .cg)(pull, ground.repository);
    const user = await (0,_account_js__WEBPACK_IMPORTED_MODULE_4__/* .findTokenUser */ .c)(api);
    const run = runId === undefined ? undefined : await (0,_requester_js__WEBPACK_IMPORTED_MODULE_5__/* .readRun */ .cI)(api, runId);
    const refs = await (0,_trail_js__WEBPACK_IMPORTED_MODULE_6__/* .readMarkerRefs */ .j$)(api);
    const isNew = await createMarkers(context, { pull, id, refs, run, ground });
    const trail = await (0,_trail_js__WEBPACK_IMPORTED_MODULE_6__/* .readTrail */ .hd)(api, pull, id, isNew ? await (0,_trail_js__WEBPACK_IMPORTED_MODULE_6__/* .readMarkerRefs */ .j$)(api) : refs);
    if (!trail)
        throw (0,_pull_js__WEBPACK_IMPORTED_MODULE_2__/* .refusePull */ .s8)(pull, 'none of its commits has a valid request');
    const by = user?.login ?? run?.triggering_actor?.login;
    const done = await announce(context, ground, trail, { reason, by, isNew });
    return report.finish([], {
        id,
        pr,
        digest: trail.request.digest,
        url: pull.url,
        revoked: isNew,
        done: [...(isNew ? ['marker'] : []), ...done.steps],
        warnings: [...(0,_context_js__WEBPACK_IMPORTED_MODULE_7__/* .listClockWarnings */ .oB)(context).map((warning) => warning.toReason()), ...done.warnings],
    });
}
async function createMarkers({ api, entry }, { pull, id, refs, run, ground, }) {
    const requests = await (0,_trail_js__WEBPACK_IMPORTED_MODULE_6__/* .listRequests */ .j_)(api, pull, id);
    if (requests.length === 0)
        throw (0,_pull_js__WEBPACK_IMPORTED_MODULE_2__/* .refusePull */ .s8)(pull, 'none of its commits has a valid request');
    const atS = Math.floor(api.now().getTime() / 1000);
    let isNew = false;
    for (const { digest, document } of requests.filter((request) => !refs.revoked.has(request.digest))) {
        const marker = {
            id,
            request_digest: digest,
            subject: document.subject,
            at_s: atS,
            postmortem_due_s: atS + ground.roster.document.postmortem.days * 86_400,
            run_id: run?.id ?? null,
            run_attempt: run?.run_attempt ?? null,
        };
        const claim = await (0,_marker_js__WEBPACK_IMPORTED_MODULE_8__/* .createMarker */ .h5)(api, 'revoked', marker, { head: pull.head.sha, sleep: entry.clock.sleep });
        isNew ||= claim === 'ours';
    }
    return isNew;
}
async function announce(context, ground, trail, { reason, by, isNew }) {
    const { api, entry } = context;
    const { roster } = ground;
    const user = await (0,_account_js__WEBPACK_IMPORTED_MODULE_4__/* .findTokenUser */ .c)(api);
    const use = (0,_trail_js__WEBPACK_IMPORTED_MODULE_6__/* .describeUse */ .pt)(trail, roster.document.postmortem.days);
    const notice = (0,_trail_js__WEBPACK_IMPORTED_MODULE_6__/* .createNotice */ .Fc)(trail);
    const steps = [];
    if (use) {
        const { hasChanged } = await (0,_end_bypass_js__WEBPACK_IMPORTED_MODULE_9__/* .deactivateDeployments */ .j9)(api, trail.request);
        if (hasChanged)
            steps.push('deployments');
        const { grants } = await (0,_grants_js__WEBPACK_IMPORTED_MODULE_10__/* .readGrants */ .o)(context, ground, trail);
        const authors = { ids: new Set([...roster.document.apps, ...(user ? [user.id] : [])]) };
        if ((await (0,_end_bypass_js__WEBPACK_IMPORTED_MODULE_9__/* .openPostmortemIssue */ .Qg)(api, trail, { use, grants, authors })).isNew)
            steps.push('issue');
    }
    const atS = trail.revoked?.message?.at_s ?? Math.floor(api.now().getTime() / 1000);
    const isCommented = await (0,_end_bypass_js__WEBPACK_IMPORTED_MODULE_9__/* .addRevocation */ .WK)(api, trail, (0,_texts_comments_js__WEBPACK_IMPORTED_MODULE_11__/* .formatRevokeComment */ .D7)(notice, { reason, by, atS, use }));
    if (isCommented)
        steps.push('comment');
    if (await (0,_end_bypass_js__WEBPACK_IMPORTED_MODULE_9__/* .closePull */ .IB)(api, trail.pull))
        steps.push('closed');
    if (!isNew && !isCommented)
        return { steps, warnings: [] };
    const event = { type: 'revoked', reason, use: (0,_announce_js__WEBPACK_IMPORTED_MODULE_12__/* .describeAnnouncedUse */ .wT)(use) };
    const failed = await (0,_announce_js__WEBPACK_IMPORTED_MODULE_12__/* .announceInSlack */ .Fz)(event, (0,_texts_slack_messages_js__WEBPACK_IMPORTED_MODULE_13__/* .createSlackFacts */ .K)(notice), entry);
    return { steps, warnings: failed ? [failed.toReason()] : [] };
}


/***/ }),

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

/***/ 6337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ presentReconciliation),
/* harmony export */   t: () => (/* binding */ presentOfflineDecision)
/* harmony export */ });
/* harmony import */ var _from_github_decision_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8317);

function presentOfflineDecision(report) {
    const { vetoes = [], ignored = [], allow, consumed } = report;
    const rows = ignored.map(({ file, reason }) => [file, reason]);
    const next = allow && consumed ? ['Run after the outage: mc bypass reconcile --request FILE --approvals DIR --store STORE'] : [];
    return [
        ...(0,_from_github_decision_report_js__WEBPACK_IMPORTED_MODULE_0__/* .presentDecision */ .eZ)(report),
        ...(vetoes.length > 0 ? [{ title: 'Vetoes', lines: vetoes.map((id) => `user ${id}`) }] : []),
        ...(rows.length > 0 ? [{ title: 'Files that do not count', table: { columns: ['file', 'reason'], rows } }] : []),
        ...(next.length > 0 ? [{ title: 'Next', lines: next }] : []),
    ];
}
function presentReconciliation(report) {
    const { id, url, done, signatures, ignored, reasons } = report;
    const rows = signatures.map(({ purpose, login, id: person, file }) => [purpose, `${login} (${person})`, file]);
    const differences = reasons.map(({ code, message, hint = '' }) => [code, message, hint]);
    return [
        {
            title: reasons.length === 0 ? 'Bypass reconciled' : 'Bypass reconciled, with differences',
            lines: [
                `request ${id}: ${url}`,
                done.length === 0 ? 'everything was recorded before' : `created: ${done.join(', ')}`,
            ],
        },
        { title: 'Signatures', table: { columns: ['kind', 'person', 'file'], rows } },
        ...(ignored.length > 0
            ? [
                {
                    title: 'Files that do not count',
                    table: { columns: ['file', 'reason'], rows: ignored.map(({ file, reason }) => [file, reason]) },
                },
            ]
            : []),
        ...(differences.length > 0
            ? [{ title: 'Differences', table: { columns: ['difference', 'reason', 'what to do next'], rows: differences } }]
            : []),
    ];
}


/***/ }),

/***/ 46159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KI: () => (/* binding */ presentRevocation),
/* harmony export */   Ku: () => (/* binding */ presentSweep),
/* harmony export */   R_: () => (/* binding */ presentRequest),
/* harmony export */   jz: () => (/* binding */ presentPeriod)
/* harmony export */ });
/* harmony import */ var _lib_plural_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8056);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58682);
/* harmony import */ var _texts_notice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59484);



const formatTime = (time) => time === undefined ? '–' : (0,_texts_notice_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(Math.floor(Date.parse(time) / 1000));
const listWarnings = ({ warnings }) => warnings.map(({ code, message, hint }) => `warning ${code}: ${message}${hint === undefined ? '' : ` ${hint}`}`);
const presentRequest = (report) => [
    {
        title: report.resumed ? `Bypass ${report.id} was requested before` : `Bypass ${report.id} requested`,
        lines: [
            report.url,
            `Three people must approve before ${formatTime(report.expiresAt)}. The three teams are asked.`,
            `See who is missing: mc bypass status --pr ${report.pr}`,
            `Stop it: mc bypass revoke --pr ${report.pr} --reason TEXT`,
            ...listWarnings(report),
        ],
    },
];
const presentRevocation = (report) => [
    {
        title: report.revoked ? `Bypass ${report.id} revoked` : `Bypass ${report.id} was revoked before`,
        lines: [
            report.url,
            'It cannot be used any more. If you still need a bypass, create a new request: mc bypass request',
            ...(report.done.includes('deployments') ? ['It was used: check the deployment, which is inactive now.'] : []),
            ...(report.done.includes('issue') ? ['An issue asks for the post-mortem.'] : []),
            ...listWarnings(report),
        ],
    },
];
const formatSteps = (done) => (done.length === 0 ? 'nothing left to do' : done.join(', '));
function presentSweep(report) {
    const { swept, failed } = report;
    const sections = [
        {
            title: swept.length === 0 ? 'No bypass to clean up' : `${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B)(swept.length, 'bypass', 'bypasses')} cleaned up`,
            lines: [
                ...(swept.length + failed.length === 0 ? ['No open request has ended. There is nothing to do.'] : []),
                ...listWarnings(report),
            ],
            ...(swept.length === 0
                ? {}
                : {
                    table: {
                        columns: ['request', 'pull request', 'ended as', 'done'],
                        rows: swept.map(({ id, pr, state, done }) => [id, String(pr), state, formatSteps(done)]),
                    },
                }),
        },
    ];
    if (failed.length > 0)
        sections.push({
            title: `${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B)(failed.length, 'bypass', 'bypasses')} not cleaned up`,
            lines: [_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .bypassError */ .B.entries['bypass-sweep-incomplete'].hint],
            table: {
                columns: ['request', 'pull request', 'reason'],
                rows: failed.map(({ id, pr, code }) => [id, String(pr), code]),
            },
        });
    return sections;
}
function presentPeriod(report) {
    const { from, to, bypasses, counts } = report;
    const { overdue } = counts.postmortems;
    return [
        {
            title: `Bypasses from ${from} to ${to}`,
            lines: [
                `${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B)(counts.total, 'request')}, ${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B)(counts.uses, 'use')}, ${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B)(overdue, 'overdue post-mortem')}`,
                ...(overdue > 0 ? ['Write the overdue post-mortems: bypass/postmortems/<id>.md on the default branch.'] : []),
                ...listWarnings(report),
            ],
            ...(bypasses.length === 0
                ? {}
                : {
                    table: {
                        columns: ['request', 'pull request', 'state', 'gate', 'environment', 'requested', 'used', 'post-mortem'],
                        rows: bypasses.map(({ id, pr, state, subject, createdAt, usedAt, postmortem }) => [
                            id,
                            String(pr),
                            state,
                            subject?.gate ?? '–',
                            subject?.environment ?? '–',
                            formatTime(createdAt),
                            formatTime(usedAt),
                            postmortem,
                        ]),
                    },
                }),
        },
    ];
}


/***/ }),

/***/ 50433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ presentStatus)
/* harmony export */ });
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39386);

function presentStatus({ bypasses, warnings = [] }) {
    const title = 'Bypass requests';
    if (bypasses.length === 0)
        return [{ title, lines: ['none found'] }];
    const columns = ['pull request', 'id', 'state', 'time left', 'approved by', 'missing'];
    return [
        { title, table: { columns, rows: bypasses.map(formatRow) } },
        ...bypasses.flatMap(({ pr, problem, vetoes }) => [
            ...(problem === undefined ? [] : [{ title: `Pull request ${pr}`, lines: [problem] }]),
            ...(vetoes.length === 0
                ? []
                : [{ title: `Pull request ${pr}`, lines: [`vetoes by the accounts ${vetoes.join(', ')}`] }]),
        ]),
        ...(warnings.length === 0
            ? []
            : [{ title: 'Warnings', lines: warnings.map(({ code, message }) => `${code}: ${message}`) }]),
    ];
}
const formatRow = ({ pr, id, state, secondsLeft, approvals, missing }) => [
    String(pr),
    id,
    state,
    secondsLeft === 0 ? '-' : (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(secondsLeft),
    approvals.map(({ role, login, id: account }) => `${login || account} (${role})`).join(', ') || '-',
    missing.join(', ') || '-',
];


/***/ }),

/***/ 59565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ recordDecision),
/* harmony export */   u: () => (/* binding */ DECISION_STEP)
/* harmony export */ });
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21763);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80292);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58682);



const DECISION_STEP = 'bypass-gate';
async function recordDecision(report, { chain, consume, openChain }) {
    if (chain === undefined || !consume)
        return report;
    try {
        const { seq, root } = await openChain(chain)({
            step: DECISION_STEP,
            startedAt: new Date(report.startedAt),
            finishedAt: new Date(report.finishedAt),
            exitCode: report.allow ? 0 : 1,
            bytes: Buffer.from((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(report)),
        });
        return { ...report, chainEntry: { chain, seq, root } };
    }
    catch (error) {
        const warning = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .bypassError */ .B)('bypass-record-failed', { chain, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error) }, { cause: error });
        return { ...report, warnings: [...(report.warnings ?? []), warning.toReason()] };
    }
}


/***/ }),

/***/ 50323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present),
/* harmony export */   T: () => (/* binding */ createDecisionReport)
/* harmony export */ });
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94570);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82252);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38165);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58682);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20790);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3018);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2845);
/* harmony import */ var _switch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88537);








const LAST_RFC3339_SECOND = 253_402_300_799;
async function createDecisionReport(request, { clock, env = {}, rules }) {
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_0__/* .beginReport */ .mC)('bypass-decision', clock, request.subject);
    const disabled = (0,_switch_js__WEBPACK_IMPORTED_MODULE_1__/* .checkSwitch */ .F)(env);
    const now = Math.floor(clock.now().getTime() / 1000);
    const input = (0,_input_js__WEBPACK_IMPORTED_MODULE_2__/* .applyGateFacts */ .Bj)(request.input, request.gateFacts ?? {});
    const gate = await (0,_gate_js__WEBPACK_IMPORTED_MODULE_3__/* .decideAtGate */ .l)(input, now, rules);
    const reasons = [...(disabled ? [disabled] : []), ...gate.reasons];
    const { createdS, ttlS } = (0,_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .readFacts */ .MH)(input, now);
    const expiresS = createdS === undefined || ttlS === undefined ? Number.NaN : createdS + ttlS;
    const warnings = [(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .bypassError */ .B)('bypass-input-unproven').toReason()];
    return report.finish(reasons, {
        allow: gate.allow && reasons.length === 0,
        deny: reasons.map(({ code, message }) => `${code}: ${message}`).sort(),
        warnings,
        ...(expiresS <= LAST_RFC3339_SECOND ? { expiresAt: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_6__/* .rfc3339 */ .ag)(new Date(expiresS * 1000)) } : {}),
    });
}
function present(report) {
    const lines = [
        ...(report.expiresAt === undefined ? [] : [`expires at ${report.expiresAt}`]),
        _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .bypassError */ .B.entries['bypass-input-unproven'].message,
    ];
    return report.allow
        ? [{ title: 'Bypass allowed', outcome: 'passed', lines: [`all ${_decide_js__WEBPACK_IMPORTED_MODULE_7__/* .denialCodes */ .Ez.length} rules hold`, ...lines] }]
        : [{ title: 'Bypass denied', outcome: 'failed', lines, reasons: report.reasons }];
}


/***/ }),

/***/ 69007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parseRequestValues)
/* harmony export */ });
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39386);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37112);


const { shape } = _request_js__WEBPACK_IMPORTED_MODULE_0__/* .requestSchema */ .TF;
const { shape: subject } = _request_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectSchema */ .cn;
function parseRequestValues(given, refuse) {
    const read = (name, schema, expected) => {
        const parsed = schema.safeParse(given[name]);
        return parsed.success ? parsed.data : refuse(name, given[name], expected);
    };
    const gate = read('gate', subject.gate, 'one line of 1 to 100 characters');
    const digest = read('digest', subject.digest, 'sha256:<64 lower-case hex digits>');
    const environment = read('environment', subject.environment, 'one line of 1 to 255 characters');
    const sha = read('sha', subject.sha, 'a commit of 40 lower-case hex digits');
    const severity = read('severity', shape.severity, 'SEV-1');
    const ttl_s = readTtl(given.ttl, refuse);
    const incident = read('incident', shape.incident, 'an https URL');
    const reason = read('reason', shape.reason, 'text of 1 to 1000 characters');
    return { severity, ttl_s, incident, reason, subject: { digest, sha, gate, environment } };
}
function readTtl(text, refuse) {
    const expected = 'a duration from 1s to 4h, like 90m';
    let seconds;
    try {
        seconds = (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E)(text, 'ttl');
    }
    catch {
        return refuse('ttl', text, expected);
    }
    return seconds >= 1 && seconds <= _request_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_TTL_S */ .um ? seconds : refuse('ttl', text, expected);
}


/***/ }),

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

/***/ 57506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ createSweepMetrics),
/* harmony export */   d: () => (/* binding */ createPeriodMetrics)
/* harmony export */ });
/* harmony import */ var _telemetry_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41450);
/* harmony import */ var _lifecycle_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12513);


const isOpenPastTtl = ({ expiresAt, closedAt }, now) => expiresAt !== undefined && closedAt === undefined && Date.parse(expiresAt) <= Date.parse(now);
const createPeriodMetrics = ({ counts, bypasses, finishedAt }) => [
    (0,_telemetry_index_js__WEBPACK_IMPORTED_MODULE_0__/* .createMetric */ .H)('mc_bypass_events_total', _lifecycle_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .BYPASS_STATES */ .sH.map((outcome) => ({ labels: { outcome }, value: counts.states[outcome] }))),
    (0,_telemetry_index_js__WEBPACK_IMPORTED_MODULE_0__/* .createMetric */ .H)('mc_bypass_open_past_ttl', [
        { value: bypasses.filter((bypass) => isOpenPastTtl(bypass, finishedAt)).length },
    ]),
    (0,_telemetry_index_js__WEBPACK_IMPORTED_MODULE_0__/* .createMetric */ .H)('mc_bypass_postmortems_overdue', [{ value: counts.postmortems.overdue }]),
];
const createSweepMetrics = ({ failed }) => [
    (0,_telemetry_index_js__WEBPACK_IMPORTED_MODULE_0__/* .createMetric */ .H)('mc_bypass_open_past_ttl', [{ value: failed.length }]),
];


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

/***/ 47563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ renderPage),
/* harmony export */   lS: () => (/* binding */ raw),
/* harmony export */   qy: () => (/* binding */ html)
/* harmony export */ });
/* unused harmony export escapeHtml */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);

const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
const escapeHtml = (text) => text
    .replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c)
    .replace(INVISIBLE, (c) => c === '\n' || c === '\t' ? c : `⟨U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
function render(part) {
    if (part === undefined || part === false)
        return '';
    if (typeof part === 'string')
        return escapeHtml(part);
    if (typeof part === 'number')
        return String(part);
    if ('markup' in part)
        return part.markup;
    return part.map(render).join('');
}
const html = (strings, ...parts) => ({
    markup: strings.map((text, i) => text + render(parts[i])).join(''),
});
const raw = (markup) => ({ markup });
const hashSource = (text) => `'sha256-${(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(text).toString('base64')}'`;
function renderPage({ title, style, script, body }) {
    const scripts = script === undefined ? "'none'" : hashSource(script);
    const policy = `default-src 'none'; style-src ${hashSource(style)}; script-src ${scripts}; base-uri 'none'; form-action 'none'`;
    return html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
${body}
${script !== undefined && html `<script>${raw(script)}</script>`}
</body>
</html>
`.markup;
}


/***/ }),

/***/ 65215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ fetchBytes)
/* harmony export */ });
/* harmony import */ var p_retry__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74995);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89079);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94570);
/* harmony import */ var _mc_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87681);




async function fetchBytes(http, request, maxBytes, clock = http.clock ?? _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml) {
    const documentMs = request.documentTimeoutMs ?? _bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .DOCUMENT_TIMEOUT_MS */ .RA;
    const nowMs = () => clock.now().getTime();
    const deadlineMs = nowMs() + documentMs;
    return (0,p_retry__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .Ay)(async (attempt) => {
        const documentTimeoutMs = attempt === 1 ? documentMs : Math.max(1, deadlineMs - nowMs());
        const response = await http.send({ ...request, documentTimeoutMs });
        return { response, bytes: await response.bytes(maxBytes) };
    }, {
        retries: request.retries ?? 2,
        minTimeout: 150,
        maxTimeout: 2_000,
        randomize: true,
        ...(request.signal ? { signal: request.signal } : {}),
        shouldRetry: ({ error }) => isCut(error) && nowMs() < deadlineMs,
    });
}
const isCut = (error) => error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_3__/* .McError */ .Hv && error.code === 'network-unreachable' && error.details.method === 'reading';


/***/ }),

/***/ 92904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ findNextLink),
/* harmony export */   Z: () => (/* binding */ nextPage)
/* harmony export */ });
/* harmony import */ var _urls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6119);

const MAX_LINK_CHARS = 16 * 1024;
const LINK = /<([^<>\s]{1,4096})>((?:\s?;\s?[A-Za-z*!-]{1,32}(?:\s?=\s?(?:"[^"]{0,1024}"|[^\s",;]{0,1024}))?){0,16})/g;
const REL = /;\s?rel\s?=\s?(?:"([^"]*)"|([^\s",;]*))/i;
function findNextLink(link, current) {
    for (const [, target = '', parameters = ''] of (link ?? '').slice(0, MAX_LINK_CHARS).matchAll(LINK)) {
        const [, quoted, token] = REL.exec(parameters) ?? [];
        if (!(quoted ?? token ?? '').toLowerCase().split(/\s+/).includes('next'))
            continue;
        return URL.canParse(target, current) ? new URL(target, current) : undefined;
    }
    return undefined;
}
function nextPage(link, base, current) {
    const next = findNextLink(link, current);
    return next && (0,_urls_js__WEBPACK_IMPORTED_MODULE_0__/* .sharesCredentials */ .J6)(base, next) ? next : undefined;
}


/***/ }),

/***/ 6119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J6: () => (/* binding */ sharesCredentials),
/* harmony export */   NX: () => (/* binding */ MAX_REDIRECTS),
/* harmony export */   Pl: () => (/* binding */ safeUrl),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   bj: () => (/* binding */ parseAllowedUrl),
/* harmony export */   lC: () => (/* binding */ resolveServerUrl),
/* harmony export */   qk: () => (/* binding */ isDowngrade)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const MAX_REDIRECTS = 5;
function isLoopback(hostname) {
    const host = hostname.toLowerCase();
    return (host === 'localhost' ||
        host.endsWith('.localhost') ||
        host === '[::1]' ||
        host === '::1' ||
        /^127(\.\d{1,3}){3}$/.test(host));
}
function safeUrl(url) {
    try {
        const { protocol, host, pathname } = new URL(url);
        return `${protocol}//${host}${pathname}`;
    }
    catch {
        return '(malformed URL)';
    }
}
function parseAllowedUrl(url, plainHttpHosts) {
    let parsed;
    try {
        parsed = new URL(url);
    }
    catch {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('url-malformed', {
            what: 'the address',
            given: String(url).slice(0, 200),
            expected: 'https://HOST/…',
        });
    }
    if (parsed.protocol === 'https:')
        return parsed;
    if (parsed.protocol !== 'http:') {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('url-malformed', {
            what: 'the address',
            given: safeUrl(parsed),
            expected: 'https://HOST/…',
        });
    }
    const named = plainHttpHosts.includes(parsed.host) || plainHttpHosts.includes(parsed.hostname);
    if (!named && !isLoopback(parsed.hostname))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('plain-http-refused', { url: safeUrl(parsed) });
    return parsed;
}
const isDowngrade = (from, to) => from.protocol === 'https:' && to.protocol !== 'https:';
const sharesCredentials = (from, to) => from.origin === to.origin;
function resolveServerUrl(given, from, method) {
    const origin = new URL(from);
    const to = URL.canParse(given, origin.href) ? new URL(given, origin) : undefined;
    const url = safeUrl(origin);
    if (to === undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('http-redirect', { method, url, detail: 'to something that is not a URL', limit: MAX_REDIRECTS });
    if (isDowngrade(origin, to))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('http-redirect', { method, url, detail: `from https to ${safeUrl(to)}`, limit: MAX_REDIRECTS });
    return to;
}


/***/ })

};
