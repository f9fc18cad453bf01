import { bypassError } from './errors.ts';
import { type Facts, isSubject, readFacts } from './facts.ts';
import { hasQuorum, isVetoed, seqsAreUnique } from './quorum.ts';

export type DenialCode = keyof typeof bypassError.entries;

export interface Decision {
  readonly allow: boolean;
  /** `code: sentence`, sorted; empty exactly when `allow`. */
  readonly deny: readonly string[];
}

const CLOCK_SKEW_S = 60;

/**
 * One rule a code. Each is a condition that must be seen to hold, so that what is absent, of another type or not
 * thought of denies. policy/opa/bypass.rego says the same, rule by rule.
 */
const rules: Readonly<Record<DenialCode, (facts: Facts) => boolean>> = {
  'bypass-now-invalid': ({ nowS }) => nowS !== undefined,
  'bypass-severity-not-allowed': ({ severity }) => severity === 'SEV-1',
  'bypass-ttl-out-of-range': ({ ttlS }) => ttlS !== undefined,
  'bypass-created-invalid': ({ createdS }) => createdS !== undefined,
  'bypass-not-yet-valid': ({ nowS, createdS }) =>
    nowS !== undefined && createdS !== undefined && nowS >= createdS - CLOCK_SKEW_S,
  'bypass-expired': ({ nowS, createdS, ttlS }) =>
    nowS !== undefined && createdS !== undefined && ttlS !== undefined && nowS < createdS + ttlS,
  'bypass-requester-malformed': ({ requesterId }) => requesterId !== undefined,
  'bypass-subject-malformed': ({ subject }) => subject !== undefined,
  'bypass-subject-mismatch': ({ subject, requestSubject }) =>
    subject !== undefined && isSubject(subject, requestSubject),
  'bypass-request-digest-malformed': ({ requestDigest }) => requestDigest !== undefined,
  'bypass-excluded-ids-malformed': ({ excludedIds }) => excludedIds !== undefined,
  'bypass-role-members-malformed': ({ roleMembers }) => roleMembers !== undefined,
  'bypass-approvals-malformed': ({ approvals }) => approvals !== undefined,
  'bypass-approval-seq-repeated': ({ approvals }) => approvals !== undefined && seqsAreUnique(approvals),
  'bypass-vetoed': (facts) => !isVetoed(facts),
  'bypass-quorum-missing': hasQuorum,
  'bypass-revoked': ({ revoked }) => revoked === false,
  'bypass-consumed': ({ consumed }) => consumed === false,
};

export const denialCodes = Object.keys(rules).sort() as readonly DenialCode[];

/** A denial as it stands in `deny`: the code and its sentence from the catalogue. */
export const denialFor = (code: DenialCode): string => `${code}: ${bypassError.entries[code].message}`;

/**
 * Does this bypass open its gate now? Pure and total: any JSON value has an answer and none throws.
 * `wallClockSeconds` (whole seconds since 1970) is the time where the input gives no `now_s`.
 */
export function decide(input: unknown, wallClockSeconds: number): Decision {
  const facts = readFacts(input, wallClockSeconds);
  const deny = denialCodes.filter((code) => !rules[code](facts)).map(denialFor);
  return { allow: deny.length === 0, deny };
}
