import type { CatalogueSection } from './types.ts';

export const frontdoor = {
  usage: {
    family: 'configuration',
    message: '{detail}',
    hint: 'See mc {command} --help.',
  },
  'option-invalid': {
    family: 'configuration',
    message: '{option} was given "{given}"; expected {expected}',
    hint: 'See mc {command} --help.',
  },
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
  'unknown-code': {
    family: 'configuration',
    message: 'there is no error code "{given}"',
    hint: 'mc explain without a code lists them all.',
  },
  'id-token-unavailable': {
    family: 'configuration',
    message: 'no OIDC identity token can be had here: {detail}',
    hint: 'Add "permissions: id-token: write" to the job, or give a token file (--identity-token).',
  },
} as const satisfies CatalogueSection;
