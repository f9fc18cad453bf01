import type { CatalogueSection } from './types.ts';

/** What a mirror is told by others: TUF repositories and witnesses. */
export const mirrorTrust = {
  'tuf-invalid': {
    family: 'verification',
    message: '{path} of the TUF repository "{repository}" is refused: {detail}',
    hint: 'Nothing of it was taken over; the mirror keeps its last good state. Is `root` in mirror.yaml a root of this repository?',
  },
  'tuf-role-unlisted': {
    family: 'verification',
    message: 'the TUF repository "{repository}" delegates to roles that its snapshot does not list: {found}',
    hint: 'Clients skip these roles, and so does the mirror. Ask the operator of the repository if their targets are missing.',
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
  'log-unwitnessed': {
    family: 'verification',
    message:
      'the checkpoint of "{log}" of {size} entries has cosignatures of {found} of the {expected} witnesses it needs: {detail}',
    hint: 'Nothing of it was taken over. A log that shows this tree to us alone gets no cosignatures; so does one whose witnesses are down.',
  },
  'mirror-log-changed': {
    family: 'verification',
    message:
      'the mirror {mirror} tells another story of the log "{log}" than before: expected {expected}, found {found}',
    hint: 'A log only grows: the mirror was made anew from another history, or shows different ones to different clients.',
  },
  'mirror-memory-unusable': {
    family: 'fault',
    message: 'the memory of the mirror at {path} was not used: {detail}',
    hint: 'A copy of the mirror that is older than one seen before is not noticed this time. Remove the file if the warning returns.',
  },
  'mirror-unsigned': {
    family: 'verification',
    message: 'nothing that was read from the mirror {mirror} was checked against a signed state: no key is pinned',
    hint: 'Set mirror.key in the trust policy to the verifier key that mc mirror status prints; for mc mirror get, pass --key. Without it the host of the mirror can roll back tags and hide releases and revocations.',
  },
  'mirror-unlisted': {
    family: 'verification',
    message:
      'the signed state of the mirror {mirror} does not commit to its files: expected a catalog line or sums, found neither',
    hint: 'A version that is too old wrote this mirror. Run mc mirror sync with a current version.',
  },
  'witness-refused': { family: 'fault', message: 'the witness {url} gives no cosignature: {detail}' },
  'witness-quorum-impossible': {
    family: 'configuration',
    message: '{what} asks for {expected} witnesses and names {found} different keys',
    hint: 'The same key under two names counts once.',
  },
  'witness-log-repeated': {
    family: 'configuration',
    message: 'the log "{origin}" was named with two different keys',
    hint: '--log takes the verifier key of each log once.',
  },
  'witness-state-damaged': {
    family: 'fault',
    message: 'the state of the witness in {path} cannot be read: {detail}',
    hint: 'A witness that has lost its state must not sign again under this key: it could cosign what contradicts what it signed before. Restore the newest state, or begin with a new key.',
  },
} as const satisfies CatalogueSection;
