import { defineErrors } from '../lib/mc-error.ts';

export const drillError = defineErrors({
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
    message:
      'the mirror says that it has all that was there at {time}, but of {version}, published at {published}: {detail}',
    hint: 'An RPO that is told too small is worse than a large one. Report this.',
  },
  'rotation-wrong': {
    family: 'verification',
    message: '{release}: expected {expected}, found {found}',
    hint: 'A rotation that does this in earnest would stop releases, or let strangers through: look at the policy.',
  },
});
