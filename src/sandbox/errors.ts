import { defineErrors } from '../lib/mc-error.ts';

export const sandboxError = defineErrors({
  'sandbox-folder-in-use': {
    family: 'configuration',
    message: "the folder {dir} holds files that are not a sandbox's",
    hint: 'Name an empty folder, or one that does not exist yet.',
  },
  'sandbox-no-such-service': {
    family: 'configuration',
    message: 'the sandbox has no service "{service}" in a region "{region}"',
    hint: 'Regions are primary, secondary, global and *; services registry, fulcio, rekor, rekorV1, tsa, store, oidc, github and *.',
  },
  'sandbox-fault-value': {
    family: 'configuration',
    message: '{given} is no value of the fault "{fault}"',
    hint: 'What it counts: {unit}.',
  },
});
