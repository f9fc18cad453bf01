import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 90290:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("async_hooks");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 29907:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("cluster");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 80481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 88586:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sea");

/***/ }),

/***/ 80099:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 37830:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/web");

/***/ }),

/***/ 87997:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 7066:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 82987:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("perf_hooks");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 11493:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("v8");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 93605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ actionError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87681);

const actionError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'input-missing': {
        family: 'configuration',
        message: 'the input "{input}" is missing: expected {expected}',
        hint: "Set the input in the step's with: block. The action's README lists every input.",
    },
    'input-invalid': {
        family: 'configuration',
        message: 'the input "{input}" is invalid: expected {expected}, found "{given}"',
        hint: "Correct the input in the step's with: block. The action's README lists every input.",
    },
});


/***/ }),

/***/ 86798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ actionIo)
/* harmony export */ });
const actionIo = {
    'verify-offline': {
        inputs: ['subject', 'policy', 'bundle', 'mirror', 'use-mirror', 'repository', 'cache'],
        outputs: ['outcome', 'digest', 'result', 'report-path'],
    },
    'cross-region-promote': {
        inputs: [
            'source',
            'destination',
            'policy',
            'plan',
            'deep',
            'source-auth',
            'destination-auth',
            'tag',
            'if-tag-digest',
            'sign-record',
            'signing-config',
            'trusted-root',
            'key',
            'bypass',
            'bypass-store',
            'environment',
            'token',
        ],
        outputs: ['outcome', 'digest', 'promotable', 'result'],
    },
    'log-chain': {
        inputs: [
            'mode',
            'step',
            'run',
            'files',
            'chain',
            'seal',
            'key',
            'signing-config',
            'trusted-root',
            'policy',
            'root',
            'working-directory',
        ],
        outputs: ['digest', 'root', 'checkpoint-path', 'result'],
    },
    'evidence-pack': {
        inputs: ['mode', 'from', 'bypass', 'out', 'to', 'endpoint', 'retain', 'policy', 'signing-config', 'trusted-root'],
        outputs: ['pack-path', 'pack-digest', 'version-id', 'retain-until', 'result'],
    },
    'bypass-gate': {
        inputs: [
            'mode',
            'gate',
            'digest',
            'environment',
            'sha',
            'severity',
            'ttl',
            'incident',
            'reason',
            'request-pr',
            'consume',
            'chain',
            'token',
        ],
        outputs: ['allowed', 'reasons', 'expires-at', 'request-pr', 'result'],
    },
    sign: {
        inputs: [
            'subject',
            'predicate-type',
            'predicate-path',
            'sbom-path',
            'attach',
            'signing-config',
            'trusted-root',
            'policy',
            'auth',
        ],
        outputs: ['bundle-path', 'digest', 'result'],
    },
    'mirror-sync': {
        inputs: ['config', 'mode', 'plan', 'max-staleness', 'key'],
        outputs: ['tree-size', 'root', 'staleness-seconds', 'result'],
    },
};


/***/ }),

/***/ 58682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  B: () => (/* binding */ bypassError),
  F: () => (/* binding */ ruleEntries)
});

// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __nccwpck_require__(87681);
;// CONCATENATED MODULE: ./build/bypass/doctor/entries.js
const doctorEntries = {
    'bypass-doctor-endpoint-missing': {
        family: 'configuration',
        message: 'the GitHub server has no endpoint {endpoint}',
        hint: 'Upgrade GitHub Enterprise Server to 3.11 or later. On github.com, give the token access to the repository.',
    },
    'bypass-doctor-actors-hidden': {
        family: 'configuration',
        message: 'the ruleset "{ruleset}" ({source}) does not show who bypasses it to this token',
        hint: 'Run the command with the token of an administrator. An App needs "Administration: write" of the repository, or of the organization for its rulesets.',
    },
    'bypass-doctor-roster-expiring': {
        family: 'verification',
        message: 'the roster expires at {expires}: expected more than 30 days from now',
        hint: 'Review the people and teams of SECURITY/bypass-roster.yaml, and set a later "expires" on the default branch.',
    },
    'bypass-doctor-team-empty': {
        family: 'verification',
        message: 'the team {team} of the role {role} has no member who can approve',
        hint: 'Add people: Organization, Teams, Members, "Add a member". Accounts in "exclude" and bots do not count.',
    },
    'bypass-doctor-quorum-impossible': {
        family: 'verification',
        message: 'the teams cannot form a quorum: expected three different people for three roles, found {people}',
        hint: 'Add people to the teams, until each role has a person of its own.',
    },
    'bypass-doctor-rules-differ': {
        family: 'verification',
        message: 'the rules of your company cannot be used: {detail}',
        hint: 'Set "extra.sha256" of SECURITY/bypass-roster.yaml to the output of "sha256sum policy/bypass-extra.wasm", in one pull request with that file.',
    },
    'bypass-doctor-app-missing': {
        family: 'verification',
        message: 'no usable App may open requests: {detail}',
        hint: 'Install the App in the repository, and add the id of its bot to "apps" of SECURITY/bypass-roster.yaml: `gh api "/users/SLUG[bot]" --jq .id`.',
    },
    'bypass-doctor-app-permission': {
        family: 'verification',
        message: 'the App {app} lacks a permission: expected "{permission}: {expected}", found "{found}"',
        hint: 'Change it in the settings of the App under "Permissions & events", and accept the change in the organization.',
    },
    'bypass-doctor-app-powerful': {
        family: 'verification',
        message: 'the App {app} can change the rules that bind it: it has "{permission}: {found}"',
        hint: 'Remove this permission in the settings of the App under "Permissions & events".',
    },
    'bypass-doctor-tags-open': {
        family: 'verification',
        message: 'the tags mc-bypass/** can be changed: no active ruleset forbids "{rule}" for them',
        hint: 'Create an active tag ruleset for refs/tags/mc-bypass/**/* with "Restrict updates" and "Restrict deletions": Settings, Rules, Rulesets.',
    },
    'bypass-doctor-ruleset-bypassable': {
        family: 'verification',
        message: 'the ruleset "{ruleset}" ({source}) does not bind everyone: its bypass list has {actors}',
        hint: 'Empty the bypass list: Settings, Rules, Rulesets, "{ruleset}", "Bypass list".',
    },
    'bypass-doctor-branch-open': {
        family: 'verification',
        message: 'the default branch {branch} is open: no rule for "{rule}"',
        hint: 'Add the rule to an active branch ruleset for the default branch: Settings, Rules, Rulesets.',
    },
    'bypass-doctor-admins-exempt': {
        family: 'verification',
        message: 'the protection of the default branch {branch} does not bind administrators',
        hint: 'Use a ruleset without a bypass list, or select "Do not allow bypassing the above settings": Settings, Branches.',
    },
    'bypass-doctor-check-missing': {
        family: 'verification',
        message: 'the gate is not a required check of the default branch {branch}: expected "{check}"',
        hint: 'Add "{check}" under "Require status checks to pass" of the ruleset, or name your check with --check.',
    },
    'bypass-doctor-check-unpinned': {
        family: 'verification',
        message: 'the required check "{check}" is not pinned to an App: everyone who can push can report it as passed',
        hint: 'Select the source "GitHub Actions" for the check in the ruleset, instead of "any source".',
    },
    'bypass-doctor-owners-missing': {
        family: 'verification',
        message: 'the path {path} has no code owner on the default branch',
        hint: 'Add a line for it to .github/CODEOWNERS, for example `/{path} @ORG/SECURITY-TEAM`.',
    },
    'bypass-doctor-owners-invalid': {
        family: 'verification',
        message: 'the code owners are invalid, and GitHub ignores such lines: {detail}',
        hint: 'Correct .github/CODEOWNERS. GitHub shows the errors on the page of that file.',
    },
    'bypass-doctor-workflow-open': {
        family: 'verification',
        message: 'the workflow {file} does not enforce the gate: {detail}',
        hint: 'Copy the template from the folder "workflows" of mc-actions to {file} on the default branch.',
    },
    'bypass-doctor-workflow-ref': {
        family: 'verification',
        message: 'the ruleset requires the workflow {file} from {ref}: expected the default branch {branch}, or a commit',
        hint: 'Select the default branch for the workflow under "Require workflows to pass before merging" of the ruleset.',
    },
    'bypass-doctor-switch-overridden': {
        family: 'verification',
        message: 'the environment "{environment}" has its own variable MC_BYPASS: the one of the repository has no effect there',
        hint: 'Delete the variable MC_BYPASS of the environment: Settings, Environments, "{environment}", "Environment variables".',
    },
    'bypass-doctor-environment-open': {
        family: 'verification',
        message: 'the environment "{environment}" is open: {detail}',
        hint: 'Select "Selected branches and tags" with the default branch only: Settings, Environments, "{environment}". Move the deploy credentials there.',
    },
    'bypass-doctor-pattern-narrow': {
        family: 'verification',
        message: 'the ruleset "{ruleset}" covers the markers only if "**" at the end of its pattern matches "/"',
        hint: 'Change the pattern to refs/tags/mc-bypass/**/*, which covers every depth.',
    },
    'bypass-doctor-admins-deploy': {
        family: 'verification',
        message: 'administrators may bypass the protection rules of the environment "{environment}"',
        hint: 'Clear "Allow administrators to bypass configured protection rules": Settings, Environments, "{environment}".',
    },
};

;// CONCATENATED MODULE: ./build/bypass/from-github/entries.js
const githubEntries = {
    'bypass-request-not-found': {
        family: 'verification',
        message: 'the request was not found: {detail}',
        hint: 'Create a request with "mc bypass request", or name its pull request with --pr.',
    },
    'bypass-pr-invalid': {
        family: 'verification',
        message: 'the pull request {pr} is invalid: {detail}',
        hint: 'Create a new request with "mc bypass request". Its pull request must stay open and must not change.',
    },
    'bypass-requester-unproven': {
        family: 'verification',
        message: 'the requester of pull request {pr} is not proven: {detail}',
        hint: 'Open the request as the person who needs it, or start the workflow bypass-request.yml from the default branch.',
    },
    'bypass-request-unattributed': {
        family: 'verification',
        message: 'the pull request {pr} has a change without a known account: {detail}',
        hint: 'Create a new request with "mc bypass request". GitHub must know the account of each author, committer and pusher.',
    },
    'bypass-postmortem-overdue': {
        family: 'verification',
        message: 'the post-mortem of the earlier bypass {id} is overdue since {due}',
        hint: 'Merge bypass/postmortems/{id}.md into the default branch.',
    },
    'bypass-team-unreadable': {
        family: 'configuration',
        message: 'the team {team} of the role {role} cannot be read: {detail}',
        hint: 'Use the token of a GitHub App with "organization members: read". GITHUB_TOKEN cannot read teams.',
    },
    'bypass-repository-missing': {
        family: 'configuration',
        message: 'the repository is missing or malformed: expected OWNER/NAME, found "{given}"',
        hint: 'Set --repo OWNER/NAME, or the environment variable GITHUB_REPOSITORY.',
    },
    'bypass-run-invalid': {
        family: 'configuration',
        message: 'the id of the run is invalid: expected digits, found "{given}"',
        hint: 'Correct the environment variable GITHUB_RUN_ID, or unset it outside a run of GitHub Actions.',
    },
    'bypass-trail-incomplete': {
        family: 'fault',
        message: 'the {what} of this bypass could not be written: {detail}',
        hint: 'Write a comment on the pull request, so that the people who were asked know of the use. The decision does not change.',
    },
    'bypass-marker-failed': {
        family: 'fault',
        message: 'the marker {ref} could not be created: {detail}',
        hint: 'Run the command again. Look at https://www.githubstatus.com and at the rulesets for tags of the repository.',
    },
    'bypass-marker-malformed': {
        family: 'verification',
        message: 'the marker {ref} is malformed: {detail}',
        hint: 'Let only the GitHub App create tags of the form mc-bypass/**. The request of this marker counts as used.',
    },
    'bypass-clock-differs': {
        family: 'fault',
        message: 'the clock of this machine differs from the time of GitHub by {seconds} s: expected at most 60 s',
        hint: 'Synchronize the clock of the runner. The decision uses the time of GitHub only.',
    },
    'bypass-requester-unknown': {
        family: 'configuration',
        message: 'the requester is unknown: the token belongs to an App, and GITHUB_RUN_ID is not set',
        hint: 'Start the workflow bypass-request.yml, or set GITHUB_TOKEN to your own token: `gh auth token` prints it.',
    },
    'bypass-run-unsuitable': {
        family: 'configuration',
        message: 'the run {run} cannot prove who requests the bypass: {detail}',
        hint: 'Start .github/workflows/bypass-request.yml on the default branch yourself. Do not run a failed attempt again.',
    },
    'bypass-write-failed': {
        family: 'fault',
        message: '{what} could not be written to GitHub: {detail}',
        hint: 'Run the same command again. It continues where it stopped, and does nothing twice.',
    },
    'bypass-reviews-not-requested': {
        family: 'fault',
        message: 'the pull request {url} is open, but GitHub did not ask the teams {teams} for a review: {detail}',
        hint: 'Give these teams read access to the repository, then run the same command again. Until then, ask them with the URL.',
    },
    'bypass-request-history': {
        family: 'fault',
        message: 'the branch of the request {id} has too many changes: expected at most {limit} pushes',
        hint: 'Close its pull request, and create a new request with "mc bypass request".',
    },
    'bypass-slack-failed': {
        family: 'fault',
        message: 'the message to Slack was not sent: {detail}',
        hint: 'Tell the people yourself with the URL of the pull request, and check the secret SLACK_WEBHOOK_URL.',
    },
    'bypass-sweep-incomplete': {
        family: 'fault',
        message: 'the bypass {id} (pull request {pr}) was not cleaned up: {detail}',
        hint: 'Run "mc bypass sweep" again. It continues where it stopped, and does nothing twice.',
    },
    'bypass-period-invalid': {
        family: 'configuration',
        message: 'the period is invalid: expected days like 2026-12-01, with --from at or before --to, found "{from}" and "{to}"',
        hint: 'Set --from and --to to UTC days, for example --from 2026-12-01 --to 2026-12-31.',
    },
};

