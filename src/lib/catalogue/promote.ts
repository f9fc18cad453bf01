import type { CatalogueSection } from './types.ts';

export const promote = {} as const satisfies CatalogueSection;
