export const id = 8497;
export const ids = [8497];
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
                columns: ['check', 'state', 'codes'],
                rows: checks.map(({ name, state, codes }) => [name, state, codes.join(', ') || '-']),
            },
        },
        ...list('What to do', reasons),
        ...list('Warnings', warnings),
    ];
}


/***/ }),

/***/ 6685:
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
// EXTERNAL MODULE: ./build/bypass/errors.js + 1 modules
var bypass_errors = __webpack_require__(24178);
// EXTERNAL MODULE: ./build/bypass/from-github/context.js + 2 modules
var from_github_context = __webpack_require__(42378);
// EXTERNAL MODULE: ./build/bypass/from-github/documents.js
var documents = __webpack_require__(89040);
;// CONCATENATED MODULE: ./build/bypass/doctor/check.js


const DOCTOR_PERMISSION = {
    administration: 'Administration: read',
    installations: 'Organization administration: read',
    variables: 'Variables: read',
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
        const { rules, rulesets } = await readRules(subject);
        const missing = listMissing(subject, rules);
        const bypass = checkBypassLists(rulesets);
        if (missing.length === 0)
            return bypass;
        const protection = await readProtection(subject);
        if (!protection)
            return { open: [...missing, ...bypass.open], hidden: bypass.hidden };
        const both = {
            hasOwnerReviews: rules.hasOwnerReviews || protection.rules.hasOwnerReviews,
            keepsHistory: rules.keepsHistory || protection.rules.keepsHistory,
            keepsBranch: rules.keepsBranch || protection.rules.keepsBranch,
            checks: [...rules.checks, ...protection.rules.checks],
        };
        const { defaultBranch: branch } = subject.repository;
        const exempt = protection.bindsAdmins ? [] : [(0,bypass_errors/* bypassError */.B)('bypass-doctor-admins-exempt', { branch })];
        return { open: [...listMissing(subject, both), ...exempt, ...bypass.open], hidden: bypass.hidden };
    },
};
async function readRules(subject) {
    const { api, repository } = subject;
    const found = await readEndpoint('GET /repos/{owner}/{repo}/rules/branches/{branch}', api.list(`./rules/branches/${(0,documents/* encodePath */.O0)(repository.defaultBranch)}`, branchRuleSchema, from_github_context/* PERMISSION */.oC.metadata));
    const relevant = found.filter(({ type, parameters }) => ['non_fast_forward', 'deletion', 'required_status_checks'].includes(type) ||
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
    return { rules, rulesets };
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
function listMissing({ repository, options }, rules) {
    const { defaultBranch: branch } = repository;
    const { check } = options;
    const lacking = [
        rules.hasOwnerReviews ? [] : ['Require review from Code Owners'],
        rules.keepsHistory ? [] : ['Block force pushes'],
        rules.keepsBranch ? [] : ['Restrict deletions'],
    ].flat();
    const gates = rules.checks.filter(({ context }) => context === check);
    return [
        ...lacking.map((rule) => (0,bypass_errors/* bypassError */.B)('bypass-doctor-branch-open', { branch, rule })),
        ...(gates.length === 0 ? [(0,bypass_errors/* bypassError */.B)('bypass-doctor-check-missing', { branch, check })] : []),
        ...(gates.length > 0 && gates.every(({ app }) => app === null)
            ? [(0,bypass_errors/* bypassError */.B)('bypass-doctor-check-unpinned', { check })]
            : []),
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

// EXTERNAL MODULE: ./build/bypass/switch.js
var bypass_switch = __webpack_require__(88537);
;// CONCATENATED MODULE: ./build/bypass/doctor/server.js






const serverCheck = {
    name: 'server',
    run: async ({ api }) => {
        await readEndpoint('GET /repos/{owner}/{repo}/activity', api.read('./activity?per_page=1', schemas/* array */.YOg(schemas/* unknown */.L5J()), from_github_context/* PERMISSION */.oC.contents));
        return { open: [] };
    },
};
const variableSchema = schemas/* looseObject */._H3({ value: schemas/* string */.YjP().max(100_000) });
const switchCheck = {
    name: 'switch',
    run: async ({ api }) => {
        try {
            const found = await api.find('./actions/variables/MC_BYPASS', variableSchema, DOCTOR_PERMISSION.variables);
            const isOff = found !== undefined && (0,bypass_switch/* checkSwitch */.F)({ MC_BYPASS: found.value }) !== undefined;
            return { open: [], warnings: isOff ? [(0,bypass_errors/* bypassError */.B)('bypass-disabled')] : [] };
        }
        catch (error) {
            if (error instanceof mc_error/* McError */.Hv && error.code !== 'bypass-token-sso')
                return { open: [], warnings: [error] };
            throw error;
        }
    },
};

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
        const { open, hidden = [], warnings: found = [] } = await runCheck(check, subject);
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

/***/ 44681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ createOfflineRecords),
/* harmony export */   w: () => (/* binding */ readVotes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21763);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13963);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87681);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24178);
/* harmony import */ var _ssh_key_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16897);
/* harmony import */ var _sshsig_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42094);









