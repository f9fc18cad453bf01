import { ruleEntries } from './errors.ts';
import { type Facts, isSameSubject, readFacts } from './facts.ts';
import { hasQuorum, hasUniqueSeqs, isVetoed } from './quorum.ts';

/** The code of a rule. */
export type DenialCode = keyof typeof ruleEntries;

/** The decision about one bypass. */
export interface Decision {
  readonly allow: boolean;
  /** `code: message`, sorted. Empty if and only if `allow` is true. */
  readonly deny: readonly string[];
}

const CLOCK_SKEW_S = 60;

/**
 * The rule of each code. A rule is a condition that must hold, so an absent or malformed value denies.
 * policy/opa/bypass.rego has the same rules.
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
  'bypass-requester-not-user': ({ requesterType }) => requesterType === 'User',
  'bypass-subject-malformed': ({ subject }) => subject !== undefined,
  'bypass-subject-mismatch': ({ subject, requestSubject }) =>
    subject !== undefined && isSameSubject(subject, requestSubject),
  'bypass-request-digest-malformed': ({ requestDigest }) => requestDigest !== undefined,
  'bypass-excluded-ids-malformed': ({ excludedIds }) => excludedIds !== undefined,
  'bypass-role-members-malformed': ({ roleMembers }) => roleMembers !== undefined,
  'bypass-approvals-malformed': ({ approvals }) => approvals !== undefined,
  'bypass-approval-seq-repeated': ({ approvals }) => approvals !== undefined && hasUniqueSeqs(approvals),
  'bypass-vetoed': (facts) => !isVetoed(facts),
  'bypass-quorum-missing': hasQuorum,
  'bypass-revoked': ({ revoked }) => revoked === false,
  'bypass-consumed': ({ consumed }) => consumed === false,
};

/** The codes of all rules, sorted. */
export const denialCodes = Object.keys(rules).sort() as readonly DenialCode[];

/** Formats a denial for `deny`: the code and its message. */
export const formatDenial = (code: DenialCode): string => `${code}: ${ruleEntries[code].message}`;

/**
 * Decides whether a bypass opens its gate now. Accepts any JSON value and never throws. `wallClockSeconds` (whole seconds
 * since 1970) is the time if the input has no `now_s`.
 */
export function decide(input: unknown, wallClockSeconds: number): Decision {
  const facts = readFacts(input, wallClockSeconds);
  const deny = denialCodes.filter((code) => !rules[code](facts)).map(formatDenial);
  return { allow: deny.length === 0, deny };
}
