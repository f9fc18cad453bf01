import { defineErrors } from '../lib/mc-error.ts';

/**
 * The errors of the bypass decision: one code for each rule. A denial is `code: message`. policy/opa/bypass.rego has the
 * same texts, and a test compares them.
 */
export const bypassError = defineErrors({
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
    hint: 'Create a new request and collect new approvals. The decision checks the expiry at each use.',
  },
  'bypass-requester-malformed': {
    family: 'verification',
    message: 'request.requester is malformed: expected { id: positive integer, type: text }',
    hint: 'Set request.requester to the numeric ID and the type of the account, as in { "id": 583231, "type": "User" }.',
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
      'approvals is malformed: expected a list of { user: { id, type }, state, verified, edited, request_digest, at_s, seq }',
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
    hint: 'Ask the member who requested changes to approve the request.',
  },
  'bypass-quorum-missing': {
    family: 'verification',
    message:
      'the quorum is missing: expected valid approvals by three different people for Security, Release and Service Owner',
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
