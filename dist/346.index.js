export const id = 346;
export const ids = [346];
export const modules = {

/***/ 93605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ actionError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

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

/***/ 94914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ bypassError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

/**
 * The errors of the bypass decision: one code for each rule. A denial is `code: message`. policy/opa/bypass.rego has the
 * same texts, and a test compares them.
 */
const bypassError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
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
    },
    'bypass-created-invalid': {
        family: 'verification',
        message: 'request.created_s is invalid: expected a positive integer of seconds',
    },
    'bypass-not-yet-valid': {
        family: 'verification',
        message: 'the request is not valid yet: created_s is more than 60 s in the future, or unknown',
        hint: 'Synchronize the clocks of the machines that create and decide the request.',
    },
    'bypass-expired': {
        family: 'verification',
        message: 'the request has expired, or its times are unknown',
        hint: 'Create a new request and collect new approvals. The decision checks the expiry at each use.',
    },
    'bypass-requester-malformed': {
        family: 'verification',
        message: 'request.requester is malformed: expected { id: positive integer, type: text }',
    },
    'bypass-subject-malformed': {
        family: 'verification',
        message: 'subject is malformed: expected digest, sha, gate, environment and repository_id',
    },
    'bypass-subject-mismatch': {
        family: 'verification',
        message: 'request.subject differs from subject in digest, sha, gate, environment or repository_id',
        hint: 'Request a bypass for this artifact, commit, gate, environment and repository. A bypass covers nothing else.',
    },
    'bypass-request-digest-malformed': {
        family: 'verification',
        message: 'request_digest is malformed: expected sha256:<64 lower-case hex digits>',
    },
    'bypass-excluded-ids-malformed': {
        family: 'verification',
        message: 'excluded_ids is malformed: expected a list of positive integers',
    },
    'bypass-role-members-malformed': {
        family: 'verification',
        message: 'role_members is malformed: expected lists of positive integers for Security, Release and Service Owner',
    },
    'bypass-approvals-malformed': {
        family: 'verification',
        message: 'approvals is malformed: expected a list of { user: { id, type }, state, verified, edited, request_digest, at_s, seq }',
    },
    'bypass-approval-seq-repeated': {
        family: 'verification',
        message: 'the order of the approvals is unknown: two have the same seq, or they cannot be read',
    },
    'bypass-vetoed': {
        family: 'verification',
        message: 'a role member requests changes and has not withdrawn this veto, or the reviews cannot be read',
        hint: 'Ask the member who requested changes to approve the request.',
    },
    'bypass-quorum-missing': {
        family: 'verification',
        message: 'the quorum is missing: expected valid approvals by three different people for Security, Release and Service Owner',
        hint: 'Ask people who are neither the requester nor excluded. An approval counts if it is verified, unedited, by a User, for this request, and within its time.',
    },
    'bypass-revoked': {
        family: 'verification',
        message: 'the request is revoked, or its state is unknown: expected state.revoked to be false',
        hint: 'Create a new request and collect new approvals. A revocation is final.',
    },
    'bypass-consumed': {
        family: 'verification',
        message: 'the request is used, or its state is unknown: expected state.consumed to be false',
        hint: 'Create a new request and collect new approvals. A request opens its gate once.',
    },
});


/***/ }),

/***/ 33192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76357);

/** Defines a command by its specification. */
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

/***/ 346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commands: () => (/* binding */ commands)
});

// EXTERNAL MODULE: ./build/lib/exit-codes.js
var exit_codes = __webpack_require__(72281);
// EXTERNAL MODULE: ./build/actions/errors.js
var errors = __webpack_require__(93605);
// EXTERNAL MODULE: ./build/bypass/errors.js
var bypass_errors = __webpack_require__(94914);
// EXTERNAL MODULE: ./build/drill/errors.js
var drill_errors = __webpack_require__(36455);
// EXTERNAL MODULE: ./build/evidence/errors.js
var evidence_errors = __webpack_require__(37157);
// EXTERNAL MODULE: ./build/github/errors.js
var github_errors = __webpack_require__(47307);
// EXTERNAL MODULE: ./build/lib/errors.js
var lib_errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/logchain/errors.js
var logchain_errors = __webpack_require__(13811);
// EXTERNAL MODULE: ./build/mirror/errors.js
var mirror_errors = __webpack_require__(17427);
// EXTERNAL MODULE: ./build/oci/errors.js
var oci_errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/promote/errors.js
var promote_errors = __webpack_require__(30416);
// EXTERNAL MODULE: ./build/sandbox/errors.js
var sandbox_errors = __webpack_require__(76549);
// EXTERNAL MODULE: ./build/sign/errors.js
var sign_errors = __webpack_require__(95893);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var sigstore_errors = __webpack_require__(45176);
// EXTERNAL MODULE: ./build/store/errors.js
var store_errors = __webpack_require__(79575);
// EXTERNAL MODULE: ./build/tlog/errors.js
var tlog_errors = __webpack_require__(5704);
// EXTERNAL MODULE: ./build/verify/errors.js
var verify_errors = __webpack_require__(72317);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
;// CONCATENATED MODULE: ./build/cli/errors.js

const cliError = (0,mc_error/* defineErrors */.V)({
    'unknown-code': {
        family: 'configuration',
        message: '"{given}" is not an error code',
        hint: 'Run mc explain without a code to list all codes.',
    },
});

;// CONCATENATED MODULE: ./build/cli/catalogue.js

















/** The errors of all modules by code, for `mc explain` and docs/errors.md. */
const catalogue = {
    ...lib_errors/* baseError */.O.entries,
    ...oci_errors/* ociError */.Y.entries,
    ...sigstore_errors/* sigstoreError */.J.entries,
    ...tlog_errors/* tlogError */.X.entries,
    ...store_errors/* storeError */.g.entries,
    ...github_errors/* githubError */.q.entries,
    ...sign_errors/* signError */.C.entries,
    ...verify_errors/* verifyError */.q.entries,
    ...promote_errors/* promoteError */.l.entries,
    ...mirror_errors/* mirrorError */.Q.entries,
    ...logchain_errors/* logchainError */.A.entries,
    ...evidence_errors/* evidenceError */.K.entries,
    ...bypass_errors/* bypassError */.B.entries,
    ...drill_errors/* drillError */._.entries,
    ...sandbox_errors/* sandboxError */.k.entries,
    ...cliError.entries,
    ...errors/* actionError */.P.entries,
};

// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(33192);
// EXTERNAL MODULE: ./build/cli/parameters.js
var parameters = __webpack_require__(76357);
;// CONCATENATED MODULE: ./build/cli/explain.js





function explainAll() {
    const rows = Object.entries(catalogue).map(([name, entry]) => [name, entry.family, entry.message]);
    const table = { columns: ['code', 'family', 'message'], rows };
    return { report: catalogue, text: [{ title: 'Error codes', table }], exitCode: exit_codes/* EXIT */.d.done };
}
const commands = [
    (0,command/* defineCommand */.N)({
        path: 'explain',
        summary: 'explain an error code and how to fix the error',
        options: {
            code: (0,parameters/* optionalOperand */.g8)('[code]', 'a code, as an error prints it; without a code, the command lists all'),
        },
        example: 'mc explain root-mismatch',
        run: async ({ code }) => {
            if (code === undefined)
                return explainAll();
            const entry = Object.hasOwn(catalogue, code) ? catalogue[code] : undefined;
            if (!entry)
                throw cliError('unknown-code', { given: code });
            const lines = [`family: ${entry.family}`, entry.message, ...(entry.hint ? [entry.hint] : [])];
            return { report: { code, ...entry }, text: [{ title: code, lines }], exitCode: exit_codes/* EXIT */.d.done };
        },
    }),
];


/***/ }),

/***/ 36455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ drillError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

const drillError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'dist-missing': {
        family: 'configuration',
        message: 'there is nothing to release: {path} does not exist or is empty',
        hint: 'Run npm run dist in a checkout, or name an image of your own with --release REF.',
    },
    'release-too-large': {
        family: 'configuration',
        message: '{folder} has {found} files, more than the {limit} that a release may have',
    },
    'release-not-found': {
        family: 'configuration',
        message: 'the image that --release names is not there: {reference}',
    },
    'step-not-reached': {
        family: 'fault',
        message: '{what} is not there: no earlier step of the drill got that far',
        hint: 'The step that failed first says why.',
    },
    'region-still-up': {
        family: 'fault',
        message: 'the primary was to be lost, but {service} at {url} does not refuse connections ({detail})',
        hint: 'The drill would have measured nothing; it was ended.',
    },
    'nothing-recovered': {
        family: 'verification',
        message: 'of {published} published release(s) none is whole in the second region: {detail}',
        hint: 'Did the mirror and the replica ever catch up before the loss?',
    },
    'step-refused': {
        family: 'verification',
        message: '{what} did not pass: {detail}',
    },
    'tamper-unnoticed': {
        family: 'verification',
        message: 'a byte was flipped in a copy of the pack ({member}, byte {offset}) and it still verified',
        hint: 'Evidence that cannot tell is none. Report this.',
    },
    'objective-missed': {
        family: 'verification',
        message: '{objective} was {measured}, and the objective is {limit}',
    },
    'mirror-claim-wrong': {
        family: 'verification',
        message: 'the mirror says that it has all that was there at {time}, but of {version}, published at {published}: {detail}',
        hint: 'An RPO that is told too small is worse than a large one. Report this.',
    },
    'rotation-wrong': {
        family: 'verification',
        message: '{release}: expected {expected}, found {found}',
        hint: 'A rotation that does this in earnest would stop releases, or let strangers through: look at the policy.',
    },
});


/***/ }),

/***/ 37157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ evidenceError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

const evidenceError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'pack-empty': {
        family: 'configuration',
        message: 'there is nothing to pack: {from} hold no file',
    },
    'pack-too-many': {
        family: 'configuration',
        message: '{found} files are more than the {limit} that a pack may hold',
    },
    'pack-name-invalid': {
        family: 'configuration',
        message: '{path} would be the member "{name}", which a pack cannot hold',
        hint: 'Names are relative, without control characters, and neither manifest.json nor manifest.sigstore.json.',
    },
    'pack-name-twice': {
        family: 'configuration',
        message: '{path} would be the member "{name}", which is there already',
        hint: 'Two sources have the same name; put them into one folder under different names.',
    },
    'pack-not-a-file': {
        family: 'configuration',
        message: '{path} is neither a file nor a folder',
        hint: 'Links are not followed: what they point at can change. Copy the file itself.',
    },
    'pack-malformed': {
        family: 'verification',
        message: 'the pack cannot be read at or behind {member}: {detail}',
        hint: 'It was changed or damaged; nothing behind that place was looked at.',
    },
    'pack-manifest-malformed': {
        family: 'verification',
        message: '{member} is not a manifest as this program writes it: {detail}',
    },
    'pack-signature-invalid': {
        family: 'verification',
        message: '{member} does not prove that the manifest is the one that was signed: {detail}',
        hint: 'The manifest or its bundle was changed, or the signer is not one whom the policy trusts.',
    },
    'pack-member-missing': {
        family: 'verification',
        message: '{member} is not in the pack',
    },
    'pack-member-unexpected': {
        family: 'verification',
        message: '{member} is in the pack and was not when it was signed',
    },
    'pack-member-renamed': {
        family: 'verification',
        message: '{member} is in the pack under another name: {found}',
    },
    'pack-member-duplicate': {
        family: 'verification',
        message: '{member} is in the pack more than once',
    },
    'pack-member-misplaced': {
        family: 'verification',
        message: '{member} is in the pack, but not in its place',
        hint: 'Members are ordered by the bytes of their names.',
    },
    'pack-header-changed': {
        family: 'verification',
        message: 'the header of {member} in the archive is not as this program writes it',
        hint: 'Its time, owner or mode was changed, or another program wrote the archive anew.',
    },
    'pack-member-mismatch': {
        family: 'verification',
        message: '{member} was changed: expected {expected}, found {found}',
    },
    'store-other-bytes': {
        family: 'verification',
        message: '{location} was read back and is not what was sent: expected {expected}, found {found}',
    },
    'store-not-locked': {
        family: 'verification',
        message: '{location} is not retained as asked: expected {expected}, found {found}',
        hint: 'Does the bucket have Object Lock? It can only be switched on when a bucket is made, or by its provider.',
    },
});


/***/ }),

/***/ 47307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ githubError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

/** The errors of GitHub's environment and of its attestation API. */
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
        message: 'GitHub lists more than {limit} pages of attestations at {url}',
        hint: 'Download the attestations that you need with `gh attestation download`, and pass them with `--bundle`.',
    },
    'snappy-malformed': {
        family: 'verification',
        message: 'the Snappy compression of a bundle is malformed: {detail}',
    },
    'repository-malformed': {
        family: 'configuration',
        message: 'the repository is malformed: expected OWNER/REPO, found "{given}"',
    },
});