const MAX_FILES = 1_000;
const SKIPPED = ['file-too-large', 'file-not-regular'];
async function readVotes(folder, request, people) {
    const [votes, ignored] = [[], []];
    for (const file of await listSignatures(folder)) {
        const found = await readVote((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file), request, people);
        if (typeof found === 'string')
            ignored.push({ file, reason: found });
        else
            votes.push({ file, ...found });
    }
    return { votes, ignored };
}
async function listSignatures(folder) {
    let names;
    try {
        names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
    }
    catch (error) {
        const isMissing = ['ENOENT', 'ENOTDIR'].includes((0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error));
        throw isMissing
            ? (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .baseError */ .O)('file-not-found', { what: 'the folder of the approvals', path: folder })
            : (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .baseError */ .O)('file-unreadable', { path: folder, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error) });
    }
    const files = names.filter((name) => name.endsWith('.sig')).sort();
    if (files.length > MAX_FILES)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .bypassError */ .B)('bypass-approvals-too-many', { folder, found: files.length, limit: MAX_FILES });
    return files;
}
async function readVote(path, request, people) {
    try {
        const bytes = await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_5__/* .readRegularFile */ .XF)(path, _sshsig_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_SIGNATURE_BYTES */ .my, 'the signature');
        if (!(0,_sshsig_js__WEBPACK_IMPORTED_MODULE_6__/* .isSshsig */ .ub)(bytes))
            return 'it is not an SSH signature';
        const sshsig = (0,_sshsig_js__WEBPACK_IMPORTED_MODULE_6__/* .parseSshsig */ .p1)(bytes);
        const purpose = ['approval', 'veto'].find((name) => _sshsig_js__WEBPACK_IMPORTED_MODULE_6__/* .NAMESPACES */ .dK[name] === sshsig.namespace);
        if (!purpose)
            return `its namespace is "${sshsig.namespace}", expected ${_sshsig_js__WEBPACK_IMPORTED_MODULE_6__/* .NAMESPACES */ .dK.approval} or ${_sshsig_js__WEBPACK_IMPORTED_MODULE_6__/* .NAMESPACES */ .dK.veto}`;
        (0,_sshsig_js__WEBPACK_IMPORTED_MODULE_6__/* .verifySshsig */ .vO)(sshsig, request.bytes);
        const fingerprint = (0,_ssh_key_js__WEBPACK_IMPORTED_MODULE_7__/* .formatFingerprint */ .uV)(sshsig.publicKey.blob);
        const person = people.find(sshsig.publicKey.blob);
        if (!person)
            return `its key ${fingerprint} is not a current key of a person in the roster`;
        return { purpose, person, fingerprint, armored: bytes.toString('latin1') };
    }
    catch (error) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_8__/* .McError */ .Hv && (error.code === 'bypass-signature-invalid' || SKIPPED.includes(error.code)))
            return error.message;
        throw error;
    }
}
function createOfflineRecords(votes, request) {
    const order = (purpose) => (purpose === 'veto' ? 1 : 0);
    return [...votes]
        .sort((a, b) => order(a.purpose) - order(b.purpose))
        .map(({ purpose, person }, index) => ({
        user: { id: person.id, type: 'User' },
        state: purpose === 'veto' ? 'CHANGES_REQUESTED' : 'APPROVED',
        verified: true,
        edited: false,
        request_digest: request.digest,
        at_s: request.document.created_s,
        seq: index + 1,
    }));
}


/***/ }),

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
// EXTERNAL MODULE: ./build/bypass/errors.js + 1 modules
var errors = __webpack_require__(24178);
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24178);
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
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
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
// EXTERNAL MODULE: ./build/bypass/compiled-rules.js
var compiled_rules = __webpack_require__(51632);
// EXTERNAL MODULE: ./build/bypass/errors.js + 1 modules
var errors = __webpack_require__(24178);
// EXTERNAL MODULE: ./build/bypass/facts.js
var facts = __webpack_require__(20790);
// EXTERNAL MODULE: ./build/bypass/from-github/decision-report.js
var decision_report = __webpack_require__(8317);
// EXTERNAL MODULE: ./build/bypass/gate.js
var gate = __webpack_require__(3018);
// EXTERNAL MODULE: ./build/bypass/request.js
var request = __webpack_require__(37112);
// EXTERNAL MODULE: ./build/bypass/roster.js
var bypass_roster = __webpack_require__(73290);
// EXTERNAL MODULE: ./build/bypass/switch.js
var bypass_switch = __webpack_require__(88537);
// EXTERNAL MODULE: ./build/bypass/offline/approvals.js
var approvals = __webpack_require__(44681);
// EXTERNAL MODULE: ./build/bypass/offline/people.js
var offline_people = __webpack_require__(14226);
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
    const { reasons, request, votes, approvals = [], consumed = false, warnings } = findings;
    return report.finish(reasons, {
        allow: reasons.length === 0,
        deny: reasons.map(({ code, message }) => `${code}: ${message}`).sort(),
        ...(request ? describeRequest(request) : {}),
        approvals,
        consumed,
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
    const votes = await (0,approvals/* readVotes */.w)(choice.approvals, request, people);
    findings.votes = votes;
    const nowS = Math.floor(now.getTime() / 1000);
    const isUsed = (await uses.find(request.digest)) !== undefined;
    const input = createInput({ choice, request, roster, people, votes, nowS, isUsed });
    findings.approvals = listApprovals(input, nowS, roster);
    const rules = await loadRules(ports.installRoot);
    const decision = await (0,gate/* decideAtGate */.l)(input, nowS, rules, await openRosterRules(roster, choice.roster, ports));
    findings.reasons = decision.reasons;
    if (!decision.allow || !choice.consume)
        return;
    await recordUse(uses, request, { nowS, days: roster.document.postmortem.days });
    findings.consumed = true;
}
async function readRequest(path) {
    return (0,request/* parseRequest */.TR)(await (0,files/* readRegularFile */.XF)(path, request/* MAX_REQUEST_BYTES */.rO, 'the request'), (0,external_node_path_.basename)(path, '.json'));
}
async function loadRules(installRoot) {
    try {
        return await (0,compiled_rules/* loadCompiledRules */.Ll)(await (0,promises_.readFile)((0,external_node_path_.join)(installRoot, 'policy/opa/bypass.wasm')));
    }
    catch (error) {
        throw (0,errors/* bypassError */.B)('bypass-rules-failed', { detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    }
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
        approvals: (0,approvals/* createOfflineRecords */.Q)(votes.votes, request),
        state: { revoked: false, consumed: isUsed },
    };
}
async function recordUse(uses, { document, digest }, { nowS, days }) {
    const marker = {
        version: 1,
        id: document.id,
        request_digest: digest,
        subject: document.subject,
        at_s: nowS,
        postmortem_due_s: nowS + days * DAY_S,
        run_id: null,
        run_attempt: null,
        claim: (0,external_node_crypto_.randomBytes)(16).toString('hex'),
    };
    if ((await uses.record(digest, Buffer.from((0,json/* canonicalJson */.dj)(marker)))) === 'taken')
        throw (0,errors/* bypassError */.B)('bypass-consumed');
}


/***/ }),

/***/ 14226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readPeople)
/* harmony export */ });
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21763);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24178);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20790);
/* harmony import */ var _roster_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73290);
/* harmony import */ var _ssh_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16897);