;// CONCATENATED MODULE: ./build/bypass/offline/entries.js
const offlineEntries = {
    'bypass-signature-invalid': {
        family: 'verification',
        message: 'the SSH signature does not count: {detail}',
        hint: 'Sign the unchanged request file again: `mc bypass approve --request FILE --key SSH_PRIVATE_KEY`.',
    },
    'bypass-key-unusable': {
        family: 'configuration',
        message: 'the key {key} cannot sign: {detail}',
        hint: 'Load the key into your SSH agent with "ssh-add {key}", or sign with: ssh-keygen -Y sign -n {namespace} -f {key} FILE.',
    },
    'bypass-agent-failed': {
        family: 'fault',
        message: 'the SSH agent at {socket} gave no signature: {detail}',
        hint: 'Run "ssh-add -l" to see the keys of the agent, and confirm or touch the key when it asks.',
    },
    'bypass-approvals-too-many': {
        family: 'configuration',
        message: 'the folder {folder} has too many signatures: expected at most {limit}, found {found}',
        hint: 'Pass with --approvals a folder that has only the signatures of this request.',
    },
    'bypass-use-unrecorded': {
        family: 'fault',
        message: 'the use of the request cannot be recorded in {store}: {detail}',
        hint: 'Make the store writable, then run again. If a record of this request is in it now, create a new request.',
    },
    'bypass-file-exists': {
        family: 'configuration',
        message: 'the file {path} already exists, and is not overwritten',
        hint: 'Pass another file with --out. A request or a signature that others may have must not change.',
    },
    'bypass-key-not-counted': {
        family: 'verification',
        message: 'the key {key} of {login} does not count: {detail}',
        hint: 'Replace the key in the roster: Ed25519, ECDSA, RSA with at least 3072 bits, or a FIDO key.',
    },
    'bypass-store-new': {
        family: 'configuration',
        message: 'the store {store} did not exist, so it has no earlier uses',
        hint: 'Check that --store is the store of all gates. A request that was used in another store counts as unused here.',
    },
    'bypass-request-name': {
        family: 'configuration',
        message: 'the name of the request file is not an id: expected 8 to 64 of a-z, 0-9 and "-", found "{file}"',
        hint: 'Name the file after the incident: --out inc-4711-freeze.json.',
    },
    'bypass-repository-differs': {
        family: 'configuration',
        message: 'the request is for another repository: expected the id {expected}, found {found}',
        hint: 'Pass the repository of the request with --repo OWNER/NAME.',
    },
    'bypass-signer-not-member': {
        family: 'verification',
        message: 'the signer {login} ({id}) is not in the team of the role {role} on GitHub',
        hint: 'Find out when the person left the team. Correct "people" in the roster, and pin the new digest.',
    },
    'bypass-use-unknown': {
        family: 'verification',
        message: 'the store {store} has no record of the use of this request',
        hint: 'Pass the store that the gate used. The request counts as used on GitHub now.',
    },
    'bypass-used-twice': {
        family: 'verification',
        message: 'the marker {ref} records another use than the one offline',
        hint: 'Find out which deployments used the request: the gate may have opened twice.',
    },
};

;// CONCATENATED MODULE: ./build/bypass/record/entries.js
const recordEntries = {
    'bypass-record-failed': {
        family: 'fault',
        message: 'the decision could not be added to the log chain {chain}: {detail}',
        hint: 'Add the report yourself: `mc log add --chain DIR --step bypass-gate REPORT.json`. The decision does not change.',
    },
    'bypass-report-invalid': {
        family: 'configuration',
        message: 'the file {file} is not the report of a decision: {detail}',
        hint: 'Pass the unchanged file that "mc bypass decide --report FILE" wrote, or the output `result` of bypass-gate.',
    },
    'bypass-report-unused': {
        family: 'verification',
        message: 'the report {file} does not show a use: {detail}',
        hint: 'Run "mc bypass decide" without --no-consume and without --input, and pass the report of the decision that allowed.',
    },
    'bypass-report-unconfirmed': {
        family: 'verification',
        message: 'the use in the report {file} is not confirmed: {detail}',
        hint: 'Pass the original report with --bypass, and name its source: the repository with --repo, or the offline store with --bypass-store. If the bypass ended or an approval no longer counts, run "mc bypass request" again.',
    },
};

;// CONCATENATED MODULE: ./build/bypass/errors.js





const ruleEntries = {
    'bypass-now-invalid': {
        family: 'verification',
        message: 'now_s is invalid: expected a positive integer of seconds',
        hint: 'Set now_s to whole seconds since 1970, or remove it to use the clock of this machine.',
    },
    'bypass-severity-not-allowed': {
        family: 'verification',
        message: 'the severity does not allow a bypass: expected SEV-1',
        hint: 'Use the regular flow. A bypass is for an incident of severity SEV-1 only.',
    },
    'bypass-ttl-out-of-range': {
        family: 'verification',
        message: 'request.ttl_s is out of range: expected an integer from 1 to 14400 (4 h)',
        hint: 'Set request.ttl_s to whole seconds of at most 14400, such as 3600 for one hour.',
    },
    'bypass-created-invalid': {
        family: 'verification',
        message: 'request.created_s is invalid: expected a positive integer of seconds',
        hint: 'Set request.created_s to whole seconds since 1970 of the time when the request was created.',
    },
    'bypass-not-yet-valid': {
        family: 'verification',
        message: 'the request is not valid yet: created_s is more than 60 s in the future, or unknown',
        hint: 'Synchronize the clocks of the machines that create and decide the request.',
    },
    'bypass-expired': {
        family: 'verification',
        message: 'the request has expired, or its times are unknown',
        hint: 'Create a new request with "mc bypass request", and collect new approvals. The decision checks the expiry at each use.',
    },
    'bypass-requester-malformed': {
        family: 'verification',
        message: 'request.requester is malformed: expected { id: positive integer, type: text }',
        hint: 'Set request.requester to the numeric ID and the type of the account, as in { "id": 583231, "type": "User" }.',
    },
    'bypass-requester-not-user': {
        family: 'verification',
        message: 'the requester cannot request a bypass: expected an account of type User',
        hint: 'Let a person request the bypass. A bot may open the pull request for a person whose workflow run it names.',
    },
    'bypass-subject-malformed': {
        family: 'verification',
        message: 'subject is malformed: expected digest, sha, gate, environment and repository_id',
        hint: 'Set the five fields of subject, each to the value of the artifact and gate that the bypass is for.',
    },
    'bypass-subject-mismatch': {
        family: 'verification',
        message: 'request.subject differs from subject in digest, sha, gate, environment or repository_id',
        hint: 'Request a bypass for this artifact, commit, gate, environment and repository. A bypass covers nothing else.',
    },
    'bypass-request-digest-malformed': {
        family: 'verification',
        message: 'request_digest is malformed: expected sha256:<64 lower-case hex digits>',
        hint: 'Set request_digest to the SHA-256 of the request, as sha256: and 64 lower-case hex digits.',
    },
    'bypass-excluded-ids-malformed': {
        family: 'verification',
        message: 'excluded_ids is malformed: expected a list of positive integers',
        hint: 'Set excluded_ids to the numeric IDs of the accounts that must not approve, or to [].',
    },
    'bypass-role-members-malformed': {
        family: 'verification',
        message: 'role_members is malformed: expected lists of positive integers for Security, Release and Service Owner',
        hint: 'Set role_members to the numeric IDs of the members of each of the three roles.',
    },
    'bypass-approvals-malformed': {
        family: 'verification',
        message: 'approvals is malformed: expected a list of { user: { id, type }, state, verified, edited, request_digest, at_s, seq, dismissed_by?: { id, type } }',
        hint: 'Set approvals to one object with these seven fields for each review, or to [].',
    },
    'bypass-approval-seq-repeated': {
        family: 'verification',
        message: 'the order of the approvals is unknown: two have the same seq, or they cannot be read',
        hint: 'Give each approval a number of its own in seq, in the order of the reviews.',
    },
    'bypass-vetoed': {
        family: 'verification',
        message: 'a role member requests changes and has not withdrawn this veto, or the reviews cannot be read',
        hint: 'On GitHub, ask the member who requested changes to approve the request, or to dismiss that review. Offline, a signed veto is final: create a new request.',
    },
    'bypass-quorum-missing': {
        family: 'verification',
        message: 'the quorum is missing: expected valid approvals by three different people for Security, Release and Service Owner',
        hint: 'Run "mc bypass status" to see which roles are missing. Offline, read the list of the files that do not count. Then ask people who are neither the requester nor excluded. An approval counts if it is verified, unedited, by a User, for this request, and within its time.',
    },
    'bypass-revoked': {
        family: 'verification',
        message: 'the request is revoked, or its state is unknown: expected state.revoked to be false',
        hint: 'Create a new request with "mc bypass request", and collect new approvals. A revocation is final.',
    },
    'bypass-consumed': {
        family: 'verification',
        message: 'the request is used, or its state is unknown: expected state.consumed to be false',
        hint: 'Create a new request with "mc bypass request", and collect new approvals. A request opens its gate once.',
    },
};
const bypassError = (0,mc_error/* defineErrors */.V)({
    ...ruleEntries,
    ...doctorEntries,
    ...githubEntries,
    ...offlineEntries,
    ...recordEntries,
    'bypass-rules-failed': {
        family: 'verification',
        message: 'the compiled rules gave no decision: {detail}',
        hint: 'Restore policy/opa/bypass.wasm from the release of mc-actions. The gate denies until both forms of the rules answer.',
    },
    'bypass-rules-disagree': {
        family: 'verification',
        message: 'the two forms of the rules disagree: TypeScript {typescript}, WebAssembly {wasm}',
        hint: 'Use the regular flow, and report the request as a bug of mc-actions. The gate denies, because it allows only if both forms allow.',
    },
    'bypass-company-denied': {
        family: 'verification',
        message: 'the rules of your company deny this bypass',
        hint: 'Ask the owners of policy/bypass-extra.wasm for the reason: their rules only answer yes or no. The roster names the file under "extra".',
    },
    'bypass-company-failed': {
        family: 'verification',
        message: 'the rules of your company gave no answer: {detail}',
        hint: 'Compile rules whose first entry point is a boolean: opa build -t wasm -e bypass/extra/allow extra.rego.',
    },
    'bypass-request-invalid': {
        family: 'verification',
        message: 'the request {file} is invalid: {detail}',
        hint: 'Create the request with "mc bypass request". Do not edit its file: each change needs a new request.',
    },
    'bypass-roster-invalid': {
        family: 'configuration',
        message: 'the roster {what} is invalid: {detail}',
        hint: 'Correct SECURITY/bypass-roster.yaml on the default branch. docs/bypass.md has a complete example.',
    },
    'bypass-roster-expired': {
        family: 'verification',
        message: 'the roster expired at {expires}',
        hint: 'Review the people and teams of SECURITY/bypass-roster.yaml, and set a new "expires" on the default branch. Offline, pin the digest of the new roster too.',
    },
    'bypass-input-unproven': {
        family: 'configuration',
        message: 'the facts are from a file: the decision proves nothing about GitHub',
        hint: 'Run "mc bypass decide" without --input to decide from the facts that GitHub shows.',
    },
    'bypass-disabled': {
        family: 'verification',
        message: 'the bypass is switched off: MC_BYPASS is "off"',
        hint: 'Use the regular flow, or remove the variable MC_BYPASS of the repository or organization.',
    },
    'bypass-subject-invalid': {
        family: 'configuration',
        message: 'the value of "{field}" is invalid: expected {expected}, found "{given}"',
        hint: 'Correct --{field}, or the input "{field}" of the action.',
    },
});


/***/ }),

/***/ 40824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ catalogue)
/* harmony export */ });
/* harmony import */ var _actions_errors_js__WEBPACK_IMPORTED_MODULE_18__ = __nccwpck_require__(93605);
/* harmony import */ var _bypass_errors_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(58682);
/* harmony import */ var _drill_errors_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(36455);
/* harmony import */ var _evidence_errors_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(37157);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(47307);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(61469);
/* harmony import */ var _lib_keys_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(17438);
/* harmony import */ var _logchain_errors_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(13811);
/* harmony import */ var _mirror_errors_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(17427);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1787);
/* harmony import */ var _promote_errors_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(30416);
/* harmony import */ var _sandbox_errors_js__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(76549);
/* harmony import */ var _sign_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(95893);
/* harmony import */ var _sigstore_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(45176);
/* harmony import */ var _store_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(79575);
/* harmony import */ var _telemetry_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(90889);
/* harmony import */ var _tlog_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5704);
/* harmony import */ var _verify_errors_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(72317);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_17__ = __nccwpck_require__(50422);



















const catalogue = {
    ..._lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O.entries,
    ..._lib_keys_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .keyError */ .a.entries,
    ..._oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ociError */ .Y.entries,
    ..._sigstore_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .sigstoreError */ .J.entries,
    ..._tlog_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .tlogError */ .X.entries,
    ..._store_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .storeError */ .g.entries,
    ..._telemetry_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .telemetryError */ .E.entries,
    ..._github_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .githubError */ .q.entries,
    ..._sign_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .signError */ .C.entries,
    ..._verify_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .verifyError */ .q.entries,
    ..._promote_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .promoteError */ .l.entries,
    ..._mirror_errors_js__WEBPACK_IMPORTED_MODULE_11__/* .mirrorError */ .Q.entries,
    ..._logchain_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .logchainError */ .A.entries,
    ..._evidence_errors_js__WEBPACK_IMPORTED_MODULE_13__/* .evidenceError */ .K.entries,
    ..._bypass_errors_js__WEBPACK_IMPORTED_MODULE_14__/* .bypassError */ .B.entries,
    ..._drill_errors_js__WEBPACK_IMPORTED_MODULE_15__/* .drillError */ ._.entries,
    ..._sandbox_errors_js__WEBPACK_IMPORTED_MODULE_16__/* .sandboxError */ .k.entries,
    ..._errors_js__WEBPACK_IMPORTED_MODULE_17__/* .cliError */ .h.entries,
    ..._actions_errors_js__WEBPACK_IMPORTED_MODULE_18__/* .actionError */ .P.entries,
};


