import type { CatalogueSection } from './types.ts';

export const sign = {} as const satisfies CatalogueSection;
