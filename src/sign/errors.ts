import { defineErrors } from '../lib/mc-error.ts';

export const signError = defineErrors({
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
});