/***/ }),

/***/ 50422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ cliError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87681);

const cliError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'unknown-code': {
        family: 'configuration',
        message: '"{given}" is not an error code{suggestion}',
        hint: 'Run mc explain without a code to list all codes.',
    },
    'ca-file-malformed': {
        family: 'configuration',
        message: '{path} is not a file of certificate authorities: expected PEM certificates only, found {found}',
        hint: 'Pass with --ca-file a file of "-----BEGIN CERTIFICATE-----" blocks, such as the CA bundle of your organization.',
    },
});


/***/ }),

/***/ 36455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ createStepRefused),
/* harmony export */   _: () => (/* binding */ drillError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87681);

const drillError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'dist-missing': {
        family: 'configuration',
        message: 'the product cannot be released: {path} does not exist or is empty',
        hint: 'Run npm run dist in a checkout, or name an image of your own with --release REF.',
    },
    'release-too-large': {
        family: 'configuration',
        message: 'the release has too many files: expected at most {limit} in {folder}, found {found}',
        hint: 'Name an image of your own with --release REF, or remove files that do not belong to the build from {folder}.',
    },
    'release-not-found': {
        family: 'configuration',
        message: 'the image of --release does not exist: {reference}',
        hint: 'Check the reference with `mc tree {reference}`, and log in to its registry with `docker login`.',
    },
    'step-not-reached': {
        family: 'fault',
        message: '{what} is missing: no earlier step of the drill provided it',
        hint: 'Read the reason of the first step that failed.',
    },
    'region-still-up': {
        family: 'fault',
        message: 'the region is not lost: expected {service} at {url} to refuse connections, found {detail}',
        hint: 'Run the drill again. This drill ended, because it could not measure the recovery from a loss.',
    },
    'nothing-recovered': {
        family: 'verification',
        message: 'no release can be restored: none of the {published} published releases is complete in the second region: {detail}',
        hint: 'Check that the mirror and the replica were up to date before the loss.',
    },
    'step-refused': {
        family: 'verification',
        message: '{what} did not pass: {detail}',
        hint: 'Read the reasons in the message, and run `mc explain CODE` with the code of the first one.',
    },
    'tamper-unnoticed': {
        family: 'verification',
        message: 'a changed copy of the pack passed verification: one bit of {member} was flipped at byte {offset}',
        hint: 'Do not rely on the evidence pack. Report this as a bug of mc.',
    },
    'objective-missed': {
        family: 'verification',
        message: 'the objective for the {objective} is missed: expected at most {limit}, measured {measured}',
        hint: 'Read which step took longest in the report, or change the objective with --rto or --rpo if it is not the one that you need.',
    },
    'objective-not-applicable': {
        family: 'configuration',
        message: '{option} is refused: the {objective} does not apply to the scenario {scenario}: {reason}',
        hint: 'Leave out {option}: run mc dr simulate --scenario {scenario} without it.',
    },
    'mirror-claim-wrong': {
        family: 'verification',
        message: 'the mirror claims to have everything up to {time}, but evidence of {version}, published at {published}, is missing: {detail}',
        hint: 'Do not rely on the RPO of this mirror: the real one is larger. Report this as a bug of mc.',
    },
    'bypass-decision-wrong': {
        family: 'verification',
        message: 'the decision "{decision}" about the bypass is wrong: expected {expected}, found {found}',
        hint: 'Do not rely on a bypass of this version. Report this as a bug of mc, with the evidence pack of the drill.',
    },
    'tabletop-script-order': {
        family: 'configuration',
        message: 'the times of {what} are wrong: expected injects in order, before an end of at most 8 h, found {later} s after {earlier} s',
        hint: 'Sort the injects by "at", and set "end" to the last time of the script.',
    },
    'period-day-malformed': {
        family: 'configuration',
        message: 'the day of {option} is malformed: expected a UTC day such as 2025-11-24, found "{given}"',
        hint: 'Run `mc dr report --from YYYY-MM-DD --to YYYY-MM-DD` with days of the calendar.',
    },
    'period-reversed': {
        family: 'configuration',
        message: 'the period is empty: expected --from at or before --to, found {from} and {to}',
        hint: 'Run `mc dr report --from {to} --to {from}`.',
    },
    'period-too-many-packs': {
        family: 'configuration',
        message: '{place} has too many packs: expected at most {limit}',
        hint: 'Name a smaller folder or a longer prefix with --store.',
    },
    'period-no-policy': {
        family: 'configuration',
        message: 'the pack cannot be verified: expected a trust policy for {location}, found none',
        hint: 'Name the trust policy with --policy FILE.',
    },
    'period-report-malformed': {
        family: 'verification',
        message: 'report.json in the pack is not the report of a drill: {detail}',
        hint: 'Read the pack with the version of mc that wrote it, and run the drill again.',
    },
    'period-pack-undated': {
        family: 'verification',
        message: 'the pack {location} has no time: expected a timestamp in its signature, found none',
        hint: 'Pack the files again with mc evidence pack and a timestamp authority.',
    },
    'period-drill-repeated': {
        family: 'verification',
        message: 'two packs have different bytes and the same drill: found {drill} again in {location}',
        hint: 'Compare both packs with mc evidence verify-offline, and keep the one that the drill wrote.',
    },
    'period-pack-failed': {
        family: 'verification',
        message: 'the pack {location} is not verified, so its figures are left out: {detail}',
        hint: 'Run mc evidence verify-offline on the pack, and name the policy that trusts its signer with --policy FILE.',
    },
    'period-empty': {
        family: 'verification',
        message: 'no drill is proven: expected a verified pack of a drill from {from} to {to}, found none',
        hint: 'Run mc dr simulate, or name the store with --store and the policy that trusts its signer with --policy FILE.',
    },
    'rotation-wrong': {
        family: 'verification',
        message: 'the changed trust policy gives a wrong result for {release}: expected {expected}, found {found}',
        hint: 'Compare the trust policy with docs/trust.md. This rotation would stop releases, or accept an untrusted signer.',
    },
});
const createStepRefused = (what, reasons) => drillError('step-refused', {
    what,
    detail: reasons.map(({ code, message }) => `${code}: ${message}`).join('; '),
});


/***/ }),

/***/ 37157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ evidenceError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87681);

const evidenceError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'pack-empty': {
        family: 'configuration',
        message: 'the pack has no members: no file found in {from}',
        hint: 'Name files, or folders that have files, with --from.',
    },
    'pack-too-many': {
        family: 'configuration',
        message: 'the pack has too many members: expected at most {limit} files, found {found}',
        hint: 'Name fewer files with --from, or put the files into an archive first and pack that archive.',
    },
    'pack-name-invalid': {
        family: 'configuration',
        message: '{path} cannot be a member: a pack does not allow the name "{name}"',
        hint: 'Rename the file: a name must be relative, without control characters, and not manifest.json or manifest.sigstore.json.',
    },
    'pack-name-twice': {
        family: 'configuration',
        message: '{path} cannot be a member: another file has the name "{name}"',
        hint: 'Put both sources into one folder under different names.',
    },
    'pack-not-a-file': {
        family: 'configuration',
        message: '{path} cannot be a member: expected a file or a folder',
        hint: 'Replace a link with a copy of its target: a pack does not follow links, because a target can change.',
    },
    'pack-bypass-invalid': {
        family: 'configuration',
        message: '{path} cannot be a member: expected the report of a decision about a bypass: {detail}',
        hint: 'Pass with --bypass the file that "mc bypass decide --report FILE" wrote, or the output `result` of bypass-gate. Pack other files with --from.',
    },
    'pack-bypass-malformed': {
        family: 'verification',
        message: '{member} is not the report of a decision about a bypass: {detail}',
        hint: 'Ask the signer of the pack for the original report: the manifest lists this member as bypass-decision.',
    },
    'pack-malformed': {
        family: 'verification',
        message: 'the pack cannot be read at or after {member}: {detail}',
        hint: 'Get the pack again: it was changed or damaged. The check did not read the members after it.',
    },
    'pack-manifest-malformed': {
        family: 'verification',
        message: '{member} is not a manifest that mc wrote: {detail}',
        hint: 'Get the pack again, or write it again with `mc evidence pack`: the manifest was changed, or another program wrote it.',
    },
    'pack-signature-invalid': {
        family: 'verification',
        message: '{member} does not prove the signature of the manifest: {detail}',
        hint: 'Get the pack again, or check that the policy trusts the signer: the manifest or its bundle was changed, or another identity signed it.',
    },
    'pack-member-missing': {
        family: 'verification',
        message: '{member} is missing from the pack',
        hint: 'Get the original pack: this copy is not complete.',
    },
    'pack-member-unexpected': {
        family: 'verification',
        message: '{member} is in the pack, but not in the signed manifest',
        hint: 'Get the original pack: someone added this member after the pack was signed. Do not rely on it.',
    },
    'pack-member-renamed': {
        family: 'verification',
        message: '{member} is in the pack under another name: {found}',
        hint: 'Get the original pack: someone renamed this member after the pack was signed.',
    },
    'pack-member-duplicate': {
        family: 'verification',
        message: '{member} is in the pack more than once',
        hint: 'Get the original pack: someone added a second member of this name. Do not rely on either.',
    },
    'pack-member-misplaced': {
        family: 'verification',
        message: '{member} is in the pack, but out of order',
        hint: 'Use the original file, which another program packed again: mc sorts members by the bytes of their names.',
    },
    'pack-header-changed': {
        family: 'verification',
        message: 'the header of {member} in the archive is not one that mc writes',
        hint: 'Use the original file: its time, owner or mode was changed, or another program packed the archive again.',
    },
    'pack-member-mismatch': {
        family: 'verification',
        message: '{member} was changed: expected {expected}, found {found}',
        hint: 'Get the original pack: this member was changed after the pack was signed. Do not rely on it.',
    },
    'store-other-bytes': {
        family: 'verification',
        message: 'the store returned other bytes for {location}: expected {expected}, found {found}',
        hint: 'Run `mc evidence store` again, and check the store: it changed the pack, or another writer used the same name.',
    },
    'store-not-locked': {
        family: 'verification',
        message: '{location} does not have the requested retention: expected {expected}, found {found}',
        hint: 'Use a bucket with Object Lock. Enable it when you create the bucket, or ask the provider of the store.',
    },
});


/***/ }),

/***/ 47307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ githubError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87681);

const githubError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'actions-context-incomplete': {
        family: 'configuration',
        message: 'the environment of the GitHub Actions run is incomplete: {names} missing or malformed',
        hint: 'Pass these variables to the container of the step. The runner sets them for every other step.',
    },
    'github-repository-unseen': {
        family: 'fault',
        message: 'GitHub shows no repository {repository} at {url}',
        hint: 'Give the repository as OWNER/REPO. For a private repository, set GITHUB_TOKEN to a token with `attestations: read` and `contents: read`.',
    },
    'github-pages': {
        family: 'fault',
        message: 'GitHub lists more than {limit} pages at {url}',
        hint: 'Run `gh attestation download` for attestations, and pass the files with `--bundle`. For a pull request, open a new one.',
    },
    'github-unavailable': {
        family: 'fault',
        message: 'GitHub gave no usable answer at {url}: {detail}',
        hint: 'Look at https://www.githubstatus.com and try again. If GitHub stays down, decide offline: docs/mc/runbooks/dr-github-down.md.',
    },
    'github-rate-limited': {
        family: 'fault',
        message: 'GitHub limits the rate of requests at {url}, for more than a minute or again after a wait',
        hint: 'Try again later, or use the token of a GitHub App, which has a limit of its own.',
    },
    'github-api-invalid': {
        family: 'configuration',
        message: "the address of GitHub's API is invalid: expected a URL like https://api.github.com without credentials or a query",
        hint: 'Correct the environment variable GITHUB_API_URL, or unset it for github.com.',
    },
    'bypass-token-missing': {
        family: 'configuration',
        message: 'no token for GitHub is set',
        hint: 'Set GITHUB_TOKEN or GH_TOKEN to a token of your GitHub App. The action bypass-gate takes it as its input, too.',
    },
    'bypass-token-forbidden': {
        family: 'configuration',
        message: 'GitHub refuses the token at {url}: status {status}, expected the permission "{permission}" {detail}',
        hint: 'Give the GitHub App or the token this permission, and install the App in the repository.',
    },
    'bypass-token-sso': {
        family: 'configuration',
        message: 'GitHub returns only a part of the data at {url}, because the token is not authorized for single sign-on',
        hint: 'Authorize the token for the organization: GitHub, Settings, Developer settings, "Configure SSO".',
    },
    'snappy-malformed': {
        family: 'verification',
        message: 'the Snappy compression of a bundle is malformed: {detail}',
        hint: 'Run again. If the error returns, download the bundle with `gh attestation download` and pass it with --bundle.',
    },
    'repository-malformed': {
        family: 'configuration',
        message: 'the repository is malformed: expected OWNER/REPO, found "{given}"',
        hint: 'Write the repository as OWNER/REPO, such as octo-org/octo-repo, without https://github.com/.',
    },
});


/***/ }),

/***/ 21763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   on: () => (/* binding */ readPart),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   xU: () => (/* binding */ systemCode)
/* harmony export */ });
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(95455);

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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ baseError),
/* harmony export */   b: () => (/* binding */ asMcError)
/* harmony export */ });
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(21763);
/* harmony import */ var _mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87681);


