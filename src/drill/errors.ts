import { defineErrors, type VerificationError } from '../lib/mc-error.ts';

export const drillError = defineErrors({
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
    message:
      'no release can be restored: none of the {published} published releases is complete in the second region: {detail}',
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
    message:
      'the mirror claims to have everything up to {time}, but evidence of {version}, published at {published}, is missing: {detail}',
    hint: 'Do not rely on the RPO of this mirror: the real one is larger. Report this as a bug of mc.',
  },
  'bypass-decision-wrong': {
    family: 'verification',
    message: 'the decision "{decision}" about the bypass is wrong: expected {expected}, found {found}',
    hint: 'Do not rely on a bypass of this version. Report this as a bug of mc, with the evidence pack of the drill.',
  },
  'tabletop-script-order': {
    family: 'configuration',
    message:
      'the times of {what} are wrong: expected injects in order, before an end of at most 8 h, found {later} s after {earlier} s',
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

/** Creates `step-refused` from the reasons of a report. */
export const createStepRefused = (
  what: string,
  reasons: readonly { readonly code: string; readonly message: string }[],
): VerificationError =>
  drillError('step-refused', {
    what,
    detail: reasons.map(({ code, message }) => `${code}: ${message}`).join('; '),
  });
