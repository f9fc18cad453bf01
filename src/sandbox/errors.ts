import { defineErrors } from '../lib/mc-error.ts';

/** The errors of `mc sandbox`. */
export const sandboxError = defineErrors({
  'sandbox-folder-in-use': {
    family: 'configuration',
    message: 'the folder {dir} is in use: expected an empty folder or an earlier sandbox, found other files',
    hint: 'Name an empty folder, or a folder that does not exist yet.',
  },
  'sandbox-no-such-service': {
    family: 'configuration',
    message: 'the sandbox has no service "{service}" in a region "{region}"',
    hint: 'Use the region primary, secondary, global or *, and the service registry, fulcio, rekor, rekorV1, tsa, store, oidc, github or *.',
  },
  'sandbox-no-such-repository': {
    family: 'configuration',
    message: 'the registry has no blobs of the repository "{repository}"',
    hint: 'Name a repository that was pushed to the registry of that region, such as acme/app.',
  },
  'sandbox-fault-value': {
    family: 'configuration',
    message: 'the value of the fault "{fault}" is not valid: expected {unit}, found {given}',
    hint: 'Use a number of 0 or more. A share is at most 1, and a number of bytes is an integer.',
  },
});
