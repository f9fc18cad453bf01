import { defineErrors } from '../lib/mc-error.ts';

/** What a mirror is told by others: TUF repositories and witnesses. */
export const mirrorError = defineErrors({
  'mirror-destination-unsupported': {
    family: 'configuration',
    message: '{what} names "{given}" as the place of the mirror; expected a folder',
  },
  'mirror-mode-unsupported': {
    family: 'configuration',
    message: 'the log "{name}" is of type {type} in mode "{mode}", which cannot be mirrored; expected {expected}',
  },
  'mirror-log-key-missing': {
    family: 'configuration',
    message:
      'no trusted root of the policy has a {type} log "{origin}", so that the checkpoints of "{name}" cannot be judged',
    hint: 'The origin is the host of the baseUrl of a tlog in trusted_root.json; found: {found}.',
  },
  'log-fork': {
    family: 'verification',
    message: 'the log "{log}" does not show that it only grew since {kept} entries: {detail}',
    hint: 'Nothing of it was taken over; the mirror keeps its last good state. A log that shows two histories is compromised or was restored from a backup: ask its operator.',
  },
  'mirror-entry-mismatch': {
    family: 'verification',
    message: 'entry {index} of the log "{log}" does not hash to its leaf in the tree',
    hint: 'The source is damaged or the bytes were changed on the way; nothing of that bundle was used.',
  },
  'log-tile-mismatch': {
    family: 'verification',
    message: '{path} of the log "{log}" does not lead to the root of its checkpoint: {detail}',
    hint: 'The source is damaged or the bytes were changed on the way; nothing of that tile was used.',
  },
  'log-proof-mismatch': {
    family: 'verification',
    message: 'the log "{log}" does not prove that it holds entry {index}: {detail}',
  },
  'mirror-missing': {
    family: 'fault',
    message: '{where} is no mirror: {detail}',
    hint: 'A mirror has an index.json at its top; mc mirror sync makes one.',
  },
  'mirror-damaged': {
    family: 'verification',
    message: '{path} of the mirror is damaged: {detail}',
    hint: 'mc mirror check lists all that is; remove what it names and run mc mirror sync to fetch it again.',
  },
  'mirror-state-invalid': {
    family: 'verification',
    message: 'the mirror.json of {mirror} is not what the mirror signed: {detail}',
    hint: 'The policy names the key of this mirror. Is it the right mirror, and the right key? Somebody may have put another one in its place.',
  },
  'mirror-replayed': {
    family: 'verification',
    message:
      'the mirror {mirror} shows an older state than it did before: expected sequence {expected} or later, found {found} (of {time})',
    hint: 'It was restored from a backup, or somebody serves an old copy of it: what was signed or revoked since is missing there.',
  },
  'address-unusable': {
    family: 'configuration',
    message: 'nothing can listen on {host}:{port}: {detail}',
    hint: 'Name another with --listen HOST:PORT; port 0 takes a free one.',
  },
  'listen-malformed': {
    family: 'configuration',
    message: '"{given}" is no address to listen on; expected HOST:PORT, such as 127.0.0.1:8080 or [::]:8080',
  },
  'tls-files-unusable': {
    family: 'configuration',
    message: 'the certificate and key for TLS cannot be used: {detail}',
    hint: '--tls-cert takes a certificate chain and --tls-key its private key, both PEM.',
  },
  'mirror-evidence-refused': {
    family: 'verification',
    message: '{path} is listed as evidence about {subject}, and does not verify under the policy: {detail}',
    hint: 'The policy was changed since, or the index was: mc mirror sync judges all of it again and keeps apart what does not verify.',
  },
  'source-overdue': {
    family: 'fault',
    message: 'the source {source} was not followed to its end within {seconds} s',
    hint: 'What it gave by then is kept, and the next round goes on from there; a source that is always late is too slow, or --source-limit too short.',
  },
  'evidence-not-held': {
    family: 'verification',
    message: 'the mirror {mirror} holds nothing about {subject} ({digest})',
    hint: 'Was it mirrored? mc mirror status lists the sources; what does not verify under the policy is under quarantine/.',
  },
  'release-unknown': {
    family: 'verification',
    message: 'the mirror {mirror} knows no release {reference}',
    hint: 'Name it as mirror.yaml and its registry do, or by its digest.',
  },
  'get-folder-in-use': {
    family: 'configuration',
    message: 'the folder {folder} holds something that no mc mirror get made',
    hint: 'Name one with --out that is empty or does not exist yet.',
  },
  'prune-key-missing': {
    family: 'configuration',
    message: 'the configuration of {what} names no key, and what is pruned is signed before it goes',
    hint: 'Name the private key of the mirror under key in mirror.yaml and sync; --plan needs none.',
  },
  'prune-unsafe': {
    family: 'verification',
    message: 'nothing of {mirror} is pruned: {detail}',
    hint: 'What may go is decided by what the mirror signed of itself. Where a sync was killed, mc mirror sync sets it right; where somebody changed files, mc mirror check tells which.',
  },
  'release-list-malformed': {
    family: 'configuration',
    message: '{where} of {path} is "{given}"; expected REGISTRY/REPO:TAG, REGISTRY/REPO@DIGEST or sha256:<hex>',
  },
  'release-list-too-long': {
    family: 'configuration',
    message: '{path} lists more than {limit} releases',
  },
  'evidence-too-large': {
    family: 'verification',
    message: '{what} has {found} bytes, more than the {limit} that evidence may have',
  },
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
});
