export const id = 5014;
export const ids = [5014];
export const modules = {

/***/ 7744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ bypass)
/* harmony export */ });
/**
 * One code for each rule of the bypass decision. A denial reads `code: message`, word for word the same in
 * policy/opa/bypass.rego; a test holds the two together.
 */
const bypass = {
    'bypass-now-invalid': {
        family: 'verification',
        message: 'now_s is given and is not a positive integer of seconds',
    },
    'bypass-severity-not-allowed': {
        family: 'verification',
        message: 'only a SEV-1 may bypass a gate',
    },
    'bypass-ttl-out-of-range': {
        family: 'verification',
        message: 'request.ttl_s is not an integer from 1 to 14400 (4 h)',
    },
    'bypass-created-invalid': {
        family: 'verification',
        message: 'request.created_s is not a positive integer of seconds',
    },
    'bypass-not-yet-valid': {
        family: 'verification',
        message: 'the request is not valid yet: created_s is more than 60 s ahead, or unknown',
    },
    'bypass-expired': {
        family: 'verification',
        message: 'the request is not known to be in force: it has expired, or its times are unknown',
        hint: 'Expiry is decided here, at use; ask for a new bypass with new approvals.',
    },
    'bypass-requester-malformed': {
        family: 'verification',
        message: 'request.requester is not { id: positive integer, type: text }',
    },
    'bypass-subject-malformed': {
        family: 'verification',
        message: 'subject lacks a well-formed digest, sha, gate, environment or repository_id',
    },
    'bypass-subject-mismatch': {
        family: 'verification',
        message: 'request.subject is not the subject in digest, sha, gate, environment and repository_id',
        hint: 'A bypass is for one artifact, commit, gate, environment and repository, and for nothing else.',
    },
    'bypass-request-digest-malformed': {
        family: 'verification',
        message: 'request_digest is not sha256:<64 lower-case hex digits>',
    },
    'bypass-excluded-ids-malformed': {
        family: 'verification',
        message: 'excluded_ids is not a list of positive integers',
    },
    'bypass-role-members-malformed': {
        family: 'verification',
        message: 'role_members lacks a list of positive integers for Security, Release or Service Owner',
    },
    'bypass-approvals-malformed': {
        family: 'verification',
        message: 'approvals is not a list of { user: { id, type }, state, verified, edited, request_digest, at_s, seq }',
    },
    'bypass-approval-seq-repeated': {
        family: 'verification',
        message: 'two approvals have the same seq, or none can be read: their order is unknown',
    },
    'bypass-vetoed': {
        family: 'verification',
        message: 'a role member requests changes and has not taken that back, or whether one does is unknown',
    },
    'bypass-quorum-missing': {
        family: 'verification',
        message: 'no three different people fill Security, Release and Service Owner with approvals that count',
        hint: 'An approval counts when it is verified, unedited, of a User, for this request, within its time, and not by the requester or anybody excluded.',
    },
    'bypass-revoked': {
        family: 'verification',
        message: 'state.revoked is not false',
    },
    'bypass-consumed': {
        family: 'verification',
        message: 'state.consumed is not false',
        hint: 'A bypass is used once.',
    },
};


/***/ }),

/***/ 7085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ catalogue)
});

// EXTERNAL MODULE: ./build/lib/catalogue/bypass.js
var bypass = __webpack_require__(7744);
;// CONCATENATED MODULE: ./build/lib/catalogue/drill.js
const drill = {
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
};

;// CONCATENATED MODULE: ./build/lib/catalogue/evidence.js
const evidence = {
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
};

;// CONCATENATED MODULE: ./build/lib/catalogue/frontdoor.js
const frontdoor = {
    usage: {
        family: 'configuration',
        message: '{detail}',
        hint: 'See mc {command} --help.',
    },
    'option-invalid': {
        family: 'configuration',
        message: '{option} was given "{given}"; expected {expected}',
        hint: 'See mc {command} --help.',
    },
    'input-missing': {
        family: 'configuration',
        message: 'the input "{input}" is required and was not given; expected {expected}',
        hint: "Set it under the step's with: block; the action's README lists every input.",
    },
    'input-invalid': {
        family: 'configuration',
        message: 'the input "{input}" was given "{given}"; expected {expected}',
        hint: "Mend it under the step's with: block; the action's README lists every input.",
    },
    'unknown-code': {
        family: 'configuration',
        message: 'there is no error code "{given}"',
        hint: 'mc explain without a code lists them all.',
    },
    'id-token-unavailable': {
        family: 'configuration',
        message: 'no OIDC identity token can be had here: {detail}',
        hint: 'Add "permissions: id-token: write" to the job, or give a token file (--identity-token).',
    },
};

;// CONCATENATED MODULE: ./build/lib/catalogue/github.js
const github = {
    'actions-context-incomplete': {
        family: 'configuration',
        message: 'the environment of this GitHub Actions run is incomplete: {names} missing or malformed',
        hint: 'The runner sets these for every step; a step that runs in a container of its own must pass them on.',
    },
    'github-repository-unseen': {
        family: 'fault',
        message: 'GitHub shows no repository {repository} at {url}',
        hint: 'Its name is OWNER/REPO; a private one needs GITHUB_TOKEN with `attestations: read` and `contents: read`.',
    },
    'github-pages': {
        family: 'fault',
        message: 'GitHub lists more than {limit} pages of attestations at {url}',
        hint: 'Download the ones that matter (`gh attestation download`) and name them with `--bundle`.',
    },
    'snappy-malformed': {
        family: 'verification',
        message: 'what should be compressed by Snappy is not: {detail}',
    },
    'repository-malformed': {
        family: 'configuration',
        message: '"{given}" is no repository; expected OWNER/REPO',
    },
};

