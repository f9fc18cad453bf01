import { defineErrors } from '../lib/mc-error.ts';

export const cliError = defineErrors({
  'unknown-code': {
    family: 'configuration',
    message: 'there is no error code "{given}"',
    hint: 'mc explain without a code lists them all.',
  },
});
