import { defineErrors } from '../lib/mc-error.ts';

export const logchainError = defineErrors({
  'log-step-invalid': {
    family: 'configuration',
    message: 'the step name "{given}" is invalid: expected 1 to 200 characters without control characters',
    hint: 'Pass a short name on one line, such as --step build.',
  },
  'log-step-failed': {
    family: 'verification',
    message: 'the command of step "{step}" failed with exit code {exitCode}; entry {seq} has its output',
    hint: 'Read its output with `mc log cat DIR --seq {seq}`, fix the command and run it again.',
  },
  'log-chain-missing': {
    family: 'configuration',
    message: 'the folder {path} has no log chain',
    hint: 'Check the folder of --chain, or create a chain with mc log run or mc log add.',
  },
  'log-chain-empty': {
    family: 'configuration',
    message: 'the log chain {path} cannot be sealed: it has no entries',
    hint: 'Record a step first with `mc log run --chain {path} --step NAME -- CMD`.',
  },
  'log-chain-line-malformed': {
    family: 'verification',
    message: 'entry {seq} of the log chain is malformed: {detail}',
    hint: 'Get the original chain: a program other than mc changed the line.',
  },
  'log-chain-seq-wrong': {
    family: 'verification',
    message: 'entry {seq} of the log chain (step "{step}") has a wrong number: expected {seq}, found {found}',
    hint: 'Get the original chain: entries were removed, added or reordered.',
  },
  'log-chain-entry-changed': {
    family: 'verification',
    message: 'entry {seq} of the log chain (step "{step}") is not the one that was {by}',
    hint: 'Get the original chain: the entry was changed. Do not rely on this entry or on the later ones.',
  },
  'log-chain-content-missing': {
    family: 'verification',
    message: 'the log of entry {seq} (step "{step}") is missing: {path}',
    hint: 'Restore the file from the original chain. Without it, nothing proves what the step printed.',
  },
  'log-chain-content-changed': {
    family: 'verification',
    message: 'the log of entry {seq} (step "{step}") was changed: expected {expected}, found {found}',
    hint: 'Restore the file from the original chain. Do not rely on this copy of the log.',
  },
  'log-chain-content-extra': {
    family: 'verification',
    message: '{path} is not the log of an entry',
    hint: 'Run mc log run or mc log add: each removes the files of a killed run.',
  },
  'log-chain-tail-incomplete': {
    family: 'verification',
    message: 'the last line of the log chain, entry {seq}, is incomplete',
    hint: 'Run mc log run, mc log add or mc log seal: each removes the incomplete line of a killed run. The step of that run has no entry.',
  },
  'log-chain-unsealed': {
    family: 'verification',
    message: 'the log chain {path} is not sealed: nothing proves that it is complete',
    hint: 'Seal it with mc log seal, or pass --no-origin to check only that it is consistent.',
  },
  'log-chain-unsealed-entries': {
    family: 'verification',
    message: 'entry {seq} of the log chain (step "{step}") came after the seal, which covers {size} entries',
    hint: 'Seal the chain again with mc log seal: a new seal covers all entries.',
  },
  'log-chain-cut': {
    family: 'verification',
    message: 'entry {seq} of the log chain is missing: the seal covers {size} entries, and the chain has {found}',
    hint: 'Get the original chain: entries at its end were removed after it was sealed.',
  },
  'log-chain-root-mismatch': {
    family: 'verification',
    message: 'the entries of the log chain have another root: expected {expected}, found {found}',
    hint: 'Get the original chain and its seal: entries were changed after the seal, or the root belongs to another chain.',
  },
  'log-chain-leaves-wrong': {
    family: 'verification',
    message: '{path} does not match the root of the seal',
    hint: 'Remove the file or get the original: it was changed. It only helps to name a changed entry.',
  },
  'log-chain-seal-missing': {
    family: 'verification',
    message: 'the log chain {path} is not sealed {expected}: {detail}',
    hint: 'Seal the chain with `mc log seal --chain {path}` and --key PEM or --keyless, or check it against the trust anchor that matches its seal.',
  },
  'log-chain-trust-missing': {
    family: 'configuration',
    message: 'no trust anchor for the seal of {path}',
    hint: 'Pass --key PEM (public key), --policy FILE (keyless), --root HEX or --no-origin.',
  },
  'log-chain-root-invalid': {
    family: 'configuration',
    message: 'the root "{given}" is invalid: expected 64 lowercase hex digits',
    hint: 'Copy the root that `mc log seal` or `mc log run` printed: 64 lowercase hex digits without a prefix.',
  },
});