;// CONCATENATED MODULE: ./build/lib/catalogue/ground.js
const ground = {
    'internal-error': {
        family: 'fault',
        message: 'something that should not happen did: {what}',
        hint: 'This is a bug in mc-actions; run again with --verbose (or RUNNER_DEBUG=1) and report what it prints.',
    },
    cancelled: { family: 'fault', message: 'cancelled: {what}' },
    'command-timeout': {
        family: 'fault',
        message: 'the command took longer than {limit}',
        hint: 'Raise --timeout, or find out what is slow: --verbose prints every request.',
    },
    'network-unreachable': {
        family: 'fault',
        message: '{method} {url} failed: {detail}',
        hint: 'Is the server up and is the address right? The request was tried {attempts} time(s).',
    },
    'network-timeout': {
        family: 'fault',
        message: '{method} {url} gave no answer within {limit} (tried {attempts} time(s))',
        hint: 'The server may be down or black-holed; another source or mirror can be named instead.',
    },
    'http-status': {
        family: 'fault',
        message: '{method} {url} answered {status} {detail}',
        hint: 'Tried {attempts} time(s). 401 and 403 are about credentials, 404 about the name, 429 and 5xx about the server.',
    },
    'http-redirect': {
        family: 'fault',
        message: '{method} {url} led {detail}: expected at most {limit} redirects, and none from https to http',
        hint: 'Check the address of the server, and the address that it is configured to give to its clients.',
    },
    'response-too-large': {
        family: 'fault',
        message: '{url} sent more than {limit} bytes where at most that many were expected',
        hint: 'The server may be hostile or broken; nothing of the answer was used.',
    },
    'document-too-slow': {
        family: 'fault',
        message: '{what} came too slowly: expected the whole of it within {limit}, found {found} bytes',
        hint: 'Run again. Where the network is not slow, the server may be overloaded or hostile: name another source or mirror.',
    },
    'response-malformed': {
        family: 'fault',
        message: '{url} sent an answer that cannot be read: {detail}',
        hint: 'Is this the right kind of server for this address?',
    },
    'file-not-found': {
        family: 'configuration',
        message: '{what} {path} does not exist',
        hint: 'Check the path; relative paths start at the working directory, paths in a policy at the policy.',
    },
    'file-not-regular': {
        family: 'configuration',
        message: '{path} is not read: expected a regular file, found {found}',
        hint: 'Remove it, or put a file in its place. Pipes and devices are read only where they are named directly, as a subject or a key.',
    },
    'file-unreadable': { family: 'fault', message: '{path} cannot be read: {detail}' },
    'file-unwritable': {
        family: 'fault',
        message: '{path} cannot be written: {detail}',
        hint: 'Is there room on the disk, and may this user write there? What was there before is untouched; run it again.',
    },
    'file-unusable': {
        family: 'fault',
        message: '{path} cannot be used: {detail}',
        hint: 'The file system refused it. Look at its owner, its mode, and the room that is left on the disk; then run it again.',
    },
    'file-too-large': {
        family: 'configuration',
        message: '{path} has {found} bytes, more than the {limit} that are allowed here',
    },
    locked: {
        family: 'fault',
        message: '{path} is held by another process: {holder}',
        hint: 'Wait for it to end. A holder that is gone is noticed: on this machine at once, elsewhere when it gave no sign of life for a minute.',
    },
    'json-malformed': {
        family: 'configuration',
        message: '{what} is not the JSON that was expected: {detail}',
    },
    'yaml-malformed': { family: 'configuration', message: '{what} is not valid YAML: {detail}' },
    'schema-mismatch': {
        family: 'configuration',
        message: '{what} does not have the form that is expected: {detail}',
        hint: 'Keys are exact: an unknown or misspelt one is an error.',
    },
    'format-newer': {
        family: 'configuration',
        message: '{what} has a format that is too new: expected version {expected} at most, found version {found}, written by {writer}',
        hint: 'Upgrade mc and the actions where the file is read, then try again. docs/compatibility.md gives the order: readers first.',
    },
    'digest-malformed': {
        family: 'configuration',
        message: '{what} is no digest: given "{given}", expected sha256:<64 lower-case hex digits>',
    },
    'duration-malformed': {
        family: 'configuration',
        message: '{what} is no duration: given "{given}", expected a whole number and a unit, like 90s, 15m, 4h or 30d',
    },
    'url-malformed': {
        family: 'configuration',
        message: '{what} is no usable URL: given "{given}", expected {expected}',
    },
    'plain-http-refused': {
        family: 'configuration',
        message: '{url} would be read over plain HTTP, which is only allowed to this machine',
        hint: 'Use https, or name the host with --plain-http HOST if you accept that anybody on the way can change what is read.',
    },
    'digest-mismatch': {
        family: 'verification',
        message: '{what} does not have the digest that was promised: expected {expected}, found {found}',
        hint: 'The bytes were changed or damaged on the way; nothing of them was used.',
    },
    'size-mismatch': {
        family: 'verification',
        message: '{what} does not have the size that was promised: expected {expected} bytes, found {found}',
        hint: 'The bytes were changed or damaged on the way; nothing of them was used.',
    },
    'tar-entry-invalid': {
        family: 'configuration',
        message: '"{name}" cannot be put into an archive: {detail}',
        hint: 'Names are relative, of at most 100 bytes after at most 155 of folders.',
    },
    'tar-malformed': {
        family: 'verification',
        message: '{what} is not an archive of plain files: at byte {offset}, {detail}',
        hint: 'It was changed, damaged or written by something else; nothing of it was used.',
    },
};

