import { defineErrors } from '../lib/mc-error.ts';

export const signError = defineErrors({
  'attach-without-image': {
    family: 'configuration',
    message: 'the bundle cannot be attached: expected an image in a repository, found {kind}, {subject}',
    hint: 'Omit --attach, or name an image as REGISTRY/REPO@sha256:….',
  },
  'tag-signed': {
    family: 'configuration',
    message: '{reference} is named by a tag, which can move: the signature is over {digest}, which the tag names now',
    hint: 'Sign the digest that the build pushed, not a tag: mc sign {pinned}.',
  },
  'predicate-unusable': {
    family: 'configuration',
    message: 'the predicate in {path} cannot be attested: {detail}',
    hint: 'Pass the type of this predicate with --predicate-type, or another file.',
  },
  'predicate-incomplete': {
    family: 'configuration',
    message: 'the predicate cannot be attested: {missing} is missing',
    hint: 'Pass the type and the file together: --predicate-type URI --predicate FILE, or the inputs predicate-type and predicate-path. Only SLSA provenance of a GitHub Actions run needs no file.',
  },
});