function readPeople({ document }, now, what) {
    const owners = new Map();
    const warnings = [];
    for (const person of document.people)
        for (const line of person.keys) {
            const key = parseKey(line, person, what);
            const { login } = person;
            if ('unsupported' in key) {
                const detail = 'keys of this type are not supported';
                warnings.push((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bypassError */ .B)('bypass-key-not-counted', { key: key.unsupported, login, detail }));
                continue;
            }
            const fingerprint = (0,_ssh_key_js__WEBPACK_IMPORTED_MODULE_1__/* .formatFingerprint */ .uV)(key.blob);
            if (key.weakness !== undefined) {
                warnings.push((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bypassError */ .B)('bypass-key-not-counted', { key: fingerprint, login, detail: key.weakness }));
                continue;
            }
            const blob = key.blob.toString('base64');
            const other = owners.get(blob);
            if (other)
                refuse(what, `expected each key once: ${login} and ${other.login} have the key ${fingerprint}`);
            owners.set(blob, person);
        }
    const current = document.people.filter(({ expires }) => !(0,_roster_js__WEBPACK_IMPORTED_MODULE_2__/* .hasExpired */ .oN)(expires, now));
    const list = (role) => current.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
    const [security, release, owner] = _facts_js__WEBPACK_IMPORTED_MODULE_3__/* .ROLES */ .gg;
    return {
        find: (blob) => {
            const person = owners.get(blob.toString('base64'));
            return person && current.includes(person) ? person : undefined;
        },
        members: { [security]: list(security), [release]: list(release), [owner]: list(owner) },
        warnings,
    };
}
function parseKey(line, { login }, what) {
    try {
        return (0,_ssh_key_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePublicKeyLine */ .Q8)(line);
    }
    catch (error) {
        return refuse(what, `a key of ${login} is malformed: ${(0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error)}`);
    }
}
function refuse(what, detail) {
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bypassError */ .B)('bypass-roster-invalid', { what, detail });
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

/***/ 69570:
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
// EXTERNAL MODULE: ./build/bypass/errors.js + 1 modules
var errors = __webpack_require__(24178);
// EXTERNAL MODULE: ./build/bypass/from-github/context.js + 2 modules
var context = __webpack_require__(42378);
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
        approvals: (0,approvals/* createOfflineRecords */.Q)(votes, request),
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
// EXTERNAL MODULE: ./build/bypass/texts/notice.js
var notice = __webpack_require__(59484);
// EXTERNAL MODULE: ./build/bypass/texts/untrusted.js
var untrusted = __webpack_require__(4168);
;// CONCATENATED MODULE: ./build/bypass/offline/reconcile-text.js


const MAX_COMMENT = 60_000;
const MAX_LISTED = 50;
const formatRecordTitle = ({ document }) => `Bypass ${document.id}: decided offline, for the record`;
function formatRecordBody(request) {
    const { subject, incident, reason, requester } = request.document;
    return [
        '**This bypass was decided while GitHub was down. Do not approve it here. It counts as used.**',
        '',
        `- Gate: ${(0,untrusted/* formatCode */.P_)(subject.gate)}`,
        `- Environment: ${(0,untrusted/* formatCode */.P_)(subject.environment)}`,
        `- Artifact: ${(0,untrusted/* formatCode */.P_)(subject.digest)}`,
        `- Commit: ${(0,untrusted/* formatCode */.P_)(subject.sha)}`,
        `- Requested by: user ${requester.id}`,
        `- Ends: ${(0,notice/* formatMoment */.K9)((0,notice/* getExpiry */.SO)(request))}`,
        `- Incident: ${(0,untrusted/* formatCode */.P_)(incident)}`,
        '',
        (0,untrusted/* formatQuotation */.gr)(reason),
        '',
        'The signatures and the differences are in a comment. `mc bypass sweep` opens the issue for the post-mortem and closes this.',
        '',
        `Request ${(0,untrusted/* formatCode */.P_)(request.digest)}`,
        '',
    ].join('\n');
}
function formatRecordComment(request, parts) {
    const { usedAtS, votes, ignored, differences } = parts;
    const head = [
        `<!-- mc-bypass:reconciled:${request.digest} -->`,
        `**Decided offline.** Recorded as used at ${(0,notice/* formatMoment */.K9)(usedAtS)}.`,
        '',
        '**Signatures**',
        ...votes
            .slice(0, MAX_LISTED)
            .map(({ purpose, person, fingerprint }) => `- ${purpose}: ${(0,untrusted/* formatCode */.P_)(person.login)} (${person.id}), ${person.roles.join(', ')}, key ${(0,untrusted/* formatCode */.P_)(fingerprint)}`),
        ...(votes.length === 0 ? ['- none that counts by the roster of the default branch'] : []),
        ...ignored
            .slice(0, MAX_LISTED)
            .map(({ file, reason }) => `- does not count: ${(0,untrusted/* formatCode */.P_)(file)}: ${(0,untrusted/* formatCode */.P_)(reason)}`),
        '',
        '**Differences**',
        ...differences.map(({ code, message }) => `- ${(0,untrusted/* formatCode */.P_)(code)}: ${(0,untrusted/* formatCode */.P_)(message)}`),
        ...(differences.length === 0 ? ['- none: the roster and the teams on GitHub give the same decision'] : []),
        '',
    ].join('\n');
    const signatures = votes.map(({ armored }) => ['```', armored.trim(), '```', ''].join('\n')).join('\n');
    const text = `${head}\n${signatures}`;
    return text.length <= MAX_COMMENT ? text : head.slice(0, MAX_COMMENT);
}

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
    const { votes, ignored } = await (0,approvals/* readVotes */.w)(choice.approvals, request, people);
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
    const isCommented = await addRecord(context, trail.pull, formatRecordComment(request, parts));
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
        title: formatRecordTitle(request),
        head: branch,
        base: repository.defaultBranch,
        body: formatRecordBody(request),
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

/***/ 16897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H1: () => (/* binding */ CURVES),
/* harmony export */   Q8: () => (/* binding */ parsePublicKeyLine),
/* harmony export */   ZY: () => (/* binding */ readEcPoint),
/* harmony export */   _T: () => (/* binding */ getCurve),
/* harmony export */   ee: () => (/* binding */ parsePublicKey),
/* harmony export */   uV: () => (/* binding */ formatFingerprint)
/* harmony export */ });
/* unused harmony export KEY_TYPES */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21763);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94820);




