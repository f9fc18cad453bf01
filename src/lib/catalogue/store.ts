import type { CatalogueSection } from './types.ts';

export const store = {
  'bucket-malformed': {
    family: 'configuration',
    message: '"{given}" is no name of a bucket; expected 3 to 63 of a-z, 0-9, "." and "-"',
  },
  'object-not-found': {
    family: 'configuration',
    message: 'there is no object {key} in {store}',
    hint: 'mc evidence list shows what is there.',
  },
} as const satisfies CatalogueSection;