const baseError = (0,_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'internal-error': {
        family: 'fault',
        message: 'internal error: {what}',
        hint: 'Run again with --verbose (or RUNNER_DEBUG=1) and report the output: this is a bug in mc-actions.',
    },
    cancelled: {
        family: 'fault',
        message: 'cancelled: {what}',
        hint: 'Run the command again: it was stopped before its end.',
    },
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
    'proxy-malformed': {
        family: 'configuration',
        message: 'the proxy in {variable} is not usable: expected http://HOST:PORT or https://HOST:PORT, found {found}',
        hint: 'Set {variable} to the URL of an HTTP proxy, such as http://proxy.example.com:3128, or remove the variable.',
    },
    'proxy-unreachable': {
        family: 'fault',
        message: 'the proxy {proxy} cannot be reached for {method} {url}: {detail}',
        hint: 'Check HTTPS_PROXY and HTTP_PROXY and that the proxy is up, or set NO_PROXY={host} if this host needs no proxy (attempts: {attempts}).',
    },
    'proxy-refused': {
        family: 'fault',
        message: 'the proxy {proxy} refused {method} {url}: status {status}',
        hint: 'Set HTTPS_PROXY=http://USER:PASSWORD@{proxy} for status 407. For another status, check that {host} is up and allowed by the proxy, or list it in NO_PROXY.',
    },
    'tls-ca-unknown': {
        family: 'fault',
        message: '{what} failed: the certificate is not from a trusted certificate authority: {detail}',
        hint: 'Pass the certificate of a private authority with --ca-file FILE, or set NODE_EXTRA_CA_CERTS=FILE (in an action, under env:). Do not trust it if you expected a public one.',
    },
    'tls-certificate-expired': {
        family: 'fault',
        message: '{what} failed: the certificate is not valid at this time: {detail}',
        hint: 'Check the clock of this machine, then ask the operator of the server to renew its certificate. --ca-file does not help.',
    },
    'tls-name-mismatch': {
        family: 'fault',
        message: '{what} failed: the certificate is for another host: {detail}',
        hint: 'Use a host name that the certificate has, or ask the operator for a certificate with this name. --ca-file does not help.',
    },
    'tls-failed': {
        family: 'fault',
        message: '{what} failed: TLS cannot be used: {detail}',
        hint: 'Check that this port is for https. If a private authority signed the certificate, pass it with --ca-file FILE, or set NODE_EXTRA_CA_CERTS=FILE.',
    },
    'http-status': {
        family: 'fault',
        message: '{method} {url} answered {status} {detail}',
        hint: 'Check the credentials for 401 and 403, and the name for 404. Run again later for 429 and 5xx (attempts: {attempts}).',
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
        hint: 'Fetch the bytes again, or name another source: they were changed or damaged.',
    },
    'size-mismatch': {
        family: 'verification',
        message: '{what} does not have the promised size: expected {expected} bytes, found {found}',
        hint: 'Fetch the bytes again, or name another source: they were changed or damaged.',
    },
    'tar-entry-invalid': {
        family: 'configuration',
        message: '"{name}" cannot be put into an archive: {detail}',
        hint: 'Use a relative name of at most 100 bytes, after at most 155 bytes of folders.',
    },
    'tar-malformed': {
        family: 'verification',
        message: '{what} is not an archive of plain files: at byte {offset}, {detail}',
        hint: 'Get the original archive again: this one was changed, damaged or written by another program.',
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

/***/ 17438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ keyError)
/* harmony export */ });
/* harmony import */ var _mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87681);

const keyError = (0,_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'signing-key-unusable': {
        family: 'configuration',
        message: 'the key in {path} cannot sign: expected a private key in PKCS #8 PEM or cosign.key (Ed25519, P-256, P-384, or RSA of 3072 bits or more), found {found}',
        hint: 'Use a key of one of these types. {fix} The policy needs the public key, which `openssl pkey -in key.pem -pubout` prints.',
    },
    'public-key-unusable': {
        family: 'configuration',
        message: 'the key in {path} cannot verify: expected a public key in PEM (Ed25519, P-256, P-384, or RSA of 3072 bits or more), found {found}',
        hint: 'Pass the public key of the signer. {fix} Then run the command again.',
    },
    'cosign-key-malformed': {
        family: 'configuration',
        message: 'the cosign key in {path} cannot be read: {detail}',
        hint: 'Restore the file from a backup, or run `cosign generate-key-pair` for a new key.',
    },
    'cosign-password-missing': {
        family: 'configuration',
        message: 'the cosign key in {path} is encrypted: expected its password in COSIGN_PASSWORD, which is not set',
        hint: 'Set the environment variable COSIGN_PASSWORD. Set it to an empty text for a key with an empty password.',
    },
    'cosign-password-wrong': {
        family: 'configuration',
        message: 'the password in COSIGN_PASSWORD does not open the cosign key in {path}',
        hint: 'Set COSIGN_PASSWORD to the password that was given to `cosign generate-key-pair`. If it is right, the file is damaged: restore it from a backup.',
    },
});


/***/ }),

/***/ 87681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hv: () => (/* binding */ McError),
/* harmony export */   Kv: () => (/* binding */ reviveError),
/* harmony export */   SL: () => (/* binding */ findFamily),
/* harmony export */   V: () => (/* binding */ defineErrors),
/* harmony export */   hn: () => (/* binding */ findHint),
/* harmony export */   j1: () => (/* binding */ ConfigurationError),
/* harmony export */   mk: () => (/* binding */ VerificationError)
/* harmony export */ });
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(95455);

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
        this.hint = fillPlaces(entry.hint, redacted).replace(/ {2,}/g, ' ');
        this.details = redacted;
    }
    toReason() {
        const details = Object.fromEntries(Object.entries(this.details).filter(([, value]) => value !== undefined));
        return { ...details, code: this.code, message: this.message, hint: this.hint };
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
function findHint(code) {
    const hint = defined.get(code)?.hint;
    return hint === undefined || /\{\w+\}/.test(hint) ? undefined : hint;
}
function reviveError(code, details, options) {
    const entry = defined.get(code);
    return entry && createError(code, entry, details, options);
}


/***/ }),

/***/ 95455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  RG: () => (/* binding */ HIDDEN),
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


/***/ }),

/***/ 13811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ logchainError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87681);

const logchainError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'log-step-invalid': {
        family: 'configuration',
        message: 'the step name "{given}" is invalid: expected 1 to 200 characters without control characters',
        hint: 'Pass a short name on one line, such as --step build.',
    },
    'log-step-failed': {
        family: 'verification',
        message: 'the command of step "{step}" failed with exit code {exitCode}; entry {seq} has its output',
        hint: 'Read its output with `mc log cat DIR --seq {seq}`, fix the command and run it again.',
    },
    'log-chain-missing': {
        family: 'configuration',
        message: 'the folder {path} has no log chain',
        hint: 'Check the folder of --chain, or create a chain with mc log run or mc log add.',
    },
    'log-chain-empty': {
        family: 'configuration',
        message: 'the log chain {path} cannot be sealed: it has no entries',
        hint: 'Record a step first with `mc log run --chain {path} --step NAME -- CMD`.',
    },
    'log-chain-line-malformed': {
        family: 'verification',
        message: 'entry {seq} of the log chain is malformed: {detail}',
        hint: 'Get the original chain: a program other than mc changed the line.',
    },
    'log-chain-seq-wrong': {
        family: 'verification',
        message: 'entry {seq} of the log chain (step "{step}") has a wrong number: expected {seq}, found {found}',
        hint: 'Get the original chain: entries were removed, added or reordered.',
    },
    'log-chain-entry-changed': {
        family: 'verification',
        message: 'entry {seq} of the log chain (step "{step}") is not the one that was {by}',
        hint: 'Get the original chain: the entry was changed. Do not rely on this entry or on the later ones.',
    },
    'log-chain-content-missing': {
        family: 'verification',
        message: 'the log of entry {seq} (step "{step}") is missing: {path}',
        hint: 'Restore the file from the original chain. Without it, nothing proves what the step printed.',
    },
    'log-chain-content-changed': {
        family: 'verification',
        message: 'the log of entry {seq} (step "{step}") was changed: expected {expected}, found {found}',
        hint: 'Restore the file from the original chain. Do not rely on this copy of the log.',
    },
    'log-chain-content-extra': {
        family: 'verification',
        message: '{path} is not the log of an entry',
        hint: 'Run mc log run or mc log add: each removes the files of a killed run.',
    },
    'log-chain-tail-incomplete': {
        family: 'verification',
        message: 'the last line of the log chain, entry {seq}, is incomplete',
        hint: 'Run mc log run, mc log add or mc log seal: each removes the incomplete line of a killed run. The step of that run has no entry.',
    },
    'log-chain-unsealed': {
        family: 'verification',
        message: 'the log chain {path} is not sealed: nothing proves that it is complete',
        hint: 'Seal it with mc log seal, or pass --no-origin to check only that it is consistent.',
    },
    'log-chain-unsealed-entries': {
        family: 'verification',
        message: 'entry {seq} of the log chain (step "{step}") came after the seal, which covers {size} entries',
        hint: 'Seal the chain again with mc log seal: a new seal covers all entries.',
    },
    'log-chain-cut': {
        family: 'verification',
        message: 'entry {seq} of the log chain is missing: the seal covers {size} entries, and the chain has {found}',
        hint: 'Get the original chain: entries at its end were removed after it was sealed.',
    },
    'log-chain-root-mismatch': {
        family: 'verification',
        message: 'the entries of the log chain have another root: expected {expected}, found {found}',
        hint: 'Get the original chain and its seal: entries were changed after the seal, or the root belongs to another chain.',
    },
    'log-chain-leaves-wrong': {
        family: 'verification',
        message: '{path} does not match the root of the seal',
        hint: 'Remove the file or get the original: it was changed. It only helps to name a changed entry.',
    },
    'log-chain-seal-missing': {
        family: 'verification',
        message: 'the log chain {path} is not sealed {expected}: {detail}',
        hint: 'Seal the chain with `mc log seal --chain {path}` and --key PEM or --keyless, or check it against the trust anchor that matches its seal.',
    },
    'log-chain-trust-missing': {
        family: 'configuration',
        message: 'no trust anchor for the seal of {path}',
        hint: 'Pass --key PEM (public key), --policy FILE (keyless), --root HEX or --no-origin.',
    },
    'log-chain-root-invalid': {
        family: 'configuration',
        message: 'the root "{given}" is invalid: expected 64 lowercase hex digits',
        hint: 'Copy the root that `mc log seal` or `mc log run` printed: 64 lowercase hex digits without a prefix.',
    },
});


/***/ }),

/***/ 17427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ mirrorError),
/* harmony export */   h: () => (/* binding */ restoreError)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(61469);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87681);


