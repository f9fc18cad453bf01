import { defineErrors } from '../lib/mc-error.ts';

export const cliError = defineErrors({
  'unknown-code': {
    family: 'configuration',
    message: '"{given}" is not an error code',
    hint: 'Run mc explain without a code to list all codes.',
  },
});
