import { defineErrors, type ErrorEntry } from '../lib/mc-error.ts';
import { doctorEntries } from './doctor/entries.ts';

/**
 * The rules of the decision, one code each. A denial is `code: message`. policy/opa/bypass.rego has the same texts, and a test
 * compares them.
 */
export const ruleEntries = {
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
    message:
      'approvals is malformed: expected a list of { user: { id, type }, state, verified, edited, request_digest, at_s, seq, dismissed_by?: { id, type } }',
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
    hint: 'Ask the member who requested changes to approve the request, or to dismiss that review. No one else can lift the veto.',
  },
  'bypass-quorum-missing': {
    family: 'verification',
    message:
      'the quorum is missing: expected valid approvals by three different people for Security, Release and Service Owner',
    hint: 'Run "mc bypass status" to see which roles are missing. Ask people who are neither the requester nor excluded. An approval counts if it is verified, unedited, by a User, for this request, and within its time.',
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
} as const satisfies Readonly<Record<string, ErrorEntry>>;

/** The errors of the module: the rules, and the denials of a gate whose rules could not be evaluated or do not agree. */
export const bypassError = defineErrors({
  ...ruleEntries,
  ...doctorEntries,
  'bypass-rules-failed': {
    family: 'verification',
    message: 'the compiled rules gave no decision: {detail}',
    hint: 'Restore policy/opa/bypass.wasm from the release of mc-actions. The gate denies until both forms of the rules answer.',
  },
  'bypass-rules-disagree': {
    family: 'verification',
    message: 'the two forms of the rules disagree: TypeScript {typescript}, WebAssembly {wasm}',
    hint: 'Report this input as a bug. The gate denies, because it allows only if both forms allow.',
  },
  'bypass-company-denied': {
    family: 'verification',
    message: 'the rules of your company deny this bypass',
    hint: 'Read the sources of policy/bypass-extra.wasm, which the roster names under "extra".',
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
    hint: 'Review the people and teams of SECURITY/bypass-roster.yaml, and set a new "expires" on the default branch.',
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
  'bypass-subject-invalid': {
    family: 'configuration',
    message: 'the value of "{field}" is invalid: expected {expected}, found "{given}"',
    hint: 'Correct --{field}, or the input "{field}" of the action.',
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
    message:
      'the period is invalid: expected days like 2026-12-01, with --from at or before --to, found "{from}" and "{to}"',
    hint: 'Set --from and --to to UTC days, for example --from 2026-12-01 --to 2026-12-31.',
  },
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
});