const CURVES = {
    nistp256: { crv: 'P-256', bytes: 32, hash: 'sha256' },
    nistp384: { crv: 'P-384', bytes: 48, hash: 'sha384' },
    nistp521: { crv: 'P-521', bytes: 66, hash: 'sha512' },
};
const KEY_TYPES = [
    'ssh-ed25519',
    'ecdsa-sha2-nistp256',
    'ecdsa-sha2-nistp384',
    'ecdsa-sha2-nistp521',
    'ssh-rsa',
    'sk-ssh-ed25519@openssh.com',
    'sk-ecdsa-sha2-nistp256@openssh.com',
];
const MIN_RSA_BITS = 3_072;
const MAX_RSA_BYTES = 2_048;
const MAX_EXPONENT_BYTES = 8;
const LINE = /^([a-z0-9][a-z0-9@.-]{2,63}) ([A-Za-z0-9+/]{16,10000}={0,2})(?: [^\r\n]*)?$/;
const encode = (bytes) => bytes.toString('base64url');
const isKeyType = (name) => KEY_TYPES.some((type) => type === name);
const formatFingerprint = (blob) => `SHA256:${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(blob).toString('base64').replace(/=+$/, '')}`;
function parsePublicKeyLine(line) {
    const [, name = '', text = ''] = LINE.exec(line.trim()) ?? [];
    if (name === '')
        throw new TypeError('expected one line "TYPE BASE64 COMMENT" without options');
    const blob = Buffer.from(text, 'base64');
    if (blob.toString('base64') !== text)
        throw new TypeError('the key is not canonical base64');
    const found = new _wire_js__WEBPACK_IMPORTED_MODULE_2__/* .SshReader */ .o(blob).readText();
    if (found !== name)
        throw new TypeError(`expected a key of type ${name}, found ${found}`);
    return isKeyType(name) ? parsePublicKey(blob) : { unsupported: name };
}
function parsePublicKey(blob) {
    const reader = new _wire_js__WEBPACK_IMPORTED_MODULE_2__/* .SshReader */ .o(blob);
    const type = reader.readText();
    if (!isKeyType(type))
        throw new TypeError(`keys of type ${type} are not supported`);
    const parsed = readKey(type, reader);
    const application = type.startsWith('sk-') ? reader.readText() : undefined;
    reader.end();
    return { type, blob: Buffer.from(blob), ...parsed, application, weakness: findWeakness(parsed.key, application) };
}
function findWeakness(key, application) {
    const bits = key.asymmetricKeyDetails?.modulusLength;
    if (bits !== undefined && bits < MIN_RSA_BITS)
        return `the RSA key has ${bits} bits, expected ${MIN_RSA_BITS} at least`;
    if (application !== undefined && !application.startsWith('ssh:'))
        return `the FIDO key is for the application "${application}", expected one that starts with "ssh:"`;
    return undefined;
}
function readKey(type, reader) {
    if (type === 'ssh-rsa') {
        const e = reader.readNumber(MAX_EXPONENT_BYTES);
        const n = reader.readNumber(MAX_RSA_BYTES);
        if ((e.at(-1) ?? 0) % 2 === 0 || (e.length === 1 && (e[0] ?? 0) < 3))
            throw new TypeError('the RSA exponent is not odd, or less than 3');
        return { key: importKey({ kty: 'RSA', e: encode(e), n: encode(n) }) };
    }
    if (type === 'ssh-ed25519' || type === 'sk-ssh-ed25519@openssh.com') {
        const x = reader.readString();
        if (x.length !== 32)
            throw new TypeError(`an Ed25519 key has ${x.length} bytes, expected 32`);
        return { key: importKey({ kty: 'OKP', crv: 'Ed25519', x: encode(x) }) };
    }
    return { key: importKey(readEcPoint(reader, getCurve(type))) };
}
function getCurve(type) {
    const curve = Object.keys(CURVES).find((name) => type.includes(name));
    if (!curve)
        throw new TypeError(`keys of type ${type} have no curve`);
    return curve;
}
function readEcPoint(reader, curve) {
    const found = reader.readText();
    if (found !== curve)
        throw new TypeError(`expected the curve ${curve}, found ${found}`);
    const { crv, bytes } = CURVES[curve];
    const point = reader.readString();
    if (point.length !== 1 + 2 * bytes || point[0] !== 4)
        throw new TypeError(`expected an uncompressed point of ${1 + 2 * bytes} bytes`);
    return { kty: 'EC', crv, x: encode(point.subarray(1, 1 + bytes)), y: encode(point.subarray(1 + bytes)) };
}
function importKey(key) {
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key, format: 'jwk' });
    }
    catch (error) {
        throw new TypeError(`the key is not usable: ${(0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0)(error)}`, { cause: error });
    }
}


/***/ }),

/***/ 42094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VS: () => (/* binding */ formatSshsig),
/* harmony export */   ZE: () => (/* binding */ createSignedData),
/* harmony export */   dK: () => (/* binding */ NAMESPACES),
/* harmony export */   my: () => (/* binding */ MAX_SIGNATURE_BYTES),
/* harmony export */   p1: () => (/* binding */ parseSshsig),
/* harmony export */   ub: () => (/* binding */ isSshsig),
/* harmony export */   vO: () => (/* binding */ verifySshsig)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21763);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24178);
/* harmony import */ var _ssh_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16897);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94820);





