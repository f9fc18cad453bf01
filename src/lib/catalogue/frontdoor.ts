import type { CatalogueSection } from './types.ts';

export const frontdoor = {} as const satisfies CatalogueSection;
