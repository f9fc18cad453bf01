import { defineErrors } from '../lib/mc-error.ts';

export const tlogError = defineErrors({
  'note-malformed': { family: 'verification', message: '{what} is no signed note: {detail}' },
  'note-signature-invalid': {
    family: 'verification',
    message: '{what} is not signed by the key that is trusted for it: expected {expected}, found {found}',
    hint: 'Was the log or the chain sealed with another key than the one you gave?',
  },
  'note-name-invalid': {
    family: 'configuration',
    message: '"{given}" cannot name a signer: expected no spaces and no plus signs',
  },
  'key-unsuitable': { family: 'configuration', message: 'the key is {found}; expected {expected}' },
  'checkpoint-malformed': { family: 'verification', message: '{what} is no checkpoint: {detail}' },
  'checkpoint-origin-mismatch': {
    family: 'verification',
    message: '{what} is of another log: expected origin {expected}, found {found}',
  },
  'tile-malformed': { family: 'verification', message: 'the tile {path} cannot be right: {detail}' },
  'tile-root-mismatch': {
    family: 'verification',
    message: 'the tiles of {what} do not lead to the root of its checkpoint: expected {expected}, found {found}',
    hint: 'A tile is damaged, missing its end, or of another log.',
  },
  'tlog-proof-malformed': { family: 'verification', message: '{what} is no tlog-proof: {detail}' },
  'tlog-proof-mismatch': {
    family: 'verification',
    message:
      '{what} does not prove that the entry is in the log: its path leads to another root than the checkpoint signs',
  },
  'note-key-malformed': {
    family: 'configuration',
    message: '"{given}" is no verifier key: {detail}',
    hint: 'A verifier key is NAME+ID+BASE64, as `mc mirror status` prints it.',
  },
  'mirror-stale': {
    family: 'verification',
    message: 'the mirror {mirror} is too old: it was last whole {found}, and at most {expected} is wanted',
    hint: 'What it holds verifies all the same, but it may not know the newest. Does its service run (mc mirror sync --every)? mc mirror status says which source is behind, and why.',
  },
  'log-key-unreadable': {
    family: 'configuration',
    message: '{what} is no {expected} key in PEM that can be read',
    hint: 'openssl genpkey -algorithm ed25519 makes a private one, openssl pkey -pubout its public half.',
  },
});