const NAMESPACES = { approval: 'mc-bypass', veto: 'mc-bypass-veto' };
const MAX_SIGNATURE_BYTES = 32 * 1024;
const HASHES = ['sha256', 'sha512'];
const MAGIC = Buffer.from('SSHSIG');
const VERSION = 1;
const BEGIN = '-----BEGIN SSH SIGNATURE-----';
const END = '-----END SSH SIGNATURE-----';
const LINE_LENGTH = 70;
const ARMOR = new RegExp(`^${BEGIN}\\r?\\n((?:[A-Za-z0-9+/=]{1,76}\\r?\\n)+)${END}[\\r\\n]*$`);
const USER_PRESENT = 0x01;
const FIDO = { hash: 'sha256', flagBytes: 1, counterBytes: 4 };
const isSshsig = (bytes) => bytes.subarray(0, BEGIN.length).toString('latin1') === BEGIN;
function parseSshsig(armored) {
    try {
        return readSshsig(removeArmor(armored));
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .bypassError */ .B)('bypass-signature-invalid', { detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error) }, { cause: error });
    }
}
function removeArmor(armored) {
    if (armored.length > MAX_SIGNATURE_BYTES)
        throw new TypeError(`expected at most ${MAX_SIGNATURE_BYTES} bytes`);
    const [, lines = ''] = ARMOR.exec(armored.toString('latin1')) ?? [];
    const text = lines.replace(/\r?\n/g, '');
    const bytes = Buffer.from(text, 'base64');
    if (text === '' || bytes.toString('base64') !== text)
        throw new TypeError(`expected "${BEGIN}", lines of canonical base64, and "${END}"`);
    return bytes;
}
function readSshsig(bytes) {
    const reader = new _wire_js__WEBPACK_IMPORTED_MODULE_3__/* .SshReader */ .o(bytes);
    if (!reader.take(MAGIC.length).equals(MAGIC))
        throw new TypeError('the magic is not SSHSIG');
    const version = reader.readUint32();
    if (version !== VERSION)
        throw new TypeError(`expected version ${VERSION}, found ${version}`);
    const publicKey = (0,_ssh_key_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePublicKey */ .ee)(reader.readString());
    const namespace = reader.readText();
    if (reader.readString().length > 0)
        throw new TypeError('the reserved field is not empty');
    const named = reader.readText();
    const hash = HASHES.find((name) => name === named);
    if (!hash)
        throw new TypeError(`expected the hash sha256 or sha512, found ${named}`);
    const signature = Buffer.from(reader.readString());
    reader.end();
    return { publicKey, namespace, hash, signature };
}
function formatSshsig({ publicKey, namespace, hash, signature }) {
    const bytes = Buffer.concat([
        MAGIC,
        (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .writeUint32 */ .rn)(VERSION),
        ...[publicKey.blob, namespace, '', hash, signature].map(_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .writeString */ .pS),
    ]);
    const lines = bytes.toString('base64').match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? [];
    return [BEGIN, ...lines, END, ''].join('\n');
}
const createSignedData = (message, namespace, hash) => Buffer.concat([MAGIC, ...[namespace, '', hash, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(hash).update(message).digest()].map(_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .writeString */ .pS)]);
function verifySshsig(sshsig, message) {
    try {
        if (!isValid(sshsig, createSignedData(message, sshsig.namespace, sshsig.hash)))
            throw new TypeError('it is not a signature of these bytes by its key');
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .bypassError */ .B)('bypass-signature-invalid', { detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error) }, { cause: error });
    }
}
function isValid({ publicKey, signature }, data) {
    const { type, key, weakness, application } = publicKey;
    if (weakness !== undefined)
        throw new TypeError(weakness);
    const reader = new _wire_js__WEBPACK_IMPORTED_MODULE_3__/* .SshReader */ .o(signature);
    const algorithm = reader.readText();
    if (type === 'ssh-rsa')
        return isValidRsa(publicKey, algorithm, reader, data);
    if (algorithm !== type)
        throw new TypeError(`expected a signature of type ${type}, found ${algorithm}`);
    const value = reader.readString();
    const signed = application === undefined ? data : readFidoData(reader, application, data);
    reader.end();
    if (type === 'ssh-ed25519' || type === 'sk-ssh-ed25519@openssh.com') {
        if (value.length !== 64)
            throw new TypeError(`an Ed25519 signature has ${value.length} bytes, expected 64`);
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, signed, key, value);
    }
    const { hash, bytes } = _ssh_key_js__WEBPACK_IMPORTED_MODULE_4__/* .CURVES */ .H1[(0,_ssh_key_js__WEBPACK_IMPORTED_MODULE_4__/* .getCurve */ ._T)(type)];
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, signed, { key, dsaEncoding: 'ieee-p1363' }, readEcdsa(value, bytes));
}
function isValidRsa({ key }, algorithm, reader, data) {
    const [, hash] = /^rsa-sha2-(256|512)$/.exec(algorithm) ?? [];
    if (hash === undefined)
        throw new TypeError(`expected a signature rsa-sha2-256 or rsa-sha2-512, found ${algorithm}`);
    const value = reader.readString();
    reader.end();
    const length = Math.ceil((key.asymmetricKeyDetails?.modulusLength ?? 0) / 8);
    if (value.length !== length)
        throw new TypeError(`an RSA signature has ${value.length} bytes, expected ${length}`);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(`sha${hash}`, data, key, value);
}
function readFidoData(reader, application, data) {
    const flags = reader.take(FIDO.flagBytes);
    const counter = reader.take(FIDO.counterBytes);
    if ((flags.readUInt8() & USER_PRESENT) === 0)
        throw new TypeError('the FIDO key signed without the presence of its user (no-touch-required)');
    const digest = (value) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(FIDO.hash).update(value).digest();
    return Buffer.concat([digest(application), flags, counter, digest(data)]);
}
function readEcdsa(value, length) {
    const reader = new _wire_js__WEBPACK_IMPORTED_MODULE_3__/* .SshReader */ .o(value);
    const numbers = [reader.readNumber(length), reader.readNumber(length)];
    reader.end();
    return Buffer.concat(numbers.flatMap((number) => [Buffer.alloc(length - number.length), number]));
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24178);








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


/***/ }),

/***/ 94820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ SshReader),
/* harmony export */   pS: () => (/* binding */ writeString),
/* harmony export */   rn: () => (/* binding */ writeUint32),
/* harmony export */   zv: () => (/* binding */ writeNumber)
/* harmony export */ });
const MAX_STRING_BYTES = 64 * 1024;
class SshReader {
    #bytes;
    #at = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    take(length) {
        if (length > this.#bytes.length - this.#at)
            throw new TypeError(`the data end before byte ${this.#at + length}`);
        this.#at += length;
        return this.#bytes.subarray(this.#at - length, this.#at);
    }
    readByte() {
        return this.take(1).readUInt8();
    }
    readUint32() {
        return this.take(4).readUInt32BE();
    }
    readString() {
        const length = this.readUint32();
        if (length > MAX_STRING_BYTES)
            throw new TypeError(`a string has ${length} bytes, expected ${MAX_STRING_BYTES} at most`);
        return this.take(length);
    }
    readText() {
        const bytes = this.readString();
        if (!bytes.every((byte) => byte >= 0x20 && byte < 0x7f))
            throw new TypeError('a name is not printable ASCII');
        return bytes.toString('latin1');
    }
    readNumber(maxBytes) {
        const bytes = this.readString();
        const [first, second = 0] = bytes;
        const hasSign = first === 0;
        if (first === undefined || first >= 0x80 || (hasSign && second < 0x80))
            throw new TypeError('a number is not positive, or not in its shortest form');
        const value = hasSign ? bytes.subarray(1) : bytes;
        if (value.length > maxBytes)
            throw new TypeError(`a number has ${value.length} bytes, expected ${maxBytes} at most`);
        return value;
    }
    rest() {
        return this.take(this.#bytes.length - this.#at);
    }
    end() {
        const left = this.#bytes.length - this.#at;
        if (left > 0)
            throw new TypeError(`expected the end of the data, found ${left} more bytes`);
    }
}
function writeUint32(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
}
const writeString = (value) => {
    const bytes = Buffer.from(value);
    return Buffer.concat([writeUint32(bytes.length), bytes]);
};
function writeNumber(value) {
    const start = value.findIndex((byte) => byte !== 0);
    const digits = start < 0 ? Buffer.alloc(0) : value.subarray(start);
    return writeString((digits[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), digits]) : digits);
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
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38165);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24178);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20790);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2845);
/* harmony import */ var _switch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88537);







