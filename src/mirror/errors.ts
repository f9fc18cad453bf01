import { baseError } from '../lib/errors.ts';
import { defineErrors, type McError, reviveError } from '../lib/mc-error.ts';

/** The errors of mirrors, of their sources (logs, TUF repositories, registries), and of witnesses. */
export const mirrorError = defineErrors({
  'mirror-config-missing': {
    family: 'configuration',
    message: 'the configuration of the mirror does not exist: expected {path}',
    hint: 'Create it with `mc mirror init REGISTRY/REPO --out {path}`, or name another file with --config FILE.',
  },
  'mirror-config-exists': {
    family: 'configuration',
    message: 'the configuration of the mirror {path} already exists, and is not replaced',
    hint: 'Change the file in an editor, or write another one with --out FILE.',
  },
  'mirror-policy-missing': {
    family: 'configuration',
    message:
      'the trust policy {path} does not exist: expected one, because a mirror keeps only evidence that its policy trusts',
    hint: 'Create it with `mc trust init --from SUBJECT --out {path}`, or name another file with --policy FILE.',
  },
  'mirror-destination-unsupported': {
    family: 'configuration',
    message: '{what} has an unsupported destination "{given}": expected a folder or s3://BUCKET/PREFIX',
    hint: 'Write `to` as a folder, such as ./mirror, or as s3://BUCKET/PREFIX.',
  },
  'mirror-mode-unsupported': {
    family: 'configuration',
    message: 'the log "{name}" of type {type} cannot be mirrored in mode "{mode}": expected {expected}',
    hint: 'Set `mode` of this log in mirror.yaml to the expected value.',
  },
  'mirror-log-key-missing': {
    family: 'configuration',
    message:
      'no key for the checkpoints of "{name}": expected a {type} log "{origin}" in a trusted root of the policy, found {found}',
    hint: 'Set origin in mirror.yaml to the host of the baseUrl of a tlog in trusted_root.json.',
  },
  'canary-missing': {
    family: 'configuration',
    message: 'the canary has no subjects: expected canary.good in {path}, found none',
    hint: 'Add `canary: { good: [REGISTRY/REPO@sha256:…], bad: [sha256:…] }` to {path}.',
  },
  'canary-mirror-unnamed': {
    family: 'configuration',
    message: 'the canary cannot read {to} as a mirror: expected a folder or the URL of a mirror',
    hint: 'Pass --mirror URL with the address of the mirror that serves this bucket.',
  },
  'canary-refused': {
    family: 'verification',
    message:
      'the known-good subject {subject} does not verify from the mirror {mirror}: expected verified, found {found}',
    hint: 'Run `mc mirror check`, then `mc verify {subject} --mirror {mirror} --use-mirror always` for the reasons.',
  },
  'canary-accepted': {
    family: 'verification',
    message: 'the known-bad subject {subject} verifies from the mirror {mirror}: expected refused, found verified',
    hint: 'Stop deployments that use this mirror, and check the roots and requirements of the policy with `mc trust check`.',
  },
  'canary-unjudged': {
    family: 'fault',
    message: 'the canary subject {subject} cannot be judged: {detail}',
    hint: 'Check that the mirror is reachable and complete with `mc mirror status`.',
  },
  'log-fork': {
    family: 'verification',
    message: 'the log "{log}" does not prove that its first {kept} entries are unchanged: {detail}',
    hint: 'Ask the operator of the log: a log with two histories is compromised or was restored from a backup. The mirror keeps its last good state.',
  },
  'mirror-entry-mismatch': {
    family: 'verification',
    message: 'entry {index} of the log "{log}" does not match its leaf hash in the tree',
    hint: 'Run mc mirror sync again. If the error returns, the source is damaged or the bytes are changed in transit. The mirror did not use the bundle of this entry.',
  },
  'log-tile-mismatch': {
    family: 'verification',
    message: '{path} of the log "{log}" does not lead to the root of the checkpoint: {detail}',
    hint: 'Run mc mirror sync again. If the error returns, the source is damaged or the bytes are changed in transit. The mirror did not use this tile.',
  },
  'log-proof-mismatch': {
    family: 'verification',
    message: 'the log "{log}" does not prove that it contains entry {index}: {detail}',
    hint: 'Run `mc mirror sync` again. If the error returns, report it to the operator of the log. The mirror does not store the entry.',
  },
  'mirror-missing': {
    family: 'fault',
    message: '{where} is not a mirror: {detail}',
    hint: 'Pass the folder or URL that contains the index.json of a mirror, or create a mirror with mc mirror sync.',
  },
  'mirror-subject-empty': {
    family: 'verification',
    message: '{subject} has no releases: the mirror has no evidence of it',
    hint: 'Check the name under `subjects` in mirror.yaml, and the credentials. If the repository is new, sync again after its first release.',
  },
  'mirror-damaged': {
    family: 'verification',
    message: '{path} of the mirror is damaged: {detail}',
    hint: 'Run mc mirror sync, which fetches the file again. If it stays damaged, remove the file and sync again. mc mirror check lists every damaged file.',
  },
  'mirror-state-invalid': {
    family: 'verification',
    message: 'the mirror.json of {mirror} is not valid: {detail}',
    hint: 'Check that mirror.key in the trust policy is the verifier key of this mirror, and that the address is right. If both are right, someone has replaced the mirror.',
  },
  'mirror-replayed': {
    family: 'verification',
    message:
      'the mirror {mirror} shows an older state than before: expected sequence {expected} or later, found {found} (of {time})',
    hint: 'Ask the operator of the mirror: it was restored from a backup, or someone serves an old copy. Newer signatures and revocations are missing from it.',
  },
  'address-unusable': {
    family: 'configuration',
    message: 'cannot listen on {host}:{port}: {detail}',
    hint: 'Pass another address with --listen HOST:PORT, or port 0 for a free port.',
  },
  'listen-malformed': {
    family: 'configuration',
    message: '"{given}" is not an address to listen on: expected HOST:PORT, such as 127.0.0.1:8080 or [::]:8080',
    hint: 'Pass --listen 127.0.0.1:8080, or --listen [::]:8080 for every interface.',
  },
  'tls-files-unusable': {
    family: 'configuration',
    message: 'the TLS certificate and key cannot be used: {detail}',
    hint: 'Pass a certificate chain with --tls-cert and its private key with --tls-key, both in PEM.',
  },
  'mirror-evidence-refused': {
    family: 'verification',
    message: '{path} is listed as evidence about {subject}, but the policy rejects it: {detail}',
    hint: 'Run mc mirror sync: it judges all evidence again and moves rejected evidence to quarantine/. Either the policy or the index has changed since the last sync.',
  },
  'source-overdue': {
    family: 'fault',
    message: 'the source {source} took too long: expected at most {seconds} s',
    hint: 'Raise --source-limit if this source is always late. The mirror keeps what it received, and the next round continues from there.',
  },
  'evidence-not-held': {
    family: 'verification',
    message: 'the mirror {mirror} has no evidence about {subject} ({digest})',
    hint: 'Run mc mirror status to list the sources of the mirror, and look in quarantine/ for evidence that the policy rejects.',
  },
  'release-unknown': {
    family: 'verification',
    message: 'the mirror {mirror} does not list the release {reference}',
    hint: 'Pass the reference as in mirror.yaml and its registry, or the digest of the release.',
  },
  'get-folder-in-use': {
    family: 'configuration',
    message: 'the folder {folder} contains files that mc mirror get did not write',
    hint: 'Pass an empty or new folder with --out.',
  },
  'prune-key-missing': {
    family: 'configuration',
    message: 'the configuration of {what} has no key, but a prune signs its ledger before it removes anything',
    hint: 'Set key in mirror.yaml to the private key of the mirror and run mc mirror sync, or use --plan, which needs no key.',
  },
  'prune-unsafe': {
    family: 'verification',
    message: 'the prune of {mirror} was refused: {detail}',
    hint: 'Run mc mirror sync if a sync was killed, or mc mirror check to find changed files. A prune relies on the signed state of the mirror.',
  },
  'release-list-malformed': {
    family: 'configuration',
    message:
      '{path}{where} is not a release: expected REGISTRY/REPO:TAG, REGISTRY/REPO@DIGEST or sha256:<hex>, found "{given}"',
    hint: 'Correct this place of the list. In a text file, write one release per line, as REGISTRY/REPO:TAG, REGISTRY/REPO@sha256:… or sha256:<hex>.',
  },
  'release-list-too-long': {
    family: 'configuration',
    message: '{path} lists too many releases: expected at most {limit}',
    hint: 'Split the list into several files, and name each file under `releases` of mirror.yaml.',
  },
  'evidence-too-large': {
    family: 'verification',
    message: '{what} is too large: expected at most {limit} bytes of evidence, found {found}',
    hint: 'Attach a smaller document to the release. `mc tree REF` lists what is attached. The mirror leaves this one out.',
  },
  'tuf-invalid': {
    family: 'verification',
    message: '{path} of the TUF repository "{repository}" is invalid: {detail}',
    hint: 'Check that root in mirror.yaml is a root of this repository. The mirror keeps its last good state.',
  },
  'tuf-role-unlisted': {
    family: 'verification',
    message: 'the TUF repository "{repository}" delegates to roles that its snapshot does not list: {found}',
    hint: 'Ask the operator of the repository if targets of these roles are missing. Clients skip these roles, and the mirror does too.',
  },
  'tuf-expired': {
    family: 'verification',
    message: '{path} of the TUF repository "{repository}" expired at {expired}',
    hint: 'Ask the operator of the repository: either its metadata is no longer renewed, or someone serves an old copy. Clients reject expired metadata too. The mirror keeps its last good state.',
  },
  'tuf-rollback': {
    family: 'verification',
    message:
      'the TUF repository "{repository}" shows an older {path} than before: expected version {expected} or later, found {found}',
    hint: 'Ask the operator of the repository: it was restored from a backup, or someone serves an old copy. The mirror keeps its last good state.',
  },
  'log-unwitnessed': {
    family: 'verification',
    message:
      'the checkpoint of "{log}" with {size} entries has too few cosignatures: expected {expected} witnesses, found {found}: {detail}',
    hint: 'Check that the witnesses in mirror.yaml or the trust policy are reachable. A log that shows this tree only to you gets no cosignatures either. The mirror keeps its last good state.',
  },
  'mirror-log-changed': {
    family: 'verification',
    message:
      'the mirror {mirror} shows another history of the log "{log}" than before: expected {expected}, found {found}',
    hint: 'Ask the operator of the mirror: it was created again from another history, or it shows different histories to different clients. A log only grows.',
  },
  'mirror-memory-unusable': {
    family: 'fault',
    message: 'the memory of the mirror at {path} was not used: {detail}',
    hint: 'Remove the file if the warning returns. Without it, this run does not detect a copy of the mirror that is older than one seen before.',
  },
  'mirror-unsigned': {
    family: 'verification',
    message: 'the mirror {mirror} was read without a check against its signed state: no key is pinned',
    hint: 'Set mirror.key in the trust policy to the verifier key that mc mirror status prints; for mc mirror get, pass --key. Without it the host of the mirror can roll back tags and hide releases and revocations.',
  },
  'mirror-unlisted': {
    family: 'verification',
    message:
      'the signed state of the mirror {mirror} does not commit to its files: expected a catalog line or sums, found neither',
    hint: 'Run mc mirror sync with a current version, because an unsupported old version wrote this mirror.',
  },
  'witness-refused': {
    family: 'fault',
    message: 'the witness {url} gave no cosignature: {detail}',
    hint: 'Check that the witness is up and knows the key of this log, then run `mc mirror sync` again. The quorum of the other witnesses may still be met.',
  },
  'witness-quorum-impossible': {
    family: 'configuration',
    message: '{what} requires more witnesses than it has keys: expected {expected} different keys, found {found}',
    hint: 'Add keys to witnesses.keys or lower witnesses.quorum. The same key under two names counts once.',
  },
  'witness-log-repeated': {
    family: 'configuration',
    message: 'the log "{origin}" has two different keys',
    hint: 'Pass --log once for each log, with its verifier key.',
  },
  'witness-state-damaged': {
    family: 'fault',
    message: 'the state of the witness in {path} cannot be read: {detail}',
    hint: 'Restore the newest state, or start the witness with a new key and an empty state. With a lost or old state, this key could cosign a contradicting checkpoint.',
  },
});

/**
 * Restores an error from the code and message that a sync recorded. Returns `internal-error` for an unknown code, which
 * another version may have recorded. This function is here so that its callers load the codes above.
 */
export function restoreError(code: string, message: string): McError {
  const error = reviveError(code) ?? baseError('internal-error', { what: message });
  error.message = message;
  return error;
}