;// CONCATENATED MODULE: ./build/lib/catalogue/logchain.js
const logchain = {
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
    'log-key-unreadable': {
        family: 'configuration',
        message: '{what} is no {expected} key in PEM that can be read',
        hint: 'openssl genpkey -algorithm ed25519 makes a private one, openssl pkey -pubout its public half.',
    },
};

;// CONCATENATED MODULE: ./build/lib/catalogue/mirror.js
const mirror = {
    'mirror-destination-unsupported': {
        family: 'configuration',
        message: '{what} names "{given}" as the place of the mirror; expected a folder',
    },
    'mirror-mode-unsupported': {
        family: 'configuration',
        message: 'the log "{name}" is of type {type} in mode "{mode}", which cannot be mirrored; expected {expected}',
    },
    'mirror-log-key-missing': {
        family: 'configuration',
        message: 'no trusted root of the policy has a {type} log "{origin}", so that the checkpoints of "{name}" cannot be judged',
        hint: 'The origin is the host of the baseUrl of a tlog in trusted_root.json; found: {found}.',
    },
    'log-fork': {
        family: 'verification',
        message: 'the log "{log}" does not show that it only grew since {kept} entries: {detail}',
        hint: 'Nothing of it was taken over; the mirror keeps its last good state. A log that shows two histories is compromised or was restored from a backup: ask its operator.',
    },
    'mirror-entry-mismatch': {
        family: 'verification',
        message: 'entry {index} of the log "{log}" does not hash to its leaf in the tree',
        hint: 'The source is damaged or the bytes were changed on the way; nothing of that bundle was used.',
    },
    'log-tile-mismatch': {
        family: 'verification',
        message: '{path} of the log "{log}" does not lead to the root of its checkpoint: {detail}',
        hint: 'The source is damaged or the bytes were changed on the way; nothing of that tile was used.',
    },
    'log-proof-mismatch': {
        family: 'verification',
        message: 'the log "{log}" does not prove that it holds entry {index}: {detail}',
    },
    'mirror-missing': {
        family: 'fault',
        message: '{where} is no mirror: {detail}',
        hint: 'A mirror has an index.json at its top; mc mirror sync makes one.',
    },
    'mirror-damaged': {
        family: 'verification',
        message: '{path} of the mirror is damaged: {detail}',
        hint: 'mc mirror check lists all that is; remove what it names and run mc mirror sync to fetch it again.',
    },
    'mirror-state-invalid': {
        family: 'verification',
        message: 'the mirror.json of {mirror} is not what the mirror signed: {detail}',
        hint: 'The policy names the key of this mirror. Is it the right mirror, and the right key? Somebody may have put another one in its place.',
    },
    'mirror-replayed': {
        family: 'verification',
        message: 'the mirror {mirror} shows an older state than it did before: expected sequence {expected} or later, found {found} (of {time})',
        hint: 'It was restored from a backup, or somebody serves an old copy of it: what was signed or revoked since is missing there.',
    },
    'address-unusable': {
        family: 'configuration',
        message: 'nothing can listen on {host}:{port}: {detail}',
        hint: 'Name another with --listen HOST:PORT; port 0 takes a free one.',
    },
    'listen-malformed': {
        family: 'configuration',
        message: '"{given}" is no address to listen on; expected HOST:PORT, such as 127.0.0.1:8080 or [::]:8080',
    },
    'tls-files-unusable': {
        family: 'configuration',
        message: 'the certificate and key for TLS cannot be used: {detail}',
        hint: '--tls-cert takes a certificate chain and --tls-key its private key, both PEM.',
    },
    'mirror-evidence-refused': {
        family: 'verification',
        message: '{path} is listed as evidence about {subject}, and does not verify under the policy: {detail}',
        hint: 'The policy was changed since, or the index was: mc mirror sync judges all of it again and keeps apart what does not verify.',
    },
    'source-overdue': {
        family: 'fault',
        message: 'the source {source} was not followed to its end within {seconds} s',
        hint: 'What it gave by then is kept, and the next round goes on from there; a source that is always late is too slow, or --source-limit too short.',
    },
    'evidence-not-held': {
        family: 'verification',
        message: 'the mirror {mirror} holds nothing about {subject} ({digest})',
        hint: 'Was it mirrored? mc mirror status lists the sources; what does not verify under the policy is under quarantine/.',
    },
    'release-unknown': {
        family: 'verification',
        message: 'the mirror {mirror} knows no release {reference}',
        hint: 'Name it as mirror.yaml and its registry do, or by its digest.',
    },
    'get-folder-in-use': {
        family: 'configuration',
        message: 'the folder {folder} holds something that no mc mirror get made',
        hint: 'Name one with --out that is empty or does not exist yet.',
    },
    'prune-key-missing': {
        family: 'configuration',
        message: 'the configuration of {what} names no key, and what is pruned is signed before it goes',
        hint: 'Name the private key of the mirror under key in mirror.yaml and sync; --plan needs none.',
    },
    'prune-unsafe': {
        family: 'verification',
        message: 'nothing of {mirror} is pruned: {detail}',
        hint: 'What may go is decided by what the mirror signed of itself. Where a sync was killed, mc mirror sync sets it right; where somebody changed files, mc mirror check tells which.',
    },
    'release-list-malformed': {
        family: 'configuration',
        message: '{where} of {path} is "{given}"; expected REGISTRY/REPO:TAG, REGISTRY/REPO@DIGEST or sha256:<hex>',
    },
    'release-list-too-long': {
        family: 'configuration',
        message: '{path} lists more than {limit} releases',
    },
    'evidence-too-large': {
        family: 'verification',
        message: '{what} has {found} bytes, more than the {limit} that evidence may have',
    },
};

