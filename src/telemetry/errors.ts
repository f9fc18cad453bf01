import { defineErrors } from '../lib/mc-error.ts';

export const telemetryError = defineErrors({
  'push-failed': {
    family: 'fault',
    message: 'pushing {what} to {url} failed: {detail}',
    hint: 'Check the address in {option} and that the server is up. The result of the command is complete without it.',
  },
});
