import type { CatalogueSection } from './types.ts';

export const tlog = {} as const satisfies CatalogueSection;
