import { defineErrors } from '../lib/mc-error.ts';

/** Creates the errors of transparency logs, signed notes and mirrors. */
export const tlogError = defineErrors({
  'note-malformed': {
    family: 'verification',
    message: '{what} is not a signed note: {detail}',
    hint: 'Check that the path or URL names a signed note (C2SP signed-note), then get it again.',
  },
  'note-signature-invalid': {
    family: 'verification',
    message: '{what} has no valid signature of its trusted key: expected {expected}, found {found}',
    hint: 'Check that the key that you passed is the key that signed the log or the seal.',
  },
  'note-name-invalid': {
    family: 'configuration',
    message: 'the signer name "{given}" is invalid: expected a name without spaces and plus signs',
    hint: 'Replace spaces and plus signs in the name with "-" or "/", as in example.com/log.',
  },
  'key-unsuitable': {
    family: 'configuration',
    message: 'the key has the wrong type: expected {expected}, found {found}',
    hint: 'Generate a key with `openssl genpkey -algorithm ed25519 -out KEY.pem`, and pass this file. A note is signed only by such a key.',
  },
  'checkpoint-malformed': {
    family: 'verification',
    message: '{what} is not a checkpoint: {detail}',
    hint: 'Check that the path or URL names the checkpoint of a log (C2SP tlog-checkpoint), then get it again.',
  },
  'checkpoint-origin-mismatch': {
    family: 'verification',
    message: '{what} belongs to another log: expected origin {expected}, found {found}',
    hint: 'Get the checkpoint of the expected log. If the expected origin is wrong, correct `origin` in mirror.yaml or --expect-origin.',
  },
  'tile-malformed': {
    family: 'verification',
    message: 'the tile {path} is malformed: {detail}',
    hint: 'Fetch the tile again: run `mc mirror check --heal`, or `mc mirror sync` if the log itself is healthy now.',
  },
  'tile-root-mismatch': {
    family: 'verification',
    message: 'the tiles of {what} do not match the root of its checkpoint: expected {expected}, found {found}',
    hint: 'Fetch the tiles again: one is damaged, incomplete or from another log.',
  },
  'tlog-proof-malformed': {
    family: 'verification',
    message: '{what} is not a tlog-proof: {detail}',
    hint: 'Check that the file is a tlog-proof (C2SP), then get it again or write a new one with `mc log prove`.',
  },
  'tlog-proof-mismatch': {
    family: 'verification',
    message: '{what} does not prove that the entry is in the log: its path does not lead to the root of the checkpoint',
    hint: 'Get the proof and its entry again from one source, or write a new proof with `mc log prove`. One of the two was changed.',
  },
  'note-key-malformed': {
    family: 'configuration',
    message: '"{given}" is not a verifier key: {detail}',
    hint: 'Copy the key from `mc mirror status`. Its form is NAME+ID+BASE64.',
  },
  'mirror-stale': {
    family: 'verification',
    message: 'the mirror {mirror} is stale (last complete sync: {found}; limit: {expected})',
    hint: 'Run mc mirror status to see which source is behind, and check that the service runs (mc mirror sync --every). The evidence in the mirror still verifies, but newer evidence may be missing.',
  },
  'log-key-unreadable': {
    family: 'configuration',
    message: '{what} is not a readable {expected} key in PEM: found {found}',
    hint: 'Run `openssl genpkey -algorithm ed25519 -out key.pem` for a private key, and `openssl pkey -in key.pem -pubout -out key.pub` for its public key. A seal and the state of a mirror are C2SP signed notes, whose keys are Ed25519.',
  },
});
