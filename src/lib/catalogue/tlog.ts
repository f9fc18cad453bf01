import type { CatalogueSection } from './types.ts';

export const tlog = {
  'note-malformed': {
    family: 'verification',
    message: '{what} is not a C2SP signed note: {detail}',
  },
  'note-signature-missing': {
    family: 'verification',
    message: '{what} has no signature by {expected}; it is signed by: {found}',
    hint: 'Is it the checkpoint of another log, or was the key replaced?',
  },
  'note-signature-invalid': {
    family: 'verification',
    message: 'the signature of {name} on {what} does not verify',
    hint: 'The text was changed after it was signed, or the key is another one of the same name.',
  },
  'note-key-malformed': {
    family: 'configuration',
    message: '{what} cannot be used as a note key: {detail}',
  },
  'checkpoint-malformed': {
    family: 'verification',
    message: '{what} is not a checkpoint: {detail}',
  },
  'checkpoint-origin-mismatch': {
    family: 'verification',
    message: '{what} is the checkpoint of another log: expected the origin {expected}, found {found}',
  },
  'tile-malformed': {
    family: 'verification',
    message: '{what} is not the tile that belongs there: {detail}',
    hint: 'The source is damaged or the bytes were changed on the way; nothing of it was used.',
  },
  'tile-root-mismatch': {
    family: 'verification',
    message: '{what} do not lead to the root that the checkpoint signs: expected {expected}, found {found}',
    hint: 'The source is damaged, or serves tiles of another tree than its checkpoint.',
  },
  'entry-mismatch': {
    family: 'verification',
    message: 'entry {index} of {what} does not hash to its leaf in the tree',
    hint: 'The entry was changed; nothing of its bundle was used.',
  },
  'tlog-proof-malformed': {
    family: 'verification',
    message: '{what} is not a tlog-proof: {detail}',
  },
  'tlog-proof-mismatch': {
    family: 'verification',
    message:
      '{what} does not prove that the entry is in the log: its path leads to another root than the checkpoint signs',
  },
} as const satisfies CatalogueSection;
