import { defineErrors } from '../lib/mc-error.ts';

export const actionError = defineErrors({
  'input-missing': {
    family: 'configuration',
    message: 'the input "{input}" is missing: expected {expected}',
    hint: "Set the input in the step's with: block. The action's README lists every input.",
  },
  'input-invalid': {
    family: 'configuration',
    message: 'the input "{input}" is invalid: expected {expected}, found "{given}"',
    hint: "Correct the input in the step's with: block. The action's README lists every input.",
  },
});
