import type { CatalogueSection } from './types.ts';

export const mirror = {} as const satisfies CatalogueSection;
