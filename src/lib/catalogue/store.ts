import type { CatalogueSection } from './types.ts';

export const store = {} as const satisfies CatalogueSection;