const mirrorError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'mirror-config-missing': {
        family: 'configuration',
        message: 'the configuration of the mirror does not exist: expected {path}',
        hint: 'Create it with `mc mirror init REGISTRY/REPO --out {path}`, or name another file with --config FILE.',
    },
    'mirror-config-exists': {
        family: 'configuration',
        message: 'the configuration of the mirror {path} already exists, and is not replaced',
        hint: 'Change the file in an editor, or write another one with --out FILE.',
    },
    'mirror-policy-missing': {
        family: 'configuration',
        message: 'the trust policy {path} does not exist: expected one, because a mirror keeps only evidence that its policy trusts',
        hint: 'Create it with `mc trust init --from SUBJECT --out {path}`, or name another file with --policy FILE.',
    },
    'mirror-destination-unsupported': {
        family: 'configuration',
        message: '{what} has an unsupported destination "{given}": expected a folder or s3://BUCKET/PREFIX',
        hint: 'Write `to` as a folder, such as ./mirror, or as s3://BUCKET/PREFIX.',
    },
    'mirror-mode-unsupported': {
        family: 'configuration',
        message: 'the log "{name}" of type {type} cannot be mirrored in mode "{mode}": expected {expected}',
        hint: 'Set `mode` of this log in mirror.yaml to the expected value.',
    },
    'mirror-log-key-missing': {
        family: 'configuration',
        message: 'no key for the checkpoints of "{name}": expected a {type} log "{origin}" in a trusted root of the policy, found {found}',
        hint: 'Set origin in mirror.yaml to the host of the baseUrl of a tlog in trusted_root.json.',
    },
    'canary-missing': {
        family: 'configuration',
        message: 'the canary has no subjects: expected canary.good in {path}, found none',
        hint: 'Add `canary: { good: [REGISTRY/REPO@sha256:…], bad: [sha256:…] }` to {path}.',
    },
    'canary-mirror-unnamed': {
        family: 'configuration',
        message: 'the canary cannot read {to} as a mirror: expected a folder or the URL of a mirror',
        hint: 'Pass --mirror URL with the address of the mirror that serves this bucket.',
    },
    'canary-refused': {
        family: 'verification',
        message: 'the known-good subject {subject} does not verify from the mirror {mirror}: expected verified, found {found}',
        hint: 'Run `mc mirror check`, then `mc verify {subject} --mirror {mirror} --use-mirror always` for the reasons.',
    },
    'canary-accepted': {
        family: 'verification',
        message: 'the known-bad subject {subject} verifies from the mirror {mirror}: expected refused, found verified',
        hint: 'Stop deployments that use this mirror, and check the roots and requirements of the policy with `mc trust check`.',
    },
    'canary-unjudged': {
        family: 'fault',
        message: 'the canary subject {subject} cannot be judged: {detail}',
        hint: 'Check that the mirror is reachable and complete with `mc mirror status`.',
    },
    'log-fork': {
        family: 'verification',
        message: 'the log "{log}" does not prove that its first {kept} entries are unchanged: {detail}',
        hint: 'Ask the operator of the log: a log with two histories is compromised or was restored from a backup. The mirror keeps its last good state.',
    },
    'mirror-entry-mismatch': {
        family: 'verification',
        message: 'entry {index} of the log "{log}" does not match its leaf hash in the tree',
        hint: 'Run mc mirror sync again. If the error returns, the source is damaged or the bytes are changed in transit. The mirror did not use the bundle of this entry.',
    },
    'log-tile-mismatch': {
        family: 'verification',
        message: '{path} of the log "{log}" does not lead to the root of the checkpoint: {detail}',
        hint: 'Run mc mirror sync again. If the error returns, the source is damaged or the bytes are changed in transit. The mirror did not use this tile.',
    },
    'log-proof-mismatch': {
        family: 'verification',
        message: 'the log "{log}" does not prove that it contains entry {index}: {detail}',
        hint: 'Run `mc mirror sync` again. If the error returns, report it to the operator of the log. The mirror does not store the entry.',
    },
    'mirror-missing': {
        family: 'fault',
        message: '{where} is not a mirror: {detail}',
        hint: 'Pass the folder or URL that contains the index.json of a mirror, or create a mirror with mc mirror sync.',
    },
    'mirror-subject-empty': {
        family: 'verification',
        message: '{subject} has no releases: the mirror has no evidence of it',
        hint: 'Check the name under `subjects` in mirror.yaml, and the credentials. If the repository is new, sync again after its first release.',
    },
    'mirror-damaged': {
        family: 'verification',
        message: '{path} of the mirror is damaged: {detail}',
        hint: 'Run mc mirror sync, which fetches the file again. If it stays damaged, remove the file and sync again. mc mirror check lists every damaged file.',
    },
    'mirror-state-invalid': {
        family: 'verification',
        message: 'the mirror.json of {mirror} is not valid: {detail}',
        hint: 'Check that mirror.key in the trust policy is the verifier key of this mirror, and that the address is right. If both are right, someone has replaced the mirror.',
    },
    'mirror-replayed': {
        family: 'verification',
        message: 'the mirror {mirror} shows an older state than before: expected sequence {expected} or later, found {found} (of {time})',
        hint: 'Ask the operator of the mirror: it was restored from a backup, or someone serves an old copy. Newer signatures and revocations are missing from it.',
    },
    'address-unusable': {
        family: 'configuration',
        message: 'cannot listen on {host}:{port}: {detail}',
        hint: 'Pass another address with --listen HOST:PORT, or port 0 for a free port.',
    },
    'listen-malformed': {
        family: 'configuration',
        message: '"{given}" is not an address to listen on: expected HOST:PORT, such as 127.0.0.1:8080 or [::]:8080',
        hint: 'Pass --listen 127.0.0.1:8080, or --listen [::]:8080 for every interface.',
    },
    'tls-files-unusable': {
        family: 'configuration',
        message: 'the TLS certificate and key cannot be used: {detail}',
        hint: 'Pass a certificate chain with --tls-cert and its private key with --tls-key, both in PEM.',
    },
    'mirror-evidence-refused': {
        family: 'verification',
        message: '{path} is listed as evidence about {subject}, but the policy rejects it: {detail}',
        hint: 'Run mc mirror sync: it judges all evidence again and moves rejected evidence to quarantine/. Either the policy or the index has changed since the last sync.',
    },
    'source-overdue': {
        family: 'fault',
        message: 'the source {source} took too long: expected at most {seconds} s',
        hint: 'Raise --source-limit if this source is always late. The mirror keeps what it received, and the next round continues from there.',
    },
    'evidence-not-held': {
        family: 'verification',
        message: 'the mirror {mirror} has no evidence about {subject} ({digest})',
        hint: 'Run mc mirror status to list the sources of the mirror, and look in quarantine/ for evidence that the policy rejects.',
    },
    'release-unknown': {
        family: 'verification',
        message: 'the mirror {mirror} does not list the release {reference}',
        hint: 'Pass the reference as in mirror.yaml and its registry, or the digest of the release.',
    },
    'get-folder-in-use': {
        family: 'configuration',
        message: 'the folder {folder} contains files that mc mirror get did not write',
        hint: 'Pass an empty or new folder with --out.',
    },
    'prune-key-missing': {
        family: 'configuration',
        message: 'the configuration of {what} has no key, but a prune signs its ledger before it removes anything',
        hint: 'Set key in mirror.yaml to the private key of the mirror and run mc mirror sync, or use --plan, which needs no key.',
    },
    'prune-unsafe': {
        family: 'verification',
        message: 'the prune of {mirror} was refused: {detail}',
        hint: 'Run mc mirror sync if a sync was killed, or mc mirror check to find changed files. A prune relies on the signed state of the mirror.',
    },
    'release-list-malformed': {
        family: 'configuration',
        message: '{path}{where} is not a release: expected REGISTRY/REPO:TAG, REGISTRY/REPO@DIGEST or sha256:<hex>, found "{given}"',
        hint: 'Correct this place of the list. In a text file, write one release per line, as REGISTRY/REPO:TAG, REGISTRY/REPO@sha256:… or sha256:<hex>.',
    },
    'release-list-too-long': {
        family: 'configuration',
        message: '{path} lists too many releases: expected at most {limit}',
        hint: 'Split the list into several files, and name each file under `releases` of mirror.yaml.',
    },
    'evidence-too-large': {
        family: 'verification',
        message: '{what} is too large: expected at most {limit} bytes of evidence, found {found}',
        hint: 'Attach a smaller document to the release. `mc tree REF` lists what is attached. The mirror leaves this one out.',
    },
    'tuf-invalid': {
        family: 'verification',
        message: '{path} of the TUF repository "{repository}" is invalid: {detail}',
        hint: 'Check that root in mirror.yaml is a root of this repository. The mirror keeps its last good state.',
    },
    'tuf-role-unlisted': {
        family: 'verification',
        message: 'the TUF repository "{repository}" delegates to roles that its snapshot does not list: {found}',
        hint: 'Ask the operator of the repository if targets of these roles are missing. Clients skip these roles, and the mirror does too.',
    },
    'tuf-expired': {
        family: 'verification',
        message: '{path} of the TUF repository "{repository}" expired at {expired}',
        hint: 'Ask the operator of the repository: either its metadata is no longer renewed, or someone serves an old copy. Clients reject expired metadata too. The mirror keeps its last good state.',
    },
    'tuf-rollback': {
        family: 'verification',
        message: 'the TUF repository "{repository}" shows an older {path} than before: expected version {expected} or later, found {found}',
        hint: 'Ask the operator of the repository: it was restored from a backup, or someone serves an old copy. The mirror keeps its last good state.',
    },
    'log-unwitnessed': {
        family: 'verification',
        message: 'the checkpoint of "{log}" with {size} entries has too few cosignatures: expected {expected} witnesses, found {found}: {detail}',
        hint: 'Check that the witnesses in mirror.yaml or the trust policy are reachable. A log that shows this tree only to you gets no cosignatures either. The mirror keeps its last good state.',
    },
    'mirror-log-changed': {
        family: 'verification',
        message: 'the mirror {mirror} shows another history of the log "{log}" than before: expected {expected}, found {found}',
        hint: 'Ask the operator of the mirror: it was created again from another history, or it shows different histories to different clients. A log only grows.',
    },
    'mirror-memory-unusable': {
        family: 'fault',
        message: 'the memory of the mirror at {path} was not used: {detail}',
        hint: 'Remove the file if the warning returns. Without it, this run does not detect a copy of the mirror that is older than one seen before.',
    },
    'mirror-unsigned': {
        family: 'verification',
        message: 'the mirror {mirror} was read without a check against its signed state: no key is pinned',
        hint: 'Set mirror.key in the trust policy to the verifier key that mc mirror status prints; for mc mirror get, pass --key. Without it the host of the mirror can roll back tags and hide releases and revocations.',
    },
    'mirror-unlisted': {
        family: 'verification',
        message: 'the signed state of the mirror {mirror} does not commit to its files: expected a catalog line or sums, found neither',
        hint: 'Run mc mirror sync with a current version, because an unsupported old version wrote this mirror.',
    },
    'witness-refused': {
        family: 'fault',
        message: 'the witness {url} gave no cosignature: {detail}',
        hint: 'Check that the witness is up and knows the key of this log, then run `mc mirror sync` again. The quorum of the other witnesses may still be met.',
    },
    'witness-quorum-impossible': {
        family: 'configuration',
        message: '{what} requires more witnesses than it has keys: expected {expected} different keys, found {found}',
        hint: 'Add keys to witnesses.keys or lower witnesses.quorum. The same key under two names counts once.',
    },
    'witness-log-repeated': {
        family: 'configuration',
        message: 'the log "{origin}" has two different keys',
        hint: 'Pass --log once for each log, with its verifier key.',
    },
    'witness-state-damaged': {
        family: 'fault',
        message: 'the state of the witness in {path} cannot be read: {detail}',
        hint: 'Restore the newest state, or start the witness with a new key and an empty state. With a lost or old state, this key could cosign a contradicting checkpoint.',
    },
});
function restoreError(code, message) {
    const error = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .reviveError */ .Kv)(code) ?? (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('internal-error', { what: message });
    error.message = message;
    return error;
}


/***/ }),

/***/ 1787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ ociError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87681);

const ociError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'reference-malformed': {
        family: 'configuration',
        message: '"{given}" is not a reference{meant}',
        hint: 'Write the registry: REGISTRY/REPO:TAG, REGISTRY/REPO@sha256:…, oci-layout:DIR[:TAG][@sha256:…] or oci-archive:FILE[:TAG][@sha256:…].',
    },
    'reference-not-found': {
        family: 'configuration',
        message: '{reference} was not found: the repository has no such {what}',
        hint: 'Check the name and the tag, and for a registry the credentials: it may report private content as missing. A release is at a destination only after `mc promote SRC DST`.',
    },
    'layout-tag-missing': {
        family: 'configuration',
        message: '{reference} names no tag: expected one of the tags of the layout ({tags}), found none',
        hint: 'Write the tag or the digest: {reference}:TAG or {reference}@sha256:….',
    },
    'manifest-malformed': {
        family: 'verification',
        message: '{what} is not a valid manifest: {detail}',
        hint: 'Push the image again with a current client, or pull it from another registry. The bytes in this registry are not a manifest.',
    },
    'manifest-schema1': {
        family: 'verification',
        message: '{what} is a Docker image manifest of schema 1, which has no sizes and cannot be copied',
        hint: 'Build the image again, or pull and push it with a current client, which writes a manifest of schema 2 or OCI.',
    },
    'registry-refused': {
        family: 'fault',
        message: '{registry} refused {what}: {detail}',
        hint: 'Check the permissions of the account. Credentials come from the config.json of Docker (docker login), or from --src-auth and --dst-auth.',
    },
    'token-realm-refused': {
        family: 'fault',
        message: 'the token service of {registry} is not trusted: expected an https URL, found {realm}',
        hint: 'Configure the registry with an https token realm. Plain http is allowed only where registry and realm are on this machine.',
    },
    'credential-helper-failed': {
        family: 'fault',
        message: 'docker-credential-{helper} gave no credentials for {registry}: {detail}',
        hint: "Install the helper that Docker's config.json names, and check that it works without a terminal.",
    },
    'credentials-malformed': {
        family: 'configuration',
        message: 'the credentials in {path} cannot be used: {detail}',
        hint: 'Run `docker login REGISTRY` to write the file again, or pass another config.json with --src-auth or --dst-auth.',
    },
    'layout-malformed': {
        family: 'configuration',
        message: '{path} is not an OCI image layout: {detail}',
        hint: 'Pass a folder that has oci-layout, index.json and blobs/.',
    },
    'archive-not-writable': {
        family: 'configuration',
        message: '{path} cannot be changed: an archive is written as a whole',
        hint: 'Attach to the registry or folder (oci-layout:DIR) that the archive was created from, then write the archive again with mc copy.',
    },
    'listed-name-malformed': {
        family: 'verification',
        message: '{where} lists the {kind} "{given}", which does not match the grammar of OCI: it is left out',
        hint: 'Find out who pushed it: anyone who can push to this registry can list such a name. No release can have it.',
    },
    'catalog-unsupported': {
        family: 'configuration',
        message: '{registry} does not list its repositories',
        hint: 'Name the releases with --releases FILE: most hosted registries do not list repositories.',
    },
    'referrers-lost': {
        family: 'fault',
        message: 'the fallback tag {tag} in {repository} lost the referrer {digest}: other writers keep overwriting the tag',
        hint: 'Run the command again when no other client attaches to this image.',
    },
    'closure-too-large': {
        family: 'verification',
        message: '{what} has more than {limit} {unit}',
        hint: 'Check who can push to the registry: a genuine release is never that large.',
    },
    'closure-incomplete': {
        family: 'verification',
        message: '{what} is incomplete: the {role} {missing} is named but not present',
        hint: 'Restore it from another copy, or remove what names it. mc does not copy a part of a release.',
    },
    'foreign-layer': {
        family: 'verification',
        message: '{what} has the foreign layer {digest} ({mediaType})',
        hint: 'Pass --foreign-layers skip to leave such layers out, or --foreign-layers copy where the licence allows a copy.',
    },
    'platform-not-found': {
        family: 'configuration',
        message: 'no single image of {reference} is for the platform {given}: found {found}',
        hint: 'Write a platform as OS/ARCH or OS/ARCH/VARIANT, such as linux/amd64 or linux/arm/v7.',
    },
    'copy-over-budget': {
        family: 'verification',
        message: 'the copy to {destination} is too large: expected at most {limit} bytes, found {found}',
        hint: 'Raise --max-bytes, or run with --plan to see what is missing there.',
    },
    'rot-not-mended': {
        family: 'verification',
        message: '{repository} keeps its damaged copy of {digest}: it accepted the right bytes but still returns wrong ones',
        hint: 'Delete the content in the storage of the registry (or the manifests that name it, then collect garbage), and run again. The registry does not replace content that it has under the digest.',
    },
    'copy-not-kept': {
        family: 'verification',
        message: '{repository} accepted {digest} but does not return it: {detail}',
        hint: 'Run the command again, and report it to the operator of the registry: the destination lost or changed what was written.',
    },
    'subject-ambiguous': {
        family: 'configuration',
        message: '"{given}" is ambiguous: it starts with the name of a registry, and a file of this name exists',
        hint: 'Write ./ before the name to use the file. Move the file away to use the image.',
    },
    'tag-moved': {
        family: 'verification',
        message: 'the tag {reference} does not have its expected digest: expected {expected}, found {found}',
        hint: 'Check what the tag names now, then promote with that digest as --if-tag-digest: another client moved the tag.',
    },
});