;// CONCATENATED MODULE: ./build/lib/catalogue/mirror-trust.js
/** What a mirror is told by others: TUF repositories and witnesses. */
const mirrorTrust = {
    'tuf-invalid': {
        family: 'verification',
        message: '{path} of the TUF repository "{repository}" is refused: {detail}',
        hint: 'Nothing of it was taken over; the mirror keeps its last good state. Is `root` in mirror.yaml a root of this repository?',
    },
    'tuf-role-unlisted': {
        family: 'verification',
        message: 'the TUF repository "{repository}" delegates to roles that its snapshot does not list: {found}',
        hint: 'Clients skip these roles, and so does the mirror. Ask the operator of the repository if their targets are missing.',
    },
    'tuf-expired': {
        family: 'verification',
        message: '{path} of the TUF repository "{repository}" expired at {expired}',
        hint: 'Somebody serves an old copy, or its operator does not sign any more. The mirror keeps its last good state; clients refuse what is expired too.',
    },
    'tuf-rollback': {
        family: 'verification',
        message: 'the TUF repository "{repository}" shows an older {path} than before: expected version {expected} or later, found {found}',
        hint: 'Somebody serves an old copy, or it was restored from a backup. The mirror keeps its last good state.',
    },
    'log-unwitnessed': {
        family: 'verification',
        message: 'the checkpoint of "{log}" of {size} entries has cosignatures of {found} of the {expected} witnesses it needs: {detail}',
        hint: 'Nothing of it was taken over. A log that shows this tree to us alone gets no cosignatures; so does one whose witnesses are down.',
    },
    'mirror-log-changed': {
        family: 'verification',
        message: 'the mirror {mirror} tells another story of the log "{log}" than before: expected {expected}, found {found}',
        hint: 'A log only grows: the mirror was made anew from another history, or shows different ones to different clients.',
    },
    'mirror-memory-unusable': {
        family: 'fault',
        message: 'the memory of the mirror at {path} was not used: {detail}',
        hint: 'A copy of the mirror that is older than one seen before is not noticed this time. Remove the file if the warning returns.',
    },
    'mirror-unsigned': {
        family: 'verification',
        message: 'nothing that was read from the mirror {mirror} was checked against a signed state: no key is pinned',
        hint: 'Set mirror.key in the trust policy to the verifier key that mc mirror status prints; for mc mirror get, pass --key. Without it the host of the mirror can roll back tags and hide releases and revocations.',
    },
    'mirror-unlisted': {
        family: 'verification',
        message: 'the signed state of the mirror {mirror} does not commit to its files: expected a catalog line or sums, found neither',
        hint: 'A version that is too old wrote this mirror. Run mc mirror sync with a current version.',
    },
    'witness-refused': { family: 'fault', message: 'the witness {url} gives no cosignature: {detail}' },
    'witness-quorum-impossible': {
        family: 'configuration',
        message: '{what} asks for {expected} witnesses and names {found} different keys',
        hint: 'The same key under two names counts once.',
    },
    'witness-log-repeated': {
        family: 'configuration',
        message: 'the log "{origin}" was named with two different keys',
        hint: '--log takes the verifier key of each log once.',
    },
    'witness-state-damaged': {
        family: 'fault',
        message: 'the state of the witness in {path} cannot be read: {detail}',
        hint: 'A witness that has lost its state must not sign again under this key: it could cosign what contradicts what it signed before. Restore the newest state, or begin with a new key.',
    },
};

;// CONCATENATED MODULE: ./build/lib/catalogue/oci.js
const oci = {
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
};

