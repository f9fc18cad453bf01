import { defineErrors } from '../lib/mc-error.ts';

export const logchainError = defineErrors({
  'log-step-invalid': {
    family: 'configuration',
    message: '"{given}" cannot name a step: expected 1 to 200 characters, none of them a control character',
  },
  'log-step-failed': {
    family: 'verification',
    message: 'the command of step "{step}" ended with exit code {exitCode}; its output is recorded as entry {seq}',
  },
  'log-chain-missing': {
    family: 'configuration',
    message: '{path} holds no log chain',
    hint: 'mc log run or mc log add begin one; is it the right folder?',
  },
  'log-chain-empty': {
    family: 'configuration',
    message: 'the log chain {path} has no entries: there is nothing to seal',
  },
  'log-chain-line-malformed': {
    family: 'verification',
    message: 'entry {seq} of the log chain is no entry: {detail}',
    hint: 'The line was changed by something else than mc.',
  },
  'log-chain-seq-wrong': {
    family: 'verification',
    message: 'entry {seq} of the log chain (step "{step}") says that it is number {found}',
    hint: 'Entries were removed, added or put in another order.',
  },
  'log-chain-entry-changed': {
    family: 'verification',
    message: 'entry {seq} of the log chain (step "{step}") is not the one that was {by}',
    hint: 'The entry was changed after it was written. Nothing from here on can be relied on.',
  },
  'log-chain-content-missing': {
    family: 'verification',
    message: 'the log of entry {seq} (step "{step}") is missing: {path}',
  },
  'log-chain-content-changed': {
    family: 'verification',
    message: 'the log of entry {seq} (step "{step}") was changed: expected {expected}, found {found}',
  },
  'log-chain-content-extra': {
    family: 'verification',
    message: '{path} belongs to no entry of the log chain',
    hint: 'The next mc log run or add tidies up what a killed one left behind.',
  },
  'log-chain-tail-incomplete': {
    family: 'verification',
    message: 'the last line of the log chain, entry {seq}, is cut short',
    hint: 'A run was killed while it wrote. The next mc log run, add or seal drops the half line; its step has no entry.',
  },
  'log-chain-unsealed': {
    family: 'verification',
    message: 'the log chain {path} is not sealed: nothing says that it is whole',
    hint: 'Seal it with mc log seal; --no-origin checks only that it is consistent in itself.',
  },
  'log-chain-unsealed-entries': {
    family: 'verification',
    message: 'entry {seq} of the log chain (step "{step}") came after the seal, which covers {size} entries',
    hint: 'Seal it again: a new seal covers all entries.',
  },
  'log-chain-cut': {
    family: 'verification',
    message: 'entry {seq} of the log chain is missing: the seal covers {size} entries, {found} are here',
    hint: 'The chain was cut at its end after it was sealed.',
  },
  'log-chain-root-mismatch': {
    family: 'verification',
    message:
      'the entries of the log chain do not lead to the root that is expected: expected {expected}, found {found}',
  },
  'log-chain-leaves-wrong': {
    family: 'verification',
    message: '{path} does not lead to the root of the seal',
    hint: 'It only helps to name the entry that was changed; it was changed itself.',
  },
  'log-chain-seal-missing': {
    family: 'verification',
    message: 'the log chain {path} is sealed, but not {expected}: {detail}',
  },
  'log-chain-trust-missing': {
    family: 'configuration',
    message: 'say what the seal of {path} is to be held against',
    hint: 'One of --key PEM (public key), --policy FILE (keyless), --root HEX or --no-origin.',
  },
  'log-chain-root-invalid': {
    family: 'configuration',
    message: 'the root "{given}" is not 64 lower-case hex digits',
  },
});