/***/ }),

/***/ 30416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ promoteError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87681);

const promoteError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'promote-layout-tag': {
        family: 'configuration',
        message: '{given} cannot be a destination: {detail}',
        hint: 'Write a destination as REGISTRY/REPO[:TAG] or oci-layout:DIR[:TAG], without a digest. The source gives the digest.',
    },
    'promote-check-tag': {
        family: 'configuration',
        message: 'the check of {given} was refused: expected a reference with a digest (--require-digest), found one without',
        hint: 'Write the image as REGISTRY/REPO@sha256:<hex>, here and where it is deployed.',
    },
    'destination-incomplete': {
        family: 'verification',
        message: '{destination} is incomplete: missing parts of the release: {count}, for example {missing}',
        hint: 'Run mc promote again: it copies what is missing.',
    },
    'promotion-missing': {
        family: 'verification',
        message: '{reference} is not marked promotable: it has no promotion record',
        hint: 'Run mc promote, which copies, verifies and marks the release. A release that was only copied must not be deployed.',
    },
    'promotion-mismatch': {
        family: 'verification',
        message: 'the promotion record of {reference} does not match it: expected {expected}, found {found}',
        hint: 'Promote this release to this place again with `mc promote SRC DST`. The record belongs to another release or place, or was changed.',
    },
    'promotion-unsigned': {
        family: 'verification',
        message: 'the promotion record {record} is not signed: the requirement "{requirement}" expects a signature',
        hint: 'Run `mc promote` again with --key PEM or --keyless: the signed record replaces the unsigned one.',
    },
    'promotion-bypass-mismatch': {
        family: 'verification',
        message: 'the bypass is for another {what}: expected {expected}, found {found}',
        hint: 'Request a bypass for exactly this digest and environment with `mc bypass request`, or promote what the bypass is for.',
    },
    'promotion-bypass-refused': {
        family: 'verification',
        message: '{what} used the bypass {id} of a gate: the policy {policy} expects none',
        hint: 'Run `mc promote` without --bypass after the gate has passed, or remove `promotion: { bypass: deny }` from the policy.',
    },
    'promotion-rule-missing': {
        family: 'verification',
        message: 'no promotion record of {reference} can count: the policy {policy} does not name who may promote',
        hint: 'Add a requirement of kind promotion to the policy, then run `mc promote` again. `mc promote check --explain` shows both.',
    },
    'promotion-requirement-missing': {
        family: 'configuration',
        message: 'the policy {policy} does not name who may promote, so no promotion record or revocation would count',
        hint: 'Add a requirement of kind promotion with your key or identity. Alternatively set `promotion: { record: unsigned }`, which lets anyone who can push promote.',
    },
    'promotion-signer-missing': {
        family: 'configuration',
        message: 'no signer was given: the requirement "{requirement}" of the policy accepts only signed records and revocations',
        hint: 'Pass --key PEM or --keyless. In the action, pass key, or leave sign-record at true with `permissions: id-token: write`.',
    },
    'promotion-signer-unusable': {
        family: 'configuration',
        message: 'the signer cannot promote or revoke under the policy: {detail}',
        hint: 'Sign with a key or identity that the requirement "{requirement}" names, or add yours to that requirement.',
    },
    'promotion-record-unsigned': {
        family: 'verification',
        message: 'the promotion record {record} at {reference} counts without a signature: the policy has `promotion: { record: unsigned }`',
        hint: 'Name who may promote in a requirement of kind promotion, and promote again: anyone who can push can write an unsigned record.',
    },
    'promotion-records-unsigned': {
        family: 'verification',
        message: 'promotion records count without a signature for {count} of the releases: the policy has `promotion: { record: unsigned }`',
        hint: 'Name who may promote in a requirement of kind promotion, and restore again: anyone who can push can write an unsigned record.',
    },
    'revocation-unsigned': {
        family: 'verification',
        message: 'the revocation {revocation} has no signature by a signer that the policy names: it counts only under policies with `promotion: { record: unsigned }`',
        hint: 'Name who may revoke in a requirement of kind promotion, and revoke again with --key PEM or --keyless.',
    },
    'revocation-unsigned-refused': {
        family: 'configuration',
        message: '--unsigned needs a policy with `promotion: { record: unsigned }`; the policy {policy} does not have it',
        hint: 'Pass --key PEM or --keyless, with a key or identity that the requirement of kind promotion names.',
    },
    'promotion-record-remains': {
        family: 'verification',
        message: 'the unsigned promotion record {record} is still at {reference}: {detail}',
        hint: 'Delete the manifest by its digest with the tools of the registry. It does not count, because a signed record exists.',
    },
    'promotion-revoked': {
        family: 'verification',
        message: '{reference} was revoked by {by}: {reason} ({where})',
        hint: 'Build and promote a new release: a revoked release stays revoked.',
    },
    'revocations-not-read': {
        family: 'verification',
        message: '{reference} may be revoked: {where} has more revocations of it than are read (more than {limit})',
        hint: 'Delete the referrers that are not yours (`mc tree REF` lists them), then check again: only an attacker who may push attaches so many.',
    },
    'revocation-not-counted': {
        family: 'verification',
        message: 'a revocation in {where} does not count: {detail}',
        hint: 'Find out who attached it: its signer may not revoke under the policy, but can push to this repository.',
    },
    'revocation-reason': {
        family: 'configuration',
        message: 'the reason of the revocation is not valid: expected 1 to {limit} characters',
        hint: 'Pass the text that users will see: `mc promote revoke REF --reason "CVE-2026-1234 in libfoo"`.',
    },
    'tag-condition': {
        family: 'configuration',
        message: '--if-tag-digest is not valid: expected sha256:<64 hex digits> or absent, found "{given}"',
        hint: 'Pass the digest that the tag has now, as sha256:<64 hex digits>, or absent if the tag must not exist yet.',
    },
    'fleet-list-malformed': {
        family: 'configuration',
        message: '{path}{where}: "{given}" names no release',
        hint: 'Write [REGISTRY/]REPO:TAG or …@sha256:…, then a priority if you need one. # starts a comment.',
    },
    'fleet-list-too-long': {
        family: 'configuration',
        message: '{path} lists more than {limit} releases',
        hint: 'Split the list into several files, and pass each file to a run of its own with --releases FILE.',
    },
    'fleet-collision': {
        family: 'configuration',
        message: '{place} names different releases: {releases}',
        hint: 'Restore them separately, with --releases and another --to: they would overwrite each other at the destination.',
    },
    'fleet-empty': {
        family: 'configuration',
        message: '{from} has no release to restore',
        hint: 'Check the source and the list: a restoration of no release is not a success.',
    },
    'fleet-unknown-release': {
        family: 'verification',
        message: '{release} is not in {from}, and the list does not give its digest',
        hint: 'Add the digest to the line of the release: REGISTRY/REPO:TAG@sha256:…. Or restore from a mirror that has the release.',
    },
    'fleet-content-unreachable': {
        family: 'fault',
        message: 'the content registry {registry} could not be read, so these releases were not restored: {count}; the first error was {detail}',
        hint: 'Name a registry that answers and has the images: `mc dr restore --from {from} --content HOST[/PREFIX] --to {to}`. A mirror has evidence, not images.',
    },
    'fleet-content-missing': {
        family: 'verification',
        message: 'the content registry {registry} does not have the images of these releases: {count}; the first error was {detail}',
        hint: 'Name a registry that has the images: `mc dr restore --from {from} --content HOST[/PREFIX] --to {to}`. A mirror has evidence, not images.',
    },
    'fleet-content-unknown': {
        family: 'verification',
        message: 'no content registry is known for {release}: neither {from} nor the list names one',
        hint: 'Name the registry that has the images with --content HOST[/PREFIX]. A mirror has evidence, not images.',
    },
    'fleet-receipt-malformed': {
        family: 'configuration',
        message: '{path} is not a receipt of a fleet: {detail}',
        hint: 'Pass a file that mc dr restore --state wrote. If the file is damaged, start again with another --state.',
    },
    'fleet-receipt-signature': {
        family: 'verification',
        message: 'the signature in the receipt {path} does not verify: {detail}',
        hint: 'Run mc dr restore with another --state: the receipt was changed after it was signed, or its signer is not in the policy.',
    },
    'fleet-receipt-unsigned': {
        family: 'verification',
        message: 'the receipt is not signed: {detail}',
        hint: 'Run mc dr restore with --key or --keyless to sign the receipt. An unsigned one proves nothing, so mc asked each destination.',
    },
    'fleet-receipt-unjudged': {
        family: 'verification',
        message: 'no trust policy: the signatures of receipts and promotion records were not verified',
        hint: 'Run mc dr receipts with --policy FILE, the policy of the restoration.',
    },
    'fleet-not-restored': {
        family: 'verification',
        message: '{release} is not restored at {destination}: expected {expected}, found {found}',
        hint: 'Run mc dr restore again with the receipt as --state: it restores what a destination does not have.',
    },
    'fleet-content-other': {
        family: 'verification',
        message: 'the receipt has other content for {release}: expected {expected}, found {found}',
        hint: 'Check who moved the tag at the source after the release was restored. The release is restored again.',
    },
    'fleet-source-unread': {
        family: 'verification',
        message: 'the current digest of {release} could not be read at the source: {detail}',
        hint: 'Give digests in --releases to bind the content. The digest of the receipt counts, which each destination confirms.',
    },
    'fleet-repository-unlisted': {
        family: 'verification',
        message: 'the tags of {repository} could not be listed: {detail}',
        hint: 'Name its releases in --releases FILE, or run mc dr restore again. They are not restored.',
    },
    'fleet-receipt-other': {
        family: 'configuration',
        message: '{path} belongs to another restoration: expected {what} {expected}, found {found}',
        hint: 'Continue with the same list, policy, destinations and shard, or start with another --state.',
    },
    'fleet-incomplete': {
        family: 'verification',
        message: '{what}',
        hint: 'Run the shard again with its receipt as --state: it continues from there.',
    },
    'fleet-release-failed': {
        family: 'verification',
        message: '{release}: {detail}',
        hint: 'Fix the cause that the message names. {advice} Then run the same command again. Releases that are already restored are not copied again.',
    },
    'shard-malformed': {
        family: 'configuration',
        message: 'the shard is not valid: expected --shards from 1 to {limit} and --shard from 0 to one less, found --shards "{shards}" and --shard "{shard}"',
        hint: 'Number the shards from 0: pass --shards 4 --shard 0 to the first of four runs, and --shards 4 --shard 3 to the last.',
    },
});


/***/ }),

/***/ 76549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ sandboxError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87681);

const sandboxError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'sandbox-folder-in-use': {
        family: 'configuration',
        message: 'the folder {dir} is in use: expected an empty folder or an earlier sandbox, found other files',
        hint: 'Name an empty folder, or a folder that does not exist yet.',
    },
    'sandbox-no-such-service': {
        family: 'configuration',
        message: 'the sandbox has no service "{service}" in a region "{region}"',
        hint: 'Use the region primary, secondary, global or *, and the service registry, fulcio, rekor, rekorV1, tsa, store, oidc, github or *.',
    },
    'sandbox-no-such-repository': {
        family: 'configuration',
        message: 'the registry has no blobs of the repository "{repository}"',
        hint: 'Name a repository that was pushed to the registry of that region, such as acme/app.',
    },
    'sandbox-fault-value': {
        family: 'configuration',
        message: 'the value of the fault "{fault}" is not valid: expected {unit}, found {given}',
        hint: 'Use a number of 0 or more. A share is at most 1, and a number of bytes is an integer.',
    },
});


/***/ }),

/***/ 95893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ signError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87681);

const signError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'attach-without-image': {
        family: 'configuration',
        message: 'the bundle cannot be attached: expected an image in a repository, found {kind}, {subject}',
        hint: 'Omit --attach, or name an image as REGISTRY/REPO@sha256:….',
    },
    'tag-signed': {
        family: 'configuration',
        message: '{reference} is named by a tag, which can move: the signature is over {digest}, which the tag names now',
        hint: 'Sign the digest that the build pushed, not a tag: mc sign {pinned}.',
    },
    'predicate-unusable': {
        family: 'configuration',
        message: 'the predicate in {path} cannot be attested: {detail}',
        hint: 'Pass the type of this predicate with --predicate-type, or another file.',
    },
    'predicate-incomplete': {
        family: 'configuration',
        message: 'the predicate cannot be attested: {missing} is missing',
        hint: 'Pass the type and the file together: --predicate-type URI --predicate FILE, or the inputs predicate-type and predicate-path. Only SLSA provenance of a GitHub Actions run needs no file.',
    },
});


/***/ }),

/***/ 45176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ sigstoreError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87681);