const LAST_RFC3339_SECOND = 253_402_300_799;
function createDecisionReport(request, { clock, env = {} }) {
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_0__/* .beginReport */ .mC)('bypass-decision', clock, request.subject);
    const disabled = (0,_switch_js__WEBPACK_IMPORTED_MODULE_1__/* .checkSwitch */ .F)(env);
    const now = Math.floor(clock.now().getTime() / 1000);
    const input = (0,_input_js__WEBPACK_IMPORTED_MODULE_2__/* .applyGateFacts */ .Bj)(request.input, request.gateFacts ?? {});
    const { allow, deny } = (0,_decide_js__WEBPACK_IMPORTED_MODULE_3__/* .decide */ .LD)(input, now);
    const denials = _decide_js__WEBPACK_IMPORTED_MODULE_3__/* .denialCodes */ .Ez.filter((code) => deny.includes((0,_decide_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDenial */ .XD)(code)));
    const { createdS, ttlS } = (0,_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .readFacts */ .MH)(input, now);
    const expiresS = createdS === undefined || ttlS === undefined ? Number.NaN : createdS + ttlS;
    const warnings = [(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .bypassError */ .B)('bypass-input-unproven').toReason()];
    return report.finish([...(disabled ? [disabled] : []), ...denials.map((code) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .bypassError */ .B)(code))], {
        allow: allow && !disabled,
        deny: [...(disabled ? [`${disabled.code}: ${disabled.message}`] : []), ...deny].sort(),
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
        ? [{ title: 'Bypass allowed', outcome: 'passed', lines: [`all ${_decide_js__WEBPACK_IMPORTED_MODULE_3__/* .denialCodes */ .Ez.length} rules hold`, ...lines] }]
        : [{ title: 'Bypass denied', outcome: 'failed', lines, reasons: report.reasons }];
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
        ...(approvals.length === 0 ? ['- Approvals: none'] : []),
        ...approvals.map(({ role, login, id: account, at }) => `- ${role}: ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCode */ .P_)(login)} (${account}), ${formatTime(at)}`),
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
/* harmony export */   d: () => (/* binding */ createPeriodMetrics)
/* harmony export */ });
/* harmony import */ var _lifecycle_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12513);

const createPeriodMetrics = ({ counts }) => [
    {
        name: 'mc_bypass_events_total',
        help: 'Bypasses that were requested in the period of the report, by their outcome',
        type: 'counter',
        samples: _lifecycle_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .BYPASS_STATES */ .sH.map((outcome) => ({ labels: { outcome }, value: counts.states[outcome] })),
    },
    {
        name: 'mc_bypass_postmortems_overdue',
        help: 'Post-mortems of used bypasses that are overdue',
        type: 'gauge',
        samples: [{ value: counts.postmortems.overdue }],
    },
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
const renderApprovals = ({ approvals }) => approvals.length === 0
    ? (0,html/* html */.qy) `<p class="none">No approval counts.</p>`
    : (0,html/* html */.qy) `<ul class="approvals">${approvals.map(({ role, login, id, at }) => (0,html/* html */.qy) `<li><b>${role}</b> <span>${login} <small>(account ${id})</small></span> ${formatTime(at)}</li>`)}</ul>`;
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
${renderApprovals(bypass)}</article>`;
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
<p>The requests are the pull requests of the repository on branches <code>bypass/*</code>. A use and a revocation are tags <code>mc-bypass/*</code>, which no one can change or remove. Approvals are the reviews that count for the current teams. Times are from GitHub, UTC.</p></section>
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

/***/ 17315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TD: () => (/* binding */ formatKey),
/* harmony export */   ew: () => (/* binding */ readStoreAccess),
/* harmony export */   sC: () => (/* binding */ parseStoreLocation)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79575);

function parseStoreLocation(text) {
    const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(text) ?? [];
    if (bucket === undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .storeError */ .g)('store-location-malformed', { given: text });
    return { bucket, prefix: prefix.replace(/^\/+|\/+$/g, '') };
}
const formatKey = ({ prefix }, name) => prefix === '' ? name : `${prefix}/${name}`;
function readStoreAccess(env, named) {
    const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken, } = env;
    if (!accessKeyId || !secretAccessKey)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .storeError */ .g)('store-credentials-missing');
    const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || 'us-east-1';
    return {
        endpoint: named ?? (env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL || `https://s3.${region}.amazonaws.com`),
        region,
        credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) },
    };
}


/***/ }),

/***/ 20370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ openS3Store)
});

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/store/errors.js
var store_errors = __webpack_require__(79575);
;// CONCATENATED MODULE: ./build/store/idle.js

function createIdleGuard(ms, what) {
    const controller = new AbortController();
    const limit = `${ms / 1000} s`;
    const fault = () => controller.abort((0,errors/* baseError */.O)('network-timeout', { ...what, limit, attempts: 1 }));
    let timer = setTimeout(fault, ms);
    const touch = () => {
        clearTimeout(timer);
        timer = setTimeout(fault, ms);
    };
    return {
        signal: controller.signal,
        watch: (content) => async function* () {
            for await (const chunk of content()) {
                touch();
                yield chunk;
            }
            touch();
        },
        end: () => clearTimeout(timer),
    };
}

// EXTERNAL MODULE: ./node_modules/aws4fetch/dist/aws4fetch.esm.mjs
var aws4fetch_esm = __webpack_require__(12580);
// EXTERNAL MODULE: ./build/lib/http/urls.js
var urls = __webpack_require__(6119);
// EXTERNAL MODULE: ./build/lib/http/fetch-bytes.js
var fetch_bytes = __webpack_require__(65215);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./node_modules/sax/lib/sax.js
var sax = __webpack_require__(42560);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
;// CONCATENATED MODULE: ./build/store/xml.js