/***/ }),

/***/ 13811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ logchainError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

const logchainError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'log-step-invalid': {
        family: 'configuration',
        message: '"{given}" cannot name a step: expected 1 to 200 characters, none of them a control character',
    },
    'log-step-failed': {
        family: 'verification',
        message: 'the command of step "{step}" ended with exit code {exitCode}; its output is recorded as entry {seq}',
    },
    'log-chain-missing': {
        family: 'configuration',
        message: '{path} holds no log chain',
        hint: 'mc log run or mc log add begin one; is it the right folder?',
    },
    'log-chain-empty': {
        family: 'configuration',
        message: 'the log chain {path} has no entries: there is nothing to seal',
    },
    'log-chain-line-malformed': {
        family: 'verification',
        message: 'entry {seq} of the log chain is no entry: {detail}',
        hint: 'The line was changed by something else than mc.',
    },
    'log-chain-seq-wrong': {
        family: 'verification',
        message: 'entry {seq} of the log chain (step "{step}") says that it is number {found}',
        hint: 'Entries were removed, added or put in another order.',
    },
    'log-chain-entry-changed': {
        family: 'verification',
        message: 'entry {seq} of the log chain (step "{step}") is not the one that was {by}',
        hint: 'The entry was changed after it was written. Nothing from here on can be relied on.',
    },
    'log-chain-content-missing': {
        family: 'verification',
        message: 'the log of entry {seq} (step "{step}") is missing: {path}',
    },
    'log-chain-content-changed': {
        family: 'verification',
        message: 'the log of entry {seq} (step "{step}") was changed: expected {expected}, found {found}',
    },
    'log-chain-content-extra': {
        family: 'verification',
        message: '{path} belongs to no entry of the log chain',
        hint: 'The next mc log run or add tidies up what a killed one left behind.',
    },
    'log-chain-tail-incomplete': {
        family: 'verification',
        message: 'the last line of the log chain, entry {seq}, is cut short',
        hint: 'A run was killed while it wrote. The next mc log run, add or seal drops the half line; its step has no entry.',
    },
    'log-chain-unsealed': {
        family: 'verification',
        message: 'the log chain {path} is not sealed: nothing says that it is whole',
        hint: 'Seal it with mc log seal; --no-origin checks only that it is consistent in itself.',
    },
    'log-chain-unsealed-entries': {
        family: 'verification',
        message: 'entry {seq} of the log chain (step "{step}") came after the seal, which covers {size} entries',
        hint: 'Seal it again: a new seal covers all entries.',
    },
    'log-chain-cut': {
        family: 'verification',
        message: 'entry {seq} of the log chain is missing: the seal covers {size} entries, {found} are here',
        hint: 'The chain was cut at its end after it was sealed.',
    },
    'log-chain-root-mismatch': {
        family: 'verification',
        message: 'the entries of the log chain do not lead to the root that is expected: expected {expected}, found {found}',
    },
    'log-chain-leaves-wrong': {
        family: 'verification',
        message: '{path} does not lead to the root of the seal',
        hint: 'It only helps to name the entry that was changed; it was changed itself.',
    },
    'log-chain-seal-missing': {
        family: 'verification',
        message: 'the log chain {path} is sealed, but not {expected}: {detail}',
    },
    'log-chain-trust-missing': {
        family: 'configuration',
        message: 'say what the seal of {path} is to be held against',
        hint: 'One of --key PEM (public key), --policy FILE (keyless), --root HEX or --no-origin.',
    },
    'log-chain-root-invalid': {
        family: 'configuration',
        message: 'the root "{given}" is not 64 lower-case hex digits',
    },
});


/***/ }),

/***/ 17427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ mirrorError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

/** The errors of mirrors, of their sources (logs, TUF repositories, registries), and of witnesses. */
const mirrorError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'mirror-destination-unsupported': {
        family: 'configuration',
        message: '{what} has an unsupported destination "{given}": expected a folder or s3://BUCKET/PREFIX',
    },
    'mirror-mode-unsupported': {
        family: 'configuration',
        message: 'the log "{name}" of type {type} cannot be mirrored in mode "{mode}": expected {expected}',
    },
    'mirror-log-key-missing': {
        family: 'configuration',
        message: 'no key for the checkpoints of "{name}": expected a {type} log "{origin}" in a trusted root of the policy, found {found}',
        hint: 'Set origin in mirror.yaml to the host of the baseUrl of a tlog in trusted_root.json.',
    },
    'log-fork': {
        family: 'verification',
        message: 'the log "{log}" does not prove that it only grew since {kept} entries: {detail}',
        hint: 'Ask the operator of the log: a log with two histories is compromised or was restored from a backup. The mirror keeps its last good state.',
    },
    'mirror-entry-mismatch': {
        family: 'verification',
        message: 'entry {index} of the log "{log}" does not have the hash of its leaf in the tree',
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
    },
    'mirror-missing': {
        family: 'fault',
        message: '{where} is not a mirror: {detail}',
        hint: 'Pass the folder or URL that contains the index.json of a mirror, or create a mirror with mc mirror sync.',
    },
    'mirror-damaged': {
        family: 'verification',
        message: '{path} of the mirror is damaged: {detail}',
        hint: 'Run mc mirror check to list all damaged files, remove them, and run mc mirror sync to fetch them again.',
    },
    'mirror-state-invalid': {
        family: 'verification',
        message: 'the mirror.json of {mirror} is not valid: {detail}',
        hint: 'Check that mirror.key in the trust policy is the verifier key of this mirror, and that the address is right. Otherwise someone has replaced the mirror.',
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
        message: '{where} of {path} is not a release: expected REGISTRY/REPO:TAG, REGISTRY/REPO@DIGEST or sha256:<hex>, found "{given}"',
    },
    'release-list-too-long': {
        family: 'configuration',
        message: '{path} lists too many releases: expected at most {limit}',
    },
    'evidence-too-large': {
        family: 'verification',
        message: '{what} is too large: expected at most {limit} bytes of evidence, found {found}',
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
        hint: 'Ask the operator of the repository: it is no longer signed, or someone serves an old copy. Clients reject expired metadata too. The mirror keeps its last good state.',
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
    'witness-refused': { family: 'fault', message: 'the witness {url} gave no cosignature: {detail}' },
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


/***/ }),

