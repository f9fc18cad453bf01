import { defineErrors } from '../lib/mc-error.ts';

export const cliError = defineErrors({
  'unknown-code': {
    family: 'configuration',
    message: '"{given}" is not an error code{suggestion}',
    hint: 'Run mc explain without a code to list all codes.',
  },
  'ca-file-malformed': {
    family: 'configuration',
    message: '{path} is not a file of certificate authorities: expected PEM certificates only, found {found}',
    hint: 'Pass with --ca-file a file of "-----BEGIN CERTIFICATE-----" blocks, such as the CA bundle of your organization.',
  },
});
