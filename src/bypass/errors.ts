import { defineErrors } from '../lib/mc-error.ts';

/**
 * One code for each rule of the bypass decision. A denial reads `code: message`, word for word the same in
 * policy/opa/bypass.rego; a test holds the two together.
 */
export const bypassError = defineErrors({
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
});