/***/ 1787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ ociError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

const ociError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'reference-malformed': {
        family: 'configuration',
        message: '"{given}" is not a reference{meant}',
        hint: 'Write the registry: REGISTRY/REPO:TAG, REGISTRY/REPO@sha256:…, oci-layout:DIR[:TAG][@sha256:…] or oci-archive:FILE[:TAG][@sha256:…].',
    },
    'reference-not-found': {
        family: 'configuration',
        message: '{reference} is not there: it was asked, and has no such {what}',
        hint: 'Check the name and the tag; a registry may also hide what the credentials may not read.',
    },
    'manifest-malformed': { family: 'verification', message: '{what} is no manifest that can be trusted: {detail}' },
    'manifest-schema1': {
        family: 'verification',
        message: '{what} is a Docker image manifest of schema 1, which gives no sizes and is not copied',
        hint: 'Build it again, or pull and push it with a current client: that makes a manifest of schema 2 or OCI.',
    },
    'registry-refused': {
        family: 'fault',
        message: '{registry} refused {what}: {detail}',
        hint: 'Is the account allowed to do this? Credentials come from config.json of Docker (docker login), or --src-auth and --dst-auth.',
    },
    'token-realm-refused': {
        family: 'fault',
        message: '{registry} wants its token from {realm}, which is not safe to send credentials to',
        hint: 'A token realm must be https, or on this machine when the registry is.',
    },
    'credential-helper-failed': {
        family: 'fault',
        message: 'docker-credential-{helper} gave no credentials for {registry}: {detail}',
        hint: "It is named in Docker's config.json; is it installed, and does it work without a terminal?",
    },
    'credentials-malformed': { family: 'configuration', message: 'the credentials in {path} cannot be used: {detail}' },
    'layout-malformed': {
        family: 'configuration',
        message: '{path} is no OCI image layout: {detail}',
        hint: 'Expected a folder with oci-layout, index.json and blobs/.',
    },
    'archive-not-writable': {
        family: 'configuration',
        message: '{path} is an archive, which is written as a whole: nothing can be added to it',
        hint: 'Attach to the registry or the folder (oci-layout:DIR) that it is made from, and make it again with mc copy.',
    },
    'listed-name-malformed': {
        family: 'verification',
        message: '{where} lists the {kind} "{given}", which is outside the grammar of OCI: it is left out',
        hint: 'No release can have this name. Anyone who can push to this registry can list it: find out who did.',
    },
    'catalog-unsupported': {
        family: 'configuration',
        message: '{registry} does not list its repositories',
        hint: 'Most hosted registries do not. Name the releases: --releases FILE.',
    },
    'referrers-lost': {
        family: 'fault',
        message: 'the fallback tag {tag} in {repository} does not keep the referrer {digest}: other writers keep overwriting it',
        hint: 'Run again when nobody else attaches to this image.',
    },
    'closure-too-large': {
        family: 'verification',
        message: '{what} has more than {limit} {unit}',
        hint: 'A release is never that large; the registry may be hostile.',
    },
    'closure-incomplete': {
        family: 'verification',
        message: '{what} is not whole: the {role} {missing} is named, and is not there',
        hint: 'It was deleted or lost. Restore it from another copy, or remove what names it; a part of a release is not copied.',
    },
    'foreign-layer': {
        family: 'verification',
        message: '{what} has the foreign layer {digest} ({mediaType})',
        hint: '--foreign-layers skip leaves it where it is, copy brings it along where the licence allows it.',
    },
    'platform-not-found': {
        family: 'configuration',
        message: '{reference} has no one image for {given}: it has {found}',
        hint: 'A platform is OS/ARCH or OS/ARCH/VARIANT, like linux/amd64 or linux/arm/v7.',
    },
    'copy-over-budget': {
        family: 'verification',
        message: 'the copy to {destination} would transfer {found} bytes, more than the {limit} that are allowed',
        hint: 'Raise --max-bytes, or look with --plan at what is missing there.',
    },
    'rot-not-mended': {
        family: 'verification',
        message: '{repository} keeps its damaged copy of {digest}: it took the right bytes, and still gives back wrong ones',
        hint: 'Registries that store by digest do not write what they think they have. Delete it in the storage (or delete the manifests that name it and collect garbage), then run again.',
    },
    'copy-not-kept': {
        family: 'verification',
        message: '{repository} took {digest} but does not give it back: {detail}',
        hint: 'The destination lost or changed what was written; run again, and ask its operator.',
    },
    'subject-ambiguous': {
        family: 'configuration',
        message: '"{given}" begins with the name of a registry, as an image does, and is also a file here',
        hint: 'Write ./ before it if the file is meant; move the file away if the image is meant.',
    },
    'tag-moved': {
        family: 'verification',
        message: '{reference} is {found}; it was to be moved only from {expected}',
        hint: 'Somebody else moved it. Look at what it names now, then promote with that as --if-tag-digest.',
    },
});


/***/ }),

/***/ 30416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ promoteError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