;// CONCATENATED MODULE: ./build/lib/catalogue/promote.js
const promote = {
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
    'tag-moved': {
        family: 'verification',
        message: '{reference} is {found}; it was to be moved only from {expected}',
        hint: 'Somebody else moved it. Look at what it names now, then promote with that as --if-tag-digest.',
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
};

;// CONCATENATED MODULE: ./build/lib/catalogue/sandbox.js
const sandbox = {
    'sandbox-folder-in-use': {
        family: 'configuration',
        message: "the folder {dir} holds files that are not a sandbox's",
        hint: 'Name an empty folder, or one that does not exist yet.',
    },
    'sandbox-no-such-service': {
        family: 'configuration',
        message: 'the sandbox has no service "{service}" in a region "{region}"',
        hint: 'Regions are primary, secondary, global and *; services registry, fulcio, rekor, rekorV1, tsa, store, oidc, github and *.',
    },
    'sandbox-fault-value': {
        family: 'configuration',
        message: '{given} is no value of the fault "{fault}"',
        hint: 'What it counts: {unit}.',
    },
};

;// CONCATENATED MODULE: ./build/lib/catalogue/sign.js
const sign = {
    'attach-without-image': {
        family: 'configuration',
        message: 'the bundle can only be attached to an image in a repository; {subject} is {kind}',
        hint: 'Leave --attach (attach: true) out, or name REGISTRY/REPO@sha256:….',
    },
    'predicate-unusable': {
        family: 'configuration',
        message: 'the predicate in {path} cannot be attested: {detail}',
    },
    'predicate-incomplete': {
        family: 'configuration',
        message: 'a predicate and its type belong together: {missing} is missing',
        hint: 'Only SLSA provenance of a GitHub Actions run is made up without a file.',
    },
};

;// CONCATENATED MODULE: ./build/lib/catalogue/sigstore.js
const sigstore = {
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
};

;// CONCATENATED MODULE: ./build/lib/catalogue/store.js
const store = {
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
};

;// CONCATENATED MODULE: ./build/lib/catalogue/tlog.js
const tlog = {
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
};

;// CONCATENATED MODULE: ./build/lib/catalogue/verify.js
const verify = {
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
    'subject-ambiguous': {
        family: 'configuration',
        message: '"{given}" begins with the name of a registry, as an image does, and is also a file here',
        hint: 'Write ./ before it if the file is meant; move the file away if the image is meant.',
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
    'tuf-failed': {
        family: 'fault',
        message: 'no trusted root from the TUF repository {url}: {detail}',
        hint: 'Offline this cannot work: use the pinned root, or name a mirror of the repository with `--tuf-mirror`.',
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
    'evidence-too-much': {
        family: 'verification',
        message: '{source} has more than {limit} bundles for one subject',
        hint: 'Nobody signs a release that often; the source may be hostile.',
    },
    'mirror-stale': {
        family: 'verification',
        message: 'the mirror {mirror} is too old: it was last whole {found}, and at most {expected} is wanted',
        hint: 'What it holds verifies all the same, but it may not know the newest. Does its service run (mc mirror sync --every)? mc mirror status says which source is behind, and why.',
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
};

;// CONCATENATED MODULE: ./build/lib/catalogue/index.js

















/** Every error code of the project, a section a room; `docs/errors.md` is generated from it. */
const catalogue = {
    ...ground,
    ...oci,
    ...sigstore,
    ...tlog,
    ...store,
    ...github,
    ...sign,
    ...verify,
    ...promote,
    ...mirror,
    ...mirrorTrust,
    ...logchain,
    ...evidence,
    ...bypass/* bypass */.X,
    ...drill,
    ...sandbox,
    ...frontdoor,
};


/***/ }),

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
/** RFC 3339 UTC with milliseconds: the one form of a time in reports and files. */
const rfc3339 = (time) => time.toISOString();
/** Seconds between two times, to the millisecond. */
const secondsBetween = (start, end) => (end.getTime() - start.getTime()) / 1000;


/***/ }),

/***/ 61469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ familyOf),
/* harmony export */   Hv: () => (/* binding */ McError),
/* harmony export */   bH: () => (/* binding */ asMcError),
/* harmony export */   j1: () => (/* binding */ ConfigurationError),
/* harmony export */   mk: () => (/* binding */ VerificationError),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   xU: () => (/* binding */ systemCode)
/* harmony export */ });
/* harmony import */ var _catalogue_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7085);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95455);


const MAX_PLACE = 2_000; // characters of one detail in a sentence: more is of no help, and may be somebody else's
const fill = (sentence, details) => sentence.replace(/\{(\w+)\}/g, (place, name) => {
    const value = details[name];
    if (value === undefined || value === null)
        return place;
    const text = Array.isArray(value) ? value.join(', ') : String(value);
    return text.length > MAX_PLACE ? `${text.slice(0, MAX_PLACE)} …` : text;
});
/** What others wrote is among the details: no error carries a secret, whatever a server repeats. */
const withoutSecrets = (details) => Object.fromEntries(Object.entries(details).map(([name, value]) => [
    name,
    typeof value === 'string' ? (0,_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .redactOutside */ .PI)(value) : Array.isArray(value) ? value.map(_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .redactOutside */ .PI) : value,
]));
/**
 * An error with a stable code. The catalogue holds the sentence and the hint; `details` fill their places and
 * stay readable for machines. Its two families are below; an McError that is neither is a fault
 * (network, disk, a bug), whose cause chain says what happened.
 */