const sigstoreError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'signing-config-unusable': {
        family: 'configuration',
        message: 'the signing config {path} is not usable: {detail}',
        hint: 'Run `mc trust fetch NAME` to get the current signing config, or pass a file that lists a certificate authority and a transparency log with --signing-config.',
    },
    'signing-service-failed': {
        family: 'fault',
        message: 'signing failed at {url}: {answer}: {detail}',
        hint: 'Run again when the service is up, or pass the signing config of another region (--signing-config). To promote without a service, pass --key. If an answer fails a check, compare the trusted root with the instance that signs (--trusted-root).',
    },
    'invalid-answer': {
        family: 'fault',
        message: 'the answer of the signing service fails the check {check}: {detail}',
        hint: 'Compare the trusted root with the instance that signs (--trusted-root), or pass another signing config (--signing-config).',
    },
    'signed-bundle-invalid': {
        family: 'fault',
        message: 'the finished bundle does not verify under the trusted root ({check}): {detail}',
        hint: 'Compare the trusted root with the instance that signs (--trusted-root), or pass another signing config (--signing-config).',
    },
    'signing-root-missing': {
        family: 'configuration',
        message: 'answers of the signing services are not checked under a trusted root: expected --trusted-root, a trusted_root.json beside the signing config, or a trust policy, found none',
        hint: 'Pass --trusted-root FILE.',
    },
    'id-token-malformed': {
        family: 'configuration',
        message: '{source} is not an OIDC token: {detail}',
        hint: 'Pass the file of an OIDC token to --identity-token. Pass a private key to --key.',
    },
    'id-token-expired': {
        family: 'configuration',
        message: '{source} has expired: expected a token that is valid at {now}, found one that ended at {expired}',
        hint: 'Get a new OIDC token. Tokens are valid for minutes.',
    },
    'log-entry-exists': {
        family: 'fault',
        message: 'the transparency log {url} has this entry already and does not return its proof again',
        hint: 'Sign again: a new signature gets a new entry. The answer to an earlier try was lost.',
    },
    'bundle-malformed': {
        family: 'verification',
        message: '{what} is not a valid Sigstore bundle: {detail}',
        hint: 'Pass a bundle of version 0.1, 0.2 or 0.3 in JSON, as cosign, gh and npm write it.',
    },
    'trusted-root-malformed': {
        family: 'configuration',
        message: 'the trusted root {path} is not usable: {detail}',
        hint: 'Pass a trusted_root.json as cosign or TUF write it, in which each key and CA has a start of its validity.',
    },
    'trusted-root-fields-unknown': {
        family: 'configuration',
        message: 'the trusted root {path} has fields that this version does not know: {found}',
        hint: 'Update mc: a later version may limit the root by these fields. This version does not pin such a root.',
    },
    'artifact-digest-mismatch': {
        family: 'verification',
        message: 'the signature is over another artifact: expected {expected}, found {found}',
        hint: 'Pass the file that was signed, or the bundle of this file.',
    },
    'signature-invalid': {
        family: 'verification',
        message: 'the signature does not verify with the key of the signer',
        hint: 'Get the artifact and its bundle again: the content, the signature or the certificate changed after signing.',
    },
    'certificate-untrusted': {
        family: 'verification',
        message: 'the signing certificate does not lead to a CA of the root: {detail}',
        hint: 'Check which Sigstore instance signed (`mc inspect`), and pin its trusted root in the policy if you trust it.',
    },
    'certificate-expired-at-signing': {
        family: 'verification',
        message: 'the signing certificate was not valid at the time of the signature: {detail}',
        hint: 'Sign again with `mc sign SUBJECT`, which requests a new certificate. If the time of the signature is wrong, correct the clock of the timestamp authority.',
    },
    'certificate-purpose': {
        family: 'verification',
        message: 'the signing certificate is not for code signing: expected the extended key usage {expected}, found {found}',
        hint: 'Sign with a certificate of Fulcio or another CA for code signing. A TLS or mail certificate does not count.',
    },
    'sct-invalid': {
        family: 'verification',
        message: 'the certificate has no valid proof from a certificate transparency log (SCT): {detail}',
        hint: 'Check that the trusted root has the certificate transparency log of the CA: fetch the newest root with `mc trust fetch NAME`. Else sign again.',
    },
    'log-entry-mismatch': {
        family: 'verification',
        message: 'the transparency log entry does not match the bundle: {detail}',
        hint: 'Get the bundle again, or sign again: the entry must name this signature, content and certificate.',
    },
    'log-entry-unsupported': {
        family: 'verification',
        message: 'the type of the transparency log entry is not supported: {detail}',
        hint: 'Sign again with a current client, which writes entries of the types hashedrekord, dsse or intoto.',
    },
    'log-entry-missing': {
        family: 'verification',
        message: 'the bundle has too few transparency log entries: expected {expected}, found {found}',
        hint: 'Sign again at a transparency log that the trusted root names, or lower `logs` in the trust policy if it requires more than one.',
    },
    'content-needed': {
        family: 'verification',
        message: 'the signature of a key of type {found} is over the bytes of the file: expected the file, found its digest only',
        hint: 'Pass the file instead of its digest. It may have at most 256 MiB. Keys of other types sign digests.',
    },
    'digest-needed': {
        family: 'verification',
        message: 'the signature is over the {found} digest of the subject: expected that digest or the file, found another digest only',
        hint: 'Pass the file instead of its digest.',
    },
    'log-key-not-valid': {
        family: 'verification',
        message: 'the key of the log was not valid at the time of the signature: {detail}',
        hint: 'Fetch the newest root with `mc trust fetch NAME`, and check the period of the log in it. If the period is right, sign again.',
    },
    'inclusion-proof-invalid': {
        family: 'verification',
        message: 'the inclusion proof is not valid: {detail}',
        hint: 'Get the bundle again from where it was signed, or sign again. This copy of the bundle was changed or damaged.',
    },
    'checkpoint-invalid': {
        family: 'verification',
        message: 'the checkpoint of the log is not valid: {detail}',
        hint: 'Check that the trusted root has the key of this log (`mc trust fetch NAME`), then get the bundle again. The checkpoint was changed, or another log signed it.',
    },
    'checkpoint-missing': {
        family: 'verification',
        message: 'the inclusion proof of log entry {index} has no checkpoint: expected one that the log signed, found none',
        hint: 'Fetch the entry with its checkpoint from the log again, or sign again with a current client.',
    },
    'timestamp-missing': {
        family: 'verification',
        message: 'the signature has too few trusted times: expected {expected}, found {found}',
        hint: 'Sign again with a timestamp authority or a log that promises a time. A certificate is valid for minutes only.',
    },
    'timestamp-invalid': {
        family: 'verification',
        message: 'a timestamp is not valid: {detail}',
        hint: 'Check that the trusted root has this timestamp authority (`mc trust fetch NAME`), then get the bundle again or sign again.',
    },
    'key-not-trusted': {
        family: 'verification',
        message: 'the signing key is not trusted: expected a key of the policy, found "{found}"',
        hint: 'Add the public key to `keys` of the requirement in the trust policy if you trust it, or sign with a key that the policy names.',
    },
    'payload-type-mismatch': {
        family: 'verification',
        message: 'the envelope has another payload type: expected {expected}, found {found}',
        hint: 'Pass a bundle with an in-toto attestation: create one with `mc sign SUBJECT --predicate-type URI --predicate FILE`.',
    },
    'statement-malformed': {
        family: 'verification',
        message: 'the signed payload is not an in-toto statement: {detail}',
        hint: 'Attest again with `mc sign SUBJECT --predicate-type URI --predicate FILE`, or report the fault to the author of the tool that signed it.',
    },
    'subject-mismatch': {
        family: 'verification',
        message: 'the statement is about another artifact: expected {expected}, found {found}',
        hint: 'Pass the bundle that was made for this artifact, or verify the artifact that the bundle names.',
    },
    'tuf-failed': {
        family: 'fault',
        message: 'the TUF repository {url} returned no trusted root: {detail}',
        hint: 'Use the pinned root, or pass a mirror of the repository with `--tuf-mirror`. Offline, the repository cannot be read.',
    },
    'evidence-too-much': {
        family: 'verification',
        message: '{source} has too many entries: expected at most {limit} bundles or platforms, found more',
        hint: 'Remove bundles and platforms that do not belong to the release. The source may be under attack.',
    },
    'id-token-unavailable': {
        family: 'configuration',
        message: 'an OIDC identity token is not available: {detail}',
        hint: 'Add `permissions: id-token: write` to the job, or pass a token file (--identity-token).',
    },
});


/***/ }),

/***/ 79575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ storeError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87681);

const storeError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'store-location-malformed': {
        family: 'configuration',
        message: 'the location of the store is not valid: expected s3://BUCKET or s3://BUCKET/PREFIX, found "{given}"',
        hint: 'Write the location as s3://BUCKET/PREFIX, such as s3://evidence/releases, or pass a folder where the command accepts one.',
    },
    'store-credentials-missing': {
        family: 'configuration',
        message: 'there are no credentials for the store',
        hint: 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. Temporary credentials also need AWS_SESSION_TOKEN.',
    },
    'bucket-malformed': {
        family: 'configuration',
        message: 'the name of the bucket is not valid: expected 3 to 63 of a-z, 0-9, "." and "-", found "{given}"',
        hint: 'Correct the name of the bucket after s3://, as in s3://my-bucket/PREFIX.',
    },
    'object-not-found': {
        family: 'configuration',
        message: 'there is no object {key} in {store}',
        hint: 'Run mc evidence list to see the objects of the store.',
    },
    'object-too-large': {
        family: 'configuration',
        message: '{key} is too large for one upload: expected at most {limit} bytes, found {found}',
        hint: 'Put less content into one pack.',
    },
    'bucket-not-found': {
        family: 'configuration',
        message: 'there is no bucket {bucket} in {store}',
        hint: 'Check the name of the bucket and --endpoint, or create the bucket first, with Object Lock for evidence.',
    },
    'bucket-without-lock': {
        family: 'configuration',
        message: 'the bucket {bucket} in {store} cannot retain objects',
        hint: 'Create a bucket with versioning and Object Lock. Some stores cannot enable Object Lock on an existing bucket.',
    },
    'store-access-denied': {
        family: 'configuration',
        message: '{store} denies these credentials access to the bucket {bucket} ({detail})',
        hint: 'Check AWS_ACCESS_KEY_ID, its secret and its permissions: PutObject, PutObjectRetention, GetObject, GetObjectRetention, GetObjectVersion, ListBucketVersions.',
    },
});


/***/ }),

/***/ 90889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ telemetryError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87681);

const telemetryError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'push-failed': {
        family: 'fault',
        message: 'pushing {what} to {url} failed: {detail}',
        hint: 'Check the address in {option} and that the server is up. The result of the command is complete without it.',
    },
});


/***/ }),

/***/ 5704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ tlogError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87681);

const tlogError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'note-malformed': {
        family: 'verification',
        message: '{what} is not a signed note: {detail}',
        hint: 'Check that the path or URL names a signed note (C2SP signed-note), then get it again.',
    },
    'note-signature-invalid': {
        family: 'verification',
        message: '{what} has no valid signature of its trusted key: expected {expected}, found {found}',
        hint: 'Check that the key that you passed is the key that signed the log or the seal.',
    },
    'note-name-invalid': {
        family: 'configuration',
        message: 'the signer name "{given}" is invalid: expected a name without spaces and plus signs',
        hint: 'Replace spaces and plus signs in the name with "-" or "/", as in example.com/log.',
    },
    'key-unsuitable': {
        family: 'configuration',
        message: 'the key has the wrong type: expected {expected}, found {found}',
        hint: 'Generate a key with `openssl genpkey -algorithm ed25519 -out KEY.pem`, and pass this file. A note is signed only by such a key.',
    },
    'checkpoint-malformed': {
        family: 'verification',
        message: '{what} is not a checkpoint: {detail}',
        hint: 'Check that the path or URL names the checkpoint of a log (C2SP tlog-checkpoint), then get it again.',
    },
    'checkpoint-origin-mismatch': {
        family: 'verification',
        message: '{what} belongs to another log: expected origin {expected}, found {found}',
        hint: 'Get the checkpoint of the expected log. If the expected origin is wrong, correct `origin` in mirror.yaml or --expect-origin.',
    },
    'tile-malformed': {
        family: 'verification',
        message: 'the tile {path} is malformed: {detail}',
        hint: 'Fetch the tile again: run `mc mirror check --heal`, or `mc mirror sync` if the log itself is healthy now.',
    },
    'tile-root-mismatch': {
        family: 'verification',
        message: 'the tiles of {what} do not match the root of its checkpoint: expected {expected}, found {found}',
        hint: 'Fetch the tiles again: one is damaged, incomplete or from another log.',
    },
    'tlog-proof-malformed': {
        family: 'verification',
        message: '{what} is not a tlog-proof: {detail}',
        hint: 'Check that the file is a tlog-proof (C2SP), then get it again or write a new one with `mc log prove`.',
    },
    'tlog-proof-mismatch': {
        family: 'verification',
        message: '{what} does not prove that the entry is in the log: its path does not lead to the root of the checkpoint',
        hint: 'Get the proof and its entry again from one source, or write a new proof with `mc log prove`. One of the two was changed.',
    },
    'note-key-malformed': {
        family: 'configuration',
        message: '"{given}" is not a verifier key: {detail}',
        hint: 'Copy the key from `mc mirror status`. Its form is NAME+ID+BASE64.',
    },
    'mirror-stale': {
        family: 'verification',
        message: 'the mirror {mirror} is stale (last complete sync: {found}; limit: {expected})',
        hint: 'Run mc mirror status to see which source is behind, and check that the service runs (mc mirror sync --every). The evidence in the mirror still verifies, but newer evidence may be missing.',
    },
    'log-key-unreadable': {
        family: 'configuration',
        message: '{what} is not a readable {expected} key in PEM: found {found}',
        hint: 'Run `openssl genpkey -algorithm ed25519 -out key.pem` for a private key, and `openssl pkey -in key.pem -pubout -out key.pub` for its public key. A seal and the state of a mirror are C2SP signed notes, whose keys are Ed25519.',
    },
});


/***/ }),

/***/ 72317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ verifyError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87681);