const promoteError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'promote-layout-tag': {
        family: 'configuration',
        message: '{given} cannot be a destination: {detail}',
        hint: "A destination is REGISTRY/REPO[:TAG] or oci-layout:DIR[:TAG], without a digest: that is the source's.",
    },
    'promote-check-tag': {
        family: 'configuration',
        message: 'the check of {given} was refused: expected a reference with a digest (--require-digest), found one without',
        hint: 'Write the image as REGISTRY/REPO@sha256:<hex>, here and where it is deployed.',
    },
    'destination-incomplete': {
        family: 'verification',
        message: '{destination} lacks {count} part(s) of the release, such as {missing}',
        hint: 'Run mc promote again: it copies what is missing.',
    },
    'promotion-missing': {
        family: 'verification',
        message: '{reference} is not marked promotable: it has no promotion record',
        hint: 'mc promote copies, verifies and marks it. A release that was only copied must not be deployed.',
    },
    'promotion-mismatch': {
        family: 'verification',
        message: 'the promotion record of {reference} does not fit it: expected {expected}, found {found}',
    },
    'promotion-unsigned': {
        family: 'verification',
        message: 'the promotion record {record} is not signed, and the requirement "{requirement}" says by whom it must be',
        hint: 'Run `mc promote` again with --key PEM or --keyless: the signed record replaces the unsigned one.',
    },
    'promotion-rule-missing': {
        family: 'verification',
        message: 'no promotion record of {reference} can count: the policy {policy} does not name who may promote',
        hint: 'Add a requirement of kind promotion to the policy, then run `mc promote` again. `mc promote check --explain` shows both.',
    },
    'promotion-requirement-missing': {
        family: 'configuration',
        message: 'the policy {policy} does not name who may promote, so no promotion record or revocation would count',
        hint: 'Add a requirement of kind promotion with your key or identity; or `promotion: { record: unsigned }`, with which anyone who can push can promote.',
    },
    'promotion-signer-missing': {
        family: 'configuration',
        message: 'the policy accepts only records and revocations that are signed ("{requirement}"), and no signer was given',
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
        hint: 'Anyone who can push can write such a record. Name who may promote in a requirement of kind promotion, and promote again.',
    },
    'promotion-records-unsigned': {
        family: 'verification',
        message: '{count} of the releases have a promotion record that counts without a signature: the policy has `promotion: { record: unsigned }`',
        hint: 'Anyone who can push can write such a record. Name who may promote in a requirement of kind promotion, and restore again.',
    },
    'revocation-unsigned': {
        family: 'verification',
        message: 'the revocation {revocation} is not signed by anyone whom the policy names: it counts only under policies with `promotion: { record: unsigned }`',
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
        hint: 'It does not count beside the signed one. Delete the manifest by its digest with the tools of the registry.',
    },
    'promotion-revoked': {
        family: 'verification',
        message: '{reference} was revoked by {by}: {reason} ({where})',
        hint: 'A revoked release stays revoked. Build and promote a new one.',
    },
    'revocations-not-read': {
        family: 'verification',
        message: '{reference} may be revoked: {where} has more revocations of it than are read (more than {limit})',
        hint: 'Only an attacker who may push attaches so many. Delete the referrers that are not yours, then check again; `mc tree REF` lists them.',
    },
    'revocation-not-counted': {
        family: 'verification',
        message: 'a revocation in {where} does not count: {detail}',
        hint: 'It is by nobody whom the policy lets revoke. Whoever attached it can push to this repository: look into it.',
    },
    'revocation-reason': {
        family: 'configuration',
        message: 'a revocation needs a reason of 1 to {limit} characters',
        hint: 'Whoever is refused by it reads nothing else: mc promote revoke REF --reason "CVE-2026-1234 in libfoo".',
    },
    'tag-condition': {
        family: 'configuration',
        message: '--if-tag-digest is "{given}"; expected sha256:<64 hex digits>, or absent',
    },
    'fleet-list-malformed': {
        family: 'configuration',
        message: '{path}, {where}: "{given}" names no release',
        hint: 'Expected [REGISTRY/]REPO:TAG or …@sha256:…, and after it a priority where one is wanted; # begins a comment.',
    },
    'fleet-list-too-long': { family: 'configuration', message: '{path} lists more than {limit} releases' },
    'fleet-collision': {
        family: 'configuration',
        message: '{place} stands for different releases: {releases}',
        hint: 'They would overwrite each other at the destination. Restore them apart, with --releases and another --to.',
    },
    'fleet-empty': {
        family: 'configuration',
        message: '{from} has no release to restore',
        hint: 'An empty restoration is no success. Is it the right place, and the right list?',
    },
    'fleet-unknown-release': {
        family: 'verification',
        message: '{release} is not in {from}, and the list does not say its digest',
    },
    'fleet-receipt-malformed': {
        family: 'configuration',
        message: '{path} is no receipt of a fleet: {detail}',
        hint: 'Pass a file that mc dr restore --state wrote; begin again with another --state where it is damaged.',
    },
    'fleet-receipt-signature': {
        family: 'verification',
        message: 'the signature in the receipt {path} does not verify: {detail}',
        hint: 'The receipt was changed after it was signed, or its signer is not in the policy. Run mc dr restore with another --state.',
    },
    'fleet-receipt-unsigned': {
        family: 'verification',
        message: 'the receipt is not signed: {detail}',
        hint: 'It proves nothing by itself: each destination was asked. Run mc dr restore with --key or --keyless to sign it.',
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
        hint: 'The tag moved at the source after the release was restored. The release is restored again.',
    },
    'fleet-source-unread': {
        family: 'verification',
        message: 'the source could not say which digest {release} has now: {detail}',
        hint: 'The digest of the receipt counts, which each destination confirms. Give digests in --releases to bind the content.',
    },
    'fleet-repository-unlisted': {
        family: 'verification',
        message: 'the tags of {repository} could not be listed: {detail}',
        hint: 'Its releases are not restored. Name them in --releases FILE, or run mc dr restore again.',
    },
    'fleet-receipt-other': {
        family: 'configuration',
        message: '{path} is of another restoration: its {what} is {found}, here it is {expected}',
        hint: 'Go on with the same list, policy, destinations and shard, or begin with another --state.',
    },
    'fleet-incomplete': {
        family: 'verification',
        message: '{what}',
        hint: 'Run the shard again with its receipt as --state: it goes on from there.',
    },
    'fleet-release-failed': { family: 'verification', message: '{release}: {detail}' },
    'shard-malformed': {
        family: 'configuration',
        message: 'shard "{shard}" of "{shards}" is none: expected --shards 1 to {limit}, and --shard from 0 to one less',
    },
});


/***/ }),

/***/ 76549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ sandboxError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

/** The errors of `mc sandbox`. */
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
    'sandbox-fault-value': {
        family: 'configuration',
        message: 'the value of the fault "{fault}" is out of range: found {given}',
        hint: 'Use a value with this meaning: {unit}.',
    },
});


/***/ }),

/***/ 95893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ signError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

const signError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'attach-without-image': {
        family: 'configuration',
        message: 'the bundle cannot be attached: expected an image in a repository, found {kind}, {subject}',
        hint: 'Omit --attach (attach: true), or name an image as REGISTRY/REPO@sha256:….',
    },
    'predicate-unusable': {
        family: 'configuration',
        message: 'the predicate in {path} cannot be attested: {detail}',
        hint: 'Pass the type of this predicate with --predicate-type (predicate-type), or another file.',
    },
    'predicate-incomplete': {
        family: 'configuration',
        message: 'the predicate is incomplete: {missing} is missing',
        hint: 'Pass the predicate and its type together. Only SLSA provenance of a GitHub Actions run needs no file.',
    },
});


/***/ }),