class McError extends Error {
    code;
    family;
    hint;
    details;
    constructor(code, details = {}, options = {}) {
        const entry = _catalogue_index_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .s[code];
        const clear = withoutSecrets(details);
        super(fill(entry.message, clear), options.cause === undefined ? undefined : { cause: options.cause });
        this.name = new.target.name;
        this.code = code;
        this.family = entry.family;
        this.hint = entry.hint === undefined ? undefined : fill(entry.hint, clear).replace(/ {2,}/g, ' ');
        this.details = clear;
    }
    toReason() {
        const hint = this.hint === undefined ? {} : { hint: this.hint };
        const details = Object.fromEntries(Object.entries(this.details).filter(([, value]) => value !== undefined));
        return { ...details, code: this.code, message: this.message, ...hint };
    }
}
/** The family of a code as a report carries it; undefined where it is none of ours. */
const familyOf = (code) => Object.hasOwn(_catalogue_index_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .s, code) ? _catalogue_index_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .s[code].family : undefined;
/** The user can mend it: names the input, what was given and what is allowed. */
class ConfigurationError extends McError {
    constructor(code, details, options) {
        super(code, details, options);
    }
}
/** A fact about the subject: expected against found. */
class VerificationError extends McError {
    constructor(code, details, options) {
        super(code, details, options);
    }
}
/** What a file system says no with, as far as a user can do something about it. */
const FILE_SYSTEM = new Set([
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
/**
 * Whatever was thrown, as an McError: our own stay, a disk that says no is `file-unusable` with its path, everything else
 * is an internal error with its cause.
 */
function asMcError(thrown) {
    if (thrown instanceof McError)
        return thrown;
    const path = part(thrown, 'path');
    if (typeof path === 'string' && FILE_SYSTEM.has(systemCode(thrown)))
        return new McError('file-unusable', { path, detail: describe(thrown) }, { cause: thrown });
    return new McError('internal-error', { what: describe(thrown) }, { cause: thrown });
}
/** Structural, because an error from another realm (a worker, a test's sandbox) is no `instanceof Error` here. */
const part = (thrown, name) => typeof thrown === 'object' && thrown !== null && name in thrown
    ? thrown[name]
    : undefined;
/** The code of a system error (`ENOENT`, `ECONNREFUSED`, …), or ''. */
const systemCode = (thrown) => {
    const code = part(thrown, 'code');
    return typeof code === 'string' ? code : '';
};
/** One line for a thrown thing of any kind, with its causes: for `detail` places. */
function describe(thrown) {
    const parts = [];
    for (let at = thrown, depth = 0; at !== undefined && at !== null && depth < 5; at = part(at, 'cause'), depth++) {
        const text = String(part(at, 'message') || systemCode(at) || part(at, 'name') || at);
        if (!parts.includes(text))
            parts.push(text);
    }
    return (0,_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .redactOutside */ .PI)(parts.join(': ').replace(/\s+/g, ' ')).slice(0, 500);
}


/***/ }),

/***/ 95455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zU: () => (/* binding */ excerptOf),
  E$: () => (/* binding */ redact),
  Kp: () => (/* binding */ redactJson),
  PI: () => (/* binding */ redactOutside),
  KU: () => (/* binding */ rememberHeaders),
  Gz: () => (/* binding */ rememberSecret),
  hR: () => (/* binding */ rememberSecrets),
  VY: () => (/* binding */ secretsIn),
  O0: () => (/* binding */ secretsOfEnvironment)
});

// UNUSED EXPORTS: HIDDEN

;// CONCATENATED MODULE: ./build/lib/sieve.js
/** Bits for each window: so few others are let through that confirming them costs nothing. */
const BITS_OF_WINDOW = 64;
const [MIN_BITS, MAX_BITS] = [1 << 12, 1 << 24];
const FACTOR = 0x01000193;
const SPREAD = 0x9e3779b1;
/**
 * Where in a text a window of one of many words may begin, in one pass over the text. It never passes over one and lets few others
 * through: the caller confirms.
 */
class Sieve {
    width;
    bits;
    shift;
    /** The factor of the character that leaves a window. */
    leaving;
    /** `every`: each window of a word counts, else its first alone. Words are at least `width` characters long. */
    constructor(words, width, windows) {
        this.width = width;
        let leaving = 1;
        for (let i = 0; i < width; i++)
            leaving = Math.imul(leaving, FACTOR);
        this.leaving = leaving;
        const starts = words.map((word) => (windows === 'first' ? 1 : Math.max(0, word.length - width + 1)));
        const wanted = starts.reduce((sum, one) => sum + one, 0) * BITS_OF_WINDOW;
        const exponent = Math.ceil(Math.log2(Math.min(MAX_BITS, Math.max(MIN_BITS, wanted))));
        this.shift = 32 - exponent;
        this.bits = new Uint8Array(2 ** (exponent - 3));
        for (const word of words)
            this.add(windows === 'first' ? word.slice(0, width) : word);
    }
    /** Whether one of the places where a window may begin is confirmed. */
    some(text, confirm) {
        const { width, bits, shift, leaving } = this;
        let hash = 0;
        for (let i = 0; i < text.length; i++) {
            hash = rolled(hash, text, i, width, leaving);
            const place = placeOf(hash, shift);
            if (i >= width - 1 && ((bits[place >>> 3] ?? 0) & (1 << (place & 7))) !== 0 && confirm(i - width + 1))
                return true;
        }
        return false;
    }
    add(text) {
        let hash = 0;
        for (let i = 0; i < text.length; i++) {
            hash = rolled(hash, text, i, this.width, this.leaving);
            const place = placeOf(hash, this.shift);
            if (i >= this.width - 1)
                this.bits[place >>> 3] = (this.bits[place >>> 3] ?? 0) | (1 << (place & 7));
        }
    }
}
/** The hash of the window that ends with the character `i`, out of that of the window before. */
const rolled = (before, text, i, width, leaving) => {
    const hash = Math.imul(before, FACTOR) + text.charCodeAt(i) + 1;
    return (i < width ? hash : hash - Math.imul(text.charCodeAt(i - width) + 1, leaving)) | 0;
};
const placeOf = (hash, shift) => Math.imul(hash, SPREAD) >>> shift;

