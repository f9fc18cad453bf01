import type { CatalogueSection } from './types.ts';

export const promote = {
  'promote-layout-tag': {
    family: 'configuration',
    message: '{given} cannot be a destination: {detail}',
    hint: "A destination is REGISTRY/REPO[:TAG] or oci-layout:DIR[:TAG], without a digest: that is the source's.",
  },
  'destination-incomplete': {
    family: 'verification',
    message: '{destination} lacks {count} part(s) of the release, such as {missing}',
    hint: 'Run mc promote again: it copies what is missing.',
  },
  'promotion-missing': {
    family: 'verification',
    message: '{reference} is not marked promotable: it has no promotion record',
    hint: 'mc promote copies, verifies and marks it. A release that was only copied must not be deployed.',
  },
  'promotion-mismatch': {
    family: 'verification',
    message: 'the promotion record of {reference} does not fit it: expected {expected}, found {found}',
  },
} as const satisfies CatalogueSection;