/***/ 45176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ sigstoreError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

const sigstoreError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'signing-config-unusable': { family: 'configuration', message: 'the signing config {path} cannot be used: {detail}' },
    'signing-service-failed': {
        family: 'fault',
        message: 'signing failed at {url}: {answer}: {detail}',
        hint: 'Run again when the service is up, or name the signing config of another region (--signing-config). To promote, --key needs no service. If an answer fails a check, compare the trusted root with the instance that signs (--trusted-root).',
    },
    'invalid-answer': {
        family: 'fault',
        message: 'the answer of the signing service fails the check {check}: {detail}',
        hint: 'Compare the trusted root with the instance that signs (--trusted-root), or name another signing config.',
    },
    'signed-bundle-invalid': {
        family: 'fault',
        message: 'the finished bundle does not verify under the trusted root ({check}): {detail}',
        hint: 'Compare the trusted root with the instance that signs (--trusted-root), or name another signing config.',
    },
    'signing-root-missing': {
        family: 'configuration',
        message: 'the answers of the signing services are not checked under a trusted root: expected --trusted-root, a trusted_root.json beside the signing config, or a trust policy, found none',
        hint: 'Pass --trusted-root FILE (input trusted-root).',
    },
    'id-token-malformed': {
        family: 'configuration',
        message: '{source} is not an OIDC token: {detail}',
        hint: 'Pass the file of an OIDC token to --identity-token; a private key belongs to --key.',
    },
    'id-token-expired': {
        family: 'configuration',
        message: '{source} has expired: expected a token that is valid at {now}, found one that ended at {expired}',
        hint: 'Get a new OIDC token; they are valid for minutes.',
    },
    'log-entry-exists': {
        family: 'fault',
        message: 'the transparency log {url} has this entry already and does not prove it again',
        hint: 'The answer to an earlier try was lost. Sign again: each signature is an entry of its own.',
    },
    'bundle-malformed': {
        family: 'verification',
        message: '{what} is no Sigstore bundle that can be judged: {detail}',
        hint: 'Expected JSON of version 0.1, 0.2 or 0.3, as cosign, gh and npm write it.',
    },
    'trusted-root-malformed': {
        family: 'configuration',
        message: 'the trusted root {path} cannot be used: {detail}',
        hint: 'Expected a trusted_root.json as cosign or TUF write it, every key with a beginning of its validity.',
    },
    'trusted-root-fields-unknown': {
        family: 'configuration',
        message: 'the trusted root {path} has fields that this version does not know: {found}',
        hint: 'Update mc: a later version may limit by these fields what the root vouches for. A root with them is not pinned.',
    },
    'artifact-digest-mismatch': {
        family: 'verification',
        message: 'the signature is over other bytes: expected {expected}, found {found}',
        hint: 'The file is not the one that was signed, or the bundle belongs to another one.',
    },
    'signature-invalid': {
        family: 'verification',
        message: 'the signature does not verify with the key of the signer',
        hint: 'The content, the signature or the certificate was changed after signing.',
    },
    'certificate-untrusted': {
        family: 'verification',
        message: 'the signing certificate does not lead to a CA of the root: {detail}',
        hint: 'Is it signed by another Sigstore instance than the one the policy pins?',
    },
    'certificate-expired-at-signing': {
        family: 'verification',
        message: 'the signing certificate was not valid at the time of the signature: {detail}',
    },
    'certificate-purpose': {
        family: 'verification',
        message: 'the signing certificate is not for code signing: expected the extended key usage {expected}, found {found}',
    },
    'sct-invalid': {
        family: 'verification',
        message: 'the certificate is not proven to be in a certificate transparency log: {detail}',
    },
    'log-entry-mismatch': {
        family: 'verification',
        message: 'the transparency log entry is about something else: {detail}',
        hint: 'An entry must name this signature, this content and this certificate.',
    },
    'log-entry-unsupported': {
        family: 'verification',
        message: 'this version cannot read the transparency log entry: {detail}',
        hint: 'Entries of the types hashedrekord, dsse and intoto can be read. Sign again with a current client.',
    },
    'log-entry-missing': {
        family: 'verification',
        message: 'too few transparency log entries: expected {expected}, found {found}',
    },
    'content-needed': {
        family: 'verification',
        message: 'a signature by a key of type {found} is over the bytes themselves, and only their digest is at hand',
        hint: 'Name the file instead of its digest; such files may have up to 256 MiB. Keys of other types sign digests.',
    },
    'digest-needed': {
        family: 'verification',
        message: 'the signature is over the {found} digest of the subject, and only its SHA-256 is at hand',
        hint: 'Name the file instead of its digest: all digests are taken of it.',
    },
    'log-key-not-valid': {
        family: 'verification',
        message: "the log's key was not valid at the time of the signature: {detail}",
    },
    'inclusion-proof-invalid': { family: 'verification', message: 'the inclusion proof does not hold: {detail}' },
    'checkpoint-invalid': { family: 'verification', message: 'the checkpoint of the log does not hold: {detail}' },
    'checkpoint-missing': {
        family: 'verification',
        message: 'the inclusion proof of log entry {index} has no checkpoint: expected one that the log signed, found none',
        hint: 'Fetch the entry again from its log, with the checkpoint, or sign again with a current client.',
    },
    'timestamp-missing': {
        family: 'verification',
        message: 'nothing says when this was signed: expected {expected} trusted time(s), found {found}',
        hint: 'A certificate lives ten minutes; without a time nobody can say that it was valid.',
    },
    'timestamp-invalid': { family: 'verification', message: 'a timestamp does not verify: {detail}' },
    'signing-key-unusable': {
        family: 'configuration',
        message: 'the key in {path} cannot sign: expected a private key in PKCS #8 PEM without a passphrase (Ed25519, P-256, P-384, or RSA of 3072 bits or more), found {found}',
        hint: 'Run openssl genpkey -algorithm ed25519 -out key.pem for a new key, and openssl pkey -in key.pem -pubout for its public half, for the policy.',
    },
    'key-not-trusted': {
        family: 'verification',
        message: 'the bundle is signed with the key "{found}", which the policy does not name',
    },
    'payload-type-mismatch': {
        family: 'verification',
        message: 'the attestation is of another kind: expected {expected}, found {found}',
    },
    'statement-malformed': { family: 'verification', message: 'the signed payload is no in-toto statement: {detail}' },
    'subject-mismatch': {
        family: 'verification',
        message: 'the statement does not name what is verified: expected {expected}, it names {found}',
        hint: 'It is an attestation of something else.',
    },
    'tuf-failed': {
        family: 'fault',
        message: 'no trusted root from the TUF repository {url}: {detail}',
        hint: 'Offline this cannot work: use the pinned root, or name a mirror of the repository with `--tuf-mirror`.',
    },
    'evidence-too-much': {
        family: 'verification',
        message: '{source} has more than {limit} bundles for one subject',
        hint: 'Nobody signs a release that often; the source may be hostile.',
    },
    'id-token-unavailable': {
        family: 'configuration',
        message: 'no OIDC identity token can be had here: {detail}',
        hint: 'Add "permissions: id-token: write" to the job, or give a token file (--identity-token).',
    },
});


