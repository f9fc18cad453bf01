import { defineErrors } from '../lib/mc-error.ts';

export const actionError = defineErrors({
  'input-missing': {
    family: 'configuration',
    message: 'the input "{input}" is required and was not given; expected {expected}',
    hint: "Set it under the step's with: block; the action's README lists every input.",
  },
  'input-invalid': {
    family: 'configuration',
    message: 'the input "{input}" was given "{given}"; expected {expected}',
    hint: "Mend it under the step's with: block; the action's README lists every input.",
  },
});
