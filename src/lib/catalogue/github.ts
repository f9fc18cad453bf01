import type { CatalogueSection } from './types.ts';

export const github = {} as const satisfies CatalogueSection;
