import type { CatalogueSection } from './types.ts';

export const bypass = {} as const satisfies CatalogueSection;