const verifyError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'policy-empty': {
        family: 'configuration',
        message: 'the trust policy {path} requires nothing: {detail}',
        hint: 'Add a requirement that names who may sign. A policy without one would accept everything.',
    },
    'policy-promotion-conflict': {
        family: 'configuration',
        message: 'the trust policy {path} names who may promote (requirement "{requirement}") and also accepts unsigned records (promotion: record: unsigned)',
        hint: 'Remove `record: unsigned` to require signed records, or remove the requirement to accept unsigned ones.',
    },
    'policy-pattern-invalid': {
        family: 'configuration',
        message: 'the pattern "{given}" in {path} is not usable: {detail}',
        hint: 'Write the subjectPattern in the syntax of RE2. It must match the whole subject.',
    },
    'policy-root-unknown': {
        family: 'configuration',
        message: 'the policy {path} does not have the root: expected {expected}, found "{given}"',
        hint: 'Use one of the expected names, or pin a new root with `mc trust pin NAME --trusted-root FILE`.',
    },
    'policy-not-found': {
        family: 'configuration',
        message: 'the trust policy {path} does not exist',
        hint: 'Create it from a release that you know to be good: `{init}`. {quick} If it has another path, pass it with --policy.',
    },
    'release-key-needed': {
        family: 'verification',
        message: 'the evidence {source} of {subject} is signed with a key: expected its public key, found none',
        hint: 'Pass the public key with `--key KEY.pub`. Get it from the signer, and not from the place where the bundle is.',
    },
    'key-signed-nothing': {
        family: 'verification',
        message: 'the key {path} signed none of the releases, and the proposal does not name it',
        hint: 'Pass another release with `--from SUBJECT` that this key signed, or remove the key from the command.',
    },
    'identity-not-exact': {
        family: 'configuration',
        message: '--identity is not exact: expected the complete subject of a certificate, found "{given}"',
        hint: 'Pass the subject that `mc inspect BUNDLE` prints, without `URI:` or `email:` before it. For a pattern, write a policy with subjectPattern (docs/trust.md).',
    },
    'issuer-malformed': {
        family: 'configuration',
        message: '--issuer is not the URL of an OIDC issuer: expected an exact http(s) URL, found "{given}"',
        hint: 'Pass for example `--issuer https://token.actions.githubusercontent.com`. `mc inspect BUNDLE` prints the issuer.',
    },
    'workflow-malformed': {
        family: 'configuration',
        message: '--workflow is not a workflow at a ref: expected OWNER/REPO/.github/workflows/FILE@REF with a full ref, found "{given}"',
        hint: 'Pass for example `--workflow {example}`.',
    },
    'root-mismatch': {
        family: 'verification',
        message: '{file} does not match its pin in the policy (at "{root}"): expected {expected}, found {found}',
        hint: 'Restore the file, or review the change and pin it again with `mc trust pin`. Nothing is verified before they match.',
    },
    'root-expired': {
        family: 'verification',
        message: 'the age of the pin of the root "{root}" is not allowed: expected at most {expected}, found {found}',
        hint: 'Fetch the newest root with `mc trust fetch`, compare the two, and pin it again.',
    },
    'subject-not-found': {
        family: 'configuration',
        message: '"{given}" is not a subject: expected an existing file, a digest or an image reference{meant}',
        hint: 'Check the path. A digest is sha256:<hex>, sha384:<hex>, sha512:<hex> or sha512-<base64>. A reference starts with its registry.',
    },
    'subject-changed': {
        family: 'verification',
        message: '{path} changed during the verification: expected {expected}, found {found}',
        hint: 'Verify a copy of the file to which no process writes.',
    },
    'nothing-verified': {
        family: 'verification',
        message: '{subject} is not verified: {detail}',
        hint: 'Pass its bundle with --bundle, or a mirror with --mirror. For evidence of another Sigstore instance, pin its trusted root, or pass it with --trusted-root. Without evidence, verification fails.',
    },
    'identity-mismatch': {
        family: 'verification',
        message: 'requirement "{requirement}" is not met by the signer: expected {expected}, found {found}',
        hint: 'Add the signer to the policy if you trust it. The signature is valid, but the policy does not name its signer.',
    },
    'issuer-mismatch': {
        family: 'verification',
        message: 'requirement "{requirement}" is not met by the issuer of the identity: expected {expected}, found {found}',
        hint: 'Set `issuer` of the identity in the trust policy to the found issuer if you trust it for this subject, or sign with a token of the expected one.',
    },
    'certificate-extension-mismatch': {
        family: 'verification',
        message: 'requirement "{requirement}" is not met by the certificate: expected {expected}, found {found}',
        hint: 'Build and sign from the expected repository, workflow and runner, or change the field of the identity in the trust policy if the found value is right.',
    },
    'predicate-mismatch': {
        family: 'verification',
        message: 'requirement "{requirement}" is not met by the kind of evidence: expected {expected}, found {found}',
        hint: 'Pass the bundle of the required kind, or attest the release. The evidence that was found is valid. Without a policy file, `--predicate-type URI` requires an attestation.',
    },
    'predicate-value-mismatch': {
        family: 'verification',
        message: 'requirement "{requirement}" is not met by {what} of the predicate: expected {expected}, found {found}',
        hint: 'Check how the release was built. The attestation is valid and by the right signer, but has another value.',
    },
    'evidence-expired': {
        family: 'verification',
        message: 'requirement "{requirement}" is not met by the age of the signature (from {signedAt}): expected at most {expected}, found {found}',
        hint: 'Sign or attest again. Check first that the release is not an old one under a new name.',
    },
    'primary-too-slow': {
        family: 'fault',
        message: '{where} did not answer within {seconds} s, and no other source met the policy',
        hint: 'Pass `--use-mirror never` to wait for it without a limit, or `--use-mirror always` to read only the mirror.',
    },
    'platforms-unreadable': {
        family: 'fault',
        message: 'the platforms of {subject}, which the policy requires, cannot be read: {detail}',
        hint: 'Run again, or verify a copy in an OCI layout or another registry.',
    },
    'platforms-unknown': {
        family: 'verification',
        message: 'the platforms of {subject}, which the policy requires, cannot be listed: expected a repository that may be read, found none',
        hint: 'Pass the image by its reference with `--use-mirror auto`, or verify a copy in an OCI layout or another registry.',
    },
    'subjects-unjudged': {
        family: 'fault',
        message: '{unjudged} of {total} subjects cannot be verified: {detail}',
        hint: 'Run again, or verify the subjects one by one. This is the first cause; the others are on stderr.',
    },
    'policy-last-root': {
        family: 'configuration',
        message: 'the root "{given}" cannot be retired: expected another root in {path}, found none',
        hint: 'Rotate to another root first: `mc trust rotate {given} --trusted-root FILE`.',
    },
    'policy-root-exists': {
        family: 'configuration',
        message: 'the policy {path} already has a root "{given}" with other content',
        hint: 'Pass another name for the new root with `--as NAME`.',
    },
    'policy-exists': {
        family: 'configuration',
        message: 'the policy {path} already exists, and is not overwritten',
        hint: 'Write to another file and compare the two, or change the policy with `mc trust pin`, `rotate` or `retire`.',
    },
    'policy-roster-unpinned': {
        family: 'configuration',
        message: 'the policy {path} pins no bypass roster: expected "bypassRoster: { path, sha256 }"',
        hint: 'Add the pin to the policy, or pass the digest that you know with --roster-digest sha256:HEX.',
    },
    'policy-no-history': {
        family: 'configuration',
        message: 'the policy {path} has no earlier version: `mc trust` has not changed it',
        hint: 'Restore an earlier version from Git, if the policy is there.',
    },
    'canary-failed': {
        family: 'verification',
        message: 'the canary {subject} does not verify under the new root, and the policy is unchanged: {code}: {detail}',
        hint: 'Sign the canary with the new instance first, or check that the root is the right one.',
    },
    'requirement-unsatisfiable': {
        family: 'verification',
        message: 'requirement "{requirement}" can never be met: expected {expected}, found at most {found}',
        hint: 'Lower the `threshold` of the requirement in the trust policy, or name more identities or keys.',
    },
    'pattern-too-wide': {
        family: 'verification',
        message: 'the pattern {given} of requirement "{requirement}" {detail}',
        hint: 'Write the repository and the workflow literally, escape dots, and let only the tag vary.',
    },
    'repository-not-named': {
        family: 'verification',
        message: 'requirement "{requirement}" names no repository: {found} has the same signer for every repository',
        hint: 'Add `predicate: { match: [{ pointer: /repositoryId, value: "ID" }] }` to the requirement.',
    },
    'authority-ended': {
        family: 'verification',
        message: '{what} of the root "{root}" has ended or ends soon: it is valid until {until}',
        hint: 'Fetch the newest root with `mc trust fetch`, then rotate with `mc trust rotate`.',
    },
    'repository-by-name': {
        family: 'verification',
        message: 'requirement "{requirement}" names the repository of {given} by name only: expected its number, which a new repository of the same name does not have, found no number',
        hint: 'Add `certificate: { sourceRepositoryIdentifier: "ID" }` to the identity. `gh api repos/{repository} --jq .id` prints the ID.',
    },
    'root-unreviewed': {
        family: 'verification',
        message: 'the root "{root}" was pinned {found} ago: expected a review in the last {expected}, because its entry has no maxAge',
        hint: 'Run `mc trust fetch {root}`, compare, and pin it again with --yes. `maxAge` in its entry sets another limit.',
    },
    'pin-missing': {
        family: 'verification',
        message: '{what} is not pinned: anyone who can change {path} can change what is trusted',
        hint: 'Add `sha256: HEX` beside the path, with the digest that `sha256sum {path}` prints. `mc trust pin` does that for a root.',
    },
    'pin-ages': {
        family: 'verification',
        message: 'the pin of the root "{root}" expires soon: it is from {since} and valid for {expected}',
        hint: 'Compare it with the root that the instance publishes now (`mc trust fetch`), and pin it again.',
    },
    'sbom-unsigned': {
        family: 'verification',
        message: '{what} is an SBOM that is attached without a signature and names no subject',
        hint: 'Attest it: `cosign attest --type cyclonedx --predicate SBOM`, or `mc sign` with a predicate.',
    },
    'threshold-not-met': {
        family: 'verification',
        message: 'requirement "{requirement}" has too few different signers: expected {expected}, found {found}',
        hint: 'Let more of the signers in the policy sign the subject with `mc sign SUBJECT`, and pass every bundle with --bundle. Several signatures of one signer count once.',
    },
    'evidence-not-read': {
        family: 'verification',
        message: '{source} has too much evidence about the subject: expected at most {limit}, found more',
        hint: 'Remove evidence that does not belong to the release (`mc tree REF` lists it), or pass its evidence with --bundle.',
    },
    'mirror-clock': {
        family: 'verification',
        message: 'the last complete sync of the mirror {mirror} is in the future: expected a time before now, found {found}',
        hint: 'Correct the clock of the mirror or of this machine. Until then the age of the mirror is unknown.',
    },
    'mirror-not-named': {
        family: 'configuration',
        message: 'no mirror is configured: expected one, because only the mirror may be read',
        hint: 'Pass --mirror, set REKOR_MIRROR_URL or the mirror of the policy, or allow other sources with --use-mirror auto.',
    },
    'reference-without-digest': {
        family: 'configuration',
        message: '{given} cannot be resolved: expected a digest, found a tag that the mirror does not have, and the registry must not be read',
        hint: 'Pass it as REGISTRY/REPO@sha256:…, or allow the registry with --use-mirror auto.',
    },
});


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   VM: () => (/* binding */ entryNames),
/* harmony export */   ni: () => (/* binding */ start),
/* harmony export */   sW: () => (/* reexport safe */ _cli_catalogue_js__WEBPACK_IMPORTED_MODULE_2__.s)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(75919);
/* harmony import */ var _actions_io_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(86798);
/* harmony import */ var _cli_catalogue_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(40824);




const entryNames = ['mc', ...Object.keys(_actions_io_js__WEBPACK_IMPORTED_MODULE_3__/* .actionIo */ .P)];
async function start(name, folder) {
    if (!node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.isMainThread)
        return startThread(node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.workerData);
    const installRoot = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(folder);
    if (name === 'mc')
        await (await Promise.all(/* import() */[__nccwpck_require__.e(4377), __nccwpck_require__.e(606), __nccwpck_require__.e(7375), __nccwpck_require__.e(2315)]).then(__nccwpck_require__.bind(__nccwpck_require__, 12315))).main(installRoot);
    else
        await (await __nccwpck_require__.e(/* import() */ 539).then(__nccwpck_require__.bind(__nccwpck_require__, 70539))).main(name, installRoot);
}
async function startThread(data) {
    if (Reflect.get(Object(data), 'task') === 'bypass-company-rules')
        await (await Promise.all(/* import() */[__nccwpck_require__.e(7705), __nccwpck_require__.e(4377), __nccwpck_require__.e(2371), __nccwpck_require__.e(606), __nccwpck_require__.e(7774), __nccwpck_require__.e(9070), __nccwpck_require__.e(2324), __nccwpck_require__.e(5258), __nccwpck_require__.e(6788), __nccwpck_require__.e(6659), __nccwpck_require__.e(1578), __nccwpck_require__.e(6585)]).then(__nccwpck_require__.bind(__nccwpck_require__, 72767))).evaluateCompanyRules(data);
    else
        await (await Promise.all(/* import() */[__nccwpck_require__.e(7705), __nccwpck_require__.e(1040), __nccwpck_require__.e(875), __nccwpck_require__.e(826), __nccwpck_require__.e(4377), __nccwpck_require__.e(606), __nccwpck_require__.e(5529), __nccwpck_require__.e(2238), __nccwpck_require__.e(5941), __nccwpck_require__.e(9207), __nccwpck_require__.e(5678), __nccwpck_require__.e(7817), __nccwpck_require__.e(297), __nccwpck_require__.e(684), __nccwpck_require__.e(706)]).then(__nccwpck_require__.bind(__nccwpck_require__, 89737))).judgeInThread();
}

var __webpack_exports__catalogue = __webpack_exports__.sW;
var __webpack_exports__entryNames = __webpack_exports__.VM;
var __webpack_exports__start = __webpack_exports__.ni;
export { __webpack_exports__catalogue as catalogue, __webpack_exports__entryNames as entryNames, __webpack_exports__start as start };
