import type { CatalogueSection } from './types.ts';

export const github = {
  'actions-context-incomplete': {
    family: 'configuration',
    message: 'the environment of this GitHub Actions run is incomplete: {names} missing or malformed',
    hint: 'The runner sets these for every step; a step that runs in a container of its own must pass them on.',
  },
} as const satisfies CatalogueSection;