const MAX_BYTES = 8 * 1024 * 1024;
const MAX_NODES = 50_000;
const MAX_DEPTH = 16;
const MAX_TEXT = 16 * 1024;
const MAX_ATTRIBUTES = 16;
const PIECE_BYTES = 64 * 1024;
const MAX_REFUSAL_CHARACTERS = 64 * 1024;
const ENTITIES = { amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" };
class XmlReader {
    #parser = new sax.SAXParser(true, {});
    #open = [];
    #nodes = 0;
    #attributes = 0;
    root;
    constructor(onClose = () => { }) {
        const parser = this.#parser;
        parser.ENTITIES = Object.assign(Object.create(null), ENTITIES);
        parser.onerror = (error) => {
            throw error;
        };
        parser.ondoctype = () => refuse('a document type declaration');
        parser.onsgmldeclaration = () => refuse('a declaration');
        parser.onattribute = () => {
            if (++this.#attributes > MAX_ATTRIBUTES)
                refuse(`more than ${MAX_ATTRIBUTES} attributes on one element`);
        };
        parser.onopentag = ({ name }) => this.#openElement(name);
        parser.ontext = (text) => this.#addText(text);
        parser.onopencdata = () => this.#countNode();
        parser.oncdata = (text) => this.#addText(text);
        parser.onclosetag = () => {
            const element = this.#open.pop();
            if (!element)
                return;
            const parent = this.#open.at(-1);
            if (parent)
                parent.children.push(element);
            else
                this.root = element;
            onClose(element);
        };
    }
    write(text) {
        this.#parser.write(text);
    }
    close() {
        this.#parser.close();
        return this.root ?? refuse('no element');
    }
    #openElement(name) {
        this.#attributes = 0;
        if (this.root)
            refuse('a second root element');
        this.#countNode();
        if (this.#open.length >= MAX_DEPTH)
            refuse(`elements nested deeper than ${MAX_DEPTH}`);
        this.#open.push({ name, text: '', children: [] });
    }
    #countNode() {
        if (++this.#nodes > MAX_NODES)
            refuse(`more than ${MAX_NODES} elements`);
    }
    #addText(text) {
        const element = this.#open.at(-1);
        if (!element)
            return;
        if (element.text.length + text.length > MAX_TEXT)
            refuse(`an element with more than ${MAX_TEXT} characters`);
        element.text += text;
    }
}
function refuse(found) {
    throw new Error(`expected the XML of a store, found ${found}`);
}
async function parseXml(bytes, url, signal) {
    try {
        if (bytes.length > MAX_BYTES)
            refuse(`${bytes.length} bytes`);
        const decoder = new TextDecoder('utf-8', { fatal: true });
        const reader = new XmlReader();
        for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
            if (at > 0)
                await new Promise((resolve) => setImmediate(resolve));
            if (signal?.aborted)
                break;
            reader.write(decoder.decode(bytes.subarray(at, at + PIECE_BYTES), { stream: true }));
        }
        signal?.throwIfAborted();
        reader.write(decoder.decode());
        return reader.close();
    }
    catch (error) {
        signal?.throwIfAborted();
        throw (0,errors/* baseError */.O)('response-malformed', { url, detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    }
}
const findChildren = ({ children }, name) => children.filter((child) => child.name === name);
const findText = ({ children }, name) => children.find((child) => child.name === name)?.text;
function requireText(element, name, url) {
    const found = findText(element, name);
    if (found === undefined)
        throw (0,errors/* baseError */.O)('response-malformed', { url, detail: `no <${name}> in it` });
    return found;
}
function readErrorCode(text) {
    let code;
    const reader = new XmlReader(({ name, text: found }) => {
        if (name === 'Code')
            code ??= found;
    });
    try {
        reader.write(text.slice(0, MAX_REFUSAL_CHARACTERS));
    }
    catch {
    }
    return code;
}

;// CONCATENATED MODULE: ./build/store/refusal.js



const DENIED = new Set([
    'AccessDenied',
    'SignatureDoesNotMatch',
    'InvalidAccessKeyId',
    'ExpiredToken',
    'InvalidToken',
    'RequestTimeTooSkewed',
]);
function explainRefusal(error, at) {
    if (!(error instanceof mc_error/* McError */.Hv) || error.code !== 'http-status')
        return error;
    const body = String(error.details.detail ?? '');
    const code = readErrorCode(body) ?? '';
    const options = { cause: error };
    if (code === 'NoSuchBucket')
        return (0,store_errors/* storeError */.g)('bucket-not-found', at, options);
    if (code === 'InvalidRequest' && /object.?lock/i.test(body))
        return (0,store_errors/* storeError */.g)('bucket-without-lock', at, options);
    if (DENIED.has(code) || error.details.status === 401 || error.details.status === 403)
        return (0,store_errors/* storeError */.g)('store-access-denied', { ...at, detail: code || 'no reason given' }, options);
    return error;
}

;// CONCATENATED MODULE: ./build/store/s3-requests.js






const MAX_LISTING_BYTES = 8 * 1024 * 1024;
const MAX_PAGES = 10_000;
const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const encode = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
class S3Requests {
    #options;
    #endpoint;
    constructor(options) {
        const { bucket, endpoint } = options;
        if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
            throw (0,store_errors/* storeError */.g)('bucket-malformed', { given: bucket });
        this.#options = options;
        this.#endpoint = endpoint.replace(/\/+$/, '');
    }
    get store() {
        return (0,urls/* safeUrl */.Pl)(this.#endpoint);
    }
    formatUrl(key) {
        return (0,urls/* safeUrl */.Pl)(this.#url(key));
    }
    async send(request) {
        const signed = await this.#sign(request);
        return this.#explain(() => this.#options.http.send(signed));
    }
    async *readPages(query, next) {
        const { http, signal } = this.#options;
        let position = {};
        for (let page = 0; page < MAX_PAGES; page++) {
            const request = { query: { ...query, ...position } };
            const { bytes } = await this.#explain(async () => (0,fetch_bytes/* fetchBytes */.c)(http, await this.#sign(request), MAX_LISTING_BYTES));
            const document = await parseXml(bytes, this.store, signal);
            yield document;
            if (findText(document, 'IsTruncated') !== 'true')
                return;
            position = next(document);
        }
        throw (0,errors/* baseError */.O)('response-malformed', { url: this.store, detail: `a listing of more than ${MAX_PAGES} pages` });
    }
    #url(key, query = {}) {
        const path = key === '' ? '' : `/${key.split('/').map(encode).join('/')}`;
        const search = Object.entries(query)
            .filter(([, value]) => value !== undefined)
            .map(([name, value]) => `${encode(name)}=${encode(value ?? '')}`)
            .join('&');
        return `${this.#endpoint}/${this.#options.bucket}${path}${search === '' ? '' : `?${search}`}`;
    }
    async #sign({ key = '', query, ...request }) {
        const { credentials, region = 'us-east-1' } = this.#options;
        const url = this.#url(key, query);
        const signer = new aws4fetch_esm/* AwsV4Signer */.s({
            ...credentials,
            service: 's3',
            region,
            method: request.method ?? 'GET',
            url,
            headers: { 'x-amz-content-sha256': EMPTY_SHA256, ...request.headers },
        });
        const { headers } = await signer.sign();
        const { host: _host, ...sent } = Object.fromEntries(headers);
        const signal = request.signal ?? this.#options.signal;
        return { ...request, url, headers: sent, ...(signal ? { signal } : {}) };
    }
    async #explain(work) {
        try {
            return await work();
        }
        catch (error) {
            throw explainRefusal(error, { bucket: this.#options.bucket, store: this.store });
        }
    }
}

;// CONCATENATED MODULE: ./build/store/s3.js





const MAX_PUT_BYTES = 5 * 1024 ** 3;
const MAX_PUT_MS = 6 * 3_600_000;
const IDLE_MS = 30_000;
const CONDITION_FAILED = [404, 409, 412];
function openS3Store(options) {
    const { bucket } = options;
    const requests = new S3Requests(options);
    return {
        name: `s3://${bucket} at ${requests.store}`,
        put: async (key, upload, putOptions) => {
            const stored = await putObject(requests, options.signal, key, upload, putOptions);
            if (!stored)
                throw (0,errors/* baseError */.O)('response-malformed', { url: requests.formatUrl(key), detail: 'no 200 for a put' });
            return stored;
        },
        putIf: (key, upload, putOptions, condition) => {
            const headers = 'ifMatch' in condition ? { 'if-match': condition.ifMatch } : { 'if-none-match': '*' };
            return putObject(requests, options.signal, key, upload, putOptions, headers);
        },
        remove: async (key, versionId) => {
            const response = await requests.send({ method: 'DELETE', key, query: { versionId }, accept: [200, 204, 404] });
            await response.discard();
        },
        head: async (key, versionId) => {
            const response = await requestObject(requests, 'HEAD', key, versionId);
            await response?.discard();
            return response && readObject(key, response);
        },
        get: async (key, versionId) => {
            const response = await requestObject(requests, 'GET', key, versionId);
            if (!response)
                throw (0,store_errors/* storeError */.g)('object-not-found', { key, store: bucket });
            return { object: readObject(key, response), content: response.body };
        },
        async *list(prefix) {
            const next = (page) => ({
                'continuation-token': requireText(page, 'NextContinuationToken', options.endpoint),
            });
            for await (const page of requests.readPages({ 'list-type': '2', prefix }, next))
                yield* findChildren(page, 'Contents').map((one) => readListed(one, requests.store));
        },
        async *versions(prefix) {
            const next = (page) => ({
                'key-marker': requireText(page, 'NextKeyMarker', options.endpoint),
                'version-id-marker': requireText(page, 'NextVersionIdMarker', options.endpoint),
            });
            for await (const page of requests.readPages({ versions: '', prefix }, next))
                yield* findChildren(page, 'Version').map((one) => readListed(one, requests.store));
        },
    };
}
async function requestObject(requests, method, key, versionId) {
    const response = await requests.send({ method, key, query: { versionId }, accept: [200, 404] });
    if (response.status === 200)
        return response;
    await response.discard();
    return undefined;
}
async function putObject(requests, signal, key, upload, { contentType, retention }, condition = {}) {
    if (upload.size > MAX_PUT_BYTES)
        throw (0,store_errors/* storeError */.g)('object-too-large', { key, found: upload.size, limit: MAX_PUT_BYTES });
    const guard = createIdleGuard(IDLE_MS, { method: 'PUT', url: requests.formatUrl(key) });
    const request = {
        method: 'PUT',
        key,
        headers: {
            'content-type': contentType,
            'content-md5': upload.md5.toString('base64'),
            'x-amz-checksum-sha256': upload.sha256.toString('base64'),
            'x-amz-content-sha256': upload.sha256.toString('hex'),
            ...condition,
            ...(retention
                ? { 'x-amz-object-lock-mode': retention.mode, 'x-amz-object-lock-retain-until-date': retention.until }
                : {}),
        },
        body: guard.watch(upload.content),
        contentLength: upload.size,
        tryTimeoutMs: MAX_PUT_MS,
        totalTimeoutMs: MAX_PUT_MS,
        accept: [200, ...(Object.keys(condition).length > 0 ? CONDITION_FAILED : [])],
        signal: signal ? AbortSignal.any([signal, guard.signal]) : guard.signal,
    };
    const response = await requests.send(request).finally(guard.end);
    await response.discard();
    if (response.status !== 200)
        return undefined;
    return {
        key,
        versionId: response.headers['x-amz-version-id'] ?? 'null',
        size: upload.size,
        etag: response.headers.etag ?? '',
        contentType,
        ...(retention ? { retention } : {}),
    };
}
function readObject(key, response) {
    const { headers } = response;
    const size = Number(headers['content-length']);
    if (!Number.isSafeInteger(size))
        throw (0,errors/* baseError */.O)('response-malformed', { url: response.url, detail: 'no Content-Length in it' });
    const contentType = headers['content-type'];
    return {
        key,
        versionId: headers['x-amz-version-id'] ?? 'null',
        size,
        etag: headers.etag ?? '',
        ...(contentType === undefined ? {} : { contentType }),
        ...readRetention(headers),
        ...(headers['x-amz-object-lock-legal-hold'] === 'ON' ? { legalHold: true } : {}),
    };
}
function readRetention(headers) {
    const mode = headers['x-amz-object-lock-mode'];
    const until = headers['x-amz-object-lock-retain-until-date'];
    if ((mode !== 'COMPLIANCE' && mode !== 'GOVERNANCE') || until === undefined)
        return {};
    const time = Date.parse(until);
    return Number.isNaN(time) ? {} : { retention: { mode, until: new Date(time).toISOString() } };
}
function readListed(element, url) {
    return {
        key: requireText(element, 'Key', url),
        versionId: findText(element, 'VersionId') ?? '',
        size: Number(requireText(element, 'Size', url)),
        etag: findText(element, 'ETag') ?? '',
        modifiedAt: new Date(requireText(element, 'LastModified', url)).toISOString(),
    };
}


/***/ }),

/***/ 48609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ createBytesUpload),
/* harmony export */   k: () => (/* binding */ createFileUpload)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89079);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);



async function createUpload(content) {
    const [sha256, md5] = [(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256'), (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('md5')];
    let size = 0;
    for await (const chunk of content()) {
        sha256.update(chunk);
        md5.update(chunk);
        size += chunk.length;
    }
    return { size, sha256: sha256.digest(), md5: md5.digest(), content };
}
const createBytesUpload = (bytes) => createUpload(() => (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .streamOf */ .mA)(bytes));
const createFileUpload = (path) => createUpload(() => (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileStream */ .vY)(path, 'the file to store'));


/***/ })

};
