import type { CatalogueSection } from './types.ts';

/** What a mirror is told by others: TUF repositories and witnesses. */
export const mirrorTrust = {
  'tuf-invalid': {
    family: 'verification',
    message: '{path} of the TUF repository "{repository}" is refused: {detail}',
    hint: 'Nothing of it was taken over; the mirror keeps its last good state. Is `root` in mirror.yaml a root of this repository?',
  },
  'tuf-expired': {
    family: 'verification',
    message: '{path} of the TUF repository "{repository}" expired at {expired}',
    hint: 'Somebody serves an old copy, or its operator does not sign any more. The mirror keeps its last good state; clients refuse what is expired too.',
  },
  'tuf-rollback': {
    family: 'verification',
    message:
      'the TUF repository "{repository}" shows an older {path} than before: expected version {expected} or later, found {found}',
    hint: 'Somebody serves an old copy, or it was restored from a backup. The mirror keeps its last good state.',
  },
} as const satisfies CatalogueSection;