;// CONCATENATED MODULE: ./build/lib/secrets.js
/**
 * The secrets of this process, so that no text quotes one. A server can repeat in any answer what any request has
 * sent it, which is why the memory is one for the whole process: see ADR 20. It holds secrets and changes nothing but text.
 */

const MIN_SECRET = 6; // shorter ones would be found in every other word
const MIN_OF_VARIABLE = 8; // by its name alone a variable is only likely to hold a secret
const MIN_OF_REQUEST = 4; // in the answer to the very request that sent it
const PIECE = 12; // so many characters of a long secret in a row give it away
const LONG = 16;
const MAX_SECRET = 16 * 1024;
const MAX_LASTING = 1_000;
const MAX_PASSING = 200; // of tokens that are renewed, the newest
const MAX_SEARCHED = 8 * 1024;
const [MAX_KNOWN, MAX_KNOWN_CHARS] = [500, 500];
const HIDDEN = '***';
const NOT_SHOWN = '(not shown: it repeats a credential)';
const lasting = new Map();
const passing = new Map();
/** What finds the secrets of the process in a text; made again when another one is known. */
let search;
/** Texts of others as they were redacted last: a policy's names and a subject's digest are in error after error. */
const known = new Map();
const PEM = /-----BEGIN [A-Z ]*PRIVATE KEY-----([\s\S]*?)(?:-----END|$)/g;
const TOKENS = /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}|\bgh[opsur]_\w{20,}|\bgithub_pat_\w{20,}/g;
const USER_INFO = /\b[a-z][a-z0-9+.-]{0,20}:\/\/([^\s/?#@:]{0,2000})(?::([^\s/?#@]{0,2000}))?@/gi;
/** Variables whose values are credentials, by the last words of their names. */
const NAMES = /(?:^|[_-])(?:TOKEN|PASSWORD|PASSWD|PASSPHRASE|SECRET|SECRET_ACCESS_KEY|ACCESS_KEY_ID|PRIVATE_KEY|API_KEY|REDACT[_-]KEY|OTLP_HEADERS)$/i;
/** What in a text has the form of a credential: private keys, tokens, the password of a URL. */
function secretsIn(text) {
    const keys = [...text.matchAll(PEM)].flatMap(([, body = '']) => body.split(/\r?\n/).map((line) => line.trim()));
    const tokens = [...text.matchAll(TOKENS)].flatMap(([token]) => [token, ...token.split('.').slice(1)]);
    const users = [...text.matchAll(USER_INFO)].map(([, user = '', password]) => percentDecoded(password || user));
    return [...keys, ...tokens, ...users].filter((one) => one.length >= MIN_SECRET);
}
/** The credentials of an environment: what variables with such names hold, and the passwords of proxies. */
const secretsOfEnvironment = (env) => Object.entries(env).flatMap(([name, value = '']) => NAMES.test(name) && value.length >= MIN_OF_VARIABLE ? [value, ...secretsIn(value)] : secretsIn(value));
/** Remembers a credential for as long as the process runs. Of several lines each is one. */
function rememberSecret(text) {
    for (const one of [...text.split(/\r?\n/), ...secretsIn(text)])
        add(lasting, one.trim(), MAX_LASTING);
}
function rememberSecrets(texts) {
    for (const text of texts)
        rememberSecret(text);
}
/** Remembers what the headers of a request prove: tokens, and the password of Basic authorization. */
function rememberHeaders(headers = {}) {
    for (const one of secretsOfHeaders(headers, MIN_SECRET))
        add(passing, one, MAX_PASSING);
}
const CREDENTIAL_HEADERS = new Set(['authorization', 'proxy-authorization', 'cookie', 'x-amz-security-token']);
/** The secrets of a request's headers. Of Signature Version 4 they are left out: each is good for that request alone. */
function secretsOfHeaders(headers, min) {
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
    where.set(text, { text: short, forms: formsOf(short) });
    search = undefined;
    known.clear();
    const [oldest] = where.keys();
    if (where.size > limit && oldest !== undefined)
        where.delete(oldest);
}
/** A secret as it is, percent-encoded, in a JSON string, in hex, and in base64 wherever in a longer text it begins. */
function formsOf(text) {
    const bytes = Buffer.from(text);
    const inBase64 = [0, 1, 2].map((shift) => {
        const whole = Buffer.concat([Buffer.alloc(shift), bytes]);
        const known = Math.floor((whole.length * 8) / 6); // characters that no following byte changes
        return whole.toString('base64').slice(Math.ceil((shift * 8) / 6), known);
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
const secrets_all = () => [...lasting.values(), ...passing.values()];
/** The user and password of URLs, and what signs a URL. */
const withoutUrlSecrets = (text) => text
    .replace(/\b([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#@]{1,4000}@/gi, `$1${HIDDEN}@`)
    .replace(/([?&](?:sig|[\w.-]{0,40}(?:signature|token|secret|passw|credential|api_?key)[\w.-]{0,40})=)[^&\s"'#<>]+/gi, `$1${HIDDEN}`);
const replaced = (text, secrets) => {
    let left = text;
    for (const { forms } of secrets)
        for (const form of forms)
            if (left.includes(form))
                left = left.replaceAll(form, HIDDEN);
    return left;
};
/** A text without the secrets of this process: each is replaced where it is. For whatever leaves the process. */
const redact = (text) => {
    const { secrets, hasForm } = searching();
    return withoutUrlSecrets(hasForm(text) ? replaced(text, secrets) : text);
};
/** A JSON value without them, in names and in texts. The value itself where it has none. */
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
/**
 * A text that came from outside, without the secrets of this process. Where it still holds one, or a piece of one, in another
 * encoding, nothing of it is shown.
 */
function redactOutside(text) {
    const before = known.get(text);
    if (before !== undefined)
        return before;
    const clear = redactedOutside(text);
    if (text.length > MAX_KNOWN_CHARS)
        return clear;
    if (known.size >= MAX_KNOWN)
        known.clear();
    known.set(text, clear);
    return clear;
}
function redactedOutside(text) {
    const clear = redact(text);
    const { secrets, hasPiece } = searching();
    if (secrets.length === 0 || clear.length < MIN_SECRET)
        return clear;
    return readings(clear.slice(0, MAX_SEARCHED)).some(hasPiece) ? NOT_SHOWN : clear;
}
/**
 * The beginning of what a server said, as an error may quote it: one line, at most `max` characters, without the secrets of
 * the process and of the request (its headers) that was answered.
 */
function excerptOf(text, max, headers = {}) {
    const own = secretsOfHeaders(headers, MIN_OF_REQUEST).map((one) => ({ text: one, forms: [one, ...formsOf(one)] }));
    const signatures = Object.values(headers).flatMap((value) => /\bSignature=([0-9a-f]{16,})/.exec(value)?.[1] ?? []);
    const line = replaced(text, [...own, ...signatures.map((one) => ({ text: one, forms: [one] }))]);
    return redactOutside(line.replace(/\s+/g, ' ').trim()).slice(0, max);
}
/** Errors come by the thousand, and most hold no secret: one pass over a text says so. */
function searching() {
    if (search)
        return search;
    const secrets = secrets_all();
    const beginsOneOf = (words) => {
        if (words.length === 0)
            return () => false;
        const sieve = new Sieve(words, MIN_SECRET, 'first');
        return (text) => sieve.some(text, (at) => words.some((word) => text.startsWith(word, at)));
    };
    const texts = secrets.map(({ text }) => text);
    const long = texts.filter(({ length }) => length >= LONG);
    const hasShort = beginsOneOf(texts.filter(({ length }) => length < LONG));
    const pieces = new Sieve(long, PIECE, 'every');
    const isPiece = (piece) => long.some((one) => one.includes(piece));
    search = {
        secrets,
        hasForm: beginsOneOf(secrets.flatMap(({ forms }) => forms)),
        hasPiece: (text) => hasShort(text) || pieces.some(text, (at) => isPiece(text.slice(at, at + PIECE))),
    };
    return search;
}
const percentDecoded = (text) => text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Numbered and named characters of JSON, HTML and XML. */
const unescaped = (text) => text
    .replace(/\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi, (_, four, two) => String.fromCharCode(Number.parseInt(four ?? two ?? '', 16)))
    .replace(/&(?:#x([0-9a-f]{1,5})|#(\d{1,6})|(\w{2,4}));/gi, (whole, hex, decimal, name) => hex === undefined && decimal === undefined
    ? (ENTITIES[name ?? ''] ?? whole)
    : String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)))
    .replace(/\\(["'/\\])/g, '$1');
/** What stands in base64 or hex in a text; where such a run begins is not known to four characters. */
function decodedRuns(text) {
    const base64 = (text.match(/[\w+/-]{12,}/g) ?? []).flatMap((run) => [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64').toString('latin1')));
    const hex = (text.match(/(?:[0-9a-f]{2}[:\s]?){8,}/gi) ?? []).map((run) => Buffer.from(run.replace(/[:\s]/g, ''), 'hex').toString('latin1'));
    return [...base64, ...hex].join('\n');
}
/** A text as it is and as a reader could decode it, twice over. */
function readings(text) {
    const once = (of) => [
        percentDecoded(of),
        unescaped(of),
        of.replace(/[\s\p{Cc}\p{Cf}]+/gu, ''),
        decodedRuns(of),
    ];
    const all = new Set([text]);
    let last = [text];
    for (let times = 0; times < 2; times++) {
        last = [...new Set(last.flatMap(once))].filter((one) => !all.has(one));
        for (const one of last)
            all.add(one);
    }
    return [...all];
}


/***/ })

};
