import { defineErrors, type ErrorEntry } from '../lib/mc-error.ts';
import { doctorEntries } from './doctor/entries.ts';
import { githubEntries } from './from-github/entries.ts';
import { offlineEntries } from './offline/entries.ts';
import { recordEntries } from './record/entries.ts';

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
    hint: 'On GitHub, ask the member who requested changes to approve the request, or to dismiss that review. Offline, a signed veto is final: create a new request.',
  },
  'bypass-quorum-missing': {
    family: 'verification',
    message:
      'the quorum is missing: expected valid approvals by three different people for Security, Release and Service Owner',
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
} as const satisfies Readonly<Record<string, ErrorEntry>>;

/** The errors of the module: the rules, and the denials of a gate whose rules could not be evaluated or do not agree. */
export const bypassError = defineErrors({
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
