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