/***/ }),

/***/ 79575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ storeError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

const storeError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'store-location-malformed': {
        family: 'configuration',
        message: '"{given}" is no place in a store; expected s3://BUCKET or s3://BUCKET/PREFIX',
    },
    'store-credentials-missing': {
        family: 'configuration',
        message: 'there are no credentials for the store',
        hint: 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (and AWS_SESSION_TOKEN for temporary ones).',
    },
    'bucket-malformed': {
        family: 'configuration',
        message: '"{given}" is no name of a bucket; expected 3 to 63 of a-z, 0-9, "." and "-"',
    },
    'object-not-found': {
        family: 'configuration',
        message: 'there is no object {key} in {store}',
        hint: 'mc evidence list shows what is there.',
    },
    'object-too-large': {
        family: 'configuration',
        message: '{key} has {found} bytes, more than the {limit} that a store takes in one piece',
        hint: 'Pack less into one pack.',
    },
    'bucket-not-found': {
        family: 'configuration',
        message: 'there is no bucket {bucket} in {store}',
    },
    'bucket-without-lock': {
        family: 'configuration',
        message: 'the bucket {bucket} in {store} cannot retain anything',
        hint: 'It needs versioning and Object Lock, which are switched on when a bucket is made.',
    },
    'store-access-denied': {
        family: 'configuration',
        message: '{store} does not let these credentials do that with the bucket {bucket} ({detail})',
        hint: 'Look at AWS_ACCESS_KEY_ID, its secret and what it may do: PutObject, PutObjectRetention, GetObject, GetObjectRetention, GetObjectVersion, ListBucketVersions.',
    },
});


/***/ }),

/***/ 5704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ tlogError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

const tlogError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'note-malformed': { family: 'verification', message: '{what} is no signed note: {detail}' },
    'note-signature-invalid': {
        family: 'verification',
        message: '{what} is not signed by the key that is trusted for it: expected {expected}, found {found}',
        hint: 'Was the log or the chain sealed with another key than the one you gave?',
    },
    'note-name-invalid': {
        family: 'configuration',
        message: '"{given}" cannot name a signer: expected no spaces and no plus signs',
    },
    'key-unsuitable': { family: 'configuration', message: 'the key is {found}; expected {expected}' },
    'checkpoint-malformed': { family: 'verification', message: '{what} is no checkpoint: {detail}' },
    'checkpoint-origin-mismatch': {
        family: 'verification',
        message: '{what} is of another log: expected origin {expected}, found {found}',
    },
    'tile-malformed': { family: 'verification', message: 'the tile {path} cannot be right: {detail}' },
    'tile-root-mismatch': {
        family: 'verification',
        message: 'the tiles of {what} do not lead to the root of its checkpoint: expected {expected}, found {found}',
        hint: 'A tile is damaged, missing its end, or of another log.',
    },
    'tlog-proof-malformed': { family: 'verification', message: '{what} is no tlog-proof: {detail}' },
    'tlog-proof-mismatch': {
        family: 'verification',
        message: '{what} does not prove that the entry is in the log: its path leads to another root than the checkpoint signs',
    },
    'note-key-malformed': {
        family: 'configuration',
        message: '"{given}" is no verifier key: {detail}',
        hint: 'A verifier key is NAME+ID+BASE64, as `mc mirror status` prints it.',
    },
    'mirror-stale': {
        family: 'verification',
        message: 'the mirror {mirror} is too old: it was last whole {found}, and at most {expected} is wanted',
        hint: 'What it holds verifies all the same, but it may not know the newest. Does its service run (mc mirror sync --every)? mc mirror status says which source is behind, and why.',
    },
    'log-key-unreadable': {
        family: 'configuration',
        message: '{what} is no {expected} key in PEM that can be read',
        hint: 'openssl genpkey -algorithm ed25519 makes a private one, openssl pkey -pubout its public half.',
    },
});


/***/ }),

/***/ 72317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ verifyError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

const verifyError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'policy-empty': {
        family: 'configuration',
        message: 'the trust policy {path} requires nothing: {detail}',
        hint: 'A policy without requirements or identities would let everything through; say who may sign.',
    },
    'policy-promotion-conflict': {
        family: 'configuration',
        message: 'the trust policy {path} names who may promote (requirement "{requirement}") and also lets unsigned records count (promotion: record: unsigned)',
        hint: 'Remove `record: unsigned` to require signed records, or remove the requirement to accept unsigned ones.',
    },
    'policy-pattern-invalid': {
        family: 'configuration',
        message: 'the pattern "{given}" in {path} cannot be used: {detail}',
        hint: 'Write the subjectPattern in the syntax of RE2; it is matched against the whole subject.',
    },
    'policy-root-unknown': {
        family: 'configuration',
        message: 'the policy {path} has no root "{given}"; it has {expected}',
    },
    'root-mismatch': {
        family: 'verification',
        message: '{file} is not what the policy pins for the root "{root}": expected {expected}, found {found}',
        hint: 'Somebody changed the file, or the policy was not updated with it. Nothing is verified until they agree.',
    },
    'root-expired': {
        family: 'verification',
        message: 'the root "{root}" is older than the policy allows: expected at most {expected}, found {found}',
        hint: 'Fetch the newest root from where it is published, compare, and pin it anew.',
    },
    'subject-not-found': {
        family: 'configuration',
        message: '"{given}" is not a subject: expected a file that exists, a digest or a reference{meant}',
        hint: 'Check the path. A digest is sha256:<hex>, sha384:<hex>, sha512:<hex> or sha512-<base64>; a reference begins with its registry.',
    },
    'subject-changed': {
        family: 'verification',
        message: '{path} was changed while it was verified: it was {expected}, and is {found}',
        hint: 'Verify a copy that nothing writes to.',
    },
    'nothing-verified': {
        family: 'verification',
        message: 'nothing about {subject} could be verified: {detail}',
        hint: 'No evidence is never a pass. Was it signed? Name its bundle with --bundle, or a mirror with --mirror.',
    },
    'identity-mismatch': {
        family: 'verification',
        message: 'requirement "{requirement}": signed by {found}; the policy wants {expected}',
        hint: 'The signature is valid, but by somebody whom the policy does not name.',
    },
    'issuer-mismatch': {
        family: 'verification',
        message: 'requirement "{requirement}": the identity is vouched for by {found}; the policy wants {expected}',
    },
    'certificate-extension-mismatch': {
        family: 'verification',
        message: 'requirement "{requirement}": the certificate says {found}; the policy wants {expected}',
    },
    'predicate-mismatch': {
        family: 'verification',
        message: 'requirement "{requirement}": expected {expected}, found {found}',
        hint: 'There is verified evidence, but not of the kind that is required.',
    },
    'predicate-value-mismatch': {
        family: 'verification',
        message: 'requirement "{requirement}": {what} of the predicate is {found}; the policy wants {expected}',
        hint: 'The attestation is signed by who may sign it, and says something else than the policy asks for.',
    },
    'evidence-expired': {
        family: 'verification',
        message: 'requirement "{requirement}": signed at {signedAt}, {found} ago; the policy takes at most {expected}',
        hint: 'Sign or attest anew, or look whether an old release is being passed off as a new one.',
    },
    'primary-too-slow': {
        family: 'fault',
        message: '{where} did not answer within {seconds} s, and neither did anything else satisfy the policy',
        hint: 'With `--use-mirror never` it has all the time it takes; with `always` it is not asked.',
    },
    'platforms-unreadable': {
        family: 'fault',
        message: 'the policy holds each platform of {subject} by itself, and they cannot be read: {detail}',
        hint: 'Try again, or verify a copy: an OCI layout, or a registry that is up.',
    },
    'platforms-unknown': {
        family: 'verification',
        message: 'the policy holds each platform of {subject} by itself, and only its repository knows them, which may not be asked',
        hint: 'Name the image by its reference and use `--use-mirror auto`, or verify a copy that is at hand: an OCI layout, or a registry that is up.',
    },
    'subjects-unjudged': {
        family: 'fault',
        message: '{unjudged} of {total} subjects could not be judged: {detail}',
        hint: 'The others were judged; the first cause is told here, the others on stderr. Try again, or verify them one by one.',
    },
    'policy-last-root': {
        family: 'configuration',
        message: '"{given}" is the only root of {path}: without it nothing could be verified',
        hint: 'Rotate to another root first: `mc trust rotate {given} --trusted-root FILE`.',
    },
    'policy-root-exists': {
        family: 'configuration',
        message: '{path} has a root "{given}" already, with another content',
        hint: 'Name the new root otherwise with `--as NAME`.',
    },
    'policy-exists': {
        family: 'configuration',
        message: '{path} is there already, and a policy is not overwritten',
        hint: 'Write to another file and compare, or change the policy with `mc trust pin`, `rotate` and `retire`.',
    },
    'policy-no-history': {
        family: 'configuration',
        message: 'there is nothing to go back to: {path} was not changed by `mc trust`',
        hint: 'Whoever keeps the policy in git has its history there.',
    },
    'canary-failed': {
        family: 'verification',
        message: 'the canary {subject} does not verify under the new root, so nothing was changed: {code}: {detail}',
        hint: 'Sign the canary with the new instance first, or look whether the root is the right one.',
    },
    'requirement-unsatisfiable': {
        family: 'verification',
        message: 'requirement "{requirement}" can never hold: it wants {expected}, and there can be at most {found}',
    },
    'pattern-too-wide': {
        family: 'verification',
        message: 'requirement "{requirement}": the pattern {given} {detail}',
        hint: 'Name the repository and the workflow literally, escape dots, and let only the tag vary.',
    },
    'repository-not-named': {
        family: 'verification',
        message: 'requirement "{requirement}": {found} is signed alike for every repository, and no repository is named',
        hint: 'Add `predicate: { match: [{ pointer: /repositoryId, value: "ID" }] }` to the requirement.',
    },
    'authority-ended': {
        family: 'verification',
        message: 'root "{root}": {what} is valid until {until}; nothing that is signed now leads to it',
        hint: 'Fetch the newest root: `mc trust fetch`, and rotate.',
    },
    'pin-missing': {
        family: 'verification',
        message: '{what} is not pinned: whoever can change {path} changes what is trusted',
        hint: 'Write its sha256 beside the path; `mc trust pin` does that for a root.',
    },
    'pin-ages': {
        family: 'verification',
        message: 'root "{root}": the pin is of {since}, and the policy takes it for {expected} only',
        hint: 'Compare with what the instance publishes now, and pin again.',
    },
    'sbom-unsigned': {
        family: 'verification',
        message: '{what} is an SBOM that was attached as it is: nobody signed it, and it does not say of what it is',
        hint: 'Attest it: `cosign attest --type cyclonedx --predicate SBOM`, or `mc sign` with a predicate.',
    },
    'threshold-not-met': {
        family: 'verification',
        message: 'requirement "{requirement}": expected {expected} different signers, found {found}',
    },
    'evidence-not-read': {
        family: 'verification',
        message: '{source} has more evidence about the subject than is read: more than {limit}',
        hint: 'Remove what does not belong to the release (`mc tree REF` lists it), or name its evidence with --bundle.',
    },
    'mirror-clock': {
        family: 'verification',
        message: 'the mirror {mirror} says that it was last whole at {found}, which is yet to come',
        hint: 'Its clock is wrong, or the one here: until that is mended nobody knows how old the mirror is.',
    },
    'mirror-not-named': {
        family: 'configuration',
        message: 'only the mirror may be asked, and none is named',
        hint: 'Name it with --mirror (or the input "mirror"), REKOR_MIRROR_URL, or in the policy; or allow other sources with --use-mirror auto.',
    },
    'reference-without-digest': {
        family: 'configuration',
        message: '{given} has no digest, the registry may not be asked for it, and the mirror does not know it',
        hint: 'Write it as REGISTRY/REPO@sha256:…, or allow the registry with --use-mirror auto.',
    },
});


/***/ })

};
